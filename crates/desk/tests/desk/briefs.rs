//! Briefs: published with citations that stand, and flagged when one no longer does.

use crate::record::{Record, act_of, table};
use std::fs;
use tarazy_desk::{
    Actor, BriefKept, BriefPage, BriefQuery, BriefsQuery, Desk, DeskError, Footing, Sign, Table, importer,
    read_tables,
};
use tarazy_model::{
    Brief, BriefDraft, BriefLanguage, BriefState, CommentState, InstrumentCode, ReviewState, Slug,
};
use tarazy_tell::front_matter;

fn slug() -> Slug {
    "a-brief".parse().unwrap()
}

fn draft(text: &str) -> BriefDraft {
    BriefDraft {
        title: "A brief".into(),
        authors: vec!["A. One".into()],
        section: "Equality".into(),
        text: text.into(),
        state: BriefState::Published,
        ..BriefDraft::default()
    }
}

fn keep(desk: &Desk, draft: BriefDraft, from: u32) -> Result<BriefKept, DeskError> {
    desk.keep_brief(&slug(), draft, from, &Actor::named("author"))
}

fn kept(desk: &Desk, draft: BriefDraft, from: u32) -> Brief {
    match keep(desk, draft, from).unwrap() {
        BriefKept::Kept(brief) => brief,
        other => panic!("not kept: {other:?}"),
    }
}

fn page(desk: &Desk, version: Option<u32>) -> BriefPage {
    desk.brief(&BriefQuery { slug: slug(), language: None, version, read: false }).unwrap()
}

fn footings(desk: &Desk) -> Vec<Footing> {
    page(desk, None).citations.iter().map(|one| one.footing).collect()
}

/// A record of a table and an accepted reading, with the account of the reading.
fn record() -> (Record, tarazy_model::AccountId, tarazy_model::RecordId) {
    let (record, _) = Record::with_table();
    let read = record.keep("note.txt", crate::record::TEXT);
    let page = record.page(&read);
    let account = act_of(&page, "TJK");
    record.decide(&account, ReviewState::Accepted);
    let of = page.candidates.iter().find(|one| one.account.id == account).unwrap().account.record.clone();
    (record, account, of)
}

#[test]
fn a_correction_keeps_the_day_of_publication_and_says_what_it_corrects() {
    let (record, account, _) = record();
    let desk = &record.desk;
    let first = kept(desk, draft(&format!("One [line](account:{account}).\n\nKept.")), 0);
    let silent = keep(desk, draft("Other words."), 1).unwrap_err().to_string();
    assert!(silent.contains("note"), "{silent}");
    kept(desk, BriefDraft { note: Some("the year".into()), ..draft("Other words.\n\nKept.") }, 1);
    let now = page(desk, None);
    assert_eq!(now.brief.version, 2);
    assert_eq!(now.published.as_deref(), Some(first.at.as_str()));
    assert_eq!(now.corrections.iter().map(|one| one.note.as_str()).collect::<Vec<_>>(), ["the year"]);
    let changed: Vec<_> = now.changes.iter().filter(|one| one.sign != Sign::Kept).collect();
    assert_eq!(changed.len(), 2, "{:?}", now.changes);
    let before = page(desk, Some(1));
    assert!(!before.is_shown && before.brief.draft.text.contains("One [line]"), "old versions stay readable");
    assert!(desk.verify().unwrap().problems.is_empty());
}

#[test]
fn a_citation_that_is_rejected_changed_or_undone_flags_the_brief() {
    let (record, account, of) = record();
    let desk = &record.desk;
    kept(desk, draft(&format!("One [line](account:{account}), [again](record:{of}).")), 0);
    assert_eq!(footings(desk), [Footing::Stands, Footing::Stands]);
    assert!(desk.briefs(&BriefsQuery::default()).unwrap().doubtful.is_empty());
    for (state, footing) in [
        (ReviewState::Rejected, Footing::Rejected),
        (ReviewState::Candidate, Footing::Undecided),
        (ReviewState::Disputed, Footing::Stands),
        (ReviewState::Rejected, Footing::Rejected),
    ] {
        record.decide(&account, state);
        assert_eq!(footings(desk)[0], footing, "{state}");
    }
    let page = page(desk, None);
    let why: Vec<_> = page.doubtful().map(|one| one.why.clone().unwrap_or_default()).collect();
    assert_eq!(why[0].to_string(), "it was rejected by a reviewer: seen");
    assert!(page.citations[0].account.is_none(), "what was rejected is not quoted");
    let listed = desk.briefs(&BriefsQuery::default()).unwrap();
    assert_eq!(listed.doubtful.iter().map(|row| row.slug.clone()).collect::<Vec<_>>(), [slug()]);
}

