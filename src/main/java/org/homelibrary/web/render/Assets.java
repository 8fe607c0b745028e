package org.homelibrary.web.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of this build, which is in the address of every static file so that browsers may keep them for good. */
final class Assets {

    static final String VERSION = read();

    private Assets() {}

    private static String read() {
        try (InputStream file = Assets.class.getResourceAsStream("/build.properties")) {
            Properties properties = new Properties();
            properties.load(file);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException("build.properties cannot be read", e);
        }
    }
}
