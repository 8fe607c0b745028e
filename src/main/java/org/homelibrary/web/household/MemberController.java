package org.homelibrary.web.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.homelibrary.model.library.Member;
import org.homelibrary.model.library.MemberRole;
import org.homelibrary.security.cookie.Notice;
import org.homelibrary.service.RejectedException;
import org.homelibrary.service.Roles;
import org.homelibrary.service.household.HouseholdService;
import org.homelibrary.web.access.CurrentMember;
import org.homelibrary.web.render.Pages;

/** What owners change about the members of their library. */
@Path("/library/members/{id}")
@Controller
@ApplicationScoped
public class MemberController {

    private Pages pages;
    private HouseholdPage page;
    private CurrentMember currentMember;
    private HouseholdService households;

    protected MemberController() {}

    @Inject
    public MemberController(Pages pages, HouseholdPage page, CurrentMember currentMember, HouseholdService households) {
        this.pages = pages;
        this.page = page;
        this.currentMember = currentMember;
        this.households = households;
    }

    /** Where the address bar stays after a change was refused. */
    @GET
    public Response back() {
        return pages.redirect(HouseholdPage.PATH);
    }

    @GET
    @Path("/remove")
    public Response backFromRemoving() {
        return pages.redirect(HouseholdPage.PATH);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response changeRole(@PathParam("id") UUID id, @FormParam("role") String role) {
        Member member = currentMember.require();
        Roles.requireOwner(member);
        MemberRole chosen = MemberRole.ofWire(role).orElseThrow(BadRequestException::new);
        try {
            households.changeRole(member, id, chosen);
            return pages.redirect(HouseholdPage.PATH, Notice.success("notice.saved"));
        } catch (RejectedException e) {
            return page.refused(e);
        }
    }

    @POST
    @Path("/remove")
    public Response remove(@PathParam("id") UUID id) {
        try {
            households.remove(currentMember.require(), id);
            return pages.redirect(HouseholdPage.PATH, Notice.success("notice.memberRemoved"));
        } catch (RejectedException e) {
            return page.refused(e);
        }
    }
}
