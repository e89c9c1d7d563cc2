//! The project's own tables: every kind of row, and every way to get one wrong.

use crate::{import, problems};
use tarazy_import::Imported;
use tarazy_import::own::{Schema, schemas};
use tarazy_model::{Basis, Count, PartyKind, Polarity, RecordId, Relation, Role, Statement};

const SOURCES: (&str, &str) =
    ("sources.csv", "id,title,publisher,kind\nkic,Report,Inquiry Commission,report\nhrw,Report,HRW,report\n");

/// Imports one table beside the sources.
fn own(file: &str, text: &str) -> Imported {
    import("own", &[(file, text), SOURCES])
}

/// The statement of the one row of a table.
fn one(file: &str, text: &str) -> Statement {
    let imported = own(file, text);
    assert_eq!(problems(&imported), [""; 0], "{text}");
    assert_eq!(imported.drafts.len(), 1);
    imported.drafts[0].statement.clone()
}

#[test]
fn an_event_row_gives_all_its_fields() {
    let csv = "source,kind,title,states,date,place,participants,size,deaths,injured,arrests,demand,response,denied,\
               codes,basis,ties,point\n\
               kic,clash,Violence in Osh,KGZ UZB,2010-06-10/2010-06-14,Osh,\
               \"crowd (actor, group); Uzbeks (target); police\",\
               ~1000..3000 \"thousands\",~470 (by commission); 426 (by prosecutor),>=1900,<=5 soldier,land; order,\
               curfew,a plan; foreign fighters,CAMEO:19,report,part-of June 2010,\"40.51,72.8\"\n";
    let Statement::Event(event) = one("events.csv", csv) else { panic!("no event") };
    assert_eq!(event.states.len(), 2);
    let place = event.place.clone().unwrap();
    assert_eq!((place.written.as_str(), place.code.is_some()), ("Osh", true));
    let roles: Vec<_> = event.participants.iter().map(|who| (who.name.as_str(), who.role)).collect();
    assert_eq!(roles, [("crowd", Role::Actor), ("Uzbeks", Role::Target), ("police", Role::Present)]);
    assert_eq!(event.participants[0].party, PartyKind::Group);
    let numbers: Vec<String> =
        event.counts().iter().flat_map(|(_, all)| *all).map(Count::to_string).collect();
    let people =
        ["~1000..3000 person \"thousands\"", "~470 person (by commission)", "426 person (by prosecutor)"];
    assert_eq!(numbers, [people.as_slice(), &[">=1900 person", "<=5 soldier"]].concat());
    assert_eq!(event.denied, ["a plan", "foreign fighters"]);
    assert_eq!(
        (event.demands, event.responses),
        (vec!["land".into(), "order".into()], vec!["curfew".into()])
    );
    assert_eq!((event.codes[0].to_string().as_str(), event.basis), ("CAMEO:19", Basis::Report));
    assert_eq!(
        (event.ties[0].relation, &event.ties[0].to),
        (Relation::PartOf, &RecordId::of(&["own", "June 2010"]))
    );
    assert_eq!(place.point.map(|point| point.to_string()).as_deref(), Some("40.51,72.8"));
}

#[test]
fn figures_keep_part_and_whole_and_other_units() {
    let csv = "source,indicator,measure,states,date,value,equivalents,denominator,part,whole\n\
               kic,women-parliament,Women,KAZ,2016-03,27.1 percent,~29 person; <~30 percent,lower,29,107\n";
    let Statement::Figure(figure) = one("figures.csv", csv) else { panic!("no figure") };
    assert_eq!((figure.counts, figure.denominator.as_deref()), (Some((29.0, 107.0)), Some("lower")));
    assert_eq!(
        figure.equivalents.iter().map(ToString::to_string).collect::<Vec<_>>(),
        ["~29 person", "<~30 percent"]
    );
}

#[test]
fn every_other_kind_of_row_gives_its_statement() {
    let cases = [
        (
            "acts.csv",
            "source,state,instrument,act,date,text\nkic,KAZ,CAT,acceptance-of-procedure,2008-02-21,article 22\n",
            "KAZ · CAT · acceptance-of-procedure",
        ),
        (
            "pledges.csv",
            "source,states,measure,target,deadline\nkic,KAZ,Thirty,>=30 percent,2030\n",
            "Thirty",
        ),
        (
            "recommendations.csv",
            "source,states,body,form,text,symbol,paragraph,themes,repeated\n\
             kic,UZB,CCPR,concern,Not investigated,CCPR/C/UZB/CO/5,3 (a),torture; life,yes\n",
            "Not investigated",
        ),
        (
            "cases.csv",
            "source,states,issue,step,date,actors\nkic,KAZ,Suspended,decided,2021-02-03,A; B\n",
            "Suspended",
        ),
        (
            "persons.csv",
            "source,name,variants,role,states,birth,memberships\n\
             kic,Askar Akayev,Аскар Акаев [ru],President,KGZ,1944-11-10,President @ Kyrgyz Republic [1990/2005]\n",
            "Askar Akayev",
        ),
        ("organisations.csv", "source,name,acronym\nkic,Inquiry Commission,KIC\n", "Inquiry Commission"),
        ("places.csv", "source,name,names,level,code\nkic,Aravan,Араван [ru],village,KGZ-aravan\n", "Aravan"),
        ("citations.csv", "source,title,accessed\nkic,World Report,2011-05-03\n", "World Report"),
        ("claims.csv", "source,text,stance\nkic,Nobody was heard,reported\n", "Nobody was heard"),
        (
            "claims.csv",
            "source,text,stance\nkic,'-5 is what a spreadsheet would run,\n",
            "-5 is what a spreadsheet would run",
        ),
        (
            "acts.csv",
            "source,state,instrument,act,written\nkic,unknown,unknown,signature,a pact\n",
            "State unknown · a pact · signature",
        ),
    ];
    for (file, csv, title) in cases {
        assert_eq!(one(file, csv).title(), title);
    }
}

