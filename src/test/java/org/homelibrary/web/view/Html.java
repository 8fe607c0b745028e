package org.homelibrary.web.view;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A strict reader of the HTML that we write ourselves: every tag closed, every attribute value quoted. What a browser
 * would forgive is an error here, so text that was not escaped does not pass.
 */
record Html(List<Element> elements) {

    private static final Set<String> VOID = Set.of("meta", "link", "input", "img", "br", "hr");
    private static final Pattern TAG = Pattern.compile(
            "<(?<end>/?)(?<name>[a-z][a-z0-9]*)(?<attributes>(?:\\s+[a-zA-Z:-]+(?:=(?:\"[^\"]*\"|'[^']*'))?)*)\\s*(?<empty>/?)>"
                    + "|<!doctype html>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-zA-Z:-]+)(?:=(?:\"([^\"]*)\"|'([^']*)'))?");

    record Element(String name, Map<String, String> attributes, List<Element> parents) {

        String attribute(String attribute) {
            return attributes.get(attribute);
        }

        boolean has(String attribute) {
            return attributes.containsKey(attribute);
        }

        boolean isIn(String parent) {
            return parents.stream().anyMatch(element -> element.name.equals(parent));
        }
    }

    static Html parse(String text) {
        List<Element> elements = new ArrayList<>();
        Deque<Element> open = new ArrayDeque<>();
        Matcher tags = TAG.matcher(text);
        int read = 0;
        while (tags.find()) {
            refuseTags(text.substring(read, tags.start()));
            read = tags.end();
            String name = tags.group("name");
            if (name == null) {
                continue;
            }
            if (!tags.group("end").isEmpty()) {
                Element last = open.isEmpty() ? null : open.pop();
                if (last == null || !last.name.equals(name)) {
                    throw new AssertionError("</" + name + "> closes " + last + " near " + around(text, read));
                }
                continue;
            }
            Element element = new Element(name, attributes(tags.group("attributes")), List.copyOf(open));
            elements.add(element);
            if (!VOID.contains(name) && tags.group("empty").isEmpty()) {
                open.push(element);
            }
        }
        refuseTags(text.substring(read));
        if (!open.isEmpty()) {
            throw new AssertionError("not closed: " + open);
        }
        return new Html(elements);
    }

    Stream<Element> named(String name) {
        return elements.stream().filter(element -> element.name.equals(name));
    }

    private static Map<String, String> attributes(String text) {
        Map<String, String> attributes = new LinkedHashMap<>();
        Matcher matcher = ATTRIBUTE.matcher(text);
        while (matcher.find()) {
            String value = matcher.group(2) != null ? matcher.group(2) : matcher.group(3);
            if (attributes.put(matcher.group(1), value == null ? "" : value) != null) {
                throw new AssertionError("twice in one tag: " + matcher.group(1));
            }
        }
        return attributes;
    }

    private static void refuseTags(String between) {
        if (between.contains("<")) {
            throw new AssertionError("not a tag: " + between);
        }
    }

    private static String around(String text, int place) {
        return text.substring(Math.max(0, place - 200), place);
    }
}
