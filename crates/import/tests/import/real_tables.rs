//! The Treaty Collection's real tables, chapters 1 to 4, against a second reading written here on its own.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use tarazy_import::{Imported, Options, Table, importer};
use tarazy_model::Statement;

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/treaties/untc-2015");

/// Name and bytes of every table, and the index.
fn files() -> Option<Vec<(String, Vec<u8>)>> {
    let folder = Path::new(FOLDER);
    let Ok(entries) = fs::read_dir(folder.join("treaties")) else {
        println!("skipped: {FOLDER} absent");
        return None;
    };
    let mut paths: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths.push(folder.join("index.csv"));
    Some(paths.iter().map(|path| (path.display().to_string(), fs::read(path).unwrap())).collect())
}

/// All real tables imported; `None` where they are absent.
pub(crate) fn imported() -> Option<Imported> {
    let files = files()?;
    let tables: Vec<Table<'_>> = files.iter().map(|(name, bytes)| Table { name, bytes }).collect();
    Some(importer("untc").unwrap().import(&tables, &Options::default(), &mut |_, _| {}))
}

/// The acts of one table by plain splitting: no cell of these files holds a comma, every filled one is an act.
fn counted(text: &str) -> BTreeMap<String, usize> {
    let mut acts = BTreeMap::new();
    let (header, rows) = text.split_once('\n').unwrap();
    let plain =
        ["Ratification", "Application"].into_iter().find(|word| header.contains(word)).unwrap_or("none");
    for row in rows.lines() {
        for (at, cell) in row.split(',').skip(1).enumerate().filter(|(_, cell)| !cell.is_empty()) {
            let act = match (cell.rsplit(' ').next().unwrap(), at == 0 && header.contains("Signature")) {
                ("d", true) => "succession-to-signature",
                (_, true) => "signature",
                ("a", _) => "accession",
                ("d", _) => "succession",
                ("A", _) => "acceptance",
                ("AA", _) => "approval",
                ("c", _) => "formal-confirmation",
                _ => plain,
            };
            *acts.entry(act.to_lowercase()).or_default() += 1;
        }
    }
    acts
}

#[test]
fn every_act_of_the_real_tables_is_imported_and_none_is_added() {
    let Some(files) = files() else { return };
    let mut total: BTreeMap<String, usize> = BTreeMap::new();
    for (path, bytes) in files.iter().filter(|(path, _)| !path.ends_with("index.csv")) {
        // These two tables have no column of acts; their claims are tested beside the quirks.
        if path.ends_with("/1-2.csv") || path.ends_with("/1-4.csv") {
            continue;
        }
        let table = Table { name: path, bytes };
        let imported = importer("untc").unwrap().import(&[table], &Options::default(), &mut |_, _| {});
        assert_eq!(imported.problems, [], "{path}");
        let mut acts: BTreeMap<String, usize> = BTreeMap::new();
        for draft in &imported.drafts {
            let Statement::TreatyAct(act) = &draft.statement else { panic!("{draft:?}") };
            assert!(act.date.as_ref().and_then(|date| date.day()).is_some());
            *acts.entry(act.act.to_string()).or_default() += 1;
            *total.entry(act.act.to_string()).or_default() += 1;
        }
        assert_eq!(acts, counted(std::str::from_utf8(bytes).unwrap()), "{path}");
    }
    println!("acts of 69 tables: {} {total:?}", total.values().sum::<usize>());
}

#[test]
fn the_whole_collection_imports_at_once_without_a_problem() {
    let start = std::time::Instant::now();
    let Some(imported) = imported() else { return };
    let time = start.elapsed();
    assert_eq!(imported.problems, []);
    let mut ids: Vec<_> = imported.drafts.iter().map(|draft| &draft.id).collect();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), imported.drafts.len(), "every act has an id of its own");
    println!(
        "{} drafts of {} files in {time:?}",
        imported.drafts.len(),
        files().map_or(0, |files| files.len())
    );
}
