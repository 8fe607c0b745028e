package org.homelibrary.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.util.List;
import org.homelibrary.barcode.BarcodeDecoder;
import org.homelibrary.image.ImageReading;
import org.homelibrary.image.UnreadableImageException;

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
            return new ScanResult(decoder.decode(image), List.of(), 0);
        } catch (UnreadableImageException e) {
            throw PictureRefusedException.of(e);
        }
    }
}
