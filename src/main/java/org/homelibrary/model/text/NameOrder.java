package org.homelibrary.model.text;

import java.util.regex.Pattern;

/**
 * Authors in the order of a library: by the surname of the first, see {@link PersonName}. All Smiths come before Smith
 * Jones.
 */
public final class NameOrder {

    /** Less than a blank. */
    private static final char BEFORE_GIVEN_NAMES = '\u0002';

    private static final Pattern REMARKS =
            Pattern.compile("\\([^)]*\\)|\\[[^]]*]|(?i:,?\\s(?:et al|u\\. ?a|and others|and more)(?:\\.|$))");
    private static final Pattern BETWEEN_PERSONS =
            Pattern.compile("\\s*[;|/&\\n]\\s*|(?i:\\s+(?:and|und|et|with|mit)\\s+)");

    private NameOrder() {}

    /** Whether a comma in it says which part of one person's name is the surname: {@code Doe, Anna}. */
    public static boolean isInverted(String name) {
        return PersonName.of(name).inverted();
    }

    /** Whether it looks like one person's given name and surname, and not like an organisation or a part of a name. */
    public static boolean isPerson(String name) {
        return PersonName.isPerson(name);
    }

    /** Returns what to compare; empty when there is no name. */
    public static String key(String author) {
        if (author == null) {
            return "";
        }
        String names = REMARKS.matcher(author).replaceAll(" ").strip();
        String[] persons = BETWEEN_PERSONS.split(names.isEmpty() ? author : names);
        PersonName first = PersonName.of(persons.length == 0 ? author : persons[0]);
        if (persons.length > 1) {
            first = first.withSurnameOf(PersonName.of(persons[1]));
        }
        String surname = OrderText.of(LetterFolding.fold(first.surname()));
        String given = OrderText.of(LetterFolding.fold(first.given()));
        return given.isEmpty() ? surname : surname + BEFORE_GIVEN_NAMES + given;
    }
}
