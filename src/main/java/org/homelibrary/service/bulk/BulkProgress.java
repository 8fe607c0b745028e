package org.homelibrary.service.bulk;

import java.util.List;
import java.util.UUID;

/**
 * How far a change of several books came.
 *
 * @param done how many books were looked at, by this call
 * @param rest the chosen books that are left
 * @param cursor of the list where it goes on, or null
 */
public record BulkProgress(int done, List<UUID> rest, String cursor) {

    public BulkProgress {
        rest = List.copyOf(rest);
    }

    public boolean isFinished() {
        return rest.isEmpty() && cursor == null;
    }
}
