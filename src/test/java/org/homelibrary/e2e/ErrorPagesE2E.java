package org.homelibrary.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.homelibrary.e2e.pages.AnyPage;
import org.homelibrary.e2e.pages.Visitor;
import org.homelibrary.support.SharedLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Pages that nobody wants to see, and the small shelves. */
@ExtendWith(InBrowser.class)
class ErrorPagesE2E {

    @Test
    void address_that_is_not_there_says_so_and_knows_the_reader(Visitors visitors) {
        Visitor reader = visitors.as(SharedLibrary.reader());
        for (String path : new String[] {"/nowhere", "/books/00000000-0000-0000-0000-000000000000"}) {
            AnyPage page = reader.at(path);
            assertThat(page.heading()).hasText("Nothing on this shelf");
            assertThat(page.link("To your library")).isVisible();
        }
        assertThat(visitors.stranger().at("/nowhere").link("To the front page")).isVisible();
    }

    @Test
    void form_of_another_session_is_refused_with_a_page_of_the_site(Visitors visitors) {
        Visitor visitor = visitors.as(SharedLibrary.reader());
        visitor.at("/account");
        visitor.page()
                .evaluate("() => { const form = document.querySelector(\"form[action='/logout-everywhere']\");"
                        + " form.querySelector('[name=_csrf]').value = 'forged'; form.submit(); }");
        assertThat(new AnyPage(visitor).heading()).hasText("Not allowed");
    }

    @Test
    void used_up_link_for_a_password_says_so(Visitors visitors) {
        AnyPage page = visitors.stranger().at("/reset?token=forged");
        assertThat(page.main()).containsText("This link has been used already, or is too old.");
    }
}
