package org.homelibrary.web.view;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.homelibrary.model.lookup.LookupFailure;
import org.homelibrary.model.lookup.LookupGap;
import org.homelibrary.model.lookup.ProviderPause;
import org.homelibrary.model.lookup.SourceAnswer;
import org.homelibrary.model.lookup.SourceAnswers;
import org.homelibrary.web.render.PageContext;

/**
 * A source that said nothing about a book, or says nothing at present.
 *
 * @param again when it is asked again, or null when it is not by itself
 * @param now when the page was made
 */
public record SilentSource(String name, LookupFailure reason, Instant again, Instant now) {

    public SilentSource {
        Objects.requireNonNull(name);
        Objects.requireNonNull(reason);
        Objects.requireNonNull(now);
    }

    public static SilentSource of(ProviderPause pause, Instant now) {
        return new SilentSource(pause.getSource().displayName(), pause.getReason(), pause.getUntil(), now);
    }

    /** @param gap that is no cover's */
    public static SilentSource of(LookupGap gap, Instant now) {
        return new SilentSource(gap.source().displayName(), gap.reason(), gap.next(), now);
    }

    /** The sources that did not tell a book, each with its reason; none where all answered that they do not know it. */
    public static List<SilentSource> of(SourceAnswers answers, Instant now) {
        if (answers.bySource().values().stream().allMatch(answer -> answer.reason() == null)) {
            return List.of();
        }
        return answers.bySource().entrySet().stream()
                .filter(entry -> entry.getValue().kind() != SourceAnswer.Kind.KNOWN)
                .map(entry -> of(entry.getKey().displayName(), entry.getValue(), now))
                .toList();
    }

    private static SilentSource of(String name, SourceAnswer answer, Instant now) {
        LookupFailure reason = answer.reason() == null ? LookupFailure.NOT_FOUND : answer.reason();
        return new SilentSource(name, reason, answer.retryAt(), now);
    }

    /** In words: {@code Google Books: too many requests, asked again at 14:35}. */
    public String text(PageContext page) {
        String why = page.text("lookups.why." + reason.name());
        return again == null
                ? page.text("lookups.silent", name, why)
                : page.text("lookups.silentUntil", name, why, page.at(again, now));
    }
}
