package org.homelibrary.security.cookie;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.homelibrary.model.account.User;

/** Signs the browser at hand in and out. */
@ApplicationScoped
public class BrowserSession {

    private static final String DEVICE = "device";
    private static final Duration DEVICE_LIFETIME = Duration.ofDays(365);

    private CookieJar cookies;
    private SessionCookie session;
    private KnownDevices devices;

    protected BrowserSession() {}

    @Inject
    public BrowserSession(CookieJar cookies, SessionCookie session, KnownDevices devices) {
        this.cookies = cookies;
        this.session = session;
        this.devices = devices;
    }

    /** Signs the user in, and remembers that this browser is one of theirs. */
    public void begin(User user) {
        cookies.set(SessionCookie.NAME, session.valueFor(user), SessionCookie.LIFETIME);
        cookies.set(DEVICE, devices.remember(deviceToken(), user.getEmail()), DEVICE_LIFETIME);
    }

    public void end() {
        cookies.remove(SessionCookie.NAME);
    }

    /** What {@link KnownDevices} gave this browser, or null. */
    public String deviceToken() {
        return cookies.get(DEVICE).stream().filter(devices::isOurs).findFirst().orElse(null);
    }
}
