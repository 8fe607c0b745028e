package org.homelibrary.lambda;

import jakarta.json.Json;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a reader sees when the application answered nothing that could be handed on: a page of its looks, in its words, as a
 * script or a browser wants it.
 */
final class TroublePage {

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);
    private static final Pattern CHOSEN_LANGUAGE = Pattern.compile("(?:^|; )(?:__Host-)?lang=([a-z]{2})");

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="%s">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>%s</title>
            <link rel="stylesheet" href="/static/css/app.css">
            </head>
            <body>
            <main class="slip">
            <p class="error-status">%d</p>
            <h1>%s</h1>
            <p class="lead">%s</p>
            <p>%s</p>
            <p class="actions"><a class="button button-primary" href="/">%s</a></p>
            </main>
            </body>
            </html>
            """;

    private TroublePage() {}

    static Reply of(int status, HttpEvent request) {
        ResourceBundle texts = texts(request);
        String sentence = text(texts, "error." + status + ".sentence");
        String accept = request.header("accept").orElse("");
        if (accept.contains("application/json") && !accept.contains("text/html")) {
            String json =
                    Json.createObjectBuilder().add("error", sentence).build().toString();
            return reply(status, "application/json", json);
        }
        String title = text(texts, "error." + status + ".title");
        String advice = text(texts, "error." + status + ".advice");
        String language = texts.getLocale().getLanguage().isEmpty()
                ? "en"
                : texts.getLocale().getLanguage();
        return reply(
                status,
                "text/html;charset=UTF-8",
                String.format(
                        Locale.ROOT,
                        PAGE,
                        language,
                        title,
                        status,
                        title,
                        sentence,
                        advice,
                        text(texts, "error.home")));
    }

    private static Reply reply(int status, String type, String body) {
        return new Reply(
                status,
                List.of(
                        Map.entry("Content-Type", type),
                        Map.entry("Cache-Control", "no-store"),
                        Map.entry("X-Content-Type-Options", "nosniff"),
                        Map.entry("Content-Security-Policy", "default-src 'none'; style-src 'self'; font-src 'self'")),
                body.getBytes(StandardCharsets.UTF_8));
    }

    private static ResourceBundle texts(HttpEvent request) {
        Matcher chosen = CHOSEN_LANGUAGE.matcher(request.header("cookie").orElse(""));
        String wanted = chosen.find()
                ? chosen.group(1)
                : request.header("accept-language").orElse("en");
        Locale language;
        try {
            language = Locale.lookup(Locale.LanguageRange.parse(wanted), LANGUAGES);
        } catch (IllegalArgumentException e) {
            language = null; // not a list of languages
        }
        return ResourceBundle.getBundle(
                "messages",
                language == null ? Locale.ENGLISH : language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static String text(ResourceBundle texts, String key) {
        return new MessageFormat(texts.getString(key), texts.getLocale()).format(new Object[0]);
    }
}
