package org.homelibrary.web.backups;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.homelibrary.security.CurrentUser;
import org.homelibrary.security.cookie.Notice;
import org.homelibrary.service.backup.BackupService;
import org.homelibrary.service.backup.BackupTask;
import org.homelibrary.web.access.AdminOnly;
import org.homelibrary.web.render.Pages;

/** The backups of the local edition. In the AWS edition the page says who makes them. */
@Path("/backups")
@Controller
@AdminOnly
@ApplicationScoped
public class BackupsController {

    private static final String PATH = "/backups";

    /** A household's library is copied within it; a larger one goes on after the answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private Pages pages;
    private CurrentUser currentUser;
    private BackupService backups;

    protected BackupsController() {}

    @Inject
    public BackupsController(Pages pages, CurrentUser currentUser, BackupService backups) {
        this.pages = pages;
        this.currentUser = currentUser;
        this.backups = backups;
    }

    @GET
    public Response show() {
        return pages.show("admin/backups", new BackupsView(backups.overview().orElse(null)));
    }

    @POST
    public Response backUp() {
        return start(BackupTask.BACKUP);
    }

    @POST
    @Path("/drill")
    public Response drill() {
        return start(BackupTask.DRILL);
    }

    private Response start(BackupTask task) {
        if (backups.overview().isEmpty()) {
            return pages.redirect(PATH, Notice.info("notice.backupsElsewhere"));
        }
        BackupService.Started started = backups.start(currentUser.require(), task, PATIENCE);
        String key = "notice.backups." + task + "." + started;
        return pages.redirect(
                PATH,
                switch (started) {
                    case WORKED -> Notice.success(key);
                    case FAILED -> Notice.error(key);
                    case UNDER_WAY -> Notice.info(key);
                    case NO_BACKUP -> Notice.info("notice.backups.NO_BACKUP");
                    case BUSY -> Notice.info("notice.backups.BUSY");
                });
    }
}
