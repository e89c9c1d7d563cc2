//! What is wrong with files of published sources is told in the language of who reads it, and leaves no English behind.

use crate::{import, uhri_sheet};
use std::collections::BTreeSet;
use tarazy_import::{Imported, Problem};
use tarazy_words::{Language, Saying};

/// Bad files, each with its importer: a list of names and texts.
const BAD: [(&str, &[(&str, &str)]); 47] = [
    ("untc", &[]),
    ("untc", &[("4-9.csv", "")]),
    ("untc", &[("4-9.csv", "\0\0")]),
    ("untc", &[("report.csv", "Participant,Signature\n")]),
    ("untc", &[("4-9.csv", "country,year\nPeru,1990\n")]),
    ("untc", &[("4-9.csv", "Participant,Signature\nPeru,soon\n")]),
    ("untc", &[("4-9.csv", "Participant,Signature\nPeru,[ 3 Mar 1980 ]\nCuba,1 Jan 1999 x\n")]),
    ("untc", &[("4-9.csv", "Participant,Accession(a)\nPeru,1 Jan 1999\n")]),
    (
        "untc",
        &[(
            "4-9.csv",
            "Participant,Ratification,Notice\nAtlantis,1 Jan 1990,\n,1 Jan 1990,\nPeru,1 Jan 1990,no\n",
        )],
    ),
    ("untc", &[("1-4.csv", "Participant\nAustria\n")]),
    ("untc", &[("index.csv", "chapter,treaty\n4,9\n")]),
    ("untc", &[("4-9.txt", "#Atlantis\nIt reserves the right.\n#Peru\n#Chile\n")]),
    ("untc", &[("4-9.txt", " ")]),
    ("untc", &[("4-9.json", " ")]),
    ("untc", &[("4-9.json", "{\"title\": 3}")]),
    ("untc", &[("4-9.json", "{\"title\": \"Convention\"}")]),
    (
        "untc",
        &[(
            "4-9.json",
            "{\"mtdsg_no\": \"IV-9\", \"participants\": [\"Peru\", \"Chile\"], \"parties_count\": 1}",
        )],
    ),
    ("untc", &[("4-9.json", "{\"mtdsg_no\": \"IV-9\", \"participants\": [\"Peru\", \"Chile\"]}")]),
    (
        "untc",
        &[("4-9.json", "{\"mtdsg_no\": \"IV-9\", \"participants\": [\"Atlantis\"], \"parties_count\": 1}")],
    ),
    ("status", &[("hr_status_magna_carta.csv", "member,year\nPeru,1990\n")]),
    ("status", &[("cat.csv", "Participant,Ratification\n")]),
    ("status", &[("cat.csv", "member,year\nPeru,soon\n")]),
    (
        "status",
        &[(
            "cat.csv",
            "code,member,state party,year,no action,status\nKZ,Kazakhstan,0,2009,0,\nJM,Jamaica,1,1975,1,\n\
             PE,Peru,0,,0,state party\nKG,Kazakhstan,1,2009,0,\n,Atlantis,1,2009,0,\nPE,Peru,1,1990,0,signatory state\n",
        )],
    ),
    ("uhri", &[("export.json", "")]),
    ("uhri", &[("export.json", "{\"Text\": \"7. Act\"")]),
    (
        "uhri",
        &[(
            "export.json",
            "[7, {\"Text\": \"a\"}, {\"AnnotationId\": \"1\", \"Text\": \"b\"},\
             {\"AnnotationId\": \"2\", \"Text\": \"c\", \"Type\": \"Views\"},\
             {\"AnnotationId\": \"3\", \"Text\": \"d\", \"Type\": \"Concerns\", \"Countries\": \"Atlantis\",\
             \"Date\": \"soon\", \"UprSession\": \"last\", \"UprPosition\": \"Maybe\", \"Themes\": \"Robots\"},\
             {\"AnnotationId\": \"3\", \"Text\": \"d\", \"Type\": \"Concerns\"}]",
        )],
    ),
    ("upr", &[("1-5.csv", "Text,From\nRatify,Peru\n")]),
    (
        "upr",
        &[
            (
                "a.csv",
                "To,Text,From,Response,Session\nPeru,Ratify,Chile,Maybe,last\nAtlantis,Sign,,,\nPeru,,,,\n",
            ),
            (
                "b.csv",
                "To,Text,From,Response,Session\nPeru,Ratify,Chile,Maybe,last\nPeru,Act,,,\nPeru,Act,,,\n",
            ),
        ],
    ),
    ("mass-mobilization", &[("mm.csv", "id,country\n1,Peru\n")]),
    (
        "mass-mobilization",
        &[(
            "mm.csv",
            "id,country,protest,location,participants,start_date,startyear,startmonth,startday\n\
             2,Peru,0,,,,,,\n3,Atlantis,1,Lima,crowd,31 Feb,,,\n3,Peru,1,Lima,,,1990,2,31\n",
        )],
    ),
    (
        "acled",
        &[(
            "acled.csv",
            "event_id_cnty,event_date,event_type,country,latitude,longitude,fatalities\nKGZ1,soon,Brawl,Kyrgyzstan,91,74,few\n",
        )],
    ),
    ("icews", &[("events.tab", "Event ID\tEvent Date\tCAMEO Code\n1\t2018-01-01\tfoo\n")]),
    (
        "ucdp-ged",
        &[(
            "ged.csv",
            "id,type_of_violence,country,date_start,best\n9,7,Peru,2005-05-13,4\n9,1,Peru,2005-05-13,4\n",
        )],
    ),
    ("gdelt", &[("e.CSV", "1\t2\t3\n")]),
    ("gdelt", &[("m.CSV", "77\tsoon\t20200102113000\t1\texample.org\t\t\t\t\t\t\t\t\t\t\t\n")]),
    (
        "coups",
        &[("cline.csv", "coup_id,cowcode,country,year,month,day,event_type\n1,135,Peru,1990,1,1,riot\n")],
    ),
    ("coups", &[("colpus.csv", "id,ccode,statenme,success\nsoon,9999,Atlantis,3\n")]),
    ("reign", &[("list.csv", "ccode,country,elec_year,event\n9999,Atlantis,1990,Vote\n")]),
    ("reign", &[("list.csv", "ccode,leadid,leader,syear\n135,1,,1990\n")]),
    ("ipu", &[("history.csv", "country,year\nPeru,2000\n")]),
    (
        "ipu",
        &[(
            "history.csv",
            "country,year,month,chamber_type,chamber_total_seats,women_total\nPeru,2009,,lower,150,33\n\
             Peru,2009,,lower,150,33\nPeru,2010,,lower,150,\nPeru,soon,,lower,150,33\nAtlantis,2009,,lower,150,33\n\
             a note,,,,,\n",
        )],
    ),
    ("series", &[("a.csv", "One,Two\n1,2\n")]),
    (
        "series",
        &[
            (
                "index.csv",
                "Entity,Year,An index,Verdict\nPeru,1990,1,ok\nPeru,1990,2,ok\nPeru,soon,3,ok\nPeru,1991,x,ok\nAtlantis,1990,1,ok\n",
            ),
            ("datapackage.json", "{\"title\": 3"),
        ],
    ),
    (
        "sdmx",
        &[(
            "sdg.csv",
            "STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,TIME_PERIOD,OBS_VALUE,OBS_STATUS\ndataflow,A:B,I,KAZ,2019,1,A\n\
             dataflow,A:B,I,KAZ,2019,1,A\ndataflow,A:B,I,KAZ,2030,1,F\ndataflow,A:B,D,KAZ,2018,1,A\n\
             dataflow,A:B,I,419,2019,1,A\ndataflow,A:B,I,KAZ,soon,1,A\ndataflow,A:B,I,KAZ,2020,many,A\n\
             dataflow,A:B,I,KAZ,2021,1,M\n",
        )],
    ),
    (
        "sdmx",
        &[("a.csv", "DATAFLOW,SEX,OBS_VALUE\nA:B,F,1\n"), ("b.csv", "DATAFLOW,GEO,OBS_VALUE\nA:B,KZ,1\n")],
    ),
    (
        "sdmx",
        &[
            ("a.csv", "One,Two\n1,2\n"),
            ("b.csv", "DATAFLOW,GEO\nA:B,KZ\n"),
            ("c.json", "{\"data\": {\"dataSets\": 3}}"),
        ],
    ),
    (
        "sdmx",
        &[
            ("a.json", "{\"data\": {}}"),
            ("b.json", "{\"dataSets\": [{}]}"),
            ("a.xml", "<GenericMetadata/>"),
            ("b.xml", "<Feed/>"),
            ("c.xml", "<GenericData><DataSet>"),
            ("d.xml", "<!DOCTYPE x><GenericData/>"),
        ],
    ),
];

