//! Points made again: the list, the chain on a record's page, and deciding on a pair by its form.

use crate::html::checked;
use crate::site::Site;
use axum::http::StatusCode;
use tarazy_desk::{Actor, Desk, Table, importer, read_tables};

const TABLE: &str = "To,Text,From,Response,Issue,Session\n\
    Kazakhstan,Close the juvenile colony beside the old quarry,Norway,Accepted,Detention,7\n\
    Kazakhstan,Consider closing the juvenile colony beside the old quarry <b>,Chad,Accepted,Detention,20\n";

fn fill(desk: &Desk) {
    let tables = vec![Table { name: "upr.csv", bytes: TABLE.as_bytes() }];
    let read = read_tables(importer("upr").unwrap(), tables, None, &mut |_| {}).unwrap();
    desk.import(read, &Actor::default(), &mut |_| {}).unwrap();
}

#[tokio::test]
async fn a_pair_is_shown_with_its_wording_and_decided_on_without_a_script() {
    let site = Site::filled(fill);
    let list = site.get("/repeated?state=KAZ").await;
    checked("/repeated", list.text());
    let rows = site.json("/repeated.json").await;
    let record = format!("/records/{}", rows["rows"][0]["record"].as_str().unwrap());
    assert_eq!((rows["total"].as_u64(), rows["rows"][0]["times"].as_u64()), (Some(1), Some(2)));
    assert!(site.get("/repeated.csv").await.text().contains("KAZ,rec-"));

    let page = site.get(&record).await;
    checked(&record, page.text());
    for told in ["softened", "<del>", "<ins>", "[dropped: ", "Not the same", "2 times"] {
        assert!(page.text().contains(told), "{told}: {}", page.text());
    }
    let view = site.json(&format!("{record}.json")).await;
    let point = &view["again"][0]["points"][1];
    let (one, other) = (point["link"]["account"].as_str().unwrap(), point["account"].as_str().unwrap());
    let fields = [
        ("one", one),
        ("other", other),
        ("likeness", "not-same"),
        ("reason", "another one"),
        ("back", &record),
        ("at", "again"),
    ];
    let done = site.post("/same", &fields).await;
    assert_eq!((done.status, done.location()), (StatusCode::SEE_OTHER, format!("{record}#again").as_str()));
    let page = site.get(&record).await;
    assert!(page.text().contains("Decided apart") && page.text().contains("another one"), "{}", page.text());
    checked(&record, page.text());
    assert_eq!(site.json("/repeated.json").await["total"], 0);

    let fields = [("one", one), ("other", other), ("likeness", "open")];
    assert_eq!(site.post("/same", &fields).await.status, StatusCode::SEE_OTHER);
    assert_eq!(site.json("/repeated.json").await["total"], 1);
    let wrong = site.post("/same", &[("one", one), ("other", one), ("likeness", "same")]).await;
    assert!(wrong.status.is_client_error(), "{}", wrong.text());
}
