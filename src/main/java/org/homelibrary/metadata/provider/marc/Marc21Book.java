package org.homelibrary.metadata.provider.marc;

import static org.homelibrary.metadata.provider.marc.MarcFields.all;
import static org.homelibrary.metadata.provider.marc.MarcFields.data;
import static org.homelibrary.metadata.provider.marc.MarcFields.fields;
import static org.homelibrary.metadata.provider.marc.MarcFields.first;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homelibrary.metadata.provider.BibliographicRecord;
import org.homelibrary.metadata.text.FiledName;
import org.homelibrary.metadata.text.Limits;
import org.homelibrary.metadata.text.PageCount;
import org.homelibrary.metadata.text.PlainText;
import org.homelibrary.metadata.text.PublishedDate;
import org.homelibrary.model.edition.BookMetadata;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.model.text.LanguageCode;
import org.marc4j.marc.ControlField;
import org.marc4j.marc.DataField;
import org.marc4j.marc.Record;

/**
 * A record in MARC 21: what each tag holds is in the format's description.
 *
 * @see <a href="https://www.loc.gov/marc/bibliographic/">MARC 21 Format for Bibliographic Data</a>
 */
public final class Marc21Book implements BibliographicRecord {

    /** Where a record of a multipart work says which part it is. */
    private static final Set<Character> PART_NUMBER = Set.of('n');

    private static final Set<Character> PART_NAME = Set.of('p');

    private final Record record;

    public Marc21Book(Record record) {
        this.record = record;
        OriginalScript.restore(record);
    }

    @Override
    public boolean isBook() {
        return MarcFields.isBook(record);
    }

    /** Of 020 (or 024, for numbers in bar codes), {@code $a} is the book's own; {@code $z} is another form's, or one that was printed wrong. */
    @Override
    public List<Isbn> isbns() {
        return MarcFields.isbns(record, 'a', "020", "024");
    }

    @Override
    public List<Isbn> otherIsbns() {
        return MarcFields.isbns(record, 'z', "020", "776", "775");
    }

    @Override
    public BookMetadata metadata() {
        MarcTitle title = fields(record, "245")
                .findFirst()
                .map(field -> MarcTitle.of(field, 'a', 'b', PART_NUMBER, PART_NAME))
                .orElse(new MarcTitle(null, null));
        return new BookMetadata(
                PlainText.line(title.title(), Limits.TITLE),
                PlainText.line(title.subtitle(), Limits.TITLE),
                PlainText.lines(authors(), Limits.AUTHOR, Limits.AUTHORS),
                PlainText.line(publisher(), Limits.PUBLISHER),
                publishedDate(),
                pages(),
                language(),
                PlainText.lines(all(record, 'a', "655", "650"), Limits.CATEGORY, Limits.CATEGORIES),
                PlainText.paragraphs(description(), Limits.DESCRIPTION),
                MarcFields.series(record, "490", "830", "440", "800"));
    }

    private List<String> authors() {
        List<String> named = MarcFields.onTitlePage(record, "245", 'c');
        Contributors people = new Contributors();
        fields(record, "100", "700")
                // With a title it is the author of another work, which is in this one or which this one is about.
                .filter(field -> field.getSubfield('t') == null)
                .forEach(field -> people.add(
                        person(field), role(field, named), field.getTag().equals("100")));
        return Stream.<Supplier<List<String>>>of(
                        people::authors,
                        () -> MarcFields.corporations(record, Marc21Book::role, "110", "710"),
                        () -> named)
                .map(Supplier::get)
                .filter(names -> !names.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** Of whom the record says nothing, the title page may; old records say nothing of all but translators. */
    private static Relators role(DataField field, List<String> named) {
        Relators role = role(field);
        String family = first(field, 'a').orElse("").split(",", 2)[0].strip();
        return role == Relators.UNSAID && !family.isEmpty() && named.stream().anyMatch(name -> name.endsWith(family))
                ? Relators.AUTHOR
                : role;
    }

    private static Relators role(DataField field) {
        return Relators.of(data(field, '4'), data(field, 'e'));
    }

    /** Filed under the family name when the first indicator is 1, else as spoken, with a number as {@code II.}. */
    private static String person(DataField field) {
        String name = first(field, 'a').orElse("");
        if (field.getIndicator1() == '0') {
            String spoken = MarcText.plain(name);
            return spoken == null
                    ? null
                    : first(field, 'b')
                            .map(number -> spoken + " " + MarcText.plain(number))
                            .orElse(spoken);
        }
        String suffix = first(field, 'c')
                .filter(text -> text.strip().matches("(?i)(?:(?:jr|sr)\\.?|[IVX]{2,4}),?"))
                .orElse("");
        return FiledName.of(suffix.isEmpty() ? name : name + " " + suffix);
    }

    /** A summary before a review, which is marked 1; {@code $b} goes on where {@code $a} ends. */
    private String description() {
        return Stream.of(false, true)
                .flatMap(review -> fields(record, "520").filter(field -> (field.getIndicator1() == '1') == review))
                .map(field ->
                        Stream.of('a', 'b').flatMap(code -> data(field, code)).collect(Collectors.joining(" ")))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(null);
    }

    private String publisher() {
        return publication()
                .flatMap(field -> data(field, 'b'))
                .map(MarcText::publisher)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private String publishedDate() {
        return publication()
                .flatMap(field -> data(field, 'c'))
                .map(PublishedDate::of)
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> coded(7, 11).map(PublishedDate::of))
                .orElse(null);
    }

    /** Field 264 says of production, distribution, manufacture and copyright, too; the publication is marked 1. */
    private Stream<DataField> publication() {
        return Stream.of(
                        fields(record, "264").filter(field -> field.getIndicator2() == '1'),
                        fields(record, "260"),
                        fields(record, "264").filter(field -> field.getIndicator2() != '1'))
                .flatMap(fields -> fields);
    }

    private Integer pages() {
        return fields(record, "300")
                .flatMap(field -> data(field, 'a'))
                .map(PageCount::of)
                .filter(OptionalInt::isPresent)
                .map(OptionalInt::getAsInt)
                .findFirst()
                .orElse(null);
    }

    /** Of the text, that is; {@code $h} has the original's. Older records write several codes in one word. */
    private String language() {
        return Stream.concat(
                        first(record, 'a', "041").map(code -> code.length() > 3 ? code.substring(0, 3) : code).stream(),
                        coded(35, 38).stream())
                .flatMap(code -> LanguageCode.of(code).stream())
                .findFirst()
                .orElse(null);
    }

    /** Characters of field 008, whose places have fixed meanings. */
    private Optional<String> coded(int begin, int end) {
        return record.getVariableFields("008").stream()
                .filter(ControlField.class::isInstance)
                .map(field -> ((ControlField) field).getData())
                .filter(data -> data != null && data.length() >= end)
                .map(data -> data.substring(begin, end))
                .findFirst();
    }
}
