//! SDMX messages in each of their forms; the real ones with every observation in or named.

use crate::{import, problems};
use std::fs;
use std::path::Path;
use tarazy_import::{Imported, Options, Table, sdmx};
use tarazy_model::{Figure, Origin, Statement};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/sdmx");

fn figures(imported: &Imported) -> impl Iterator<Item = (&Figure, &Origin)> {
    imported.drafts.iter().filter_map(|draft| match &draft.statement {
        Statement::Figure(figure) => Some((figure, &draft.origin)),
        _ => None,
    })
}

/// State, measure, part, date and value of each figure.
fn told(imported: &Imported) -> Vec<String> {
    let one = |(figure, _): (&Figure, &Origin)| {
        let part = figure.part().unwrap_or_default();
        let date = figure.date.as_ref().map(ToString::to_string).unwrap_or_default();
        format!("{}|{}|{part}|{date}|{}", figure.states[0], figure.measure, figure.value)
    };
    figures(imported).map(one).collect()
}

#[test]
fn rows_are_figures_by_their_dimensions_and_a_total_is_none() {
    let table = "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,SERIES,SEX,AGE,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_MULT,OBS_STATUS\n\
        dataflow,UNSD:SDG(1.0),I,A,398,Unemployment rate,F,15-24,2019,5.4,PT,0,A\n\
        dataflow,UNSD:SDG(1.0),I,A,KG,Unemployment rate,_T,_T,2019-Q2,6,PT,0,E\n\
        dataflow,UNSD:SDG(1.0),I,A,UZB,Population,_T,_T,2019,33.6,PERS,6,A\n\
        dataflow,UNSD:SDG(1.0),I,A,UZB,Population,_T,_T,2020,NaN,PERS,6,A\n\
        dataflow,UNSD:SDG(1.0),I,A,UZB,Population,_T,_T,2030,40,PERS,6,F\n\
        dataflow,UNSD:SDG(1.0),D,A,UZB,Population,_T,_T,2018,33,PERS,6,A\n\
        dataflow,UNSD:SDG(1.0),I,A,419,Population,_T,_T,2019,1,PERS,6,A\n\
        dataflow,UNSD:SDG(1.0),I,A,TJK,Population,_T,_T,soon,1,PERS,6,A\n\
        dataflow,UNSD:SDG(1.0),I,A,TJK,Population,_T,_T,2019,many,PERS,6,A\n\
        dataflow,UNSD:SDG(1.0),I,A,KAZ,Unemployment rate,F,15-24,2019,5.5,PT,0,A\n\
        dataflow,UNSD:SDG(1.0),I,A,398,Unemployment rate,F,15-24,2019,5.5,PT,0,A\n";
    let imported = import("sdmx", &[("sdg.csv", table)]);
    assert_eq!(
        told(&imported),
        [
            "KAZ|Unemployment rate|age: 15-24; sex: female|2019|5.4 percent",
            "KGZ|Unemployment rate||2019-04/2019-06|~6 percent",
            "UZB|Population||2019|33600000 person",
            "KAZ|Unemployment rate|age: 15-24; sex: female|2019|5.5 percent",
        ]
    );
    let (first, _) = figures(&imported).next().unwrap();
    assert_eq!(first.indicator.as_deref(), Some("unemployment"));
    assert_eq!(imported.sources[0].title, "SDG");
    assert_eq!(
        problems(&imported),
        [
            "sdg.csv, line 6, column OBS_VALUE: a forecast is no figure; import it when it is measured (passed over)",
            "sdg.csv, line 7, column OBS_VALUE: the message deletes this observation; nothing is deleted here; undo the \
             batch that brought it, if it should go (passed over)",
            "sdg.csv, line 8, column OBS_VALUE: \"419\" in REF_AREA is no State known here; if it is one, add its name to \
             vocab/states.tsv (passed over)",
            "sdg.csv, line 9, column OBS_VALUE: \"soon\" in TIME_PERIOD is no time; write 2019, 2019-Q1 or 2019-05 \
             (passed over)",
            "sdg.csv, line 10, column OBS_VALUE: \"many\" is no number; write a number, or NaN for none (passed over)",
            "sdg.csv, line 12, column OBS_VALUE: the observation has the key of the one in line 2, and was left out; give \
             each key once (passed over)",
        ]
    );
}

