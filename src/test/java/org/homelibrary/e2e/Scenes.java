package org.homelibrary.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.homelibrary.e2e.Scene.Who.ADMINISTRATOR;
import static org.homelibrary.e2e.Scene.Who.NEWCOMER;
import static org.homelibrary.e2e.Scene.Who.OTHER_DEVICE;
import static org.homelibrary.e2e.Scene.Who.OWNER;
import static org.homelibrary.e2e.Scene.Who.STRANGER;
import static org.homelibrary.e2e.Scene.Who.WAITING;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.homelibrary.e2e.Scene.Who;
import org.homelibrary.e2e.pages.Visitor;
import org.homelibrary.support.BarcodePhoto;
import org.homelibrary.support.CoverArt;
import org.homelibrary.support.HttpUser;
import org.homelibrary.support.ProviderStandIn;
import org.homelibrary.web.view.SamplePages;

/**
 * Every page of the product, in every state that looks different. The ways avoid words, so that they can be gone in any
 * language.
 */
final class Scenes {

    private static final String NOBODY = "/books/00000000-0000-0000-0000-000000000000";
    private static final String NEW_ISBN = SampleLibrary.NEXT_ISBN;
    private static final String OWNED_ISBN = ProviderStandIn.ISBNS.get(0);

    private Scenes() {}

    static List<Scene> all() {
        return Stream.of(
                        strangers(),
                        adding(),
                        finding(),
                        shelves(),
                        books(),
                        scanning(),
                        accounts(),
                        imports(),
                        households())
                .flatMap(Stream::of)
                .toList();
    }

    private static Scene[] strangers() {
        return new Scene[] {
            page("home", "/", STRANGER),
            sample("home-closed"),
            page("login", "/login", STRANGER),
            Scene.of("login-refused", null, STRANGER, open("/login").andThen(visitor -> {
                visitor.page().fill("#email", "nobody@example.org");
                visitor.page().fill("#password", "not the password");
                submit(visitor, "#password", ".errors");
            })),
            page("register", "/register", STRANGER),
            sample("register-closed"),
            Scene.of("register-refused", null, STRANGER, open("/register").andThen(visitor -> {
                visitor.page().fill("#email", "nobody");
                submit(visitor, "#email", ".errors");
            })),
            Scene.of("reset", "/reset", STRANGER, visitor -> visitor.open(Cast.get().passwordLink)),
            Scene.of("reset-refused", null, STRANGER, visitor -> {
                visitor.open(Cast.get().passwordLink);
                visitor.page().fill("#password", "short");
                submit(visitor, "#password", ".errors");
            }),
            page("reset-invalid", "/reset", "/reset?token=forged", STRANGER),
            page("error-404-stranger", null, "/nowhere", STRANGER),
            Scene.of("error-403", null, NEWCOMER, open("/account").andThen(visitor -> {
                visitor.page()
                        .evaluate("() => { const form = document.querySelector(\"form[action='/logout-everywhere']\");"
                                + " form.querySelector('[name=_csrf]').value = 'forged'; form.submit(); }");
                visitor.page().waitForSelector(".error-status");
            })),
            sample("error-500"),
            sample("error-503"),
        };
    }

    private static Scene[] adding() {
        return new Scene[] {
            page("new", "/books/new", NEWCOMER),
            Scene.of("new-by-hand", null, NEWCOMER, open("/books/new").andThen(click(".by-hand > summary"))),
            Scene.of("new-suggestions", null, NEWCOMER, open("/books/new").andThen(visitor -> {
                visitor.page().fill("#isbn", "9780345348037");
                submit(visitor, "#isbn", ".suggest");
            })),
            Scene.of(
                    "new-refused",
                    null,
                    NEWCOMER,
                    open("/books/new").andThen(click(".by-hand > summary")).andThen(visitor -> {
                        visitor.page().fill("#author", "Nobody");
                        visitor.page().fill("#cover_image_url", "http://example.org/cover.jpg");
                        submit(visitor, "#author", ".errors");
                    })),
            Scene.of("new-owned", null, WAITING, open("/books/new").andThen(visitor -> {
                visitor.page().fill("#isbn", OWNED_ISBN);
                submit(visitor, "#isbn", ".owned");
            })),
        };
    }

    private static Scene[] finding() {
        return new Scene[] {
            page("find", "/books/find", NEWCOMER),
            page("find-nothing", "/books/find", "/books/find?q=zzzz", NEWCOMER),
            page("find-refused", "/books/find", "/books/find?q=...", NEWCOMER),
            page("find-works", "/books/find", "/books/find?q=road", NEWCOMER),
            page("find-owned", "/books/find", "/books/find?q=lighthouse", WAITING),
            Scene.of(
                    "find-isbn",
                    "/books/find",
                    OWNER,
                    visitor -> visitor.open("/books/find?q=lighthouse&for=" + HttpUser.bookId(Cast.get().byHand))),
            Scene.of("new-number", null, NEWCOMER, open("/books/new").andThen(visitor -> {
                visitor.page().fill("#isbn", "1984");
                submit(visitor, "#isbn", ".errors");
            })),
        };
    }

