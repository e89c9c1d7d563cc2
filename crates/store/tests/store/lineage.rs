//! Lineage on disk: decisions on pairs are kept for good, threads are kept until a point changes.

use crate::record::*;
use tarazy_model::*;
use tarazy_store::{Change, Placed, Store, ThreadFilter};

/// A point made to a State, from a line of the table.
fn point(line: u64, state: &str, text: &str) -> Placed {
    let mut placed = act(line, state, "CAT", 1998);
    placed.draft.statement = Statement::Recommendation(Recommendation {
        states: vec![state.parse().unwrap()],
        body: Some("CAT".into()),
        text: text.into(),
        date: Some(Date::year(2000 + i16::try_from(line).unwrap()).unwrap()),
        ..Recommendation::default()
    });
    placed.record = RecordId::of(&[text, state, &line.to_string()]);
    placed
}

fn thread(points: &[&Placed], bodies: &[&str], last: &str) -> Thread {
    let earlier = |n: usize| Link {
        earlier: points[n - 1].record.clone(),
        kind: LinkKind::Sharpened,
        rule: "lineage-verb".into(),
        alike: 80,
    };
    let point = |(n, placed): (usize, &&Placed)| ThreadPoint {
        record: placed.record.clone(),
        occasion: u32::try_from(n).unwrap() + 1,
        link: (n > 0).then(|| earlier(n)),
    };
    Thread {
        points: points.iter().enumerate().map(point).collect(),
        occasions: u32::try_from(points.len()).unwrap(),
        bodies: bodies.iter().map(|body| (*body).to_owned()).collect(),
        themes: vec!["50%_off".into()],
        first: "2001-01-01".into(),
        last: last.into(),
    }
}

fn state(code: &str) -> StateCode {
    code.parse().unwrap()
}

#[test]
fn threads_are_listed_most_often_made_first_and_let_go_when_a_point_changes() {
    let (_folder, mut store) = record();
    let points: Vec<Placed> = (1..=5).map(|n| point(n, "KAZ", "Close the camp")).collect();
    let other = [point(6, "KGZ", "Open the archive"), point(7, "KGZ", "Open the archive")];
    add(&mut store, &import(points.iter().chain(&other).cloned().collect()));
    assert_eq!(store.reader().states_without_threads(1).unwrap(), (vec![state("KAZ"), state("KGZ")], 1));

    let kaz = vec![
        thread(&[&points[0], &points[1], &points[2]], &["CAT", "CCPR"], "2003-01-01"),
        thread(&[&points[3], &points[4]], &["CAT"], "2005-01-01"),
    ];
    let kgz = vec![thread(&[&other[0], &other[1]], &["CCPR"], "2007-01-01")];
    let states = [(state("KAZ"), kaz.clone()), (state("KGZ"), kgz)];
    assert!(!store.keep_threads(0, 1, &states).unwrap(), "made from a record that has gone on since");
    assert!(store.keep_threads(1, 1, &states).unwrap());
    assert_eq!(store.reader().states_without_threads(1).unwrap().0, []);
    assert_eq!(store.reader().states_without_threads(2).unwrap().0.len(), 2, "by other rules");
    assert_eq!(store.reader().threads_of_state(state("KAZ")).unwrap(), kaz);
    assert_eq!(store.reader().threads_of(&points[1].record).unwrap(), [(state("KAZ"), kaz[0].clone())]);

    let all = store.reader().repeated(&ThreadFilter::default(), None, 9).unwrap();
    assert_eq!(
        all.iter().map(|t| (t.points, t.last.as_str())).collect::<Vec<_>>(),
        [(3, "2003-01-01"), (2, "2007-01-01"), (2, "2005-01-01")]
    );
    let after = store.reader().repeated(&ThreadFilter::default(), Some((state("KAZ"), &points[2].record)), 1);
    assert_eq!(after.unwrap(), all[1..2]);
    for (filter, expected) in [
        (ThreadFilter { body: Some("CCPR".into()), ..ThreadFilter::default() }, vec![0, 1]),
        (ThreadFilter { theme: Some("50%_off".into()), ..ThreadFilter::default() }, vec![0, 1, 2]),
        (ThreadFilter { theme: Some("50x_off".into()), ..ThreadFilter::default() }, vec![]),
        (ThreadFilter { state: Some(state("KAZ")), body: Some("CCPR".into()), theme: None }, vec![0]),
        (ThreadFilter { state: None, body: Some("CCPR".into()), theme: Some("50%_off".into()) }, vec![0, 1]),
    ] {
        let found = store.reader().repeated(&filter, None, 9).unwrap();
        assert_eq!(found, expected.iter().map(|n| all[*n].clone()).collect::<Vec<_>>(), "{filter:?}");
        assert_eq!(store.reader().count_repeated(&filter).unwrap(), found.len() as u64);
    }
    assert_eq!(store.reader().repeated_values("body").unwrap(), ["CAT", "CCPR"]);

    store.review(&points[0].draft.id, ReviewState::Rejected, "Aigul", AT, None).unwrap();
    assert_eq!(store.reader().states_without_threads(1).unwrap(), (vec![state("KAZ")], 2));
    assert!(store.keep_threads(2, 1, &[(state("KAZ"), vec![])]).unwrap());
    assert_eq!(store.reader().repeated(&ThreadFilter::default(), None, 9).unwrap().len(), 1);
    assert_sound(store.reader());
}

