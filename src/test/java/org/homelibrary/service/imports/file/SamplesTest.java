package org.homelibrary.service.imports.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import org.homelibrary.model.imports.ImportFormat;
import org.homelibrary.service.imports.file.FileRefusedException.Reason;
import org.junit.jupiter.api.Test;

/** What each row of each sample says. A line of {@link RowText} has all of it, and a slash for a line end. */
class SamplesTest {

    @Test
    void goodreads_31_columns() {
        TestFile file = TestFile.sample("goodreads-31.csv");
        assertThat(file.facts().settings().format()).isEqualTo(ImportFormat.GOODREADS);
        assertThat(file.texts())
                .containsExactly(
                        "1 | isbn=9780140013993 | title=The Lamp | authors=Anna Writer/Carl Berg"
                                + " | series=Harbour/2 | publisher=North Press | published=1986 | pages=211"
                                + " | status=read | stars=4"
                                + " | notes=Made up: first line.//Second line, with \"quotes\" and a comma.//shelf 3"
                                + " | reads=[- finished, -2024/03/05 finished] | has=owned | copies=1 | added=2023-12-31"
                                + " | labels=[sea, to-lend] | noted=[CONTRIBUTOR_LEFT_OUT 'Éva Ő. Draw (Illustrator)']",
                        "2 | title=Local History, Vol. 10 | authors=B. Writer | status=to-read" + " | added=2024-01-02",
                        "3 | isbn=9788388888885 | title=Źółć i inne wiersze | authors=Łucja Przykład"
                                + " | publisher=Dom | published=2004 | pages=96 | status=abandoned | stars=5"
                                + " | added=2024-02-29",
                        "4 | isbn=9780804429573 | title=Untitled | status=reading | stars=3"
                                + " | notes=Made up/over two lines | added=2024-04-01",
                        "5 | isbn=9780306406157 | title=Read, Nobody Knows When | authors=Anna Doe"
                                + " | status=read | stars=2 | has=owned | copies=2 | added=2019-07-14");
    }

    @Test
    void goodreads_23_columns() {
        TestFile file = TestFile.sample("goodreads-23-2026.csv");
        assertThat(file.facts().settings().format()).isEqualTo(ImportFormat.GOODREADS);
        assertThat(file.texts())
                .containsExactly(
                        "1 | isbn=9780140013993 | title=The Lamp | authors=Anna Writer/Carl Berg"
                                + " | series=Harbour/2 | publisher=North Press | published=1986 | pages=211"
                                + " | status=read | stars=4"
                                + " | notes=Made up: first line.//Second line, with \"quotes\" and a comma.//shelf 3"
                                + " | reads=[- finished, -2024/03/05 finished] | has=owned | copies=1 | added=2023-12-31"
                                + " | labels=[sea, to-lend] | noted=[CONTRIBUTOR_LEFT_OUT 'Éva Ő. Draw (Illustrator)']",
                        "2 | title=Local History, Vol. 10 | authors=B. Writer | status=to-read" + " | added=2024-01-02",
                        "3 | isbn=9788388888885 | title=Źółć i inne wiersze | authors=Łucja Przykład"
                                + " | publisher=Dom | published=2004 | pages=96 | status=abandoned | stars=5"
                                + " | added=2024-02-29",
                        "4 | isbn=9780804429573 | title=Untitled | status=reading | stars=3"
                                + " | notes=Made up/over two lines | added=2024-04-01",
                        "5 | isbn=9780306406157 | title=Read, Nobody Knows When | authors=Anna Doe"
                                + " | status=read | stars=2 | has=owned | copies=2 | added=2019-07-14");
    }

