package org.homelibrary.web.books.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.homelibrary.model.library.Member;
import org.homelibrary.model.library.shelf.TermCount;
import org.homelibrary.persistence.Page;
import org.homelibrary.service.Conflicts;
import org.homelibrary.service.household.SharedReadings;
import org.homelibrary.service.places.PlacesService;
import org.homelibrary.web.access.CurrentMember;
import org.homelibrary.web.books.list.FilterFormView.Reader;
import org.homelibrary.web.render.Pages;

/** The filters of a list. They have a page of their own, so that a list reads nothing for choices that nobody looks at. */
@Path("/books/filters")
@Controller
@ApplicationScoped
public class FilterController {

    private Pages pages;
    private CurrentMember currentMember;
    private ListQuery queries;
    private RememberedList remembered;
    private SharedReadings readings;
    private PlacesService places;

    protected FilterController() {}

    @Inject
    public FilterController(
            Pages pages,
            CurrentMember currentMember,
            ListQuery queries,
            RememberedList remembered,
            SharedReadings readings,
            PlacesService places) {
        this.pages = pages;
        this.currentMember = currentMember;
        this.queries = queries;
        this.remembered = remembered;
        this.readings = readings;
        this.places = places;
    }

    @GET
    public Response form(@Context UriInfo address) {
        Member member = currentMember.require();
        BookFilter filter = queries.filter(member, address.getQueryParameters(), remembered.filter());
        List<Reader> readers = readings.others(member).stream()
                .map(person -> new Reader(person.userId(), person.username()))
                .toList();
        return pages.show("books/filter", new FilterFormView(filter, readers, terms(member)));
    }

    private Map<FilterField, Page<TermCount>> terms(Member member) {
        Map<FilterField, Page<TermCount>> terms = new EnumMap<>(FilterField.class);
        for (FilterField field : FilterField.TERMS) {
            terms.put(field, Conflicts.retrying(() -> places.list(member, field.kind(), null, null)));
        }
        return terms;
    }
}
