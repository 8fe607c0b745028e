package org.homelibrary.web.error;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.homelibrary.persistence.ConflictException;
import org.homelibrary.persistence.StoreException;
import org.homelibrary.service.ForbiddenException;
import org.homelibrary.service.NotFoundException;
import org.homelibrary.service.maintenance.ReadinessService;

/** Pages for everything else; what nobody foresaw is logged with its trace and shown without it. */
@Provider
@ApplicationScoped
public class LibraryErrorMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(LibraryErrorMapper.class.getName());

    private ErrorPages pages;
    private ReadinessService readiness;

    protected LibraryErrorMapper() {}

    @Inject
    public LibraryErrorMapper(ErrorPages pages, ReadinessService readiness) {
        this.pages = pages;
        this.readiness = readiness;
    }

    @Override
    public Response toResponse(Throwable exception) {
        Throwable cause = exception;
        while (cause != null) {
            if (cause instanceof NotFoundException) {
                return pages.of(404);
            }
            if (cause instanceof ForbiddenException) {
                return pages.of(403);
            }
            if (cause instanceof ConflictException) {
                return pages.of(409);
            }
            if (cause instanceof StoreException failure) {
                LOG.log(Level.SEVERE, "the store failed: {0}", failure.getMessage());
                return pages.of(failure.reason());
            }
            cause = cause.getCause();
        }
        if (exception instanceof TransactionalException) {
            // A commit comes after the service has returned: the store had no chance to say it in our words.
            LOG.log(Level.SEVERE, "the store failed: {0}", exception.getMessage());
            return pages.of(reason());
        }
        LOG.log(Level.SEVERE, "unforeseen", exception);
        return pages.of(500);
    }

    private StoreException.Reason reason() {
        try {
            readiness.askStore();
            return StoreException.Reason.UNREACHABLE;
        } catch (StoreException e) {
            return e.reason();
        }
    }
}
