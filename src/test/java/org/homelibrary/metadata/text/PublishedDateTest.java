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
                "Jun 1999|1999-06",
                "3 May 2004|2004-05-03",
                "c1999|1999",
                "[1985?]|1985",
                "1977-06*|1977",
                "2007-13-45|2007",
                "MDCCLXXVI|",
                "12345|",
                "0001-01-01|",
                "'  '|"
            })
    void dates_come_in_one_form(String printed, String date) {
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
