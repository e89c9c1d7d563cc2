//! Two accounts of one event: proposed, decided on without a script, and taken back.

use crate::html::checked;
use crate::site::Site;
use axum::http::StatusCode;
use tarazy_desk::{Actor, Desk, Table, importer, read_tables};

const SOURCES: &str = "id,kind,title\nhill,press,The Hill <b>Weekly\nriver,press,River Post\n";
const EVENTS: &str = "source,at,kind,states,date,place,title,deaths\n\
    hill,1,riot,KGZ,2010-06-11,Osh,Night of fires,40\n\
    river,1,riot,KGZ,2010-06-11,Osh,Quarter burnt,90\n";

pub(crate) fn fill(desk: &Desk) {
    let tables = vec![
        Table { name: "sources.csv", bytes: SOURCES.as_bytes() },
        Table { name: "events.csv", bytes: EVENTS.as_bytes() },
    ];
    let read = read_tables(importer("own").unwrap(), tables, None, &mut |_| {}).unwrap();
    desk.import(read, &Actor::default(), &mut |_| {}).unwrap();
}

#[tokio::test]
async fn a_pair_is_decided_on_where_it_waits_and_taken_back_on_the_page_of_the_record() {
    let site = Site::filled(fill);
    let waiting = site.json("/same.json").await;
    let pair = &waiting["pairs"][0];
    let id = |side: &str| pair[side]["id"].as_str().unwrap().to_owned();
    let record = |side: &str| format!("/records/{}", pair[side]["record"].as_str().unwrap());
    let page = site.get("/same").await;
    checked("/same", page.text());
    for told in ["Night of fires", "Quarter burnt", "Not the same", "deaths"] {
        assert!(page.text().contains(told), "{told}: {}", page.text());
    }
    assert!(site.get("/same.csv").await.text().contains("Night of fires"));
    let own = site.get(&record("other")).await;
    assert!(own.text().contains("may be this one") && own.text().contains("Quarter burnt"), "{}", own.text());

    let (one, other) = (id("other"), id("one"));
    let fields = [("one", one.as_str()), ("other", &other), ("likeness", "same"), ("reason", "one fire")];
    let done = site.post("/same", &fields).await;
    assert_eq!((done.status, done.location()), (StatusCode::SEE_OTHER, "/same#same"));
    assert!(site.get("/same").await.text().contains("No pair waits"), "it is decided on");
    let joined = site.get(&record("one")).await;
    checked("/records/joined", joined.text());
    for told in ["2 accounts", "Weighed against each other", "one fire", "Take the decision back"] {
        assert!(joined.text().contains(told), "{told}: {}", joined.text());
    }
    let back = record("other");
    let fields = [("one", one.as_str()), ("other", &other), ("likeness", "open"), ("back", &back)];
    assert_eq!(site.post("/same", &fields).await.location(), format!("{back}#same"));
    assert_eq!(site.json("/same.json").await["pairs"].as_array().unwrap().len(), 1);
}
