package org.homelibrary.service.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.homelibrary.model.imports.job.ImportJob;
import org.homelibrary.model.library.Member;
import org.homelibrary.model.library.reading.Reading;
import org.homelibrary.persistence.UserDao;
import org.homelibrary.persistence.imports.ImportDao;
import org.homelibrary.persistence.library.MemberDao;
import org.homelibrary.persistence.library.MembershipException;
import org.homelibrary.persistence.library.ReadingDao;

/** The transactions of {@link AccountClosing}, each short and each harmless to repeat. */
@ApplicationScoped
@Transactional
public class AccountEraser {

    private static final int AT_A_TIME = 100;
    private static final int IMPORTS_AT_A_TIME = 10;

    private UserDao users;
    private MemberDao members;
    private ReadingDao readings;
    private ImportDao imports;
    private Clock clock;

    protected AccountEraser() {}

    @Inject
    public AccountEraser(UserDao users, MemberDao members, ReadingDao readings, ImportDao imports, Clock clock) {
        this.users = users;
        this.members = members;
        this.readings = readings;
        this.imports = imports;
        this.clock = clock;
    }

    /** Keeps the user's other browsers from adding what is about to be deleted. */
    public void signOutEverywhere(UUID userId) {
        users.find(userId).ifPresent(user -> {
            user.signOutEverywhere();
            users.save(user);
        });
    }

    /** The user's memberships, in libraries that they have left too. */
    public List<Member> memberships(UUID userId) {
        return members.findMemberships(userId);
    }

    /** Whether others would be left without an owner if the member left. */
    public boolean isNeeded(Member member) {
        List<Member> others = members.findMembers(member.libraryId()).stream()
                .filter(other -> other.isCurrent() && !other.userId().equals(member.userId()))
                .toList();
        return member.isOwner() && !others.isEmpty() && others.stream().noneMatch(Member::isOwner);
    }

    /** @return how many there were; none is left when it is zero */
    public int eraseSomeReadings(Member member) {
        List<Reading> some = readings.findAll(member.libraryId(), member.userId(), null, AT_A_TIME);
        readings.purge(some.stream().map(Reading::id).toList());
        return some.size();
    }

    /** @return how many there were; none is left when it is zero */
    public int eraseSomeImports(Member member) {
        List<ImportJob> some = imports.findAll(member.libraryId(), member.userId(), IMPORTS_AT_A_TIME);
        some.forEach(job -> imports.purge(job.id()));
        return some.size();
    }

    /**
     * Makes the user leave a library, if they have not yet, and forgets that they belonged to it.
     *
     * @throws MembershipException when others would be left without an owner
     */
    public void eraseMembership(Member member) {
        members.find(member.libraryId(), member.userId())
                .filter(Member::isCurrent)
                .ifPresent(current -> members.save(current.left(clock.instant())));
        members.forget(member.libraryId(), member.userId());
    }

    public void eraseAccount(UUID userId) {
        users.delete(userId);
    }
}
