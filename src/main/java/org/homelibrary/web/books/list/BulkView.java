package org.homelibrary.web.books.list;

import java.util.List;
import java.util.Map;

/**
 * {@code books/bulk}: a change of several books goes on.
 *
 * @param done how many books were changed; 0 when that is not counted
 * @param fields of the form that goes on, beside its token
 */
public record BulkView(int done, List<Map.Entry<String, String>> fields) {

    public BulkView {
        fields = List.copyOf(fields);
    }
}
