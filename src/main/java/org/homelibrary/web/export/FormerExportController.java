package org.homelibrary.web.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.UUID;
import org.homelibrary.model.library.Member;
import org.homelibrary.security.CurrentUser;
import org.homelibrary.service.export.CsvExport;
import org.homelibrary.service.export.ExportFile;
import org.homelibrary.service.household.HouseholdService;
import org.homelibrary.web.render.ReaderDays;

/** Gives those who have left a library what they said about its books, as a file. */
@Path("/library/left/{id}/export.csv")
@ApplicationScoped
public class FormerExportController {

    private CurrentUser currentUser;
    private HouseholdService households;
    private ReaderDays days;
    private CsvExport export;

    protected FormerExportController() {}

    @Inject
    public FormerExportController(
            CurrentUser currentUser, HouseholdService households, ReaderDays days, CsvExport export) {
        this.currentUser = currentUser;
        this.households = households;
        this.days = days;
        this.export = export;
    }

    @GET
    public Response csv(@PathParam("id") UUID libraryId) {
        Member former = households.formerMember(currentUser.require().getId(), libraryId);
        ExportFile table = export.table(former, days.in(Locale.ENGLISH).zone());
        return Download.of(table, "text/csv;charset=utf-8", "home-library-readings.csv");
    }
}
