package org.homelibrary.barcode;

import jakarta.enterprise.context.ApplicationScoped;
import java.awt.image.BufferedImage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.homelibrary.barcode.reading.Ballot;
import org.homelibrary.barcode.reading.BlurReader;
import org.homelibrary.barcode.reading.EdgeReader;
import org.homelibrary.barcode.reading.Luminance;
import org.homelibrary.barcode.reading.ShortCodeReader;
import org.homelibrary.barcode.reading.SupplementReader;

/**
 * Finds the ISBNs and other barcodes in a photograph, however it is turned. Sharp bars are looked for first; only where there are none,
 * bars that are out of focus, then bars that are small in a large photograph, and then the short codes of small articles.
 *
 * <p>The work for a photograph is bounded by numbers of lines and attempts, not by a clock, so that the same photograph
 * gives the same answer on a busy machine.
 */
@ApplicationScoped
public class BarcodeDecoder {

    /** In pixels, after shrinking: enough for nearly all photographs, and quick. */
    private static final int COARSE_SIDE = 1000;

    private static final int FINE_SIDE = 2000;

    /** The first digit of a UPC-A written as an EAN-13. Of these only the supplement may say which book it is. */
    private static final String UPC = "0";

    /** Wide bands take away noise, narrow ones forgive slant. */
    private static final int NARROW = 2;

    private static final int WIDE = 4;

    /** @return nothing when no barcode can be read without doubt */
    public Barcodes decode(BufferedImage photo) {
        Luminance coarse = Luminance.of(photo, COARSE_SIDE);
        Barcodes codes = longCodes(photo, coarse);
        if (!codes.isbns().isEmpty() || !codes.others().isEmpty()) {
            return codes;
        }
        List<Barcode> shorts = ShortCodeReader.read(coarse).stream()
                .map(number -> new Barcode(number, ""))
                .toList();
        return new Barcodes(List.of(), shorts, codes.unread());
    }

    /** Those of 13 digits. */
    private static Barcodes longCodes(BufferedImage photo, Luminance coarse) {
        Map<String, Barcode> others = new LinkedHashMap<>();
        Ballot sharp = sharp(coarse, others);
        if (!sharp.isbns().isEmpty()) {
            return barcodes(sharp, others);
        }
        for (int band : List.of(NARROW, WIDE)) {
            Ballot blurred = counted(ballot -> BlurReader.read(coarse, band, ballot), others);
            if (!blurred.isbns().isEmpty()) {
                return barcodes(blurred, others);
            }
        }
        if (Math.max(photo.getWidth(), photo.getHeight()) > COARSE_SIDE) {
            return barcodes(sharp(Luminance.of(photo, FINE_SIDE), others), others);
        }
        return barcodes(sharp, others);
    }

    private static Barcodes barcodes(Ballot ballot, Map<String, Barcode> others) {
        return new Barcodes(ballot.isbns(), List.copyOf(others.values()), ballot.unread());
    }

    /** A part of the lines is enough where it leaves nothing open: each number that it says at all is certain. */
    private static Ballot sharp(Luminance photo, Map<String, Barcode> others) {
        return counted(
                ballot -> {
                    EdgeReader.readSome(photo, ballot);
                    if (!ballot.isSettled()) {
                        EdgeReader.readOthers(photo, ballot);
                    }
                },
                others);
    }

    /** @param others takes the numbers that are no ISBN; one that was read with its supplement stays */
    private static Ballot counted(Consumer<Ballot> reader, Map<String, Barcode> others) {
        Ballot ballot = new Ballot();
        reader.accept(ballot);
        ballot.others()
                .forEach((ean, readings) -> others.merge(
                        ean,
                        new Barcode(ean, ean.startsWith(UPC) ? SupplementReader.read(readings) : ""),
                        (before, now) -> before.supplement().isEmpty() ? now : before));
        return ballot;
    }
}
