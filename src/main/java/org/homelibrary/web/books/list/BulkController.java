package org.homelibrary.web.books.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homelibrary.model.library.Member;
import org.homelibrary.persistence.library.ShelfQuery;
import org.homelibrary.security.cookie.Notice;
import org.homelibrary.service.bulk.BulkChange;
import org.homelibrary.service.bulk.BulkProgress;
import org.homelibrary.service.bulk.BulkService;
import org.homelibrary.web.access.CurrentMember;
import org.homelibrary.web.render.Pages;

/**
 * Changes several books at once. A request works for some seconds; is there more to do, the page that it answers with goes on,
 * automatically or by its button.
 */
@Path("/books/bulk")
@Controller
@ApplicationScoped
public class BulkController {

    private static final int AT_ONCE = 50;

    private Pages pages;
    private CurrentMember currentMember;
    private ListQuery queries;
    private BulkService bulk;
    private Clock clock;

    protected BulkController() {}

    @Inject
    public BulkController(Pages pages, CurrentMember currentMember, ListQuery queries, BulkService bulk, Clock clock) {
        this.pages = pages;
        this.currentMember = currentMember;
        this.queries = queries;
        this.bulk = bulk;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@BeanParam BulkForm form) {
        Member member = currentMember.require();
        Optional<Instant> restored = form.restore();
        if (restored.isPresent()) {
            return bulk.restore(member, restored.get())
                    ? back(form, Notice.success("notice.bulkRestored"))
                    : goOn(form, List.of());
        }
        BulkChange change;
        try {
            change = form.change();
        } catch (IllegalArgumentException e) {
            return back(form, Notice.error("notice.bulkRefused"));
        }
        if (change.isNone() || form.filter().isEmpty() && form.ids().isEmpty()) {
            return back(form, Notice.info("notice.bulkNothing"));
        }
        Instant at = form.at(clock);
        BulkProgress progress = form.filter().isPresent()
                ? bulk.changeAll(member, list(member, form), change, at)
                : bulk.change(member, form.ids(), change, at);
        int done = form.done() + progress.done();
        if (progress.isFinished()) {
            Notice notice = change.deletes()
                    ? told(done, "notice.bulkDeletedOne", "notice.bulkDeleted")
                    : told(done, "notice.bulkChangedOne", "notice.bulkChanged");
            return back(form, change.deletes() ? notice.withUndo("/books/bulk?restore=" + at) : notice);
        }
        List<Map.Entry<String, String>> more = new ArrayList<>();
        progress.rest().forEach(id -> more.add(Map.entry("id", id.toString())));
        if (progress.cursor() != null) {
            more.add(Map.entry("after", progress.cursor()));
        }
        more.add(Map.entry("at", at.toString()));
        more.add(Map.entry("done", String.valueOf(done)));
        return goOn(form, more, done);
    }

    private static Notice told(int done, String one, String several) {
        return done == 1 ? Notice.success(one) : Notice.success(several, String.valueOf(done));
    }

    /** In the order of adding, which no change alters. */
    private ShelfQuery list(Member member, BulkForm form) {
        BookFilter filter = queries.parse(member, form.filter().orElseThrow());
        return ListQuery.inOrderOfAdding(member, filter, form.after(), AT_ONCE);
    }

    private Response goOn(BulkForm form, List<Map.Entry<String, String>> more) {
        return goOn(form, more, 0);
    }

    private Response goOn(BulkForm form, List<Map.Entry<String, String>> more, int done) {
        List<Map.Entry<String, String>> fields = new ArrayList<>(form.fields());
        fields.addAll(more);
        return pages.show("books/bulk", new BulkView(done, fields));
    }

    private Response back(BulkForm form, Notice notice) {
        return pages.redirectBack(form.next(), "/books", notice);
    }
}
