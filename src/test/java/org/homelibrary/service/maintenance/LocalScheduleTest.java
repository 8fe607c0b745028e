package org.homelibrary.service.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import jakarta.transaction.TransactionalException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import org.homelibrary.config.StartUp;
import org.homelibrary.messaging.QueueException;
import org.homelibrary.persistence.StoreException;
import org.homelibrary.service.backup.BackupService;
import org.homelibrary.service.imports.RunningImports;
import org.homelibrary.support.FakeSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LocalScheduleTest {

    private final List<Runnable> scheduled = new ArrayList<>();
    private final List<String> begun = new ArrayList<>();

    static List<Throwable> troubles() {
        return List.of(
                new StoreException("busy", null),
                new QueueException("full"),
                new TransactionalException("refused at commit", null),
                new IllegalStateException("the application is stopping"),
                new NoClassDefFoundError("a file of the server is gone"),
                new StackOverflowError());
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void whatever_a_task_throws_it_runs_again_and_so_do_the_others(Throwable trouble) {
        schedule(trouble).start(null);

        // a scheduler drops a task that throws
        scheduled.forEach(task -> assertThatCode(task::run).doesNotThrowAnyException());
        scheduled.forEach(Runnable::run);

        assertThat(begun)
                .containsExactly(
                        "due lookups",
                        "imports",
                        "store",
                        "backups",
                        "deleted books",
                        "throttles",
                        "due lookups",
                        "imports",
                        "store",
                        "backups",
                        "deleted books",
                        "throttles");
    }

    @Test
    void nothing_is_done_while_the_server_loads_the_application() {
        System.setProperty(StartUp.LOADING, "true");
        try {
            schedule(new IllegalStateException()).start(null);
            runAll();
            assertThat(begun).isEmpty();
        } finally {
            System.clearProperty(StartUp.LOADING);
        }

        runAll(); // finds it loaded
        runAll();

        assertThat(begun).contains("due lookups", "imports");
    }

    /** What is scheduled now, once each. */
    private void runAll() {
        List.copyOf(scheduled).forEach(Runnable::run);
    }

    private LocalSchedule schedule(Throwable trouble) {
        return new LocalSchedule(
                new Failing(trouble),
                new FailingStore(trouble),
                new FailingImports(trouble),
                new FailingBackups(trouble),
                FakeSettings.with(),
                scheduler());
    }

    private ScheduledExecutorService scheduler() {
        return (ScheduledExecutorService) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ScheduledExecutorService.class},
                (proxy, method, arguments) -> scheduled.add((Runnable) arguments[0]) ? null : null);
    }

    private final class Failing extends Housekeeping {

        private final Throwable trouble;

        Failing(Throwable trouble) {
            this.trouble = trouble;
        }

        @Override
        public void queueDueLookups() {
            fail("due lookups");
        }

        @Override
        public void purgeDeletedBooks() {
            fail("deleted books");
        }

        @Override
        public void forgetOldGuesses() {
            fail("throttles");
        }

        private void fail(String task) {
            begin(task, trouble);
        }
    }

    private final class FailingStore extends ReadinessService {

        private final Throwable trouble;

        FailingStore(Throwable trouble) {
            this.trouble = trouble;
        }

        @Override
        public void askStore() {
            begin("store", trouble);
        }
    }

    private final class FailingImports extends RunningImports {

        private final Throwable trouble;

        FailingImports(Throwable trouble) {
            this.trouble = trouble;
        }

        @Override
        public void resumeAll() {
            begin("imports", trouble);
        }
    }

    private final class FailingBackups extends BackupService {

        private final Throwable trouble;

        FailingBackups(Throwable trouble) {
            this.trouble = trouble;
        }

        @Override
        public void runDue() {
            begin("backups", trouble);
        }
    }

    private void begin(String task, Throwable trouble) {
        begun.add(task);
        if (trouble instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) trouble;
    }
}
