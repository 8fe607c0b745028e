package org.homelibrary.config;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.homelibrary.model.account.Contact;
import org.homelibrary.model.edition.MetadataSource;

/** What is asked about books, how often, and in whose name. */
public final class LookupSettings {

    private final SettingValues values;

    LookupSettings(SettingValues values) {
        this.values = values;
    }

    void check() {
        threads();
        queueLimit();
        contact();
        sources().forEach(this::url);
        Arrays.stream(MetadataSource.values()).forEach(this::rate);
        openLibraryCoversUrl();
    }

    /** The sources that are asked, in this order. */
    public List<MetadataSource> sources() {
        Optional<String> text = values.text("metadata.providers");
        if (text.isEmpty()) {
            return Arrays.stream(MetadataSource.values())
                    .filter(MetadataSource::isOnByDefault)
                    .toList();
        }
        return Arrays.stream(text.get().split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .map(name -> MetadataSource.of(name).orElseThrow(() -> unknownSource(text.get())))
                .toList();
    }

    private static SettingException unknownSource(String text) {
        String known =
                Arrays.stream(MetadataSource.values()).map(MetadataSource::id).collect(Collectors.joining(", "));
        return new SettingException("metadata.providers", text, "names a source that is none of " + known);
    }

    public URI url(MetadataSource source) {
        return values.uri("metadata." + source.id() + ".url", source.address());
    }

    /** What the source knows this installation by; Google's may also be given by the name that it has always had. */
    public Optional<String> key(MetadataSource source) {
        Optional<String> key = values.text("metadata." + source.id() + ".key");
        return source == MetadataSource.GOOGLE_BOOKS ? key.or(() -> values.text("GOOGLE_BOOKS_API_KEY")) : key;
    }

    /** Requests a second that a source gets at most; 0 for as many as come. Absent, what is polite. */
    public Optional<Double> rate(MetadataSource source) {
        String name = "metadata." + source.id() + ".rate";
        return values.text(name).map(text -> {
            if (!text.matches("[0-9]{1,3}(\\.[0-9]{1,3})?") || isBetween(0, Double.parseDouble(text), 0.01)) {
                throw new SettingException(name, text, "is not a number of requests a second, from 0.01 to 999, or 0");
            }
            return Double.valueOf(text);
        });
    }

    private static boolean isBetween(double low, double number, double high) {
        return low < number && number < high;
    }

    public URI openLibraryCoversUrl() {
        return values.uri("metadata.open-library.covers-url", "https://covers.openlibrary.org");
    }

    /** Whom providers can ask about this installation's requests. */
    public Optional<Contact> contact() {
        return values.text("library.contact").map(text -> Contact.parse(text)
                .orElseThrow(() -> new SettingException(
                        "library.contact", text, "is neither an e-mail address nor an http or https address")));
    }

    /** Lookups at the same time in the local edition. */
    public int threads() {
        return values.number("library.lookup.threads", 4, 1, 32);
    }

    /** Lookups that may wait in memory in the local edition; more wait in the store. */
    public int queueLimit() {
        return values.number("library.lookup.queue-limit", 1000, 1, 100_000);
    }
}