    @Test
    void goodreads_afterExcel_proposesNumbersAndReadsDaysByTheFilesOwnOrder() {
        TestFile file = TestFile.sample("goodreads-23-after-excel.csv");
        assertThat(file.facts().settings().format()).isEqualTo(ImportFormat.GOODREADS);
        assertThat(file.texts())
                .containsExactly(
                        "1 | isbn=9780140013993 | sure=LIKELY | spoiled=9.78014E+12 | title=The Lamp"
                                + " | authors=Anna Writer/Carl Berg | series=Harbour/2 | publisher=North Press"
                                + " | published=1986 | pages=211 | status=read | stars=4"
                                + " | notes=Made up: first line.//Second line, with \"quotes\" and a comma.//shelf 3"
                                + " | reads=[- finished, - finished] | has=owned | copies=1 | added=2023-12-31"
                                + " | labels=[sea, to-lend]"
                                + " | noted=[CONTRIBUTOR_LEFT_OUT 'Éva Ő. Draw (Illustrator)', DATE_UNREADABLE '########']",
                        "2 | title=Local History, Vol. 10 | authors=B. Writer | status=to-read" + " | added=2024-01-02",
                        "3 | isbn=9788388888885 | sure=DOUBTFUL | spoiled=9.78014E+12"
                                + " | title=Źółć i inne wiersze | authors=Łucja Przykład | publisher=Dom"
                                + " | published=2004 | pages=96 | status=abandoned | stars=5 | added=2024-02-29",
                        "4 | isbn=9780804429573 | sure=LIKELY | spoiled=80442957X | title=Untitled"
                                + " | status=reading | stars=3 | notes=Made up/over two lines | added=2024-04-01",
                        "5 | isbn=9780306406157 | sure=DOUBTFUL | spoiled=9.78014E+12"
                                + " | title=Read, Nobody Knows When | authors=Anna Doe | status=read | stars=2"
                                + " | has=owned | copies=2 | added=2019-07-14");
    }

    @Test
    void storyGraph() {
        TestFile file = TestFile.sample("storygraph.csv");
        assertThat(file.facts().settings().format()).isEqualTo(ImportFormat.STORYGRAPH);
        assertThat(file.texts())
                .containsExactly(
                        "1 | isbn=9780140013993 | title=The Lamp | authors=Anna Writer/Carl Berg | status=read"
                                + " | stars=4.5 | notes=Made up text."
                                + " | reads=[2023/01/02-2023/01/20 finished, -2024/03/05 finished] | has=owned"
                                + " | copies=1 | added=2023-12-31 | labels=[sea, island]"
                                + " | noted=[CONTRIBUTOR_LEFT_OUT 'Éva Draw (Translator)', RATING_ROUNDED '4.25']",
                        "2 | title=Local History | authors=B. Writer | status=to-read | added=2024-01-02",
                        "3 | title=Unfinished | authors=C. Writer | status=abandoned | stars=0.5"
                                + " | added=2024-02-29 | noted=[RATING_ROUNDED '0.25']",
                        "4 | isbn=9798886451740 | title=In Hand | status=reading | reads=[2024/04/01-]"
                                + " | has=owned | copies=1 | added=2024-04-01");
    }

    @Test
    void libraryThing() {
        TestFile file = TestFile.sample("librarything.tsv");
        assertThat(file.facts().settings().format()).isEqualTo(ImportFormat.LIBRARYTHING);
        assertThat(file.texts())
                .containsExactly(
                        "1 | isbn=9780140013993 | title=The Lamp | authors=Anna Writer/Carl Berg"
                                + " | publisher=North Press | published=1986 | pages=211 | language=en | status=read"
                                + " | stars=4.5 | notes=Made up text | reads=[2007/05/01-2007/05/08 finished]"
                                + " | has=owned | copies=1 | acquired=2007-04-16 | added=2007-04-16"
                                + " | labels=[sea, island] | noted=[CONTRIBUTOR_LEFT_OUT 'Draw, Éva (Translator)']",
                        "2 | title=Élan | authors=Ä. Müller | language=fr | status=to-read | added=2008-01-02",
                        "3 | isbn=9780306406157 | title=Lent Out | authors=Homer | pages=590 | language=en"
                                + " | status=reading | stars=3 | has=owned | copies=1"
                                + " | lent=Neighbour 2024-01-05 to 2024-02-05 | added=2010-10-10");
    }

    @Test
    void libib() {
        TestFile file = TestFile.sample("libib.csv");
        assertThat(file.facts().settings().format()).isEqualTo(ImportFormat.LIBIB);
        assertThat(file.texts())
                .containsExactly(
                        "1 | isbn=9780140013993 | title=The Lamp | authors=Anna Writer/Carl Berg"
                                + " | publisher=North Press | published=1986-04-01 | pages=211 | description=Made up."
                                + " | status=read | stars=4.5 | notes=Made up, \"quoted\".//shelf 3"
                                + " | reads=[2024/02/20-2024/03/05 finished] | has=owned | copies=1 | at=Living room"
                                + " | price=9.50 | added=2023-12-31 | labels=[sea, island]",
                        "2 | title=Local History | authors=B. Writer | status=to-read | has=owned | copies=2"
                                + " | at=Attic | added=2024-01-02",
                        "3 NOT_A_BOOK | spoiled=4006381333931 | title=Songs | authors=Some Band | has=owned"
                                + " | copies=1 | at=Music | added=2024-01-03 | noted=[ISBN_WRONG '4006381333931']",
                        "4 | isbn=9780306406157 | title=Given Up | authors=C. Writer | status=abandoned"
                                + " | reads=[2024/01/04-] | has=owned | copies=1 | at=Living room | added=2024-01-04");
    }

