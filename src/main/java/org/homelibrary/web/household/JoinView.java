package org.homelibrary.web.household;

import java.util.Map;
import org.homelibrary.service.household.Invited;
import org.homelibrary.service.household.MergeSource;

/**
 * {@code household/join}: POST /join/{token} with books ({@code keep} or {@code merge}); of a visitor with the fields of POST
 * /register.
 *
 * @param user name of the one who has signed in, or null for a visitor
 * @param source the library whose books the user can bring along, or null when there is none
 * @param username as a visitor typed it
 * @param email as a visitor typed it
 */
public record JoinView(
        String token,
        Invited invited,
        String user,
        MergeSource source,
        String username,
        String email,
        Map<String, String> errors) {

    public String path() {
        return "/join/" + token;
    }
}
