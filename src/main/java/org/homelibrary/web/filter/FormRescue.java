package org.homelibrary.web.filter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.homelibrary.config.Settings;
import org.homelibrary.security.cookie.CsrfToken;
import org.homelibrary.security.cookie.Notice;
import org.homelibrary.web.access.AcceptHeader;
import org.homelibrary.web.account.LoginView;
import org.homelibrary.web.form.FormPages;
import org.homelibrary.web.form.KeptForm;
import org.homelibrary.web.render.PageContext;
import org.homelibrary.web.render.Pages;

/**
 * Keeps what somebody typed when the session was over, or the browser lost its token, before the form was sent: the text
 * comes back in a form that is still to be sent. Only for forms of this site's own pages, so that no other site can put
 * its words into one of ours (ADR 18).
 */
@ApplicationScoped
public class FormRescue {

    private static final Pattern BOOK = Pattern.compile("(/books/[0-9a-f-]{36})/[a-z]+");

    private Pages pages;
    private FormPages forms;
    private SameOrigin origin;
    private CsrfToken token;
    private Settings settings;

    protected FormRescue() {}

    @Inject
    public FormRescue(Pages pages, FormPages forms, SameOrigin origin, CsrfToken token, Settings settings) {
        this.pages = pages;
        this.forms = forms;
        this.origin = origin;
        this.token = token;
        this.settings = settings;
    }

    /** Asks to sign in, with a form that was sent without a session; empty when it is none that is kept. */
    Optional<Response> signInWith(ContainerRequestContext request) throws IOException {
        String path = pathOf(request);
        if (!forms.know(path) || !isForm(request)) {
            return Optional.empty();
        }
        byte[] body = request.getEntityStream().readNBytes(CsrfFilter.MAX_FORM_BYTES);
        request.setEntityStream(new ByteArrayInputStream(body));
        return isOurs(request, body).flatMap(ours -> kept(path, body)).map(kept -> {
            Map<String, String> sentence =
                    Map.of(PageContext.WHOLE_FORM, pages.texts().text("form.sessionOver"));
            LoginView view = new LoginView("", null, settings.site().registrationOpen(), sentence, kept);
            return pages.page(Response.Status.UNAUTHORIZED, "account/login", view);
        });
    }

    /**
     * The page to go to after signing in, for what was sent without a session and is not kept: a tap, a picture.
     *
     * @return null when there is none
     */
    String pageAfterSignIn(ContainerRequestContext request) {
        String path = pathOf(request);
        if (origin.of(request) != SameOrigin.Word.OURS) {
            return null;
        }
        pages.leave(Notice.info("form.signInAgain"));
        Matcher book = BOOK.matcher(path);
        if (book.matches()) {
            return path.endsWith("/cover") ? book.group(1) + "/edit" : book.group(1);
        }
        return path.equals("/scan") ? path : null;
    }

    /** Shows a form once more that came without the browser's token; empty when it is none that is kept. */
    Optional<Response> again(ContainerRequestContext request, byte[] body) {
        if (request.getHeaderString("HX-Request") != null
                || AcceptHeader.wantsJson(request.getHeaderString(HttpHeaders.ACCEPT))
                || origin.of(request) == SameOrigin.Word.FOREIGN) {
            return Optional.empty();
        }
        String path = pathOf(request);
        return Optional.ofNullable(path)
                .filter(forms::know)
                .flatMap(known -> kept(known, body))
                .flatMap(kept -> forms.showAgain(
                        Response.Status.FORBIDDEN, kept, pages.texts().text("form.tokenLost")));
    }

    /** Whether the browser says so, or where it says nothing, the token. */
    private Optional<Boolean> isOurs(ContainerRequestContext request, byte[] body) {
        return switch (origin.of(request)) {
            case OURS -> Optional.of(true);
            case FOREIGN -> Optional.empty();
            case NONE ->
                Optional.of(token.matches(FormBody.first(body, CsrfToken.FIELD)))
                        .filter(matches -> matches);
        };
    }

    private static Optional<KeptForm> kept(String path, byte[] body) {
        return KeptForm.of(path, new String(body, StandardCharsets.UTF_8));
    }

    private static boolean isForm(ContainerRequestContext request) {
        return FormFilter.isSame(request.getMediaType(), MediaType.APPLICATION_FORM_URLENCODED_TYPE);
    }

    private static String pathOf(ContainerRequestContext request) {
        return request.getUriInfo().getRequestUri().getRawPath();
    }
}
