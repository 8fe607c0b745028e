package org.homelibrary.config;

import java.net.URI;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;

/** Where readers find the site, who may register, and how much they may send. */
public final class SiteSettings {

    private final SettingValues values;

    SiteSettings(SettingValues values) {
        this.values = values;
    }

    void check() {
        secretKey();
        registrationOpen();
        behindProxy();
        publicUrl();
        timeZone();
        maxUploadBytes();
    }

    /** Where readers find this site: scheme, host and perhaps a port. Absent, each request says it. */
    public Optional<URI> publicUrl() {
        Optional<String> text = values.text("library.public-url");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        URI uri = values.uri("library.public-url", text.get());
        if (!uri.getRawPath().isEmpty()
                || uri.getRawQuery() != null
                || uri.getRawFragment() != null
                || uri.getRawUserInfo() != null) {
            throw new SettingException(
                    "library.public-url",
                    text.get(),
                    "has more than scheme, host and port, as https://books.example.org");
        }
        return Optional.of(uri);
    }

    /** Whether what proxies say about client, scheme and host is to be believed, because a proxy is there to say it. */
    public boolean behindProxy() {
        return values.flag("library.behind-proxy");
    }

    /** The time zone of readers whose browser does not tell theirs. */
    public ZoneId timeZone() {
        Optional<String> text = values.text("library.time-zone");
        try {
            return text.map(ZoneId::of).orElseGet(ZoneId::systemDefault);
        } catch (DateTimeException e) {
            throw new SettingException("library.time-zone", text.get(), "is not a time zone, as Europe/Berlin is");
        }
    }

    /** Whether strangers may register. The very first account can always be made. */
    public boolean registrationOpen() {
        return values.choice("library.registration", Registration.values(), Registration.OPEN) == Registration.OPEN;
    }

    /** What signs sign-in cookies; absent in the local edition, which then makes and keeps its own. */
    public Optional<String> secretKey() {
        Optional<String> key = values.text("SECRET_KEY");
        if (key.isPresent() && key.get().length() < 32) {
            throw new SettingException("SECRET_KEY", "(hidden)", "is shorter than 32 characters");
        }
        return key;
    }

    /** The largest upload that is taken, in bytes. */
    public long maxUploadBytes() {
        return values.number("library.max-upload-mb", 25, 1, 100) * 1024L * 1024L;
    }

    private enum Registration {
        OPEN,
        CLOSED
    }
}
