package org.homelibrary.e2e.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;

/**
 * What every page must be: accessible by WCAG 2.2 AA as far as axe-core can tell, no wider than the window, with nothing
 * cut off, covered or too small to tap, and without jumps while it loads. What looks like a page that was inspected
 * already is not inspected again in this build.
 */
public final class Inspection {

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private static final List<String> CONTRAST = List.of("color-contrast");

    /** Good, by the Web Vitals. */
    private static final double MOST_SHIFT = 0.1;

    /** Language, address pattern, and each kind of element there is. */
    private static final String LOOK = """
            () => [document.documentElement.lang,
              location.pathname.replace(/[0-9a-f-]{36}/g, "id"),
              ...new Set([...document.querySelectorAll("*")].map((element) => element.tagName + "." + element.className +
                "." + element.checkVisibility() + "." + element.getAttributeNames()))].join("\\n")
            """;

    private static final String LAYOUT = Script.read("layout.js");

    private Inspection() {}

    /** For a journey: on a phone in the light and on a desktop in the dark. */
    static void of(Page page) {
        if (!OncePerBuild.isFirst((String) page.evaluate(LOOK))) {
            return;
        }
        Sight before = Sight.of(page);
        checkStillness(page);
        for (Sight sight : Sight.FOR_JOURNEYS) {
            look(page, sight);
        }
        before.show(page);
    }

    /** As it is shown now. */
    public static void ofShown(Page page) {
        OncePerBuild.isFirst((String) page.evaluate(LOOK));
        checkStillness(page);
        check(page, Sight.of(page));
    }

    private static void look(Page page, Sight sight) {
        sight.show(page);
        check(page, sight);
    }

    private static void check(Page page, Sight sight) {
        String where = page.url() + " at " + sight;
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("width of %s", where)
                .isLessThanOrEqualTo(sight.width());
        assertThat((List<?>) page.evaluate(LAYOUT)).as(where).isEmpty();
        AxeBuilder axe = new AxeBuilder(page).setLegacyMode(true);
        // Of all the rules only this one looks at colours: in the dark there is nothing else to be found anew.
        List<Rule> violations = (sight.scheme() == ColorScheme.DARK ? axe.withRules(CONTRAST) : axe.withTags(WCAG))
                .analyze()
                .getViolations();
        assertThat(violations).as(where).extracting(Inspection::words).isEmpty();
    }

    private static void checkStillness(Page page) {
        assertThat(((Number) page.evaluate("window.layoutShift")).doubleValue())
                .as("layout shift of %s", page.url())
                .isLessThan(MOST_SHIFT);
    }

    private static String words(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + "\n"
                + String.join(
                        "\n",
                        rule.getNodes().stream()
                                .map(node -> node.getHtml() + "\n" + node.getFailureSummary())
                                .toList());
    }
}
