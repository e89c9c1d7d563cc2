//! Acts on what was shown: of two that came at once one is kept, and what two persons do is done whole or not at all.

use crate::dialogue::{case_of, whole};
use crate::users::{PASSWORD, name};
use std::sync::Barrier;
use tarazy_desk::{
    Actor, Carried, Decision, Desk, DeskError, FieldChange, NewStep, QueueQuery, Submission, Table, importer,
    read_tables,
};
use tarazy_model::{CaseStep, ReviewState, Sampling, Step, UserRole};

/// How often two come at once.
const ROUNDS: usize = 12;

fn step(said: &str) -> NewStep {
    let step = CaseStep { step: Step::Answered, ..CaseStep::default() };
    NewStep { step, said: said.to_owned(), reason: "a letter".to_owned() }
}

#[test]
fn of_two_steps_that_come_at_once_to_a_case_one_is_kept_and_the_other_told_of_it() {
    let folder = tempfile::tempdir().unwrap();
    let desk = whole(&folder.path().join("record"));
    // Another process would have a store of its own, too.
    let other = Desk::open(&folder.path().join("record")).unwrap();
    let case = case_of(&desk, "No lawyer at the police station");
    for round in 0..ROUNDS {
        let (seen, barrier) = (desk.last_leaf().unwrap(), Barrier::new(2));
        let add = |desk: &Desk, who: &str| {
            let desk = desk.having_seen(Some(seen));
            barrier.wait();
            desk.add_step(&case, step(&format!("What {who} said in round {round}")), &Actor::named(who))
        };
        let (one, two) = std::thread::scope(|scope| {
            let one = scope.spawn(|| add(&desk, "Aigul"));
            let two = scope.spawn(|| add(&other, "Bakyt"));
            (one.join().unwrap(), two.join().unwrap())
        });
        let told: Vec<DeskError> = [one, two].into_iter().filter_map(Result::err).collect();
        assert_eq!(told.len(), 1, "round {round}: {told:?}");
        assert!(matches!(&told[0], DeskError::Stale(stale) if !stale.changes.is_empty()), "{told:?}");
    }
    assert_eq!(desk.case(&case, None).unwrap().steps.len(), 1 + ROUNDS);
    assert!(desk.verify().unwrap().holds);
}

const SOURCES: &str = "id,kind,title\ns,press,Weekly of the hills\n";

/// An import of an attack that alleges something of a named person.
fn import(desk: &Desk, who: &str) {
    let events = format!(
        "source,at,kind,states,date,title,participants\n\
         s,1,attack,KGZ,2010-06-11,Attack on the mill,\"{who} (actor, person)\"\n"
    );
    let tables = vec![
        Table { name: "sources.csv", bytes: SOURCES.as_bytes() },
        Table { name: "events.csv", bytes: events.as_bytes() },
    ];
    let read = read_tables(importer("own").unwrap(), tables, None, &mut |_| {}).unwrap();
    desk.import(read, &Actor::default(), &mut |_| {}).unwrap();
}

/// A record with two reviewers, and an allegation that the first proposes to let count; its motion.
fn proposed(desk: &Desk) -> (Decision, u64) {
    import(desk, "Qanatbek Varlogor");
    for (user, role) in
        [("admin", UserRole::Admin), ("aigul", UserRole::Reviewer), ("bakyt", UserRole::Reviewer)]
    {
        let code = desk.invite(&name(user), role, &Actor::default()).unwrap();
        desk.welcome(&code.code, PASSWORD).unwrap();
    }
    let account = desk.queue(&QueueQuery::default()).unwrap().waiting[0].id.clone();
    let reason = Some("a court said so".to_owned());
    let decision = Decision { account, state: ReviewState::Accepted, reason, record: None };
    let Carried::Proposed(no) = desk.review(&decision, &Actor::named("aigul")).unwrap().carried else {
        panic!("one person alone let it count")
    };
    (decision, no)
}

