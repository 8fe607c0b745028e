package org.homelibrary.metadata.http;

import java.util.Optional;
import org.homelibrary.model.account.Contact;

/** Whom a provider can ask about this installation's requests, as of now. */
@FunctionalInterface
public interface InstallationContact {

    Optional<Contact> contact();
}
