package org.homelibrary.web.places;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Which volumes of a series there are, and which are missing between them.
 *
 * @param present {@code 1–3, 4.5, 7}; empty when no position is known
 * @param missing the same of whole numbers from 1 to the last that is there; empty when none is missing
 */
public record Volumes(String present, String missing) {

    private static final int MAX_PARTS = 12;

    /** Volumes of a series of many thousands, or a year that was typed as a position, are not counted up. */
    private static final int MAX_NUMBER = 9_999;

    private static final Pattern NUMBER = Pattern.compile("([0-9]{1,4})(?:\\s*[-–/&+,]\\s*([0-9]{1,4}))?");

    /** @param positions in their order */
    public static Volumes of(List<String> positions) {
        TreeSet<Integer> numbers = new TreeSet<>();
        List<String> parts = new ArrayList<>();
        int first = -1;
        int last = -1;
        for (String position : positions) {
            Matcher number = NUMBER.matcher(position);
            boolean isNumber = number.matches();
            if (isNumber) {
                int from = Integer.parseInt(number.group(1));
                int to = number.group(2) == null ? from : Integer.parseInt(number.group(2));
                IntStream.rangeClosed(from, Math.min(to, MAX_NUMBER)).forEach(numbers::add);
            }
            if (isNumber && number.group(2) == null && first >= 0 && Integer.parseInt(position) == last + 1) {
                last++;
                continue;
            }
            addRange(parts, first, last);
            first = -1;
            if (isNumber && number.group(2) == null) {
                first = Integer.parseInt(position);
                last = first;
            } else {
                parts.add(position);
            }
        }
        addRange(parts, first, last);
        return new Volumes(join(parts), numbers.isEmpty() ? "" : missing(numbers));
    }

    private static String missing(TreeSet<Integer> numbers) {
        List<String> parts = new ArrayList<>();
        int next = 1;
        for (int number : numbers) {
            addRange(parts, number > next ? next : -1, number - 1);
            next = Math.max(next, number + 1);
        }
        return join(parts);
    }

    /** @param first negative for nothing */
    private static void addRange(List<String> parts, int first, int last) {
        if (first >= 0) {
            if (last - first >= 2) {
                parts.add(first + "–" + last);
            } else {
                IntStream.rangeClosed(first, last).forEach(number -> parts.add(String.valueOf(number)));
            }
        }
    }

    private static String join(List<String> parts) {
        return parts.size() <= MAX_PARTS
                ? String.join(", ", parts)
                : String.join(", ", parts.subList(0, MAX_PARTS)) + ", …";
    }
}
