package org.homelibrary.web.filter;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.nio.charset.StandardCharsets;
import org.apache.commons.fileupload.FileUpload;
import org.apache.commons.fileupload.FileUploadBase.SizeLimitExceededException;
import org.apache.commons.fileupload.FileUploadException;
import org.apache.commons.fileupload.disk.DiskFileItemFactory;
import org.homelibrary.config.Settings;
import org.homelibrary.web.upload.MultipartForm;
import org.homelibrary.web.upload.UploadLimitFilter;

/**
 * Reads multipart forms (RFC 7578), whose large parts wait on the disk until the request is answered. The container could
 * do it as well, but Payara 6 never lets go of what it has parsed (payara/Payara issue 6324).
 */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHORIZATION - 1)
public class MultipartFilter implements ContainerRequestFilter, ContainerResponseFilter {

    /** Parts up to so many bytes stay in memory: the frame of a camera does. */
    private static final int IN_MEMORY = 256 * 1024;

    /** No form of ours has so many. */
    private static final int MOST_PARTS = 40;

    /** A file name of 255 characters, each of them sent as three bytes, and room around it. */
    private static final int HEADER_BYTES = 2048;

    private long maxBytes;

    protected MultipartFilter() {}

    @Inject
    public MultipartFilter(Settings settings) {
        maxBytes = UploadLimitFilter.limit(settings);
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (CsrfFilter.isHarmless(request)
                || !FormFilter.isSame(request.getMediaType(), MediaType.MULTIPART_FORM_DATA_TYPE)) {
            return;
        }
        try {
            request.setProperty(
                    MultipartForm.ATTRIBUTE,
                    new MultipartForm(parser().parseParameterMap(new MultipartRequest(request))));
        } catch (SizeLimitExceededException e) {
            boolean isBody = e.getPermittedSize() == maxBytes; // else it is a header
            throw new ClientErrorException(
                    isBody ? Response.Status.REQUEST_ENTITY_TOO_LARGE : Response.Status.BAD_REQUEST, e);
        } catch (FileUploadException e) {
            // no boundary, headers without end, a body that breaks off
            throw new ClientErrorException(Response.Status.BAD_REQUEST, e);
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(MultipartForm.ATTRIBUTE) instanceof MultipartForm form) {
            form.delete();
        }
    }

    private FileUpload parser() {
        FileUpload parser = new FileUpload(new DiskFileItemFactory(IN_MEMORY, null));
        parser.setSizeMax(maxBytes);
        parser.setFileCountMax(MOST_PARTS);
        parser.setPartHeaderSizeMax(HEADER_BYTES);
        parser.setHeaderEncoding(StandardCharsets.UTF_8.name());
        return parser;
    }
}
