package org.homelibrary.model.library.shelf;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.homelibrary.model.library.holding.Shelf;
import org.homelibrary.model.library.reading.ReadingStatus;

/**
 * How many books a library has on each shelf, and how many of its books one reader has given each status, wherever they
 * are.
 */
public record ShelfCounts(Map<Shelf, Integer> onShelf, Map<ReadingStatus, Integer> byStatus) {

    public static final ShelfCounts NONE = new ShelfCounts(Map.of(), Map.of());

    public ShelfCounts {
        Map<Shelf, Integer> shelves = new EnumMap<>(Shelf.class);
        for (Shelf shelf : Shelf.values()) {
            shelves.put(shelf, onShelf.getOrDefault(shelf, 0));
        }
        Map<ReadingStatus, Integer> statuses = new EnumMap<>(ReadingStatus.class);
        for (ReadingStatus status : ReadingStatus.values()) {
            statuses.put(status, byStatus.getOrDefault(status, 0));
        }
        onShelf = Collections.unmodifiableMap(shelves);
        byStatus = Collections.unmodifiableMap(statuses);
    }

    public int of(Shelf shelf) {
        return onShelf.get(shelf);
    }

    public int of(ReadingStatus status) {
        return byStatus.get(status);
    }
}
