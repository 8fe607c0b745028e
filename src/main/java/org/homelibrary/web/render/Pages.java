package org.homelibrary.web.render;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Models;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Locale;
import org.eclipse.krazo.engine.Viewable;
import org.homelibrary.model.account.User;
import org.homelibrary.security.CurrentUser;
import org.homelibrary.security.NextPath;
import org.homelibrary.security.cookie.CsrfToken;
import org.homelibrary.security.cookie.FlashCookie;
import org.homelibrary.security.cookie.Notice;
import org.homelibrary.service.backup.BackupService;
import org.homelibrary.service.cover.PictureRefusedException;
import org.homelibrary.web.access.CurrentMember;

/** What controllers answer with: a page made of a template and its view, or a way to another page. */
@ApplicationScoped
public class Pages {

    private Models models;
    private HttpServletRequest request;
    private Language language;
    private ReaderDays days;
    private CurrentUser currentUser;
    private CurrentMember currentMember;
    private CsrfToken csrfToken;
    private FlashCookie flash;
    private BackupService backups;

    protected Pages() {}

    @Inject
    public Pages(
            Models models,
            HttpServletRequest request,
            Language language,
            ReaderDays days,
            CurrentUser currentUser,
            CurrentMember currentMember,
            CsrfToken csrfToken,
            FlashCookie flash,
            BackupService backups) {
        this.models = models;
        this.request = request;
        this.language = language;
        this.days = days;
        this.currentUser = currentUser;
        this.currentMember = currentMember;
        this.csrfToken = csrfToken;
        this.flash = flash;
        this.backups = backups;
    }

    /** @param template name of a full page without its ending: {@code books/list} */
    public Response show(String template, Object view) {
        return show(Response.Status.OK, template, view);
    }

    public Response show(Response.StatusType status, String template, Object view) {
        models.put("page", context());
        models.put("view", view);
        return Response.status(status).entity(template + ".jte").build();
    }

    /** A page with a message about the request that it answers. */
    public Response show(Response.StatusType status, String template, Object view, Notice notice) {
        models.put("page", contextWith(flash(notice)));
        models.put("view", view);
        return Response.status(status).entity(template + ".jte").build();
    }

    /** The same as {@link #show}, for answers that are made before or beside a controller. */
    public Response page(Response.StatusType status, String template, Object view) {
        models.put("page", context());
        models.put("view", view);
        return Response.status(status).entity(new Viewable(template + ".jte")).build();
    }

    /** Leaves a message for the next full page. */
    public void leave(Notice notice) {
        flash.leave(notice);
    }

    /** Answers htmx with a piece of a page. A message for the reader is left for the next full page. */
    public Response fragment(String template, String name, Object value) {
        models.put("page", contextWith(null));
        models.put(name, value);
        return Response.ok(template + ".jte").build();
    }

    /** Answers htmx with a piece of a page, which brings the message for the reader with it. */
    public Response fragment(String template, String name, Object value, Notice notice) {
        models.put("page", contextWith(flash(notice)));
        models.put(name, value);
        return Response.ok(template + ".jte").build();
    }

    /** Sends the browser on by GET. */
    public Response redirect(String path) {
        return Response.seeOther(URI.create(path)).build();
    }

    /** Sends the browser on by GET, to a page that shows the message. */
    public Response redirect(String path, Notice notice) {
        flash.leave(notice);
        return redirect(path);
    }

    /** Sends the browser back to where a form said it was, or else to the given path. */
    public Response redirectBack(String next, String otherwise) {
        return redirect(next == null || next.isEmpty() ? otherwise : NextPath.safe(next));
    }

    /** Sends the browser back to where a form said it was, or else to the given path, to be told the message. */
    public Response redirectBack(String next, String otherwise, Notice notice) {
        flash.leave(notice);
        return redirectBack(next, otherwise);
    }

    public boolean isHtmx() {
        return request.getHeader("HX-Request") != null;
    }

    public Texts texts() {
        return language.texts();
    }

    /** Why a picture was refused and what to do, in the words of the reader's language. */
    public String sentence(PictureRefusedException refused) {
        return sentence(refused.reason(), refused.arguments().toArray());
    }

    /** Why a picture was refused and what to do, in the words of the reader's language. */
    public String sentence(PictureRefusedException.Reason reason, Object... arguments) {
        return texts().text("coverError." + reason.name().toLowerCase(Locale.ROOT), arguments);
    }

    public PageContext context() {
        return contextWith(flash.take().map(this::flash).orElse(null));
    }

    private Flash flash(Notice notice) {
        return new Flash(
                Flash.Kind.valueOf(notice.kind().name()),
                texts().text(notice.messageKey(), notice.arguments().toArray()),
                notice.actionPath(),
                notice.actionKey() == null ? null : texts().text(notice.actionKey()));
    }

    /** For a page that says what failed, which may have been reading who is looking: so nothing is read for it. */
    public PageContext errorContext() {
        return contextOf(currentUser.ifKnown().map(user -> signedIn(user, true)).orElse(null), null);
    }

    private PageContext contextWith(Flash message) {
        return contextOf(
                currentUser
                        .user()
                        .map(user ->
                                signedIn(user, currentMember.require().role().mayEdit()))
                        .orElse(null),
                message);
    }

    private SignedIn signedIn(User user, boolean mayEdit) {
        return new SignedIn(user.getUsername(), user.isAdmin(), mayEdit, user.isAdmin() && backups.hasFailed());
    }

    private PageContext contextOf(SignedIn user, Flash message) {
        Texts texts = language.texts();
        String query = request.getQueryString();
        return new PageContext(
                texts,
                texts.locale().getLanguage(),
                query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query,
                user,
                csrfToken.value(),
                message,
                Assets.VERSION,
                days.in(texts.locale()));
    }
}
