package org.homelibrary.persistence.dynamodb.library.table;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.stream.Collectors;
import org.homelibrary.model.library.shelf.BookTerm;
import org.homelibrary.model.library.shelf.BookTerm.Kind;
import org.homelibrary.model.library.shelf.NamedTerm;
import org.homelibrary.model.library.shelf.TermCount;
import org.homelibrary.persistence.dynamodb.item.Item;
import org.homelibrary.persistence.library.TermChange;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How many books at home have a term: one item each, which is there as long as a book has it. */
public final class TermItems {

    private static final String NAME = "term_name";
    private static final String BOOKS = "books";

    /** Begins the names of the attributes that count a series' books at each position. */
    private static final String POSITION = "at:";

    private TermItems() {}

    public static Map<String, AttributeValue> key(UUID libraryId, BookTerm term) {
        return LibraryTable.key(LibraryTable.ofLibrary(libraryId), LibraryTable.TERM + term.id());
    }

    public static TermCount count(Item item, Kind kind) {
        String name = item.text(NAME);
        Set<String> positions = item.attributes().keySet().stream()
                .filter(attribute -> attribute.startsWith(POSITION))
                .map(attribute -> attribute.substring(POSITION.length()))
                .collect(Collectors.toSet());
        return TermCount.of(BookTerm.of(kind, name).orElseThrow(), name, (int) item.count(BOOKS), positions);
    }

    /**
     * Counts a change.
     *
     * @param stored the item as it was read, without attributes when there is none; it is not needed for a book that comes
     */
    public static void write(UUID libraryId, TermChange change, Item stored, Writes writes) {
        if (change.is() == null && stored.count(BOOKS) <= 1) {
            if (stored.flag(BOOKS)) {
                writes.deleteIf(key(libraryId, change.term()), BOOKS + " = :one", Map.of(":one", Item.value(1)));
            }
            return;
        }
        Expression update = new Expression();
        if (change.is() != null) {
            spell(libraryId, change.is()).attributes().forEach(update::set);
        }
        if (change.books() != 0) {
            update.add(BOOKS, change.books());
        }
        if (change.is() == null) {
            update.requireMoreThanOne(BOOKS);
        }
        if (change.positionTaken() != null) {
            update.add(POSITION + change.positionTaken(), 1);
        }
        if (change.positionLeft() != null) {
            update.takeAway(POSITION + change.positionLeft(), stored);
        }
        update.addTo(writes, key(libraryId, change.term()));
    }

    /** All attributes but the counts. */
    private static Item spell(UUID libraryId, NamedTerm term) {
        Item item = LibraryTable.item(
                        LibraryTable.ofLibrary(libraryId),
                        LibraryTable.TERM + term.term().id())
                .with(NAME, term.name());
        ListedBook.sort(item, ListIndex.ofTerms(term.term().kind()), term.key());
        item.attributes().keySet().removeAll(Set.of(LibraryTable.PK, LibraryTable.SK));
        return item;
    }

    /** An update that is put together from parts. */
    private static final class Expression {

        private final StringJoiner set = new StringJoiner(", ", "SET ", " ").setEmptyValue("");
        private final StringJoiner add = new StringJoiner(", ", "ADD ", " ").setEmptyValue("");
        private final StringJoiner remove = new StringJoiner(", ", "REMOVE ", " ").setEmptyValue("");
        private final StringJoiner condition = new StringJoiner(" AND ").setEmptyValue("");
        private final Map<String, String> names = new HashMap<>();
        private final Map<String, AttributeValue> values = new HashMap<>();

        void set(String attribute, AttributeValue value) {
            set.add(name(attribute) + " = " + value(value));
        }

        void add(String attribute, int by) {
            add.add(name(attribute) + " " + value(Item.value(by)));
        }

        void requireMoreThanOne(String attribute) {
            condition.add(name(attribute) + " > " + value(Item.value(1)));
        }

        /** Counts one less, and keeps no zero. */
        void takeAway(String attribute, Item stored) {
            if (stored.count(attribute) > 1) {
                add(attribute, -1);
                requireMoreThanOne(attribute);
            } else if (stored.flag(attribute)) {
                remove.add(name(attribute));
                condition.add(name(attribute) + " = " + value(Item.value(1)));
            }
        }

        private String name(String attribute) {
            return names.computeIfAbsent(attribute, it -> "#n" + names.size());
        }

        private String value(AttributeValue value) {
            String name = ":v" + values.size();
            values.put(name, value);
            return name;
        }

        void addTo(Writes writes, Map<String, AttributeValue> key) {
            Map<String, String> placeholders = new HashMap<>();
            names.forEach((attribute, name) -> placeholders.put(name, attribute));
            String text = set.toString() + add + remove;
            writes.update(
                    key, text.strip(), condition.length() == 0 ? null : condition.toString(), placeholders, values);
        }
    }
}
