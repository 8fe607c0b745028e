package org.homelibrary.service.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.homelibrary.model.edition.Cover;
import org.homelibrary.model.library.Library;
import org.homelibrary.model.library.Member;
import org.homelibrary.model.library.MemberRole;
import org.homelibrary.model.library.book.BookDetails;
import org.homelibrary.model.library.book.BookField;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.book.LibraryBookId;
import org.homelibrary.model.library.reading.Rating;
import org.homelibrary.model.library.reading.ReaderBook;
import org.homelibrary.model.library.reading.Reading;
import org.homelibrary.model.library.reading.ReadingId;
import org.homelibrary.service.archive.ArchiveReader;
import org.homelibrary.service.books.LibraryBooks;
import org.homelibrary.service.cover.CoverService;
import org.homelibrary.support.InMemoryStore;
import org.homelibrary.support.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What one library writes, another reads back. */
class ArchiveExportTest {

    private static final UUID LIBRARY = new UUID(1, 1);
    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");
    private static final Member ANN = member(2, MemberRole.OWNER);
    private static final Member BEN = member(3, MemberRole.READER);

    private final InMemoryStore store = new InMemoryStore();
    private final ArchiveExport export = new ArchiveExport(
            store.around(new ExportPages(
                    store.libraryBooks(),
                    new LibraryBooks(store.libraryBooks(), store.readings(), null),
                    store.libraries())),
            store.around(new CoverService(store.covers())),
            MovableClock.at(NOW.toString()));

    @TempDir
    Path folder;

    @BeforeEach
    void makeLibrary() {
        store.store(() -> store.libraries().create(Library.named("Home", LIBRARY, NOW), ANN));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyField_comesBack(long seed) throws IOException {
        Map<String, ReaderBook> books = new TreeMap<>();
        RandomBooks random = new RandomBooks(seed);
        while (books.size() < 250) {
            ReaderBook book = random.next(ANN);
            if (books.putIfAbsent(book.bookId().toString(), book) == null) {
                add(book);
            }
        }
        try (ArchiveReader archive = archive(ANN, true)) {
            archive.verify();
            assertThat(archive.manifest().books()).isEqualTo(250);
            assertThat(archive.manifest().library()).isEqualTo("Home");
            assertThat(archive.manifest().created()).isEqualTo(NOW);
            assertThat(books(archive, ANN))
                    .usingRecursiveFieldByFieldElementComparatorIgnoringFields("book.version", "reading.version")
                    .containsExactlyElementsOf(books.values());
        }
    }

    @Test
    void covers_comeBack_butNotThoseOfAnotherLibrary() throws IOException {
        Cover own = cover(LIBRARY, "ours");
        Cover catalogues = cover(null, "everybody's");
        Cover foreign = cover(new UUID(9, 9), "theirs");
        add(withCover("Lamp", own.getId()));
        add(withCover("Buoy", catalogues.getId()));
        add(withCover("Thief", foreign.getId()));
        add(withCover("Lost", new UUID(8, 8)));

        try (ArchiveReader archive = archive(ANN, true)) {
            archive.verify();
            assertThat(archive.cover(own.getId())).hasValue("ours".getBytes(UTF_8));
            assertThat(archive.cover(catalogues.getId())).hasValue("everybody's".getBytes(UTF_8));
            assertThat(archive.cover(foreign.getId())).isEmpty();
            assertThat(archive.cover(new UUID(8, 8))).isEmpty();
            assertThat(archive.manifest().files()).hasSize(3);
        }
        try (ArchiveReader archive = archive(ANN, false)) {
            archive.verify();
            assertThat(archive.cover(own.getId())).isEmpty();
            assertThat(books(archive, ANN)).hasSize(4);
        }
    }

    @Test
    void deletedBooks_areLeftOut_andEverybodyHasTheirOwnReadings() throws IOException {
        ReaderBook lamp = titled("Lamp");
        add(lamp.with(lamp.reading().rated(new Rating(9)).withNotes("Ann's own")));
        ReaderBook gone = titled("Gone in a moment");
        add(gone.with(gone.book().deleted(NOW)));

        try (ArchiveReader archive = archive(BEN, true)) {
            List<ReaderBook> bens = books(archive, BEN);
            assertThat(bens).hasSize(1);
            assertThat(bens.get(0).book().details().title()).isEqualTo("Lamp");
            assertThat(bens.get(0).reading().notes()).isNull();
            assertThat(bens.get(0).rating()).isNull();
        }
        try (ArchiveReader archive = archive(ANN, true)) {
            assertThat(books(archive, ANN).get(0).reading().notes()).isEqualTo("Ann's own");
        }
    }

    private ArchiveReader archive(Member member, boolean withCovers) throws IOException {
        Path file = folder.resolve("archive.zip");
        ExportFile archive = export.archive(member, withCovers);
        try (InputStream content = archive.content()) {
            Files.write(file, content.readAllBytes());
        }
        assertThat(Files.size(file)).isEqualTo(archive.size());
        return new ArchiveReader(file);
    }

    private static List<ReaderBook> books(ArchiveReader archive, Member member) throws IOException {
        List<ReaderBook> books = new ArrayList<>();
        archive.books(member, books::add);
        return books;
    }

    private Cover cover(UUID owner, String bytes) {
        Cover cover = new Cover(owner, new UUID(7, 7), "image/jpeg", bytes.getBytes(UTF_8));
        store.store(() -> store.covers().save(cover));
        return cover;
    }

    private void add(ReaderBook book) {
        store.store(() -> {
            store.libraryBooks().add(book.book(), book.reading());
        });
    }

    private static ReaderBook withCover(String title, UUID cover) {
        ReaderBook book = titled(title);
        return book.with(book.book().withDetails(book.book().details().with(BookField.COVER, cover)));
    }

    private static ReaderBook titled(String title) {
        LibraryBookId id = new LibraryBookId(LIBRARY, UUID.nameUUIDFromBytes(title.getBytes(UTF_8)));
        LibraryBook book =
                LibraryBook.byHand(id, ANN.userId(), NOW).withDetails(BookDetails.NONE.with(BookField.TITLE, title));
        return new ReaderBook(book, Reading.none(ReadingId.of(id, ANN.userId())));
    }

    private static Member member(long id, MemberRole role) {
        return Member.joining(LIBRARY, new UUID(id, id), role, Instant.EPOCH);
    }
}
