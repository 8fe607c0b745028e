package org.homelibrary.image;

import jakarta.enterprise.context.ApplicationScoped;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.homelibrary.image.UnreadableImageException.Reason;

/**
 * Reads JPEG, PNG, WebP, GIF (its first frame) and BMP from bytes that nobody vouches for.
 *
 * <p>The declared size is judged before anything is decoded ({@link SizeLimits}). Larger pictures than asked for are thinned
 * out while they are decoded, so memory follows {@code maxPixels} and not the file; of the few that need more, one is decoded
 * at a time. Of a file that holds several pictures, or a film beside one, the first picture is read.
 */
@ApplicationScoped
public class ImageReading {

    private static final int PATIENCE_SECONDS = 15;

    private static final Semaphore LARGE = new Semaphore(1, true);

    /**
     * The pixels the way the camera was held (Exif orientation of a JPEG).
     *
     * @param maxPixels upper bound of width times height of the answer
     * @throws UnreadableImageException whatever is wrong with the bytes
     */
    public BufferedImage readUpright(byte[] bytes, int maxPixels) {
        return readUpright(bytes, maxPixels, 1);
    }

    /** Like {@link #readUpright(byte[], int)}, but refuses a picture with a side shorter than {@code minSide}. */
    BufferedImage readUpright(byte[] bytes, int maxPixels, int minSide) {
        return Orientation.of(bytes).apply(decode(bytes, maxPixels, minSide, false));
    }

    /**
     * The pixels as they are stored, whatever the orientation, and without colours where these are stored apart from the
     * light, as in nearly every JPEG: a third of the memory, and of the time. Other pictures keep their colours.
     *
     * @param maxPixels upper bound of width times height of the answer
     * @throws UnreadableImageException whatever is wrong with the bytes
     */
    public BufferedImage readGrey(byte[] bytes, int maxPixels) {
        return decode(bytes, maxPixels, 1, true);
    }

    private static BufferedImage decode(byte[] bytes, int maxPixels, int minSide, boolean grey) {
        if (maxPixels < 1) {
            throw new IllegalArgumentException("maxPixels must be positive, not " + maxPixels);
        }
        ImageFormat format = ImageFormat.of(bytes).orElseThrow(() -> ForeignFormat.refusal(bytes));
        try {
            return decode(format, bytes, maxPixels, minSide, grey);
        } catch (UnreadableImageException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // Readers meet damaged files with whatever their code runs into: index, arithmetic, colour management.
            throw new UnreadableImageException(Reason.DAMAGED, "a damaged " + format, e);
        }
    }

    private static BufferedImage decode(ImageFormat format, byte[] bytes, int maxPixels, int minSide, boolean grey)
            throws IOException {
        if (format == ImageFormat.BMP) {
            SizeLimits.checkBmp(bytes);
        }
        ImageReader reader = Codecs.reader(format);
        long pixels = 0;
        try (ImageInputStream input = new PictureInput(bytes)) {
            reader.setInput(input, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            pixels = (long) width * height;
            JpegHeader jpeg = format == ImageFormat.JPEG ? JpegHeader.of(bytes) : null;
            long needed = SizeLimits.check(format, bytes, jpeg, width, height);
            if (Math.min(width, height) < minSide) {
                throw new UnreadableImageException(Reason.TOO_SMALL, "only " + width + " x " + height + " pixels");
            }
            ImageReadParam param = reader.getDefaultReadParam();
            int step = step(width, height, maxPixels);
            param.setSourceSubsampling(step, step, 0, 0);
            if (needed <= SizeLimits.LARGE_BYTES) {
                return read(reader, param, jpeg, grey);
            }
            acquireLarge();
            try {
                return read(reader, param, jpeg, grey);
            } finally {
                LARGE.release();
            }
        } catch (OutOfMemoryError e) {
            // One allocation, maybe for a length that the file made up; nothing of ours was half done.
            throw SizeLimits.tooLarge("asks for too much memory", pixels);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage read(ImageReader reader, ImageReadParam param, JpegHeader jpeg, boolean grey)
            throws IOException {
        if (jpeg == null) {
            return reader.read(0, param);
        }
        return grey ? JpegPixels.readGrey(reader, param, jpeg) : JpegPixels.read(reader, param, jpeg);
    }

    private static void acquireLarge() {
        try {
            if (LARGE.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new UnreadableImageException(Reason.BUSY, "other large pictures are being read");
    }

    private static int step(int width, int height, int maxPixels) {
        int step = 1;
        while ((long) thinned(width, step) * thinned(height, step) > maxPixels) {
            step++;
        }
        return step;
    }

    private static int thinned(int side, int step) {
        return (side + step - 1) / step;
    }
}
