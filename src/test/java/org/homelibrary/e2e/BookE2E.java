package org.homelibrary.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.homelibrary.e2e.pages.BookPage;
import org.homelibrary.e2e.pages.EditPage;
import org.homelibrary.e2e.pages.ShelfPage;
import org.homelibrary.e2e.pages.Visitor;
import org.homelibrary.support.BarcodePhoto;
import org.homelibrary.support.CoverArt;
import org.homelibrary.support.HttpUser;
import org.homelibrary.support.SharedLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a reader does with a book that is there. */
@ExtendWith(InBrowser.class)
class BookE2E {

    @Test
    void every_field_can_be_changed_and_a_later_lookup_leaves_them(Visitors visitors) {
        HttpUser user = SharedLibrary.reader();
        String path = user.addByIsbn("9780201752847");
        user.awaitLookup(path);
        Visitor reader = visitors.as(user);
        EditPage edit = reader.book(path).edit();
        edit.fields()
                .fill("Title", "حياتي")
                .fill("Author", "أحمد أمين")
                .fill("Genre", "سيرة")
                .fill("Description", "From right to left.")
                .choose("Did not finish")
                .choose("0.5 stars");
        BookPage book = edit.save();
        assertThat(book.notice()).containsText("Saved.");
        book.button("Look up again").click();
        assertThat(book.lookup()).not().isVisible();

        BookPage later = reader.book(path);
        assertThat(later.heading()).hasText("حياتي");
        assertThat(later.main()).containsText("أحمد أمين");
        assertThat(later.fact("Genre")).hasText("سيرة");
        assertThat(later.main()).containsText("From right to left.");
        assertThat(later.status("Did not finish")).hasAttribute("aria-pressed", "true");
        assertThat(later.rating("0.5 stars")).isChecked();
    }

    @Test
    void refused_change_says_what_is_wrong_and_keeps_the_rest(Visitors visitors) {
        HttpUser user = SharedLibrary.reader();
        EditPage edit = visitors.as(user).book(user.addByHand("A title")).edit();
        edit.fields().fill("Title", "x".repeat(2000)).fill("Author", "Kept");
        EditPage refused = edit.saveInVain();
        assertThat(refused.errors()).containsText("This text is too long");
        assertThat(refused.field("Title")).hasAttribute("aria-invalid", "true");
        assertThat(refused.field("Author")).hasValue("Kept");
    }

    @Test
    void cover_is_made_smaller_before_it_is_sent(Visitors visitors) {
        HttpUser user = SharedLibrary.reader();
        Visitor reader = visitors.as(user);
        reader.book(user.addByHand("A heavy cover")).edit();
        reader.page()
                .setInputFiles(
                        "[data-shrink]",
                        new FilePayload("IMG_0001.png", "image/png", BarcodePhoto.png("9780446579803")));
        reader.page()
                .waitForFunction("() => [...document.querySelector('[data-shrink]').files].every("
                        + "(file) => file.name === 'IMG_0001.jpg' && file.size < 300000)");
    }

    @Test
    void cover_is_uploaded(Visitors visitors) {
        HttpUser user = SharedLibrary.reader();
        BookPage book = visitors.as(user).book(user.addByHand("Bare"));
        assertThat(book.cover()).not().isVisible();
        BookPage covered = book.edit().chooseCover(CoverArt.jpeg("mine")).save();
        assertThat(covered.cover()).hasAttribute("src", Pattern.compile("/covers/.+"));
        assertThat(covered.cover())
                .hasJSProperty("naturalWidth", covered.cover().evaluate("image => image.naturalWidth"));
    }

    @Test
    void cover_and_text_are_saved_together_and_a_refusal_keeps_the_text(Visitors visitors) {
        HttpUser user = SharedLibrary.reader();
        EditPage edit = visitors.as(user).book(user.addByHand("Rough")).edit();
        edit.fields().fill("Title", "").fill("Genre", "Poems").choose("4 stars");
        EditPage refused = edit.chooseCover(CoverArt.jpeg("mine")).saveInVain();
        assertThat(refused.errors()).containsText("A book without an ISBN needs a title.");
        assertThat(refused.errors()).containsText("Choose the picture again");
        assertThat(refused.field("Genre")).hasValue("Poems");
        refused.fields().fill("Title", "Polished");
        BookPage book = refused.chooseCover(CoverArt.jpeg("mine")).save();
        assertThat(book.heading()).hasText("Polished");
        assertThat(book.fact("Genre")).hasText("Poems");
        assertThat(book.rating("4 stars")).isChecked();
        assertThat(book.cover()).isVisible();
    }

    @Test
    void leaving_with_unsaved_text_asks_first(Visitors visitors) {
        HttpUser user = SharedLibrary.reader();
        EditPage edit = visitors.as(user).book(user.addByHand("Half done")).edit();
        List<String> asked = new ArrayList<>();
        edit.page().onDialog(dialog -> {
            asked.add(dialog.type());
            dialog.dismiss();
        });
        edit.field("Title").press("End");
        edit.field("Title").pressSequentially(" and more");
        edit.link("Cancel").click();
        assertThat(edit.field("Title")).hasValue("Half done and more");
        assertThat(edit.save().heading()).hasText("Half done and more");
        assertThat(asked).containsExactly("beforeunload");
    }

    @Test
    void status_and_rating_are_set_with_one_tap_each(Visitors visitors) {
        HttpUser user = SharedLibrary.reader();
        String path = user.addByHand("On the table");
        Visitor reader = visitors.as(user);
        BookPage book = reader.book(path).setStatus("Reading").rate("2.5 stars");
        assertThat(book.look().status("Reading")).hasAttribute("aria-pressed", "true");
        BookPage later = reader.book(path);
        assertThat(later.status("Reading")).hasAttribute("aria-pressed", "true");
        assertThat(later.rating("2.5 stars")).isChecked();
        later.rate("Clear rating");
        assertThat(later.notice()).containsText("“On the table” has no rating any more.");
        later.undoChange("/rating");
        assertThat(later.rating("2.5 stars")).isChecked();
        later.rate("Clear rating");
        assertThat(reader.book(path).rating("No rating")).isChecked();
    }

    @Test
    void deleted_book_comes_back_with_undo(Visitors visitors) {
        HttpUser user = SharedLibrary.reader();
        user.addByHand("Stays");
        String path = user.addByHand("Goes and comes", "rating", "4");
        ShelfPage shelf = visitors.as(user).book(path).delete();
        assertThat(shelf.notice()).containsText("Goes and comes was deleted.");
        assertThat(shelf.titles()).hasText(new String[] {"Stays"});
        BookPage restored = shelf.undoDeletion();
        assertThat(restored.notice()).containsText("Goes and comes is in your library again.");
        assertThat(restored.rating("4 stars")).isChecked();
    }
}
