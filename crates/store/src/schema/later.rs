//! What each version of the tables added to the one before it.

/// What each version added to the one before it, from the second on: a new record is laid out by all of
/// them, one of an earlier version by those it lacks.
pub(crate) const STEPS: &[(i32, &str)] = &[
    (2, LINEAGE),
    (3, SETTLEMENT),
    (4, PROPOSAL),
    (5, OPINION),
    (6, USERS),
    (7, BRIEF),
    (8, RECEIPT),
    (9, TOKEN),
    (10, PASSKEY),
    (11, CLASS),
    (12, REVIEW_WORK),
];

/// Version 2: comparisons of points, and the lineage that follows from points and comparisons. A State
/// whose lineage is up to date has its row in `lineage`, with the version of the rules it was made by.
const LINEAGE: &str = "
CREATE TABLE comparison (
    leaf INTEGER PRIMARY KEY REFERENCES audit (seq) DEFERRABLE INITIALLY DEFERRED,
    one TEXT NOT NULL,
    other TEXT NOT NULL,
    likeness TEXT NOT NULL,
    reason TEXT
) STRICT;
CREATE INDEX comparison_one ON comparison (one, other, leaf);
CREATE INDEX comparison_other ON comparison (other, leaf);

CREATE TABLE lineage (
    state TEXT PRIMARY KEY,
    rules INTEGER NOT NULL
) STRICT;

CREATE TABLE thread (
    no INTEGER PRIMARY KEY,
    state TEXT NOT NULL,
    latest TEXT NOT NULL,
    points INTEGER NOT NULL,
    occasions INTEGER NOT NULL,
    bodies TEXT NOT NULL,
    themes TEXT NOT NULL,
    first TEXT NOT NULL,
    last TEXT NOT NULL
) STRICT;
CREATE INDEX thread_often ON thread (occasions, points, last, no);
CREATE INDEX thread_state ON thread (state, occasions, points, last, no);

CREATE TABLE thread_point (
    record TEXT NOT NULL,
    thread INTEGER NOT NULL REFERENCES thread (no),
    place INTEGER NOT NULL,
    occasion INTEGER NOT NULL,
    earlier TEXT,
    kind TEXT,
    rule TEXT,
    alike INTEGER,
    PRIMARY KEY (record, thread)
) STRICT;
CREATE INDEX thread_point_thread ON thread_point (thread, place);

CREATE TABLE thread_filing (
    axis TEXT NOT NULL,
    value TEXT NOT NULL,
    occasions INTEGER NOT NULL,
    points INTEGER NOT NULL,
    last TEXT NOT NULL,
    thread INTEGER NOT NULL REFERENCES thread (no),
    PRIMARY KEY (axis, value, occasions, points, last, thread)
) STRICT;
CREATE INDEX thread_filing_thread ON thread_filing (thread);
";

/// Version 3: decisions on differences between registers.
const SETTLEMENT: &str = "
CREATE TABLE settlement (
    leaf INTEGER PRIMARY KEY REFERENCES audit (seq) DEFERRABLE INITIALLY DEFERRED,
    difference TEXT NOT NULL,
    holds TEXT NOT NULL,
    reason TEXT NOT NULL
) STRICT;
CREATE INDEX settlement_difference ON settlement (difference, leaf);
";

/// Version 4: accounts that may be about the same thing as one of another record, as matching proposed when they came.
const PROPOSAL: &str = "
CREATE TABLE proposal (
    account TEXT PRIMARY KEY,
    other TEXT NOT NULL
) STRICT, WITHOUT ROWID;
";

/// Version 5: what people say of pledges.
const OPINION: &str = "
CREATE TABLE opinion (
    leaf INTEGER PRIMARY KEY REFERENCES audit (seq) DEFERRABLE INITIALLY DEFERRED,
    record TEXT NOT NULL,
    keeping TEXT NOT NULL,
    party TEXT,
    reason TEXT NOT NULL
) STRICT;
CREATE INDEX opinion_record ON opinion (record, leaf);
";

/// Version 6: users, and what was done to them. The key of a user is the name in small letters. Of passwords, session
/// tokens and codes hashes alone are kept; the secret of a second factor must be kept itself.
const USERS: &str = "
CREATE TABLE user_act (
    leaf INTEGER PRIMARY KEY REFERENCES audit (seq) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL,
    act TEXT NOT NULL,
    value TEXT
) STRICT;
CREATE INDEX user_act_name ON user_act (name, act, leaf);

