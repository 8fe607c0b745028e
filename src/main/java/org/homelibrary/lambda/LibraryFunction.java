package org.homelibrary.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;

/**
 * The handler that the image names. Lambda makes one per sandbox and gives it one invocation at a time; both functions
 * are this class, told apart by {@code LIBRARY_ROLE}.
 *
 * <p>What the constructor throws is reported as the error of the initialisation, so its message is a sentence for the
 * person who deployed the function.
 */
public final class LibraryFunction implements RequestStreamHandler {

    /** Kept back of an invocation's time: an answer that Lambda gets after the end is no answer. */
    private static final Duration RESERVE = Duration.ofMillis(500);

    private final Role role;

    public LibraryFunction() {
        this(start());
    }

    LibraryFunction(Role role) {
        this.role = role;
    }

    private static Role start() {
        String name = System.getenv("LIBRARY_ROLE");
        if (!"web".equals(name) && !"worker".equals(name)) {
            throw new StartException("The setting LIBRARY_ROLE is wrong: '" + name + "' is neither web nor worker.");
        }
        int port = PayaraServer.start();
        return name.equals("web") ? new WebRole(port) : new WorkerRole();
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        Duration time = Duration.ofMillis(context.getRemainingTimeInMillis()).minus(RESERVE);
        answer.write(role.answer(event.readAllBytes(), time));
    }

    /** What this function does with an invocation. */
    interface Role {

        /**
         * @param event the JSON that Lambda was invoked with
         * @param time what it may take
         * @return JSON
         */
        byte[] answer(byte[] event, Duration time) throws IOException;
    }
}
