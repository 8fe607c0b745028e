package org.homelibrary.metadata.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns a name as catalogues file it ({@code Verne, Jules, 1828-1905}) into the name on the cover. */
public final class FiledName {

    /** {@code (1828-1905)} with all that follows it, {@code , 1828-1905}, {@code , 1970-}, {@code , ca. 1340-1400}. */
    private static final Pattern LIFE = Pattern.compile(
            "\\s*(?:\\((?:[^()]*[0-9?]{2,4}[^()]*)\\).*|[,\\s]\\s*(?:ca?\\.? ?|ok\\. ?|active |b\\. ?)?[0-9]{3,4}\\??(?:\\s*[-–].*)?)$",
            Pattern.DOTALL);

    private static final Pattern NOT_LATIN = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]");

    /** A dot that ends the field; one that ends an initial, or {@code Jr.}, belongs to the name. */
    private static final Pattern FINAL_DOT = Pattern.compile("(?<=\\p{Ll}{3})\\.$");

    private static final Pattern SUFFIX = Pattern.compile("(?i)(?:jr|sr|jun|sen)\\.?|[IVX]+\\.?");

    /** What the initials stand for: {@code Le Guin, Ursula K. (Ursula Kroeber)}. */
    private static final Pattern FULLER = Pattern.compile("(?<=\\.) \\(\\p{Lu}[\\p{L} .'’-]+\\)$");

    /** {@code Leonardo, da Vinci}; {@code Augustine, of Hippo, Saint}. */
    private static final Pattern BYNAME = Pattern.compile("(?:of|da|de|di|von|van|af|ben|ibn) \\p{Lu}.*");

    /** {@code Elizabeth II, Queen of Great Britain}. */
    private static final Pattern RULER = Pattern.compile(".* (?:[IVX]{2,}|[VX])\\.?");

    private FiledName() {}

    /** @return the name in the order of speech, or null when nothing is left of it */
    public static String of(String filed) {
        String name = PlainText.line(filed, 2 * Limits.AUTHOR);
        if (name == null) {
            return null;
        }
        name = LIFE.matcher(name).replaceFirst("");
        name = FULLER.matcher(name).replaceFirst("");
        name = FINAL_DOT.matcher(name.replaceFirst("[\\s,;:/]+$", "")).replaceFirst("");
        return PlainText.line(inOrder(name), Limits.AUTHOR);
    }

    private static String inOrder(String name) {
        String[] parts = name.split("\\s*[,、，]\\s*", 3);
        if (parts.length == 1 || parts[1].isEmpty()) {
            return parts[0];
        }
        if (SUFFIX.matcher(parts[1]).matches()) {
            return parts[0] + " " + parts[1];
        }
        if (RULER.matcher(parts[0]).matches()) {
            return parts[0];
        }
        if (BYNAME.matcher(parts[1]).matches()) {
            return parts[0] + " " + parts[1];
        }
        Matcher eastAsian = NOT_LATIN.matcher(name);
        if (eastAsian.find()) {
            return parts[0] + parts[1];
        }
        String suffix = parts.length == 3 && SUFFIX.matcher(parts[2]).matches() ? " " + parts[2] : "";
        return parts[1] + " " + parts[0] + suffix;
    }
}
