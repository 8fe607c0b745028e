package org.homelibrary.e2e;

import com.microsoft.playwright.Page;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.assertj.core.api.junit.jupiter.InjectSoftAssertions;
import org.assertj.core.api.junit.jupiter.SoftAssertionsExtension;
import org.homelibrary.e2e.pages.Thumb;
import org.homelibrary.e2e.pages.Visitor;
import org.homelibrary.support.SharedLibrary;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No page is wider than the window: on small phones, in German, in text of twice the size, and at a zoom of 400 %. */
@ExtendWith({InBrowser.class, SoftAssertionsExtension.class})
class PhoneWidthE2E {

    private static final String LARGE_TEXT = """
            () => {
              const sheet = new CSSStyleSheet();
              sheet.replaceSync("html { font-size: 200% }");
              document.adoptedStyleSheets = [sheet];
            }
            """;

    /** How wide the page is, and what of the text a reader is not shown. */
    private static final String TOO_WIDE = """
            () => {
              const out = [...document.querySelectorAll("body *")]
                .filter((each) => each.checkVisibility() && !each.closest(".tabs, .visually-hidden, .skip, thead, [aria-hidden], dialog"))
                .filter((each) => each.getBoundingClientRect().right > innerWidth + 1 && getComputedStyle(each).clipPath === "none")
                .map((each) => each.tagName + "." + each.className + " " + Math.round(each.getBoundingClientRect().right));
              const wide = document.documentElement.scrollWidth;
              return wide > innerWidth ? [wide + " px", ...out] : out;
            }
            """;

    @InjectSoftAssertions
    private SoftAssertions all;

    @ParameterizedTest
    @CsvSource({
        "320, 568, en, false",
        "320, 568, de, false",
        "344, 882, de, false",
        "360, 640, de, false",
        "390, 844, de, true",
        "320, 256, en, false",
    })
    void pages_fit(int width, int height, String language, boolean largeText, Visitors visitors) {
        Cast cast = Cast.get();
        Visitor owner = visitors.as(cast.owner, options -> Thumb.phone(options)
                        .setViewportSize(width, height)
                        .setLocale(language))
                .notLooking();
        for (String path : List.of(
                "/books",
                "/books?view=table",
                "/books?q=zzz",
                cast.byHand,
                cast.longNamed,
                cast.byHand + "/edit",
                "/books/new",
                "/scan",
                "/account")) {
            check(owner, path, largeText);
        }
        Visitor newcomer = visitors.as(cast.newcomer, options -> Thumb.phone(options)
                        .setViewportSize(width, height)
                        .setLocale(language))
                .notLooking();
        check(newcomer, "/books", largeText);
        Visitor stranger = visitors.at(SharedLibrary.get().url(), options -> Thumb.phone(options)
                        .setViewportSize(width, height)
                        .setLocale(language))
                .notLooking();
        for (String path : List.of("/", "/login", "/register")) {
            check(stranger, path, largeText);
        }
    }

    private void check(Visitor visitor, String path, boolean largeText) {
        Page page = visitor.open(path).page();
        page.evaluate("document.querySelectorAll('details:not([data-menu])').forEach((each) => (each.open = true))");
        if (largeText) {
            page.evaluate(LARGE_TEXT);
        }
        all.assertThat((List<?>) page.evaluate(TOO_WIDE)).as(path).isEmpty();
        if (page.viewportSize().height < 300) {
            all.assertThat((Boolean) page.evaluate("!document.querySelector('.dock')"
                            + " || getComputedStyle(document.querySelector('.dock')).position === 'static'"))
                    .as("the bar of %s covers nothing", path)
                    .isTrue();
        }
    }
}
