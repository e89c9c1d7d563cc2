//! Tables of what changed, in the language of who reads: the versions of an account, and what another decided meanwhile.
//! For programs they are in English.

use crate::html::checked;
use crate::site::Site;
use crate::stale::{people, seen, send};
use crate::users::PASSWORD;
use axum::http::StatusCode;
use tarazy_desk::{Actor, Desk, Table, importer, read_tables};

const SOURCES: &str = "id,kind,title\nhill,press,The Hill Weekly\n";

const EVENTS: &str = "source,at,kind,states,title,date,place,precision,point,participants,size,deaths";

fn import(desk: &Desk, event: &str) {
    let events = format!("{EVENTS}\nhill,2,{event}\n");
    let tables = vec![
        Table { name: "sources.csv", bytes: SOURCES.as_bytes() },
        Table { name: "events.csv", bytes: events.as_bytes() },
    ];
    let read = read_tables(importer("own").unwrap(), tables, None, &mut |_| {}).unwrap();
    desk.import(read, &Actor::default(), &mut |_| {}).unwrap();
}

/// The names of the fields in a table.
fn names(page: &str) -> Vec<String> {
    let rows = page.split("<th scope=\"row\">").skip(1);
    rows.filter_map(|row| row.split("</th>").next()).map(str::to_owned).collect()
}

fn is_latin(told: &str) -> bool {
    told.as_bytes().windows(3).any(|three| three.iter().all(u8::is_ascii_lowercase))
}

#[tokio::test]
async fn versions_of_an_account_are_told_in_the_language_of_the_page() {
    let site = Site::filled(|desk| {
        people(desk);
        import(desk, "riot,KGZ,Night of fires,2010-06-11,Osh,city,\"40.5,72.8\",Crowd (actor),~500,40");
        import(
            desk,
            "clash,KGZ,Night of fires,2010-06-12,Jalal-Abad,region,\"40.9,73.0\",Police (target),>=900 (by police),90",
        );
    });
    let aigul = site.enter("aigul", PASSWORD).await;
    let hit = site.json_as(&aigul, "/search.json?q=fires").await["hits"][0].clone();
    let record = site.get_as(&aigul, &format!("/records/{}", hit["record"].as_str().unwrap())).await;
    let (_, rest) = record.text().split_once("href=\"/accounts/").expect("a way to the versions");
    let address = format!("/accounts/{}", rest.split('"').next().unwrap());
    let page = site.get_as(&aigul, &format!("{address}?language=ru")).await;
    checked(&address, page.text());
    let names = names(page.text());
    assert!(names.len() > 10 && !names.iter().any(|name| is_latin(name)), "{names:?}");
    for told in [
        "вид события",
        "<del>беспорядки</del>",
        "<ins>столкновение</ins>",
        "погибшие 1, число",
        "<del>40</del>",
        "участники 1, роль",
        "место, точность",
        "место, точка, широта",
        "участвовали 1, кто считал",
        "<ins>не менее</ins>",
    ] {
        assert!(page.text().contains(told), "{told}: {}", page.text());
    }
    let json = site.json_as(&aigul, &format!("{address}.json?language=ru")).await;
    let changed = json["versions"][0]["changes"].as_array().unwrap();
    let kind = changed.iter().find(|change| change["field"] == "event").unwrap();
    assert_eq!((&kind["then"], &kind["now"]), (&"riot".into(), &"clash".into()), "{json}");
}

#[tokio::test]
async fn what_another_decided_meanwhile_is_told_in_the_language_of_the_page() {
    let site = Site::demo_with(people);
    let (aigul, bakyt) = (site.enter("aigul", PASSWORD).await, site.enter("bakyt", PASSWORD).await);
    let shown = seen(&site.get_as(&aigul, "/review").await);
    let queue = site.json_as(&aigul, "/review.json").await;
    let account = queue["waiting"][0]["id"].as_str().unwrap();
    let by_bakyt = [("account", account), ("state", "disputed"), ("reason", "no such day")];
    assert_eq!(send(&site, &bakyt, "/review", &by_bakyt, &shown).await.status, StatusCode::SEE_OTHER);
    let own = [("account", account), ("state", "accepted"), ("reason", "seen in the original")];
    let stale = send(&site, &aigul, "/review?language=ru", &own, &shown).await;
    assert_eq!(stale.status, StatusCode::CONFLICT, "{}", stale.text());
    checked("/review", stale.text());
    assert_eq!(names(stale.text()), ["проверка"]);
    for told in ["оспорено", "(bakyt)", "no such day", "Что вы отправили: <b>принято</b>"]
    {
        assert!(stale.text().contains(told), "{told}: {}", stale.text());
    }
    for english in ["disputed, by", ">candidate<", "<b>accepted</b>"] {
        assert!(!stale.text().contains(english), "{english}: {}", stale.text());
    }
    let program = send(&site, &aigul, "/review.json?language=ru", &own, &shown).await;
    let json: serde_json::Value = serde_json::from_slice(&program.body).unwrap();
    let change = &json["changed"]["changes"][0];
    assert_eq!((&change["field"], &change["then"]), (&"review".into(), &"candidate".into()), "{json}");
    assert_eq!(change["now"], "disputed, by bakyt: no such day", "{json}");
}
