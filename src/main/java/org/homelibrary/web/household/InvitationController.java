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
import org.homelibrary.model.library.Invitation;
import org.homelibrary.model.library.Member;
import org.homelibrary.model.library.MemberRole;
import org.homelibrary.security.cookie.Notice;
import org.homelibrary.security.proxy.PublicAddress;
import org.homelibrary.service.RejectedException;
import org.homelibrary.service.Roles;
import org.homelibrary.service.household.HouseholdService;
import org.homelibrary.service.household.InvitationService;
import org.homelibrary.service.household.LinkPicture;
import org.homelibrary.web.access.CurrentMember;
import org.homelibrary.web.render.Pages;

/** Invitations that owners make and withdraw. */
@Path("/library/invitations")
@Controller
@ApplicationScoped
public class InvitationController {

    private Pages pages;
    private HouseholdPage page;
    private CurrentMember currentMember;
    private HouseholdService households;
    private InvitationService invitations;
    private PublicAddress address;

    protected InvitationController() {}

    @Inject
    public InvitationController(
            Pages pages,
            HouseholdPage page,
            CurrentMember currentMember,
            HouseholdService households,
            InvitationService invitations,
            PublicAddress address) {
        this.pages = pages;
        this.page = page;
        this.currentMember = currentMember;
        this.households = households;
        this.invitations = invitations;
        this.address = address;
    }

    /** Where the address bar stays after an invitation was made. */
    @GET
    public Response back() {
        return pages.redirect(HouseholdPage.PATH);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response invite(@FormParam("role") String role) {
        Member member = currentMember.require();
        Roles.requireOwner(member);
        MemberRole invited =
                MemberRole.ofWire(role).filter(HouseholdView.INVITED::contains).orElseThrow(BadRequestException::new);
        try {
            String url = address.of("/join/" + invitations.invite(member, invited));
            return pages.show(
                    "household/invitation",
                    new InvitationView(
                            households.library(member).name(),
                            invited,
                            url,
                            Invitation.VALID_FOR,
                            LinkPicture.of(url)));
        } catch (RejectedException e) {
            return page.refused(e);
        }
    }

    @POST
    @Path("/{id}/withdraw")
    public Response withdraw(@PathParam("id") String id) {
        invitations.withdraw(currentMember.require(), id);
        return pages.redirect(HouseholdPage.PATH, Notice.success("notice.invitationWithdrawn"));
    }
}