#[test]
fn names_stand_behind_a_colon_and_decimals_may_have_commas() {
    let table = "STRUCTURE[|];STRUCTURE_ID;ACTION;GEO: Area;INDIC: Indicator;TIME_PERIOD: Time;OBS_VALUE: Value\n\
        dataflow;OFFICE:DF(1.0): Prices and pay;I;KG: Kyrgyzstan;W1: Average wage;2020: 2020;18,5\n";
    let imported = import("sdmx", &[("pay.csv", table)]);
    assert_eq!(told(&imported), ["KGZ|Average wage||2020|18.5 KZT"]);
    assert_eq!(imported.sources[0].title, "Prices and pay");
}

const STRUCTURE: &str = r#"<?xml version="1.0"?>
<m:Structure xmlns:m="m" xmlns:s="s" xmlns:c="c"><s:Codelists><s:Codelist id="CL_AGE">
<s:Code id="Y15"><c:Name xml:lang="en">15 to 24 &amp; no more</c:Name></s:Code></s:Codelist></s:Codelists>
<s:Concepts><s:Concept id="LIFE"><c:Name>Life expectancy</c:Name></s:Concept></s:Concepts>
<s:DataStructure><s:Dimension><s:ConceptIdentity><Ref id="AGE"/></s:ConceptIdentity><s:LocalRepresentation>
<s:Enumeration><Ref id="CL_AGE"/></s:Enumeration></s:LocalRepresentation></s:Dimension>
<s:MeasureDimension><s:ConceptIdentity><Ref id="WHAT"/></s:ConceptIdentity></s:MeasureDimension></s:DataStructure>
</m:Structure>"#;

#[test]
fn generic_and_specific_xml_say_the_same_and_a_structure_names_their_codes() {
    let generic = r#"<m:GenericData xmlns:m="m" xmlns:g="g"><m:Header><m:Sender id="OFFICE"/>
<m:Structure structureID="S" dimensionAtObservation="TIME_PERIOD"><Ref id="LIVES"/></m:Structure></m:Header>
<m:DataSet><g:Series><g:SeriesKey><g:Value id="REF_AREA" value="TJ"/><g:Value id="WHAT" value="LIFE"/>
<g:Value id="AGE" value="Y15"/></g:SeriesKey><g:Attributes><g:Value id="UNIT_MEASURE" value="YRS"/></g:Attributes>
<g:Obs><g:ObsDimension value="2018"/><g:ObsValue value="70.5"/></g:Obs>
</g:Series></m:DataSet></m:GenericData>"#;
    let specific = r#"<m:StructureSpecificData xmlns:m="m"><m:Header><m:Sender id="OFFICE"/>
<m:Structure structureID="S" dimensionAtObservation="TIME_PERIOD"><Ref id="LIVES"/></m:Structure></m:Header>
<m:DataSet><Series REF_AREA="TJ" WHAT="LIFE" AGE="Y15" UNIT_MEASURE="YRS">
<Obs TIME_PERIOD="2018" OBS_VALUE="70.5"/></Series></m:DataSet></m:StructureSpecificData>"#;
    let across = r#"<m:StructureSpecificData xmlns:m="m"><m:Header><m:Structure structureID="S" dimensionAtObservation="WHAT"
explicitMeasures="true"><Ref id="LIVES"/></m:Structure></m:Header><m:DataSet><Series REF_AREA="TJ" AGE="Y15" TIME_PERIOD="2018">
<Obs xsi:type="x:LIFE" OBS_VALUE="70.5" UNIT_MEASURE="YRS"/></Series></m:DataSet></m:StructureSpecificData>"#;
    for message in [generic, specific, across] {
        let imported = import("sdmx", &[("structure.xml", STRUCTURE), ("lives.xml", message)]);
        assert_eq!(
            told(&imported),
            ["TJK|Life expectancy|age: 15 to 24 & no more|2018|70.5 year"],
            "{message}"
        );
        let (_, origin) = figures(&imported).next().unwrap();
        let Origin::Row(row) = origin else { panic!("a message gives rows") };
        let line = message.lines().nth(usize::try_from(row.line).unwrap() - 1).unwrap();
        assert!(line.contains(row.quote.lines().next().unwrap()), "{row:?}");
    }
    let declared = specific.replacen("<m:Str", "<!DOCTYPE x><m:Str", 1);
    let refused = import("sdmx", &[("lives.xml", declared.as_str())]);
    assert!(refused.is_refused() && problems(&refused)[0].contains("document type"), "{refused:?}");
    let cut = import("sdmx", &[("lives.xml", specific.get(..specific.len() - 40).unwrap())]);
    assert!(problems(&cut)[0].starts_with("lives.xml, line 4: the XML is broken"), "{:?}", problems(&cut));
}

