package org.homelibrary.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.homelibrary.model.edition.MetadataSource;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.model.lookup.BookLookup;
import org.homelibrary.model.lookup.CoverSearch;
import org.homelibrary.model.lookup.LookupFailure;
import org.homelibrary.model.lookup.SourceAnswer;
import org.homelibrary.model.lookup.SourceAnswers;
import org.homelibrary.persistence.ConflictException;
import org.homelibrary.support.MadeIsbn;
import org.junit.jupiter.api.Test;

public abstract class BookLookupDaoContract extends DaoContract {

    private static final Isbn ISBN = new Isbn("9780306406157");
    private static final UUID ANN = new UUID(1, 1);
    private static final UUID BOB = new UUID(2, 2);
    private static final SourceAnswers ANSWERS = new SourceAnswers(Map.of(
            MetadataSource.GOOGLE_BOOKS,
            SourceAnswer.failed(NOW, LookupFailure.RATE_LIMITED, NOW.plusSeconds(300), 2),
            MetadataSource.OPEN_LIBRARY,
            SourceAnswer.known(NOW.plusSeconds(1))));
    private static final CoverSearch LATER = CoverSearch.later(
            List.of(
                    new CoverSearch.Candidate(
                            MetadataSource.OPEN_LIBRARY,
                            URI.create("https://covers.example.org/b/id/1-L.jpg?default=false")),
                    new CoverSearch.Candidate(
                            MetadataSource.GOOGLE_BOOKS, URI.create("https://example.org/?q=" + "x".repeat(1900)))),
            NOW.plusSeconds(360),
            3);

    @Test
    void find_ofUnknownId_isEmpty() {
        assertThat(inTransaction(() -> store().bookLookups().find(new UUID(9, 9))))
                .isEmpty();
    }

    @Test
    void find_afterSave_givesEverything() {
        BookLookup lookup = new BookLookup(ISBN);
        lookup.setAnswers(ANSWERS);
        lookup.setCover(LATER);
        lookup.claim(ANN, NOW);
        lookup.askAnew(NOW.plusSeconds(2));
        BookLookup stored = save(lookup);

        BookLookup found = find();

        assertThat(found).usingRecursiveComparison().isEqualTo(stored);
        assertThat(found.getId()).isEqualTo(ISBN.bookId());
        assertThat(found.getIsbn()).isEqualTo(ISBN);
        assertThat(found.getAnswers()).isEqualTo(ANSWERS);
        assertThat(found.getCover()).isEqualTo(LATER);
        assertThat(found.getClaimedBy()).isEqualTo(ANN);
        assertThat(found.getClaimedUntil()).isEqualTo(NOW.plus(BookLookup.LEASE));
        assertThat(found.getAnewSince()).contains(NOW.plusSeconds(2));
    }

    @Test
    void findAll_givesThoseThatAreThere_howeverManyAreWanted() {
        Random random = new Random(1);
        List<BookLookup> stored = IntStream.range(0, 130)
                .mapToObj(i -> new BookLookup(new Isbn(MadeIsbn.of(random))))
                .toList();
        stored.forEach(lookup -> {
            lookup.setAnswers(ANSWERS);
            save(lookup);
        });
        List<UUID> wanted = Stream.concat(stored.stream().skip(20).map(BookLookup::getId), Stream.of(new UUID(9, 9)))
                .toList();

        List<BookLookup> found = inTransaction(() -> store().bookLookups().findAll(wanted));

        assertThat(found)
                .extracting(BookLookup::getId)
                .containsExactlyInAnyOrderElementsOf(wanted.subList(0, wanted.size() - 1));
        assertThat(found).allMatch(lookup -> lookup.getAnswers().equals(ANSWERS));
        assertThat(inTransaction(() -> store().bookLookups().findAll(List.of())))
                .isEmpty();
    }

    @Test
    void find_ofLookupThatHasNotBegun_givesNothing() {
        save(new BookLookup(ISBN));

        assertThat(find().getAnswers()).isEqualTo(SourceAnswers.NONE);
        assertThat(find().getCover()).isEqualTo(CoverSearch.NOT_BEGUN);
        assertThat(find().isClaimed(NOW)).isFalse();
        assertThat(find().getAnewSince()).isEmpty();
    }

    @Test
    void save_ofEveryStep_storesIt() {
        BookLookup lookup = new BookLookup(ISBN);
        lookup.claim(ANN, NOW);
        lookup = save(lookup);
        lookup.setAnswers(ANSWERS);
        lookup.setCover(LATER);
        lookup.release(ANN);
        lookup = save(lookup);
        lookup.setAnswers(ANSWERS.with(MetadataSource.GOOGLE_BOOKS, SourceAnswer.unknown(NOW.plusSeconds(301))));
        lookup.setCover(CoverSearch.FOUND);
        lookup = save(lookup);

        assertThat(find()).usingRecursiveComparison().isEqualTo(lookup);
        assertThat(find().isClaimed(NOW)).isFalse();
        assertThat(find().getCover()).isEqualTo(CoverSearch.FOUND);
        assertThat(find().getAnswers().of(MetadataSource.GOOGLE_BOOKS))
                .contains(SourceAnswer.unknown(NOW.plusSeconds(301)));
    }

    @Test
    void save_ofStaleLookup_isConflict() {
        save(new BookLookup(ISBN));
        BookLookup stale = find();
        BookLookup fresh = find();
        fresh.claim(ANN, NOW);
        save(fresh);
        stale.claim(BOB, NOW);

        assertThatThrownBy(() -> save(stale)).isInstanceOf(ConflictException.class);
        assertThat(find().getClaimedBy()).isEqualTo(ANN);
    }

    @Test
    void claim_ofANewIsbnAtTheSameTime_succeedsOnce() {
        assertThat(claimsThatSucceed()).hasSize(1);
    }

    @Test
    void claim_ofAKnownIsbnAtTheSameTime_succeedsOnce() {
        BookLookup lookup = new BookLookup(ISBN);
        lookup.claim(ANN, NOW.minus(Duration.ofHours(1)));
        save(lookup);

        List<UUID> winners = claimsThatSucceed();

        assertThat(winners).hasSize(1);
        assertThat(find().getClaimedBy()).isEqualTo(winners.get(0));
    }

    /** Who claims it as a worker does: reads, looks whether it is free, and stores its claim. */
    private List<UUID> claimsThatSucceed() {
        List<Callable<UUID>> claims = IntStream.range(0, 6)
                .<Callable<UUID>>mapToObj(i -> () -> {
                    UUID holder = new UUID(3, i);
                    BookLookup lookup =
                            store().bookLookups().find(ISBN.bookId()).orElseGet(() -> new BookLookup(ISBN));
                    if (lookup.isClaimed(NOW)) {
                        throw new ConflictException("another is asking");
                    }
                    lookup.claim(holder, NOW);
                    store().bookLookups().save(lookup);
                    return holder;
                })
                .toList();
        List<Outcome<UUID>> outcomes = atTheSameTime(claims);
        assertThat(Outcome.errors(outcomes)).hasOnlyElementsOfType(ConflictException.class);
        return Outcome.results(outcomes);
    }

    private BookLookup save(BookLookup lookup) {
        return inTransaction(() -> store().bookLookups().save(lookup));
    }

    private BookLookup find() {
        return inTransaction(() -> store().bookLookups().find(ISBN.bookId())).orElseThrow();
    }
}
