package org.homelibrary.barcode;

import jakarta.enterprise.context.ApplicationScoped;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.Consumer;
import org.homelibrary.model.Isbn;

/**
 * Finds the ISBNs in a photograph, however it is turned. Sharp bars are looked for first; only where there are none,
 * bars that are out of focus, and then bars that are small in a large photograph.
 *
 * <p>The work for a photograph is bounded by numbers of lines and attempts, not by a clock, so that the same photograph
 * gives the same answer on a busy machine.
 */
@ApplicationScoped
public class BarcodeDecoder {

    /** In pixels, after shrinking: enough for nearly all photographs, and quick. */
    private static final int COARSE_SIDE = 1000;

    private static final int FINE_SIDE = 2000;

    /** Wide bands take away noise, narrow ones forgive slant. */
    private static final int NARROW = 2;

    private static final int WIDE = 4;

    /** @return the ISBNs, most certain first; none when no bar code can be read without doubt */
    public List<Isbn> decode(BufferedImage photo) {
        Luminance coarse = Luminance.of(photo, COARSE_SIDE);
        List<Isbn> found = sharp(coarse);
        if (found.isEmpty()) {
            found = elected(votes -> BlurReader.read(coarse, NARROW, votes));
        }
        if (found.isEmpty()) {
            found = elected(votes -> BlurReader.read(coarse, WIDE, votes));
        }
        if (found.isEmpty() && Math.max(photo.getWidth(), photo.getHeight()) > COARSE_SIDE) {
            found = sharp(Luminance.of(photo, FINE_SIDE));
        }
        return found;
    }

    /** A part of the lines is enough where it leaves nothing open: each number that it says at all is certain. */
    private static List<Isbn> sharp(Luminance photo) {
        Votes votes = new Votes();
        EdgeReader.readSome(photo, votes);
        List<Isbn> found = votes.elected();
        if (!found.isEmpty() && found.size() == votes.candidates()) {
            return found;
        }
        EdgeReader.readOthers(photo, votes);
        return votes.elected();
    }

    private static List<Isbn> elected(Consumer<Votes> reader) {
        Votes votes = new Votes();
        reader.accept(votes);
        return votes.elected();
    }
}
