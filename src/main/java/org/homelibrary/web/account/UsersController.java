package org.homelibrary.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.homelibrary.model.account.User;
import org.homelibrary.persistence.Page;
import org.homelibrary.security.CurrentUser;
import org.homelibrary.security.password.PasswordLink;
import org.homelibrary.security.proxy.PublicAddress;
import org.homelibrary.security.proxy.UnknownProxy;
import org.homelibrary.service.account.AccountService;
import org.homelibrary.service.account.PasswordLinkService;
import org.homelibrary.web.access.AdminOnly;
import org.homelibrary.web.render.Pages;

/** The administrator's list of people, and links for those who forgot their passwords. */
@Path("/admin/users")
@Controller
@AdminOnly
@ApplicationScoped
public class UsersController {

    private static final String PATH = "/admin/users";

    /** A family, or a club; more than these are not shown. */
    private static final int MAX_SHOWN = 1000;

    private Pages pages;
    private CurrentUser currentUser;
    private AccountService accounts;
    private PasswordLinkService links;
    private PublicAddress address;
    private UnknownProxy proxy;

    protected UsersController() {}

    @Inject
    public UsersController(
            Pages pages,
            CurrentUser currentUser,
            AccountService accounts,
            PasswordLinkService links,
            PublicAddress address,
            UnknownProxy proxy) {
        this.pages = pages;
        this.currentUser = currentUser;
        this.accounts = accounts;
        this.links = links;
        this.address = address;
        this.proxy = proxy;
    }

    @GET
    public Response list() {
        return pages.show("admin/users", new UsersView(people(), null, proxy.isSeen()));
    }

    /** Where the address bar stays after a link was made. */
    @GET
    @Path("/{id}/password-link")
    public Response back() {
        return pages.redirect(PATH);
    }

    @POST
    @Path("/{id}/password-link")
    public Response makeLink(@PathParam("id") UUID id) {
        PasswordLinkService.Issued issued = links.issue(currentUser.require(), id);
        return pages.show(
                "admin/users",
                new UsersView(
                        people(),
                        new UsersView.PasswordLink(
                                issued.user().getUsername(),
                                address.of("/reset?token=" + issued.token()),
                                PasswordLink.LIFETIME),
                        proxy.isSeen()));
    }

    private List<UsersView.Account> people() {
        UUID self = currentUser.require().getId();
        List<UsersView.Account> people = new ArrayList<>();
        String cursor = null;
        do {
            Page<User> page = accounts.list(cursor, 100);
            page.items().forEach(user -> people.add(account(user, self)));
            cursor = page.next();
        } while (cursor != null && people.size() < MAX_SHOWN);
        return people;
    }

    private static UsersView.Account account(User user, UUID self) {
        return new UsersView.Account(
                user.getId(),
                user.getUsername(),
                user.getEmail(),
                user.getCreatedAt(),
                user.isAdmin(),
                user.getId().equals(self));
    }
}
