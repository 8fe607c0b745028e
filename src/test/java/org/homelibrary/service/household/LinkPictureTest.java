package org.homelibrary.service.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.ReaderException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LinkPictureTest {

    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-(\\d+)z");
    private static final int QUIET_ZONE = 4;
    private static final String LINK = "https://books.example.org/join/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    @Test
    void picture_is_a_code_that_says_the_link() throws ReaderException {
        LinkPicture picture = LinkPicture.of(LINK);

        int size = picture.size() - 2 * QUIET_ZONE;
        BitMatrix drawn = new BitMatrix(size);
        assertThat(RUN.matcher(picture.path()).replaceAll("")).isEmpty();
        RUN.matcher(picture.path())
                .results()
                .forEach(run ->
                        drawn.setRegion(number(run, 1) - QUIET_ZONE, number(run, 2) - QUIET_ZONE, number(run, 3), 1));
        assertThat(new Decoder().decode(drawn).getText()).isEqualTo(LINK);
    }

    private static int number(MatchResult run, int group) {
        return Integer.parseInt(run.group(group));
    }

    @Test
    void text_that_fits_in_no_code_is_refused() {
        assertThatThrownBy(() -> LinkPicture.of("x".repeat(5000))).isInstanceOf(IllegalArgumentException.class);
    }
}
