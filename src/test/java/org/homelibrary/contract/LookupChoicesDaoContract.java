package org.homelibrary.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.homelibrary.model.account.Contact;
import org.homelibrary.model.edition.MetadataSource;
import org.homelibrary.model.lookup.LookupChoices;
import org.homelibrary.model.lookup.SourceChoice;
import org.homelibrary.persistence.ConflictException;
import org.junit.jupiter.api.Test;

public abstract class LookupChoicesDaoContract extends DaoContract {

    private static final Contact CONTACT = new Contact("ann@example.org");
    private static final List<SourceChoice> SOURCES = List.of(
            new SourceChoice(MetadataSource.OPEN_LIBRARY, true), new SourceChoice(MetadataSource.GOOGLE_BOOKS, false));

    @Test
    void find_beforeAnybodyChose_isEmpty() {
        assertThat(find()).isEmpty();
    }

    @Test
    void find_afterSave_givesEveryChoice() {
        LookupChoices stored = save(everything());

        LookupChoices found = find().orElseThrow();

        assertThat(found).usingRecursiveComparison().isEqualTo(stored);
        assertThat(found.contact()).contains(CONTACT);
        assertThat(found.googleKey()).contains("AIza-a_key");
        assertThat(found.sources()).isEqualTo(SOURCES);
        assertThat(found.getVersion()).isPositive();
    }

    @Test
    void save_again_replacesAndTakesAway() {
        LookupChoices stored = save(everything());
        stored.chooseContact(null);
        stored.chooseGoogleKey(null);
        stored.chooseSources(List.of());

        save(stored);

        LookupChoices found = find().orElseThrow();
        assertThat(found.contact()).isEmpty();
        assertThat(found.googleKey()).isEmpty();
        assertThat(found.sources()).isEmpty();
        assertThat(found.getVersion()).isGreaterThan(stored.getVersion());
    }

    @Test
    void save_ofWhatAnotherHasChanged_isAConflict() {
        LookupChoices first = save(everything());
        LookupChoices second = find().orElseThrow();
        first.chooseGoogleKey("first");
        second.chooseGoogleKey("second");

        save(first);

        assertThatThrownBy(() -> save(second)).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> save(everything())).isInstanceOf(ConflictException.class);
        assertThat(find().orElseThrow().googleKey()).contains("first");
    }

    @Test
    void save_atTheSameTime_letsOneWin() {
        Callable<LookupChoices> saving = () -> store().lookupChoices().save(everything());

        List<Outcome<LookupChoices>> outcomes = atTheSameTime(Collections.nCopies(6, saving));

        assertThat(Outcome.errors(outcomes)).hasSize(5).allMatch(ConflictException.class::isInstance);
    }

    private static LookupChoices everything() {
        LookupChoices choices = new LookupChoices();
        choices.chooseContact(CONTACT);
        choices.chooseGoogleKey("AIza-a_key");
        choices.chooseSources(SOURCES);
        return choices;
    }

    private LookupChoices save(LookupChoices choices) {
        return inTransaction(() -> store().lookupChoices().save(choices));
    }

    private Optional<LookupChoices> find() {
        return inTransaction(() -> store().lookupChoices().find());
    }
}
