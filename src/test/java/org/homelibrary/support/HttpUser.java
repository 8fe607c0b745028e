package org.homelibrary.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * A person with a browser that has no scripts: keeps cookies, sends forms with the token of the page, and follows no
 * redirect by itself. Every single answer is checked for what must never be in one.
 */
public final class HttpUser {

    public static final String PASSWORD = "correct horse battery";

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String BOUNDARY = "----home-library-tests";
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /** Site by site, what the names of its cookies begin with. */
    private static final Map<String, String> PREFIXES = new ConcurrentHashMap<>();

    private final URI site;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private String username;

    private HttpUser(URI site) {
        this.site = site;
        int number = NUMBER.incrementAndGet();
        headers.put("X-Forwarded-For", "10.1." + number / 250 + "." + (number % 250 + 1));
        headers.put("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        headers.put("Accept-Language", "en");
    }

    public static HttpUser of(LibraryServer server) {
        return of(server.url());
    }

    public static HttpUser of(URI site) {
        return new HttpUser(site);
    }

    /** The same browser at a server that was started anew, maybe at another port. */
    public HttpUser at(LibraryServer server) {
        return at(server.url());
    }

    public HttpUser at(URI url) {
        HttpUser same = new HttpUser(url);
        same.cookies.putAll(cookies);
        same.headers.putAll(headers);
        same.username = username;
        return same;
    }

    /** Another browser of the same person, signed in to nothing. */
    public HttpUser otherBrowser() {
        HttpUser other = new HttpUser(site);
        other.username = username;
        return other;
    }

    public HttpUser with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    public String username() {
        return username;
    }

    public String email() {
        return username + "@example.org";
    }

    /** @param stem what the cookie is for: {@code session} */
    public String cookie(String stem) {
        return cookies.entrySet().stream()
                .filter(cookie -> cookie.getKey().endsWith("_" + stem))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    public HttpUser withCookie(String stem, String value) {
        cookies.put(cookieName(stem), value);
        return this;
    }

    /** The name over plain HTTP of one of this site's cookies. */
    public String cookieName(String stem) {
        if (!PREFIXES.containsKey(site.getAuthority())) {
            // Each answer that sets a cookie keeps the prefix.
            new HttpUser(site).get("/login").expect(200);
        }
        return PREFIXES.get(site.getAuthority()) + stem;
    }

    /** Makes an account with a name that nobody else has. */
    public HttpUser register() {
        return register("reader" + NUMBER.incrementAndGet());
    }

    public HttpUser register(String name) {
        username = name;
        post("/register", "username", name, "email", email(), "password", PASSWORD, "confirm_password", PASSWORD)
                .expectRedirect("/books");
        return this;
    }

    public HttpUser login() {
        login(PASSWORD).expectRedirect("/books");
        return this;
    }

    public Reply login(String password) {
        return post("/login", "email", email(), "password", password);
    }

    public Reply get(String path) {
        return send(request(path).GET());
    }

    /** GET with one more header. */
    public Reply get(String path, String header, String value) {
        return send(request(path).setHeader(header, value).GET());
    }

    /** Sends a form as a page of the library does: with the token. */
    public Reply post(String path, String... namesAndValues) {
        return postForm(path, form(namesAndValues) + "&_csrf=" + encode(csrf()));
    }

    /** Sends a form as htmx does. */
    public Reply postByScript(String path, String... namesAndValues) {
        String body = form(namesAndValues) + "&_csrf=" + encode(csrf());
        return send(request(path)
                .setHeader("Content-Type", "application/x-www-form-urlencoded")
                .setHeader("HX-Request", "true")
                .POST(BodyPublishers.ofString(body)));
    }

    /** Sends a form as it is, with no token of its own. */
    public Reply postForm(String path, String body, String... moreHeaders) {
        HttpRequest.Builder request = request(path)
                .setHeader("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
        for (int i = 0; i < moreHeaders.length; i += 2) {
            request.setHeader(moreHeaders[i], moreHeaders[i + 1]);
        }
        return send(request);
    }

    /** Uploads a file with the token in the form. */
    public Reply upload(String path, String field, byte[] file) {
        return send(request(path)
                .setHeader("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(multipart(csrf(), field, file))));
    }

    /** Uploads a file as a script does: with the token in the header, for an answer in JSON. */
    public Reply uploadByScript(String path, String field, byte[] file) {
        return send(request(path)
                .setHeader("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .setHeader("X-CSRF-Token", csrf())
                .setHeader("Accept", "application/json")
                .POST(BodyPublishers.ofByteArray(multipart(null, field, file))));
    }

    /** Anything else. */
    public Reply send(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        try {
            HttpResponse<byte[]> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
            Reply reply = new Reply(request.method() + " " + request.uri(), response);
            keepCookies(reply);
            checkWhatNeverMayBe(reply);
            return reply;
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    /** A request with this browser's cookies, to be completed. */
    public HttpRequest.Builder request(String path) {
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(URI.create(site + path)).timeout(Duration.ofSeconds(60));
        headers.forEach(builder::setHeader);
        if (!cookies.isEmpty()) {
            builder.setHeader(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return builder;
    }

    /** The token that forms carry; a browser that has none opens a page first. */
    public String csrf() {
        if (cookie("csrf") == null) {
            get(cookie("session") == null ? "/login" : "/books/new");
        }
        return cookie("csrf");
    }

    /** Adds a book by hand; its path. */
    public String addByHand(String title, String... namesAndValues) {
        String more = namesAndValues.length == 0 ? "" : "&" + form(namesAndValues);
        Reply reply = postForm("/books", form("title", title) + more + "&_csrf=" + encode(csrf()))
                .expect(303);
        assertThat(reply.location()).matches("/books/[0-9a-f-]{36}");
        return reply.location();
    }

    /** Adds a book by its ISBN; its path. */
    public String addByIsbn(String isbn) {
        Reply reply = post("/books", "isbn", isbn).expect(303);
        assertThat(reply.location()).matches("/books/[0-9a-f-]{36}");
        return reply.location();
    }

    /** The page of a book once its lookup is over. */
    public Reply awaitLookup(String path, Duration patience) {
        return Eventually.get("the lookup of " + path, patience, () -> get(path).expect(200), page -> !page.body()
                .contains("is-pending"));
    }

    public Reply awaitLookup(String path) {
        return awaitLookup(path, Duration.ofSeconds(30));
    }

    /** The id of the book that is at this path. */
    public static String bookId(String path) {
        return path.substring("/books/".length());
    }

    /** Where an administrator asks for a link with which this person sets a new password. */
    public String passwordLinkOf(HttpUser person) {
        return get("/admin/users")
                .expect(200)
                .first("action=\"(/admin/users/[0-9a-f-]{36}/password-link)\">(?:(?!</form>).)*New password link for "
                        + person.username() + "\"");
    }

    public static String form(String... namesAndValues) {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            form.append(i == 0 ? "" : "&").append(namesAndValues[i]).append('=').append(encode(namesAndValues[i + 1]));
        }
        return form.toString();
    }

    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    public static String contentTypeOfUploads() {
        return "multipart/form-data; boundary=" + BOUNDARY;
    }

    /** The body of an upload; without a token field when the token is null. */
    public static byte[] multipart(String csrf, String field, byte[] file) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        if (csrf != null) {
            body.writeBytes(
                    ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + csrf + "\r\n")
                            .getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field
                        + "\"; filename=\"photo.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    /** A body that is sent in chunks, because its length is not told. */
    public static BodyPublisher unknownLength(BodyPublisher body) {
        return BodyPublishers.fromPublisher(body);
    }

    private void keepCookies(Reply reply) {
        for (String header : reply.headers("Set-Cookie")) {
            String[] pair = header.split(";", 2)[0].split("=", 2);
            if (header.contains("Max-Age=0")) {
                cookies.remove(pair[0]);
            } else {
                cookies.put(pair[0], pair[1]);
            }
            if (pair[0].endsWith("_csrf") && !pair[0].startsWith("__Host-")) {
                PREFIXES.put(site.getAuthority(), pair[0].substring(0, pair[0].length() - "csrf".length()));
            }
        }
    }

    private static void checkWhatNeverMayBe(Reply reply) {
        assertThat(reply.headers("Set-Cookie"))
                .as(reply.request())
                .noneMatch(cookie -> cookie.contains("JSESSIONID"))
                .allMatch(cookie -> cookie.contains("; Path=/; ")
                        && cookie.contains("; HttpOnly")
                        && cookie.contains("; SameSite=Lax"));
        assertThat(reply.status()).as(reply.toString()).isNotEqualTo(500);
        assertThat(reply.header("Server")).as(reply.request()).isNull();
        assertThat(reply.header("X-Powered-By")).as(reply.request()).isNull();
        String type = reply.header("Content-Type");
        if (type != null && type.startsWith("text/html")) {
            // a command that a page shows is meant to be read
            assertThat(reply.body().replace("org.homelibrary.cli.RestoreBackup", ""))
                    .as(reply.request())
                    .doesNotContain("\tat ", "Exception", "Payara", "GlassFish", "org.homelibrary");
            assertThat(reply.header("Content-Security-Policy"))
                    .as(reply.request())
                    .contains("default-src 'none'")
                    .doesNotContain("unsafe");
        }
    }
}
