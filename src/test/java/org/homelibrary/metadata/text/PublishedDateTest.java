package org.homelibrary.metadata.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedDateTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1999|1999",
                "1999-04|1999-04",
                "1999-04-23|1999-04-23",
                "October 1, 1988|1988-10-01",
                "Oct 01, 1988|1988-10-01",
                "july 1987|1987-07",
                "Tháng 5 1999|1999-05",
                "ngày 3 tháng 5 năm 1999|1999-05-03",
                "3 thg 5, 1999|1999-05-03",
                "5月 1999|1999-05",
                "1999, 5月|1999-05",
                "1999(平成11)年5月|1999-05",
                "2011ko abuztua|2011-08",
                "Jun 1999|1999-06",
                "3 May 2004|2004-05-03",
                "c1999|1999",
                "[1985?]|1985",
                "1977-06*|1977",
                "2007-13-45|2007",
                "MDCCLXXVI|1776",
                "12345|",
                "0001-01-01|",
                "'  '|"
            })
    void dates_come_in_one_form(String printed, String date) {
        assertThat(PublishedDate.of(printed)).isEqualTo(date);
    }

    /** Report 14. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1421 [2000]|2000",
                "1421/2000|2000",
                "1378|",
                "5763 [2002]|2002",
                "5763 [2002 or 2003]|2002",
                "2561 [2018]|2018",
                "1921 [1999]|1999",
                "1921 (1999)|1999",
                "2056 = 1999|1999",
                "Heisei 11 [1999]|1999",
                "平成11年4月10日|1999-04-10",
                "昭和64|1989",
                "令和元年5月|2019-05",
                "民國88年|1999",
                "พ.ศ. 2542|1999",
                "二〇〇四年|2004",
                "1999年4月10日|1999-04-10",
                "1999년 4월|1999-04",
                "１９９９|1999",
                "19--|",
                "199?|",
                "199-|",
                "[199-?]|",
                "199u|",
                "1990s|",
                "1999?|1999",
                "[1999]|1999",
                "c1999|1999",
                "©1999|1999",
                "cop. 1999|1999",
                "ca. 1999|1999",
                "199[9]|1999",
                "19[99]|1999",
                "[19]99|1999",
                "DL 1999|1999",
                "1385 [2006 or 2007]|2006",
                "+1999-00-00T00:00:00Z|1999",
                "MCMXCIX|1999",
                "mcmxcix|1999",
                "London, MMIV.|2004",
                "MIX|",
                "n.d.|",
                "[s.a.]|",
                "0|",
                "-1|",
                "99999999|",
                "9999-12-31|"
            })
    void the_year_is_found_or_none(String printed, String date) {
        assertThat(PublishedDate.of(printed)).isEqualTo(date);
    }

    /** Report 14. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1999-02-30|1999-02",
                "1999-02-29|1999-02",
                "2000-02-29|2000-02-29",
                "1999-00-00|1999",
                "1999-04-00|1999-04",
                "1999-13-01|1999",
                "20041130|2004-11-30",
                "200411|2004-11",
                "20041199|2004-11",
                "20041130T101500Z|2004-11-30",
                "30112004|2004-11-30",
                "2004-11-30T00:00:00+00:00|2004-11-30",
                "2004-11-30 00:00:00|2004-11-30",
                "1999/04/23|1999-04-23",
                "1999. 4. 23.|1999-04-23",
                "1999.04|1999-04",
                "12/31/1999|1999-12-31",
                "31/12/1999|1999-12-31",
                "31.12.1999|1999-12-31",
                "3.5.1999|1999-05-03",
                "05/05/1999|1999-05-05",
                "03/05/1999|1999",
                "03-05-1999|1999",
                "31/02/1999|1999-02",
                "12.IV.1999|1999-04-12",
                "04/1999|1999-04",
                "13/1999|1999",
                "1999-2001|1999",
                "1999/2000|1999",
                "1999/00|1999",
                "2003/04|2003",
                "2003-04|2003-04",
                "1999 (reprint 2004)|1999",
                "Reprinted 2004, first published 1999|1999",
                "2004 (first published 1999)|2004",
                "c1998, 1999|1999",
                "1999, c1998|1999",
                "2004 [c1999]|2004",
                "1989 [i.e. 1998]|1998"
            })
    void a_date_in_numbers_has_no_invented_part(String printed, String date) {
        assertThat(PublishedDate.of(printed)).isEqualTo(date);
    }

    /** Report 14. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sept. 1, 1999|1999-09-01",
                "SEPTEMBER 1999|1999-09",
                "1999 April|1999-04",
                "1999 Apr 23|1999-04-23",
                "1999, 23 April|1999-04-23",
                "April 1st, 1999|1999-04-01",
                "1st of April, 1999|1999-04-01",
                "Tue, 30 Nov 2004 00:00:00 GMT|2004-11-30",
                "February 30, 1999|1999-02",
                "May c1999|1999-05",
                "Mai 1999|1999-05",
                "1. März 1999|1999-03-01",
                "Maerz 1999|1999-03",
                "Febr. 1999|1999-02",
                "Dez. 1999|1999-12",
                "1er août 1999|1999-08-01",
                "déc. 1999|1999-12",
                "Août 1999|1999-08",
                "1 de mayo de 1999|1999-05-01",
                "ene. 1999|1999-01",
                "settembre 1999|1999-09",
                "1º gennaio 1999|1999-01-01",
                "março de 1999|1999-03",
                "15 mei 1999|1999-05-15",
                "mrt 1999|1999-03",
                "15 maja 1999|1999-05-15",
                "październik 1999|1999-10",
                "listopad 1999|1999-11",
                "5 апреля 1999 г.|1999-04-05",
                "Φεβρουάριος 1999|1999-02",
                "kesäkuu 1999|1999-06",
                "oktober 1999|1999-10",
                "května 1999|1999-05",
                "1999. április 5.|1999-04-05",
                "Eylül 1999|1999-09",
                "Sept.-Oct. 1999|1999-09",
                "1999 m. gegužės|1999-05",
                "2011. gada 3. augusts|2011-08-03",
                "Ionawr 2011|2011-01",
                "Spring 1999|1999",
                "2nd ed., May 1999|1999-05",
                "Berlin : Verlag, 1999.|1999"
            })
    void months_have_their_names_in_many_languages(String printed, String date) {
        assertThat(PublishedDate.of(printed)).isEqualTo(date);
    }

    /** Locales that write numbers in digits of their own. */
    @ParameterizedTest
    @ValueSource(strings = {"fa-IR", "ar-EG", "bn-BD", "my-MM", "ne-NP", "th-TH-u-nu-thai", "ja-JP-u-ca-japanese"})
    void dates_are_the_same_in_every_locale(String tag) {
        Locale locale = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(tag));

            assertThat(PublishedDate.of("2004-11-30")).isEqualTo("2004-11-30");
            assertThat(PublishedDate.of("October 1, 1988")).isEqualTo("1988-10-01");
            assertThat(PublishedDate.of("1986-04")).isEqualTo("1986-04");
        } finally {
            Locale.setDefault(locale);
        }
    }
}
