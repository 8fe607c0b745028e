package org.homelibrary.service.imports.file;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.homelibrary.model.imports.DateOrder;
import org.homelibrary.model.imports.FileSettings;
import org.homelibrary.model.imports.ImportColumn;
import org.homelibrary.model.imports.ImportFormat;
import org.junit.jupiter.api.Test;

/** Formats and spellings for which there is no sample file. */
class OtherFormatsTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final String GOODREADS_24 =
            "Book Id,Title,Author,Author l-f,Additional Authors,ISBN,ISBN13,My Rating,"
                    + "Average Rating,Publisher,Binding,Number of Pages,Year Published,Original Publication Year,Date Read,"
                    + "Date Added,Bookshelves,Bookshelves with positions,Exclusive Shelf,My Review,Spoiler,Private Notes,"
                    + "Read Count,Owned Copies\r\n";

    @Test
    void goodreads24_fromAGermanSpreadsheet() {
        String text = (GOODREADS_24
                        + "1,Ödland,Élise Müller,,,,9780140013993,4,3.91,,,,1986,,,2023/12/31,,,read,\"a; b\",,,1,0\r\n")
                .replace(",", ";");
        TestFile file = TestFile.of(text, WINDOWS);
        assertThat(file.facts().settings())
                .isEqualTo(new FileSettings(ImportFormat.GOODREADS, WINDOWS, ';', null, Map.of()));
        assertThat(file.texts())
                .containsExactly("1 | isbn=9780140013993 | title=Ödland | authors=Élise Müller | published=1986"
                        + " | status=read | stars=4 | notes=a; b | added=2023-12-31");
    }

    @Test
    void columnsInAnotherOrder_areFoundByName() {
        TestFile file = TestFile.of(
                "Exclusive Shelf,My Rating,Author,Book Id,Bookshelves,Title,ISBN13\nread,5,Anna Writer,7,sea,The Lamp,9780140013993\n",
                UTF_8);
        assertThat(file.texts())
                .containsExactly("1 | isbn=9780140013993 | title=The Lamp | authors=Anna Writer | status=read | stars=5"
                        + " | labels=[sea]");
    }

    @Test
    void storyGraphOf2021() {
        String header = new String(TestFile.bytesOf("storygraph.csv"), UTF_8)
                .split("\n")[0]
                .replace("Authors", "Author")
                .replace("ISBN/UID", "ISBN");
        TestFile file = TestFile.of(
                header
                        + "\n\"Lamps, Old\",\"Anna Writer, Homer\",,9780140013993,paperback,read,2023/12/31,2024/03/05,,1,,,,,,,,3.0,,,,,No\n",
                UTF_8);
        assertThat(file.texts())
                .containsExactly("1 | isbn=9780140013993 | title=Lamps, Old | authors=Anna Writer/Homer | status=read"
                        + " | stars=3 | reads=[-2024/03/05 finished] | added=2023-12-31");
    }

    @Test
    void libibAfterASpreadsheet() {
        String header = new String(TestFile.bytesOf("libib.csv"), UTF_8).split("\n")[0];
        TestFile file = TestFile.of(
                "\ufeff" + header
                        + "\r\nbook,The Lamp,Anna Writer,Anna,Writer,Hall,9.78E+12,140013997,,,4/1/1986,,,,,211,,,,,,,4,,,"
                        + "Completed,2/20/2024,3/5/2024,12/31/2023,1\r\n",
                UTF_8);
        assertThat(file.facts().settings().order()).isEqualTo(DateOrder.MONTH_FIRST);
        assertThat(file.texts())
                .containsExactly(
                        "1 | isbn=9780140013993 | sure=LIKELY | spoiled=9.78E+12 | title=The Lamp"
                                + " | authors=Anna Writer | published=1986 | pages=211 | status=read | stars=4"
                                + " | reads=[2024/02/20-2024/03/05 finished] | has=owned | copies=1 | at=Hall | added=2023-12-31");
    }

    @Test
    void inventaire() {
        String header =
                "Item URL,Item details,Item notes,Item visibility,Item transaction,Item created,Shelves,Edition URL,"
                        + "Edition ISBN-13,Edition ISBN-10,Edition title,Edition subtitle,Edition publication date,Edition cover,"
                        + "Edition number of pages,Edition language,Works URLs,Works labels,Original language,Works Series ordinals,"
                        + "Authors URLs,Authors labels,Translators labels,Translators URLs,Series URLs,Series labels,Genres URLs,"
                        + "Genres labels,Subjects URLs,Subjects labels,Publisher URLs,Publisher label\n";
        String row = "https://inventaire.example/i/1,Signed,For me,private,lending,2024-01-02T10:00:00.000Z,Sea,,"
                + "978-0-14-001399-3,0-14-001399-7,The Lamp,A Story,1986-04,,211,en,,The Lamp,,2,,\"Anna Writer,Carl Berg\","
                + ",,,Harbour,,Fiction,,,,North Press\n";
        TestFile file = TestFile.of(header + row, UTF_8);
        assertThat(file.facts().settings().format()).isEqualTo(ImportFormat.INVENTAIRE);
        assertThat(file.texts())
                .containsExactly("1 | isbn=9780140013993 | title=The Lamp: A Story | authors=Anna Writer/Carl Berg"
                        + " | series=Harbour/2 | publisher=North Press | published=1986-04 | pages=211 | language=en"
                        + " | genre=Fiction | notes=For me | has=owned | copies=1 | copy=Signed | added=2024-01-02"
                        + " | labels=[Sea]");
    }

    @Test
    void unknownTable_isReadByUsualNames() {
        TestFile file = TestFile.of(
                "sep=;\r\nTitel;Autor;ISBN-13;Verlag;Seiten;Sprache;Lesestatus;Bewertung;Beendet am;Standort\r\n"
                        + "Ödland;Müller, Élise;978-0-14-001399-3;Dom;96;Deutsch;gelesen;4,5;05.03.2024;Flur / Regal 2\r\n",
                UTF_8);
        assertThat(file.facts().settings().format()).isEqualTo(ImportFormat.TABLE);
        assertThat(file.texts())
                .containsExactly(
                        "1 | isbn=9780140013993 | title=Ödland | authors=Élise Müller | publisher=Dom | pages=96"
                                + " | language=de | status=read | stars=4.5 | reads=[-2024/03/05 finished] | at=Flur / Regal 2");
    }

    @Test
    void columnsThatAPersonChose_count() {
        FileSettings chosen = FileSettings.DETECTED
                .as(ImportFormat.TABLE)
                .withColumns(Map.of(0, ImportColumn.AUTHORS, 1, ImportColumn.TITLE, 2, ImportColumn.STATUS));
        TestFile file = TestFile.of("Wer,Was,Wie\nAnna Writer,The Lamp,halb\n".getBytes(UTF_8), chosen);
        assertThat(file.facts().columnNames()).containsExactly("Wer", "Was", "Wie");
        assertThat(file.texts())
                .containsExactly(
                        "1 | title=The Lamp | authors=Anna Writer | labels=[halb] | noted=[STATUS_UNKNOWN 'halb']");
    }

    @Test
    void list_hasNumbersAndTitles() {
        TestFile file = TestFile.of(
                "9780140013993\n0-306-40615-2, 9788388888885\n\nLocal History, Vol. 10\nThe Lamp (978-0-14-001399-3)\n9780140013994\n",
                UTF_8);
        assertThat(file.facts().settings().format()).isEqualTo(ImportFormat.LIST);
        assertThat(file.facts().rows()).isEqualTo(6);
        assertThat(file.texts())
                .containsExactly(
                        "1 | isbn=9780140013993",
                        "2 | isbn=9780306406157",
                        "3 | isbn=9788388888885",
                        "4 | title=Local History, Vol. 10",
                        "5 | isbn=9780140013993 | title=The Lamp",
                        "6 NO_TITLE | spoiled=9780140013994 | noted=[ISBN_WRONG '9780140013994']");
    }

    @Test
    void oneColumnOfNumbers_isATable() {
        assertThat(TestFile.of("ISBN\n9780140013993\n", UTF_8).texts()).containsExactly("1 | isbn=9780140013993");
    }

    @Test
    void charactersOfEveryKind_areRecognised() {
        String text = "Title;Author\nŹółć;Łucja Przykład\n";
        assertThat(charset(text.getBytes(UTF_16))).isEqualTo(StandardCharsets.UTF_16BE);
        assertThat(charset(text.getBytes(UTF_16LE))).isNotNull();
        assertThat(TestFile.of("Title;Author\nThe Lamp;Anna Writer\n", UTF_16LE).texts())
                .containsExactly("1 | title=The Lamp | authors=Anna Writer");
        assertThat(TestFile.of(text, UTF_16).texts()).containsExactly("1 | title=Źółć | authors=Łucja Przykład");
        assertThat(TestFile.of("\ufeff" + text, UTF_8).texts())
                .containsExactly("1 | title=Źółć | authors=Łucja Przykład");
    }

    @Test
    void oneDamagedByte_doesNotMakeAnotherCharacterSet() {
        byte[] bytes = "Title;Author\nŹółć;Łucja Przykład\nX;Y Z\n".getBytes(UTF_8);
        bytes[bytes.length - 2] = (byte) 0x92;
        assertThat(charset(bytes)).isEqualTo(UTF_8);
    }

    @Test
    void charactersThatAPersonChose_count() {
        byte[] bytes = "Title;Author\nKsiążka;Jan Przykład\n".getBytes(Charset.forName("windows-1250"));
        TestFile file = TestFile.of(bytes, FileSettings.DETECTED.in(Charset.forName("windows-1250")));
        assertThat(file.texts()).containsExactly("1 | title=Książka | authors=Jan Przykład");
    }

    @Test
    void datesThatNobodyCanTell_areCountedAndReadAsAsked() {
        TestFile file = TestFile.of(
                "Title,Date Read,Date Added\nA,03/05/2024,04/04/2024\nB,06/07/2024,\nC,2024-01-02,\n", UTF_8);
        assertThat(file.facts().doubtfulDates()).isEqualTo(2);
        assertThat(file.facts().settings().order()).isNull();
        assertThat(file.texts().get(0))
                .isEqualTo("1 | title=A | status=read | reads=[-2024/05/03 finished] | added=2024-04-04"
                        + " | noted=[DATE_DOUBTFUL '03/05/2024']");
        FileSettings answered = file.facts().settings().withOrder(DateOrder.MONTH_FIRST);
        assertThat(RowText.of(file.rows(answered).get(0)))
                .isEqualTo("1 | title=A | status=read | reads=[-2024/03/05 finished] | added=2024-04-04");
    }

    @Test
    void rowWithMoreCellsThanColumns_isNotTrusted() {
        assertThat(TestFile.of("Title,Author\nHarbour, or the Lamp,Anna Writer\nThe Lamp,Anna Writer,,\n", UTF_8)
                        .texts())
                .containsExactly("1 TOO_MANY_CELLS", "2 | title=The Lamp | authors=Anna Writer");
    }

    @Test
    void blankRows_areCountedAndLeftOut() {
        TestFile file = TestFile.of("Title,Author\n,\nThe Lamp,Anna Writer\n", UTF_8);
        assertThat(file.facts().rows()).isEqualTo(1);
        assertThat(file.texts()).containsExactly("2 | title=The Lamp | authors=Anna Writer");
    }

    private static Charset charset(byte[] bytes) {
        return TestFile.of(bytes).facts().settings().charset();
    }
}
