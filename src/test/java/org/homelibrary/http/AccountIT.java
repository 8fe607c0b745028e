package org.homelibrary.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.homelibrary.security.token.SignedToken;
import org.homelibrary.support.HttpUser;
import org.homelibrary.support.LibraryServer;
import org.homelibrary.support.Reply;
import org.homelibrary.support.SharedLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Accounts: making one, getting in, staying in, getting out, and leaving for good. */
class AccountIT {

    private static final String NEW_PASSWORD = "even more correct horses";

    @Test
    void registering_signs_in_and_greets() {
        HttpUser reader = SharedLibrary.reader();
        reader.get("/books").expect(200).expectText("Welcome, " + reader.username());
    }

    @Test
    void cookies_are_for_this_site_and_out_of_reach_of_scripts() {
        HttpUser reader = SharedLibrary.visitor();
        Reply reply = reader.post(
                "/register",
                "username",
                "Cookie Monster",
                "email",
                "cookie@example.org",
                "password",
                HttpUser.PASSWORD,
                "confirm_password",
                HttpUser.PASSWORD);
        reply.expectRedirect("/books");
        assertThat(reply.headers("Set-Cookie")).anySatisfy(cookie -> assertThat(cookie)
                .startsWith(reader.cookieName("session") + "=")
                .contains("; Path=/", "; Max-Age=1209600", "; HttpOnly", "; SameSite=Lax")
                .doesNotContain("Domain", "Secure"));
    }

    @Test
    void cookies_over_https_are_bound_to_it() {
        HttpUser reader = SharedLibrary.visitor().with("X-Forwarded-Proto", "https");
        reader.get("/");
        Reply reply = reader.post(
                "/register",
                "username",
                "Secure",
                "email",
                "secure@example.org",
                "password",
                HttpUser.PASSWORD,
                "confirm_password",
                HttpUser.PASSWORD);
        reply.expect(303);
        assertThat(reply.headers("Set-Cookie")).allMatch(cookie -> cookie.startsWith("__Host-homelibrary_"));
        assertThat(reply.headers("Set-Cookie")).allMatch(cookie -> cookie.contains("; Secure"));
        assertThat(reply.header("Strict-Transport-Security")).isNotNull();
        reader.get("/books").expect(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|a@example.org|long enough|long enough|Choose a name.",
                "abcdefghijklmnopqrstu|a@example.org|long enough|long enough|A name has at most 20 characters.",
                "Ann|nonsense|long enough|long enough|This is not an e-mail address.",
                "Ann|ann@example.org|short|short|A password has at least 8 characters.",
                "Ann|ann@example.org|long enough|something else|This is not the same as the password above.",
                "Ann|ann@example.org|''|''|Type your password."
            })
    void registration_that_makes_no_sense_is_answered_beside_the_field(
            String name, String email, String password, String confirmation, String sentence) {
        Reply reply = SharedLibrary.visitor()
                .post(
                        "/register",
                        "username",
                        name,
                        "email",
                        email,
                        "password",
                        password,
                        "confirm_password",
                        confirmation);
        reply.expect(400);
        assertThat(reply.text()).containsAnyOf(sentence, "A password has at least 8 characters.");
        assertThat(reply.first("name=\"email\"[^>]* value=\"([^\"]*)\"")).isEqualTo(email);
        assertThat(reply.body()).doesNotContain(password.isEmpty() ? "\u0000" : "value=\"" + password);
    }

    @Test
    void password_of_129_characters_is_refused_and_of_128_is_taken() {
        HttpUser visitor = SharedLibrary.visitor();
        String tooLong = "p".repeat(129);
        visitor.post(
                        "/register",
                        "username",
                        "Long",
                        "email",
                        "long@example.org",
                        "password",
                        tooLong,
                        "confirm_password",
                        tooLong)
                .expect(400);
        String longest = "p".repeat(128);
        visitor.post(
                        "/register",
                        "username",
                        "Long",
                        "email",
                        "long@example.org",
                        "password",
                        longest,
                        "confirm_password",
                        longest)
                .expectRedirect("/books");
    }

