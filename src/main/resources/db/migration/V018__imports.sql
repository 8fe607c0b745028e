-- Imports of files of other programs (ADR 0037), with the file and the report in numbered parts.

CREATE TABLE imports (
    library_id CHAR(16) FOR BIT DATA NOT NULL,
    user_id    CHAR(16) FOR BIT DATA NOT NULL,
    id         CHAR(16) FOR BIT DATA NOT NULL,
    file_name  VARCHAR(200),
    state      VARCHAR(20)           NOT NULL,
    settings   VARCHAR(8000)         NOT NULL,
    choices    VARCHAR(8000)         NOT NULL,
    counts     VARCHAR(400)          NOT NULL,
    file_rows  INTEGER               NOT NULL,
    done       INTEGER               NOT NULL,
    created_at TIMESTAMP             NOT NULL,
    changed_at TIMESTAMP             NOT NULL,
    version    BIGINT                NOT NULL,
    CONSTRAINT imports_pk PRIMARY KEY (library_id, user_id, id)
);

CREATE INDEX imports_by_state ON imports (state, created_at);

CREATE TABLE import_parts (
    import_id CHAR(16) FOR BIT DATA NOT NULL,
    part      VARCHAR(20)           NOT NULL,
    number    INTEGER               NOT NULL,
    bytes     BLOB(300000)          NOT NULL,
    CONSTRAINT import_parts_pk PRIMARY KEY (import_id, part, number)
);
