//! The peer: the same rows in SQLite, with an FTS5 index of their texts.

use crate::points::{self, Question};
use rusqlite::{Connection, params};
use std::path::Path;
use std::time::{Duration, Instant};

/// Hits of a page.
const PAGE: usize = 20;

/// A filled database, and how long the filling took.
pub(crate) fn filled(path: &Path, rows: usize) -> (Connection, Duration) {
    let points: Vec<points::Point> = points::all(rows).collect();
    let started = Instant::now();
    let mut db = Connection::open(path).unwrap();
    db.execute_batch(
        "PRAGMA journal_mode = wal; PRAGMA synchronous = full; PRAGMA cache_size = -131072;
         CREATE TABLE point (id INTEGER PRIMARY KEY, state TEXT, body TEXT, theme TEXT, affected TEXT, year INTEGER,
                             answer TEXT, text TEXT);
         CREATE INDEX point_state ON point (state);
         CREATE INDEX point_body ON point (body);
         CREATE INDEX point_affected ON point (affected);
         CREATE VIRTUAL TABLE words USING fts5 (text, content = 'point', content_rowid = 'id', tokenize = 'porter');",
    )
    .unwrap();
    let transaction = db.transaction().unwrap();
    {
        let mut insert =
            transaction.prepare("INSERT INTO point VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)").unwrap();
        for (id, point) in (1_i64..).zip(&points) {
            let year = i64::try_from(point.year).unwrap();
            let values = params![
                id,
                point.state,
                point.body,
                point.theme,
                point.group,
                year,
                point.answer,
                point.text
            ];
            insert.execute(values).unwrap();
        }
    }
    transaction.execute_batch("INSERT INTO words (words) VALUES ('rebuild')").unwrap();
    transaction.commit().unwrap();
    (db, started.elapsed())
}

/// A page of hits by rank with marked words, and the counts of five fields.
pub(crate) fn search(db: &Connection, question: &Question) {
    let column = question.field;
    let (words, value) = (&question.words, &question.value);
    let sql = format!(
        "SELECT p.id, snippet(words, 0, '<', '>', '…', 30) FROM words JOIN point p ON p.id = words.rowid \
         WHERE words MATCH ?1 AND p.{column} = ?2 ORDER BY rank LIMIT {PAGE}"
    );
    let mut hits = db.prepare_cached(&sql).unwrap();
    hits.query_map(params![words, value], |row| row.get::<_, String>(1)).unwrap().for_each(drop);
    for field in ["state", "body", "theme", "affected", "year"] {
        let sql = format!(
            "SELECT p.{field}, count(*) FROM words JOIN point p ON p.id = words.rowid \
             WHERE words MATCH ?1 AND p.{column} = ?2 GROUP BY 1 ORDER BY 2 DESC LIMIT 20"
        );
        let mut counts = db.prepare_cached(&sql).unwrap();
        counts.query_map(params![words, value], |row| row.get::<_, i64>(1)).unwrap().for_each(drop);
    }
}
