//! A whole Treaty Collection: any chapter's headers, declarations as text, pages as JSON.

use crate::{import, problems};
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use tarazy_import::{Imported, Options, Table, importer};
use tarazy_model::{ActKind, Draft, Origin, Polarity, Procedure, Statement, TreatyAct};

const SHARED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/treaties");

fn act(draft: &Draft) -> &TreatyAct {
    match &draft.statement {
        Statement::TreatyAct(act) => act,
        other => panic!("{other:?}"),
    }
}

/// Act and date of every draft of one table.
fn told(header: &str, cell: &str) -> Vec<String> {
    let csv = format!("Participant,\"{header}\"\nPeru,\"{cell}\"\n");
    let imported = import("untc", &[("11-A-8.csv", &csv)]);
    let line = |draft: &Draft| {
        let act = act(draft);
        assert_eq!(act.instrument.as_ref().unwrap().as_str(), "UNTC-11-a-8");
        format!("{} {}", act.act, act.date.as_ref().unwrap())
    };
    imported.drafts.iter().map(line).collect()
}

#[test]
fn headers_of_other_chapters_are_read_by_the_same_rule() {
    let fish = "Simplified procedure(p), Formal confirmation(c), Definitive signature(s), Accession(a), Succession(d), \
                Ratification, Consent to be bound(P)";
    let applied = "Provisional application by virtue of signature, adoption of the Agreement or accession thereto, \
                   Provisional application by virtue of a notification (n)";
    for (header, cell, expected) in [
        ("Consent to be bound(P), Succession(d)", "28 Aug 2002 P", "consent 2002-08-28"),
        ("Consent to be bound(P), Succession(d)", "23 Oct 2006 d", "succession 2006-10-23"),
        (fish, "28 Jul 1995 p", "simplified-procedure 1995-07-28"),
        (fish, "1 Apr 1998 c", "formal-confirmation 1998-04-01"),
        (fish, "21 Oct 1994 s", "definitive-signature 1994-10-21"),
        (fish, "1 Dec 1995", "ratification 1995-12-01"),
        (fish, "13 Nov 1998 P", "consent 1998-11-13"),
        (applied, "16 Nov 1994", "provisional-application 1994-11-16"),
        (applied, "16 Nov 1994 n", "provisional-application 1994-11-16"),
        ("Signature by members of the region under Section 3 (c) (i)", "6 Jun 1985", "signature 1985-06-06"),
        ("Participation in the Agreement as amended", "7 May 1982", "consent 1982-05-07"),
        ("Participation(P), Accession(a)", "7 May 1982 P", "consent 1982-05-07"),
        ("Provisional application(n)", "24 Jan 2013 n", "provisional-application 2013-01-24"),
        ("Ratification or Accession(a)", "1 Jan 1990", "ratification 1990-01-01"),
        ("Ratification or Accession(a)", "1 Jan 1990 a", "accession 1990-01-01"),
        ("Ratification; Acceptance (A); Approval (AA)", "1 Jan 1990 AA", "approval 1990-01-01"),
        ("Date of deposit of the instrument of ratification", "1 Jan 1990", "ratification 1990-01-01"),
        ("Ratification<superscript>2</superscript>, Accession(a)", "1 Jan 1990 a", "accession 1990-01-01"),
        ("Joining(j), Ratification, Accession(x)", "1 Jan 1990 x", "accession 1990-01-01"),
        ("Undertaking", "1 Jan 1990", "application 1990-01-01"),
        ("Denunciation", "1 Jan 1990", "withdrawal 1990-01-01"),
        (
            "Accession(a), Ratification",
            "11 Jan 1991, 26 Aug 1998 a",
            "ratification 1991-01-11; accession 1998-08-26",
        ),
        ("Accession(a), Ratification", "[11 Jan 1991] 26 Aug 1998 a", "accession 1998-08-26"),
    ] {
        assert_eq!(told(header, cell).join("; "), expected, "{header}: {cell}");
    }
}

#[test]
fn columns_that_tell_of_no_act_are_told_and_passed_over() {
    for header in
        ["Entry into force", "Notification of non-provisional application under article 7", "Extension"]
    {
        let csv = format!("Participant,Signature,{header}\nPeru,1 Jan 1990,2 Jan 1990\n");
        let imported = import("untc", &[("XXI-6-a.csv", &csv)]);
        assert_eq!((imported.drafts.len(), problems(&imported).len()), (1, 1), "{header}");
    }
}

