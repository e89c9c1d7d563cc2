//! Tables of users with the mappings they write, and GeoJSON.

use crate::{import, problems};
use tarazy_import::Imported;
use tarazy_model::{Event, EventKind, Statement};

const GUIDE: &str = include_str!("../../../../docs/mapping.md");

fn events(imported: &Imported) -> Vec<&Event> {
    let statements = imported.drafts.iter().map(|draft| &draft.statement);
    statements
        .filter_map(|statement| if let Statement::Event(event) = statement { Some(event) } else { None })
        .collect()
}

/// The tables of the guide: the diary and its mapping.
fn guide() -> (String, String) {
    let mut blocks = GUIDE.split("```csv\n").skip(1).map(|rest| rest.split("```").next().unwrap().to_owned());
    (blocks.next().unwrap(), blocks.next().unwrap())
}

#[test]
fn the_example_of_the_guide_imports_as_it_says() {
    let (diary, mapping) = guide();
    let imported = import("mapped", &[("diary.csv", &diary), ("diary.mapping.csv", &mapping)]);
    assert_eq!(problems(&imported), [""; 0]);
    assert_eq!(imported.sources[0].title, "Diary of the square");
    let told = events(&imported);
    assert_eq!((told[0].kind, told[0].states[0].as_str()), (EventKind::Protest, "KGZ"));
    assert_eq!(told[0].date.as_ref().unwrap().as_str(), "2010-04-07");
    assert_eq!(told[0].place.as_ref().unwrap().code.as_deref(), Some("KGZ-talas"));
    assert_eq!(told[0].size[0].to_string(), "~300..999 person \"several hundred\"");
    assert_eq!(told[0].arrests[0].to_string(), "12 person");
    let corrected = diary.replace("Rally at the gates", "Rally at the gates of the office");
    let again = import("mapped", &[("diary.csv", &corrected), ("diary.mapping.csv", &mapping)]);
    assert_eq!(again.drafts[0].id, imported.drafts[0].id, "a corrected row is the same account");
}

#[test]
fn every_mistake_in_a_mapping_is_told_with_its_line_and_refuses_the_import() {
    let (diary, mapping) = guide();
    for (from, to, told) in [
        ("title,what,,", "titel,what,,", "line 7, column field: \"titel\" is no field known here"),
        ("size,crowd,,", "size,,,", "line 12, column column: the line has neither a column nor a value"),
        ("place,town,,", "place,city,,", "line 1, column city: the mapping names this column"),
        ("states,country,,\n", "", "line 1, column field: the mapping says nothing of states"),
        ("dd.mm.yyyy", "yyyy", "line 2, column day: \"07.04.2010\" is no date written yyyy"),
    ] {
        let imported =
            import("mapped", &[("diary.csv", &diary), ("mapping.csv", &mapping.replace(from, to))]);
        assert!(imported.drafts.is_empty(), "{to}");
        assert!(
            problems(&imported).iter().any(|problem| problem.contains(told)),
            "{told}: {:?}",
            problems(&imported)
        );
    }
    let unmapped =
        import("mapped", &[("diary.csv", &diary.replace("Demo", "Picnic")), ("mapping.csv", &mapping)]);
    assert!(problems(&unmapped)[0].contains("\"Picnic\""), "{:?}", problems(&unmapped));
}

#[test]
fn a_feature_of_geojson_is_an_event_with_its_point_and_leads_back_to_its_line() {
    let json = r#"{"type": "FeatureCollection", "features": [
  {"type": "Feature", "id": "a", "geometry": {"type": "Point", "coordinates": [72.8, 40.5]},
   "properties": {"kind": "clash", "title": "Clash at the bazaar", "states": "KGZ", "date": "2010-06-10", "place": "Osh"}},
  {"type": "Feature", "geometry": {"type": "Polygon", "coordinates": [[[70, 40], [72, 40], [72, 42], [70, 42]]]},
   "properties": {"kind": "riot", "title": "Unrest", "states": "KGZ", "date": "2010-06-11", "deaths": 3}}
]}"#;
    let imported = import("mapped", &[("june.geojson", json)]);
    assert_eq!(problems(&imported), [""; 0]);
    let told = events(&imported);
    let point =
        |event: &Event| event.place.as_ref().and_then(|place| place.point).map(|point| point.to_string());
    assert_eq!(point(told[0]).as_deref(), Some("40.5,72.8"));
    assert_eq!(point(told[1]).as_deref(), Some("41,71"));
    let lines: Vec<u64> = imported
        .drafts
        .iter()
        .filter_map(|draft| match &draft.origin {
            tarazy_model::Origin::Row(row) => Some(row.line),
            tarazy_model::Origin::Passage { .. } => None,
        })
        .collect();
    assert_eq!(lines, [2, 4]);
    let broken =
        import("mapped", &[("june.geojson", "{\"type\": \"FeatureCollection\",\n \"features\": [}")]);
    assert!(
        problems(&broken)[0].starts_with("june.geojson, line 2: the file is no GeoJSON"),
        "{:?}",
        problems(&broken)
    );
}

#[test]
fn a_table_of_figures_or_pledges_is_mapped_as_well() {
    let mapping = "field,column,when,then\ntable,,,figures\nsource.title,,,Women in councils\nmeasure,,,Women in councils\n\
                   indicator,,,women-local-councils\nstates,,,Kyrgyzstan\ndate,Jahr,,\nvalue,Anteil,,\nunit,,,percent\n\
                   decimal,,,comma\ndenominator,Ebene,Stadt,town\n";
    let data = "Jahr;Anteil;Ebene\n2016;10,5;Stadt\n2021;39;Stadt\n2024;viele;Stadt\n";
    let import = |mapping: &str, data: &str| {
        import("mapped", &[("councils.mapping.csv", mapping), ("councils.csv", data)])
    };
    let refused = import(mapping, data);
    assert!(
        refused.is_refused() && refused.problems[0].to_string().contains("councils.csv, line 4"),
        "{refused:?}"
    );
    let imported = import(mapping, &data.replace("2024;viele;Stadt\n", ""));
    let titles: Vec<String> = imported.drafts.iter().map(|draft| draft.statement.title()).collect();
    assert_eq!(titles, ["Women in councils: 10.5 percent", "Women in councils: 39 percent"]);
    let Statement::Figure(figure) = &imported.drafts[0].statement else { panic!("no figure") };
    assert_eq!((figure.denominator.as_deref(), figure.states.len()), (Some("town"), 1));
    let corrected = import(mapping, "Jahr;Anteil;Ebene\n2016;11;Stadt\n");
    assert_eq!(
        corrected.drafts[0].id, imported.drafts[0].id,
        "another value of the same thing is a new version"
    );
    let wrong = import(&mapping.replace("table,,,figures", "table,,,numbers"), data);
    assert!(wrong.problems[0].what.to_string().contains("\"numbers\" is no table"), "{:?}", wrong.problems);
    let pledge = "field,column,when,then\ntable,,,pledges\nsource.title,,,Party promises\nmeasure,what,,\nstates,,,KAZ\n\
                  deadline,by,,\ndate.format,,,mm/yyyy\n";
    let imported = import(pledge, "what,by\nA shelter in every region,12/2025\n");
    let Statement::Pledge(pledge) = &imported.drafts[0].statement else { panic!("no pledge") };
    assert_eq!(pledge.deadline.as_ref().map(ToString::to_string).as_deref(), Some("2025-12"));
}
