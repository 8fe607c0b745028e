package org.homelibrary.metadata.text;

import java.util.regex.Pattern;

/** The name of a publisher, without what stands where a book names none: {@code [s.n.]}, {@code n/a}. */
public final class PublisherName {

    private static final Pattern UNKNOWN = Pattern.compile(
            "(?iu)\\[?(?:s\\. ?[lnpa]\\.?|sine nomine|n/?a|none|null|unknown(?: publisher)?|no publisher|"
                    + "(?:publisher|verlag|éditeur|editor(?:ial)?|editore) (?:unknown|unbekannt|inconnu|desconocid[oa]|sconosciuto)|"
                    + ".*nicht ermittelbar|.*not identified|.*non identifié|.*\\(?b\\. ?w\\.\\)?|.*出版者不明|.*okänd|.*ukjent|"
                    + "[^\\p{L}\\p{N}]*)\\]?");

    /** {@code "O'Reilly Media, Inc."}, as Google has them. */
    private static final Pattern QUOTED = Pattern.compile("^[\"“„”](.+)[\"“”]$");

    private PublisherName() {}

    /** @return null when it is none */
    public static String of(String text) {
        String line = PlainText.line(text, Limits.PUBLISHER);
        if (line == null || UNKNOWN.matcher(line).matches()) {
            return null;
        }
        return PlainText.line(QUOTED.matcher(line).replaceFirst("$1"), Limits.PUBLISHER);
    }
}
