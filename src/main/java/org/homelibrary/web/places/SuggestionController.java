package org.homelibrary.web.places;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.homelibrary.model.library.Member;
import org.homelibrary.service.Conflicts;
import org.homelibrary.service.places.SuggestionService;
import org.homelibrary.web.access.CurrentMember;

/** Names for the script of a form, in JSON: of the authors, series, tags or locations that the library has. */
@Path("/suggestions")
@ApplicationScoped
public class SuggestionController {

    private CurrentMember currentMember;
    private SuggestionService suggestions;

    protected SuggestionController() {}

    @Inject
    public SuggestionController(CurrentMember currentMember, SuggestionService suggestions) {
        this.currentMember = currentMember;
        this.suggestions = suggestions;
    }

    @GET
    @Path("/{kind}")
    @Produces(MediaType.APPLICATION_JSON)
    public String names(@PathParam("kind") String wire, @QueryParam("q") String typed) {
        PlaceKind kind = Arrays.stream(PlaceKind.values())
                .filter(it -> it.wire().equals(wire))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        Member member = currentMember.require();
        String beginning = PlacesController.beginning(typed);
        List<String> names = Conflicts.retrying(() -> suggestions.find(member, kind.term(), beginning));
        return Json.createArrayBuilder(names).build().toString();
    }
}
