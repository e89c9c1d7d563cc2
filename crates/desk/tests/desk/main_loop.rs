//! A text goes in, a checked record comes out, and all of it can be taken back.

use crate::record::{Record, TEXT, act_of};
use tarazy_desk::{Actor, MatrixQuery, SourceNote};
use tarazy_model::{ReviewState, Verdict};
use tarazy_weigh::status::Standing;
use tarazy_words::names::Matching;

fn standing(record: &Record, state: &str) -> Standing {
    let query =
        MatrixQuery { instruments: vec![tarazy_model::InstrumentCode::new("CAT")], ..MatrixQuery::default() };
    let matrix = record.desk.matrix(&query).unwrap();
    let row = matrix.rows.iter().find(|row| row.state.code.as_str() == state).unwrap();
    row.cells[0].standing
}

#[test]
fn checking_tells_what_agrees_contradicts_and_adds_and_writes_nothing() {
    let (record, _) = Record::with_table();
    let before = record.desk.verify().unwrap().head;
    let check = record.desk.check("text.txt", TEXT.as_bytes(), Matching::Fuzzy).unwrap();
    let verdict = |state: &str| {
        let title = format!("{state} · CAT");
        let line = check.lines.iter().find(|line| line.title.to_string().starts_with(&title));
        line.unwrap().verdict
    };
    assert_eq!(verdict("Kazakhstan"), Verdict::Agrees);
    assert_eq!(verdict("Uzbekistan"), Verdict::Contradicts);
    assert_eq!(verdict("Tajikistan"), Verdict::Adds);
    assert!(check.contradicts);
    let wrong = check.lines.iter().find(|line| line.verdict == Verdict::Contradicts).unwrap();
    assert_eq!(wrong.findings[0].accounts[0].evidence.line, Some(4), "the row that says otherwise");
    assert_eq!(wrong.findings[0].differences[0].field, "date");
    assert_eq!(record.desk.verify().unwrap().head, before);
}

#[test]
fn what_is_read_counts_only_once_accepted_and_undoing_leaves_the_record_as_it_was() {
    let (record, _) = Record::with_table();
    assert_eq!(standing(&record, "TJK"), Standing::NoActOnRecord);
    let kept = record.keep("text.txt", TEXT);
    let page = record.page(&kept);
    assert!(page.waiting > 0);
    assert_eq!(standing(&record, "TJK"), Standing::NoActOnRecord, "a candidate does not count");

    record.decide(&act_of(&page, "TJK"), ReviewState::Accepted);
    assert_eq!(standing(&record, "TJK"), Standing::Party);

    record.desk.undo(&kept.batch.id, Some("only a test"), &Actor::default()).unwrap();
    assert_eq!(standing(&record, "TJK"), Standing::NoActOnRecord);
    assert!(
        record.desk.documents(None).unwrap().documents.iter().all(|row| row.document.id != kept.document)
    );
    assert!(record.desk.verify().unwrap().holds);
}

#[test]
fn an_accepted_account_stands_beside_the_row_that_says_the_same() {
    let (record, _) = Record::with_table();
    let page = record.page(&record.keep("text.txt", TEXT));
    let candidate = act_of(&page, "KAZ");
    record.decide(&candidate, ReviewState::Accepted);
    let place = page.candidates.iter().find(|c| c.account.id == candidate).unwrap().account.record.clone();
    let shown = record.desk.record(&place).unwrap();
    assert_eq!(shown.accounts.len(), 2, "the row and the passage");
    assert_eq!(shown.reviews.len(), 1);
    assert_eq!(shown.reviews[0].by, "reviewer");
    assert!(shown.history.iter().any(|entry| entry.what.to_string().contains("accepted")));
}

#[test]
fn reviewing_leads_from_one_candidate_to_the_next() {
    let (record, _) = Record::with_table();
    let page = record.page(&record.keep("text.txt", TEXT));
    let mut next = page.candidates.first().map(|candidate| candidate.account.id.clone());
    let mut decided = 0;
    while let Some(account) = next {
        let decision = tarazy_desk::Decision {
            account,
            state: ReviewState::Rejected,
            reason: Some("no".into()),
            record: None,
        };
        next = record.desk.review(&decision, &Actor::default()).unwrap().next;
        decided += 1;
    }
    assert_eq!(decided, page.candidates.len());
}

#[test]
fn reading_a_text_again_proposes_nothing_twice_and_keeps_decisions() {
    let (record, _) = Record::with_table();
    let first = record.keep("text.txt", TEXT);
    let account = act_of(&record.page(&first), "TJK");
    record.decide(&account, ReviewState::Accepted);
    let again = record.keep("text.txt", TEXT);
    assert_eq!((again.batch.counts.new, again.batch.counts.changed), (0, 0));
    let page = record.page(&again);
    let same = page.candidates.iter().find(|candidate| candidate.account.id == account).unwrap();
    assert_eq!(same.account.review, ReviewState::Accepted);
}

#[test]
fn two_works_of_one_title_are_two_sources_and_two_versions_of_one_work_are_one() {
    let (record, _) = Record::with_table();
    let source = |text: &str, publisher: Option<&str>, date: &str| {
        let note = SourceNote {
            title: Some("Annual report".into()),
            publisher: publisher.map(str::to_owned),
            date: date.parse().ok(),
            ..SourceNote::default()
        };
        record.page(&record.keep_as(text, &note)).source.id
    };
    let (first, second) = (TEXT, "Kazakhstan signed it on 3 March 2005. Nothing else was said of it.");
    assert_ne!(source(first, None, ""), source(second, None, ""), "a title alone names no work");
    assert_ne!(source(first, Some("HRW"), "2010"), source(second, Some("HRW"), "2011"));
    assert_eq!(source(first, Some("HRW"), "2010"), source(second, Some("HRW"), "2010"));
}

#[test]
fn a_text_too_large_to_review_is_refused_before_it_is_read() {
    let (record, _) = Record::with_table();
    let before = record.desk.verify().unwrap().head;
    let text = "A sentence that says nothing. ".repeat(600_000);
    let refused =
        record.desk.keep_reading("book.txt", text.as_bytes(), &SourceNote::default(), &Actor::default());
    let said = refused.unwrap_err().to_string();
    assert!(said.starts_with("book.txt is larger than 16 MB"), "{said}");
    assert_eq!(record.desk.verify().unwrap().head, before);
}
