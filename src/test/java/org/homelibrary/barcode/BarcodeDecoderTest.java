package org.homelibrary.barcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homelibrary.support.BarcodeScene.ean13;
import static org.homelibrary.support.BarcodeScene.ean8;
import static org.homelibrary.support.BarcodeScene.upcE;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.support.BarcodePhoto;
import org.homelibrary.support.BarcodeScene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading made photographs; the real ones are measured by the benchmark. */
class BarcodeDecoderTest {

    private static final Isbn ISBN = new Isbn("9780764544200");
    private static final Isbn OTHER = new Isbn("9791034907182");

    /** EAN-5 add-on 51495: the price that North American publishers print beside the ISBN. */
    private static final String ADD_ON =
            "01011" + "0110001" + "01" + "0011001" + "01" + "0100011" + "01" + "0010111" + "01" + "0111001";

    private static final Barcodes NOTHING = new Barcodes(List.of(), List.of(), 0);

    private final BarcodeDecoder decoder = new BarcodeDecoder();

    @Test
    void clean_barcode_is_read() {
        assertThat(decode(new BarcodeScene(640, 480).middle(ISBN.value(), 3))).containsExactly(ISBN);
    }

    @Test
    void barcode_of_the_prefix_979_is_read() {
        assertThat(decode(new BarcodeScene(640, 480).middle(OTHER.value(), 3))).containsExactly(OTHER);
    }

