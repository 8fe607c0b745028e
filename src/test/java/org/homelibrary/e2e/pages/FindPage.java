package org.homelibrary.e2e.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Editions found by title and author. */
public final class FindPage extends SitePage {

    private static final String PICTURES_ARE_THERE = """
            () => [...document.querySelectorAll(".candidate img")]
              .every((picture) => picture.complete && picture.naturalWidth > 0)
            """;

    private FindPage(Visitor visitor) {
        super(visitor);
    }

    /** When what was just done leads to a search. */
    static FindPage awaited(Visitor visitor) {
        visitor.page().waitForURL("**/books/find?**");
        return new FindPage(visitor);
    }

    public FindPage look(String words) {
        field("Title, author or ISBN").fill(words);
        page.waitForNavigation(
                new Page.WaitForNavigationOptions(), () -> button("Find").click());
        return new FindPage(visitor);
    }

    public Locator editions() {
        return main().locator(".candidate");
    }

    public Locator edition(String isbn) {
        return main().locator(".candidate[data-isbn='" + isbn + "']");
    }

    public BookPage add(String isbn) {
        edition(isbn).locator("button").click();
        return BookPage.awaited(visitor);
    }

    /** Makes this the ISBN of the book that was looked for. */
    public BookPage choose(String isbn) {
        return add(isbn);
    }

    /** Ends when each picture that the sources named is shown; the last of them come when they are scrolled to. */
    public void awaitPictures() {
        page.waitForFunction(PICTURES_ARE_THERE);
    }
}
