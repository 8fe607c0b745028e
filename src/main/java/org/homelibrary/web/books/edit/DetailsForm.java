package org.homelibrary.web.books.edit;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.homelibrary.model.edition.AuthorLine;
import org.homelibrary.model.edition.Series;
import org.homelibrary.model.library.book.BookDetails;
import org.homelibrary.model.library.book.BookField;
import org.homelibrary.model.text.CleanText;
import org.homelibrary.model.text.LanguageCode;
import org.homelibrary.web.books.fields.FormErrors;
import org.homelibrary.web.books.fields.FormFields;
import org.homelibrary.web.books.fields.IsoDay;
import org.homelibrary.web.view.BookFields;

/** The fields of a book that its household shares, as a form sends them. */
final class DetailsForm {

    private static final String AUTHOR = "author";
    private static final String DESCRIPTION = "description";
    private static final String LANGUAGE = "language";
    private static final String PAGES = "pages";
    private static final String POSITION = "series_position";
    private static final String PUBLISHED = "published";
    private static final String SERIES = "series";
    private static final String TAGS = "tags";

    /** Fields of one line, by their names in the form. */
    private static final Map<String, BookField> LINES = lines();

    private static final Pattern DATE = Pattern.compile("[1-9][0-9]{3}(-(0[1-9]|1[0-2]))?");

    private final FormFields sent;

    DetailsForm(FormFields sent) {
        this.sent = sent;
    }

    private static Map<String, BookField> lines() {
        Map<String, BookField> lines = new LinkedHashMap<>();
        lines.put("title", BookField.TITLE);
        lines.put("genre", BookField.GENRE);
        lines.put("publisher", BookField.PUBLISHER);
        lines.put(PUBLISHED, BookField.PUBLISHED);
        lines.put("sort_title", BookField.SORT_TITLE);
        lines.put("sort_author", BookField.SORT_AUTHOR);
        return lines;
    }

    static boolean isAnySent(FormFields fields) {
        return BookFields.DETAILS.stream().anyMatch(fields::has);
    }

    /** @param shown as the form showed them: what comes back as it was is no error, however it came into the library */
    void check(FormErrors errors, BookFields shown) {
        checkLength(errors, "title", BookField.TITLE);
        if (isChanged(AUTHOR, shown)) {
            checkAuthors(errors);
        }
        errors.checkLength(SERIES, sent.line(SERIES), BookField.SERIES.max());
        errors.checkLength(POSITION, sent.line(POSITION), BookField.MAX_POSITION_LENGTH);
        if (!sent.line(POSITION).isEmpty() && (sent.has(SERIES) ? sent.line(SERIES) : shown.get(SERIES)).isEmpty()) {
            errors.add(SERIES, "bookError.noSeries");
        }
        checkLength(errors, "genre", BookField.GENRE);
        errors.checkLength(DESCRIPTION, sent.lines(DESCRIPTION), BookField.DESCRIPTION.max());
        checkTags(errors);
        checkLength(errors, "publisher", BookField.PUBLISHER);
        checkLength(errors, PUBLISHED, BookField.PUBLISHED);
        if (isChanged(PUBLISHED, shown) && !isDate(sent.line(PUBLISHED))) {
            errors.add(PUBLISHED, "bookError.published");
        }
        if (isChanged(PAGES, shown) && pages() == null) {
            errors.add(PAGES, "bookError.pages", BookField.PAGES.max());
        }
        if (isChanged(LANGUAGE, shown) && LanguageCode.of(sent.line(LANGUAGE)).isEmpty()) {
            errors.add(LANGUAGE, "bookError.language");
        }
        checkLength(errors, "sort_title", BookField.SORT_TITLE);
        checkLength(errors, "sort_author", BookField.SORT_AUTHOR);
    }

    /** Whether something was typed, and is not what was there. */
    private boolean isChanged(String name, BookFields shown) {
        String typed = name.equals(AUTHOR) ? AuthorLine.typed(authors()) : sent.line(name);
        return !typed.isEmpty() && !typed.equals(CleanText.line(shown.get(name)));
    }

    private void checkLength(FormErrors errors, String name, BookField field) {
        errors.checkLength(name, sent.line(name), field.max());
    }

    private void checkAuthors(FormErrors errors) {
        List<String> names = authors();
        int longest = longest(names);
        if (names.size() > BookField.MAX_ITEMS) {
            errors.add(AUTHOR, "bookError.tooManyAuthors", BookField.MAX_ITEMS, names.size());
        } else if (longest > BookField.AUTHORS.max()) {
            errors.add(AUTHOR, "bookError.nameTooLong", BookField.AUTHORS.max(), longest);
        }
    }

    private void checkTags(FormErrors errors) {
        List<String> tags = tags();
        int longest = longest(tags);
        if (tags.size() > BookField.MAX_ITEMS) {
            errors.add(TAGS, "bookError.tooManyTags", BookField.MAX_ITEMS, tags.size());
        } else if (longest > BookField.TAGS.max()) {
            errors.add(TAGS, "bookError.tagTooLong", BookField.TAGS.max(), longest);
        }
    }

    private static int longest(List<String> texts) {
        return texts.stream().mapToInt(String::length).max().orElse(0);
    }

    private static boolean isDate(String text) {
        return DATE.matcher(text).matches() || IsoDay.parse(text).isPresent();
    }

    /**
     * Returns the fields that were sent, each of its field's type; one that was sent empty is null.
     *
     * @param current completes what is sent in two fields
     */
    Map<BookField, Object> values(BookDetails current) {
        Map<BookField, Object> values = new EnumMap<>(BookField.class);
        LINES.forEach((name, field) -> put(values, name, field, emptyToNull(sent.line(name))));
        put(values, AUTHOR, BookField.AUTHORS, emptyToNull(authors()));
        put(values, DESCRIPTION, BookField.DESCRIPTION, emptyToNull(sent.lines(DESCRIPTION)));
        put(values, TAGS, BookField.TAGS, emptyToNull(tags()));
        put(values, PAGES, BookField.PAGES, pages());
        put(values, LANGUAGE, BookField.LANGUAGE, language(current));
        if (sent.has(SERIES) || sent.has(POSITION)) {
            values.put(BookField.SERIES, series(current.series()));
        }
        return values;
    }

    private void put(Map<BookField, Object> values, String name, BookField field, Object value) {
        if (sent.has(name)) {
            values.put(field, value);
        }
    }

    private static String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static List<String> emptyToNull(List<String> texts) {
        return texts.isEmpty() ? null : texts;
    }

    private List<String> authors() {
        return sent.all(AUTHOR).stream()
                .flatMap(line -> AuthorLine.parse(line).stream())
                .distinct()
                .toList();
    }

    private List<String> tags() {
        return sent.all(TAGS).stream().flatMap(FormFields::separated).distinct().toList();
    }

    /** Null for what is no number of pages. */
    private Integer pages() {
        String typed = sent.line(PAGES);
        return typed.matches("[0-9]{1,5}") && Integer.parseInt(typed) > 0 ? Integer.valueOf(typed) : null;
    }

    private String language(BookDetails current) {
        String typed = sent.line(LANGUAGE);
        return typed.equals(current.language()) ? typed : LanguageCode.of(typed).orElse(null);
    }

    private Series series(Series current) {
        String name = sent.has(SERIES) ? sent.line(SERIES) : current == null ? "" : current.name();
        String position = sent.has(POSITION)
                ? sent.line(POSITION)
                : current == null || current.position() == null ? "" : current.position();
        return name.isEmpty() ? null : new Series(name, emptyToNull(position));
    }
}
