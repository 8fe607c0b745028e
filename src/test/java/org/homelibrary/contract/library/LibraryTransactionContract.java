package org.homelibrary.contract.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.homelibrary.model.library.Invitation;
import org.homelibrary.model.library.Library;
import org.homelibrary.model.library.Member;
import org.homelibrary.model.library.MemberRole;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.holding.Shelf;
import org.homelibrary.model.library.reading.Reading;
import org.homelibrary.model.library.reading.ReadingStatus;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A write outside a transaction is refused. For stores that have transactions, and their doubles. */
public abstract class LibraryTransactionContract extends LibraryContract {

    @TestFactory
    Stream<DynamicTest> write_outsideATransaction_isRefused() {
        LibraryBook book = add(titled(1, "Dune"), ann, ReadingStatus.READ);
        LibraryBook deleted = change(add(titled(2, "Emma")), it -> it.deleted(NOW));
        Reading reading = say(book, ben, ReadingStatus.READ);
        Library library = inTransaction(() -> store().libraries().find(home)).orElseThrow();
        Member member = inTransaction(() -> store().members().find(home, ben)).orElseThrow();
        Invitation invitation = Invitation.of(home, "link", MemberRole.READER, ann, NOW);
        inTransaction(() -> store().members().invite(invitation));
        UUID mia = newUser("mia");
        UUID id = new UUID(3, 3);
        return Stream.of(
                refused("libraries.create", () -> store().libraries()
                        .create(Library.named("x", id, NOW), Member.joining(id, ann, MemberRole.OWNER, NOW))),
                refused("libraries.save", () -> store().libraries().save(library.renamed("x"))),
                refused("libraries.purge", () -> store().libraries().purge(home)),
                refused("members.save", () -> store().members().save(member.as(MemberRole.READER))),
                refused("members.forget", () -> store().members().forget(home, mia)),
                refused("members.invite", () -> store().members().invite(invitation)),
                refused("members.withdraw", () -> store().members().withdraw(home, "link")),
                refused("members.join", () -> store().members().join(invitation, mia, NOW)),
                refused("books.add", () -> store().libraryBooks().add(titled(3, "x"), null)),
                refused("books.save", () -> store().libraryBooks().save(book)),
                refused("books.replace", () -> store().libraryBooks().replace(book, book.underIsbn(isbn(1), NOW))),
                refused("books.purgeDeleted", () -> store().libraryBooks().purgeDeleted(deleted)),
                refused("books.purge", () -> store().libraryBooks().purge(List.of(book.id()))),
                refused("readings.save", () -> store().readings().save(reading.as(null))),
                refused("readings.purge", () -> store().readings().purge(List.of(reading.id()))));
    }

    @Test
    void read_outsideATransaction_isAnswered() {
        LibraryBook book = add(titled(1, "Dune"), ann, ReadingStatus.READ);

        assertThat(store().libraries().find(home)).isPresent();
        assertThat(store().members().findMembers(home)).hasSize(2);
        assertThat(store().libraryBooks().find(book.id())).isPresent();
        assertThat(store().readings().findMarks(book.id())).hasSize(1);
        assertThat(store().shelves().counts(home, ann).of(Shelf.HOME)).isEqualTo(1);
        assertThat(store().libraryLookups().countOpen(home, 1)).isZero();
    }

    private static DynamicTest refused(String name, Runnable write) {
        return DynamicTest.dynamicTest(name, () -> assertThatThrownBy(write::run)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("transaction"));
    }
}
