//! The chronicle: events counted by date, State and place, reports apart; and taken away in the shapes of others.

use tarazy_desk::{
    Actor, ActorQuery, ChronicleQuery, Desk, PairDecision, SearchQuery, Shape, Step, Table, Told, importer,
    read_tables,
};
use tarazy_model::Likeness;
use tarazy_tell::{csv, map::Area};
use tempfile::TempDir;

const SOURCES: &str = "id,kind,title\na,press,The Hill\nb,press,River Post\n";
const EVENTS: &str = "source,at,kind,states,date,place,title,deaths,participants,basis,record\n\
    a,1,riot,KGZ,2010-06-11,Osh,Night of fires,40,\"Residents (actor, group); Army (target, state)\",,night\n\
    b,1,riot,KGZ,2010-06-10/2010-06-14,Osh,Five nights of fire,41..89,,,night\n\
    a,2,protest,KGZ,2010-04-07,Bishkek,Crowd at the gates,,Adilet party (organiser),,\n\
    a,3,protest,KGZ,2010,Uzgen,A march,,,,\n\
    a,4,protest,KAZ KGZ,,,No day known,,,,\n\
    a,5,clash,KAZ,2011-12-16,Zhanaozen,Oil workers,,,,\n\
    b,2,protest,KGZ,2010-04-07,Bishkek,Wire report,,,report,\n";

fn desk() -> (TempDir, Desk) {
    let folder = tempfile::tempdir().unwrap();
    let desk = Desk::open(&folder.path().join("record")).unwrap();
    let tables = [("sources.csv", SOURCES), ("events.csv", EVENTS)];
    let tables = tables.map(|(name, text)| Table { name, bytes: text.as_bytes() }).into();
    let read = read_tables(importer("own").unwrap(), tables, None, &mut |_| {}).unwrap();
    desk.import(read, &Actor::default(), &mut |_| {}).unwrap();
    (folder, desk)
}

fn told(events: u64, reports: u64) -> Told {
    Told { events, reports }
}

#[test]
fn an_event_counts_once_whoever_tells_it_and_reports_count_apart() {
    let (_folder, desk) = desk();
    let view = desk.chronicle(&ChronicleQuery::default()).unwrap();
    assert_eq!((view.told, view.undated), (told(5, 1), told(1, 0)));
    let titles: Vec<&str> = view.events.iter().map(|event| event.title.as_str()).collect();
    assert_eq!(titles, ["A march", "Crowd at the gates", "Night of fires", "Oil workers", "No day known"]);
    assert_eq!(view.events[2].sources, 2);
    let reports = desk
        .chronicle(&ChronicleQuery { listed: tarazy_desk::Counted::Report, ..ChronicleQuery::default() })
        .unwrap();
    assert_eq!(reports.events.iter().map(|one| one.title.as_str()).collect::<Vec<_>>(), ["Wire report"]);
}

#[test]
fn a_step_counts_what_lies_within_it_and_a_date_that_is_wider_is_in_none() {
    let (_folder, desk) = desk();
    let by = |step: Step| {
        let query =
            ChronicleQuery { state: "KGZ".parse().ok(), step: Some(step), ..ChronicleQuery::default() };
        let view = desk.chronicle(&query).unwrap();
        let steps: Vec<(String, Told)> =
            view.steps.iter().map(|one| (one.from.to_string(), one.told)).collect();
        (steps, view.wider)
    };
    let day = |day: &str, told: Told| (day.to_owned(), told);
    assert_eq!(by(Step::Year), (vec![day("2010-01-01", told(3, 1))], told(0, 0)));
    let months = vec![day("2010-04-01", told(1, 1)), day("2010-06-01", told(1, 0))];
    assert_eq!(by(Step::Month), (months, told(1, 0)), "\"2010\" is in no month");
    let calendar = desk.days_of_year(&ChronicleQuery::default(), Some(2010)).unwrap();
    assert_eq!(calendar.days.iter().map(|one| one.told.events).sum::<u64>() + calendar.wider.events, 3);
    let months = desk.state_months(&ChronicleQuery::default()).unwrap();
    let kazakhstan = months.states.iter().find(|one| one.state.code.as_str() == "KAZ").unwrap();
    assert_eq!((kazakhstan.told, kazakhstan.wider, kazakhstan.months.len()), (told(2, 0), told(1, 0), 1));
}

#[test]
fn days_asked_for_take_what_may_lie_in_them_and_nothing_undated() {
    let (_folder, desk) = desk();
    let count = |from: &str, to: &str| {
        let query =
            ChronicleQuery { from: from.parse().ok(), to: to.parse().ok(), ..ChronicleQuery::default() };
        desk.chronicle(&query).unwrap().told
    };
    assert_eq!(count("2010-06-01", "2010-06-30"), told(2, 0), "the one of \"2010\" may have been in June");
    assert_eq!(count("2011-01-01", ""), told(1, 0));
    assert_eq!(count("", "2009-12-31"), told(0, 0));
}

