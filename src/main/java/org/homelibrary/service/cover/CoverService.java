package org.homelibrary.service.cover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.homelibrary.model.edition.Cover;
import org.homelibrary.persistence.CoverDao;

/** Who may see which cover. */
@ApplicationScoped
@Transactional
public class CoverService {

    private final CoverDao covers;

    protected CoverService() {
        this(null);
    }

    @Inject
    public CoverService(CoverDao covers) {
        this.covers = covers;
    }

    /** @return empty when there is none, and as well when it is another library's */
    public Optional<Cover> find(UUID libraryId, UUID coverId) {
        return covers.find(coverId).filter(cover -> cover.isVisibleTo(libraryId));
    }
}
