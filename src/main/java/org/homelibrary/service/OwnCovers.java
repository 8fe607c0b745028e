package org.homelibrary.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
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
     * see {@link #deleteReplaced}: when the save is refused the book has its old cover still, and the new one is a picture
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
     * Deletes the cover that a book had, if it was the user's own and the book has another now.
     *
     * @param saved the book as it is stored
     */
    public void deleteReplaced(UserBook saved, UUID before) {
        if (!Objects.equals(before, saved.getCoverId())) {
            delete(saved.getUserId(), before);
        }
    }

    /** Deletes a cover if it is the user's own; one of the providers', or none, is left. */
    public void delete(UUID userId, UUID coverId) {
        if (coverId != null) {
            covers.find(coverId)
                    .filter(cover -> userId.equals(cover.getOwnerId()))
                    .ifPresent(cover -> covers.delete(cover.getId()));
        }
    }
}
