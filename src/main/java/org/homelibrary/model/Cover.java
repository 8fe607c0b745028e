package org.homelibrary.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/**
 * A cover image as we serve it: checked, shrunk, and never changed. Its id is made from its bytes and its owner, so an
 * address once given out always shows the same picture.
 */
@Entity
@Table(name = "covers")
public class Cover {

    /** Upper bound of {@link #getBytes()}: what a DynamoDB item can hold beside its other attributes. */
    public static final int MAX_BYTES = 350_000;

    @Id
    private UUID id;

    @Column(name = "owner_id")
    private UUID ownerId;

    @Column(name = "media_type")
    private String mediaType;

    private byte[] bytes;

    protected Cover() {}

    /** @param ownerId the only user who may see it, or null for a provider's cover, which every signed-in user may see */
    public Cover(UUID ownerId, String mediaType, byte[] bytes) {
        if (bytes.length == 0 || bytes.length > MAX_BYTES) {
            throw new IllegalArgumentException("a cover has 1 to " + MAX_BYTES + " bytes, not " + bytes.length);
        }
        byte[] owner = String.valueOf(ownerId).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        byte[] name = java.util.Arrays.copyOf(owner, owner.length + bytes.length);
        System.arraycopy(bytes, 0, name, owner.length, bytes.length);
        this.id = UUID.nameUUIDFromBytes(name);
        this.ownerId = ownerId;
        this.mediaType = mediaType;
        this.bytes = bytes;
    }

    public boolean isVisibleTo(UUID userId) {
        return ownerId == null || ownerId.equals(userId);
    }

    public UUID getId() {
        return id;
    }

    public UUID getOwnerId() {
        return ownerId;
    }

    public String getMediaType() {
        return mediaType;
    }

    public byte[] getBytes() {
        return bytes;
    }
}
