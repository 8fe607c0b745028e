package org.homelibrary.web.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.homelibrary.service.export.CsvExport;
import org.homelibrary.service.export.ExportFile;
import org.homelibrary.web.access.CurrentMember;
import org.homelibrary.web.render.ReaderDays;

/** Gives members the books of the library that they are looking at, with their own readings, as a file. */
@Path("/export.csv")
@ApplicationScoped
public class ExportController {

    private CurrentMember currentMember;
    private ReaderDays days;
    private CsvExport export;
    private Clock clock;

    protected ExportController() {}

    @Inject
    public ExportController(CurrentMember currentMember, ReaderDays days, CsvExport export, Clock clock) {
        this.currentMember = currentMember;
        this.days = days;
        this.export = export;
        this.clock = clock;
    }

    @GET
    public Response csv() {
        ZoneId zone = days.in(Locale.ENGLISH).zone();
        ExportFile table = export.table(currentMember.require(), zone);
        String name = "home-library-" + LocalDate.now(clock.withZone(zone)) + ".csv";
        return Response.ok(table.content(), "text/csv;charset=utf-8")
                .header(HttpHeaders.CONTENT_LENGTH, table.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
