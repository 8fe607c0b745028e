package org.homelibrary.metadata;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homelibrary.config.Settings;
import org.homelibrary.metadata.provider.LookupPolicy;
import org.homelibrary.model.account.Contact;
import org.homelibrary.model.edition.MetadataSource;
import org.homelibrary.support.FakeSettings;

/** Policies without a store. */
public final class TestPolicy implements LookupPolicy {

    public List<MetadataSource> sources;
    public Optional<Contact> contact;
    private final Settings settings;

    private TestPolicy(List<MetadataSource> sources, Settings settings) {
        this.sources = sources;
        this.contact = settings.lookups().contact();
        this.settings = settings;
    }

    /** What the settings say. */
    public static TestPolicy of(Settings settings) {
        return new TestPolicy(settings.lookups().sources(), settings);
    }

    /** Every source there is, nothing else. */
    public static TestPolicy all() {
        return new TestPolicy(Arrays.asList(MetadataSource.values()), FakeSettings.of(Map.of()));
    }

    @Override
    public List<MetadataSource> sources() {
        return sources;
    }

    @Override
    public Optional<Contact> contact() {
        return contact;
    }

    @Override
    public Optional<String> key(MetadataSource source) {
        return settings.lookups().key(source);
    }

    @Override
    public void readAgain() {}
}
