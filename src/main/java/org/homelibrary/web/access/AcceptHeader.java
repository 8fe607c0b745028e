package org.homelibrary.web.access;

import jakarta.ws.rs.core.MediaType;

/** Who asks: a script that wants JSON, or a browser that wants a page. */
public final class AcceptHeader {

    private AcceptHeader() {}

    /** @param accept the header, or null when there is none */
    public static boolean wantsJson(String accept) {
        return accept != null && accept.contains(MediaType.APPLICATION_JSON) && !accept.contains(MediaType.TEXT_HTML);
    }
}
