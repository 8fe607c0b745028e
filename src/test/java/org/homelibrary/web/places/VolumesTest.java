package org.homelibrary.web.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VolumesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "1 2 4|1, 2, 4|3",
                "1 2 3 4 6 7|1–4, 6, 7|5",
                "3|3|1, 2",
                "5|5|1–4",
                "0 1 2|0–2|''",
                "1 2 2.5 3|1, 2, 2.5, 3|''",
                "1-3 5|1-3, 5|4",
                "1|1|''",
                "IV prequel|IV, prequel|''",
                "1984|1984|1–1983",
                "123456|123456|''"
            })
    void volumes_sayWhatIsThere_andWhatIsMissing(String positions, String present, String missing) {
        assertThat(Volumes.of(Arrays.asList(positions.split(" ")))).isEqualTo(new Volumes(present, missing));
    }

    @Test
    void noPosition_saysNothing() {
        assertThat(Volumes.of(List.of())).isEqualTo(new Volumes("", ""));
    }

    @Test
    void manyGaps_areCutShort() {
        List<String> odd =
                IntStream.range(0, 40).mapToObj(i -> "" + (2 * i + 1)).toList();

        assertThat(Volumes.of(odd).present()).isEqualTo("1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, …");
        assertThat(Volumes.of(odd).missing()).startsWith("2, 4, 6").endsWith(", …");
    }
}
