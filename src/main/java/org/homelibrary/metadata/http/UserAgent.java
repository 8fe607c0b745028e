package org.homelibrary.metadata.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;
import org.homelibrary.model.account.Contact;

/** How this program introduces itself: {@code HomeLibrary/1.0 (+https://project.example; me@example.org)}. */
final class UserAgent {

    private static final Properties BUILD = build();

    private UserAgent() {}

    /** @param contact whom the other side may ask about the requests of this installation */
    static String with(Optional<Contact> contact) {
        return "HomeLibrary/" + BUILD.getProperty("project.version") + " (+" + BUILD.getProperty("project.url")
                + contact.map(known -> "; " + known.value()).orElse("") + ")";
    }

    private static Properties build() {
        try (InputStream file = UserAgent.class.getResourceAsStream("/build.properties")) {
            Properties properties = new Properties();
            properties.load(file);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException("build.properties cannot be read", e);
        }
    }
}
