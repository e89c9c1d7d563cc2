//! The peer: the same events in SQLite, with the indexes one would make by hand and an FTS5 index of their words.

use crate::happenings::{self, Happening};
use rusqlite::{Connection, params};
use std::path::Path;
use std::time::{Duration, Instant};

/// Fills a database; how long that took.
pub(crate) fn filled(path: &Path, rows: usize) -> Duration {
    let events: Vec<Happening> = happenings::all(rows).collect();
    let started = Instant::now();
    let mut db = Connection::open(path).unwrap();
    db.execute_batch(
        "PRAGMA journal_mode = wal; PRAGMA synchronous = full; PRAGMA cache_size = -131072;
         CREATE TABLE event (id INTEGER PRIMARY KEY, kind TEXT, title TEXT, state TEXT, day TEXT, place TEXT, actors TEXT,
                             size TEXT, deaths TEXT, demand TEXT, source INTEGER);
         CREATE VIRTUAL TABLE words USING fts5 (title, place, actors, demand, content = 'event', content_rowid = 'id',
                                                tokenize = 'porter');",
    )
    .unwrap();
    let transaction = db.transaction().unwrap();
    {
        let mut insert = transaction
            .prepare("INSERT INTO event VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)")
            .unwrap();
        for (id, event) in (1_i64..).zip(&events) {
            let Happening { kind, title, state, day, place, actors, size, deaths, demand, source } = event;
            let source = i64::try_from(*source).unwrap();
            insert
                .execute(params![id, kind, title, state, day, place, actors, size, deaths, demand, source])
                .unwrap();
        }
    }
    transaction
        .execute_batch(
            "CREATE INDEX event_day ON event (day);
             CREATE INDEX event_kind ON event (kind, day);
             CREATE INDEX event_state ON event (state, kind, day);
             CREATE INDEX event_place ON event (place, day);
             CREATE INDEX event_source ON event (source, day);
             INSERT INTO words (words) VALUES ('rebuild');",
        )
        .unwrap();
    transaction.commit().unwrap();
    started.elapsed()
}
