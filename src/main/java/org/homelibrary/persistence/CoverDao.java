package org.homelibrary.persistence;

import java.util.Optional;
import java.util.UUID;
import org.homelibrary.model.edition.Cover;

/** Cover images. */
public interface CoverDao {

    Optional<Cover> find(UUID id);

    /** Stores a cover; one with the same id is the same picture, so storing it twice is no error. */
    void save(Cover cover);

    /** Nothing happens when there is none. */
    void delete(UUID id);
}
