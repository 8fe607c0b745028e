-- What the board of lookups shows, in its order: one index a direction, because Derby cannot read an index backwards.
CREATE INDEX user_books_lookups_asc  ON user_books (user_id, sync_status, added_key);
CREATE INDEX user_books_lookups_desc ON user_books (user_id, sync_status, added_key DESC);
