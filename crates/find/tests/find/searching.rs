//! Searching: what is found, in which order, with which counts.

use crate::entries::{all, entry, find, index, titles};
use tarazy_find::{EntryId, EntryKind, List, Query, Sort};
use tarazy_model::{InstrumentCode, Kind, ReviewState, SourceId};

#[test]
fn words_phrases_beginnings_and_filters_find_what_they_say() {
    let entries = all();
    let (_folder, index) = index(&entries);
    let table: &[(&str, &[&str])] = &[
        ("women parliament", &["meeting", "uprising"]),
        ("Women's PARLIAMENTS", &["meeting", "uprising"]),
        ("\"woman of parliament\"", &["meeting"]),
        ("\"women of parliament\"", &[]),
        ("women -parliament", &[]),
        ("women -bishkek", &["meeting"]),
        ("protest*", &["uprising"]),
        (
            "tortured",
            &["Concluding observations", "KAZ accession", "KGZ accession", "UZB accession", "claim"],
        ),
        ("CAT/C/KGZ/CO/2", &["Concluding observations"]),
        ("пытками", &["пытки"]),
        ("әйел құқық", &["құқық"]),
        ("ayol huquq", &["huquq"]),
        ("o'zbekiston*", &["huquq"]),
        ("state:KGZ", &["KGZ accession", "meeting", "uprising"]),
        ("state:Kyrgyzstan kind:event", &["meeting", "uprising"]),
        ("state:KGZ state:UZB kind:treaty_act", &["KGZ accession", "UZB accession"]),
        ("-state:KAZ kind:treaty_act", &["KGZ accession", "UZB accession"]),
        ("year:2005..2010", &["meeting", "uprising"]),
        ("instrument:CAT year:..1996", &["UZB accession"]),
        ("review:candidate", &["claim"]),
        ("kind:document torture", &["Concluding observations"]),
        ("nothing-of-the-kind", &[]),
        ("state:Atlantis", &[]),
    ];
    for (text, expected) in table {
        assert_eq!(titles(&entries, &find(&index, text)), *expected, "{text}");
    }
    assert_eq!(find(&index, "").total, 10, "no words find everything");
    assert_eq!(find(&index, "-women").total, 8, "what is not asked for alone leaves the rest");
}

#[test]
fn every_filter_of_a_query_narrows() {
    let (_folder, index) = index(&all());
    let base = Query { limit: 100, ..Query::default() };
    let table = [
        (Query { kind: Some(EntryKind::Statement(Kind::TreatyAct)), ..base.clone() }, 3),
        (Query { state: "KGZ".parse().ok(), ..base.clone() }, 3),
        (Query { instrument: Some(InstrumentCode::new("CAT")), ..base.clone() }, 3),
        (Query { source: Some(SourceId::of(&["register"])), ..base.clone() }, 3),
        (Query { batch: Some(tarazy_model::BatchId::of(&["second"])), ..base.clone() }, 0),
        (Query { review: vec![ReviewState::Accepted, ReviewState::Disputed], ..base.clone() }, 8),
        (Query { review: vec![ReviewState::Accepted], documents: true, ..base.clone() }, 9),
        (Query { kind: Some(EntryKind::Document), documents: true, ..base.clone() }, 1),
        (Query { review: vec![ReviewState::Accepted], text: "review:candidate".into(), ..base.clone() }, 1),
        (Query { from: "2010-04-07".parse().ok(), ..base.clone() }, 4),
        (Query { from: "2010-04-07".parse().ok(), to: "2014-11-12".parse().ok(), ..base.clone() }, 2),
        (Query { to: "1997-09-04".parse().ok(), ..base }, 1),
    ];
    for (query, total) in table {
        let results = index.search(&query).unwrap();
        assert_eq!(results.total, total, "{query:?}");
        assert_eq!(u64::try_from(results.hits.len()).unwrap(), total, "{query:?}");
    }
}

#[test]
fn counts_are_over_all_that_was_found_whatever_the_page() {
    let (_folder, index) = index(&all());
    let results = index.search(&Query { limit: 1, ..Query::default() }).unwrap();
    let facets = results.facets;
    assert_eq!((results.total, results.hits.len()), (10, 1));
    let kinds =
        [(Kind::Event, 6), (Kind::TreatyAct, 3)].map(|(kind, count)| (EntryKind::Statement(kind), count));
    assert_eq!(facets.kinds, [kinds[0], kinds[1], (EntryKind::Document, 1)]);
    let states: Vec<_> = facets.states.iter().map(|(state, count)| (state.as_str(), *count)).collect();
    assert_eq!(states, [("KAZ", 4), ("KGZ", 3), ("UZB", 2)]);
    assert_eq!(facets.years.first(), Some(&(2019, 2)));
    assert_eq!(facets.instruments, [(InstrumentCode::new("CAT"), 3)]);
    assert_eq!(facets.reviews, [(ReviewState::Accepted, 8), (ReviewState::Candidate, 1)]);
    assert_eq!(facets.sources.iter().map(|(_, count)| count).sum::<u64>(), 10);
    let narrowed = find(&index, "women").facets;
    assert_eq!(narrowed.states.iter().map(|(_, count)| count).sum::<u64>(), 3);
}

