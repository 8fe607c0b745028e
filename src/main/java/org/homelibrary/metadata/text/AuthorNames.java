package org.homelibrary.metadata.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.homelibrary.model.text.NameOrder;

/**
 * Brings the authors of an answer into one form: a name an entry, in the order of speech. {@code Doe, Anna} is one person,
 * {@code A. Writer; B. Writer} are two, and so are {@code Ann Writer, Bob Writer}.
 */
public final class AuthorNames {

    /** Of the entries of an answer. */
    private static final int MAX_READ = 500;

    private static final Pattern LINE_END = Pattern.compile("[\\r\\n]+");
    private static final Pattern BETWEEN_PERSONS = Pattern.compile("\\s*(?:[;|]|\\s/\\s)+\\s*");
    private static final Pattern COMMA = Pattern.compile("\\s*[,،、，]\\s*");

    /** {@code (Author)}, {@code [ed.]} behind a name. */
    private static final Pattern ROLE = Pattern.compile(
            "(?i)\\s*[(\\[](?:authors?|autor(?:in|en)?|auteur|autore|writers?|eds?\\.?|editors?|hrsg\\.?|herausgeber(?:in)?"
                    + "|text|verfasser(?:in)?|contributors?|著者?|作者?|지은이)[)\\]]\\s*$|\\s+(?:著者?|编著|編著|지음|저)\\s*$");

    private static final Pattern OTHERS =
            Pattern.compile("(?i)[\\s,.…]*[(\\[]?(?:et al\\.?|u\\. ?a\\.|and others)[)\\]]?\\s*$");

    /** Behind a comma they belong to the name before it. */
    private static final Pattern ADDITION = Pattern.compile(
            "(?i)inc\\.?|ltd\\.?|llc|l\\.l\\.c\\.|llp|plc|corp\\.?|co\\.?|gmbh|ag|kg|e\\. ?v\\.|s\\.a\\.|ph\\.? ?d\\.?|m\\.? ?d\\.?|esq\\.?");

    /** What other programs and cataloguers write for nobody; Anonymous is somebody. */
    private static final Pattern NO_NAME = Pattern.compile(
            "(?iu)\\[?(?:null|undefined|none|n/?a|s\\. ?n\\.|(?:author )?unknown(?: author)?|unbekannt(?:er autor)?|"
                    + "(?:auteur )?inconnu|[^\\p{L}\\p{N}]*)\\]?");

    private static final Pattern AND = Pattern.compile("(?i),?\\s+(?:&|and|und|et|y|e|och|og|en|i)\\s+");

    private static final Pattern FILED = Pattern.compile("\\p{Lu}[^,\\s]+(?:[ -]\\p{L}[^,\\s]*)?, \\p{Lu}[^,]*");

    private static final Pattern SPOKEN =
            Pattern.compile("\\p{Lu}[^,\\s]+(?: (?:\\p{Lu}[^,\\s]*|van|von|de|der|den|di|la|le|du)){1,3}");

    private static final Pattern BY = Pattern.compile("^by (?=\\p{Lu})");

    private AuthorNames() {}

    public static List<String> of(List<String> texts) {
        List<String> names = texts.stream()
                .limit(MAX_READ)
                .filter(Objects::nonNull)
                .flatMap(LINE_END::splitAsStream)
                .map(text -> PlainText.line(text, 3 * Limits.AUTHOR))
                .filter(Objects::nonNull)
                // not earlier: an entity has a semicolon as well
                .flatMap(BETWEEN_PERSONS::splitAsStream)
                .filter(text -> !NO_NAME.matcher(text).matches())
                .map(text -> BY.matcher(text).replaceFirst(""))
                .map(text -> OTHERS.matcher(ROLE.matcher(text).replaceFirst("")).replaceFirst(""))
                .flatMap(AuthorNames::joined)
                .flatMap(AuthorNames::persons)
                .toList();
        return PlainText.lines(names, Limits.AUTHOR, Limits.AUTHORS);
    }

    /** {@code Doe, Anna & Berg, Carl}, {@code Ann Writer and Bob Writer}; {@code Smith & Sons, Inc.} is one. */
    private static Stream<String> joined(String text) {
        String[] parts = AND.split(text);
        return parts.length > 1 && Arrays.stream(parts).allMatch(AuthorNames::isPerson)
                ? Arrays.stream(parts)
                : Stream.of(text);
    }

    private static boolean isPerson(String text) {
        return FILED.matcher(text).matches() || SPOKEN.matcher(text).matches() && NameOrder.isPerson(text);
    }

    private static Stream<String> persons(String text) {
        List<String> parts =
                Arrays.stream(COMMA.split(text)).filter(part -> !part.isBlank()).toList();
        if (parts.size() < 2) {
            return Stream.of(spoken(text));
        }
        if (ADDITION.matcher(parts.get(1)).matches()) {
            return Stream.concat(
                    Stream.of(parts.get(0) + ", " + parts.get(1)),
                    parts.size() == 2 ? Stream.empty() : persons(String.join(", ", parts.subList(2, parts.size()))));
        }
        if (parts.stream().allMatch(AuthorNames::isWholeName) && !NameOrder.isInverted(text)) {
            return parts.stream().map(AuthorNames::spoken);
        }
        return parts.size() % 2 == 0 && parts.size() > 2 && parts.stream().noneMatch(AuthorNames::hasDigit)
                ? pairs(parts)
                : Stream.of(spoken(text));
    }

    /** {@code Doe, Anna, Berg, Carl}. */
    private static Stream<String> pairs(List<String> parts) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < parts.size(); i += 2) {
            names.add(spoken(parts.get(i) + ", " + parts.get(i + 1)));
        }
        return names.stream();
    }

    private static String spoken(String filed) {
        return FiledName.of(filed);
    }

    private static boolean isWholeName(String part) {
        return part.indexOf(' ') > 0 && !hasDigit(part);
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }
}