#[test]
fn json_in_series_and_flat_say_the_same() {
    let structure = r#""structures": [{"name": "Lives", "dimensions": {"dataSet": [{"id": "REF_AREA",
        "values": [{"id": "KHM001", "name": "Tajikistan"}]}], "series": [SERIES], "observation": [OBSERVATION
        {"id": "TIME_PERIOD", "values": [{"id": "2018"}, {"id": "2019"}]}]},
        "attributes": {"observation": [{"id": "UNIT_MEASURE", "values": [{"id": "YRS"}]}]}}]"#;
    let sex = r#"{"id": "SEX", "values": [{"id": "M", "name": "Men"}, {"id": "F"}]}"#;
    let message = |sets: &str, series: &str, observation: &str| {
        let structure = structure.replace("SERIES", series).replace("OBSERVATION", observation);
        format!("{{\"meta\": {{}}, \"data\": {{\"dataSets\": [{sets}],\n{structure}}}}}")
    };
    let expected = ["TJK|Lives|sex: female|2018|70.5 year", "TJK|Lives|sex: female|2019|71 year"];
    let series =
        r#"{"action": "Information", "series": {"1": {"observations": {"0": [70.5, 0], "1": [71, 0]}}}}"#;
    let flat = r#"{"observations": {"1:0": [70.5, 0], "1:1": ["71", 0]}}"#;
    let in_series = import("sdmx", &[("lives.json", &message(series, sex, ""))]);
    assert_eq!(told(&in_series), expected);
    let all_flat = import("sdmx", &[("lives.json", &message(flat, "", &format!("{sex},")))]);
    assert_eq!(told(&all_flat), expected);
    assert_eq!(in_series.sources[0].id, all_flat.sources[0].id);
    let broken = import("sdmx", &[("lives.json", "{\"data\": {\n\"dataSets\": 3}}")]);
    assert!(problems(&broken)[0].starts_with("lives.json: the file is no SDMX-JSON"), "{broken:?}");
}

/// Every file by itself, and the structure beside its data.
#[test]
fn of_the_real_messages_every_observation_is_in_or_named() {
    let Ok(files) = fs::read_dir(Path::new(FOLDER)) else {
        return println!("skipped: {FOLDER} is absent");
    };
    let mut paths: Vec<_> = files.map(|file| file.unwrap().path()).collect();
    paths.sort();
    let structure = fs::read(Path::new(FOLDER).join("ESTAT__demography-structure.xml")).unwrap();
    // Counted with an XML and a JSON reader of another language.
    let counted = [
        ("ECB_EXR__1__M", 0, 252),
        ("ESTAT__demography-xs", 54, 1),
        ("v3__json__data__agri", 4, 8),
        ("v3__json__data__exr-flat", 0, 4),
        ("v3__csv__example-01", 0, 2),
    ];
    for path in paths {
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        let bytes = fs::read(&path).unwrap();
        let tables =
            [Table { name: "structure.xml", bytes: &structure }, Table { name: &name, bytes: &bytes }];
        let imported = sdmx::import(&tables, &Options::default(), &mut |_, _| {});
        let of_rows =
            imported.problems.iter().filter(|problem| problem.line.is_some() && !problem.fatal).count();
        println!("{name}: {} figures, {of_rows} observations named", imported.drafts.len());
        assert!(!imported.drafts.is_empty() || !imported.problems.is_empty(), "{name} is told of");
        if let Some((_, kept, named)) = counted.iter().find(|(begins, ..)| name.starts_with(begins)) {
            assert_eq!((imported.drafts.len(), of_rows), (*kept, *named), "{name}");
        }
    }
}
