package org.homelibrary.web.books;

import jakarta.ws.rs.QueryParam;
import org.homelibrary.web.view.BookFilter;

/** The query of {@code GET /books}. */
public class ListQuery {

    private static final int LONGEST_SEARCH = 200;

    @QueryParam("q")
    private String text;

    @QueryParam("status")
    private String status;

    @QueryParam("rating")
    private String rating;

    @QueryParam("sync")
    private String sync;

    @QueryParam("sort")
    private String sort;

    @QueryParam("dir")
    private String direction;

    @QueryParam("view")
    private String view;

    BookFilter filter() {
        String search = text != null && text.length() > LONGEST_SEARCH ? text.substring(0, LONGEST_SEARCH) : text;
        return BookFilter.parse(search, status, rating, sync, sort, direction, view);
    }
}
