-- Lookups stored an empty text for a book without author or genre; saving its edit form then made the field the user's.
UPDATE user_books SET author = NULL WHERE author = '';
UPDATE user_books SET genre = NULL WHERE genre = '';
