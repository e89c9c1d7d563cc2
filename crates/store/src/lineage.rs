//! Lineage on disk: the threads that follow from points, and from what people decide on two of them, are kept State
//! by State beside the record, and let go when a point of the State changes.
//!
//! A list of threads is read along an index, most often made first, and never counts or sorts the record.

use crate::audit;
use crate::database::{Values, count, integer, list, one, parsed, run};
use crate::opening::version;
use crate::{Reader, Result, Store};
use rusqlite::{Connection, Row};
use tarazy_model::{Link, RecordId, StateCode, Thread, ThreadPoint};

/// The version of the tables that first kept lineage.
const SINCE: i32 = 2;

/// Which threads to list.
#[derive(Clone, Debug, Default)]
pub struct ThreadFilter {
    /// Only of this State.
    pub state: Option<StateCode>,
    /// Only those this body has a part in.
    pub body: Option<String>,
    /// Only those with a point of this theme.
    pub theme: Option<String>,
}

/// A thread in a list: how often one point was made to a State, and since when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repeated {
    /// To which State.
    pub state: StateCode,
    /// Its latest point.
    pub latest: RecordId,
    /// How many points it has.
    pub points: u64,
    /// How many times it was made: reviews or documents that hold it.
    pub occasions: u64,
    /// By which bodies.
    pub bodies: Vec<String>,
    /// Its themes.
    pub themes: Vec<String>,
    /// The first day it may have been made, as ISO text.
    pub first: String,
    /// The first day it may have been made last, as ISO text.
    pub last: String,
}

/// Parts the values of a list within a column: it stands in no text of ours.
const BETWEEN: char = '\u{1f}';

impl Store {
    /// Keeps the threads of States as made from the record when its last leaf was number `seen`, by the rules
    /// of a version. Keeps nothing and says so where the record has gone on since.
    pub fn keep_threads(
        &mut self,
        seen: u64,
        rules: i64,
        states: &[(StateCode, Vec<Thread>)],
    ) -> Result<bool> {
        let transaction = self.begin()?;
        if audit::next(&transaction)? != integer(seen) + 1 {
            return Ok(false);
        }
        let last =
            one(&transaction, "SELECT max(no) FROM thread", &[], |row| Ok(row.get::<_, Option<i64>>(0)?))?;
        let mut no = last.flatten().unwrap_or(0);
        for (state, threads) in states {
            let_go(&transaction, state.as_str())?;
            clear(&transaction, *state)?;
            for thread in threads {
                no += 1;
                write(&transaction, no, *state, thread)?;
            }
            let sql = "INSERT INTO lineage (state, rules) VALUES ($1, $2)";
            run(&transaction, sql, &[&state.as_str(), &rules])?;
        }
        transaction.commit()?;
        Ok(true)
    }
}

/// Notes that the lineage of a State may no longer follow from its points.
pub(crate) fn let_go(db: &Connection, state: &str) -> Result<()> {
    run(db, "DELETE FROM lineage WHERE state = $1", &[&state])?;
    Ok(())
}

/// Takes the threads of a State away.
fn clear(db: &Connection, state: StateCode) -> Result<()> {
    for table in ["thread_point", "thread_filing"] {
        let sql = format!("DELETE FROM {table} WHERE thread IN (SELECT no FROM thread WHERE state = $1)");
        run(db, &sql, &[&state.as_str()])?;
    }
    run(db, "DELETE FROM thread WHERE state = $1", &[&state.as_str()])?;
    Ok(())
}

fn write(db: &Connection, no: i64, state: StateCode, thread: &Thread) -> Result<()> {
    let Some(latest) = thread.points.last() else { return Ok(()) };
    let (points, occasions) = (integer(thread.points.len()), i64::from(thread.occasions));
    let sql = "INSERT INTO thread (no, state, latest, points, occasions, bodies, themes, first, last) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    let (bodies, themes) = (joined(&thread.bodies), joined(&thread.themes));
    let values: Values<'_> = &[
        &no,
        &state.as_str(),
        &latest.record.as_str(),
        &points,
        &occasions,
        &bodies,
        &themes,
        &thread.first,
        &thread.last,
    ];
    run(db, sql, values)?;
    let sql = "INSERT INTO thread_point (record, thread, place, occasion, earlier, kind, rule, alike) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    for (place, point) in (0_i64..).zip(&thread.points) {
        let link = point.link.as_ref();
        let values: Values<'_> = &[
            &point.record.as_str(),
            &no,
            &place,
            &i64::from(point.occasion),
            &link.map(|link| link.earlier.as_str()),
            &link.map(|link| link.kind.as_str()),
            &link.map(|link| link.rule.as_str()),
            &link.map(|link| i64::from(link.alike)),
        ];
        run(db, sql, values)?;
    }
    let sql = "INSERT INTO thread_filing (axis, value, occasions, points, last, thread) \
               VALUES ($1, $2, $3, $4, $5, $6)";
    for (axis, values) in [("body", &thread.bodies), ("theme", &thread.themes)] {
        for value in values {
            run(db, sql, &[&axis, value, &occasions, &points, &thread.last, &no])?;
        }
    }
    Ok(())
}

