package org.homelibrary.web.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormFilterTest {

    private FormRequest request;

    private void send(String method, String type, String text) throws IOException {
        request = new FormRequest(method, type == null ? null : MediaType.valueOf(type), text);
        new FormFilter().filter(request.context());
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

        assertThat(new String(request.unread(), StandardCharsets.UTF_8)).isEqualTo("title=Zo%C3%AB+%26+I&empty=&flag");
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

        assertThat(request.unread()).hasSize(1);
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

        assertThat(request.headers.getFirst("Content-Type")).isEqualTo(MediaType.APPLICATION_FORM_URLENCODED);
    }

    @Test
    void looking_has_no_form() throws IOException {
        send("GET", "text/plain", "whatever");

        assertThat(request.headers).isEmpty();
    }
}
