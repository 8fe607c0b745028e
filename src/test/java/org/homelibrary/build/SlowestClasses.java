package org.homelibrary.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Prints which test classes took longest, from the reports of Surefire and Failsafe. */
final class SlowestClasses {

    private static final int SHOWN = 10;

    /** Of the build's own. */
    private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT);

    private SlowestClasses() {}

    /** @param arguments when the build started, as 20260131235959 in UTC, and folders of reports, which may be missing */
    public static void main(String[] arguments) throws IOException {
        Instant start = LocalDateTime.parse(arguments[0], TIMESTAMP).toInstant(ZoneOffset.UTC);
        List<Duration> durations = new ArrayList<>();
        for (int i = 1; i < arguments.length; i++) {
            durations.addAll(read(Path.of(arguments[i]), start));
        }
        System.out.print(table(durations));
    }

    /** Returns the classes whose report in this folder is not older than that. */
    static List<Duration> read(Path folder, Instant start) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Duration> durations = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(SlowestClasses::isReport).toList()) {
                if (!Files.getLastModifiedTime(file).toInstant().isBefore(start)) {
                    durations.add(duration(file));
                }
            }
        }
        return durations;
    }

    static String table(List<Duration> durations) {
        StringBuilder text = new StringBuilder();
        double sum = durations.stream().mapToDouble(Duration::seconds).sum();
        text.append(String.format(
                Locale.ROOT, "The slowest of %d test classes, which took %.0f s:%n", durations.size(), sum));
        durations.stream()
                .sorted(Comparator.comparingDouble(Duration::seconds).reversed())
                .limit(SHOWN)
                .forEach(duration ->
                        text.append(String.format(Locale.ROOT, "%7.1f s  %s%n", duration.seconds(), duration.name())));
        return text.toString();
    }

    private static boolean isReport(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith("TEST-") && name.endsWith(".xml");
    }

    private static Duration duration(Path report) throws IOException {
        try {
            Element suite = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(report.toFile())
                    .getDocumentElement();
            return new Duration(suite.getAttribute("name"), Double.parseDouble(suite.getAttribute("time")));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(report + " cannot be read", e);
        }
    }

    /** How long the tests of a class took. */
    record Duration(String name, double seconds) {}
}
