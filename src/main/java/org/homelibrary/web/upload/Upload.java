package org.homelibrary.web.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.commons.fileupload.FileItem;
import org.homelibrary.config.Settings;

/**
 * The file in a multipart form.
 *
 * <p>A photograph takes up to 25 MB as it comes and 50 MB more while it is decoded, so only a few are in memory at the same
 * time: the others wait on the disk, and in the end are asked to come back.
 */
@ApplicationScoped
public class Upload {

    private static final long BYTES_TO_DECODE = 50L * 1024 * 1024;
    private static final int PATIENCE_SECONDS = 10;

    /** As much as a form without a file may have. */
    private static final int MAX_FIELD_BYTES = 1024 * 1024;

    private HttpServletRequest request;
    private long maxBytes;
    private Semaphore places;

    protected Upload() {}

    @Inject
    public Upload(HttpServletRequest request, Settings settings) {
        this.request = request;
        this.maxBytes = settings.site().maxUploadBytes();
        Runtime machine = Runtime.getRuntime();
        long fitting = machine.maxMemory() / 2 / (maxBytes + BYTES_TO_DECODE);
        this.places = new Semaphore((int) Math.max(1, Math.min(machine.availableProcessors(), fitting)), true);
    }

    /**
     * Does something with the content of an uploaded file.
     *
     * @return what the work returns; empty when that is null, or no file was chosen
     * @throws ClientErrorException 400 when this is no multipart form, 413 when the file is larger than is taken
     * @throws ServiceUnavailableException when other uploads keep the server busy
     */
    public <T> Optional<T> withFile(String name, Function<byte[], T> work) {
        FileItem part = part(name);
        if (part == null || part.getSize() == 0) {
            return Optional.empty();
        }
        if (part.getSize() > maxBytes) {
            throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
        }
        takePlace();
        try (InputStream content = part.getInputStream()) {
            return Optional.ofNullable(work.apply(content.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException("the upload broke off", e);
        } finally {
            places.release();
        }
    }

    /**
     * Returns an uploaded file that stays on the disk, to be read until the request is answered; empty when none was chosen.
     *
     * @throws ClientErrorException 400 when this is no multipart form, 413 when the file is larger than is taken
     */
    public Optional<StoredFile> storedFile(String name) {
        FileItem part = part(name);
        if (part == null || part.isFormField() || part.getSize() == 0) {
            return Optional.empty();
        }
        if (part.getSize() > maxBytes) {
            throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
        }
        return Optional.of(new StoredFile(part));
    }

    /** The largest file that is taken. */
    public long maxMegabytes() {
        return maxBytes / (1024 * 1024);
    }

    /** Returns the values of a field beside the file; empty when it was not sent. */
    public List<String> fields(String name) {
        return form().all(name).stream()
                .filter(FileItem::isFormField)
                .map(Upload::text)
                .toList();
    }

    private static String text(FileItem part) {
        try (InputStream content = part.getInputStream()) {
            return new String(content.readNBytes(MAX_FIELD_BYTES), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the upload broke off", e);
        }
    }

    private void takePlace() {
        try {
            if (places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new ServiceUnavailableException((long) PATIENCE_SECONDS);
    }

    private FileItem part(String name) {
        return form().part(name).orElse(null);
    }

    private MultipartForm form() {
        if (request.getAttribute(MultipartForm.ATTRIBUTE) instanceof MultipartForm form) {
            return form;
        }
        throw new BadRequestException("not a multipart form");
    }
}
