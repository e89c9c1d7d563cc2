//! Pledges: whether they were kept, by the figures of the record.

use tarazy_desk::{
    Actor, BalanceQuery, Desk, FiguresQuery, Keeping, PledgesQuery, StatesWanted, Table, importer,
    read_tables,
};
use tarazy_tell::Listing;
use tarazy_words::axes::Axis;

const SOURCES: &str = "id,kind,title\na,press,The Hill\n";
const PLEDGES: &str = "source,at,states,measure,indicator,target,date,deadline\n\
    a,1,KAZ,A third of the seats are held by women,women-parliament,>=33 percent,2010,2020-12-31\n\
    a,2,KAZ,Everyone is better off,,,2010,2020\n\
    a,3,KAZ,Later than the day asked for,women-parliament,>=33 percent,2024,\n";
const FIGURES: &str = "source,at,indicator,measure,states,date,value,denominator\n\
    a,4,women-parliament,Women in parliament,KAZ,2008,16 percent,lower\n\
    a,5,women-parliament,Women in parliament,KAZ,2016,27 percent,lower\n\
    a,6,women-parliament,Women in parliament,KAZ,2021,27.1 percent,lower\n\
    a,7,women-parliament,Women in parliament,KAZ,2019,40 percent,upper\n";

#[test]
fn each_part_has_its_verdict_and_the_weightiest_stands_for_the_pledge() {
    let folder = tempfile::tempdir().unwrap();
    let desk = Desk::open(&folder.path().join("record")).unwrap();
    let tables = [("sources.csv", SOURCES), ("pledges.csv", PLEDGES), ("figures.csv", FIGURES)];
    let tables = tables.map(|(name, text)| Table { name, bytes: text.as_bytes() }).into();
    let read = read_tables(importer("own").unwrap(), tables, None, &mut |_| {}).unwrap();
    desk.import(read, &Actor::default(), &mut |_| {}).unwrap();
    let asked = |on: &str, keeping: Option<Keeping>| {
        let states = StatesWanted::These(vec!["KAZ".parse().unwrap()]);
        desk.pledges(&PledgesQuery { on: on.parse().ok(), states, keeping }).unwrap()
    };
    let told = |on: &str| -> Vec<String> {
        let rows = asked(on, None).rows();
        rows.iter().map(|row| format!("{:.9} {} {}", row[1], row[7], row[8])).collect()
    };
    assert_eq!(told("2018-01-01"), ["A third o lower in-progress", "Everyone   not-testable"]);
    assert_eq!(
        told("2021-06-01"),
        ["A third o lower overdue", "A third o upper kept", "Everyone   not-testable"]
    );
    assert_eq!(told("2022-06-01")[0], "A third o lower broken", "the figure of 2021 settles it");
    let page = asked("2022-06-01", Some(Keeping::Broken));
    assert_eq!((page.rows.len(), page.counts.len()), (1, 2), "counts are of all that was asked");
    assert_eq!(page.rows[0].verdicts[0].figures.len(), 2, "where it started, and what settles it");
    let cell = desk.balance(&BalanceQuery {
        by: Axis::Rights,
        state: "KAZ".parse().unwrap(),
        right: "women".into(),
        on: "2022-06-01".parse().ok(),
        from: None,
        since: None,
    });
    let kept: Vec<Option<Keeping>> = cell.unwrap().promised.iter().map(|line| line.keeping).collect();
    assert_eq!(kept, [Some(Keeping::Broken)], "what cannot be tested has no measure, and so no right");
}

#[test]
fn what_people_say_stands_beside_the_rule_and_kept_needs_two_of_them() {
    let folder = tempfile::tempdir().unwrap();
    let desk = Desk::create_demo(&folder.path().join("demo"), &mut |_| {}).unwrap();
    let pledges = || {
        let query = PledgesQuery {
            states: StatesWanted::These(vec!["KAZ".parse().unwrap()]),
            ..PledgesQuery::default()
        };
        desk.pledges(&query).unwrap()
    };
    let record = pledges().rows[0].record.clone();
    let of_it = || pledges().rows.into_iter().find(|row| row.record == record).unwrap();
    let by_rule = of_it().keeping();
    let judge = |by: &str, party: Option<&str>, reason: &str| {
        desk.judge(&record, Keeping::Kept, party, reason, &Actor::named(by))
    };
    assert!(judge("Aigul", None, " ").is_err() && judge("", None, "the figures").is_err());
    judge("Aigul", None, "the figures").unwrap();
    judge("Aigul", Some("The Government"), "its report says so").unwrap();
    assert_eq!((of_it().held, of_it().opinions.len()), (None, 2), "one reviewer is not enough");
    judge("Bakyt", None, "seen in the report").unwrap();
    assert_eq!((of_it().held, of_it().keeping()), (Some(Keeping::Kept), by_rule));
    assert_eq!(pledges().agreement.map(|agreement| (agreement.judged, agreement.same)), Some((1, 1)));
    let unknown = "rec-0000000000000000".parse().unwrap();
    assert!(desk.judge(&unknown, Keeping::Kept, None, "why", &Actor::named("Aigul")).is_err());
    assert!(desk.verify().unwrap().holds);
}

#[test]
fn a_share_without_its_chamber_is_kept_apart_and_judges_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let desk = Desk::open(&folder.path().join("record")).unwrap();
    let figures = "source,at,states,indicator,measure,value,date,denominator\n\
        a,1,KAZ,women-parliament,Women in parliament,40 percent,2015,\n\
        a,2,KAZ,women-parliament,Women in parliament,20 percent,2014,lower\n";
    let files = [("sources.csv", SOURCES), ("pledges.csv", PLEDGES), ("figures.csv", figures)];
    let tables = files.iter().map(|(name, text)| Table { name, bytes: text.as_bytes() }).collect();
    let read = read_tables(importer("own").unwrap(), tables, None, &mut |_| {}).unwrap();
    desk.import(read, &Actor::default(), &mut |_| {}).unwrap();
    let states: Vec<tarazy_model::StateCode> = vec!["KAZ".parse().unwrap()];
    let series =
        desk.figures(&FiguresQuery { states: states.clone(), ..FiguresQuery::default() }).unwrap().series;
    let told: Vec<_> = series.iter().map(|one| (one.part.as_deref(), one.lacks.as_slice())).collect();
    assert_eq!(told, [(Some("lower"), &[][..]), (None, &["chamber"][..])]);
    let query =
        PledgesQuery { states: StatesWanted::These(states), on: "2016-01-01".parse().ok(), keeping: None };
    let rows = desk.pledges(&query).unwrap().rows;
    let third = rows.iter().find(|row| row.pledge.measure.starts_with("A third")).unwrap();
    let parts: Vec<_> = third.verdicts.iter().map(|one| one.part.as_deref()).collect();
    assert_eq!(parts, [Some("lower")], "{third:?}");
}
