package org.homelibrary.image;

import jakarta.enterprise.context.ApplicationScoped;
import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.homelibrary.image.UnreadableImageException.Reason;

/**
 * Reads JPEG, PNG, WebP, GIF (its first frame) and BMP from bytes that nobody vouches for.
 *
 * <p>The declared size is judged before anything is decoded: at most 20,000 pixels a side and 100 megapixels (40 for
 * progressive JPEG, 16 for WebP, which can only be decoded whole). Larger pictures than asked for are thinned out while
 * they are decoded, so memory follows {@code maxPixels} and not the file.
 */
@ApplicationScoped
public class ImageReading {

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
        ImageFormat format = ImageFormat.of(bytes)
                .orElseThrow(() -> new UnreadableImageException(Reason.NOT_AN_IMAGE, "not a known picture format"));
        try {
            return decode(format, bytes, maxPixels, minSide, grey);
        } catch (UnreadableImageException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // Readers meet damaged files with whatever their code runs into: index, arithmetic, colour management.
            throw new UnreadableImageException(Reason.NOT_AN_IMAGE, "a damaged " + format, e);
        } catch (OutOfMemoryError e) {
            // One allocation for a length that the file made up; nothing of ours was half done.
            throw new UnreadableImageException(Reason.TOO_LARGE, "a " + format + " that asks for too much memory", e);
        }
    }

    private static BufferedImage decode(ImageFormat format, byte[] bytes, int maxPixels, int minSide, boolean grey)
            throws IOException {
        if (format == ImageFormat.BMP) {
            SizeLimits.checkBmp(bytes);
        }
        ImageReader reader = Codecs.reader(format);
        try (ImageInputStream input = new PictureInput(bytes)) {
            reader.setInput(input, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            SizeLimits.check(format, bytes, width, height);
            if (Math.min(width, height) < minSide) {
                throw new UnreadableImageException(Reason.TOO_SMALL, "only " + width + " x " + height + " pixels");
            }
            ImageReadParam param = reader.getDefaultReadParam();
            int step = step(width, height, maxPixels);
            param.setSourceSubsampling(step, step, 0, 0);
            if (format != ImageFormat.JPEG) {
                return reader.read(0, param);
            }
            JpegHeader header = JpegHeader.of(bytes);
            return grey
                    ? JpegPixels.readGrey(reader, param, header, width, height)
                    : JpegPixels.read(reader, param, header, width, height);
        } finally {
            reader.dispose();
        }
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
