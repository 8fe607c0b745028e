package org.homelibrary.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.homelibrary.e2e.pages.BookPage;
import org.homelibrary.e2e.pages.ShelfPage;
import org.homelibrary.e2e.pages.Visitor;
import org.homelibrary.support.HttpUser;
import org.homelibrary.support.SharedLibrary;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Finding books, and what can be done to them from the list. */
@ExtendWith(InBrowser.class)
class ShelfE2E {

    private static final int PAGE = 48;

    private static final String QUICK = "Status and rating of Frankenstein: ";

    private static HttpUser owner;

    @BeforeAll
    static void fillShelf() {
        owner = SharedLibrary.reader();
        owner.addByHand("Emma", "author", "Jane Austen", "genre", "Novel", "status", "read", "rating", "4.5");
        owner.addByHand("Persuasion", "author", "Jane Austen", "genre", "Novel", "status", "reading", "rating", "3");
        owner.addByHand("Walden", "author", "Henry David Thoreau", "genre", "Nature", "status", "read", "rating", "4");
        owner.addByHand("Kokoro", "author", "Natsume Sōseki");
    }

    @Test
    void search_follows_what_is_typed(Visitors visitors) {
        ShelfPage shelf = visitors.as(owner).shelf().search("austen");
        assertThat(shelf.titles()).hasText(new String[] {"Persuasion", "Emma"});
        shelf.search(" em");
        assertThat(shelf.titles()).hasText(new String[] {"Emma"});
        shelf.search("zz");
        assertThat(shelf.main()).containsText("No book here");
        assertThat(shelf.look().follow("Show all books").titles()).hasCount(4);
    }

    @Test
    void search_goes_along_with_a_tab_an_order_and_a_layout(Visitors visitors) {
        Visitor reader = visitors.as(owner);
        ShelfPage shelf = reader.shelf().search("austen");
        assertThat(shelf.titles()).hasCount(2);
        assertThat(shelf.found()).hasText("Results for “austen”. 2 of 4");
        assertThat(shelf.tab("Read")).containsText("1");
        ShelfPage read = shelf.openTab("Read");
        assertThat(read.titles()).hasText(new String[] {"Emma"});
        assertThat(read.field("Search your library")).hasValue("austen");
        assertThat(read.found()).hasText("Results for “austen”. 1 of 4");

        shelf = reader.shelf();
        shelf.field("Search your library").pressSequentially("austen");
        ShelfPage table = shelf.follow("Show as a table");
        assertThat(table.titles()).hasText(new String[] {"Persuasion", "Emma"});
        assertThat(table.sort("Title").titles()).hasText(new String[] {"Emma", "Persuasion"});
        table.field("Search your library").fill("");
        assertThat(table.openTab("All").titles()).hasCount(4);
    }

    @Test
    void order_and_layout_are_remembered_and_the_way_back_leads_to_the_same_list(Visitors visitors) {
        Visitor reader = visitors.as(owner);
        ShelfPage table = reader.shelf().follow("Show as a table").sort("Title");
        assertThat(table.titles()).hasText(new String[] {"Emma", "Kokoro", "Persuasion", "Walden"});
        assertThat(reader.shelf().page().locator(".ledger")).isVisible();
        assertThat(reader.shelf().titles().first()).hasText("Emma");

        ShelfPage found = reader.shelf().openTab("Read").search("em");
        assertThat(found.titles()).hasText(new String[] {"Emma"});
        BookPage book = found.open("Emma");
        book.link("Library").click();
        assertThat(found.titles()).hasText(new String[] {"Emma"});
        assertThat(found.field("Search your library")).hasValue("em");
    }

