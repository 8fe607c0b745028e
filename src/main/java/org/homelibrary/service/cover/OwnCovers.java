package org.homelibrary.service.cover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.homelibrary.image.CoverImages;
import org.homelibrary.model.edition.Cover;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.persistence.CoverDao;

/** Covers that people chose for books of their library: each belongs to one book, and goes when it goes. */
@ApplicationScoped
public class OwnCovers {

    private final CoverDao covers;
    private final Clock clock;

    protected OwnCovers() {
        this(null, null);
    }

    @Inject
    public OwnCovers(CoverDao covers, Clock clock) {
        this.covers = covers;
        this.clock = clock;
    }

    /**
     * Stores a cover and returns the book with it, which is then to be saved. The cover that it had is left until that is
     * done, see {@link #deleteUnneeded}: when the save is refused the book has its old cover still, and the new one is a
     * picture that no book shows.
     *
     * @param jpeg checked and shrunk
     */
    public LibraryBook choose(LibraryBook book, byte[] jpeg) {
        Cover cover = cover(book, jpeg);
        covers.save(cover);
        return book.withOwnCover(cover.getId(), clock.instant());
    }

    /** Whether the picture is the book's cover already. */
    public boolean isChosen(LibraryBook book, byte[] jpeg) {
        return cover(book, jpeg).getId().equals(book.details().coverId());
    }

    private static Cover cover(LibraryBook book, byte[] jpeg) {
        return new Cover(book.id().libraryId(), book.id().bookId(), CoverImages.MEDIA_TYPE, jpeg);
    }

    /**
     * Deletes the library's own covers that a book no longer needs.
     *
     * @param saved the book as it is stored
     * @param before its {@link LibraryBook#ownCoverIds()} before it was changed
     */
    public void deleteUnneeded(LibraryBook saved, Set<UUID> before) {
        Set<UUID> needed = saved.ownCoverIds();
        before.stream()
                .filter(cover -> !needed.contains(cover))
                .forEach(cover -> delete(saved.id().libraryId(), cover));
    }

    /** Deletes the library's own covers of a book that is gone. */
    public void deleteAll(LibraryBook gone) {
        gone.ownCoverIds().forEach(cover -> delete(gone.id().libraryId(), cover));
    }

    /** Deletes a cover if it is the library's own; one of the catalogues is left. */
    private void delete(UUID libraryId, UUID coverId) {
        covers.find(coverId)
                .filter(cover -> libraryId.equals(cover.getOwnerId()))
                .ifPresent(cover -> covers.delete(cover.getId()));
    }
}
