-- What an administrator chose on the page Providers: one row, or none while the settings alone count.
CREATE TABLE lookup_choices (
    id         SMALLINT     NOT NULL,
    contact    VARCHAR(300),
    google_key VARCHAR(300),
    sources    VARCHAR(4000),
    version    BIGINT       NOT NULL,
    CONSTRAINT lookup_choices_pk PRIMARY KEY (id)
);

-- Which provider is left alone, until when and why.
CREATE TABLE provider_pauses (
    source       VARCHAR(40) NOT NULL,
    paused_until TIMESTAMP,
    reason       VARCHAR(20),
    strikes      INTEGER     NOT NULL,
    failures     INTEGER     NOT NULL,
    version      BIGINT      NOT NULL,
    CONSTRAINT provider_pauses_pk PRIMARY KEY (source)
);

-- When the next request may be sent to a provider, in milliseconds since 1970.
CREATE TABLE provider_slots (
    source  VARCHAR(40) NOT NULL,
    next_at BIGINT      NOT NULL,
    CONSTRAINT provider_slots_pk PRIMARY KEY (source)
);
