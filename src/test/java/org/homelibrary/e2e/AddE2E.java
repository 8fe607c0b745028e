package org.homelibrary.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.homelibrary.e2e.pages.AddPage;
import org.homelibrary.e2e.pages.BookPage;
import org.homelibrary.e2e.pages.FindPage;
import org.homelibrary.e2e.pages.Visitor;
import org.homelibrary.support.HttpUser;
import org.homelibrary.support.SharedLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Ways for a book to come in without a photo. */
@ExtendWith(InBrowser.class)
class AddE2E {

    @Test
    void typed_isbn_is_enough_and_the_page_fills_in_by_itself(Visitors visitors) {
        BookPage book =
                visitors.as(SharedLibrary.reader()).add().type("0-201-31005-8").add();
        assertThat(book.heading()).containsText("Effective Java");
        assertThat(book.main()).containsText("Joshua Bloch");
        assertThat(book.cover()).isVisible();
        assertThat(book.lookup()).not().isVisible();
        assertThat(book.look().fact("ISBN")).hasText("9780201310054");
    }

    @Test
    void wrong_check_digit_is_refused_with_corrections_to_choose_from(Visitors visitors) {
        AddPage add = visitors.as(SharedLibrary.reader())
                .add()
                .type("978-0-345-34803-7")
                .addInVain();
        assertThat(add.errors()).containsText("This is not a valid ISBN");
        assertThat(add.typed()).hasValue("978-0-345-34803-7");
        BookPage book = add.take("9780345348036");
        assertThat(book.heading()).containsText("The Princess Bride");
    }

    @Test
    void book_that_is_there_already_is_not_added_again_but_linked(Visitors visitors) {
        Visitor reader = visitors.as(SharedLibrary.reader());
        String path = reader.add().type("9780345460950").add().path();
        AddPage again = reader.add().type("0345460952").addInVain();
        assertThat(again.owned()).containsText("Already in your library");
        assertThat(again.openOwned().page()).hasURL(Pattern.compile(path + "$"));
        assertThat(reader.shelf().books()).hasCount(1);
    }

    @Test
    void words_of_a_title_lead_to_its_editions_and_one_tap_adds_one(Visitors visitors) {
        Visitor reader = visitors.as(SharedLibrary.reader());
        FindPage found = reader.add().type("bloch effective").find();
        assertThat(found.editions()).hasCount(1);
        assertThat(found.edition("9780201310054")).containsText("2001 · Addison-Wesley Professional · English");
        found.awaitPictures();
        BookPage book = found.add("9780201310054");
        assertThat(book.notice()).containsText("is in your library");
        assertThat(book.heading()).containsText("Effective Java");

        FindPage again = reader.add().type("effective java").find();
        assertThat(again.edition("9780201310054")).containsText("In your library");
        assertThat(again.look("whitcombe").edition("9780140013993")).containsText("1960");
    }

    @Test
    void book_without_isbn_is_given_one_and_keeps_its_rating(Visitors visitors) {
        HttpUser user = SharedLibrary.reader();
        String path = user.addByHand("Gardens of Stone and Moss", "author", "Haruko Ishida", "rating", "4.5");
        BookPage book = visitors.as(user).book(path);
        BookPage known = book.findIsbn().choose("9780804816632");
        assertThat(known.notice()).containsText("Saved.");
        assertThat(known.rating("4.5 stars")).isChecked();
        assertThat(known.fact("ISBN")).hasText("9780804816632");
    }

    @Test
    void book_without_isbn_is_added_by_hand(Visitors visitors) {
        AddPage add = visitors.as(SharedLibrary.reader()).add().byHand();
        add.fields()
                .fill("Title", "Grandmother’s recipes 🥧")
                .fill("Author", "Rosa, Emil")
                .fill("Genre", "Cooking")
                .fill("Description", "Two exercise books.")
                .choose("Reading")
                .choose("3.5 stars");
        BookPage book = add.addByHand();
        assertThat(book.heading()).hasText("Grandmother’s recipes 🥧");
        assertThat(book.main()).containsText("Two exercise books.");
        assertThat(book.fact("Genre")).hasText("Cooking");
        assertThat(book.status("Reading")).hasAttribute("aria-pressed", "true");
        assertThat(book.rating("3.5 stars")).isChecked();
        assertThat(book.cover()).not().isVisible();
    }

    @Test
    void empty_form_for_adding_by_hand_stays_open_and_says_what_is_missing(Visitors visitors) {
        AddPage add = visitors.as(SharedLibrary.reader()).add().byHand();
        add.button("Add book").click();
        AddPage refused = new AddPage(add.visitor());
        assertThat(refused.errors()).containsText("A book without an ISBN needs a title.");
        assertThat(refused.field("Title")).isVisible();
        assertThat(refused.page().locator(".top-nav [aria-current]")).hasText("Add a book");
    }

    @Test
    void refused_book_keeps_what_was_typed(Visitors visitors) {
        AddPage add = visitors.as(SharedLibrary.reader()).add().byHand();
        add.fields().fill("Author", "Nobody").fill("Cover from the web", "http://example.org/cover.jpg");
        add.button("Add book").click();
        AddPage refused = new AddPage(add.visitor());
        assertThat(refused.errors()).isFocused();
        assertThat(refused.field("Author")).hasValue("Nobody");
        assertThat(refused.field("Cover from the web")).hasValue("http://example.org/cover.jpg");
    }

    @Test
    void failed_lookup_says_why_and_can_be_tried_again(Visitors visitors) {
        BookPage book =
                visitors.as(SharedLibrary.reader()).add().type("9780306406157").add();
        assertThat(book.lookup()).containsText("No catalogue knows this ISBN.");
        assertThat(book.look().heading()).hasText("9780306406157");
        book.tryAgain();
        assertThat(book.lookup()).containsText("No catalogue knows this ISBN.");
    }
}
