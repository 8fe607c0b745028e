package org.homelibrary.model.edition;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;

/**
 * A cover image as we serve it: checked, shrunk, and never changed. Its id is made from its bytes and what it belongs to,
 * so an address once given out always shows the same picture.
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

    /**
     * @param ownerId the only library whose members may see it, or null for a catalogue's cover, which every signed-in user may see
     * @param bookId the book it belongs to: two books never share a cover, so that it can go when its book goes
     */
    public Cover(UUID ownerId, UUID bookId, String mediaType, byte[] bytes) {
        if (bytes.length == 0 || bytes.length > MAX_BYTES) {
            throw new IllegalArgumentException("a cover has 1 to " + MAX_BYTES + " bytes, not " + bytes.length);
        }
        byte[] belongsTo = (ownerId + "/" + bookId).getBytes(StandardCharsets.US_ASCII);
        byte[] name = Arrays.copyOf(belongsTo, belongsTo.length + bytes.length);
        System.arraycopy(bytes, 0, name, belongsTo.length, bytes.length);
        this.id = UUID.nameUUIDFromBytes(name);
        this.ownerId = ownerId;
        this.mediaType = mediaType;
        this.bytes = bytes;
    }

    /** For stores that build objects themselves: the state as it was read. */
    public static Cover stored(UUID id, UUID ownerId, String mediaType, byte[] bytes) {
        Cover cover = new Cover();
        cover.id = id;
        cover.ownerId = ownerId;
        cover.mediaType = mediaType;
        cover.bytes = bytes;
        return cover;
    }

    public boolean isVisibleTo(UUID libraryId) {
        return ownerId == null || ownerId.equals(libraryId);
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
