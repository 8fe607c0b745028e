package org.homelibrary.persistence.jpa.library;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.homelibrary.model.library.Member;
import org.homelibrary.model.library.MemberRole;

@Entity
@Table(name = "members")
@IdClass(MemberRow.Key.class)
class MemberRow {

    record Key(UUID libraryId, UUID userId) {}

    @Id
    @Column(name = "library_id")
    private UUID libraryId;

    @Id
    @Column(name = "user_id")
    private UUID userId;

    @Enumerated(EnumType.STRING)
    private MemberRole role;

    @Column(name = "joined_at")
    private Instant joinedAt;

    @Column(name = "chosen_at")
    private Instant chosenAt;

    @Column(name = "left_at")
    private Instant leftAt;

    @Version
    private long version;

    protected MemberRow() {}

    MemberRow(Member member) {
        this.libraryId = member.libraryId();
        this.userId = member.userId();
        this.role = member.role();
        this.joinedAt = member.joinedAt();
        this.chosenAt = member.chosenAt();
        this.leftAt = member.leftAt();
        this.version = member.version() - 1;
    }

    Key key() {
        return new Key(libraryId, userId);
    }

    Member member() {
        return new Member(libraryId, userId, role, joinedAt, chosenAt, leftAt, version + 1);
    }
}
