package org.homelibrary.model.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.homelibrary.model.library.reading.BookRead;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadLineTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-01-31 to 2024-02-03, finished, page 312",
                "? to 2024-02-03, finished",
                "2024-01-31 to ?",
                "2024-01-31 to 2024-02-03, page 0",
                "? to ?, finished"
            })
    void line_comes_back(String line) {
        assertThat(ReadLine.parse(line).map(ReadLine::of)).contains(line);
    }

    @Test
    void line_says_all_of_a_read() {
        BookRead read = new BookRead(LocalDate.of(2024, 1, 31), LocalDate.of(2024, 2, 3), true, 312);
        assertThat(ReadLine.parse("2024-01-31 to 2024-02-03, finished, page 312"))
                .contains(read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2024-02-30 to ?",
                "2024-02-03 to 2024-01-31",
                "31/01/2024 to ?",
                "? to ?, page 12345678901",
                "2024-01-31"
            })
    void anything_else_is_no_read(String line) {
        assertThat(ReadLine.parse(line)).isEmpty();
    }
}
