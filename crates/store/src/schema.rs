//! The tables of the record, in SQL that PostgreSQL runs too once `INTEGER` reads `BIGINT` and
//! `STRICT` and `WITHOUT ROWID` (rows kept in their primary key) are left out.
//!
//! What was said and decided is only ever appended: `audit`, `batch`, `undoing`, `review`, `placement`,
//! `comparison`, `settlement`, `opinion`, `user_act`, `receipt`, `classing`, `motion`, `seconding`,
//! `erasure`, `masking`, `assignment`, `sampling`, `second_asked`, `second_reading`, `brief`, `comment`, `moderation`,
//! `source`, `document`, `account` (one row a version) and `seen`. What follows from it and may be rebuilt is the columns
//! `shown`, `gone`, `record`, `review`, `mask`, `stands` and `done` of these rows, and the tables `account_state`,
//! `account_key`, `tally`, `proposal`, `lineage`, `thread`, `thread_point` and `thread_filing`; `verify` compares the two. Batches, undoings, reviews, placements and comparisons are numbered by their
//! audit leaf, which tells who and when. `users`, `member`, `session`, `code`, `token`, `passkey` and `attempt` hold what is
//! now: who may sign in, and hashes; times there are seconds since 1970, days of tokens days.
//! `reading` is neither: how often a brief was read on a day, one number that is counted up, with nothing of who read.

mod later;

pub(crate) use later::STEPS;

/// Marks the file as a record of Tarazy (SQLite's application id): "Trzy".
pub(crate) const APPLICATION: i32 = 0x5472_7a79;

/// The version of the tables below.
pub(crate) const VERSION: i32 = 12;

/// Where the reviewer goes on in a document, and how many stand before a place. Made in records of before
/// when they are opened for writing; without it, the same is found more slowly.
pub(crate) const LATER_INDEXES: &str = "
CREATE INDEX IF NOT EXISTS account_document_review ON account (document, review, position) WHERE shown = 1;
";

/// Makes the tables of version 1.
pub(crate) const TABLES: &str = "
CREATE TABLE audit (
    seq INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    what TEXT NOT NULL,
    subject TEXT NOT NULL,
    payload TEXT NOT NULL,
    previous TEXT NOT NULL,
    hash TEXT NOT NULL
) STRICT;

CREATE TABLE batch (
    leaf INTEGER PRIMARY KEY REFERENCES audit (seq) DEFERRABLE INITIALLY DEFERRED,
    id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    fresh INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    same INTEGER NOT NULL,
    gone INTEGER NOT NULL
) STRICT;

CREATE TABLE undoing (
    leaf INTEGER PRIMARY KEY REFERENCES audit (seq) DEFERRABLE INITIALLY DEFERRED,
    batch INTEGER NOT NULL UNIQUE REFERENCES batch (leaf),
    why TEXT NOT NULL
) STRICT;

CREATE TABLE source (
    id TEXT NOT NULL,
    batch INTEGER NOT NULL REFERENCES batch (leaf),
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    shown INTEGER NOT NULL,
    PRIMARY KEY (id, batch)
) STRICT;
CREATE INDEX source_batch ON source (batch);
CREATE INDEX source_title ON source (title, id) WHERE shown = 1;

CREATE TABLE document (
    id TEXT NOT NULL,
    batch INTEGER NOT NULL REFERENCES batch (leaf),
    source TEXT NOT NULL,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    characters INTEGER NOT NULL,
    text_sha256 TEXT,
    shown INTEGER NOT NULL,
    PRIMARY KEY (id, batch),
    FOREIGN KEY (source, batch) REFERENCES source (id, batch)
) STRICT;
CREATE INDEX document_batch ON document (batch, id);
CREATE INDEX document_source ON document (source, batch, id) WHERE shown = 1;

CREATE TABLE account (
    no INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    version INTEGER NOT NULL,
    batch INTEGER NOT NULL REFERENCES batch (leaf),
    kind TEXT NOT NULL,
    source TEXT NOT NULL,
    document TEXT NOT NULL,
    position INTEGER NOT NULL,
    instrument TEXT NOT NULL,
    day TEXT NOT NULL,
    proposed TEXT NOT NULL,
    entered TEXT NOT NULL,
    keys TEXT NOT NULL,
    body TEXT NOT NULL,
    hash TEXT NOT NULL,
    record TEXT NOT NULL,
    review TEXT NOT NULL,
    gone INTEGER NOT NULL,
    shown INTEGER NOT NULL,
    UNIQUE (id, version),
    FOREIGN KEY (source, batch) REFERENCES source (id, batch),
    FOREIGN KEY (document, batch) REFERENCES document (id, batch)
) STRICT;
CREATE INDEX account_record ON account (record) WHERE shown = 1;
CREATE INDEX account_document ON account (document, position) WHERE shown = 1;
CREATE INDEX account_kind ON account (kind, day) WHERE shown = 1;
CREATE INDEX account_curated ON account (kind, day)
    WHERE shown = 1 AND review IN ('accepted', 'disputed');
CREATE INDEX account_source ON account (source, kind, day) WHERE shown = 1;
CREATE INDEX account_batch ON account (batch, kind, day);
CREATE INDEX account_review ON account (review, kind, day) WHERE shown = 1;
CREATE INDEX account_instrument ON account (instrument, day) WHERE shown = 1 AND kind = 'treaty_act';

CREATE TABLE account_state (
    state TEXT NOT NULL,
    kind TEXT NOT NULL,
    day TEXT NOT NULL,
    account INTEGER NOT NULL,
    rank INTEGER NOT NULL,
    PRIMARY KEY (state, kind, day, account)
) STRICT, WITHOUT ROWID;
CREATE INDEX account_state_rank ON account_state (state, kind, rank, day, account);

CREATE TABLE account_key (
    key TEXT NOT NULL,
    rank INTEGER NOT NULL,
    account INTEGER NOT NULL,
    PRIMARY KEY (key, rank, account)
) STRICT, WITHOUT ROWID;

CREATE TABLE seen (
    batch INTEGER NOT NULL REFERENCES batch (leaf),
    account INTEGER NOT NULL REFERENCES account (no),
    gone INTEGER NOT NULL,
    PRIMARY KEY (batch, account)
) STRICT;
CREATE INDEX seen_account ON seen (account, batch);

CREATE TABLE review (
    leaf INTEGER PRIMARY KEY REFERENCES audit (seq) DEFERRABLE INITIALLY DEFERRED,
    account TEXT NOT NULL,
    state TEXT NOT NULL,
    reason TEXT
) STRICT;
CREATE INDEX review_account ON review (account, leaf);

CREATE TABLE placement (
    leaf INTEGER PRIMARY KEY REFERENCES audit (seq) DEFERRABLE INITIALLY DEFERRED,
    account TEXT NOT NULL,
    record TEXT NOT NULL
) STRICT;
CREATE INDEX placement_account ON placement (account, leaf);

CREATE TABLE tally (
    axis TEXT NOT NULL,
    value TEXT NOT NULL,
    kind TEXT NOT NULL,
    review TEXT NOT NULL,
    accounts INTEGER NOT NULL,
    PRIMARY KEY (axis, value, kind, review)
) STRICT;
";
