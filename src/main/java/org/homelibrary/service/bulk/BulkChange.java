package org.homelibrary.service.bulk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.homelibrary.model.library.book.BookField;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.holding.Copy;
import org.homelibrary.model.library.holding.Holding;
import org.homelibrary.model.library.holding.Location;
import org.homelibrary.model.library.holding.Possession;
import org.homelibrary.model.library.reading.ReadingStatus;
import org.homelibrary.model.library.shelf.BookTerm;
import org.homelibrary.model.library.shelf.BookTerm.Kind;

/**
 * One change of several books. Made twice, it changes nothing more.
 *
 * @param setsStatus whether the member's status of the books becomes {@code status}, null to take them off the member's list
 * @param location of the first copy, or null to leave it
 * @param possession null to leave it
 * @param deletes whether the books are deleted; then nothing else is changed
 */
public record BulkChange(
        boolean setsStatus,
        ReadingStatus status,
        List<String> addedTags,
        List<String> removedTags,
        Location location,
        Possession possession,
        boolean deletes) {

    public BulkChange {
        addedTags = List.copyOf(addedTags);
        removedTags = List.copyOf(removedTags);
    }

    public static BulkChange deleting() {
        return new BulkChange(false, null, List.of(), List.of(), null, null, true);
    }

    public boolean isNone() {
        return !setsStatus && !changesBooks();
    }

    /** Whether it changes the household's books, for which a member must be an editor. */
    boolean changesBooks() {
        return deletes || !addedTags.isEmpty() || !removedTags.isEmpty() || location != null || possession != null;
    }

    /** Returns the changed book; the same one when nothing changes. A tag for which a book has no room is left out. */
    LibraryBook applyTo(LibraryBook book, Instant now) {
        if (deletes) {
            return book.deleted(now);
        }
        LibraryBook tagged = addedTags.isEmpty() && removedTags.isEmpty()
                ? book
                : book.edited(BookField.TAGS, tags(book.details().tags()), now);
        Holding holding = tagged.holding();
        Holding held =
                possession == null || possession == holding.possession() ? holding : holding.as(possession, null);
        Holding placed = location == null ? held : held.withCopies(placed(held.copies()));
        return placed.equals(holding) ? tagged : tagged.withHolding(placed);
    }

    /** Null when none is left. */
    private List<String> tags(List<String> before) {
        List<String> tags = new ArrayList<>(before);
        tags.removeIf(tag -> has(removedTags, tag));
        for (String added : addedTags) {
            if (!has(tags, added) && tags.size() < BookField.MAX_ITEMS) {
                tags.add(added);
            }
        }
        return tags.isEmpty() ? null : tags;
    }

    private static boolean has(List<String> tags, String tag) {
        return tags.stream().anyMatch(other -> BookTerm.of(Kind.TAG, other).equals(BookTerm.of(Kind.TAG, tag)));
    }

    private List<Copy> placed(List<Copy> before) {
        if (before.isEmpty()) {
            return List.of(Copy.at(location, UUID.randomUUID()));
        }
        List<Copy> copies = new ArrayList<>(before);
        copies.set(0, copies.get(0).movedTo(location));
        return copies;
    }
}