    @Test
    void email_and_name_in_other_letter_case_are_taken() {
        HttpUser reader = SharedLibrary.reader();
        Reply email = SharedLibrary.visitor()
                .post(
                        "/register",
                        "username",
                        "Somebody",
                        "email",
                        reader.email().toUpperCase(),
                        "password",
                        HttpUser.PASSWORD,
                        "confirm_password",
                        HttpUser.PASSWORD);
        email.expect(400).expectText("There is already an account with this e-mail.");
        Reply name = SharedLibrary.visitor()
                .post(
                        "/register",
                        "username",
                        reader.username().toUpperCase(),
                        "email",
                        "fresh@example.org",
                        "password",
                        HttpUser.PASSWORD,
                        "confirm_password",
                        HttpUser.PASSWORD);
        name.expect(400).expectText("Somebody here already has this name.");
    }

    @Test
    void names_and_emails_are_shown_as_text() {
        HttpUser reader = SharedLibrary.visitor();
        reader.post(
                        "/register",
                        "username",
                        "<b>O'Neil</b>&",
                        "email",
                        "oneil@example.org",
                        "password",
                        HttpUser.PASSWORD,
                        "confirm_password",
                        HttpUser.PASSWORD)
                .expectRedirect("/books");
        assertThat(reader.get("/account").expect(200).body())
                .doesNotContain("<b>O")
                .contains("&lt;b&gt;O");
    }

    /** A password manager keeps the field that stands before the password; both forms name the same one. */
    @Test
    void what_a_password_manager_keeps_of_the_registration_signs_in() {
        HttpUser reader = SharedLibrary.reader();
        String register = reader.otherBrowser().get("/register").expect(200).body();
        assertThat(register).containsPattern("name=\"email\"[^>]*autocomplete=\"username\"");
        assertThat(register.split("autocomplete=\"username\"")).hasSize(2);
        assertThat(reader.otherBrowser().get("/login").body())
                .containsPattern("name=\"email\" type=\"text\"[^>]*autocomplete=\"username\"");
        for (String name :
                List.of(reader.email(), reader.username(), reader.username().toUpperCase(Locale.ROOT) + " ")) {
            reader.otherBrowser()
                    .post("/login", "email", name, "password", HttpUser.PASSWORD)
                    .expectRedirect("/books");
        }
    }

    @Test
    void name_address_and_password_typed_on_another_system_sign_in() {
        HttpUser reader = SharedLibrary.visitor();
        String password = "gru\u0308n gru\u0308n gru\u0308n";
        reader.post(
                        "/register",
                        "username",
                        "Gru\u0308n",
                        "email",
                        "gr\u00fcn@b\u00fccher.example",
                        "password",
                        password,
                        "confirm_password",
                        password)
                .expectRedirect("/books");
        for (String name : List.of(
                "gr\u00fcn@b\u00fccher.example",
                "GRU\u0308N@xn--bcher-kva.example ",
                "gr\u00fcn\uff20b\u00fccher\uff0eexample",
                "gr\u00fcn")) {
            reader.otherBrowser()
                    .post("/login", "email", name, "password", "gr\u00fcn gr\u00fcn gr\u00fcn")
                    .expectRedirect("/books");
        }
        reader.otherBrowser()
                .post(
                        "/register",
                        "username",
                        "other",
                        "email",
                        "gr\u00fcn@xn--bcher-kva.example",
                        "password",
                        password,
                        "confirm_password",
                        password)
                .expect(400)
                .expectText("There is already an account with this e-mail.");
    }

