package org.homelibrary.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.homelibrary.model.library.reading.ReadingStatus;
import org.homelibrary.support.AtOnce;
import org.homelibrary.support.HttpUser;
import org.homelibrary.support.Reply;
import org.homelibrary.support.SharedLibrary;
import org.junit.jupiter.api.Test;

/** A family with several phones, and fingers that tap twice. */
class SameInstantIT {

    private static final int BROWSERS = 4;

    /** From several browsers of one reader; each request gets the number of its browser. */
    private static List<Reply> fromAllBrowsersOf(HttpUser reader, BiFunction<HttpUser, Integer, Reply> request)
            throws InterruptedException {
        List<Callable<Reply>> requests = new ArrayList<>();
        for (int i = 0; i < BROWSERS; i++) {
            int number = i;
            HttpUser browser = SharedLibrary.visitor()
                    .withCookie("session", reader.cookie("session"))
                    .withCookie("csrf", reader.csrf());
            requests.add(() -> request.apply(browser, number));
        }
        return AtOnce.send(requests);
    }

    @Test
    void registrations_make_one_account() throws InterruptedException {
        List<Callable<Reply>> requests = new ArrayList<>();
        for (String name : List.of("Twin", "TWIN", "twin", "tWIN")) {
            HttpUser visitor = SharedLibrary.visitor();
            visitor.csrf();
            requests.add(() -> visitor.post(
                    "/register",
                    "username",
                    name,
                    "email",
                    name + "@example.org",
                    "password",
                    HttpUser.PASSWORD,
                    "confirm_password",
                    HttpUser.PASSWORD));
        }
        assertThat(AtOnce.send(requests))
                .extracting(Reply::status)
                .containsOnlyOnce(303)
                .allMatch(status -> status == 303 || status == 400);
    }

    @Test
    void registration_that_is_sent_twice_signs_in_twice() throws InterruptedException {
        List<Callable<Reply>> requests = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            HttpUser visitor = SharedLibrary.visitor();
            visitor.csrf();
            requests.add(() -> visitor.post(
                    "/register",
                    "username",
                    "Twice",
                    "email",
                    "twice@example.org",
                    "password",
                    HttpUser.PASSWORD,
                    "confirm_password",
                    HttpUser.PASSWORD));
        }
        assertThat(AtOnce.send(requests)).extracting(Reply::status).containsOnly(303);
    }

    @Test
    void password_that_is_changed_twice_is_changed() throws InterruptedException {
        HttpUser reader = SharedLibrary.reader();
        String[] fields = {
            "current_password", HttpUser.PASSWORD,
            "new_password", "another long password",
            "confirm_password", "another long password"
        };
        List<Reply> replies = fromAllBrowsersOf(reader, (browser, number) -> browser.post("/account/password", fields));
        // one that came after the first had been stored belongs to a session that is over
        assertThat(replies).extracting(Reply::status).containsOnly(303);
        assertThat(replies)
                .extracting(Reply::location)
                .contains("/account")
                .allMatch(to -> to.matches("/account|/login.*"));
        reader.otherBrowser().login("another long password").expect(303);
    }

    @Test
    void adding_an_isbn_makes_one_book() throws InterruptedException {
        HttpUser reader = SharedLibrary.reader();
        List<Reply> replies =
                fromAllBrowsersOf(reader, (browser, number) -> browser.post("/books", "isbn", "9780764544200"));
        assertThat(replies)
                .extracting(Reply::status)
                .containsOnlyOnce(303)
                .allMatch(status -> status == 303 || status == 409);
        assertThat(replies)
                .filteredOn(reply -> reply.status() == 409)
                .allSatisfy(reply -> reply.expectText("This book is in your library already."));
        assertThat(reader.get("/books").books()).hasSize(1);
    }

    @Test
    void adding_by_hand_makes_one_book() throws InterruptedException {
        HttpUser reader = SharedLibrary.reader();
        List<Reply> replies = fromAllBrowsersOf(
                reader, (browser, number) -> browser.post("/books", "title", "Twice", "author", "Ann"));
        assertThat(replies)
                .extracting(Reply::status)
                .containsOnlyOnce(303)
                .allMatch(status -> status == 303 || status == 409);
        assertThat(reader.get("/books").books()).hasSize(1);
    }

    @Test
    void bringing_a_deleted_book_back_brings_it_back_once() throws InterruptedException {
        HttpUser reader = SharedLibrary.reader();
        String book = reader.addByHand("Back", "rating", "4.5");
        reader.post(book + "/delete").expectRedirect("/books");
        List<Reply> replies = fromAllBrowsersOf(reader, (browser, number) -> browser.post("/books", "title", "Back"));
        assertThat(replies).extracting(Reply::status).contains(303).allMatch(status -> status == 303 || status == 409);
        assertThat(reader.get("/books").books()).hasSize(1);
        assertThat(reader.get(book).first("value=\"(4.5)\"[^>]* checked")).isEqualTo("4.5");
    }

    @Test
    void of_several_edits_one_is_stored_and_the_others_are_told_and_lose_nothing() throws InterruptedException {
        HttpUser reader = SharedLibrary.reader();
        String book = reader.addByHand("Before");
        String version = reader.get(book + "/edit").first("name=\"version\" value=\"(\\d+)\"");
        List<Reply> replies = fromAllBrowsersOf(
                reader, (browser, number) -> browser.post(book, "title", "Edit " + number, "version", version));
        assertThat(replies)
                .extracting(Reply::status)
                .containsOnlyOnce(303)
                .allMatch(status -> status == 303 || status == 409);
        IntStream.range(0, BROWSERS).forEach(number -> {
            Reply reply = replies.get(number);
            if (reply.status() == 303) {
                reader.get(book).expectText("Edit " + number);
            } else {
                reply.expectText("This book was changed elsewhere");
                assertThat(reply.first("id=\"title\"[^>]* value=\"([^\"]*)\"")).isEqualTo("Edit " + number);
            }
        });
    }

    @Test
    void taps_are_all_answered_and_one_of_them_is_the_last() throws InterruptedException {
        HttpUser reader = SharedLibrary.reader();
        String book = reader.addByHand("Tapped");
        List<Reply> replies = fromAllBrowsersOf(
                reader,
                (browser, number) -> browser.post(book + "/status", "status", ReadingStatus.values()[number].wire()));
        assertThat(replies).extracting(Reply::status).contains(303).allMatch(status -> status == 303 || status == 409);
        assertThat(reader.get(book).expect(200).all("id=\"set-[a-z-]+\"[^>]* aria-pressed=\"(true)\""))
                .hasSize(1);
    }

    @Test
    void deleting_twice_deletes_once() throws InterruptedException {
        HttpUser reader = SharedLibrary.reader();
        String book = reader.addByHand("Deleted");
        List<Reply> replies = fromAllBrowsersOf(reader, (browser, number) -> browser.post(book + "/delete"));
        assertThat(replies).extracting(Reply::status).containsOnly(303);
        reader.get(book).expect(404);
        reader.post(book + "/restore").expectRedirect(book);
    }
}
