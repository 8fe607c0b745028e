package org.homelibrary.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homelibrary.support.HttpUser.bookId;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.homelibrary.model.imports.ImportRow;
import org.homelibrary.model.library.Member;
import org.homelibrary.model.library.MemberRole;
import org.homelibrary.model.library.reading.ReaderBook;
import org.homelibrary.model.text.SearchText;
import org.homelibrary.service.archive.ArchiveReader;
import org.homelibrary.service.imports.file.TestFile;
import org.homelibrary.support.HttpUser;
import org.homelibrary.support.Reply;
import org.homelibrary.support.SharedLibrary;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A library of 120 books: paging, sorting, filtering and searching. */
class ListIT {

    private static final String[] STATUSES = {"to-read", "reading", "read", "abandoned"};
    private static final int BOOKS = 120;
    private static final Member SOMEBODY =
            Member.joining(new UUID(1, 1), new UUID(2, 2), MemberRole.OWNER, Instant.EPOCH);

    private static final Map<String, Entry> LIBRARY = new HashMap<>();
    private static final List<String> IN_ORDER_OF_ADDING = new ArrayList<>();
    private static HttpUser reader;

    private record Entry(String title, String author, String genre, String status, double rating) {
        boolean says(String word) {
            return SearchText.of(title, author, genre, null).contains(word);
        }
    }

