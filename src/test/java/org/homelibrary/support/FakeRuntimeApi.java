package org.homelibrary.support;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lambda's side of the Runtime API, version 2018-06-01, as AWS documents it: hands invocations to a function, one at a time,
 * and takes its answers and errors.
 */
public final class FakeRuntimeApi implements AutoCloseable {

    private static final Pattern RESULT = Pattern.compile("/2018-06-01/runtime/invocation/([^/]+)/(response|error)");
    private static final String NEXT = "/2018-06-01/runtime/invocation/next";
    private static final String INIT_ERROR = "/2018-06-01/runtime/init/error";

    private final BlockingQueue<Invocation> waiting = new LinkedBlockingQueue<>();
    private final Map<String, Invocation> underWay = new ConcurrentHashMap<>();
    private final CompletableFuture<String> ready = new CompletableFuture<>();
    private final CompletableFuture<String> initError = new CompletableFuture<>();
    private final LoopbackServer server = new LoopbackServer(this::serve);

    /** For the variable {@code AWS_LAMBDA_RUNTIME_API}. */
    public String address() {
        return server.address();
    }

    /** Invokes the function and waits for its answer. */
    public byte[] invoke(byte[] event, Duration timeout) {
        Invocation invocation = new Invocation(UUID.randomUUID().toString(), event, timeout, new CompletableFuture<>());
        waiting.add(invocation);
        return get(invocation.answer, timeout);
    }

    /** Waits until the function asks for its first invocation. */
    public void awaitReady(Duration patience) {
        get(ready, patience);
    }

    /** The body of the error with which the initialisation ended. */
    public String awaitInitError(Duration patience) {
        return get(initError, patience);
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            Matcher result = RESULT.matcher(path);
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (path.equals(NEXT)) {
                ready.complete("");
                next(exchange);
            } else if (path.equals(INIT_ERROR)) {
                initError.complete(new String(body, StandardCharsets.UTF_8));
                exchange.sendResponseHeaders(202, -1);
            } else if (result.matches()) {
                CompletableFuture<byte[]> answer = underWay.remove(result.group(1)).answer;
                exchange.sendResponseHeaders(202, -1);
                if (result.group(2).equals("response")) {
                    answer.complete(body);
                } else {
                    answer.completeExceptionally(new FunctionError(new String(body, StandardCharsets.UTF_8)));
                }
            } else {
                exchange.sendResponseHeaders(404, -1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void next(HttpExchange exchange) throws IOException, InterruptedException {
        Invocation invocation = waiting.take();
        underWay.put(invocation.id, invocation);
        exchange.getResponseHeaders().set("Lambda-Runtime-Aws-Request-Id", invocation.id);
        exchange.getResponseHeaders()
                .set(
                        "Lambda-Runtime-Deadline-Ms",
                        String.valueOf(Instant.now().plus(invocation.timeout).toEpochMilli()));
        exchange.getResponseHeaders()
                .set(
                        "Lambda-Runtime-Invoked-Function-Arn",
                        "arn:aws:lambda:eu-central-1:123456789012:function:library");
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, invocation.event.length);
        exchange.getResponseBody().write(invocation.event);
    }

    private static <T> T get(CompletableFuture<T> future, Duration patience) {
        try {
            return future.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw (FunctionError) e.getCause();
        } catch (TimeoutException e) {
            throw new AssertionError("nothing from the function in " + patience.toSeconds() + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    @Override
    public void close() {
        server.close();
    }

    /** The function answered an invocation with an error; the message is its JSON. */
    public static final class FunctionError extends RuntimeException {

        private static final long serialVersionUID = 1L;

        FunctionError(String json) {
            super(json);
        }
    }

    private record Invocation(String id, byte[] event, Duration timeout, CompletableFuture<byte[]> answer) {}
}
