package org.homelibrary.service.lookup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.homelibrary.metadata.Asker;
import org.homelibrary.metadata.LookupRequest;
import org.homelibrary.metadata.LookupResult;
import org.homelibrary.metadata.MetadataLookup;
import org.homelibrary.model.edition.MetadataSource;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.model.lookup.SourceAnswer;
import org.homelibrary.persistence.ConflictException;
import org.homelibrary.service.Conflicts;

/**
 * Looks editions up: each once, however many readers want it at the same time and in however many processes, and only at
 * the sources whose word is missing.
 */
@ApplicationScoped
public class EditionLookup {

    private static final Logger LOG = Logger.getLogger(EditionLookup.class.getName());

    private final MetadataLookup metadata;
    private final EditionRecorder recorder;
    private final Patience patience;
    private final Clock clock;

    protected EditionLookup() {
        this(null, null, null, null);
    }

    @Inject
    public EditionLookup(MetadataLookup metadata, EditionRecorder recorder, Patience patience, Clock clock) {
        this.metadata = metadata;
        this.recorder = recorder;
        this.patience = patience;
        this.clock = clock;
    }

    /**
     * Brings what is known of an edition, after asking whoever is worth asking. While another asks, it waits some seconds
     * for what that one finds; not when that one has been asking for so long that it is slow, or was killed.
     *
     * @param asker on whose behalf
     * @param use what is done with the edition, in the transaction that stores it; done again from the beginning after an
     *     optimistic-lock conflict
     * @return what that gave; empty when another is still asking
     */
    public <T> Optional<T> lookUp(Isbn isbn, Asker asker, Function<Edition, T> use) {
        for (int waits = 0; ; waits++) {
            Edition edition = ofToday(recorder.find(isbn));
            LookupRequest request = request(edition, asker);
            if (request.sources().isEmpty() && request.covers().isEmpty()) {
                return Optional.of(Conflicts.retrying(() -> use.apply(edition)));
            }
            UUID holder = UUID.randomUUID();
            Optional<Edition> claimed = claim(edition, holder);
            if (claimed.isPresent()) {
                return Optional.of(ask(claimed.get(), holder, request, use));
            }
            if (edition.lookup()
                            .claimedFor(clock.instant())
                            .filter(Patience::isOver)
                            .isPresent()
                    || !patience.hasWaited(waits)) {
                return Optional.empty();
            }
        }
    }

    /** Without the answers of sources that are no longer asked, which nobody would ask again. */
    private Edition ofToday(Edition edition) {
        Isbn isbn = edition.lookup().getIsbn();
        edition.lookup().setAnswers(edition.lookup().getAnswers().only(metadata.sources(isbn)));
        return edition;
    }

    private LookupRequest request(Edition edition, Asker asker) {
        Instant now = clock.instant();
        boolean anew = edition.lookup().getAnewSince().isPresent();
        boolean complete = edition.book().filter(book -> book.isComplete()).isPresent();
        Set<MetadataSource> sources = metadata.sources(edition.lookup().getIsbn()).stream()
                .filter(source -> anew || !complete && isWorthAsking(source, edition, now))
                .collect(Collectors.toSet());
        boolean cover = !anew && !complete && edition.lookup().getCover().isDue(now);
        return new LookupRequest(
                edition.book(),
                sources,
                anew,
                anew && asker == Asker.BACKGROUND ? Asker.REFRESH : asker,
                cover ? edition.lookup().getCover().candidates() : List.of());
    }

    /** Of a book that was found, only those who did not answer have something to add. */
    private static boolean isWorthAsking(MetadataSource source, Edition edition, Instant now) {
        Optional<SourceAnswer> answer = edition.lookup().getAnswers().of(source);
        if (answer.isEmpty()) {
            return true;
        }
        return edition.book().isPresent()
                ? answer.get().isFailure() && !answer.get().isFresh(now)
                : answer.get().kind() == SourceAnswer.Kind.KNOWN
                        || !answer.get().isFresh(now);
    }

    private Optional<Edition> claim(Edition edition, UUID holder) {
        if (edition.lookup().isClaimed(clock.instant())) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Edition(recorder.claim(edition.lookup(), holder), edition.book()));
        } catch (ConflictException e) {
            return Optional.empty(); // another was first
        }
    }

    private <T> T ask(Edition edition, UUID holder, LookupRequest request, Function<Edition, T> use) {
        Isbn isbn = edition.lookup().getIsbn();
        boolean stored = false;
        try {
            LookupResult result = metadata.lookUp(isbn, request);
            T used = Conflicts.retrying(() -> recorder.store(edition, holder, result, metadata.sources(isbn), use));
            stored = true;
            return used;
        } finally {
            if (!stored) {
                release(isbn, holder);
            }
        }
    }

    /** What broke off is tried again at once. When this fails, too, the claim ends by itself. */
    private void release(Isbn isbn, UUID holder) {
        try {
            recorder.release(isbn, holder);
        } catch (RuntimeException e) {
            LOG.log(Level.FINE, "claim not released", e);
        }
    }
}
