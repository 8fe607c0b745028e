package org.homelibrary.messaging.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.homelibrary.messaging.ImportMessage;
import org.homelibrary.messaging.ImportWorker;
import org.homelibrary.messaging.QueueException;
import org.junit.jupiter.api.Test;

class LocalImportQueueTest {

    private static final ImportMessage LARGE = message(1);
    private static final ImportMessage SMALL = message(2);

    private final Turns turns = new Turns();
    private final LocalImportQueue queue = new LocalImportQueue(() -> turns);

    @Test
    void importsTakeTurns() {
        turns.needed.put(LARGE, 3);
        queue.send(LARGE);
        queue.send(SMALL);
        queue.send(SMALL);

        queue.workOff();
        assertThat(turns.taken).containsExactly(LARGE, SMALL, LARGE, LARGE);
    }

    @Test
    void importThatIsSentAgain_isDoneAgain() {
        queue.send(LARGE);
        queue.workOff();
        queue.send(LARGE);
        queue.workOff();
        assertThat(turns.taken).containsExactly(LARGE, LARGE);
    }

    @Test
    void importThatFailsEachTime_isGivenUp_andTheNextIsDone() {
        turns.broken.add(LARGE);
        queue.send(LARGE);
        queue.send(SMALL);
        queue.workOff();

        assertThat(turns.taken).containsExactly(LARGE, LARGE, LARGE, SMALL);
        assertThat(turns.givenUp).containsExactly(LARGE);
    }

    @Test
    void stoppingServer_takesNothingMore() {
        queue.send(LARGE);
        queue.stop();
        queue.workOff();
        assertThat(turns.taken).isEmpty();
        assertThatThrownBy(() -> queue.send(SMALL)).isInstanceOf(QueueException.class);
    }

    private static ImportMessage message(int number) {
        return new ImportMessage(new UUID(0, 1), new UUID(0, 2), new UUID(0, number));
    }

    private static final class Turns implements ImportWorker {

        private final Map<ImportMessage, Integer> needed = new HashMap<>();
        private final List<ImportMessage> broken = new ArrayList<>();
        private final List<ImportMessage> taken = new ArrayList<>();
        private final List<ImportMessage> givenUp = new ArrayList<>();

        @Override
        public boolean work(ImportMessage message, Duration time) {
            taken.add(message);
            if (broken.contains(message)) {
                throw new IllegalStateException("broken");
            }
            return needed.merge(message, -1, Integer::sum) > 0;
        }

        @Override
        public void giveUp(ImportMessage message) {
            givenUp.add(message);
        }
    }
}
