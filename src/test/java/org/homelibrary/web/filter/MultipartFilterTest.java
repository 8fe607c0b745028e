package org.homelibrary.web.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.List;
import org.apache.commons.fileupload.FileItem;
import org.apache.commons.fileupload.disk.DiskFileItem;
import org.homelibrary.support.FakeSettings;
import org.homelibrary.web.upload.MultipartForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MultipartFilterTest {

    private static final int MEGABYTE = 1024 * 1024;

    private final MultipartFilter filter = new MultipartFilter(FakeSettings.with("library.max-upload-mb", "1"));

    private static FormRequest request(String body) {
        return new FormRequest("POST", MediaType.valueOf("multipart/form-data; boundary=x"), body);
    }

    private MultipartForm parsed(FormRequest request) {
        filter.filter(request.context());
        return (MultipartForm) request.properties.get(MultipartForm.ATTRIBUTE);
    }

    private MultipartForm parsed(String body) {
        return parsed(request(body));
    }

    private static String part(String name, String content) {
        return "--x\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"Zoë.jpg\"\r\n\r\n" + content
                + "\r\n";
    }

    @Test
    void first_part_of_a_name_is_found() throws IOException {
        FileItem part = parsed(part("image", "first") + part("image", "second") + "--x--\r\n")
                .part("image")
                .orElseThrow();

        assertThat(part.getInputStream().readAllBytes()).asString().isEqualTo("first");
        assertThat(part.getName()).isEqualTo("Zoë.jpg");
    }

    @Test
    void large_part_is_on_the_disk_until_the_request_is_answered() {
        FormRequest request = request(part("image", "a".repeat(MEGABYTE)) + "--x--\r\n");
        DiskFileItem part = (DiskFileItem) parsed(request).part("image").orElseThrow();
        assertThat(part.isInMemory()).isFalse();
        assertThat(part.getStoreLocation()).exists();

        filter.filter(request.context(), null);

        assertThat(part.getStoreLocation()).doesNotExist();
    }

    @Test
    void what_is_larger_than_it_said_is_refused() {
        assertThatThrownBy(() -> parsed(part("image", "a".repeat(3 * MEGABYTE)) + "--x--\r\n"))
                .isInstanceOfSatisfying(
                        ClientErrorException.class,
                        e -> assertThat(e.getResponse().getStatus()).isEqualTo(413));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--x\r\n", "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nno end"})
    void what_breaks_off_is_refused(String body) {
        assertThatThrownBy(() -> parsed(body)).isInstanceOfSatisfying(ClientErrorException.class, e -> assertThat(
                        e.getResponse().getStatus())
                .isEqualTo(400));
    }

    @Test
    void body_without_boundaries_is_an_empty_form() {
        assertThat(parsed("garbage").part("image")).isEmpty();
    }

    @Test
    void many_parts_and_long_headers_are_refused() {
        for (String body : new String[] {part("a", "").repeat(60), part("a".repeat(5000), "")}) {
            assertThatThrownBy(() -> parsed(body + "--x--\r\n"))
                    .isInstanceOfSatisfying(
                            ClientErrorException.class,
                            e -> assertThat(e.getResponse().getStatus()).isEqualTo(400));
        }
    }

    @Test
    void other_requests_are_left_alone() {
        for (FormRequest other : List.of(
                new FormRequest("POST", MediaType.APPLICATION_FORM_URLENCODED_TYPE, "a=b"),
                new FormRequest("GET", MediaType.valueOf("multipart/form-data; boundary=x"), "garbage"))) {
            assertThat(parsed(other)).isNull();
            assertThat(other.properties).isEmpty();
        }
    }
}
