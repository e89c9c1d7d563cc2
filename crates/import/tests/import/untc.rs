//! The UN Treaty Collection's quirks.

use crate::{import, problems};
use tarazy_import::{Imported, Options, Table, importer};
use tarazy_model::{Origin, Statement};

/// A table of one act.
const CAT: (&str, &str) = ("4-9.csv", "Participant,Ratification\nPeru,7 Jul 1988\n");

/// State, instrument, act and date of every draft.
fn acts(imported: &Imported) -> Vec<String> {
    let drafts = imported.drafts.iter();
    drafts
        .map(|draft| {
            format!("{} {}", draft.statement.title(), draft.statement.date().map_or("-", |d| d.as_str()))
        })
        .collect()
}

#[test]
fn the_act_is_in_the_header_and_the_suffix() {
    let mixed = "Accession(a), Succession(d), Ratification";
    let cases = [
        (mixed, "26 Aug 1998 a", "accession 1998-08-26"),
        (mixed, "26 Aug 1998 d", "succession 1998-08-26"),
        (mixed, "26 Aug 1998", "ratification 1998-08-26"),
        (mixed, "1 September 1998", "ratification 1998-09-01"),
        ("Ratification, Acceptance(A), Accession(a)", "1 Jan 1990 A", "acceptance 1990-01-01"),
        ("Ratification, Acceptance(A), Accession(a)", "1 Jan 1990 a", "accession 1990-01-01"),
        ("Ratification, Approval(AA), Acceptance(A)", "1 Jan 1990 AA", "approval 1990-01-01"),
        (
            "Formal confirmation(c), Accession(a), Ratification",
            "23 Dec 2010 c",
            "formal-confirmation 2010-12-23",
        ),
        ("Definitive signature(s), Ratification", "7 Dec 1953 s", "definitive-signature 1953-12-07"),
        ("Ratification, Provisional application(n)", "7 Dec 1953 n", "provisional-application 1953-12-07"),
        ("Ratification, Simplified procedure(p)", "7 Dec 1994 p", "simplified-procedure 1994-12-07"),
        ("Ratification", "7 Dec 1994 p", "simplified-procedure 1994-12-07"),
        ("Application", "18 Feb 1997", "application 1997-02-18"),
        ("Signature", "6 Sep 2000", "signature 2000-09-06"),
        ("Signature", "23 Oct 2006 d", "succession-to-signature 2006-10-23"),
        ("Signature, Succession to signature(d)", "23 Oct 2006 d", "succession-to-signature 2006-10-23"),
        ("Signature, Succession to signature(d)", "23 Oct 2006", "signature 2006-10-23"),
    ];
    for (header, cell, act) in cases {
        let csv = format!("Participant,\"{header}\"\nKyrgyzstan,{cell}\n");
        assert_eq!(
            acts(&import("untc", &[("4-9.csv", &csv)])),
            [format!("KGZ · CAT · {act}")],
            "{header}: {cell}"
        );
    }
}

#[test]
fn an_empty_cell_and_an_absent_state_say_nothing() {
    let csv = "Participant,Signature,\"Ratification, Accession(a)\"\nTajikistan,,\nKazakhstan,11 Dec 2008,\n";
    let imported = import("untc", &[("4-15.csv", csv)]);
    assert_eq!(acts(&imported), ["KAZ · CRPD · signature 2008-12-11"]);
    assert!(imported.problems.is_empty());
}

