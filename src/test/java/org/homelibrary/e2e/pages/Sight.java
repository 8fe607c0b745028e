package org.homelibrary.e2e.pages;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Locale;

/** How a page is looked at. */
public record Sight(int width, int height, ColorScheme scheme) {

    private static final Sight PHONE = new Sight(390, 844, ColorScheme.LIGHT);
    private static final Sight TABLET = new Sight(768, 1024, ColorScheme.LIGHT);
    private static final Sight DESKTOP = new Sight(1440, 900, ColorScheme.LIGHT);

    /** From a phone to a desktop, each in the light. */
    public static final List<Sight> SIZES = List.of(PHONE, TABLET, DESKTOP);

    static final List<Sight> FOR_JOURNEYS = List.of(PHONE, DESKTOP.inTheDark());

    static Sight of(Page page) {
        boolean dark = (Boolean) page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches");
        return new Sight(
                page.viewportSize().width, page.viewportSize().height, dark ? ColorScheme.DARK : ColorScheme.LIGHT);
    }

    public Sight inTheDark() {
        return new Sight(width, height, ColorScheme.DARK);
    }

    public void show(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        if (page.viewportSize().width != width || page.viewportSize().height != height) {
            page.setViewportSize(width, height);
        }
    }

    @Override
    public String toString() {
        return width + "-" + scheme.name().toLowerCase(Locale.ROOT);
    }
}
