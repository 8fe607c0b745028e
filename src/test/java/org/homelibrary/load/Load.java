package org.homelibrary.load;

import static io.gatling.javaapi.core.CoreDsl.ByteArrayBody;
import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.doIfOrElse;
import static io.gatling.javaapi.core.CoreDsl.during;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.rampUsers;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.flushCookieJar;
import static io.gatling.javaapi.http.HttpDsl.header;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.app.Gatling$;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.CoreDsl;
import io.gatling.javaapi.core.OpenInjectionStep;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import io.gatling.javaapi.http.HttpProtocolBuilder;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.homelibrary.load.Ask.Outcome;
import org.homelibrary.support.LibraryServer;

/**
 * A load that Gatling makes in this JVM. It makes its simulation by itself, without arguments, so what it is to do waits in
 * a field: one load at a time.
 */
public final class Load extends Simulation {

    private static final Path RESULTS = Path.of("target", "gatling");

    /** Not in the middle of a round: what was answered is to be noted. */
    private static final boolean TO_THE_END = false;

    private static final Random RANDOM = new Random(20260101);

    private static Supplier<Plan> plan;

    static {
        // Nobody looks at a page for longer.
        System.setProperty("gatling.http.requestTimeout", "20000");
        System.setProperty("gatling.data.writers.0", "file");
        System.setProperty("gatling.data.console.light", "true");
    }

    private record Plan(PopulationBuilder population, HttpProtocolBuilder protocol) {}

    /** Called by Gatling. */
    public Load() {
        Plan next = plan.get();
        setUp(next.population()).protocols(next.protocol());
    }

    /** So many readers, each of whom does the next thing when the last is answered. */
    static Meter closed(LibraryServer server, List<Reader> readers, int connections, Duration time) {
        Meter meter = new Meter();
        return run(
                meter,
                () -> new Plan(
                        scenario("closed")
                                .exec(during(time, TO_THE_END).on(one(readers, meter)))
                                .injectOpen(CoreDsl.atOnceUsers(connections)),
                        protocol(server)));
    }

    /** So many requests a second, whether the last is answered or not; each step its users a second and its length. */
    static Meter open(LibraryServer server, List<Reader> readers, List<Step> steps) {
        Meter meter = new Meter();
        return run(
                meter,
                () -> new Plan(
                        scenario("open")
                                .exec(one(readers, meter))
                                .injectOpen(steps.stream()
                                        .map(step -> (OpenInjectionStep)
                                                constantUsersPerSec(step.rate()).during(step.time()))
                                        .toArray(OpenInjectionStep[]::new)),
                        protocol(server).shareConnections()));
    }

    /** @param rate users a second */
    record Step(double rate, Duration time) {}

    /** Readers who keep a connection each, come within {@code ramp} and look at a page now and then. */
    static Meter idle(
            LibraryServer server, List<Reader> readers, int connections, Duration ramp, Duration stay, Duration pause) {
        Meter meter = new Meter();
        return run(
                meter,
                () -> new Plan(
                        scenario("idle")
                                .exec(during(stay, TO_THE_END)
                                        .on(exec(one(readers, meter, Act.BROWSE))
                                                .pause(pause)))
                                .injectOpen(rampUsers(connections).during(ramp)),
                        protocol(server)));
    }

    private static synchronized Meter run(Meter meter, Supplier<Plan> next) {
        plan = next;
        int code =
                Gatling$.MODULE$.fromArgs(new String[] {"-s", Load.class.getName(), "-rf", RESULTS.toString(), "-nr"});
        if (code != 0) {
            throw new IllegalStateException("Gatling ended with " + code);
        }
        return meter;
    }

    private static HttpProtocolBuilder protocol(LibraryServer server) {
        return http.baseUrl(server.url().toString())
                .disableFollowRedirect()
                .disableCaching()
                .acceptEncodingHeader("gzip");
    }

    private static ChainBuilder one(List<Reader> readers, Meter meter) {
        return one(readers, meter, null);
    }

    /** One request of any reader, of this kind or, when it is null, of any. */
    private static ChainBuilder one(List<Reader> readers, Meter meter, Act act) {
        return exec(flushCookieJar()) // a reader's cookies are in the request
                .exec(session -> {
                    Reader reader = readers.get(RANDOM.nextInt(readers.size()));
                    Ask ask = reader.ask(act == null ? Act.any(RANDOM) : act, RANDOM);
                    return session.removeAll("status", "location")
                            .set("ask", ask)
                            .set("made", System.nanoTime());
                })
                .exec(doIfOrElse(session -> ask(session).isPage())
                        .then(exec(
                                checked(http("page").get(session -> ask(session).path()))
                                        .header("Accept", "text/html")))
                        .orElse(exec(checked(http("change")
                                        .post(session -> ask(session).path()))
                                .header("Accept", session -> change(session).answerType())
                                .header("Content-Type", session -> change(session)
                                        .contentType())
                                .header("X-CSRF-Token", session -> change(session)
                                        .token())
                                .body(ByteArrayBody(session -> change(session).body())))))
                .exec(session -> note(session, meter));
    }

    private static HttpRequestActionBuilder checked(HttpRequestActionBuilder request) {
        return request.header("Cookie", session -> ask(session).cookies())
                .check(status().saveAs("status"), header("Location").optional().saveAs("location"));
    }

    private static Session note(Session session, Meter meter) {
        Ask ask = ask(session);
        boolean isAnswered = session.contains("status");
        String error = !isAnswered
                ? "not answered"
                : session.getInt("status") == ask.accepted() ? null : String.valueOf(session.getInt("status"));
        meter.note(ask.act(), session.getLong("made"), error);
        if (!ask.isPage()) {
            Outcome outcome = ask.change().outcome();
            if (error == null) {
                outcome.acknowledged(session.contains("location") ? path(session.getString("location")) : null);
            } else {
                outcome.uncertain();
            }
        }
        return session.markAsSucceeded();
    }

    private static String path(String location) {
        return location.replaceFirst("^https?://[^/]+", "");
    }

    private static Ask ask(Session session) {
        return session.get("ask");
    }

    private static Ask.Change change(Session session) {
        return ask(session).change();
    }
}
