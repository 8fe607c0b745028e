package org.homelibrary.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import org.homelibrary.e2e.pages.Visitor;
import org.homelibrary.support.SharedLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A file of another program in the browser: looked at, put right, brought in, and taken back. */
@ExtendWith(InBrowser.class)
class ImportE2E {

    @Test
    void goodreads_file_is_put_right_imported_and_undone(Visitors visitors) throws IOException {
        Visitor anna = visitors.as(SharedLibrary.reader());
        Page page = anna.open("/books").page();
        page.click(".menu > summary");
        page.click(".menu a[href='/import']");
        page.setInputFiles("#file", new FilePayload("goodreads.csv", "text/csv", sample("goodreads-31.csv")));
        page.click("form[enctype] button");
        assertThat(page.locator(".import-rows > li")).hasCount(5);

        page.locator(".import-rows > li").nth(1).locator("summary").click();
        page.selectOption("#do-2", "out");
        page.locator(".import-rows + .actions button").click();
        assertThat(page.locator(".import-rows > li").nth(1)).containsText("Left out");

        page.click(".import-actions .button-primary");
        assertThat(page.locator("#import .lead")).containsText("All 5 rows are done");
        assertThat(anna.open("/books").page().locator(".book")).hasCount(4);

        page.goBack();
        page.locator(".import-actions summary").first().click();
        page.click(".import-actions .button-danger >> visible=true");
        assertThat(page.locator("#import .lead")).containsText("The import is undone");
        assertThat(anna.open("/books").page().locator(".book")).hasCount(0);
    }

    private static byte[] sample(String name) throws IOException {
        try (InputStream in = ImportE2E.class.getResourceAsStream("/imports/" + name)) {
            return in.readAllBytes();
        }
    }
}
