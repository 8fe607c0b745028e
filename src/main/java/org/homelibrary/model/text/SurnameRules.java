package org.homelibrary.model.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the surname begins in a name, by the rules of cataloguing as far as the name itself shows them.
 *
 * <ul>
 *   <li>A particle in lower case goes behind the given names, as in German, Dutch, French and Spanish: {@code Ludwig van
 *       Beethoven} is at B. A French article and a German contraction stay: {@code John le Carré} is at L.
 *   <li>In capitals it belongs to the surname, as in English and Italian: {@code Ursula K. Le Guin} is at L.
 *   <li>Before the last word, a surname that is common in Spanish begins a double one: {@code Gabriel García Márquez}.
 *   <li>Any other name has its surname last.
 * </ul>
 */
final class SurnameRules {

    private static final Set<String> PARTICLES =
            words("van von de den der ter ten te t zu und del della di da do dos das af av of op d");

    /** Follow a particle, and then go with it. */
    private static final Set<String> AFTER_PARTICLE = words("la las los le les l het");

    private static final Set<String> ATTACHED = words("le la les du des vom zum zur am im ibn bin ben bint abu");

    private static final Set<String> PREFIXES =
            words("Van Von De Del Della Di Da Das Dos Du Des La Le Les Lo Los Las El Al St"
                    + " St. Ste. Saint Sainte San Santa Mac Mc Fitz Ter Ten Vander Der Den Bin Ibn Ben Abu");

    /** What a name of two words may begin with that has no given name: {@code Le Corbusier}, {@code Abu Nuwas}. */
    private static final Set<String> BARE_PREFIXES = words("Le La Les El Los Abu Abū");

    private static final Set<String> SPANISH =
            words("garcia vargas ruiz diaz moreno munoz romero torres navarro ramos gil serrano"
                    + " molina castro ortega rubio medina cortes castillo blasco marias bioy roa lezama cabrera donoso reyes vega ortiz"
                    + " ruano santos delgado silva flores herrera");

    private static final Pattern ELIDED = Pattern.compile("d['’](?=\\p{L})");
    private static final Pattern ARABIC_ARTICLE = Pattern.compile("^(?:[Aa]l|[Ee]l)-(?=\\p{L})");

    private SurnameRules() {}

    private static Set<String> words(String words) {
        return Set.of(words.split(" "));
    }

    static boolean isParticle(String token) {
        return PARTICLES.contains(token.replaceFirst("^['’]", ""));
    }

    /** Whether a surname of several words may begin so. */
    static boolean beginsSurname(String token) {
        return isParticle(token) || ATTACHED.contains(token) || PREFIXES.contains(token) || isSpanish(token);
    }

    private static boolean isSpanish(String token) {
        String bare = PersonName.bare(token);
        return SPANISH.contains(bare) || bare.length() > 4 && bare.endsWith("ez");
    }

    /** @param before what stands before the comma */
    static PersonName inverted(List<String> before, List<String> after) {
        List<String> given = new ArrayList<>(after);
        int start = 0;
        while (start < before.size() - 1 && isParticle(before.get(start))) {
            given.add(before.get(start++));
        }
        return name(before.subList(start, before.size()), given, true);
    }

    /** @param tokens at least two */
    static PersonName natural(List<String> tokens) {
        int last = tokens.size() - 1;
        boolean bare = tokens.size() == 2 && BARE_PREFIXES.contains(tokens.get(0));
        if (bare || tokens.get(0).equals("Ibn")) {
            return name(tokens, List.of(), false);
        }
        if (PersonName.isInitials(tokens.get(last)) && !PersonName.isInitials(tokens.get(0))) {
            int initial = last;
            while (PersonName.isInitials(tokens.get(initial - 1))) {
                initial--;
            }
            return name(tokens.subList(0, initial), tokens.subList(initial, tokens.size()), false);
        }
        boolean capitals = tokens.stream().allMatch(token -> token.equals(token.toUpperCase(Locale.ROOT)));
        for (int i = 1; i < last; i++) {
            String token = capitals ? tokens.get(i).toLowerCase(Locale.ROOT) : tokens.get(i);
            if (isParticle(token)) {
                return withParticles(tokens, i, capitals);
            }
            if (ATTACHED.contains(token)) {
                return split(tokens, i);
            }
        }
        return split(tokens, capitals ? last : doubleSurname(tokens));
    }

    /** @param from the first particle */
    private static PersonName withParticles(List<String> tokens, int from, boolean capitals) {
        int last = tokens.size() - 1;
        int surname = from + 1;
        while (surname < last) {
            String token = capitals ? tokens.get(surname).toLowerCase(Locale.ROOT) : tokens.get(surname);
            if (!isParticle(token) && !AFTER_PARTICLE.contains(token)) {
                break;
            }
            surname++;
        }
        // with more words to come it is part of the given names: Maria de Lourdes Belchior Pontes
        if (last - surname > 1) {
            return split(tokens, last);
        }
        List<String> given = new ArrayList<>(tokens.subList(0, from));
        given.addAll(tokens.subList(from, surname));
        return name(tokens.subList(surname, tokens.size()), given, false);
    }

    private static int doubleSurname(List<String> tokens) {
        int start = tokens.size() - 1;
        while (start > 1 && PREFIXES.contains(tokens.get(start - 1))) {
            start--;
        }
        if (start > 2 && tokens.get(start - 1).equals("y")) {
            return start - 2;
        }
        return start > 1 && isSpanish(tokens.get(start - 1)) ? start - 1 : start;
    }

    private static PersonName split(List<String> tokens, int start) {
        return name(tokens.subList(start, tokens.size()), tokens.subList(0, start), false);
    }

    static String withoutArticle(String surname) {
        return ARABIC_ARTICLE.matcher(surname).replaceFirst("");
    }

    private static PersonName name(List<String> surname, List<String> given, boolean inverted) {
        String family = withoutArticle(String.join(" ", surname));
        String others = String.join(" ", given);
        Matcher elided = ELIDED.matcher(family);
        return elided.lookingAt()
                ? new PersonName(family.substring(elided.end()), (others + " d").strip(), inverted)
                : new PersonName(family, others, inverted);
    }
}
