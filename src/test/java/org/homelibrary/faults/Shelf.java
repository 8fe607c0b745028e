package org.homelibrary.faults;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.homelibrary.support.HttpUser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads a library back from its pages. */
final class Shelf {

    /** What the stand-in for the providers says about every ISBN. */
    private static final String PROVIDERS_TITLE = "The Book ";

    private static final String PROVIDERS_GENRE = "Fiction";

    private Shelf() {}

    /** All books of the reader, by their keys; where they are goes into {@code paths}. */
    static Map<String, ModelBook> read(HttpUser browser, Map<String, String> paths, Tally tally) {
        Map<String, ModelBook> books = new HashMap<>();
        String page = "/books?view=table&sort=title";
        Document list = null;
        while (!page.isEmpty()) {
            list = Jsoup.parse(browser.get(page).expect(200).body());
            for (Element row : list.select("tr.book-row")) {
                String path = row.select(".cell-title a").attr("href");
                ModelBook book = book(browser, path);
                paths.put(book.key(), path);
                books.put(book.key(), book);
            }
            page = list.select("a[rel=next]").attr("href");
        }
        checkCounts(list, books, tally);
        return books;
    }

    static boolean hasTitleOfProvider(HttpUser browser, String path) {
        Document form = form(browser, path);
        return form.select("#title").val().equals(PROVIDERS_TITLE + isbn(form));
    }

    private static ModelBook book(HttpUser browser, String path) {
        Document form = form(browser, path);
        String isbn = isbn(form);
        String title = form.select("#title").val();
        String genre = form.select("#genre").val();
        String cover = form.select(".edit-cover .cover img").attr("src");
        return new ModelBook(
                isbn.isEmpty() ? title.split(" ")[0] : isbn,
                title.isEmpty() || title.equals(PROVIDERS_TITLE + isbn) ? null : title,
                genre.isEmpty() || genre.equals(PROVIDERS_GENRE) ? null : genre,
                form.select("input[name=status][checked]").val(),
                form.select("input[name=rating][checked]").val(),
                cover.isEmpty()
                        ? null
                        : CoverColour.of(browser.get(cover).expect(200).bytes()));
    }

    private static Document form(HttpUser browser, String path) {
        return Jsoup.parse(browser.get(path + "/edit").expect(200).body());
    }

    private static String isbn(Document form) {
        return form.select("#isbn").val();
    }

    /** The numbers beside the tabs are kept apart from the books, and must not tell another story. */
    private static void checkCounts(Document list, Map<String, ModelBook> books, Tally tally) {
        Map<String, Integer> shown = list.select(".tabs a:not([href*=possession])").stream()
                .collect(Collectors.toMap(
                        tab -> tab.attr("href").replaceFirst(".*status=([a-z-]+).*|.*", "$1"),
                        tab -> Integer.valueOf(tab.select(".count").text())));
        if (books.isEmpty() && shown.isEmpty()) {
            return; // an empty library has a welcome instead of tabs
        }
        Map<String, Integer> counted = books.values().stream()
                .collect(Collectors.groupingBy(ModelBook::status, Collectors.summingInt(book -> 1)));
        counted.put("", books.size());
        shown.values().removeIf(count -> count == 0);
        if (!shown.equals(counted)) {
            tally.wrong("the tabs say " + shown + " where there are " + counted);
        }
    }
}
