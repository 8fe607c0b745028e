package org.homelibrary.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Request;
import java.util.ArrayList;
import java.util.List;
import org.homelibrary.e2e.pages.ShelfPage;
import org.homelibrary.e2e.pages.Thumb;
import org.homelibrary.e2e.pages.Visitor;
import org.homelibrary.support.HttpUser;
import org.homelibrary.support.SharedLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A phone in one hand: what a thumb scrolls over stays as it is, and what it taps is said and can be taken back. */
@ExtendWith(InBrowser.class)
class ThumbE2E {

    /** Where readers change something. */
    private static final List<String> PAGES =
            List.of("/books", "/books?view=table", "BOOK", "BOOK/edit", "/books/new", "/scan");

    @Test
    void scroll_that_begins_on_a_control_changes_nothing(Visitors visitors) {
        HttpUser user = SharedLibrary.reader();
        String path = user.addByHand("Emma", "rating", "4.5", "status", "read");
        String other = user.addByHand("Walden", "status", "reading");
        Visitor reader = visitors.as(user, Thumb::phone).notLooking();
        List<String> writes = new ArrayList<>();
        reader.page().onRequest(request -> note(request, writes));
        for (String page : PAGES) {
            reader.open(page.replace("BOOK", path));

            int flicked = flick(new Thumb(reader));

            assertThat(flicked).as(page).isGreaterThan(4);
            assertThat(writes).as(page).isEmpty();
            assertThat(user.get(path).body())
                    .as(page)
                    .contains("value=\"4.5\" checked")
                    .contains("value=\"read\" aria-pressed=\"true\"");
            assertThat(user.get(other).body())
                    .as(page)
                    .contains("value=\"\" checked")
                    .contains("value=\"reading\" aria-pressed=\"true\"");
        }
    }

    /** Over one control of each kind; {@link EveryControlE2E} does it over each. */
    int flick(Thumb thumb) {
        return thumb.flickOverEachKind();
    }

    @Test
    void tapped_choice_is_said_over_the_bar_and_taken_back(Visitors visitors) {
        HttpUser user = SharedLibrary.reader();
        String path = user.addByHand("Emma", "rating", "4.5", "status", "read");
        Visitor reader = visitors.as(user, Thumb::phone);
        ShelfPage shelf = reader.shelf();
        shelf.quick("Emma").tap();
        shelf.answered("/rating", shelf.choice("Clear rating")::tap);
        assertThat(shelf.notice()).containsText("“Emma” has no rating any more.");
        assertThat(user.get(path).body()).contains("value=\"\" checked");
        double bar = reader.page().locator(".dock-scan").boundingBox().y;
        var notice = shelf.notice().boundingBox();
        assertThat(notice.y + notice.height).isLessThanOrEqualTo(bar);
        shelf.answered("/rating", shelf.undo()::tap);
        assertThat(user.get(path).body()).contains("value=\"4.5\" checked");
    }

    private static void note(Request request, List<String> writes) {
        if (request.method().equals("POST")) {
            writes.add(request.url() + " " + request.postData());
        }
    }
}