/// The words of headers with a suffix each.
const WORDS: [(&str, &str, &str); 8] = [
    ("Accession", "a", "accession"),
    ("Succession", "d", "succession"),
    ("Acceptance", "A", "acceptance"),
    ("Approval", "AA", "approval"),
    ("Formal confirmation", "c", "formal-confirmation"),
    ("Definitive signature", "s", "definitive-signature"),
    ("Simplified procedure", "p", "simplified-procedure"),
    ("Consent to be bound", "P", "consent"),
];

proptest! {
    /// Words in any order, with one of them plain or none, with and without a footnote.
    #[test]
    fn a_suffix_means_its_word_whatever_the_order(
        order in Just((0..WORDS.len()).collect::<Vec<_>>()).prop_shuffle(),
        many in 1..WORDS.len(), place in 0..9usize, day in 1..=28u32, year in 1945..2024u32, note in "( [1-9])?",
    ) {
        let chosen: Vec<_> = order.iter().take(many).map(|at| WORDS[*at]).collect();
        let mut words: Vec<String> = chosen.iter().map(|(word, suffix, _)| format!("{word}({suffix})")).collect();
        words.insert(place.min(words.len()), "Ratification".to_owned());
        let header = words.join(", ");
        let expected = |act: &str| vec![format!("{act} {year}-09-{day:02}")];
        for (_, suffix, act) in &chosen {
            prop_assert_eq!(told(&header, &format!("{day} Sep {year} {suffix}{note}")), expected(act));
        }
        prop_assert_eq!(told(&header, &format!("{day} Sep {year}{note}")), expected("ratification"));
    }

    /// Whatever stands in a file of declarations: quotes are the file's own words, nothing panics.
    #[test]
    fn declarations_are_quoted_as_they_stand(body in "(article [0-9]{1,2}|[A-Za-z .;:“”\"’()0-9,\n]{0,12}){0,12}") {
        let text = format!("#Peru\n{body}\n\n#Chile\nThe State is not bound by article 30.\n");
        let imported = import("untc", &[("4-9.txt", &text)]);
        for draft in &imported.drafts {
            prop_assert!(text.contains(draft.origin.quote()) && !draft.origin.quote().trim().is_empty());
        }
    }
}

fn declared(name: &str, text: &str) -> Vec<String> {
    let imported = import("untc", &[(name, text)]);
    let line = |draft: &Draft| {
        let act = act(draft);
        let denied = if draft.polarity == Polarity::Denied { "no " } else { "" };
        let procedure = act.procedure.map(|p| format!(" {p}")).unwrap_or_default();
        let towards: String = act.towards.iter().map(|state| format!(" to {state}")).collect();
        let date = act.date.as_ref().map(|date| format!(" on {date}")).unwrap_or_default();
        format!(
            "{} {denied}{} [{}]{procedure}{towards}{date}",
            act.state.unwrap(),
            act.act,
            act.articles.join(", ")
        )
    };
    imported.drafts.iter().map(line).collect()
}

#[test]
fn declarations_become_acts_by_article_and_procedure() {
    let text = "#Peru\nThe Government does not recognize the competence of the Committee provided for in article 20.Also \
                the Government does not consider itself bound by paragraph 1 of article 30.\n\n#Belarus\n\n#Chile\n\
                Chile recognizes the competence of the Committee under articles 21 and 22.Chile understands article 1 in \
                the light of article 42 of its Constitution.\n";
    assert_eq!(
        declared("4-9.txt", text),
        [
            "PER reservation [20] inquiry",
            "PER reservation [30 (1)]",
            "CHL acceptance-of-procedure [21, 22] individual-complaints",
            "CHL acceptance-of-procedure [21, 22] inter-state",
            "CHL declaration [1]",
        ]
    );
    let imported = import("untc", &[("4-9.txt", text)]);
    assert!(problems(&imported)[0].contains("Belarus"), "an empty section is told");
    let Origin::Row(row) = &imported.drafts[2].origin else { panic!() };
    assert_eq!((row.line, row.file.as_str()), (7, "4-9.txt"));
}

#[test]
fn a_procedure_that_is_described_without_its_article_is_accepted_too() {
    let text = "#Peru\nPeru recognizes the competence of the Committee to receive communications from individuals \
                within its jurisdiction.\n";
    assert_eq!(declared("4-2.txt", text), ["PER acceptance-of-procedure [] individual-complaints"]);
}

