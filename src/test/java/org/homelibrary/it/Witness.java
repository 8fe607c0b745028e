package org.homelibrary.it;

import jakarta.enterprise.concurrent.ManageableThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.homelibrary.messaging.LookupMessage;
import org.homelibrary.service.lookup.LookupRecorder;
import org.homelibrary.service.maintenance.ReadinessService;

/** Remembers what went on in the container where no test can look. */
@ApplicationScoped
public class Witness {

    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private final List<Worked> worked = new CopyOnWriteArrayList<>();
    private boolean storeAnsweredAtStart;

    @Inject
    private LookupRecorder recorder;

    /** As an observer without a priority of its own, as all of the application's are that use the store. */
    void start(@Observes @Initialized(ApplicationScoped.class) Object event, ReadinessService readiness) {
        readiness.askStore();
        storeAnsweredAtStart = true;
    }

    void sending(LookupMessage message) {
        boolean inTransaction = isInTransaction();
        sent.add(new Sent(
                message.bookId(), inTransaction, recorder.findWaiting(message).isPresent()));
    }

    void working(LookupMessage message) {
        worked.add(new Worked(
                message.bookId(),
                Thread.currentThread() instanceof ManageableThread,
                Thread.currentThread().getContextClassLoader() == getClass().getClassLoader(),
                isInTransaction()));
    }

    boolean storeAnsweredAtStart() {
        return storeAnsweredAtStart;
    }

    List<Sent> sent(UUID bookId) {
        return sent.stream().filter(one -> one.bookId().equals(bookId)).toList();
    }

    List<Worked> worked(UUID bookId) {
        return worked.stream().filter(one -> one.bookId().equals(bookId)).toList();
    }

    private static boolean isInTransaction() {
        TransactionSynchronizationRegistry transactions = lookUp("java:comp/TransactionSynchronizationRegistry");
        return transactions.getTransactionStatus() != Status.STATUS_NO_TRANSACTION;
    }

    /** Names of the application are found only where its context is. */
    static DataSource dataSource() {
        return lookUp("java:app/jdbc/library");
    }

    @SuppressWarnings("unchecked")
    private static <T> T lookUp(String name) {
        try {
            return (T) new InitialContext().lookup(name);
        } catch (NamingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A message when it was sent. */
    record Sent(UUID bookId, boolean inTransaction, boolean stored) {}

    /** A message when it was worked on. */
    record Worked(UUID bookId, boolean onManagedThread, boolean withApplicationsClassLoader, boolean inTransaction) {}
}
