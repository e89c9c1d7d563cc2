//! Placing: rows of one source stay apart, rows of two sources meet, and what a person decided holds.

use crate::fixture::{account, event, place, states};
use tarazy_model::{Account, Count, Event, EventKind, Quantity, RecordId, SourceId, Statement};
use tarazy_weigh::keys;
use tarazy_weigh::matching::{Nearby, Placing, Ready};

/// A row of a source: a protest in Osh of so many people.
fn row(source: &str, on: &str, at: &str, size: f64) -> Account {
    let told = event(EventKind::Protest, "Protest by farmers", "KGZ", on, "");
    let size: Vec<Count> = vec![Quantity::exactly(size).of("person").into()];
    let name = format!("{source} {on} {at} {size:?}");
    let statement = Statement::Event(Event { place: place(at), size, states: states("KGZ"), ..told });
    Account {
        source: SourceId::of(&[source]),
        record: RecordId::of(&["account", &name]),
        ..account(&name, statement)
    }
}

fn placed(near: &Nearby, row: &Account) -> Placing {
    near.place(&row.id, &row.source, &Ready::of(&row.statement, &keys(&row.statement)), &row.origin)
}

#[test]
fn a_row_of_another_source_is_an_account_of_the_same_event() {
    let (ours, theirs) = (row("a", "2011-04-07", "Osh", 250.0), row("b", "2011-04-07", "Ош", 250.0));
    let mut near = Nearby::default();
    near.add(ours.clone());
    assert_eq!(placed(&near, &theirs).record.as_ref(), Some(&ours.record));
}

#[test]
fn two_rows_of_one_source_are_never_taken_for_one_event() {
    let (first, second) = (row("a", "2011-04-07", "Osh", 250.0), row("a", "2011-04-07", "Osh", 250.0));
    let mut near = Nearby::default();
    near.add(first.clone());
    assert_eq!(placed(&near, &second).record, None);
    let theirs = row("b", "2011-04-07", "Osh", 250.0);
    near.add(Account { record: first.record.clone(), ..theirs });
    assert_eq!(placed(&near, &row("b", "2011-04-07", "Osh", 260.0)), Placing::default(), "b has told of it");
}

#[test]
fn a_protest_dated_a_day_later_is_the_same_where_its_number_is() {
    let ours = row("a", "2011-04-07", "Osh", 250.0);
    let mut near = Nearby::default();
    near.add(ours.clone());
    assert_eq!(placed(&near, &row("b", "2011-04-08", "Osh", 250.0)).record.as_ref(), Some(&ours.record));
    assert_eq!(placed(&near, &row("b", "2011-04-09", "Osh", 250.0)).record, None, "two days apart");
    assert_eq!(placed(&near, &row("b", "2011-04-08", "Osh", 900.0)).record, None, "another size");
    assert_eq!(placed(&near, &row("b", "2011-04-08", "Talas", 250.0)).record, None, "elsewhere");
    near.add(row("a", "2011-04-09", "Osh", 250.0));
    assert_eq!(placed(&near, &row("b", "2011-04-08", "Osh", 250.0)).record, None, "either could be meant");
}

#[test]
fn what_is_close_and_not_sure_is_proposed_and_what_was_kept_apart_is_not() {
    let (ours, mut theirs) = (row("a", "2011-04-07", "Osh", 250.0), row("b", "2011-04-07", "Osh", 900.0));
    if let Statement::Event(event) = &mut theirs.statement {
        event.title = "Rally".to_owned();
    }
    let mut near = Nearby::default();
    near.add(ours.clone());
    let proposed = placed(&near, &theirs);
    assert_eq!((proposed.record, proposed.unsure.as_ref()), (None, Some(&ours.id)));
    let mut decided = Nearby::keeping_apart([(theirs.id.clone(), ours.record.clone())]);
    decided.add(ours);
    assert_eq!(placed(&decided, &theirs), Placing::default());
}

#[test]
fn two_promises_of_one_plan_by_other_indicators_are_two() {
    let promise = |indicator: &str| {
        Statement::Pledge(tarazy_model::Pledge {
            states: vec!["KAZ".parse().unwrap()],
            measure: "At least 30 percent of posts are held by women".to_owned(),
            indicator: (!indicator.is_empty()).then(|| indicator.to_owned()),
            instrument: Some("Concept of gender policy".to_owned()),
            ..tarazy_model::Pledge::default()
        })
    };
    let known = [crate::fixture::account("plan", promise("women-decision-making"))];
    let matched = |indicator: &str| tarazy_weigh::matching::matches(&promise(indicator), &known).len();
    assert_eq!((matched("women-parliament"), matched("women-decision-making"), matched("")), (0, 1, 1));
}
