//! The Universal Human Rights Index, as its API gives it and as copies of it are kept.

use crate::{import, problems};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use tarazy_import::{Imported, Options, Table, importer};
use tarazy_model::{Answer, Form, Origin, Recommendation, StateCode, Statement};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/uhri");

/// A record as the API writes it.
fn record() -> Value {
    json!({
        "AnnotationId": "11111111-AAAA-4bbb-8ccc-000000000001",
        "Symbol": "E/C.12/UZB/CO/9",
        "Text": "<p><b>Water</b></p>\n<p>7. The Committee&nbsp;urges the State party&#8217;s ministries to&hellip;</p>",
        "PublicationDate": "23/03/2026",
        "AnnotationType": "- Recommendations",
        "Body": "- CESCR",
        "Countries": "- Uzbekistan\n- KG\n- State of Palestine*",
        "Themes": "- Safe drinking water & sanitation\n- Right to housing",
        "AffectedPersons": ["- Women & girls", "Children"],
        "Sdgs": "- 6 - CLEAN WATER\r\n- 6.1 - Safe water",
        "Regions": "- Central Asia",
        "DocumentId": 17,
        "UprCycle": null,
        "UprRecommendingCountry": "",
    })
}

fn with(changes: &Value) -> Value {
    let mut record = record();
    for (name, value) in changes.as_object().unwrap() {
        record[name] = value.clone();
    }
    record
}

fn imported(value: &Value) -> Imported {
    import("uhri", &[("folder/export.json", &value.to_string())])
}

fn point(statement: &Statement) -> &Recommendation {
    let Statement::Recommendation(point) = statement else { panic!("{statement:?}") };
    point
}

fn codes(states: &[StateCode]) -> Vec<&str> {
    states.iter().map(|state| state.as_str()).collect()
}

#[test]
fn a_record_of_the_api_gives_all_its_fields() {
    let imported = imported(&json!([record()]));
    assert_eq!(problems(&imported), [""; 0]);
    let point = point(&imported.drafts[0].statement);
    assert_eq!(point.text, "Water\n7. The Committee urges the State party’s ministries to…");
    assert_eq!(codes(&point.states), ["UZB", "KGZ", "PSE"]);
    assert_eq!((point.form, point.body.as_deref()), (Form::Recommendation, Some("CESCR")));
    assert_eq!((point.symbol.as_deref(), point.paragraph.as_deref()), (Some("E/C.12/UZB/CO/9"), Some("7")));
    assert_eq!(point.date.as_ref().map(|date| date.as_str()), Some("2026-03-23"));
    assert_eq!(point.themes, ["water", "housing"]);
    assert_eq!(point.affected, ["women", "children"]);
    assert_eq!(point.targets, ["6", "6.1"]);
    assert_eq!((point.answer, point.recommending.len()), (None, 0));
}

#[test]
fn names_in_lower_case_and_those_of_the_spreadsheet_say_the_same() {
    let lower = json!({
        "_id": "11111111-aaaa-4bbb-8ccc-000000000001",
        "title": "E/C.12/UZB/CO/9 — Recommendations — Uzbekistan",
        "symbol": "E/C.12/UZB/CO/9",
        "text": "Water\n7. The Committee urges the State party’s ministries to…",
        "date": "2026-03-23",
        "annotation_type": "Recommendations",
        "body": "CESCR",
        "countries": ["Uzbekistan", "Kyrgyzstan", "State of Palestine"],
        "themes": ["Safe drinking water & sanitation", "Right to housing"],
        "affected_persons": ["Women & girls", "Children"],
        "sdgs": ["6 - CLEAN WATER", "6.1 - Safe water"],
        "upr_recommending_country": [],
    });
    let sheet = json!({
        "OHCHR Annotation Id": "11111111-aaaa-4bbb-8ccc-000000000001",
        "Document Symbol": "E/C.12/UZB/CO/9",
        "Text": "Water\n7. The Committee urges the State party’s ministries to…",
        "Publication Date": "2026-03-23T00:00:00",
        "Annotation Type": "Recommendations",
        "Reccomending Body": "CESCR",
        "Countries Concerned": [{"Name": "Uzbekistan"}, {"Name": "Kyrgyzstan"}, {"Name": "Palestine"}],
        "Themes": "Safe drinking water & sanitation\nRight to housing",
        "Affected Persons": "Women & girls\nChildren",
        "SDGs": "6 - CLEAN WATER\n6.1 - Safe water",
    });
    let api = imported(&record());
    for other in [lower, sheet] {
        let other = imported(&other);
        assert_eq!(problems(&other), [""; 0]);
        assert_eq!(other.drafts[0].id, api.drafts[0].id);
        assert_eq!(other.drafts[0].statement, api.drafts[0].statement);
    }
}

