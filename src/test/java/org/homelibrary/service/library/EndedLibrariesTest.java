package org.homelibrary.service.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.homelibrary.model.edition.Cover;
import org.homelibrary.model.imports.FileSettings;
import org.homelibrary.model.imports.job.ImportId;
import org.homelibrary.model.imports.job.ImportJob;
import org.homelibrary.model.library.Library;
import org.homelibrary.model.library.Member;
import org.homelibrary.model.library.MemberRole;
import org.homelibrary.model.library.book.BookField;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.book.LibraryBookId;
import org.homelibrary.service.BooksFixture;
import org.junit.jupiter.api.Test;

class EndedLibrariesTest {

    private final BooksFixture fixture = new BooksFixture();

    private UUID libraryWith(int books) {
        UUID id = UUID.randomUUID();
        Member owner = Member.joining(id, UUID.randomUUID(), MemberRole.OWNER, fixture.clock.instant());
        fixture.store.store(() -> {
            fixture.store.libraries().create(Library.named("Home", id, fixture.clock.instant()), owner);
            for (int number = 1; number <= books; number++) {
                fixture.store.libraryBooks().add(book(id, number), null);
            }
        });
        return id;
    }

    private LibraryBook book(UUID libraryId, int number) {
        return LibraryBook.byHand(
                new LibraryBookId(libraryId, new UUID(0, number)), UUID.randomUUID(), fixture.clock.instant());
    }

    private void end(UUID libraryId) {
        Member owner = fixture.store.members().findMembers(libraryId).get(0);
        fixture.store.store(
                () -> fixture.store.members().save(owner.withVersion(1).left(fixture.clock.instant())));
    }

    @Test
    void library_without_members_goes_with_its_books_and_the_covers_chosen_for_them() {
        UUID home = libraryWith(1);
        Cover own = new Cover(home, new UUID(0, 1), "image/jpeg", new byte[] {1});
        Cover ofProvider = new Cover(null, new UUID(0, 2), "image/jpeg", new byte[] {2});
        fixture.store.store(() -> {
            fixture.covers.save(own);
            fixture.covers.save(ofProvider);
            fixture.store.libraryBooks().add(withCover(book(home, 2), own), null);
            fixture.store.libraryBooks().add(withCover(book(home, 3), ofProvider), null);
        });
        UUID others = libraryWith(1);
        UUID owner = fixture.store.members().findMembers(home).get(0).userId();
        ImportJob job = ImportJob.preview(
                new ImportId(home, owner, UUID.randomUUID()), null, FileSettings.DETECTED, 1, fixture.clock.instant());
        fixture.store.store(() -> fixture.store.imports().add(job));
        end(home);

        fixture.housekeeping.purgeEndedLibraries();

        assertThat(fixture.store.imports().find(job.id())).isEmpty();
        assertThat(fixture.store.libraries().find(home)).isEmpty();
        assertThat(fixture.store.libraryBooks().findAll(home, null, 10)).isEmpty();
        assertThat(fixture.covers.find(own.getId())).isEmpty();
        assertThat(fixture.covers.find(ofProvider.getId())).isPresent();
        assertThat(fixture.store.libraryBooks().findAll(others, null, 10)).hasSize(1);
    }

    private LibraryBook withCover(LibraryBook book, Cover cover) {
        return book.edited(BookField.COVER, cover.getId(), fixture.clock.instant());
    }

    @Test
    void library_with_members_is_left_alone() {
        UUID home = libraryWith(1);

        fixture.endedLibraries.erase(home);

        assertThat(fixture.store.libraries().find(home)).isPresent();
        assertThat(fixture.store.libraryBooks().findAll(home, null, 10)).hasSize(1);
    }

    @Test
    void very_large_library_goes_in_several_runs() {
        int inOneRun = EndedLibraries.MAX_STEPS * 100;
        UUID home = libraryWith(inOneRun + 1);
        end(home);

        fixture.housekeeping.purgeEndedLibraries();
        assertThat(fixture.store.libraryBooks().findAll(home, null, 10)).hasSize(1);

        fixture.housekeeping.purgeEndedLibraries();
        assertThat(fixture.store.libraries().find(home)).isEmpty();
    }
}
