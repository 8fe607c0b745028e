package org.homelibrary.web.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.homelibrary.model.library.Member;
import org.homelibrary.security.CurrentUser;
import org.homelibrary.service.ForbiddenException;
import org.homelibrary.service.Roles;
import org.homelibrary.service.household.CurrentLibrary;

/** Who made this request, as a member of the library that they are looking at. Read once a request, when first asked for. */
@RequestScoped
public class CurrentMember {

    private CurrentUser currentUser;
    private CurrentLibrary currentLibrary;
    private Member member;

    protected CurrentMember() {}

    @Inject
    public CurrentMember(CurrentUser currentUser, CurrentLibrary currentLibrary) {
        this.currentUser = currentUser;
        this.currentLibrary = currentLibrary;
    }

    /** The member on a page that only signed-in users get to see. */
    public Member require() {
        if (member == null) {
            member = currentLibrary.of(currentUser.require().getId());
        }
        return member;
    }

    /**
     * The member on a page where books are changed.
     *
     * @throws ForbiddenException when their role does not let them
     */
    public Member requireEditor() {
        Roles.requireEditor(require());
        return member;
    }
}