/// What the messages themselves name and no language has words for: commands, files, columns and their words.
const NAMES: &str = "csv tsv json vocab states cow_codes event_codes source_labels index \
    Participant Signature Ratification Accession chapter_no treaty_no treaty_name mtdsg_no participants State \
    hr_status_cat hr_status_iccpr_op1 member year ratification or accession AnnotationId AnnotationType Annotation Id \
    Text Type Themes Recommendations Concerns Observations Positive aspects Supported Noted Pending \
    Info From Response Issue Session Mass Mobilization id country location Event Date Code event_id_cnty event_date \
    event_type type_of_violence date_start best coup attempted conspiracy coup_id Cline Center Colpus statenme \
    EventTimeDate electionnumber leadid cowcode ccode elec_year event leader syear success month chamber_type chamber_total_seats \
    women_total Entity Country Name series mapped";

/// The words in Latin letters, names with strokes below them among them, that have three small letters or more.
fn words(text: &str) -> BTreeSet<&str> {
    let parts = text.split(|c: char| !c.is_ascii_alphanumeric() && c != '_');
    parts.filter(|part| part.bytes().filter(u8::is_ascii_lowercase).count() >= 3).collect()
}

/// What libraries say, which is in English in every language.
fn foreign(told: &Saying) -> Vec<&str> {
    match told {
        Saying::English(words) => vec![words],
        Saying::Message(_, blanks) => blanks.iter().flat_map(|(_, filling)| foreign(filling)).collect(),
        _ => Vec::new(),
    }
}

