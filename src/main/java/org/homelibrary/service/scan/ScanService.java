package org.homelibrary.service.scan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.homelibrary.barcode.Barcode;
import org.homelibrary.barcode.BarcodeDecoder;
import org.homelibrary.barcode.Barcodes;
import org.homelibrary.image.ImageReading;
import org.homelibrary.image.UnreadableImageException;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.model.isbn.IsbnReading;
import org.homelibrary.model.isbn.IsbnText;
import org.homelibrary.model.isbn.ProductCode;
import org.homelibrary.service.cover.PictureRefusedException;

/** Reads the barcodes in a photograph. */
@ApplicationScoped
public class ScanService {

    /** More pixels do not help the decoder, and cost memory. */
    private static final int MAX_PIXELS = 4_000_000;

    private final ImageReading images;
    private final BarcodeDecoder decoder;

    protected ScanService() {
        this(null, null);
    }

    @Inject
    public ScanService(ImageReading images, BarcodeDecoder decoder) {
        this.images = images;
        this.decoder = decoder;
    }

    /**
     * @return nothing seen when there is no barcode that can be read
     * @throws PictureRefusedException when the upload is no picture
     */
    public ScanResult scan(byte[] photo) {
        try {
            BufferedImage image = images.readGrey(photo, MAX_PIXELS);
            return result(decoder.decode(image));
        } catch (UnreadableImageException e) {
            throw PictureRefusedException.of(e);
        }
    }

    /** A paperback's UPC with its supplement is an ISBN after all. Where it could be two books, neither is claimed. */
    private static ScanResult result(Barcodes barcodes) {
        Set<Isbn> isbns = new LinkedHashSet<>(barcodes.isbns());
        List<ProductCode> others = new ArrayList<>();
        for (Barcode barcode : barcodes.others()) {
            if (IsbnText.ofBarcode(barcode.ean(), barcode.supplement()) instanceof IsbnReading.One one) {
                isbns.add(one.isbn());
            } else {
                ProductCode.ofBarcode(barcode.ean()).ifPresent(others::add);
            }
        }
        return new ScanResult(List.copyOf(isbns), others, barcodes.unread());
    }
}