fn waiting(desk: &Desk) -> usize {
    desk.queue(&QueueQuery::default()).unwrap().waiting.len()
}

#[test]
fn nobody_agrees_to_what_changed_since_it_was_proposed() {
    let folder = tempfile::tempdir().unwrap();
    let desk = Desk::open(&folder.path().join("record")).unwrap();
    let (decision, no) = proposed(&desk);
    import(&desk, "Aibek Tolvendar");
    assert!(desk.motions().unwrap().open[0].outdated);
    let bakyt = Actor::named("bakyt");
    let Err(DeskError::Stale(stale)) = desk.agree(no, "", &bakyt) else { panic!("it was agreed to") };
    assert!(stale.told.to_string().contains("changed since this was proposed"), "{}", stale.told);
    assert!(stale.renewed.is_empty(), "nobody does it all the same");
    let both = ["Qanatbek Varlogor", "Aibek Tolvendar"].map(|name| Some(name.to_owned()));
    let told = |change: &FieldChange| {
        [&change.then, &change.now].map(|side| side.as_ref().map(ToString::to_string)) == both
    };
    assert!(stale.changes.iter().any(told), "{:?}", stale.changes);
    assert_eq!(waiting(&desk), 1);
    // Deciding on it as it is now is a proposal of one's own, and the old one is over.
    let Carried::Proposed(anew) = desk.review(&decision, &bakyt).unwrap().carried else {
        panic!("a proposal of something else was taken for agreement")
    };
    let motions = desk.motions().unwrap();
    assert_eq!(motions.open.iter().map(|row| row.motion.no).collect::<Vec<_>>(), [anew]);
    assert_eq!(desk.agree(anew, "", &Actor::named("aigul")).unwrap(), Carried::Done);
    assert_eq!(waiting(&desk), 0);
}

#[test]
fn what_was_agreed_to_is_done_once() {
    let folder = tempfile::tempdir().unwrap();
    let desk = Desk::open(&folder.path().join("record")).unwrap();
    let (_, no) = proposed(&desk);
    let bakyt = Actor::named("bakyt");
    assert_eq!(desk.agree(no, "", &bakyt).unwrap(), Carried::Done);
    let leaf = desk.last_leaf().unwrap();
    let again = desk.agree(no, "", &Actor::named("chinara")).unwrap_err();
    assert!(again.to_string().contains("not open"), "{again}");
    let told = desk.having_seen(Some(no)).refuse(no, "too late", &bakyt).unwrap_err();
    assert!(matches!(&told, DeskError::Stale(stale) if stale.renewed.is_empty()), "{told}");
    assert_eq!(desk.last_leaf().unwrap(), leaf, "nothing is proposed anew by that");
}

#[test]
fn what_counts_stays_on_the_pages_derived_from_it_for_a_second_reader_without_how_it_was_decided() {
    let folder = tempfile::tempdir().unwrap();
    let desk = whole(&folder.path().join("record"));
    desk.set_sampling(Sampling { one_in: 1, accusing: true }, &Actor::default()).unwrap();
    let submission =
        Submission { issue: "No water".into(), said: "There was none.".into(), ..Submission::default() };
    desk.submit(&submission).unwrap();
    let account = desk.queue(&QueueQuery::default()).unwrap().waiting[0].id.clone();
    let decision =
        Decision { account, state: ReviewState::Disputed, reason: Some("seen".into()), record: None };
    let record = desk.review(&decision, &Actor::named("Aigul")).unwrap().account.record;
    // Who works at the machine itself did not decide first.
    let step = &desk.case(&record, None).unwrap().steps[0].account;
    assert_eq!((step.review, step.second_reading), (ReviewState::Candidate, true));
    let page = desk.record(&record).unwrap();
    assert!(page.accounts.is_empty() && page.reviews.is_empty() && page.candidates[0].second_reading);
}
