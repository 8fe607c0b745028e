package org.homelibrary.metadata.provider;

import java.util.List;
import java.util.Optional;
import org.homelibrary.metadata.http.InstallationContact;
import org.homelibrary.model.account.Contact;
import org.homelibrary.model.edition.MetadataSource;

/** Which sources are asked, and what they are told about this installation. It may change between two lookups. */
public interface LookupPolicy extends InstallationContact {

    /** The sources that are switched on, in the order in which they are asked. */
    List<MetadataSource> sources();

    /** What the source knows this installation by. */
    Optional<String> key(MetadataSource source);

    /** Forgets what this process remembers of it; another may have changed it a moment ago. */
    void readAgain();

    /** What the source is told about this installation. */
    default Introduction introduction(MetadataSource source) {
        return new Introduction(contact(), key(source));
    }

    /** Contact and key, as a source gets them. */
    record Introduction(Optional<Contact> contact, Optional<String> key) {}
}
