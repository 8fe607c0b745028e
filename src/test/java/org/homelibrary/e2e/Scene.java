package org.homelibrary.e2e;

import java.util.function.Consumer;
import org.homelibrary.e2e.pages.Visitor;

/**
 * A page in one of the states in which people see it.
 *
 * @param route the GET address in the table of routes, or null for a page that answers a form or has no route
 * @param way how somebody who has just opened a browser comes to see it
 * @param needsScript whether there is no such thing with JavaScript off
 */
record Scene(String name, String route, Who who, Consumer<Visitor> way, boolean needsScript) {

    /** Who sees it. */
    enum Who {
        STRANGER,
        NEWCOMER,
        /** The newcomer at a device to which the library does not come over https. */
        OTHER_DEVICE,
        OWNER,
        WAITING,
        ADMINISTRATOR
    }

    static Scene of(String name, String route, Who who, Consumer<Visitor> way) {
        return new Scene(name, route, who, way, false);
    }

    static Scene withScript(String name, String route, Who who, Consumer<Visitor> way) {
        return new Scene(name, route, who, way, true);
    }

    @Override
    public String toString() {
        return name;
    }
}