#[test]
fn rows_of_one_label_are_accounts_of_one_record() {
    let csv = "source,kind,title,states,record,polarity,as_at\nkic,clash,A,KGZ,osh,,2011\nhrw,clash,B,KGZ,osh,denied,\n";
    let drafts = own("events.csv", csv).drafts;
    assert_eq!(drafts[0].record, Some(RecordId::of(&["own", "osh"])));
    assert_eq!(drafts[0].record, drafts[1].record);
    assert_eq!((drafts[0].polarity, drafts[1].polarity), (Polarity::Asserted, Polarity::Denied));
    assert_eq!(drafts[0].as_at.as_ref().map(|date| date.as_str()), Some("2011"));
    assert_ne!(drafts[0].source, drafts[1].source);
}

#[test]
fn a_row_keeps_its_account_when_it_is_corrected_and_moved() {
    let id = |rows: &str| {
        own("events.csv", &format!("source,kind,title,states,deaths\n{rows}")).drafts[0].id.clone()
    };
    let first = id("kic,clash,Osh,KGZ,443\n");
    assert_eq!(first, id("kic,riot,Osh,KGZ UZB,470\nkic,clash,Jalal-Abad,KGZ,\n"));
    assert_ne!(first, id("hrw,clash,Osh,KGZ,443\n"));
    assert_ne!(first, id("kic,clash,Osh in June,KGZ,443\n"));
}

#[test]
fn every_bad_cell_says_what_where_and_how_to_mend_it() {
    let known = "nothing known here; ";
    let cases = [
        ("events.csv", "kind", "brawl", format!("\"brawl\" is {known}an event kind is one of protest, riot")),
        (
            "events.csv",
            "states",
            "KGZ XXX",
            format!("\"XXX\" is {known}write a code of vocab/states.tsv, such as KAZ"),
        ),
        (
            "events.csv",
            "date",
            "31 Feb 1999",
            format!("\"31 Feb 1999\" is {known}a date is written 2005, 2005-03"),
        ),
        (
            "events.csv",
            "deaths",
            "dozens",
            format!("\"dozens\" is {known}a quantity is written 16000, ~16000"),
        ),
        (
            "events.csv",
            "participants",
            "A (boss)",
            format!("\"A (boss)\" is {known}write one of `actor`, `organiser`"),
        ),
        ("events.csv", "source", "who", "\"who\" is no source of sources.csv; add a row for it there".into()),
        ("events.csv", "source", "", "the cell is empty; fill it: who says it: an id of sources.csv".into()),
        ("events.csv", "title", "", "the cell is empty; fill it: the words that name it".into()),
        ("events.csv", "polarity", "no", format!("\"no\" is {known}write `asserted` or `denied`")),
        (
            "acts.csv",
            "instrument",
            "CATT",
            format!("\"CATT\" is {known}write a code of vocab/instruments.tsv"),
        ),
        (
            "acts.csv",
            "act",
            "joined",
            format!("\"joined\" is {known}an act is one of signature, ratification"),
        ),
        (
            "figures.csv",
            "indicator",
            "women",
            format!("\"women\" is {known}write a code of vocab/indicators.tsv"),
        ),
        (
            "figures.csv",
            "part",
            "29",
            "a part and its whole belong together; fill both part and whole".into(),
        ),
        ("figures.csv", "whole", "many", format!("\"many\" is {known}write a number in digits, such as 29")),
        ("recommendations.csv", "form", "wish", format!("\"wish\" is {known}write one of `recommendation`")),
        (
            "recommendations.csv",
            "themes",
            "peace",
            format!("\"peace\" is {known}write codes of vocab/themes.tsv"),
        ),
        ("recommendations.csv", "body", "XYZ", format!("\"XYZ\" is {known}write a code of vocab/bodies.tsv")),
        (
            "recommendations.csv",
            "repeated",
            "maybe",
            format!("\"maybe\" is {known}write yes or no, or leave it empty"),
        ),
        ("cases.csv", "step", "won", format!("\"won\" is {known}a step of a case is raised, heard,")),
        ("pledges.csv", "target", "a third", format!("\"a third\" is {known}a quantity is written")),
    ];
    for (file, column, cell, told) in cases {
        let schema = schemas().iter().find(|schema| schema.file == file).unwrap();
        let headers: Vec<&str> = schema.all_columns().map(|column| column.name).collect();
        let filled = headers.iter().map(|header| if *header == column { cell } else { good(header) });
        let csv = format!("{}\n{}\n", headers.join(","), filled.collect::<Vec<_>>().join(","));
        let imported = own(file, &csv);
        let problems = problems(&imported);
        let place = format!("{file}, line 2, column ");
        assert!(
            problems[0].starts_with(&place) && problems[0].contains(&told),
            "{column}={cell}: {problems:?}"
        );
        assert!(imported.is_refused() && imported.drafts.is_empty());
    }
}

