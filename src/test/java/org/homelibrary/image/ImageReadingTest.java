package org.homelibrary.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.homelibrary.image.UnreadableImageException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

class ImageReadingTest {

    private static final int PLENTY = 1_000_000;

    private final ImageReading reading = new ImageReading();

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "gif", "bmp"})
    void format_is_read_by_content(String format) {
        BufferedImage image = reading.readUpright(Pictures.encode(Pictures.redToBlue(64, 48), format), PLENTY);

        assertThat(image.getWidth()).isEqualTo(64);
        assertThat(image.getHeight()).isEqualTo(48);
        assertThat(image.getRGB(1, 24) >> 16 & 0xFF).isGreaterThan(200);
        assertThat(image.getRGB(62, 24) & 0xFF).isGreaterThan(200);
    }

    @Test
    void lossy_and_lossless_webp_are_read() {
        BufferedImage lossy = reading.readUpright(Pictures.RED_TO_BLUE_WEBP, PLENTY);
        BufferedImage lossless = reading.readUpright(Pictures.GREEN_WEBP, PLENTY);

        assertThat(lossy.getWidth()).isEqualTo(64);
        assertThat(lossy.getRGB(62, 24) & 0xFF).isGreaterThan(200);
        assertThat(lossless.getHeight()).isEqualTo(40);
        assertThat(lossless.getRGB(3, 3)).isEqualTo(0x80008000);
    }

    @Test
    void webp_is_read_whatever_the_context_class_loader_and_leaves_nothing_in_the_registry() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(null);
        try {
            assertThat(reading.readUpright(Pictures.GREEN_WEBP, PLENTY).getWidth())
                    .isEqualTo(30);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @ParameterizedTest
    @CsvSource({"40000,40000", "20001,10", "10,20001", "10001,10000", "2147483647,2147483647"})
    void declared_size_beyond_the_limit_is_refused_undecoded(int width, int height) {
        assertRefused(Pictures.pngThatDeclares(width, height), Reason.TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "gif", "bmp", "webp"})
    void declared_size_is_judged_in_every_format(String format) {
        byte[] small = Pictures.thatDeclares(format, 40_000, 40_000);

        assertThat(small).hasSizeLessThan(1024);
        assertRefused(small, Reason.TOO_LARGE);
    }

    @Test
    void declared_size_of_a_webp_frame_counts_not_only_its_canvas() {
        byte[] lossy = Pictures.RED_TO_BLUE_WEBP.clone();
        lossy[26] = (byte) 0xFF;
        lossy[27] = 0x3F;
        lossy[28] = (byte) 0xFF;
        lossy[29] = 0x3F;

        assertRefused(lossy, Reason.TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "gif", "bmp"})
    void large_picture_is_thinned_to_at_most_max_pixels(String format) {
        BufferedImage image = reading.readUpright(Pictures.encode(Pictures.redToBlue(1201, 799), format), 100_000);

        assertThat(image.getWidth() * image.getHeight()).isBetween(50_000, 100_000);
        assertThat((double) image.getWidth() / image.getHeight()).isBetween(1.48, 1.52);
    }

    @Test
    void webp_is_thinned_too() {
        BufferedImage image = reading.readUpright(Pictures.RED_TO_BLUE_WEBP, 800);

        assertThat(image.getWidth()).isEqualTo(32);
        assertThat(image.getHeight()).isEqualTo(24);
    }

    @ParameterizedTest
    @CsvSource({
        "1,64,48,1,24,62,24", "2,64,48,62,24,1,24", "3,64,48,62,24,1,24", "4,64,48,1,24,62,24",
        "5,48,64,24,1,24,62", "6,48,64,24,1,24,62", "7,48,64,24,62,24,1", "8,48,64,24,62,24,1"
    })
    void exif_orientation_is_undone_when_asked(
            int orientation, int width, int height, int redX, int redY, int blueX, int blueY) {
        byte[] jpeg = Pictures.withOrientation(Pictures.encode(Pictures.redToBlue(64, 48), "jpeg"), orientation);

        BufferedImage upright = reading.readUpright(jpeg, PLENTY);

        assertThat(upright.getWidth()).isEqualTo(width);
        assertThat(upright.getHeight()).isEqualTo(height);
        assertThat(upright.getRGB(redX, redY) >> 16 & 0xFF).isGreaterThan(200);
        assertThat(upright.getRGB(blueX, blueY) & 0xFF).isGreaterThan(200);
        assertThat(reading.readGrey(jpeg, PLENTY).getWidth()).isEqualTo(64);
    }

    @Test
    void four_colour_jpeg_is_read() throws IOException {
        BufferedImage inks = new BufferedImage(40, 30, BufferedImage.TYPE_4BYTE_ABGR);
        for (int y = 0; y < 30; y++) {
            for (int x = 0; x < 40; x++) {
                inks.getRaster().setPixel(x, y, new int[] {0, 255, 255, 0});
            }
        }
        byte[] jpeg = written(jpegWriter(), new IIOImage(inks.getRaster(), null, null), null);

        int red = reading.readUpright(jpeg, PLENTY).getRGB(20, 15);

        assertThat(red >> 16 & 0xFF).isGreaterThan(230);
        assertThat(red & 0xFFFF).isLessThan(0x2020);
    }

    /** As libjpeg, and so everybody else, writes red: 179, 171 and 0 are the opposite of its stored inks. */
    @Test
    void four_colours_of_brightness_and_two_differences_are_read() throws IOException {
        BufferedImage inks = new BufferedImage(40, 30, BufferedImage.TYPE_4BYTE_ABGR);
        for (int y = 0; y < 30; y++) {
            for (int x = 0; x < 40; x++) {
                inks.getRaster().setPixel(x, y, new int[] {179, 171, 0, 255});
            }
        }
        byte[] jpeg = written(jpegWriter(), new IIOImage(inks.getRaster(), null, null), null);
        byte[] adobe = {(byte) 0xFF, (byte) 0xEE, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 2};

        int red = reading.readUpright(Pictures.insert(jpeg, 2, adobe), PLENTY).getRGB(20, 15);

        assertThat(red >> 16 & 0xFF).isGreaterThan(230);
        assertThat(red & 0xFFFF).isLessThan(0x2020);
    }

    /** Why the Exif reader of TwelveMonkeys is not used: it keeps all values, as long as they say that they are. */
    @Test
    void exif_of_a_thousand_values_in_the_same_bytes_takes_no_memory() {
        byte[] jpeg = Pictures.encode(Pictures.redToBlue(64, 48), "jpeg");
        byte[] hostile = Pictures.insert(jpeg, 2, Pictures.exifOfOverlappingValues());
        reading.readUpright(hostile, PLENTY);
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

        long before = threads.getCurrentThreadAllocatedBytes();
        BufferedImage upright = reading.readUpright(hostile, PLENTY);

        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(5_000_000);
        assertThat(upright.getWidth()).isEqualTo(48);
    }

    @Test
    void light_of_a_jpeg_is_read_without_its_colours() {
        byte[] jpeg = Pictures.encode(Pictures.redToBlue(64, 48), "jpeg");

        Raster light = reading.readGrey(jpeg, PLENTY).getRaster();

        assertThat(light.getNumBands()).isEqualTo(1);
        // Of red a camera sees 76, of blue 29.
        assertThat(light.getSample(1, 24, 0)).isBetween(65, 85);
        assertThat(light.getSample(62, 24, 0)).isBetween(20, 40);
        assertThat(reading.readGrey(jpeg, 800).getWidth()).isEqualTo(32);
    }

    @Test
    void jpeg_whose_light_is_not_stored_apart_keeps_its_colours() throws IOException {
        byte[] jpeg = inRedGreenAndBlue(Pictures.redToBlue(64, 48));

        BufferedImage image = reading.readGrey(jpeg, PLENTY);

        assertThat(image.getWidth()).isEqualTo(64);
        assertThat(image.getRGB(1, 24) >> 16 & 0xFF).isGreaterThan(200);
        assertThat(image.getRGB(62, 24) & 0xFF).isGreaterThan(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "gif", "bmp"})
    void other_pictures_keep_their_colours(String format) {
        BufferedImage image = reading.readGrey(Pictures.encode(Pictures.redToBlue(64, 48), format), PLENTY);

        assertThat(image.getRGB(62, 24) & 0xFF).isGreaterThan(200);
    }

    /** Adobe's marker says that the three colours are what they are (transform 0), not light and two differences. */
    private static byte[] inRedGreenAndBlue(BufferedImage image) throws IOException {
        ImageWriter writer = jpegWriter();
        ImageWriteParam param = writer.getDefaultWriteParam();
        IIOMetadata metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), param);
        Element root = (Element) metadata.getAsTree("javax_imageio_jpeg_image_1.0");
        Node variety = root.getFirstChild();
        while (variety.getFirstChild() != null) {
            variety.removeChild(variety.getFirstChild());
        }
        IIOMetadataNode adobe = new IIOMetadataNode("app14Adobe");
        adobe.setAttribute("transform", "0");
        root.getLastChild().insertBefore(adobe, root.getLastChild().getFirstChild());
        metadata.setFromTree("javax_imageio_jpeg_image_1.0", root);
        return written(writer, new IIOImage(image, null, metadata), param);
    }

    private static ImageWriter jpegWriter() {
        return ImageIO.getImageWritersByFormatName("jpeg").next();
    }

    private static byte[] written(ImageWriter writer, IIOImage image, ImageWriteParam param) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream output = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(output);
            writer.write(null, image, param);
        }
        writer.dispose();
        return bytes.toByteArray();
    }

    @Test
    void jpeg_of_thousands_of_scans_is_refused() throws IOException {
        byte[] progressive = progressive();
        assertThat(reading.readUpright(progressive, PLENTY).getWidth()).isEqualTo(64);
        byte[] emptyScans = new byte[2_000];
        for (int i = 0; i < emptyScans.length; i += 2) {
            emptyScans[i] = (byte) 0xFF;
            emptyScans[i + 1] = (byte) 0xDA;
        }

        assertRefused(Pictures.insert(progressive, progressive.length - 2, emptyScans), Reason.TOO_LARGE);
    }

    /** As phones of 48 megapixels keep them, and chat programs send them on. */
    @Test
    void progressive_jpeg_of_48_megapixels_is_read_smaller() throws IOException {
        byte[] jpeg = progressive();
        int frame = Pictures.indexOf(jpeg, (byte) 0xFF, (byte) 0xC2);
        ByteBuffer.wrap(jpeg).putShort(frame + 5, (short) 6048).putShort(frame + 7, (short) 8064);

        BufferedImage image = reading.readGrey(jpeg, PLENTY);

        assertThat((double) image.getWidth() / image.getHeight()).isBetween(1.32, 1.35);
        assertThat(image.getWidth() * image.getHeight()).isLessThanOrEqualTo(PLENTY);
    }

    @Test
    void jpeg_of_200_megapixels_is_read_smaller() {
        byte[] jpeg = Pictures.thatDeclares("jpeg", 16_320, 12_240);

        assertThat(reading.readGrey(jpeg, PLENTY).getWidth()).isBetween(1_000, 1_160);
    }

    @Test
    void webp_of_20_megapixels_is_read_smaller() throws IOException {
        byte[] webp =
                ImageReadingTest.class.getResourceAsStream("20-megapixels.webp").readAllBytes();

        BufferedImage image = reading.readUpright(webp, PLENTY);

        assertThat((double) image.getWidth() / image.getHeight()).isBetween(1.24, 1.26);
        assertThat(image.getRGB(image.getWidth() / 2, 4) >> 16 & 0xFF).isGreaterThan(200);
    }

    @Test
    void picture_that_is_too_large_says_how_many_megapixels_it_has() {
        assertThat(refusal(Pictures.pngThatDeclares(12_000, 10_000)).getArguments())
                .containsExactly(120L);
    }

    /** The film of a motion photo, a second picture (MPO) or a map of brightness is behind the end of the first picture. */
    @Test
    void what_follows_a_jpeg_is_not_looked_at() throws IOException {
        byte[] film = new byte[8_000_000];
        new Random(29).nextBytes(film);
        byte[] second = Pictures.encode(Pictures.redToBlue(640, 480), "jpeg");
        for (byte[] jpeg : List.of(Pictures.encode(Pictures.redToBlue(64, 48), "jpeg"), progressive())) {
            for (byte[] appended : List.of(film, second, "\0\0\0\0".getBytes(StandardCharsets.US_ASCII))) {
                byte[] file = Pictures.insert(jpeg, jpeg.length, appended);

                assertThat(reading.readUpright(file, PLENTY).getWidth()).isEqualTo(64);
            }
        }
    }

    @Test
    void large_pictures_are_read_one_after_the_other() throws Exception {
        byte[] jpeg = progressive();
        int frame = Pictures.indexOf(jpeg, (byte) 0xFF, (byte) 0xC2);
        ByteBuffer.wrap(jpeg).putShort(frame + 5, (short) 4000).putShort(frame + 7, (short) 4000);
        List<BufferedImage> read = Collections.synchronizedList(new ArrayList<>());
        List<Thread> readers = IntStream.range(0, 3)
                .mapToObj(i -> new Thread(() -> read.add(reading.readGrey(jpeg, PLENTY))))
                .toList();

        readers.forEach(Thread::start);
        for (Thread reader : readers) {
            reader.join();
        }

        assertThat(read).hasSize(3);
    }

    private static byte[] progressive() throws IOException {
        ImageWriter writer = jpegWriter();
        ImageWriteParam param = writer.getDefaultWriteParam();
        param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        return written(writer, new IIOImage(Pictures.redToBlue(64, 48), null, null), param);
    }

    @Test
    void what_is_no_picture_is_refused() {
        assertRefused(new byte[0], Reason.NOT_AN_IMAGE);
        assertRefused("RIFF....WAVE".getBytes(StandardCharsets.UTF_8), Reason.NOT_AN_IMAGE);
        assertRefused("BM but not really".getBytes(StandardCharsets.UTF_8), Reason.DAMAGED);
    }

    /** 145 bytes for 6,145 x 97 pixels; it took minutes. */
    @Test
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void webp_that_ends_long_before_its_pixels_do_is_refused() {
        assertRefused(
                Base64.getDecoder()
                        .decode("UklGRhwAAABXRUJQVlA4TA8AAAAvABgAEgBECJcAL1ioEIHCBAkQHjBw0ADAAgUJEBwwUIDAAAEBBBI0iFAh"
                                + "Q4cQJVK0iFFjwYMJFzZ8GHFixYsZB57sqBJky5EwTmFOTXJM+ZGlyJclZe70uDKkS5IxN6IkavMnUp1La/o8"
                                + "mlNo1J5GcQZVShPrTaBJZ/Is+g=="),
                Reason.DAMAGED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "gif", "bmp"})
    void picture_that_was_cut_off_is_refused(String format) {
        byte[] whole = Pictures.encode(Pictures.redToBlue(200, 150), format);

        assertRefused(Arrays.copyOf(whole, whole.length / 2), Reason.DAMAGED);
    }

    private void assertRefused(byte[] bytes, Reason reason) {
        UnreadableImageException e = refusal(bytes);
        assertThat(e.getReason()).as(e.getMessage()).isEqualTo(reason);
    }

    private UnreadableImageException refusal(byte[] bytes) {
        UnreadableImageException e =
                catchThrowableOfType(UnreadableImageException.class, () -> reading.readUpright(bytes, PLENTY));
        assertThat(e).as("a refusal").isNotNull();
        return e;
    }
}
