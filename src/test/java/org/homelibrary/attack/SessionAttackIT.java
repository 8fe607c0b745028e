package org.homelibrary.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.homelibrary.security.token.Secret;
import org.homelibrary.security.token.SignedToken;
import org.homelibrary.support.HttpUser;
import org.homelibrary.support.RawRequest;
import org.homelibrary.support.SharedLibrary;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Cookies that were planted, changed, made up, or kept for too long. Expiry and signing out: {@code AccountIT}. */
class SessionAttackIT {

    private static HttpUser reader;
    private static SignedToken tokens;

    @BeforeAll
    static void register() {
        reader = SharedLibrary.reader();
        tokens = new SignedToken(SharedLibrary.get().server().secret());
    }

    @Test
    void session_that_was_planted_before_signing_in_is_not_the_one_after() {
        HttpUser attacker = SharedLibrary.reader();
        String planted = attacker.cookie("session");
        HttpUser victim = reader.otherBrowser().withCookie("session", planted);
        victim.post("/login", "email", reader.email(), "password", HttpUser.PASSWORD)
                .expect(303);
        assertThat(victim.cookie("session")).isNotEqualTo(planted);
        victim.get("/account").expect(200).expectText(reader.email());
        SharedLibrary.visitor().withCookie("session", planted).get("/account").expectText(attacker.email());
    }

    @Test
    void session_with_any_character_changed_is_nobodys() {
        String session = reader.cookie("session");
        for (int i = 0; i < session.length(); i++) {
            char changed = session.charAt(i) == 'A' ? 'B' : 'A';
            assertNobody(session.substring(0, i) + changed + session.substring(i + 1));
        }
    }

    @Test
    void session_that_we_signed_for_another_purpose_or_another_signed_is_nobodys() {
        String payload = tokens.verify("session", reader.cookie("session")).orElseThrow();
        SignedToken foreign = new SignedToken(Secret.of("a key that an attacker has made up for it"));
        List<String> forged = new ArrayList<>(List.of(
                foreign.sign("session", payload),
                reader.cookie("csrf"),
                reader.cookie("device"),
                payload,
                payload + "." + payload));
        for (String purpose : List.of("", "csrf", "device", "flash", "password", "Session", "session ")) {
            forged.add(tokens.sign(purpose, payload));
        }
        forged.forEach(SessionAttackIT::assertNobody);
    }

    /** What only somebody with the key can make is still not believed when it makes no sense. */
    @Test
    void session_of_no_user_or_of_another_time_is_nobodys() {
        String[] own =
                tokens.verify("session", reader.cookie("session")).orElseThrow().split(" ");
        long now = Instant.now().getEpochSecond();
        for (String payload : List.of(
                UUID.randomUUID() + " " + now + " 0",
                own[0] + " " + (now + Duration.ofHours(1).toSeconds()) + " " + own[2],
                own[0] + " " + now + " " + (Long.parseLong(own[2]) + 1),
                own[0] + " " + now + " -1",
                own[0] + " 999999999999 " + own[2],
                own[0] + " " + now,
                own[0] + " " + now + " " + own[2] + " admin",
                "------------------------------------ " + now + " 0")) {
            assertNobody(tokens.sign("session", payload));
        }
    }

    @Test
    void new_password_by_link_ends_every_session() {
        HttpUser forgetful = SharedLibrary.reader();
        HttpUser thief = SharedLibrary.visitor().withCookie("session", forgetful.cookie("session"));
        HttpUser administrator = SharedLibrary.get().administrator();
        String action = administrator.passwordLinkOf(forgetful);
        String token = administrator.post(action).first("/reset\\?token=([^\"&]+)\"");
        String[] form = {"token", token, "password", "entirely new one", "confirm_password", "entirely new one"};
        forgetful.otherBrowser().post("/reset", form).expect(303);
        thief.get("/books").expect(303);
        forgetful.get("/books").expect(303);
    }

    /** Which of two cookies of one name counts is for the server to say, but it is one of them as it is. */
    @Test
    void two_sessions_in_one_request_are_not_mixed() {
        HttpUser attacker = SharedLibrary.reader();
        String page = RawRequest.of(
                        SharedLibrary.get().server(),
                        "GET /account",
                        "Cookie: " + reader.cookieName("session") + "=" + attacker.cookie("session") + "; "
                                + reader.cookieName("session") + "=" + reader.cookie("session")
                                + "\r\n")
                .answer();
        assertThat(page).contains(attacker.email()).doesNotContain(reader.email());
    }

    private static void assertNobody(String session) {
        SharedLibrary.visitor().withCookie("session", session).get("/books").expectRedirect("/login?next=%2Fbooks");
    }
}
