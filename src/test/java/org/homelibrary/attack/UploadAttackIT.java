package org.homelibrary.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.homelibrary.image.Pictures;
import org.homelibrary.support.HttpUser;
import org.homelibrary.support.Photos;
import org.homelibrary.support.Reply;
import org.homelibrary.support.SharedLibrary;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Files that are a picture and something else as well. What is no picture, or too large: {@code ScanIT}. */
class UploadAttackIT {

    private static final String SCRIPT = "<html><script>attack(1)</script><?php attack(1); ?>GPS 52.5200N 13.4050E";

    private static HttpUser reader;

    @BeforeAll
    static void register() {
        reader = SharedLibrary.reader();
    }

    @Test
    void what_rides_along_in_a_picture_is_not_in_the_cover() {
        byte[] jpeg = Photos.jpeg(300, 450);
        byte[] png = Pictures.encode(Pictures.redToBlue(300, 450), "png");
        for (byte[] polyglot : List.of(
                joined(jpeg, SCRIPT.getBytes(StandardCharsets.US_ASCII)),
                withSegment(jpeg, 0xFE, SCRIPT), // a comment
                withSegment(jpeg, 0xE1, "Exif\0\0" + SCRIPT),
                withSegment(jpeg, 0xE2, "ICC_PROFILE\0\1\1" + SCRIPT),
                joined(png, SCRIPT.getBytes(StandardCharsets.US_ASCII)),
                joined(jpeg, new byte[] {'P', 'K', 3, 4}, SCRIPT.getBytes(StandardCharsets.US_ASCII)))) {
            String book = reader.addByHand("With polyglot " + Arrays.hashCode(polyglot));
            reader.upload(book + "/cover", "image", polyglot).expect(303);
            Reply cover = reader.get(reader.get(book).first("src=\"(/covers/[^\"]+)\""))
                    .expect(200);
            assertThat(new String(cover.bytes(), StandardCharsets.ISO_8859_1))
                    .doesNotContain("attack", "GPS", "PK\3\4", "Exif");
            assertThat(cover.header("Content-Type")).isEqualTo("image/jpeg");
            assertThat(cover.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(cover.header("Content-Security-Policy")).contains("default-src 'none'");
        }
    }

    @Test
    void drawings_and_documents_are_no_pictures() {
        String book = reader.addByHand("Without a cover");
        for (String file : List.of(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"attack(1)\"/>",
                "<?xml version=\"1.0\"?><!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><svg>&x;</svg>",
                "%PDF-1.7\n1 0 obj<</OpenAction<</S/JavaScript/JS(attack(1))>>>>endobj",
                "push graphic-context\nimage over 0,0 0,0 'https://localhost/attack'\npop graphic-context",
                "%!PS\n(attack) run",
                "#!/bin/sh\nattack 1")) {
            reader.upload(book + "/cover", "image", file.getBytes(StandardCharsets.UTF_8))
                    .expect(400);
            reader.upload("/scan", "image", file.getBytes(StandardCharsets.UTF_8))
                    .expect(400);
        }
        assertThat(reader.get(book).body()).doesNotContain("/covers/");
    }

    /** 8,000 x 8,000 grey pixels in 63 KB: within what may be declared, so it is the memory that has to hold. */
    @Test
    void picture_that_unpacks_to_a_thousandfold_is_read_in_bounded_memory_or_refused() {
        byte[] bomb = Pictures.encode(new BufferedImage(8_000, 8_000, BufferedImage.TYPE_BYTE_GRAY), "png");
        assertThat(bomb.length).isLessThan(100_000);
        for (int i = 0; i < 3; i++) {
            assertThat(reader.upload("/scan", "image", bomb).status()).isIn(200, 400, 503);
        }
        SharedLibrary.visitor().get("/health").expect(200);
        assertThat(SharedLibrary.get().server().log()).doesNotContain("OutOfMemory");
    }

    /** A JPEG with one more segment behind its start. */
    private static byte[] withSegment(byte[] jpeg, int marker, String text) {
        byte[] content = text.getBytes(StandardCharsets.ISO_8859_1);
        byte[] head = {(byte) 0xFF, (byte) marker, (byte) ((content.length + 2) >> 8), (byte) (content.length + 2)};
        return Pictures.insert(jpeg, 2, joined(head, content));
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
