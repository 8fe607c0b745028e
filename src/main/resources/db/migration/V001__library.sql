-- Text widths are in UTF-16 code units, as in Java. Long texts are VARCHAR and not CLOB, which Derby reads slowly;
-- they come last in their row, so that a scan of the other columns need not step over them.

CREATE TABLE users (
    id                  CHAR(16) FOR BIT DATA NOT NULL,
    username            VARCHAR(20)           NOT NULL,
    username_key        VARCHAR(60)           NOT NULL,
    email               VARCHAR(254)          NOT NULL,
    email_key           VARCHAR(762)          NOT NULL,
    password_hash       VARCHAR(1000)         NOT NULL,
    password_changed_at TIMESTAMP             NOT NULL,
    created_at          TIMESTAMP             NOT NULL,
    session_epoch       BIGINT                NOT NULL,
    admin               BOOLEAN               NOT NULL,
    version             BIGINT                NOT NULL,
    CONSTRAINT users_pk PRIMARY KEY (id),
    CONSTRAINT users_username_uq UNIQUE (username_key),
    CONSTRAINT users_email_uq UNIQUE (email_key)
);

-- One row, free until the first account takes it: whoever updates it from NULL is the administrator.
CREATE TABLE administrator_seat (
    id      SMALLINT NOT NULL,
    user_id CHAR(16) FOR BIT DATA,
    CONSTRAINT administrator_seat_pk PRIMARY KEY (id)
);

INSERT INTO administrator_seat (id) VALUES (1);

CREATE TABLE books (
    id             CHAR(16) FOR BIT DATA NOT NULL,
    isbn           CHAR(13)              NOT NULL,
    cover_id       CHAR(16) FOR BIT DATA,
    fetched_at     TIMESTAMP             NOT NULL,
    version        BIGINT                NOT NULL,
    title          VARCHAR(4000),
    subtitle       VARCHAR(4000),
    authors        VARCHAR(10000),
    publisher      VARCHAR(4000),
    published_date VARCHAR(100),
    pages          INTEGER,
    language       VARCHAR(100),
    categories     VARCHAR(10000),
    description    VARCHAR(32672),
    CONSTRAINT books_pk PRIMARY KEY (id),
    CONSTRAINT books_isbn_uq UNIQUE (isbn)
);

CREATE TABLE user_books (
    user_id         CHAR(16) FOR BIT DATA NOT NULL,
    book_id         CHAR(16) FOR BIT DATA NOT NULL,
    search_text     VARCHAR(32672),
    title_key       VARCHAR(200),
    author_key      VARCHAR(400),
    added_key       VARCHAR(80),
    rating_key      VARCHAR(80),
    status          VARCHAR(20)           NOT NULL,
    sync_status     VARCHAR(20)           NOT NULL,
    rating_halves   SMALLINT,
    isbn            CHAR(13),
    cover_id        CHAR(16) FOR BIT DATA,
    lookup_failure  VARCHAR(20),
    lookup_attempts INTEGER               NOT NULL,
    next_lookup_at  TIMESTAMP,
    edited_fields   VARCHAR(100)          NOT NULL,
    added_at        TIMESTAMP             NOT NULL,
    deleted_at      TIMESTAMP,
    version         BIGINT                NOT NULL,
    title           VARCHAR(500),
    author          VARCHAR(500),
    genre           VARCHAR(200),
    description     VARCHAR(10000),
    CONSTRAINT user_books_pk PRIMARY KEY (user_id, book_id),
    CONSTRAINT user_books_user_fk FOREIGN KEY (user_id) REFERENCES users (id)
);

-- One index an order and direction, because Derby cannot read an index backwards. The filter columns ride along, so
-- that a filter looks at index rows only.
CREATE INDEX user_books_title_asc   ON user_books (user_id, title_key, status, sync_status, rating_halves);
CREATE INDEX user_books_title_desc  ON user_books (user_id, title_key DESC, status, sync_status, rating_halves);
CREATE INDEX user_books_author_asc  ON user_books (user_id, author_key, status, sync_status, rating_halves);
CREATE INDEX user_books_author_desc ON user_books (user_id, author_key DESC, status, sync_status, rating_halves);
CREATE INDEX user_books_added_asc   ON user_books (user_id, added_key, status, sync_status, rating_halves);
CREATE INDEX user_books_added_desc  ON user_books (user_id, added_key DESC, status, sync_status, rating_halves);
CREATE INDEX user_books_rating_asc  ON user_books (user_id, rating_key, status, sync_status, rating_halves);
CREATE INDEX user_books_rating_desc ON user_books (user_id, rating_key DESC, status, sync_status, rating_halves);

CREATE INDEX user_books_next_lookup ON user_books (next_lookup_at);
CREATE INDEX user_books_deleted     ON user_books (deleted_at);

CREATE TABLE library_counts (
    user_id         CHAR(16) FOR BIT DATA NOT NULL,
    to_read_count   INTEGER               NOT NULL,
    reading_count   INTEGER               NOT NULL,
    read_count      INTEGER               NOT NULL,
    abandoned_count INTEGER               NOT NULL,
    CONSTRAINT library_counts_pk PRIMARY KEY (user_id),
    CONSTRAINT library_counts_user_fk FOREIGN KEY (user_id) REFERENCES users (id)
);

CREATE TABLE covers (
    id         CHAR(16) FOR BIT DATA NOT NULL,
    owner_id   CHAR(16) FOR BIT DATA,
    media_type VARCHAR(100)          NOT NULL,
    bytes      BLOB(350000)          NOT NULL,
    CONSTRAINT covers_pk PRIMARY KEY (id)
);

CREATE TABLE sign_in_throttles (
    throttle_key    VARCHAR(1000) NOT NULL,
    failures        INTEGER       NOT NULL,
    last_failure_at TIMESTAMP     NOT NULL,
    CONSTRAINT sign_in_throttles_pk PRIMARY KEY (throttle_key)
);

CREATE INDEX sign_in_throttles_last_failure ON sign_in_throttles (last_failure_at);
