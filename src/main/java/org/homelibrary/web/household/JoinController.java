package org.homelibrary.web.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.homelibrary.model.account.User;
import org.homelibrary.model.library.Member;
import org.homelibrary.security.CurrentUser;
import org.homelibrary.security.NextPath;
import org.homelibrary.security.cookie.BrowserSession;
import org.homelibrary.security.cookie.Notice;
import org.homelibrary.security.proxy.ClientAddress;
import org.homelibrary.service.RejectedException;
import org.homelibrary.service.account.TooManyTriesException;
import org.homelibrary.service.household.HouseholdService;
import org.homelibrary.service.household.InvitationService;
import org.homelibrary.service.household.Invited;
import org.homelibrary.service.household.JoinService;
import org.homelibrary.service.household.LibraryMerge;
import org.homelibrary.service.household.MergeSource;
import org.homelibrary.web.access.Public;
import org.homelibrary.web.account.FieldErrors;
import org.homelibrary.web.account.RegisterForm;
import org.homelibrary.web.render.Pages;

/** Where the link of an invitation leads: joining, by who has signed in or with a new account. */
@Path("/join/{token}")
@Controller
@Public
@ApplicationScoped
public class JoinController {

    private Pages pages;
    private HouseholdPage page;
    private CurrentUser currentUser;
    private InvitationService invitations;
    private JoinService joining;
    private LibraryMerge merge;
    private HouseholdService households;
    private BrowserSession session;
    private ClientAddress address;
    private HttpServletRequest request;

    protected JoinController() {}

    @Inject
    public JoinController(
            Pages pages,
            HouseholdPage page,
            CurrentUser currentUser,
            InvitationService invitations,
            JoinService joining,
            LibraryMerge merge,
            HouseholdService households,
            BrowserSession session,
            ClientAddress address,
            HttpServletRequest request) {
        this.pages = pages;
        this.page = page;
        this.currentUser = currentUser;
        this.invitations = invitations;
        this.joining = joining;
        this.merge = merge;
        this.households = households;
        this.session = session;
        this.address = address;
        this.request = request;
    }

    @GET
    public Response form(@PathParam("token") String token) {
        return show(Response.Status.OK, token, new RegisterForm(), Map.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response join(
            @PathParam("token") String token, @FormParam("books") String books, @BeanParam RegisterForm form) {
        Optional<User> user = currentUser.user();
        try {
            return user.isPresent() ? join(token, user.get(), "merge".equals(books)) : register(token, form);
        } catch (RejectedException e) {
            return show(Response.Status.BAD_REQUEST, token, form, FieldErrors.of(e, pages.texts()));
        } catch (TooManyTriesException e) {
            Map<String, String> errors = FieldErrors.tooManyAccounts(e, pages.texts());
            return FieldErrors.tooEarly(show(Response.Status.TOO_MANY_REQUESTS, token, form, errors), e);
        }
    }

    private Response join(String token, User user, boolean withBooks) {
        Optional<Member> joined = joining.join(token, user.getId());
        if (joined.isEmpty()) {
            return gone();
        }
        Member member = joined.get();
        List<MergeSource> sources =
                withBooks ? merge.sources(member.userId(), member.libraryId(), member.role()) : List.of();
        if (!sources.isEmpty()) {
            UUID source = sources.get(0).libraryId();
            return page.afterStep(source, merge.step(member, source));
        }
        return welcome(member);
    }

    private Response register(String token, RegisterForm form) {
        Optional<User> user = joining.register(token, form.registration(), address.of(request));
        user.ifPresent(session::begin);
        return user.map(made ->
                        pages.redirect(NextPath.DEFAULT, Notice.success("notice.registered", made.getUsername())))
                .orElseGet(this::gone);
    }

    private Response welcome(Member member) {
        return pages.redirect(
                NextPath.DEFAULT,
                Notice.success("notice.joined", households.library(member).name()));
    }

    private Response show(Response.Status status, String token, RegisterForm form, Map<String, String> errors) {
        return invitations
                .find(token)
                .map(invited -> pages.show(status, "household/join", view(token, invited, form, errors)))
                .orElseGet(this::gone);
    }

    private JoinView view(String token, Invited invited, RegisterForm form, Map<String, String> errors) {
        Optional<User> user = currentUser.user();
        return new JoinView(
                token,
                invited,
                user.map(User::getUsername).orElse(null),
                user.flatMap(known -> source(known, invited)).orElse(null),
                form.username(),
                form.email(),
                errors);
    }

    private Optional<MergeSource> source(User user, Invited invited) {
        return merge
                .sources(
                        user.getId(),
                        invited.invitation().libraryId(),
                        invited.invitation().role())
                .stream()
                .findFirst();
    }

    private Response gone() {
        return pages.show(Response.Status.NOT_FOUND, "household/gone", "");
    }
}
