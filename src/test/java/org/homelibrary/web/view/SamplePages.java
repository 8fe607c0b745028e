package org.homelibrary.web.view;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.homelibrary.backup.BackupHistory;
import org.homelibrary.backup.BackupJournal;
import org.homelibrary.backup.BackupName;
import org.homelibrary.backup.BackupTrouble;
import org.homelibrary.config.EditionSettings;
import org.homelibrary.model.account.Contact;
import org.homelibrary.model.edition.MetadataField;
import org.homelibrary.model.edition.MetadataSource;
import org.homelibrary.model.edition.Origin;
import org.homelibrary.model.edition.Series;
import org.homelibrary.model.imports.job.ImportState;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.model.isbn.ProductCode;
import org.homelibrary.model.library.Invitation;
import org.homelibrary.model.library.MemberRole;
import org.homelibrary.model.library.book.BookField;
import org.homelibrary.model.library.holding.Copy;
import org.homelibrary.model.library.holding.CopyCondition;
import org.homelibrary.model.library.holding.Holding;
import org.homelibrary.model.library.holding.Location;
import org.homelibrary.model.library.holding.Possession;
import org.homelibrary.model.library.holding.Shelf;
import org.homelibrary.model.library.reading.BookRead;
import org.homelibrary.model.library.reading.Rating;
import org.homelibrary.model.library.reading.Reading;
import org.homelibrary.model.library.reading.ReadingId;
import org.homelibrary.model.library.reading.ReadingStatus;
import org.homelibrary.model.library.shelf.BookTerm;
import org.homelibrary.model.library.shelf.ShelfCounts;
import org.homelibrary.model.library.shelf.ShelfMatches;
import org.homelibrary.model.library.shelf.ShelfOrder;
import org.homelibrary.model.library.shelf.TermCount;
import org.homelibrary.model.lookup.LookupFailure;
import org.homelibrary.model.lookup.LookupGap;
import org.homelibrary.model.lookup.ProviderTrial;
import org.homelibrary.model.lookup.SourceChoice;
import org.homelibrary.model.lookup.SyncStatus;
import org.homelibrary.persistence.Page;
import org.homelibrary.service.backup.BackupOverview;
import org.homelibrary.service.backup.BackupTask;
import org.homelibrary.service.household.BookPeople;
import org.homelibrary.service.household.Invited;
import org.homelibrary.service.household.LinkPicture;
import org.homelibrary.service.household.MergeSource;
import org.homelibrary.service.household.OtherReader;
import org.homelibrary.service.household.Person;
import org.homelibrary.service.providers.CurrentLookupChoices;
import org.homelibrary.web.account.LoginView;
import org.homelibrary.web.account.RegisterView;
import org.homelibrary.web.account.ResetView;
import org.homelibrary.web.account.SettingsView;
import org.homelibrary.web.account.UsersView;
import org.homelibrary.web.backups.BackupsView;
import org.homelibrary.web.books.edit.EditBookView;
import org.homelibrary.web.books.edit.NewBookView;
import org.homelibrary.web.books.edit.NumberChoices;
import org.homelibrary.web.books.edit.StartAnewView;
import org.homelibrary.web.books.list.BookFilter;
import org.homelibrary.web.books.list.BooksView;
import org.homelibrary.web.books.list.BulkView;
import org.homelibrary.web.books.list.FilterField;
import org.homelibrary.web.books.list.FilterFormView;
import org.homelibrary.web.books.list.SelectView;
import org.homelibrary.web.books.page.ChangedBookView;
import org.homelibrary.web.books.page.OfferView;
import org.homelibrary.web.books.page.OriginRow;
import org.homelibrary.web.books.page.ShowBookView;
import org.homelibrary.web.books.rows.CopiesView;
import org.homelibrary.web.books.rows.CopyRow;
import org.homelibrary.web.books.rows.ReadRow;
import org.homelibrary.web.books.rows.ReadsView;
import org.homelibrary.web.error.ErrorView;
import org.homelibrary.web.find.FindView;
import org.homelibrary.web.form.KeptForm;
import org.homelibrary.web.home.HomeView;
import org.homelibrary.web.household.HouseholdView;
import org.homelibrary.web.household.InvitationView;
import org.homelibrary.web.household.JoinView;
import org.homelibrary.web.lookups.LookupsView;
import org.homelibrary.web.places.PlaceKind;
import org.homelibrary.web.places.PlacesView;
import org.homelibrary.web.providers.ProviderHintKind;
import org.homelibrary.web.providers.ProvidersView;
import org.homelibrary.web.render.Days;
import org.homelibrary.web.render.Flash;
import org.homelibrary.web.render.PageContext;
import org.homelibrary.web.render.SignedIn;
import org.homelibrary.web.render.Texts;
import org.homelibrary.web.scan.ScanView;

/** One of each page, with what people and the world may put on it. */
public final class SamplePages {

    private static final TemplateEngine ENGINE =
            TemplateEngine.createPrecompiled(Path.of("unused"), ContentType.Html, SamplePages.class.getClassLoader());

