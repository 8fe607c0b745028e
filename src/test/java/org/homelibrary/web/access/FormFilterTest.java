package org.homelibrary.web.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormFilterTest {

    private final MultivaluedMap<String, String> headers = new MultivaluedHashMap<>();
    private InputStream body;

    private void send(String method, String type, String text) throws IOException {
        body = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        new FormFilter().filter((ContainerRequestContext) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ContainerRequestContext.class},
                (proxy, called, arguments) -> switch (called.getName()) {
                    case "getMethod" -> method;
                    case "getMediaType" -> type == null ? null : MediaType.valueOf(type);
                    case "hasEntity" -> !text.isEmpty();
                    case "getHeaders" -> headers;
                    case "getEntityStream" -> body;
                    case "setEntityStream" -> {
                        body = (InputStream) arguments[0];
                        yield null;
                    }
                    default -> throw new UnsupportedOperationException(called.getName());
                }));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/x-www-form-urlencoded",
                "APPLICATION/X-WWW-Form-UrlEncoded",
                "application/x-www-form-urlencoded; charset=UTF-8",
                "application/x-www-form-urlencoded;charset=utf-8"
            })
    void form_passes_and_can_still_be_read(String type) throws IOException {
        send("POST", type, "title=Zo%C3%AB+%26+I&empty=&flag");

        assertThat(new String(body.readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("title=Zo%C3%AB+%26+I&empty=&flag");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "title=%", "title=%z", "title=%zz", "a=b&%f=c"})
    void form_with_broken_escapes_is_refused(String form) {
        assertThatThrownBy(() -> send("POST", MediaType.APPLICATION_FORM_URLENCODED, form))
                .isInstanceOf(BadRequestException.class);
    }

    @Test
    void upload_passes_unread() throws IOException {
        send("POST", "multipart/form-data; boundary=x", "%");

        assertThat(body.readAllBytes()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/json",
                "multipart/mixed; boundary=x",
                "application/*",
                "*/*",
                "application/x-www-form-urlencoded; charset=utf-7",
                "application/x-www-form-urlencoded; charset=none"
            })
    void other_body_is_refused(String type) {
        assertThatThrownBy(() -> send("POST", type, "title=a")).isInstanceOf(NotSupportedException.class);
    }

    @Test
    void body_of_no_kind_is_refused_and_no_body_is_an_empty_form() throws IOException {
        assertThatThrownBy(() -> send("POST", null, "title=a")).isInstanceOf(NotSupportedException.class);

        send("POST", null, "");

        assertThat(headers.getFirst("Content-Type")).isEqualTo(MediaType.APPLICATION_FORM_URLENCODED);
    }

    @Test
    void looking_has_no_form() throws IOException {
        send("GET", "text/plain", "whatever");

        assertThat(headers).isEmpty();
    }
}
