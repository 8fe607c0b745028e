package org.homelibrary.persistence.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import jakarta.persistence.TransactionRequiredException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hibernate.Session;
import org.homelibrary.persistence.ConflictException;
import org.homelibrary.persistence.jpa.jdbc.JdbcBatch;

/** The entity manager as the ports want it: entities go in and come out detached, and errors are those of the ports. */
@ApplicationScoped
public class Entities {

    private static final String READ_ONLY = "org.hibernate.readOnly";

    @PersistenceContext(unitName = "library")
    private EntityManager entityManager;

    @Inject
    private LibraryDatabase database;

    protected Entities() {}

    Entities(EntityManager entityManager, LibraryDatabase database) {
        this.entityManager = entityManager;
        this.database = database;
    }

    public <T> Optional<T> find(Class<T> type, Object id) {
        return run(em -> Optional.ofNullable(em.find(type, id)));
    }

    /** @throws ConflictException when the id, or another unique column, is there already */
    public <T> T insert(T entity) {
        return write(em -> {
            em.persist(entity);
            em.flush();
            return entity;
        });
    }

    /** Like {@link #insert}, with a first version of 1, so that a new entity is told from one that was read. */
    <T> T insertVersioned(Class<T> type, Object id, T entity) {
        insert(entity);
        return write(em -> em.find(type, id, LockModeType.PESSIMISTIC_FORCE_INCREMENT));
    }

    /**
     * Finds an entity and keeps it while the work executes native statements, so that its {@link #update} need not read it
     * again. The work must not change the entity itself.
     */
    public <T, R> R withFound(Class<T> type, Object id, Function<Optional<T>, R> work) {
        return run(em -> work.apply(Optional.ofNullable(em.find(type, id))));
    }

    /** @throws ConflictException when the row is gone, or has another version than the entity */
    public <T> T update(Class<T> type, Object id, T entity) {
        return write(em -> {
            // A merge of what is gone would insert it again.
            if (em.find(type, id) == null) {
                throw new ConflictException("it is gone: " + type.getSimpleName());
            }
            T merged = em.merge(entity);
            em.flush();
            return merged;
        });
    }

    public <T> List<T> select(Class<T> type, String jpql, int limit, Object... parameters) {
        return run(em -> {
            var query = em.createQuery(jpql, type).setHint(READ_ONLY, true).setMaxResults(limit);
            bind(query, parameters);
            return query.getResultList();
        });
    }

    @SuppressWarnings("unchecked")
    public <T> List<T> selectNative(Class<T> type, String sql, List<?> parameters) {
        return run(em -> {
            Query query = em.createNativeQuery(sql, type).setHint(READ_ONLY, true);
            bind(query, parameters.toArray());
            return query.getResultList();
        });
    }

    /**
     * Finds the entities whose ids a native statement selects, in its order.
     *
     * <p>One by one, because Hibernate leaves the collections of entities empty that a native statement selects itself.
     *
     * @param id makes an id of a row
     */
    public <T> List<T> findSelected(Class<T> type, Function<Object[], ?> id, String sql, List<?> parameters) {
        return selectRows(sql, parameters).stream()
                .flatMap(row -> find(type, id.apply(row)).stream())
                .toList();
    }

    public Optional<Object[]> selectRow(String sql, Object... parameters) {
        return selectRows(sql, List.of(parameters)).stream().findFirst();
    }

    @SuppressWarnings("unchecked")
    public List<Object[]> selectRows(String sql, List<?> parameters) {
        return run(em -> {
            Query query = em.createNativeQuery(sql);
            bind(query, parameters.toArray());
            return query.getResultList();
        });
    }

    /** @param mapping name of the {@code SqlResultSetMapping} that says what a row is */
    @SuppressWarnings("unchecked")
    public List<Object[]> selectMapped(String sql, String mapping, List<?> parameters) {
        return run(em -> {
            Query query = em.createNativeQuery(sql, mapping).setHint(READ_ONLY, true);
            bind(query, parameters.toArray());
            return query.getResultList();
        });
    }

    /** @return number of rows changed */
    public int execute(String jpql, Object... parameters) {
        return write(em -> bind(em.createQuery(jpql), parameters).executeUpdate());
    }

    /** @return number of rows changed */
    public int executeNative(String sql, Object... parameters) {
        return writeNative(em -> bind(em.createNativeQuery(sql), parameters).executeUpdate());
    }

    /**
     * Executes a statement once for each row of parameters.
     *
     * @param rows of ids, texts or numbers; the placeholders are plain question marks
     * @return number of rows changed by each
     */
    public int[] executeBatch(String sql, List<Object[]> rows) {
        if (rows.isEmpty()) {
            return new int[0];
        }
        return writeNative(em -> jdbc(em).doReturningWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (Object[] row : rows) {
                    JdbcBatch.bind(statement, row);
                    statement.addBatch();
                }
                return statement.executeBatch();
            }
        }));
    }

    /**
     * Inserts a row unless its key is there. Waits for another who is inserting the same key.
     *
     * <p>Plain JDBC, because an error that passes through the entity manager ends the transaction.
     *
     * @param parameters ids, texts, numbers or bytes; null for a null id
     */
    public void insertIfAbsent(String sql, Object... parameters) {
        writeNative(em -> {
            jdbc(em).doWork(connection -> {
                try (PreparedStatement insert = connection.prepareStatement(sql)) {
                    JdbcBatch.bind(insert, parameters);
                    insert.executeUpdate();
                } catch (SQLException e) {
                    if (!StoreErrors.isDuplicateKey(e)) {
                        throw e;
                    }
                }
            });
            return null;
        });
    }

    /** Plain statements, which without a transaction would be committed one by one. */
    private static Session jdbc(EntityManager entityManager) {
        if (!entityManager.isJoinedToTransaction()) {
            throw new TransactionRequiredException("a write outside a transaction");
        }
        return entityManager.unwrap(Session.class);
    }

    private static Query bind(Query query, Object... parameters) {
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query;
    }

    private <R> R write(Function<EntityManager, R> work) {
        database.requireWritable();
        return run(work);
    }

    /** For statements that bring no entities: what {@link #withFound} found stays. */
    private <R> R writeNative(Function<EntityManager, R> work) {
        database.requireWritable();
        return translating(work);
    }

    private <R> R run(Function<EntityManager, R> work) {
        try {
            return translating(work);
        } finally {
            entityManager.clear();
        }
    }

    private <R> R translating(Function<EntityManager, R> work) {
        try {
            return work.apply(entityManager);
        } catch (PersistenceException e) {
            throw StoreErrors.translate(e).orElseGet(() -> database.explain(e));
        }
    }
}
