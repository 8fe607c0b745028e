package org.homelibrary.model.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OriginsTest {

    private static final Origin GOOGLE =
            new Origin(MetadataSource.GOOGLE_BOOKS, Instant.parse("2026-05-04T10:00:00.123Z"));
    private static final Origin DNB = new Origin(MetadataSource.DNB, Instant.parse("2026-05-04T10:00:01Z"));
    private static final Origins ORIGINS =
            new Origins(Map.of(MetadataField.TITLE, GOOGLE, MetadataField.COVER, GOOGLE, MetadataField.PAGES, DNB));

    @Test
    void text_names_an_origin_once() {
        assertThat(ORIGINS.text())
                .isEqualTo("google-books 2026-05-04T10:00:00.123Z TITLE,COVER\ndnb 2026-05-04T10:00:01Z PAGES");
        assertThat(Origins.parse(ORIGINS.text())).isEqualTo(ORIGINS);
    }

    @Test
    void text_of_an_earlier_version_is_read() {
        assertThat(Origins.parse("TITLE google-books 2026-05-04T10:00:00.123Z\nPAGES dnb 2026-05-04T10:00:01Z\n"
                        + "COVER google-books 2026-05-04T10:00:00.123Z\nSHAPE dnb 2026-05-04T10:00:01Z"))
                .isEqualTo(ORIGINS);
    }

    @Test
    void nothing_is_read_as_unknown() {
        assertThat(Origins.parse(null)).isEqualTo(Origins.UNKNOWN);
        assertThat(Origins.parse("")).isEqualTo(Origins.UNKNOWN);
        assertThat(Origins.parse("nobody 2026-05-04T10:00:01Z PAGES")).isEqualTo(Origins.UNKNOWN);
    }

    @Test
    void with_changes_one_field_of_a_copy() {
        assertThat(ORIGINS.with(MetadataField.PAGES, Optional.of(GOOGLE)).of(MetadataField.PAGES))
                .contains(GOOGLE);
        assertThat(ORIGINS.with(MetadataField.PAGES, Optional.empty()).of(MetadataField.PAGES))
                .isEmpty();
        assertThat(ORIGINS.of(MetadataField.PAGES)).contains(DNB);
    }
}
