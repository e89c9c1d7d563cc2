//! An allegation about a named person is seen by who reviews, and by nobody else until it is cleared.

use crate::html::checked;
use crate::site::Site;
use axum::http::StatusCode;
use tarazy_desk::{Actor, Decision, Desk, QueueQuery, Table, importer, read_tables};
use tarazy_model::ReviewState;

/// Stands in no other text.
const NAME: &str = "Qanatbek Varlogor";
const SOURCES: &str = "id,kind,title\ns,press,Weekly of the hills\n";
const EVENTS: &str = "source,at,kind,states,date,title,participants\n\
    s,1,attack,KGZ,2010-06-11,Attack on the mill,\"Qanatbek Varlogor (actor, person)\"\n\
    s,2,attack,KGZ,2011-07-12,Attack on the barn,\"armed men (actor, group)\"\n";

pub(crate) fn fill(desk: &Desk) {
    let tables = vec![
        Table { name: "sources.csv", bytes: SOURCES.as_bytes() },
        Table { name: "events.csv", bytes: EVENTS.as_bytes() },
    ];
    let read = read_tables(importer("own").unwrap(), tables, None, &mut |_| {}).unwrap();
    let report = desk.import(read, &Actor::default(), &mut |_| {}).unwrap();
    assert_eq!((report.counts.new, report.restricted), (2, 1));
}

/// Every address of the site without blanks to fill in, a few with them, and every form of each.
async fn addresses(site: &Site, account: &serde_json::Value) -> Vec<String> {
    let about = site.json("/about.json").await;
    let listed = about["addresses"].as_array().unwrap().iter();
    let plain = listed.map(|route| route["address"].as_str().unwrap().to_owned());
    let text = |name: &str| account[name].as_str().unwrap().to_owned();
    let mut pages: Vec<String> = plain.filter(|address| !address.contains('{') && address != "/").collect();
    pages.extend(["/states/KGZ", "/scales/KGZ/life", "/reports/KGZ"].map(str::to_owned));
    pages.extend([format!("/records/{}", text("record"))]);
    pages.push(format!("/batches/{}", text("batch")));
    pages.push(format!("/sources/{}", account["source"]["id"].as_str().unwrap()));
    pages.push(format!("/documents/{}", account["evidence"]["document"].as_str().unwrap()));
    let forms = ["", ".json", ".csv", ".atom"];
    let mut all: Vec<String> =
        pages.iter().flat_map(|page| forms.map(|form| format!("{page}{form}"))).collect();
    for form in forms {
        all.push(format!("/search{form}?q=Varlogor"));
        all.push(format!("/search{form}?review=candidate"));
        all.push(format!("/events{form}?state=KGZ"));
    }
    all
}

#[tokio::test]
async fn an_allegation_about_a_named_person_is_shown_to_who_reviews_alone_until_it_is_cleared() {
    let site = Site::filled(fill);
    let queue = site.json("/review.json").await;
    let account = &queue["waiting"][0];
    assert_eq!((queue["total"].as_u64(), account["restricted"].as_bool()), (Some(1), Some(true)));
    let page = site.get("/review").await;
    checked("/review", page.text());
    assert!(page.text().contains(NAME) && page.text().contains("Restricted."), "{}", page.text());

    let addresses = addresses(&site, account).await;
    for address in addresses.iter().filter(|address| !address.starts_with("/review")) {
        let answered = site.get(address).await;
        let said = String::from_utf8_lossy(&answered.body);
        let asked_back = said.replace("q=Varlogor", "").replace("\"Varlogor\"", "").replace(">Varlogor<", "");
        assert!(!said.contains("Qanatbek") && !said.contains("the mill"), "{address} tells of it: {said}");
        assert!(!asked_back.contains("Varlogor") || address.contains("q="), "{address}: {said}");
    }
    let found = site.json("/search.json?q=barn").await;
    assert_eq!(found["paging"]["total"], 1, "what names no person is found: {found}");

    let id = account["id"].as_str().unwrap();
    let cleared =
        site.post("/review", &[("account", id), ("state", "accepted"), ("reason", "a court said so")]).await;
    assert_eq!(cleared.status, StatusCode::SEE_OTHER, "{}", cleared.text());
    assert_eq!(site.json("/search.json?q=Varlogor").await["paging"]["total"], 1);
    let record = site.get(&format!("/records/{}", account["record"].as_str().unwrap())).await;
    assert!(record.text().contains(NAME), "{}", record.text());
}

#[tokio::test]
async fn what_comes_again_as_an_allegation_waits_again_whatever_was_decided_before() {
    let site = Site::filled(|desk| {
        let events = |who: &str| {
            format!(
                "source,at,kind,states,date,title,participants\ns,1,attack,KGZ,2010-06-11,Attack on the mill,{who}\n"
            )
        };
        let import = |events: &str| {
            let tables = vec![
                Table { name: "sources.csv", bytes: SOURCES.as_bytes() },
                Table { name: "events.csv", bytes: events.as_bytes() },
            ];
            let read = read_tables(importer("own").unwrap(), tables, None, &mut |_| {}).unwrap();
            desk.import(read, &Actor::default(), &mut |_| {}).unwrap()
        };
        assert_eq!(import(&events("\"Qanatbek Varlogor (actor, person)\"")).restricted, 1);
        let waiting = desk.queue(&QueueQuery::default()).unwrap().waiting;
        let account = waiting[0].id.clone();
        let decision = Decision {
            account,
            state: ReviewState::Accepted,
            reason: Some("a court said so".into()),
            record: None,
        };
        desk.review(&decision, &Actor::default()).unwrap();
        assert_eq!(desk.queue(&QueueQuery::default()).unwrap().total, 0);
        import(&events("\"Aibek Tolvendar (actor, person)\""));
    });
    let queue = site.json("/review.json").await;
    assert_eq!(queue["total"].as_u64(), Some(1), "{queue}");
    assert!(queue.to_string().contains("Tolvendar"), "{queue}");
    assert_eq!(site.json("/search.json?q=Tolvendar").await["paging"]["total"], 0);
}
