package org.homelibrary.service.imports.row;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homelibrary.metadata.text.PlainText;
import org.homelibrary.metadata.text.PublishedDate;
import org.homelibrary.metadata.text.SeriesText;
import org.homelibrary.model.edition.Series;
import org.homelibrary.model.imports.DateOrder;
import org.homelibrary.model.imports.ImportRow;
import org.homelibrary.model.imports.ImportedIsbn;
import org.homelibrary.model.imports.RowNote;
import org.homelibrary.model.imports.RowProblem;
import org.homelibrary.model.library.book.BookDetails;
import org.homelibrary.model.library.book.BookField;

/** Collects what a row says, cleaned and fitted to what a book can hold, and notes what cannot be taken over. */
public final class RowBuilder {

    private final int number;
    private final List<RowNote> notes = new ArrayList<>();
    private final Set<String> labels = new LinkedHashSet<>();
    private final ReadingBuilder reading;
    private final HoldingBuilder holding;
    private BookDetails details = BookDetails.NONE;
    private ImportedIsbn isbn = ImportedIsbn.NONE;
    private String foreignNumber;
    private RowProblem problem;

    /** @param order of the file's dates; null when nobody has said it */
    public RowBuilder(int number, DateOrder order) {
        this.number = number;
        this.reading = new ReadingBuilder(this, order);
        this.holding = new HoldingBuilder(this);
    }

    public ReadingBuilder reading() {
        return reading;
    }

    public HoldingBuilder holding() {
        return holding;
    }

    public RowBuilder title(String title) {
        return text(BookField.TITLE, title);
    }

    public RowBuilder title(String title, String subtitle) {
        return title(title == null || subtitle == null ? title : title + ": " + subtitle);
    }

    public RowBuilder text(BookField field, String text) {
        String line = field == BookField.DESCRIPTION
                ? PlainText.paragraphs(text, field.max() + 1)
                : PlainText.line(text, field.max() + 1);
        if (line != null && line.length() > field.max()) {
            note(RowNote.Kind.CUT, PlainText.line(line, 40));
        }
        return field(field, line);
    }

    /** Takes a text of a file of our own: without looking for markup. */
    public RowBuilder asWritten(BookField field, String text) {
        if (text != null && text.length() > field.max()) {
            note(RowNote.Kind.CUT, PlainText.line(text, 40));
        }
        return field(field, text);
    }

    public RowBuilder authors(Collection<String> names) {
        return field(BookField.AUTHORS, List.copyOf(names));
    }

    public RowBuilder series(String name, String position) {
        return SeriesText.of(name, position).map(this::series).orElse(this);
    }

    public RowBuilder series(Series series) {
        return field(BookField.SERIES, series);
    }

    public RowBuilder published(String printed) {
        return text(BookField.PUBLISHED, PublishedDate.of(printed));
    }

    /** @param cell a number, perhaps with words around it */
    public RowBuilder pages(String cell) {
        String digits = cell == null ? "" : cell.replaceAll("[.,]0+$", "").replaceAll("[^0-9]", "");
        return digits.isEmpty() || digits.length() > 6 ? this : field(BookField.PAGES, Integer.valueOf(digits));
    }

    public RowBuilder language(String cell) {
        return text(BookField.LANGUAGE, LanguageNames.code(cell));
    }

    public RowBuilder isbn(String... cells) {
        isbn = IsbnCells.read(Arrays.asList(cells));
        if (!isbn.isKnown() && isbn.spoiled() != null) {
            note(RowNote.Kind.ISBN_WRONG, isbn.spoiled());
        }
        return this;
    }

    /** @param separator a regular expression */
    public RowBuilder labels(String cell, String separator) {
        return labels(Cells.split(cell, separator));
    }

    public RowBuilder labels(List<String> names) {
        names.stream()
                .map(name -> PlainText.line(name, BookField.TAGS.max()))
                .filter(name -> name != null && StatusWords.status(name).isEmpty())
                .forEach(labels::add);
        return this;
    }

    /** Takes labels of a file of our own, be they words for a status. */
    public RowBuilder labelsAsWritten(List<String> names) {
        labels.addAll(names);
        return this;
    }

    public RowBuilder foreignNumber(String cell) {
        foreignNumber = PlainText.line(cell, 40);
        return this;
    }

    public RowBuilder problem(RowProblem found) {
        problem = found;
        return this;
    }

    public RowBuilder note(RowNote.Kind kind, String text) {
        notes.add(new RowNote(kind, text));
        return this;
    }

    private RowBuilder field(BookField field, Object said) {
        Object value = field.fitted(said);
        if (value != null) {
            details = details.with(field, value);
        }
        return this;
    }

    public ImportRow build() {
        RowProblem found = problem;
        if (found == null && details.title() == null && !isbn.isKnown()) {
            found = foreignNumber == null ? RowProblem.NO_TITLE : RowProblem.ONLY_FOREIGN_NUMBER;
        }
        return new ImportRow(
                number,
                isbn,
                details,
                reading.build(),
                holding.build(),
                Stream.concat(labels.stream(), reading.unknownStatus().stream())
                        .collect(Collectors.toCollection(LinkedHashSet::new))
                        .stream()
                        .toList(),
                foreignNumber,
                notes,
                found);
    }
}
