//! Registers of persons and organisations in Popolo.

use crate::{import, problems};
use std::fs;
use tarazy_import::{Options, Table, importer};
use tarazy_model::{Person, Statement};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/names/legislators");

#[test]
fn every_person_and_organisation_of_the_legislators_files_is_kept() {
    for (state, persons, organisations) in
        [("Kazakhstan", 107, 6), ("Kyrgyzstan", 120, 11), ("Tajikistan", 62, 2), ("Uzbekistan", 147, 7)]
    {
        let path = format!("{FOLDER}/{state}/ep-popolo-v1.0.json");
        let Ok(bytes) = fs::read(&path) else { return println!("skipped: {path} is not there") };
        let table = Table { name: &path, bytes: &bytes };
        let imported = importer("popolo").unwrap().import(&[table], &Options::default(), &mut |_, _| {});
        assert_eq!(problems(&imported), [""; 0], "{state}");
        let people =
            imported.drafts.iter().filter(|draft| matches!(draft.statement, Statement::Person(_))).count();
        assert_eq!((people, imported.drafts.len() - people), (persons, organisations), "{state}");
        assert!(imported.drafts.iter().all(|draft| draft.statement.states().len() == 1), "{state}");
    }
}

#[test]
fn a_person_keeps_names_dates_identifiers_and_posts_and_what_is_wrong_is_told() {
    let json = r#"{
"organizations": [
  {"id": "o1", "name": "Assembly", "classification": "legislature"},
  {"id": "p", "name": "Party of the River", "parent_id": "o1"}],
"events": [{"id": "t5", "start_date": "2010", "end_date": "2015-10-15"}],
"persons": [
  {"id": "a", "name": "Rosa Omur", "birth_date": "1950-13-01", "gender": "female",
   "identifiers": [{"scheme": "wikidata", "identifier": "Q1"}],
   "other_names": [{"name": "Роза Өмүр", "lang": "ky"}, {"name": "Rosa Bek", "end_date": "1975"}]},
  {"id": "b"}],
"memberships": [{"person_id": "a", "organization_id": "o1", "on_behalf_of_id": "p", "role": "member",
                 "legislative_period_id": "t5"}]}"#;
    let imported = import("popolo", &[("Kyrgyzstan/popolo.json", json)]);
    let person = imported.drafts.iter().find_map(|draft| match &draft.statement {
        Statement::Person(person) => Some(person),
        _ => None,
    });
    let Person { names, birth, memberships, states, .. } = person.unwrap();
    let printed: Vec<String> = names.iter().map(ToString::to_string).collect();
    assert_eq!(printed, ["Роза Өмүр [ky]", "Rosa Bek [../1975]"]);
    let posts: Vec<String> = memberships.iter().map(ToString::to_string).collect();
    assert_eq!(posts, ["member @ Assembly [2010/2015-10-15]", "Party of the River [2010/2015-10-15]"]);
    assert_eq!((birth.is_none(), states[0].as_str()), (true, "KGZ"));
    assert_eq!(
        problems(&imported),
        [
            "popolo.json, line 7, column birth_date: \"1950-13-01\" is no date, and was left open; write it as 1960-03-01 \
             (passed over)",
            "popolo.json, line 10, column persons: the entry has no name, and was left out; correct it in the file (passed over)",
        ]
    );
    let broken = import("popolo", &[("x.json", "{\n\"persons\": 3}")]);
    assert!(
        problems(&broken)[0].starts_with("x.json, line 2: the file is no Popolo JSON"),
        "{:?}",
        problems(&broken)
    );
}