#[test]
fn a_decision_on_two_points_outlives_the_import_that_brought_them() {
    let (folder, mut store) = record();
    let (a, b) = (point(1, "KAZ", "Close the camp"), point(2, "KAZ", "Shut the camp"));
    let first = add(&mut store, &import(vec![a.clone(), b.clone()]));
    let pair = (&b.draft.id, &a.draft.id);
    let decided = store.compare(pair, Likeness::NotSame, &[], "Aigul", AT, Some("another camp")).unwrap();
    assert_eq!(store.reader().comparisons_of_state(state("KAZ")).unwrap(), std::slice::from_ref(&decided));
    assert_eq!(store.reader().comparisons_of_state(state("KGZ")).unwrap(), []);

    store.undo(&first.id, "Aigul", AT, "").unwrap();
    add(&mut store, &import(vec![a.clone(), b.clone()]));
    let back = store.compare(pair, Likeness::Open, &[], "Nurlan", AT, None).unwrap();
    assert_eq!(store.reader().comparisons(&a.draft.id).unwrap(), [decided, back]);
    assert_eq!(store.reader().audit(None, 1).unwrap()[0].what, Change::Comparison);
    assert_sound(store.reader());

    let unknown = AccountId::of(&["nobody"]);
    assert!(store.compare((&unknown, &a.draft.id), Likeness::Same, &[], "A", AT, None).is_err());
    drop(store);
    assert_sound(Store::open_read_only(&crate::record::folder(&folder)).unwrap().reader());
}

#[test]
fn a_record_of_version_1_is_read_as_it_is_and_gets_the_new_tables_when_written_to() {
    let (folder, mut store) = record();
    let a = point(1, "KAZ", "Close the camp");
    add(&mut store, &import(vec![a.clone()]));
    drop(store);
    let folder = crate::record::folder(&folder);
    let db = rusqlite::Connection::open(folder.join("record.db")).unwrap();
    for table in [
        "assignment",
        "sampling",
        "second_asked",
        "second_reading",
        "token",
        "passkey",
        "receipt",
        "moderation",
        "comment",
        "classing",
        "member",
        "erasure",
        "masking",
        "seconding",
        "motion",
        "brief",
        "reading",
        "opinion",
        "proposal",
        "settlement",
        "comparison",
        "lineage",
        "thread_filing",
        "thread_point",
        "thread",
        "attempt",
        "code",
        "session",
        "users",
        "user_act",
    ] {
        db.execute_batch(&format!("DROP TABLE {table}")).unwrap();
    }
    db.execute_batch("DROP INDEX account_hidden; DROP INDEX account_kept_back; DROP INDEX account_kept_back_source; DROP INDEX account_kept_back_document; DROP INDEX account_kept_back_batch; DROP INDEX account_masked; DROP INDEX account_waiting; DROP INDEX tally_waiting; ALTER TABLE account DROP COLUMN mask").unwrap();
    db.pragma_update(None, "user_version", 1).unwrap();
    db.close().unwrap();

    let old = Store::open_read_only(&folder).unwrap();
    assert_sound(old.reader());
    assert_eq!(old.reader().repeated(&ThreadFilter::default(), None, 9).unwrap(), []);
    assert_eq!(old.reader().states_without_threads(1).unwrap().0, [state("KAZ")]);
    assert_eq!(old.reader().comparisons(&a.draft.id).unwrap(), []);
    assert_eq!(old.reader().briefs(9).unwrap(), []);
    assert_eq!(old.reader().comments_waiting(0, 9).unwrap(), []);
    let unassigned = tarazy_store::Filter { unassigned: true, ..Default::default() };
    assert_eq!(old.reader().count(&unassigned).unwrap(), 1);
    assert_eq!(
        (old.reader().assignments(9).unwrap(), old.reader().second_readings().unwrap()),
        (vec![], vec![])
    );
    drop(old);
    let mut store = Store::open(&folder).unwrap();
    assert!(store.keep_threads(1, 1, &[(state("KAZ"), vec![])]).unwrap());
    assert_eq!(store.reader().states_without_threads(1).unwrap().0, []);
    assert_sound(store.reader());
}
