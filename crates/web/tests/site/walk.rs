//! A walk over the site: from home along every link, each page checked with its `.json` and `.csv`, until
//! every address of the list of routes has been seen.

use crate::html::checked;
use crate::site::Site;
use axum::http::StatusCode;
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// Of one route so many pages are looked at.
const OF_A_ROUTE: usize = 8;

/// The route an address belongs to: as many parts, and equal where the route has no braces.
fn route_of<'a>(routes: &'a [(String, bool)], address: &str) -> Option<&'a (String, bool)> {
    let path = address.split(['?', '#']).next().unwrap_or("");
    let fits = |route: &str| {
        let (ours, theirs): (Vec<_>, Vec<_>) = (route.split('/').collect(), path.split('/').collect());
        ours.len() == theirs.len() && ours.iter().zip(&theirs).all(|(a, b)| a.starts_with('{') || a == b)
    };
    routes.iter().find(|(route, _)| fits(route))
}

fn twin(address: &str, extension: &str) -> String {
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let path = if path == "/" { "/index" } else { path };
    if query.is_empty() { format!("{path}{extension}") } else { format!("{path}{extension}?{query}") }
}

async fn routes(site: &Site) -> Vec<(String, bool)> {
    let about = site.json("/about.json").await;
    let listed = about["addresses"].as_array().unwrap().iter();
    listed
        .map(|route| (route["address"].as_str().unwrap().to_owned(), route["list"].as_bool().unwrap()))
        .collect()
}

/// One document in two languages.
const TWINS: [(&str, &str); 2] = [
    (
        "Observations",
        "CAT/C/MNG/CO/9\n\nCommittee against Torture\n\nConcluding observations on the ninth periodic report of Mongolia\n\n\
         1. The Committee considered the ninth periodic report of Mongolia at its 3100th meeting, held on 9 June 2032.\n\n\
         2. The Committee is concerned that cells are dark.\n",
    ),
    (
        "Замечания",
        "CAT/C/MNG/CO/9\n\nКомитет против пыток\n\nЗаключительные замечания по девятому периодическому докладу Монголии\n\n\
         1. Комитет рассмотрел девятый периодический доклад Монголии на своем 3100-м заседании, состоявшемся 9 июня 2032 года.\n\n\
         2. Комитет обеспокоен тем, что в камерах темно.\n",
    ),
];

#[tokio::test]
async fn every_page_can_be_reached_read_and_taken_away() {
    let site = Site::demo_with(crate::classes::set_aside);
    for (title, text) in TWINS {
        let kept = site.post("/documents", &[("title", title), ("text", text)]).await;
        assert_eq!(kept.status, StatusCode::SEE_OTHER, "{}", kept.text());
    }
    let routes = routes(&site).await;
    let mut seen: BTreeSet<String> = BTreeSet::new();
    let mut visits: BTreeMap<&str, usize> = BTreeMap::new();
    let mut waiting = VecDeque::from(["/".to_owned()]);
    while let Some(address) = waiting.pop_front() {
        let address = address.split('#').next().unwrap_or("").to_owned();
        let path = address.split('?').next().unwrap_or("");
        let is = |forms: &[&str]| forms.iter().any(|form| path.ends_with(form));
        if is(&[".atom", ".ics", ".xlsx", ".geojson", ".svg", ".docx", ".zip", ".md", ".xml"])
            && seen.insert(address.clone())
        {
            assert_eq!(site.get(&address).await.status, StatusCode::OK, "{address}");
        }
        if is(&[
            ".csv", ".json", ".xlsx", ".atom", ".ics", ".geojson", ".svg", ".docx", ".zip", ".md", ".xml",
        ]) || !seen.insert(address.clone())
        {
            continue;
        }
        let (route, list) =
            route_of(&routes, &address).unwrap_or_else(|| panic!("a link leads to {address}"));
        let visits = visits.entry(route).or_default();
        *visits += 1;
        if *visits > OF_A_ROUTE {
            continue;
        }
        let page = site.get(&address).await;
        assert_eq!(page.status, StatusCode::OK, "{address}: {}", page.text());
        if route.ends_with("/original") {
            assert!(
                page.header("content-disposition").starts_with("attachment"),
                "{address} is shown, not saved"
            );
            continue;
        }
        waiting.extend(checked(&address, page.text()));
        taken_away(&site, &address, *list).await;
    }
    let unseen: Vec<_> = routes.iter().filter(|(route, _)| !visits.contains_key(route.as_str())).collect();
    assert!(unseen.is_empty(), "no link leads to {unseen:?}");
}

async fn taken_away(site: &Site, address: &str, list: bool) {
    site.json(&twin(address, ".json")).await;
    let csv = site.get(&twin(address, ".csv")).await;
    if !list {
        assert_eq!(csv.status, StatusCode::NOT_FOUND, "{address} is no list");
        return;
    }
    assert_eq!(csv.status, StatusCode::OK, "{address}");
    let text = csv.text().strip_prefix('\u{feff}').expect("a mark for spreadsheets");
    let columns = text.lines().next().unwrap().split(',').count();
    assert!(columns > 1, "{address}: {text:.80}");
    let xlsx = site.get(&twin(address, ".xlsx")).await;
    assert!(xlsx.status == StatusCode::OK && xlsx.body.starts_with(b"PK"), "{address} as a spreadsheet");
}

