package org.homelibrary.web.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Finds the page of a form that could not be taken. */
@ApplicationScoped
public class FormPages {

    private Instance<FormPage> pages;

    protected FormPages() {}

    @Inject
    public FormPages(@Any Instance<FormPage> pages) {
        this.pages = pages;
    }

    public boolean know(String path) {
        return path != null && pages.stream().anyMatch(page -> page.takes(path));
    }

    /** @return empty when no page has such a form, or it is no longer the reader's to fill in */
    public Optional<Response> showAgain(Response.Status status, KeptForm form, String sentence) {
        return pages.stream()
                .filter(page -> page.takes(form.path()))
                .findFirst()
                .flatMap(page -> page.showAgain(status, form, sentence));
    }
}
