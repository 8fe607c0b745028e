package org.homelibrary.load;

import java.util.ArrayList;
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
        List<Integer> sorted = new ArrayList<>(
                answers.stream().filter(which).map(Answer::millis).sorted().toList());
        return sorted.isEmpty() ? 0 : sorted.get((int) Math.ceil(sorted.size() * percent / 100) - 1);
    }

    /**
     * The seconds from this one on until all that is asked is answered, and 99 of 100 answers in less than {@code millis}.
     *
     * @param last the second before which the last request was made
     */
    int secondsUntilWell(int from, int last, int millis) {
        int well = last;
        while (well > from && isWell(well - 1, millis)) {
            well--;
        }
        return well - from;
    }

    private boolean isWell(int second, int millis) {
        return answers.stream().noneMatch(answer -> answer.second() == second && answer.error() != null)
                && percentile(99, second, second + 1) < millis;
    }
}
