package org.homelibrary.persistence.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.homelibrary.persistence.Page;
import org.homelibrary.persistence.Pager;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwoPartListTest {

    private int reads;

    @ParameterizedTest
    @CsvSource({"5,5,true", "5,5,false", "0,7,true", "7,0,false", "6,3,true", "3,6,false", "0,0,true", "1,20,false"})
    void isReadLikeOneList_forwardAndBack(int known, int unknown, boolean descending) {
        List<String> rated = keys("1", known);
        List<String> rest = keys("0", unknown);
        List<String> all = Stream.concat(rest.stream(), rated.stream())
                .sorted(direction(descending))
                .toList();
        Pager<String> pager = new Pager<>(
                "scope",
                key -> key,
                new TwoPartList<>(source(rated, descending), source(rest, descending), descending));

        List<Page<String>> pages = new ArrayList<>();
        String cursor = null;
        do {
            pages.add(pager.page(cursor, 3));
            cursor = pages.get(pages.size() - 1).next();
        } while (cursor != null);

        assertThat(pages.stream().flatMap(page -> page.items().stream())).containsExactlyElementsOf(all);
        for (int i = pages.size() - 1; i > 0; i--) {
            assertThat(pager.page(pages.get(i).previous(), 3).items())
                    .isEqualTo(pages.get(i - 1).items());
        }
    }

    @ParameterizedTest
    @CsvSource({"true,1", "false,2"})
    void stretchInOnePart_isOneRead(boolean descending, int expected) {
        TwoPartList<String> list =
                new TwoPartList<>(source(keys("1", 9), descending), source(keys("0", 2), descending), descending);

        assertThat(list.read(false, null, 5)).hasSize(5);
        assertThat(reads).isEqualTo(expected);
    }

    private static List<String> keys(String part, int count) {
        return IntStream.range(0, count).mapToObj(i -> part + (10 + i)).toList();
    }

    private Pager.Source<String> source(List<String> keys, boolean descending) {
        return (backward, after, limit) -> {
            reads++;
            Comparator<String> order = direction(descending != backward);
            return keys.stream()
                    .sorted(order)
                    .filter(key -> after == null || order.compare(key, after) > 0)
                    .limit(limit)
                    .toList();
        };
    }

    private static Comparator<String> direction(boolean descending) {
        return descending ? Comparator.reverseOrder() : Comparator.naturalOrder();
    }
}
