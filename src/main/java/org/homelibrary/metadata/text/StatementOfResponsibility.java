package org.homelibrary.metadata.text;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Who wrote a book, as its title page says it: {@code by Anna Beispiel ; illustrated by C. Draw.} */
public final class StatementOfResponsibility {

    private static final int MAX_LENGTH = 1_000;

    private static final Pattern BRACKETS = Pattern.compile("[\\[\\]]");

    private static final Pattern OTHERS =
            Pattern.compile("(?i)[\\s,]*(?:\\.\\.\\.)?\\s*(?:et al\\.?|u\\. ?a\\.|and others)\\s*\\.?$");

    private static final String OTHER_WORDS =
            "with\\b.*\\b(?:by|from)|(?:newly |beautifully )?(?:illustrat|translat|draw|paint|photo|picture|design|"
                    + "foreword|preface|introdu|afterword|cover|with (?:an? )?(?:introd|forew|pref|illus)|read |narrat|ill\\.|illus|trans\\.|tr\\.|"
                    + "übers|ubers|aus d(?:em|er|\\.)|a\\.d\\.|dt\\.|deutsch von|illustr|mit (?:einem|e\\.|ill|zeich|fotos|beitr)|fotos|zeichn|vorw|nachw|"
                    + "traduit|trad\\.|trad|préf|pref|dessins|tradu|prólogo|prologo|intro|vertaald|vert\\.|przeł|tłum|"
                    + "prze[łl]|t[łl]um|översätt|överss|overs|suom|fordít|perev|пер|ил)";

    /** People who did something else. */
    private static final Pattern OTHER_WORK = Pattern.compile(
            "(?iu)[,\\s]*(?:" + OTHER_WORDS
                    + ").*|.*\\b(?:translator|illustrator|traducteur|traductor|traduttore|übersetzer(?:in)?|illustrator(?:in)?)\\)?");

    /** Between those who did one thing and those who did another; a full stop only where the other thing follows. */
    private static final Pattern BETWEEN_PARTS =
            Pattern.compile("(?iu)\\s*[;/]\\s*|(?<=\\p{L}{3})\\.\\s+(?=" + OTHER_WORDS + "|edit|hrsg|herausg)");

    private static final Pattern BY = Pattern.compile(
            "(?iu)^(?:(?:text|story|stories|words|poems|essays|written|told|retold|created|novel|roman|compiled|edited|ed\\.|a novel|"
                    + "selected|by the author|herausgegeben|hrsg\\.?|hg\\.|verfasst|geschrieben|édité|édition|dirigé|bearb\\.|erzählt)"
                    + "(?:\\s+(?:and|&|und|et)\\s+(?:illustrated|translated|edited|compiled|pictures|selected|introduced))?\\s+)?"
                    + "(?:by|von|vom|par|de|por|di|da|af|av|door|przez|text|éd\\.|dir\\.|hrsg\\. von|per|authors?),?\\s*:?\\s+");

    private static final Pattern AUTHOR_BEHIND = Pattern.compile("(?i),\\s+authors?$");

    private static final Pattern BETWEEN = Pattern.compile(
            "(?iu)\\s*,?\\s+(?:and|with|und|mit|et|avec|y|con|e|i|og|och|en|&)\\s+(?=\\p{Lu})|\\s*&\\s*");

    private StatementOfResponsibility() {}

    /** Names as they stand there; none when it names only people who did something else. */
    public static List<String> authors(String text) {
        String statement = PlainText.line(text, MAX_LENGTH);
        if (statement == null) {
            return List.of();
        }
        String plain = OTHERS.matcher(BRACKETS.matcher(statement).replaceAll("").strip())
                .replaceFirst("");
        return Arrays.stream(BETWEEN_PARTS.split(plain))
                .filter(part -> !part.isBlank() && !OTHER_WORK.matcher(part).matches())
                .findFirst()
                .map(StatementOfResponsibility::names)
                .orElse(List.of());
    }

    private static List<String> names(String part) {
        String people =
                AUTHOR_BEHIND.matcher(BY.matcher(part.strip()).replaceFirst("")).replaceFirst("");
        return Arrays.stream(BETWEEN.split(people))
                .flatMap(names -> Arrays.stream(names.split("\\s*,\\s+(?=\\p{L}[^,]*\\s)")))
                .takeWhile(name -> !OTHER_WORK.matcher(name).matches())
                .map(name -> name.replaceFirst("(?<=\\p{Ll}{2})\\.$", "").strip())
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
