package org.homelibrary.metadata.provider.dublincore;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.homelibrary.metadata.provider.BibliographicRecord;
import org.homelibrary.metadata.provider.xml.SafeXml;
import org.homelibrary.metadata.text.Limits;
import org.homelibrary.metadata.text.PageCount;
import org.homelibrary.metadata.text.PlainText;
import org.homelibrary.metadata.text.PrintedIsbns;
import org.homelibrary.metadata.text.PublishedDate;
import org.homelibrary.metadata.text.PublisherName;
import org.homelibrary.model.edition.BookMetadata;
import org.homelibrary.model.edition.Series;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.model.text.LanguageCode;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/**
 * A record in Dublin Core. Its elements are flat, and what they hold is as free as people are: {@code L'étranger / Albert
 * Camus}, {@code Camus, Albert (1913-1960). Auteur du texte}. DC-NDL, of the National Diet Library, has the same elements
 * with a structure inside, and more of them.
 *
 * @see <a href="https://www.dublincore.org/specifications/dublin-core/dces/">Dublin Core</a>
 * @see <a href="https://ndlsearch.ndl.go.jp/help/api/specifications">NDL Search, its interfaces and DC-NDL</a>
 */
public final class DublinCoreBook implements BibliographicRecord {

    private static final int MAX_VOLUME = 100;

    private final Element record;

    /** @param record the element right above the elements of Dublin Core */
    public DublinCoreBook(Element record) {
        this.record = record;
    }

    /** The descriptions of books in what a catalogue sends as one record: DC-NDL puts holdings beside them. */
    public static List<BibliographicRecord> books(Element content) {
        List<Element> resources = SafeXml.children(content, "BibResource").toList();
        return (resources.isEmpty() ? Stream.of(content) : resources.stream())
                .filter(element -> SafeXml.child(element, "title").isPresent())
                .<BibliographicRecord>map(DublinCoreBook::new)
                .toList();
    }

    @Override
    public List<Isbn> isbns() {
        return SafeXml.children(record, "identifier")
                .filter(DublinCoreBook::isIsbn)
                .flatMap(identifier -> PrintedIsbns.in(SafeXml.text(identifier)).stream())
                .distinct()
                .toList();
    }

    /** Of a set, of the digital form: DC-NDL marks them with types of their own. */
    @Override
    public List<Isbn> otherIsbns() {
        return SafeXml.children(record, "identifier")
                .filter(identifier -> !isIsbn(identifier))
                .flatMap(identifier -> PrintedIsbns.in(SafeXml.text(identifier)).stream())
                .toList();
    }

    /** Other numbers than ISBNs may have a right check digit by accident. */
    private static boolean isIsbn(Element identifier) {
        List<String> types = types(identifier);
        String text = SafeXml.text(identifier).strip();
        return types.isEmpty()
                ? text.matches("(?is).*isbn.*|97[89][0-9 -]{10,}")
                : types.stream().anyMatch(type -> type.matches("(?:.*[:/])?ISBN(?:10|13)?"));
    }

    @Override
    public BookMetadata metadata() {
        String[] titles = first("title").split("\\s+/\\s+", 2)[0].split("\\s+:\\s+", 2);
        String volume = Stream.of(first("volume"), first("volumeTitle"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(": "));
        return new BookMetadata(
                PlainText.line(volume.isEmpty() ? titles[0] : titles[0] + ", " + volume, Limits.TITLE),
                titles.length > 1 ? PlainText.line(titles[1], Limits.TITLE) : null,
                PlainText.lines(Creators.of(record), Limits.AUTHOR, Limits.AUTHORS),
                PublisherName.of(publisher()),
                values("issued", "date")
                        .map(PublishedDate::of)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                pages(),
                values("language")
                        .flatMap(code -> LanguageCode.of(code).stream())
                        .findFirst()
                        .orElse(null),
                PlainText.lines(categories(), Limits.CATEGORY, Limits.CATEGORIES),
                PlainText.paragraphs(first("abstract"), Limits.DESCRIPTION),
                series());
    }

    /** Libraries put the town behind it, as {@code Gallimard (Paris)}. */
    private String publisher() {
        return first("publisher").replaceFirst("\\s*\\([^()]*\\)$", "");
    }

    private Integer pages() {
        return values("extent", "format")
                .map(PageCount::of)
                .filter(OptionalInt::isPresent)
                .map(OptionalInt::getAsInt)
                .findFirst()
                .orElse(null);
    }

    /** Those in words; numbers of a classification come with its name as their type. */
    private List<String> categories() {
        return Stream.of("genre", "subject")
                .flatMap(name -> SafeXml.children(record, name))
                .filter(element -> types(element).isEmpty())
                .map(DublinCoreBook::value)
                .filter(value -> value.codePoints().anyMatch(Character::isLetter))
                .toList();
    }

    private Series series() {
        String[] parts = first("seriesTitle").split("\\s*;\\s*", 2);
        String name = PlainText.line(parts[0], Limits.TITLE);
        return name == null ? null : new Series(name, parts.length > 1 ? PlainText.line(parts[1], MAX_VOLUME) : null);
    }

    private String first(String... names) {
        return values(names).findFirst().orElse("");
    }

    private Stream<String> values(String... names) {
        return Arrays.stream(names)
                .flatMap(name -> SafeXml.children(record, name))
                .map(DublinCoreBook::value)
                .filter(value -> !value.isEmpty());
    }

    /** The text of an element; where there is more in it, the name or the value apart from its transcription. */
    static String value(Element element) {
        return Stream.of("value", "name")
                .flatMap(name -> SafeXml.descendants(element, name))
                .findFirst()
                .map(SafeXml::text)
                .orElseGet(() -> SafeXml.children(element).isEmpty() ? SafeXml.text(element) : "")
                .strip();
    }

    /** {@code rdf:datatype} or {@code xsi:type}. */
    private static List<String> types(Element element) {
        return Stream.of("datatype", "type")
                .flatMap(name -> attributes(element).filter(attribute -> name.equals(attribute.getLocalName())))
                .map(Attr::getValue)
                .toList();
    }

    private static Stream<Attr> attributes(Element element) {
        return IntStream.range(0, element.getAttributes().getLength())
                .mapToObj(i -> (Attr) element.getAttributes().item(i));
    }
}
