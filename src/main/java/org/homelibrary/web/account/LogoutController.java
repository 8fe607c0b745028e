package org.homelibrary.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.homelibrary.security.CurrentUser;
import org.homelibrary.security.cookie.BrowserSession;
import org.homelibrary.security.cookie.Notice;
import org.homelibrary.service.account.AccountService;
import org.homelibrary.web.access.Public;
import org.homelibrary.web.render.Pages;

/** Signing out, here or everywhere. */
@Path("/")
@ApplicationScoped
public class LogoutController {

    private Pages pages;
    private CurrentUser currentUser;
    private AccountService accounts;
    private BrowserSession session;

    protected LogoutController() {}

    @Inject
    public LogoutController(Pages pages, CurrentUser currentUser, AccountService accounts, BrowserSession session) {
        this.pages = pages;
        this.currentUser = currentUser;
        this.accounts = accounts;
        this.session = session;
    }

    /** For everybody, because who is signed out already has got what they want. */
    @POST
    @Public
    @Path("logout")
    public Response here() {
        session.end();
        return pages.redirect("/");
    }

    @POST
    @Path("logout-everywhere")
    public Response everywhere() {
        accounts.signOutEverywhere(currentUser.require().getId());
        session.end();
        return pages.redirect("/login", Notice.success("notice.signedOutEverywhere"));
    }
}
