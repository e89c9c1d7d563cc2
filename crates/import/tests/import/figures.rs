//! Tables of figures: women in parliament, and series by State and year; the real ones counted by a second reading.

use crate::import;
use std::fs;
use std::path::{Path, PathBuf};
use tarazy_import::Imported;
use tarazy_model::{Figure, Statement};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/indicators");

fn figures(imported: &Imported) -> Vec<&Figure> {
    let statements = imported.drafts.iter().map(|draft| &draft.statement);
    statements
        .filter_map(|statement| if let Statement::Figure(figure) = statement { Some(figure) } else { None })
        .collect()
}

fn told(imported: &Imported) -> Vec<String> {
    let one = |figure: &Figure| {
        let date = figure.date.as_ref().map(ToString::to_string).unwrap_or_default();
        format!("{} {} {date} {}", figure.states[0], figure.measure, figure.value)
    };
    figures(imported).into_iter().map(one).collect()
}

#[test]
fn a_world_bank_table_has_a_column_a_year_lines_above_and_notes_below() {
    let table = "\"Data Source\",\"World Development Indicators\",\n\n\"Last Updated Date\",\"2024-01-01\",\n\n\
        \"Country Name\",\"Country Code\",\"Series Name\",\"Series Code\",\"2019 [YR2019]\",\"2020 [YR2020]\"\n\
        Kazakhstan,KAZ,Literacy rate,SE.1,99.8,..\n\
        Kyrgyz Republic,KGZ,Literacy rate,SE.1,,99.6\n\
        Arab World,ARB,Literacy rate,SE.1,74,75\n\n\
        Data from database: made up\nLast Updated: today\n";
    let imported = import("series", &[("wdi.csv", table)]);
    assert_eq!(
        told(&imported),
        ["KAZ Literacy rate 2019 99.8 percent", "KGZ Literacy rate 2020 99.6 percent"]
    );
    let problems: Vec<String> = imported.problems.iter().map(ToString::to_string).collect();
    assert_eq!(problems.len(), 2, "{problems:?}");
    assert!(problems[0].starts_with("wdi.csv, line 10: from here on"), "{problems:?}");
    assert!(problems[1].starts_with("wdi.csv, line 8, column Country Name: \"Arab World\""), "{problems:?}");
    assert_eq!(figures(&imported)[0].indicator.as_deref(), Some("literacy"));
}

#[test]
fn commas_are_decimal_where_semicolons_part_cells_and_no_number_is_guessed() {
    let table = "Entity;Year;An index\nKazakhstan;2019;1,5\nKazakhstan;2020;n/a\nKazakhstan;2021;1,5*\n\
        Kazakhstan;soon;2\nKazakhstan;2022;0\n";
    let imported = import("series", &[("index.csv", table)]);
    assert_eq!(told(&imported), ["KAZ An index 2019 1.5", "KAZ An index 2022 0"]);
    let problems: Vec<String> = imported.problems.iter().map(ToString::to_string).collect();
    assert_eq!(
        problems,
        [
            "index.csv, line 4, column An index: \"1,5*\" is no number; write a number, or leave it empty",
            "index.csv, line 5, column Year: there is no year; write a year in four digits",
        ]
    );
}

#[test]
fn a_data_package_gives_title_publisher_and_units() {
    let package = r#"{"title": "Press and freedom", "sources": [{"name": "A House", "link": "https://example.org"}],
        "resources": [{"path": "press.csv", "schema": {"fields": [
            {"name": "Score", "owidDisplaySettings": "{\"unit\": \"points\"}"}]}}]}"#;
    let table = "Entity,Year,Score,Verdict\nUzbekistan,2017,8,Not free\n";
    let imported = import("series", &[("press/press.csv", table), ("press/datapackage.json", package)]);
    assert_eq!(told(&imported), ["UZB Score 2017 8 points"]);
    let source = &imported.sources[0];
    assert_eq!((source.title.as_str(), source.publisher.as_deref()), ("Press and freedom", Some("A House")));
    assert!(
        imported.problems[0].what.to_string().contains("no measure"),
        "words are told of: {:?}",
        imported.problems
    );
    assert!(import("series", &[("a.csv", "One,Two\n1,2\n")]).is_refused());
    let broken = import("series", &[("press.csv", table), ("datapackage.json", "{\"title\": 3")]);
    assert_eq!(broken.drafts.len(), 1);
    assert!(
        broken.problems[0].to_string().starts_with("datapackage.json: the file is no data package"),
        "{broken:?}"
    );
}

