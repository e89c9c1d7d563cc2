//! The scales: what is promised and what is known, by State and right, as of any day.

use tarazy_desk::{
    Actor, Balance, BalancePage, BalanceQuery, Desk, ReportQuery, ScalesQuery, StatesWanted, Table, importer,
    read_tables,
};
use tarazy_tell::Listing;
use tarazy_words::axes::Axis;
use tempfile::TempDir;

const SOURCES: &str = "id,kind,title\na,press,The Hill\nb,press,River Post\n";
const ACTS: &str = "source,at,state,instrument,act,date\n\
    a,1,KGZ,CAT,accession,1997-09-05\n\
    a,2,KGZ,ICCPR,accession,1994-10-07\n";
const POINTS: &str = "source,at,states,body,form,text,symbol,paragraph,date,themes,answer\n\
    a,3,KGZ,CAT,concern,Beatings in police cells,CAT/C/KGZ/CO/2,5,2013-12-20,torture,\n\
    a,4,KGZ,UPR,recommendation,Open an inquiry into each beating,A/HRC/29/4,117.1,2015-04-09,torture,supported\n\
    a,5,KGZ,UPR,recommendation,Let monitors in,A/HRC/29/4,117.2,2015-04-09,torture,noted\n";
const EVENTS: &str = "source,at,kind,states,date,place,title,deaths,record,basis\n\
    a,6,riot,KGZ,2010-06-11,Osh,Night of fires,40,night,\n\
    b,1,riot,KGZ,2010-06-10/2010-06-14,Osh,Five nights of fire,41..89,night,\n\
    a,7,protest,KGZ,,Bishkek,No day known,,,\n\
    a,8,protest,KGZ,2010-04-07,Bishkek,A wire report,,,report\n";
const PLEDGES: &str = "source,at,states,measure,date,themes\n\
    a,9,KGZ,Video in every cell by 2020,2016-01-01,torture\n";

fn import(desk: &Desk, tables: &[(&str, &str)]) {
    let tables = tables.iter().map(|(name, text)| Table { name, bytes: text.as_bytes() }).collect();
    let read = read_tables(importer("own").unwrap(), tables, None, &mut |_| {}).unwrap();
    desk.import(read, &Actor::default(), &mut |_| {}).unwrap();
}

fn desk() -> (TempDir, Desk) {
    let folder = tempfile::tempdir().unwrap();
    let desk = Desk::open(&folder.path().join("record")).unwrap();
    let tables = [
        ("sources.csv", SOURCES),
        ("acts.csv", ACTS),
        ("recommendations.csv", POINTS),
        ("events.csv", EVENTS),
        ("pledges.csv", PLEDGES),
    ];
    import(&desk, &tables);
    (folder, desk)
}

fn cell(desk: &Desk, right: &str, on: &str) -> Balance {
    let query = ScalesQuery {
        by: Axis::Rights,
        on: on.parse().ok(),
        states: StatesWanted::These(vec!["KGZ".parse().unwrap()]),
        rights: vec![right.to_owned()],
    };
    desk.scales(&query).unwrap().rows[0].cells[0]
}

#[test]
fn a_cell_counts_records_as_of_a_day_and_promises_apart_from_practice() {
    let (_folder, desk) = desk();
    let torture = cell(&desk, "torture", "2017-01-01");
    let promised = (torture.promised.party, torture.promised.supported, torture.promised.pledges);
    assert_eq!(promised, (2, 1, 1));
    assert_eq!((torture.practised.concerns, torture.practised.recommended), (1, 1));
    assert_eq!(torture.practised.last, Some(2015), "the year of practice, not of the pledge");
    let before = cell(&desk, "torture", "2014-01-01");
    assert_eq!((before.promised.supported, before.promised.pledges, before.practised.concerns), (0, 0, 1));
    let earliest = cell(&desk, "torture", "1996-01-01");
    assert_eq!(earliest.promised.party, 1, "the Covenant; the Convention came later");
    assert!(earliest.practised.is_nothing());
}

#[test]
fn an_event_told_twice_is_one_line_the_dead_are_about_life_and_reports_are_no_events() {
    let (_folder, desk) = desk();
    let assembly = cell(&desk, "assembly-association", "2020-01-01").practised;
    assert_eq!((assembly.events, assembly.coded, assembly.undated), (2, 1, 1));
    assert_eq!(cell(&desk, "life", "2020-01-01").practised.events, 1);
    assert!(cell(&desk, "Right to health", "2020-01-01").practised.is_nothing());
}

#[test]
fn a_new_account_shows_at_once_and_an_undone_one_no_more() {
    let (_folder, desk) = desk();
    let more = "source,at,kind,states,date,place,title\nb,2,protest,KGZ,2019-01-01,Naryn,A march\n";
    import(&desk, &[("sources.csv", SOURCES), ("events.csv", more)]);
    assert_eq!(cell(&desk, "assembly-association", "2020-01-01").practised.events, 3);
    let batch = desk.home().unwrap().batches[0].id.clone();
    desk.undo(&batch, None, &Actor::default()).unwrap();
    assert_eq!(cell(&desk, "assembly-association", "2020-01-01").practised.events, 2);
}

