-- How looking up an ISBN stands, for all its readers: what each source answered last, a cover that is to be fetched later,
-- and who is asking right now. Editions that were found before have no row: nothing is asked about them unasked.
CREATE TABLE book_lookups (
    id               CHAR(16) FOR BIT DATA NOT NULL,
    isbn             CHAR(13)              NOT NULL,
    cover_state      VARCHAR(20)           NOT NULL,
    cover_retry_at   TIMESTAMP,
    cover_failures   INTEGER               NOT NULL,
    claimed_by       CHAR(16) FOR BIT DATA,
    claimed_until    TIMESTAMP,
    anew_since       TIMESTAMP,
    version          BIGINT                NOT NULL,
    answers          VARCHAR(8000)         NOT NULL,
    cover_candidates VARCHAR(16000)        NOT NULL,
    CONSTRAINT book_lookups_pk PRIMARY KEY (id),
    CONSTRAINT book_lookups_isbn_uq UNIQUE (isbn)
);

-- Who said what of an edition, and when; of those that were found before nobody knows.
ALTER TABLE books ADD COLUMN origins VARCHAR(4000);
