-- How many books at home have each author, series, tag, location and language (ADR 0034). Filled from the books by the
-- migration that renews their keys, which runs after all scripts.

CREATE TABLE counted_terms (
    library_id CHAR(16) FOR BIT DATA NOT NULL,
    term_id    CHAR(16) FOR BIT DATA NOT NULL,
    kind       VARCHAR(10)           NOT NULL,
    sort_key   VARCHAR(400)          NOT NULL,
    name       VARCHAR(300)          NOT NULL,
    books      INTEGER               NOT NULL,
    CONSTRAINT counted_terms_pk PRIMARY KEY (library_id, term_id)
);

CREATE INDEX counted_terms_asc  ON counted_terms (library_id, kind, sort_key);
CREATE INDEX counted_terms_desc ON counted_terms (library_id, kind, sort_key DESC);

CREATE TABLE series_positions (
    library_id CHAR(16) FOR BIT DATA NOT NULL,
    term_id    CHAR(16) FOR BIT DATA NOT NULL,
    position   VARCHAR(20)           NOT NULL,
    books      INTEGER               NOT NULL,
    CONSTRAINT series_positions_pk PRIMARY KEY (library_id, term_id, position)
);
