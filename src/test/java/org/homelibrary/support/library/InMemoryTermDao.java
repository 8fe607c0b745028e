package org.homelibrary.support.library;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.homelibrary.model.library.shelf.BookTerm;
import org.homelibrary.model.library.shelf.NamedTerm;
import org.homelibrary.model.library.shelf.TermCount;
import org.homelibrary.persistence.Page;
import org.homelibrary.persistence.Pager;
import org.homelibrary.persistence.library.TermDao;
import org.homelibrary.persistence.library.TermQuery;

final class InMemoryTermDao implements TermDao {

    private final InMemoryLibraries store;

    InMemoryTermDao(InMemoryLibraries store) {
        this.store = store;
    }

    @Override
    public Page<TermCount> list(TermQuery query) {
        synchronized (store) {
            NavigableMap<String, TermCount> counts = counts(query);
            return new Pager<Map.Entry<String, TermCount>>(
                            query.scope(), Map.Entry::getKey, (backward, after, limit) -> {
                                NavigableMap<String, TermCount> all = backward ? counts.descendingMap() : counts;
                                return (after == null ? all : all.tailMap(after, false))
                                        .entrySet().stream().limit(limit).toList();
                            })
                    .page(query.cursor(), query.limit())
                    .map(Map.Entry::getValue);
        }
    }

    private NavigableMap<String, TermCount> counts(TermQuery query) {
        Map<BookTerm, List<NamedTerm>> found = store.booksOf(query.libraryId())
                .flatMap(book -> NamedTerm.countedOf(book).stream())
                .filter(term -> term.term().kind() == query.kind())
                .collect(Collectors.groupingBy(NamedTerm::term, HashMap::new, Collectors.toList()));
        NavigableMap<String, TermCount> counts = new TreeMap<>();
        found.forEach((term, books) -> {
            NamedTerm spelled = store.spelling.get(List.of(query.libraryId(), term));
            if (spelled.key().startsWith(query.keyPrefix())) {
                Set<String> positions = books.stream()
                        .map(NamedTerm::position)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toCollection(HashSet::new));
                counts.put(spelled.key(), TermCount.of(term, spelled.name(), books.size(), positions));
            }
        });
        return counts;
    }
}
