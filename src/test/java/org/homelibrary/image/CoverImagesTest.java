package org.homelibrary.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.homelibrary.image.UnreadableImageException.Reason;
import org.homelibrary.model.edition.Cover;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverImagesTest {

    private final ImageReading reading = new ImageReading();
    private final CoverImages covers = new CoverImages(reading);

    @ParameterizedTest
    @CsvSource({
        "1600,2400,400,600",
        "1000,1000,400,400",
        "500,3000,100,600",
        "300,450,300,450",
        "128,196,128,196",
        "19000,20,400,1",
        "20,19000,1,600"
    })
    void cover_is_fitted_and_never_enlarged(int width, int height, int expectedWidth, int expectedHeight) {
        BufferedImage cover = shrunk(Pictures.encode(Pictures.redToBlue(width, height), "png"));

        assertThat(cover.getWidth()).isEqualTo(expectedWidth);
        assertThat(cover.getHeight()).isEqualTo(expectedHeight);
    }

    @Test
    void cover_photographed_with_the_phone_turned_is_upright() {
        byte[] lying = Pictures.withOrientation(Pictures.encode(Pictures.redToBlue(1200, 800), "jpeg"), 6);

        BufferedImage cover = shrunk(lying);

        assertThat(cover.getWidth()).isEqualTo(400);
        assertThat(cover.getHeight()).isEqualTo(600);
        assertThat(cover.getRGB(200, 5) >> 16 & 0xFF).isGreaterThan(200);
    }

    @Test
    void transparent_parts_become_white() {
        byte[] clear = Pictures.encode(new BufferedImage(50, 50, BufferedImage.TYPE_INT_ARGB), "png");

        assertThat(shrunk(clear).getRGB(25, 25) & 0xFFFFFF).isGreaterThan(0xFAFAFA);
        assertThat(shrunk(Pictures.GREEN_WEBP).getRGB(15, 20) >> 16 & 0xFF).isBetween(120, 136);
    }

    @Test
    void metadata_is_dropped() {
        byte[] jpeg = Pictures.withOrientation(Pictures.encode(Pictures.redToBlue(64, 48), "jpeg"), 6);

        assertThat(new String(covers.shrink(jpeg), StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
    }

    @Test
    void cover_of_noise_stays_below_the_limit() {
        BufferedImage noise = new BufferedImage(400, 600, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(7);
        for (int y = 0; y < 600; y++) {
            for (int x = 0; x < 400; x++) {
                noise.setRGB(x, y, random.nextInt(0x1000000));
            }
        }

        assertThat(covers.shrink(Pictures.encode(noise, "png"))).hasSizeLessThanOrEqualTo(Cover.MAX_BYTES);
    }

    @Test
    void placeholder_of_one_pixel_is_refused() {
        byte[] placeholder = Pictures.encode(Pictures.redToBlue(1, 1), "gif");

        UnreadableImageException e =
                catchThrowableOfType(UnreadableImageException.class, () -> covers.shrink(placeholder));

        assertThat(e.getReason()).isEqualTo(Reason.TOO_SMALL);
    }

    private BufferedImage shrunk(byte[] bytes) {
        byte[] jpeg = covers.shrink(bytes);
        assertThat(ImageFormat.of(jpeg)).contains(ImageFormat.JPEG);
        return reading.readUpright(jpeg, 1_000_000);
    }
}
