package org.homelibrary.web.render;

import java.text.MessageFormat;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Everything a person reads, in one language: {@code messages.properties} and its translations.
 *
 * <p>Values are {@link MessageFormat} patterns, plurals are its choice formats. They are parsed once, because a list
 * page asks for hundreds of them.
 */
public final class Texts {

    /** The languages there are, the default first. */
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

    private static final String BUNDLE = "messages";
    private static final Map<Locale, Texts> BY_LANGUAGE = new ConcurrentHashMap<>();

    private final Locale locale;
    private final Map<String, String> plain = new HashMap<>();
    private final Map<String, MessagePattern> patterns = new HashMap<>();

    private Texts(Locale locale) {
        this.locale = locale;
        ResourceBundle bundle = ResourceBundle.getBundle(
                BUNDLE,
                locale,
                Texts.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        for (String key : bundle.keySet()) {
            MessageFormat pattern = new MessageFormat(bundle.getString(key), locale);
            if (pattern.getFormats().length == 0) {
                plain.put(key, pattern.format(null));
            } else {
                patterns.put(key, new MessagePattern(pattern));
            }
        }
    }

    /** The texts in the language of the locale, or in the default language when there is no translation. */
    public static Texts of(Locale locale) {
        Locale language = LANGUAGES.stream()
                .filter(known -> known.getLanguage().equals(locale.getLanguage()))
                .findFirst()
                .orElse(LANGUAGES.get(0));
        return BY_LANGUAGE.computeIfAbsent(language, Texts::new);
    }

    public Locale locale() {
        return locale;
    }

    /** @throws MissingResourceException when there is no such text: a mistake in the code that asks for it */
    public String text(String key, Object... arguments) {
        String text = plain.get(key);
        if (text != null) {
            return text;
        }
        MessagePattern pattern = patterns.get(key);
        if (pattern == null) {
            throw new MissingResourceException("no text " + key + " in " + locale, BUNDLE, key);
        }
        return pattern.fill(arguments);
    }

    public Set<String> keys() {
        Set<String> keys = new TreeSet<>(plain.keySet());
        keys.addAll(patterns.keySet());
        return keys;
    }

    /** How long from now: {@code in 5 minutes}; for what is due or past, {@code any moment now}. */
    public String in(Duration duration) {
        long minutes = Math.round(duration.toSeconds() / 60.0);
        if (minutes < 1) {
            return text("time.soon");
        }
        if (minutes < 100) {
            return text("time.minutes", minutes);
        }
        long hours = Math.round(minutes / 60.0);
        return hours < 48 ? text("time.hours", hours) : text("time.days", Math.round(hours / 24.0));
    }
}
