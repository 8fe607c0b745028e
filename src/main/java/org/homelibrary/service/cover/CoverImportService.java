package org.homelibrary.service.cover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import org.homelibrary.image.CoverImages;
import org.homelibrary.image.UnreadableImageException;
import org.homelibrary.metadata.cover.CoverException;
import org.homelibrary.metadata.cover.CoverFetcher;

/** Turns pictures that users choose into covers. No transaction is open meanwhile. */
@ApplicationScoped
public class CoverImportService {

    private final CoverFetcher fetcher;
    private final CoverImages images;

    protected CoverImportService() {
        this(null, null);
    }

    @Inject
    public CoverImportService(CoverFetcher fetcher, CoverImages images) {
        this.fetcher = fetcher;
        this.images = images;
    }

    /**
     * Fetches a picture from a public https address.
     *
     * @return a JPEG, shrunk
     * @throws PictureRefusedException when there is none, or not from there
     */
    public byte[] fetch(URI address) {
        try {
            return fetcher.fetchUserCover(address);
        } catch (CoverException e) {
            if (e.getCause() instanceof UnreadableImageException picture) {
                throw PictureRefusedException.of(picture);
            }
            throw new PictureRefusedException(
                    PictureRefusedException.Reason.valueOf(e.reason().name()), e, CoverFetcher.MAX_MEGABYTES);
        }
    }

    /**
     * Reads an uploaded picture.
     *
     * @return a JPEG, shrunk
     * @throws PictureRefusedException when it is none
     */
    public byte[] read(byte[] upload) {
        try {
            return images.shrink(upload);
        } catch (UnreadableImageException e) {
            throw PictureRefusedException.of(e);
        }
    }
}