    @Test
    void wrong_password_and_unknown_email_get_the_same_answer() {
        HttpUser reader = SharedLibrary.reader();
        Reply wrong = reader.otherBrowser().login("not my password").expect(401);
        Reply unknown = SharedLibrary.visitor()
                .post("/login", "email", "nobody@example.org", "password", "not my password")
                .expect(401);
        String sentence = "Wrong e-mail, name or password.";
        assertThat(wrong.text()).contains(sentence);
        assertThat(unknown.text()).contains(sentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example/",
                "\\\\evil.example",
                "/\t/evil.example",
                "javascript:alert(1)",
                "http:evil.example",
                "/%09/evil.example",
                " //evil.example",
                "///evil.example",
                "books",
                "/%0d%0aSet-Cookie:x=y"
            })
    void sign_in_sends_nobody_to_another_site(String next) {
        HttpUser reader = SignedUp.READER.otherBrowser();
        Reply reply = reader.post("/login", "email", reader.email(), "password", HttpUser.PASSWORD, "next", next);
        reply.expect(303);
        assertThat(reply.location()).startsWith("/").doesNotStartWith("//").doesNotContain("\\", "evil.example/\r");
        assertThat(java.net
                        .URI
                        .create(SharedLibrary.get().url().toString())
                        .resolve(reply.location())
                        .getHost())
                .isEqualTo("localhost");
        assertThat(reader.get("/login?next=" + HttpUser.encode(next)).location())
                .startsWith("/")
                .doesNotStartWith("//");
        assertThat(reader.post("/language", "lang", "en", "next", next).location())
                .startsWith("/")
                .doesNotStartWith("//");
    }

    @Test
    void signing_out_ends_this_browser_only() {
        HttpUser reader = SharedLibrary.reader();
        HttpUser phone = reader.otherBrowser().login();
        reader.post("/logout").expectRedirect("/");
        reader.get("/books").expectRedirect("/login?next=%2Fbooks");
        phone.get("/books").expect(200);
    }

    @Test
    void signing_out_everywhere_ends_all_browsers() {
        HttpUser reader = SharedLibrary.reader();
        HttpUser phone = reader.otherBrowser().login();
        String stolen = phone.cookie("session");
        reader.post("/logout-everywhere").expectRedirect("/login");
        phone.get("/books").expectRedirect("/login?next=%2Fbooks");
        SharedLibrary.visitor().withCookie("session", stolen).get("/books").expect(303);
        reader.login().get("/books").expect(200);
    }

    @Test
    void changing_the_password_keeps_this_browser_and_ends_the_others() {
        HttpUser reader = SharedLibrary.reader();
        HttpUser phone = reader.otherBrowser().login();
        reader.post(
                        "/account/password",
                        "current_password",
                        "wrong password",
                        "new_password",
                        NEW_PASSWORD,
                        "confirm_password",
                        NEW_PASSWORD)
                .expect(400)
                .expectText("This is not your password.");
        reader.post(
                        "/account/password",
                        "current_password",
                        HttpUser.PASSWORD,
                        "new_password",
                        NEW_PASSWORD,
                        "confirm_password",
                        NEW_PASSWORD)
                .expectRedirect("/account");
        reader.get("/books").expect(200);
        phone.get("/books").expect(303);
        phone.login(HttpUser.PASSWORD).expect(401);
        phone.login(NEW_PASSWORD).expectRedirect("/books");
    }

    @Test
    void deleting_the_account_deletes_its_books_and_frees_its_name() {
        HttpUser reader = SharedLibrary.reader();
        String book = reader.addByHand("To be gone");
        HttpUser phone = reader.otherBrowser().login();
        reader.post("/account/delete", "password", "wrong password").expect(400);
        reader.get(book).expect(200);
        reader.post("/account/delete", "password", HttpUser.PASSWORD).expectRedirect("/");
        reader.get(book).expect(303);
        phone.get(book).expect(303);
        phone.login(HttpUser.PASSWORD).expect(401);
        HttpUser again = SharedLibrary.visitor().register(reader.username());
        again.get(book).expect(404);
        assertThat(again.get("/books").books()).isEmpty();
    }

    @Test
    void guessing_is_slowed_down_but_not_for_a_browser_that_the_account_knows() {
        HttpUser reader = SharedLibrary.reader();
        HttpUser guesser = reader.otherBrowser();
        int tries = 0;
        Reply answer = guesser.login("guess 0");
        while (answer.status() == 401 && ++tries < 30) {
            answer = guesser.login("guess " + tries);
        }
        answer.expect(429);
        assertThat(tries).isLessThan(10);
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
        assertThat(answer.text()).contains("Too many wrong passwords.");
        // the right password does not help the guesser now,
        reader.otherBrowser().login(HttpUser.PASSWORD).expect(429);
        // but does the owner, in the browser that they used before
        reader.post("/logout").expectRedirect("/");
        reader.login().get("/books").expect(200);
    }

