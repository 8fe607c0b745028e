package org.homelibrary.service.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.homelibrary.model.account.User;
import org.homelibrary.model.library.Library;
import org.homelibrary.model.library.Member;
import org.homelibrary.model.library.MemberRole;
import org.homelibrary.persistence.ConflictException;
import org.homelibrary.persistence.library.LibraryDao;

/** Makes libraries, each in a transaction of its own. */
@ApplicationScoped
@Transactional
public class LibraryFounder {

    private LibraryDao libraries;
    private Clock clock;

    protected LibraryFounder() {}

    @Inject
    public LibraryFounder(LibraryDao libraries, Clock clock) {
        this.libraries = libraries;
        this.clock = clock;
    }

    /**
     * Makes a library, named after its first member and owner.
     *
     * @throws ConflictException when there is one of this id
     */
    public Member found(UUID libraryId, User owner) {
        Instant now = clock.instant();
        Member member = Member.joining(libraryId, owner.getId(), MemberRole.OWNER, now);
        libraries.create(Library.named(owner.getUsername(), libraryId, now), member);
        return member.withVersion(1);
    }
}
