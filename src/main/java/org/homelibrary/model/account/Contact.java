package org.homelibrary.model.account;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whom a provider can ask about this installation's requests: an e-mail address or the address of a web page. It is sent
 * with each request, in a comment of the header {@code User-Agent}, so it has none of the characters that end one.
 */
public record Contact(String value) {

    /** In characters. */
    public static final int MAX_LENGTH = 254;

    private static final String MAILTO = "mailto:";

    /** Visible ASCII without brackets, quotes, backslash and semicolon. */
    private static final String LETTER = "[!#-'*-:=?-Z^-~]";

    private static final Pattern SAFE = Pattern.compile(LETTER + "{3," + MAX_LENGTH + "}");
    private static final Pattern EMAIL = Pattern.compile("[^@:/]+@[^@:/.]+(\\.[^@:/.]+)*");

    public Contact {
        Objects.requireNonNull(value);
        if (!isContact(value)) {
            throw new IllegalArgumentException("neither an e-mail address nor a web address");
        }
    }

    /** @return empty when it is neither an e-mail address nor an http or https address, or is too long */
    public static Optional<Contact> parse(String typed) {
        String text = EmailAddress.normalize(typed);
        if (text.toLowerCase(Locale.ROOT).startsWith(MAILTO)) {
            text = text.substring(MAILTO.length());
        }
        return isContact(text) ? Optional.of(new Contact(text)) : Optional.empty();
    }

    private static boolean isContact(String text) {
        return SAFE.matcher(text).matches() && (EMAIL.matcher(text).matches() || isWebAddress(text));
    }

    private static boolean isWebAddress(String text) {
        try {
            URI address = new URI(text);
            return address.getHost() != null
                    && address.getRawUserInfo() == null
                    && ("http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
