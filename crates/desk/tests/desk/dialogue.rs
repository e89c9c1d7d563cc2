//! The register of dialogue: where cases stand by their steps, how bodies answer, steps added by hand, submissions.

use std::fs;
use std::path::Path;
use tarazy_desk::{
    Actor, Decision, Desk, Dialogue, DialogueQuery, NewStep, OrganisationsQuery, QueueQuery, SearchQuery,
    StatesWanted, Submission, Table, importer, read_tables,
};
use tarazy_model::{CaseStep, RecordId, ReviewState, Step};
use tarazy_tell::Listing;
use tarazy_weigh::cases::Progress;

const SOURCES: &str = "id,kind,title\nb,report,Bureau bulletin\nm,statement,Ministry page\n";
const ORGANISATIONS: &str = "source,name,states,founded,meets,status\n\
    m,Round Table,KAZ,2020-01-01,P3M,registered [2020-01-01]; suspended [2021-05/2021-07]\n";
const EVENTS: &str = "source,kind,title,states,date,participants\n\
    m,meeting,Spring meeting of the Round Table,KAZ,2020-03-10,Round Table (organiser)\n\
    b,meeting,Autumn meeting of the Round Table,KAZ,2020-09-10,Round Table (organiser)\n";
const CASES: &str = "source,states,issue,step,date,body,actors,outcome,due,resolved,cause,record\n\
    b,KAZ,Prison letters are opened,raised,2020-03-10,Round Table,Bureau,,,,,letters\n\
    b,KAZ,Prison letters are opened,raised,2020-09-10,Round Table,Bureau,,,,,letters\n\
    m,KAZ,Prison letters are opened,promised,2020-09-20,Round Table,Ministry,Letters stay closed,2020-12-31,,,letters\n\
    m,KAZ,Prison letters are opened,claimed,2020-12-01,,Ministry,An order was signed,,yes,The Round Table asked for it,letters\n\
    b,KAZ,Prison letters are opened,verified,2021-02-01,,Bureau,Letters are still opened,,no,,letters\n\
    b,KAZ,No lawyer at the police station,raised,2020-09-10,Round Table,Bureau,,2020-10-10,,,lawyer\n";

fn record(dir: &Path, tables: &[(&str, &str)]) -> Desk {
    let desk = Desk::open(dir).unwrap();
    let tables = tables.iter().map(|(name, text)| Table { name, bytes: text.as_bytes() }).collect();
    let read = read_tables(importer("own").unwrap(), tables, None, &mut |_| {}).unwrap();
    desk.import(read, &Actor::default(), &mut |_| {}).unwrap();
    desk
}

pub(crate) fn whole(dir: &Path) -> Desk {
    let tables = [
        ("sources.csv", SOURCES),
        ("organisations.csv", ORGANISATIONS),
        ("events.csv", EVENTS),
        ("cases.csv", CASES),
    ];
    record(dir, &tables)
}

fn asked(desk: &Desk, on: &str) -> Dialogue {
    let query = DialogueQuery { on: on.parse().ok(), states: StatesWanted::All, ..DialogueQuery::default() };
    desk.dialogue(&query).unwrap()
}

fn stand(dialogue: &Dialogue) -> Vec<(&str, &str)> {
    dialogue.rows.iter().map(|row| (row.issue.as_str(), row.standing.came.progress.as_str())).collect()
}

pub(crate) fn case_of(desk: &Desk, issue: &str) -> RecordId {
    asked(desk, "2021-12-31").rows.into_iter().find(|row| row.issue == issue).unwrap().record
}

#[test]
fn a_case_stands_on_each_day_as_the_steps_till_then_say() {
    let folder = tempfile::tempdir().unwrap();
    let desk = whole(&folder.path().join("record"));
    let (letters, lawyer) = ("Prison letters are opened", "No lawyer at the police station");
    for (on, expected) in [
        ("2020-03-31", vec![(letters, "waiting")]),
        ("2020-09-15", vec![(letters, "waiting"), (lawyer, "waiting")]),
        ("2020-11-01", vec![(lawyer, "overdue"), (letters, "promised")]),
        ("2020-12-15", vec![(lawyer, "overdue"), (letters, "claimed")]),
        ("2021-03-01", vec![(lawyer, "overdue"), (letters, "contested")]),
    ] {
        assert_eq!(stand(&asked(&desk, on)), expected, "{on}");
    }
    let at_last = asked(&desk, "2021-03-01");
    let row = &at_last.rows[1].standing;
    assert_eq!((row.times_raised, row.days_to_answer.unwrap().least), (2, 194));
    assert_eq!(row.commitments[0].came.days_to_verify.unwrap().most, 62);
    let page = desk.case(&at_last.rows[1].record, "2021-03-01".parse().ok()).unwrap();
    assert_eq!(page.steps.len(), 5);
    assert_eq!(
        page.causes[0].before.len(),
        3,
        "what happened before is told apart from the cause that is claimed"
    );
    assert_eq!(page.rows().len(), 5);
}

