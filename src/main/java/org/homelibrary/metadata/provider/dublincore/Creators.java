package org.homelibrary.metadata.provider.dublincore;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.homelibrary.metadata.provider.marc.Contributors;
import org.homelibrary.metadata.provider.marc.Relators;
import org.homelibrary.metadata.provider.xml.SafeXml;
import org.homelibrary.metadata.text.FiledName;
import org.w3c.dom.Element;

/** Finds a record's authors: what a person did is in the same text as the name, in front of it, behind it or nowhere. */
final class Creators {

    private static final String DCTERMS = "http://purl.org/dc/terms/";

    /** {@code Verne, Jules (1828-1905). Auteur du texte}. */
    private static final Pattern NAME_AND_ROLE = Pattern.compile("(.*?\\))\\.\\s+(\\p{L}.*)", Pattern.DOTALL);

    private static final String ROLE = "著|共著|編著|作|文|さく|ぶん|原作|原著|漫画|まんが|作画|編|共編|編集|監修|訳|翻訳|やく|絵|え|画|イラスト|写真|解説|責任表示";

    private static final Pattern AUTHOR = Pattern.compile(".*(?:著|作|文|さく|ぶん|漫画|まんが).*");
    private static final Pattern EDITOR = Pattern.compile(".*(?:編|監修).*");

    /** {@code 夏目漱石 著}, {@code 夏目漱石/著}, {@code 夏目漱石 [ほか]編著}, {@code 五味太郎 作・絵}. */
    private static final Pattern JAPANESE = Pattern.compile(
            "(.*?)[\\s　/／∥]*(?:\\[?ほか\\]?)?\\s*(ROLE(?:[・･/／&と、]ROLE)*)\\]?".replace("ROLE", "(?:" + ROLE + ")"),
            Pattern.DOTALL);

    private Creators() {}

    static List<String> of(Element record) {
        List<Element> creators = SafeXml.children(record, "creator").toList();
        List<Element> agents = creators.stream()
                .filter(creator -> DCTERMS.equals(creator.getNamespaceURI()))
                .toList();
        List<String> statements = creators.stream()
                .filter(creator -> !agents.contains(creator))
                .map(DublinCoreBook::value)
                .toList();
        Contributors people = new Contributors();
        if (agents.isEmpty()) {
            statements.forEach(statement -> addStatement(people, statement));
        } else {
            agents.stream()
                    .map(DublinCoreBook::value)
                    .map(FiledName::of)
                    .forEach(name -> people.add(name, roleOf(name, statements), true));
        }
        return people.authors();
    }

    private static void addStatement(Contributors people, String statement) {
        Matcher western = NAME_AND_ROLE.matcher(statement);
        Matcher japanese = JAPANESE.matcher(statement);
        if (western.matches()) {
            people.add(FiledName.of(western.group(1)), Relators.ofWord(western.group(2)), true);
        } else if (japanese.matches()) {
            people.add(FiledName.of(withoutBrackets(japanese.group(1))), japaneseRole(japanese.group(2)), true);
        } else {
            people.add(FiledName.of(statement), Relators.UNSAID, true);
        }
    }

    /** A name from the authority file has no role with it; the words of the title page beside it do. */
    private static Relators roleOf(String name, List<String> statements) {
        return statements.stream()
                .filter(statement ->
                        name != null && statement.replaceAll("[\\s　]", "").contains(name.replace(" ", "")))
                .map(JAPANESE::matcher)
                .filter(Matcher::matches)
                .map(statement -> japaneseRole(statement.group(2)))
                .findFirst()
                .orElse(Relators.UNSAID);
    }

    /** Supplied by the cataloguer: {@code [夏目漱石]著}. */
    private static String withoutBrackets(String name) {
        return name.replaceAll("[\\[\\]]", "");
    }

    private static Relators japaneseRole(String role) {
        if (AUTHOR.matcher(role).matches()) {
            return Relators.AUTHOR;
        }
        return EDITOR.matcher(role).matches() ? Relators.EDITOR : Relators.OTHER;
    }
}
