package org.homelibrary.persistence.dynamodb;

import static org.homelibrary.persistence.dynamodb.Tables.USER_ID;

import java.util.Map;
import java.util.UUID;
import org.homelibrary.model.account.User;
import org.homelibrary.persistence.dynamodb.item.Item;
import org.homelibrary.persistence.dynamodb.item.Items;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The items of table {@code users} that make an account: the user, and one marker for each name that is taken. */
final class UserItemMapper {

    /** Taken by the first account ever, and never free again. */
    static final Map<String, AttributeValue> ADMINISTRATOR_SEAT = Items.key(USER_ID, "ADMINISTRATOR");

    /** Keys of {@link Tables#ACCOUNTS_INDEX}: the same text in every account, and its name. */
    static final String DIRECTORY = "directory";

    static final String USERNAME_KEY = "username_key";
    static final String ACCOUNTS = "ACCOUNTS";

    static final String OWNER = "owner_id";

    private static final String USERNAME = "username";
    private static final String EMAIL = "email";
    private static final String PASSWORD_HASH = "password_hash";
    private static final String PASSWORD_CHANGED_AT = "password_changed_at";
    private static final String CREATED_AT = "created_at";
    private static final String SESSION_EPOCH = "session_epoch";
    private static final String ADMIN = "admin";

    /** Absent for those who show them, as most do. */
    private static final String HIDES_READINGS = "hides_readings";

    private UserItemMapper() {}

    static Map<String, AttributeValue> key(UUID id) {
        return Items.key(USER_ID, id.toString());
    }

    /** @param emailKey as {@link User#getEmailKey} has it */
    static Map<String, AttributeValue> emailKey(String emailKey) {
        return Items.key(USER_ID, "EMAIL#" + emailKey);
    }

    static Map<String, AttributeValue> usernameKey(String username) {
        return Items.key(USER_ID, "USERNAME#" + User.usernameKey(username));
    }

    static Item marker(Map<String, AttributeValue> key, UUID owner) {
        return new Item().with(USER_ID, key.get(USER_ID).s()).with(OWNER, owner);
    }

    static Item item(User user, boolean admin, long version) {
        return new Item()
                .with(USER_ID, user.getId())
                .with(DIRECTORY, ACCOUNTS)
                .with(USERNAME, user.getUsername())
                .with(USERNAME_KEY, user.getUsernameKey())
                .with(EMAIL, user.getEmail())
                .with(PASSWORD_HASH, user.getPasswordHash())
                .with(PASSWORD_CHANGED_AT, user.getPasswordChangedAt())
                .with(CREATED_AT, user.getCreatedAt())
                .with(SESSION_EPOCH, user.getSessionEpoch())
                .with(ADMIN, admin)
                .with(HIDES_READINGS, !user.showsReadings())
                .with(Items.VERSION, version);
    }

    static User user(Item item) {
        return User.stored(
                item.id(USER_ID),
                item.text(USERNAME),
                item.text(EMAIL),
                item.text(PASSWORD_HASH),
                item.time(PASSWORD_CHANGED_AT),
                item.time(CREATED_AT),
                item.count(SESSION_EPOCH),
                item.flag(ADMIN),
                !item.flag(HIDES_READINGS),
                item.count(Items.VERSION));
    }
}
