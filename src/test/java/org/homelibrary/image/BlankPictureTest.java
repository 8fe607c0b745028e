package org.homelibrary.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Random;
import java.util.function.Consumer;
import org.homelibrary.support.CoverArt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Report 17: pictures that stand for no cover, and covers that only look like them. */
class BlankPictureTest {

    private final CoverImages images = new CoverImages(new ImageReading());

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg"})
    void a_picture_of_one_colour_is_no_cover(String format) {
        assertThat(isBlank(picture(575, 750, Color.LIGHT_GRAY, graphics -> {}), format))
                .isTrue();
        assertThat(isBlank(picture(300, 450, Color.WHITE, graphics -> {}), format))
                .isTrue();
        assertThat(isBlank(picture(1200, 1800, new Color(0x7f1d2e), graphics -> {}), format))
                .isTrue();
        assertThat(isBlank(picture(30, 40, Color.BLACK, graphics -> {}), format))
                .isTrue();
    }

    @Test
    void a_frame_around_one_colour_makes_no_cover() {
        assertThat(isBlank(
                        picture(400, 600, Color.WHITE, graphics -> {
                            graphics.setColor(Color.DARK_GRAY);
                            graphics.drawRect(0, 0, 399, 599);
                            graphics.drawRect(5, 5, 389, 589);
                        }),
                        "png"))
                .isTrue();
    }

    @Test
    void a_transparent_picture_is_no_cover() {
        assertThat(images.shrinkUnlessBlank(
                        Pictures.encode(new BufferedImage(128, 180, BufferedImage.TYPE_INT_ARGB), "png")))
                .isEmpty();
    }

    @Test
    void a_slightly_noisy_picture_of_one_colour_is_no_cover() {
        BufferedImage image = picture(400, 600, Color.GRAY, graphics -> {});
        Random random = new Random(7);
        for (int i = 0; i < 50_000; i++) {
            int grey = 124 + random.nextInt(9);
            image.setRGB(random.nextInt(400), random.nextInt(600), new Color(grey, grey, grey).getRGB());
        }
        assertThat(isBlank(image, "jpeg")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0xe0e0e0, 0xffffff, 0x9e9e9e})
    void google_s_image_not_available_is_no_cover(int ground) {
        BufferedImage image = picture(575, 750, new Color(ground), graphics -> {
            graphics.setColor(new Color(0x616161));
            words(graphics, 120, 360, 335);
        });
        assertThat(isBlank(image, "png")).isTrue();
        assertThat(isBlank(image, "jpeg")).isTrue();
    }

    @Test
    void a_plain_cover_with_a_title_is_a_cover() {
        Consumer<Graphics2D> title = graphics -> {
            graphics.setColor(Color.BLACK);
            words(graphics, 60, 80, 200);
        };
        assertThat(isBlank(picture(400, 600, new Color(0xf4d35e), title), "png"))
                .isFalse();
        assertThat(isBlank(picture(575, 750, Color.LIGHT_GRAY, title), "png")).isFalse();
        assertThat(isBlank(picture(300, 450, Color.WHITE, title), "jpeg")).isFalse();
        assertThat(isBlank(
                        picture(400, 600, Color.WHITE, graphics -> {
                            graphics.setColor(Color.BLACK);
                            words(graphics, 150, 290, 60);
                        }),
                        "jpeg"))
                .as("a small title in the middle")
                .isFalse();
    }

    @Test
    void a_gradient_and_a_drawing_are_covers() {
        assertThat(isBlank(Pictures.redToBlue(300, 450), "png")).isFalse();
        assertThat(images.shrinkUnlessBlank(CoverArt.jpeg("9780140013993"))).isPresent();
    }

    private boolean isBlank(BufferedImage image, String format) {
        return images.shrinkUnlessBlank(Pictures.encode(image, format)).isEmpty();
    }

    private static BufferedImage picture(int width, int height, Color ground, Consumer<Graphics2D> drawing) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(ground);
        graphics.fillRect(0, 0, width, height);
        drawing.accept(graphics);
        graphics.dispose();
        return image;
    }

    /** A line of strokes, as letters are, without a font, which a server may lack. */
    private static void words(Graphics2D graphics, int left, int top, int width) {
        for (int x = left; x < left + width; x += 10) {
            graphics.fillRect(x, top, 3, 20);
            graphics.fillRect(x, top + 8, 7, 3);
        }
    }
}
