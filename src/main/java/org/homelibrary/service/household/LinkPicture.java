package org.homelibrary.service.household;

import org.homelibrary.barcode.QrCode;

/**
 * A link as a QR code, to be drawn as SVG.
 *
 * @param size of the square, its quiet zone included, in modules
 * @param path the dark modules, in the syntax of SVG's paths
 */
public record LinkPicture(int size, String path) {

    public static LinkPicture of(String address) {
        boolean[][] modules = QrCode.of(address);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.length; y++) {
            for (int x = 0; x < modules.length; x++) {
                if (modules[y][x]) {
                    int from = x;
                    while (x < modules.length && modules[y][x]) {
                        x++;
                    }
                    int width = x - from;
                    path.append('M').append(from).append(' ').append(y);
                    path.append('h').append(width).append("v1h-").append(width).append('z');
                }
            }
        }
        return new LinkPicture(modules.length, path.toString());
    }
}
