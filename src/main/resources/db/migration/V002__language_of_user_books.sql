-- Titles are sorted without the article of the book's language. The keys themselves are renewed by KeyRenewal.
ALTER TABLE user_books ADD COLUMN language VARCHAR(100);

UPDATE user_books SET language = (SELECT b.language FROM books b WHERE b.id = user_books.book_id)
    WHERE isbn IS NOT NULL;
