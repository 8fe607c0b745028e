package org.homelibrary.web.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.homelibrary.model.imports.job.ImportJob;
import org.homelibrary.service.imports.ImportService;
import org.homelibrary.service.imports.PreviewService;
import org.homelibrary.service.imports.file.FileRefusedException;
import org.homelibrary.web.access.CurrentMember;
import org.homelibrary.web.access.EditorsOnly;
import org.homelibrary.web.render.Pages;
import org.homelibrary.web.upload.Upload;

/** The member's imports, and where a new one begins. A page for a person, JSON for a script. */
@Path(ImportController.PATH)
@EditorsOnly
@ApplicationScoped
public class ImportController {

    static final String PATH = "/import";

    private Pages pages;
    private CurrentMember currentMember;
    private Upload upload;
    private ImportService imports;
    private PreviewService previews;

    protected ImportController() {}

    @Inject
    public ImportController(
            Pages pages, CurrentMember currentMember, Upload upload, ImportService imports, PreviewService previews) {
        this.pages = pages;
        this.currentMember = currentMember;
        this.upload = upload;
        this.imports = imports;
        this.previews = previews;
    }

    @GET
    @Controller
    @Produces(MediaType.TEXT_HTML)
    public Response list() {
        return pages.show("imports/index", view("", Map.of()));
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON + ";qs=0.5")
    public Response listForScript() {
        return Response.ok(ImportJson.list(imports.list(currentMember.require())))
                .build();
    }

    @POST
    @Controller
    @Produces(MediaType.TEXT_HTML)
    public Response begin() {
        ImportUpload sent = ImportUpload.of(upload);
        try {
            return begun(sent);
        } catch (FileRefusedException e) {
            return pages.show(
                    Response.Status.BAD_REQUEST,
                    "imports/index",
                    view(sent.isText() ? sent.text() : "", Map.of(sent.field(), sentence(pages, e))));
        }
    }

    @POST
    @Produces(MediaType.APPLICATION_JSON + ";qs=0.5")
    public Response beginForScript() {
        try {
            return begun(ImportUpload.of(upload));
        } catch (FileRefusedException e) {
            return Response.status(Response.Status.BAD_REQUEST)
                    .entity(Map.of("error", sentence(pages, e)))
                    .build();
        }
    }

    private Response begun(ImportUpload sent) {
        ImportJob job = previews.upload(currentMember.require(), sent.name(), sent.content());
        return pages.redirect(path(job));
    }

    private ImportListView view(String text, Map<String, String> errors) {
        return new ImportListView(imports.list(currentMember.require()), text, upload.maxMegabytes(), errors);
    }

    static String sentence(Pages pages, FileRefusedException refused) {
        return pages.texts().text(refused.messageKey(), refused.arguments().toArray());
    }

    /** The address of an import. */
    static String path(ImportJob job) {
        return PATH + "/" + job.id().id();
    }
}
