package org.homelibrary.model.lookup;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.homelibrary.model.account.Contact;
import org.homelibrary.model.edition.MetadataSource;

/**
 * What an administrator chose about lookups: the one record of an installation. What is absent was not chosen, and then
 * the settings count.
 */
@Entity
@Table(name = "lookup_choices")
public class LookupChoices {

    /** The id of the only record. */
    public static final short ID = 1;

    private static final String OFF = "-";
    private static final String SEPARATOR = ",";

    @Id
    private short id = ID;

    private String contact;

    @Column(name = "google_key")
    private String googleKey;

    private String sources;

    @Version
    private long version;

    /** Nothing chosen. */
    public LookupChoices() {}

    /** For stores that build objects themselves: the state as it was read. */
    public static LookupChoices stored(String contact, String googleKey, String sources, long version) {
        LookupChoices choices = new LookupChoices();
        choices.contact = contact;
        choices.googleKey = googleKey;
        choices.sources = sources;
        choices.version = version;
        return choices;
    }

    public void chooseContact(Contact chosen) {
        contact = chosen == null ? null : chosen.value();
    }

    public void chooseGoogleKey(String chosen) {
        googleKey = chosen;
    }

    /** @param chosen every source once, in the order in which they are asked; empty when the settings are to count */
    public void chooseSources(List<SourceChoice> chosen) {
        sources = chosen.isEmpty()
                ? null
                : chosen.stream()
                        .map(choice ->
                                (choice.on() ? "" : OFF) + choice.source().id())
                        .collect(Collectors.joining(SEPARATOR));
    }

    public Optional<Contact> contact() {
        return Optional.ofNullable(contact).flatMap(Contact::parse);
    }

    public Optional<String> googleKey() {
        return Optional.ofNullable(googleKey);
    }

    /** The sources as chosen, without those that this version does not have; empty when nobody chose. */
    public List<SourceChoice> sources() {
        if (sources == null) {
            return List.of();
        }
        return Arrays.stream(sources.split(SEPARATOR))
                .flatMap(text -> MetadataSource.of(text.replaceFirst("^" + OFF, ""))
                        .map(source -> new SourceChoice(source, !text.startsWith(OFF)))
                        .stream())
                .toList();
    }

    /** The sources as a store keeps them, or null. */
    public String getSourcesText() {
        return sources;
    }

    public long getVersion() {
        return version;
    }
}
