package org.homelibrary.web.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.homelibrary.service.export.ArchiveExport;
import org.homelibrary.service.export.CsvExport;
import org.homelibrary.service.export.ExportFile;
import org.homelibrary.web.access.CurrentMember;
import org.homelibrary.web.render.ReaderDays;

/** Gives members the books of the library that they are looking at, with their own readings, as a file. */
@Path("/")
@ApplicationScoped
public class ExportController {

    private CurrentMember currentMember;
    private ReaderDays days;
    private CsvExport tables;
    private ArchiveExport archives;
    private Clock clock;

    protected ExportController() {}

    @Inject
    public ExportController(
            CurrentMember currentMember, ReaderDays days, CsvExport tables, ArchiveExport archives, Clock clock) {
        this.currentMember = currentMember;
        this.days = days;
        this.tables = tables;
        this.archives = archives;
        this.clock = clock;
    }

    @GET
    @Path("export.csv")
    public Response csv() {
        ZoneId zone = zone();
        return file(tables.table(currentMember.require(), zone), "text/csv;charset=utf-8", zone, ".csv");
    }

    /** @param covers {@code no} for the texts only */
    @GET
    @Path("export.zip")
    public Response zip(@QueryParam("covers") String covers) {
        ExportFile archive = archives.archive(currentMember.require(), !"no".equals(covers));
        return file(archive, "application/zip", zone(), ".zip");
    }

    private ZoneId zone() {
        return days.in(Locale.ENGLISH).zone();
    }

    private Response file(ExportFile file, String type, ZoneId zone, String ending) {
        return Download.of(file, type, "home-library-" + LocalDate.now(clock.withZone(zone)) + ending);
    }
}
