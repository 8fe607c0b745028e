package org.homelibrary.web.providers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.homelibrary.model.account.Contact;
import org.homelibrary.model.edition.MetadataSource;
import org.homelibrary.model.lookup.ProviderPause;
import org.homelibrary.model.lookup.ProviderTrial;
import org.homelibrary.model.lookup.SourceChoice;
import org.homelibrary.service.providers.CurrentLookupChoices;
import org.homelibrary.web.render.Texts;
import org.homelibrary.web.view.SilentSource;

/**
 * {@code admin/providers}: what lookups are done with. The key itself is not part of it.
 *
 * @param hasGoogleKey whether Google Books is asked with a key
 * @param keyStored whether that key was typed here, and not set where the library was installed
 * @param trial null unless a source was just tried
 */
public record ProvidersView(
        String contact,
        boolean hasGoogleKey,
        boolean keyStored,
        List<Source> sources,
        Map<String, String> errors,
        ProviderTrial trial) {

    public ProvidersView {
        sources = List.copyOf(sources);
    }

    /**
     * One source.
     *
     * @param place its number in the order, from 1
     * @param pause null when it is not left alone now
     */
    public record Source(MetadataSource source, boolean on, int place, SilentSource pause) {

        public String id() {
            return source.id();
        }

        public String name() {
            return source.displayName();
        }

        Source paused(SilentSource newPause) {
            return new Source(source, on, place, newPause);
        }

        /** Which books it is asked about, in words. */
        public String purpose(Texts texts) {
            String key = "providers.of." + source.id();
            return texts.text(texts.keys().contains(key) ? key : "providers.of.others");
        }
    }

    public static ProvidersView of(CurrentLookupChoices current, List<ProviderPause> pauses, Instant now) {
        ProvidersView view =
                typed(current, current.contact().map(Contact::value).orElse(""), current.sources(), Map.of());
        List<Source> sources = view.sources.stream()
                .map(source -> pauses.stream()
                        .filter(pause -> pause.getSource() == source.source())
                        .findFirst()
                        .map(pause -> source.paused(SilentSource.of(pause, now)))
                        .orElse(source))
                .toList();
        return new ProvidersView(view.contact, view.hasGoogleKey, view.keyStored, sources, view.errors, view.trial);
    }

    /** What was typed and is not stored, because of these errors. */
    public static ProvidersView typed(
            CurrentLookupChoices current, String contact, List<SourceChoice> choices, Map<String, String> errors) {
        List<Source> sources = new ArrayList<>();
        choices.forEach(choice -> sources.add(new Source(choice.source(), choice.on(), sources.size() + 1, null)));
        return new ProvidersView(contact, current.hasGoogleKey(), current.isGoogleKeyStored(), sources, errors, null);
    }

    public ProvidersView with(ProviderTrial newTrial) {
        return new ProvidersView(contact, hasGoogleKey, keyStored, sources, errors, newTrial);
    }

    public ProvidersView withErrors(Map<String, String> newErrors) {
        return new ProvidersView(contact, hasGoogleKey, keyStored, sources, newErrors, trial);
    }
}
