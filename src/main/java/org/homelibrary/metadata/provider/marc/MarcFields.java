package org.homelibrary.metadata.provider.marc;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.homelibrary.metadata.text.Limits;
import org.homelibrary.metadata.text.PlainText;
import org.homelibrary.metadata.text.PrintedIsbns;
import org.homelibrary.model.edition.Series;
import org.homelibrary.model.isbn.Isbn;
import org.marc4j.marc.DataField;
import org.marc4j.marc.Record;
import org.marc4j.marc.Subfield;

/** What MARC 21 and UNIMARC share: finding fields and subfields. */
final class MarcFields {

    private static final int MAX_NUMBER = 50;

    /** {@code Bd. 3}, {@code vol. 3}, {@code t. 3}. */
    private static final Pattern COUNTED = Pattern.compile("^\\p{L}+\\.? ?([0-9]+)$");

    private MarcFields() {}

    /** Fields with one of the tags, by tag in the order given, then in the record's order. */
    static Stream<DataField> fields(Record record, String... tags) {
        return Arrays.stream(tags)
                .flatMap(tag -> record.getVariableFields(tag).stream())
                .filter(DataField.class::isInstance)
                .map(DataField.class::cast);
    }

    /** The data of all subfields with that code. */
    static Stream<String> data(DataField field, char code) {
        return field.getSubfields(code).stream().map(Subfield::getData).filter(Objects::nonNull);
    }

    static Optional<String> first(DataField field, char code) {
        return data(field, code).findFirst();
    }

    /** The data of that subfield in the first field that has it. */
    static Optional<String> first(Record record, char code, String... tags) {
        return fields(record, tags).flatMap(field -> data(field, code)).findFirst();
    }

    /** The ISBNs printed in the subfields with that code, each once. */
    static List<Isbn> isbns(Record record, char code, String... tags) {
        return fields(record, tags)
                .flatMap(field -> data(field, code))
                .flatMap(text -> PrintedIsbns.in(text).stream())
                .distinct()
                .toList();
    }

    /** The first series named in the fields, with the volume's number if it has one; or null. */
    static Series series(Record record, String... tags) {
        return fields(record, tags)
                .flatMap(field -> series(field).stream())
                .findFirst()
                .orElse(null);
    }

    private static Optional<Series> series(DataField field) {
        String number = first(field, 'v')
                .map(MarcText::plain)
                .map(text -> COUNTED.matcher(text).replaceFirst("$1"))
                .orElse(null);
        return first(field, 'a')
                .map(MarcText::plain)
                .map(name -> PlainText.line(name, Limits.TITLE))
                .map(name -> new Series(name, PlainText.line(number, MAX_NUMBER)));
    }

    /** The data of that subfield in all the fields, without punctuation. */
    static List<String> all(Record record, char code, String... tags) {
        return fields(record, tags)
                .flatMap(field -> data(field, code))
                .map(MarcText::plain)
                .filter(Objects::nonNull)
                .toList();
    }
}