CREATE TABLE users (
    key TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    disabled INTEGER NOT NULL,
    password TEXT,
    secret TEXT,
    proposed TEXT,
    step INTEGER NOT NULL
) STRICT;

CREATE TABLE session (
    no INTEGER PRIMARY KEY,
    hash TEXT NOT NULL UNIQUE,
    key TEXT NOT NULL REFERENCES users (key),
    stage TEXT NOT NULL,
    began INTEGER NOT NULL,
    seen INTEGER NOT NULL
) STRICT;
CREATE INDEX session_key ON session (key, no);

CREATE TABLE code (
    hash TEXT PRIMARY KEY,
    key TEXT NOT NULL REFERENCES users (key),
    purpose TEXT NOT NULL,
    until INTEGER NOT NULL
) STRICT;
CREATE INDEX code_key ON code (key, purpose);

CREATE TABLE attempt (
    key TEXT PRIMARY KEY,
    failures INTEGER NOT NULL,
    next INTEGER NOT NULL
) STRICT;
CREATE INDEX attempt_next ON attempt (next);
";

/// Version 7: briefs in their versions, what readers say under them and what is decided on that, and how often each
/// was read on a day. A comment is known by its leaf. What a brief cites may be hidden since, so hidden accounts are found by
/// their record, too.
const BRIEF: &str = "
CREATE TABLE brief (
    leaf INTEGER PRIMARY KEY REFERENCES audit (seq) DEFERRABLE INITIALLY DEFERRED,
    slug TEXT NOT NULL,
    language TEXT NOT NULL,
    version INTEGER NOT NULL,
    title TEXT NOT NULL,
    authors TEXT NOT NULL,
    section TEXT NOT NULL,
    body TEXT NOT NULL,
    state TEXT NOT NULL,
    note TEXT,
    UNIQUE (slug, language, version)
) STRICT;
CREATE INDEX brief_section ON brief (section, leaf);

CREATE TABLE comment (
    leaf INTEGER PRIMARY KEY REFERENCES audit (seq) DEFERRABLE INITIALLY DEFERRED,
    slug TEXT NOT NULL,
    language TEXT NOT NULL,
    name TEXT NOT NULL,
    body TEXT NOT NULL
) STRICT;
CREATE INDEX comment_brief ON comment (slug, language, leaf);

CREATE TABLE moderation (
    leaf INTEGER PRIMARY KEY REFERENCES audit (seq) DEFERRABLE INITIALLY DEFERRED,
    comment INTEGER NOT NULL REFERENCES comment (leaf),
    state TEXT NOT NULL,
    reason TEXT NOT NULL
) STRICT;
CREATE INDEX moderation_comment ON moderation (comment, leaf);

CREATE TABLE reading (
    slug TEXT NOT NULL,
    language TEXT NOT NULL,
    day TEXT NOT NULL,
    readings INTEGER NOT NULL,
    PRIMARY KEY (slug, language, day)
) STRICT, WITHOUT ROWID;
CREATE INDEX reading_day ON reading (day);

CREATE INDEX account_hidden ON account (record) WHERE shown = 0;
";

/// Version 8: receipts of what was submitted without a name.
const RECEIPT: &str = "
CREATE TABLE receipt (
    hash TEXT PRIMARY KEY,
    account TEXT NOT NULL
) STRICT, WITHOUT ROWID;
";

/// Version 9: tokens of users for programs. A token is known by the leaf of its making; its hash alone is kept.
const TOKEN: &str = "
CREATE TABLE token (
    no INTEGER PRIMARY KEY REFERENCES user_act (leaf),
    hash TEXT NOT NULL UNIQUE,
    key TEXT NOT NULL REFERENCES users (key),
    name TEXT NOT NULL,
    scopes TEXT NOT NULL,
    until TEXT NOT NULL,
    used TEXT
) STRICT;
CREATE INDEX token_key ON token (key, no);
";

/// Version 10: passkeys of users, each known by the leaf that tells of it. Nothing in it is secret.
const PASSKEY: &str = "
CREATE TABLE passkey (
    no INTEGER PRIMARY KEY REFERENCES user_act (leaf),
    id TEXT NOT NULL UNIQUE,
    key TEXT NOT NULL REFERENCES users (key),
    name TEXT NOT NULL,
    public TEXT NOT NULL,
    handle TEXT NOT NULL,
    site TEXT NOT NULL,
    counter INTEGER NOT NULL,
    added TEXT NOT NULL,
    used TEXT
) STRICT;
CREATE INDEX passkey_key ON passkey (key, no);
";

