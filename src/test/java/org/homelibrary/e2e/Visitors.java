package org.homelibrary.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.homelibrary.e2e.pages.Visitor;
import org.homelibrary.support.HttpUser;
import org.homelibrary.support.SharedLibrary;

/** The people of one test, each in front of a browser of their own. */
final class Visitors implements AutoCloseable {

    /** Another name of this machine: one that browsers do not trust as they trust localhost. */
    static final String OTHER_HOST = "bookshelf.test";

    private final Browser browser;
    private final List<Visitor> visitors = new ArrayList<>();

    Visitors(Browser browser) {
        this.browser = browser;
    }

    /** Somebody at the shared library whom it does not know. */
    Visitor stranger() {
        return at(SharedLibrary.get().url());
    }

    /** Somebody with an account at the shared library, signed in. */
    Visitor as(HttpUser user) {
        return as(user, options -> options);
    }

    Visitor as(HttpUser user, UnaryOperator<NewContextOptions> with) {
        return at(SharedLibrary.get().url(), with).signedInAs(user);
    }

    /** Somebody at another device in the house, where the library is not under localhost and has no certificate. */
    Visitor onOtherDevice(HttpUser user) {
        return onOtherDevice(user, options -> options);
    }

    Visitor onOtherDevice(HttpUser user, UnaryOperator<NewContextOptions> with) {
        URI site = URI.create(
                "http://" + OTHER_HOST + ":" + SharedLibrary.get().url().getPort());
        return at(site, with).signedInAs(user);
    }

    Visitor at(URI site) {
        return at(site, options -> options);
    }

    Visitor at(URI site, UnaryOperator<NewContextOptions> with) {
        Visitor visitor = Visitor.of(browser, site, with);
        visitors.add(visitor);
        return visitor;
    }

    /** Whether all that they saw was as it must be. */
    void check() {
        visitors.forEach(Visitor::check);
    }

    void photograph(Path folder, String name) {
        for (int i = 0; i < visitors.size(); i++) {
            visitors.get(i).photograph(folder.resolve(name + "-" + (i + 1) + ".png"));
        }
    }

    @Override
    public void close() {
        visitors.forEach(Visitor::close);
    }
}
