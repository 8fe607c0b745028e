package org.homelibrary.e2e.pages;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/** The thumb of somebody who holds a phone: scrolls with it, on whatever lies under it, and taps. */
public final class Thumb {

    private static final int STEPS = 4;

    /** A thumb moves in an arc, not in a line. */
    private static final int ARC = 14;

    /** Everything on a page that a reader can change or press. */
    private static final String CONTROLS =
            "main :is(button, input:not([type=hidden]), select, textarea, summary, label, a[href])";

    /** Where in a control a scroll begins (on other stars, too), as a part of its width, and how far it goes. */
    private static final List<Flick> FLICKS = List.of(new Flick(0.3, ARC, -200), new Flick(0.8, -ARC, 200));

    private final Page page;
    private final CDPSession devTools;

    public Thumb(Visitor visitor) {
        page = visitor.page();
        devTools = page.context().newCDPSession(page);
    }

    /** A phone of the size that most have. */
    public static NewContextOptions phone(NewContextOptions options) {
        return options.setViewportSize(390, 844).setHasTouch(true).setIsMobile(true);
    }

    /**
     * Starts a scroll on each control that is seen, up and down.
     *
     * @return how many controls there were
     */
    public int flickOverEverything() {
        return flickOver(page.locator(CONTROLS).all());
    }

    /**
     * Starts a scroll on one control of each kind, up and down: the first that is seen of those with the same element, type,
     * name and classes.
     *
     * @return how many controls there were
     */
    public int flickOverEachKind() {
        Object ofEachKind = page.locator(CONTROLS).evaluateAll("""
                controls => {
                  const kinds = new Set();
                  const isNew = kind => !kinds.has(kind) && kinds.add(kind);
                  return controls.flatMap((control, at) =>
                    control.checkVisibility() && isNew([control.tagName, control.type, control.name, control.className].join(" "))
                      ? [at] : []);
                }""");
        return flickOver(((List<?>) ofEachKind)
                .stream().map(at -> page.locator(CONTROLS).nth((Integer) at)).toList());
    }

    private int flickOver(List<Locator> controls) {
        int flicked = 0;
        for (Locator control : controls) {
            if (flick(control)) {
                flicked++;
            }
        }
        return flicked;
    }

    /**
     * Starts a scroll on a control, up and down.
     *
     * @return false when it is not seen
     */
    public boolean flick(Locator control) {
        if (!Boolean.TRUE.equals(control.evaluate("element => element.checkVisibility()"))) {
            return false;
        }
        for (Flick flick : FLICKS) {
            control.evaluate("element => element.scrollIntoView({ block: 'center', behavior: 'instant' })");
            var box = control.boundingBox();
            if (box == null) {
                return false;
            }
            swipe(box.x + box.width * flick.place(), box.y + box.height / 2, flick.right(), flick.down());
        }
        return true;
    }

    private void swipe(double x, double y, int right, int down) {
        touch("touchStart", x, y);
        for (int step = 1; step <= STEPS; step++) {
            touch("touchMove", x + (double) right * step / STEPS, y + (double) down * step / STEPS);
        }
        JsonObject end = new JsonObject();
        end.addProperty("type", "touchEnd");
        end.add("touchPoints", new JsonArray());
        devTools.send("Input.dispatchTouchEvent", end);
    }

    private void touch(String type, double x, double y) {
        JsonObject point = new JsonObject();
        point.addProperty("x", x);
        point.addProperty("y", y);
        JsonArray points = new JsonArray();
        points.add(point);
        JsonObject event = new JsonObject();
        event.addProperty("type", type);
        event.add("touchPoints", points);
        devTools.send("Input.dispatchTouchEvent", event);
    }

    private record Flick(double place, int right, int down) {}
}
