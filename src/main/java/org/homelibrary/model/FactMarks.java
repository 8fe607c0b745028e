package org.homelibrary.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Optional;
import java.util.Set;

/**
 * Whose the fields of a reader's book are: the reader's own, or of which catalogue and since when; and what the reader
 * decided about the catalogues' word.
 */
@Embeddable
public class FactMarks {

    @Column(name = "edited_fields")
    private String editedFields = "";

    @Column(name = "provisional_fields")
    private String provisionalFields;

    private String origins;

    @Column(name = "declined_words")
    private String declinedWords;

    @Column(name = "former_facts")
    private String formerFacts;

    protected FactMarks() {}

    /** For stores that build objects themselves: the texts as they were read, each of which may be null. */
    public static FactMarks stored(
            String editedFields, String provisionalFields, String origins, String declinedWords, String formerFacts) {
        FactMarks marks = new FactMarks();
        marks.editedFields = editedFields == null ? "" : editedFields;
        marks.provisionalFields = provisionalFields;
        marks.origins = origins;
        marks.declinedWords = declinedWords;
        marks.formerFacts = formerFacts;
        return marks;
    }

    FactMarks copy() {
        return stored(editedFields, provisionalFields, origins, declinedWords, formerFacts);
    }

    /** What the reader typed or chose, as a store keeps it; null when nothing. */
    public String editedText() {
        return editedFields.isEmpty() ? null : editedFields;
    }

    /** What was said of another ISBN and stays until more is known, as a store keeps it; null when nothing. */
    public String provisionalText() {
        return provisionalFields;
    }

    public String originsText() {
        return origins;
    }

    public String declinedText() {
        return declinedWords;
    }

    public String formerText() {
        return formerFacts;
    }

    Set<BookField> edited() {
        return BookField.parse(editedFields);
    }

    boolean isEdited(BookField field) {
        return edited().contains(field);
    }

    void setEdited(BookField field, boolean isEdited) {
        editedFields = BookField.names(changed(edited(), field, isEdited));
    }

    boolean isProvisional(BookField field) {
        return BookField.parse(provisionalFields).contains(field);
    }

    void setProvisional(BookField field, boolean isProvisional) {
        Set<BookField> fields = changed(BookField.parse(provisionalFields), field, isProvisional);
        provisionalFields = fields.isEmpty() ? null : BookField.names(fields);
    }

    private static Set<BookField> changed(Set<BookField> fields, BookField field, boolean isIn) {
        if (isIn) {
            fields.add(field);
        } else {
            fields.remove(field);
        }
        return fields;
    }

    Optional<Origin> origin(MetadataField field) {
        return Origins.parse(origins).of(field);
    }

    void setOrigin(MetadataField field, Optional<Origin> origin) {
        Origins changed = Origins.parse(origins).with(field, origin);
        origins = changed.byField().isEmpty() ? null : changed.text();
    }

    DeclinedWords declined() {
        return DeclinedWords.parse(declinedWords);
    }

    void setDeclined(DeclinedWords words) {
        declinedWords = words.text();
    }

    Optional<FormerFacts> former() {
        return Optional.ofNullable(formerFacts).map(FormerFacts::parse);
    }

    /** @param former null when there is nothing to take back any more */
    void setFormer(FormerFacts former) {
        formerFacts = former == null ? null : former.text();
    }
}
