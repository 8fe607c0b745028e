package org.homelibrary.persistence;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a longer list.
 *
 * @param previous cursor of the page before, or null when this is the first
 * @param next cursor of the page after, or null when this is the last
 */
public record Page<T>(List<T> items, String previous, String next) {

    public Page {
        items = List.copyOf(items);
    }

    /** Returns the same page of what each item stands for. */
    public <R> Page<R> map(Function<? super T, ? extends R> mapper) {
        return new Page<>(items.stream().<R>map(mapper).toList(), previous, next);
    }
}
