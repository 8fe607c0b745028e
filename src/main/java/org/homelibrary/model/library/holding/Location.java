package org.homelibrary.model.library.holding;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Where a copy stands: a path from the largest place to the smallest, as {@code Living room / Shelf 2}. */
public record Location(List<String> path) {

    public static final int MAX_LENGTH = 200;

    public static final int MAX_DEPTH = 6;
    private static final String SEPARATOR = " / ";

    public Location {
        path = List.copyOf(path);
        if (path.isEmpty() || path.size() > MAX_DEPTH || path.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("a location is 1 to " + MAX_DEPTH + " names");
        }
        if (String.join(SEPARATOR, path).length() > MAX_LENGTH) {
            throw new IllegalArgumentException("a location has at most " + MAX_LENGTH + " characters");
        }
    }

    /**
     * @return empty when the text is null or names no place
     * @throws IllegalArgumentException when the path is too deep or too long
     */
    public static Optional<Location> parse(String text) {
        List<String> path = names(text);
        return path.isEmpty() ? Optional.empty() : Optional.of(new Location(path));
    }

    /** Returns the text as {@link #text} would give it, but of any length; empty when it names no place. */
    public static String normalized(String text) {
        return String.join(SEPARATOR, names(text));
    }

    private static List<String> names(String text) {
        return Arrays.stream(text == null ? new String[0] : text.split("/"))
                .map(name -> name.strip().replaceAll("\\s+", " "))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** Returns this place and those it is in, the largest first. */
    public List<Location> withSurroundings() {
        return IntStream.rangeClosed(1, path.size())
                .mapToObj(depth -> new Location(path.subList(0, depth)))
                .toList();
    }

    /** Returns the form in which it is shown and stored, which {@link #parse} reads. */
    public String text() {
        return String.join(SEPARATOR, path);
    }
}
