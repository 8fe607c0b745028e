package org.homelibrary.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.homelibrary.support.HttpUser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What the library has acknowledged to one reader. A book is changed by one request at a time, so that there is one
 * answer to what it must be.
 */
final class Ledger {

    private final Map<String, ShelfBook> books = new ConcurrentHashMap<>();
    private final Queue<ShelfBook> free = new ConcurrentLinkedQueue<>();
    private final List<String> first = new CopyOnWriteArrayList<>();
    private final AtomicInteger acknowledged = new AtomicInteger();

    /** A book that nobody else changes until it is given back; null when there is none. */
    ShelfBook take() {
        return free.poll();
    }

    void giveBack(ShelfBook changed) {
        acknowledged.incrementAndGet();
        books.put(changed.path(), changed);
        free.add(changed);
    }

    /** Nobody knows what has become of it: it is still there, but may have been changed or not. */
    void forget(ShelfBook book) {
        books.put(book.path(), new ShelfBook(book.path(), null, null));
    }

    void added(ShelfBook book, boolean changes) {
        acknowledged.incrementAndGet();
        books.put(book.path(), book);
        if (changes) {
            free.add(book);
            first.add(book.path());
        }
    }

    /** The paths of so many of the books that were there first. */
    List<String> some(int most) {
        return first.subList(0, Math.min(most, first.size()));
    }

    int acknowledged() {
        return acknowledged.get();
    }

    /** Reads the library from its pages: a sentence for each book that is not as it was acknowledged to be. */
    List<String> compare(HttpUser browser) {
        Map<String, ShelfBook> found = read(browser);
        List<String> wrong = new ArrayList<>();
        books.forEach((path, book) -> {
            ShelfBook there = found.get(path);
            boolean isUncertain = book.status() == null;
            if (there == null || !isUncertain && !there.equals(book)) {
                wrong.add(browser.username() + " has " + there + " instead of " + book);
            }
        });
        return wrong;
    }

    private static Map<String, ShelfBook> read(HttpUser browser) {
        Map<String, ShelfBook> found = new ConcurrentHashMap<>();
        String page = "/books?view=table";
        while (!page.isEmpty()) {
            Document list = Jsoup.parse(browser.get(page).expect(200).body());
            for (Element row : list.select("tr.book-row")) {
                Element quick = row.selectFirst("[data-quick]");
                String rating = quick.attr("data-rating");
                ShelfBook book = new ShelfBook(
                        row.select(".cell-title a").attr("href"),
                        quick.attr("data-status"),
                        rating.equals("0") ? "" : rating);
                found.put(book.path(), book);
            }
            page = list.select("a[rel=next]").attr("href");
        }
        return found;
    }
}
