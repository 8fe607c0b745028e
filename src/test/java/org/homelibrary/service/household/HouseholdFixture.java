package org.homelibrary.service.household;

import java.util.UUID;
import org.homelibrary.config.Settings;
import org.homelibrary.model.account.User;
import org.homelibrary.model.library.Member;
import org.homelibrary.model.library.MemberRole;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.book.LibraryBookId;
import org.homelibrary.model.library.reading.Reading;
import org.homelibrary.security.password.Passwords;
import org.homelibrary.security.token.Secret;
import org.homelibrary.security.token.SignedToken;
import org.homelibrary.service.account.AccountService;
import org.homelibrary.service.account.AccountStore;
import org.homelibrary.service.account.PasswordCheck;
import org.homelibrary.service.account.Registration;
import org.homelibrary.service.account.SignInThrottleService;
import org.homelibrary.service.cover.OwnCovers;
import org.homelibrary.service.library.EndedLibraries;
import org.homelibrary.service.library.EndedLibraryStore;
import org.homelibrary.service.library.LibraryFounder;
import org.homelibrary.support.FakeSettings;
import org.homelibrary.support.InMemoryStore;
import org.homelibrary.support.MovableClock;
import org.homelibrary.support.QuickPasswordHash;

/** The household services as they are, on stores in memory, with registration closed. */
class HouseholdFixture {

    static final String ADDRESS = "192.0.2.7";
    static final String PASSWORD = "correct horse battery";

    final MovableClock clock = MovableClock.at("2026-05-04T10:00:00Z");
    final InMemoryStore store = new InMemoryStore();
    final LibraryFounder founder = store.around(new LibraryFounder(store.libraries(), clock));
    final CurrentLibrary current = new CurrentLibrary(store.members(), store.libraries(), store.users(), founder);
    final MemberStore memberStore = store.around(new MemberStore(store.members(), store.libraries()));
    final HouseholdService households =
            new HouseholdService(store.members(), store.libraries(), store.users(), memberStore, clock);
    final InvitationService invitations =
            new InvitationService(store.members(), store.libraries(), store.users(), memberStore, clock);
    final AccountStore accountStore = store.around(new AccountStore(store.users()));
    final AccountService accounts = accounts(FakeSettings.with("library.registration", "closed"));
    final JoinService joining = joining(memberStore);
    final BookMove move = store.around(new BookMove(store.libraryBooks(), store.readings(), store.covers(), clock));
    final LibraryMerge merge = merge(move);

    private AccountService accounts(Settings settings) {
        Passwords passwords = new Passwords(new QuickPasswordHash());
        SignedToken tokens = new SignedToken(Secret.of("a secret of thirty-two characters"));
        SignInThrottleService throttle = store.around(new SignInThrottleService(store.throttles(), tokens, clock));
        return new AccountService(
                store.users(),
                accountStore,
                founder,
                passwords,
                new PasswordCheck(passwords, throttle),
                throttle,
                settings,
                clock);
    }

    JoinService joining(MemberStore members) {
        return new JoinService(invitations, store.members(), members, accounts, accountStore, clock);
    }

    LibraryMerge merge(BookMove bookMove) {
        EndedLibraries ended = new EndedLibraries(store.around(new EndedLibraryStore(
                store.libraries(),
                store.libraryBooks(),
                new OwnCovers(store.covers(), clock),
                store.members(),
                store.imports())));
        return new LibraryMerge(
                store.members(),
                store.libraries(),
                store.libraryBooks(),
                store.shelves(),
                bookMove,
                memberStore,
                ended,
                clock);
    }

    /** A user with a library of their own. */
    Member user(String name) {
        User user = new User(UUID.randomUUID(), name, name + "@example.org", "hash", clock.instant());
        store.store(() -> store.users().create(user));
        return current.of(user.getId());
    }

    /** Makes a user a member of an owner's library. */
    Member join(Member owner, Member user, MemberRole role) {
        return joining.join(invitations.invite(owner, role), user.userId()).orElseThrow();
    }

    Member again(Member member) {
        return store.members().find(member.libraryId(), member.userId()).orElseThrow();
    }

    LibraryBook add(LibraryBook book) {
        return store.store(() -> store.libraryBooks().add(book, null));
    }

    LibraryBook book(UUID libraryId, UUID bookId) {
        return store.libraryBooks().find(new LibraryBookId(libraryId, bookId)).orElseThrow();
    }

    void say(Reading reading) {
        store.store(() -> store.readings().save(reading));
    }

    static Registration registration(String name) {
        return new Registration(name, name + "@example.org", PASSWORD, PASSWORD);
    }
}