#[test]
fn a_cell_opens_in_both_pans_line_by_line_with_the_passage() {
    let (_folder, desk) = desk();
    let query = BalanceQuery {
        by: Axis::Rights,
        state: "KGZ".parse().unwrap(),
        right: "torture".into(),
        on: "2017-01-01".parse().ok(),
        from: None,
        since: "2000-01-01".parse().ok(),
    };
    let page = desk.balance(&query).unwrap();
    let rows = page.rows();
    let told: Vec<String> = rows.iter().map(|row| row[..3].join(" ")).collect();
    assert_eq!(
        told,
        [
            "promised 2015-04-09 recommendation, supported",
            "promised 2016-01-01 pledge",
            "practised 2013-12-20 concern",
            "practised 2015-04-09 recommendation",
        ]
    );
    assert!(rows.iter().all(|row| !row[7].is_empty() && row[10] == "true"));
    let binding: Vec<(&str, bool)> =
        page.binding.iter().map(|row| (row.instrument.code.as_str(), row.cell.acts.is_empty())).collect();
    assert_eq!(binding[..2], [("ICCPR", false), ("CAT", false)]);
    let (lines, all) = (page.balance, cell(&desk, "torture", "2017-01-01"));
    assert_eq!(lines, all, "the cell opened counts what the matrix counts");
    assert!(desk.balance(&BalanceQuery { right: "no such right".into(), ..query }).is_err());
}

#[test]
fn a_point_made_again_says_how_often() {
    let (_folder, desk) = desk();
    let again = "source,at,states,body,form,text,symbol,paragraph,date,themes,answer\n\
        b,3,KGZ,CAT,concern,Beatings in police cells go on,CAT/C/KGZ/CO/3,7,2021-11-30,torture,\n";
    import(&desk, &[("sources.csv", SOURCES), ("recommendations.csv", again)]);
    let query = BalanceQuery {
        by: Axis::Rights,
        state: "KGZ".parse().unwrap(),
        right: "torture".into(),
        on: "2022-01-01".parse().ok(),
        from: None,
        since: None,
    };
    let page = desk.balance(&query).unwrap();
    let told: Vec<(&str, Option<u32>)> = page.practised.iter().map(|row| (row.what, row.times)).collect();
    assert_eq!(told, [("concern", Some(2)), ("recommendation", None), ("concern", Some(2))]);
}

#[test]
fn a_report_cites_every_account_once_and_tells_of_what_it_has_nothing() {
    let (_folder, desk) = desk();
    let query = ReportQuery {
        state: "KGZ".parse().unwrap(),
        rights: ["life", "assembly-association", "health"].map(str::to_owned).into(),
        from: "2010-06-01".parse().ok(),
        on: "2017-01-01".parse().ok(),
    };
    let report = desk.report(&query).unwrap();
    let of = |pages: &[BalancePage]| pages.iter().map(|page| page.right.code).collect::<Vec<_>>();
    assert_eq!(
        (of(&report.sections), of(&report.silent)),
        (vec!["life", "assembly-association"], vec!["health"])
    );
    let numbers: Vec<usize> = report.citations.iter().map(|citation| citation.number).collect();
    assert_eq!(numbers, [1, 2, 3], "two accounts of the night, and the protest without a day");
    let night = &report.sections[0].practised[0];
    assert_eq!(report.cited(night).map(|one| one.number).collect::<Vec<_>>(), [1, 2]);
    assert_eq!(report.sections[1].practised.len(), 2, "the night again, under its numbers, and the protest");
    assert_eq!(report.sections[1].earlier, [0, 1], "the wire report of April is earlier");
    assert_eq!(report.rows().len(), 5);
    let point = ReportQuery { rights: vec!["torture".into()], from: None, ..query };
    let report = desk.report(&point).unwrap();
    assert_eq!(report.citations[0].symbol.as_deref(), Some("A/HRC/29/4, paragraph 117.1"));
    assert!(!report.head.is_empty() && report.rules.len() == 3);
}

#[test]
fn the_same_lines_stand_under_groups_of_persons_and_goals() {
    let folder = tempfile::tempdir().unwrap();
    let desk = Desk::create_demo(&folder.path().join("demo"), &mut |_| {}).unwrap();
    let cell = |by: Axis, row: &str| {
        let query = ScalesQuery {
            by,
            on: Some("2026-01-01".parse().unwrap()),
            states: StatesWanted::These(vec!["KAZ".parse().unwrap()]),
            rights: vec![row.to_owned()],
        };
        desk.scales(&query).unwrap().rows.remove(0).cells.remove(0)
    };
    let (women, equality) = (cell(Axis::Groups, "women"), cell(Axis::Goals, "Gender equality"));
    assert!(women.practised.figures > 5 && women.promised.pledges > 0, "{women:?}");
    assert_eq!(women.practised.figures, equality.practised.figures, "those of women in parliament");
    assert_eq!(women.promised.party, 1, "CEDAW alone of what protects the group is on record");
    let query = BalanceQuery {
        by: Axis::Goals,
        state: "KAZ".parse().unwrap(),
        right: "5".to_owned(),
        on: None,
        from: None,
        since: None,
    };
    let page = desk.balance(&query).unwrap();
    assert_eq!((page.by, page.right.name), ("goals", "Gender equality"));
    assert!(page.practised.iter().any(|line| line.what == "figure"), "{:?}", page.balance);
    assert!(desk.balance(&BalanceQuery { right: "18".to_owned(), ..query }).is_err());
}