    private static Scene[] shelves() {
        return new Scene[] {
            page("shelf-empty", "/books", NEWCOMER),
            page("shelf", "/books", OWNER),
            page("shelf-table", "/books", "/books?view=table", OWNER),
            Scene.withScript(
                    "shelf-filters", null, OWNER, open("/books?rating=3").andThen(visitor -> {
                        visitor.page().click("[data-filter-link]");
                        visitor.page().locator("#filter-form").waitFor();
                    })),
            page("shelf-filter-page", "/books/filters", "/books/filters?rating=3&q=jane", OWNER),
            page("shelf-wishes", "/books", "/books?possession=wanted", OWNER),
            page("shelf-chips", "/books", "/books?rating=3&possession=owned&read=nobody&sync=synced", OWNER),
            Scene.of("shelf-menu", null, OWNER, open("/locations").andThen(click(".top .menu > summary"))),
            page("shelf-found", "/books", "/books?q=jane&sort=title&status=read", OWNER),
            page("shelf-nothing", "/books", "/books?q=zzzz", OWNER),
            page("shelf-nothing-chosen", "/books", "/books?status=abandoned&rating=5&view=table", OWNER),
            Scene.of("shelf-second-page", "/books", OWNER, open("/books").andThen(visitor -> {
                visitor.page().click(".pages-next");
                assertThat(visitor.page().locator("[rel=prev]")).isVisible();
            })),
            Scene.of("shelf-deleted", null, OWNER, visitor -> {
                visitor.open(Cast.get().owner.addByHand("Gone in a moment"));
                visitor.page().click(".detail-actions .button-danger");
                visitor.page().locator(".flash").waitFor();
            }),
            page("lookups", "/lookups", WAITING),
            page("lookups-none", null, "/lookups", NEWCOMER),
            Scene.of("shelf-lookups", "/books", WAITING, pending(path -> "/books")),
            Scene.of("shelf-lookups-table", "/books", WAITING, pending(path -> "/books?view=table")),
            page("shelf-of-author", "/books", "/books?author=Jane+Austen", OWNER),
            page("shelf-select", "/books", "/books?select=1", OWNER),
            page("authors", "/authors", OWNER),
            page("series", "/series", NEWCOMER),
            page("tags", "/tags", NEWCOMER),
            page("locations", "/locations", NEWCOMER),
            sample("series"),
        };
    }

    private static Scene[] books() {
        return new Scene[] {
            book("book", WAITING, cast -> cast.lookedUp),
            book("book-by-hand", OWNER, cast -> cast.byHand),
            book("book-long-name", OWNER, cast -> cast.longNamed),
            book("book-failed", WAITING, cast -> cast.failed),
            Scene.of("book-pending", "/books/{id}", WAITING, pending(path -> path)),
            Scene.of("book-saved", null, OWNER, visitor -> {
                visitor.open(Cast.get().byHand + "/edit");
                submit(visitor, "#title", ".flash");
            }),
            sample("show-16"),
            Scene.of("book-offer", null, STRANGER, openSample("show-1").andThen(click("#offer > summary"))),
            Scene.of(
                    "book-copies", "/books/{id}/copies", OWNER, visitor -> visitor.open(Cast.get().byHand + "/copies")),
            Scene.of("book-reads", "/books/{id}/reads", OWNER, visitor -> visitor.open(Cast.get().byHand + "/reads")),
            Scene.of("edit", "/books/{id}/edit", WAITING, visitor -> visitor.open(Cast.get().lookedUp + "/edit")),
            Scene.of("edit-refused", null, OWNER, visitor -> {
                visitor.open(Cast.get().longNamed + "/edit");
                visitor.page().fill("#title", "");
                submit(visitor, "#title", ".errors");
            }),
            page("error-404", null, NOBODY, NEWCOMER),
            sample("error-409"),
        };
    }

    private static Scene[] scanning() {
        return new Scene[] {
            page("scan", "/scan", NEWCOMER),
            page("scan-insecure", "/scan", "/scan", OTHER_DEVICE),
            Scene.of("scan-found", null, NEWCOMER, photo(BarcodePhoto.of(NEW_ISBN), ".found")),
            Scene.of("scan-owned", null, WAITING, photo(BarcodePhoto.of(OWNED_ISBN), ".owned")),
            Scene.of("scan-nothing", null, NEWCOMER, photo(CoverArt.jpeg("no barcode"), ".result .notice")),
            Scene.withScript("scan-denied", null, NEWCOMER, open("/scan").andThen(visitor -> {
                visitor.page().click("[data-start]");
                visitor.page().locator("[data-why]").waitFor();
            })),
            Scene.withScript("scan-live", null, NEWCOMER, visitor -> {
                visitor.page().context().grantPermissions(List.of("camera"));
                visitor.open("/scan");
                visitor.page().click("[data-start]");
                visitor.page().locator(".found").waitFor();
            }),
        };
    }

