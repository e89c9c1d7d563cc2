//! The exports of UPR Info and their quirks.

use crate::{import, problems};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use tarazy_import::{Imported, Options, Table, importer};
use tarazy_model::{Answer, Origin, Recommendation, Statement};

const HEADER: &str = "To,To-Rgrp,To-Org,Text,From,From-Rgrp,From-Org,Response,Action,Issue,Session";
const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/upr/recommendations");

/// An export of rows of the sixth session to Uzbekistan: text, recommending State, response, issues.
fn rows(rows: &[(&str, &str, &str, &str)]) -> Imported {
    import("upr", &[("exports/6-9.csv", &export(rows))])
}

fn export(rows: &[(&str, &str, &str, &str)]) -> String {
    let lines = rows.iter().map(|(text, from, response, issue)| {
        format!("Uzbekistan,EEG,\"OIC, CIS\",\"{text}\",{from},WEOG,EU,{response},5,\"{issue}\",6\n")
    });
    format!("{HEADER}\n{}", lines.collect::<String>())
}

fn point(statement: &Statement) -> &Recommendation {
    let Statement::Recommendation(point) = statement else { panic!("{statement:?}") };
    point
}

fn points(imported: &Imported) -> Vec<&Recommendation> {
    imported.drafts.iter().map(|draft| point(&draft.statement)).collect()
}

fn codes(states: &[tarazy_model::StateCode]) -> Vec<&str> {
    states.iter().map(|state| state.as_str()).collect()
}

#[test]
fn a_row_is_a_recommendation_of_the_review_with_its_states_session_answer_and_issues() {
    let row = (
        "Ratify the Optional Protocol, and report",
        "Austria",
        "Accepted",
        "Torture and other CID treatment,International instruments",
    );
    let imported = rows(&[row]);
    assert_eq!(problems(&imported), [""; 0]);
    let point = points(&imported)[0];
    assert_eq!((codes(&point.states), codes(&point.recommending)), (vec!["UZB"], vec!["AUT"]));
    assert_eq!((point.body.as_deref(), point.session.as_deref()), (Some("UPR"), Some("6")));
    assert_eq!(point.text, "Ratify the Optional Protocol, and report");
    assert_eq!(
        (point.answer, &point.themes[..]),
        (Some(Answer::Supported), &["torture", "ratification"].map(str::to_owned)[..])
    );
    assert_eq!((point.symbol.as_ref(), point.paragraph.as_ref(), point.date.as_ref()), (None, None, None));
    let Origin::Row(row) = &imported.drafts[0].origin else { panic!("not a row") };
    assert_eq!((row.file.as_str(), row.line), ("6-9.csv", 2));
    assert!(row.quote.starts_with("Uzbekistan,EEG,\"OIC, CIS\","), "{}", row.quote);
}

#[test]
fn an_answer_is_supported_or_noted_and_other_words_leave_it_open() {
    let cases = [
        ("Accepted", Some(Answer::Supported)),
        ("supported", Some(Answer::Supported)),
        ("Noted", Some(Answer::Noted)),
        ("Rejected", Some(Answer::Noted)),
        ("Pending", Some(Answer::Pending)),
        ("", None),
    ];
    for (word, answer) in cases {
        let imported = rows(&[("Ratify", "Austria", word, "")]);
        assert_eq!((points(&imported)[0].answer, imported.problems.len()), (answer, 0), "{word}");
    }
    let told = "6-9.csv, line 2, column Response: \"General response\" is no answer known here; write Supported, Noted \
                or Pending; the answer was left open (passed over)";
    let imported = rows(&[("Ratify", "Austria", "General response", "")]);
    assert_eq!((points(&imported)[0].answer, problems(&imported)), (None, vec![told.to_owned()]));
}

#[test]
fn files_of_old_macs_with_entities_and_marks_are_read() {
    // Mac Roman: 0x8E is é, 0x8F è. A carriage return alone ends a line.
    let bytes = b"To,Text,From,Session\rChad,\"Try Mr. Hiss\x8Fne Habr\x8E &amp; others, &lt;soon&gt;\",Cote d'Ivoire,5\r";
    let table = Table { name: "1-5.csv", bytes };
    let imported = importer("upr").unwrap().import(&[table], &Options::default(), &mut |_, _| {});
    let point = points(&imported)[0];
    assert_eq!(point.text, "Try Mr. Hissène Habré & others, <soon>");
    assert_eq!(codes(&point.recommending), ["CIV"]);
    let Origin::Row(row) = &imported.drafts[0].origin else { panic!("not a row") };
    assert_eq!(row.line, 2);
}