#[test]
fn objects_stand_alone_in_arrays_one_after_another_or_in_an_envelope() {
    let (one, two) = (record(), with(&json!({"AnnotationId": "2", "Text": "8. Act."})));
    let files = [
        format!("[\n{one},\n{two}\n]"),
        format!("\n{one}\n{two}"),
        format!("{{\"count\": 2, \"results\": [\n{one},\n{two}]}}"),
        format!("\u{feff}[\r\n{one},\r\n{two}]"),
    ];
    for file in files {
        let imported = import("uhri", &[("export.json", &file)]);
        let rows = imported.drafts.iter().map(|draft| match &draft.origin {
            Origin::Row(row) => (row.line, row.quote.clone()),
            other => panic!("{other:?}"),
        });
        assert_eq!(rows.collect::<Vec<_>>(), [(2, one.to_string()), (3, two.to_string())], "{file}");
    }
}

#[test]
fn the_annotation_type_says_the_form_and_without_one_a_record_is_left_out() {
    let cases = [
        ("- Concerns/Observations", Form::Concern),
        ("Positive aspects", Form::PositiveAspect),
        ("- Concerns/Observations\n- Recommendations", Form::Recommendation),
    ];
    for (kind, form) in cases {
        let imported = imported(&with(&json!({"AnnotationType": kind})));
        assert_eq!(point(&imported.drafts[0].statement).form, form);
    }
    let mend = "write Recommendations, Concerns/Observations or Positive aspects (passed over)";
    let view = imported(&json!([record(), with(&json!({"AnnotationId": "2", "AnnotationType": "Views"}))]));
    let told = "export.json, line 1, column AnnotationType: \"Views\" is no annotation type known here, and the record \
                was left out";
    assert_eq!((view.drafts.len(), problems(&view)), (1, vec![format!("{told}; {mend}")]));
    let none = imported(&json!([record(), with(&json!({"AnnotationId": "2", "AnnotationType": null}))]));
    assert!(problems(&none)[0].contains("the record has no AnnotationType"));
}

#[test]
fn points_of_the_review_have_their_answer_and_recommending_states() {
    let review = json!({
        "Body": "- UPR", "Symbol": "A/HRC/39/7", "Text": "101.5 Ratify the Covenant (Chile, Fiji);",
        "UprRecommendingCountry": "- Chile\n- Fiji", "UprPosition": "- Supported", "UprCycle": "3rd cycle",
    });
    let known = imported(&with(&review));
    let known = point(&known.drafts[0].statement);
    assert_eq!((known.answer, codes(&known.recommending)), (Some(Answer::Supported), vec!["CHL", "FJI"]));
    assert_eq!((known.body.as_deref(), known.paragraph.as_deref()), (Some("UPR"), Some("101.5")));
    let open = imported(&with(&json!({"UprPosition": "Partially supported"})));
    assert_eq!(point(&open.drafts[0].statement).answer, None);
    assert!(
        problems(&open)[0].contains("column UprPosition: \"Partially supported\" is no answer known here")
    );
}

#[test]
fn bodies_are_codes_where_known_names_where_not_and_come_from_the_symbol_where_missing() {
    let cases = [
        ("- Committee against Torture", "CAT"),
        ("- WG Mercenaries", "WG Mercenaries"),
        ("- SR Torture\n- WG Mercenaries", "SR Torture, WG Mercenaries"),
        ("", "CESCR"),
    ];
    for (written, code) in cases {
        let imported = imported(&with(&json!({"Body": written})));
        assert_eq!(point(&imported.drafts[0].statement).body.as_deref(), Some(code));
    }
}

#[test]
fn what_cannot_be_read_stays_open_and_is_told_by_its_field() {
    let imported = imported(&with(&json!({"Countries": "- Atlantis\n- UZ", "PublicationDate": "soon"})));
    assert_eq!(codes(&point(&imported.drafts[0].statement).states), ["UZB"]);
    let told = [
        "export.json, line 1, column Countries: \"Atlantis\" is no State known here, and was left out; add the name to \
         vocab/states.tsv if it is one (passed over)",
        "export.json, line 1, column PublicationDate: \"soon\" is no date, and the date was left open; write it as \
         2026-03-23 or 23/03/2026 (passed over)",
    ];
    assert_eq!(problems(&imported), told);
}

