package org.homelibrary.service.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.homelibrary.model.library.Library;
import org.homelibrary.model.library.Member;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.persistence.imports.ImportDao;
import org.homelibrary.persistence.library.LibraryBookDao;
import org.homelibrary.persistence.library.LibraryDao;
import org.homelibrary.persistence.library.MemberDao;
import org.homelibrary.service.cover.OwnCovers;

/** The transactions of {@link EndedLibraries}, each short and harmless to repeat. */
@ApplicationScoped
@Transactional
public class EndedLibraryStore {

    private static final int BOOKS_AT_A_TIME = 100;

    private LibraryDao libraries;
    private LibraryBookDao books;
    private OwnCovers covers;
    private MemberDao members;
    private ImportDao imports;

    protected EndedLibraryStore() {}

    @Inject
    public EndedLibraryStore(
            LibraryDao libraries, LibraryBookDao books, OwnCovers covers, MemberDao members, ImportDao imports) {
        this.libraries = libraries;
        this.books = books;
        this.covers = covers;
        this.members = members;
        this.imports = imports;
    }

    public List<Library> find(int limit) {
        return libraries.findEnded(limit);
    }

    /** @return whether something may be left */
    public boolean eraseSome(UUID libraryId) {
        if (libraries.find(libraryId).filter(Library::hasEnded).isEmpty()) {
            return false;
        }
        List<LibraryBook> some = books.findAll(libraryId, null, BOOKS_AT_A_TIME);
        if (some.isEmpty()) {
            members.findMembers(libraryId).forEach(this::eraseImports);
            libraries.purge(libraryId);
            return false;
        }
        some.forEach(covers::deleteAll);
        books.purge(some.stream().map(LibraryBook::id).toList());
        return true;
    }

    /** Also of those who left before: nobody sees them any more. */
    private void eraseImports(Member member) {
        imports.findAll(member.libraryId(), member.userId(), Integer.MAX_VALUE).forEach(job -> imports.purge(job.id()));
    }
}