    static final Instant NOW = Instant.parse("2026-05-04T10:15:30Z");
    static final String HOSTILE = "<script>alert('x')</script> \" onmouseover=\"alert(1) & </title> ${1+1}";

    private static final String[][] BOOKS = {
        {"Middlemarch", "George Eliot"},
        {"The Left Hand of Darkness", "Ursula K. Le Guin"},
        {"Der Zauberberg", "Thomas Mann"},
        {"One Hundred Years of Solitude", "Gabriel García Márquez"},
        {"Преступление и наказание", "Фёдор Достоевский"},
        {"Beloved", "Toni Morrison"},
        {"A Wizard of Earthsea", "Ursula K. Le Guin"},
        {"مدن الملح", "عبد الرحمن منيف"},
        {"If on a Winter’s Night a Traveller", "Italo Calvino"},
        {"Frankenstein; or, The Modern Prometheus", "Mary Shelley"},
        {"Gödel, Escher, Bach: An Eternal Golden Braid", "Douglas R. Hofstadter"},
        {"The Very Hungry Caterpillar 🐛", "Eric Carle"},
        {"Kokoro", "Natsume Sōseki"},
        {
            "The Life and Strange Surprizing Adventures of Robinson Crusoe, of York, Mariner: Who lived Eight and Twenty"
                    + " Years, all alone in an un-inhabited Island on the Coast of America",
            "Daniel Defoe"
        },
        {"Momo", "Michael Ende"},
        {"Structure and Interpretation of Computer Programs", "Harold Abelson, Gerald Jay Sussman, Julie Sussman"},
        {HOSTILE, HOSTILE},
        {"Η Οδύσσεια", "Όμηρος"},
        {"Donaudampfschifffahrtsgesellschaftskapitän", null},
        {"Walden", "Henry David Thoreau"},
    };

    private final Texts texts;

    SamplePages(Locale locale) {
        this.texts = Texts.of(locale);
    }

    /** @param template to render {@code model} with */
    record Sample(String template, Map<String, Object> model) {

        String html() {
            StringOutput output = new StringOutput();
            ENGINE.render(template + ".jte", model, output);
            return output.toString();
        }
    }

    /** The page of this name, as it is sent. */
    public static String html(Locale locale, String name) {
        return new SamplePages(locale).all().get(name).html();
    }

    Map<String, Sample> all() {
        Map<String, Sample> pages = new LinkedHashMap<>();
        add(pages, "home", "home/index", anonymous("/"), new HomeView(true));
        add(pages, "home-closed", "home/index", anonymous("/"), new HomeView(false));
        add(pages, "register", "account/register", anonymous("/register"), RegisterView.empty(true, true));
        add(
                pages,
                "register-errors",
                "account/register",
                anonymous("/register"),
                new RegisterView(HOSTILE, "ada@", true, false, errors("username", "email", "password")));
        add(pages, "register-closed", "account/register", anonymous("/register"), RegisterView.empty(false, false));
        add(
                pages,
                "login",
                "account/login",
                anonymous("/login?next=/books"),
                new LoginView("", "/books", true, Map.of(), null));
        add(
                pages,
                "login-error",
                "account/login",
                anonymous("/login"),
                new LoginView(
                        "ada@example.org",
                        null,
                        false,
                        errors(PageContext.WHOLE_FORM),
                        new KeptForm("/books", "title=A+\"title\"&description=" + HOSTILE)));
        add(pages, "reset", "account/reset", anonymous("/reset?token=t"), new ResetView("t", "ada", Map.of()));
        add(pages, "reset-invalid", "account/reset", anonymous("/reset?token=t"), new ResetView(null, null, Map.of()));
        add(
                pages,
                "settings",
                "account/settings",
                signedIn("/account"),
                new SettingsView("ada", "ada@example.org", NOW, true, Map.of(), Map.of()));
        add(
                pages,
                "settings-errors",
                "account/settings",
                signedIn("/account"),
                new SettingsView(
                        "ada",
                        "ada@example.org",
                        NOW,
                        false,
                        errors("current_password", "confirm_password"),
                        errors("password")));
        add(pages, "lookups", "lookups/index", signedIn("/lookups"), lookups(books(6)));
        add(pages, "lookups-none", "lookups/index", signedIn("/lookups"), lookups(List.of()));
        addImports(pages);
        add(pages, "providers", "admin/providers", signedIn("/admin/providers"), providers(Map.of()));
        add(
                pages,
                "providers-errors",
                "admin/providers",
                signedIn("/admin/providers"),
                providers(errors("contact", "google_key", "sources")));
        add(
                pages,
                "providers-found",
                "admin/providers",
                signedIn("/admin/providers"),
                providers(Map.of()).with(trial(new ProviderTrial.Found(HOSTILE))));
        add(
                pages,
                "providers-refused",
                "admin/providers",
                signedIn("/admin/providers"),
                providers(Map.of())
                        .with(trial(new ProviderTrial.Failed(
                                LookupFailure.KEY_REFUSED,
                                Optional.of(Duration.ofHours(5)),
                                "answered with status 400: API key not valid " + HOSTILE))));
        addBackups(pages);
        addHousehold(pages);
        add(pages, "users", "admin/users", signedIn("/admin/users"), users(null));
        add(
                pages,
                "users-link",
                "admin/users",
                signedIn("/admin/users"),
                users(new UsersView.PasswordLink(
                        "grace", "http://localhost:8080/reset?token=4f0c1d9a6b", Duration.ofHours(24))));
        addBooks(pages);
        addScans(pages);
        addFindings(pages);
        addPlaces(pages);
        for (int status : new int[] {400, 403, 404, 405, 409, 413, 415, 418, 429, 500, 502, 503}) {
            PageContext page = status == 500
                    ? new PageContext(texts, texts.locale().getLanguage(), "/x", null, null, null, "1", days())
                    : signedIn("/x");
            add(pages, "error-" + status, "error/error", page, ErrorView.of(status, texts, "a1b2c3d4", 25));
        }
        return pages;
    }

