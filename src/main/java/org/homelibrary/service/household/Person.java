package org.homelibrary.service.household;

import java.util.UUID;
import org.homelibrary.model.account.User;
import org.homelibrary.model.library.Member;
import org.homelibrary.model.library.MemberRole;

/**
 * A member of a library with their name.
 *
 * @param showsReadings whether the other members may see their status and ratings
 */
public record Person(UUID userId, String username, MemberRole role, boolean showsReadings) {

    Person(Member member, User user) {
        this(user.getId(), user.getUsername(), member.role(), user.showsReadings());
    }
}