    @Test
    void guesses_from_one_address_at_many_accounts_are_slowed_down() {
        HttpUser guesser = SharedLibrary.visitor();
        Reply answer = null;
        for (int i = 0; i < 40; i++) {
            answer = guesser.post("/login", "email", "nobody" + i + "@example.org", "password", "a guess at it");
            if (answer.status() == 429) {
                break;
            }
        }
        answer.expect(429);
    }

    @Test
    void new_accounts_from_one_address_are_limited_and_what_was_typed_stays() {
        HttpUser network = SharedLibrary.visitor();
        Reply answer = null;
        for (int i = 0; i < 40; i++) {
            String name = "crowd" + i;
            String email = name + "@example.org";
            answer = network.post(
                    "/register",
                    "username",
                    name,
                    "email",
                    email,
                    "password",
                    HttpUser.PASSWORD,
                    "confirm_password",
                    HttpUser.PASSWORD);
            if (answer.status() != 303) {
                assertThat(answer.first("name=\"email\"[^>]* value=\"([^\"]*)\""))
                        .isEqualTo(email);
                break;
            }
            network.post("/logout").expectRedirect("/");
        }
        answer.expect(429).expectText("Too many new accounts have been created from your network.");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
        SharedLibrary.reader().get("/books").expect(200);
    }

    @Test
    void administrator_hands_out_a_link_that_works_once() {
        HttpUser reader = SharedLibrary.reader();
        HttpUser administrator = SharedLibrary.get().administrator();
        String action = administrator.passwordLinkOf(reader);
        String link = administrator.post(action).expect(200).first("id=\"link\"[^>]* value=\"([^\"]+)\"");
        String path = link.substring(link.indexOf("/reset?token="));
        assertThat(link).startsWith("http://localhost:");
        reader.post(action).expect(404);
        setPasswordWith(path, reader);
        reader.get("/books").expect(303);
    }

    @Test
    void command_on_the_machine_prints_a_link_that_works_once() throws IOException, InterruptedException {
        LibraryServer server = SharedLibrary.get().server();
        HttpUser reader = SharedLibrary.reader();
        String output = run(
                server,
                "-cp",
                LibraryServer.war().toString(),
                "org.homelibrary.cli.PasswordLink",
                reader.email(),
                "--url",
                server.url().toString());
        assertThat(output).contains(server.url() + "/reset?token=");
        setPasswordWith(output.substring(output.indexOf("/reset?token=")).strip(), reader);
    }

    private static void setPasswordWith(String path, HttpUser reader) {
        String token = path.substring("/reset?token=".length());
        HttpUser visitor = reader.otherBrowser();
        visitor.get(path).expect(200).expectText(reader.username());
        visitor.post("/reset", "token", token, "password", "short", "confirm_password", "short")
                .expect(400);
        visitor.post("/reset", "token", token, "password", NEW_PASSWORD, "confirm_password", NEW_PASSWORD)
                .expectRedirect("/books");
        visitor.get("/books").expect(200);
        Reply again = visitor.post(
                "/reset", "token", token, "password", "another password", "confirm_password", "another password");
        again.expect(400).expectText("This link has been used already");
        visitor.get(path).expect(400);
        reader.otherBrowser().login(NEW_PASSWORD).expectRedirect("/books");
    }

