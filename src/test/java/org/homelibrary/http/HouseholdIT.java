package org.homelibrary.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.homelibrary.support.HttpUser;
import org.homelibrary.support.Reply;
import org.homelibrary.support.SharedLibrary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A household: Anna, who invites, and Ben, who joins. */
class HouseholdIT {

    private HttpUser anna;
    private HttpUser ben;

    @BeforeEach
    void register() {
        anna = SharedLibrary.reader();
        ben = SharedLibrary.reader();
    }

    private String invite(String role) {
        Reply page = anna.post("/library/invitations", "role", role).expect(200);
        assertThat(page.body()).contains("<svg class=\"qr\"");
        String link = page.first("id=\"link\"[^>]* value=\"([^\"]+)\"");
        assertThat(link).startsWith(SharedLibrary.get().url() + "/join/");
        return link.substring(SharedLibrary.get().url().toString().length());
    }

    private void join(HttpUser person, String role) {
        String link = invite(role);
        person.get(link).expect(200).expectText(anna.username() + " invites you", "Join as " + person.username());
        person.post(link).expectRedirect("/books");
    }

    private static String membership(HttpUser looking, HttpUser member) {
        return looking.get("/library")
                .expect(200)
                .first("action=\"(/library/members/[0-9a-f-]{36})\">(?:(?!</form>).)*Role of " + member.username()
                        + "<");
    }

    private static void seesOnly(HttpUser person, String library) {
        Reply page = person.get("/library").expect(200).expectText("Only you use this library");
        assertThat(page.first("<h1[^>]*>([^<]*)")).isEqualTo(library);
    }

    @Test
    void person_with_an_account_joins_by_the_link_which_works_once() {
        String link = invite("editor");
        anna.get("/library").expect(200).expectText("Withdraw");

        ben.get(link).expect(200);
        ben.post(link).expectRedirect("/books");

        for (HttpUser person : new HttpUser[] {anna, ben}) {
            person.get("/library").expect(200).expectText("2 people share", anna.username(), ben.username());
        }
        HttpUser mia = SharedLibrary.reader();
        mia.get(link).expect(404).expectText("no longer valid");
        mia.post(link).expect(404);
        ben.post(link).expectRedirect("/books");
    }

    @Test
    void person_without_an_account_makes_one_by_the_link() {
        String link = invite("reader");
        HttpUser mia = SharedLibrary.visitor();
        mia.get(link).expect(200).expectText("Create account and join");
        String name = "mia" + link.substring(link.length() - 5).replaceAll("[^A-Za-z0-9]", "x");

        mia.post(link, "username", name, "email", "nonsense", "password", "short", "confirm_password", "short")
                .expect(400)
                .expectText("This is not an e-mail address.");
        mia.post(
                        link,
                        "username",
                        name,
                        "email",
                        name + "@example.org",
                        "password",
                        HttpUser.PASSWORD,
                        "confirm_password",
                        HttpUser.PASSWORD)
                .expectRedirect("/books");

        Reply page = mia.get("/library").expect(200).expectText("2 people share", anna.username(), name);
        assertThat(page.text()).doesNotContain("Invite somebody", "Your other libraries");
    }

    @Test
    void link_that_was_withdrawn_is_worth_nothing() {
        String link = invite("reader");
        String withdraw = anna.get("/library").first("action=\"(/library/invitations/[^\"]+/withdraw)\"");

        anna.post(withdraw).expectRedirect("/library");

        ben.get(link).expect(404);
        ben.post(link).expect(404);
        seesOnly(ben, ben.username());
    }

    @ParameterizedTest
    @ValueSource(strings = {"editor", "reader"})
    void member_who_does_not_own_the_library_is_shown_no_tools_and_refused(String role) {
        join(ben, role);
        String annas = membership(anna, ben).replaceAll("[^/]+$", "") + id(anna);

        Reply page = ben.get("/library").expect(200);
        assertThat(page.body())
                .doesNotContain("action=\"/library/members", "action=\"/library/invitations", "action=\"/library\"");
        ben.post("/library", "name", "Ben's").expect(403);
        ben.post("/library/invitations", "role", "reader").expect(403);
        ben.post("/library/invitations/any/withdraw").expect(403);
        ben.post(annas, "role", "reader").expect(403);
        ben.post(annas + "/remove").expect(403);
        anna.get("/library").expectText("2 people share");
    }

    /** The id of a person, who is alone in their library or the owner of one. */
    private static String id(HttpUser person) {
        return SharedLibrary.get().administrator().passwordLinkOf(person).split("/")[3];
    }

    @Test
    void owner_changes_roles_and_removes_members() {
        join(ben, "reader");
        String member = membership(anna, ben);

        anna.post(member, "role", "editor").expectRedirect("/library");
        ben.get("/library").expectText(ben.username() + " you Editor");
        anna.post(member, "role", "king").expect(400);

        anna.post(member + "/remove").expectRedirect("/library");
        seesOnly(ben, ben.username());
        seesOnly(anna, anna.username());
        anna.post(member + "/remove").expect(404);
    }

