package org.homelibrary.barcode.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LuminanceTest {

    /** What {@link Luminance} does not know by heart, it asks for point by point. */
    private static final int ANY = BufferedImage.TYPE_INT_RGB;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 40, 400})
    void bytes_of_colours_are_as_light_as_the_same_picture_in_any_other_form(int maxSide) {
        float[] bytes =
                Luminance.of(colourful(BufferedImage.TYPE_3BYTE_BGR), maxSide).values();
        float[] others = Luminance.of(colourful(ANY), maxSide).values();

        assertThat(bytes).hasSameSizeAs(others).containsExactly(others);
    }

    @Test
    void part_of_a_picture_is_as_light_as_it_is_alone() {
        BufferedImage part = colourful(BufferedImage.TYPE_3BYTE_BGR).getSubimage(11, 7, 20, 15);
        BufferedImage copy = new BufferedImage(20, 15, ANY);
        copy.getGraphics().drawImage(part, 0, 0, null);

        assertThat(Luminance.of(part, 100).values())
                .containsExactly(Luminance.of(copy, 100).values());
    }

    @Test
    void shades_of_grey_are_as_they_are_stored() {
        BufferedImage grey = new BufferedImage(4, 2, BufferedImage.TYPE_BYTE_GRAY);
        grey.getRaster().setSamples(0, 0, 4, 2, 0, new int[] {0, 100, 128, 255, 0, 110, 130, 255});

        assertThat(Luminance.of(grey, 4).values()).containsExactly(0, 100, 128, 255, 0, 110, 130, 255);
        assertThat(Luminance.of(grey, 2).values()).containsExactly(52.5f, 192);
    }

    @Test
    void numbers_of_a_palette_are_no_shades() {
        BufferedImage few = new BufferedImage(2, 1, BufferedImage.TYPE_BYTE_INDEXED);
        few.setRGB(1, 0, 0xFFFFFF);

        assertThat(Luminance.of(few, 2).values()).containsExactly(0, 255);
    }

    private static BufferedImage colourful(int type) {
        Random random = new Random(5);
        BufferedImage image = new BufferedImage(40, 30, type);
        for (int y = 0; y < 30; y++) {
            for (int x = 0; x < 40; x++) {
                image.setRGB(x, y, random.nextInt(0x1000000));
            }
        }
        return image;
    }
}