    private void addPlaces(Map<String, Sample> pages) {
        for (PlaceKind kind : PlaceKind.values()) {
            List<TermCount> counts = List.of(
                    TermCount.of(BookTerm.of(kind.term(), HOSTILE).orElseThrow(), HOSTILE, 1, Set.of()),
                    TermCount.of(
                            BookTerm.of(kind.term(), "Saga").orElseThrow(),
                            "Saga",
                            12,
                            kind == PlaceKind.SERIES ? Set.of("1", "2", "4", HOSTILE) : Set.of()));
            add(
                    pages,
                    kind.wire(),
                    "places/index",
                    signedIn(kind.path()),
                    PlacesView.of(kind, "", new Page<>(counts, "a", "b")));
            add(
                    pages,
                    kind.wire() + "-none",
                    "places/index",
                    signedIn(kind.path()),
                    PlacesView.of(kind, "", new Page<>(List.of(), null, null)));
        }
        add(
                pages,
                "authors-nothing",
                "places/index",
                signedIn("/authors"),
                PlacesView.of(PlaceKind.AUTHORS, HOSTILE, new Page<>(List.of(), null, null)));
    }

    private void addBooks(Map<String, Sample> pages) {
        List<BookCard> books = books(48);
        BookFilter none = BookFilter.NONE;
        BookFilter narrow = BookFilter.parse(
                        Map.of(
                                "q", "guin \"", "status", "read", "rating", "3.5", "sync", "synced", "sort", "title",
                                "dir", "desc", "author", HOSTILE, "tag", "to lend")::get,
                        BookFilter.NONE)
                .readBy(new UUID(1, 2), HOSTILE);
        add(pages, "books-empty", "books/list", signedIn("/books"), list(List.of(), none, ShelfCounts.NONE, null));
        add(pages, "books", "books/list", signedIn("/books"), list(books, none, counts(), null));
        add(pages, "books-one", "books/list", signedIn("/books"), list(books(1), none, counts(), null));
        add(
                pages,
                "books-table",
                "books/list",
                signedIn("/books?view=table"),
                list(books, none.withLayout(ListLayout.TABLE), counts(), "b"));
        add(pages, "books-filtered", "books/list", signedIn(narrow.href()), list(books(3), narrow, counts(), "b"));
        add(pages, "books-nothing", "books/list", signedIn(narrow.href()), list(List.of(), narrow, counts(), null));
        BookFilter wishes = none.elsewhere(Possession.WANTED);
        add(pages, "books-no-wish", "books/list", signedIn(wishes.href()), list(List.of(), wishes, counts(), null));
        add(pages, "books-filter", "books/filter", signedIn(none.formHref()), filterForm(none, List.of(), null));
        add(
                pages,
                "books-filter-chosen",
                "books/filter",
                signedIn(narrow.formHref()),
                filterForm(narrow, List.of(new FilterFormView.Reader(new UUID(1, 2), HOSTILE)), "more"));
        add(
                pages,
                "books-undo",
                "books/list",
                withFlash(new Flash(Flash.Kind.SUCCESS, HOSTILE, books.get(0).path() + "/restore", HOSTILE)),
                list(books, none, counts(), null));
        add(
                pages,
                "books-problem",
                "books/list",
                withFlash(new Flash(Flash.Kind.ERROR, HOSTILE, null, null)),
                list(books, none, counts(), null));
        add(
                pages,
                "select",
                "books/select",
                signedIn("/books?select=1"),
                new SelectView(books(30), narrow, 1_711, true, "a", "b"));
        add(
                pages,
                "select-reader",
                "books/select",
                signedIn("/books?select=1"),
                new SelectView(books(1), none, 1, false, null, null));
        add(
                pages,
                "bulk",
                "books/bulk",
                signedIn("/books/bulk"),
                new BulkView(150, List.of(Map.entry("tags", HOSTILE), Map.entry("after", "c"))));
        add(
                pages,
                "bulk-undo",
                "books/bulk",
                signedIn("/books/bulk"),
                new BulkView(0, List.of(Map.entry("restore", "2026-05-04T10:00:00Z"))));
        add(pages, "anew", "books/anew", signedIn("/books/1/start-anew"), new StartAnewView(books.get(0)));
        add(pages, "new", "books/new", signedIn("/books/new"), NewBookView.empty(Instant.EPOCH));
        add(
                pages,
                "new-suggest",
                "books/new",
                signedIn("/books/new"),
                new NewBookView(
                        new BookFields(Map.of("isbn", "9780141439512")),
                        errors("isbn"),
                        new NumberChoices(
                                false,
                                List.of("9780141439518", "9780141439587", "9780141493512"),
                                "9780141439512",
                                false),
                        null,
                        0,
                        Instant.EPOCH));
        add(
                pages,
                "new-several",
                "books/new",
                signedIn("/books/new"),
                new NewBookView(
                        new BookFields(Map.of("isbn", "9780140013993, 9780306406157", "title", HOSTILE)),
                        errors("isbn"),
                        new NumberChoices(true, List.of("9780140013993", "9780306406157"), null, false),
                        null,
                        0,
                        Instant.EPOCH));
        add(
                pages,
                "new-no-book",
                "books/new",
                signedIn("/books/new"),
                new NewBookView(
                        new BookFields(Map.of("isbn", "9790260000438")),
                        errors("isbn"),
                        new NumberChoices(false, List.of(), null, true),
                        null,
                        0,
                        Instant.EPOCH));
        Map<String, String> wrong = new HashMap<>();
        BookFields.NAMES.forEach(name -> wrong.put(name, HOSTILE));
        wrong.putAll(Map.of(
                "isbn", "",
                "author", "a,b",
                "genre", "x".repeat(300),
                "cover_image_url", "http://example.org/x.png",
                "description", "d\n<b>e</b>",
                "status", "unknown",
                "rating", "five"));
        BookFields typed = new BookFields(wrong);
        add(
                pages,
                "new-errors",
                "books/new",
                signedIn("/books/new"),
                new NewBookView(
                        typed,
                        errors("title", "genre", "description", "cover_image_url", "status", "rating"),
                        NumberChoices.NONE,
                        null,
                        0,
                        Instant.EPOCH));
        add(
                pages,
                "new-same-title",
                "books/new",
                signedIn("/books/new"),
                new NewBookView(typed, errors("title"), NumberChoices.NONE, books.get(1), 2, Instant.EPOCH));
        add(
                pages,
                "new-owned",
                "books/new",
                signedIn("/books/new"),
                new NewBookView(
                        new BookFields(Map.of("isbn", books.get(1).isbn())),
                        Map.of(),
                        NumberChoices.NONE,
                        books.get(1),
                        0,
                        Instant.EPOCH));
        for (int i : new int[] {0, 1, 2, 3, 13, 16, 18}) {
            add(pages, "show-" + i, "books/show", signedIn(books.get(i).path()), details(books.get(i)));
        }
        add(pages, "show-reader", "books/show", reader(books.get(1).path()), details(books.get(1)));
        add(
                pages,
                "edit",
                "books/edit",
                signedIn(books.get(1).path() + "/edit"),
                new EditBookView(books.get(1), fields(books.get(1)), 3, null, Map.of()));
        add(
                pages,
                "edit-reader",
                "books/edit",
                reader(books.get(1).path() + "/edit"),
                new EditBookView(books.get(1), fields(books.get(1)), 3, null, errors("notes")));
        add(
                pages,
                "edit-errors",
                "books/edit",
                signedIn(books.get(16).path() + "/edit"),
                new EditBookView(
                        books.get(16),
                        typed,
                        3,
                        books.get(1),
                        errors("isbn", "title", "series", "pages", "due", "rating", "finished", "image")));
        add(
                pages,
                "copies",
                "books/copies",
                signedIn(books.get(1).path() + "/copies"),
                new CopiesView(books.get(1), CopyRow.of(holding().copies()), 3, errors("location_1", "price_2")));
        add(
                pages,
                "reads",
                "books/reads",
                signedIn(books.get(1).path() + "/reads"),
                new ReadsView(books.get(1), ReadRow.of(reading().reads()), 3, errors("ended_1", "outcome_2")));
        for (int i : new int[] {0, 2, 3, 16}) {
            Map<String, Object> model = Map.of("page", signedIn("/books"), "book", books.get(i));
            pages.put("fragment-card-" + i, new Sample("books/card", model));
            pages.put("fragment-row-" + i, new Sample("books/row", model));
            for (ListLayout layout : ListLayout.values()) {
                Flash flash =
                        new Flash(Flash.Kind.SUCCESS, HOSTILE, books.get(i).path() + "/rating?rating=4.5", "Undo");
                pages.put(
                        "fragment-changed-" + i + layout.wire(),
                        new Sample(
                                "books/changed",
                                Map.of("page", withFlash(flash), "view", new ChangedBookView(books.get(i), layout))));
            }
        }
    }

