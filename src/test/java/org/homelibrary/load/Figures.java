package org.homelibrary.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.homelibrary.support.History;

/** What was measured, printed as it comes, each beside what it was when a run was last recorded. */
final class Figures {

    private final History history;
    private final List<String> missed = new ArrayList<>();
    private final List<String> findings = new ArrayList<>();

    Figures(History history) {
        this.history = history;
    }

    void line(String name, double value, String unit) {
        print(name, value, unit, "");
    }

    void atLeast(double target, String name, double value, String unit) {
        judged(value >= target, "at least " + History.number(target), name, value, unit);
    }

    void atMost(double target, String name, double value, String unit) {
        judged(value <= target, "at most " + History.number(target), name, value, unit);
    }

    /** Something that must not be, at any size. */
    void finding(String sentence) {
        findings.add(sentence);
        System.out.println("FINDING: " + sentence);
    }

    void noErrors(String when, Map<String, Long> errors) {
        if (!errors.isEmpty()) {
            finding("errors " + when + ": " + errors);
        }
    }

    /** Targets that were not reached. They depend on the machine. */
    List<String> missed() {
        return List.copyOf(missed);
    }

    List<String> findings() {
        return List.copyOf(findings);
    }

    private void judged(boolean met, String target, String name, double value, String unit) {
        if (!met) {
            missed.add(name);
        }
        print(name, value, unit, target + ": " + (met ? "met" : "MISSED"));
    }

    private void print(String name, double value, String unit, String judgement) {
        String before = history.last(name).map(last -> "last " + last).orElse("");
        System.out.printf(
                Locale.ROOT, "%-52s %8s %-11s %-24s %s%n", name, History.number(value), unit, judgement, before);
        history.add(name, value, unit);
    }
}