#[test]
fn pages_follow_one_another_in_the_order_asked_for() {
    let entries = all();
    let (_folder, index) = index(&entries);
    let page = |sort, offset| {
        let query = Query { text: "state:KAZ state:UZB".into(), offset, limit: 2, sort, ..Query::default() };
        let hits = index.search(&query).unwrap().hits;
        let dated = |id| entries.iter().find(|entry| entry.id == id).and_then(|entry| entry.date).unwrap();
        hits.into_iter().map(|hit| dated(hit.id).to_string()).collect::<Vec<_>>()
    };
    assert_eq!(page(Sort::Newest, 0), ["2019-09-02", "2019-01-01"]);
    assert_eq!(page(Sort::Newest, 2), ["2014-11-12", "2005-03-24"]);
    assert_eq!(page(Sort::Oldest, 0), ["1995-09-28", "1998-08-26"]);
    assert_eq!(page(Sort::Oldest, 6), Vec::<String>::new());
    let undated = index.search(&Query { limit: 100, sort: Sort::Oldest, ..Query::default() }).unwrap();
    assert_eq!(undated.hits.last().and_then(|hit| entries.iter().find(|e| e.id == hit.id)?.date), None);
}

#[test]
fn the_entry_that_says_it_most_comes_first() {
    let entries = vec![
        entry(
            "once",
            "A long account of many things, among them and by the way one pledge of the government of that time.",
        ),
        entry("often", "Pledge upon pledge: pledges."),
    ];
    let (_folder, index) = index(&entries);
    let results = find(&index, "pledges");
    assert_eq!(results.hits[0].id, entries[1].id);
    assert!(results.hits[0].score > results.hits[1].score);
}

#[test]
fn a_hit_shows_where_its_words_stand() {
    let (_folder, index) = index(&all());
    let results = find(&index, "bishkek women");
    let marked: Vec<_> = results.hits[0].snippet.pieces().into_iter().filter(|(_, marked)| *marked).collect();
    let marked: Vec<_> = marked.iter().map(|(text, _)| text.as_str()).collect();
    assert_eq!(marked, ["Bishkek", "women"]);
}

#[test]
fn any_text_and_any_page_is_answered() {
    let (_folder, index) = index(&all());
    let long = "x".repeat(70_000);
    let texts = [
        "\"",
        "-",
        "*",
        "a*",
        ":",
        "state:",
        "\"-",
        "(((",
        "\u{0}",
        "год:2010",
        "🙂*",
        long.as_str(),
        "NEAR/3 [a TO b]",
    ];
    for text in texts {
        for (offset, limit) in [(0, 0), (0, 20), (usize::MAX, usize::MAX), (19_999, 20)] {
            index.search(&Query { text: text.into(), offset, limit, ..Query::default() }).unwrap();
        }
    }
    let problems = find(&index, "colour:red year:never").problems;
    assert_eq!(problems.len(), 2);
}

#[test]
fn a_list_holds_all_that_is_found_in_the_order_of_the_pages() {
    let many: Vec<_> =
        (0..500).map(|n| entry(&n.to_string(), &"pledge of many words ".repeat(n % 7 + 1))).collect();
    let (_folder, index) = index(&many);
    let query = Query { text: "pledges".into(), limit: 500, ..Query::default() };
    let pages: Vec<EntryId> = index.search(&query).unwrap().hits.into_iter().map(|hit| hit.id).collect();
    let List::All(list) = index.list(&Query { limit: 0, ..query.clone() }, 500).unwrap() else {
        panic!("all")
    };
    assert_eq!(list.into_iter().map(|hit| hit.id).collect::<Vec<_>>(), pages);
    assert_eq!(index.list(&query, 499).unwrap(), List::More(500), "never a silent beginning");
}

#[test]
fn a_hit_in_the_text_of_a_document_leads_to_its_place() {
    let (_folder, index) = index(&all());
    let hit = find(&index, "kind:document recommends").hits.remove(0);
    let body = "CAT/C/KGZ/CO/2. The Committee recommends that torture be investigated.";
    assert_eq!(hit.id, EntryId::Piece(tarazy_model::Document::id_of(b"page"), 40));
    assert_eq!(Some(hit.snippet.at), body.find("recommends"));
}
