package org.homelibrary.metadata.provider.openlibrary;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.homelibrary.metadata.text.PlainText;

/** Who wrote a book, as its title page says it: {@code by Anna Beispiel ; illustrated by C. Draw.} */
final class StatementOfResponsibility {

    private static final int MAX_LENGTH = 1_000;

    private static final Pattern BRACKETS = Pattern.compile("[\\[\\]]");

    private static final Pattern OTHERS =
            Pattern.compile("(?i)[\\s,]*(?:\\.\\.\\.)?\\s*(?:et al\\.?|u\\. ?a\\.|and others)\\s*\\.?$");

    /** People who did something else. */
    private static final Pattern OTHER_WORK = Pattern.compile(
            "(?iu)[,\\s]*(?:with\\b.*\\b(?:by|from)|(?:newly |beautifully )?(?:illustrat|translat|draw|paint|photo|picture|design|"
                    + "foreword|preface|introdu|afterword|cover|with (?:an? )?(?:introd|forew|pref|illus)|read |narrat|ill\\.|illus|trans\\.|tr\\.|"
                    + "übers|ubers|aus dem|a\\.d\\.|illustr|mit (?:einem|e\\.|ill|zeich|fotos)|fotos|zeichn|vorw|nachw|"
                    + "traduit|trad\\.|trad|préf|pref|dessins|tradu|prólogo|prologo|intro|vertaald|vert\\.|przeł|tłum|"
                    + "prze[łl]|t[łl]um|översätt|överss|overs|perev|пер|ил)).*");

    private static final Pattern BY = Pattern.compile(
            "(?iu)^(?:(?:text|story|stories|words|poems|essays|written|told|retold|created|novel|roman|compiled|edited|ed\\.|a novel|"
                    + "selected|by the author|herausgegeben|hrsg\\.?|hg\\.|verfasst|geschrieben|édité|édition|dirigé|bearb\\.|erzählt)"
                    + "(?:\\s+(?:and|&|und|et)\\s+(?:illustrated|translated|edited|compiled|pictures|selected|introduced))?\\s+)?"
                    + "(?:by|von|vom|par|de|por|di|da|af|av|door|przez|text|éd\\.|dir\\.|hrsg\\. von)\\s*:?\\s+");

    private static final Pattern BETWEEN =
            Pattern.compile("(?iu)\\s*,?\\s+(?:and|und|et|y|e|i|og|och|en|&)\\s+(?=\\p{Lu})|\\s*&\\s*");

    private StatementOfResponsibility() {}

    /** Names as they stand there; none when it names only people who did something else. */
    static List<String> authors(String text) {
        String statement = PlainText.line(text, MAX_LENGTH);
        if (statement == null) {
            return List.of();
        }
        String plain = OTHERS.matcher(BRACKETS.matcher(statement).replaceAll("").strip())
                .replaceFirst("");
        return Arrays.stream(plain.split("\\s*[;/]\\s*"))
                .filter(part -> !part.isBlank() && !OTHER_WORK.matcher(part).matches())
                .findFirst()
                .map(StatementOfResponsibility::names)
                .orElse(List.of());
    }

    private static List<String> names(String part) {
        String people = BY.matcher(part.strip()).replaceFirst("");
        return Arrays.stream(BETWEEN.split(people))
                .flatMap(names -> Arrays.stream(names.split("\\s*,\\s+(?=\\p{L}[^,]*\\s)")))
                .takeWhile(name -> !OTHER_WORK.matcher(name).matches())
                .map(name -> name.replaceFirst("(?<=\\p{Ll}{2})\\.$", "").strip())
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
