package org.homelibrary.e2e.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ViewportSize;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What every page must be: accessible by WCAG 2.2 AA as far as axe-core can tell, and no wider than the window, on a
 * phone and on a desktop, light and dark. What looks like a page that was inspected already is not inspected again.
 */
final class Inspection {

    static final ViewportSize PHONE = new ViewportSize(390, 844);
    static final ViewportSize DESKTOP = new ViewportSize(1440, 900);

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private static final List<String> CONTRAST = List.of("color-contrast");

    /** Language, address pattern, and each kind of element there is. */
    private static final String LOOK = """
            () => [document.documentElement.lang,
              location.pathname.replace(/[0-9a-f-]{36}/g, "id"),
              ...new Set([...document.querySelectorAll("*")].map((element) => element.tagName + "." + element.className +
                "." + element.checkVisibility() + "." + element.getAttributeNames()))].join("\\n")
            """;

    private static final Set<String> INSPECTED = new HashSet<>();

    private Inspection() {}

    static void of(Page page) {
        if (!INSPECTED.add((String) page.evaluate(LOOK))) {
            return;
        }
        ViewportSize before = page.viewportSize();
        boolean dark = (Boolean) page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches");
        look(page, PHONE, ColorScheme.LIGHT);
        look(page, PHONE, ColorScheme.DARK);
        look(page, DESKTOP, ColorScheme.DARK);
        look(page, DESKTOP, ColorScheme.LIGHT);
        show(page, before, dark ? ColorScheme.DARK : ColorScheme.LIGHT);
    }

    private static void look(Page page, ViewportSize size, ColorScheme scheme) {
        String where = page.url() + " at " + size.width + " px, " + scheme;
        show(page, size, scheme);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("width of %s", where)
                .isLessThanOrEqualTo(size.width);
        AxeBuilder axe = new AxeBuilder(page).setLegacyMode(true);
        // Of all the rules only this one looks at colours: in the dark there is nothing else to be found anew.
        List<Rule> violations = (scheme == ColorScheme.DARK ? axe.withRules(CONTRAST) : axe.withTags(WCAG))
                .analyze()
                .getViolations();
        assertThat(violations).as(where).extracting(Inspection::words).isEmpty();
    }

    private static void show(Page page, ViewportSize size, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.setViewportSize(size.width, size.height);
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
