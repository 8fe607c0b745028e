package org.homelibrary.metadata.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.homelibrary.model.edition.Series;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeriesTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Series name ; 3|Series name|3",
                "Series name ; v. 3|Series name|3",
                "Series name -- 2.5|Series name|2.5",
                "Series name, Bd. 2,5|Series name|2.5",
                "Series name #3|Series name|3",
                "Series name (#3)|Series name|3",
                "(Series name, Book 3)|Series name|3",
                "Series name, no. 12|Series name|12",
                "Cent souhaits - Tome 8|Cent souhaits|8",
                "Reihe : Band IV|Reihe|IV",
                "Series name ; 1-3|Series name|1-3",
                "Series name (3)|Series name|3",
                "Series name ; č. 3|Series name|3",
                "Series name ; 3. kötet|Series name|3",
                "Series name ; 第3巻|Series name|3",
                "Series name 第3集|Series name|3",
                "Series name ; osa 3|Series name|3",
                "Series name ; вып. 3|Series name|3",
                "Series name / 3|Series name|3",
                "Series name. Del 3|Series name|3",
                "Series name, ISSN 1234-5679 ; 3|Series name|3",
                "rororo ; 12345|rororo|12345",
                "Series name|Series name|",
                "Series name, book three|Series name|3",
                "Book three|Book three|",
                "Area 51|Area 51|",
                "Penguin classics ;|Penguin classics|",
                "' ; '||"
            })
    void name_and_position_are_taken_apart(String printed, String name, String position) {
        assertThat(SeriesText.of(printed).orElse(null)).isEqualTo(name == null ? null : new Series(name, position));
    }

    @Test
    void a_position_in_a_field_of_its_own_counts() {
        assertThat(SeriesText.of("Name", "2.5")).contains(new Series("Name", "2.5"));
        assertThat(SeriesText.of("Name ; 4", null)).contains(new Series("Name", "4"));
    }

    /** Report 9. */
    @Test
    void a_title_with_the_volume_s_number_is_taken_instead_of_the_series_title_alone() {
        assertThat(VolumeTitle.fuller("Cent souhaits", "Cent souhaits, tome 8")).isEqualTo("Cent souhaits, tome 8");
        assertThat(VolumeTitle.fuller("CENT SOUHAITS", "Cent souhaits. Part Two"))
                .isEqualTo("Cent souhaits. Part Two");
        assertThat(VolumeTitle.fuller("Cent souhaits, tome 8", "Cent souhaits")).isEqualTo("Cent souhaits, tome 8");
        assertThat(VolumeTitle.fuller("Dune", "Dune: a novel")).isEqualTo("Dune");
        assertThat(VolumeTitle.fuller("Cent", "Centaurs 8")).isEqualTo("Cent");
        assertThat(VolumeTitle.fuller(null, "Dune")).isEqualTo("Dune");
        assertThat(VolumeTitle.fuller("Dune", null)).isEqualTo("Dune");
    }
}
