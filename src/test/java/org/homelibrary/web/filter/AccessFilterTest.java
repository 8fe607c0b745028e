package org.homelibrary.web.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.homelibrary.model.account.User;
import org.homelibrary.model.library.Member;
import org.homelibrary.model.library.MemberRole;
import org.homelibrary.security.CurrentUser;
import org.homelibrary.service.ForbiddenException;
import org.homelibrary.web.access.AdminOnly;
import org.homelibrary.web.access.CurrentMember;
import org.homelibrary.web.access.EditorsOnly;
import org.homelibrary.web.access.Public;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessFilterTest {

    private final Map<String, String> headers = new HashMap<>();
    private String method = "GET";
    private String address = "http://localhost:8080/books?q=a%20b&status=read";
    private User user;
    private Response answer;
    private MemberRole role = MemberRole.OWNER;

    private void ask(Class<?> page) throws NoSuchMethodException, IOException {
        AccessFilter filter = new AccessFilter(
                new CurrentUser(null) {
                    @Override
                    public Optional<User> user() {
                        return Optional.ofNullable(user);
                    }
                },
                new CurrentMember(null, null) {
                    @Override
                    public Member require() {
                        return Member.joining(user.getId(), user.getId(), role, Instant.EPOCH);
                    }
                },
                FormRequest.NO_RESCUE);
        Method called = page.getDeclaredMethod("page");
        filter.resource = fake(ResourceInfo.class, Map.of("getResourceMethod", called, "getResourceClass", page));
        UriInfo uri = fake(UriInfo.class, Map.of("getRequestUri", URI.create(address)));
        answer = null;
        filter.filter((ContainerRequestContext) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ContainerRequestContext.class},
                (proxy, asked, arguments) -> switch (asked.getName()) {
                    case "getMethod" -> method;
                    case "getHeaderString" -> headers.get(arguments[0]);
                    case "getUriInfo" -> uri;
                    case "abortWith" -> answer = (Response) arguments[0];
                    default -> throw new UnsupportedOperationException(asked.getName());
                }));
    }

    private static <T> T fake(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, asked, none) -> answers.get(asked.getName())));
    }

    private void signIn(boolean admin) {
        user = new User(UUID.randomUUID(), "ada", "ada@example.org", "hash", Instant.EPOCH);
        if (admin) {
            user.makeAdmin();
        }
    }

    @Test
    void a_visitor_is_sent_to_sign_in_and_back_to_the_page_after() throws Exception {
        ask(Private.class);

        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(answer.getLocation()).hasToString("/login?next=%2Fbooks%3Fq%3Da%2520b%26status%3Dread");
    }

    @Test
    void a_visitor_who_sends_a_form_is_sent_to_sign_in() throws Exception {
        method = "POST";

        ask(Private.class);

        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(answer.getLocation()).hasToString("/login");
    }

    @Test
    void a_script_of_a_page_is_told_where_to_send_the_browser() throws Exception {
        headers.put("HX-Request", "true");
        headers.put("HX-Current-URL", "http://localhost:8080/books?status=read");

        ask(Private.class);

        assertThat(answer.getStatus()).isEqualTo(401);
        assertThat(answer.getHeaderString("HX-Redirect")).isEqualTo("/login?next=%2Fbooks%3Fstatus%3Dread");
    }

    @Test
    void a_script_that_asks_for_json_gets_json() throws Exception {
        headers.put("Accept", "application/json");

        ask(Private.class);

        assertThat(answer.getStatus()).isEqualTo(401);
        assertThat(answer.getMediaType()).hasToString("application/json");
    }

    @Test
    void an_address_that_leads_elsewhere_is_not_come_back_to() throws Exception {
        address = "http://localhost:8080//evil.example";

        ask(Private.class);

        assertThat(answer.getLocation()).hasToString("/login?next=%2Fbooks");
    }

    @Test
    void a_public_page_is_for_everybody() throws Exception {
        ask(Open.class);

        assertThat(answer).isNull();
    }

    @Test
    void a_signed_in_user_sees_private_pages_but_none_of_the_administrators() throws Exception {
        signIn(false);

        ask(Private.class);
        assertThat(answer).isNull();
        assertThatThrownBy(() -> ask(ForAdmin.class)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void an_administrator_sees_every_page() throws Exception {
        signIn(true);

        ask(ForAdmin.class);

        assertThat(answer).isNull();
    }

    @ParameterizedTest
    @CsvSource({"OWNER, true", "EDITOR, true", "READER, false"})
    void page_for_editors_is_refused_to_readers(MemberRole given, boolean open) throws Exception {
        signIn(false);
        role = given;

        if (open) {
            ask(ForEditors.class);
        } else {
            assertThatThrownBy(() -> ask(ForEditors.class)).isInstanceOf(ForbiddenException.class);
        }
        assertThat(answer).isNull();
    }

    @Test
    void page_for_editors_sends_a_visitor_to_sign_in() throws Exception {
        ask(ForEditors.class);

        assertThat(answer.getStatus()).isEqualTo(303);
    }

    @EditorsOnly
    static class ForEditors {
        void page() {}
    }

    static class Private {
        void page() {}
    }

    static class Open {
        @Public
        void page() {}
    }

    @AdminOnly
    static class ForAdmin {
        void page() {}
    }
}
