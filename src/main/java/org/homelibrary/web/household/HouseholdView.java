package org.homelibrary.web.household;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.homelibrary.model.library.Invitation;
import org.homelibrary.model.library.MemberRole;
import org.homelibrary.service.household.MergeSource;
import org.homelibrary.service.household.Person;

/**
 * {@code household/index}: POST /library with name; POST /library/invitations with role; POST
 * /library/invitations/{id}/withdraw; POST /library/members/{id} with role, and /remove; POST /library/leave; POST
 * /library/switch and /library/merge with library.
 *
 * @param you the one who looks, who is among the people
 * @param invitations empty for who may not see them
 * @param libraries those to switch to, without the current one
 * @param left those that the user has left
 * @param sources libraries whose books can be brought into this one
 * @param merging the one of them whose books are on their way, or null
 * @param errors of the form with the name
 * @param typedName what was typed into it
 */
public record HouseholdView(
        String name,
        Person you,
        List<Person> people,
        List<Invitation> invitations,
        List<Choice> libraries,
        List<Choice> left,
        List<MergeSource> sources,
        UUID merging,
        Map<String, String> errors,
        String typedName) {

    /** Roles that a member can be invited in. */
    public static final List<MemberRole> INVITED = List.of(MemberRole.EDITOR, MemberRole.READER);

    public HouseholdView {
        people = List.copyOf(people);
        invitations = List.copyOf(invitations);
        libraries = List.copyOf(libraries);
        left = List.copyOf(left);
        sources = List.copyOf(sources);
    }

    /** A library of the user's. */
    public record Choice(UUID id, String name) {}

    public boolean manages() {
        return you.role().mayManage();
    }

    /** Whether the first books of it are here, and the page is to ask for the next ones at once. */
    public boolean isMerging(MergeSource source) {
        return source.libraryId().equals(merging);
    }

    public boolean isYou(Person person) {
        return person.userId().equals(you.userId());
    }

    /** Whether nobody else belongs to the library. */
    public boolean alone() {
        return people.size() == 1;
    }

    /** Whether others would be left without an owner. */
    public boolean lastOwner() {
        return manages()
                && !alone()
                && people.stream().filter(person -> person.role().mayManage()).count() == 1;
    }
}