#[test]
fn cells_that_cannot_be_read_say_what_where_and_how_to_mend_them() {
    let cases = [
        ("Signature", "31 Feb 1999", true, "\"31 Feb 1999\" is no date; correct the cell or leave it empty"),
        ("Signature", "soon", true, "\"soon\" is no date; correct the cell or leave it empty"),
        ("Signature", "1 Jan 99", true, "\"1 Jan 99\" is no date; correct the cell or leave it empty"),
        (
            "Signature",
            "[ 3 Mar 1980 ]",
            false,
            "\"[ 3 Mar 1980 ]\" is in brackets: an act that no longer holds; it was left out; see the footnotes of \
             the status table for what ended it",
        ),
        (
            "Accession(a)",
            "1 Jan 1999",
            false,
            "\"1 Jan 1999\" has no suffix, and every act of the header has one; it was left out; add the suffix, such \
             as a for accession",
        ),
        (
            "Signature",
            "1 Jan 1999 x",
            false,
            "the suffix \"x\" stands for no act known here; the cell was left out; name it in the header, such as \
             \"Accession(a)\"",
        ),
    ];
    for (header, cell, fatal, told) in cases {
        let csv = format!("Participant,{header}\nKyrgyzstan,{cell}\n");
        let imported = import("untc", &[("4-9.csv", &csv), ("4-8.csv", CAT.1)]);
        let passed = if fatal { "" } else { " (passed over)" };
        assert_eq!(problems(&imported), [format!("4-9.csv, line 2, column {header}: {told}{passed}")]);
    }
}

#[test]
fn one_bad_date_refuses_every_table() {
    let good = ("4-8.csv", "Participant,Ratification\nPeru,13 Sep 1982\n");
    assert_eq!(import("untc", &[good]).drafts.len(), 1);
    let refused = import("untc", &[good, ("4-9.csv", "Participant,Ratification\nPeru,31 Feb 1999\n")]);
    assert!(refused.is_refused() && refused.drafts.is_empty());
}

#[test]
fn unknown_participants_and_columns_are_told_and_passed_over() {
    let csv = "Participant,Ratification,Notification under article 25\nAtlantis,1 Jan 1990,\nPeru,1 Jan 1990,2 Jan 1990\n";
    let imported = import("untc", &[("10-9.csv", csv)]);
    assert_eq!(acts(&imported), ["PER · UNTC-10-9 · ratification 1990-01-01"]);
    let told = problems(&imported);
    assert!(told[0].starts_with("10-9.csv, line 1, column Notification under article 25: "), "{told:?}");
    assert!(
        told[1].starts_with("10-9.csv, line 2, column Participant: \"Atlantis\" is no State"),
        "{told:?}"
    );
}

#[test]
fn names_of_2015_footnote_marks_and_the_european_union_are_states_and_participants() {
    let names =
        ["Swaziland", "Belgium⁵", "State of Palestine*", "European Union", "Nauru3", "Kyrgyzstan 1,2"];
    let rows: Vec<String> = names.map(|name| format!("\"{name}\",1 Jan 1990")).into();
    let imported =
        import("untc", &[("4-9.csv", &format!("Participant,Ratification\n{}\n", rows.join("\n")))]);
    assert_eq!(problems(&imported), [""; 0]);
    let states: Vec<String> =
        imported.drafts.iter().map(|draft| draft.statement.states()[0].to_string()).collect();
    assert_eq!(states, ["SWZ", "BEL", "PSE", "XEU", "NRU", "KGZ"]);
}

