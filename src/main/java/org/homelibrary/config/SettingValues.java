package org.homelibrary.config;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;

/** Reads values of a type; one that is not of it ends in a {@link SettingException}. */
record SettingValues(Config config) {

    /** Files of environment variables hand on the quotes that their writers put around a value. */
    private static final Pattern QUOTED = Pattern.compile("^([\"'])(.*)\\1$", Pattern.DOTALL);

    private static final Pattern ADDRESS =
            Pattern.compile("(?i)(https?)://([^/?#@:\\[]+|\\[[^\\]]*])(?::([0-9]{1,5}))?(.*)");

    private static final Map<String, String> USUAL_PORTS = Map.of("http", "80", "https", "443");

    Optional<String> text(String name) {
        return config.getOptionalValue(name, String.class)
                .map(text -> QUOTED.matcher(text.strip()).replaceFirst("$2").strip())
                .filter(text -> !text.isEmpty());
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
        Matcher address = ADDRESS.matcher(text);
        try {
            if (address.matches()) {
                URI uri = new URI(normalized(address));
                if (uri.getHost() != null) {
                    return uri;
                }
            }
        } catch (URISyntaxException | IllegalArgumentException e) {
            // said below, in our own words
        }
        throw new SettingException(name, text, "is not an http or https address");
    }

    /** As browsers write it: small letters, no port that goes without saying, letters of other scripts encoded. */
    private static String normalized(Matcher address) {
        String scheme = address.group(1).toLowerCase(Locale.ROOT);
        String host = address.group(2);
        String port = address.group(3);
        return scheme
                + "://"
                + (host.startsWith("[") ? host : IDN.toASCII(host)).toLowerCase(Locale.ROOT)
                + (port == null || port.equals(USUAL_PORTS.get(scheme)) ? "" : ":" + port)
                + address.group(4).replaceFirst("/+$", "");
    }

    boolean flag(String name) {
        String text = text(name).orElse("false").toLowerCase(Locale.ROOT);
        if (!text.equals("true") && !text.equals("false")) {
            throw new SettingException(name, text, "is neither true nor false");
        }
        return text.equals("true");
    }
}
