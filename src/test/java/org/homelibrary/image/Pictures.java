package org.homelibrary.image;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Picture files for tests, made on the spot. WebP, which Java cannot write, was made with {@code cwebp}. */
public final class Pictures {

    /** 30 x 40 pixels, green at half opacity, lossless. */
    public static final byte[] GREEN_WEBP = decode("UklGRhwAAABXRUJQVlA4TA8AAAAvHcAJEAdQwIgCBiKi/wEA");

    /** 64 x 48 pixels, red to blue from left to right, lossy. */
    public static final byte[] RED_TO_BLUE_WEBP = decode(
            "UklGRnoAAABXRUJQVlA4IG4AAAAQBQCdASpAADAAPtFirFCoJSQioqoxABoJZADPXFYLV7Nw8zgfgAAgtUZWYQKnbh3IAP7siXvp9fLKI//55N4X3fRb4rSwMJXZN5kIZenlXaI04yC0RvrRF1BBvss9znMaXLnQru7nmi8091KAAA==");

    private Pictures() {}

    /** Red to blue from left to right. */
    public static BufferedImage redToBlue(int width, int height) {
        return redToBlue(width, height, BufferedImage.TYPE_INT_RGB);
    }

    static BufferedImage redToBlue(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D graphics = image.createGraphics();
        graphics.setPaint(new GradientPaint(0, 0, Color.RED, width, 0, Color.BLUE));
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        return image;
    }

    public static byte[] encode(BufferedImage image, String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.setUseCache(false);
            if (!ImageIO.write(image, format, bytes)) {
                throw new IllegalArgumentException(format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A complete little file of this format that says it has the given size. */
    public static byte[] thatDeclares(String format, int width, int height) {
        if (format.equals("png")) {
            return pngThatDeclares(width, height);
        }
        if (format.equals("webp")) {
            return webpThatDeclares(width, height);
        }
        byte[] bytes = encode(redToBlue(8, 8), format);
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        switch (format) {
            case "bmp" -> buffer.putInt(18, width).putInt(22, height);
            case "gif" -> {
                buffer.putShort(6, (short) width).putShort(8, (short) height);
                int frame = indexOf(bytes, (byte) 0x2C, (byte) 0, (byte) 0, (byte) 0, (byte) 0);
                buffer.putShort(frame + 5, (short) width).putShort(frame + 7, (short) height);
            }
            case "jpeg" -> {
                int frame = indexOf(bytes, (byte) 0xFF, (byte) 0xC0);
                buffer.order(ByteOrder.BIG_ENDIAN)
                        .putShort(frame + 5, (short) height)
                        .putShort(frame + 7, (short) width);
            }
            default -> throw new IllegalArgumentException(format);
        }
        return bytes;
    }

    static byte[] pngThatDeclares(int width, int height) {
        byte[] png = encode(redToBlue(8, 8), "png");
        ByteBuffer buffer = ByteBuffer.wrap(png);
        buffer.putInt(16, width).putInt(20, height);
        CRC32 crc = new CRC32();
        crc.update(png, 12, 17);
        buffer.putInt(29, (int) crc.getValue());
        return png;
    }

    /** A frame of WebP has at most 16,383 pixels a side; its canvas may be larger. */
    private static byte[] webpThatDeclares(int width, int height) {
        ByteBuffer canvas = ByteBuffer.allocate(18).order(ByteOrder.LITTLE_ENDIAN);
        canvas.put("VP8X".getBytes(StandardCharsets.US_ASCII)).putInt(10).putInt(0);
        canvas.putShort((short) (width - 1)).put((byte) (width - 1 >> 16));
        canvas.putShort((short) (height - 1)).put((byte) (height - 1 >> 16));
        byte[] webp = insert(RED_TO_BLUE_WEBP, 12, canvas.array());
        ByteBuffer.wrap(webp).order(ByteOrder.LITTLE_ENDIAN).putInt(4, webp.length - 8);
        return webp;
    }

    static int indexOf(byte[] bytes, byte... wanted) {
        int at = 0;
        while (!ImageFormat.startsWith(bytes, at, wanted)) {
            at++;
        }
        return at;
    }

    /** The JPEG with an Exif segment that holds nothing but an orientation. */
    static byte[] withOrientation(byte[] jpeg, int orientation) {
        ByteBuffer exif = ByteBuffer.allocate(4 + 6 + 8 + 2 + 12 + 4);
        exif.putShort((short) 0xFFE1).putShort((short) (exif.capacity() - 2));
        exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        exif.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        exif.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
        exif.putShort((short) orientation).putShort((short) 0).putInt(0);
        return insert(jpeg, 2, exif.array());
    }

    /** An Exif segment of an orientation and a thousand values of 60,000 bytes, which are all the same. */
    static byte[] exifOfOverlappingValues() {
        ByteBuffer exif = ByteBuffer.allocate(65_000);
        exif.putShort((short) 0xFFE1).putShort((short) (exif.capacity() - 2));
        exif.put("Exif\0\0MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42);
        exif.putInt(8).putShort((short) 1001);
        exif.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) 6);
        exif.putShort((short) 0);
        for (int tag = 0x1000; tag < 0x1000 + 1000; tag++) {
            exif.putShort((short) tag).putShort((short) 7).putInt(60_000).putInt(8);
        }
        return exif.array();
    }

    public static byte[] insert(byte[] bytes, int at, byte[] inserted) {
        return ByteBuffer.allocate(bytes.length + inserted.length)
                .put(bytes, 0, at)
                .put(inserted)
                .put(bytes, at, bytes.length - at)
                .array();
    }

    private static byte[] decode(String base64) {
        return Base64.getDecoder().decode(base64);
    }
}