    private void addScans(Map<String, Sample> pages) {
        BookCard owned = books(2).get(1);
        ScanView found = ScanView.of(List.of(
                ScanView.Scanned.owned("9780141439518", owned),
                ScanView.Scanned.loading("9783161484100", 1),
                ScanView.Scanned.loading("9780306406157", 2),
                ScanView.Scanned.without("9781861972712", ScanView.Details.NOT_FOUND),
                ScanView.Scanned.without("9788888888880", ScanView.Details.LATER),
                ScanView.Scanned.known("9780140328721", HOSTILE, "Roald Dahl", owned.coverUrl(), List.of(owned))));
        add(pages, "scan", "scan/index", signedIn("/scan"), ScanView.empty());
        add(pages, "scan-found", "scan/index", signedIn("/scan"), found);
        ScanView mixed = ScanView.of(
                found.found(),
                List.of(
                        new ProductCode(ProductCode.Kind.MUSIC, "9790260000438"),
                        new ProductCode(ProductCode.Kind.MAGAZINE, "1234-5679")),
                9);
        add(pages, "scan-mixed", "scan/index", signedIn("/scan"), mixed);
        add(
                pages,
                "scan-no-book",
                "scan/index",
                signedIn("/scan"),
                ScanView.of(List.of(), List.of(new ProductCode(ProductCode.Kind.UPC, "078073003501")), 1));
        add(pages, "scan-unread", "scan/index", signedIn("/scan"), ScanView.of(List.of(), List.of(), 2));
        add(pages, "scan-nothing", "scan/index", signedIn("/scan"), ScanView.of(List.of()));
        add(pages, "scan-failed", "scan/index", signedIn("/scan"), ScanView.failed("This file is not a picture."));
        add(pages, "fragment-scan", "scan/result", signedIn("/scan"), found);
    }

