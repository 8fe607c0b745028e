package org.homelibrary.barcode;

import jakarta.enterprise.context.ApplicationScoped;
import java.awt.image.BufferedImage;
import java.util.List;
import org.homelibrary.model.Isbn;

/** Finds the ISBNs in a photograph. */
@ApplicationScoped
public class BarcodeDecoder {

    /** In pixels: most photos need no more than the first, a small bar code in a large photo does. */
    private static final int[] LONGER_SIDES = {1000, 2000};

    private static final int DIRECTIONS = 12;
    private static final int LINES = 90;

    /** @return none when no barcode can be read */
    public List<Isbn> decode(BufferedImage photo) {
        List<Isbn> found = List.of();
        int before = 0;
        for (int side : LONGER_SIDES) {
            Luminance grey = Luminance.of(photo, side);
            if (found.isEmpty() && grey.width() > before) {
                found = scan(grey);
            }
            before = grey.width();
        }
        return found;
    }

    private static List<Isbn> scan(Luminance photo) {
        Votes votes = new Votes();
        for (int i = 0; i < DIRECTIONS; i++) {
            scan(photo, Math.PI * i / DIRECTIONS, votes);
        }
        return votes.elected();
    }

    private static void scan(Luminance photo, double angle, Votes votes) {
        double reach = (Math.abs(Math.sin(angle)) * photo.width() + Math.abs(Math.cos(angle)) * photo.height()) / 2;
        double step = Math.max(1, 2 * reach / LINES);
        double side = Math.max(photo.width(), photo.height());
        for (double offset = -reach + step / 2; offset < reach; offset += step) {
            ScanLine line = ScanLine.across(photo, angle, offset, 1);
            for (Edges edges : List.of(Edges.crossings(line.values(), 16), Edges.steepest(line.values(), 20))) {
                collect(line, edges, side, votes, false);
                collect(line, edges.reversed(line.values().length), side, votes, true);
            }
        }
    }

    private static void collect(ScanLine line, Edges edges, double side, Votes votes, boolean back) {
        EdgeReader.read(edges, (first, isbn) -> {
            double from = edges.positions()[first];
            double to = edges.positions()[first + EdgeReader.EDGES_OF_A_CODE - 1];
            double middle = (from + to) / 2;
            middle = back ? line.values().length - 1 - middle : middle;
            votes.add(new Reading(
                    isbn, line.x(middle) / side, line.y(middle) / side, (to - from) / ScanLine.STEPS_PER_PIXEL / side));
        });
    }
}
