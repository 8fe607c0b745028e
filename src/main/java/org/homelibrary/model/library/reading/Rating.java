package org.homelibrary.model.library.reading;

import java.util.Optional;

/**
 * Half-star steps from 0.5 to 5.0.
 *
 * @param halves number of half stars, 1 to 10
 */
public record Rating(int halves) implements Comparable<Rating> {

    public Rating {
        if (halves < 1 || halves > 10) {
            throw new IllegalArgumentException("a rating has 1 to 10 half stars, not " + halves);
        }
    }

    /** @return empty when the text is not a number from 0.5 to 5 in steps of 0.5 */
    public static Optional<Rating> parse(String text) {
        if (text == null || !text.matches("[0-5](?:[.,][05]0?)?")) {
            return Optional.empty();
        }
        int halves = (int) Math.round(Double.parseDouble(text.replace(',', '.')) * 2);
        return halves < 1 || halves > 10 ? Optional.empty() : Optional.of(new Rating(halves));
    }

    /** The form used in addresses, forms and JSON: {@code 4.5}, {@code 4}. */
    public String wire() {
        return halves % 2 == 0 ? String.valueOf(halves / 2) : halves / 2 + ".5";
    }

    public double stars() {
        return halves / 2.0;
    }

    @Override
    public int compareTo(Rating other) {
        return Integer.compare(halves, other.halves);
    }
}
