package org.homelibrary.contract;

import java.util.List;

/** How one of several simultaneous works ended: with a result, or with an error. */
public record Outcome<T>(T result, RuntimeException error) {

    public boolean succeeded() {
        return error == null;
    }

    public static <T> List<T> results(List<Outcome<T>> outcomes) {
        return outcomes.stream().filter(Outcome::succeeded).map(Outcome::result).toList();
    }

    public static List<RuntimeException> errors(List<? extends Outcome<?>> outcomes) {
        return outcomes.stream()
                .filter(outcome -> !outcome.succeeded())
                .<RuntimeException>map(Outcome::error)
                .toList();
    }
}
