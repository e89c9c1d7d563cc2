//! Years without days, and what stands beside them.

use crate::{import, problems};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use tarazy_import::{Imported, Options, Table, importer};
use tarazy_model::{Origin, Statement, TreatyAct};

const HEADER: &str = "iso2,member,state party,year ratification or accession,signatory,no action,status,note";
const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/treaties/status-2022");

fn table(rows: &str) -> Imported {
    import("status", &[("folder/hr_status_iccpr_op1.csv", &format!("{HEADER}\n{rows}\n"))])
}

fn act(statement: &Statement) -> &TreatyAct {
    let Statement::TreatyAct(act) = statement else { panic!("{statement:?}") };
    act
}

/// State, instrument, act and date of every draft.
fn acts(imported: &Imported) -> Vec<String> {
    let line = |statement: &Statement| {
        let date = statement.date().map_or("-", |date| date.as_str());
        format!("{} {date}", statement.title())
    };
    imported.drafts.iter().map(|draft| line(&draft.statement)).collect()
}

#[test]
fn a_year_is_a_consent_by_an_act_not_named_and_a_signatory_signed_on_a_day_not_given() {
    let imported = table("KG,Kyrgyzstan,1,1994,0,0,state party,\nXX,Cuba,0,,1,0,signatory state,");
    assert_eq!(acts(&imported), ["KGZ · ICCPR-OP1 · consent 1994", "CUB · ICCPR-OP1 · signature -"]);
    assert_eq!(problems(&imported), [""; 0]);
    let Origin::Row(row) = &imported.drafts[0].origin else { panic!("not a row") };
    assert_eq!((row.line, row.column.as_deref()), (2, Some("year ratification or accession")));
    assert_eq!(row.quote, "KG,Kyrgyzstan,1,1994,0,0,state party,");
}

#[test]
fn an_absent_year_gives_no_act_and_a_party_without_a_year_consented_on_a_day_not_given() {
    let rows = "KG,Kyrgyzstan,0,,0,1,no action,\nTJ,Tajikistan,0,,0,0,,\nUZ,Uzbekistan,1,,0,0,state party,";
    assert_eq!(acts(&table(rows)), ["UZB · ICCPR-OP1 · consent -"]);
    let bare = import("status", &[("cat.csv", "member,year,status\nPeru,,state party\nCuba,,\n")]);
    assert_eq!((acts(&bare), problems(&bare).len()), (vec!["PER · CAT · consent -".to_owned()], 0));
}

#[test]
fn other_spellings_of_states_resolve_and_notes_are_kept() {
    let names = [
        ("\"Congo, The Democratic Republic Of The\"", "COD"),
        ("Democratic Republic of Congo", "COD"),
        ("Guinea-bissau", "GNB"),
        ("\"Micronesia, Federated States Of\"", "FSM"),
        ("Ivory Coast", "CIV"),
        ("North Korea", "PRK"),
        ("St. Vincent And The Grenadines", "VCT"),
        ("\"Tanzania, United Republic Of\"", "TZA"),
        ("East Timor", "TLS"),
    ];
    for (name, code) in names {
        let imported = table(&format!(",{name},1,1990,0,0,state party,as it was then"));
        assert_eq!(problems(&imported), [""; 0]);
        assert_eq!(acts(&imported), [format!("{code} · ICCPR-OP1 · consent 1990")]);
        assert_eq!(act(&imported.drafts[0].statement).text.as_deref(), Some("as it was then"));
    }
}

#[test]
fn what_contradicts_itself_is_told_with_its_cell() {
    let cases = [
        (
            "KZ,Kazakhstan,0,2009,0,0,state party,",
            1,
            "line 2, column state party: the cell says that the State is no party, and the year 2009 stands beside it; \
             correct one of them; the year was taken (passed over)",
        ),
        (
            "JM,Jamaica,1,1975,0,1,state party,",
            1,
            "line 2, column no action: the cell says that the State took no action, and the year 1975 stands beside \
             it; correct one of them; the year was taken (passed over)",
        ),
        (
            "PE,Peru,0,,0,0,state party,",
            0,
            "line 2, column state party: the row says in one place that the State is a party, and not in another; it \
             was left out; correct one of them, or fill in the year (passed over)",
        ),
        (
            "KG,Kazakhstan,1,2009,0,0,state party,",
            1,
            "line 2, column iso2: the code \"KG\" is that of KGZ, and the row was taken for Kazakhstan; correct the \
             code or the name (passed over)",
        ),
        (
            ",Atlantis,1,2009,0,0,state party,",
            0,
            "line 2, column member: \"Atlantis\" is no State known here, and its row was left out; add the name to \
             vocab/states.tsv if it is one (passed over)",
        ),
    ];
    for (row, drafts, told) in cases {
        let imported = table(&format!("{row}\nUZ,Uzbekistan,1,1995,0,0,state party,"));
        assert_eq!(problems(&imported), [format!("hr_status_iccpr_op1.csv, {told}")]);
        assert_eq!(imported.drafts.len(), drafts + 1);
    }
}

