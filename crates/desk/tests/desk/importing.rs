//! Importing again, in parts, and what is one record.

use crate::users::House;
use std::collections::BTreeSet;
use tarazy_desk::{
    Actor, ChronicleQuery, Counted, Desk, ScalesQuery, StatesWanted, Table, importer, read_tables,
};
use tarazy_model::{Class, Counts, PlaceLevel, Seclusion, Statement, UserRole};
use tarazy_words::names::Matching;
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
    let records = records_of(&desk, "event");
    assert_eq!(records.len(), 2);
    records.into_iter().collect::<BTreeSet<_>>().len()
}

/// The record of every account of a kind.
fn records_of(desk: &Desk, kind: &str) -> Vec<String> {
    let to = tempfile::tempdir().unwrap();
    desk.export_to(to.path(), false).unwrap();
    let lines = std::fs::read_to_string(to.path().join("accounts.jsonl")).unwrap();
    let accounts = lines.lines().map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap());
    let of_kind = accounts.filter(|account| account["statement"]["kind"] == kind);
    of_kind.map(|account| account["record"].to_string()).collect()
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

#[test]
fn an_annotation_of_the_index_with_other_text_is_a_new_version_and_again_is_the_same() {
    let (desk, _folder) = desk();
    let record = |text: &str| {
        format!(
            "{{\"AnnotationId\": \"a-1\", \"Symbol\": \"CAT/C/UZB/CO/9\", \"Body\": \"- CAT\", \"Countries\": \"- UZ\",\n\
             \"AnnotationType\": \"- Recommendations\", \"Text\": \"{text}\"}}"
        )
    };
    let (before, after) = (record("8. Act now."), record("8. Act at once."));
    assert_eq!(import(&desk, "uhri", &[("a-1.json", &before)]).new, 1);
    assert_eq!(import(&desk, "uhri", &[("a-1.json", &before)]).same, 1);
    let counts = import(&desk, "uhri", &[("a-1.json", &after)]);
    assert_eq!((counts.new, counts.changed, counts.gone), (0, 1, 0));
}

#[test]
fn one_recommendation_by_several_states_is_one_record_with_an_account_each() {
    let (desk, _folder) = desk();
    let export = "To,Text,From,Response,Session\nUzbekistan,Ratify CAT,Spain,Noted,6\n\
                  Uzbekistan,Ratify CAT,France,Noted,6\nUzbekistan,Ratify CEDAW,France,Noted,6\n";
    assert_eq!(import(&desk, "upr", &[("6-9.csv", export)]).new, 3);
    assert_eq!(import(&desk, "upr", &[("6-9.csv", export)]).same, 3);
    let records = records_of(&desk, "recommendation");
    assert_eq!((records.len(), records.into_iter().collect::<BTreeSet<_>>().len()), (3, 2));
}

const ACLED: &str = "event_id_cnty,event_date,event_type,sub_event_type,actor1,country,location,fatalities\n\
    KGZ1,2020-10-01,Protests,Peaceful protest,Protesters (Kyrgyzstan),Kyrgyzstan,Bishkek,0\n\
    KGZ2,2020-10-05,Protests,Peaceful protest,Protesters (Kyrgyzstan),Kyrgyzstan,Osh,0\n\
    KGZ3,2020-10-05,Riots,Violent demonstration,Rioters (Kyrgyzstan),Kyrgyzstan,Bishkek,1\n\
    KGZ4,2020-10-09,Protests,Peaceful protest,Protesters (Kyrgyzstan),Kyrgyzstan,Talas,0\n\
    KGZ5,2021-02-01,Protests,Peaceful protest,Protesters (Kyrgyzstan),Kyrgyzstan,Naryn,0\n";

