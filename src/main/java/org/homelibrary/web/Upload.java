package org.homelibrary.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.homelibrary.config.Settings;

/** The parts of a multipart form, which the container has parsed. */
@ApplicationScoped
public class Upload {

    private static final int MAX_FIELD_BYTES = 4096;

    private HttpServletRequest request;
    private Settings settings;

    protected Upload() {}

    @Inject
    public Upload(HttpServletRequest request, Settings settings) {
        this.request = request;
        this.settings = settings;
    }

    /**
     * The content of an uploaded file.
     *
     * @return an empty array when no file was chosen
     * @throws ClientErrorException 400 when this is no multipart form, 413 when the file is larger than is taken
     */
    public byte[] file(String name) {
        Part part = part(name);
        if (part == null) {
            return new byte[0];
        }
        if (part.getSize() > settings.maxUploadBytes()) {
            throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
        }
        try (InputStream content = part.getInputStream()) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the upload broke off", e);
        }
    }

    /** @return the value of a field that is no file, or null when there is none */
    public String field(String name) {
        Part part = part(name);
        if (part == null) {
            return null;
        }
        try (InputStream content = part.getInputStream()) {
            return new String(content.readNBytes(MAX_FIELD_BYTES), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the upload broke off", e);
        }
    }

    private Part part(String name) {
        try {
            return request.getPart(name);
        } catch (ServletException e) {
            throw new BadRequestException("not a multipart form", e);
        } catch (IllegalStateException e) {
            // so the container says that the upload is larger than web.xml allows
            throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE, e);
        } catch (IOException e) {
            throw new BadRequestException("the upload broke off", e);
        }
    }
}
