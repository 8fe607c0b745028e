-- The libraries of households (ADR 0032), beside the tables of one reader's list until those are carried over.
-- Sort keys are null in what is deleted, so that no list has it; long texts come last in their row.

CREATE TABLE libraries (
    id         CHAR(16) FOR BIT DATA NOT NULL,
    name       VARCHAR(100)          NOT NULL,
    created_at TIMESTAMP             NOT NULL,
    ended_at   TIMESTAMP,
    version    BIGINT                NOT NULL,
    CONSTRAINT libraries_pk PRIMARY KEY (id)
);

CREATE TABLE members (
    library_id CHAR(16) FOR BIT DATA NOT NULL,
    user_id    CHAR(16) FOR BIT DATA NOT NULL,
    role       VARCHAR(20)           NOT NULL,
    joined_at  TIMESTAMP             NOT NULL,
    chosen_at  TIMESTAMP             NOT NULL,
    left_at    TIMESTAMP,
    version    BIGINT                NOT NULL,
    CONSTRAINT members_pk PRIMARY KEY (library_id, user_id),
    CONSTRAINT members_library_fk FOREIGN KEY (library_id) REFERENCES libraries (id),
    CONSTRAINT members_user_fk FOREIGN KEY (user_id) REFERENCES users (id)
);

CREATE TABLE invitations (
    library_id CHAR(16) FOR BIT DATA NOT NULL,
    id         VARCHAR(100)          NOT NULL,
    role       VARCHAR(20)           NOT NULL,
    invited_by CHAR(16) FOR BIT DATA NOT NULL,
    created_at TIMESTAMP             NOT NULL,
    expires_at TIMESTAMP             NOT NULL,
    CONSTRAINT invitations_pk PRIMARY KEY (library_id, id),
    CONSTRAINT invitations_library_fk FOREIGN KEY (library_id) REFERENCES libraries (id)
);

CREATE TABLE library_books (
    library_id      CHAR(16) FOR BIT DATA NOT NULL,
    book_id         CHAR(16) FOR BIT DATA NOT NULL,
    search_text     VARCHAR(8000),
    title_key       VARCHAR(400),
    author_key      VARCHAR(400),
    series_key      VARCHAR(400),
    added_key       VARCHAR(80),
    published_key   VARCHAR(400),
    pages_key       VARCHAR(400),
    shelf           VARCHAR(20)           NOT NULL,
    possession      VARCHAR(20)           NOT NULL,
    lookup_status   VARCHAR(20)           NOT NULL,
    lookup_failure  VARCHAR(20),
    lookup_attempts INTEGER               NOT NULL,
    next_lookup_at  TIMESTAMP,
    isbn            CHAR(13),
    printed_number  VARCHAR(20),
    cover_id        CHAR(16) FOR BIT DATA,
    pages           INTEGER,
    added_at        TIMESTAMP             NOT NULL,
    added_by        CHAR(16) FOR BIT DATA,
    due_on          DATE,
    deleted_at      TIMESTAMP,
    version         BIGINT                NOT NULL,
    title           VARCHAR(500),
    authors         VARCHAR(6100),
    series          VARCHAR(610),
    publisher       VARCHAR(500),
    published       VARCHAR(100),
    language        VARCHAR(100),
    genre           VARCHAR(200),
    tags            VARCHAR(3100),
    sort_title      VARCHAR(500),
    sort_author     VARCHAR(200),
    marks           VARCHAR(2000)         NOT NULL,
    description     VARCHAR(10000),
    CONSTRAINT library_books_pk PRIMARY KEY (library_id, book_id)
);

-- One index an order and direction, because Derby cannot read an index backwards.
CREATE INDEX library_books_title_asc      ON library_books (library_id, shelf, title_key);
CREATE INDEX library_books_title_desc     ON library_books (library_id, shelf, title_key DESC);
CREATE INDEX library_books_author_asc     ON library_books (library_id, shelf, author_key);
CREATE INDEX library_books_author_desc    ON library_books (library_id, shelf, author_key DESC);
CREATE INDEX library_books_series_asc     ON library_books (library_id, shelf, series_key);
CREATE INDEX library_books_series_desc    ON library_books (library_id, shelf, series_key DESC);
CREATE INDEX library_books_added_asc      ON library_books (library_id, shelf, added_key);
CREATE INDEX library_books_added_desc     ON library_books (library_id, shelf, added_key DESC);
CREATE INDEX library_books_published_asc  ON library_books (library_id, shelf, published_key);
CREATE INDEX library_books_published_desc ON library_books (library_id, shelf, published_key DESC);
CREATE INDEX library_books_pages_asc      ON library_books (library_id, shelf, pages_key);
CREATE INDEX library_books_pages_desc     ON library_books (library_id, shelf, pages_key DESC);
CREATE INDEX library_books_lookups_asc    ON library_books (library_id, lookup_status, added_key);
CREATE INDEX library_books_lookups_desc   ON library_books (library_id, lookup_status, added_key DESC);
CREATE INDEX library_books_next_lookup    ON library_books (next_lookup_at);
CREATE INDEX library_books_deleted        ON library_books (deleted_at);

