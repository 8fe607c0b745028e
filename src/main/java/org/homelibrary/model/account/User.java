package org.homelibrary.model.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

/**
 * An account.
 *
 * <p>E-mail and username are unique in whatever spelling they are typed: the {@code *Key} forms are what a store compares.
 * The first account ever created is the administrator; the store decides that, because only it can do so without a
 * race. Raising the session epoch signs the user out everywhere.
 */
@Entity
@Table(name = "users")
public class User {

    public static final int MAX_USERNAME_LENGTH = 20;
    public static final int MAX_EMAIL_LENGTH = 254;

    @Id
    private UUID id;

    private String username;

    @Column(name = "username_key")
    private String usernameKey;

    private String email;

    @Column(name = "email_key")
    private String emailKey;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "password_changed_at")
    private Instant passwordChangedAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "session_epoch")
    private long sessionEpoch;

    private boolean admin;

    @Column(name = "shows_readings")
    private boolean showsReadings = true;

    @Version
    private long version;

    protected User() {}

    public User(UUID id, String username, String email, String passwordHash, Instant now) {
        this.id = Objects.requireNonNull(id);
        this.username = Objects.requireNonNull(username);
        this.usernameKey = usernameKey(username);
        this.email = Objects.requireNonNull(email);
        this.emailKey = EmailAddress.key(email);
        this.passwordHash = Objects.requireNonNull(passwordHash);
        this.passwordChangedAt = now;
        this.createdAt = now;
    }

    /** For stores that build objects themselves: the state as it was read. */
    public static User stored(
            UUID id,
            String username,
            String email,
            String passwordHash,
            Instant passwordChangedAt,
            Instant createdAt,
            long sessionEpoch,
            boolean admin,
            boolean showsReadings,
            long version) {
        User user = new User(id, username, email, passwordHash, createdAt);
        user.passwordChangedAt = passwordChangedAt;
        user.sessionEpoch = sessionEpoch;
        user.admin = admin;
        user.showsReadings = showsReadings;
        user.version = version;
        return user;
    }

    /** Returns the form in which usernames are compared. */
    public static String usernameKey(String text) {
        return Normalizer.normalize(EmailAddress.trimmed(text), Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT);
    }

    /** Sets a new password and ends every session that was opened with the old one. */
    public void changePassword(String newHash, Instant now) {
        passwordHash = Objects.requireNonNull(newHash);
        passwordChangedAt = now;
        signOutEverywhere();
    }

    /** Replaces the hash by a stronger one of the same password: nobody is signed out. */
    public void rehash(String newHash) {
        passwordHash = Objects.requireNonNull(newHash);
    }

    public void signOutEverywhere() {
        sessionEpoch++;
    }

    public void makeAdmin() {
        admin = true;
    }

    /** Lets the other members of a library see the user's status and ratings, or not. */
    public void showReadings(boolean shown) {
        showsReadings = shown;
    }

    public UUID getId() {
        return id;
    }

    public String getUsername() {
        return username;
    }

    public String getUsernameKey() {
        return usernameKey;
    }

    public String getEmail() {
        return email;
    }

    public String getEmailKey() {
        return emailKey;
    }

    public String getPasswordHash() {
        return passwordHash;
    }

    public Instant getPasswordChangedAt() {
        return passwordChangedAt;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public long getSessionEpoch() {
        return sessionEpoch;
    }

    public boolean isAdmin() {
        return admin;
    }

    /** Whether the other members of a library may see the user's status and ratings; notes they never see. */
    public boolean showsReadings() {
        return showsReadings;
    }

    public long getVersion() {
        return version;
    }
}