    private void addFindings(Map<String, Sample> pages) {
        List<BookCard> books = books(4);
        FindView.Owned owned = new FindView.Owned(books.get(1), "1998, " + HOSTILE);
        FindView.Owned bare = new FindView.Owned(books.get(2), "");
        FindView.Edition known = new FindView.Edition(
                null,
                "The Left Hand of Darkness",
                "Ursula K. Le Guin",
                "9780441478125",
                1969,
                "Ace Books",
                "en",
                "a.b",
                null);
        FindView.Edition hostile =
                new FindView.Edition(HOSTILE, HOSTILE, HOSTILE, null, null, HOSTILE, "x\"", null, null);
        FindView.Edition there = new FindView.Edition(
                "Die linke Hand der Dunkelheit",
                "Die linke Hand",
                null,
                "9783453305953",
                2014,
                null,
                "de",
                null,
                books.get(1));
        List<FindView.Work> works = List.of(
                new FindView.Work(
                        "The Left Hand of Darkness",
                        "Ursula K. Le Guin",
                        List.of(known, there),
                        List.of(),
                        "/books/find?q=left&work=x"),
                new FindView.Work(HOSTILE, HOSTILE, List.of(hostile), List.of(owned, bare), null),
                new FindView.Work("x".repeat(500), null, List.of(hostile), List.of(), null));
        FindView.Target target = new FindView.Target(books.get(0), fields(books.get(0)), 3);
        add(pages, "find", "find/index", signedIn("/books/find"), FindView.form("", null, null, NOW));
        add(pages, "find-error", "find/index", signedIn("/books/find?q="), FindView.form("", HOSTILE, null, NOW));
        add(
                pages,
                "find-works",
                "find/index",
                signedIn("/books/find?q=left"),
                new FindView(
                        HOSTILE,
                        null,
                        null,
                        List.of(owned, bare),
                        works,
                        List.of("Google Books: " + HOSTILE),
                        true,
                        NOW));
        add(
                pages,
                "find-nothing",
                "find/index",
                signedIn("/books/find?q=left"),
                new FindView(HOSTILE, null, null, List.of(), List.of(), List.of(), true, NOW));
        add(
                pages,
                "find-isbn",
                "find/index",
                signedIn("/books/find?for=" + books.get(0).id()),
                new FindView("left", null, target, List.of(owned), works, List.of(), true, NOW));
    }

    private static void add(Map<String, Sample> pages, String name, String template, PageContext page, Object view) {
        pages.put(name, new Sample(template, Map.of("page", page, "view", view)));
    }

    private PageContext anonymous(String path) {
        return new PageContext(texts, texts.locale().getLanguage(), path, null, "t0ken", null, "1", days());
    }

