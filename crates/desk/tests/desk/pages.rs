//! What the pages show.

use crate::record::{Record, TEXT};
use tarazy_desk::{Actor, ChronicleQuery, Desk, MatrixQuery, StatesWanted, Table, importer, read_tables};
use tarazy_model::{Day, InstrumentCode, Kind, ReviewState};
use tarazy_weigh::status::Standing;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

#[test]
fn the_matrix_shows_each_day_as_it_was() {
    let (record, _) = Record::with_table();
    let on = |on: &str| {
        let instruments = vec![InstrumentCode::new("CAT"), InstrumentCode::new("CMW")];
        let query = MatrixQuery { on: Some(day(on)), instruments, ..MatrixQuery::default() };
        let matrix = record.desk.matrix(&query).unwrap();
        let row = matrix.rows.into_iter().find(|row| row.state.code.as_str() == "KAZ").unwrap();
        row.cells.into_iter().map(|cell| cell.standing).collect::<Vec<_>>()
    };
    assert_eq!(on("1998-08-25"), [Standing::NotBound, Standing::NoInformation]);
    assert_eq!(on("2010-04-07"), [Standing::Party, Standing::NoInformation]);
}

#[test]
fn a_cell_leads_to_its_row_of_the_table() {
    let (record, _) = Record::with_table();
    let cell = record.desk.treaty("KAZ".parse().unwrap(), &InstrumentCode::new("CAT"), None).unwrap();
    let evidence = &cell.accounts[0].evidence;
    assert_eq!((evidence.name.to_string().as_str(), evidence.line), ("4-9.csv", Some(2)));
    let table = record.desk.document(&evidence.document, Some(2)).unwrap();
    assert!(table.text.is_none());
    assert_eq!(table.accounts.len(), 3);
    assert_eq!(record.desk.original(&evidence.document).unwrap().1, crate::record::TABLE.as_bytes());
}

#[test]
fn all_states_with_acts_can_be_asked_for_and_those_of_a_region() {
    let (record, _) = Record::with_table();
    let rows = |states: StatesWanted| {
        let matrix = record.desk.matrix(&MatrixQuery { states, ..MatrixQuery::default() }).unwrap();
        matrix.rows.into_iter().map(|row| row.state.code.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(rows(StatesWanted::All), ["KAZ", "KGZ", "UZB"]);
    assert_eq!(rows(StatesWanted::Region("Central Asia".into())), ["KAZ", "KGZ", "UZB"]);
    assert!(rows(StatesWanted::Region("Northern Europe".into())).is_empty());
}

#[test]
fn a_long_text_is_shown_in_parts_that_lead_to_one_another() {
    let (record, _) = Record::with_table();
    let sentence = "Kazakhstan acceded to the Convention against Torture on 26 August 1998.\n\n";
    let text = sentence.repeat(800);
    let kept = record.keep("long.txt", &text);
    let (mut at, mut shown, mut numbers) = (Some(0), String::new(), Vec::new());
    while let Some(from) = at {
        let page = record.desk.document(&kept.document, Some(from)).unwrap();
        let blocks = page.text.unwrap().blocks;
        shown.extend(blocks.iter().flat_map(|block| &block.segments).map(|segment| segment.text.as_str()));
        numbers.extend(page.candidates.iter().map(|candidate| candidate.number));
        at = page.next;
    }
    assert_eq!(shown, text);
    assert_eq!(numbers, (0..numbers.len()).collect::<Vec<_>>());
    assert_eq!(u64::try_from(numbers.len()).unwrap(), record.page(&kept).total);
}

#[test]
fn home_counts_what_is_there() {
    let (record, _) = Record::with_table();
    let kept = record.keep("text.txt", TEXT);
    let home = record.desk.home().unwrap();
    let acts = home.kinds.iter().find(|count| count.kind == tarazy_model::Kind::TreatyAct).unwrap();
    assert_eq!(acts.accounts, 3);
    assert_eq!(home.backlog, u64::try_from(kept.candidates).unwrap());
    assert_eq!(home.documents, 2);
    assert_eq!(home.batches.len(), 2);
}

#[test]
fn what_is_not_there_is_said_plainly() {
    let (record, _) = Record::with_table();
    let error = record.desk.record(&tarazy_model::RecordId::of(&["nothing"])).unwrap_err().to_string();
    assert!(error.starts_with("the record has no record of this name"), "{error}");
    assert!(record.desk.state("ZZZ".parse().unwrap(), None).is_err());
}

#[test]
fn lists_of_the_record_count_and_show_what_counts_alone() {
    let (record, _) = Record::with_table();
    let text = "On 24 March 2005, about 15,000 people protested in Bishkek, Kyrgyzstan.\n\n\
        On 7 April 2010, at least 5,000 people protested in Bishkek, Kyrgyzstan.\n";
    let kept = record.keep("events.txt", text);
    let chronicle = || record.desk.chronicle(&ChronicleQuery::default()).unwrap();
    assert_eq!((chronicle().events.len(), chronicle().told.events), (0, 0));
    let page = record.page(&kept);
    let event = page.candidates.iter().find(|candidate| candidate.account.kind == Kind::Event).unwrap();
    record.decide(&event.account.id, ReviewState::Accepted);
    assert_eq!((chronicle().events.len(), chronicle().told.events), (1, 1));
    let profile = record.desk.state("KGZ".parse().unwrap(), None).unwrap();
    assert_eq!(profile.events.len(), 1);
}

#[test]
fn the_most_exact_date_of_an_event_is_the_shortest_span_and_not_the_longest_text() {
    let sources = "id,title,kind\na,One,report\nb,Two,report\nc,Three,report\n";
    let events = "source,kind,title,states,date,record\n\
        a,clash,Osh,KGZ,2010-06-01/2010-06-30,osh\nb,clash,Osh,KGZ,2010-06-10,osh\nc,clash,Osh,KGZ,2010-06-01/..,osh\n";
    let folder = tempfile::tempdir().unwrap();
    let desk = Desk::open(&folder.path().join("record")).unwrap();
    let tables = [("sources.csv", sources), ("events.csv", events)];
    let tables = tables.map(|(name, text)| Table { name, bytes: text.as_bytes() }).into();
    let tables = read_tables(importer("own").unwrap(), tables, None, &mut |_| {}).unwrap();
    desk.import(tables, &Actor::default(), &mut |_| {}).unwrap();
    let event = desk.chronicle(&ChronicleQuery::default()).unwrap().events.remove(0);
    assert_eq!(event.date.unwrap().as_str(), "2010-06-10");
    let others: Vec<_> = event.other_dates.iter().map(|date| date.as_str()).collect();
    assert_eq!(others, ["2010-06-01/2010-06-30", "2010-06-01/.."]);
}
