package org.homelibrary.image;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import net.coobird.thumbnailator.Thumbnails;
import org.homelibrary.model.edition.Cover;

/** Makes what we store and show of a cover: a small upright JPEG that carries nothing but its pixels. */
@ApplicationScoped
public class CoverImages {

    public static final String MEDIA_TYPE = "image/jpeg";
    public static final int MAX_WIDTH = 400;
    public static final int MAX_HEIGHT = 600;

    /** Providers answer a picture of 1 x 1 when they have no cover. */
    static final int MIN_SIDE = 20;

    private static final float QUALITY = 0.82f;
    /** Enough for the resampling to have four source pixels each way for every one that is kept. */
    private static final int MAX_PIXELS = 16 * MAX_WIDTH * MAX_HEIGHT;

    private final ImageReading reading;

    protected CoverImages() {
        this(null);
    }

    @Inject
    public CoverImages(ImageReading reading) {
        this.reading = reading;
    }

    /**
     * The cover in at most 400 x 600 pixels, aspect kept, never enlarged, on white where it was transparent.
     *
     * @return a JPEG of at most {@link Cover#MAX_BYTES}
     * @throws UnreadableImageException when the bytes are no picture, too large, or less than 20 pixels wide or high
     */
    public byte[] shrink(byte[] bytes) {
        return shrunk(read(bytes));
    }

    /**
     * Like {@link #shrink}, for a picture that nobody looked at.
     *
     * @return empty when it shows no cover, but that there is none
     * @throws UnreadableImageException as {@link #shrink} does
     */
    public Optional<byte[]> shrinkUnlessBlank(byte[] bytes) {
        BufferedImage picture = read(bytes);
        return BlankPicture.is(picture) ? Optional.empty() : Optional.of(shrunk(picture));
    }

    private BufferedImage read(byte[] bytes) {
        return onWhite(reading.readUpright(bytes, MAX_PIXELS, MIN_SIDE));
    }

    private static byte[] shrunk(BufferedImage opaque) {
        BufferedImage small = fit(opaque);
        for (float quality = QUALITY; ; quality -= 0.2f) {
            byte[] jpeg = jpeg(small, quality);
            if (jpeg.length <= Cover.MAX_BYTES || quality < 0.3f) {
                return jpeg;
            }
        }
    }

    private static BufferedImage fit(BufferedImage image) {
        if (image.getWidth() <= MAX_WIDTH && image.getHeight() <= MAX_HEIGHT) {
            return image;
        }
        double scale = Math.min((double) MAX_WIDTH / image.getWidth(), (double) MAX_HEIGHT / image.getHeight());
        int width = (int) Math.max(1, Math.round(image.getWidth() * scale));
        int height = (int) Math.max(1, Math.round(image.getHeight() * scale));
        try {
            return Thumbnails.of(image).forceSize(width, height).asBufferedImage();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage onWhite(BufferedImage image) {
        BufferedImage opaque = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = opaque.createGraphics();
        graphics.drawImage(image, 0, 0, Color.WHITE, null);
        graphics.dispose();
        return opaque;
    }

    private static byte[] jpeg(BufferedImage image, float quality) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream output = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriter writer = Codecs.jpegWriter();
            try {
                ImageWriteParam param = writer.getDefaultWriteParam();
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionQuality(quality);
                writer.setOutput(output);
                writer.write(null, new IIOImage(image, null, null), param);
            } finally {
                writer.dispose();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