#[test]
fn a_place_has_what_happened_in_it_and_a_point_on_the_map() {
    let (_folder, desk) = desk();
    let map = desk.event_map(&ChronicleQuery::default(), Area::CentralAsia).unwrap();
    assert_eq!((map.told, map.unplaced), (told(5, 1), told(1, 0)));
    let osh = map.places.iter().find(|one| one.place.name == "Osh").unwrap();
    assert_eq!(osh.told, told(1, 0));
    assert!(osh.place.point.is_some());
    let region = desk.place("KG-O").unwrap();
    assert_eq!(region.told, told(1, 0), "Uzgen lies in the region; the city of Osh does not");
    assert_eq!(region.latest[0].title, "A march");
    assert!(desk.place("KGZ-nowhere").is_err());
}

#[test]
fn who_took_part_is_found_in_any_script_and_with_a_slip_unless_it_is_to_be_exact() {
    let (_folder, desk) = desk();
    let titles = |name: &str, exact: bool| {
        let asked = ActorQuery { name: name.into(), exact, page: 1 };
        let page = desk.actor(&asked).unwrap();
        let titles: Vec<String> = page.events.into_iter().map(|event| event.title).collect();
        (titles, page.notes.iter().map(ToString::to_string).collect::<Vec<_>>())
    };
    let crowd = vec!["Crowd at the gates".to_owned()];
    for name in ["ADILET Party", "Адилет party"] {
        assert_eq!(titles(name, true), (crowd.clone(), vec![]), "{name}");
        assert_eq!(titles(name, false).0, crowd, "{name}");
    }
    assert_eq!(titles("Adelit party", false).0, Vec::<String>::new(), "two letters are otherwise");
    let (found, notes) = titles("Adilat party", false);
    assert_eq!(found, crowd);
    assert_eq!(notes, ["with one letter otherwise, “Adilat party” is also looked for as adilet parti"]);
    assert_eq!(titles("Adilat party", true), (vec![], vec![]));
    let search = |exact: bool| {
        let query = SearchQuery { words: "actor:\"Adilat party\"".into(), exact, ..SearchQuery::default() };
        desk.search(&query).unwrap().paging.total
    };
    assert_eq!((search(false), search(true)), (1, 0));
}

#[test]
fn a_record_joined_to_another_counts_once_from_then_on() {
    let (_folder, desk) = desk();
    let view = desk.chronicle(&ChronicleQuery::default()).unwrap();
    let account = |at: usize| desk.record(&view.events[at].record).unwrap().accounts[0].id.clone();
    let (one, other) = (account(0), account(1));
    let decision = PairDecision { one, other, likeness: Likeness::Same, reason: None };
    desk.compare(&decision, &Actor::default()).unwrap();
    assert_eq!(desk.chronicle(&ChronicleQuery::default()).unwrap().told, told(4, 1));
}

#[test]
fn events_in_acleds_columns_are_read_back_and_ranges_are_not_made_numbers() {
    let (_folder, desk) = desk();
    let mut bytes = Vec::new();
    let table = csv::begin(Shape::Acled.headers(), &mut bytes).unwrap();
    assert_eq!(desk.write_events(&ChronicleQuery::default(), Shape::Acled, table).unwrap(), 5);
    let text = String::from_utf8(bytes).unwrap();
    let night = text.lines().find(|line| line.contains("Night of fires")).unwrap();
    assert!(night.contains(",Riots,") && night.contains("2010-06-11,2010,1"), "{night}");
    assert!(night.contains(",40,2010-06-11,40,89,account"), "{night}");
    let march = text.lines().find(|line| line.contains("A march")).unwrap();
    assert!(
        march.contains(",,,,Protests,") || march.split(',').nth(1) == Some(""),
        "no day is invented: {march}"
    );
    let dated: Vec<&str> = text.lines().filter(|line| line.split(',').nth(1) != Some("")).collect();
    let dated = dated.join("\n");
    let tables = vec![Table { name: "acled.csv", bytes: dated.as_bytes() }];
    let read = read_tables(importer("acled").unwrap(), tables, None, &mut |_| {}).unwrap();
    assert_eq!(read.all_new().counts.new, 3);
}

#[test]
fn geojson_has_a_feature_an_event_and_no_point_that_is_not_known() {
    let (_folder, desk) = desk();
    let mut bytes = Vec::new();
    assert_eq!(desk.write_geojson(&ChronicleQuery::default(), &mut bytes).unwrap(), 5);
    let json: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
    let features = json["features"].as_array().unwrap();
    let of = |title: &str| features.iter().find(|one| one["properties"]["title"] == title).unwrap();
    assert_eq!(of("Night of fires")["geometry"]["coordinates"][1], 40.52);
    assert!(of("No day known")["geometry"].is_null());
    assert_eq!(of("Night of fires")["properties"]["deaths"].as_array().unwrap().len(), 2);
    let mut bytes = Vec::new();
    let table = csv::begin(Shape::Plover.headers(), &mut bytes).unwrap();
    desk.write_events(&ChronicleQuery::default(), Shape::Plover, table).unwrap();
    assert!(String::from_utf8(bytes).unwrap().contains(",PROTEST,riot,Residents,Army,KGZ,Osh,"));
}

