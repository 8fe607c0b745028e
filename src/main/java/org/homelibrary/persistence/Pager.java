package org.homelibrary.persistence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/**
 * Cuts a list, sorted by a unique key, into pages, in the same way for every store.
 *
 * <p>Inserts and deletes between two pages neither repeat nor skip an element that was there all the time. A page is
 * empty only when the whole list is: behind the end comes the last page, and a previous page that would not be full is
 * the first page.
 *
 * @param scope see {@link PageCursor#encode}
 * @param keyOf the key by which the list is sorted
 */
public record Pager<T>(String scope, Function<T, String> keyOf, Source<T> source) {

    /** Reads a stretch of the list. */
    @FunctionalInterface
    public interface Source<T> {

        /**
         * @param backward false reads in list order, true against it
         * @param key the stretch starts with the element that follows this key in the direction of reading, or with the
         *     first one when null
         * @return at most {@code limit} elements, in the direction of reading
         */
        List<T> read(boolean backward, String key, int limit);
    }

    public Page<T> page(String cursorText, int limit) {
        PageCursor cursor = PageCursor.decode(scope, cursorText).orElse(null);
        if (cursor == null) {
            return first(limit);
        }
        return cursor.backward() ? before(cursor.key(), limit) : after(cursor.key(), limit);
    }

    private Page<T> first(int limit) {
        List<T> found = source.read(false, null, limit + 1);
        return page(found, limit, false, found.size() > limit);
    }

    private Page<T> after(String key, int limit) {
        List<T> found = source.read(false, key, limit + 1);
        return found.isEmpty() ? last(limit) : page(found, limit, true, found.size() > limit);
    }

    private Page<T> before(String key, int limit) {
        List<T> found = source.read(true, key, limit + 1);
        return found.size() < limit ? first(limit) : page(reversed(found, limit), limit, found.size() > limit, true);
    }

    private Page<T> last(int limit) {
        List<T> found = source.read(true, null, limit + 1);
        return page(reversed(found, limit), limit, found.size() > limit, false);
    }

    private List<T> reversed(List<T> found, int limit) {
        List<T> items = new ArrayList<>(found.subList(0, Math.min(limit, found.size())));
        Collections.reverse(items);
        return items;
    }

    private Page<T> page(List<T> found, int limit, boolean hasPrevious, boolean hasNext) {
        List<T> items = found.subList(0, Math.min(limit, found.size()));
        if (items.isEmpty()) {
            return new Page<>(items, null, null);
        }
        String firstKey = keyOf.apply(items.get(0));
        String lastKey = keyOf.apply(items.get(items.size() - 1));
        return new Page<>(
                items,
                hasPrevious ? new PageCursor(true, firstKey).encode(scope) : null,
                hasNext ? new PageCursor(false, lastKey).encode(scope) : null);
    }
}