/// Values in one column, each between two marks, so that one is found by `LIKE`.
fn joined(values: &[String]) -> String {
    let mut joined = BETWEEN.to_string();
    for value in values {
        joined.push_str(value);
        joined.push(BETWEEN);
    }
    joined
}

fn parted(joined: &str) -> Vec<String> {
    joined.split(BETWEEN).filter(|value| !value.is_empty()).map(str::to_owned).collect()
}

/// What `LIKE … ESCAPE '!'` finds a value of a column by.
fn pattern(value: &str) -> String {
    let plain = value.replace('!', "!!").replace('%', "!%").replace('_', "!_");
    format!("%{BETWEEN}{plain}{BETWEEN}%")
}

const SELECT: &str =
    "SELECT t.state, t.latest, t.points, t.occasions, t.bodies, t.themes, t.first, t.last FROM";

fn repeated(row: &Row<'_>) -> Result<Repeated> {
    Ok(Repeated {
        state: parsed(row, 0)?,
        latest: parsed(row, 1)?,
        points: count(row, 2)?,
        occasions: count(row, 3)?,
        bodies: parted(&row.get::<_, String>(4)?),
        themes: parted(&row.get::<_, String>(5)?),
        first: row.get(6)?,
        last: row.get(7)?,
    })
}

/// A list of threads as SQL: the tables, the condition, its values. The narrowest index leads.
fn listed(filter: &ThreadFilter) -> (&'static str, String, Vec<String>) {
    let (mut from, mut conditions, mut values) = ("thread t", Vec::new(), Vec::new());
    let mut left = [("body", "bodies", &filter.body), ("theme", "themes", &filter.theme)];
    let narrow = |values: &mut Vec<String>, value: &str| {
        values.push(value.to_owned());
        values.len()
    };
    if let Some(state) = filter.state {
        let n = narrow(&mut values, state.as_str());
        conditions.push(format!("t.state = ${n}"));
    } else {
        left.reverse();
        if let Some(lead) = left.iter_mut().find(|(_, _, value)| value.is_some()) {
            let n = narrow(&mut values, lead.2.as_deref().unwrap_or_default());
            from = "thread_filing f CROSS JOIN thread t ON t.no = f.thread";
            conditions.push(format!("f.axis = '{}' AND f.value = ${n}", lead.0));
            lead.2 = &None;
        }
    }
    for (_, column, value) in left {
        if let Some(value) = value {
            let n = narrow(&mut values, &pattern(value));
            conditions.push(format!("t.{column} LIKE ${n} ESCAPE '!'"));
        }
    }
    if conditions.is_empty() {
        conditions.push("1 = 1".to_owned());
    }
    (from, conditions.join(" AND "), values)
}

impl Reader {
    /// Whether this record keeps lineage: one of an earlier version does once it was opened for writing.
    pub(crate) fn keeps_lineage(&self) -> Result<bool> {
        Ok(version(&self.db)? >= SINCE)
    }

    /// The States whose threads do not follow from the record by the rules of this version, and the number of
    /// the chain's last leaf.
    pub fn states_without_threads(&self, rules: i64) -> Result<(Vec<StateCode>, u64)> {
        let seen = one(&self.db, "SELECT max(seq) FROM audit", &[], |row| Ok(row.get::<_, Option<i64>>(0)?))?;
        let seen = u64::try_from(seen.flatten().unwrap_or(0)).unwrap_or(0);
        let kept = if self.keeps_lineage()? { "SELECT state FROM lineage WHERE rules = $1" } else { "$1" };
        let sql = format!(
            "SELECT DISTINCT value FROM tally WHERE axis = 'state' AND kind = 'recommendation' \
             AND review IN ('accepted', 'disputed') AND value NOT IN ({kept}) ORDER BY value"
        );
        Ok((list(&self.db, &sql, &[&rules], |row| parsed(row, 0))?, seen))
    }

    /// The threads a point stands in, each with its State; one a State, as far as kept.
    pub fn threads_of(&self, record: &RecordId) -> Result<Vec<(StateCode, Thread)>> {
        if !self.keeps_lineage()? {
            return Ok(Vec::new());
        }
        let sql = "SELECT t.no, t.state, t.occasions, t.bodies, t.themes, t.first, t.last FROM thread_point p \
                   JOIN thread t ON t.no = p.thread WHERE p.record = $1 ORDER BY t.state";
        let found = list(&self.db, sql, &[&record.as_str()], |row| {
            let thread = Thread {
                points: Vec::new(),
                occasions: u32::try_from(count(row, 2)?).unwrap_or(u32::MAX),
                bodies: parted(&row.get::<_, String>(3)?),
                themes: parted(&row.get::<_, String>(4)?),
                first: row.get(5)?,
                last: row.get(6)?,
            };
            Ok((row.get::<_, i64>(0)?, parsed(row, 1)?, thread))
        })?;
        let with_points = |(no, state, thread)| Ok((state, Thread { points: self.points_of(no)?, ..thread }));
        found.into_iter().map(with_points).collect()
    }

