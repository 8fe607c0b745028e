package org.homelibrary.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the library answered. */
public record Reply(String request, HttpResponse<byte[]> response) {

    private static final Pattern BOOK = Pattern.compile("id=\"book-([0-9a-f-]{36})\"");

    public int status() {
        return response.statusCode();
    }

    public String body() {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    public byte[] bytes() {
        return response.body();
    }

    /** The first header of this name, or null. */
    public String header(String name) {
        return response.headers().firstValue(name).orElse(null);
    }

    public List<String> headers(String name) {
        return response.headers().allValues(name);
    }

    /** Where the browser is sent to, as a path of this site, or an address elsewhere as it is. */
    public String location() {
        String location = header("Location");
        String site = response.uri().getScheme() + "://" + response.uri().getAuthority();
        return location != null && location.startsWith(site + "/") ? location.substring(site.length()) : location;
    }

    /** The ids of the books on the page, in their order. */
    public List<String> books() {
        return BOOK.matcher(body()).results().map(match -> match.group(1)).toList();
    }

    /** What a regular expression with one group finds in the page, as text: without HTML's escapes. */
    public List<String> all(String regex) {
        return Pattern.compile(regex, Pattern.DOTALL)
                .matcher(body())
                .results()
                .map(match -> text(match.group(1)))
                .toList();
    }

    /** The first that {@link #all} finds, or null. */
    public String first(String regex) {
        return all(regex).stream().findFirst().orElse(null);
    }

    /** The body as a person reads it; no blank comes between a link and the comma behind it. */
    public String text() {
        return text(body().replaceAll("(?s)</a>(?=[,;])", "").replaceAll("(?s)<[^>]*>", " "))
                .replaceAll("\\s+", " ");
    }

    public Reply expect(int status) {
        assertThat(status()).as("%s\n%s", request, body()).isEqualTo(status);
        return this;
    }

    /** Expects to be sent on to this path. */
    public Reply expectRedirect(String path) {
        expect(303);
        assertThat(location()).as(request).isEqualTo(path);
        return this;
    }

    /** Expects these words on the page. */
    public Reply expectText(String... words) {
        assertThat(text()).as(request).contains(words);
        return this;
    }

    @Override
    public String toString() {
        return request + " -> " + status() + "\n" + body();
    }

    private static String text(String html) {
        Matcher number = Pattern.compile("&#(x?)([0-9a-fA-F]+);").matcher(html);
        return number.replaceAll(match -> Matcher.quoteReplacement(Character.toString(
                        Integer.parseInt(match.group(2), match.group(1).isEmpty() ? 10 : 16))))
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }
}
