package org.homelibrary.load;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The answers of one measurement. */
final class Meter {

    /** In seconds: what else the machine does for a moment is in one of many of these. */
    private static final int STRETCH = 10;

    private final long start = System.nanoTime();
    private final ConcurrentLinkedQueue<Answer> answers = new ConcurrentLinkedQueue<>();

    /**
     * @param second in which the request was made, since the measurement began
     * @param error what went wrong, or null
     */
    record Answer(Act act, int second, double millis, String error) {}

    /** @param made when the request was made, by {@link System#nanoTime} */
    void note(Act act, long made, String error) {
        answers.add(new Answer(
                act,
                Math.toIntExact((made - start) / 1_000_000_000L),
                (System.nanoTime() - made) / 1_000_000.0,
                error));
    }

    int count() {
        return answers.size();
    }

    /** What went wrong, with how often. */
    Map<String, Long> errors() {
        return answers.stream()
                .filter(answer -> answer.error() != null)
                .collect(Collectors.groupingBy(
                        answer -> answer.act() + " " + answer.error(), TreeMap::new, Collectors.counting()));
    }

    /** Milliseconds that so many percent of the answers took at most; failures count as they are long. */
    double percentile(double percent) {
        return percentile(percent, answer -> true);
    }

    /** The same of the requests that were made in these seconds, the last not included. */
    double percentile(double percent, int fromSecond, int toSecond) {
        return percentile(percent, answer -> answer.second() >= fromSecond && answer.second() < toSecond);
    }

    double percentile(double percent, Act act) {
        return percentile(percent, answer -> answer.act() == act);
    }

    private double percentile(double percent, Predicate<Answer> which) {
        double[] sorted = answers.stream()
                .filter(which)
                .mapToDouble(Answer::millis)
                .sorted()
                .toArray();
        return sorted.length == 0 ? 0 : sorted[(int) Math.ceil(sorted.length * percent / 100) - 1];
    }

    /** How many times the percentile of the first third of the seconds that of the last third is. */
    double growth(double percent, int seconds) {
        int third = seconds / 3;
        return typical(percent, 2 * third, 3 * third) / typical(percent, 0, third);
    }

    /** The median of the percentiles of all stretches. */
    private double typical(double percent, int from, int to) {
        int stretch = Math.min(STRETCH, to - from);
        double[] sorted = IntStream.iterate(from, second -> second + stretch <= to, second -> second + stretch)
                .mapToDouble(second -> percentile(percent, second, second + stretch))
                .sorted()
                .toArray();
        return sorted[sorted.length / 2];
    }

    /**
     * The seconds from this one on until a second from which on nothing goes wrong and 99 of 100 answers take less than
     * {@code millis}.
     *
     * @param last the second before which the last request was made
     */
    int secondsUntilWell(int from, int last, int millis) {
        int second = from;
        while (second < last && !(isWell(second, second + 1, millis) && isWell(second, last, millis))) {
            second++;
        }
        return second - from;
    }

    private boolean isWell(int fromSecond, int toSecond, int millis) {
        return answers.stream()
                        .noneMatch(answer ->
                                answer.second() >= fromSecond && answer.second() < toSecond && answer.error() != null)
                && percentile(99, fromSecond, toSecond) < millis;
    }
}
