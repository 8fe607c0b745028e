package org.homelibrary.web.books.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.homelibrary.model.edition.Series;
import org.homelibrary.model.library.book.BookDetails;
import org.homelibrary.model.library.book.BookField;
import org.homelibrary.web.books.fields.FormErrors;
import org.homelibrary.web.books.fields.FormFields;
import org.homelibrary.web.render.Texts;
import org.homelibrary.web.view.BookFields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

public class DetailsFormTest {

    private static final BookDetails IN_SERIES = BookDetails.NONE.with(BookField.SERIES, new Series("Earthsea", "2.5"));

    private static DetailsForm form(String... namesAndValues) {
        return new DetailsForm(fields(namesAndValues));
    }

    public static FormFields fields(String... namesAndValues) {
        Map<String, List<String>> fields = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(namesAndValues[i], List.of(namesAndValues[i + 1]));
        }
        return new FormFields(fields);
    }

    private static Map<String, String> errors(BookFields shown, String... namesAndValues) {
        FormErrors errors = new FormErrors(Texts.of(Locale.ENGLISH));
        form(namesAndValues).check(errors, shown);
        return errors.sentences();
    }

    private static Map<String, String> errors(String... namesAndValues) {
        return errors(BookFields.EMPTY, namesAndValues);
    }

    private static Series series(String... namesAndValues) {
        return (Series) form(namesAndValues).values(IN_SERIES).get(BookField.SERIES);
    }

    @Test
    void every_field_is_of_its_type() {
        Map<BookField, Object> expected = new EnumMap<>(BookField.class);
        expected.put(BookField.TITLE, "The Farthest Shore");
        expected.put(BookField.SERIES, new Series("Earthsea", "3"));
        expected.put(BookField.PUBLISHER, "Atheneum");
        expected.put(BookField.PUBLISHED, "1972-09");
        expected.put(BookField.PAGES, 223);
        expected.put(BookField.LANGUAGE, "de");
        expected.put(BookField.TAGS, List.of("dragons", "sea"));
        expected.put(BookField.SORT_TITLE, "Farthest");
        expected.put(BookField.SORT_AUTHOR, "Le Guin, Ursula");

        String[] sent = {
            "title", "The Farthest Shore",
            "series", "Earthsea",
            "series_position", "3",
            "publisher", "Atheneum",
            "published", "1972-09",
            "pages", "223",
            "language", "ger",
            "tags", "dragons, sea,, dragons",
            "sort_title", "Farthest",
            "sort_author", "Le Guin, Ursula"
        };
        assertThat(errors(sent)).isEmpty();
        assertThat(form(sent).values(BookDetails.NONE)).isEqualTo(expected);
    }

    @Test
    void whatIsNotSent_isNotTouched_andWhatIsEmptyIsEmptied() {
        assertThat(form().values(IN_SERIES)).isEmpty();
        assertThat(form("pages", "", "tags", " , ", "language", "", "published", "")
                        .values(IN_SERIES))
                .containsOnlyKeys(BookField.PAGES, BookField.TAGS, BookField.LANGUAGE, BookField.PUBLISHED)
                .doesNotContainValue("")
                .allSatisfy((field, value) -> assertThat(value).isNull());
    }

    @Test
    void seriesAndPosition_areChangedEachByItself() {
        assertThat(series("series_position", "4")).isEqualTo(new Series("Earthsea", "4"));
        assertThat(series("series", "Orsinia")).isEqualTo(new Series("Orsinia", "2.5"));
        assertThat(series("series_position", "")).isEqualTo(new Series("Earthsea", null));
        assertThat(series("series", "")).isNull();
        assertThat(errors("series_position", "4")).containsOnlyKeys("series");
        assertThat(errors(BookFields.EMPTY.with("series", "Earthsea"), "series_position", "4"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "pages, 0",
        "pages, 100000",
        "pages, twelve",
        "pages, 12.5",
        "pages, -3",
        "published, soon",
        "published, 1999-13",
        "published, 1999-02-30",
        "published, 99",
        "language, Klingon",
        "language, e",
        "language, und"
    })
    void valueThatMakesNoSense_isRefused(String field, String value) {
        assertThat(errors(field, value)).containsOnlyKeys(field);
    }

    @ParameterizedTest
    @CsvSource({"published, 1999", "published, 1999-04", "published, 1999-04-23", "pages, 99999", "language, pt-BR"})
    void valueThatMakesSense_isTaken(String field, String value) {
        assertThat(errors(field, value)).isEmpty();
    }

    @Test
    void whatACatalogueSaid_mayComeBackAsItWas() {
        BookFields shown = BookFields.EMPTY.with("published", "[1987?]").with("language", "x-other");
        assertThat(errors(shown, "published", "[1987?]", "language", "x-other")).isEmpty();
        assertThat(errors(shown, "published", "[1988?]")).containsOnlyKeys("published");
        BookDetails current = BookDetails.NONE.with(BookField.LANGUAGE, "x-other");
        assertThat(form("language", "x-other").values(current)).containsValue("x-other");
    }

    @Test
    void texts_areAsLongAsTheStoreTakes() {
        Map<String, Integer> longest = Map.of(
                "series", BookField.SERIES.max(),
                "publisher", BookField.PUBLISHER.max(),
                "tags", BookField.TAGS.max(),
                "sort_title", BookField.SORT_TITLE.max(),
                "sort_author", BookField.SORT_AUTHOR.max());
        longest.forEach((field, length) -> {
            assertThat(errors(field, "x".repeat(length))).isEmpty();
            assertThat(errors(field, "x".repeat(length + 1))).containsOnlyKeys(field);
        });
        assertThat(errors("series", "S", "series_position", "1".repeat(BookField.MAX_POSITION_LENGTH + 1)))
                .containsOnlyKeys("series_position");
        String tags = IntStream.rangeClosed(0, BookField.MAX_ITEMS)
                .mapToObj(i -> "t" + i)
                .collect(Collectors.joining(","));
        assertThat(errors("tags", tags)).containsOnlyKeys("tags");
    }
}
