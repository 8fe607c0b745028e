package org.homelibrary.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** No test is forgotten, and none is run twice: each class belongs to one step of the build in each edition. */
class TestSelectionTest {

    private static final Path TESTS = Path.of("src/test/java");
    private static final Path AWS = Path.of("org/homelibrary/aws");

    @Test
    void every_class_runs_in_one_step_of_the_local_edition_or_is_about_the_other() throws Exception {
        Map<String, TestSelection> steps = selections("default-test", "stores", "from-outside", "image", "proof");
        Map<String, TestSelection> aws = selections("from-outside-aws", "proof-aws");
        for (Path file : testClasses()) {
            List<String> local = takers(steps, file);
            if (file.startsWith(AWS)) {
                assertThat(takers(aws, file)).as("steps of %s", file).hasSize(1);
                assertThat(local).as("steps of %s beside its own", file).isEmpty();
            } else {
                assertThat(local).as("steps of %s", file).hasSize(1);
            }
        }
    }

    @Test
    void no_class_runs_in_two_steps_of_the_aws_edition() throws Exception {
        Map<String, TestSelection> steps = selections("from-outside-aws", "proof-aws");
        for (Path file : testClasses()) {
            assertThat(takers(steps, file)).as("steps of %s", file).hasSizeLessThan(2);
        }
    }

    @Test
    void every_pattern_of_the_proof_takes_a_class() throws Exception {
        for (String pattern : selections("proof").get("proof").includes()) {
            TestSelection one = new TestSelection(List.of(pattern), List.of());
            assertThat(testClasses()).as(pattern).anyMatch(one::takes);
        }
    }

    private static List<String> takers(Map<String, TestSelection> steps, Path file) {
        return steps.keySet().stream()
                .filter(step -> steps.get(step).takes(file))
                .toList();
    }

    private static Map<String, TestSelection> selections(String... steps) throws Exception {
        Element pom = TestSelection.pom();
        Map<String, TestSelection> selections = new TreeMap<>();
        for (String step : steps) {
            selections.put(step, TestSelection.of(pom, step));
        }
        return selections;
    }

    private static List<Path> testClasses() throws IOException {
        List<Path> classes = new ArrayList<>();
        try (Stream<Path> files = Files.walk(TESTS)) {
            files.filter(file -> file.getFileName().toString().matches(".*(Test|Tests|TestCase|IT|E2E)\\.java"))
                    .map(TESTS::relativize)
                    .forEach(classes::add);
        }
        assertThat(classes).hasSizeGreaterThan(100);
        return classes;
    }
}
