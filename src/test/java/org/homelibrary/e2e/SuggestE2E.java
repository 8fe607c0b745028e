package org.homelibrary.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.homelibrary.e2e.pages.Keyboard;
import org.homelibrary.e2e.pages.SitePage;
import org.homelibrary.e2e.pages.Thumb;
import org.homelibrary.e2e.pages.Visitor;
import org.homelibrary.support.HttpUser;
import org.homelibrary.support.SharedLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody who types a name that the library has already. */
@ExtendWith(InBrowser.class)
class SuggestE2E {

    private final HttpUser user = SharedLibrary.reader();
    private final String path = user.addByHand("Solaris", "tags", "science fiction, scary", "author", "Stanisław Lem");

    private static Locator option(Visitor reader, String name) {
        return reader.page()
                .getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    @Test
    void last_of_several_tags_is_chosen_by_keys(Visitors visitors) {
        String other = user.addByHand("Dune", "tags", "classic");
        Visitor reader = visitors.as(user).notLooking();
        Locator tags = reader.book(other).edit().field("Tags");
        Keyboard keyboard = new Keyboard(reader).tabTo(tags).press("End").type(", sci");
        assertThat(option(reader, "science fiction")).isVisible();
        assertThat(tags).hasAttribute("aria-expanded", "true");
        keyboard.press("Escape");
        assertThat(option(reader, "science fiction")).isHidden();
        keyboard.press("Backspace");
        assertThat(option(reader, "scary")).isVisible();
        keyboard.press("ArrowDown").press("ArrowDown");
        assertThat(tags)
                .hasAttribute(
                        "aria-activedescendant",
                        option(reader, "science fiction").getAttribute("id"));
        keyboard.enter();
        assertThat(tags).hasValue("classic, science fiction");
        assertThat(tags).isFocused();
        keyboard.go("Enter", "**" + other);
        assertThat(user.get(other + "/edit").body()).contains("value=\"classic, science fiction\"");
    }

    @Test
    void name_is_tapped_on_a_phone_and_a_scroll_over_the_names_chooses_none(Visitors visitors) {
        Visitor reader = visitors.as(user, Thumb::phone);
        SitePage form = reader.add().byHand();
        form.field("Author").tap();
        form.field("Author").pressSequentially("Stanislaw L");
        Locator lem = option(reader, "Stanisław Lem");
        assertThat(lem.boundingBox().height).isGreaterThanOrEqualTo(44);
        new Thumb(reader).flick(lem);
        assertThat(form.field("Author")).hasValue("Stanislaw L");
        form.field("Author").pressSequentially("e");
        lem.tap();
        assertThat(form.field("Author")).hasValue("Stanisław Lem");
    }

    @Test
    void tag_of_several_books_is_chosen_over_the_bar(Visitors visitors) {
        Visitor reader = visitors.as(user, Thumb::phone);
        reader.open("/books?select=1");
        reader.page()
                .getByText("Change…", new Page.GetByTextOptions().setExact(true))
                .tap();
        Locator tags = reader.page().locator("#bulk-tags");
        tags.tap();
        tags.pressSequentially("sca");
        option(reader, "scary").tap();
        assertThat(tags).hasValue("scary");
    }
}
