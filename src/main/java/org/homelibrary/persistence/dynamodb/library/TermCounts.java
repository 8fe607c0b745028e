package org.homelibrary.persistence.dynamodb.library;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.shelf.BookTerm;
import org.homelibrary.model.library.shelf.NamedTerm;
import org.homelibrary.persistence.dynamodb.item.Item;
import org.homelibrary.persistence.dynamodb.item.Items;
import org.homelibrary.persistence.dynamodb.library.table.LibraryTable;
import org.homelibrary.persistence.dynamodb.library.table.TermItems;
import org.homelibrary.persistence.dynamodb.library.table.Writes;
import org.homelibrary.persistence.library.TermChange;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Counts a book under its terms in the transaction that changes it. Terms that do not fit in that transaction are
 * counted in further ones; until then the book's card says under which terms it is counted.
 */
final class TermCounts {

    /** Of a card: the terms under which the book is counted, where they are not all that it should be counted under. */
    static final String COUNTED = "counted_terms";

    private static final String MISSING = "missing";
    private static final String LEFT = "left";
    private static final String TERM = "term";
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

    /**
     * Says under which terms a book is counted by how they differ from those that it should be counted under: the list of
     * all would make the card of a book with very many terms larger than an item can be.
     */
    static AttributeValue value(LibraryBook book, Collection<NamedTerm> counted) {
        Collection<NamedTerm> wanted = NamedTerm.countedOf(book);
        List<String> missing = wanted.stream()
                .filter(term -> !counted.contains(term))
                .map(term -> term.term().id().toString())
                .toList();
        List<Item> left = counted.stream()
                .filter(term -> !wanted.contains(term))
                .map(term -> new Item().with(TERM, term.term().text()).with(POSITION, term.position()))
                .toList();
        return AttributeValue.fromM(
                new Item().with(MISSING, missing).withItems(LEFT, left).attributes());
    }

    /** Reads {@link #value} of a card that has it; terms that the book has no more are without their names. */
    static List<NamedTerm> of(Item card, LibraryBook book) {
        Item counted = new Item(card.attributes().get(COUNTED).m());
        Set<String> missing = new HashSet<>(counted.texts(MISSING));
        List<NamedTerm> terms = new ArrayList<>();
        NamedTerm.countedOf(book).stream()
                .filter(term -> !missing.contains(term.term().id().toString()))
                .forEach(terms::add);
        counted.items(LEFT)
                .forEach(
                        item -> terms.add(new NamedTerm(BookTerm.parse(item.text(TERM)), "", "", item.text(POSITION))));
        return terms;
    }
}
