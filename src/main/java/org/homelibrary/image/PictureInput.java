package org.homelibrary.image;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * The bytes of a picture for a decoder, which ends the reading of a picture that ends too early. The decoder of WebP takes
 * what is missing for zeros, at the price of an exception for each: a hundred bytes that declare millions of pixels kept it
 * busy for minutes.
 */
final class PictureInput extends MemoryCacheImageInputStream {

    /** The decoder of WebP has eight bytes in hand, read before it knows whether it needs them. */
    private static final int READ_AHEAD = 16;

    private static final int MAX_READS_BEHIND_THE_END = 64;

    private int readsBehindTheEnd;

    PictureInput(byte[] bytes) {
        super(new ByteArrayInputStream(Arrays.copyOf(bytes, bytes.length + READ_AHEAD)));
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        if (read < 0 && ++readsBehindTheEnd > MAX_READS_BEHIND_THE_END) {
            throw new UnreadableImageException(UnreadableImageException.Reason.DAMAGED, "ends too early");
        }
        return read;
    }
}
