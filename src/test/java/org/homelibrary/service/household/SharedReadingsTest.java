package org.homelibrary.service.household;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.homelibrary.model.account.User;
import org.homelibrary.model.library.Member;
import org.homelibrary.model.library.MemberRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SharedReadingsTest {

    private final HouseholdFixture fixture = new HouseholdFixture();
    private final SharedReadings readings =
            new SharedReadings(fixture.store.members(), fixture.store.users(), fixture.households);
    private final Member anna = fixture.user("anna");
    private final Member stranger = fixture.user("stranger");
    private Member ben;

    @BeforeEach
    void letBenJoin() {
        fixture.clock.move(Duration.ofMinutes(1));
        ben = fixture.join(anna, fixture.user("ben"), MemberRole.READER);
    }

    private boolean isSeen(UUID userId) {
        boolean listed = readings.others(anna).stream()
                .anyMatch(person -> person.userId().equals(userId));
        boolean found = readings.other(anna, userId).isPresent();
        assertThat(found).isEqualTo(listed);
        return found;
    }

    @Test
    void otherMembersReadingIsSeen_untilTheyLeave() {
        assertThat(readings.other(anna, ben.userId()).orElseThrow().username()).isEqualTo("ben");
        assertThat(isSeen(ben.userId())).isTrue();

        fixture.households.leave(ben);

        assertThat(isSeen(ben.userId())).isFalse();
    }

    @Test
    void whoHidesTheirReading_isNotSeen() {
        User user = fixture.store.users().find(ben.userId()).orElseThrow();
        user.showReadings(false);
        fixture.store.store(() -> fixture.store.users().save(user));

        assertThat(isSeen(ben.userId())).isFalse();
    }

    @Test
    void strangersAndOneself_areNoOthers() {
        assertThat(isSeen(stranger.userId())).isFalse();
        assertThat(isSeen(UUID.randomUUID())).isFalse();
        assertThat(isSeen(anna.userId())).isFalse();
    }
}
