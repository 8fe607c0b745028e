package org.homelibrary.metadata.provider.marc;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.marc4j.marc.DataField;
import org.marc4j.marc.Record;
import org.marc4j.marc.Subfield;

/**
 * Libraries that write Latin letters transcribe titles and names, and add a field 880 for what is printed in the book. Its
 * subfield 6 says which field it repeats: {@code 245-01/(N} the one whose subfield 6 is {@code 880-01}.
 *
 * @see <a href="https://www.loc.gov/marc/bibliographic/ecbdcntf.html">MARC 21, appendix A</a>
 */
final class OriginalScript {

    private static final Pattern LINK = Pattern.compile("([0-9]{3}-[0-9]{2}).*", Pattern.DOTALL);
    private static final Pattern OTHER_LETTER = Pattern.compile("[\\p{L}&&[^\\p{IsLatin}]]");

    private OriginalScript() {}

    /** Replaces each transcription in the record by what it transcribes, as far as that is given. */
    static void restore(Record record) {
        MarcFields.fields(record, "880")
                .forEach(original -> transcription(record, original).ifPresent(field -> replace(field, original)));
    }

    private static Optional<DataField> transcription(Record record, DataField original) {
        boolean other = original.getSubfields().stream()
                .anyMatch(part -> part.getCode() != '6'
                        && OTHER_LETTER.matcher(part.getData()).find());
        return link(original).filter(link -> other).flatMap(link -> MarcFields.fields(record, link.substring(0, 3))
                .filter(field -> link(field).equals(Optional.of("880" + link.substring(3))))
                .findFirst());
    }

    private static Optional<String> link(DataField field) {
        return MarcFields.first(field, '6')
                .map(LINK::matcher)
                .filter(Matcher::matches)
                .map(link -> link.group(1));
    }

    /** What the original leaves out, as codes of a person's part in the book, stays. */
    private static void replace(DataField field, DataField original) {
        List<Subfield> kept = field.getSubfields().stream()
                .filter(part -> original.getSubfield(part.getCode()) == null)
                .toList();
        List.copyOf(field.getSubfields()).forEach(field::removeSubfield);
        original.getSubfields().forEach(field::addSubfield);
        kept.forEach(field::addSubfield);
        field.setIndicator1(original.getIndicator1());
    }
}
