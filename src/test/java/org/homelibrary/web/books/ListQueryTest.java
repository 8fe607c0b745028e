package org.homelibrary.web.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.homelibrary.model.ReadingStatus;
import org.homelibrary.model.library.shelf.BookTerm.Kind;
import org.homelibrary.web.view.BookFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListQueryTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "/books?", "?"})
    void query_isReadWithAndWithoutItsAddress(String before) {
        BookFilter filter = ListQuery.parse(before + "q=a+b%26c&status=read&author=%C3%89mile+Zola");

        assertThat(filter.text()).isEqualTo("a b&c");
        assertThat(filter.status()).isEqualTo(ReadingStatus.READ);
        assertThat(filter.terms()).isEqualTo(Map.of(Kind.AUTHOR, "Émile Zola"));
    }

    @Test
    void addressOfAList_isReadAsThatList() {
        BookFilter filter = BookFilter.NONE.withTerms(Map.of(Kind.TAG, "50% off & more"));

        assertThat(ListQuery.parse(filter.href())).isEqualTo(filter);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "=", "&&", "status", "status=%zz", "%zz=read"})
    void nonsense_filtersNothing(String query) {
        assertThat(ListQuery.parse(query)).isEqualTo(BookFilter.NONE);
    }
}
