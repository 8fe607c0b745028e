package org.homelibrary.e2e.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;

/** Somebody's keys: whatever is reached with them is seen to have the focus, and no mouse is touched. */
public final class Keyboard {

    private static final int FAR = 100;
    private static final String FOCUS = Script.read("focus.js");
    private static final String NO_MOUSE =
            "for (const type of ['pointerdown', 'pointermove']) addEventListener(type, () => console.error('a mouse: ' + type))";

    private final Page page;

    public Keyboard(Visitor visitor) {
        page = visitor.page();
        page.context().addInitScript(NO_MOUSE);
        // From the first listener on, the browser asks the test for a file; that takes effect a moment later.
        page.onFileChooser(chooser -> {});
    }

    /** Goes on with Tab until the element has the focus, which shows at each step. */
    public Keyboard tabTo(Locator wanted) {
        wanted.first().waitFor();
        for (int i = 0; i < FAR; i++) {
            page.keyboard().press("Tab");
            if (page.evaluate("document.activeElement === document.body").equals(true)) {
                continue; // from the end of the page to its beginning, over the browser's own controls
            }
            check();
            if (Boolean.TRUE.equals(wanted.evaluate("element => element === document.activeElement"))) {
                return this;
            }
        }
        throw new AssertionError("not reached with Tab: " + wanted);
    }

    public Keyboard press(String key) {
        page.keyboard().press(key);
        return this;
    }

    public Keyboard type(String text) {
        page.keyboard().type(text);
        return this;
    }

    /** Replaces what is in the field that has the focus. */
    public Keyboard replace(String text) {
        return press("ControlOrMeta+a").type(text);
    }

    public Keyboard enter() {
        return press("Enter");
    }

    /** Fills in fields one after the other, from the one that has the focus. */
    public Keyboard fill(String... values) {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                press("Tab");
                check();
            }
            type(values[i]);
        }
        return this;
    }

    /** Presses a key that changes part of the page, and waits for the answer: the focus is somewhere afterwards. */
    public Keyboard change(String key, String path) {
        page.waitForResponse(
                        answer -> answer.request().method().equals("POST")
                                && answer.url().endsWith(path),
                        () -> press(key))
                .finished();
        page.waitForFunction("() => !document.querySelector('.htmx-request, .htmx-swapping, .htmx-settling')");
        check();
        return this;
    }

    /** Presses a key that leads to another page. */
    public Keyboard go(String key, String address) {
        press(key);
        page.waitForURL(address);
        page.waitForLoadState();
        return this;
    }

    public Keyboard choose(FilePayload file) {
        FileChooser chooser = page.waitForFileChooser(this::enter);
        chooser.setFiles(file);
        return this;
    }

    /** Whether somebody who has only keys knows where they are. */
    public void check() {
        assertThat(page.evaluate(FOCUS))
                .as("%s at %s", page.evaluate("document.activeElement.outerHTML.slice(0, 300)"), page.url())
                .isEqualTo("");
    }
}
