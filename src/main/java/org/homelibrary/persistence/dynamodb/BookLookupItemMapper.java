package org.homelibrary.persistence.dynamodb;

import static org.homelibrary.persistence.dynamodb.Tables.BOOK_ID;

import java.util.Map;
import java.util.UUID;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.model.lookup.BookLookup;
import org.homelibrary.model.lookup.CoverSearch;
import org.homelibrary.model.lookup.SourceAnswers;
import org.homelibrary.persistence.dynamodb.item.Item;
import org.homelibrary.persistence.dynamodb.item.Items;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The items of table {@code books} that say how lookups stand: apart from the editions, which every page of a book reads. */
final class BookLookupItemMapper {

    private static final String ISBN = "isbn";
    private static final String ANSWERS = "answers";
    private static final String COVER_STATE = "cover_state";
    private static final String COVER_CANDIDATES = "cover_candidates";
    private static final String COVER_RETRY_AT = "cover_retry_at";
    private static final String COVER_FAILURES = "cover_failures";
    private static final String CLAIMED_BY = "claimed_by";
    private static final String CLAIMED_UNTIL = "claimed_until";
    private static final String ANEW_SINCE = "anew_since";

    private BookLookupItemMapper() {}

    static Map<String, AttributeValue> key(UUID id) {
        return Items.key(BOOK_ID, "LOOKUP#" + id);
    }

    static Item item(BookLookup lookup, long version) {
        CoverSearch cover = lookup.getCover();
        return new Item()
                .with(BOOK_ID, key(lookup.getId()).get(BOOK_ID).s())
                .with(ISBN, lookup.getIsbn().value())
                .with(ANSWERS, lookup.getAnswers().text())
                .with(COVER_STATE, cover.state())
                .with(COVER_CANDIDATES, cover.candidatesText())
                .with(COVER_RETRY_AT, cover.retryAt())
                .with(COVER_FAILURES, cover.failures())
                .with(CLAIMED_BY, lookup.getClaimedBy())
                .with(CLAIMED_UNTIL, lookup.getClaimedUntil())
                .with(ANEW_SINCE, lookup.getAnewSince().orElse(null))
                .with(Items.VERSION, version);
    }

    static BookLookup lookup(Item item) {
        return BookLookup.stored(
                new Isbn(item.text(ISBN)),
                SourceAnswers.parse(item.text(ANSWERS)),
                new CoverSearch(
                        item.choice(COVER_STATE, CoverSearch.State.values()),
                        CoverSearch.parseCandidates(item.text(COVER_CANDIDATES)),
                        item.time(COVER_RETRY_AT),
                        (int) item.count(COVER_FAILURES)),
                item.id(CLAIMED_BY),
                item.time(CLAIMED_UNTIL),
                item.time(ANEW_SINCE),
                item.count(Items.VERSION));
    }
}
