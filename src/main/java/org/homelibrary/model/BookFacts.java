package org.homelibrary.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.homelibrary.model.FormerFacts.Former;

/**
 * What a reader's book says of itself, field by field, and who said it: the reader, or a catalogue.
 *
 * <p>A lookup {@linkplain #fill fills} what is empty and changes nothing else. Where the catalogues say something else, the
 * reader {@linkplain #take takes} their word or {@linkplain #decline declines} it, and can {@linkplain #undo undo} that.
 * What the reader {@linkplain #edit edits} is the reader's, even when it is empty. Only its {@link UserBook} changes it.
 */
@Embeddable
public class BookFacts {

    private String title;
    private String author;
    private String genre;
    private String language;
    private String description;

    @Column(name = "cover_id")
    private UUID coverId;

    private String publisher;

    @Column(name = "published_date")
    private String publishedDate;

    private Integer pages;

    @Column(name = "series_name")
    private String seriesName;

    @Column(name = "series_position")
    private String seriesPosition;

    @Embedded
    private FactMarks marks = new FactMarks();

    protected BookFacts() {}

    /** For stores that build objects themselves: the state as it was read. */
    public static BookFacts stored(Map<MetadataField, Object> values, FactMarks marks) {
        BookFacts facts = new BookFacts();
        values.forEach(facts::set);
        facts.author = EditionFacts.known(facts.author, UserBook.MAX_AUTHOR_LENGTH);
        facts.genre = EditionFacts.known(facts.genre, UserBook.MAX_GENRE_LENGTH);
        facts.marks = marks;
        return facts;
    }

    /** Returns one that does not change with this one. */
    public BookFacts copy() {
        BookFacts copy = new BookFacts();
        EditionFacts.FIELDS.forEach(field -> copy.set(field, value(field)));
        copy.marks = marks.copy();
        return copy;
    }

    public FactMarks marks() {
        return marks;
    }

    /** Returns a text, the number of pages, a {@link Series}, the id of a cover, or null. */
    public Object value(MetadataField field) {
        return switch (field) {
            case TITLE -> title;
            case AUTHORS -> author;
            case CATEGORIES -> genre;
            case LANGUAGE -> language;
            case DESCRIPTION -> description;
            case COVER -> coverId;
            case PUBLISHER -> publisher;
            case PUBLISHED_DATE -> publishedDate;
            case PAGES -> pages;
            case SERIES -> seriesName == null ? null : new Series(seriesName, seriesPosition);
            case SUBTITLE -> throw new IllegalArgumentException("the subtitle is part of the title");
        };
    }

    /** Returns which catalogue said it; empty when it is the reader's, or nobody knows. */
    public Optional<Origin> origin(MetadataField field) {
        return marks.origin(field);
    }

    public boolean isEdited(MetadataField field) {
        return BookField.of(field).filter(marks::isEdited).isPresent();
    }

    boolean isProvisional(MetadataField field) {
        return BookField.of(field).filter(marks::isProvisional).isPresent();
    }

    /** The pictures that the user chose: its cover, and the one that an undo would bring back. */
    Set<UUID> ownCovers() {
        Set<UUID> covers = new HashSet<>();
        marks.former().flatMap(FormerFacts::ownCover).ifPresent(covers::add);
        if (coverId != null && marks.isEdited(BookField.COVER)) {
            covers.add(coverId);
        }
        return covers;
    }

    /** A field that changes is the user's from now on, and the catalogue's word that stood in it is declined. */
    void edit(BookField field, Object newValue) {
        MetadataField fact = field.fact();
        Object before = value(fact);
        set(fact, newValue);
        if (FactText.isSame(before, newValue)) {
            return;
        }
        if (before != null && !marks.isEdited(field) && !marks.isProvisional(field)) {
            marks.setDeclined(marks.declined().with(fact, before));
        }
        marks.setEdited(field, true);
        marks.setProvisional(field, false);
        marks.setOrigin(fact, Optional.empty());
        marks.setFormer(null);
    }

    /**
     * Takes over what the catalogues say where nothing is known yet, except for what the user emptied; and notes who said
     * what was taken over before anybody kept account of it.
     */
    void fill(EditionFacts edition) {
        edition.values().forEach((field, word) -> {
            if (isEdited(field)) {
                return;
            }
            if (value(field) == null || isProvisional(field)) {
                put(field, word, edition.origin(field));
            } else if (origin(field).isEmpty() && FactText.isSame(value(field), word)) {
                marks.setOrigin(field, edition.origin(field));
            }
        });
    }

