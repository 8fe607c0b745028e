package org.homelibrary.web.places;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.homelibrary.model.library.Member;
import org.homelibrary.service.Conflicts;
import org.homelibrary.service.places.PlacesService;
import org.homelibrary.web.access.CurrentMember;
import org.homelibrary.web.render.Pages;

/** The authors, series, tags and locations of the library. */
@Path("/")
@Controller
@ApplicationScoped
public class PlacesController {

    private static final int MAX_BEGINNING = 200;

    private Pages pages;
    private CurrentMember currentMember;
    private PlacesService places;

    protected PlacesController() {}

    @Inject
    public PlacesController(Pages pages, CurrentMember currentMember, PlacesService places) {
        this.pages = pages;
        this.currentMember = currentMember;
        this.places = places;
    }

    @GET
    @Path("authors")
    public Response authors(@Context UriInfo address) {
        return show(PlaceKind.AUTHORS, address);
    }

    @GET
    @Path("series")
    public Response series(@Context UriInfo address) {
        return show(PlaceKind.SERIES, address);
    }

    @GET
    @Path("tags")
    public Response tags(@Context UriInfo address) {
        return show(PlaceKind.TAGS, address);
    }

    @GET
    @Path("locations")
    public Response locations(@Context UriInfo address) {
        return show(PlaceKind.LOCATIONS, address);
    }

    private Response show(PlaceKind kind, UriInfo address) {
        MultivaluedMap<String, String> query = address.getQueryParameters();
        String beginning = beginning(query.getFirst("q"));
        Member member = currentMember.require();
        return pages.show(
                "places/index",
                PlacesView.of(
                        kind,
                        beginning,
                        Conflicts.retrying(
                                () -> places.list(member, kind.term(), beginning, query.getFirst("after")))));
    }

    /** Returns what was typed, cut where no name goes on. */
    static String beginning(String typed) {
        String text = typed == null ? "" : typed.strip();
        return text.substring(0, Math.min(text.length(), MAX_BEGINNING));
    }
}
