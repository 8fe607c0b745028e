package org.homelibrary.model.edition;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.homelibrary.model.isbn.Isbn;

/** A catalogue that can be asked about an ISBN. The order here is the order in which they are asked unless told otherwise. */
public enum MetadataSource {
    GOOGLE_BOOKS("google-books", "Google Books", "https://www.googleapis.com/books/v1", true),
    OPEN_LIBRARY("open-library", "Open Library", "https://openlibrary.org", true),
    DNB("dnb", "Deutsche Nationalbibliothek", "https://services.dnb.de/sru/dnb", true, "9783"),
    BNF("bnf", "Bibliothèque nationale de France", "https://catalogue.bnf.fr/api/SRU", true, "9782", "97910"),
    BIBLIOTEKA_NARODOWA("biblioteka-narodowa", "Biblioteka Narodowa", "https://data.bn.org.pl/api", true, "97883"),
    NDL("ndl", "National Diet Library (国立国会図書館)", "https://ndlsearch.ndl.go.jp/api/sru", true, "9784"),
    LIBRIS("libris", "Libris", "https://libris.kb.se", true, "97891"),
    FINNA("finna", "Finna", "https://api.finna.fi/v1", true, "978951", "978952"),
    /** Off: its server answers over plain http only, where anybody on the way can read and change what is said. */
    LIBRARY_OF_CONGRESS(
            "library-of-congress",
            "Library of Congress",
            "http://lx2.loc.gov:210/LCDB",
            false,
            "9780",
            "9781",
            "9798",
            // India, for which the library has an office of its own in New Delhi.
            "97881",
            "97893"),
    /** Off: it would be asked about every book that is not complete, whatever its country. */
    K10PLUS("k10plus", "K10plus", "https://sru.k10plus.de/opac-de-627", false),
    /** Off: a server that volunteers pay for, which would be asked about every book that is not complete. */
    INVENTAIRE("inventaire", "Inventaire", "https://inventaire.io", false);

    private final String id;
    private final String displayName;
    private final String address;
    private final boolean onByDefault;
    private final List<String> prefixes;

    /** @param prefixes beginnings of the ISBN-13s that it is asked about; none means all */
    MetadataSource(String id, String displayName, String address, boolean onByDefault, String... prefixes) {
        this.id = id;
        this.displayName = displayName;
        this.address = address;
        this.onByDefault = onByDefault;
        this.prefixes = List.of(prefixes);
    }

    /** The source that settings and stores call by this name. */
    public static Optional<MetadataSource> of(String id) {
        return Arrays.stream(values()).filter(source -> source.id.equals(id)).findFirst();
    }

    /** Its name in settings, stores and forms. */
    public String id() {
        return id;
    }

    /** Its own name, the same in every language. */
    public String displayName() {
        return displayName;
    }

    /** Where it is, unless the setting {@code metadata.<id>.url} says otherwise. */
    public String address() {
        return address;
    }

    /** Whether it is asked in an installation in which nobody has chosen. */
    public boolean isOnByDefault() {
        return onByDefault;
    }

    /** Whether it is worth asking about this book: a national library is asked about its own language's groups. */
    public boolean collects(Isbn isbn) {
        return prefixes.isEmpty() || prefixes.stream().anyMatch(isbn.value()::startsWith);
    }
}