#[test]
fn json_that_breaks_off_is_refused_with_its_place() {
    let good = record().to_string();
    let cases = [
        (format!("[\n{good},\n{{\"Text\": \"7. Act\"\n"), "line 3, column 17"),
        ("{\"Text\": \"7. Act\",\n \"Symbol\" 1}".to_owned(), "line 2, column 11"),
        ("Symbol,Text\n".to_owned(), "line 1, column 1"),
    ];
    for (text, place) in cases {
        let imported = import("uhri", &[("export.json", &text), ("good.json", &good)]);
        let told = problems(&imported).remove(0);
        assert!(told.starts_with(&format!("export.json, {place}: the JSON breaks off: ")), "{told}");
        assert!(told.ends_with("; correct it there, or fetch the file again"), "{told}");
        assert!(imported.is_refused() && imported.drafts.is_empty());
    }
}

#[test]
fn values_that_are_no_records_are_told_and_left_out() {
    let nameless = with(&json!({"AnnotationId": null}));
    let silent = with(&json!({"AnnotationId": "2", "Text": "<p> </p>"}));
    let imported = imported(&json!([record(), 7, "text", nameless, silent, record()]));
    let told = problems(&imported);
    assert_eq!((imported.drafts.len(), told.len()), (1, 5));
    assert!(told[0].contains("the value is no record of the Index"), "{told:?}");
    assert!(told[2].contains("the record has no AnnotationId") && told[3].contains("the record has no Text"));
    assert!(told[4].contains("is in export.json, line 1, too"), "{told:?}");
}

#[test]
fn a_record_keeps_its_account_when_its_text_is_changed() {
    let (before, after) =
        (imported(&record()), imported(&with(&json!({"Text": "7. The Committee regrets."}))));
    assert_eq!(before.drafts[0].id, after.drafts[0].id);
    assert!(before.drafts[0].statement != after.drafts[0].statement);
    assert_eq!(before.drafts, imported(&record()).drafts);
}

#[test]
fn symbol_and_paragraph_name_the_record_and_points_without_them_are_their_own() {
    let open = imported(&json!([
        record(),
        with(&json!({"AnnotationId": "2", "Text": "The State should act."})),
        with(&json!({"AnnotationId": "3", "Text": "The State should act."})),
    ]));
    let records: Vec<_> = open.drafts.iter().map(|draft| draft.record.as_ref()).collect();
    assert!(records[0].is_none() && records[1].is_some() && records[1] != records[2]);
}

#[test]
fn every_sample_of_the_index_is_imported() {
    let Ok(folder) = fs::read_dir(Path::new(FOLDER)) else {
        return println!("skipped: {FOLDER} absent");
    };
    let mut paths: Vec<_> = folder.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let files: Vec<(String, Vec<u8>)> =
        paths.iter().map(|path| (path.display().to_string(), fs::read(path).unwrap())).collect();
    let tables: Vec<Table<'_>> = files.iter().map(|(name, bytes)| Table { name, bytes }).collect();
    let imported = importer("uhri").unwrap().import(&tables, &Options::default(), &mut |_, _| {});
    // No problem: every label of a theme or group in these files stands for a code.
    assert_eq!((imported.drafts.len(), problems(&imported)), (files.len(), vec![]));
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for (draft, (_, bytes)) in imported.drafts.iter().zip(&files) {
        let given: Value = serde_json::from_slice(bytes).unwrap();
        let point = point(&draft.statement);
        *counts.entry(point.form.label()).or_default() += 1;
        *counts.entry(if point.paragraph.is_some() { "with paragraph" } else { "without" }).or_default() += 1;
        for (name, found) in [
            ("countries", point.states.len()),
            ("themes", point.themes.len()),
            ("sdgs", point.targets.len()),
            ("affected_persons", point.affected.len()),
        ] {
            assert_eq!(found, given[name].as_array().unwrap().len(), "{name} of {}", given["_id"]);
        }
        let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(words(&point.text), words(given["text"].as_str().unwrap()));
        assert_eq!(point.symbol.as_deref(), given["symbol"].as_str());
    }
    println!("{counts:?}");
}
