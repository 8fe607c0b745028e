package org.homelibrary.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homelibrary.web.render.Texts;
import org.homelibrary.web.view.Html.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Renders every page with sample data, in every language, into {@code target/pages}, and reads what came out. */
class PagesTest {

    private static final Path OUTPUT = Path.of("target", "pages");

    static Stream<Arguments> pages() {
        return Texts.LANGUAGES.stream().flatMap(language -> new SamplePages(language)
                .all().entrySet().stream()
                        .map(page -> Arguments.of(language.getLanguage(), page.getKey(), page.getValue())));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("pages")
    void page_renders_asStrictAndSafeHtml(String language, String name, SamplePages.Sample sample) throws IOException {
        String text = sample.html();
        Files.createDirectories(OUTPUT.resolve(language));
        Files.writeString(OUTPUT.resolve(language).resolve(name + ".html"), text);

        assertThat(text).doesNotContain("<script>alert");
        Html html = Html.parse(text);
        obeysContentSecurityPolicy(html);
        asksNoOtherHost(html);
        pointsOnlyAtIdsThatExist(html, name.startsWith("fragment"));
        namesEveryControl(html);
        protectsEveryForm(html);
        if (!name.startsWith("fragment")) {
            assertThat(html.named("html").map(element -> element.attribute("lang")))
                    .containsExactly(language);
            assertThat(html.named("h1")).hasSize(1);
            assertThat(html.named("title")).hasSize(1);
            assertThat(html.named("main")).hasSize(1);
        }
    }

    private static void obeysContentSecurityPolicy(Html html) {
        assertThat(html.named("style")).isEmpty();
        assertThat(html.named("script")).allMatch(script -> script.has("src"));
        assertThat(html.elements())
                .allSatisfy(element -> assertThat(element.attributes().keySet())
                        .noneMatch(attribute -> attribute.equals("style")
                                || attribute.startsWith("on")
                                || attribute.startsWith("hx-on")
                                || attribute.equals("hx-vals")));
    }

    private static void asksNoOtherHost(Html html) {
        for (String attribute : List.of("href", "src", "action", "formaction", "hx-get", "hx-post")) {
            assertThat(html.elements())
                    .filteredOn(element -> element.has(attribute) && !isLinkElsewhere(element))
                    .extracting(element -> element.attribute(attribute))
                    .allMatch(address -> address.matches("(?s)/([^/\\\\].*)?|#.+"), attribute);
        }
    }

    /** A link that tells the other site nothing; nothing is asked there until somebody follows it. */
    private static boolean isLinkElsewhere(Element element) {
        return element.name().equals("a")
                && "noreferrer".equals(element.attribute("rel"))
                && element.attribute("href").startsWith("https://console.cloud.google.com/");
    }

    private static void pointsOnlyAtIdsThatExist(Html html, boolean fragment) {
        List<String> ids = html.elements().stream()
                .filter(element -> element.has("id"))
                .map(element -> element.attribute("id"))
                .toList();
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> !id.isBlank());
        Set<String> targets = new HashSet<>();
        for (Element element : html.elements()) {
            for (String attribute : List.of("for", "aria-describedby", "aria-labelledby")) {
                if (element.has(attribute)) {
                    targets.addAll(List.of(element.attribute(attribute).split(" ")));
                }
            }
            if (element.has("href") && element.attribute("href").startsWith("#") && !fragment) {
                targets.add(element.attribute("href").substring(1));
            }
        }
        assertThat(ids).containsAll(targets);
    }

    private static void namesEveryControl(Html html) {
        Set<String> labelled =
                html.named("label").map(label -> label.attribute("for")).collect(Collectors.toSet());
        List<Element> controls = new ArrayList<>();
        Stream.of("input", "select", "textarea").flatMap(html::named).forEach(controls::add);
        assertThat(controls)
                .filteredOn(control -> !"hidden".equals(control.attribute("type")) && !control.has("hidden"))
                .allMatch(control -> control.has("aria-label") || labelled.contains(control.attribute("id")));
        assertThat(html.named("img")).allMatch(image -> image.has("alt"));
        assertThat(html.named("button")).allMatch(button -> button.has("type"));
        assertThat(html.named("svg")).allMatch(image -> "true".equals(image.attribute("aria-hidden")));
    }

    private static void protectsEveryForm(Html html) {
        List<Element> forms = html.named("form")
                .filter(form -> "post".equals(form.attribute("method")))
                .toList();
        Map<Element, Long> tokens = html.named("input")
                .filter(input -> "_csrf".equals(input.attribute("name")))
                .filter(input -> "t0ken".equals(input.attribute("value")))
                .flatMap(input ->
                        input.parents().stream().filter(parent -> parent.name().equals("form")))
                .collect(Collectors.groupingBy(form -> form, java.util.IdentityHashMap::new, Collectors.counting()));
        assertThat(forms).allSatisfy(form -> assertThat(tokens.get(form)).isEqualTo(1));
    }
}
