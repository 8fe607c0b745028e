package org.homelibrary.service.household;

import org.homelibrary.model.library.Invitation;

/**
 * What the link of an invitation tells the person who has it.
 *
 * @param invitedBy name of the owner who made it, or null when their account is gone
 */
public record Invited(Invitation invitation, String libraryName, String invitedBy) {}
