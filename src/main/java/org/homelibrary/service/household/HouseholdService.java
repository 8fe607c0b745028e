package org.homelibrary.service.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.homelibrary.model.account.User;
import org.homelibrary.model.library.Library;
import org.homelibrary.model.library.Member;
import org.homelibrary.model.library.MemberRole;
import org.homelibrary.persistence.UserDao;
import org.homelibrary.persistence.library.LibraryDao;
import org.homelibrary.persistence.library.MemberDao;
import org.homelibrary.persistence.library.MembershipException;
import org.homelibrary.service.Conflicts;
import org.homelibrary.service.FieldError;
import org.homelibrary.service.ForbiddenException;
import org.homelibrary.service.NotFoundException;
import org.homelibrary.service.RejectedException;
import org.homelibrary.service.Roles;

/** Who belongs to a library, and what its owners change about that. */
@ApplicationScoped
public class HouseholdService {

    private MemberDao members;
    private LibraryDao libraries;
    private UserDao users;
    private MemberStore store;
    private Clock clock;

    protected HouseholdService() {}

    @Inject
    public HouseholdService(MemberDao members, LibraryDao libraries, UserDao users, MemberStore store, Clock clock) {
        this.members = members;
        this.libraries = libraries;
        this.users = users;
        this.store = store;
        this.clock = clock;
    }

    /** The library that the member is looking at. */
    public Library library(Member actor) {
        return libraries.find(actor.libraryId()).orElseThrow(() -> new NotFoundException("no library"));
    }

    /** Who belongs to the member's library at present, in the order in which they joined. */
    public List<Person> people(Member actor) {
        List<Member> present = members.findMembers(actor.libraryId()).stream()
                .filter(Member::isCurrent)
                .toList();
        Map<UUID, User> accounts = users
                .findAll(present.stream().map(Member::userId).toList())
                .stream()
                .collect(Collectors.toMap(User::getId, Function.identity()));
        return present.stream()
                .filter(member -> accounts.containsKey(member.userId()))
                .map(member -> new Person(member, accounts.get(member.userId())))
                .toList();
    }

    /** As {@link #people}, without the member. */
    public List<Person> others(Member actor) {
        return people(actor).stream()
                .filter(person -> !person.userId().equals(actor.userId()))
                .toList();
    }

    /** The libraries to which the user belongs at present; the current one comes first. */
    public List<Library> librariesOf(UUID userId) {
        return members.findMemberships(userId).stream()
                .filter(Member::isCurrent)
                .flatMap(member -> libraries.find(member.libraryId()).stream())
                .toList();
    }

    /** The libraries that the user has left, or was removed from, as long as they exist. */
    public List<Library> librariesLeftBy(UUID userId) {
        return members.findMemberships(userId).stream()
                .filter(member -> !member.isCurrent())
                .flatMap(member -> libraries.find(member.libraryId()).stream())
                .toList();
    }

    /** @throws NotFoundException when the user has not left such a library */
    public Member formerMember(UUID userId, UUID libraryId) {
        return members.find(libraryId, userId)
                .filter(member -> !member.isCurrent())
                .orElseThrow(() -> new NotFoundException("no former member of " + libraryId));
    }

    /**
     * @throws ForbiddenException when the member does not own the library
     * @throws RejectedException when this cannot be its name
     */
    public void rename(Member actor, String name) {
        Roles.requireOwner(actor);
        String typed = name == null ? "" : name.strip();
        if (typed.isEmpty()) {
            throw new RejectedException(FieldError.of("name", "householdError.nameEmpty"));
        }
        if (typed.length() > Library.MAX_NAME_LENGTH) {
            throw new RejectedException(FieldError.of("name", "householdError.nameLong", Library.MAX_NAME_LENGTH));
        }
        Conflicts.retrying(() -> {
            store.rename(actor.libraryId(), typed);
            return null;
        });
    }

    /**
     * @throws ForbiddenException when the acting member does not own the library
     * @throws NotFoundException when the user is no member of it
     * @throws RejectedException when it would have no owner any more
     */
    public void changeRole(Member actor, UUID userId, MemberRole role) {
        Roles.requireOwner(actor);
        change(actor.libraryId(), userId, member -> member.as(role));
    }

    /**
     * Ends somebody's membership; what they said about the books is kept for them.
     *
     * @throws ForbiddenException when the acting member does not own the library
     * @throws NotFoundException when the user is no member of it
     * @throws RejectedException when it is the acting member, who can only {@linkplain #leave leave}
     */
    public void remove(Member actor, UUID userId) {
        Roles.requireOwner(actor);
        if (userId.equals(actor.userId())) {
            throw new RejectedException(FieldError.of(FieldError.WHOLE_FORM, "householdError.removeSelf"));
        }
        change(actor.libraryId(), userId, member -> member.left(clock.instant()));
    }

    /**
     * Ends the member's own membership. A library whose last member leaves ends with everything in it.
     *
     * @throws RejectedException when others would be left without an owner
     */
    public void leave(Member actor) {
        change(actor.libraryId(), actor.userId(), member -> member.left(clock.instant()));
    }

    /**
     * Makes another library the user's current one.
     *
     * @throws NotFoundException when they do not belong to it
     */
    public void switchTo(UUID userId, UUID libraryId) {
        change(libraryId, userId, member -> member.choosing(clock.instant()));
    }

    private void change(UUID libraryId, UUID userId, UnaryOperator<Member> change) {
        try {
            Conflicts.retrying(() -> store.change(libraryId, userId, change));
        } catch (MembershipException e) {
            throw new RejectedException(FieldError.of(FieldError.WHOLE_FORM, "householdError.lastOwner"));
        }
    }
}
