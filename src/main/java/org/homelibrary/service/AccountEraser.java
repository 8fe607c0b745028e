package org.homelibrary.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.homelibrary.model.UserBook;
import org.homelibrary.persistence.UserBookDao;
import org.homelibrary.persistence.UserDao;

/** The transactions of {@link AccountClosing}, each short and each harmless to repeat. */
@ApplicationScoped
@Transactional
public class AccountEraser {

    private static final int BOOKS_AT_A_TIME = 100;

    private UserDao users;
    private UserBookDao userBooks;
    private OwnCovers ownCovers;

    protected AccountEraser() {}

    @Inject
    public AccountEraser(UserDao users, UserBookDao userBooks, OwnCovers ownCovers) {
        this.users = users;
        this.userBooks = userBooks;
        this.ownCovers = ownCovers;
    }

    /** Keeps the user's other browsers from adding what is about to be deleted. */
    public void signOutEverywhere(UUID userId) {
        users.find(userId).ifPresent(user -> {
            user.signOutEverywhere();
            users.save(user);
        });
    }

    /** @return how many there were; none is left when it is zero */
    public int eraseSomeBooks(UUID userId) {
        List<UserBook> books = userBooks.findAll(userId, null, BOOKS_AT_A_TIME);
        books.forEach(ownCovers::deleteAll);
        userBooks.purge(books);
        return books.size();
    }

    public void eraseAccount(UUID userId) {
        userBooks.deleteCounts(userId);
        users.delete(userId);
    }
}