    private void addHousehold(Map<String, Sample> pages) {
        Person ada = new Person(new UUID(0, 1), "ada", MemberRole.OWNER, true);
        Person ben = new Person(new UUID(0, 2), HOSTILE.substring(0, 20), MemberRole.EDITOR, true);
        Person mia = new Person(new UUID(0, 3), "mia", MemberRole.READER, false);
        Invitation invitation = Invitation.of(new UUID(0, 1), "fingerprint", MemberRole.READER, ada.userId(), NOW);
        MergeSource source = new MergeSource(new UUID(0, 9), HOSTILE, 212);
        add(
                pages,
                "household",
                "household/index",
                signedIn("/library"),
                new HouseholdView(
                        "Our books",
                        ada,
                        List.of(ada, ben, mia),
                        List.of(invitation),
                        List.of(new HouseholdView.Choice(new UUID(0, 8), HOSTILE)),
                        List.of(new HouseholdView.Choice(new UUID(0, 9), HOSTILE)),
                        List.of(source),
                        null,
                        Map.of(),
                        "Our books"));
        add(
                pages,
                "household-alone",
                "household/index",
                signedIn("/library"),
                new HouseholdView(
                        HOSTILE,
                        ada,
                        List.of(ada),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        errors("name"),
                        HOSTILE));
        add(
                pages,
                "household-reader",
                "household/index",
                signedIn("/library"),
                new HouseholdView(
                        "Our books",
                        mia,
                        List.of(ada, ben, mia),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        Map.of(),
                        null));
        add(
                pages,
                "household-merging",
                "household/index",
                signedIn("/library/merge"),
                new HouseholdView(
                        "Our books",
                        ben,
                        List.of(ada, ben),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(source),
                        source.libraryId(),
                        Map.of(),
                        null));
        String link = "https://books.example.org/join/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
        add(
                pages,
                "invitation",
                "household/invitation",
                signedIn("/library/invitations"),
                new InvitationView("Our books", MemberRole.EDITOR, link, Invitation.VALID_FOR, LinkPicture.of(link)));
        Invited invited = new Invited(invitation, "Our books", "ada");
        add(
                pages,
                "join",
                "household/join",
                anonymous("/join/t"),
                new JoinView("t", invited, null, null, "", "", Map.of()));
        add(
                pages,
                "join-errors",
                "household/join",
                anonymous("/join/t"),
                new JoinView(
                        "t",
                        new Invited(invitation, HOSTILE, null),
                        null,
                        null,
                        HOSTILE,
                        "ben@",
                        errors("username", "email", "password")));
        add(
                pages,
                "join-signed-in",
                "household/join",
                signedIn("/join/t"),
                new JoinView("t", invited, "ben", source, "", "", Map.of()));
        add(pages, "join-gone", "household/gone", anonymous("/join/t"), "");
    }

    private void addBackups(Map<String, Sample> pages) {
        add(pages, "backups", "admin/backups", signedIn("/backups"), backups(BackupJournal.EMPTY, 8, null));
        add(pages, "backups-none", "admin/backups", signedIn("/backups"), backups(BackupJournal.EMPTY, 0, null));
        BackupHistory worked = BackupHistory.NONE.worked(NOW, NOW.plusSeconds(3));
        BackupJournal failed = new BackupJournal(
                worked.failed(new BackupTrouble(NOW, BackupTrouble.Kind.NO_ROOM, "640")),
                worked.failed(new BackupTrouble(NOW, BackupTrouble.Kind.DAMAGED, HOSTILE)));
        add(pages, "backups-failed", "admin/backups", signedIn("/backups"), backups(failed, 2, BackupTask.DRILL));
        add(pages, "backups-aws", "admin/backups", signedIn("/backups"), new BackupsView(null));
    }

    private static BackupsView backups(BackupJournal journal, int number, BackupTask running) {
        List<BackupOverview.Kept> kept = IntStream.range(0, number)
                .mapToObj(i -> new BackupOverview.Kept(
                        new BackupName(NOW.minus(Duration.ofDays(i))).toString(),
                        NOW.minus(Duration.ofDays(i)),
                        12_345_678L + i))
                .toList();
        return new BackupsView(new BackupOverview(
                EditionSettings.BackupSchedule.DAILY,
                java.nio.file.Path.of("/home/ada/.home-library/backups"),
                kept,
                journal,
                Optional.ofNullable(running)));
    }

    /** A page of somebody who may not edit books. */
    private PageContext reader(String path) {
        return new PageContext(
                texts,
                texts.locale().getLanguage(),
                path,
                new SignedIn("mia", false, false, false),
                "t0ken",
                null,
                "1",
                days());
    }

    private PageContext signedIn(String path) {
        return new PageContext(
                texts,
                texts.locale().getLanguage(),
                path,
                new SignedIn("ada", true, true, false),
                "t0ken",
                null,
                "1",
                days());
    }

    private PageContext withFlash(Flash flash) {
        return new PageContext(
                texts,
                texts.locale().getLanguage(),
                "/books",
                new SignedIn("Ödön", false, true, true),
                "t0ken",
                flash,
                "1",
                days());
    }

    private Days days() {
        return new Days(texts.locale(), ZoneOffset.UTC);
    }

    private static Map<String, String> errors(String... fields) {
        Map<String, String> errors = new LinkedHashMap<>();
        for (String field : fields) {
            errors.put(field, "Something about “" + field + "” <b>needs</b> another look.");
        }
        return errors;
    }

    private static UsersView users(UsersView.PasswordLink link) {
        return new UsersView(
                List.of(
                        new UsersView.Account(new UUID(0, 1), "ada", "ada@example.org", NOW, true, true),
                        new UsersView.Account(new UUID(0, 2), HOSTILE, "x".repeat(200) + "@e.org", NOW, false, false),
                        new UsersView.Account(new UUID(0, 3), "grace", "grace@example.org", NOW, false, false)),
                link,
                link != null);
    }