#[test]
fn observers_recommend_too_and_unknown_states_stay_open_and_are_told() {
    let row = |from| ("Ratify", from, "Noted", "");
    let imported = rows(&[row("Holy See"), row("Palestine"), row("&#40;Unknown&#41;"), row("")]);
    let from: Vec<_> = points(&imported).into_iter().map(|point| codes(&point.recommending)).collect();
    assert_eq!(from, [vec!["VAT"], vec!["PSE"], vec![], vec![]]);
    let told = "6-9.csv, line 4, column From: \"(Unknown)\" is no State known here, and the State was left open; add \
                the name to vocab/states.tsv if it is one (passed over)";
    assert_eq!(problems(&imported), [told]);
    let imported = import("upr", &[("a.csv", "To,Text\nAtlantis,Ratify\n")]);
    assert!(
        points(&imported)[0].states.is_empty() && problems(&imported)[0].contains("column To: \"Atlantis\"")
    );
}

#[test]
fn columns_come_in_any_order_and_only_to_and_text_must_be_there() {
    let csv = "session,Recommendation,to\n15th session,Ratify,Peru\nsoon,Sign,Peru\n0,Accede,Peru\n";
    let imported = import("upr", &[("a.csv", csv)]);
    let sessions: Vec<_> = points(&imported).into_iter().map(|point| point.session.as_deref()).collect();
    assert_eq!(sessions[..2], [Some("15"), None]);
    assert!(
        problems(&imported)[0].contains("a.csv, line 3, column session: \"soon\" is no number of a session")
    );
    for (csv, missing) in [("To,Session\nPeru,1\n", "Text"), ("Text,From\nRatify,Peru\n", "To")] {
        let imported = import("upr", &[("a.csv", csv)]);
        let told = format!(
            "a.csv: the table has no column {missing}; give an export of the UPR Info database, with a line of headers \
             such as To,Text,From,Response,Issue,Session"
        );
        assert!(imported.is_refused() && problems(&imported).contains(&told), "{:?}", problems(&imported));
    }
}

#[test]
fn a_voluntary_pledge_is_a_promise_of_the_state_itself() {
    let imported = rows(&[("Implement the plan by 2020", "Uzbekistan", "Voluntary Pledge", "Minorities")]);
    let Statement::Pledge(pledge) = &imported.drafts[0].statement else { panic!("no pledge") };
    assert_eq!((codes(&pledge.states), pledge.promisor.as_deref()), (vec!["UZB"], Some("Uzbekistan")));
    assert_eq!(pledge.measure, "Implement the plan by 2020");
    assert_eq!((pledge.session.as_deref(), &pledge.themes[..]), (Some("6"), &["minorities".to_owned()][..]));
    assert_eq!(pledge.instrument.as_deref(), Some("Universal Periodic Review, session 6"));
}

#[test]
fn rows_of_one_text_state_and_session_are_accounts_of_one_record() {
    let row = |text, from| (text, from, "Noted", "");
    let imported =
        rows(&[row("Ratify CAT", "Spain"), row("Ratify CAT ", "France"), row("Ratify CEDAW", "Spain")]);
    let records: Vec<_> = imported.drafts.iter().map(|draft| draft.record.clone().unwrap()).collect();
    assert!(records[0] == records[1] && records[0] != records[2]);
    let ids: BTreeSet<_> = imported.drafts.iter().map(|draft| &draft.id).collect();
    assert_eq!(ids.len(), 3);
    let pledged = rows(&[("Ratify CAT", "Uzbekistan", "Voluntary Pledge", "")]);
    assert!(pledged.drafts[0].record.as_ref() != Some(&records[0]), "a promise is no recommendation");
}

#[test]
fn a_row_keeps_its_account_when_its_answer_is_corrected_and_it_is_moved() {
    let one = rows(&[("Ratify CAT", "Spain", "Noted", "Trafficking")]);
    let other =
        rows(&[("Sign", "Spain", "Noted", ""), ("Ratify CAT.", "Spain", "Accepted", "Trafficking,Justice")]);
    assert_eq!(one.drafts[0].id, other.drafts[1].id);
    let again = rows(&[("Ratify CAT", "Spain", "Noted", "Trafficking")]);
    assert_eq!(one.drafts, again.drafts);
}