#[test]
fn objections_name_whose_reservation_and_when_they_came() {
    let text = "#Objections\n#Sweden\n27 March 1991\nThe Government objects to the reservations made by Peru and Chile to \
                article 3.\n2 April 1992\nThe same objection to that of Brazil.\n\n#Withdrawal of reservations\n#Peru\n\
                3 May 1999\nPeru withdraws its reservation to article 3.\n";
    assert_eq!(
        declared("4-9.txt", text),
        [
            "SWE objection [3] to PER to CHL on 1991-03-27",
            "SWE objection [] to BRA on 1992-04-02",
            "PER no reservation [3] on 1999-05-03",
        ]
    );
}

#[test]
fn pages_give_parties_only_where_every_participant_is_one() {
    let page = |parties: u32| {
        format!(
            "{{\"mtdsg_no\":\"III-3\",\"title\":\"A convention\",\"parties_count\":{parties},\"participants\":[\n\
             \"Participant\",\n\"Peru<superscript>1</superscript>\",\n\"Chile\"],\"text\":\"Article 1\"}}"
        )
    };
    let parties = import("untc", &[("UNTS-III-3.json", &page(2))]);
    let acts: Vec<ActKind> = parties.drafts.iter().map(|draft| act(draft).act).collect();
    assert_eq!(acts, [ActKind::Consent; 2]);
    let Origin::Row(row) = &parties.drafts[0].origin else { panic!() };
    assert_eq!((row.line, row.quote.as_str()), (3, "\"Peru<superscript>1</superscript>\""));
    let mixed = import(
        "untc",
        &[("UNTS-III-3.json", &page(1)), ("4-9.csv", "Participant,Ratification\nPeru,7 Jul 1988\n")],
    );
    assert_eq!((mixed.drafts.len(), mixed.problems.len()), (1, 1));
    let rows = "{\"mtdsg_no\":\"IV-9\",\"participants\":[{\"Participant\":\"Peru\",\"Ratification, Accession(a)\":\"7 Jul 1988 a\"}]}";
    let rows = import("untc", &[("page.json", rows)]);
    assert_eq!(act(&rows.drafts[0]).act, ActKind::Accession);
}

/// Every file below a folder.
fn below(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let path = entry.unwrap().path();
        if path.is_dir() { below(&path, found) } else { found.push(path) }
    }
    found.sort();
}

/// Name and bytes of a file.
type File = (String, Vec<u8>);

fn real(folder: &str) -> Option<(Vec<File>, Imported)> {
    let mut paths = Vec::new();
    below(&Path::new(SHARED).join(folder), &mut paths);
    if paths.is_empty() {
        println!("skipped: {SHARED}/{folder} absent");
        return None;
    }
    let files: Vec<_> =
        paths.iter().map(|path| (path.display().to_string(), fs::read(path).unwrap())).collect();
    let tables: Vec<_> = files.iter().map(|(name, bytes)| Table { name, bytes }).collect();
    let imported = importer("untc").unwrap().import(&tables, &Options::default(), &mut |_, _| {});
    drop(tables);
    Some((files, imported))
}

/// A reading of the tables written here from the rule of the Collection's legend alone: the suffix of a cell is
/// the word with these letters in the header; none is the word without.
fn read_plainly(files: &[File]) -> Vec<(String, String, String, String)> {
    let mut acts = Vec::new();
    let tables = files.iter().filter(|(name, _)| name.contains("/treaties/") && name.ends_with(".csv"));
    for (name, bytes) in tables {
        let file = name.rsplit('/').next().unwrap().to_owned();
        let mut reader = csv::Reader::from_reader(bytes.as_slice());
        let headers: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
        for row in reader.records().map(Result::unwrap) {
            for (header, cell) in headers.iter().zip(row.iter()).skip(1).filter(|(_, cell)| !cell.is_empty())
            {
                let parts: Vec<&str> = cell.split(' ').collect();
                let month =
                    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
                let at = parts.get(1).and_then(|word| month.iter().position(|name| word.starts_with(name)));
                let Some(at) = at.filter(|_| parts.len() >= 3) else { continue };
                let date = format!("{}-{:02}-{:02}", parts[2], at + 1, parts[0].parse::<u32>().unwrap());
                let suffix = parts.get(3).map_or(String::new(), |suffix| format!("({suffix})"));
                let words: Vec<&str> = header.split(", ").collect();
                let word = match suffix.as_str() {
                    "" => words.iter().find(|word| !word.contains('(')).copied(),
                    suffix => words.iter().find(|word| word.ends_with(suffix)).copied(),
                };
                let word = match (word, header.as_str(), parts.get(3)) {
                    (Some(word), ..) => word,
                    // The legend of the whole Collection, where a header leaves its letter out.
                    (None, "Signature", Some(&"d")) => "Succession to signature",
                    (None, _, Some(&"a")) => "Accession",
                    (None, _, Some(&"d")) => "Succession",
                    (None, _, Some(&"A")) => "Acceptance",
                    other => panic!("{file}: {other:?}"),
                };
                let (act, date) = match word {
                    "Registration Date" => ("declaration".to_owned(), format!("../{date}")),
                    "Date of Adoption" => continue,
                    word => (word.split('(').next().unwrap().trim().to_lowercase().replace(' ', "-"), date),
                };
                acts.push((file.clone(), row[0].to_owned(), act, date));
            }
        }
    }
    acts.sort();
    acts
}

