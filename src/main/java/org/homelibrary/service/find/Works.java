package org.homelibrary.service.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.model.lookup.Candidate;
import org.homelibrary.model.text.SearchText;
import org.homelibrary.service.books.SameWork;

/**
 * Brings what the sources named, each in its own order, into one list: each edition once, the editions of a work
 * together. Works that have all the words asked for come first, because some sources also search the text of books;
 * among them those in the reader's languages; then the order of the sources counts.
 */
final class Works {

    /** So much can be looked through on a phone. */
    static final int MAX_WORKS = 20;

    static final int MAX_EDITIONS_OF_EACH = 12;

    static final int MAX_EDITIONS_OF_ONE = 60;

    private final FindQuery query;

    private Works(FindQuery query) {
        this.query = query;
    }

    /** @param candidates the most fitting first */
    static List<List<Candidate>> of(FindQuery query, List<Candidate> candidates) {
        Works works = new Works(query);
        return grouped(eachOnce(candidates)).stream()
                .map(works::inOrder)
                .sorted(Comparator.comparing((List<Candidate> work) -> !works.hasAllWords(work))
                        .thenComparing(work -> works.foreignness(work.get(0))))
                .limit(MAX_WORKS)
                .map(work -> work.stream()
                        .limit(query.work().isEmpty() ? MAX_EDITIONS_OF_EACH : MAX_EDITIONS_OF_ONE)
                        .toList())
                .toList();
    }

    private static List<Candidate> eachOnce(List<Candidate> candidates) {
        Map<Object, Candidate> editions = new LinkedHashMap<>();
        candidates.forEach(candidate -> editions.merge(key(candidate), candidate, Candidate::filledFrom));
        return List.copyOf(editions.values());
    }

    private static Object key(Candidate candidate) {
        Isbn isbn = candidate.isbn();
        return isbn != null
                ? isbn
                : List.of(
                        SearchText.fold(candidate.title()),
                        SearchText.fold(authors(candidate)),
                        Objects.requireNonNullElse(candidate.year(), 0),
                        Objects.requireNonNullElse(candidate.publisher(), ""));
    }

    private static List<List<Candidate>> grouped(List<Candidate> candidates) {
        List<List<Candidate>> works = new ArrayList<>();
        for (Candidate candidate : candidates) {
            List<List<Candidate>> same = works.stream()
                    .filter(work -> work.stream().anyMatch(other -> isSameWork(candidate, other)))
                    .toList();
            if (same.isEmpty()) {
                works.add(new ArrayList<>(List.of(candidate)));
            } else {
                same.get(0).add(candidate);
                // it may be what shows that two are one
                same.stream().skip(1).forEach(work -> same.get(0).addAll(work));
                works.removeIf(work -> same.indexOf(work) > 0);
            }
        }
        return works;
    }

    private static boolean isSameWork(Candidate one, Candidate other) {
        if (one.work() != null && one.source() == other.source() && other.work() != null) {
            return one.work().equals(other.work());
        }
        return titles(one).stream().anyMatch(title -> titles(other).stream()
                .anyMatch(otherTitle -> SameWork.is(title, authors(one), otherTitle, authors(other))));
    }

    private List<Candidate> inOrder(List<Candidate> work) {
        return work.stream()
                .sorted(Comparator.comparing(this::foreignness)
                        .thenComparing(edition -> edition.isbn() == null)
                        .thenComparing(Candidate::year, Comparator.nullsLast(Comparator.reverseOrder())))
                .toList();
    }

    /** 0 for the reader's first language; an unknown one comes before those that the reader does not read. */
    private int foreignness(Candidate edition) {
        List<String> languages = query.languages();
        if (edition.language() == null) {
            return languages.size();
        }
        int place = languages.indexOf(edition.language());
        return place < 0 ? languages.size() + 1 : place;
    }

    private boolean hasAllWords(List<Candidate> work) {
        List<String> words = SearchText.words(query.text());
        return work.stream().anyMatch(edition -> {
            String text = SearchText.of(
                    String.join(" ", titles(edition)) + " " + Objects.requireNonNullElse(edition.subtitle(), ""),
                    authors(edition),
                    edition.publisher(),
                    edition.isbn() == null ? null : edition.isbn().value());
            return query.isbn().filter(isbn -> isbn.equals(edition.isbn())).isPresent()
                    || words.stream().allMatch(text::contains);
        });
    }

    private static List<String> titles(Candidate candidate) {
        return candidate.workTitle() == null || candidate.workTitle().equals(candidate.title())
                ? List.of(candidate.title())
                : List.of(candidate.title(), candidate.workTitle());
    }

    static String authors(Candidate candidate) {
        return candidate.authors().isEmpty() ? null : String.join(", ", candidate.authors());
    }
}
