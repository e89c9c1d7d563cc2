//! Two registers that differ: what the list shows, and that a decision on it lasts.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use tarazy_desk::{Actor, Desk, DifferencesQuery, Table, importer, read_tables};
use tarazy_model::{Holds, Verdict};

fn empty() -> (tempfile::TempDir, Desk) {
    let folder = tempfile::tempdir().unwrap();
    let desk = Desk::open(&folder.path().join("record")).unwrap();
    (folder, desk)
}

/// Twenty States and more, so that both tables count as registers.
const STATES: [&str; 24] = [
    "Kazakhstan",
    "Kyrgyzstan",
    "Tajikistan",
    "Uzbekistan",
    "Armenia",
    "Austria",
    "Belgium",
    "Brazil",
    "Canada",
    "Chile",
    "Denmark",
    "Ecuador",
    "Finland",
    "France",
    "Germany",
    "Ghana",
    "Hungary",
    "India",
    "Japan",
    "Kenya",
    "Latvia",
    "Malta",
    "Nepal",
    "Norway",
];

/// A table of 2015 with days, and one of 2022 with years, which differ for the first four States.
fn tables() -> (String, String) {
    let mut days = "Participant,Signature,\"Ratification, Accession(a)\"\n".to_owned();
    let mut years =
        "member,state party,year ratification or accession,signatory,no action,status\n".to_owned();
    for state in STATES {
        let (day, year) = match state {
            "Kazakhstan" => (",", "1,2018,0,0,state party"),
            "Kyrgyzstan" => ("3 Mar 1996,5 Sep 1997", "1,1996,0,0,state party"),
            "Tajikistan" => (",11 Jan 1995 a", "0,,0,1,no action"),
            "Uzbekistan" => (",28 Sep 1995 a", "1,1993,0,0,state party"),
            _ => (",1 Jun 1990 a", "1,1990,0,0,state party"),
        };
        if day != "," {
            days += &format!("{state},{day}\n");
        }
        years += &format!("{state},{year}\n");
    }
    (days, years)
}

fn import(desk: &Desk, name: &str, files: &[(String, Vec<u8>)], as_at: &str) {
    let tables = files.iter().map(|(name, bytes)| Table { name, bytes }).collect();
    let read =
        read_tables(importer(name).unwrap(), tables, Some(as_at.parse().unwrap()), &mut |_| {}).unwrap();
    desk.import(read, &Actor::default(), &mut |_| {}).unwrap();
}

fn both(desk: &Desk) {
    let (days, years) = tables();
    import(desk, "untc", &[("4-9.csv".to_owned(), days.into_bytes())], "2015-03-14");
    import(desk, "status", &[("hr_status_cat.csv".to_owned(), years.into_bytes())], "2022-08");
}

fn by_rule(desk: &Desk) -> BTreeMap<String, usize> {
    let found = desk.differences(&DifferencesQuery::default()).unwrap();
    found.rules.into_iter().map(|count| (count.rule.id.to_owned(), count.count)).collect()
}

#[test]
fn what_differs_stands_under_its_rule_and_later_acts_are_updates() {
    let (_folder, desk) = empty();
    both(&desk);
    let expected = [
        ("register-earlier-date", 1),
        ("register-missing-act", 1),
        ("register-signature-for-consent", 1),
        ("register-update", 1),
    ];
    let expected: BTreeMap<String, usize> =
        expected.into_iter().map(|(rule, count)| (rule.to_owned(), count)).collect();
    assert_eq!(by_rule(&desk), expected);
    let updates = DifferencesQuery { verdict: Some(Verdict::Updates), ..DifferencesQuery::default() };
    let updates = desk.differences(&updates).unwrap();
    let [line] = updates.lines.as_slice() else { panic!("{updates:?}") };
    assert_eq!(line.state.code.as_str(), "KAZ");
    let days: Vec<String> = line.as_at.iter().flatten().map(ToString::to_string).collect();
    assert_eq!(days, ["2015-03-14", "2022-08"]);
}

#[test]
fn a_settled_difference_stays_settled_when_the_tables_come_again_and_can_be_opened() {
    let (_folder, desk) = empty();
    both(&desk);
    let asked =
        DifferencesQuery { rule: Some("register-earlier-date".to_owned()), ..DifferencesQuery::default() };
    let id = desk.differences(&asked).unwrap().lines[0].id.clone();
    assert!(desk.settle(&id, Holds::One, "  ", &Actor::default()).is_err(), "a decision needs a reason");
    let line = desk.settle(&id, Holds::One, "the depositary's own day", &Actor::named("Aigul")).unwrap();
    assert_eq!(line.settled.unwrap().by, "Aigul");
    both(&desk);
    let list = desk.differences(&asked).unwrap();
    assert_eq!((list.open, list.settled, list.lines.len()), (0, 1, 1));
    assert_eq!(list.lines[0].settled.as_ref().unwrap().holds, Holds::One);
    desk.settle(&id, Holds::Open, "taken back", &Actor::named("Aigul")).unwrap();
    let list = desk.differences(&asked).unwrap();
    assert_eq!((list.open, list.settled, list.lines[0].decisions.len()), (1, 0, 2));
    assert!(desk.verify().unwrap().holds);
}

/// The files of a folder; `None`, told plainly, where it is absent.
fn files(folder: &str, suffix: &str) -> Option<Vec<(String, Vec<u8>)>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/treaties").join(folder);
    let Ok(entries) = std::fs::read_dir(&folder) else {
        println!("skipped: {} absent", folder.display());
        return None;
    };
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.to_string_lossy().ends_with(suffix));
    paths.sort();
    let name = |path: &PathBuf| path.file_name().unwrap().to_string_lossy().into_owned();
    Some(paths.iter().map(|path| (name(path), std::fs::read(path).unwrap())).collect())
}

#[test]
fn the_real_registers_of_2015_and_2022_differ_mostly_by_later_acts() {
    let (Some(untc), Some(status)) = (files("untc-2015/treaties", ".csv"), files("status-2022", ".csv"))
    else {
        return;
    };
    let (_folder, desk) = empty();
    import(&desk, "untc", &untc, "2015-03-14");
    import(&desk, "status", &status, "2022-08");
    let counts = by_rule(&desk);
    let all: usize = counts.values().sum();
    println!("{all} differences: {counts:?}");
    assert!(counts["register-update"] * 2 > all, "{counts:?}");
    for rule in ["register-signature-for-consent", "register-missing-act", "register-earlier-date"] {
        assert!(counts[rule] > 0, "{rule}");
    }
}
