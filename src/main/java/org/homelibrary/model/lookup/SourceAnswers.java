package org.homelibrary.model.lookup;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.homelibrary.model.edition.MetadataSource;

/** What each source that was ever asked about an ISBN answered last. Immutable. */
public record SourceAnswers(Map<MetadataSource, SourceAnswer> bySource) {

    public static final SourceAnswers NONE = new SourceAnswers(Map.of());

    /** What somebody can mend, then what gives hope. */
    private static final List<LookupFailure> MOST_TELLING_FIRST = List.of(
            LookupFailure.NO_CONTACT,
            LookupFailure.KEY_REFUSED,
            LookupFailure.RATE_LIMITED,
            LookupFailure.UNAVAILABLE,
            LookupFailure.WRONG_COUNTRY,
            LookupFailure.BAD_ANSWER,
            LookupFailure.OTHER_BOOK,
            LookupFailure.NOT_ITS_TURN);

    private static final String LINE = "\n";
    private static final String PART = " ";
    private static final String NOTHING = "-";

    public SourceAnswers {
        Map<MetadataSource, SourceAnswer> copy = new EnumMap<>(MetadataSource.class);
        copy.putAll(bySource);
        bySource = copy;
    }

    public Optional<SourceAnswer> of(MetadataSource source) {
        return Optional.ofNullable(bySource.get(source));
    }

    public SourceAnswers with(MetadataSource source, SourceAnswer answer) {
        Map<MetadataSource, SourceAnswer> more = new EnumMap<>(MetadataSource.class);
        more.putAll(bySource);
        more.put(source, answer);
        return new SourceAnswers(more);
    }

    /** Returns the answers of these sources only. */
    public SourceAnswers only(List<MetadataSource> sources) {
        return new SourceAnswers(bySource.entrySet().stream()
                .filter(entry -> sources.contains(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** Returns the answers of those who know the book. */
    public SourceAnswers known() {
        return new SourceAnswers(bySource.entrySet().stream()
                .filter(entry -> entry.getValue().kind() == SourceAnswer.Kind.KNOWN)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** Whether somebody was asked, and nobody answered. */
    public boolean isAllFailures() {
        return !bySource.isEmpty() && bySource.values().stream().allMatch(SourceAnswer::isFailure);
    }

    /** Whether nobody was asked the last time, because all are left alone for now: that was no attempt. */
    public boolean isPutOff() {
        return !bySource.isEmpty()
                && bySource.values().stream().allMatch(answer -> answer.kind() == SourceAnswer.Kind.PAUSED);
    }

    /** Whether a source is only still to be asked: other books came first. */
    public boolean isInLine() {
        return bySource.values().stream().anyMatch(answer -> answer.reason() == LookupFailure.NOT_ITS_TURN);
    }

    /** Why a book that nobody knows was not found: that nobody knows it, when all answered. */
    public LookupFailure failure() {
        return MOST_TELLING_FIRST.stream()
                .filter(reason -> bySource.values().stream().anyMatch(answer -> answer.reason() == reason))
                .findFirst()
                .orElse(LookupFailure.NOT_FOUND);
    }

    /** Of the sources that did not answer and are asked again: the one whose turn comes first. */
    public Optional<Map.Entry<MetadataSource, SourceAnswer>> nextRetry() {
        return retries().stream().findFirst();
    }

    /** The sources that did not answer and are asked again, the one whose turn comes first at the beginning. */
    public List<Map.Entry<MetadataSource, SourceAnswer>> retries() {
        return bySource.entrySet().stream()
                .filter(entry ->
                        entry.getValue().isFailure() && entry.getValue().retryAt() != null)
                .sorted(Comparator.comparing(entry -> entry.getValue().retryAt()))
                .toList();
    }

    /**
     * Returns the form in which stores keep it, a line a source: {@code google-books FAILED 2026-05-04T10:00:00Z
     * RATE_LIMITED 2026-05-04T10:05:00Z 1}.
     */
    public String text() {
        return bySource.entrySet().stream()
                .map(entry -> entry.getKey().id() + PART + text(entry.getValue()))
                .collect(Collectors.joining(LINE));
    }

    private static String text(SourceAnswer answer) {
        return String.join(
                PART,
                answer.kind().name(),
                answer.at().toString(),
                answer.reason() == null ? NOTHING : answer.reason().name(),
                answer.retryAt() == null ? NOTHING : answer.retryAt().toString(),
                String.valueOf(answer.failures()));
    }

    /** Reads {@link #text()}. What this version does not know, as a source of a later one, is left out: it is asked again. */
    public static SourceAnswers parse(String text) {
        Map<MetadataSource, SourceAnswer> answers = new EnumMap<>(MetadataSource.class);
        for (String line : text == null || text.isEmpty() ? new String[0] : text.split(LINE)) {
            String[] parts = line.split(PART);
            MetadataSource.of(parts[0])
                    .ifPresent(source -> answer(parts).ifPresent(answer -> answers.put(source, answer)));
        }
        return new SourceAnswers(answers);
    }

    private static Optional<SourceAnswer> answer(String[] parts) {
        Instant at = Instant.parse(parts[2]);
        return switch (parts[1]) {
            case "KNOWN" -> Optional.of(SourceAnswer.known(at));
            case "UNKNOWN" -> Optional.of(SourceAnswer.unknown(at));
            case "FAILED", "PAUSED" ->
                Arrays.stream(LookupFailure.values())
                        .filter(reason -> reason.name().equals(parts[3]))
                        .findFirst()
                        .map(reason -> new SourceAnswer(
                                SourceAnswer.Kind.valueOf(parts[1]),
                                at,
                                reason,
                                time(parts[4]),
                                Integer.parseInt(parts[5])));
            default -> Optional.empty();
        };
    }

    private static Instant time(String text) {
        return text.equals(NOTHING) ? null : Instant.parse(text);
    }
}
