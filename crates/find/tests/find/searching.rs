//! Searching: what is found, in which order, with which counts.

use crate::entries::{all, entry, find, index, of, titles};
use std::sync::Arc;
use tarazy_find::{EntryId, Field, Filter, List, Query, Sort};
use tarazy_model::{ReviewState, SourceId};

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
    let register = SourceId::of(&["register"]).to_string();
    let filtered = |filters: &[(Field, &str)]| {
        let read = |(field, written): &(Field, &str)| Filter::read(*field, written).unwrap();
        Query { filters: filters.iter().map(read).collect(), ..base.clone() }
    };
    let table = [
        (filtered(&[(Field::Kind, "treaty_act")]), 3),
        (filtered(&[(Field::State, "KGZ")]), 3),
        (filtered(&[(Field::State, "KGZ"), (Field::State, "Uzbekistan")]), 5),
        (filtered(&[(Field::State, "KGZ"), (Field::Kind, "event")]), 2),
        (filtered(&[(Field::Instrument, "CAT")]), 3),
        (filtered(&[(Field::Source, &register)]), 3),
        (filtered(&[(Field::Year, "2005..2010")]), 2),
        (filtered(&[(Field::Review, "candidate")]), 1),
        (Query { batch: Some(tarazy_model::BatchId::of(&["second"])), ..base.clone() }, 0),
        (Query { review: vec![ReviewState::Accepted, ReviewState::Disputed], ..base.clone() }, 8),
        (Query { review: vec![ReviewState::Accepted], documents: true, ..base.clone() }, 9),
        (Query { documents: true, ..filtered(&[(Field::Kind, "document")]) }, 1),
        (Query { review: vec![ReviewState::Accepted], text: "review:candidate".into(), ..base.clone() }, 1),
        (Query { from: "2010-04-07".parse().ok(), ..base.clone() }, 4),
        (Query { from: "2010-04-07".parse().ok(), to: "2014-11-12".parse().ok(), ..base.clone() }, 2),
        (Query { to: "1997-09-04".parse().ok(), ..base.clone() }, 1),
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
    let counted = |field: Field| {
        facets.of(field).iter().map(|(value, count)| (value.as_str(), *count)).collect::<Vec<_>>()
    };
    assert_eq!(counted(Field::Kind), [("event", 6), ("treaty_act", 3), ("document", 1)]);
    assert_eq!(counted(Field::State), [("KAZ", 4), ("KGZ", 3), ("UZB", 2)]);
    assert_eq!(counted(Field::Year).first(), Some(&("2019", 2)));
    assert_eq!(counted(Field::Instrument), [("CAT", 3)]);
    assert_eq!(counted(Field::Review), [("accepted", 8), ("candidate", 1)]);
    assert_eq!(counted(Field::Theme), []);
    assert_eq!(counted(Field::Source).iter().map(|(_, count)| count).sum::<u64>(), 10);
    let narrowed = find(&index, "women").facets;
    assert_eq!(narrowed.of(Field::State).iter().map(|(_, count)| count).sum::<u64>(), 3);
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
    let index = Arc::new(index);
    for sort in [Sort::Relevance, Sort::Newest] {
        let query = Query { text: "pledges".into(), limit: 500, sort, ..Query::default() };
        let pages: Vec<EntryId> = index.search(&query).unwrap().hits.into_iter().map(|hit| hit.id).collect();
        let mut list = List::of(&index, &Query { limit: 0, ..query }).unwrap();
        assert_eq!(list.left(), 500);
        let mut listed = Vec::new();
        while list.left() > 0 {
            listed.extend(list.next(77).unwrap().into_iter().map(|hit| hit.id));
        }
        assert_eq!(listed, pages);
        assert!(list.next(77).unwrap().is_empty());
    }
}

#[test]
fn a_hit_in_the_text_of_a_document_leads_to_its_place() {
    let (_folder, index) = index(&all());
    let hit = find(&index, "kind:document recommends").hits.remove(0);
    let body = "CAT/C/KGZ/CO/2. The Committee recommends that torture be investigated.";
    assert_eq!(hit.id, EntryId::Piece(tarazy_model::Document::id_of(b"page"), 40));
    assert_eq!(Some(hit.snippet.at), body.find("recommends"));
}

fn point(key: &str, body: &str, values: &[(Field, &str)]) -> tarazy_find::Entry {
    let values = values.iter().map(|(field, value)| (*field, (*value).to_owned())).collect();
    tarazy_find::Entry { values, ..of(entry(key, body), &["KAZ"], "2014-11-12") }
}

