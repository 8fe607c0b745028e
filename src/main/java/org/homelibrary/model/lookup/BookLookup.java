package org.homelibrary.model.lookup;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.homelibrary.model.edition.Book;
import org.homelibrary.model.isbn.Isbn;

/**
 * How looking up one ISBN stands, for all readers of it: what each source answered last, whether a cover is still to be
 * fetched, and who is asking right now. What was found is in the {@link Book} of the same {@linkplain Isbn#bookId() id}.
 *
 * <p>Its life: it is made when an ISBN is looked up for the first time. Whoever wants to ask the sources {@linkplain #claim
 * claims} it, so that an ISBN is asked once, however many readers add it at the same time and in however many processes;
 * then stores what came back and {@linkplain #release releases} it. A claim that is not released, because its process was
 * killed, ends after {@link #LEASE}. A person who wants the book looked up again {@linkplain #askAnew has all sources asked
 * anew}.
 */
@Entity
@Table(name = "book_lookups")
public class BookLookup {

    /** Longer than sources that are asked one after the other usually take. */
    public static final Duration LEASE = Duration.ofSeconds(60);

    @Id
    private UUID id;

    private String isbn;
    private String answers = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "cover_state")
    private CoverSearch.State coverState = CoverSearch.State.NOT_BEGUN;

    @Column(name = "cover_candidates")
    private String coverCandidates = "";

    @Column(name = "cover_retry_at")
    private Instant coverRetryAt;

    @Column(name = "cover_failures")
    private int coverFailures;

    @Column(name = "claimed_by")
    private UUID claimedBy;

    @Column(name = "claimed_until")
    private Instant claimedUntil;

    @Column(name = "anew_since")
    private Instant anewSince;

    @Version
    private long version;

    protected BookLookup() {}

    public BookLookup(Isbn isbn) {
        this.id = isbn.bookId();
        this.isbn = isbn.value();
    }

    /** For stores that build objects themselves: the state as it was read. Claim and wish may be null. */
    public static BookLookup stored(
            Isbn isbn,
            SourceAnswers answers,
            CoverSearch cover,
            UUID claimedBy,
            Instant claimedUntil,
            Instant anewSince,
            long version) {
        BookLookup lookup = new BookLookup(isbn);
        lookup.setAnswers(answers);
        lookup.setCover(cover);
        lookup.claimedBy = claimedBy;
        lookup.claimedUntil = claimedUntil;
        lookup.anewSince = anewSince;
        lookup.version = version;
        return lookup;
    }

    /**
     * Makes the holder the only one who asks, until it releases the ISBN or the lease is over.
     *
     * @throws IllegalStateException when another is asking
     */
    public void claim(UUID holder, Instant now) {
        if (isClaimed(now) && !holder.equals(claimedBy)) {
            throw new IllegalStateException("another is asking about " + isbn);
        }
        claimedBy = Objects.requireNonNull(holder);
        claimedUntil = now.plus(LEASE);
    }

    /** Whether somebody is asking. A claim that ends later than any can was made by a clock that was ahead: it is over. */
    public boolean isClaimed(Instant now) {
        return claimedUntil != null && claimedUntil.isAfter(now) && !claimedUntil.isAfter(now.plus(LEASE));
    }

    /** How long somebody has been asking; nothing when nobody is. */
    public Optional<Duration> claimedFor(Instant now) {
        return isClaimed(now) ? Optional.of(Duration.between(claimedUntil.minus(LEASE), now)) : Optional.empty();
    }

    /** Ends the holder's claim; that of another stays. */
    public void release(UUID holder) {
        if (holder.equals(claimedBy)) {
            claimedBy = null;
            claimedUntil = null;
        }
    }

    /** Has every source asked again, however fresh its answer is. Who wishes so while it is being done need not wish again. */
    public void askAnew(Instant now) {
        if (anewSince == null || !isClaimed(now)) {
            anewSince = Objects.requireNonNull(now);
        }
    }

    /** Lets what did not answer, did not know the book, or did not hand out the cover be asked again at once. */
    public void retryNow(Instant now) {
        setAnswers(getAnswers().known());
        CoverSearch cover = getCover();
        if (cover.state() == CoverSearch.State.LATER) {
            setCover(CoverSearch.later(cover.candidates(), now, cover.failures()));
        }
    }

    /** Whether a person wants every source asked again, and since when. */
    public Optional<Instant> getAnewSince() {
        return Optional.ofNullable(anewSince);
    }

    /** Fulfils the wish to have every source asked again, if it is still the one that was read. */
    public void askedAnew(Instant since) {
        if (since.equals(anewSince)) {
            anewSince = null;
        }
    }

    /** Of what is {@linkplain #gaps still to come}, what comes first. */
    public Optional<LookupGap> gap(Book edition) {
        return gaps(edition).stream().findFirst();
    }

    /**
     * What is still to come of the edition: something is missing, and sources that did not answer, or the picture that
     * could not be fetched, are tried again. What is tried first comes first.
     */
    public List<LookupGap> gaps(Book edition) {
        if (edition.isComplete()) {
            return List.of();
        }
        Stream<LookupGap> sources = getAnswers().retries().stream()
                .map(retry -> new LookupGap(
                        retry.getKey(),
                        retry.getValue().reason(),
                        retry.getValue().retryAt()));
        CoverSearch cover = getCover();
        Stream<LookupGap> covers = edition.getCoverId() != null
                ? Stream.empty()
                : cover.candidates().stream()
                        .map(candidate -> new LookupGap(candidate.source(), null, cover.retryAt()))
                        .limit(1);
        return Stream.concat(sources, covers)
                .sorted(Comparator.comparing(LookupGap::next))
                .toList();
    }

    public UUID getId() {
        return id;
    }

    public Isbn getIsbn() {
        return new Isbn(isbn);
    }

    public SourceAnswers getAnswers() {
        return SourceAnswers.parse(answers);
    }

    public void setAnswers(SourceAnswers newAnswers) {
        answers = newAnswers.text();
    }

    public CoverSearch getCover() {
        return new CoverSearch(coverState, CoverSearch.parseCandidates(coverCandidates), coverRetryAt, coverFailures);
    }

    public final void setCover(CoverSearch cover) {
        coverState = cover.state();
        coverCandidates = cover.candidatesText();
        coverRetryAt = cover.retryAt();
        coverFailures = cover.failures();
    }

    /** Who is asking, or asked last without saying that it was done; or null. */
    public UUID getClaimedBy() {
        return claimedBy;
    }

    /** When the claim ends by itself, or null. */
    public Instant getClaimedUntil() {
        return claimedUntil;
    }

    public long getVersion() {
        return version;
    }
}
