package org.homelibrary.faults;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.homelibrary.support.Eventually;
import org.homelibrary.support.HttpUser;
import org.homelibrary.support.LibraryServer;
import org.homelibrary.support.MadeIsbn;
import org.homelibrary.support.Reply;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * One reader with one browser, who does one thing after the other as a seed says, and keeps in mind what the library
 * acknowledged. What was asked for last may have been done when the server was gone before it answered, or not.
 */
final class Person {

    private static final int MOST_BOOKS = 25;
    private static final List<String> STATUSES = List.of("to-read", "reading", "read", "abandoned");
    private static final List<String> PASSWORDS =
            List.of(HttpUser.PASSWORD, "another long password", "a third long password");

    private final String name;
    private final Random random;
    private final Tally tally;
    private final Trouble trouble;
    private final Map<String, String> paths = new HashMap<>();
    private HttpUser browser;
    private ModelAccount account = ModelAccount.NONE;
    private ModelAccount underWay;
    private boolean closing;
    private int marks;

    Person(String name, Random random, Tally tally, Trouble trouble) {
        this.name = name;
        this.random = random;
        this.tally = tally;
        this.trouble = trouble;
    }

    /** Goes on until the server is gone. */
    void actWhile(Supplier<Boolean> serverIsMeantToRun, Semaphore acts) {
        try {
            while (serverIsMeantToRun.get()) {
                act();
                acts.release();
            }
        } catch (UncheckedIOException e) {
            if (serverIsMeantToRun.get()) {
                throw e;
            }
        }
    }

    private void act() {
        if (!account.exists()) {
            register();
            return;
        }
        if (trouble == Trouble.CLOCK) {
            staySignedIn();
        }
        Optional<ModelBook> some = anyOf(account.shelf());
        int dice = random.nextInt(100);
        if (some.isEmpty() || dice < 35) {
            if (account.shelf().size() < MOST_BOOKS) {
                add();
            } else {
                delete(some.get());
            }
        } else if (dice < 50) {
            edit(some.get());
        } else if (dice < 62) {
            String status = oneOf(STATUSES);
            change(some.get().read(status), "/status", "status", status);
        } else if (dice < 74) {
            String rating = random.nextInt(4) == 0 ? "" : random.nextInt(5) + ".5";
            change(some.get().rated(rating), "/rating", "rating", rating);
        } else if (dice < 80) {
            CoverColour cover = oneOf(List.of(CoverColour.values()));
            String path = path(some.get());
            perform(
                    account.with(some.get().covered(cover)),
                    () -> browser.upload(path + "/cover", "image", cover.jpeg()));
        } else if (dice < 88) {
            delete(some.get());
        } else if (dice < 96 && trouble != Trouble.CLOCK) { // which decides how long there is something to restore
            anyOf(account.trash()).ifPresent(book -> change(book, "/restore"));
        } else if (dice < 99) {
            changePassword();
        } else {
            close();
        }
    }

    private void register() {
        String password = oneOf(PASSWORDS);
        perform(
                ModelAccount.NONE.withPassword(password),
                () -> browser.post(
                        "/register",
                        "username",
                        name,
                        "email",
                        email(),
                        "password",
                        password,
                        "confirm_password",
                        password));
    }

    private void add() {
        String isbn = random.nextBoolean() ? MadeIsbn.of(random) : "";
        String key = isbn.isEmpty() ? name + "-" + ++marks : isbn;
        String title = isbn.isEmpty() ? key + " by hand" : null;
        String status = oneOf(STATUSES);
        String rating = oneOf(List.of("", "2.5", "5"));
        ModelBook book = new ModelBook(key, title, null, status, rating, null);
        String[] fields = {"isbn", isbn, "title", title == null ? "" : title, "status", status, "rating", rating};
        perform(account.with(book), () -> browser.post("/books", fields))
                .ifPresent(reply -> paths.put(key, reply.location()));
    }

    private void edit(ModelBook book) {
        Reply page = browser.get(path(book) + "/edit");
        if (leadsToSignIn(page)) {
            return;
        }
        Document form = Jsoup.parse(page.expect(200).body());
        String words = (book.hasIsbn() ? "Edited" : book.key()) + " " + random.nextInt(1_000_000);
        String genre = oneOf(List.of("Essays", "Poems", "Travels"));
        String[] fields = {
            "version", form.select("input[name=version]").val(),
            "title", words,
            "author", form.select("#author").val(),
            "genre", genre,
            "description", form.select("#description").val(),
            "status", book.status(),
            "rating", book.rating()
        };
        perform(account.with(book.titled(words, genre)), () -> browser.post(path(book), fields));
    }

    private void change(ModelBook after, String action, String... fields) {
        String path = path(after);
        perform(account.with(after), () -> browser.post(path + action, fields));
    }

    private void delete(ModelBook book) {
        String path = path(book);
        perform(account.without(book), () -> browser.post(path + "/delete"));
    }