#[test]
fn points_are_found_by_the_fields_they_have() {
    let point_of = |body| vec![(Field::Body, body), (Field::Form, "positive-aspect")];
    let entries = vec![
        point(
            "first",
            "Prevent ill-treatment.",
            &[(Field::Symbol, "CAT/C/KAZ/CO/3"), (Field::Theme, "Arrest, detention")],
        ),
        point("second", "Adopt a law.", &point_of("CCPR")),
        point(
            "third",
            "Train judges.",
            &[(Field::Answer, "noted"), (Field::Recommending, "NOR"), (Field::Target, "5.1")],
        ),
    ];
    let (_folder, index) = index(&entries);
    let table: &[(&str, &[&str])] = &[
        ("body:\"Human Rights Committee\"", &["second"]),
        ("form:\"positive aspect\"", &["second"]),
        ("theme:\"arrest  detention\"", &["first"]),
        ("symbol:cat/c/kaz/co/3", &["first"]),
        ("symbol:CAT/C/KAZ*", &["first"]),
        ("recommending:Norway answer:Noted", &["third"]),
        ("target:5*", &["third"]),
        ("-body:CCPR", &["first", "third"]),
    ];
    for (text, expected) in table {
        assert_eq!(titles(&entries, &find(&index, text)), *expected, "{text}");
    }
    let told = find(&index, "answer:perhaps").problems.remove(0).to_string();
    assert_eq!(told, "nothing has the answer \"perhaps\"; there are noted");
}

#[test]
fn a_name_finds_what_is_about_it_in_any_language() {
    let entries = vec![
        point("about", "Prevent ill-treatment.", &[(Field::Body, "CAT")]),
        of(
            entry("said", "Comité contre la torture; the Committee against Torture met."),
            &["KGZ"],
            "2010-01-01",
        ),
    ];
    let (_folder, index) = index(&entries);
    let table: &[(&str, &[&str])] = &[
        ("Казахстан", &["about"]),
        ("Комитет против пыток", &["about"]),
        ("Committee against Torture", &["about", "said"]),
        ("\"Committee against Torture\"", &["about", "said"]),
        ("Kyrgyz Republic committee", &["said"]),
        ("-Казахстан", &["said"]),
    ];
    for (text, expected) in table {
        assert_eq!(titles(&entries, &find(&index, text)), *expected, "{text}");
    }
    let exact = Query { text: "Казахстан".into(), exact: true, limit: 9, ..Query::default() };
    assert_eq!(index.search(&exact).unwrap().total, 0);
    assert!(find(&index, "Казахстан").notes[0].to_string().contains("state:KAZ"));
}

#[test]
fn a_word_with_a_slip_of_the_pen_is_found_and_said_so() {
    let (_folder, index) = index(&all());
    let strict = find(&index, "parlaiment");
    assert_eq!(strict.total, 2, "nothing has it as written, so one letter is forgiven");
    assert!(strict.notes[0].to_string().contains("parliament"), "{:?}", strict.notes);
    assert!(
        strict.hits[0]
            .snippet
            .pieces()
            .iter()
            .any(|(text, marked)| *marked && text.eq_ignore_ascii_case("parliament"))
    );
    assert_eq!(titles(&all(), &find(&index, "woman~ -woman")), ["uprising"], "women is one letter away");
    assert_eq!(find(&index, "пытка~").total, 1);
    assert!(find(&index, "law~").problems[0].what.to_string().contains("too short"));
    assert!(find(&index, "zzzzzz~").notes[0].to_string().starts_with("no word is one letter away"));
    let exact = Query { text: "parlaiment".into(), exact: true, ..Query::default() };
    assert_eq!(index.search(&exact).unwrap().total, 0);
}

#[test]
fn exact_form_only_takes_words_as_they_are_written() {
    let entries = all();
    let (_folder, index) = index(&entries);
    let exact = |text: &str| {
        let query = Query { text: text.into(), exact: true, limit: 100, ..Query::default() };
        titles(&entries, &index.search(&query).unwrap())
    };
    assert_eq!(titles(&entries, &find(&index, "protester")), ["uprising"]);
    assert!(exact("protester").is_empty());
    assert_eq!(exact("protesters"), ["uprising"]);
    assert_eq!(exact("woman"), ["meeting"]);
}

#[test]
fn both_scripts_of_a_word_find_one_another() {
    let kazakh = tarazy_find::Entry {
        language: Some("kk".into()),
        ..entry("latin", "Äielderdiñ qūqyqtary turaly esep")
    };
    let kyrgyz = entry("ky", "Аялдардын укуктары жана эркиндиктери боюнча бул отчёттун өзү");
    let entries: Vec<_> = all().into_iter().chain([kazakh, kyrgyz]).collect();
    let (_folder, index) = index(&entries);
    let table: &[(&str, &[&str])] = &[
        ("ҳуқуқлари аёлларнинг", &["huquq"]),
        ("äiel qūqyq", &["latin", "құқық"]),
        ("әйел құқықтарының", &["latin", "құқық"]),
        ("ayaldar ukuk", &["ky"]),
    ];
    for (text, expected) in table {
        assert_eq!(titles(&entries, &find(&index, text)), *expected, "{text}");
    }
}