#[test]
fn what_an_import_changed_or_took_back_is_told() {
    let (record, batch) = Record::with_table();
    let desk = &record.desk;
    let cell = desk.treaty("KAZ".parse().unwrap(), &InstrumentCode::new("CAT"), None).unwrap();
    let account = cell.accounts[0].id.clone();
    kept(desk, draft(&format!("One [line](account:{account}).")), 0);
    assert_eq!(footings(desk), [Footing::Stands]);
    let corrected = crate::record::TABLE.replace("26 Aug 1998", "27 Aug 1998");
    let tables = vec![Table { name: "4-9.csv", bytes: corrected.as_bytes() }];
    let read = read_tables(importer("untc").unwrap(), tables, None, &mut |_| {}).unwrap();
    let second = desk.import(read, &Actor::default(), &mut |_| {}).unwrap().batch.unwrap().id;
    assert_eq!(footings(desk), [Footing::Changed]);
    let why = page(desk, None).citations[0].why.clone().unwrap();
    assert!(why.to_string().contains("version 1 was cited, version 2 is in the record"), "{why}");
    desk.undo(&second, Some("typed wrongly"), &Actor::default()).unwrap();
    assert_eq!(footings(desk), [Footing::Stands]);
    desk.undo(&batch, Some("the wrong table"), &Actor::default()).unwrap();
    assert_eq!(footings(desk), [Footing::Undone]);
    desk.import(table(), &Actor::default(), &mut |_| {}).unwrap();
    assert_eq!(page(desk, None).citations[0].account.as_ref().map(|account| &account.id), Some(&account));
}

#[test]
fn an_unknown_citation_is_refused_with_its_line_but_may_stand_in_a_draft() {
    let (record, account, _) = record();
    let desk = &record.desk;
    let text = format!(
        "First [line](account:{account}).\n\n- [Here](record:rec-0000000000000000)\n- [there](record:nowhere)\n\n\
         ![x](figures:indicator=women-parliament&states=KAZ)"
    );
    let told = keep(desk, draft(&text), 0).unwrap_err().to_string();
    for part in
        ["line 3: \"Here\" leads to record:rec-0000000000000000", "line 4: \"there\"", "line 6: the chart"]
    {
        assert!(told.contains(part), "{part}: {told}");
    }
    assert!(!told.contains("line 1"), "{told}");
    assert!(matches!(
        desk.brief(&BriefQuery { slug: slug(), language: None, version: None, read: false }),
        Err(DeskError::NotFound { .. })
    ));
    kept(desk, BriefDraft { state: BriefState::Draft, ..draft(&text) }, 0);
    assert_eq!(footings(desk), [Footing::Stands, Footing::Unknown, Footing::Unknown]);
    let listed = desk.briefs(&BriefsQuery::default()).unwrap();
    assert!(listed.rows.is_empty() && listed.drafts.len() == 1);
}

#[test]
fn an_edit_begun_from_an_old_version_is_refused_and_the_newer_given() {
    let (record, ..) = record();
    let desk = &record.desk;
    kept(desk, draft("First."), 0);
    kept(desk, BriefDraft { note: Some("x".into()), ..draft("Second.") }, 1);
    let stale = keep(desk, BriefDraft { note: Some("y".into()), ..draft("Third.") }, 1).unwrap_err();
    let DeskError::Stale(stale) = stale else { panic!("{stale:?}") };
    let text = stale.changes.iter().find(|change| change.field.to_string() == "text").unwrap();
    let told = [&text.then, &text.now].map(|side| side.as_ref().map(ToString::to_string));
    assert_eq!(told, ["First.\n", "Second.\n"].map(|side| Some(side.to_owned())));
    assert_eq!(stale.renewed[0], ("from", 2));
    assert_eq!(page(desk, None).versions.len(), 2);
    let same = keep(desk, BriefDraft { note: Some("x".into()), ..draft("Second.\r\n\r\n") }, 2).unwrap();
    assert!(matches!(same, BriefKept::Same(_)), "{same:?}");
}

#[test]
fn a_withdrawn_brief_says_why_and_is_in_no_list_of_readers() {
    let (record, ..) = record();
    let desk = &record.desk;
    kept(desk, draft("First."), 0);
    let withdrawn = BriefDraft { state: BriefState::Withdrawn, ..draft("First.") };
    assert!(keep(desk, withdrawn.clone(), 1).is_err(), "without a reason");
    kept(desk, BriefDraft { note: Some("it was wrong".into()), ..withdrawn }, 1);
    let listed = desk.briefs(&BriefsQuery::default()).unwrap();
    assert!(listed.rows.is_empty() && listed.withdrawn.len() == 1);
    assert_eq!(page(desk, None).corrections[0].note, "it was wrong");
}

