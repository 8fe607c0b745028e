package org.homelibrary.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.homelibrary.build.SlowestClasses.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlowestClassesTest {

    private static final Instant START = Instant.parse("2026-01-01T10:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void ten_classes_are_shown_the_slowest_first() {
        List<Duration> durations = IntStream.rangeClosed(1, 12)
                .mapToObj(i -> new Duration("Class" + i, i))
                .toList();
        assertThat(SlowestClasses.table(durations).lines())
                .hasSize(11)
                .startsWith("The slowest of 12 test classes, which took 78 s:", "   12.0 s  Class12")
                .endsWith("    3.0 s  Class3");
    }

    @Test
    void reports_of_earlier_builds_and_other_files_are_passed_over() throws IOException {
        report("TEST-New.xml", "New", "1.5", START.plusSeconds(1));
        report("TEST-Old.xml", "Old", "9", START.minusSeconds(1));
        report("failsafe-summary.xml", "Summary", "9", START.plusSeconds(1));
        assertThat(SlowestClasses.read(folder, START)).containsExactly(new Duration("New", 1.5));
    }

    @Test
    void folder_that_is_missing_has_no_reports() throws IOException {
        assertThat(SlowestClasses.read(folder.resolve("missing"), START)).isEmpty();
    }

    private void report(String file, String name, String time, Instant written) throws IOException {
        Path report = folder.resolve(file);
        Files.writeString(report, "<testsuite name='" + name + "' time='" + time + "'/>");
        Files.setLastModifiedTime(report, FileTime.from(written));
    }
}
