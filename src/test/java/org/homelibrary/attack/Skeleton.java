package org.homelibrary.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.homelibrary.support.Reply;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The elements of a page in their order, each with the names of its attributes: what a browser makes of the page, without
 * any text. Two pages that differ only in what people wrote have the same.
 */
record Skeleton(List<String> bones) {

    private static final Set<String> ADDRESSES = Set.of(
            "href", "src", "action", "formaction", "srcset", "poster", "hx-get", "hx-post", "hx-target", "xlink:href");

    /** Of this site, and written by us: a path, an anchor, or htmx's way of naming the element itself. */
    private static final Pattern OURS = Pattern.compile("/(?!/).*|#[a-z_-]+|this|closest \\.[a-z-]+|");

    static Skeleton of(Reply reply) {
        Document page = Jsoup.parse(reply.body());
        page.getAllElements().forEach(element -> checkElement(reply, element));
        return new Skeleton(page.getAllElements().stream()
                .map(element -> element.tagName()
                        + element.attributes().asList().stream()
                                .map(Attribute::getKey)
                                .sorted()
                                .toList())
                .toList());
    }

    /** For a page with as many rows as there are people. */
    Skeleton withoutRepetitions() {
        return new Skeleton(bones.stream().distinct().sorted().toList());
    }

    /** What no page has, whatever the other pages look like. */
    private static void checkElement(Reply reply, Element element) {
        for (Attribute attribute : element.attributes()) {
            String name = attribute.getKey();
            assertThat(name)
                    .as(reply.request())
                    .doesNotStartWith("on")
                    .isNotEqualTo("style")
                    .isNotEqualTo("srcdoc");
            if (ADDRESSES.contains(name)) {
                assertThat(attribute.getValue()).as(reply.request()).matches(OURS);
                assertThat(isLocal(attribute.getValue()))
                        .as(reply.request() + ": " + attribute)
                        .isTrue();
            }
        }
        if (element.tagName().equals("script")) {
            assertThat(element.attr("src")).as(reply.request()).startsWith("/static/js/");
            assertThat(element.data()).as(reply.request()).isEmpty();
        }
        assertThat(element.tagName()).as(reply.request()).isNotIn("iframe", "object", "embed", "base", "style");
    }

    private static boolean isLocal(String address) {
        return !address.startsWith("/")
                || URI.create("http://localhost/").resolve(address).getHost().equals("localhost");
    }
}