#[test]
fn a_body_is_told_by_its_answers_and_its_meetings_beside_those_it_promised() {
    let folder = tempfile::tempdir().unwrap();
    let desk = whole(&folder.path().join("record"));
    let dialogue = asked(&desk, "2021-03-01");
    let body = &dialogue.bodies[0];
    assert_eq!((body.name.as_str(), body.cases, body.raised, body.answered), ("Round Table", 2, 2, 1));
    assert_eq!((body.waiting, body.overdue, body.again, body.median_days), (1, 1, 1, Some(194)));
    let meetings = body.meetings.as_ref().unwrap();
    assert_eq!((meetings.promised, meetings.on_record), (Some(4), 2));
    let query = DialogueQuery { body: Some("round table".into()), again: true, ..DialogueQuery::default() };
    let again = desk.dialogue(&query).unwrap();
    assert_eq!((again.rows.len(), again.bodies.len()), (1, 1));
    let query = DialogueQuery { progress: Some(Progress::Verified), ..DialogueQuery::default() };
    assert!(desk.dialogue(&query).unwrap().rows.is_empty());
}

#[test]
fn an_organisation_is_told_by_its_status_on_the_day_and_the_grants_that_name_it() {
    let folder = tempfile::tempdir().unwrap();
    let grants = "source,title,states,recipient,awarded,date\n\
        b,Hall for meetings,KAZ,Round Table,40000 GBP,2020-05-01\n\
        b,Chairs,KAZ,round table,2000 GBP,2021-06-01\n\
        b,Another table,KAZ,Square Table,9000 GBP,2020-06-01\n";
    let tables = [("sources.csv", SOURCES), ("organisations.csv", ORGANISATIONS), ("grants.csv", grants)];
    let desk = record(&folder.path().join("record"), &tables);
    let on = |day: &str| {
        let query = OrganisationsQuery { on: day.parse().ok(), ..OrganisationsQuery::default() };
        let row = desk.organisations(&query).unwrap().rows.remove(0);
        (row.status.map(|status| status.as_str()), row.grants, row.awarded.get("GBP").copied())
    };
    assert_eq!(on("2019-01-01"), (None, 0, None), "no source says what it was then");
    assert_eq!(on("2021-01-01"), (Some("registered"), 1, Some(40000.0)));
    assert_eq!(on("2021-06-02"), (Some("suspended"), 2, Some(42000.0)));
    assert_eq!(on("2021-09-01"), (Some("registered"), 2, Some(42000.0)));
}

#[test]
fn the_register_is_imported_as_it_is_exported_with_every_step() {
    let folder = tempfile::tempdir().unwrap();
    let desk = whole(&folder.path().join("record"));
    let id = case_of(&desk, "Prison letters are opened");
    let step = CaseStep {
        step: Step::Claimed,
        date: "2021-04-01".parse().ok(),
        actors: vec!["Ministry".to_owned()],
        outcome: Some("A second order was signed".to_owned()),
        ..CaseStep::default()
    };
    let new =
        NewStep { step, said: "A second order was signed".into(), reason: "Page of the Ministry".into() };
    desk.add_step(&id, new, &Actor::named("Aliya")).unwrap();
    let out = folder.path().join("out");
    desk.export_to(&out, true).unwrap();
    let files: Vec<(String, String)> = fs::read_dir(&out)
        .unwrap()
        .map(|file| file.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "csv"))
        .map(|path| {
            (path.file_name().unwrap().to_string_lossy().into_owned(), fs::read_to_string(&path).unwrap())
        })
        .collect();
    let tables: Vec<(&str, &str)> = files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    let other = record(&folder.path().join("other"), &tables);
    assert_eq!(asked(&other, "2021-12-31").rows(), asked(&desk, "2021-12-31").rows());
    let steps = |desk: &Desk| -> Vec<Vec<String>> {
        let rows = desk.case(&id, None).unwrap().rows();
        rows.into_iter()
            .map(|mut row| {
                row.truncate(11);
                row
            })
            .collect()
    };
    assert_eq!(steps(&other), steps(&desk));
    assert_eq!(steps(&desk).len(), 6);
}