/// What of the problems is told in English in another language, or with a word in Latin letters that the file has not.
fn left_in_english(imported: &Imported, said: &str) -> Vec<String> {
    assert!(!imported.problems.is_empty(), "nothing is wrong with {said}");
    let known: BTreeSet<&str> = words(said).into_iter().chain(words(NAMES)).collect();
    let others = Language::ALL.into_iter().filter(|language| *language != Language::English);
    let each = others.flat_map(|language| imported.problems.iter().map(move |problem| (language, problem)));
    let is_left = |(language, problem): &(Language, &Problem)| {
        let whole = problem.told();
        let told = whole.in_language(*language);
        let told = foreign(&whole).into_iter().fold(told, |told, words| told.replace(words, ""));
        [&problem.what, &problem.mend].iter().any(|part| part.in_language(*language) == part.to_string())
            || *language != Language::Uzbek && words(&told).difference(&known).next().is_some()
    };
    let left = each.filter(is_left);
    left.map(|(language, problem)| format!("{language}: {}", problem.told().in_language(language))).collect()
}

#[test]
fn problems_are_told_in_the_language_of_who_reads_them() {
    let left = BAD.into_iter().flat_map(|(importer, files)| {
        let said = format!("{files:?}").replace("\\n", " ").replace("\\t", " ");
        left_in_english(&import(importer, files), &said)
    });
    assert_eq!(left.collect::<Vec<_>>(), [""; 0]);
}

#[test]
fn so_are_those_of_sheets() {
    let rows = [uhri_sheet::with(&[("Document Publication Date", "soon"), ("Themes", "- Robots")])];
    let imported = uhri_sheet::import("export.xlsx", &uhri_sheet::workbook(&uhri_sheet::HEADERS, &rows));
    assert_eq!(imported.problems.len(), 2);
    let said = format!("export.xlsx Sheet1 {rows:?} {:?}", uhri_sheet::HEADERS);
    assert_eq!(left_in_english(&imported, &said), [""; 0]);
    let told = imported.problems[0].told().in_language(Language::Russian);
    assert!(told.starts_with("export.xlsx, лист Sheet1, строка 2, столбец H"), "{told}");
    let other = uhri_sheet::import("other.xlsx", &uhri_sheet::workbook(&["Name"], &rows));
    assert_eq!(left_in_english(&other, "other.xlsx"), [""; 0]);
}
