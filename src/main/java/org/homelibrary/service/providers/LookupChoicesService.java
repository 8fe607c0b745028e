package org.homelibrary.service.providers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homelibrary.config.Settings;
import org.homelibrary.metadata.provider.LookupPolicy;
import org.homelibrary.model.account.Contact;
import org.homelibrary.model.edition.MetadataSource;
import org.homelibrary.model.lookup.LookupChoices;
import org.homelibrary.model.lookup.LookupFailure;
import org.homelibrary.model.lookup.SourceChoice;
import org.homelibrary.service.FieldError;
import org.homelibrary.service.RejectedException;

/**
 * How lookups are done in this installation: what an administrator chose, and where nobody chose, the settings. A choice
 * counts at the next lookup, and within a second in every other process.
 */
@ApplicationScoped
public class LookupChoicesService implements LookupPolicy {

    public static final String CONTACT = "contact";
    public static final String GOOGLE_KEY = "google_key";
    public static final String SOURCES = "sources";

    /** Visible ASCII: Google's keys have 39 letters, digits, hyphens and underscores today. */
    private static final Pattern KEY = Pattern.compile("[!-~]{1,200}");

    /** A lookup asks several times what was chosen, and a store may be paid by the request. */
    private static final Duration MEMORY = Duration.ofSeconds(1);

    private final LookupChoicesStore store;
    private final ProviderLimitService limits;
    private final Settings settings;
    private final Clock clock;
    private volatile Remembered remembered;

    protected LookupChoicesService() {
        this(null, null, null, null);
    }

    @Inject
    public LookupChoicesService(LookupChoicesStore store, ProviderLimitService limits, Settings settings, Clock clock) {
        this.store = store;
        this.limits = limits;
        this.settings = settings;
        this.clock = clock;
    }

    public CurrentLookupChoices current() {
        LookupChoices stored = stored();
        return new CurrentLookupChoices(
                contact(stored),
                key(stored, MetadataSource.GOOGLE_BOOKS).isPresent(),
                stored.googleKey().isPresent(),
                sources(stored));
    }

    /**
     * Stores choices; they count from the next lookup on. Sources that were waiting for an administrator are asked again,
     * and those that had enough of requests with another key or contact, too.
     *
     * @throws RejectedException when a field is wrong: {@value #CONTACT}, {@value #GOOGLE_KEY} or {@value #SOURCES}
     * @throws org.homelibrary.persistence.ConflictException when somebody else is saving at this moment
     */
    public void save(NewLookupChoices wanted) {
        List<FieldError> errors = errors(wanted);
        if (!errors.isEmpty()) {
            throw new RejectedException(errors);
        }
        Optional<Contact> contactBefore = contact();
        Optional<String> keyBefore = key(MetadataSource.GOOGLE_BOOKS);
        store.change(stored -> change(stored, wanted));
        readAgain();
        boolean isIntroducedAnew =
                !contactBefore.equals(contact()) || !keyBefore.equals(key(MetadataSource.GOOGLE_BOOKS));
        limits.end(reason -> reason.isForAnAdministrator() || isIntroducedAnew && reason == LookupFailure.RATE_LIMITED);
    }

    private void change(LookupChoices stored, NewLookupChoices wanted) {
        stored.chooseContact(Contact.parse(wanted.contact()).orElse(null));
        if (!wanted.googleKey().isEmpty()) {
            stored.chooseGoogleKey(wanted.googleKey());
        } else if (wanted.forgetGoogleKey()) {
            stored.chooseGoogleKey(null);
        }
        List<SourceChoice> sources = complete(wanted.sources(), sources(stored));
        stored.chooseSources(sources.equals(ofSettings()) ? List.of() : sources);
    }

    @Override
    public List<MetadataSource> sources() {
        return sources(stored()).stream()
                .filter(SourceChoice::on)
                .map(SourceChoice::source)
                .toList();
    }

    @Override
    public Optional<Contact> contact() {
        return contact(stored());
    }

    @Override
    public Optional<String> key(MetadataSource source) {
        return key(stored(), source);
    }

    @Override
    public void readAgain() {
        remembered = null;
    }

    private List<FieldError> errors(NewLookupChoices wanted) {
        List<FieldError> errors = new ArrayList<>();
        if (!wanted.contact().isEmpty() && Contact.parse(wanted.contact()).isEmpty()) {
            errors.add(FieldError.of(CONTACT, "providersError.contact", Contact.MAX_LENGTH));
        }
        if (!wanted.googleKey().isEmpty() && !KEY.matcher(wanted.googleKey()).matches()) {
            errors.add(FieldError.of(GOOGLE_KEY, "providersError.googleKey"));
        }
        Set<MetadataSource> named =
                wanted.sources().stream().map(SourceChoice::source).collect(Collectors.toSet());
        if (named.size() < wanted.sources().size()) {
            errors.add(FieldError.of(SOURCES, "providersError.sourceTwice"));
        } else if (complete(wanted.sources(), current().sources()).stream().noneMatch(SourceChoice::on)) {
            errors.add(FieldError.of(SOURCES, "providersError.noSource"));
        }
        return errors;
    }

    private LookupChoices stored() {
        Instant now = clock.instant();
        Remembered known = remembered;
        if (known == null
                || now.isBefore(known.at())
                || !now.isBefore(known.at().plus(MEMORY))) {
            known = new Remembered(store.find(), now);
            remembered = known;
        }
        return known.choices();
    }

    private record Remembered(LookupChoices choices, Instant at) {}

    private Optional<Contact> contact(LookupChoices stored) {
        return stored.contact().or(settings.lookups()::contact);
    }

    private Optional<String> key(LookupChoices stored, MetadataSource source) {
        Optional<String> chosen = source == MetadataSource.GOOGLE_BOOKS ? stored.googleKey() : Optional.empty();
        return chosen.or(() -> settings.lookups().key(source));
    }

    private List<SourceChoice> sources(LookupChoices stored) {
        return complete(stored.sources(), ofSettings());
    }

    /** Those that the settings name, in their order, and then the others, which are off. */
    private List<SourceChoice> ofSettings() {
        List<SourceChoice> off = Arrays.stream(MetadataSource.values())
                .map(source -> new SourceChoice(source, false))
                .toList();
        return complete(
                settings.lookups().sources().stream()
                        .map(source -> new SourceChoice(source, true))
                        .toList(),
                off);
    }

    private static List<SourceChoice> complete(List<SourceChoice> chosen, List<SourceChoice> others) {
        Set<MetadataSource> named = chosen.stream().map(SourceChoice::source).collect(Collectors.toSet());
        return Stream.concat(chosen.stream(), others.stream().filter(other -> !named.contains(other.source())))
                .toList();
    }
}
