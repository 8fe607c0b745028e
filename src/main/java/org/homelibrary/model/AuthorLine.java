package org.homelibrary.model;

import java.util.List;

/** The authors of a book in one line: whole names, and a mark when there are more. */
public final class AuthorLine {

    private static final int MAX_NAMES = 20;
    private static final String AND_MORE = " et al.";

    private AuthorLine() {}

    /** @return null when there is none */
    public static String of(List<String> authors) {
        String separator = authors.stream().anyMatch(name -> name.indexOf(',') >= 0) ? "; " : ", ";
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < authors.size(); i++) {
            String next = i == 0 ? authors.get(i) : separator + authors.get(i);
            boolean isLast = i == authors.size() - 1;
            int room = UserBook.MAX_AUTHOR_LENGTH - (isLast ? 0 : AND_MORE.length());
            if (i > 0 && (i == MAX_NAMES || line.length() + next.length() > room)) {
                return line + AND_MORE;
            }
            line.append(next);
        }
        return line.isEmpty() ? null : line.toString();
    }
}