#[test]
fn a_place_that_was_imported_locates_events_and_one_of_two_that_share_a_name_does_not() {
    let (_folder, desk) = desk();
    let import = |tables: &[(&str, &str)]| {
        let tables = tables.iter().map(|(name, text)| Table { name, bytes: text.as_bytes() }).collect();
        let read = read_tables(importer("own").unwrap(), tables, None, &mut |_| {}).unwrap();
        desk.import(read, &Actor::default(), &mut |_| {}).unwrap();
    };
    let places = "source,name,names,level,code,states,point\n\
        a,Qumdala,Кумдала [ru],village,KGZ-qumdala,KGZ,\"41.25,74.5\"\n\
        a,Aqsel,,village,KGZ-aqsel-1,KGZ,\n\
        b,Aqsel,,village,KGZ-aqsel-2,KGZ,\n";
    import(&[("sources.csv", SOURCES), ("places.csv", places)]);
    let events = "source,at,kind,states,date,place,title\n\
        b,11,protest,KGZ,2012-03-01,Кумдала,At the well\n\
        b,12,protest,KGZ,2012-03-02,Aqsel,At the mill\n";
    import(&[("sources.csv", SOURCES), ("events.csv", events)]);
    let page = desk.place("KGZ-qumdala").unwrap();
    assert_eq!((page.told, page.accounts.len()), (told(1, 0), 1));
    assert_eq!(page.place.point.unwrap().latitude, 41.25);
    assert!(desk.place("KGZ-aqsel-1").unwrap().told.is_nothing());
}

#[test]
fn an_article_shows_which_of_its_events_are_known_and_accepting_one_adds_an_account_and_no_event() {
    let folder = tempfile::tempdir().unwrap();
    let desk = Desk::open(&folder.path().join("record")).unwrap();
    let events = "source,at,kind,states,date,place,title,size,deaths,participants\n\
        a,1,protest,KGZ,2010-04-07,Bishkek,Protest at the White House,5000,,\"protesters (actor, group)\"\n\
        a,2,clash,KGZ,2010-06-11,Osh,Clashes in Osh,,40,\n";
    let tables = [("sources.csv", SOURCES), ("events.csv", events)];
    let tables = tables.map(|(name, text)| Table { name, bytes: text.as_bytes() }).into();
    let read = read_tables(importer("own").unwrap(), tables, None, &mut |_| {}).unwrap();
    desk.import(read, &Actor::default(), &mut |_| {}).unwrap();
    let text = "On 7 April 2010, 5,000 people protested at the White House in Bishkek, Kyrgyzstan.\n\n\
        On 11 June 2010, 12 people were killed in clashes in Osh, Kyrgyzstan.\n\n\
        On 16 December 2011, clashes broke out in Zhanaozen, Kazakhstan, and 15 people were killed.\n";
    let kept =
        desk.keep_reading("article.txt", text.as_bytes(), &Default::default(), &Actor::default()).unwrap();
    let page = desk.document(&kept.document, None).unwrap();
    let verdict = |place: &str| {
        let of_place = |one: &&tarazy_desk::CandidateView| match &one.account.statement {
            tarazy_model::Statement::Event(event) => {
                event.place.as_ref().is_some_and(|at| at.written.contains(place))
            }
            _ => false,
        };
        let found = page.candidates.iter().find(of_place).unwrap();
        (found.verdict.unwrap().as_str(), found.clone())
    };
    let ((known, protest), (new, clash)) = (verdict("Bishkek"), verdict("Zhanaozen"));
    let (differs, fewer) = verdict("Osh");
    assert_eq!((known, differs, new), ("agrees", "contradicts", "adds"));
    let before = desk.chronicle(&ChronicleQuery::default()).unwrap().told.events;
    let accept = |one: &tarazy_desk::CandidateView| {
        let (account, state) = (one.account.id.clone(), tarazy_model::ReviewState::Accepted);
        let decision = tarazy_desk::Decision { account, state, reason: None, record: one.about().cloned() };
        desk.review(&decision, &Actor::default()).unwrap();
        desk.chronicle(&ChronicleQuery::default()).unwrap().told.events
    };
    assert_eq!(accept(&protest), before, "one more account of what is known");
    assert_eq!(desk.record(&protest.account.record).unwrap().accounts.len(), 2);
    assert_eq!(accept(&fewer), before, "another count of the dead is no other event");
    assert_eq!(desk.record(fewer.about().unwrap()).unwrap().accounts.len(), 2);
    assert_eq!(accept(&clash), before + 1);
}
