package org.homelibrary.service.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.homelibrary.model.library.Invitation;
import org.homelibrary.model.library.Library;
import org.homelibrary.model.library.Member;
import org.homelibrary.persistence.ConflictException;
import org.homelibrary.persistence.library.LibraryDao;
import org.homelibrary.persistence.library.MemberDao;
import org.homelibrary.persistence.library.MembershipException;
import org.homelibrary.service.NotFoundException;

/** The transactions of the household services, each short. */
@ApplicationScoped
@Transactional
public class MemberStore {

    private MemberDao members;
    private LibraryDao libraries;

    protected MemberStore() {}

    @Inject
    public MemberStore(MemberDao members, LibraryDao libraries) {
        this.members = members;
        this.libraries = libraries;
    }

    /**
     * Changes a member as they are at this moment.
     *
     * @throws NotFoundException when the user is no member at present
     * @throws MembershipException when others would be left without an owner
     * @throws ConflictException when somebody else changed the member at the same time
     */
    public Member change(UUID libraryId, UUID userId, UnaryOperator<Member> change) {
        Member member = members.find(libraryId, userId)
                .filter(Member::isCurrent)
                .orElseThrow(() -> new NotFoundException("no member " + userId));
        return members.save(change.apply(member));
    }

    /** @throws ConflictException when the library was changed at the same time, or has ended */
    public void rename(UUID libraryId, String name) {
        Library library = libraries.find(libraryId).orElseThrow(() -> new NotFoundException("no library " + libraryId));
        libraries.save(library.renamed(name));
    }

    public void invite(Invitation invitation) {
        members.invite(invitation);
    }

    public void withdraw(UUID libraryId, String id) {
        members.withdraw(libraryId, id);
    }

    /** See {@link MemberDao#join}. */
    public Member join(Invitation invitation, UUID userId, Instant now) {
        return members.join(invitation, userId, now);
    }
}