    @Test
    void clz() {
        TestFile file = TestFile.sample("clz-books.csv");
        assertThat(file.facts().settings().format()).isEqualTo(ImportFormat.CLZ);
        assertThat(file.texts())
                .containsExactly(
                        "1 | isbn=9780140013993 | title=The Lamp | authors=Anna Writer/Carl Berg"
                                + " | series=Harbour/2 | publisher=North Press | published=1986 | pages=211"
                                + " | language=en | genre=Fiction, Sea | status=read | stars=4"
                                + " | reads=[-2024/03/05 finished] | has=owned | copies=1 | at=Living room / Shelf 3"
                                + " | condition=good | acquired=2007-04-16 | price=$9.50 | added=2023-12-31",
                        "2 | title=Local History | authors=B. Writer | published=1957 | language=en"
                                + " | has=owned | copies=2 | at=Attic | lent=Neighbour 2024-01-05 to 2024-02-05"
                                + " | added=2024-01-02",
                        "3 | isbn=9783200000018 | title=Wanted | authors=C. Writer | language=de | has=wanted");
    }

    @Test
    void calibre() {
        TestFile file = TestFile.sample("calibre.csv");
        assertThat(file.facts().settings().format()).isEqualTo(ImportFormat.CALIBRE);
        assertThat(file.texts())
                .containsExactly(
                        "1 | isbn=9780140013993 | title=The Lamp | authors=Anna Writer/Carl Berg"
                                + " | series=Harbour/2 | publisher=North Press | published=1986-04-01 | language=en"
                                + " | description=Made up. | stars=4 | added=2023-12-31 | labels=[sea, island]",
                        "2 | title=Źółć | authors=Łucja Przykład | language=pl | added=2024-02-29",
                        "3 | isbn=9780804429573 | title=Novella | series=Harbour/2.5 | published=2004-11-30"
                                + " | language=en | added=2024-04-01");
    }

    @Test
    void bookWyrm_writesABookForEachShelf() {
        TestFile file = TestFile.sample("bookwyrm.csv");
        assertThat(file.facts().settings().format()).isEqualTo(ImportFormat.BOOKWYRM);
        assertThat(file.texts())
                .containsExactly(
                        "1 | isbn=9780140013993 | title=The Lamp | authors=Anna Writer/Carl Berg | status=read"
                                + " | stars=4.5 | notes=Made up. | reads=[2024/02/20-2024/03/05 finished]"
                                + " | added=2023-12-31",
                        "2 | isbn=9780140013993 | title=The Lamp | authors=Anna Writer/Carl Berg"
                                + " | added=2024-01-01 | labels=[Sea]",
                        "3 | isbn=9780306406157 | title=Given Up | authors=C. Writer | status=abandoned"
                                + " | reads=[2024/01/04-2024/01/09] | added=2024-01-09");
    }

    @Test
    void openreads() {
        TestFile file = TestFile.sample("openreads.csv");
        assertThat(file.facts().settings().format()).isEqualTo(ImportFormat.OPENREADS);
        assertThat(file.texts())
                .containsExactly(
                        "1 | isbn=9780140013993 | title=The Lamp | authors=Anna Writer | published=1986"
                                + " | pages=211 | description=Made up,/over two lines. | status=read | stars=4.5"
                                + " | reads=[2024/02/20-2024/03/05 finished] | added=2023-12-31 | labels=[sea, island]"
                                + " | foreign=OL1M",
                        "2 | title=Local History | authors=B. Writer | status=to-read | added=2024-01-02",
                        "3 DELETED_THERE | title=Thrown Away | authors=C. Writer | status=abandoned"
                                + " | reads=[2024/01/04-] | added=2024-01-04");
    }

