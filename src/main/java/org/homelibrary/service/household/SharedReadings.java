package org.homelibrary.service.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homelibrary.model.library.Member;
import org.homelibrary.persistence.UserDao;
import org.homelibrary.persistence.library.MemberDao;

/** Whose status and ratings a member may see: those of the others in the same library who show them. */
@ApplicationScoped
public class SharedReadings {

    private MemberDao members;
    private UserDao users;
    private HouseholdService household;

    protected SharedReadings() {}

    @Inject
    public SharedReadings(MemberDao members, UserDao users, HouseholdService household) {
        this.members = members;
        this.users = users;
        this.household = household;
    }

    /** The others who show theirs, in the order in which they joined. */
    public List<Person> others(Member actor) {
        return household.others(actor).stream().filter(Person::showsReadings).toList();
    }

    /** @return empty when this is the member themself, or no other one who shows theirs */
    public Optional<Person> other(Member actor, UUID userId) {
        if (userId.equals(actor.userId())) {
            return Optional.empty();
        }
        return members.find(actor.libraryId(), userId)
                .filter(Member::isCurrent)
                .flatMap(member -> users.find(userId).map(user -> new Person(member, user)))
                .filter(Person::showsReadings);
    }
}
