package org.homelibrary.web.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.homelibrary.model.library.Invitation;
import org.homelibrary.model.library.Library;
import org.homelibrary.model.library.Member;
import org.homelibrary.security.cookie.Notice;
import org.homelibrary.service.FieldError;
import org.homelibrary.service.NotFoundException;
import org.homelibrary.service.RejectedException;
import org.homelibrary.service.household.HouseholdService;
import org.homelibrary.service.household.InvitationService;
import org.homelibrary.service.household.LibraryMerge;
import org.homelibrary.service.household.Person;
import org.homelibrary.web.access.CurrentMember;
import org.homelibrary.web.account.FieldErrors;
import org.homelibrary.web.render.Pages;

/** The page of the library that the user is looking at, with those who belong to it. */
@ApplicationScoped
class HouseholdPage {

    static final String PATH = "/library";

    private static final String TEMPLATE = "household/index";

    private Pages pages;
    private CurrentMember currentMember;
    private HouseholdService households;
    private InvitationService invitations;
    private LibraryMerge merge;

    protected HouseholdPage() {}

    @Inject
    HouseholdPage(
            Pages pages,
            CurrentMember currentMember,
            HouseholdService households,
            InvitationService invitations,
            LibraryMerge merge) {
        this.pages = pages;
        this.currentMember = currentMember;
        this.households = households;
        this.invitations = invitations;
        this.merge = merge;
    }

    Response show() {
        return pages.show(TEMPLATE, view(null, Map.of(), null));
    }

    /** The page as the answer to a change that was refused, with the reason. */
    Response refused(RejectedException rejected) {
        FieldError error = rejected.errors().get(0);
        Notice notice = Notice.error(
                error.messageKey(),
                error.arguments().stream().map(String::valueOf).toArray(String[]::new));
        return pages.show(Response.Status.CONFLICT, TEMPLATE, view(null, Map.of(), null), notice);
    }

    /** The page as the answer to a name that cannot be taken. */
    Response misnamed(String name, RejectedException rejected) {
        return pages.show(
                Response.Status.BAD_REQUEST, TEMPLATE, view(null, FieldErrors.of(rejected, pages.texts()), name));
    }

    /**
     * The answer to a step of a merge. While books are left it is the page whose script asks for the next step: no address
     * leads to that page, because following a link must not merge anything.
     */
    Response afterStep(UUID source, boolean more) {
        return more
                ? pages.show(TEMPLATE, view(source, Map.of(), null))
                : pages.redirect(PATH, Notice.success("notice.merged"));
    }

    private HouseholdView view(UUID merging, Map<String, String> errors, String typedName) {
        Member member = currentMember.require();
        String name = households.library(member).name();
        List<Person> people = households.people(member);
        List<Invitation> open = member.role().mayManage() ? invitations.list(member) : List.of();
        return new HouseholdView(
                name,
                people.stream()
                        .filter(person -> person.userId().equals(member.userId()))
                        .findFirst()
                        .orElseThrow(() -> new NotFoundException("no member " + member.userId())),
                people,
                open,
                households.librariesOf(member.userId()).stream()
                        .filter(library -> !library.id().equals(member.libraryId()))
                        .map(HouseholdPage::choice)
                        .toList(),
                households.librariesLeftBy(member.userId()).stream()
                        .map(HouseholdPage::choice)
                        .toList(),
                merge.sources(member.userId(), member.libraryId(), member.role()),
                merging,
                errors,
                typedName == null ? name : typedName);
    }

    private static HouseholdView.Choice choice(Library library) {
        return new HouseholdView.Choice(library.id(), library.name());
    }
}