/// A cell that is right under a header of any table.
fn good(header: &str) -> &'static str {
    match header {
        "source" => "kic",
        "state" | "states" => "KAZ",
        "instrument" => "CAT",
        "act" => "accession",
        "kind" => "protest",
        "form" => "concern",
        "step" => "raised",
        "date" => "2005",
        "value" => "1 percent",
        "title" | "measure" | "text" | "issue" | "name" => "words",
        _ => "",
    }
}

#[test]
fn tables_say_which_columns_they_lack_and_which_they_do_not_know() {
    let imported = own("events.csv", "source,kind,titel\nkic,protest,March\n");
    let told = problems(&imported).join("\n");
    assert!(
        told.contains("events.csv, line 1, column title: the table lacks this column; add it: the words"),
        "{told}"
    );
    assert!(
        told.contains("events.csv, line 1, column titel: the table has no such column; rename it to one of"),
        "{told}"
    );
    assert!(imported.is_refused());
    let stray = own("notes.csv", "a,b\n");
    assert!(
        problems(&stray)[0]
            .starts_with("notes.csv: the file is none of Tarazy's own tables; name it acts.csv")
    );
}

#[test]
fn the_same_thing_told_twice_by_one_source_is_refused() {
    let csv = "source,name\nkic,Kulov\nhrw,Kulov\nkic,Kulov\n";
    let told = "persons.csv, line 4: the row says the same of the same thing as persons.csv, line 2; delete one, or \
                tell them apart by name";
    assert_eq!(problems(&own("persons.csv", csv)), [told]);
}

#[test]
fn a_source_without_accounts_is_not_handed_on_and_two_of_one_name_are_refused() {
    let imported = own("persons.csv", "source,name\nkic,Kulov\n");
    let publishers: Vec<_> = imported.sources.iter().map(|source| source.publisher.as_deref()).collect();
    assert_eq!(publishers, [Some("Inquiry Commission")]);
    let twice = import("own", &[("sources.csv", "id,title,kind\na,A,law\na,B,law\n")]);
    assert_eq!(
        problems(&twice),
        ["sources.csv, line 3, column id: two sources are called \"a\"; rename one"]
    );
    let kind = import("own", &[("sources.csv", "id,title,kind\na,A,book\n")]);
    assert!(problems(&kind)[0].contains("a source's kind is one of register"), "{:?}", kind.problems);
}

#[test]
fn every_table_and_column_is_described_in_the_readme_of_the_demonstration() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../demo/README.md");
    let readme = std::fs::read_to_string(path).unwrap();
    let described = described();
    let (start, end) = ("<!-- columns -->\n", "<!-- /columns -->");
    let (head, rest) = readme.split_once(start).unwrap();
    let (columns, tail) = rest.split_once(end).unwrap();
    if std::env::var_os("TARAZY_BLESS").is_some() {
        std::fs::write(path, format!("{head}{start}{described}{end}{tail}")).unwrap();
        return;
    }
    assert_eq!(columns, described, "write it anew with TARAZY_BLESS=1");
}

fn described() -> String {
    let table = |columns: &mut dyn Iterator<Item = &tarazy_import::own::Column>| {
        let row = |column: &tarazy_import::own::Column| {
            let need = if column.required { "required" } else { "" };
            let key = if column.key { "key" } else { "" };
            let marks =
                [need, key].into_iter().filter(|mark| !mark.is_empty()).collect::<Vec<_>>().join(", ");
            format!("| `{}` | {} | {marks} |\n", column.name, column.about)
        };
        format!("| column | holds | |\n|---|---|---|\n{}\n", columns.map(row).collect::<String>())
    };
    let mut text = format!("\n**In every table**\n\n{}", table(&mut Schema::COMMON.iter()));
    for schema in schemas() {
        text += &format!(
            "**`{}`**: a row is {}\n\n{}",
            schema.file,
            schema.about,
            table(&mut schema.columns.iter())
        );
    }
    text
}

#[test]
fn two_works_of_one_title_and_publisher_are_two_sources() {
    let sources =
        "id,title,publisher,date,kind\na,World Report,HRW,2010,report\nb,World Report,HRW,2011,report\n";
    let events = "source,kind,title,states\na,clash,Osh,KGZ\nb,clash,Osh,KGZ\n";
    let imported = import("own", &[("events.csv", events), ("sources.csv", sources)]);
    assert_eq!(imported.problems, []);
    assert_eq!((imported.sources.len(), imported.drafts.len()), (2, 2));
}
