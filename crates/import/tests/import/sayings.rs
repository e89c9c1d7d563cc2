//! What is wrong with a file is told in the language of who reads, and not in English beside it.

use crate::import;
use crate::tables::far_right;
use std::collections::BTreeSet;
use tarazy_import::own::schemas;
use tarazy_import::{Problem, Table, names_listed};
use tarazy_words::{Language, Saying, messages};

const OTHERS: [Language; 4] = [Language::Russian, Language::Kazakh, Language::Kyrgyz, Language::Uzbek];

/// Words that are in nearly every English sentence, and in no other language here.
const ENGLISH: [&str; 21] = [
    "the", "and", "this", "that", "with", "was", "not", "here", "from", "are", "for", "write", "give",
    "known", "them", "fill", "cell", "rename", "delete", "there", "line",
];

/// What an importer has to say against files; each table of own ones comes with its sources.
fn of_files() -> Vec<Problem> {
    let sources = ("sources.csv", "id,title,kind\nkic,Report,report\n");
    let own = |file, text| vec![(file, text), sources];
    let events = "source,kind,title,states,date,deaths,participants,ties,polarity,point\n";
    let event = |row: &str| format!("{events}{row}\n");
    let [wrong, twice, empty] = [
        event("who,brawl,A,KGZ XXX,31 Feb,dozens,A (boss); B (actor nobody),part-of; under X,no,far"),
        event("kic,riot,A,KGZ,,,,,,\nkic,clash,A,KGZ,,,,,,"),
        event(",,,,,,,,,"),
    ];
    let mapping = "field,column,when,then\nsource.title,,,Diary\nkind,type,Demo,protest\ntitle,what,,\n\
                   states,land,,\ndate,day,,\ndate.format,,,dd.mm.yyyy\n";
    let mapped = |mapping, data| vec![("x.mapping.csv", mapping), ("x.csv", data)];
    let diary = "type,what,land,day\nDemo,A,Atlantis,1.2.2010\nDemo,B,KGZ,May\n";
    let again = "type,what,land,day\nDemo,A,KGZ,1.2.2010\nDemo,A,KGZ,1.2.2010\n";
    let grants = r#"{"grants": [{"id": "a", "amountAwarded": "much", "awardDate": "05/06/2014",
        "beneficiaryLocation": [{"countryCode": "XX"}]}, {"title": "B"}, {"id": "a"}]}"#;
    let activities = "<iati-activities><iati-activity><iati-identifier>A</iati-identifier></iati-activity>\
        <iati-activity><transaction><transaction-type code=\"4\"/></transaction>\
        <transaction><transaction-type code=\"2\"/><value>much</value></transaction>\
        <transaction><transaction-type code=\"2\"/><value>1</value></transaction>\
        <transaction><transaction-type code=\"2\"/><value>1</value><transaction-date iso-date=\"2012\"/></transaction>\
        <transaction><transaction-type code=\"2\"/><value>1</value><transaction-date iso-date=\"2012\"/></transaction>\
        </iati-activity></iati-activities>";
    let persons = r#"{"persons": [{"id": "b"}, {"id": 3}, {"name": "Rosa", "birth_date": "1950-13-01"}]}"#;
    let points = r#"[{"AnnotationId": "1", "Text": "A", "Symbol": "E/C.12/UZB/CO/9", "PublicationDate": "23/03/2026",
        "AnnotationType": "- Recommendations", "Body": "- CESCR", "Countries": "- Uzbekistan", "Themes": "- Zzz",
        "AffectedPersons": "- Zzz"}]"#;
    let cases: Vec<(&str, Vec<(&str, &str)>)> = vec![
        ("own", own("events.csv", &wrong)),
        ("own", own("events.csv", &twice)),
        ("own", own("events.csv", &empty)),
        ("own", own("events.csv", "source,title,mood\nkic,A,\n")),
        (
            "own",
            own(
                "figures.csv",
                "source,indicator,measure,states,date,value,part,whole,dimensions\nkic,?,A,KGZ,2010,1,x,2,sex\n",
            ),
        ),
        (
            "own",
            own("recommendations.csv", "source,states,form,text,themes,repeated\nkic,KGZ,wish,A,zzz,maybe\n"),
        ),
        ("own", own("cases.csv", "source,states,issue,step\nkic,KGZ,A,begun\n")),
        ("own", own("mine.csv", "a,b\n1,2\n")),
        ("own", own("events.csv", events)),
        ("own", vec![("sources.csv", "id,title,kind\na,A,report\na,B,report\n,,\n")]),
        ("own", vec![]),
        ("own", own("events.csv", "")),
        ("own", own("events.csv", "\0\0")),
        ("own", own("events.csv", "source,source\nkic,kic,kic\n\"a,b\n")),
        ("mapped", mapped(mapping, diary)),
        ("mapped", mapped(mapping, again)),
        ("mapped", mapped(mapping, "type,what\nDemo,A\n")),
        ("mapped", mapped("field,column,then\ntable,,numbers\nmood,x,\ntitle,,\n", "a\n1\n")),
        ("mapped", mapped("field,when\ntitle,\n", "a\n1\n")),
        ("mapped", vec![("a.mapping.csv", mapping), ("b.mapping.csv", mapping)]),
        ("mapped", vec![("x.geojson", "{\"features\": [}")]),
        ("mapped", vec![("x.geojson", "{\0")]),
        ("360giving", vec![("grants.json", grants)]),
        ("360giving", vec![("grants.json", "{")]),
        ("360giving", vec![("grants.json", "{\0")]),
        ("360giving", vec![("grants.csv", "One,Two\n1,2\n")]),
        ("iati", vec![("a.xml", activities)]),
        ("iati", vec![("a.xml", "<iati-activities><x>")]),
        ("iati", vec![("a.xml", "<!DOCTYPE x><iati-activities/>")]),
        ("iati", vec![("a.xml", "<iati-activities>&#xZZ;")]),
        ("iati", vec![("a.xml", "<iati-organisations/>")]),
        ("iati", vec![("a.xml", "<html/>"), ("b.xml", ""), ("c.xml", "\0")]),
        ("iati", vec![("a.xml", "<iati-activities/>"), ("b.xml", "<iati-activities/>")]),
        ("popolo", vec![("p.json", persons)]),
        ("popolo", vec![("p.json", "{\"persons\": 3}")]),
        ("popolo", vec![("p.json", ""), ("q.json", "\0")]),
        ("series", vec![("s.csv", "a,b\n1,2\n")]),
        ("series", vec![("s.csv", "country,2000,2001\nKazakhstan,1,2\nNote\n")]),
        ("mapped", mapped(mapping, "type,what,land,day\n")),
        ("uhri", vec![("u.json", points)]),
    ];
    cases.iter().flat_map(|(kind, files)| import(kind, files).problems).collect()
}

