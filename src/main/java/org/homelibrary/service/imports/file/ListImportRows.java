package org.homelibrary.service.imports.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.homelibrary.model.imports.ImportRow;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.model.isbn.IsbnText;
import org.homelibrary.model.text.TypedText;
import org.homelibrary.service.imports.row.RowBuilder;

/** A list of ISBNs or titles, one or several numbers a line, or a title, perhaps with its number. */
final class ListImportRows implements ImportRows {

    private static final String NUMBER = "(?i)[(\\[]?(?:ISBN[-: ]*(?:1[03])?[-: ]*)?[0-9][0-9Xx -]{8,16}[)\\]]?";

    /** Longer lines are cut: no title is as long. */
    private static final int MAX_TITLE = 2_000;

    private static final int SHORTEST_NUMBER = 9;

    private static final Pattern SEPARATOR = Pattern.compile("[,;|\\t]");

    private final RowGuard guard;
    private final BufferedReader lines;
    private final Queue<ImportRow> rows = new ArrayDeque<>();
    private int number;

    ListImportRows(Reader text) {
        guard = new RowGuard(text);
        lines = new BufferedReader(guard);
    }

    @Override
    public Optional<ImportRow> next() {
        try {
            while (rows.isEmpty()) {
                guard.beginRow(number + 1);
                String line = lines.readLine();
                if (line == null) {
                    return Optional.empty();
                }
                if (!line.isBlank()) {
                    read(line.strip());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.of(rows.remove());
    }

    private void read(String whole) {
        if (!hasWords(whole)) {
            SEPARATOR.splitAsStream(whole).filter(part -> !part.isBlank()).forEach(this::number);
            return;
        }
        String line = TypedText.cut(whole, MAX_TITLE);
        List<Isbn> isbns = IsbnText.read(line).isbns();
        isbns.forEach(isbn -> add(isbn, isbns.size() > 1 ? null : words(line.replaceAll(NUMBER, ""))));
        if (isbns.isEmpty()) {
            rows.add(new RowBuilder(++number, null).title(line).build());
        }
    }

    /** Numbers may stand between blanks only, or have blanks in them. */
    private void number(String text) {
        String[] numbers = text.strip().split("\\s+");
        if (numbers.length > 1 && Stream.of(numbers).allMatch(it -> it.length() >= SHORTEST_NUMBER)) {
            Stream.of(numbers).forEach(this::number);
            return;
        }
        List<Isbn> isbns = IsbnText.read(text).isbns();
        isbns.forEach(isbn -> add(isbn, null));
        if (isbns.isEmpty()) {
            rows.add(new RowBuilder(++number, null).isbn(text.strip()).build());
        }
    }

    private void add(Isbn isbn, String title) {
        rows.add(new RowBuilder(++number, null).isbn(isbn.value()).title(title).build());
    }

    /** Null when no letter is in it but those of numbers. */
    private static String words(String text) {
        return hasWords(text) ? text.replaceAll("^[\\s,;:.-]+|[\\s,;:-]+$", "") : null;
    }

    private static boolean hasWords(String text) {
        return text.chars().anyMatch(c -> Character.isLetter(c) && "xXeE".indexOf(c) < 0);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
