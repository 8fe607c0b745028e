package org.homelibrary.barcode;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import org.homelibrary.model.Isbn;

/** Finds the ISBNs in a photograph. */
@ApplicationScoped
public class BarcodeDecoder {

    /** @return none when no barcode can be read */
    public List<Isbn> decode(BufferedImage photo) {
        int width = photo.getWidth();
        int height = photo.getHeight();
        LuminanceSource source =
                new RGBLuminanceSource(width, height, photo.getRGB(0, 0, width, height, null, 0, width));
        MultiFormatReader reader = new MultiFormatReader();
        try {
            String text = reader.decode(
                            new BinaryBitmap(new HybridBinarizer(source)),
                            Map.of(
                                    DecodeHintType.POSSIBLE_FORMATS,
                                    List.of(BarcodeFormat.EAN_13),
                                    DecodeHintType.TRY_HARDER,
                                    true))
                    .getText();
            return Isbn.parse(text).stream().toList();
        } catch (NotFoundException e) {
            return List.of();
        }
    }
}