#[test]
fn a_row_gone_from_a_later_download_is_a_dated_withdrawal_within_what_the_download_covers() {
    let folder = tempfile::tempdir().unwrap();
    let desk = Desk::open(&folder.path().join("record")).unwrap();
    import(&desk, "acled", &[("first.csv", ACLED)]);
    let listed = |listed| desk.chronicle(&ChronicleQuery { listed, ..ChronicleQuery::default() }).unwrap();
    let counted = || {
        let (events, withdrawn) = (listed(Counted::Event), listed(Counted::Withdrawn));
        let places =
            withdrawn.events.iter().filter(|event| event.is_withdrawn).map(|event| event.place.clone());
        let weighed = desk.scales(&ScalesQuery {
            states: StatesWanted::These(vec!["KGZ".parse().unwrap()]),
            rights: vec!["assembly-association".to_owned()],
            ..ScalesQuery::default()
        });
        assert_eq!(weighed.unwrap().rows[0].cells[0].practised.events as u64, events.told.events);
        (events.told.events, events.withdrawn, places.flatten().collect::<Vec<String>>())
    };
    let record = |place: &str| {
        let events = [listed(Counted::Event).events, listed(Counted::Withdrawn).events].concat();
        events.into_iter().find(|event| event.place.as_deref() == Some(place)).unwrap().record
    };
    let withdrawn = |place: &str| desk.record(&record(place)).unwrap().accounts[0].withdrawn.clone();
    assert_eq!(counted(), (5, 0, Vec::new()));
    // Of protests in October 2020 alone, under another name, and without the one in Osh.
    let kept = |line: &&str| !["KGZ2", "KGZ3", "KGZ5"].iter().any(|id| line.starts_with(id));
    let later: Vec<&str> = ACLED.lines().filter(kept).collect();
    let counts = import(&desk, "acled", &[("second.csv", &later.join("\n"))]);
    assert_eq!((counts.new, counts.gone), (0, 1));
    let found = withdrawn("Osh").unwrap();
    assert_eq!(desk.batches(None).unwrap().batches[0].id, found.batch, "by the download that lacks it");
    assert!(
        withdrawn("Naryn").is_none() && withdrawn("Talas").is_none(),
        "what is not covered is not missed"
    );

    let osh = (4, 1, vec!["Osh".to_owned()]);
    assert_eq!(counted(), osh, "what its only source withdrew is counted nowhere");
    std::fs::remove_dir_all(folder.path().join("record/index")).unwrap();
    let anew = Desk::open(&folder.path().join("record")).unwrap();
    assert_eq!(
        anew.chronicle(&ChronicleQuery::default()).unwrap().withdrawn,
        1,
        "by an index made anew, too"
    );
    drop(anew);

    assert_eq!(import(&desk, "acled", &[("third.csv", ACLED)]).gone, 0);
    assert!(withdrawn("Osh").is_none(), "it is published again");
    assert_eq!(counted(), (5, 0, Vec::new()));
    assert!(desk.verify().unwrap().holds);
}

#[test]
fn texts_are_read_with_the_places_that_were_imported() {
    let (desk, _folder) = desk();
    let text = "On 5 May 2011 some 300 residents protested in Too Kichik against the mine.";
    let place = || {
        let check = desk.check("text.txt", text.as_bytes(), Matching::Fuzzy).unwrap();
        let of = |line: &tarazy_desk::CheckLine| match &line.candidate.statement {
            Statement::Event(event) => event.place.clone(),
            _ => None,
        };
        check.lines.iter().find_map(of).map(|place| (place.written, place.code, place.precision))
    };
    assert_eq!(place(), None, "no gazetteer has the village");
    let table =
        "name,names,level,code,states,source\nToo Kichik,Тоо-Кичик [ky],village,KGZ-too-kichik,KGZ,s\n";
    let sources = "id,title,kind\ns,Register of villages,dataset\n";
    import(&desk, "own", &[("places.csv", table), ("sources.csv", sources)]);
    let found = ("Too Kichik".to_owned(), Some("KGZ-too-kichik".to_owned()), Some(PlaceLevel::Village));
    assert_eq!(place(), Some(found));
    let batches = desk.batches(None).unwrap().batches;
    desk.undo(&batches[0].id, None, &Actor::default()).unwrap();
    assert_eq!(place(), None);
}

#[test]
fn trying_an_import_does_not_tell_whether_a_row_is_among_what_is_sealed() {
    let house = House::new();
    house.invite("editor", UserRole::Editor);
    let row = |date: &str, who: &str| {
        format!(
            "source,at,kind,states,date,title,place,participants\n\
             q,1,protest,KGZ,{date},March over the bridge,Bishkek,{who} (actor)\n"
        )
    };
    let tables = |events: &str| {
        [
            ("sources.csv", "id,kind,title\nq,press,Quillmark testimonies\n".to_owned()),
            ("events.csv", events.to_owned()),
        ]
    };
    let reading = |desk: &Desk, events: &str, class: Option<Seclusion>, trial: bool| {
        let tables = tables(events);
        let tables = tables.iter().map(|(name, text)| Table { name, bytes: text.as_bytes() }).collect();
        let read = read_tables(importer("own").unwrap(), tables, None, &mut |_| {}).unwrap().classed(class);
        let actor = desk.who().clone();
        let report = match trial {
            true => desk.try_import(read, &actor, &mut |_| {}).unwrap(),
            false => desk.import(read, &actor, &mut |_| {}).unwrap(),
        };
        let Counts { new, changed, same, gone } = report.counts;
        [new, changed, same, gone]
    };
    let there = row("2011-07-12", "Tolvendar");
    let sealed = Seclusion { class: Class::Sealed, group: None };
    assert_eq!(reading(house.desk(), &there, Some(sealed), false), [1, 0, 0, 0]);
    assert_eq!(reading(house.desk(), &there, None, true), [0, 0, 1, 0], "who is cleared is told");
    let editor = house.of("editor");
    for guess in [there, row("2011-07-12", "Someone else"), row("2012-07-12", "Tolvendar")] {
        assert_eq!(reading(&editor, &guess, None, true), [1, 0, 0, 0], "{guess}");
        let tables = tables(&guess);
        let tables = tables.iter().map(|(name, text)| Table { name, bytes: text.as_bytes() }).collect();
        let read = read_tables(importer("own").unwrap(), tables, None, &mut |_| {}).unwrap();
        let refused = editor.import(read, &editor.who().clone(), &mut |_| {}).unwrap_err();
        assert!(refused.to_string().contains("not for you"), "what is sealed is not altered: {refused}");
    }
}
