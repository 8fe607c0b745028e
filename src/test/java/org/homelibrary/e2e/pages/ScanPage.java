package org.homelibrary.e2e.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;

/** Scanning: with a photo, or live. */
public final class ScanPage extends SitePage {

    public ScanPage(Visitor visitor) {
        super(visitor);
    }

    public ScanPage choosePhoto(byte[] photo) {
        field("Choose a photo").setInputFiles(new FilePayload("photo.jpg", "image/jpeg", photo));
        return this;
    }

    /** What a photo or the camera showed. */
    public Locator found() {
        return main().locator(".found");
    }

    public Locator result() {
        return main().locator(".result");
    }

    /** The button that adds the one book that was found. */
    public ScanPage add() {
        found().getByText("Add", new Locator.GetByTextOptions().setExact(true)).click();
        return this;
    }

    /** The books that were added since the page was opened. */
    public Locator added() {
        return main().locator(".session .book");
    }

    public BookPage open(String title) {
        added().getByText(title).click();
        return BookPage.awaited(visitor);
    }

    public ScanPage addWithoutAsking() {
        field("Add books without asking").check();
        return this;
    }

    public ScanPage startCamera() {
        button("Start the camera").click();
        return this;
    }

    public Page page() {
        return visitor.page();
    }

    /** Which camera to film with. */
    public Locator cameras() {
        return main().locator("[data-camera-choice]");
    }

    /** The id of the camera that films. */
    public String filming() {
        return (String)
                page().evaluate("document.querySelector('video').srcObject.getTracks()[0].getSettings().deviceId");
    }

    public void awaitFilming(String camera) {
        page().waitForFunction(
                        "camera => document.querySelector('video').srcObject?.getTracks()[0].getSettings().deviceId === camera",
                        camera);
    }

    /** The id of what is filmed, new at each start. */
    public String stream() {
        return (String) page().evaluate("document.querySelector('video').srcObject.id");
    }

    /** Waits for a picture that runs and is not this one. */
    public String awaitOtherStream(String old) {
        page().waitForFunction(
                        "old => { const stream = document.querySelector('video').srcObject;"
                                + " return stream && stream.id !== old && stream.active; }",
                        old);
        return stream();
    }

    public ScanPage look() {
        visitor.look();
        return this;
    }
}
