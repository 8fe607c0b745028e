-- What people decided about the catalogues' values, of books of households.

ALTER TABLE library_books ADD COLUMN declined_values VARCHAR(400);
ALTER TABLE library_books ADD COLUMN former_fields VARCHAR(32672);