/// Version 11: groups of users; sources that were deleted, of whose rows only the ids are left; what was proposed and
/// what a second person said; names withheld in accounts; classes of records and sources, the last of each holds. Of what
/// is not public, `shown` is 2: it is in no list, count, key or index, and is found by these indexes alone.
const CLASS: &str = "
CREATE TABLE classing (
    leaf INTEGER PRIMARY KEY REFERENCES audit (seq) DEFERRABLE INITIALLY DEFERRED,
    subject TEXT NOT NULL,
    class TEXT NOT NULL,
    team TEXT,
    reason TEXT NOT NULL
) STRICT;
CREATE INDEX classing_subject ON classing (subject, leaf);
CREATE TABLE member (
    team TEXT NOT NULL,
    key TEXT NOT NULL REFERENCES users (key),
    PRIMARY KEY (team, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX member_key ON member (key, team);

CREATE TABLE motion (
    leaf INTEGER PRIMARY KEY REFERENCES audit (seq) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    detail TEXT NOT NULL,
    reason TEXT NOT NULL
) STRICT;

CREATE TABLE seconding (
    leaf INTEGER PRIMARY KEY REFERENCES audit (seq) DEFERRABLE INITIALLY DEFERRED,
    motion INTEGER NOT NULL UNIQUE REFERENCES motion (leaf),
    agreed INTEGER NOT NULL,
    reason TEXT NOT NULL
) STRICT;

CREATE TABLE erasure (
    leaf INTEGER PRIMARY KEY REFERENCES audit (seq) DEFERRABLE INITIALLY DEFERRED,
    source TEXT NOT NULL,
    reason TEXT NOT NULL
) STRICT;
CREATE INDEX erasure_source ON erasure (source);

ALTER TABLE account ADD COLUMN mask TEXT NOT NULL DEFAULT '';
CREATE INDEX account_masked ON account (document) WHERE mask <> '';
CREATE TABLE masking (
    leaf INTEGER PRIMARY KEY REFERENCES audit (seq) DEFERRABLE INITIALLY DEFERRED,
    account TEXT NOT NULL,
    names TEXT NOT NULL,
    reason TEXT NOT NULL
) STRICT;
CREATE INDEX masking_account ON masking (account, leaf);

CREATE INDEX account_kept_back ON account (record, no) WHERE shown = 2;
CREATE INDEX account_kept_back_source ON account (source, no) WHERE shown = 2;
CREATE INDEX account_kept_back_document ON account (document, position, no) WHERE shown = 2;
CREATE INDEX account_kept_back_batch ON account (batch, no) WHERE shown = 2;
";

/// Version 12: who has which candidate before them (`reviewer` is empty where it was given back; `stands` while it is the
/// last word and nobody has decided), of which first decisions a second opinion is asked (`done` once it is there), what
/// second readers decided, and what waits by the order in which it came.
const REVIEW_WORK: &str = "
CREATE TABLE assignment (
    leaf INTEGER NOT NULL REFERENCES audit (seq) DEFERRABLE INITIALLY DEFERRED,
    account TEXT NOT NULL,
    reviewer TEXT NOT NULL,
    stands INTEGER NOT NULL,
    PRIMARY KEY (leaf, account)
) STRICT;
CREATE INDEX assignment_account ON assignment (account, leaf);
CREATE INDEX assignment_reviewer ON assignment (reviewer, account) WHERE stands = 1;

CREATE TABLE sampling (
    leaf INTEGER PRIMARY KEY REFERENCES audit (seq) DEFERRABLE INITIALLY DEFERRED,
    one_in INTEGER NOT NULL,
    accusing INTEGER NOT NULL
) STRICT;

CREATE TABLE second_asked (
    leaf INTEGER PRIMARY KEY REFERENCES audit (seq) DEFERRABLE INITIALLY DEFERRED,
    account TEXT NOT NULL UNIQUE,
    done INTEGER NOT NULL
) STRICT;
CREATE INDEX second_asked_waiting ON second_asked (leaf) WHERE done = 0;

CREATE TABLE second_reading (
    leaf INTEGER PRIMARY KEY REFERENCES audit (seq) DEFERRABLE INITIALLY DEFERRED,
    account TEXT NOT NULL UNIQUE,
    state TEXT NOT NULL,
    reason TEXT
) STRICT;

CREATE INDEX account_waiting ON account (batch, no) WHERE shown = 1 AND review = 'candidate';
CREATE INDEX tally_waiting ON tally (axis, value, accounts) WHERE review = 'candidate' AND accounts > 0;
";
