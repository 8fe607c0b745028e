package org.homelibrary.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.homelibrary.e2e.pages.Visitor;
import org.homelibrary.support.Eventually;
import org.homelibrary.support.LibraryServer;
import org.homelibrary.support.MadeIsbn;
import org.homelibrary.support.ProviderStandIn;
import org.homelibrary.support.ProviderStandIn.Provider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The first evening with the large sources as they are: Google Books answers 429 without a key, Open Library 403 without a
 * contact. The hint leads a new administrator to lookups that work, and a hundred books that wait for them fill in.
 */
@ExtendWith(InBrowser.class)
class ProvidersE2E {

    private static final int BOOKS = 100;
    private static final String KNOWN_TO_GOOGLE = "97801";
    private static final String KNOWN_TO_OPEN_LIBRARY = "97802";

    /** Requests a second: high enough for a test, low enough to be what the books wait for. */
    private static final String RATE = "20";

    /** One request of each lookup that was under way when the first refusal came. */
    private static final int HANDFUL = 8;

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Pattern TITLE = Pattern.compile("The Book ([0-9]{13})");

    private final List<String> isbns = isbns();

    @Test
    void hint_leads_to_lookups_that_work_and_a_hundred_books_fill_in(Visitors visitors) {
        try (ProviderStandIn providers = ProviderStandIn.start();
                LibraryServer server = LibraryServer.on(LibraryServer.newDataDir())
                        .asking(providers)
                        .with("METADATA_GOOGLE_BOOKS_RATE", RATE)
                        .with("METADATA_OPEN_LIBRARY_RATE", RATE)
                        .startingQuickly()
                        .start()) {
            providers.turnStrangersAway();
            providers.know(KNOWN_TO_GOOGLE, KNOWN_TO_OPEN_LIBRARY);
            Visitor admin = visitors.at(server.url());
            Page page = admin.page();
            admin.home()
                    .createAccount()
                    .fill("Ada", "ada@example.org", "correct horse battery", "correct horse battery")
                    .submit();
            assertThat(page.getByText("Lookups need a free key and a contact")).isVisible();

            String path = addFirst(admin);
            addTheOthersAsTheScannerDoes(page);
            allSayWhyTheyWait(admin, path);
            assertThat(providers.requests(Provider.GOOGLE_BOOKS)).isBetween(1, HANDFUL);
            assertThat(providers.requests(Provider.OPEN_LIBRARY)).isBetween(1, HANDFUL);

            long begin = System.nanoTime();
            giveContactAndKey(admin);
            admin.at("/lookups");
            assertThat(page.locator(".lookups .state").first()).hasText(Pattern.compile("Waiting to be looked up"));
            Eventually.get("all books to be found", PATIENCE, () -> open(page), open -> open == 0);
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofMinutes(2));

            assertThat(titles(page)).containsExactlyInAnyOrderElementsOf(isbns);
            assertThat(admin.book(path).heading()).hasText("The Book " + isbns.get(0));
            eachWasAskedAboutOnce(providers);
            tryGoogle(page);
        }
    }

    private static List<String> isbns() {
        Random random = new Random(20_261_126);
        return IntStream.range(0, BOOKS)
                .mapToObj(i -> MadeIsbn.of(i % 2 == 0 ? KNOWN_TO_GOOGLE : KNOWN_TO_OPEN_LIBRARY, random))
                .toList();
    }

    private String addFirst(Visitor admin) {
        admin.add().type(isbns.get(0)).add();
        assertThat(admin.page().locator("main")).containsText(Pattern.compile("asked again"));
        return URI.create(admin.page().url()).getPath();
    }

    private void addTheOthersAsTheScannerDoes(Page page) {
        String token = page.locator("input[name=_csrf]").first().inputValue();
        for (String isbn : isbns.subList(1, BOOKS)) {
            FormData form = FormData.create().set("isbn", isbn).set("_csrf", token);
            APIResponse reply = page.request()
                    .post("/books", RequestOptions.create().setForm(form).setMaxRedirects(0));
            assertThat(reply.status()).isEqualTo(303);
        }
    }

    /** On the board, whoever is listed, and on the page of the first. */
    private static void allSayWhyTheyWait(Visitor admin, String path) {
        Page page = admin.page();
        admin.at("/lookups");
        assertThat(page.locator(".lead")).containsText("more than 99");
        Eventually.get(
                "a reason for each",
                PATIENCE,
                () -> {
                    page.reload();
                    return page.locator(".lookups .state").allInnerTexts();
                },
                states -> states.stream().allMatch(state -> state.contains("Next try")));
        assertThat(page.locator(".lookups > li").first()).containsText("Open Library wants to know whom to contact.");
        assertThat(page.locator(".lookups .silent").first())
                .containsText("Google Books: too many requests, asked again ");
        admin.book(path);
        assertThat(page.locator("#book")).containsText("Open Library wants to know whom to contact");
        assertThat(page.locator("#silent li")).hasText(new Pattern[] {
            Pattern.compile("Google Books: too many requests, asked again .*[0-9]+:[0-9]{2}.*"),
            Pattern.compile("Open Library: answers only with a contact, asked again .*[0-9]+:[0-9]{2}.*")
        });
    }

    private static void giveContactAndKey(Visitor admin) {
        Page page = admin.page();
        admin.shelf();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Set up providers"))
                .first()
                .click();
        page.getByLabel("Contact").fill("ada@example.org");
        page.getByLabel("Google Books key").fill("AIzaKeyOfATest");
        page.getByRole(AriaRole.BUTTON, button("Save")).click();
        assertThat(page.getByText("Books being looked up again: " + BOOKS + "."))
                .isVisible();
    }

    private static void tryGoogle(Page page) {
        page.navigate("/admin/providers");
        page.getByRole(AriaRole.BUTTON, button("Try it: Google Books")).click();
        assertThat(page.getByText("Google Books answers")).isVisible();
        assertThat(page.locator(".trial")).containsText("It found 9780140013993");
    }

    /** How many are not found yet; each of those on the board says what it waits for. */
    private static int open(Page page) {
        page.navigate("/lookups");
        List<String> states = page.locator(".lookups .state").allInnerTexts();
        assertThat(states).allMatch(state -> state.contains("Waiting to be looked up") || state.contains("Next try"));
        return states.size();
    }

    private static List<String> titles(Page page) {
        List<String> titles = new ArrayList<>();
        String next = "/books?view=table";
        while (next != null) {
            page.navigate(next);
            TITLE.matcher(String.join("\n", page.locator(".cell-title a").allInnerTexts()))
                    .results()
                    .forEach(title -> titles.add(title.group(1)));
            next = page.locator("a[rel=next]").count() == 0
                    ? null
                    : page.locator("a[rel=next]").getAttribute("href");
        }
        return titles;
    }

    private void eachWasAskedAboutOnce(ProviderStandIn providers) {
        assertThat(providers.answered(Provider.GOOGLE_BOOKS)).containsExactlyInAnyOrderElementsOf(isbns);
        List<String> asked = providers.answered(Provider.OPEN_LIBRARY);
        Set<String> different = new TreeSet<>(asked);
        assertThat(asked).hasSameSizeAs(different);
        assertThat(different)
                .containsAll(isbns.stream()
                        .filter(isbn -> isbn.startsWith(KNOWN_TO_OPEN_LIBRARY))
                        .collect(toSet()));
    }

    private static Page.GetByRoleOptions button(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