    /** Replaces fields by what the catalogues say about them, which are the catalogues' then. */
    void take(Set<MetadataField> fields, EditionFacts edition) {
        Map<MetadataField, Former> former = new EnumMap<>(MetadataField.class);
        DeclinedWords declined = marks.declined();
        for (MetadataField field : fields) {
            former.put(field, former(field));
            put(field, edition.value(field), edition.origin(field));
            BookField.of(field).ifPresent(own -> marks.setEdited(own, false));
            marks.setDeclined(marks.declined().without(field));
        }
        marks.setFormer(new FormerFacts(declined, former));
    }

    /** Notes that the user does not want what the catalogues say about these fields. */
    void decline(Set<MetadataField> fields, EditionFacts edition) {
        marks.setFormer(new FormerFacts(marks.declined(), Map.of()));
        for (MetadataField field : fields) {
            marks.setDeclined(marks.declined().with(field, edition.value(field)));
        }
    }

    /**
     * Makes it what it was before the last {@link #take} or {@link #decline}.
     *
     * @return false when there is nothing to undo: it was edited, or looked up again, since
     */
    boolean undo() {
        Optional<FormerFacts> former = marks.former();
        former.ifPresent(before -> {
            before.fields().forEach(this::restore);
            marks.setDeclined(before.declined());
            marks.setFormer(null);
        });
        return former.isPresent();
    }

    private Former former(MetadataField field) {
        return new Former(
                value(field),
                isEdited(field),
                isProvisional(field),
                origin(field).orElse(null));
    }

    private void restore(MetadataField field, Former former) {
        put(field, former.value(), Optional.ofNullable(former.origin()));
        BookField.of(field).ifPresent(own -> {
            marks.setEdited(own, former.edited());
            marks.setProvisional(own, former.provisional());
        });
    }

    /** Offers again what was declined. */
    void reconsider() {
        marks.setDeclined(DeclinedWords.NONE);
        marks.setFormer(null);
    }

    /** Leaves to later lookups a field that is empty, and that the edition does not know either. */
    void releaseEmpty(BookField field, EditionFacts edition) {
        if (value(field.fact()) == null && edition.value(field.fact()) == null) {
            marks.setEdited(field, false);
        }
    }

    /** Returns a copy of what the user said, and of what else is said in these fields. */
    BookFacts onlyOwnAnd(Set<BookField> others) {
        BookFacts copy = new BookFacts();
        for (BookField field : BookField.values()) {
            boolean isOwn = marks.isEdited(field);
            if (isOwn || others.contains(field)) {
                copy.set(field.fact(), value(field.fact()));
                copy.marks.setEdited(field, isOwn);
            }
        }
        return copy;
    }

    /** Lets the first lookup of another ISBN replace what is said, and fill what is empty. */
    void makeProvisional() {
        for (BookField field : BookField.values()) {
            boolean isEmpty = value(field.fact()) == null;
            marks.setEdited(field, marks.isEdited(field) && !isEmpty);
            marks.setProvisional(field, !marks.isEdited(field) && !isEmpty);
        }
    }

    private void put(MetadataField field, Object value, Optional<Origin> origin) {
        set(field, value);
        marks.setOrigin(field, origin);
        BookField.of(field).ifPresent(own -> marks.setProvisional(own, false));
    }

    private void set(MetadataField field, Object value) {
        switch (field) {
            case TITLE -> title = (String) value;
            case AUTHORS -> author = (String) value;
            case CATEGORIES -> genre = (String) value;
            case LANGUAGE -> language = (String) value;
            case DESCRIPTION -> description = (String) value;
            case COVER -> coverId = (UUID) value;
            case PUBLISHER -> publisher = (String) value;
            case PUBLISHED_DATE -> publishedDate = (String) value;
            case PAGES -> pages = (Integer) value;
            case SERIES -> {
                seriesName = value == null ? null : ((Series) value).name();
                seriesPosition = value == null ? null : ((Series) value).position();
            }
            case SUBTITLE -> throw new IllegalArgumentException("the subtitle is part of the title");
        }
    }
}
