//! The demonstration record: it imports whole, names its sources, covers what it says it covers, and agrees
//! with the register.

use crate::real_tables;
use std::collections::{BTreeMap, BTreeSet};
use tarazy_import::own;
use tarazy_model::{Date, Draft, Kind, Statement, TreatyAct};
use tarazy_words::instruments;

const STATES: [&str; 5] = ["KAZ", "KGZ", "UZB", "TJK", "TKM"];

/// Where a State has done nothing under an instrument, as far as the sources go.
const NOTHING_DONE: [&str; 23] = [
    "KAZ ICMW",
    "KGZ CPED",
    "KGZ CRC-OP-IC",
    "KGZ CRPD-OP",
    "KGZ ICESCR-OP",
    "TJK CPED",
    "TJK CRC-OP-IC",
    "TJK CRPD-OP",
    "TJK ICCPR-OP2",
    "TJK ICESCR-OP",
    "TJK OPCAT",
    "TKM CPED",
    "TKM CRC-OP-IC",
    "TKM ICESCR-OP",
    "TKM ICMW",
    "TKM OPCAT",
    "UZB CEDAW-OP",
    "UZB CPED",
    "UZB CRC-OP-IC",
    "UZB CRPD-OP",
    "UZB ICESCR-OP",
    "UZB ICMW",
    "UZB OPCAT",
];

fn acts(drafts: &[Draft]) -> impl Iterator<Item = &TreatyAct> {
    drafts.iter().filter_map(|draft| match &draft.statement {
        Statement::TreatyAct(act) => Some(act),
        _ => None,
    })
}

fn cell(act: &TreatyAct) -> String {
    format!("{} {}", act.state.unwrap(), act.instrument.as_ref().unwrap())
}

#[test]
fn the_demonstration_record_imports_without_a_problem() {
    let demo = own::demo();
    assert_eq!(demo.problems, []);
    let mut counts: BTreeMap<Kind, usize> = BTreeMap::new();
    for draft in &demo.drafts {
        *counts.entry(draft.statement.kind()).or_default() += 1;
        assert!(demo.sources.iter().any(|source| source.id == draft.source));
    }
    println!(
        "demonstration record: {} accounts of {} sources, {counts:?}",
        demo.drafts.len(),
        demo.sources.len()
    );
    assert!(counts[&Kind::Event] >= 40 && counts[&Kind::Figure] >= 40 && counts[&Kind::Recommendation] >= 10);
}

#[test]
fn sources_that_differ_stand_side_by_side() {
    let mut records: BTreeMap<_, Vec<Draft>> = BTreeMap::new();
    for draft in own::demo().drafts.into_iter().filter(|draft| draft.record.is_some()) {
        records.entry(draft.record.clone()).or_default().push(draft);
    }
    for (record, drafts) in &records {
        assert!(drafts.len() > 1, "{record:?} has one account only: {}", drafts[0].statement.title());
    }
    let days = |title: &str| {
        let found = records.values().find(|drafts| drafts[0].statement.title() == title).unwrap();
        found.iter().map(|draft| draft.statement.date().unwrap().to_string()).collect::<BTreeSet<_>>()
    };
    assert_eq!(Vec::from_iter(days("Resignation of President Akayev")), ["2005-04-04", "2005-04-11"]);
    assert!(days("Resignation of President Bakiyev").len() > 1);
}

#[test]
fn every_core_instrument_and_state_is_covered_or_known_to_be_empty() {
    let drafts = own::demo().drafts;
    let filled: BTreeSet<String> = acts(&drafts).map(cell).collect();
    let all = STATES
        .iter()
        .flat_map(|state| instruments::core().map(move |known| format!("{state} {}", known.code)));
    let empty: BTreeSet<String> = all.filter(|cell| !filled.contains(cell)).collect();
    let known: BTreeSet<String> = NOTHING_DONE.iter().map(ToString::to_string).collect();
    assert_eq!(empty, known);
    assert_eq!(filled.len() + known.len(), STATES.len() * 18);
    println!("{} of {} cells of the matrix have acts", filled.len(), STATES.len() * 18);
}

#[test]
fn every_act_of_the_register_of_2015_is_in_the_record_on_the_same_day() {
    let Some(register) = real_tables::imported() else { return };
    let core: BTreeSet<&str> = instruments::core().map(|known| known.code.as_str()).collect();
    let told = |act: &TreatyAct| format!("{} {} {}", cell(act), act.act, act.date.as_ref().unwrap());
    let drafts = own::demo().drafts;
    let record: BTreeSet<String> = acts(&drafts).map(told).collect();
    let wanted = acts(&register.drafts).filter(|act| {
        let state = act.state.unwrap();
        STATES.contains(&state.as_str()) && core.contains(act.instrument.as_ref().unwrap().as_str())
    });
    let wanted: BTreeSet<String> = wanted.map(told).collect();
    let missing: Vec<_> = wanted.difference(&record).collect();
    assert!(missing.is_empty(), "{missing:?}");
    println!("{} acts of the register of March 2015, all in the record", wanted.len());
}

#[test]
fn the_years_agree_with_a_second_register_of_2022() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/treaties/status-2022");
    if !std::path::Path::new(folder).exists() {
        println!("skipped: {folder} absent");
        return;
    }
    let drafts = own::demo().drafts;
    let until: Date = "../2022-08".parse().unwrap();
    let binding = |code: &str| {
        let of = acts(&drafts)
            .filter(move |act| act.instrument.as_ref().unwrap().as_str() == code && act.act.binds());
        of.filter(|act| act.date.as_ref().unwrap().agrees(&until)).collect::<Vec<_>>()
    };
    let files = [
        ("cat", "CAT"),
        ("cedaw", "CEDAW"),
        ("cped", "CPED"),
        ("crc", "CRC"),
        ("crpd", "CRPD"),
        ("iccpr", "ICCPR"),
        ("iccpr_op1", "ICCPR-OP1"),
        ("iccpr_op2", "ICCPR-OP2"),
        ("icerd", "ICERD"),
        ("icescr", "ICESCR"),
        ("icescr_op", "ICESCR-OP"),
        ("icmw", "ICMW"),
        ("op_cedaw", "CEDAW-OP"),
        ("op_crc_ac", "CRC-OP-AC"),
        ("op_crc_ic", "CRC-OP-IC"),
        ("op_crc_sc", "CRC-OP-SC"),
        ("op_crpd", "CRPD-OP"),
        ("opcat", "OPCAT"),
    ];
    for (file, code) in files {
        let text = std::fs::read_to_string(format!("{folder}/hr_status_{file}.csv")).unwrap();
        for (alpha2, state) in [("KZ", "KAZ"), ("KG", "KGZ"), ("UZ", "UZB"), ("TJ", "TJK"), ("TM", "TKM")] {
            let line = text.lines().find(|line| line.starts_with(&format!("{alpha2},"))).unwrap();
            let year = line.split(',').nth(3).unwrap();
            let acts = binding(code).into_iter().filter(|act| act.state.unwrap().as_str() == state);
            let years: BTreeSet<String> =
                acts.map(|act| act.date.as_ref().unwrap().only_year().unwrap().to_string()).collect();
            let wanted = BTreeSet::from_iter((!year.is_empty()).then(|| year.to_owned()));
            assert_eq!(years, wanted, "{state} {code}");
        }
    }
}
