package org.homelibrary.load;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The answers of one measurement. */
final class Meter {

    private final long start = System.nanoTime();
    private final ConcurrentLinkedQueue<Answer> answers = new ConcurrentLinkedQueue<>();

    /**
     * @param second in which the request was made, since the measurement began
     * @param error what went wrong, or null
     */
    record Answer(Act act, int second, int millis, String error) {}

    void note(Act act, int millis, String error) {
        long made = System.nanoTime() - start - millis * 1_000_000L;
        answers.add(new Answer(act, (int) Math.max(0, made / 1_000_000_000L), millis, error));
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
    int percentile(double percent) {
        return percentile(percent, answer -> true);
    }

    /** The same of the requests that were made in these seconds, the last not included. */
    int percentile(double percent, int fromSecond, int toSecond) {
        return percentile(percent, answer -> answer.second() >= fromSecond && answer.second() < toSecond);
    }

    int percentile(double percent, Act act) {
        return percentile(percent, answer -> answer.act() == act);
    }

    private int percentile(double percent, Predicate<Answer> which) {
        List<Integer> sorted =
                answers.stream().filter(which).map(Answer::millis).sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get((int) Math.ceil(sorted.size() * percent / 100) - 1);
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
