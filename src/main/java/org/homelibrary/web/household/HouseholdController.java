package org.homelibrary.web.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.homelibrary.model.Ids;
import org.homelibrary.model.library.Member;
import org.homelibrary.security.cookie.Notice;
import org.homelibrary.service.NotFoundException;
import org.homelibrary.service.RejectedException;
import org.homelibrary.service.household.HouseholdService;
import org.homelibrary.service.household.LibraryMerge;
import org.homelibrary.web.access.CurrentMember;
import org.homelibrary.web.render.Pages;

/** The library that the user is looking at: its name, and which of their libraries it is. */
@Path(HouseholdPage.PATH)
@Controller
@ApplicationScoped
public class HouseholdController {

    private Pages pages;
    private HouseholdPage page;
    private CurrentMember currentMember;
    private HouseholdService households;
    private LibraryMerge merge;

    protected HouseholdController() {}

    @Inject
    public HouseholdController(
            Pages pages,
            HouseholdPage page,
            CurrentMember currentMember,
            HouseholdService households,
            LibraryMerge merge) {
        this.pages = pages;
        this.page = page;
        this.currentMember = currentMember;
        this.households = households;
        this.merge = merge;
    }

    @GET
    public Response show() {
        return page.show();
    }

    /** Where the address bar stays after a change was refused. */
    @GET
    @Path("/{form:leave|switch|merge}")
    public Response back() {
        return pages.redirect(HouseholdPage.PATH);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response rename(@FormParam("name") String name) {
        try {
            households.rename(currentMember.require(), name);
            return pages.redirect(HouseholdPage.PATH, Notice.success("notice.saved"));
        } catch (RejectedException e) {
            return page.misnamed(name, e);
        }
    }

    @POST
    @Path("/leave")
    public Response leave() {
        Member member = currentMember.require();
        String name = households.library(member).name();
        try {
            households.leave(member);
            return pages.redirect(HouseholdPage.PATH, Notice.success("notice.left", name));
        } catch (RejectedException e) {
            return page.refused(e);
        }
    }

    @POST
    @Path("/switch")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response switchTo(@FormParam("library") String library) {
        households.switchTo(currentMember.require().userId(), id(library));
        return pages.redirect("/books");
    }

    /** Brings books here, as many as one request can. */
    @POST
    @Path("/merge")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response merge(@FormParam("library") String library) {
        UUID source = id(library);
        return page.afterStep(source, merge.step(currentMember.require(), source));
    }

    private static UUID id(String text) {
        return Ids.parse(text).orElseThrow(() -> new NotFoundException("no such library"));
    }
}