#[test]
fn a_row_given_twice_is_kept_apart_in_one_table_and_left_out_of_a_second() {
    let row = ("Ratify CAT", "Spain", "Noted", "Trafficking");
    let twice = rows(&[row, row]);
    assert_eq!(twice.drafts.len(), 2);
    assert_eq!(twice.drafts[0].record, twice.drafts[1].record);
    assert!(twice.drafts[0].id != twice.drafts[1].id);
    assert!(problems(&twice)[0].starts_with("6-9.csv, line 3: the row repeats line 2, and was kept"));
    let (first, second) = (export(&[row]), export(&[row, row]));
    let overlapping = import("upr", &[("a.csv", &first), ("b.csv", &second)]);
    assert_eq!(overlapping.drafts.len(), 2);
    let told =
        "b.csv, line 2: the row is in a.csv, too, and was left out; give one of the two files (passed over)";
    assert_eq!(problems(&overlapping)[0], told);
}

#[test]
fn labels_that_stand_for_no_code_stay_as_written_and_are_counted() {
    let row = |issue| ("Ratify", "Spain", "Noted", issue);
    let imported =
        rows(&[row("Right to water,Robots"), row("right to water"), row("Robots, Justice,Robots")]);
    let themes: Vec<_> = points(&imported).into_iter().map(|point| point.themes.join(" ")).collect();
    assert_eq!(themes, ["water Robots", "water", "Robots fair-trial"]);
    let told = "6-9.csv: \"Robots\" is no theme known here, and stays as written; met 3 times; add the label with its \
                code to vocab/source_labels.tsv (passed over)";
    assert_eq!(problems(&imported).last().unwrap(), told);
}

#[test]
fn a_row_without_a_text_is_left_out_and_told() {
    let imported = rows(&[("Ratify CAT", "Spain", "Noted", ""), (" ", "Spain", "Noted", "")]);
    let told = "6-9.csv, line 3, column Text: the cell is empty, and the row was left out; fill in the recommendation \
                (passed over)";
    assert_eq!((imported.drafts.len(), problems(&imported)), (1, vec![told.to_owned()]));
}

#[test]
fn every_row_of_the_real_exports_is_imported() {
    let Ok(folder) = fs::read_dir(Path::new(FOLDER)) else {
        return println!("skipped: {FOLDER} absent");
    };
    let mut paths: Vec<_> = folder.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let files: Vec<(String, Vec<u8>)> =
        paths.iter().map(|path| (path.display().to_string(), fs::read(path).unwrap())).collect();
    let tables: Vec<Table<'_>> = files.iter().map(|(name, bytes)| Table { name, bytes }).collect();
    let start = std::time::Instant::now();
    let imported = importer("upr").unwrap().import(&tables, &Options::default(), &mut |_, _| {});
    let time = start.elapsed();
    // No cell of these files holds a line end, so that lines are rows; each file begins with its headers.
    let lines = |bytes: &[u8]| bytes.split(|byte| *byte == b'\r').filter(|line| !line.is_empty()).count() - 1;
    let rows: usize = files.iter().map(|(_, bytes)| lines(bytes)).sum();
    assert_eq!((imported.drafts.len(), rows), (28_317, 28_317));
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for draft in &imported.drafts {
        let of = match &draft.statement {
            Statement::Recommendation(point) => format!("{:?}", point.answer.unwrap()),
            other => other.kind().to_string(),
        };
        *counts.entry(of).or_default() += 1;
        assert_eq!(draft.statement.states().len(), 1, "{draft:?}");
    }
    let ids: BTreeSet<_> = imported.drafts.iter().map(|draft| &draft.id).collect();
    assert_eq!(ids.len(), rows, "every row has an account of its own");
    let records: BTreeSet<_> = imported.drafts.iter().map(|draft| &draft.record).collect();
    let told = problems(&imported);
    let open = told.iter().filter(|told| told.contains("\"(Unknown)\" is no State")).count();
    let encodings = told.iter().filter(|told| told.contains("Mac Roman")).count();
    let repeated: Vec<_> = told.iter().filter(|told| told.contains("the row repeats line")).collect();
    println!(
        "{counts:?} in {} records; {repeated:#?}; {open} recommending States open; {time:?}",
        records.len()
    );
    assert_eq!((counts["Supported"], counts["Noted"]), (20_255, 7_115));
    assert_eq!((open, encodings), (9, files.len()));
    assert_eq!(told.len(), open + encodings + repeated.len(), "{told:#?}");
}