#[test]
fn acts_kinds_and_dates_of_the_real_tables_are_those_of_a_plain_reading() {
    let Some((files, imported)) = real("untc-2015") else { return };
    let mut found: Vec<_> = imported
        .drafts
        .iter()
        .filter_map(|draft| {
            let (act, Origin::Row(row)) = (act(draft), &draft.origin) else { return None };
            let date = act.date.as_ref()?.to_string();
            let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(row.quote.as_bytes());
            let name = reader.records().next()?.ok()?.get(0)?.to_owned();
            row.file.ends_with(".csv").then(|| (row.file.clone(), name, act.act.to_string(), date))
        })
        .collect();
    found.sort();
    let plain = read_plainly(&files);
    let same = plain.iter().filter(|one| found.binary_search(one).is_ok()).count();
    println!("{} acts read plainly, {} imported, {same} the same", plain.len(), found.len());
    let missing: Vec<_> = plain.iter().filter(|one| found.binary_search(one).is_err()).take(5).collect();
    assert_eq!(missing, Vec::<&(String, String, String, String)>::new());
    assert_eq!(found, plain);
    assert!(plain.len() > 7_000);
}

#[test]
fn every_section_of_the_real_declarations_with_words_becomes_an_act_of_its_state() {
    let Some((files, imported)) = real("untc-2015") else { return };
    assert!(!imported.is_refused(), "{:?}", imported.problems.first());
    let texts: Vec<_> = files.iter().filter(|(name, _)| name.ends_with(".txt")).collect();
    let mut sections = BTreeSet::new();
    for (name, bytes) in &texts {
        let text = String::from_utf8_lossy(bytes);
        for part in text.split("\n#").map(|part| part.trim_start_matches('#')) {
            let (state, body) = part.split_once('\n').unwrap_or((part, ""));
            if body.chars().any(char::is_alphabetic) {
                sections.insert((name.rsplit('/').next().unwrap().to_owned(), state.trim().to_owned()));
            }
        }
    }
    let of_text = imported.drafts.iter().filter(|draft| act(draft).text.is_some());
    let (mut kinds, mut covered) = (std::collections::BTreeMap::<String, usize>::new(), BTreeSet::new());
    for draft in of_text {
        let Origin::Row(row) = &draft.origin else { panic!() };
        let (_, bytes) = texts.iter().find(|(name, _)| name.ends_with(&format!("/{}", row.file))).unwrap();
        assert!(String::from_utf8_lossy(bytes).contains(&row.quote), "{}", row.quote);
        covered.insert((row.file.clone(), act(draft).state.unwrap()));
        *kinds
            .entry(format!(
                "{}{}",
                act(draft).act,
                act(draft).procedure.map(|p| format!(" {p}")).unwrap_or_default()
            ))
            .or_default() += 1;
    }
    println!("{} sections with words, {} with acts: {kinds:?}", sections.len(), covered.len());
    assert!(covered.len() + 2 >= sections.len(), "{} of {}", covered.len(), sections.len());
    let declined: BTreeSet<&str> = imported
        .drafts
        .iter()
        .filter(|draft| {
            act(draft).procedure == Some(Procedure::Inquiry) && act(draft).act == ActKind::Reservation
        })
        .filter(|draft| act(draft).instrument.as_ref().unwrap().as_str() == "CEDAW-OP")
        .map(|draft| act(draft).state.as_ref().unwrap().as_str())
        .collect();
    assert_eq!(declined, BTreeSet::from(["BGD", "BLZ", "COL", "CUB", "TJK"]));
}

#[test]
fn the_real_pages_are_read() {
    let Some((_, imported)) = real("collection") else { return };
    assert!(!imported.is_refused(), "{:?}", imported.problems.first());
    let unknown: Vec<String> =
        problems(&imported).into_iter().filter(|told| told.contains("no State")).collect();
    println!("{} acts of pages, {} problems", imported.drafts.len(), imported.problems.len());
    assert_eq!(unknown, Vec::<String>::new());
    assert_eq!(imported.drafts.len(), 49 + 193);
}