/// What is said against lists of names, and of tables that are no text.
fn of_lists() -> Vec<Problem> {
    let workbook = far_right();
    let lists: [(&[u8], Option<&str>); 7] = [
        (&workbook, None),
        (b"place,year\nOsh,2010\n", None),
        (b"place,year\nOsh,2010\n", Some("who")),
        (b"name\n\"\"\n", None),
        (b"name,surname\n,\n", None),
        (b"PK\x03\x04", None),
        (b"name\nJos\xe9\n", None),
    ];
    let told = |(bytes, column): (&[u8], Option<&str>)| {
        names_listed(&Table { name: "list.csv", bytes }, column).map_or_else(|told| told, |(_, told)| told)
    };
    lists.into_iter().flat_map(told).collect()
}

/// The names of the messages that something is told with, and the English that a library gave.
fn parts<'s>(told: &'s Saying, names: &mut BTreeSet<&'s str>, english: &mut Vec<&'s str>) {
    match told {
        Saying::Message(name, blanks) => {
            names.insert(name);
            blanks.iter().for_each(|(_, filling)| parts(filling, names, english));
        }
        Saying::Exactly(_, told) | Saying::Sentence(told) => parts(told, names, english),
        Saying::English(words) => english.push(words),
        Saying::Word(group, label) => {
            let name = messages::name_of(group, label);
            assert_eq!(messages::plain(Language::English, &name), Some(label.as_str()));
        }
        _ => {}
    }
}

#[test]
fn what_is_wrong_and_how_to_mend_it_is_told_in_every_language() {
    let told: Vec<Problem> = of_files().into_iter().chain(of_lists()).collect();
    let mut reached = BTreeSet::new();
    let sayings: Vec<Saying> =
        told.iter().flat_map(|one| [one.what.clone(), one.mend.clone(), one.told()]).collect();
    for saying in &sayings {
        let mut by_a_library = Vec::new();
        parts(saying, &mut reached, &mut by_a_library);
        for language in OTHERS {
            let mut said = saying.in_language(language);
            assert_ne!(said, saying.to_string(), "{language}");
            by_a_library.iter().for_each(|words| said = said.replace(words, ""));
            let words: Vec<&str> =
                said.split(|c: char| !c.is_alphanumeric() && c != '.' && c != '-').collect();
            let spaced = format!(" {} ", words.join(" "));
            let english = ENGLISH.iter().find(|word| spaced.contains(&format!(" {word} ")));
            assert_eq!(english, None, "{language}: {said}");
        }
    }
    // What only files of gigabytes reach, or nothing that is known.
    let beyond = [
        "problem-workbook-large",
        "mend-save-sheets-or-split",
        "problem-sheet-large",
        "mend-save-as-csv-or-split",
        "problem-in-column",
        "mend-write-listed",
        "give-package-of-grants",
        "give-features",
        "mend-answer",
    ];
    let unreached: Vec<&str> = include_str!("../../../../vocab/messages/en/problems.ftl")
        .lines()
        .filter_map(|line| Some(line.split_once(" =")?.0))
        .filter(|name| {
            !name.starts_with([' ', '}']) && !name.starts_with("column-") && !beyond.contains(name)
        })
        .filter(|name| !reached.contains(name))
        .collect();
    assert_eq!(unreached, [""; 0]);
}

#[test]
fn every_column_that_must_be_filled_says_in_every_language_what_it_holds() {
    let columns = schemas().iter().flat_map(|schema| schema.all_columns());
    for column in columns.filter(|column| column.required) {
        let name = messages::name_of("column", column.about);
        assert_eq!(messages::plain(Language::English, &name), Some(column.about));
    }
}