#[tokio::test]
async fn an_empty_record_says_what_to_do_next_on_every_page() {
    let site = Site::empty();
    for (route, _) in routes(&site).await.iter().filter(|(route, _)| !route.contains('{')) {
        let page = site.get(route).await;
        assert_eq!(page.status, StatusCode::OK, "{route}: {}", page.text());
        checked(route, page.text());
    }
    for route in [
        "/",
        "/states",
        "/calendar",
        "/events",
        "/documents",
        "/sources",
        "/batches",
        "/search",
        "/review",
        "/figures",
        "/briefs",
        "/comments",
    ] {
        assert!(site.get(route).await.text().contains("class=\"nothing\""), "{route} is silent");
    }
}

#[tokio::test]
async fn the_matrix_answers_for_any_day() {
    let site = Site::demo();
    let standing = |matrix: &serde_json::Value, state: &str, instrument: &str| -> String {
        let rows = matrix["rows"].as_array().unwrap();
        let row = rows.iter().find(|row| row["state"]["code"] == state).unwrap();
        let cells = row["cells"].as_array().unwrap();
        let cell = cells.iter().find(|cell| cell["instrument"] == instrument).unwrap();
        cell["standing"].as_str().unwrap().to_owned()
    };
    for (on, state, instrument, expected) in [
        ("1998-01-01", "KAZ", "CAT", "not-bound"),
        ("2010-04-07", "KAZ", "CAT", "party"),
        ("2010-04-07", "KGZ", "CAT", "party"),
        ("1991-12-26", "KGZ", "CAT", "not-bound"),
    ] {
        let matrix = site.json(&format!("/treaties.json?on={on}&states=KAZ,KGZ")).await;
        assert_eq!(standing(&matrix, state, instrument), expected, "{state} {instrument} on {on}");
    }
}

#[tokio::test]
async fn a_list_as_csv_is_the_whole_list_and_no_page_of_it() {
    let site = Site::demo();
    let paging = site.json("/search.json").await["paging"].clone();
    let (total, size) = (paging["total"].as_u64().unwrap(), paging["size"].as_u64().unwrap());
    assert!(total > 2 * size, "the demonstration has more than fits on two pages: {paging}");
    let csv = site.get("/search.csv").await;
    assert_eq!(csv.text().matches("\r\n").count() as u64, total + 1, "a line each, and the headers once");
}

#[tokio::test]
async fn a_search_is_kept_by_its_address_its_feed_and_its_whole_list() {
    let site = Site::demo();
    let total = site.json("/search.json?q=women&page=2").await["paging"]["total"].as_u64().unwrap();
    let all = site.json("/search.json?q=women&page=all").await;
    assert_eq!(all.as_array().map(|hits| hits.len() as u64), Some(total));
    assert!(all[0]["quote"].is_null() && all[0]["snippet"].is_array(), "{}", all[0]);
    let feed = site.get("/search.atom?q=women").await;
    assert!(feed.header("content-type").starts_with("application/atom+xml"));
    assert!(feed.text().contains("<link rel=\"alternate\" href=\"/search?q=women\"/>"), "{}", feed.text());
    assert!(feed.text().matches("<entry>").count() > 1);
    assert!(!feed.text().contains("<updated></updated>"), "{}", feed.text());
    let page = site.get("/search?q=women&state=KGZ").await;
    for address in ["/search.atom?q=women&amp;state=KGZ", "/search.xlsx?q=women&amp;state=KGZ"] {
        assert!(page.text().contains(address), "{address}");
    }
    let wrong = site.get("/search?sort=best").await;
    assert_eq!(wrong.status, StatusCode::BAD_REQUEST);
    assert!(wrong.text().contains("relevance, newest, oldest, added"), "{}", wrong.text());
    let none = site.get("/search?q=answer:perhaps").await;
    assert!(none.text().contains("class=\"problem\""), "{}", none.text());
}

#[tokio::test]
async fn the_kinds_of_a_source_and_a_state_lead_to_those_of_it_alone() {
    let site = Site::demo();
    let sources = site.json("/sources.json").await;
    let listed = sources["sources"].as_array().unwrap();
    let source = listed.iter().find(|row| row["accounts"].as_u64().unwrap() > 0).unwrap();
    let id = source["source"]["id"].as_str().unwrap();
    for (page, filter) in
        [(format!("/sources/{id}"), format!("source={id}")), ("/states/KGZ".into(), "state=KGZ".into())]
    {
        let answer = site.get(&page).await;
        let text = answer.text();
        assert!(text.contains(&format!("/search?{filter}&amp;kind=")), "{page}");
        let bare = text.split("/search?kind=").skip(1).find(|rest| !rest.contains(&filter));
        assert_eq!(bare, None, "{page}");
    }
}

#[tokio::test]
async fn a_hit_in_the_text_of_a_document_leads_to_its_place() {
    let site = Site::demo();
    let found = site.json("/search.json?kind=document&q=torture").await;
    let hit = &found["hits"][0];
    assert_eq!((hit["kind"].as_str(), hit["account"].is_null()), (Some("document"), true), "{hit}");
    let place = format!("/documents/{}?at={}#at", hit["document"].as_str().unwrap(), hit["at"]);
    assert!(site.get("/search?kind=document&q=torture").await.text().contains(&place), "{place}");
    assert_eq!(site.get(&place).await.status, 200);
}

#[tokio::test]
async fn a_text_in_another_language_than_the_page_says_which() {
    let site = Site::demo();
    for (n, ((title, text), lang)) in TWINS.into_iter().zip([None, Some("ru")]).enumerate() {
        let kept = site.post("/documents", &[("title", title), ("text", text)]).await;
        let page = site.get(kept.location()).await;
        let tags = crate::html::tags(title, page.text());
        let paper = tags.iter().find(|tag| tag.get("class") == Some("text")).expect("a text");
        assert_eq!(paper.get("lang"), lang, "{n}");
    }
}
