package org.homelibrary.service.places;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.homelibrary.model.library.Member;
import org.homelibrary.model.library.shelf.BookTerm.Kind;
import org.homelibrary.model.library.shelf.TermCount;
import org.homelibrary.persistence.Page;
import org.homelibrary.persistence.library.TermDao;
import org.homelibrary.persistence.library.TermQuery;

/** Lists the authors, series, tags, locations and languages of a library, each with its number of books at home. */
@ApplicationScoped
@Transactional
public class PlacesService {

    private static final int PAGE = 96;

    private final TermDao terms;

    protected PlacesService() {
        this(null);
    }

    @Inject
    public PlacesService(TermDao terms) {
        this.terms = terms;
    }

    /**
     * Returns one page of the library that the member looks at, sorted by name: authors by surname.
     *
     * @param beginning of the names that are wanted, as typed; null or blank for all
     * @param cursor of another page, or null for the first
     */
    public Page<TermCount> list(Member member, Kind kind, String beginning, String cursor) {
        return terms.list(new TermQuery(member.libraryId(), kind, beginning, cursor, PAGE));
    }
}