    @Test
    void openLibrary_hasOnlyNumbers() {
        TestFile file = TestFile.sample("openlibrary-reading-log.csv");
        assertThat(file.facts().settings().format()).isEqualTo(ImportFormat.OPEN_LIBRARY);
        assertThat(file.texts())
                .containsExactly(
                        "1 ONLY_FOREIGN_NUMBER | status=read | foreign=OL1M",
                        "2 ONLY_FOREIGN_NUMBER | status=to-read | foreign=OL2W",
                        "3 ONLY_FOREIGN_NUMBER | status=reading | foreign=OL3M",
                        "4 ONLY_FOREIGN_NUMBER | status=abandoned | foreign=OL4W");
    }

    @Test
    void jelu() {
        TestFile file = TestFile.sample("jelu.csv");
        assertThat(file.facts().settings().format()).isEqualTo(ImportFormat.JELU);
        assertThat(file.texts())
                .containsExactly(
                        "1 | isbn=9780140013993 | title=The Lamp | authors=Anna Writer/Carl Berg"
                                + " | publisher=North Press | status=read"
                                + " | reads=[-2023/01/20 finished, -2024/03/05 finished] | has=owned | copies=1"
                                + " | labels=[sea]",
                        "2 | isbn=9780306406157 | title=Given Up | authors=C. Writer | status=abandoned"
                                + " | reads=[-2024/01/09]");
    }

    /** As {@code GET /export.csv} first gave it, which stays readable; a person added the last row. */
    @Test
    void homeLibrary() {
        TestFile file = TestFile.sample("home-library.csv");
        assertThat(file.facts().settings().format()).isEqualTo(ImportFormat.HOME_LIBRARY);
        assertThat(file.texts())
                .containsExactly(
                        "1 | isbn=9780140013993 | title==The Lamp; \"Second\"/-edition | authors=Doe, Anna/רות"
                                + " | series=Harbour, lit/2.5 | publisher=Lamp & Sons <London> | published=1999-04-23"
                                + " | pages=312 | language=en | genre=Sea stories"
                                + " | description=<b>Made up</b> &amp; kept. | sort_title=Lamp | sort_author=Doe"
                                + " | status=abandoned | stars=3.5 | notes=a < b 😀/@home"
                                + " | reads=[2024/01/31-2024/02/03 finished, 2024/05/01-] | has=owned | copies=2"
                                + " | at=Attic / Shelf 2 | condition=fair | acquired=2020-02-29 | price=-5 €"
                                + " | from=Fair [stall] | copy='=quoted' | added=2024-01-02"
                                + " | labels=[read, sea & sand]",
                        "2 | title=Borrowed | has=borrowed | due=2024-12-24 | added=2024-01-03 | foreign=97801400",
                        "3 | title=Added in a spreadsheet | authors=Ann Writer/Bob Writer | published=2001"
                                + " | status=read | stars=4 | reads=[-2024/03/05 finished] | labels=[sea, sand]");
    }

    @Test
    void formulas_areTexts() {
        TestFile file = TestFile.sample("formulas.csv");
        assertThat(file.facts().settings().format()).isEqualTo(ImportFormat.TABLE);
        assertThat(file.texts())
                .containsExactly(
                        "1 | isbn=9780140013993 | title==1+1 | authors=@sum | stars=4",
                        "2 | title=-Minus | authors=+Plus",
                        "3 | title=Tab | authors=Anna Writer");
    }

    @Test
    void libraryThing_isInTheCharactersOfWindows() {
        assertThat(TestFile.sample("librarything.tsv").facts().settings().charset())
                .isEqualTo(Charset.forName("windows-1252"));
    }

    @Test
    void tableOfPayments_isNoLibrary() {
        assertRefused("not-a-library.csv", Reason.NO_BOOK_COLUMNS);
    }

    @Test
    void quoteThatIsNeverClosed_isNamedWithItsRow() {
        assertRefused("unclosed-quote.csv", Reason.UNCLOSED_QUOTE, 1);
    }

    private static void assertRefused(String sample, Reason reason, Object... arguments) {
        assertThatThrownBy(() -> TestFile.sample(sample))
                .isInstanceOfSatisfying(FileRefusedException.class, refusal -> {
                    assertThat(refusal.reason()).isEqualTo(reason);
                    assertThat(refusal.arguments()).containsExactly(arguments);
                });
    }
}
