package org.homelibrary.metadata.text;

import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;
import org.jsoup.select.NodeVisitor;

/**
 * Reads text that may or may not be HTML, escaped once, several times or not at all. Only complete tags that HTML knows
 * are markup: {@code a < b}, {@code AT&T} and {@code List<String>} stay as they are.
 */
final class Markup {

    /** What is escaped more often than this is about escaping. */
    private static final int MAX_ROUNDS = 3;

    private static final String ATTRIBUTE =
            "\\s+[a-zA-Z_:][\\w:.-]{0,50}\\s{0,5}=\\s{0,5}(?:\"[^\"]{0,2000}\"|'[^']{0,2000}'|[^\\s\"'<>]{1,500})";
    private static final Pattern TAG = Pattern.compile("</?([a-zA-Z][a-zA-Z0-9]{0,15}(?::[a-zA-Z-]{1,20})?)(?:(?:"
            + ATTRIBUTE + "){0,30}\\s{0,5}/?\\s{0,5}>|\\s[^<>=]{0,100}=[^<>]{0,1000}>)");

    /** What publishers format their texts with. Other tags that appear only when decoded are what the text is about. */
    private static final Set<String> FORMATTING = Set.of(
            ("a b big blockquote br center cite code div em font h1 h2 h3 h4 h5 h6 hr i li ol p q s small span strike"
                            + " strong sub sup u ul script style")
                    .split(" "));

    private static final Pattern LINE_TAG = Pattern.compile("(?i)<(?:p|br|div|li)[\\s/>]");
    private static final Pattern SINGLE_LINE_END = Pattern.compile("(?<!\n)\n(?!\n)");

    private static final Pattern NO_CHARACTER =
            Pattern.compile("&#(?:0+|[0-9]{8,20}|[xX](?:0+|[0-9a-fA-F]{7,20}))(?:;|(?![0-9a-fA-F]))");

    private Markup() {}

    /** Returns the text without markup and entities; paragraphs and line breaks are line ends. */
    static String toText(String source) {
        String text = withoutTags(source, Markup::isKnown);
        for (int round = 0; round < MAX_ROUNDS && text.indexOf('&') >= 0; round++) {
            String decoded = decoded(text);
            if (decoded.equals(text)) {
                break;
            }
            text = withoutTags(decoded, FORMATTING::contains);
        }
        return text;
    }

    private static String withoutTags(String text, Predicate<String> isMarkup) {
        if (text.indexOf('<') < 0) {
            return text;
        }
        String html = escaped(text, isMarkup);
        if (LINE_TAG.matcher(html).find()) {
            // Then a line end of the source is no more than a blank.
            html = SINGLE_LINE_END.matcher(html).replaceAll(" ");
        }
        StringBuilder plain = new StringBuilder(text.length());
        Jsoup.parseBodyFragment(html).body().traverse(new Printer(plain));
        return plain.toString();
    }

    /** The text as HTML in which nothing is markup but the wanted tags and comments; entities are left for later. */
    private static String escaped(String text, Predicate<String> isMarkup) {
        int lastComment = text.lastIndexOf("-->");
        Matcher tags = TAG.matcher(text);
        StringBuilder html = new StringBuilder(text.length() + 100);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '<' && text.startsWith("<!--", i) && i < lastComment) {
                i = text.indexOf("-->", i + 2) + 2;
            } else if (c == '<' && tags.region(i, text.length()).lookingAt() && isMarkup.test(name(tags))) {
                html.append(tags.group());
                i = tags.end() - 1;
            } else if (c == '<') {
                html.append("&lt;");
            } else if (c == '&') {
                html.append("&amp;");
            } else {
                html.append(c);
            }
        }
        return html.toString();
    }

    private static String name(Matcher tag) {
        return tag.group(1).toLowerCase(Locale.ROOT);
    }

    private static boolean isKnown(String name) {
        return name.indexOf(':') >= 0 || Tag.isKnownTag(name);
    }

    /** As in an attribute, where {@code &deg} is no entity when it begins a word: {@code Food&degree}. */
    private static String decoded(String text) {
        return Parser.unescapeEntities(NO_CHARACTER.matcher(text).replaceAll(""), true);
    }

    /** Prints what a reader would see. What scripts and styles hold is no text to jsoup. */
    private record Printer(StringBuilder text) implements NodeVisitor {

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                text.append(words.getWholeText());
            } else if (node.nameIs("br")) {
                text.append('\n');
            } else if (isBlock(node) && !isAtLineStart()) {
                text.append('\n');
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (isBlock(node) && !isAtLineStart()) {
                text.append(node.nameIs("p") ? "\n\n" : "\n");
            } else if (node.nameIs("td") || node.nameIs("th")) {
                text.append(' ');
            }
        }

        private boolean isAtLineStart() {
            return text.length() == 0 || text.charAt(text.length() - 1) == '\n';
        }

        private static boolean isBlock(Node node) {
            return node instanceof Element element && element.isBlock() && !node.nameIs("body");
        }
    }
}
