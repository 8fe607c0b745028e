package org.homelibrary.support;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.homelibrary.metadata.PausedException;
import org.homelibrary.metadata.provider.MetadataProvider;
import org.homelibrary.metadata.provider.ProviderException;
import org.homelibrary.metadata.provider.RequestTurns;
import org.homelibrary.model.edition.BookMetadata;
import org.homelibrary.model.edition.MetadataSource;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.model.lookup.LookupFailure;

/** A source that says what a test wants; at first it knows nothing. */
public final class FakeSource implements MetadataProvider {

    /** About what it was asked, in order. */
    public final List<Isbn> asked = new ArrayList<>();

    /** Done while it is being asked. */
    public Runnable meanwhile = () -> {};

    private final MetadataSource source;
    private Supplier<Optional<ProviderBook>> answer = Optional::empty;

    public FakeSource(MetadataSource source) {
        this.source = source;
    }

    public void knows(BookMetadata metadata, URI... covers) {
        answer = () -> Optional.of(new ProviderBook(metadata, List.of(covers)));
    }

    /** Knows the book, but is cut short before it has said all. */
    public void knowsInPart(BookMetadata metadata, LookupFailure reason) {
        ProviderException failure = new ProviderException(reason, null, "as the test wants it", null);
        answer = () -> Optional.of(new ProviderBook(metadata, List.of(), Optional.of(failure)));
    }

    public void knowsNothing() {
        answer = Optional::empty;
    }

    /** Others are asked first, until then. */
    public void isAskedLater(Instant next, Instant now) {
        answer = () -> {
            throw PausedException.notItsTurn(next, now);
        };
    }

    public void fails(LookupFailure reason) {
        fails(reason, null);
    }

    /** @param retryAfter how long it wants to be left alone, or null */
    public void fails(LookupFailure reason, Duration retryAfter) {
        answer = () -> {
            throw new ProviderException(reason, retryAfter, "as the test wants it", null);
        };
    }

    @Override
    public MetadataSource source() {
        return source;
    }

    @Override
    public synchronized Optional<ProviderBook> find(Isbn isbn) {
        return RequestTurns.send(() -> {
            asked.add(isbn);
            meanwhile.run();
            return answer.get();
        });
    }
}
