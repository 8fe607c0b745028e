-- The number in a book that is no valid ISBN: misprinted, or that of printed music. 979-0 was taken for an ISBN once, and
-- looked up in vain again and again.
ALTER TABLE user_books ADD COLUMN printed_number VARCHAR(20);

UPDATE user_books
    SET printed_number = isbn, title = COALESCE(title, isbn), isbn = NULL,
        sync_status = 'NOT_APPLICABLE', lookup_failure = NULL, lookup_attempts = 0, next_lookup_at = NULL
    WHERE isbn LIKE '9790%';