#[test]
fn titles_come_from_the_index_and_unknown_treaties_keep_their_number() {
    let index = "chapter_no,treaty_no,treaty_name\n3,2.12a,\"Revised text of Annex XII\"\n";
    let table = "Participant,Application\nUzbekistan,18 Feb 1997\n";
    let imported = import("untc", &[("a/3-2-12a.csv", table), ("a/index.csv", index), ("3-2.13.csv", table)]);
    let treaties: Vec<(&str, &str)> = imported
        .drafts
        .iter()
        .map(|draft| match &draft.statement {
            Statement::TreatyAct(act) => {
                (act.instrument.as_ref().unwrap().as_str(), act.instrument_written.as_str())
            }
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(treaties, [("UNTC-3-2-12a", "Revised text of Annex XII"), ("UNTC-3-2-13", "3-2-13")]);
}

#[test]
fn declarations_are_acts_without_a_column_and_no_later_than_their_registration() {
    let index =
        "chapter_no,treaty_no,treaty_name\n1,4,Declarations recognizing as compulsory the jurisdiction\n";
    let named = import("untc", &[("1-4.csv", "Participant\nAustria\n"), ("index.csv", index)]);
    assert_eq!(acts(&named), ["AUT · UNTC-1-4 · declaration -"]);
    let unexplained = import("untc", &[("1-4.csv", "Participant\nAustria\n"), CAT]);
    assert!(unexplained.drafts.len() == 1 && unexplained.problems.len() == 1);
    let csv = "Participant,Resolution,Date of Adoption,Registration Date,Registration Number,UNTS Volume,UNTS Page\n\
               Angola,31/44,1 Dec 1976,1 Sep 1978,16920,1102,205\n";
    assert_eq!(acts(&import("untc", &[("1-2.csv", csv)])), ["AGO · UNTC-1-2 · declaration ../1978-09-01"]);
}

#[test]
fn files_that_are_no_status_tables_are_refused_by_name() {
    for (name, text) in [("report.csv", "Participant,Signature\n"), ("4-9.csv", "country,year\nPeru,1990\n")]
    {
        let imported = import("untc", &[(name, text)]);
        let told = problems(&imported);
        assert!(told[0].contains("is no status table") && told[0].contains("4-15-a.csv"), "{told:?}");
        assert!(imported.is_refused());
    }
    let notes = import("untc", &[("readme.txt", "how it was fetched"), CAT]);
    assert!(notes.drafts.len() == 1 && notes.problems.len() == 1);
}

#[test]
fn an_act_keeps_its_account_when_the_day_is_corrected_and_the_state_renamed() {
    let ids = |csv: &str| {
        import("untc", &[("4-9.csv", csv)]).drafts.iter().map(|d| d.id.clone()).collect::<Vec<_>>()
    };
    let first = ids("Participant,Ratification\nSwaziland,1 Jan 1990\n");
    assert_eq!(first, ids("Participant,Signature,Ratification\nEswatini,,2 Jan 1990\n"));
    let twice = ids("Participant,Ratification\nSwaziland,1 Jan 1990\nEswatini,2 Jan 1990\n");
    assert!(twice[0] == first[0] && twice[1] != first[0]);
}

#[test]
fn an_act_leads_back_to_its_line_and_carries_the_day_of_the_register() {
    let csv = "Participant,Signature,\"Ratification, Accession(a)\"\nKazakhstan,25 Sep 2007,22 Oct 2008\n";
    let table = Table { name: "4-9-b.csv", bytes: csv.as_bytes() };
    let options = Options { as_at: Some("2015-03-14".parse().unwrap()) };
    let mut steps = Vec::new();
    let imported =
        importer("untc").unwrap().import(&[table], &options, &mut |done, of| steps.push((done, of)));
    assert_eq!(steps, [(1, 1)]);
    let draft = &imported.drafts[1];
    assert_eq!(
        (draft.as_at.clone(), imported.sources[0].date.clone()),
        (options.as_at.clone(), options.as_at)
    );
    let Origin::Row(row) = &draft.origin else { panic!("not a row") };
    assert_eq!(row.quote, "Kazakhstan,25 Sep 2007,22 Oct 2008");
    assert_eq!((row.line, row.column.as_deref()), (2, Some("Ratification, Accession(a)")));
}

#[test]
fn an_import_that_brings_nothing_says_so() {
    let index = ("index.csv", "chapter_no,treaty_no,treaty_name\n4,9,Convention\n");
    let wanted =
        "there is nothing to import; give the status tables of treaties, such as 4-9.csv, with a filled cell";
    let empty = ("4-9.csv", "Participant,Ratification\nPeru,\n");
    assert_eq!(problems(&import("untc", &[index])), [format!("index.csv: {wanted}")]);
    assert_eq!(problems(&import("untc", &[index, empty])), [format!("2 files: {wanted}")]);
    assert_eq!(problems(&import("untc", &[])), [format!("no file: {wanted}")]);
}
