package org.homelibrary.web.household;

import java.time.Duration;
import org.homelibrary.model.library.MemberRole;
import org.homelibrary.service.household.LinkPicture;

/**
 * {@code household/invitation}: a link just made, which is shown this once.
 *
 * @param url the whole address
 */
public record InvitationView(String libraryName, MemberRole role, String url, Duration validFor, LinkPicture picture) {}
