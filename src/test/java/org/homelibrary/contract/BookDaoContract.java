package org.homelibrary.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.homelibrary.model.edition.Book;
import org.homelibrary.model.edition.BookMetadata;
import org.homelibrary.model.edition.MetadataField;
import org.homelibrary.model.edition.MetadataSource;
import org.homelibrary.model.edition.Origin;
import org.homelibrary.model.edition.Origins;
import org.homelibrary.model.edition.Series;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.persistence.ConflictException;
import org.junit.jupiter.api.Test;

public abstract class BookDaoContract extends DaoContract {

    private static final Isbn ISBN = new Isbn("9780306406157");
    private static final UUID COVER = new UUID(5, 6);
    private static final Origins ORIGINS = new Origins(Arrays.stream(MetadataField.values())
            .collect(Collectors.toMap(
                    field -> field,
                    field -> new Origin(
                            field == MetadataField.COVER ? MetadataSource.OPEN_LIBRARY : MetadataSource.GOOGLE_BOOKS,
                            NOW.plusSeconds(field.ordinal())))));
    private static final BookMetadata NOTHING =
            new BookMetadata(null, null, List.of(), null, null, null, null, List.of(), null);
    private static final BookMetadata EVERYTHING = new BookMetadata(
            STRANGE_TEXT,
            "subtitle " + STRANGE_TEXT,
            List.of("Ann " + STRANGE_TEXT, "Bob", "李明"),
            "Publisher",
            "1999-04-23",
            321,
            "eng",
            List.of("Fiction", STRANGE_TEXT),
            "description " + STRANGE_TEXT,
            new Series("series " + STRANGE_TEXT, "2.5"));

    @Test
    void find_ofUnknownId_isEmpty() {
        assertThat(inTransaction(() -> store().books().find(new UUID(9, 9)))).isEmpty();
    }

    @Test
    void find_afterSave_givesEveryField() {
        Book stored = save(new Book(ISBN, EVERYTHING, ORIGINS, COVER, NOW));

        Book found = find();

        assertThat(found).usingRecursiveComparison().isEqualTo(stored);
        assertThat(found.metadata()).isEqualTo(EVERYTHING);
        assertThat(found.getId()).isEqualTo(ISBN.bookId());
        assertThat(found.getIsbn()).isEqualTo(ISBN);
        assertThat(found.getCoverId()).isEqualTo(COVER);
        assertThat(found.getFetchedAt()).isEqualTo(NOW);
        assertThat(found.getOrigins()).isEqualTo(ORIGINS);
    }

    @Test
    void find_ofBookOfWhichNothingIsKnown_givesNulls() {
        save(new Book(ISBN, NOTHING, null, NOW));

        assertThat(find().metadata()).isEqualTo(NOTHING);
        assertThat(find().getCoverId()).isNull();
        assertThat(find().getOrigins()).isEqualTo(Origins.UNKNOWN);
    }

    @Test
    void find_ofLongestTexts_givesThemWhole() {
        BookMetadata longest = new BookMetadata(
                "書".repeat(2000),
                "\uD83D\uDCDA".repeat(1000),
                IntStream.range(0, 20).mapToObj(i -> i + "a".repeat(300)).toList(),
                "é".repeat(1000),
                "1".repeat(50),
                Integer.MAX_VALUE,
                "x".repeat(20),
                IntStream.range(0, 20).mapToObj(i -> i + "c".repeat(300)).toList(),
                "書".repeat(20_000),
                new Series("書".repeat(1000), "1".repeat(50)));

        save(new Book(ISBN, longest, null, NOW));

        assertThat(find().metadata()).isEqualTo(longest);
    }

    @Test
    void save_ofChangedBook_replacesIt() {
        save(new Book(ISBN, EVERYTHING, COVER, NOW));
        Book read = find();
        read.update(NOTHING, Origins.UNKNOWN, new UUID(7, 8), NOW.plusSeconds(1));

        save(read);

        assertThat(find().metadata()).isEqualTo(NOTHING);
        assertThat(find().getCoverId()).isEqualTo(new UUID(7, 8));
        assertThat(find().getFetchedAt()).isEqualTo(NOW.plusSeconds(1));
    }

    @Test
    void save_ofWhatSaveGave_worksAgainAndAgain() {
        Book book = save(new Book(ISBN, NOTHING, null, NOW));
        for (int i = 1; i <= 3; i++) {
            book.update(EVERYTHING, ORIGINS, null, NOW.plusSeconds(i));
            book = save(book);
        }

        assertThat(find()).usingRecursiveComparison().isEqualTo(book);
        assertThat(find().getFetchedAt()).isEqualTo(NOW.plusSeconds(3));
    }

    @Test
    void find_afterChangeWithoutSave_givesWhatWasStored() {
        save(new Book(ISBN, EVERYTHING, COVER, NOW));

        inTransaction(
                () -> store().books().find(ISBN.bookId()).orElseThrow().update(NOTHING, Origins.UNKNOWN, null, NOW));

        assertThat(find().metadata()).isEqualTo(EVERYTHING);
    }

    @Test
    void save_ofStaleBook_isConflict() {
        save(new Book(ISBN, NOTHING, null, NOW));
        Book stale = find();
        Book fresh = find();
        fresh.update(EVERYTHING, ORIGINS, COVER, NOW);
        save(fresh);
        stale.update(NOTHING, Origins.UNKNOWN, null, NOW.plusSeconds(9));

        assertThatThrownBy(() -> save(stale)).isInstanceOf(ConflictException.class);
        assertThat(find().metadata()).isEqualTo(EVERYTHING);
    }

    @Test
    void save_ofNewBookThatIsThereAlready_isConflict() {
        save(new Book(ISBN, EVERYTHING, COVER, NOW));

        assertThatThrownBy(() -> save(new Book(ISBN, NOTHING, null, NOW))).isInstanceOf(ConflictException.class);
        assertThat(find().metadata()).isEqualTo(EVERYTHING);
    }

    @Test
    void save_ofTheSameNewBookAtTheSameTime_succeedsOnce() {
        Callable<Book> save = () -> store().books().save(new Book(ISBN, EVERYTHING, COVER, NOW));

        List<Outcome<Book>> outcomes = atTheSameTime(Collections.nCopies(4, save));

        assertThat(Outcome.results(outcomes)).hasSize(1);
        assertThat(Outcome.errors(outcomes)).hasOnlyElementsOfType(ConflictException.class);
    }

    @Test
    void save_ofTheSameChangeAtTheSameTime_succeedsOnce() {
        save(new Book(ISBN, NOTHING, null, NOW));
        List<Callable<Book>> changes = IntStream.range(0, 4)
                .mapToObj(i -> find())
                .<Callable<Book>>map(book -> () -> {
                    book.update(EVERYTHING, ORIGINS, COVER, NOW);
                    return store().books().save(book);
                })
                .toList();

        List<Outcome<Book>> outcomes = atTheSameTime(changes);

        assertThat(Outcome.results(outcomes)).hasSize(1);
        assertThat(Outcome.errors(outcomes)).hasOnlyElementsOfType(ConflictException.class);
        assertThat(find().metadata()).isEqualTo(EVERYTHING);
    }

    private Book save(Book book) {
        return inTransaction(() -> store().books().save(book));
    }

    private Book find() {
        return inTransaction(() -> store().books().find(ISBN.bookId())).orElseThrow();
    }
}
