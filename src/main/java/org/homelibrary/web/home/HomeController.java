package org.homelibrary.web.home;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.homelibrary.config.Settings;
import org.homelibrary.security.CurrentUser;
import org.homelibrary.web.access.Public;
import org.homelibrary.web.render.Pages;

/** The front page: what this is for visitors, the library for everybody else. */
@Path("/")
@Controller
@Public
@ApplicationScoped
public class HomeController {

    private Pages pages;
    private CurrentUser currentUser;
    private Settings settings;

    protected HomeController() {}

    @Inject
    public HomeController(Pages pages, CurrentUser currentUser, Settings settings) {
        this.pages = pages;
        this.currentUser = currentUser;
        this.settings = settings;
    }

    @GET
    public Response home() {
        return currentUser.user().isPresent()
                ? pages.redirect("/books")
                : pages.show("home/index", new HomeView(settings.site().registrationOpen()));
    }
}
