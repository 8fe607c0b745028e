package org.homelibrary.web.error;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionalException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.RedirectionException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.homelibrary.persistence.ConflictException;
import org.homelibrary.persistence.StoreException;
import org.homelibrary.service.ForbiddenException;
import org.homelibrary.service.NotFoundException;
import org.homelibrary.service.maintenance.ReadinessService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ErrorMappersTest {

    private final ErrorPages pages = new ErrorPages() {
        @Override
        public Response of(int status) {
            return Response.status(status).type("text/html").entity("page").build();
        }

        @Override
        public Response of(StoreException.Reason reason) {
            return Response.status(503).entity(reason).build();
        }
    };
    private StoreException trouble;
    private final ReadinessService readiness = new ReadinessService(
            () -> {
                if (trouble != null) {
                    throw trouble;
                }
            },
            null);
    private final LibraryErrorMapper library = new LibraryErrorMapper(pages, readiness);
    private final WebErrorMapper web = new WebErrorMapper(pages);

    private final Logger logger = Logger.getLogger(LibraryErrorMapper.class.getName());
    private final List<LogRecord> logged = new ArrayList<>();
    private final Handler keeper = new Handler() {
        @Override
        public void publish(LogRecord record) {
            logged.add(record);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        logger.addHandler(keeper);
        logger.setUseParentHandlers(false);
    }

    @AfterEach
    void listenNoMore() {
        logger.removeHandler(keeper);
        logger.setUseParentHandlers(true);
    }

    @Test
    void what_is_not_there_not_allowed_or_was_changed_has_its_status_and_is_no_event() {
        assertThat(library.toResponse(new NotFoundException("no book")).getStatus())
                .isEqualTo(404);
        assertThat(library.toResponse(new ForbiddenException("a reader")).getStatus())
                .isEqualTo(403);
        assertThat(library.toResponse(new ConflictException("changed")).getStatus())
                .isEqualTo(409);
        assertThat(logged).isEmpty();
    }

    @Test
    void cause_counts_however_deep_the_container_wrapped_it() {
        RuntimeException wrapped = new RuntimeException(new IllegalStateException(new ConflictException("changed")));

        assertThat(library.toResponse(wrapped).getStatus()).isEqualTo(409);
    }

    @Test
    void store_that_fails_is_logged_in_a_sentence() {
        Response answer = library.toResponse(new StoreException("the disk is full", new RuntimeException("secret")));

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getEntity()).isEqualTo(StoreException.Reason.UNREACHABLE);
        assertThat(logged).singleElement().satisfies(record -> {
            assertThat(record.getLevel()).isEqualTo(Level.SEVERE);
            assertThat(record.getThrown()).isNull();
            assertThat(record.getParameters()).containsExactly("the disk is full");
        });
    }

    @Test
    void reason_of_the_store_is_shown_also_when_only_the_commit_failed_or_it_was_told_on() {
        trouble = new StoreException(StoreException.Reason.FULL, "the disk is full", null);

        assertThat(library.toResponse(trouble).getEntity()).isEqualTo(StoreException.Reason.FULL);
        assertThat(library.toResponse(new StoreException("accounts cannot be read", trouble))
                        .getEntity())
                .isEqualTo(StoreException.Reason.FULL);
        assertThat(library.toResponse(new TransactionalException("during commit", null))
                        .getEntity())
                .isEqualTo(StoreException.Reason.FULL);
    }

    @Test
    void commit_that_fails_is_the_store_failing_unless_it_is_known_why() {
        TransactionalException failed = new TransactionalException("during commit", new SystemException("closed"));
        assertThat(library.toResponse(failed).getStatus()).isEqualTo(503);
        assertThat(logged).singleElement().satisfies(record -> assertThat(record.getParameters())
                .containsExactly("during commit"));

        TransactionalException late = new TransactionalException("during commit", new ConflictException("changed"));
        assertThat(library.toResponse(late).getStatus()).isEqualTo(409);
    }

    @Test
    void what_nobody_foresaw_is_logged_with_its_trace_and_shown_without() {
        IllegalArgumentException unforeseen = new IllegalArgumentException("a secret");

        Response answer = library.toResponse(unforeseen);

        assertThat(answer.getStatus()).isEqualTo(500);
        assertThat(answer.getEntity()).isEqualTo("page");
        assertThat(logged).singleElement().satisfies(record -> assertThat(record.getThrown())
                .isSameAs(unforeseen));
    }

    @Test
    void refusal_keeps_its_headers_and_gets_our_page() {
        Response notAllowed = web.toResponse(new NotAllowedException("GET", new String[] {"HEAD"}));
        assertThat(notAllowed.getStatus()).isEqualTo(405);
        assertThat(notAllowed.getHeaderString(HttpHeaders.ALLOW)).contains("GET", "HEAD");
        assertThat(notAllowed.getMediaType().toString()).isEqualTo("text/html");
        assertThat(notAllowed.getEntity()).isEqualTo("page");

        Response tooLarge = web.toResponse(new ClientErrorException(Response.status(413)
                .header("Connection", "close")
                .type("text/plain")
                .build()));
        assertThat(tooLarge.getHeaderString("Connection")).isEqualTo("close");
        assertThat(tooLarge.getMediaType().toString()).isEqualTo("text/html");
    }

    @Test
    void redirect_is_no_error() {
        Response redirect = web.toResponse(new RedirectionException(303, URI.create("/login")));

        assertThat(redirect.getStatus()).isEqualTo(303);
        assertThat(redirect.getEntity()).isNull();
    }
}
