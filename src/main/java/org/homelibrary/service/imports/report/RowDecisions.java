package org.homelibrary.service.imports.report;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.homelibrary.model.imports.ImportRow;
import org.homelibrary.model.imports.job.RowDecision;
import org.homelibrary.model.isbn.Isbn;

/** What a person decided about single rows, by their numbers. */
public record RowDecisions(Map<Integer, RowDecision> byRow) {

    /** As many fit into one part of a job. */
    public static final int MAX = 2_000;

    public static final RowDecisions NONE = new RowDecisions(Map.of());

    private static final String NONE_SAID = "-";

    public RowDecisions {
        if (byRow.size() > MAX) {
            throw new IllegalArgumentException("at most " + MAX + " rows are decided about");
        }
        byRow = Map.copyOf(byRow);
    }

    public RowDecision of(int row) {
        return byRow.get(row);
    }

    /** Returns these with others in their place; a null takes one back. */
    public RowDecisions with(Map<Integer, RowDecision> others) {
        Map<Integer, RowDecision> all = new TreeMap<>(byRow);
        others.forEach((row, decision) -> {
            if (decision == null) {
                all.remove(row);
            } else {
                all.put(row, decision);
            }
        });
        return new RowDecisions(all);
    }

    /** Returns the row as a person wants it. */
    public ImportRow applyTo(ImportRow row) {
        RowDecision decision = byRow.get(row.number());
        return decision == null ? row : decision.applyTo(row);
    }

    /** A line a row: {@code 12 ISBN 9780140013993 The Lamp}. */
    public byte[] write() {
        return Gzip.pack(new TreeMap<>(byRow)
                .entrySet().stream()
                        .map(entry -> line(entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining("\n")));
    }

    private static String line(int row, RowDecision decision) {
        return String.join(
                " ",
                String.valueOf(row),
                decision.kind().name(),
                decision.isbn() == null ? NONE_SAID : decision.isbn().value(),
                decision.title() == null ? "" : decision.title());
    }

    public static RowDecisions read(byte[] packed) {
        Map<Integer, RowDecision> byRow = new TreeMap<>();
        for (String line : Gzip.text(packed).split("\n")) {
            String[] words = line.split(" ", 4);
            if (words.length == 4) {
                byRow.put(
                        Integer.valueOf(words[0]),
                        new RowDecision(
                                RowDecision.Kind.valueOf(words[1]),
                                words[2].equals(NONE_SAID) ? null : new Isbn(words[2]),
                                words[3]));
            }
        }
        return new RowDecisions(byRow);
    }
}
