package org.homelibrary.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.homelibrary.metadata.provider.MetadataProvider;
import org.homelibrary.metadata.provider.ProviderException;
import org.homelibrary.model.edition.BookMetadata;
import org.homelibrary.model.edition.MetadataSource;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.model.lookup.LookupFailure;
import org.homelibrary.model.lookup.ProviderTrial;
import org.junit.jupiter.api.Test;

class ProviderTrialsTest {

    private static final Isbn ISBN = new Isbn("9780140013993");

    @Test
    void source_that_knows_the_book_says_its_title() {
        assertThat(ask(() -> Optional.of(named("The Lamp")))).isEqualTo(new ProviderTrial.Found("The Lamp"));
        assertThat(ask(() -> Optional.of(named(null)))).isEqualTo(new ProviderTrial.Found(ISBN.value()));
    }

    @Test
    void source_that_does_not_know_it_answers_all_the_same() {
        assertThat(ask(Optional::empty)).isEqualTo(new ProviderTrial.Unknown());
        assertThat(ask(() -> {
                    throw new ProviderException(LookupFailure.NOT_FOUND, "nothing");
                }))
                .isEqualTo(new ProviderTrial.Unknown());
    }

    @Test
    void refusal_is_told_with_reason_wait_and_words() {
        assertThat(ask(() -> {
                    throw new ProviderException(
                            LookupFailure.RATE_LIMITED, Duration.ofHours(5), "Quota exceeded", null);
                }))
                .isEqualTo(new ProviderTrial.Failed(
                        LookupFailure.RATE_LIMITED, Optional.of(Duration.ofHours(5)), "Quota exceeded"));
    }

    @Test
    void source_that_there_is_no_provider_for_is_not_asked() {
        ProviderTrials trials = new ProviderTrials(List.of(), OpenGate.always());

        assertThat(trials.ask(MetadataSource.OPEN_LIBRARY, ISBN)).isEmpty();
    }

    private static MetadataProvider.ProviderBook named(String title) {
        return new MetadataProvider.ProviderBook(
                new BookMetadata(title, null, List.of(), null, null, null, null, List.of(), null), List.of());
    }

    private static ProviderTrial.Result ask(Supplier<Optional<MetadataProvider.ProviderBook>> answer) {
        MetadataProvider provider = new MetadataProvider() {

            @Override
            public MetadataSource source() {
                return MetadataSource.GOOGLE_BOOKS;
            }

            @Override
            public Optional<ProviderBook> find(Isbn isbn) {
                return answer.get();
            }
        };
        ProviderTrial trial = new ProviderTrials(List.of(provider), OpenGate.always())
                .ask(MetadataSource.GOOGLE_BOOKS, ISBN)
                .orElseThrow();
        assertThat(trial.isbn()).isEqualTo(ISBN);
        return trial.result();
    }
}
