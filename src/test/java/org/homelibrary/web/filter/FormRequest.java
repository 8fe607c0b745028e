package org.homelibrary.web.filter;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A request with a body, as filters see it. It fails when they ask for what no filter of forms should need. */
final class FormRequest {

    /** Keeps no form. */
    static final FormRescue NO_RESCUE = new FormRescue() {
        @Override
        Optional<Response> signInWith(ContainerRequestContext request) {
            return Optional.empty();
        }

        @Override
        Optional<Response> again(ContainerRequestContext request, byte[] body) {
            return Optional.empty();
        }

        @Override
        String pageAfterSignIn(ContainerRequestContext request) {
            return null;
        }
    };

    /** Without the type of the body, unless a filter writes it. */
    final MultivaluedMap<String, String> headers = new MultivaluedHashMap<>();

    final Map<String, Object> properties = new HashMap<>();
    private final String method;
    private final MediaType type;
    private final boolean hasBody;
    private InputStream body;

    /** @param type null when the request does not say */
    FormRequest(String method, MediaType type, String text) {
        this.method = method;
        this.type = type;
        hasBody = !text.isEmpty();
        body = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    byte[] unread() throws IOException {
        return body.readAllBytes();
    }

    ContainerRequestContext context() {
        return (ContainerRequestContext) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ContainerRequestContext.class},
                (proxy, called, arguments) -> answer(called.getName(), arguments));
    }

    private Object answer(String called, Object[] arguments) {
        return switch (called) {
            case "getMethod" -> method;
            case "getMediaType" -> type;
            case "getHeaders" -> headers;
            case "getHeaderString" ->
                arguments[0].equals(HttpHeaders.CONTENT_TYPE)
                        ? String.valueOf(type)
                        : headers.getFirst((String) arguments[0]);
            case "getLength" -> -1; // sent in chunks
            case "hasEntity" -> hasBody;
            case "getEntityStream" -> body;
            case "setEntityStream" -> {
                body = (InputStream) arguments[0];
                yield null;
            }
            case "getProperty" -> properties.get(arguments[0]);
            case "setProperty" -> properties.put((String) arguments[0], arguments[1]);
            default -> throw new AssertionError("a filter of forms asked for " + called);
        };
    }
}
