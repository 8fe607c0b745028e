package org.homelibrary.service.cover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import org.homelibrary.image.CoverImages;
import org.homelibrary.image.ImageReading;
import org.homelibrary.image.UnreadableImageException;
import org.homelibrary.metadata.cover.CoverException;
import org.homelibrary.metadata.cover.CoverFetcher;
import org.homelibrary.service.cover.PictureRefusedException.Reason;
import org.junit.jupiter.api.Test;

class CoverImportServiceTest {

    private static final URI ADDRESS = URI.create("https://covers.example/1");

    @Test
    void file_behind_an_address_is_named_like_one_that_is_uploaded() {
        UnreadableImageException avif =
                new UnreadableImageException(UnreadableImageException.Reason.OTHER_FORMAT, "AVIF", "AVIF");
        PictureRefusedException refused =
                fetching(new CoverException(CoverException.Reason.UNREADABLE, "a picture in AVIF", avif));

        assertThat(refused.reason()).isEqualTo(Reason.OTHER_FORMAT);
        assertThat(refused.arguments()).containsExactly("AVIF");
    }

    @Test
    void picture_of_too_many_bytes_says_how_many_are_taken() {
        PictureRefusedException refused =
                fetching(new CoverException(CoverException.Reason.TOO_MANY_BYTES, "more than 10 MB"));

        assertThat(refused.reason()).isEqualTo(Reason.TOO_MANY_BYTES);
        assertThat(refused.arguments()).containsExactly(10);
    }

    private static PictureRefusedException fetching(CoverException outcome) {
        CoverFetcher fetcher = new CoverFetcher(null, null, null, null) {
            @Override
            public byte[] fetchUserCover(URI address) {
                throw outcome;
            }
        };
        CoverImportService service = new CoverImportService(fetcher, new CoverImages(new ImageReading()));
        return catchThrowableOfType(PictureRefusedException.class, () -> service.fetch(ADDRESS));
    }
}
