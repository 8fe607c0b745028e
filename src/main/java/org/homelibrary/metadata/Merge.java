package org.homelibrary.metadata;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.homelibrary.metadata.text.VolumeTitle;
import org.homelibrary.model.edition.Book;
import org.homelibrary.model.edition.BookMetadata;
import org.homelibrary.model.edition.MetadataField;
import org.homelibrary.model.edition.MetadataSource;
import org.homelibrary.model.edition.Origin;
import org.homelibrary.model.edition.Origins;
import org.homelibrary.model.edition.Series;
import org.homelibrary.model.text.SearchText;

/**
 * What is known of one book, before a lookup and during it.
 *
 * <p>The first word of a lookup on everything stays. Usually it fills only what was missing before. When a book is looked
 * up anew it also replaces what was there, unless that is the word of a source that comes before and could not be asked
 * now: its silence says nothing. Nothing is ever replaced by nothing.
 */
class Merge {

    private final boolean anew;
    private final List<MetadataSource> order;
    private final Map<MetadataField, Object> values = new EnumMap<>(MetadataField.class);
    private final Map<MetadataField, Origin> origins = new EnumMap<>(MetadataField.class);
    private final Set<MetadataField> said = EnumSet.noneOf(MetadataField.class);
    private final Set<MetadataSource> silent = EnumSet.noneOf(MetadataSource.class);
    private boolean known;

    /** @param order in which the sources are asked */
    Merge(Optional<Book> before, boolean anew, List<MetadataSource> order) {
        this.anew = anew;
        this.order = order;
        before.ifPresent(this::startFrom);
    }

    private void startFrom(Book book) {
        known = true;
        origins.putAll(book.getOrigins().byField());
        for (MetadataField field : MetadataField.values()) {
            put(field, field.in(book.metadata()));
        }
        put(MetadataField.COVER, book.getCoverId());
    }

    void add(MetadataSource source, BookMetadata metadata, Instant at) {
        known = true;
        boolean subtitleFits = isSameTitle(metadata);
        boolean saysLess = saysLess(metadata.title());
        boolean newTitle = !subtitleFits && !saysLess && takes(MetadataField.TITLE, source) && metadata.title() != null;
        for (MetadataField field : MetadataField.values()) {
            Object value = field == MetadataField.TITLE && saysLess ? null : field.in(metadata);
            if (value != null && (field != MetadataField.SUBTITLE || subtitleFits || newTitle)) {
                add(source, field, value, at);
            }
        }
        addVolume(source, metadata.title(), at);
        if (newTitle && metadata.subtitle() == null) {
            // the subtitle that stood under another title
            values.remove(MetadataField.SUBTITLE);
            origins.remove(MetadataField.SUBTITLE);
        }
    }

    /** Whether it is the title that is known, without the volume's number. */
    private boolean saysLess(String title) {
        return title != null && !title.equals(VolumeTitle.fuller(title, text(MetadataField.TITLE)));
    }

    /** The same title that also says which volume it is says more than the first word, whoever said that. */
    private void addVolume(MetadataSource source, String title, Instant at) {
        String known = text(MetadataField.TITLE);
        String fuller = VolumeTitle.fuller(known, title);
        if (fuller != null && !fuller.equals(known)) {
            values.put(MetadataField.TITLE, fuller);
            origins.put(MetadataField.TITLE, new Origin(source, at));
        }
    }

    /** Takes over what an earlier merge found, where nothing is known. */
    void add(LookupResult.Found found) {
        for (MetadataField field : MetadataField.values()) {
            Object value = field.in(found.metadata());
            if (value != null && !values.containsKey(field)) {
                values.put(field, value);
                found.origins().of(field).ifPresent(origin -> origins.put(field, origin));
            }
        }
    }

    void addCover(MetadataSource source, Instant at) {
        add(source, MetadataField.COVER, source, at);
    }

    private void add(MetadataSource source, MetadataField field, Object value, Instant at) {
        if (takes(field, source)) {
            values.put(field, value);
            origins.put(field, new Origin(source, at));
            said.add(field);
        }
    }

    /** Notes that a source could not be asked. */
    void addFailure(MetadataSource source) {
        silent.add(source);
    }

    /** Whether what the source says of this field counts. */
    boolean takes(MetadataField field, MetadataSource source) {
        if (!values.containsKey(field)) {
            return true;
        }
        return anew && !said.contains(field) && !isGuarded(field, source);
    }

    /** Whether the word that is known is, or may be, that of a source that has the say over this one and is silent. */
    private boolean isGuarded(MetadataField field, MetadataSource source) {
        List<MetadataSource> before = order.subList(0, Math.max(order.indexOf(source), 0));
        Origin origin = origins.get(field);
        return origin == null
                ? before.stream().anyMatch(silent::contains)
                : before.contains(origin.source()) && silent.contains(origin.source());
    }

    /** Whether nothing is missing that most books have. Many have no subtitle: its absence is not worth a request. */
    boolean isComplete() {
        Set<MetadataField> there = anew ? said : values.keySet();
        return Arrays.stream(MetadataField.values())
                .filter(MetadataField::isUsual)
                .allMatch(there::contains);
    }

    Optional<LookupResult.Found> result() {
        return known ? Optional.of(new LookupResult.Found(metadata(), new Origins(origins))) : Optional.empty();
    }

    private BookMetadata metadata() {
        return new BookMetadata(
                text(MetadataField.TITLE),
                text(MetadataField.SUBTITLE),
                list(MetadataField.AUTHORS),
                text(MetadataField.PUBLISHER),
                text(MetadataField.PUBLISHED_DATE),
                (Integer) values.get(MetadataField.PAGES),
                text(MetadataField.LANGUAGE),
                list(MetadataField.CATEGORIES),
                text(MetadataField.DESCRIPTION),
                (Series) values.get(MetadataField.SERIES));
    }

    private String text(MetadataField field) {
        return (String) values.get(field);
    }

    @SuppressWarnings("unchecked")
    private List<String> list(MetadataField field) {
        return (List<String>) values.getOrDefault(field, List.of());
    }

    /** A subtitle belongs to its title: one provider's "Dune" does not get the subtitle of another's "Dune: a novel". */
    private boolean isSameTitle(BookMetadata more) {
        String title = text(MetadataField.TITLE);
        return title == null || SearchText.fold(title).equals(SearchText.fold(more.title()));
    }

    private void put(MetadataField field, Object value) {
        if (value != null) {
            values.put(field, value);
        }
    }
}
