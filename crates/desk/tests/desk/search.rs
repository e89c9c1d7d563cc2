//! Searching texts beside accounts, and all of it as a list.

use crate::record::{Record, TEXT};
use tarazy_desk::{EntryKind, Field, Filter, SearchHit, SearchPage, SearchQuery};

fn asked(words: &str) -> SearchQuery {
    SearchQuery { words: words.into(), ..SearchQuery::default() }
}

fn search(record: &Record, words: &str) -> SearchPage {
    record.desk.search(&asked(words)).unwrap()
}

/// A text of which nothing is read near the word that is looked for.
fn long() -> String {
    let filler = "Nothing of note was said here, and nobody listened to it anyway.\n\n".repeat(400);
    format!("{filler}The zibeline coat hung by the door of the қонақ үй.\n\n{filler}")
}

#[test]
fn the_text_of_a_document_is_found_where_nothing_was_read_and_leads_to_the_place() {
    let (record, _) = Record::with_table();
    let kept = record.keep("coat.txt", &long());
    let found = search(&record, "zibeline coats");
    assert_eq!(found.hits.len(), 1);
    let hit = &found.hits[0];
    assert_eq!((&hit.account, &hit.document, hit.kind), (&None, &kept.document, EntryKind::Document));
    let place: String = long().chars().skip(hit.at).take(8).collect();
    assert_eq!(place, "zibeline");
    assert!(hit.snippet.contains(&("zibeline".to_owned(), true)), "{:?}", hit.snippet);
    let page = record.desk.document(&kept.document, Some(hit.at)).unwrap();
    assert!(page.from <= hit.at && hit.at < page.to);
}

#[test]
fn texts_are_counted_as_a_kind_and_have_no_review() {
    let (record, _) = Record::with_table();
    record.keep("text.txt", TEXT);
    let found = search(&record, "Tajikistan");
    let facet = |field: &str| {
        let facet = found.facets.iter().find(|facet| facet.field == field).unwrap();
        facet.values.iter().map(|value| (value.value.clone(), value.count)).collect::<Vec<_>>()
    };
    assert_eq!(facet("kind"), [("document".to_owned(), 1)], "the candidate waits");
    assert_eq!(facet("review"), []);
    let only = |field, value| {
        let query = SearchQuery { filters: vec![Filter::read(field, value).unwrap()], ..asked("Tajikistan") };
        record.desk.search(&query).unwrap().paging.total
    };
    assert_eq!(only(Field::Kind, "document"), 1);
    assert_eq!(only(Field::Review, "accepted"), 0);
    assert_eq!(search(&record, "kind:document").paging.total, 1);
    let kept = record.keep("coat.txt", &long());
    assert!(search(&record, "kind:document zibeline").paging.total == 1);
    record.desk.undo(&kept.batch.id, None, &tarazy_desk::Actor::default()).unwrap();
    assert_eq!(search(&record, "zibeline").paging.total, 0);
}

#[test]
fn a_list_of_what_is_found_is_whole_beyond_the_pages() {
    let (record, _) = Record::with_table();
    let sentence = "Kazakhstan acceded to the Convention against Torture on 26 August 1998.\n\n";
    record.keep("long.txt", &sentence.repeat(300));
    let query = asked("kind:treaty_act review:candidate Kazakhstan");
    let total = record.desk.search(&query).unwrap().paging.total;
    let mut list = record.desk.search_list(&query).unwrap();
    assert_eq!((total, list.left()), (300, 300));
    let first = list.next_part().unwrap().unwrap().remove(0);
    assert_eq!(first.snippet, [(sentence.trim_end_matches(['.', '\n']).to_owned(), false)]);
    assert!(first.row().contains(&format!("/records/{}#{}", first.record.unwrap(), first.account.unwrap())));
    assert_eq!(list.next_part().unwrap(), None);
    let mut json = Vec::new();
    record.desk.search_list(&query).unwrap().write_json(&mut json).unwrap();
    let json: serde_json::Value = serde_json::from_slice(&json).unwrap();
    assert_eq!(json.as_array().map(Vec::len), Some(300));
    let mut csv = Vec::new();
    let table = tarazy_tell::csv::begin(&SearchHit::HEADERS, &mut csv).unwrap();
    record.desk.search_list(&query).unwrap().write_rows(table).unwrap();
    assert_eq!(String::from_utf8(csv).unwrap().matches("\r\n").count(), 301);
}