    private void changePassword() {
        String password = oneOf(PASSWORDS);
        String current = account.password();
        perform(
                account.withPassword(password),
                () -> browser.post(
                        "/account/password",
                        "current_password",
                        current,
                        "new_password",
                        password,
                        "confirm_password",
                        password));
    }

    private void close() {
        String password = account.password();
        closing = true;
        perform(ModelAccount.NONE, () -> browser.post("/account/delete", "password", password))
                .ifPresent(reply -> paths.clear());
        closing = false;
    }

    /** @return the answer when the library did it; nothing when it said that it did not: a lookup came first, or it is busy */
    private Optional<Reply> perform(ModelAccount after, Supplier<Reply> request) {
        underWay = after;
        Reply reply = request.get();
        boolean done = reply.status() != 409 && reply.status() != 503 && !leadsToSignIn(reply);
        if (done) {
            reply.expect(303);
            account = after;
        }
        underWay = null;
        tally.answered(done);
        return done ? Optional.of(reply) : Optional.empty();
    }

    /** A session of the future is nobody's, and an old one is over: who moves the clock that far has to sign in again. */
    private void staySignedIn() {
        if (leadsToSignIn(browser.get("/books")) && !signIn(account.password())) {
            tally.wrong(name + " cannot sign in");
        }
    }

    private boolean leadsToSignIn(Reply reply) {
        boolean does = reply.status() == 303 && reply.location().startsWith("/login");
        if (does) {
            tally.signedOut();
            if (trouble != Trouble.CLOCK) {
                tally.wrong(name + " was signed out by " + reply.request());
            }
        }
        return does;
    }

    /** After a restart: finds out what there is, says what is wrong with it, and goes on from there. */
    void comeBack(LibraryServer server) {
        browser = browser == null ? HttpUser.of(server) : browser.at(server);
        List<ModelAccount> possible = underWay == null ? List.of(account) : List.of(account, underWay);
        ModelAccount found = look(possible);
        Optional<ModelAccount> same =
                possible.stream().filter(one -> isSame(one, found)).findFirst();
        if (same.isPresent()) {
            tally.found(underWay != null, underWay != null && isSame(underWay, found));
        } else if (closing
                && account.shelf().entrySet().containsAll(found.shelf().entrySet())) {
            tally.closedHalfWay();
        } else {
            tally.wrong(name + " has " + found + " and not one of " + possible);
        }
        account = new ModelAccount(
                found.password(), found.shelf(), same.map(ModelAccount::trash).orElse(Map.of()));
        underWay = null;
        closing = false;
    }

    private static boolean isSame(ModelAccount one, ModelAccount other) {
        return one.exists() == other.exists() && one.shelf().equals(other.shelf());
    }

    private ModelAccount look(List<ModelAccount> possible) {
        String password = possible.get(0).password();
        if (browser.get("/books").status() != 200) {
            if (account.exists() && underWay == null && trouble != Trouble.CLOCK) {
                tally.wrong(name + " was signed out");
            }
            password = possible.stream()
                    .map(ModelAccount::password)
                    .filter(one -> one != null && signIn(one))
                    .findFirst()
                    .orElse(null);
        }
        if (password == null) {
            return ModelAccount.NONE;
        }
        tally.pending(Lookups.pending(browser));
        return new ModelAccount(password, Shelf.read(browser, paths, tally), Map.of());
    }

    private boolean signIn(String password) {
        return Eventually.get(
                                "a turn to sign in",
                                Duration.ofSeconds(60),
                                () -> browser.post("/login", "email", email(), "password", password),
                                reply -> reply.status() != 503)
                        .status()
                == 303;
    }

    /** Waits until every lookup is done; then each book has what the providers say, where its reader did not edit it. */
    void awaitLookups() {
        if (!account.exists()) {
            return;
        }
        if (trouble == Trouble.NONE) {
            new Lookups(browser, tally).await();
            checkFilledIn();
        } else {
            // Each may fail: there is nobody to be asked, or its time is up when the clock is moved.
            new Lookups(browser, tally).awaitNone();
        }
    }

    /** When all is well again. */
    void askAgain() {
        if (account.exists()) {
            new Lookups(browser, tally).askAgain();
            checkFilledIn();
        }
    }

    private void checkFilledIn() {
        account.shelf().values().stream()
                .filter(book -> book.hasIsbn() && book.title() == null)
                .filter(book -> !Shelf.hasTitleOfProvider(browser, path(book)))
                .forEach(book -> tally.wrong(name + " has a book that was not filled in: " + book));
    }

    private String path(ModelBook book) {
        return paths.get(book.key());
    }

    private String email() {
        return name + "@example.org";
    }

    private Optional<ModelBook> anyOf(Map<String, ModelBook> books) {
        List<ModelBook> inOrder = new ArrayList<>(books.values());
        inOrder.sort((one, other) -> one.key().compareTo(other.key()));
        return inOrder.isEmpty() ? Optional.empty() : Optional.of(oneOf(inOrder));
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
