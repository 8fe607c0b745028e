package org.homelibrary.persistence.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.homelibrary.model.edition.Book;
import org.homelibrary.persistence.BookDao;

/** Table {@code books}. */
@ApplicationScoped
public class JpaBookDao implements BookDao {

    private Entities entities;

    protected JpaBookDao() {}

    @Inject
    JpaBookDao(Entities entities) {
        this.entities = entities;
    }

    @Override
    public Optional<Book> find(UUID id) {
        return entities.find(Book.class, id);
    }

    @Override
    public Book save(Book book) {
        return book.getVersion() == 0
                ? entities.insertVersioned(Book.class, book.getId(), book)
                : entities.update(Book.class, book.getId(), book);
    }
}