    private static Scene[] accounts() {
        return new Scene[] {
            page("settings", "/account", NEWCOMER),
            Scene.of("settings-refused", null, NEWCOMER, open("/account").andThen(visitor -> {
                visitor.page().fill("#new_password", "short");
                submit(visitor, "#new_password", ".errors");
            })),
            Scene.of(
                    "settings-delete-refused",
                    null,
                    NEWCOMER,
                    open("/account").andThen(click(".reveal > summary")).andThen(visitor -> {
                        visitor.page().fill("#delete_password", "not the password");
                        submit(visitor, "#delete_password", ".errors");
                    })),
            page("providers", "/admin/providers", ADMINISTRATOR),
            Scene.of(
                    "providers-refused",
                    null,
                    ADMINISTRATOR,
                    open("/admin/providers").andThen(visitor -> {
                        visitor.page().fill("#contact", "nobody");
                        submit(visitor, "#contact", ".errors");
                    })),
            Scene.of(
                    "providers-tried",
                    null,
                    ADMINISTRATOR,
                    open("/admin/providers").andThen(visitor -> {
                        visitor.page().locator(".sources button").first().click();
                        visitor.page().locator(".trial").waitFor();
                    })),
            page("backups", "/backups", ADMINISTRATOR),
            page("people", "/admin/users", ADMINISTRATOR),
            Scene.of("people-link", null, ADMINISTRATOR, open("/admin/users").andThen(visitor -> {
                visitor.page().locator(".people button").first().click();
                visitor.page().locator("#link").waitFor();
            })),
        };
    }

    private static Scene[] imports() {
        return new Scene[] {
            page("import", "/import", NEWCOMER),
            Scene.of("import-refused", null, NEWCOMER, open("/import").andThen(visitor -> {
                visitor.page().locator("form[enctype] button").click();
                visitor.page().locator(".errors").waitFor();
            })),
            Scene.of("import-preview", "/import/{id}", NEWCOMER, open("/import").andThen(visitor -> {
                visitor.page().fill("#text", NEW_ISBN + "\nA made-up title\n978014001399");
                visitor.page().locator("form[enctype] button").click();
                visitor.page().locator(".import-rows").waitFor();
            })),
            sample("import-table"),
            sample("import-done"),
            sample("import-undone"),
        };
    }

    private static Scene[] households() {
        return new Scene[] {
            page("household-alone", "/library", NEWCOMER),
            sample("household"),
            sample("invitation"),
            Scene.of("join", "/join/{token}", STRANGER, visitor -> visitor.open(Cast.get().invitation)),
            sample("join-signed-in"),
            page("join-gone", null, "/join/nonsense", STRANGER),
        };
    }

    private static Scene page(String name, String route, Who who) {
        return page(name, route, route, who);
    }

    private static Scene page(String name, String route, String path, Who who) {
        return Scene.of(name, route, who, open(path));
    }

    private static Scene book(String name, Who who, Function<Cast, String> path) {
        return Scene.of(name, "/books/{id}", who, visitor -> visitor.open(path.apply(Cast.get())));
    }

    /** A page that cannot be had from outside at will, from its template. */
    private static Scene sample(String name) {
        return Scene.of(name, null, STRANGER, openSample(name));
    }

    private static Consumer<Visitor> openSample(String name) {
        return visitor -> {
            Page page = visitor.page();
            Locale locale = Locale.forLanguageTag((String) page.evaluate("navigator.language"));
            FulfillOptions answer = new FulfillOptions()
                    .setContentType("text/html;charset=UTF-8")
                    .setBody(SamplePages.html(locale, name));
            page.route("**/sample", route -> route.fulfill(answer));
            page.route(
                    "**/covers/*",
                    route -> route.fulfill(
                            new FulfillOptions().setContentType("image/jpeg").setBodyBytes(CoverArt.jpeg(name))));
            visitor.open("/sample");
        };
    }

    private static Consumer<Visitor> open(String path) {
        return visitor -> visitor.open(path);
    }

    private static Consumer<Visitor> click(String selector) {
        return visitor -> visitor.page().click(selector);
    }

    private static void submit(Visitor visitor, String field, String awaited) {
        visitor.page().press(field, "Enter");
        visitor.page().locator(awaited).first().waitFor();
    }

    /** Where a book is whose lookup takes time; the page's questions about it stay without an answer. */
    private static Consumer<Visitor> pending(UnaryOperator<String> path) {
        return visitor -> {
            String book = Cast.get().pending();
            visitor.page().route("**/books/*/card*", route -> {});
            visitor.open(path.apply(book));
            visitor.page().route("**" + book, route -> {});
            visitor.page().locator(".is-pending").first().waitFor();
        };
    }

    private static Consumer<Visitor> photo(byte[] photo, String awaited) {
        return visitor -> {
            visitor.open("/scan");
            Page page = visitor.page();
            page.setInputFiles("#photo-pick", new FilePayload("photo.jpg", "image/jpeg", photo));
            if (page.locator("noscript").count() > 0
                    && !page.locator(".has-script").isVisible()) {
                page.locator(".photo-form").last().locator("button").click();
            }
            page.locator(awaited).first().waitFor();
        };
    }
}
