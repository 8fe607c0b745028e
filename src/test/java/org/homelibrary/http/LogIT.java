package org.homelibrary.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.homelibrary.support.HttpUser;
import org.homelibrary.support.SharedLibrary;
import org.junit.jupiter.api.Test;

/** What the log tells of what people do: that they did it, and nothing about them. JSON: {@link ProviderTroubleIT}. */
class LogIT {

    private static final String EVENT =
            "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{3})?Z (INFO|WARN|WARNING|ERROR|SEVERE) +\\S+ \\[([0-9a-f]{8}|-)] .*";

    @Test
    void log_has_one_line_an_event_with_its_request_and_no_personal_data() {
        HttpUser person = SharedLibrary.visitor().register("PetuniaPim");
        String book = person.addByHand("Diary of Petunia", "author", "P. Pim", "description", "Strictly private");
        person.post(book, "title", "Diary, volume two", "genre", "Confessions").expect(303);
        String known = person.addByIsbn("9780345348036");
        person.awaitLookup(known);
        person.get("/books?q=confessions+of+mine").expect(200);
        person.otherBrowser().login("wrong secret word").expect(401);
        person.otherBrowser().login().get("/books").expect(200);
        person.post("/account/delete", "password", "wrong secret word").expect(400);
        person.post("/account/delete", "password", HttpUser.PASSWORD).expect(303);

        List<String> events = SharedLibrary.get()
                .server()
                .log()
                .lines()
                .dropWhile(line -> !line.contains("Home Library is ready"))
                .filter(line -> line.matches("\\d{4}-.*"))
                .toList();
        assertThat(events).allSatisfy(event -> assertThat(event).matches(EVENT));
        assertThat(events)
                .anySatisfy(event -> assertThat(event).matches(".* \\[[0-9a-f]{8}] account made user=[0-9a-f-]{36}"))
                .anySatisfy(event -> assertThat(event).matches(".* \\[[0-9a-f]{8}] signed in user=[0-9a-f-]{36}"))
                .anySatisfy(event -> assertThat(event).matches(".* \\[[0-9a-f]{8}] sign-in refused"))
                // over SQS the lookup is no longer part of the request
                .anySatisfy(
                        event -> assertThat(event).matches(".* \\[([0-9a-f]{8}|-)] lookup found book=[0-9a-f-]{36}"))
                .anySatisfy(
                        event -> assertThat(event).matches(".* \\[[0-9a-f]{8}] account deleted user=[0-9a-f-]{36}"));
        assertThat(SharedLibrary.get().server().log())
                .doesNotContainIgnoringCase(
                        "petunia",
                        person.email(),
                        "private",
                        "confessions",
                        "Diary",
                        "secret word",
                        HttpUser.PASSWORD,
                        person.cookie("csrf"));
    }
}
