package org.homelibrary.persistence.dynamodb;

import static org.homelibrary.persistence.dynamodb.Tables.USER_ID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.homelibrary.model.account.EmailAddress;
import org.homelibrary.model.account.User;
import org.homelibrary.persistence.ConflictException;
import org.homelibrary.persistence.Page;
import org.homelibrary.persistence.Pager;
import org.homelibrary.persistence.TakenException;
import org.homelibrary.persistence.UserDao;
import org.homelibrary.persistence.dynamodb.item.Item;
import org.homelibrary.persistence.dynamodb.item.ItemWrites;
import org.homelibrary.persistence.dynamodb.item.Items;
import org.homelibrary.persistence.dynamodb.item.Range;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Accounts in table {@code users}. {@link #list}, for the administrator, may miss an account that was made within the
 * last second: it is the only read here that is not consistent.
 */
@ApplicationScoped
public class DynamoDbUserDao implements UserDao {

    /** Positions in the transaction that creates an account. */
    private static final int EMAIL = 0;

    private static final int USERNAME = 1;
    private static final int SEAT = 3;

    private Items items;
    private Tables tables;

    protected DynamoDbUserDao() {}

    @Inject
    DynamoDbUserDao(Items items, Tables tables) {
        this.items = items;
        this.tables = tables;
    }

    @Override
    public User create(User user) {
        return createFirst(user).orElseGet(() -> create(user, false).orElseThrow());
    }

    @Override
    public Optional<User> createFirst(User user) {
        requireFreeEmail(user);
        boolean seatFree =
                items.find(tables.users(), UserItemMapper.ADMINISTRATOR_SEAT).isEmpty();
        return seatFree ? create(user, true) : Optional.empty();
    }

    private void requireFreeEmail(User user) {
        if (EmailAddress.keys(user.getEmail()).size() > 1
                && findByEmail(user.getEmail()).isPresent()) {
            throw new TakenException(TakenException.Field.EMAIL, null);
        }
    }

    /** @return empty when it is not the first, but should be */
    private Optional<User> create(User user, boolean first) {
        Item item = UserItemMapper.item(user, first, 1);
        List<TransactWriteItem> writes = new ArrayList<>(List.of(
                insertMarker(UserItemMapper.emailKey(user.getEmailKey()), user),
                insertMarker(UserItemMapper.usernameKey(user.getUsername()), user),
                ItemWrites.insert(tables.users(), USER_ID, item)));
        if (first) {
            writes.add(insertMarker(UserItemMapper.ADMINISTRATOR_SEAT, user));
        }
        OptionalInt refused = items.write(writes);
        if (refused.isEmpty()) {
            return Optional.of(UserItemMapper.user(item));
        }
        return switch (refused.getAsInt()) {
            case EMAIL -> throw new TakenException(TakenException.Field.EMAIL, null);
            case USERNAME -> throw new TakenException(TakenException.Field.USERNAME, null);
            case SEAT -> Optional.empty();
            default -> throw new ConflictException("there is an account " + user.getId());
        };
    }

    private TransactWriteItem insertMarker(Map<String, AttributeValue> key, User owner) {
        return ItemWrites.insert(tables.users(), USER_ID, UserItemMapper.marker(key, owner.getId()));
    }

    @Override
    public Optional<User> find(UUID id) {
        return items.find(tables.users(), UserItemMapper.key(id)).map(UserItemMapper::user);
    }

    @Override
    public List<User> findAll(List<UUID> ids) {
        return items
                .findAll(tables.users(), ids.stream().map(UserItemMapper::key).toList())
                .stream()
                .map(UserItemMapper::user)
                .toList();
    }

    @Override
    public Optional<User> findByEmail(String email) {
        return EmailAddress.keys(email).stream()
                .flatMap(key -> findByMarker(UserItemMapper.emailKey(key)).stream())
                .findFirst();
    }

    @Override
    public Optional<User> findByUsername(String username) {
        return findByMarker(UserItemMapper.usernameKey(username));
    }

    private Optional<User> findByMarker(Map<String, AttributeValue> key) {
        return items.find(tables.users(), key).flatMap(marker -> find(marker.id(UserItemMapper.OWNER)));
    }

    @Override
    public User save(User user) {
        Item item = UserItemMapper.item(user, user.isAdmin(), user.getVersion() + 1);
        if (items.write(ItemWrites.replace(tables.users(), item, user.getVersion()))
                .isPresent()) {
            throw new ConflictException("the account was changed or deleted");
        }
        return UserItemMapper.user(item);
    }

    @Override
    public void delete(UUID id) {
        find(id).ifPresent(user -> {
            List<TransactWriteItem> writes = new ArrayList<>(List.of(
                    delete(UserItemMapper.key(id), USER_ID, id),
                    delete(UserItemMapper.usernameKey(user.getUsername()), UserItemMapper.OWNER, id)));
            List<String> keys = EmailAddress.keys(user.getEmail());
            for (String key : keys) {
                Map<String, AttributeValue> marker = UserItemMapper.emailKey(key);
                // of several spellings only one is stored, and another may by now be somebody else's
                if (keys.size() == 1 || isOwner(marker, id)) {
                    writes.add(delete(marker, UserItemMapper.OWNER, id));
                }
            }
            items.write(writes);
        });
    }

    private boolean isOwner(Map<String, AttributeValue> marker, UUID id) {
        return items.find(tables.users(), marker)
                .filter(found -> found.id(UserItemMapper.OWNER).equals(id))
                .isPresent();
    }

    /** Refused when somebody else has taken a name since: then another call has deleted the account before. */
    private TransactWriteItem delete(Map<String, AttributeValue> key, String ownerName, UUID owner) {
        return TransactWriteItem.builder()
                .delete(delete -> delete.tableName(tables.users())
                        .key(key)
                        .conditionExpression(ownerName + " = :owner")
                        .expressionAttributeValues(Map.of(":owner", AttributeValue.fromS(owner.toString()))))
                .build();
    }

    @Override
    public Page<User> list(String cursor, int limit) {
        return new Pager<>("users", User::getUsernameKey, this::read).page(cursor, limit);
    }

    private List<User> read(boolean backward, String key, int limit) {
        Range range = new Range(
                UserItemMapper.DIRECTORY, UserItemMapper.ACCOUNTS, UserItemMapper.USERNAME_KEY, !backward, key);
        QueryRequest.Builder query = range.query().tableName(tables.users()).indexName(Tables.ACCOUNTS_INDEX);
        return items.query(query, limit).stream().map(UserItemMapper::user).toList();
    }
}
