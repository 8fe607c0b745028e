package org.homelibrary.service.find;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.homelibrary.metadata.candidate.CandidateFinder;
import org.homelibrary.metadata.candidate.FoundCandidates;
import org.homelibrary.metadata.provider.CandidateSearch;
import org.homelibrary.model.library.Member;

/** Finds books by title and author. Nothing is stored, and no transaction is open while sources are asked. */
@ApplicationScoped
public class FindService {

    private final CandidateFinder finder;
    private final OwnBooks ownBooks;

    protected FindService() {
        this(null, null);
    }

    @Inject
    public FindService(CandidateFinder finder, OwnBooks ownBooks) {
        this.finder = finder;
        this.ownBooks = ownBooks;
    }

    /** Ends within five seconds for each source, and never throws for what a source does. */
    public Findings find(Member member, FindQuery query) {
        FoundCandidates found = finder.find(new CandidateSearch.Query(
                query.text(), query.isbn(), query.work(), query.languages().get(0)));
        List<FoundWork> works = Works.of(query, found.candidates()).stream()
                .map(work -> ownBooks.marked(member, work))
                .toList();
        return new Findings(ownBooks.matching(member, query.text()), works, found.failures(), found.busy());
    }
}
