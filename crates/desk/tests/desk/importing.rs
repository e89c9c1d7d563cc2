//! Importing again, in parts, and what is one record.

use std::collections::BTreeSet;
use tarazy_desk::{Actor, Desk, Table, importer, read_tables};
use tarazy_model::Counts;
use tempfile::TempDir;

fn desk() -> (Desk, TempDir) {
    let folder = tempfile::tempdir().unwrap();
    (Desk::open(&folder.path().join("record")).unwrap(), folder)
}

fn import(desk: &Desk, kind: &str, tables: &[(&str, &str)]) -> Counts {
    let tables = tables.iter().map(|(name, text)| Table { name, bytes: text.as_bytes() }).collect();
    let read = read_tables(importer(kind).unwrap(), tables, None, &mut |_| {}).unwrap();
    desk.import(read, &Actor::default(), &mut |_| {}).unwrap().counts
}

const CAT: (&str, &str) = (
    "4-9.csv",
    "Participant,Signature,\"Accession(a), Ratification\"\nKazakhstan,,26 Aug 1998 a\nKyrgyzstan,,5 Sep 1997 a\n",
);
const UNKNOWN: (&str, &str) =
    ("27-99.csv", "Participant,Signature,\"Accession(a), Ratification\"\nUzbekistan,,28 Sep 1995 a\n");

#[test]
fn one_table_of_a_register_says_nothing_of_the_others() {
    let (desk, _folder) = desk();
    assert_eq!(import(&desk, "untc", &[CAT, UNKNOWN]).new, 3);
    let again = import(&desk, "untc", &[CAT]);
    assert_eq!((again.new, again.changed, again.same, again.gone), (0, 0, 2, 0));
    let shorter = "Participant,Signature,\"Accession(a), Ratification\"\nKazakhstan,,26 Aug 1998 a\n";
    assert_eq!(import(&desk, "untc", &[("new/4-9.csv", shorter)]).gone, 1, "a row of the same table");
}

#[test]
fn a_title_that_is_missing_is_no_change() {
    let (desk, _folder) = desk();
    let index =
        ("index.csv", "chapter_no,treaty_no,treaty_name\n27,99,Convention on the Examples of Tests\n");
    assert_eq!(import(&desk, "untc", &[UNKNOWN, index]).new, 1);
    let again = import(&desk, "untc", &[UNKNOWN]);
    assert_eq!((again.changed, again.same), (0, 1));
    let renamed = ("index.csv", "chapter_no,treaty_no,treaty_name\n27,99,Convention on Other Examples\n");
    assert_eq!(import(&desk, "untc", &[UNKNOWN, renamed]).changed, 1, "a title that is given is one");
}

/// How many records two protests of one day and place come to, by title and size.
fn records(first: (&str, &str), second: (&str, &str)) -> usize {
    let (desk, _folder) = desk();
    let row = |(title, size): (&str, &str), source: &str| {
        format!("protest,{title},KGZ,2005-03-19,Osh,,{size},,,,,,,{source},,\n")
    };
    let header = "kind,title,states,date,place,participants,size,deaths,injured,arrests,demand,response,denied,\
                  source,at,record\n";
    let events = format!("{header}{}{}", row(first, "one"), row(second, "two"));
    let sources = "id,title,author,publisher,date,language,licence,kind,party,url,note\n\
                   one,First source,,,2005,en,,press,,,\ntwo,Second source,,,2005,en,,press,,,\n";
    import(&desk, "own", &[("sources.csv", sources), ("events.csv", &events)]);
    let to = tempfile::tempdir().unwrap();
    desk.export_to(to.path(), false).unwrap();
    let lines = std::fs::read_to_string(to.path().join("accounts.jsonl")).unwrap();
    let accounts: Vec<serde_json::Value> =
        lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let events = accounts.iter().filter(|account| account["statement"]["kind"] == "event");
    assert_eq!(events.clone().count(), 2);
    events.map(|account| account["record"].to_string()).collect::<BTreeSet<_>>().len()
}

#[test]
fn two_events_of_one_kind_day_and_place_are_one_record_only_with_more_in_common() {
    for (first, second, expected) in [
        (("Congress of the opposition", ""), ("Teachers ask for wages", ""), 2),
        (("Congress of the opposition", "500"), ("Teachers ask for wages", "40"), 2),
        (("Congress of the opposition", "500"), ("Delegates meet in the theatre", "500"), 1),
        (("Congress of the opposition", ""), ("An opposition congress is held", ""), 1),
    ] {
        assert_eq!(records(first, second), expected, "{first:?} {second:?}");
    }
}
