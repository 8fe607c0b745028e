package org.homelibrary.persistence.dynamodb;

import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.homelibrary.model.BookFacts;
import org.homelibrary.model.FactMarks;
import org.homelibrary.model.MetadataField;
import org.homelibrary.model.Series;
import org.homelibrary.persistence.dynamodb.item.Item;

/** The attributes of a reader's book that say what it is, and who said so. */
final class BookFactsMapper {

    static final String TITLE = "title";
    static final String AUTHOR = "author";
    static final String GENRE = "genre";
    static final String LANGUAGE = "language";
    static final String COVER_ID = "cover_id";
    static final String EDITED_FIELDS = "edited_fields";

    private static final String DESCRIPTION = "description";
    private static final String PUBLISHER = "publisher";
    private static final String PUBLISHED_DATE = "published_date";
    private static final String PAGES = "pages";
    private static final String SERIES_NAME = "series_name";
    private static final String SERIES_POSITION = "series_position";
    private static final String PROVISIONAL_FIELDS = "provisional_fields";
    private static final String ORIGINS = "origins";
    private static final String DECLINED_WORDS = "declined_words";
    private static final String FORMER_FACTS = "former_facts";

    private static final Map<MetadataField, String> TEXTS = Map.of(
            MetadataField.TITLE, TITLE,
            MetadataField.AUTHORS, AUTHOR,
            MetadataField.CATEGORIES, GENRE,
            MetadataField.LANGUAGE, LANGUAGE,
            MetadataField.DESCRIPTION, DESCRIPTION,
            MetadataField.PUBLISHER, PUBLISHER,
            MetadataField.PUBLISHED_DATE, PUBLISHED_DATE);

    private BookFactsMapper() {}

    static void write(BookFacts facts, Item item) {
        TEXTS.forEach((field, name) -> item.with(name, (String) facts.value(field)));
        FactMarks marks = facts.marks();
        item.with(COVER_ID, (UUID) facts.value(MetadataField.COVER))
                .with(PAGES, (Integer) facts.value(MetadataField.PAGES))
                .with(EDITED_FIELDS, marks.editedText())
                .with(PROVISIONAL_FIELDS, marks.provisionalText())
                .with(ORIGINS, marks.originsText())
                .with(DECLINED_WORDS, marks.declinedText())
                .with(FORMER_FACTS, marks.formerText());
        if (facts.value(MetadataField.SERIES) instanceof Series series) {
            item.with(SERIES_NAME, series.name()).with(SERIES_POSITION, series.position());
        }
    }

    static BookFacts read(Item item) {
        Map<MetadataField, Object> values = new EnumMap<>(MetadataField.class);
        TEXTS.forEach((field, name) -> values.put(field, item.text(name)));
        values.put(MetadataField.COVER, item.id(COVER_ID));
        values.put(MetadataField.PAGES, item.number(PAGES));
        if (item.text(SERIES_NAME) != null) {
            values.put(MetadataField.SERIES, new Series(item.text(SERIES_NAME), item.text(SERIES_POSITION)));
        }
        return BookFacts.stored(
                values,
                FactMarks.stored(
                        item.text(EDITED_FIELDS),
                        item.text(PROVISIONAL_FIELDS),
                        item.text(ORIGINS),
                        item.text(DECLINED_WORDS),
                        item.text(FORMER_FACTS)));
    }
}