    private static String run(LibraryServer server, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(LibraryServer.java()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(server.environment());
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }

    @Test
    void language_follows_the_browser_and_the_switch() {
        HttpUser reader = SharedLibrary.visitor().with("Accept-Language", "de-AT,de;q=0.9,en;q=0.8");
        Reply german = reader.get("/login").expect(200);
        assertThat(german.body()).contains("<html lang=\"de\"");
        reader.post("/language", "lang", "en", "next", "/login").expectRedirect("/login");
        assertThat(reader.get("/login").body()).contains("<html lang=\"en\"");
        reader.post("/language", "lang", "xx-nonsense", "next", "/login").expectRedirect("/login");
        assertThat(reader.get("/login").body()).contains("<html lang=\"en\"");
        reader.post("/language", "lang", "de", "next", "/login").expectRedirect("/login");
        assertThat(reader.get("/nothing").body()).contains("<html lang=\"de\"");
    }

    @Test
    void days_are_those_of_the_readers_zone_and_country() {
        HttpUser reader = SharedLibrary.reader();
        Instant now = Instant.now();
        for (String zone : List.of("Pacific/Kiritimati", "Pacific/Pago_Pago", "Etc/GMT+12")) {
            for (String language : List.of("en-GB", "en-US", "de-AT")) {
                String day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(Locale.forLanguageTag(language))
                        .format(LocalDate.ofInstant(now, ZoneId.of(zone)));
                reader.send(reader.request("/account")
                                .setHeader("Accept-Language", language + ",en;q=0.5")
                                .setHeader(
                                        "Cookie",
                                        "homelibrary_zone=" + zone + "; " + reader.cookieName("session") + "="
                                                + reader.cookie("session"))
                                .GET())
                        .expect(200)
                        .expectText(day);
            }
        }
        for (String zone : List.of("", "x", "Mars/Olympus", "%zz", "../../etc", "Europe/Berlin\"<b>")) {
            reader.send(reader.request("/account")
                            .setHeader(
                                    "Cookie",
                                    "homelibrary_zone=" + zone + "; " + reader.cookieName("session") + "="
                                            + reader.cookie("session"))
                            .GET())
                    .expect(200);
        }
    }

    @Test
    void link_for_a_password_has_the_address_that_the_proxy_was_asked_for() {
        HttpUser reader = SharedLibrary.reader();
        HttpUser administrator = SharedLibrary.get().administrator();
        String action = administrator.passwordLinkOf(reader);
        Reply page = administrator.send(administrator
                .request(action)
                .setHeader("X-Forwarded-Host", "books.example")
                .setHeader("Content-Type", "application/x-www-form-urlencoded")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(HttpUser.form("_csrf", administrator.csrf()))));
        assertThat(page.expect(200).first("id=\"link\"[^>]* value=\"([^\"]+)\""))
                .startsWith("http://books.example/reset?token=");
    }

    @Test
    void forged_or_damaged_session_is_nobody() {
        HttpUser reader = SharedLibrary.reader();
        String session = reader.cookie("session");
        for (String forged : List.of("", "x", session.substring(1), session + "x", session.replace('.', '-'))) {
            SharedLibrary.visitor().withCookie("session", forged).get("/books").expect(303);
        }
        SharedLibrary.visitor().withCookie("session", session).get("/books").expect(200);
    }

    @Test
    void session_lasts_a_fortnight_after_the_last_visit_and_is_renewed_by_each() {
        HttpUser reader = SharedLibrary.reader();
        Reply young = sessionOfAge(reader, Duration.ofHours(20));
        assertThat(young.status()).isEqualTo(200);
        assertThat(young.headers("Set-Cookie")).noneMatch(cookie -> cookie.contains("_session="));
        Reply old = sessionOfAge(reader, Duration.ofDays(13));
        assertThat(old.status()).isEqualTo(200);
        assertThat(old.headers("Set-Cookie")).anySatisfy(cookie -> assertThat(cookie)
                .startsWith(reader.cookieName("session"))
                .contains("Max-Age=1209600"));
        sessionOfAge(reader, Duration.ofDays(15)).expectRedirect("/login?next=%2Fbooks");
    }

    /** The list of books, asked for with a session of the reader that was issued so long ago. */
    private static Reply sessionOfAge(HttpUser reader, Duration age) {
        SignedToken tokens = new SignedToken(SharedLibrary.get().server().secret());
        String[] session =
                tokens.verify("session", reader.cookie("session")).orElseThrow().split(" ");
        String issued = String.valueOf(Long.parseLong(session[1]) - age.toSeconds());
        return SharedLibrary.visitor()
                .withCookie("session", tokens.sign("session", session[0] + " " + issued + " " + session[2]))
                .get("/books");
    }

    /** One account for the many sign-ins of a parameterized test. */
    private static final class SignedUp {
        private static final HttpUser READER = SharedLibrary.reader();
    }
}
