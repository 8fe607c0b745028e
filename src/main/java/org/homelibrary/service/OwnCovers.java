package org.homelibrary.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.homelibrary.image.CoverImages;
import org.homelibrary.model.Cover;
import org.homelibrary.model.UserBook;
import org.homelibrary.persistence.CoverDao;

/** Covers that users chose for their own books: each belongs to one book, and goes when it goes. */
@ApplicationScoped
public class OwnCovers {

    private final CoverDao covers;

    protected OwnCovers() {
        this(null);
    }

    @Inject
    public OwnCovers(CoverDao covers) {
        this.covers = covers;
    }

    /**
     * Stores a cover and makes it the book's, which is then to be saved. The cover that it had is left until that is done,
     * see {@link #deleteUnneeded}: when the save is refused the book has its old cover still, and the new one is a picture
     * that no book shows.
     *
     * @param jpeg checked and shrunk
     */
    public void choose(UserBook book, byte[] jpeg) {
        Cover cover = new Cover(book.getUserId(), book.getBookId(), CoverImages.MEDIA_TYPE, jpeg);
        covers.save(cover);
        book.chooseCover(cover.getId());
    }

    /** Whether the picture is the book's cover already. */
    public boolean isChosen(UserBook book, byte[] jpeg) {
        return new Cover(book.getUserId(), book.getBookId(), CoverImages.MEDIA_TYPE, jpeg)
                .getId()
                .equals(book.getCoverId());
    }

    /**
     * Deletes the user's own covers that a book no longer needs.
     *
     * @param saved the book as it is stored
     * @param before its {@link UserBook#ownCoverIds()} before it was changed
     */
    public void deleteUnneeded(UserBook saved, Set<UUID> before) {
        before.stream()
                .filter(cover -> !saved.ownCoverIds().contains(cover))
                .forEach(cover -> delete(saved.getUserId(), cover));
    }

    /** Deletes the user's own covers of a book that is gone. */
    public void deleteAll(UserBook gone) {
        gone.ownCoverIds().forEach(cover -> delete(gone.getUserId(), cover));
    }

    /** Deletes a cover if it is the owner's; one of the providers is left. */
    void delete(UUID ownerId, UUID coverId) {
        covers.find(coverId)
                .filter(cover -> ownerId.equals(cover.getOwnerId()))
                .ifPresent(cover -> covers.delete(cover.getId()));
    }
}
