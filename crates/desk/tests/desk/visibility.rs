//! The one visibility rule, seen from the pages.

use crate::record::{Record, TEXT, act_of, table};
use tarazy_desk::{Actor, DeskError, QueueQuery};
use tarazy_model::ReviewState;

#[test]
fn rejected_accounts_are_shown_in_the_history_only() {
    let (record, _) = Record::with_table();
    let kept = record.keep("text.txt", TEXT);
    let page = record.page(&kept);
    let account = act_of(&page, "UZB");
    let place = page.candidates.iter().find(|c| c.account.id == account).unwrap().account.record.clone();
    record.decide(&account, ReviewState::Rejected);
    assert!(record.page(&kept).candidates.iter().all(|candidate| candidate.account.id != account));
    let shown = record.desk.record(&place).unwrap();
    assert!(shown.accounts.iter().chain(&shown.candidates).all(|other| other.id != account));
    assert!(shown.history.iter().any(|entry| entry.what.to_string().contains(account.as_str())));
}

#[test]
fn an_undone_batch_is_shown_nowhere_but_in_the_list_of_batches() {
    let (record, batch) = Record::with_table();
    record.desk.undo(&batch, None, &Actor::default()).unwrap();
    let home = record.desk.home().unwrap();
    assert!(home.kinds.is_empty(), "{:?}", home.kinds);
    assert_eq!(record.desk.batches(None).unwrap().batches.len(), 1);
}

#[test]
fn candidates_wait_in_the_queue_until_they_are_decided_on() {
    let (record, _) = Record::with_table();
    let kept = record.keep("text.txt", TEXT);
    let query = QueueQuery { document: Some(kept.document.clone()), ..QueueQuery::default() };
    let waiting = record.desk.queue(&query).unwrap();
    assert_eq!(waiting.total, record.page(&kept).waiting);
    record.decide(&waiting.waiting[0].id, ReviewState::Disputed);
    assert_eq!(record.desk.queue(&query).unwrap().total, waiting.total - 1);
}

#[test]
fn a_record_open_for_reading_refuses_every_change_and_says_so() {
    let (record, batch) = Record::with_table();
    let desk = tarazy_desk::Desk::open_read_only(record.desk.dir()).unwrap();
    let refused = [
        desk.undo(&batch, None, &Actor::default()).err(),
        desk.keep_reading("t.txt", TEXT.as_bytes(), &Default::default(), &Actor::default()).err(),
        desk.import(table(), &Actor::default(), &mut |_| {}).err(),
        desk.try_import(table(), &Actor::default(), &mut |_| {}).err(),
    ];
    for error in refused {
        assert!(matches!(error, Some(DeskError::ReadOnly)), "{error:?}");
    }
    assert!(desk.home().unwrap().read_only);
}

#[test]
fn an_allegation_about_a_named_person_leaves_in_no_export_until_it_is_cleared() {
    let (record, _) = Record::with_table();
    let kept =
        record.keep("text.txt", "On 13 May 2005, Rustam Varlogov was arrested in Andijan, Uzbekistan.\n");
    let page = record.page(&kept);
    let account = page.candidates.iter().map(|one| &one.account).find(|account| account.restricted).unwrap();
    let (id, to) = (account.id.clone(), record.folder.path().join("tables"));
    let told = |files: &str| {
        let exported = record.desk.export_to(&to, true).unwrap();
        let all: String =
            exported.files.iter().map(|(path, _)| std::fs::read_to_string(path).unwrap()).collect();
        (exported.restricted, all.contains(files))
    };
    assert_eq!(told(id.as_str()), (1, false));
    record.decide(&id, ReviewState::Rejected);
    assert_eq!(told(id.as_str()), (1, false), "what a reviewer rejected stays restricted");
    record.decide(&id, ReviewState::Disputed);
    assert_eq!(told(id.as_str()), (0, true));
}
