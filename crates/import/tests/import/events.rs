//! The data sets of events: every row of the real files is kept or told of, and what their cells say is kept as said.

use crate::{import, problems};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use tarazy_import::{Imported, Options, Table, importer};
use tarazy_model::{Basis, Count, Event, EventKind, PartyKind, PlaceLevel, Role, Statement};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/events");

/// The events among what was imported.
fn events(imported: &Imported) -> impl Iterator<Item = &Event> {
    imported.drafts.iter().filter_map(|draft| match &draft.statement {
        Statement::Event(event) => Some(event),
        _ => None,
    })
}

/// A real file, imported; `None` where the folder is absent, which is said.
fn real(kind: &str, file: &str) -> Option<Imported> {
    let path = Path::new(FOLDER).join(file);
    let Ok(bytes) = fs::read(&path) else {
        println!("skipped: {} is not there", path.display());
        return None;
    };
    let table = Table { name: file, bytes: &bytes };
    let imported = importer(kind).unwrap().import(&[table], &Options::default(), &mut |_, _| {});
    let mut told: BTreeMap<&str, usize> = BTreeMap::new();
    for problem in &imported.problems {
        *told.entry(problem.column.as_deref().unwrap_or("line")).or_default() += 1;
    }
    println!("{file}: {} drafts, told of {told:?}", imported.drafts.len());
    for problem in imported.problems.iter().take(12) {
        println!("  {problem}");
    }
    Some(imported)
}

fn values(counts: &[Count]) -> Vec<String> {
    counts.iter().map(Count::to_string).collect()
}

#[test]
fn every_protest_of_mass_mobilization_is_kept_and_its_size_read_or_kept_as_said() {
    let Some(imported) = real("mass-mobilization", "mass-mobilization.csv") else { return };
    assert_eq!(imported.drafts.len(), 14_951);
    assert!(imported.problems.iter().all(|problem| !problem.fatal && problem.column.is_some()));
    assert!(events(&imported).all(|event| !event.states.is_empty() && event.date.is_some()));
    let said: Vec<&Event> =
        events(&imported).filter(|event| event.counts().iter().any(|(_, all)| !all.is_empty())).collect();
    let read =
        said.iter().filter(|event| event.counts().iter().any(|(_, all)| Count::values(all).next().is_some()));
    let (said, read) = (said.len(), read.count());
    println!("sizes: {said} said, {read} read, {} kept as said", said - read);
    assert!(read * 1000 >= said * 998, "{read} of {said}");
}

#[test]
fn reports_of_icews_are_reports_as_precise_as_their_columns() {
    let Some(imported) = real("icews", "icews/events.2018.sample.tab") else { return };
    assert_eq!(imported.drafts.len(), 3_705);
    assert!(events(&imported).all(|event| event.basis == Basis::Report && event.date.is_some()));
    let mut levels: BTreeMap<PlaceLevel, usize> = BTreeMap::new();
    for place in events(&imported).filter_map(|event| event.place.as_ref()) {
        *levels.entry(place.precision.unwrap()).or_default() += 1;
    }
    println!("{levels:?}");
    assert!(levels[&PlaceLevel::City] > 2000);
}

#[test]
fn lists_of_coups_elections_and_leaders_are_kept_row_by_row() {
    for (kind, file, expected) in [
        ("coups", "coups/Coup data 2.1.2.csv", 981),
        ("coups", "coups/Colpus_Master_Coup List_all countries_basic.xlsx", 593),
        ("reign", "coups/electionlist_3_21.csv", 4_351),
        ("reign", "coups/leaderlist_3_21.csv", 2_524),
    ] {
        let Some(imported) = real(kind, file) else { return };
        let rows: std::collections::BTreeSet<u64> = imported
            .drafts
            .iter()
            .filter_map(|draft| match &draft.origin {
                tarazy_model::Origin::Row(row) => Some(row.line),
                tarazy_model::Origin::Passage { .. } => None,
            })
            .collect();
        let left_out =
            imported.problems.iter().filter(|problem| problem.what.to_string().ends_with("left out")).count();
        assert!(imported.problems.iter().all(|problem| !problem.fatal), "{file}");
        assert_eq!(rows.len() + left_out, expected, "{file}");
    }
}

#[test]
fn a_protest_keeps_what_its_cells_say_and_denies_nothing() {
    let csv = "id,country,protest,protesterviolence,location,participants_category,participants,protesteridentity,arrests,\
               ignore,land_farm_issue,start_date,end_date\n\
               1,Kyrgyzstan,1,1.0,\"Aravan District, Osh Region\",100-999,164 arrested,farmers,1,0,1,2010-04-06,2010-04-07\n\
               2,Kyrgyzstan,0,0,,,,,0,0,0,,\n\
               3,Atlantis,1,0,nationwide,,a crowd,unspecified,0,0,0,31 Feb,\n";
    let imported = import("mass-mobilization", &[("mm.csv", csv)]);
    let told: Vec<&Event> = events(&imported).collect();
    let first = told[0];
    assert_eq!(
        (first.kind, first.title.as_str()),
        (EventKind::Riot, "Violent protest by farmers in Aravan District, Osh Region")
    );
    assert_eq!(first.date.as_ref().unwrap().as_str(), "2010-04-06/2010-04-07");
    let place = first.place.as_ref().unwrap();
    assert_eq!((place.code.as_deref(), place.precision), (Some("KGZ-aravan"), Some(PlaceLevel::District)));
    assert_eq!(values(&first.arrests), ["164 person \"164 arrested\""]);
    assert_eq!(values(&first.size), ["100..999 person (by the data set's coders) \"100-999\""]);
    assert_eq!(
        (&first.demands[..], &first.responses[..]),
        (&["land or farm issue".to_owned()][..], &["arrests".to_owned()][..])
    );
    assert!(first.denied.is_empty());
    assert_eq!(values(&told[1].size), ["\"a crowd\""]);
    assert_eq!(told[1].place.as_ref().unwrap().precision, Some(PlaceLevel::State));
    assert_eq!(
        problems(&imported),
        [
            "mm.csv, line 3, column protest: the coders found no protest in this year, which is no event, and the row was \
             left out; nothing needs to be mended (passed over)",
            "mm.csv, line 4, column country: \"Atlantis\" is no State known here, and was left open; add the name to \
             vocab/states.tsv if it is one (passed over)",
            "mm.csv, line 4, column start_date: \"31 Feb\" is no date, and was left open; write it as 2018-06-01, or leave \
             it empty (passed over)",
            "mm.csv, line 4, column participants: \"a crowd\" is no number of people, and was kept as said; write a number \
             if one is known (passed over)",
        ]
    );
}

