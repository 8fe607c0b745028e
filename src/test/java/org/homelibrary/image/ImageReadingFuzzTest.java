package org.homelibrary.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Thousands of damaged pictures, the same ones in every run. */
class ImageReadingFuzzTest {

    private static final int MAX_PIXELS = 10_000;

    private final ImageReading reading = new ImageReading();
    private final CoverImages covers = new CoverImages(reading);

    @Test
    void damaged_picture_is_read_or_refused_and_nothing_else() {
        List<byte[]> sound = List.of(
                Pictures.encode(Pictures.redToBlue(64, 48), "jpeg"),
                Pictures.withOrientation(Pictures.encode(Pictures.redToBlue(64, 48), "jpeg"), 6),
                Pictures.encode(Pictures.redToBlue(64, 48), "png"),
                Pictures.encode(Pictures.redToBlue(64, 48), "gif"),
                Pictures.encode(Pictures.redToBlue(64, 48), "bmp"),
                Pictures.RED_TO_BLUE_WEBP,
                Pictures.GREEN_WEBP);
        Random random = new Random(13);
        int answered = 0;
        for (int round = 0; round < 1_400; round++) {
            byte[] bytes = damaged(sound.get(round % sound.size()), random);
            try {
                var image = reading.readUpright(bytes, MAX_PIXELS);
                assertThat(image.getWidth() * image.getHeight()).isBetween(1, MAX_PIXELS);
                assertThat(covers.shrink(bytes)).isNotEmpty();
                answered++;
            } catch (UnreadableImageException e) {
                assertThat(e.getReason()).isNotNull();
            } catch (RuntimeException | Error e) {
                fail("round " + round, e);
            }
        }
        assertThat(answered).as("pictures read in spite of the damage").isBetween(140, 1_260);
    }

    private static byte[] damaged(byte[] sound, Random random) {
        byte[] bytes = sound.clone();
        int changes = 1 + random.nextInt(8);
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(random.nextBoolean() ? Math.min(64, bytes.length) : bytes.length);
            bytes[at] = (byte) (random.nextInt(4) == 0 ? 0xFF : random.nextInt(256));
        }
        return random.nextInt(6) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
    }
}
