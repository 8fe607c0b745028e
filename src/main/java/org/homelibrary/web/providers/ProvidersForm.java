package org.homelibrary.web.providers;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.homelibrary.model.account.Contact;
import org.homelibrary.model.lookup.SourceChoice;
import org.homelibrary.service.providers.CurrentLookupChoices;
import org.homelibrary.service.providers.NewLookupChoices;

/**
 * The fields of {@code POST /admin/providers}: {@code contact}; {@code google_key}, empty to keep the stored one; {@code
 * forget_google_key=1}; {@code on}, once for each source that is asked, with its id; {@code order.<id>}, its place, a whole
 * number. What is left out stays as it is; without any {@code order.<id>} and {@code on} all sources do.
 */
final class ProvidersForm {

    static final String ORDER = "order.";

    private final MultivaluedMap<String, String> fields;

    ProvidersForm(MultivaluedMap<String, String> fields) {
        this.fields = fields;
    }

    NewLookupChoices over(CurrentLookupChoices current) {
        String contact = contact(current);
        return new NewLookupChoices(
                contact, fields.getFirst("google_key"), fields.containsKey("forget_google_key"), sources(current));
    }

    /** As typed, or as it is. */
    String contact(CurrentLookupChoices current) {
        return Objects.requireNonNullElseGet(
                fields.getFirst("contact"),
                () -> current.contact().map(Contact::value).orElse(""));
    }

    /** The sources in the order of the numbers; of two with the same, the one that was moved comes first. */
    List<SourceChoice> sources(CurrentLookupChoices current) {
        if (!fields.containsKey("on") && fields.keySet().stream().noneMatch(name -> name.startsWith(ORDER))) {
            return current.sources();
        }
        List<String> on = fields.getOrDefault("on", List.of());
        List<Place> places = new ArrayList<>();
        for (SourceChoice choice : current.sources()) {
            int now = places.size() + 1;
            int wanted = wanted(choice, now);
            places.add(new Place(
                    new SourceChoice(
                            choice.source(), on.contains(choice.source().id())),
                    now,
                    wanted));
        }
        return places.stream()
                .sorted(Comparator.comparingInt(Place::wanted).thenComparing(Place::isMovedBack))
                .map(Place::choice)
                .toList();
    }

    private int wanted(SourceChoice choice, int now) {
        String text = Objects.requireNonNullElse(
                        fields.getFirst(ORDER + choice.source().id()), "")
                .strip();
        return text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : now;
    }

    /** Moved towards the front it takes the place, moved towards the back it comes after the one that has it. */
    private record Place(SourceChoice choice, int now, int wanted) {

        int isMovedBack() {
            return Integer.compare(wanted, now);
        }
    }
}
