package org.homelibrary.http;

import org.homelibrary.support.Reply;
import org.homelibrary.support.SharedLibrary;
import org.junit.jupiter.api.Test;

/** The administrator's page in both editions. That a backup can be restored: {@link RestartIT}. */
class BackupsIT {

    @Test
    void page_offers_backups_or_says_that_the_store_keeps_its_own() {
        SharedLibrary library = SharedLibrary.get();
        boolean hasFolder = library.server().environment().containsKey("LIBRARY_DATA_DIR");

        Reply page = library.administrator().get("/backups").expect(200);

        page.expectText(hasFolder ? "Back up now" : "point-in-time recovery");
    }
}
