package org.homelibrary.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("/")
@Controller
@RequestScoped
public class HomeController {
    @Inject
    Models models;

    @GET
    public String home() {
        models.put("name", "world");
        return "home/try.jte";
    }
}
