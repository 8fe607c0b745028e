package org.homelibrary.metadata.provider.marc;

import static org.homelibrary.metadata.provider.marc.MarcFields.all;
import static org.homelibrary.metadata.provider.marc.MarcFields.data;
import static org.homelibrary.metadata.provider.marc.MarcFields.fields;
import static org.homelibrary.metadata.provider.marc.MarcFields.first;

import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
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
import org.marc4j.marc.DataField;
import org.marc4j.marc.Record;

/**
 * A record in UNIMARC: other tags than MARC 21 for the same things.
 *
 * @see <a href="https://www.ifla.org/g/unimarc-rg/unimarc-bibliographic-3rd-edition-with-updates/">UNIMARC
 *     Bibliographic</a>
 * @see <a href="https://www.bnf.fr/fr/unimarc-de-diffusion">what the Bibliothèque nationale de France makes of it</a>
 */
public final class UnimarcBook implements BibliographicRecord {

    private static final Set<Character> PART_NUMBER = Set.of('h');
    private static final Set<Character> PART_NAME = Set.of('i');

    private final Record record;

    public UnimarcBook(Record record) {
        this.record = record;
    }

    @Override
    public boolean isBook() {
        return MarcFields.isBook(record);
    }

    /** In 010, or as the number of the bar code in 073. */
    @Override
    public List<Isbn> isbns() {
        return MarcFields.isbns(record, 'a', "010", "073");
    }

    @Override
    public List<Isbn> otherIsbns() {
        return MarcFields.isbns(record, 'z', "010");
    }

    @Override
    public BookMetadata metadata() {
        MarcTitle title = fields(record, "200")
                .findFirst()
                .map(field -> MarcTitle.of(field, 'a', 'e', PART_NUMBER, PART_NAME))
                .orElse(new MarcTitle(null, null));
        return new BookMetadata(
                PlainText.line(title.title(), Limits.TITLE),
                PlainText.line(title.subtitle(), Limits.TITLE),
                PlainText.lines(authors(), Limits.AUTHOR, Limits.AUTHORS),
                PlainText.line(publisher(), Limits.PUBLISHER),
                publishedDate(),
                pages(),
                language(),
                PlainText.lines(all(record, 'a', "608", "606"), Limits.CATEGORY, Limits.CATEGORIES),
                PlainText.paragraphs(first(record, 'a', "330").orElse(null), Limits.DESCRIPTION),
                MarcFields.series(record, "461", "225"));
    }

    /** 700 is the one whom the book is filed under, 701 has equal part in it, 702 a lesser one. */
    private List<String> authors() {
        Contributors people = new Contributors();
        fields(record, "700", "701", "702")
                .forEach(field ->
                        people.add(person(field), role(field), !field.getTag().equals("702")));
        return Stream.<Supplier<List<String>>>of(
                        people::authors,
                        () -> MarcFields.corporations(record, UnimarcBook::role, "710", "711"),
                        () -> MarcFields.onTitlePage(record, "200", 'f'))
                .map(Supplier::get)
                .filter(names -> !names.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static Relators role(DataField field) {
        return Relators.of(data(field, '4'), Stream.empty());
    }

    /** Popes and kings have a number in {@code $d}. */
    private static String person(DataField field) {
        String family = MarcText.plain(first(field, 'a').orElse(null));
        String given = MarcText.plain(first(field, 'b').orElse(null));
        if (family == null || given == null) {
            return FiledName.of(first(field, 'd')
                    .map(number -> family + " " + MarcText.plain(number))
                    .orElse(family));
        }
        return FiledName.of(family + ", " + given);
    }

    private String publisher() {
        return publication()
                .flatMap(field -> data(field, 'c'))
                .map(MarcText::publisher)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** {@code DL 2016} and {@code cop. 1999} are read as years; else the coded one of field 100. */
    private String publishedDate() {
        return Stream.concat(
                        publication().flatMap(field -> data(field, 'd')),
                        first(record, 'a', "100").stream()
                                .filter(coded -> coded.length() >= 13)
                                .map(coded -> coded.substring(9, 13)))
                .map(PublishedDate::of)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Field 214 has publication, production and copyright apart; publication is marked 0. */
    private Stream<DataField> publication() {
        return Stream.concat(
                fields(record, "214").filter(field -> field.getIndicator2() == '0'), fields(record, "210", "214"));
    }

    private Integer pages() {
        return fields(record, "215")
                .flatMap(field -> data(field, 'a'))
                .map(PageCount::of)
                .filter(OptionalInt::isPresent)
                .map(OptionalInt::getAsInt)
                .findFirst()
                .orElse(null);
    }

    private String language() {
        return first(record, 'a', "101").flatMap(LanguageCode::of).orElse(null);
    }
}