#[test]
fn a_step_needs_what_is_said_who_adds_it_and_why_and_a_verification_a_name() {
    let folder = tempfile::tempdir().unwrap();
    let desk = whole(&folder.path().join("record"));
    let id = case_of(&desk, "No lawyer at the police station");
    let new = |said: &str, reason: &str, step: Step| NewStep {
        step: CaseStep { step, ..CaseStep::default() },
        said: said.to_owned(),
        reason: reason.to_owned(),
    };
    let by = Actor::named("Aliya");
    for (new, by) in [
        (new("", "why", Step::Answered), &by),
        (new("It was answered", " ", Step::Answered), &by),
        (new("It was answered", "why", Step::Answered), &Actor::named(" ")),
        (new("It is done", "why", Step::Verified), &by),
    ] {
        assert!(desk.add_step(&id, new, by).is_err());
    }
    assert_eq!(desk.case(&id, None).unwrap().steps.len(), 1, "nothing was kept");
    let batch =
        desk.add_step(&id, new("A lawyer comes within an hour", "letter 12", Step::Answered), &by).unwrap();
    let page = desk.case(&id, None).unwrap();
    assert_eq!(page.steps.len(), 2);
    let added = page.steps.iter().find(|one| one.step.step == Step::Answered).unwrap();
    assert_eq!(added.account.evidence.quote, "A lawyer comes within an hour");
    assert_eq!(
        added.account.source.title,
        "Entry in the register of dialogue: No lawyer at the police station"
    );
    desk.undo(&batch.id, None, &by).unwrap();
    assert_eq!(desk.case(&id, None).unwrap().steps.len(), 1, "and it can be taken back");
}

#[test]
fn what_is_submitted_without_a_name_appears_after_review_and_is_followed_by_its_code() {
    let folder = tempfile::tempdir().unwrap();
    let desk = whole(&folder.path().join("record"));
    let submission = Submission {
        state: "KAZ".parse().ok(),
        issue: "Water is cut off in the barracks".into(),
        body: Some("Round Table".into()),
        said: "Since May there is no water.\nWe ask for a well.".into(),
    };
    let receipt = desk.submit(&submission).unwrap();
    let listed = || asked(&desk, "2100-01-01").rows.iter().any(|row| row.issue == submission.issue);
    assert!(!listed(), "no reviewer has read it");
    let waiting = desk.followed(&receipt.code.to_uppercase()).unwrap();
    assert_eq!((waiting.state, waiting.case), (ReviewState::Candidate, None));
    assert!(desk.followed("0000-0000-0000-0000-0000-0000").is_err());
    let hits = |words: &str| {
        let query = SearchQuery { words: words.to_owned(), ..SearchQuery::default() };
        desk.search(&query).unwrap().hits.len()
    };
    assert_eq!((hits("barracks"), hits("well")), (0, 0), "neither the account nor its text is found");
    assert!(!desk.documents(None).unwrap().rows().concat().join(" ").contains("without a name"));
    assert!(!desk.sources(None).unwrap().rows().concat().join(" ").contains("without a name"));
    let out = folder.path().join("out");
    desk.export_to(&out, true).unwrap();
    let told = fs::read_dir(&out).unwrap().filter_map(|file| fs::read_to_string(file.unwrap().path()).ok());
    assert!(told.into_iter().all(|text| !text.contains("barracks")), "nor is it exported");
    let queue = desk.queue(&QueueQuery::default()).unwrap();
    let account = queue.waiting[0].id.clone();
    let decision = Decision {
        account,
        state: ReviewState::Accepted,
        reason: Some("seen by two of us".into()),
        record: None,
    };
    desk.review(&decision, &Actor::named("Aliya")).unwrap();
    assert!(listed() && hits("barracks") == 1);
    let accepted = desk.followed(&receipt.code).unwrap();
    assert_eq!(
        (accepted.state, accepted.reason.as_deref()),
        (ReviewState::Accepted, Some("seen by two of us"))
    );
    assert_eq!(desk.case(&accepted.case.unwrap(), None).unwrap().steps.len(), 1);
    // The same words again, of another matter: they change nothing of what was accepted, and wait like any other.
    let again = Submission { issue: "Another matter".into(), ..submission.clone() };
    let other = desk.submit(&again).unwrap();
    assert_eq!(desk.followed(&other.code).unwrap().state, ReviewState::Candidate);
    assert!(listed() && !asked(&desk, "2100-01-01").rows.iter().any(|row| row.issue == again.issue));
    assert!(desk.verify().unwrap().problems.is_empty());
    let long = Submission { issue: "a".repeat(201), ..submission.clone() };
    assert!(desk.submit(&long).is_err() && desk.submit(&Submission::default()).is_err());
}