#[test]
fn rows_that_nothing_tells_apart_are_named_and_two_names_of_a_state_are_two() {
    let table = "Entity,Year,An index\nGermany,1970,1\nWest Germany,1970,2\nGermany,1970,3\n";
    let imported = import("series", &[("index.csv", table)]);
    assert_eq!(told(&imported), ["DEU An index 1970 1", "DEU An index 1970 2"]);
    assert!(imported.drafts[0].id != imported.drafts[1].id);
    let problem = imported.problems[0].to_string();
    assert!(
        problem.starts_with("index.csv, line 4, column An index") && problem.contains("line 2"),
        "{problem}"
    );
}

#[test]
fn the_share_of_women_is_reckoned_from_the_seats() {
    let table = "country,election_renewal,year,month,chamber_type,chamber_total_seats,women_total,women_perc\n\
        Uzbekistan,Yes,2009,December,lower,150,33,0.22\n\
        Uzbekistan,Yes,2010,,lower,150,,\n\
        \"* A note below.\",,,,,,,\n";
    let imported = import("ipu", &[("history.csv", table)]);
    assert_eq!(told(&imported), ["UZB Women in parliament 2009-12 22 percent"]);
    let figure = figures(&imported)[0];
    assert_eq!((figure.counts, figure.denominator.as_deref()), (Some((33.0, 150.0)), Some("lower")));
    assert_eq!(imported.problems.len(), 2, "{:?}", imported.problems);
    assert!(import("ipu", &[("no.csv", "country,year\nKAZ,2000\n")]).is_refused());
}

/// A real file's text; `None` where the folder is absent.
fn real(path: &Path) -> Option<String> {
    let text = fs::read(path).ok().map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
    if text.is_none() {
        println!("skipped: {} absent", path.display());
    }
    text
}

#[test]
fn every_row_of_the_real_tables_comes_in_or_is_named() {
    let history = Path::new(FOLDER).join("ipu-history/data__df_historic_iso.csv");
    let Some(text) = real(&history) else { return };
    let imported = import("ipu", &[("history.csv", &text)]);
    let rows = csv::Reader::from_reader(text.as_bytes()).into_records().count();
    assert_eq!(imported.drafts.len() + imported.problems.len(), rows);
    // Several elections of one chamber in a year whose months are not told, and a row without seats.
    assert_eq!((imported.drafts.len(), imported.problems.len()), (2308, 29));

    let Some(text) = real(&Path::new(FOLDER).join("hfi.csv")) else { return };
    let mut numbers = 0;
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    for row in reader.records().map(Result::unwrap) {
        // An unnamed number, the year, code, name and region come first.
        numbers += row.iter().skip(5).filter(|cell| cell.parse::<f64>().is_ok_and(f64::is_finite)).count();
    }
    let imported = import("series", &[("hfi.csv", &text)]);
    assert_eq!((imported.drafts.len(), imported.problems.len()), (numbers, 0));
}

#[test]
fn every_figure_of_gapminder_is_of_a_state() {
    let folder = PathBuf::from(FOLDER).join("gapminder-fasttrack");
    let Ok(entries) = fs::read_dir(&folder) else {
        println!("skipped: {} absent", folder.display());
        return;
    };
    for entry in entries.map(Result::unwrap) {
        let Some(text) = real(&entry.path()) else { return };
        let imported = import("series", &[("one.csv", &text)]);
        let rows = text.lines().skip(1).filter(|line| !line.ends_with(',')).count();
        assert_eq!((imported.drafts.len(), imported.problems.len()), (rows, 0), "{}", entry.path().display());
    }
}
