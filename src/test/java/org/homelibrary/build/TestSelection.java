package org.homelibrary.build;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Which files of test classes one execution of Surefire or Failsafe takes, by what {@code pom.xml} says. */
record TestSelection(List<String> includes, List<String> excludes) {

    /** What Surefire takes when it is told nothing. */
    private static final List<String> USUAL =
            List.of("**/Test*.java", "**/*Test.java", "**/*Tests.java", "**/*TestCase.java");

    /** @param id of an execution of Surefire or Failsafe */
    static TestSelection of(Element pom, String id) throws IOException {
        TestSelection said = of(Stream.of("maven-surefire-plugin", "maven-failsafe-plugin")
                .flatMap(plugin -> elements(plugin(pom, plugin), "execution"))
                .filter(execution -> text(execution, "id").equals(List.of(id)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no execution " + id)));
        return said.includes().isEmpty() ? new TestSelection(USUAL, said.excludes()) : said;
    }

    static Element pom() throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(Path.of("pom.xml").toFile())
                .getDocumentElement();
    }

    boolean takes(Path file) {
        return matches(includes, file) && !matches(excludes, file);
    }

    private static TestSelection of(Element element) throws IOException {
        return new TestSelection(
                all(text(element, "include"), text(element, "includesFile")),
                all(text(element, "exclude"), text(element, "excludesFile")));
    }

    private static List<String> all(List<String> patterns, List<String> files) throws IOException {
        List<String> all = new ArrayList<>(patterns);
        for (String file : files) {
            Files.readAllLines(Path.of(file)).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .forEach(all::add);
        }
        return all;
    }

    private static boolean matches(List<String> patterns, Path file) {
        return patterns.stream().anyMatch(pattern -> matcher(pattern).matches(file));
    }

    /** In Surefire's form {@code **} can be no folder at all, in the JDK's it cannot. */
    private static PathMatcher matcher(String pattern) {
        return FileSystems.getDefault().getPathMatcher("glob:" + pattern.replace("/**/", "{/,/**/}"));
    }

    private static Element plugin(Element pom, String artifact) {
        return elements(pom, "plugin")
                .filter(plugin -> text(plugin, "artifactId").contains(artifact))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no plugin " + artifact));
    }

    private static List<String> text(Element parent, String name) {
        return elements(parent, name)
                .map(element -> element.getTextContent().strip())
                .toList();
    }

    private static Stream<Element> elements(Element parent, String name) {
        NodeList nodes = parent.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i));
    }
}
