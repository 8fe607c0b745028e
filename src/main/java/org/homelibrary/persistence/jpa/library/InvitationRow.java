package org.homelibrary.persistence.jpa.library;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.homelibrary.model.library.Invitation;
import org.homelibrary.model.library.MemberRole;

@Entity
@Table(name = "invitations")
@IdClass(InvitationRow.Key.class)
class InvitationRow {

    record Key(UUID libraryId, String id) {}

    @Id
    @Column(name = "library_id")
    private UUID libraryId;

    @Id
    private String id;

    @Enumerated(EnumType.STRING)
    private MemberRole role;

    @Column(name = "invited_by")
    private UUID invitedBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected InvitationRow() {}

    InvitationRow(Invitation invitation) {
        this.libraryId = invitation.libraryId();
        this.id = invitation.id();
        this.role = invitation.role();
        this.invitedBy = invitation.invitedBy();
        this.createdAt = invitation.createdAt();
        this.expiresAt = invitation.expiresAt();
    }

    Invitation invitation() {
        return new Invitation(libraryId, id, role, invitedBy, createdAt, expiresAt);
    }
}
