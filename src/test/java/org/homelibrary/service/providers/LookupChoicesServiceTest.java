package org.homelibrary.service.providers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.homelibrary.model.edition.MetadataSource.GOOGLE_BOOKS;
import static org.homelibrary.model.edition.MetadataSource.OPEN_LIBRARY;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.homelibrary.config.Settings;
import org.homelibrary.metadata.provider.LookupPolicy;
import org.homelibrary.model.account.Contact;
import org.homelibrary.model.lookup.LookupChoices;
import org.homelibrary.model.lookup.LookupFailure;
import org.homelibrary.model.lookup.ProviderPause;
import org.homelibrary.model.lookup.SourceChoice;
import org.homelibrary.service.FieldError;
import org.homelibrary.service.RejectedException;
import org.homelibrary.support.FakeSettings;
import org.homelibrary.support.InMemoryStore;
import org.homelibrary.support.MovableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookupChoicesServiceTest {

    private final InMemoryStore store = new InMemoryStore();
    private final MovableClock clock = MovableClock.at("2026-05-04T10:00:00Z");
    private final ProviderLimitService limits =
            new ProviderLimitService(store.around(new ProviderLimitStore(store.providerLimits(), clock)), clock);
    private final LookupChoicesService choices = service(FakeSettings.with());

    private LookupChoicesService service(Settings settings) {
        return new LookupChoicesService(
                store.around(new LookupChoicesStore(store.lookupChoices())), limits, settings, clock);
    }

    @Test
    void current_whereNobodyChose_isWhatTheSettingsSay() {
        LookupChoicesService set = service(FakeSettings.with(
                "library.contact", "ann@example.org",
                "metadata.google-books.key", "a-key",
                "metadata.providers", "open-library"));

        assertThat(set.contact()).contains(new Contact("ann@example.org"));
        assertThat(set.key(GOOGLE_BOOKS)).contains("a-key");
        assertThat(set.sources()).containsExactly(OPEN_LIBRARY);
        assertThat(set.current().hasGoogleKey()).isTrue();
        assertThat(set.current().isGoogleKeyStored()).isFalse();
        assertThat(set.current().sources())
                .startsWith(new SourceChoice(OPEN_LIBRARY, true))
                .contains(new SourceChoice(GOOGLE_BOOKS, false));
    }

    @Test
    void current_withNothingAtAll_hasNoContactAndNoKey() {
        assertThat(choices.contact()).isEmpty();
        assertThat(choices.key(GOOGLE_BOOKS)).isEmpty();
        assertThat(choices.current().hasGoogleKey()).isFalse();
        assertThat(choices.sources()).startsWith(GOOGLE_BOOKS, OPEN_LIBRARY);
    }

    @Test
    void save_winsOverTheSettingsAndCountsAtOnce() {
        LookupChoicesService set = service(
                FakeSettings.with("library.contact", "old@example.org", "metadata.google-books.key", "old-key"));

        set.save(new NewLookupChoices(
                " https://example.org/me ",
                " new-key ",
                false,
                List.of(new SourceChoice(OPEN_LIBRARY, true), new SourceChoice(GOOGLE_BOOKS, false))));

        assertThat(set.contact()).contains(new Contact("https://example.org/me"));
        assertThat(set.key(GOOGLE_BOOKS)).contains("new-key");
        assertThat(set.key(OPEN_LIBRARY)).isEmpty();
        assertThat(set.sources()).startsWith(OPEN_LIBRARY).doesNotContain(GOOGLE_BOOKS);
        assertThat(set.current().isGoogleKeyStored()).isTrue();
    }

    @Test
    void readAgain_seesWhatAnotherProcessHasJustSaved() {
        LookupChoicesService other = service(FakeSettings.with());
        LookupPolicy.Introduction before = other.introduction(GOOGLE_BOOKS);
        choices.save(new NewLookupChoices("ann@example.org", "new-key", false, List.of()));

        other.readAgain();

        assertThat(other.introduction(GOOGLE_BOOKS)).isNotEqualTo(before).isEqualTo(choices.introduction(GOOGLE_BOOKS));
    }

    @Test
    void save_countsWithinASecondInEveryOtherProcess() {
        LookupChoicesService other = service(FakeSettings.with());
        assertThat(other.contact()).isEmpty();

        choices.save(new NewLookupChoices("ann@example.org", "", false, List.of()));

        assertThat(choices.contact()).isPresent();
        assertThat(other.contact()).isEmpty();
        clock.move(Duration.ofSeconds(1));
        assertThat(other.contact()).isPresent();
    }

    @Test
    void save_withoutAKey_keepsTheStoredOne_untilItIsForgotten() {
        LookupChoicesService set = service(FakeSettings.with("metadata.google-books.key", "of the settings"));
        set.save(new NewLookupChoices("", "typed", false, List.of()));

        set.save(new NewLookupChoices("ann@example.org", "", false, List.of()));
        assertThat(set.key(GOOGLE_BOOKS)).contains("typed");

        set.save(new NewLookupChoices("", "", true, List.of()));
        assertThat(set.key(GOOGLE_BOOKS)).contains("of the settings");
        assertThat(set.contact()).isEmpty();
    }

    @Test
    void save_ofTheOrderThatTheSettingsHave_leavesItToThem() {
        choices.save(new NewLookupChoices("", "", false, choices.current().sources()));

        assertThat(service(FakeSettings.with("metadata.providers", "open-library"))
                        .sources())
                .containsExactly(OPEN_LIBRARY);
    }

    @Test
    void current_withChoicesOfAVersionThatKnewFewerSources_hasThemAllAndIgnoresStrangeOnes() {
        store.store(() ->
                store.lookupChoices().save(LookupChoices.stored(null, null, "-google-books,gone-with-an-update", 0)));

        assertThat(choices.current().sources())
                .startsWith(new SourceChoice(GOOGLE_BOOKS, false))
                .contains(new SourceChoice(OPEN_LIBRARY, true))
                .hasSize(org.homelibrary.model.edition.MetadataSource.values().length);
    }

    @ParameterizedTest
    @CsvSource({
        "nobody, '', contact, providersError.contact",
        "'', 'two words', google_key, providersError.googleKey",
        "'', schlüssel, google_key, providersError.googleKey"
    })
    void save_ofSomethingWrong_isRefusedAndChangesNothing(String contact, String key, String field, String message) {
        assertThatThrownBy(() -> choices.save(new NewLookupChoices(contact, key, true, List.of())))
                .asInstanceOf(type(RejectedException.class))
                .extracting(RejectedException::errors)
                .asList()
                .first()
                .asInstanceOf(type(FieldError.class))
                .satisfies(error -> {
                    assertThat(error.field()).isEqualTo(field);
                    assertThat(error.messageKey()).isEqualTo(message);
                });
        assertThat(store.lookupChoices().find()).isEmpty();
    }

    @Test
    void save_endsThePausesThatWaitForAnAdministrator() {
        limits.notAnswered(GOOGLE_BOOKS, LookupFailure.KEY_REFUSED, Optional.empty());
        limits.notAnswered(OPEN_LIBRARY, LookupFailure.RATE_LIMITED, Optional.empty());

        choices.save(new NewLookupChoices("", "", false, List.of()));

        assertThat(limits.pauses()).extracting(ProviderPause::getSource).containsExactly(OPEN_LIBRARY);
    }

    @Test
    void save_ofANewKeyOrContact_endsThePausesAfterTooManyRequests() {
        limits.notAnswered(GOOGLE_BOOKS, LookupFailure.RATE_LIMITED, Optional.of(Duration.ofHours(9)));
        limits.notAnswered(OPEN_LIBRARY, LookupFailure.UNAVAILABLE, Optional.of(Duration.ofMinutes(9)));

        choices.save(new NewLookupChoices("", "a-key", false, List.of()));

        assertThat(limits.pauses()).extracting(ProviderPause::getSource).containsExactly(OPEN_LIBRARY);
    }

    @Test
    void save_withASourceTwiceOrNoneOn_isRefused() {
        SourceChoice google = new SourceChoice(GOOGLE_BOOKS, true);
        List<SourceChoice> none = choices.current().sources().stream()
                .map(choice -> new SourceChoice(choice.source(), false))
                .toList();

        assertThatThrownBy(() -> choices.save(new NewLookupChoices("", "", false, List.of(google, google))))
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining("providersError.sourceTwice");
        assertThatThrownBy(() -> choices.save(new NewLookupChoices("", "", false, none)))
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining("providersError.noSource");
    }
}
