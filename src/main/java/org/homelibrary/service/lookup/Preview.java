package org.homelibrary.service.lookup;

import org.homelibrary.model.edition.Book;
import org.homelibrary.model.lookup.LookupFailure;

/** What a reader is told about an ISBN before they add it. */
public sealed interface Preview {

    /** The edition, as it is stored. */
    record Known(Book book) implements Preview {}

    /** No provider told anything: none knows it, or none could be asked. */
    record Unknown(LookupFailure reason) implements Preview {}

    /** Too many others wait for the providers; asking again in a moment may succeed. */
    record Busy() implements Preview {}
}
