package org.homelibrary.model.text;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One author's name, taken apart. {@code Last, First} is taken as such; in any other name {@link SurnameRules} look for
 * the surname. Names of organisations, and names in scripts that write the family name first, are surname as a whole.
 *
 * @param given given names, and behind them the particles that do not count ({@code Ludwig van})
 * @param inverted whether the name said by a comma which part is the surname
 */
record PersonName(String surname, String given, boolean inverted) {

    private static final Set<String> HONORIFICS =
            Set.of("dr prof sir dame lord lady mr mrs ms rev herr frau".split(" "));
    private static final Set<String> SUFFIXES = Set.of("jr sr junior senior fils pere phd md esq ii iii iv".split(" "));
    private static final Set<String> ROLES =
            Set.of("ed eds editor editors hg hrsg herausgeber author autor illustrator".split(" "));

    private static final Set<String> ORGANISATIONS =
            Set.of(("society gesellschaft verlag institute institut university universitat"
                            + " press association verein verband stiftung museum staff editors redaktion team magazine publications"
                            + " publishing publishers company inc ltd gmbh committee ministry ministerium foundation studio studios"
                            + " department group club library bibliothek akademie academy college school church council commission"
                            + " union nations")
                    .split(" "));

    private static final Pattern INITIALS = Pattern.compile("(?:\\p{L}\\.-?)+");

    /** Returns the name; both parts are empty when there is none. */
    static PersonName of(String name) {
        List<String> parts = new ArrayList<>();
        for (String part : name.split("[,،、]")) {
            String stripped = part.strip();
            if (!stripped.isEmpty() && (parts.isEmpty() || !isAddition(stripped))) {
                parts.add(stripped);
            }
        }
        if (parts.isEmpty()) {
            return new PersonName("", "", false);
        }
        List<String> first = tokens(parts.get(0));
        if (parts.size() > 1) {
            List<String> second = tokens(parts.get(1));
            if (isSurname(first, second)) {
                return SurnameRules.inverted(first, second);
            }
        }
        if (beginsWithFamilyName(first)) {
            // with a blank between the names or without
            return new PersonName(String.join("", first), "", false);
        }
        return isWhole(first)
                ? new PersonName(SurnameRules.withoutArticle(String.join(" ", first)), "", false)
                : SurnameRules.natural(first);
    }

    /** Whether it has a given name and a surname, both spelt as people spell them. */
    static boolean isPerson(String name) {
        List<String> tokens = tokens(name.strip());
        return tokens.size() > 1
                && !isWhole(tokens)
                && tokens.stream()
                        .allMatch(token ->
                                !Character.isLowerCase(token.codePointAt(0)) || SurnameRules.isParticle(token));
    }

    /** Returns this name with the surname of the next, when it has none: Jacob in {@code Jacob und Wilhelm Grimm}. */
    PersonName withSurnameOf(PersonName next) {
        return given.isEmpty() && !inverted && !surname.contains(" ") && !next.given.isEmpty() && !next.inverted
                ? new PersonName(next.surname, surname + " " + next.given, false)
                : this;
    }

    /** {@code Jr.}, {@code 1892-1973}, {@code Hrsg.} behind a comma. */
    private static boolean isAddition(String part) {
        String bare = bare(part);
        return part.chars().anyMatch(Character::isDigit)
                || SUFFIXES.contains(bare)
                || HONORIFICS.contains(bare)
                || ROLES.contains(bare);
    }

    private static List<String> tokens(String part) {
        List<String> tokens = new ArrayList<>(Arrays.asList(part.split("[\\s\\p{Z}]+")));
        while (tokens.size() > 1 && HONORIFICS.contains(bare(tokens.get(0)))) {
            tokens.remove(0);
        }
        while (tokens.size() > 1 && SUFFIXES.contains(bare(tokens.get(tokens.size() - 1)))) {
            tokens.remove(tokens.size() - 1);
        }
        return tokens;
    }

    static String bare(String token) {
        return LetterFolding.fold(token).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    static boolean isInitials(String token) {
        return INITIALS.matcher(token).matches();
    }

    /** Whether what stands before a comma is a surname, and not the first name of a list of authors. */
    private static boolean isSurname(List<String> before, List<String> after) {
        String last = after.get(after.size() - 1);
        return before.size() == 1
                || after.size() == 1
                || isInitials(last)
                || SurnameRules.beginsSurname(before.get(0))
                || SurnameRules.isParticle(last);
    }

    private static boolean isWhole(List<String> tokens) {
        return tokens.size() == 1
                || beginsWithFamilyName(tokens)
                || tokens.stream().map(PersonName::bare).anyMatch(ORGANISATIONS::contains)
                || tokens.stream().anyMatch(token -> token.chars().anyMatch(Character::isDigit));
    }

    private static boolean beginsWithFamilyName(List<String> tokens) {
        UnicodeScript script = tokens.get(0)
                .codePoints()
                .filter(Character::isLetter)
                .mapToObj(UnicodeScript::of)
                .findFirst()
                .orElse(UnicodeScript.COMMON);
        return switch (script) {
            case HAN, HIRAGANA, KATAKANA, HANGUL -> true;
            default -> false;
        };
    }
}
