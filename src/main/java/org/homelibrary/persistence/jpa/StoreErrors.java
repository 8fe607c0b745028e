package org.homelibrary.persistence.jpa;

import jakarta.persistence.EntityExistsException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TransactionRequiredException;
import java.sql.SQLException;
import java.util.Optional;
import org.homelibrary.persistence.ConflictException;

/**
 * What the persistence provider throws, in the words of the ports. SQL states are those of Derby's reference manual: 23xxx
 * constraint violations, 40001 deadlock, 40XL1 lock not granted in time.
 */
final class StoreErrors {

    private StoreErrors() {}

    /** @return empty when it is not a matter of the data, but of the database as a whole */
    static Optional<RuntimeException> translate(PersistenceException error) {
        String state = sqlError(error).map(SQLException::getSQLState).orElse("");
        if (error instanceof OptimisticLockException
                || error instanceof EntityExistsException
                || state.startsWith("23")
                || state.equals("40001")
                || state.startsWith("40XL1")) {
            return Optional.of(new ConflictException("somebody else was faster", error));
        }
        if (error instanceof TransactionRequiredException) {
            return Optional.of(new IllegalStateException("a write outside a transaction", error));
        }
        return Optional.empty();
    }

    static boolean isDuplicateKey(SQLException error) {
        return "23505".equals(error.getSQLState());
    }

    /** The innermost error of the database, which names the constraint that was violated. */
    static Optional<SQLException> sqlError(Throwable error) {
        SQLException found = null;
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                found = sql;
            }
        }
        return Optional.ofNullable(found);
    }
}
