package org.homelibrary.e2e.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ScreenshotCaret;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.homelibrary.support.HttpUser;

/**
 * Somebody in front of a browser, with a profile and a network address of their own. Notes whatever no page may do: say
 * something on the console, break its own security policy, or ask another host.
 */
public final class Visitor implements AutoCloseable {

    private static final String WATCH = Script.read("watch.js");
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final double PATIENCE_MILLIS = 60_000;

    private final URI site;
    private final BrowserContext context;
    private final Page page;
    private boolean looking;
    private final List<String> complaints = new ArrayList<>();
    private final Set<String> refused = new HashSet<>();

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    private Visitor(URI site, BrowserContext context, boolean looking) {
        this.site = site;
        this.context = context;
        this.looking = looking;
        context.setDefaultTimeout(PATIENCE_MILLIS);
        context.onRequest(this::noteOtherHost);
        context.onResponse(this::noteRefusal);
        context.onConsoleMessage(this::noteMessage);
        context.onWebError(error -> complaints.add("script: " + error.error()));
        context.addInitScript(WATCH);
        page = context.newPage();
    }

    public static Visitor of(Browser browser, URI site, UnaryOperator<NewContextOptions> with) {
        NewContextOptions options = with.apply(new NewContextOptions()
                .setBaseURL(site.toString())
                .setLocale("en-GB")
                .setViewportSize(1440, 900)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setExtraHTTPHeaders(Map.of("X-Forwarded-For", "10.2.0." + NUMBER.incrementAndGet())));
        boolean scripts = !Boolean.FALSE.equals(options.javaScriptEnabled);
        return new Visitor(site, browser.newContext(options), scripts);
    }

    /** Takes over the cookies of somebody who is signed in. */
    public Visitor signedInAs(HttpUser user) {
        return with(user.cookieName("session"), user.cookie("session"));
    }

    public Visitor withSession(String session) {
        return with(HttpUser.of(site).cookieName("session"), session);
    }

    private Visitor with(String cookie, String value) {
        context.addCookies(List.of(new Cookie(cookie, value).setUrl(site.toString())));
        return this;
    }

    /** The cookie that says who is signed in, or null. */
    public String session() {
        return context.cookies().stream()
                .filter(cookie -> cookie.name.endsWith("_session"))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElse(null);
    }

    public Page page() {
        return page;
    }

    public Visitor open(String path) {
        page.navigate(path);
        return this;
    }

    /** Uses pages without inspecting them: somebody whose time is taken. */
    public Visitor notLooking() {
        looking = false;
        return this;
    }

    /** Looks at the page that is shown. */
    void look() {
        if (looking) {
            Inspection.of(page);
        }
    }

    public HomePage home() {
        return new HomePage(open("/"));
    }

    public RegisterPage register() {
        return new RegisterPage(open("/register"));
    }

    public LoginPage login() {
        return new LoginPage(open("/login"));
    }

    public ShelfPage shelf() {
        return new ShelfPage(open("/books"));
    }

    public BookPage book(String path) {
        return new BookPage(open(path));
    }

    public AddPage add() {
        return new AddPage(open("/books/new"));
    }

    public ScanPage scan() {
        return new ScanPage(open("/scan"));
    }

    public SettingsPage settings() {
        return new SettingsPage(open("/account"));
    }

    /** Any other page. */
    public AnyPage at(String path) {
        return new AnyPage(open(path));
    }

    /** @throws AssertionError when a page did what none may do */
    public void check() {
        assertThat(complaints).isEmpty();
    }

    public void photograph(Path file) {
        // The caret stays: Playwright hides it with style attributes, which htmx may copy, against the policy.
        page.screenshot(
                new Page.ScreenshotOptions().setPath(file).setFullPage(true).setCaret(ScreenshotCaret.INITIAL));
    }

    @Override
    public void close() {
        context.close();
    }

    private void noteOtherHost(Request request) {
        String url = request.url();
        if (!url.startsWith(site + "/") && !url.startsWith("blob:" + site + "/") && !url.startsWith("data:")) {
            complaints.add("request to another host: " + url);
        }
    }

    private void noteRefusal(Response response) {
        Request request = response.request();
        if (response.status() >= 400
                && (request.isNavigationRequest() || request.method().equals("POST"))) {
            refused.add(response.url());
        }
    }

    /** The browser, and htmx, report a page or a form that was refused, which may be what the test is about. */
    private void noteMessage(ConsoleMessage message) {
        boolean byBrowser = message.text().startsWith("Failed to load resource")
                && refused.contains(message.location().split("#")[0].replaceAll(":\\d+:\\d+$", ""));
        boolean byHtmx = message.text().startsWith("Response Status Error Code")
                && refused.stream().anyMatch(url -> message.text()
                        .contains(" from " + url.substring(site.toString().length())));
        if (!byBrowser && !byHtmx) {
            complaints.add("console, " + message.type() + ": " + message.text() + " at " + message.location());
        }
    }
}