    private static ProvidersView providers(Map<String, String> errors) {
        CurrentLookupChoices current = new CurrentLookupChoices(
                Optional.of(new Contact("ann@example.org")),
                !errors.isEmpty(),
                errors.size() > 1,
                Stream.of(MetadataSource.values())
                        .map(source -> new SourceChoice(source, source.isOnByDefault()))
                        .toList());
        return ProvidersView.typed(current, errors.isEmpty() ? "ann@example.org" : HOSTILE, current.sources(), errors);
    }

    private static ProviderTrial trial(ProviderTrial.Result result) {
        return new ProviderTrial(MetadataSource.GOOGLE_BOOKS, new Isbn("9780140013993"), result);
    }

    private static LookupsView lookups(List<BookCard> books) {
        return new LookupsView(
                books.stream()
                        .filter(book -> book.pending() || book.failed())
                        .map(book -> new LookupsView.Row(
                                book,
                                book.failed() ? 2 : 0,
                                book.failed() ? List.of(tooMany(), noContact()) : List.of()))
                        .toList(),
                books.size(),
                books.isEmpty() ? ProviderHintKind.NONE : ProviderHintKind.ASK,
                books.isEmpty() ? List.of() : List.of(tooMany()),
                true,
                books.isEmpty() ? null : "a+/=&",
                books.isEmpty() ? null : "c+/=&");
    }

    private void addImports(Map<String, Sample> pages) {
        add(pages, "import", "imports/index", signedIn("/import"), ImportSamples.list(Map.of()));
        add(pages, "import-refused", "imports/index", signedIn("/import"), ImportSamples.list(errors("file")));
        add(pages, "import-preview", "imports/show", signedIn("/import/1"), ImportSamples.preview(Map.of()));
        add(pages, "import-table", "imports/show", signedIn("/import/1"), ImportSamples.preview(errors("form")));
        for (ImportState state : ImportState.values()) {
            if (state != ImportState.PREVIEW) {
                add(pages, "import-" + state.wire(), "imports/show", signedIn("/import/1"), ImportSamples.in(state));
            }
        }
    }

    private static SilentSource tooMany() {
        return new SilentSource("Google Books", LookupFailure.RATE_LIMITED, NOW.plus(Duration.ofHours(5)), NOW);
    }

    private static SilentSource noContact() {
        return new SilentSource("Open Library", LookupFailure.NO_CONTACT, null, NOW);
    }

    private static ShelfCounts counts() {
        Map<ReadingStatus, Integer> counts = new EnumMap<>(ReadingStatus.class);
        counts.put(ReadingStatus.TO_READ, 1280);
        counts.put(ReadingStatus.READING, 3);
        counts.put(ReadingStatus.READ, 412);
        return new ShelfCounts(Map.of(Shelf.HOME, 1711, Shelf.GONE, 3), counts);
    }

    private static FilterFormView filterForm(BookFilter filter, List<FilterFormView.Reader> readers, String next) {
        Map<FilterField, Page<TermCount>> terms = new EnumMap<>(FilterField.class);
        for (FilterField field : FilterField.TERMS) {
            String name = field == FilterField.LANGUAGE ? "de" : HOSTILE;
            List<TermCount> counts = readers.isEmpty() && field == FilterField.TAG
                    ? List.of()
                    : List.of(new TermCount(BookTerm.of(field.kind(), name).orElseThrow(), name, 12, List.of()));
            terms.put(field, new Page<>(counts, null, next));
        }
        return new FilterFormView(filter, readers, terms);
    }

    private static BooksView list(List<BookCard> books, BookFilter filter, ShelfCounts counts, String previous) {
        return new BooksView(
                books,
                filter,
                counts,
                new ShelfMatches(counts, books.size() != 3),
                books.size() > 3 ? 100 : 0,
                ProviderHintKind.values()[books.size() % 3],
                previous,
                books.size() > 3 ? "c+/=&" : null);
    }

