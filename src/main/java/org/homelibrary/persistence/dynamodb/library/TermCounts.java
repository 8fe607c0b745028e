package org.homelibrary.persistence.dynamodb.library;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.homelibrary.model.library.shelf.BookTerm;
import org.homelibrary.model.library.shelf.NamedTerm;
import org.homelibrary.persistence.dynamodb.item.Item;
import org.homelibrary.persistence.dynamodb.item.Items;
import org.homelibrary.persistence.library.TermChange;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Counts a book under its terms in the transaction that changes it. What a book has more than the transaction has room for is
 * counted in further ones; until then the book's card says under which terms it is counted.
 */
final class TermCounts {

    /** Of a card: the terms under which the book is counted, where they are not all that it should be counted under. */
    static final String COUNTED = "counted_terms";

    private static final String TERM = "term";
    private static final String NAME = "name";
    private static final String KEY = "key";
    private static final String POSITION = "position";

    private final Items items;
    private final LibraryTable table;

    TermCounts(Items items, LibraryTable table) {
        this.items = items;
        this.table = table;
    }

    /**
     * Adds as many writes as there is room for.
     *
     * @param reserved how many writes of other items will follow
     * @return the terms under which the book is counted then
     */
    Collection<NamedTerm> count(
            UUID libraryId, Collection<NamedTerm> was, Collection<NamedTerm> is, Writes writes, int reserved) {
        List<TermChange> all = TermChange.between(was, is);
        List<TermChange> changes = all.subList(0, Math.min(all.size(), Math.max(0, writes.room() - reserved)));
        Map<Map<String, AttributeValue>, Item> stored = LibraryTable.byKey(items.findAll(
                table.name(),
                changes.stream()
                        .filter(change -> change.was() != null)
                        .map(change -> TermItems.key(libraryId, change.term()))
                        .toList()));
        Map<BookTerm, NamedTerm> counted = new LinkedHashMap<>();
        was.forEach(term -> counted.put(term.term(), term));
        for (TermChange change : changes) {
            Item before = stored.getOrDefault(TermItems.key(libraryId, change.term()), new Item());
            TermItems.write(libraryId, change, before, writes);
            if (change.is() == null) {
                counted.remove(change.term());
            } else {
                counted.put(change.term(), change.is());
            }
        }
        return counted.values();
    }

    /**
     * Counts a book, as far as one transaction has room, in a transaction that changes nothing else of it.
     *
     * @return false when it was counted under these terms already; else read the book again to see what is left
     */
    boolean step(StoredBook book, Collection<NamedTerm> wanted) {
        if (same(book.counted(), wanted)) {
            return false;
        }
        Writes writes = new Writes(table);
        book.noteCounted(count(book.book().id().libraryId(), book.counted(), wanted, writes, 1), writes);
        writes.commit(items);
        return true;
    }

    static boolean same(Collection<NamedTerm> one, Collection<NamedTerm> other) {
        return new HashSet<>(one).equals(new HashSet<>(other));
    }

    static AttributeValue value(Collection<NamedTerm> counted) {
        List<AttributeValue> terms = new ArrayList<>();
        counted.forEach(term -> terms.add(AttributeValue.fromM(new Item()
                .with(TERM, term.term().text())
                .with(NAME, term.name())
                .with(KEY, term.key())
                .with(POSITION, term.position())
                .attributes())));
        return AttributeValue.fromL(terms);
    }

    /** Reads {@link #value} of a card that has it. */
    static List<NamedTerm> of(Item card) {
        return card.items(COUNTED).stream()
                .map(term -> new NamedTerm(
                        BookTerm.parse(term.text(TERM)), term.text(NAME), term.text(KEY), term.text(POSITION)))
                .toList();
    }
}
