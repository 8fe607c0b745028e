package org.homelibrary.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.homelibrary.image.ImageParsers;
import org.homelibrary.lambda.LambdaParsers;
import org.homelibrary.messaging.MessageBody;
import org.homelibrary.metadata.MetadataParsers;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.model.isbn.IsbnCorrections;
import org.homelibrary.model.isbn.IsbnText;
import org.homelibrary.model.library.reading.Rating;
import org.homelibrary.model.text.SearchText;
import org.homelibrary.persistence.PageCursor;
import org.homelibrary.security.SecurityParsers;
import org.homelibrary.web.filter.AccessParsers;
import org.homelibrary.worker.WorkerParsers;

/**
 * Feeds every parser with unsound input: none may fail in a way of its own, or take longer than a second.
 *
 * <p>Run by hand: {@code ParserFuzz [inputs a parser (60000)] [seed] [one parser]} prints a table, and ends with 1 after a
 * finding.
 */
public final class ParserFuzz {

    private static final long LONGEST_NANOS = 1_000_000_000;

    private ParserFuzz() {}

    /** @param worst the longest time that one input took, in milliseconds */
    record Figures(String parser, int inputs, int refused, long worst, List<String> findings) {}

    public static void main(String[] args) {
        int inputs = args.length > 0 ? Integer.parseInt(args[0]) : 60_000;
        long seed = args.length > 1 ? Long.parseLong(args[1]) : System.nanoTime();
        System.out.println("seed " + seed);
        System.out.printf("%-28s %10s %10s %10s %10s%n", "parser", "inputs", "refused", "worst ms", "findings");
        int all = 0;
        int findings = 0;
        for (Parser parser : parsers()) {
            if (args.length > 2 && !parser.name().equals(args[2])) {
                continue;
            }
            Figures figures = run(parser, inputs, seed);
            System.out.printf(
                    "%-28s %10d %10d %10d %10d%n",
                    figures.parser(),
                    figures.inputs(),
                    figures.refused(),
                    figures.worst(),
                    figures.findings().size());
            figures.findings().stream().limit(10).forEach(System.out::println);
            all += figures.inputs();
            findings += figures.findings().size();
        }
        System.out.printf("%-28s %10d %10s %10s %10d%n", "all", all, "", "", findings);
        System.exit(findings == 0 ? 0 : 1);
    }

    static List<Parser> parsers() {
        return Stream.of(
                        own(),
                        MetadataParsers.all(),
                        SecurityParsers.all(),
                        AccessParsers.all(),
                        LambdaParsers.all(),
                        WorkerParsers.all(),
                        ImageParsers.all())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Parser> own() {
        return List.of(
                Parser.ofText("isbn", Isbn::parse, "9780140013993", "0-14-001399-X", "978 0 14 001399 3", "140013993"),
                Parser.ofText(
                        "isbn corrections", IsbnCorrections::suggest, "9780735619938", "073561993", "978073561993O"),
                Parser.ofText(
                        "isbn in text",
                        IsbnText::read,
                        "ISBN-13: 978-0-14-001399-3 (pbk.), 0140013997",
                        "]E0978014001399351095",
                        "https://shop.example/dp/0140013997?a=%3A",
                        "07807300350143506",
                        "ISSN 1234-5679 &#8209; <b>O14</b>"),
                Parser.ofText("rating", Rating::parse, "4.5", "0.5", "5"),
                Parser.ofText("search text", SearchText::fold, "Der Übergang, 2. Teil", "SAMARKAND سَمَرقَنْد"),
                Parser.ofText(
                        "page cursor",
                        text -> PageCursor.decode("scope", text),
                        new PageCursor(false, "title\u0001id").encode("scope"),
                        new PageCursor(true, "000001700000000\u0001id").encode("scope")),
                Parser.ofText(
                        "queue message",
                        List.of(IllegalArgumentException.class),
                        MessageBody::read,
                        "{\"library_id\":" + "9".repeat(2_000) + "}",
                        "{\"library_id\":" + "[".repeat(2_000),
                        "{\"library_id\":\"0e0bbf4f-6a7c-4f3c-9a5e-000000000000\",\"book_id\":\"0e0bbf4f-6a7c-4f3c-9a5e-000000000001\"}"));
    }

    static Figures run(Parser parser, int inputs, long seed) {
        Mutations mutations = new Mutations(new Random(seed ^ parser.name().hashCode()));
        int count = Math.max(1, inputs * parser.share() / 100);
        int refused = 0;
        long worst = 0;
        List<String> findings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byte[] input = mutations.of(parser.sound());
            long start = System.nanoTime();
            try {
                parser.parse().accept(input);
            } catch (Exception e) {
                if (parser.refusesBy(e)) {
                    refused++;
                } else {
                    findings.add(describe(parser, input, e));
                }
            } catch (StackOverflowError | OutOfMemoryError e) {
                findings.add(describe(parser, input, e));
            }
            long took = System.nanoTime() - start;
            worst = Math.max(worst, took);
            if (took > LONGEST_NANOS) {
                findings.add(describe(parser, input, "took " + took / 1_000_000 + " ms"));
            }
        }
        return new Figures(parser.name(), count, refused, worst / 1_000_000, findings);
    }

    private static String describe(Parser parser, byte[] input, Object what) {
        String shown = input.length > 300 ? input.length + " bytes" : new String(input, StandardCharsets.UTF_8);
        return parser.name() + ": " + what + "\n  of " + shown + "\n  "
                + Base64.getEncoder().encodeToString(input.length > 3_000 ? new byte[0] : input);
    }
}