    /// The threads of a State, in the order they were made.
    pub fn threads_of_state(&self, state: StateCode) -> Result<Vec<Thread>> {
        let sql =
            "SELECT no, occasions, bodies, themes, first, last FROM thread WHERE state = $1 ORDER BY no";
        let found = list(&self.db, sql, &[&state.as_str()], |row| {
            Ok(Thread {
                points: self.points_of(row.get(0)?)?,
                occasions: u32::try_from(count(row, 1)?).unwrap_or(u32::MAX),
                bodies: parted(&row.get::<_, String>(2)?),
                themes: parted(&row.get::<_, String>(3)?),
                first: row.get(4)?,
                last: row.get(5)?,
            })
        })?;
        Ok(found)
    }

    fn points_of(&self, thread: i64) -> Result<Vec<ThreadPoint>> {
        let sql = "SELECT record, occasion, earlier, kind, rule, alike FROM thread_point \
                   WHERE thread = $1 ORDER BY place";
        list(&self.db, sql, &[&thread], |row| {
            let link = match row.get::<_, Option<String>>(2)? {
                None => None,
                Some(_) => Some(Link {
                    earlier: parsed(row, 2)?,
                    kind: parsed(row, 3)?,
                    rule: row.get(4)?,
                    alike: u8::try_from(count(row, 5)?).unwrap_or(100),
                }),
            };
            let occasion = u32::try_from(count(row, 1)?).unwrap_or(u32::MAX);
            Ok(ThreadPoint { record: parsed(row, 0)?, occasion, link })
        })
    }

    /// Threads, those made most often first; those that follow the thread of a point, or the first.
    pub fn repeated(
        &self,
        filter: &ThreadFilter,
        after: Option<(StateCode, &RecordId)>,
        limit: usize,
    ) -> Result<Vec<Repeated>> {
        if !self.keeps_lineage()? {
            return Ok(Vec::new());
        }
        let (from, condition, texts) = listed(filter);
        let leads = if from.starts_with("thread_filing") { ("f", "f.thread") } else { ("t", "t.no") };
        let (t, no) = leads;
        let after = match after {
            Some((state, record)) => self.place_of(state, record)?,
            None => None,
        };
        let (occasions, points, last, number) =
            after.unwrap_or((i64::MAX, i64::MAX, "\u{10ffff}".to_owned(), i64::MAX));
        let n = texts.len();
        let sql = format!(
            "{SELECT} {from} WHERE {condition} \
             AND ({t}.occasions, {t}.points, {t}.last, {no}) < (${}, ${}, ${}, ${}) \
             ORDER BY {t}.occasions DESC, {t}.points DESC, {t}.last DESC, {no} DESC LIMIT ${}",
            n + 1,
            n + 2,
            n + 3,
            n + 4,
            n + 5
        );
        let limit = integer(limit);
        let mut values: Vec<&dyn rusqlite::ToSql> =
            texts.iter().map(|text| text as &dyn rusqlite::ToSql).collect();
        values.extend([&occasions as &dyn rusqlite::ToSql, &points, &last, &number, &limit]);
        list(&self.db, &sql, &values, repeated)
    }

    /// How many threads a filter finds.
    pub fn count_repeated(&self, filter: &ThreadFilter) -> Result<u64> {
        if !self.keeps_lineage()? {
            return Ok(0);
        }
        let (from, condition, texts) = listed(filter);
        let values: Vec<&dyn rusqlite::ToSql> =
            texts.iter().map(|text| text as &dyn rusqlite::ToSql).collect();
        let sql = format!("SELECT count(*) FROM {from} WHERE {condition}");
        Ok(one(&self.db, &sql, &values, |row| count(row, 0))?.unwrap_or(0))
    }

    fn place_of(&self, state: StateCode, record: &RecordId) -> Result<Option<(i64, i64, String, i64)>> {
        let sql = "SELECT t.occasions, t.points, t.last, t.no FROM thread_point p \
                   JOIN thread t ON t.no = p.thread WHERE p.record = $1 AND t.state = $2";
        one(&self.db, sql, &[&record.as_str(), &state.as_str()], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
        })
    }

    /// The bodies or themes that have threads, in alphabetical order; `axis` is `body` or `theme`. Hops from value
    /// to value along the index.
    pub fn repeated_values(&self, axis: &str) -> Result<Vec<String>> {
        if !self.keeps_lineage()? {
            return Ok(Vec::new());
        }
        let sql = "WITH RECURSIVE hop (value) AS (SELECT min(value) FROM thread_filing WHERE axis = $1 \
                   UNION ALL SELECT (SELECT min(f.value) FROM thread_filing f \
                   WHERE f.axis = $1 AND f.value > hop.value) FROM hop WHERE hop.value IS NOT NULL) \
                   SELECT value FROM hop WHERE value IS NOT NULL";
        list(&self.db, sql, &[&axis], |row| Ok(row.get(0)?))
    }
}
