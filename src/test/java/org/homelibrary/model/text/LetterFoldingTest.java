package org.homelibrary.model.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LetterFoldingTest {

    private static final Pattern LETTER_WITH_ITS_BASE =
            Pattern.compile("LATIN (?:SMALL|CAPITAL) LETTER ([A-Z])(?: WITH .*)?");

    @ParameterizedTest
    @CsvSource({
        "Źółć i inne wiersze, zolc i inne wiersze",
        "Jørn Ærø, jorn aero",
        "ŁÓDŹ, lodz",
        "Ħal Ġganti, hal gganti",
        "Œuvre, oeuvre",
        "Straße STRAẞE, strasse strasse",
        "Þórbergur Þórðarson, thorbergur thordarson",
        "Iğdır İstanbul ısı, igdir istanbul isi",
        "Đorđe, dorde",
        "Nguyễn Đình, nguyen dinh",
        "Əliyev, eliyev",
        "Sámi Giŋga ŧ, sami ginga t",
        "ﬁnal Ǆ ĳs, final dz ijs",
        "ＡＢＣ１２３, abc123",
        "x² № ①, x2 no 1",
        "ΟΔΥΣΣΕΎΣ ὀδυσσεύς, οδυσσευσ οδυσσευσ"
    })
    void latinAndGreekLetters_becomeWhatPeopleType(String text, String folded) {
        assertThat(LetterFolding.fold(text)).isEqualTo(folded);
    }

    @Test
    void everyLatinLetterThatIsNamedAfterABase_foldsToIt() {
        assertThat(IntStream.range(0x80, 0x1DF00)
                        .filter(Character::isLetter)
                        .mapToObj(Character::toString)
                        .filter(letter -> !startsWithTheBaseInItsName(letter)))
                .isEmpty();
    }

    /** "Starts with", because a few letters are ligatures beside. */
    private static boolean startsWithTheBaseInItsName(String letter) {
        Matcher name = LETTER_WITH_ITS_BASE.matcher(String.valueOf(Character.getName(letter.codePointAt(0))));
        return !name.matches()
                || LetterFolding.fold(letter).startsWith(name.group(1).toLowerCase(Locale.ROOT));
    }

    @ParameterizedTest
    @CsvSource({
        "がくせい, かくせい",
        "ハリー, バリー",
        "パリ, ハリ",
        "май, маи",
        "їх, іх",
        "ќе, ке",
        "हिन्दी, हनद",
        "किताब, काताब",
        "ไม้, ไม",
        "தமிழ், தமழ",
        "ကျော်, ကျ"
    })
    void marksThatAreLettersOfTheirScript_stay(String text, String other) {
        assertThat(LetterFolding.fold(text)).isNotEqualTo(LetterFolding.fold(other));
        assertThat(LetterFolding.fold(Normalizer.normalize(text, Form.NFD))).isEqualTo(LetterFolding.fold(text));
    }

    @ParameterizedTest
    @CsvSource({
        "ﾊﾞﾅﾅ, バナナ",
        "か゛, が",
        "ёлка, елка",
        "за́мок, замок",
        "كِتَابٌ, كتاب",
        "كـتـاب, كتاب",
        "أحمد, احمد",
        "کتابی, كتابي",
        "שָׁלוֹם, שלום",
        "١٩٨٤, 1984",
        "۲۶۶۶, 2666",
        "१०, 10"
    })
    void spellingsOfOneWord_areEqual(String text, String other) {
        assertThat(LetterFolding.fold(text)).isEqualTo(LetterFolding.fold(other));
    }

    @Test
    void hangul_staysInSyllables() {
        assertThat(LetterFolding.fold(Normalizer.normalize("한국", Form.NFD))).isEqualTo("한국");
        assertThat(LetterFolding.fold("한국")).doesNotContain("하");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Do\u00adnau",
                "Do\u200bnau",
                "\u200eDonau\u200f",
                "\u0098Do\u009cnau",
                "\ufeffDonau",
                "Do\u2060nau",
                "\u202aDonau\u202c",
                "\u2067Donau\u2069",
                "Do\u200c\u200dnau",
                "Donau\ufe0f",
                "Do\u034fnau",
                "Do\u0007na\u0000u",
                "Do\ud83dnau",
                "\u3164Donau",
                "Donau\udb40\udc20"
            })
    void charactersThatShowNothing_areLeftOut(String text) {
        assertThat(LetterFolding.fold(text)).isEqualTo("donau");
    }

    @ParameterizedTest
    @ValueSource(strings = {"’", "‘", "`", "´", "ʼ", "′", "＇", "‛", "ʻ"})
    void everyApostrophe_isOne(String apostrophe) {
        assertThat(LetterFolding.fold("Ender" + apostrophe + "s")).isEqualTo("ender's");
    }

    @ParameterizedTest
    @ValueSource(strings = {"‐", "‑", "‒", "–", "—", "―", "−", "﹣", "－"})
    void everyDash_isOne(String dash) {
        assertThat(LetterFolding.fold("Catch" + dash + "22")).isEqualTo("catch-22");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t", "\n", "\u00a0", "\u2009", "\u202f", "\u3000", "\u0085", "\u2028", "  \r\n "})
    void everyBlank_isOne(String blank) {
        assertThat(LetterFolding.fold(blank + "a" + blank + "b" + blank)).isEqualTo("a b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"8½ Źółć’s", "がくせい ﾊﾞ", "한국 ﷺ", "¨a´ ˚", "Ǆİ ẞ", "\u0345ᾳ", "क़िताब", "🏳️‍🌈"})
    void foldingAgain_changesNothing(String text) {
        assertThat(LetterFolding.fold(LetterFolding.fold(text))).isEqualTo(LetterFolding.fold(text));
    }

    @Test
    void nothing_isEmpty() {
        assertThat(LetterFolding.fold(null)).isEmpty();
        assertThat(LetterFolding.fold(" \u00ad ")).isEmpty();
    }
}
