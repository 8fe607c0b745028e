package org.homelibrary.web.books.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.homelibrary.model.edition.Cover;
import org.homelibrary.service.NotFoundException;
import org.homelibrary.service.cover.CoverService;
import org.homelibrary.web.access.CurrentMember;

/** Covers. What is behind an address never changes, so a browser asks once. */
@Path("/covers/{id}")
@ApplicationScoped
public class CoverController {

    private static final String FOR_A_YEAR = "private, max-age=31536000, immutable";

    private CurrentMember currentMember;
    private CoverService covers;

    protected CoverController() {}

    @Inject
    public CoverController(CurrentMember currentMember, CoverService covers) {
        this.currentMember = currentMember;
        this.covers = covers;
    }

    @GET
    public Response cover(@PathParam("id") UUID id) {
        Cover cover = covers.find(currentMember.require().libraryId(), id)
                .orElseThrow(() -> new NotFoundException("no cover " + id));
        return Response.ok(cover.getBytes(), cover.getMediaType())
                .header(HttpHeaders.CACHE_CONTROL, FOR_A_YEAR)
                .build();
    }
}
