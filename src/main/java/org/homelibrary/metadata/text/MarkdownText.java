package org.homelibrary.metadata.text;

import java.util.regex.Pattern;

/** Plain text out of the little Markdown that people write into catalogues. */
public final class MarkdownText {

    /** Below a line like this Open Library's readers list other editions. */
    private static final Pattern APPENDIX =
            Pattern.compile("\\R[ \\t]{0,5}(?:-{4,}|_{4,}|\\*{4,})[ \\t]{0,5}(?:\\R.*)?$", Pattern.DOTALL);

    private static final Pattern DEFINITION =
            Pattern.compile("(?m)^\\s{0,3}\\[[^\\]\\r\\n]{1,50}\\]:[ \\t]{0,5}\\S.*$");
    private static final Pattern SOURCE = Pattern.compile(
            "(?i)\\(\\s*\\[[^\\]]{0,80}\\](?:\\[[^\\]]{0,20}\\]|\\([^)]{0,500}\\))\\s*\\)\\s*\\.?\\s*$");
    private static final Pattern LINK =
            Pattern.compile("!?\\[([^\\]]{1,300})\\](?:\\[[^\\]]{0,20}\\]|\\(https?:[^)\\s]{1,500}\\))");
    private static final Pattern STRONG =
            Pattern.compile("(?<![\\w*])(\\*{1,3})(?=\\S)([^*\\r\\n]{1,500}?)(?<=\\S)\\1(?![\\w*])");
    private static final Pattern UNDERLINED =
            Pattern.compile("(?<![\\w_])(_{1,2})(?=\\S)([^_\\r\\n]{1,500}?)(?<=\\S)\\1(?![\\w_])");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6}\\s+");

    private MarkdownText() {}

    /** @return like {@link PlainText#paragraphs}, without marks, links and what says where the text was found */
    public static String paragraphs(String markdown, int maxLength) {
        if (markdown == null) {
            return null;
        }
        String text = markdown.length() > 4 * maxLength ? markdown.substring(0, 4 * maxLength) : markdown;
        text = APPENDIX.matcher(text).replaceFirst("");
        text = DEFINITION.matcher(text).replaceAll("").strip();
        text = SOURCE.matcher(text).replaceFirst("");
        text = LINK.matcher(text).replaceAll("$1");
        text = STRONG.matcher(text).replaceAll("$2");
        text = UNDERLINED.matcher(text).replaceAll("$2");
        return PlainText.paragraphs(HEADING.matcher(text).replaceAll(""), maxLength);
    }
}
