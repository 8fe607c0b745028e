package org.homelibrary.infra;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What {@code infra/image-lifecycle.json} lets expire, by the rules that AWS documents: they are tried by priority, count
 * from the newest push, and what meets the tags of one cannot expire by a later one.
 * https://docs.aws.amazon.com/AmazonECR/latest/userguide/LifecyclePolicies.html
 */
class ImageLifecycleTest {

    /** @param pushed the later the higher */
    private record Image(int pushed, Set<String> tags) {

        private static Image pushed(int number) {
            return new Image(number, Set.of("sources-" + number));
        }

        private static Image deployed(int number) {
            return new Image(number, Set.of("sources-" + number, "deployed-sources-" + number));
        }
    }

    private final List<JsonObject> rules = rules();

    @Test
    void image_in_use_outlives_every_push_that_was_not_deployed() {
        List<Image> images = new ArrayList<>(List.of(Image.deployed(0)));
        IntStream.rangeClosed(1, 200).mapToObj(Image::pushed).forEach(images::add);

        assertThat(left(images)).contains(Image.deployed(0)).hasSize(11);
    }

    @Test
    void last_ten_deployments_can_be_gone_back_to() {
        List<Image> images = IntStream.range(0, 40)
                .mapToObj(number -> number % 2 == 0 ? Image.deployed(number) : Image.pushed(number))
                .toList();

        assertThat(left(images))
                .filteredOn(image -> image.tags().size() == 2)
                .map(Image::pushed)
                .containsExactly(38, 36, 34, 32, 30, 28, 26, 24, 22, 20);
    }

    @Test
    void image_that_was_just_pushed_is_there_to_be_deployed() {
        List<Image> images = new ArrayList<>();
        IntStream.range(0, 30).mapToObj(Image::deployed).forEach(images::add);
        images.add(Image.pushed(30));

        assertThat(left(images)).contains(Image.pushed(30));
    }

    private List<Image> left(List<Image> images) {
        List<Image> newestFirst = images.stream()
                .sorted(Comparator.comparing(Image::pushed, Comparator.reverseOrder()))
                .toList();
        Set<Image> taken = new HashSet<>();
        Set<Image> expired = new HashSet<>();
        for (JsonObject rule : rules) {
            JsonObject selection = rule.getJsonObject("selection");
            assertThat(selection.getString("countType")).isEqualTo("imageCountMoreThan");
            List<Image> met = newestFirst.stream()
                    .filter(image -> meets(image, selection))
                    .toList();
            met.stream()
                    .skip(selection.getInt("countNumber"))
                    .filter(image -> !taken.contains(image))
                    .forEach(expired::add);
            taken.addAll(met);
        }
        return newestFirst.stream().filter(image -> !expired.contains(image)).toList();
    }

    private static boolean meets(Image image, JsonObject selection) {
        if (selection.getString("tagStatus").equals("any")) {
            return true;
        }
        return selection.getJsonArray("tagPrefixList").getValuesAs(JsonString::getString).stream()
                .allMatch(prefix -> image.tags().stream().anyMatch(tag -> tag.startsWith(prefix)));
    }

    private static List<JsonObject> rules() {
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(Path.of("infra/image-lifecycle.json")))) {
            return reader.readObject().getJsonArray("rules").getValuesAs(JsonObject.class).stream()
                    .sorted(Comparator.comparingInt(rule -> rule.getInt("rulePriority")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
