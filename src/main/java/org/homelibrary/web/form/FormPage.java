package org.homelibrary.web.form;

import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** A page with a form that people fill in at length, and that can be shown once more as it was typed. */
public interface FormPage {

    /** Whether forms that were sent to this path are this page's. */
    boolean takes(String path);

    /**
     * Shows the form as it was typed, with a fresh token. Nothing is stored before the reader sends it.
     *
     * @param sentence why it is shown again
     * @return empty when the form is no longer the reader's to fill in
     */
    Optional<Response> showAgain(Response.Status status, KeptForm form, String sentence);
}