    static List<BookCard> books(int number) {
        List<BookCard> books = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            String[] words = BOOKS[i % BOOKS.length];
            SyncStatus sync = i == 2 ? SyncStatus.PENDING : i == 3 ? SyncStatus.FAILED : SyncStatus.SYNCED;
            String isbn = "97801414395%02d".formatted(i);
            books.add(new BookCard(
                    UUID.nameUUIDFromBytes(new byte[] {(byte) i, 7}),
                    isbn,
                    i == 2 ? isbn : words[0],
                    i == 2 ? null : words[1],
                    "Fiction",
                    i % 2 == 0 ? new Series(HOSTILE, "2") : null,
                    "1999",
                    321,
                    i % 3 == 1 ? "/covers/" + new UUID(0, i / 3) : null,
                    (i * 5 + 5) % 12,
                    i % 11 == 5 ? null : ReadingStatus.values()[i % 7 % 4],
                    i % 4 == 3 ? null : new Rating(10 - i % 10),
                    i % 5 == 4 ? null : LocalDate.of(2026, 1, 31),
                    sync,
                    i == 3 ? LookupFailure.values()[i % 4] : null,
                    i == 3 ? Duration.ofMinutes(12) : null,
                    NOW.minus(Duration.ofDays(i)),
                    ShelfOrder.values()[i % 8],
                    i % 9 == 8 ? "Ben" : null));
        }
        return books;
    }

    private static BookFields fields(BookCard book) {
        return new BookFields(Map.of(
                "isbn", book.isbn(),
                "title", book.title(),
                "author", book.author(),
                "genre", book.genre(),
                "description", "Text",
                "tags", "poems, on loan",
                "location", "Living room / Shelf 2",
                "language", "grc",
                "status", book.statusName(),
                "rating", book.rating().wire()));
    }

    private static Holding holding() {
        return Holding.owned(null, NOW)
                .as(Possession.BORROWED, LocalDate.of(2026, 6, 1))
                .withCopies(List.of(
                        new Copy(
                                new UUID(0, 7),
                                Location.parse("Living room / " + HOSTILE).orElseThrow(),
                                CopyCondition.FINE,
                                LocalDate.of(2020, 5, 4),
                                "€ 12.50",
                                "Oxfam " + HOSTILE,
                                HOSTILE),
                        Copy.at(null, new UUID(0, 8))));
    }

    private static Reading reading() {
        return Reading.none(new ReadingId(new UUID(0, 1), new UUID(0, 2), new UUID(0, 3)))
                .withNotes("Lent by my aunt.\n" + HOSTILE)
                .withReads(List.of(
                        new BookRead(null, null, true, null),
                        new BookRead(null, LocalDate.of(2019, 3, 2), false, 120),
                        new BookRead(LocalDate.of(2024, 1, 2), LocalDate.of(2024, 2, 3), true, null),
                        new BookRead(LocalDate.of(2026, 4, 30), null, false, 88)));
    }

    private static BookPeople people() {
        return new BookPeople(
                "Ben",
                List.of(
                        new OtherReader("Ben", ReadingStatus.READING, null),
                        new OtherReader(HOSTILE, ReadingStatus.ABANDONED, new Rating(1)),
                        new OtherReader("Mia", ReadingStatus.READ, new Rating(9))));
    }

    private static ShowBookView details(BookCard book) {
        String description = "A winter planet, an envoy who came alone, and a country where nobody is always a man or a"
                + " woman.\n\nThe story of a friendship across the ice, and one of the great novels of its century. "
                + HOSTILE;
        return new ShowBookView(
                book,
                book.pending() ? null : description,
                "0141439513",
                null,
                "Penguin",
                "2003-04",
                1304,
                "en",
                new Series("The Ice " + HOSTILE, "2.5"),
                List.of(tooMany(), noContact()),
                new LookupGap(MetadataSource.OPEN_LIBRARY, null, NOW.plusSeconds(200_000)),
                offer(book),
                List.of(
                        new OriginRow(MetadataField.TITLE, null, null),
                        new OriginRow(MetadataField.DESCRIPTION, "Google Books", NOW)),
                List.of(book, book),
                List.of(ListLink.of("author", "Le Guin, Ursula"), ListLink.of("author", HOSTILE)),
                List.of(ListLink.of("tag", "poems"), ListLink.of("tag", HOSTILE)),
                book.incomplete() ? Holding.owned(null, NOW) : holding(),
                reading(),
                people(),
                NOW);
    }

    private static OfferView offer(BookCard book) {
        Origin then = new Origin(MetadataSource.OPEN_LIBRARY, NOW.minus(Duration.ofDays(400)));
        Origin now = new Origin(MetadataSource.GOOGLE_BOOKS, NOW);
        return new OfferView(
                book.path(),
                3,
                4,
                List.of(
                        row(BookField.TITLE, HOSTILE, null, "The Left Hand of Darkness: A Novel", now, false),
                        row(
                                BookField.AUTHORS,
                                List.of("Le Guin, Ursula", HOSTILE),
                                then,
                                List.of("U. Le Guin"),
                                now,
                                false),
                        row(BookField.PUBLISHED, "1969", then, "1969-03", now, false),
                        row(BookField.PAGES, 286, now, 304, now, true),
                        row(BookField.LANGUAGE, "en", then, "de", null, false),
                        row(BookField.SERIES, null, null, new Series("Hainish Cycle", "4"), now, true),
                        row(BookField.DESCRIPTION, "Short.", then, "A longer text. ".repeat(60), now, false),
                        row(BookField.COVER, new UUID(0, 1), then, new UUID(0, 2), now, false)));
    }

    private static OfferView.Row row(
            BookField field, Object own, Origin ownOrigin, Object word, Origin origin, boolean ticked) {
        return new OfferView.Row(
                field,
                new OfferView.Side(own, ownOrigin, field == BookField.TITLE),
                new OfferView.Side(word, origin, false),
                ticked);
    }
}