CREATE TABLE copies (
    library_id     CHAR(16) FOR BIT DATA NOT NULL,
    book_id        CHAR(16) FOR BIT DATA NOT NULL,
    position       INTEGER               NOT NULL,
    id             CHAR(16) FOR BIT DATA NOT NULL,
    location       VARCHAR(200),
    copy_condition VARCHAR(20),
    acquired_on    DATE,
    price          VARCHAR(40),
    acquired_from  VARCHAR(200),
    note           VARCHAR(1000),
    CONSTRAINT copies_pk PRIMARY KEY (library_id, book_id, position)
);

-- By what books are picked out: tags, authors, series, places and languages, folded.
CREATE TABLE book_terms (
    library_id CHAR(16) FOR BIT DATA NOT NULL,
    book_id    CHAR(16) FOR BIT DATA NOT NULL,
    term       VARCHAR(250)          NOT NULL,
    CONSTRAINT book_terms_pk PRIMARY KEY (library_id, book_id, term)
);

-- A reading repeats the keys of its book by which its reader's lists are sorted; whoever changes the book renews them.
CREATE TABLE readings (
    library_id    CHAR(16) FOR BIT DATA NOT NULL,
    book_id       CHAR(16) FOR BIT DATA NOT NULL,
    user_id       CHAR(16) FOR BIT DATA NOT NULL,
    status        VARCHAR(20),
    rating_halves INTEGER,
    shelf         VARCHAR(20),
    title_key     VARCHAR(400),
    author_key    VARCHAR(400),
    added_key     VARCHAR(80),
    rating_key    VARCHAR(80),
    finished_key  VARCHAR(80),
    version       BIGINT                NOT NULL,
    notes         VARCHAR(10000),
    CONSTRAINT readings_pk PRIMARY KEY (library_id, book_id, user_id)
);

CREATE INDEX readings_of_reader            ON readings (library_id, user_id, book_id);
CREATE INDEX readings_status_title_asc     ON readings (library_id, user_id, status, title_key);
CREATE INDEX readings_status_title_desc    ON readings (library_id, user_id, status, title_key DESC);
CREATE INDEX readings_status_author_asc    ON readings (library_id, user_id, status, author_key);
CREATE INDEX readings_status_author_desc   ON readings (library_id, user_id, status, author_key DESC);
CREATE INDEX readings_status_added_asc     ON readings (library_id, user_id, status, added_key);
CREATE INDEX readings_status_added_desc    ON readings (library_id, user_id, status, added_key DESC);
CREATE INDEX readings_status_rating_asc    ON readings (library_id, user_id, status, rating_key);
CREATE INDEX readings_status_rating_desc   ON readings (library_id, user_id, status, rating_key DESC);
CREATE INDEX readings_status_finished_asc  ON readings (library_id, user_id, status, finished_key);
CREATE INDEX readings_status_finished_desc ON readings (library_id, user_id, status, finished_key DESC);
CREATE INDEX readings_shelf_rating_asc     ON readings (library_id, user_id, shelf, rating_key);
CREATE INDEX readings_shelf_rating_desc    ON readings (library_id, user_id, shelf, rating_key DESC);
CREATE INDEX readings_shelf_finished_asc   ON readings (library_id, user_id, shelf, finished_key);
CREATE INDEX readings_shelf_finished_desc  ON readings (library_id, user_id, shelf, finished_key DESC);

CREATE TABLE book_reads (
    library_id CHAR(16) FOR BIT DATA NOT NULL,
    user_id    CHAR(16) FOR BIT DATA NOT NULL,
    book_id    CHAR(16) FOR BIT DATA NOT NULL,
    position   INTEGER               NOT NULL,
    started_on DATE,
    ended_on   DATE,
    finished   BOOLEAN               NOT NULL,
    last_page  INTEGER,
    CONSTRAINT book_reads_pk PRIMARY KEY (library_id, user_id, book_id, position)
);

CREATE TABLE shelf_counts (
    library_id      CHAR(16) FOR BIT DATA NOT NULL,
    home_count      INTEGER               NOT NULL,
    wish_list_count INTEGER               NOT NULL,
    gone_count      INTEGER               NOT NULL,
    CONSTRAINT shelf_counts_pk PRIMARY KEY (library_id)
);

CREATE TABLE reading_counts (
    library_id      CHAR(16) FOR BIT DATA NOT NULL,
    user_id         CHAR(16) FOR BIT DATA NOT NULL,
    to_read_count   INTEGER               NOT NULL,
    reading_count   INTEGER               NOT NULL,
    read_count      INTEGER               NOT NULL,
    abandoned_count INTEGER               NOT NULL,
    CONSTRAINT reading_counts_pk PRIMARY KEY (library_id, user_id)
);
