package org.homelibrary.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** Reads values of a type; one that is not of it ends in a {@link SettingException}. */
record SettingValues(Config config) {

    Optional<String> text(String name) {
        return config.getOptionalValue(name, String.class).map(String::strip).filter(text -> !text.isEmpty());
    }

    String required(String name) {
        return text(name).orElseThrow(() -> SettingException.missing(name));
    }

    <E extends Enum<E>> E choice(String name, E[] choices, E fallback) {
        Optional<String> text = text(name);
        if (text.isEmpty()) {
            return fallback;
        }
        return Arrays.stream(choices)
                .filter(choice -> choice.name().equalsIgnoreCase(text.get()))
                .findFirst()
                .orElseThrow(() -> new SettingException(
                        name,
                        text.get(),
                        "is none of " + Arrays.toString(choices).toLowerCase(Locale.ROOT)));
    }

    int number(String name, int fallback, int least, int most) {
        String text = text(name).orElse(String.valueOf(fallback));
        if (!text.matches("[0-9]{1,9}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
            throw new SettingException(name, text, "is not a whole number from " + least + " to " + most);
        }
        return Integer.parseInt(text);
    }

    URI uri(String name, String fallback) {
        String text = text(name).orElse(fallback);
        try {
            URI uri = new URI(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
            if (uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // said below, in our own words
        }
        throw new SettingException(name, text, "is not an http or https address");
    }

    boolean flag(String name) {
        String text = text(name).orElse("false");
        if (!text.equals("true") && !text.equals("false")) {
            throw new SettingException(name, text, "is neither true nor false");
        }
        return text.equals("true");
    }
}
