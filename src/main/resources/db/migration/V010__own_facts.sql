-- A reader's book has all that is said of it for itself, with who said it: what the catalogues say later changes nothing in
-- it unasked. Where it says nothing, as those that were filled before, its page shows what the edition says.
ALTER TABLE user_books ADD COLUMN publisher VARCHAR(500);
ALTER TABLE user_books ADD COLUMN published_date VARCHAR(100);
ALTER TABLE user_books ADD COLUMN pages INTEGER;
ALTER TABLE user_books ADD COLUMN series_name VARCHAR(500);
ALTER TABLE user_books ADD COLUMN series_position VARCHAR(100);
ALTER TABLE user_books ADD COLUMN provisional_fields VARCHAR(100);
ALTER TABLE user_books ADD COLUMN origins VARCHAR(4000);
ALTER TABLE user_books ADD COLUMN declined_words VARCHAR(500);
ALTER TABLE user_books ADD COLUMN former_facts VARCHAR(32672);