    @Test
    void filters_and_sorting_go_together_and_stay_in_the_address(Visitors visitors) {
        Visitor reader = visitors.as(owner);
        ShelfPage shelf = reader.shelf();
        assertThat(shelf.tab("All")).containsText("4");
        assertThat(shelf.tab("Read")).containsText("2");
        ShelfPage read = shelf.openTab("Read").sort("Title");
        assertThat(read.titles()).hasText(new String[] {"Emma", "Walden"});
        ShelfPage reversed = read.follow("Sort the other way: descending");
        assertThat(reversed.titles()).hasText(new String[] {"Walden", "Emma"});
        reader.page().reload();
        assertThat(reversed.titles()).hasText(new String[] {"Walden", "Emma"});

        ShelfPage rated = reader.shelf().filter("Rating", "4 stars or more");
        assertThat(rated.titles()).hasText(new String[] {"Walden", "Emma"});
        assertThat(rated.sort("Rating").titles()).hasText(new String[] {"Emma", "Walden"});
        assertThat(reader.shelf().filter("Lookup", "Looking up").main()).containsText("No book here");
    }

    @Test
    void table_shows_the_same_books_and_sorts_by_its_columns(Visitors visitors) {
        ShelfPage table = visitors.as(owner).shelf().follow("Show as a table");
        assertThat(table.titles()).hasText(new String[] {"Kokoro", "Walden", "Persuasion", "Emma"});
        assertThat(table.follow("Author").titles()).hasText(new String[] {"Emma", "Persuasion", "Kokoro", "Walden"});
        assertThat(table.follow("Show covers").titles()).hasCount(4);
    }

    @Test
    void status_and_rating_are_set_in_the_list(Visitors visitors) {
        HttpUser user = SharedLibrary.reader();
        user.addByHand("Frankenstein");
        Visitor reader = visitors.as(user);
        for (String layout : new String[] {"Show covers", "Show as a table"}) {
            ShelfPage shelf = reader.shelf().follow(layout);
            shelf.setStatus("Frankenstein", "Reading");
            assertThat(shelf.tab("Reading")).containsText("1");
            assertThat(shelf.notice()).containsText("You are reading “Frankenstein”.");
            shelf.rate("Frankenstein", "3.5 stars");
            assertThat(shelf.quick("Frankenstein")).hasAccessibleName(QUICK + "Reading, 3.5 stars");
            assertThat(shelf.notice()).containsText("“Frankenstein” now has 3.5 stars.");
            assertThat(shelf.look().quick("Frankenstein")).isFocused();
            ShelfPage later = reader.shelf().follow(layout);
            assertThat(later.quick("Frankenstein")).hasAccessibleName(QUICK + "Reading, 3.5 stars");
            later.setStatus("Frankenstein", "To read");
            later.rate("Frankenstein", "Clear rating");
            assertThat(later.quick("Frankenstein")).hasAccessibleName(QUICK + "To read, No rating");
        }
    }

    @Test
    void each_change_can_be_taken_back_exactly(Visitors visitors) {
        HttpUser user = SharedLibrary.reader();
        String path = user.addByHand("Dracula", "status", "abandoned", "rating", "2.5");
        ShelfPage shelf = visitors.as(user).shelf();
        shelf.rate("Dracula", "5 stars");
        shelf.undoChange("/rating");
        assertThat(shelf.quick("Dracula")).hasAccessibleName("Status and rating of Dracula: Did not finish, 2.5 stars");
        shelf.rate("Dracula", "Clear rating");
        shelf.undoChange("/rating");
        shelf.setStatus("Dracula", "Read");
        shelf.undoChange("/status");
        assertThat(shelf.quick("Dracula")).hasAccessibleName("Status and rating of Dracula: Did not finish, 2.5 stars");
        assertThat(shelf.notice()).containsText("“Dracula” is marked as not finished.");
        assertThat(user.get(path).body()).contains("value=\"2.5\" checked");
    }

    @Test
    void long_shelf_is_turned_page_by_page(Visitors visitors) {
        HttpUser user = SharedLibrary.reader();
        IntStream.rangeClosed(1, PAGE + 2).forEach(number -> user.addByHand("Volume %03d".formatted(number)));
        ShelfPage first = visitors.as(user).shelf().sort("Title");
        assertThat(first.titles()).hasCount(PAGE);
        assertThat(first.titles().first()).hasText("Volume 001");
        ShelfPage second = first.follow("Next");
        assertThat(second.titles()).hasText(new String[] {"Volume 049", "Volume 050"});
        assertThat(second.follow("Previous").titles().first()).hasText("Volume 001");
    }
}
