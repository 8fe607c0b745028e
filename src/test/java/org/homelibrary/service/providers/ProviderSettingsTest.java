package org.homelibrary.service.providers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.homelibrary.service.BooksFixture.ANN;
import static org.homelibrary.service.BooksFixture.BOB;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.homelibrary.messaging.LookupMessage;
import org.homelibrary.model.account.Contact;
import org.homelibrary.model.edition.MetadataSource;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.model.library.Member;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.lookup.LookupFailure;
import org.homelibrary.model.lookup.SourceChoice;
import org.homelibrary.model.lookup.SyncStatus;
import org.homelibrary.service.BooksFixture;
import org.homelibrary.service.FieldError;
import org.homelibrary.service.RejectedException;
import org.homelibrary.service.lookup.LookupRetry;
import org.homelibrary.service.lookup.OpenLookups;
import org.homelibrary.service.lookup.WaitingLookups;
import org.homelibrary.support.MadeIsbn;
import org.junit.jupiter.api.Test;

/** What follows from an administrator's choices: books that are tried again, and the hint. */
class ProviderSettingsTest {

    private static final NewLookupChoices WANTED = new NewLookupChoices("ann@example.org", "AIza", false, List.of());

    private final BooksFixture library = new BooksFixture();
    private final Choices choices = new Choices();
    private final ProviderSettings settings = new ProviderSettings(
            choices,
            new LookupRetry(
                    new OpenLookups(library.store.libraryLookups(), library.store.bookLookups()),
                    library.store.around(new WaitingLookups(library.store.libraryLookups())),
                    library.books,
                    library.lookups,
                    library.clock));
    private int seed;

    @Test
    void books_of_all_libraries_that_failed_for_want_of_it_are_tried_again_in_bulk() {
        LibraryBook withoutKey = failed(ANN, LookupFailure.RATE_LIMITED);
        LibraryBook withoutContact = failed(BOB, LookupFailure.NO_CONTACT);
        LibraryBook refusedKey = failed(BOB, LookupFailure.KEY_REFUSED);
        LibraryBook unknown = failed(ANN, LookupFailure.NOT_FOUND);

        LookupRetry.Retried done = settings.save(WANTED);

        assertThat(done).isEqualTo(new LookupRetry.Retried(3, false));
        assertThat(choices.saved).containsExactly(WANTED);
        assertThat(library.queue.bulk)
                .containsExactlyInAnyOrder(
                        LookupMessage.of(withoutKey.id()),
                        LookupMessage.of(withoutContact.id()),
                        LookupMessage.of(refusedKey.id()));
        assertThat(library.stored(unknown.id()).lookup().status()).isEqualTo(SyncStatus.FAILED);
    }

    @Test
    void all_of_them_are_however_many_wait_for_something_else_or_for_the_same_moment() {
        int unknown = 2 * LookupRetry.MAX_READ + 1;
        int refused = LookupRetry.MAX_READ + 7;
        for (int i = 0; i < unknown; i++) {
            failed(ANN, LookupFailure.NOT_FOUND, Duration.ofSeconds(i + 1));
        }
        for (int i = 0; i < refused; i++) {
            failed(BOB, LookupFailure.RATE_LIMITED, Duration.ofHours(8));
        }

        assertThat(settings.save(WANTED)).isEqualTo(new LookupRetry.Retried(refused, false));
        assertThat(library.queue.bulk).hasSize(refused).doesNotHaveDuplicates();
    }

    @Test
    void refused_choices_try_nothing_again() {
        failed(ANN, LookupFailure.NO_CONTACT);
        choices.refusal = new RejectedException(FieldError.of("contact", "providersError.contact"));

        assertThatExceptionOfType(RejectedException.class).isThrownBy(() -> settings.save(WANTED));
        assertThat(library.queue.messages).isEmpty();
    }

    @Test
    void hint_is_needed_while_a_source_that_is_asked_turns_strangers_away() {
        ProviderHint hint = new ProviderHint(choices);
        assertThat(hint.isNeeded()).isTrue();

        choices.current = with(Optional.of(new Contact("ann@example.org")), false, true, true);
        assertThat(hint.isNeeded()).as("Google Books without a key").isTrue();
        choices.current = with(Optional.empty(), true, true, true);
        assertThat(hint.isNeeded()).as("Open Library without a contact").isTrue();
        choices.current = with(Optional.of(new Contact("ann@example.org")), true, true, true);
        assertThat(hint.isNeeded()).isFalse();
        choices.current = with(Optional.empty(), false, false, false);
        assertThat(hint.isNeeded()).as("neither is asked").isFalse();
    }

    private LibraryBook failed(Member member, LookupFailure reason) {
        return failed(member, reason, Duration.ofHours(2));
    }

    private LibraryBook failed(Member member, LookupFailure reason, Duration wait) {
        return library.store.store(() -> {
            LibraryBook book = LibraryBook.withIsbn(
                    member.libraryId(),
                    new Isbn(MadeIsbn.of(new Random(++seed))),
                    member.userId(),
                    library.clock.instant());
            return library.libraryBooks.add(
                    book.withLookup(
                            book.lookup().failed(reason, library.clock.instant().plus(wait))),
                    null);
        });
    }

    private static CurrentLookupChoices with(
            Optional<Contact> contact, boolean hasKey, boolean googleOn, boolean openLibraryOn) {
        return new CurrentLookupChoices(
                contact,
                hasKey,
                hasKey,
                List.of(
                        new SourceChoice(MetadataSource.GOOGLE_BOOKS, googleOn),
                        new SourceChoice(MetadataSource.OPEN_LIBRARY, openLibraryOn)));
    }

    private static final class Choices extends LookupChoicesService {

        private final List<NewLookupChoices> saved = new ArrayList<>();
        private CurrentLookupChoices current = with(Optional.empty(), false, true, true);
        private RejectedException refusal;

        @Override
        public CurrentLookupChoices current() {
            return current;
        }

        @Override
        public void save(NewLookupChoices wanted) {
            if (refusal != null) {
                throw refusal;
            }
            saved.add(wanted);
        }
    }
}
