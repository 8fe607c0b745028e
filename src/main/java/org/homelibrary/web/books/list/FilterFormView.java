package org.homelibrary.web.books.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.homelibrary.model.library.shelf.BookTerm;
import org.homelibrary.model.library.shelf.TermCount;
import org.homelibrary.persistence.Page;
import org.homelibrary.web.render.Texts;

/**
 * {@code books/filter}: the filters of a list, to be changed.
 *
 * @param readers the others whose reading a list can be about
 * @param terms the first page of the library's authors, series, tags, locations and languages
 */
public record FilterFormView(BookFilter filter, List<Reader> readers, Map<FilterField, Page<TermCount>> terms) {

    public FilterFormView {
        readers = List.copyOf(readers);
        terms = Map.copyOf(terms);
    }

    /** Another member. */
    public record Reader(UUID id, String name) {}

    /** One name to choose, and how it is shown: a language by its name. */
    public record Option(String value, String text) {}

    /** Whether a choice is the one that is in use. */
    public boolean isChosen(FilterField field, String value) {
        return value.equals(filter.values().get(field));
    }

    /** Whether there is nothing to choose for a field: no book has such a name. */
    public boolean isEmpty(FilterField field) {
        return terms.get(field).items().isEmpty() && !filter.values().containsKey(field);
    }

    /** Whether the {@link #options} are all there are, so that none has to be typed. */
    public boolean isComplete(FilterField field) {
        return terms.get(field).next() == null;
    }

    /** The names of a field with their numbers of books; the one in use is among them. */
    public List<Option> options(FilterField field, Texts texts) {
        String chosen = filter.values().get(field);
        BookTerm chosenTerm = BookTerm.of(field.kind(), chosen).orElse(null);
        List<Option> options = new ArrayList<>();
        boolean missing = chosen != null;
        for (TermCount count : terms.get(field).items()) {
            boolean isChosen = count.term().equals(chosenTerm);
            missing &= !isChosen;
            options.add(new Option(
                    isChosen ? chosen : count.name(),
                    texts.text("filter.option", shown(field, count.name(), texts.locale()), count.books())));
        }
        if (missing) {
            options.add(0, new Option(chosen, shown(field, chosen, texts.locale())));
        }
        return options;
    }

    private static String shown(FilterField field, String name, Locale locale) {
        return field == FilterField.LANGUAGE ? FilterChip.language(name, locale) : name;
    }
}
