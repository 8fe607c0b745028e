package org.homelibrary.web.books.edit;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.model.isbn.IsbnReading;
import org.homelibrary.model.isbn.IsbnText;
import org.homelibrary.model.isbn.PrintedNumber;
import org.homelibrary.model.isbn.ProductCode.Kind;
import org.homelibrary.web.render.Texts;

/** What was typed, scanned or pasted into the field for the ISBN, and what its page answers. */
record IsbnField(IsbnReading reading) {

    /** Fewer digits, or more, are not an ISBN with a slip in it. */
    private static final int MIN_DIGITS = 9;

    private static final int MAX_DIGITS = 14;

    private static final Pattern LABEL = Pattern.compile("(?i)\\b(?:e-?)?(?:isbn|sbn|ean|issn|ismn)\\b");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2}|\\p{IsIdeographic}");

    static IsbnField of(String text) {
        return new IsbnField(IsbnText.read(text));
    }

    Optional<Isbn> isbn() {
        return reading instanceof IsbnReading.One one ? Optional.of(one.isbn()) : Optional.empty();
    }

    /** Returns the number of a misprint, which is another book's or nobody's. */
    Optional<PrintedNumber> misprint() {
        return reading instanceof IsbnReading.Misprinted misprinted
                ? Optional.of(new PrintedNumber(misprinted.number()))
                : Optional.empty();
    }

    /** Returns the number of printed music, of which there is one for each edition, as of a book. */
    Optional<PrintedNumber> music() {
        return other(true);
    }

    /** Returns any other number that is not a book's. */
    Optional<PrintedNumber> article() {
        return other(false);
    }

    private Optional<PrintedNumber> other(boolean music) {
        return reading instanceof IsbnReading.NotABook other && (other.code().kind() == Kind.MUSIC) == music
                ? Optional.of(new PrintedNumber(other.code().number()))
                : Optional.empty();
    }

    /** Whether the text that this was made of is a title or a name, and not a number that was mistyped. */
    boolean isWords(String text) {
        return reading instanceof IsbnReading.Unreadable unreadable
                && unreadable.suggestions().isEmpty()
                && unreadable.digits() < MIN_DIGITS
                && WORD.matcher(LABEL.matcher(text).replaceAll("")).find();
    }

    /** To be asked when there is no {@link #isbn()}. */
    String error(Texts texts) {
        if (reading instanceof IsbnReading.Several) {
            return texts.text("bookError.isbnSeveral");
        }
        if (reading instanceof IsbnReading.NotABook other) {
            return texts.text("notABook." + other.code().kind(), other.code().number());
        }
        if (reading instanceof IsbnReading.Misprinted) {
            return texts.text("bookError.isbnCheckDigit");
        }
        return reading instanceof IsbnReading.Unreadable unreadable && hasOtherLength(unreadable.digits())
                ? texts.text("bookError.isbnLength", unreadable.digits())
                : texts.text("bookError.isbn");
    }

    private static boolean hasOtherLength(int digits) {
        return digits > 0 && (digits < MIN_DIGITS || digits > MAX_DIGITS);
    }

    NumberChoices choices() {
        if (reading instanceof IsbnReading.Several several) {
            return new NumberChoices(true, values(several.isbns()), null, false);
        }
        if (reading instanceof IsbnReading.Misprinted misprinted) {
            return new NumberChoices(false, values(misprinted.suggestions()), misprinted.number(), false);
        }
        if (reading instanceof IsbnReading.Unreadable unreadable) {
            return new NumberChoices(false, values(unreadable.suggestions()), null, false);
        }
        return new NumberChoices(false, List.of(), null, reading instanceof IsbnReading.NotABook);
    }

    private static List<String> values(List<Isbn> isbns) {
        return isbns.stream().map(Isbn::value).toList();
    }
}
