package org.homelibrary.web.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.homelibrary.model.Ids;
import org.homelibrary.model.imports.job.ImportJob;
import org.homelibrary.model.imports.job.ImportState;
import org.homelibrary.security.cookie.Notice;
import org.homelibrary.service.NotFoundException;
import org.homelibrary.service.imports.ImportService;
import org.homelibrary.service.imports.PreviewService;
import org.homelibrary.service.imports.file.FileRefusedException;
import org.homelibrary.web.access.CurrentMember;
import org.homelibrary.web.access.EditorsOnly;
import org.homelibrary.web.render.PageContext;
import org.homelibrary.web.render.Pages;

/** One import: what will happen, how far it is, or what became of it, and what the member decides about it. */
@Path(ImportController.PATH + "/{id}")
@EditorsOnly
@ApplicationScoped
public class ImportJobController {

    private Pages pages;
    private CurrentMember currentMember;
    private ImportService imports;
    private PreviewService previews;

    protected ImportJobController() {}

    @Inject
    public ImportJobController(
            Pages pages, CurrentMember currentMember, ImportService imports, PreviewService previews) {
        this.pages = pages;
        this.currentMember = currentMember;
        this.imports = imports;
        this.previews = previews;
    }

    /**
     * The page.
     *
     * @param from number of the page of rows, from 0
     * @param show an outcome, to see its rows only
     */
    @GET
    @Controller
    @Produces(MediaType.TEXT_HTML)
    public Response show(
            @PathParam("id") String id,
            @QueryParam("page") @DefaultValue("0") int from,
            @QueryParam("show") String show) {
        return pages.show("imports/show", view(job(id), from, show, Map.of()));
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON + ";qs=0.5")
    public Response showForScript(@PathParam("id") String id) {
        ImportJob job = job(id);
        StreamingOutput json = out -> ImportJson.write(job, page -> imports.rows(job, page), out);
        return Response.ok(json).build();
    }

    @POST
    @Controller
    public Response start(@PathParam("id") String id) {
        return shown(imports.start(currentMember.require(), uuid(id)));
    }

    @POST
    @Path("/cancel")
    @Controller
    public Response cancel(@PathParam("id") String id) {
        return shown(imports.cancel(currentMember.require(), uuid(id)));
    }

    @POST
    @Path("/undo")
    @Controller
    public Response undo(@PathParam("id") String id) {
        return shown(imports.undo(currentMember.require(), uuid(id)));
    }

    @POST
    @Path("/delete")
    @Controller
    public Response delete(@PathParam("id") String id) {
        imports.delete(currentMember.require(), uuid(id));
        return pages.redirect(ImportController.PATH, Notice.success("notice.importDeleted"));
    }

    /** Reads the file in another way. */
    @POST
    @Path("/settings")
    @Controller
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@PathParam("id") String id, MultivaluedMap<String, String> form) {
        ImportJob job = job(id);
        ImportForm typed = new ImportForm(form);
        try {
            previews.change(
                    currentMember.require(),
                    job.id().id(),
                    typed.settings(job.settings()),
                    typed.choices(imports.facts(job)));
            return pages.redirect(ImportController.path(job), Notice.success("notice.saved"));
        } catch (FileRefusedException e) {
            String sentence = ImportController.sentence(pages, e);
            return pages.show(
                    Response.Status.BAD_REQUEST,
                    "imports/show",
                    view(job, 0, null, Map.of(PageContext.WHOLE_FORM, sentence)));
        }
    }

    /** Decides about the rows of one page; when the import is over, brings rows in that did not come in. */
    @POST
    @Path("/rows")
    @Controller
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decide(
            @PathParam("id") String id, @FormParam("next") String next, MultivaluedMap<String, String> form) {
        ImportJob job = job(id);
        RowsForm typed = new RowsForm(form);
        Optional<Integer> wrong = typed.wrongRow();
        if (wrong.isPresent()) {
            return pages.redirectBack(
                    next, ImportController.path(job), Notice.error("importError.isbn", String.valueOf(wrong.get())));
        }
        if (job.state() == ImportState.PREVIEW) {
            previews.decide(currentMember.require(), job.id().id(), typed.decisions());
            return pages.redirectBack(next, ImportController.path(job), Notice.success("notice.saved"));
        }
        boolean isRight = typed.decisions().entrySet().stream()
                .filter(row -> row.getValue() != null)
                .map(row -> imports.putRight(currentMember.require(), job.id().id(), row.getKey(), row.getValue()))
                .reduce(Boolean::logicalAnd)
                .orElse(false);
        return pages.redirectBack(
                next,
                ImportController.path(job),
                isRight ? Notice.success("notice.rowIn") : Notice.error("importError.row"));
    }

    private ImportView view(ImportJob job, int from, String show, Map<String, String> errors) {
        ImportFilter filter = ImportFilter.of(show);
        return ImportView.of(
                job,
                imports.facts(job),
                imports.decisions(job),
                imports.rows(job, Math.max(0, from), filter.outcomes()),
                filter,
                Math.max(0, from),
                errors);
    }

    private Response shown(ImportJob job) {
        return pages.redirect(ImportController.path(job));
    }

    private ImportJob job(String id) {
        return imports.get(currentMember.require(), uuid(id));
    }

    private static UUID uuid(String id) {
        return Ids.parse(id).orElseThrow(() -> new NotFoundException("no such import"));
    }
}
