package org.homelibrary.load;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.homelibrary.load.Ask.Change;
import org.homelibrary.load.Ask.Outcome;
import org.homelibrary.support.BarcodePhoto;
import org.homelibrary.support.HttpUser;
import org.homelibrary.support.MadeIsbn;

/** A reader with an account and a full library. */
final class Reader {

    private static final List<String> WORDS = List.of(
            "silent", "garden", "winter", "river", "glass", "north", "letter", "house", "amber", "storm", "paper",
            "last");
    private static final List<String> STATUSES = List.of("to-read", "reading", "read", "abandoned");
    private static final byte[] PHOTOGRAPH = HttpUser.multipart(null, "image", BarcodePhoto.of("9780345348036"));

    /** So many of the books that are in the library at first are opened. */
    private static final int KNOWN = 50;

    private final HttpUser browser;
    private final String cookies;
    private final String token;
    private final Ledger ledger = new Ledger();

    Reader(HttpUser browser) {
        this.browser = browser;
        this.cookies = browser.cookieName("session") + "=" + browser.cookie("session") + "; "
                + browser.cookieName("csrf") + "=" + browser.csrf();
        this.token = browser.csrf();
    }

    HttpUser browser() {
        return browser;
    }

    Ledger ledger() {
        return ledger;
    }

    Ask ask(Act act, Random random) {
        return switch (act) {
            case BROWSE -> page(act, "/books");
            case SEARCH -> page(act, "/books?q=" + oneOf(WORDS, random));
            case OPEN -> page(act, oneOf(ledger.some(KNOWN), random));
            case CHANGE -> change(random);
            case ADD -> add(random);
            case SCAN -> scan();
        };
    }

    void fill(int books, Random random) {
        for (int i = 0; i < books; i++) {
            String title = oneOf(WORDS, random) + " " + oneOf(WORDS, random) + " " + random.nextInt(100_000);
            String status = oneOf(STATUSES, random);
            String path = browser.addByHand(
                    "The " + title,
                    "author",
                    oneOf(WORDS, random) + " " + oneOf(WORDS, random),
                    "genre",
                    "Novel",
                    "description",
                    "About " + title,
                    "status",
                    status);
            ledger.added(new ShelfBook(path, status, ""), true);
        }
    }

    /** Its lookup, which follows, may still be under way when another reader asks: such a book is not changed. */
    private Ask add(Random random) {
        String status = oneOf(STATUSES, random);
        Outcome outcome = new Outcome() {
            @Override
            public void acknowledged(String location) {
                ledger.added(new ShelfBook(location, status, ""), false);
            }
        };
        return form(Act.ADD, "/books", outcome, "isbn", MadeIsbn.of(random), "status", status);
    }

    private Ask change(Random random) {
        ShelfBook book = ledger.take();
        if (book == null) {
            return page(Act.BROWSE, "/books"); // all are being changed
        }
        boolean rates = random.nextBoolean();
        String value = rates ? random.nextInt(5) + ".5" : oneOf(STATUSES, random);
        ShelfBook after = rates ? book.rated(value) : book.read(value);
        Outcome outcome = new Outcome() {
            @Override
            public void acknowledged(String location) {
                ledger.giveBack(after);
            }

            @Override
            public void uncertain() {
                ledger.forget(book);
            }
        };
        String name = rates ? "rating" : "status";
        return form(Act.CHANGE, book.path() + "/" + name, outcome, name, value);
    }

    /** A frame of the camera, as the page's script sends it. */
    private Ask scan() {
        String type = HttpUser.contentTypeOfUploads();
        return new Ask(
                Act.SCAN,
                "/scan",
                cookies,
                new Change(token, type, "application/json", PHOTOGRAPH, 200, new Outcome() {}));
    }

    private Ask page(Act act, String path) {
        return new Ask(act, path, cookies, null);
    }

    private Ask form(Act act, String path, Outcome outcome, String... namesAndValues) {
        byte[] body = HttpUser.form(namesAndValues).getBytes(StandardCharsets.UTF_8);
        String type = "application/x-www-form-urlencoded";
        return new Ask(act, path, cookies, new Change(token, type, "text/html", body, 303, outcome));
    }

    private static <T> T oneOf(List<T> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