#[test]
fn a_comment_appears_when_it_is_shown_and_not_before() {
    let (record, ..) = record();
    let desk = &record.desk;
    kept(desk, draft("First."), 0);
    let language = BriefLanguage::En;
    assert!(desk.comment(&slug(), language, " ", "text").is_err(), "a name is needed");
    assert!(desk.comment(&slug(), language, "Bakyt", &"x".repeat(5001)).is_err(), "too long");
    assert!(desk.comment(&"another".parse().unwrap(), language, "Bakyt", "x").is_err(), "no such brief");
    let number = desk.comment(&slug(), language, "Bakyt", "Well said").unwrap();
    assert_eq!(desk.comments(None).unwrap().waiting.len(), 1);
    assert!(page(desk, None).comments.is_empty());
    assert!(
        desk.moderate(number, CommentState::Shown, " ", &Actor::default()).is_err(),
        "a reason is needed"
    );
    desk.moderate(number, CommentState::Refused, "not yet", &Actor::default()).unwrap();
    assert!(page(desk, None).comments.is_empty());
    desk.moderate(number, CommentState::Shown, "polite", &Actor::named("editor")).unwrap();
    let shown = page(desk, None).comments;
    assert_eq!((shown.len(), shown[0].decided_by.as_deref()), (1, Some("editor")));
    assert!(desk.comments(None).unwrap().waiting.is_empty());
    assert!(desk.verify().unwrap().problems.is_empty());
}

#[test]
fn a_reading_is_counted_once_each_time_a_published_brief_is_read() {
    let (record, ..) = record();
    let desk = &record.desk;
    kept(desk, draft("First."), 0);
    for (version, read) in [(None, true), (None, true), (None, false), (Some(1), true)] {
        desk.brief(&BriefQuery { slug: slug(), language: None, version, read }).unwrap();
    }
    let briefs = desk.briefs(&BriefsQuery::default()).unwrap();
    assert_eq!(briefs.most_read.iter().map(|one| one.readings).collect::<Vec<_>>(), [3]);
    assert!(desk.verify().unwrap().problems.is_empty(), "and no leaf of the chain is missing");
}

#[test]
fn briefs_that_share_what_they_cite_come_before_those_of_the_same_section() {
    let (record, account, _) = record();
    let desk = &record.desk;
    kept(desk, draft(&format!("[x](account:{account})")), 0);
    let cites = draft(&format!("[y](account:{account})"));
    let other = BriefDraft { section: "Other".into(), ..draft("Nothing shared.") };
    for (name, draft) in [("section", draft("Same section.")), ("cites", cites), ("nothing", other)] {
        desk.keep_brief(&name.parse().unwrap(), draft, 0, &Actor::default()).unwrap();
    }
    let onwards: Vec<_> = page(desk, None).onwards.iter().map(|row| row.slug.to_string()).collect();
    assert_eq!(onwards, ["cites", "section"]);
}

#[test]
fn an_export_holds_briefs_that_are_added_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let desk = Desk::create_demo(&folder.path().join("demo"), &mut |_| {}).unwrap();
    kept(&desk, BriefDraft { language: BriefLanguage::Ru, ..draft("Слова.\n\n---\n\nЕщё.") }, 0);
    kept(
        &desk,
        BriefDraft {
            language: BriefLanguage::Ru, state: BriefState::Draft, ..draft("Новые слова.")
        },
        1,
    );
    let tables = folder.path().join("tables");
    desk.export_to(&tables, false).unwrap();
    let mut names: Vec<String> = fs::read_dir(&tables)
        .unwrap()
        .map(|file| file.unwrap().file_name().to_string_lossy().into_owned())
        .filter(|name| name.ends_with(".md"))
        .collect();
    names.sort();
    assert_eq!(names, ["brief-a-brief.ru.md", "brief-a-brief.ru.next.md", "brief-thirty-per-cent.en.md"]);
    let again = Desk::create_demo(&folder.path().join("again"), &mut |_| {}).unwrap();
    for name in &names {
        let file = front_matter::read(&fs::read_to_string(tables.join(name)).unwrap()).unwrap();
        again.add_brief(file, &Actor::default()).unwrap();
    }
    let told = |desk: &Desk| {
        let listed = desk.briefs(&BriefsQuery::default()).unwrap();
        assert_eq!(listed.drafts.len(), 1);
        let row = |row: &tarazy_desk::BriefRow| {
            (row.slug.clone(), row.title.clone(), row.opening.clone(), row.citations)
        };
        listed.rows.iter().map(row).collect::<std::collections::BTreeSet<_>>()
    };
    assert_eq!(told(&desk), told(&again));
    let other = folder.path().join("other");
    again.export_to(&other, false).unwrap();
    for name in &names {
        assert_eq!(fs::read(tables.join(name)).unwrap(), fs::read(other.join(name)).unwrap(), "{name}");
    }
    fs::write(tables.join("brief-old.en.md"), "old").unwrap();
    desk.export_to(&tables, true).unwrap();
    assert!(!tables.join("brief-old.en.md").exists(), "a brief of an export before");
}
