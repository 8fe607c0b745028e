package org.homelibrary.service.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.homelibrary.model.account.User;
import org.homelibrary.model.library.Member;
import org.homelibrary.persistence.ConflictException;
import org.homelibrary.persistence.UserDao;
import org.homelibrary.persistence.library.LibraryDao;
import org.homelibrary.persistence.library.MemberDao;
import org.homelibrary.service.NotFoundException;
import org.homelibrary.service.library.LibraryFounder;

/** Finds the library that a user is looking at. */
@ApplicationScoped
public class CurrentLibrary {

    private MemberDao members;
    private LibraryDao libraries;
    private UserDao users;
    private LibraryFounder founder;

    protected CurrentLibrary() {}

    @Inject
    public CurrentLibrary(MemberDao members, LibraryDao libraries, UserDao users, LibraryFounder founder) {
        this.members = members;
        this.libraries = libraries;
        this.users = users;
        this.founder = founder;
    }

    /**
     * Returns the user's membership in the library that they chose last. A user who belongs to none gets a new one: under
     * their own id, or under another id when they have left that one.
     *
     * @throws NotFoundException when there is no such user
     */
    public Member of(UUID userId) {
        List<Member> memberships = members.findMemberships(userId);
        return current(memberships).orElseGet(() -> found(userId, memberships));
    }

    private static Optional<Member> current(List<Member> memberships) {
        return memberships.stream().filter(Member::isCurrent).findFirst();
    }

    private Member found(UUID userId, List<Member> left) {
        User user = users.find(userId).orElseThrow(() -> new NotFoundException("no user " + userId));
        boolean first = left.isEmpty() && libraries.find(userId).isEmpty();
        try {
            return founder.found(first ? userId : idAfter(userId, left), user);
        } catch (ConflictException e) {
            // another request of the same user has just made it
            return current(members.findMemberships(userId)).orElseThrow(() -> e);
        }
    }

    /** The same id for requests at the same moment, so that they make one library and not several. */
    private static UUID idAfter(UUID userId, List<Member> left) {
        String history = left.stream()
                .map(member -> member.libraryId() + " " + member.leftAt())
                .sorted()
                .collect(Collectors.joining(", ", userId + " after ", ""));
        return UUID.nameUUIDFromBytes(history.getBytes(StandardCharsets.UTF_8));
    }
}
