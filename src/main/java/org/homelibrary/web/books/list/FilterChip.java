package org.homelibrary.web.books.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.homelibrary.model.library.reading.Rating;
import org.homelibrary.web.render.Texts;

/**
 * One filter in use, which can be taken away.
 *
 * @param text what it lets through
 * @param href of the list without it
 */
public record FilterChip(String text, String href) {

    /** The filters over a list: all that neither its tabs nor the search field show. */
    public static List<FilterChip> over(BookFilter filter, Texts texts) {
        return filter.values().keySet().stream()
                .filter(field -> !isTab(filter, field))
                .map(field -> of(filter, field, texts))
                .toList();
    }

    /** Everything that can be taken away of a list that has no book. */
    public static List<FilterChip> all(BookFilter filter, Texts texts) {
        List<FilterChip> chips = new ArrayList<>();
        if (!filter.text().isEmpty()) {
            chips.add(new FilterChip(
                    texts.text("filter.chip.text", filter.text()),
                    filter.withoutText().href()));
        }
        filter.values().keySet().forEach(field -> chips.add(of(filter, field, texts)));
        return chips;
    }

    private static boolean isTab(BookFilter filter, FilterField field) {
        return switch (field) {
            case STATUS -> filter.status() != null;
            case POSSESSION -> filter.isWishList();
            default -> false;
        };
    }

    private static FilterChip of(BookFilter filter, FilterField field, Texts texts) {
        return new FilterChip(
                text(filter, field, filter.values().get(field), texts),
                filter.without(field).href());
    }

    private static String text(BookFilter filter, FilterField field, String value, Texts texts) {
        return switch (field) {
            case MEMBER -> texts.text("filter.reader", filter.readerName());
            case STATUS ->
                filter.notOnList() && filter.readerName() != null
                        ? texts.text("filter.notOnListOf", filter.readerName())
                        : texts.text("status." + value);
            case RATING ->
                texts.text("list.atLeast", Rating.parse(value).orElseThrow().stars());
            case READ -> texts.text("filter.readByNobody");
            case POSSESSION -> texts.text("filter.possession." + value);
            case SYNC -> texts.text("sync.name." + value);
            case LANGUAGE -> texts.text("filter.chip.language", language(value, texts.locale()));
            case AUTHOR, SERIES, TAG, LOCATION -> texts.text("filter.chip." + field.wire(), value);
        };
    }

    /** @param tag of a language, or what somebody typed for one */
    static String language(String tag, Locale shownIn) {
        String name = Locale.forLanguageTag(tag).getDisplayLanguage(shownIn);
        return name.isEmpty() ? tag : name;
    }
}