    @Test
    void photograph_in_colour_and_uneven_light_is_read() {
        assertThat(decoder.decode(BarcodePhoto.image(ISBN.value(), 1200, 900)).isbns())
                .containsExactly(ISBN);
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 30, 45, 77, 90, 135, 180, 200, 270, 301})
    void barcode_turned_to_any_side_is_read(int degrees) {
        BarcodeScene scene = new BarcodeScene(600, 600).print(ean13(ISBN.value()), 300, 300, 3, 150, degrees);
        assertThat(decode(scene.noisy(4, degrees))).containsExactly(ISBN);
    }

    @Test
    void small_barcode_is_read() {
        assertThat(decode(new BarcodeScene(320, 240).middle(ISBN.value(), 1.6).noisy(2, 1)))
                .containsExactly(ISBN);
    }

    @Test
    void low_barcode_is_read() {
        BarcodeScene scene = new BarcodeScene(640, 480).print(ean13(ISBN.value()), 320, 240, 3, 45, 4);
        assertThat(decode(scene.noisy(4, 2))).containsExactly(ISBN);
    }

    @Test
    void barcode_of_low_contrast_is_read() {
        BarcodeScene scene = new BarcodeScene(640, 480).middle(ISBN.value(), 3).inked(90, 120);
        assertThat(decode(scene.noisy(3, 3))).containsExactly(ISBN);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1.5, 2.5, 4})
    void barcode_out_of_focus_is_read(double radius) {
        BarcodeScene scene = new BarcodeScene(320, 240).print(ean13(ISBN.value()), 160, 120, 2, 100, 184);
        assertThat(decode(scene.unfocused(radius).noisy(1, 12))).containsExactly(ISBN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4006381333931", "9771234567898"})
    void number_out_of_focus_that_is_no_isbn_gives_none(String number) {
        BarcodeScene scene = new BarcodeScene(320, 240).print(ean13(number), 160, 120, 2, 100, 4);
        assertThat(decode(scene.unfocused(3).noisy(1, 13))).isEmpty();
    }

    @Test
    void barcode_seen_from_the_side_is_read() {
        BarcodeScene scene = new BarcodeScene(640, 480).print(ean13(ISBN.value()), 320, 240, 3, 150, 10, 0.3);
        assertThat(decode(scene.noisy(4, 4))).containsExactly(ISBN);
    }

    @Test
    void price_add_on_is_ignored() {
        String modules = ean13(ISBN.value()) + "000000000" + ADD_ON;
        BarcodeScene scene = new BarcodeScene(640, 480).print(modules, 320, 240, 3, 150, 2);
        assertThat(decode(scene.noisy(4, 5))).containsExactly(ISBN);
    }

    @Test
    void two_books_side_by_side_are_both_read() {
        BarcodeScene scene = new BarcodeScene(900, 500)
                .print(ean13(ISBN.value()), 230, 250, 3, 150, 3)
                .print(ean13(OTHER.value()), 670, 250, 3, 150, -8);
        assertThat(decode(scene.noisy(4, 6))).containsExactlyInAnyOrder(ISBN, OTHER);
    }

    @Test
    void two_books_one_upside_down_and_one_on_its_side_are_both_read() {
        BarcodeScene scene = new BarcodeScene(900, 600)
                .print(ean13(ISBN.value()), 230, 300, 3, 150, 180)
                .print(ean13(OTHER.value()), 670, 300, 3, 150, 95);
        assertThat(decode(scene.noisy(4, 7))).containsExactlyInAnyOrder(ISBN, OTHER);
    }

    @Test
    void barcode_that_takes_a_tenth_of_a_large_photograph_is_read() {
        BarcodeScene scene = new BarcodeScene(2000, 1500).print(ean13(ISBN.value()), 1300, 500, 2.1, 100, 93);
        assertThat(decode(scene.noisy(3, 8))).containsExactly(ISBN);
    }

    @Test
    void barcode_that_fills_a_large_photograph_is_read() {
        BarcodeScene scene = new BarcodeScene(2000, 1500).middle(ISBN.value(), 17);
        assertThat(decode(scene.noisy(4, 9))).containsExactly(ISBN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4006381333931", "0012345678905", "9771234567898"})
    void number_that_is_no_isbn_gives_none(String number) {
        assertThat(decode(new BarcodeScene(640, 480).middle(number, 3).noisy(4, 10)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"4006381333931", "0078073003501", "9771234567898", "9790260000438", "2000000000015"})
    void number_that_is_no_isbn_is_read_as_another_one(String number) {
        BarcodeScene scene = new BarcodeScene(640, 480).print(ean13(number), 320, 240, 3, 150, 4);
        assertThat(decoder.decode(scene.noisy(4, 10).photo()).others()).containsExactly(new Barcode(number, ""));
    }

    @ParameterizedTest
    @CsvSource({"96385074, 301", "20000004, 4", "40170725, 95"})
    void short_code_of_a_small_article_is_read_as_what_it_is(String number, int degrees) {
        BarcodeScene scene = new BarcodeScene(640, 480).print(ean8(number), 320, 240, 3, 150, degrees);
        assertThat(decoder.decode(scene.noisy(4, 10).photo()))
                .isEqualTo(new Barcodes(List.of(), List.of(new Barcode(number, "")), 0));
    }

    @ParameterizedTest
    @CsvSource({"04252614, 0042100005264, 45", "01278907, 0012000007897, 190"})
    void short_upc_is_read_as_the_long_one(String number, String ean, int degrees) {
        BarcodeScene scene = new BarcodeScene(640, 480).print(upcE(number), 320, 240, 3, 150, degrees);
        assertThat(decoder.decode(scene.noisy(4, 10).photo()).others()).containsExactly(new Barcode(ean, ""));
    }

    @Test
    void a_book_beside_a_small_article_is_what_counts() {
        BarcodeScene scene = new BarcodeScene(900, 500)
                .print(ean13(ISBN.value()), 230, 250, 3, 150, 3)
                .print(ean8("96385074"), 670, 250, 3, 150, -8);
        assertThat(decoder.decode(scene.noisy(4, 6).photo())).isEqualTo(new Barcodes(List.of(ISBN), List.of(), 0));
    }

    @Test
    void printed_music_out_of_focus_is_read_as_what_it_is() {
        BarcodeScene scene = new BarcodeScene(320, 240).print(ean13("9790260000438"), 160, 120, 2, 100, 4);
        assertThat(decoder.decode(scene.unfocused(2.5).noisy(1, 12).photo()))
                .isEqualTo(new Barcodes(List.of(), List.of(new Barcode("9790260000438", "")), 0));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 95, 178, 305})
    void paperbacks_upc_is_read_with_its_supplement(int degrees) {
        String modules = ean13("0078073003501") + "000000000" + supplement("43506");
        BarcodeScene scene = new BarcodeScene(800, 800).print(modules, 400, 400, 3, 150, degrees);
        assertThat(decoder.decode(scene.noisy(4, 5).photo()).others())
                .containsExactly(new Barcode("0078073003501", "43506"));
    }

    @Test
    void book_beside_another_article_is_read_and_the_article_too() {
        BarcodeScene scene = new BarcodeScene(900, 500)
                .print(ean13(ISBN.value()), 230, 250, 3, 150, 3)
                .print(ean13("4006381333931"), 670, 250, 3, 150, -8);
        assertThat(decoder.decode(scene.noisy(4, 6).photo()))
                .isEqualTo(new Barcodes(List.of(ISBN), List.of(new Barcode("4006381333931", "")), 0));
    }

    /** The bars of the other one are all there, but its check digit is wrong, as when a scratch makes a bar wider. */
    @ParameterizedTest
    @ValueSource(ints = {-8, 95, 178})
    void book_beside_one_that_cannot_be_read_is_read_and_the_other_counted(int degrees) {
        BarcodeScene scene = new BarcodeScene(900, 600)
                .print(ean13(ISBN.value()), 230, 300, 3, 150, 3)
                .print(scratched(OTHER), 670, 300, 3, 150, degrees);
        assertThat(decoder.decode(scene.noisy(4, 6).photo())).isEqualTo(new Barcodes(List.of(ISBN), List.of(), 1));
    }

    @Test
    void barcode_that_cannot_be_read_is_seen() {
        BarcodeScene scene = new BarcodeScene(640, 480).print(scratched(OTHER), 320, 240, 3, 150, 0);
        assertThat(decoder.decode(scene.noisy(4, 6).photo())).isEqualTo(new Barcodes(List.of(), List.of(), 1));
    }

    private static String scratched(Isbn isbn) {
        String modules = ean13(isbn.value());
        String three = "1000010";
        assertThat(modules.substring(85, 92)).isNotEqualTo(three);
        return modules.substring(0, 85) + three + modules.substring(92);
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 60, 75, 88, 92})
    void barcode_that_is_cut_off_gives_none(int modules) {
        String all = ean13(ISBN.value());
        BarcodeScene left = new BarcodeScene(640, 480).print(all.substring(0, modules), 320, 240, 3, 150, 0);
        BarcodeScene right = new BarcodeScene(640, 480).print(all.substring(95 - modules), 320, 240, 3, 150, 0);
        assertThat(decode(left)).isEmpty();
        assertThat(decode(right)).isEmpty();
    }

    @Test
    void noise_gives_none() {
        for (int seed = 0; seed < 5; seed++) {
            assertThat(decode(new BarcodeScene(300, 200).inked(128, 128).noisy(60, seed)))
                    .isEmpty();
        }
    }

    @Test
    void random_bars_give_none() {
        Random random = new Random(11);
        for (int i = 0; i < 10; i++) {
            StringBuilder bars = new StringBuilder("1");
            while (bars.length() < 94) {
                bars.append(random.nextBoolean() ? '1' : '0');
            }
            assertThat(decode(new BarcodeScene(400, 100).print(bars + "1", 200, 50, 3, 80, 0)))
                    .isEmpty();
        }
    }

    @Test
    void page_of_text_gives_none() {
        BufferedImage page = new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = page.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 800, 600);
        graphics.setColor(Color.BLACK);
        graphics.setFont(new Font(Font.SERIF, Font.PLAIN, 18));
        for (int line = 0; line < 25; line++) {
            graphics.drawString("ISBN 9780764544200 illicit millinery, Illinois |||| ||| ||", 20, 24 * line + 20);
        }
        graphics.dispose();
        assertThat(decoder.decode(page)).isEqualTo(NOTHING);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 20})
    void tiny_picture_gives_none(int side) {
        assertThat(decoder.decode(new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB)))
                .isEqualTo(NOTHING);
        assertThat(decoder.decode(new BufferedImage(side, 3000, BufferedImage.TYPE_INT_RGB)))
                .isEqualTo(NOTHING);
    }

    /** The bars of an EAN-5 (ISO/IEC 15420): the sets of its digits are its check digit. */
    private static String supplement(String digits) {
        int check = 0;
        for (int i = 0; i < 5; i++) {
            check += (digits.charAt(i) - '0') * (i % 2 == 0 ? 3 : 9);
        }
        String sets = new String[] {
                    "BBAAA", "BABAA", "BAABA", "BAAAB", "ABBAA", "AABBA", "AAABB", "ABABA", "ABAAB", "AABAB"
                }
                [check % 10];
        String[] a = {
            "0001101", "0011001", "0010011", "0111101", "0100011", "0110001", "0101111", "0111011", "0110111", "0001011"
        };
        StringBuilder modules = new StringBuilder("1011");
        for (int i = 0; i < 5; i++) {
            String symbol = a[digits.charAt(i) - '0'];
            if (sets.charAt(i) == 'B') {
                symbol = new StringBuilder(
                                symbol.replace('0', 'x').replace('1', '0').replace('x', '1'))
                        .reverse()
                        .toString();
            }
            modules.append(i == 0 ? "" : "01").append(symbol);
        }
        return modules.toString();
    }

    private List<Isbn> decode(BarcodeScene scene) {
        return decoder.decode(scene.photo()).isbns();
    }
}