    @BeforeAll
    static void fill() {
        reader = SharedLibrary.reader();
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < BOOKS; i++) {
            numbers.add(i);
        }
        Collections.shuffle(numbers, new Random(7));
        for (int number : numbers) {
            Entry entry = new Entry(
                    String.format(Locale.ROOT, "Volume %03d", number),
                    String.format(Locale.ROOT, "Writer %02d", number % 40),
                    number % 3 == 0 ? "Poésie" : "Prose",
                    STATUSES[number % 4],
                    (number % 10 + 1) / 2.0);
            String path = reader.addByHand(
                    entry.title,
                    "author",
                    entry.author,
                    "genre",
                    entry.genre,
                    "status",
                    entry.status,
                    "rating",
                    String.valueOf(entry.rating));
            String id = bookId(path);
            LIBRARY.put(id, entry);
            IN_ORDER_OF_ADDING.add(id);
        }
    }

    @Test
    void pages_bring_every_book_once_newest_first() {
        List<String> newestFirst = new ArrayList<>(IN_ORDER_OF_ADDING);
        Collections.reverse(newestFirst);
        assertThat(walk("/books?sort=added")).isEqualTo(newestFirst);
    }

    @Test
    void last_page_leads_back_to_the_first() {
        Reply page = reader.get("/books?sort=title");
        List<String> first = page.books();
        while (next(page) != null) {
            page = reader.get(next(page)).expect(200);
        }
        while (previous(page) != null) {
            page = reader.get(previous(page)).expect(200);
        }
        assertThat(page.books()).isEqualTo(first);
    }

    @Test
    void table_for_spreadsheets_has_every_book_with_what_its_reader_says() {
        Reply csv = reader.get("/export.csv").expect(200);
        assertThat(csv.header("Content-Type")).isEqualToIgnoringCase("text/csv;charset=utf-8");
        assertThat(csv.header("Content-Disposition"))
                .matches("attachment; filename=\"home-library-[0-9]{4}-[0-9]{2}-[0-9]{2}\\.csv\"");
        assertThat(csv.header("Content-Length")).isEqualTo(String.valueOf(csv.bytes().length));
        assertThat(csv.bytes()).startsWith(0xef, 0xbb, 0xbf);
        List<ImportRow> rows = TestFile.of(csv.bytes()).rows();
        assertThat(rows.stream().map(ListIT::entry)).containsExactlyInAnyOrderElementsOf(LIBRARY.values());
    }

    @Test
    void archive_has_every_book_as_it_is_kept(@TempDir Path folder) throws IOException {
        Reply zip = reader.get("/export.zip").expect(200);
        assertThat(zip.header("Content-Type")).isEqualTo("application/zip");
        assertThat(zip.header("Content-Disposition"))
                .matches("attachment; filename=\"home-library-[0-9]{4}-[0-9]{2}-[0-9]{2}\\.zip\"");
        Path file = Files.write(folder.resolve("archive.zip"), zip.bytes());
        List<Entry> entries = new ArrayList<>();
        try (ArchiveReader archive = new ArchiveReader(file)) {
            archive.verify();
            assertThat(archive.manifest().books()).isEqualTo(BOOKS);
            archive.books(SOMEBODY, book -> entries.add(entry(book)));
        }
        assertThat(entries).containsExactlyInAnyOrderElementsOf(LIBRARY.values());
    }

    private static Entry entry(ReaderBook book) {
        return new Entry(
                book.book().details().title(),
                book.book().details().authorLine(),
                book.book().details().genre(),
                book.status().wire(),
                book.rating().stars());
    }

    private static Entry entry(ImportRow row) {
        return new Entry(
                row.title(),
                row.details().authorLine(),
                row.details().genre(),
                row.reading().status().wire(),
                row.reading().rating().stars());
    }

    @ParameterizedTest
    @CsvSource({"/books?sort=title,false", "/books?sort=title&dir=desc,true", "/books?sort=title&view=table,false"})
    void sorting_by_title(String path, boolean descending) {
        Comparator<Entry> byTitle = Comparator.comparing(Entry::title);
        assertThat(walk(path).stream().map(LIBRARY::get))
                .hasSize(BOOKS)
                .isSortedAccordingTo(descending ? byTitle.reversed() : byTitle);
    }

    @Test
    void sorting_by_author_and_by_rating() {
        assertThat(walk("/books?sort=author").stream().map(id -> LIBRARY.get(id).author))
                .hasSize(BOOKS)
                .isSorted();
        assertThat(walk("/books?sort=rating").stream().map(id -> LIBRARY.get(id).rating))
                .hasSize(BOOKS)
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    @ParameterizedTest
    @CsvSource({"to-read", "reading", "read", "abandoned"})
    void filter_by_status_and_its_count(String status) {
        List<String> found = walk("/books?status=" + status);
        assertThat(found)
                .hasSize(BOOKS / 4)
                .allMatch(id -> LIBRARY.get(id).status.equals(status));
        Reply page = reader.get("/books");
        assertThat(count(page, status)).isEqualTo("30");
        assertThat(page.first("class=\"count\">(\\d+)<")).isEqualTo("120");
    }

    @Test
    void filter_by_rating_and_by_lookup() {
        assertThat(walk("/books?rating=4"))
                .hasSize((int) LIBRARY.values().stream()
                        .filter(entry -> entry.rating >= 4)
                        .count())
                .allMatch(id -> LIBRARY.get(id).rating >= 4);
        assertThat(walk("/books?sync=not-applicable")).hasSize(BOOKS);
        assertThat(walk("/books?sync=pending")).isEmpty();
    }

    @Test
    void filters_add_up() {
        List<String> found = walk("/books?status=read&rating=3&q=prose&sort=title");
        assertThat(found)
                .hasSize((int) LIBRARY.values().stream()
                        .filter(entry ->
                                entry.status.equals("read") && entry.rating >= 3 && entry.genre.equals("Prose"))
                        .count())
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Volume 017", "volume 01", "WRITER 07", "poesie", "Poésie 11", "olume 11", "prose  wri", "E"})
    void search_finds_all_words_in_title_author_or_genre(String text) {
        List<String> words = SearchText.words(text);
        Set<String> expected = LIBRARY.entrySet().stream()
                .filter(book -> words.stream().allMatch(book.getValue()::says))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        assertThat(expected).isNotEmpty();
        assertThat(walk("/books?q=" + HttpUser.encode(text))).hasSameElementsAs(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing of it", "%", "_", "'", "volume 5000", "\\"})
    void search_for_what_is_nowhere_finds_nothing(String text) {
        assertThat(walk("/books?q=" + HttpUser.encode(text))).isEmpty();
    }

    @Test
    void numbers_follow_the_search() {
        Reply page = reader.get("/books?q=prose&status=read").expect(200);
        for (String status : STATUSES) {
            assertThat(count(page, status))
                    .isEqualTo(String.valueOf(LIBRARY.values().stream()
                            .filter(entry -> entry.genre.equals("Prose") && entry.status.equals(status))
                            .count()));
        }
        page.expectText("Results for “prose”. " + page.books().size() + " of 120");
    }

    @Test
    void order_and_layout_are_remembered_until_others_are_named() {
        HttpUser other = SharedLibrary.reader();
        other.addByHand("Beta");
        other.addByHand("Alpha");
        List<String> byTitle = other.get("/books?sort=title&view=table").books();
        Reply again = other.get("/books").expect(200);
        assertThat(again.books()).isEqualTo(byTitle);
        assertThat(again.body()).contains("class=\"ledger\"");
        assertThat(other.get("/books?q=a").books()).isEqualTo(byTitle);
        List<String> newest = other.get("/books?sort=title&dir=desc&view=grid").books();
        assertThat(other.get("/books").books()).isEqualTo(newest).isNotEqualTo(byTitle);
        other.withCookie("list", "nonsense.%.x");
        assertThat(other.get("/books").expect(200).books()).hasSize(2);
    }

    @Test
    void search_by_isbn() {
        HttpUser other = SharedLibrary.reader();
        String path = other.addByIsbn("9780201310054");
        other.awaitLookup(path);
        assertThat(other.get("/books?q=9780201310054").books()).hasSize(1);
        assertThat(other.get("/books?q=978-0-201-31005-4").books()).hasSize(1);
        assertThat(other.get("/books?q=effective").books()).hasSize(1);
        assertThat(other.get("/books?q=volume").books()).isEmpty();
    }

    @Test
    void empty_result_says_what_to_do() {
        reader.get("/books?q=zzzz").expect(200).expectText("No book here", "Show all books");
        SharedLibrary.reader().get("/books").expect(200).expectText("Scan your first book");
    }

    @Test
    void nonsense_in_the_address_is_as_if_it_were_not_there() {
        assertThat(reader.get("/books?status=burnt&sort=weight&rating=9&sync=x&dir=up&view=cube&after=&q=")
                        .books())
                .hasSizeGreaterThan(20);
        Reply broken = reader.get("/books?after=AAAA");
        assertThat(broken.status()).isIn(200, 400);
        assertThat(reader.get("/books?q=" + "x".repeat(3000)).status()).isIn(200, 414);
    }

    private static List<String> walk(String path) {
        LinkedHashSet<String> books = new LinkedHashSet<>();
        int shown = 0;
        String next = path;
        while (next != null) {
            Reply page = reader.get(next).expect(200);
            shown += page.books().size();
            books.addAll(page.books());
            next = next(page);
        }
        assertThat(books).as("each book once").hasSize(shown);
        return new ArrayList<>(books);
    }

    private static String count(Reply page, String status) {
        return page.first(
                "href=\"/books\\?[^\"]*status=" + status + "&amp;[^\"]*\"[^>]*>[^<]*<span class=\"count\">(\\d+)<");
    }

    private static String next(Reply page) {
        return page.first("rel=\"next\" href=\"([^\"]+)\"");
    }

    private static String previous(Reply page) {
        return page.first("rel=\"prev\" href=\"([^\"]+)\"");
    }
}
