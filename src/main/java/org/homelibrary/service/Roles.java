package org.homelibrary.service;

import org.homelibrary.model.library.Member;

/** What a member's role allows in the library that they are looking at. */
public final class Roles {

    private Roles() {}

    /** @throws ForbiddenException when the member may only read */
    public static void requireEditor(Member member) {
        if (!member.role().mayEdit()) {
            throw new ForbiddenException("only editors change books of library " + member.libraryId());
        }
    }

    /** @throws ForbiddenException when the member does not own the library */
    public static void requireOwner(Member member) {
        if (!member.role().mayManage()) {
            throw new ForbiddenException("only owners manage library " + member.libraryId());
        }
    }
}
