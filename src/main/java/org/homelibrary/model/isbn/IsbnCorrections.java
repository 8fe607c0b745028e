package org.homelibrary.model.isbn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Guesses which ISBN was meant by one that has a slip in it.
 *
 * <p>Every text that is one usual slip away from what was typed is tried, and those with a right check digit are ranked
 * by how usual the slip is: neighbours swapped, a digit doubled, the check digit, a key beside the right one, digits that
 * look alike, then anything else. The one that differs in its check digit only is never further down than second.
 */
public final class IsbnCorrections {

    private static final int MAX_SUGGESTIONS = 6;
    private static final int MAX_LETTERS = 5;

    /** For each digit: its neighbours on a keyboard's row and on a number pad, and the digits it is mistaken for. */
    private static final String[] CONFUSED_WITH = {
        "9861", "2740", "1357", "2486", "3517", "46823", "578093", "6814", "790356", "806534"
    };

    private static final String LETTERS = "OoQDlIi|SsBZzG";
    private static final String DIGITS = "00001111558226";

    private final Map<Isbn, Integer> costs = new HashMap<>();

    /** The same but for its last digit, or null. */
    private Isbn otherCheckDigit;

    private IsbnCorrections() {}

    /**
     * The ISBNs that were likely meant, the most likely first.
     *
     * @param typed any text, or null
     * @return at most six; none when the text is a valid ISBN already or nothing like one
     */
    public static List<Isbn> suggest(String typed) {
        if (Isbn.parse(typed).isPresent()) {
            return List.of();
        }
        String digits = digitsOf(Isbn.normalize(typed));
        if (!digits.matches("[0-9X]{9,14}") || digits.indexOf('X') != digits.lastIndexOf('X')) {
            return List.of();
        }
        Optional<Isbn> onlyLettersWrong = Isbn.parse(digits);
        if (onlyLettersWrong.isPresent()) {
            return List.of(onlyLettersWrong.get());
        }
        IsbnCorrections corrections = new IsbnCorrections();
        corrections.tryPrefixes(digits);
        corrections.trySwaps(digits);
        corrections.tryReplacements(digits);
        corrections.tryOmissions(digits);
        corrections.tryAdditions(digits);
        return corrections.ranked();
    }

    private List<Isbn> ranked() {
        List<Isbn> found = new ArrayList<>(costs.keySet());
        found.sort(Comparator.<Isbn>comparingInt(costs::get).thenComparing(Comparator.naturalOrder()));
        if (found.indexOf(otherCheckDigit) > 1) {
            found.remove(otherCheckDigit);
            found.add(1, otherCheckDigit);
        }
        return List.copyOf(found.subList(0, Math.min(MAX_SUGGESTIONS, found.size())));
    }

    /** Letters and signs that were typed, or read from a page, for digits. Empty when there are too many of them. */
    private static String digitsOf(String normalized) {
        StringBuilder digits = new StringBuilder();
        int letters = 0;
        for (char c : normalized.toCharArray()) {
            int known = LETTERS.indexOf(c);
            if (known >= 0) {
                letters++;
                digits.append(DIGITS.charAt(known));
            } else if (".,/_:*".indexOf(c) < 0) {
                digits.append(c);
            }
        }
        return letters > MAX_LETTERS ? "" : digits.toString();
    }

    private void consider(String candidate, int cost) {
        // Nine digits are an SBN only as typed: a shortened ISBN-10 would make everything possible.
        if (candidate.length() == 13 || candidate.length() == 10) {
            Isbn.parse(candidate).ifPresent(isbn -> costs.merge(isbn, cost + oddity(isbn), Math::min));
        }
    }

    /** Of 979 only the ranges for France, Korea, Italy, Spain and the United States are in use. */
    private static int oddity(Isbn isbn) {
        return isbn.value().matches("978.*|979(?:8|1[0-3]).*") ? 0 : 3;
    }

    private void tryPrefixes(String digits) {
        if (digits.length() == 13) {
            String body = digits.substring(3);
            if (digits.substring(0, 3).matches("987|879|897|789|798|97.|9.8|.78")) {
                consider("978" + body, 0);
            }
            if (digits.startsWith("978")) {
                // Put before an ISBN-10 without a new check digit.
                consider(body, 0);
            }
        } else if (digits.length() == 10) {
            consider("978" + digits, 0);
        }
    }

    private void trySwaps(String digits) {
        for (int i = 0; i + 1 < digits.length(); i++) {
            String swapped = digits.substring(0, i) + digits.charAt(i + 1) + digits.charAt(i) + digits.substring(i + 2);
            considerAlsoSbn(swapped, 1);
        }
    }

    private void tryReplacements(String digits) {
        for (int i = 0; i < digits.length(); i++) {
            boolean last = i == digits.length() - 1;
            for (char c : (last ? "0123456789X" : "0123456789").toCharArray()) {
                String replaced = digits.substring(0, i) + c + digits.substring(i + 1);
                considerAlsoSbn(replaced, replacementCost(digits.charAt(i), c, last));
                if (last && (digits.length() == 13 || digits.length() == 10)) {
                    otherCheckDigit = Isbn.parse(replaced).orElse(otherCheckDigit);
                }
            }
        }
    }

    private static int replacementCost(char typed, char meant, boolean last) {
        if (last) {
            return 2;
        }
        return typed != 'X' && CONFUSED_WITH[typed - '0'].indexOf(meant) >= 0 ? 3 : 5;
    }

    private void tryOmissions(String digits) {
        for (int i = 0; i < digits.length(); i++) {
            boolean doubled = i > 0 && digits.charAt(i) == digits.charAt(i - 1);
            consider(digits.substring(0, i) + digits.substring(i + 1), doubled ? 1 : 3);
        }
    }

    private void tryAdditions(String digits) {
        for (int i = 0; i <= digits.length(); i++) {
            boolean last = i == digits.length();
            for (char c : (last ? "0123456789X" : "0123456789").toCharArray()) {
                boolean doubled = i > 0 && digits.charAt(i - 1) == c;
                int cost = doubled ? 2 : last ? 3 : 4;
                consider(digits.substring(0, i) + c + digits.substring(i), cost);
            }
        }
    }

    private void considerAlsoSbn(String candidate, int cost) {
        consider(candidate.length() == 9 ? "0" + candidate : candidate, cost);
    }
}
