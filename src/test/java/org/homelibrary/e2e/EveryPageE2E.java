package org.homelibrary.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.homelibrary.e2e.pages.Inspection;
import org.homelibrary.e2e.pages.Sight;
import org.homelibrary.e2e.pages.Visitor;
import org.homelibrary.support.RouteTable;
import org.homelibrary.support.SharedLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page on a phone, a tablet and a desktop, light and dark, in German on a phone, and without JavaScript; a picture
 * of each is in {@code target/screenshots}. In turn one sight a page; all of them with {@code -Dlibrary.pages=all}.
 */
@ExtendWith(InBrowser.class)
class EveryPageE2E {

    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final boolean ALL = "all".equals(System.getProperty("library.pages"));

    /** GET routes that answer with a redirect, a piece of a page, a file or a picture. */
    private static final Set<String> NO_PAGES = Set.of(
            "/account/{form}",
            "/admin/providers/try",
            "/admin/users/{id}/password-link",
            "/books/find/cover",
            "/books/{id}/card",
            "/covers/{id}",
            "/export.csv",
            "/export.zip",
            "/library/invitations",
            "/library/left/{id}/export.csv",
            "/library/members/{id}",
            "/library/members/{id}/remove",
            "/library/{form}",
            "/suggestions/{kind}");

    /** What a reader without scripts must be able to see as well; the camera is nothing without them. */
    private static final String CONTENT = """
            () => [...document.querySelectorAll("main :is(h1, h2, label, legend, dt, dd, a, .lead)")]
              .filter((each) => each.checkVisibility() && !each.closest("[data-live], [data-auto-switch], .lead-camera"))
              .map((each) => each.textContent.trim().replace(/\\d+/g, "0"))
            """;

    private static final String FORMS_WITHOUT_BUTTON = """
            () => [...document.forms]
              .filter((form) => form.checkVisibility())
              .filter((form) => ![...form.elements].some((each) => each.type === "submit" && each.checkVisibility()))
              .map((form) => form.outerHTML.slice(0, 200))
            """;

    record Visit(Scene scene, List<Sight> sights, String language, boolean alsoWithoutScript) {

        @Override
        public String toString() {
            return scene + " " + sights.get(0).width() + " " + language;
        }
    }

    static Stream<Visit> visits() {
        List<Scene> scenes = Scenes.all();
        return IntStream.range(0, scenes.size()).boxed().flatMap(i -> {
            List<Visit> visits = visitsTo(scenes.get(i));
            return ALL ? visits.stream() : Stream.of(one(visits, i));
        });
    }

    private static List<Visit> visitsTo(Scene scene) {
        List<Visit> visits = new ArrayList<>();
        for (Sight size : Sight.SIZES) {
            visits.add(new Visit(scene, List.of(size, size.inTheDark()), "en", false));
        }
        visits.add(new Visit(scene, List.of(Sight.SIZES.get(0)), "de", !scene.needsScript()));
        return visits;
    }

    private static Visit one(List<Visit> visits, int turn) {
        Visit visit = visits.get(turn % visits.size());
        int sight = turn / visits.size() % visit.sights().size();
        return new Visit(
                visit.scene(),
                List.of(visit.sights().get(sight)),
                visit.language(),
                !visit.scene().needsScript());
    }

    @Test
    void every_route_that_shows_a_page_has_a_scene() {
        Set<String> pages = RouteTable.routes().stream()
                .filter(route -> route.startsWith("GET "))
                .map(route -> route.substring("GET ".length()))
                .filter(route -> !NO_PAGES.contains(route))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> shown = Scenes.all().stream()
                .map(Scene::route)
                .filter(route -> route != null)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(shown).isEqualTo(pages);
    }

    @ParameterizedTest
    @MethodSource("visits")
    void page_is_as_it_must_be(Visit visit, Visitors visitors) {
        Visitor visitor = enter(visitors, visit, options -> options);
        visitor.page().waitForLoadState(LoadState.LOAD);
        for (Sight sight : visit.sights()) {
            sight.show(visitor.page());
            visitor.photograph(PICTURES.resolve(visit.scene().name() + "-" + sight
                    + (visit.language().equals("en") ? "" : "-" + visit.language()) + ".png"));
            Inspection.ofShown(visitor.page());
        }
        if (visit.alsoWithoutScript()) {
            Visitor without = enter(visitors, visit, options -> options.setJavaScriptEnabled(false));
            assertThat(texts(without)).as("without script").containsAll(texts(visitor));
            assertThat((List<?>) without.page().evaluate(FORMS_WITHOUT_BUTTON)).isEmpty();
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String> texts(Visitor visitor) {
        return (List<String>) visitor.page().evaluate(CONTENT);
    }

    private static Visitor enter(Visitors visitors, Visit visit, UnaryOperator<NewContextOptions> with) {
        Sight sight = visit.sights().get(0);
        UnaryOperator<NewContextOptions> device =
                options -> with.apply(options.setViewportSize(sight.width(), sight.height())
                        .setLocale(visit.language())
                        .setColorScheme(sight.scheme()));
        Cast cast = Cast.get();
        Visitor visitor =
                switch (visit.scene().who()) {
                    case STRANGER -> visitors.at(SharedLibrary.get().url(), device);
                    case NEWCOMER -> visitors.as(cast.newcomer, device);
                    case OTHER_DEVICE -> visitors.onOtherDevice(cast.newcomer, device);
                    case OWNER -> visitors.as(cast.owner, device);
                    case WAITING -> visitors.as(cast.waiting, device);
                    case ADMINISTRATOR -> visitors.as(cast.administrator, device);
                };
        visit.scene().way().accept(visitor);
        return visitor;
    }
}
