package org.homelibrary.worker;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import org.homelibrary.messaging.ForeignJson;
import org.homelibrary.messaging.LookupBatchWorker;
import org.homelibrary.service.imports.RunningImports;
import org.homelibrary.service.maintenance.Housekeeping;

/** What the worker function is invoked with: batches of the queue, and once an hour an event of EventBridge's clock. */
@ApplicationScoped
public class FunctionEvents implements FunctionHandler {

    private static final byte[] NOTHING_TO_SAY = "{}".getBytes(StandardCharsets.UTF_8);

    private final LookupBatchWorker batches;
    private final Housekeeping housekeeping;
    private final RunningImports imports;

    protected FunctionEvents() {
        this(null, null, null);
    }

    @Inject
    FunctionEvents(LookupBatchWorker batches, Housekeeping housekeeping, RunningImports imports) {
        this.batches = batches;
        this.housekeeping = housekeeping;
        this.imports = imports;
    }

    @Override
    public byte[] handle(byte[] event, long budgetMillis) {
        JsonObject json = ForeignJson.read(new String(event, StandardCharsets.UTF_8));
        if (!isOfTheClock(json)) {
            return SqsEvent.answer(batches.work(SqsEvent.read(json), Duration.ofMillis(budgetMillis)));
        }
        keepHouse();
        return NOTHING_TO_SAY;
    }

    /** What throws is seen in the function's errors, and is begun again: by Lambda twice, and by the clock next hour. */
    private void keepHouse() {
        doEach(List.<Runnable>of(
                        housekeeping::purgeDeletedBooks,
                        housekeeping::queueLostLookups,
                        imports::resumeLost,
                        housekeeping::purgeEndedLibraries,
                        housekeeping::renewKeys)
                .iterator());
    }

    /** Does one after the other, whatever the one before has thrown. */
    private static void doEach(Iterator<Runnable> chores) {
        if (chores.hasNext()) {
            try {
                chores.next().run();
            } finally {
                doEach(chores);
            }
        }
    }

    private static boolean isOfTheClock(JsonObject event) {
        return event.getString("source", "").equals("aws.events")
                && event.getString("detail-type", "").equals("Scheduled Event");
    }
}