#[test]
fn an_event_of_acled_keeps_its_parties_its_precision_and_that_none_died() {
    let csv = "event_id_cnty;event_date;time_precision;event_type;sub_event_type;actor1;assoc_actor_1;inter1;actor2;inter2;\
               country;admin1;location;latitude;longitude;geo_precision;fatalities;tags\n\
               KGZ1;05 October 2020;1;Protests;Peaceful protest;Protesters (Kyrgyzstan);Women (Kyrgyzstan);6;\
               Police Forces of Kyrgyzstan;1;Kyrgyzstan;Bishkek;Bishkek;42.87;74.59;1;0;crowd size=about 200\n\
               KGZ2;2020-10-06;3;Riots;Brawl;Rioters (Kyrgyzstan);;Rioters;;;Kyrgyzstan;Osh;Osh;91;74;3;;\n";
    let imported = import("acled", &[("acled.csv", csv)]);
    let told: Vec<&Event> = events(&imported).collect();
    assert_eq!((told[0].kind, values(&told[0].deaths)), (EventKind::Protest, vec!["0 person".to_owned()]));
    assert_eq!(values(&told[0].size), ["~200 person \"about 200\""]);
    let parties: Vec<_> = told[0].participants.iter().map(|one| (one.role, one.party)).collect();
    assert_eq!(
        parties,
        [
            (Role::Actor, PartyKind::Group),
            (Role::Associate, PartyKind::Unknown),
            (Role::Target, PartyKind::State)
        ]
    );
    assert_eq!(told[0].place.as_ref().unwrap().point.unwrap().to_string(), "42.87,74.59");
    assert_eq!((told[1].date.as_ref().unwrap().as_str(), told[1].deaths.len()), ("2020-10", 0));
    assert_eq!(told[1].place.as_ref().unwrap().precision, Some(PlaceLevel::Region));
    assert_eq!(
        problems(&imported),
        [
            "acled.csv, line 3, column sub_event_type: \"Brawl\" is no type known here, and was left open; correct it, or \
             add it to vocab/event_codes.tsv (passed over)",
            "acled.csv, line 3, column latitude: \"91\" is part of no point on the Earth, and was left open; write degrees \
             north and degrees east (passed over)",
        ]
    );
}

#[test]
fn deaths_of_ucdp_are_the_least_the_best_and_the_most() {
    let csv = "id,type_of_violence,side_a,side_b,where_prec,where_coordinates,adm_1,latitude,longitude,country,date_start,date_end,\
               deaths_civilians,best,high,low\n\
               9,3,Government of Uzbekistan,Civilians,1,Andijan town,Andijon,40.78,72.34,Uzbekistan,2005-05-13 00:00:00.000,\
               2005-05-13 00:00:00.000,400,400,700,187\n";
    let imported = import("ucdp-ged", &[("ged.csv", csv)]);
    assert_eq!(problems(&imported), [""; 0]);
    let event = events(&imported).next().unwrap();
    assert_eq!(values(&event.deaths), ["187..400..700 person", "400 civilian"]);
    assert_eq!((event.kind, event.date.as_ref().unwrap().as_str()), (EventKind::Attack, "2005-05-13"));
    assert_eq!(event.participants[0].party, PartyKind::State);
}

#[test]
fn an_event_and_its_mentions_in_gdelt_are_reports_of_one_record() {
    let mut cells = vec![""; 61];
    for (at, cell) in [
        (0, "77"),
        (1, "20200102"),
        (6, "POLICE"),
        (12, "COP"),
        (26, "173"),
        (51, "4"),
        (56, "40.5"),
        (57, "72.8"),
    ] {
        cells[at] = cell;
    }
    (cells[52], cells[59], cells[60]) = ("Osh, Osh, Kyrgyzstan", "20200102", "https://example.org/a, b");
    let mention = "77\t20200102101500\t20200102113000\t1\texample.org\thttps://example.org/a\t1\t-1\t5\t9\t1\t50\t900\t-2\t\t";
    let imported =
        import("gdelt", &[("e.CSV", &format!("{}\n", cells.join("\t"))), ("m.CSV", &format!("{mention}\n"))]);
    assert_eq!(problems(&imported), [""; 0]);
    assert!(events(&imported).all(|event| event.basis == Basis::Report));
    assert_eq!(imported.drafts[0].record, imported.drafts[1].record);
    assert!(imported.drafts[0].record.is_some());
    let event = events(&imported).next().unwrap();
    assert_eq!(
        (event.kind, event.title.as_str()),
        (EventKind::Arrest, "POLICE: arrest, detain, or charge with legal action")
    );
}
