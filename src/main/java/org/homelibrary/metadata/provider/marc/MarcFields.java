package org.homelibrary.metadata.provider.marc;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.homelibrary.metadata.text.PrintedIsbns;
import org.homelibrary.metadata.text.SeriesText;
import org.homelibrary.metadata.text.StatementOfResponsibility;
import org.homelibrary.model.edition.Series;
import org.homelibrary.model.isbn.Isbn;
import org.marc4j.marc.DataField;
import org.marc4j.marc.Leader;
import org.marc4j.marc.Record;
import org.marc4j.marc.Subfield;

/** What MARC 21 and UNIMARC share: finding fields and subfields. */
final class MarcFields {

    /** Types of record: films, recordings, software, things. */
    private static final String NO_BOOKS = "gijlmopr";

    /** Levels of description: an article or a chapter, which may bear the number of the book that it is in or about. */
    private static final String PARTS = "ab";

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

    static boolean isBook(Record record) {
        Leader leader = record.getLeader();
        return NO_BOOKS.indexOf(leader.getTypeOfRecord()) < 0 && PARTS.indexOf(leader.getImplDefined1()[0]) < 0;
    }

    /** Of the series named in the fields the first in which the volume has a number, else the first; or null. */
    static Series series(Record record, String... tags) {
        List<Series> all =
                fields(record, tags).flatMap(field -> series(field).stream()).toList();
        return all.stream()
                .filter(series -> series.position() != null)
                .findFirst()
                .orElse(all.isEmpty() ? null : all.get(0));
    }

    /** Where the field is under an author, or about another record, the title is in {@code $t}. */
    private static Optional<Series> series(DataField field) {
        return first(field, 't')
                .or(() -> first(field, 'a'))
                .map(MarcText::plain)
                .flatMap(name -> SeriesText.of(
                        name, first(field, 'v').map(MarcText::plain).orElse(null)));
    }

    /** Those who bear the responsibility in fields for organisations. */
    static List<String> corporations(Record record, Function<DataField, Relators> role, String main, String... others) {
        Contributors corporations = new Contributors();
        Stream.concat(fields(record, main), fields(record, others))
                .forEach(field -> corporations.add(
                        MarcText.plain(first(field, 'a').orElse(null)),
                        role.apply(field),
                        field.getTag().equals(main)));
        return corporations.authors();
    }

    /** The people whom the title page names as authors, from the subfield that repeats its words. */
    static List<String> onTitlePage(Record record, String tag, char code) {
        return fields(record, tag)
                .flatMap(field -> data(field, code))
                .findFirst()
                .map(StatementOfResponsibility::authors)
                .orElse(List.of());
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