    @Test
    void last_owner_names_another_one_before_they_go() {
        join(ben, "editor");
        anna.get("/library").expectText("Make somebody else an owner before you leave");
        anna.post("/library/leave").expect(409).expectText("A library needs an owner");
        anna.post("/account/delete", "password", HttpUser.PASSWORD).expect(400).expectText("only owner");

        anna.post(membership(anna, ben), "role", "owner").expectRedirect("/library");
        anna.post("/library/leave").expectRedirect("/library");

        seesOnly(anna, anna.username());
        seesOnly(ben, anna.username());
        anna.post("/account/delete", "password", HttpUser.PASSWORD).expectRedirect("/");
        seesOnly(ben, anna.username());
    }

    @Test
    void former_member_takes_along_what_they_said_and_nothing_of_the_household() {
        String path = anna.addByHand("Dune", "tags", "household words", "location", "Hall");
        anna.addByHand("Emma");
        join(ben, "editor");
        ben.post(path, "status", "read", "rating", "4.5", "notes", "my notes", "finished", "2024-03-01")
                .expect(303);
        ben.post("/library/leave").expect(303);
        Reply page = ben.get("/library").expect(200).expectText("Libraries you have left");
        String export = page.first("href=\"(/library/left/[0-9a-f-]+/export.csv)\"");

        Reply table = ben.get(export).expect(200);
        assertThat(table.header("Content-Type")).startsWith("text/csv");
        assertThat(table.body())
                .contains("Dune", "my notes", "4.5", "2024-03-01")
                .doesNotContain("Emma", "household words", "Hall");
        anna.get(export).expect(404);
        SharedLibrary.reader().get(export).expect(404);
        assertThat(anna.get("/library").body()).doesNotContain("Libraries you have left");
    }

    @Test
    void member_switches_between_libraries_and_nobody_to_a_strangers() {
        join(ben, "editor");
        String own = ben.get("/library")
                .expectText("Your other libraries")
                .first("name=\"library\" value=\"([0-9a-f-]{36})\"");

        ben.post("/library/switch", "library", own).expectRedirect("/books");
        seesOnly(ben, ben.username());
        ben.post("/library/leave").expectRedirect("/library");
        ben.get("/library").expect(200).expectText("2 people share");

        anna.post("/library/switch", "library", own).expect(404);
        anna.post("/library/switch", "library", "nonsense").expect(404);
        anna.post("/library/merge", "library", own).expect(404);
    }

    @ParameterizedTest
    @CsvSource({"'  ',Give the library a name.", "xxx,''"})
    void owner_names_the_library(String name, String refusal) {
        if (!refusal.isEmpty()) {
            anna.post("/library", "name", name).expect(400).expectText(refusal);
            return;
        }
        String unusual = "Our <b>books</b> & “more” 📚";
        anna.post("/library", "name", unusual).expectRedirect("/library");
        assertThat(anna.get("/library").first("<h1[^>]*>([^<]*)")).isEqualTo(unusual);
        anna.post("/library", "name", name.repeat(34)).expect(400).expectText("at most 100 characters");
    }

    @Test
    void books_are_everybodys_and_status_and_rating_each_ones_own() {
        String book = anna.addByHand("Shared", "status", "reading", "rating", "4");
        join(ben, "editor");
        ben.get("/books").expectText("Shared");

        ben.post(book + "/rating", "rating", "2").expect(303);
        ben.post(book + "/status", "status", "read").expect(303);
        String edit = ben.get(book + "/edit").first("name=\"version\" value=\"([^\"]+)\"");
        ben.post(book, "title", "Shared and edited", "version", edit).expect(303);

        assertThat(anna.get("/books?status=reading&rating=4").books()).hasSize(1);
        assertThat(ben.get("/books?status=read").books()).hasSize(1);
        anna.get(book).expectText("Shared and edited");
        ben.post("/library/leave").expect(303);
        ben.get(book).expect(404);
        anna.get(book).expect(200);
    }

    @Test
    void person_who_joins_brings_their_books_along() {
        anna.addByIsbn("9780345348036");
        ben.addByHand("Only with Ben", "status", "read");
        ben.addByIsbn("9780345348036");
        String link = invite("editor");
        ben.get(link).expectText("You have 2 books of your own");

        ben.post(link, "books", "merge").expectRedirect("/library");

        Reply page = ben.get("/library").expectText("2 people share", "Your books are here now");
        assertThat(page.text()).doesNotContain("Your other libraries");
        assertThat(anna.get("/books").books()).hasSize(2);
        assertThat(ben.get("/books?status=read").expectText("Only with Ben").books())
                .hasSize(1);
    }

    @Test
    void reader_cannot_bring_books() {
        ben.addByHand("Only with Ben");
        String link = invite("reader");
        assertThat(ben.get(link).text()).doesNotContain("of your own");

        ben.post(link, "books", "merge").expectRedirect("/books");

        ben.get("/books").expectText("Nobody has added a book");
        assertThat(anna.get("/books").books()).isEmpty();
        assertThat(ben.get("/library").expectText("Your other libraries").text())
                .doesNotContain("Move the books");
    }

    @Test
    void user_chooses_whether_others_see_status_and_ratings() {
        assertThat(ben.get("/account").body()).containsPattern("id=\"shown\"[^>]* checked");
        ben.post("/account/sharing").expectRedirect("/account");
        assertThat(ben.get("/account").body()).doesNotContainPattern("id=\"shown\"[^>]* checked");
        ben.post("/account/sharing", "shown", "true").expectRedirect("/account");
        assertThat(ben.get("/account").body()).containsPattern("id=\"shown\"[^>]* checked");
    }
}
