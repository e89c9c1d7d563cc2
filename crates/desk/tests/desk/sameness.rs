//! Accounts of one event from several sources: laid side by side, decided on, and taken back.

use tarazy_desk::{Actor, Desk, DeskError, PairDecision, RecordPage, Table, importer, read_tables};
use tarazy_model::{AccountId, Likeness, RecordId};
use tempfile::TempDir;

const SOURCES: &str =
    "id,kind,title\nhill,press,The Hill Weekly\nriver,press,River Post\ncoast,press,The Coast\n";
/// One flight told by two sources on two days, and another event.
const EVENTS: &str = "source,at,kind,states,date,place,title,deaths\n\
    hill,1,riot,KGZ,2010-06-11,Osh,Night of fires,40\n\
    river,1,clash,KGZ,2010-06-12,Osh,Fighting between quarters,\n\
    coast,1,election,KGZ,2010-10-10,,Parliament elected,\n";

fn desk() -> (TempDir, Desk) {
    let folder = tempfile::tempdir().unwrap();
    let desk = Desk::open(&folder.path().join("record")).unwrap();
    (folder, desk)
}

fn import(desk: &Desk, events: &str) {
    let tables = vec![
        Table { name: "sources.csv", bytes: SOURCES.as_bytes() },
        Table { name: "events.csv", bytes: events.as_bytes() },
    ];
    let read = read_tables(importer("own").unwrap(), tables, None, &mut |_| {}).unwrap();
    desk.import(read, &Actor::default(), &mut |_| {}).unwrap();
}

/// The account of a title, and the record it is in.
fn found(desk: &Desk, title: &str) -> (AccountId, RecordId) {
    let query = tarazy_desk::SearchQuery { words: title.to_owned(), ..Default::default() };
    let hits = desk.search(&query).unwrap().hits;
    let hit = hits.iter().find(|hit| hit.title.to_string() == title).unwrap();
    (hit.account.clone().unwrap(), hit.record.clone().unwrap())
}

fn decide(desk: &Desk, one: &AccountId, other: &AccountId, likeness: Likeness) -> Result<(), DeskError> {
    let (one, other) = (one.clone(), other.clone());
    let decision = PairDecision { one, other, likeness, reason: Some("both name the mill".into()) };
    desk.compare(&decision, &Actor::named("Aigul")).map(|_| ())
}

fn sources(page: &RecordPage) -> Vec<&str> {
    page.accounts.iter().map(|account| account.source.title.as_str()).collect()
}

#[test]
fn two_records_decided_the_same_are_one_through_another_import_and_two_again_when_it_is_taken_back() {
    let (_folder, desk) = desk();
    import(&desk, EVENTS);
    let ((fires, first), (fighting, second)) =
        (found(&desk, "Night of fires"), found(&desk, "Fighting between quarters"));
    assert_ne!(first, second);
    decide(&desk, &fires, &fighting, Likeness::Same).unwrap();
    let page = desk.record(&first).unwrap();
    assert_eq!(sources(&page), ["The Hill Weekly", "River Post"]);
    assert_eq!(page.sameness.decided[0].decision.by, "Aigul");
    assert_eq!(desk.record(&second).unwrap().id, first, "the other's id goes on leading there");

    import(&desk, &EVENTS.replace(",40", ",41"));
    assert_eq!(sources(&desk.record(&first).unwrap()), ["The Hill Weekly", "River Post"]);
    decide(&desk, &fires, &fighting, Likeness::Open).unwrap();
    assert_eq!(sources(&desk.record(&first).unwrap()), ["The Hill Weekly"]);
    assert_eq!(sources(&desk.record(&second).unwrap()), ["River Post"]);
    assert!(desk.record(&second).unwrap().sameness.decided.is_empty());
    assert!(desk.verify().unwrap().holds);
}

#[test]
fn an_account_decided_not_the_same_leaves_the_record_and_comes_back_when_it_is_taken_back() {
    let (_folder, desk) = desk();
    import(&desk, EVENTS);
    let ((fires, first), (fighting, _)) =
        (found(&desk, "Night of fires"), found(&desk, "Fighting between quarters"));
    decide(&desk, &fires, &fighting, Likeness::Same).unwrap();
    decide(&desk, &fires, &fighting, Likeness::NotSame).unwrap();
    let apart = found(&desk, "Fighting between quarters").1;
    assert_ne!(apart, first);
    import(&desk, &EVENTS.replace("quarters,", "quarters,7"));
    assert_eq!(found(&desk, "Fighting between quarters").1, apart);
    decide(&desk, &fighting, &fires, Likeness::Open).unwrap();
    assert_eq!(sources(&desk.record(&first).unwrap()).len(), 2);
}

#[test]
fn what_cannot_be_told_is_shown_on_both_sides_and_moves_nothing() {
    let (_folder, desk) = desk();
    import(&desk, EVENTS);
    let ((fires, first), (fighting, second)) =
        (found(&desk, "Night of fires"), found(&desk, "Fighting between quarters"));
    decide(&desk, &fires, &fighting, Likeness::Unsure).unwrap();
    for record in [&first, &second] {
        let page = desk.record(record).unwrap();
        assert_eq!((page.accounts.len(), page.sameness.decided.len()), (1, 1));
        assert!(page.sameness.maybe.is_empty(), "what is decided is not proposed");
    }
}

#[test]
fn an_event_is_compared_with_events_alone_and_not_with_itself() {
    let (_folder, desk) = desk();
    import(&desk, EVENTS);
    let (fires, _) = found(&desk, "Night of fires");
    let unknown: AccountId = "acc-0123456789abcdef".parse().unwrap();
    assert!(matches!(decide(&desk, &fires, &fires, Likeness::Same), Err(DeskError::Invalid(_))));
    assert!(matches!(decide(&desk, &fires, &unknown, Likeness::Same), Err(DeskError::NotFound { .. })));
}

#[test]
fn two_registers_that_differ_on_a_birth_are_two_accounts_of_one_person_and_the_difference_is_told() {
    let (_folder, desk) = desk();
    let json = r#"{"persons": [{"id": "a", "name": "Rosa Omurova", "birth_date": "1950-03-23"}]}"#;
    let tables = vec![Table { name: "KGZ.json", bytes: json.as_bytes() }];
    let read = read_tables(importer("popolo").unwrap(), tables, None, &mut |_| {}).unwrap();
    desk.import(read, &Actor::default(), &mut |_| {}).unwrap();
    let tables = "source,name,variants,states,birth\nhill,Роза Омурова,Rosa Omurova,KGZ,1951-03-23\n";
    let tables = vec![
        Table { name: "sources.csv", bytes: SOURCES.as_bytes() },
        Table { name: "persons.csv", bytes: tables.as_bytes() },
    ];
    let read = read_tables(importer("own").unwrap(), tables, None, &mut |_| {}).unwrap();
    desk.import(read, &Actor::default(), &mut |_| {}).unwrap();
    let page = desk.record(&found(&desk, "Rosa Omurova").1).unwrap();
    assert_eq!(page.accounts.len(), 2);
    let told: Vec<&str> = page.differences.iter().map(|finding| finding.rule.id).collect();
    assert!(told.contains(&"field-date"), "{told:?}");
}
