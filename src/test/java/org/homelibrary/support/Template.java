package org.homelibrary.support;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** {@code infra/template.yaml}, its short functions written out: {@code !Ref X} is a map of {@code Ref} to X. */
public final class Template {

    private static final Path FILE = Path.of("infra", "template.yaml");

    private final Map<String, Object> root;

    private Template(Map<String, Object> root) {
        this.root = root;
    }

    public static Template read() {
        return new Template(new Yaml(new Functions()).load(text()));
    }

    /** CloudFormation reads no YAML aliases. */
    public static boolean hasAliases() {
        return StreamSupport.stream(new Yaml().parse(new StringReader(text())).spliterator(), false)
                .anyMatch(AliasEvent.class::isInstance);
    }

    private static String text() {
        try {
            return Files.readString(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static long bytes() {
        return text().getBytes(StandardCharsets.UTF_8).length;
    }

    public Map<String, Object> section(String name) {
        return map(root.get(name));
    }

    public Map<String, Object> resource(String name) {
        return map(section("Resources").get(name));
    }

    public Map<String, Object> properties(String resource) {
        return map(resource(resource).get("Properties"));
    }

    /** Names of resources by their type. */
    public Map<String, List<String>> namesByType() {
        return section("Resources").entrySet().stream()
                .collect(Collectors.groupingBy(
                        entry -> (String) map(entry.getValue()).get("Type"),
                        TreeMap::new,
                        Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
    }

    @SuppressWarnings("unchecked")
    public static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    public static List<Object> list(Object value) {
        return (List<Object>) value;
    }

    private static final class Functions extends SafeConstructor {

        Functions() {
            super(new LoaderOptions());
            for (String name : List.of("Ref", "Condition")) {
                yamlConstructors.put(new Tag("!" + name), new Function(name));
            }
            for (String name : List.of("GetAtt", "Sub", "If", "Equals", "Not", "And", "Or", "Join", "Select")) {
                yamlConstructors.put(new Tag("!" + name), new Function("Fn::" + name));
            }
        }

        private final class Function extends AbstractConstruct {

            private final String name;

            Function(String name) {
                this.name = name;
            }

            @Override
            public Object construct(Node node) {
                if (node instanceof ScalarNode scalar) {
                    return Map.of(name, scalar.getValue());
                }
                return Map.of(
                        name,
                        node instanceof SequenceNode sequence
                                ? constructSequence(sequence)
                                : constructMapping((MappingNode) node));
            }
        }
    }
}
