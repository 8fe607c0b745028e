package org.homelibrary.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.homelibrary.e2e.pages.AddPage;
import org.homelibrary.e2e.pages.BookPage;
import org.homelibrary.e2e.pages.ShelfPage;
import org.homelibrary.e2e.pages.Visitor;
import org.homelibrary.support.SharedLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Fingers that click twice, scanners that press Enter twice, and a line so slow that one wonders. */
@ExtendWith(InBrowser.class)
class TwiceE2E {

    @Test
    void second_click_on_a_slow_line_adds_nothing(Visitors visitors) {
        Visitor reader = visitors.as(SharedLibrary.reader());
        AddPage add = reader.add().byHand();
        add.fields().fill("Title", "Once is enough");
        assertThat(clickTwice(add.button("Add book"))).isEqualTo("[true, false]");
        assertThat(BookPage.awaited(reader).notice()).containsText("Once is enough is in your library.");
        assertThat(reader.shelf().books()).hasCount(1);
    }

    @Test
    void scanner_that_ends_a_line_twice_gets_the_page_of_the_book(Visitors visitors) {
        Visitor reader = visitors.as(SharedLibrary.reader());
        AddPage add = reader.add().type("9780345460950");
        assertThat(clickTwice(add.button("Add"))).isEqualTo("[true, false]");
        assertThat(BookPage.awaited(reader).notice()).containsText("is in your library.");
    }

    @Test
    void second_click_on_delete_still_offers_undo(Visitors visitors) {
        Visitor reader = visitors.as(SharedLibrary.reader());
        AddPage add = reader.add().byHand();
        add.fields().fill("Title", "Deleted in haste");
        BookPage book = add.addByHand();
        assertThat(clickTwice(book.button("Delete"))).isEqualTo("[true, false]");
        book.page().waitForURL("**/books");
        assertThat(new ShelfPage(reader).undoDeletion().heading()).hasText("Deleted in haste");
    }

    @Test
    void form_that_is_filled_in_again_after_back_asks_before_it_adds_a_second_copy(Visitors visitors) {
        Visitor reader = visitors.as(SharedLibrary.reader());
        AddPage add = reader.add().byHand();
        add.fields().fill("Title", "Again and again");
        add.addByHand();
        AddPage again = reader.add().byHand();
        again.fields().fill("Title", "Again and again");
        again.button("Add book").click();
        assertThat(again.owned()).containsText("Again and again");
        again.button("Add it as well").click();
        BookPage.awaited(reader);
        assertThat(reader.shelf().books()).hasCount(2);
    }

    @Test
    void form_can_be_sent_again_after_back(Visitors visitors) {
        Visitor reader = visitors.as(SharedLibrary.reader());
        AddPage add = reader.add().byHand();
        add.fields().fill("Title", "First");
        add.addByHand();
        reader.page().goBack();
        AddPage back = new AddPage(reader);
        if (!back.field("Title").isVisible()) {
            back.byHand();
        }
        back.fields().fill("Title", "Second");
        back.addByHand();
        assertThat(reader.shelf().books()).hasCount(2);
    }

    /** As on a line so slow that the page is still there; which of both clicks sends the form. */
    private static String clickTwice(Locator button) {
        return String.valueOf(button.evaluate("""
                button => {
                  const sent = [];
                  window.addEventListener("submit", (event) => sent.push(!event.defaultPrevented));
                  button.click();
                  button.click();
                  return sent;
                }"""));
    }
}
