package org.homelibrary.service.places;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.homelibrary.model.library.Member;
import org.homelibrary.model.library.shelf.BookTerm.Kind;
import org.homelibrary.model.library.shelf.TermCount;
import org.homelibrary.model.text.SearchText;
import org.homelibrary.model.text.TitleOrder;
import org.homelibrary.persistence.library.TermDao;
import org.homelibrary.persistence.library.TermQuery;

/** Offers names that the library has already to somebody who types one. */
@ApplicationScoped
@Transactional
public class SuggestionService {

    /** As many as are seen at a glance. */
    static final int MAX_NAMES = 8;

    private static final int LOOK_AT = 100;

    private final TermDao terms;

    protected SuggestionService() {
        this(null);
    }

    @Inject
    public SuggestionService(TermDao terms) {
        this.terms = terms;
    }

    /**
     * Returns at most {@value #MAX_NAMES} names: those that begin with what was typed, then others that have its words.
     * The latter are looked for among a hundred names at a time, in at most four requests of the store, so in a large
     * library they may be missed until more is typed.
     *
     * @param typed blank finds nothing
     */
    public List<String> find(Member member, Kind kind, String typed) {
        Set<String> found = new LinkedHashSet<>();
        List<String> words = SearchText.words(typed);
        if (words.isEmpty()) {
            return List.of();
        }
        for (String beginning : beginnings(kind, typed.strip())) {
            terms.list(new TermQuery(member.libraryId(), kind, beginning, null, LOOK_AT)).items().stream()
                    .map(TermCount::name)
                    .filter(name -> beginning.equals(typed.strip()) || hasWords(name, words))
                    .limit(MAX_NAMES)
                    .forEach(found::add);
            if (found.size() >= MAX_NAMES) {
                break;
            }
        }
        return found.stream().limit(MAX_NAMES).toList();
    }

    /** Where in the order of the names it may be: an author is typed given name first, and sorted by surname. */
    private static Set<String> beginnings(Kind kind, String typed) {
        Set<String> beginnings = new LinkedHashSet<>();
        beginnings.add(typed);
        if (kind == Kind.AUTHOR) {
            String[] words = typed.split("\\s+");
            for (int taken = Math.min(2, words.length - 1); taken > 0; taken--) {
                beginnings.add(String.join(" ", List.of(words).subList(words.length - taken, words.length)));
            }
        }
        if (kind == Kind.SERIES) {
            beginnings.add(TitleOrder.key(typed, null));
        }
        beginnings.add("");
        return beginnings;
    }

    private static boolean hasWords(String name, List<String> words) {
        String all = " " + String.join(" ", SearchText.words(name));
        return words.stream().allMatch(word -> all.contains(" " + word));
    }
}