#[test]
fn a_year_that_is_none_refuses_the_table() {
    for year in ["soon", "94", "19945", "1066"] {
        let imported = table(&format!("KG,Kyrgyzstan,1,{year},0,0,state party,"));
        let told = format!(
            "hr_status_iccpr_op1.csv, line 2, column year ratification or accession: \"{year}\" is no year; write a \
             year in four digits, or leave it empty"
        );
        assert_eq!(problems(&imported), [told]);
        assert!(imported.is_refused());
    }
}

#[test]
fn the_treaty_is_the_one_the_file_is_named_for() {
    let rows = "Member,YEAR\nPeru,1990.0\n";
    let names = [
        ("hr_status_op_crc_ac.csv", "CRC-OP-AC"),
        ("hr_status_op_cedaw.csv", "CEDAW-OP"),
        ("hr_status_icescr_op.csv", "ICESCR-OP"),
        ("status_opcat.csv", "OPCAT"),
        ("Convention against Torture.csv", "CAT"),
    ];
    for (name, code) in names {
        assert_eq!(acts(&import("status", &[(name, rows)])), [format!("PER · {code} · consent 1990")]);
    }
    let unknown = import("status", &[("hr_status_magna_carta.csv", rows)]);
    assert!(problems(&unknown)[0].contains("its name is no treaty known here"), "{:?}", unknown.problems);
    let other = import("status", &[("cat.csv", "Participant,Ratification\n")]);
    assert!(problems(&other)[0].contains("it lacks the column member"), "{:?}", other.problems);
}

#[test]
fn an_act_keeps_its_account_when_the_year_is_corrected_and_the_state_renamed() {
    let id = |rows: &str| table(rows).drafts[0].id.clone();
    let first = id("SZ,Swaziland,1,2004,0,0,state party,");
    assert_eq!(first, id("SZ,Eswatini,1,2005,0,0,state party,as Eswatini"));
}

#[test]
fn the_years_of_2022_are_imported_or_their_cells_named() {
    let Ok(folder) = fs::read_dir(Path::new(FOLDER)) else {
        return println!("skipped: {FOLDER} absent");
    };
    let mut paths: Vec<_> = folder.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let files: Vec<(String, Vec<u8>)> =
        paths.iter().map(|path| (path.display().to_string(), fs::read(path).unwrap())).collect();
    let tables: Vec<Table<'_>> = files.iter().map(|(name, bytes)| Table { name, bytes }).collect();
    let options = Options { as_at: Some("2022-08".parse().unwrap()) };
    let imported = importer("status").unwrap().import(&tables, &options, &mut |_, _| {});
    // Counted here on their own: years and signatories without one. No year stands after a quoted comma but
    // behind a member's name.
    let (mut years, mut signed) = (0, 0);
    for (_, bytes) in &files {
        for row in std::str::from_utf8(bytes).unwrap().lines().skip(1) {
            let rest = row
                .rsplit_once('"')
                .map_or(row, |(before, after)| if after.len() > 4 { after } else { before });
            let cells: Vec<&str> = rest.split(',').collect();
            years += usize::from(cells.iter().any(|cell| cell.len() == 4 && cell.parse::<u16>().is_ok()));
            signed += usize::from(cells.contains(&"signatory state"));
        }
    }
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for draft in &imported.drafts {
        let act = act(&draft.statement);
        let dated = if act.date.is_some() { "with its year" } else { "undated" };
        *counts.entry(format!("{} {dated}", act.act)).or_default() += 1;
        assert_eq!(draft.as_at, options.as_at);
    }
    let told = problems(&imported);
    let lost = told.iter().filter(|told| told.contains("left out")).count();
    println!("{counts:?}, {} told, {lost} rows left out:\n{}", told.len(), told.join("\n"));
    assert!(!imported.is_refused());
    assert_eq!((years, signed), (2303, 187));
    assert_eq!(counts["signature undated"], signed);
    assert!(counts["consent with its year"] + lost >= years);
    assert!(imported.problems.iter().all(|problem| problem.line.is_some() && problem.column.is_some()));
}
