package org.homelibrary.web.books.edit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import org.homelibrary.service.cover.CoverImportService;
import org.homelibrary.service.cover.PictureRefusedException;
import org.homelibrary.service.find.CandidateCovers;
import org.homelibrary.web.render.Pages;

/** The cover that a user chose by typing its address, by uploading it, or with a candidate; what is wrong with it is said in the form. */
@ApplicationScoped
public class ChosenCover {

    private final CoverImportService covers;
    private final CandidateCovers ofCandidates;
    private final Pages pages;

    protected ChosenCover() {
        this(null, null, null);
    }

    @Inject
    public ChosenCover(CoverImportService covers, CandidateCovers ofCandidates, Pages pages) {
        this.covers = covers;
        this.ofCandidates = ofCandidates;
        this.pages = pages;
    }

    /** @return the picture that was typed or comes with a candidate, or null when there is none; see the errors for why */
    byte[] fetch(BookForm form, Map<String, String> errors) {
        byte[] typed = fetch(form.coverAddress(), errors);
        return typed != null || !errors.isEmpty()
                ? typed
                : form.candidateCover().flatMap(ofCandidates::fetch).orElse(null);
    }

    /** @return the picture, or null when the address is empty or, which is then in the errors, brings none */
    byte[] fetch(String address, Map<String, String> errors) {
        if (address.isEmpty()) {
            return null;
        }
        try {
            return covers.fetch(new URI(address));
        } catch (URISyntaxException e) {
            errors.put("cover_image_url", pages.sentence(PictureRefusedException.Reason.NOT_HTTPS));
        } catch (PictureRefusedException e) {
            errors.put("cover_image_url", pages.sentence(e));
        }
        return null;
    }

    /** @return the picture, or null when, which is then in the errors, it is none */
    byte[] read(byte[] upload, Map<String, String> errors) {
        try {
            return covers.read(upload);
        } catch (PictureRefusedException e) {
            errors.put("image", pages.sentence(e));
            return null;
        }
    }
}
