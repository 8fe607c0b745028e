package org.homelibrary.web.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.homelibrary.security.cookie.CsrfToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsrfFilterTest {

    private static final MediaType FORM = MediaType.APPLICATION_FORM_URLENCODED_TYPE;

    private final CsrfFilter filter = new CsrfFilter(
            new CsrfToken(null, null) {
                @Override
                public boolean matches(String sent) {
                    return "good+token".equals(sent);
                }
            },
            FormRequest.NO_RESCUE);

    private String method = "POST";
    private String header;
    private FormRequest request;

    private void send(MediaType type, String text) throws IOException {
        request = new FormRequest(method, type, text);
        request.headers.putSingle(CsrfToken.HEADER, header);
        filter.filter(request.context());
    }

    @Test
    void a_form_with_the_token_passes_and_can_still_be_read() throws IOException {
        String form = "title=Zo%C3%AB&_csrf=good%2Btoken&title=again";

        send(FORM.withCharset("UTF-8"), form);

        assertThat(new String(request.unread(), StandardCharsets.UTF_8)).isEqualTo(form);
    }

    @Test
    void a_form_with_the_token_in_the_header_passes_and_can_still_be_read() throws IOException {
        header = "good+token";

        send(FORM, "title=a");

        assertThat(request.unread()).hasSize(7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "title=a",
                "_csrf",
                "_csrf=",
                "_csrf=wrong",
                "_csrf=%",
                "_csrf=wrong&_csrf=good%2Btoken",
                "x_csrf=good%2Btoken"
            })
    void a_form_without_the_token_is_refused(String form) {
        assertThatThrownBy(() -> send(FORM, form)).isInstanceOf(ForbiddenException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "INVENTED"})
    void every_change_needs_the_token(String change) {
        method = change;

        assertThatThrownBy(() -> send(null, "")).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> send(MediaType.APPLICATION_JSON_TYPE, "{\"_csrf\":\"good+token\"}"))
                .isInstanceOf(ForbiddenException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "OPTIONS"})
    void looking_needs_none(String harmless) throws IOException {
        method = harmless;

        send(null, "");
    }

    @Test
    void a_form_larger_than_any_of_ours_is_refused_for_its_size() throws IOException {
        String atTheLimit = "_csrf=good%2Btoken&title=";
        send(FORM, atTheLimit + "x".repeat(CsrfFilter.MAX_FORM_BYTES - atTheLimit.length()));

        assertThatThrownBy(() -> send(FORM, "x".repeat(CsrfFilter.MAX_FORM_BYTES + 1)))
                .isInstanceOfSatisfying(
                        ClientErrorException.class,
                        error -> assertThat(error.getResponse().getStatus()).isEqualTo(413));
    }
}
