package org.homelibrary.model.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LibraryTest {

    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");
    private static final UUID HOME = new UUID(1, 1);
    private static final UUID ANN = new UUID(2, 2);

    @Test
    void name_isNeverBlankNorTooLong() {
        for (String name : new String[] {null, "", " ", "x".repeat(101)}) {
            assertThatThrownBy(() -> Library.named(name, HOME, NOW)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(Library.named("x".repeat(100), HOME, NOW).renamed("Casa").name())
                .isEqualTo("Casa");
    }

    @Test
    void roles_mayWhatTheyMay() {
        assertThat(List.of(MemberRole.values()))
                .filteredOn(MemberRole::mayManage)
                .containsExactly(MemberRole.OWNER);
        assertThat(List.of(MemberRole.values()))
                .filteredOn(MemberRole::mayEdit)
                .containsExactly(MemberRole.OWNER, MemberRole.EDITOR);
        assertThat(MemberRole.ofWire("editor")).contains(MemberRole.EDITOR);
        assertThat(MemberRole.ofWire("EDITOR")).isEmpty();
    }

    @Test
    void formerOwner_isNoOwner() {
        Member owner = Member.joining(HOME, ANN, MemberRole.OWNER, NOW);

        assertThat(owner.isOwner()).isTrue();
        assertThat(owner.left(NOW).isOwner()).isFalse();
        assertThat(owner.left(NOW).isCurrent()).isFalse();
        assertThat(owner.as(MemberRole.EDITOR).isOwner()).isFalse();
    }

    @Test
    void invitation_isValidForSevenDays_andNeverMakesAnOwner() {
        Invitation invitation = Invitation.of(HOME, "id", MemberRole.READER, ANN, NOW);

        assertThat(invitation.isValid(NOW.plusSeconds(7 * 86_400 - 1))).isTrue();
        assertThat(invitation.isValid(NOW.plusSeconds(7 * 86_400))).isFalse();
        assertThatThrownBy(() -> Invitation.of(HOME, "id", MemberRole.OWNER, ANN, NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
