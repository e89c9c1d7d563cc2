//! Everything that somebody can reach from home.

use crate::html::checked;
use crate::site::Site;
use axum::http::StatusCode;
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// Every address that can be reached from home, in each form it has, as far as a few of each route.
pub(crate) async fn crawled(site: &Site, cookie: &str) -> BTreeMap<String, Vec<u8>> {
    let mut seen = BTreeMap::new();
    let mut met: BTreeSet<String> = BTreeSet::new();
    let mut visits: BTreeMap<String, usize> = BTreeMap::new();
    let mut waiting = VecDeque::from(["/".to_owned(), "/search?review=candidate".into(), "/new".into()]);
    while let Some(address) = waiting.pop_front() {
        let address = address.split('#').next().unwrap_or("").to_owned();
        let path = address.split('?').next().unwrap_or("").to_owned();
        let kind =
            path.split('/').take(2).collect::<Vec<_>>().join("/") + &"/".repeat(path.matches('/').count());
        let visits = visits.entry(kind).or_default();
        if !met.insert(address.clone()) || *visits >= 6 {
            continue;
        }
        *visits += 1;
        let answered = site.get_as(cookie, &address).await;
        if answered.status == StatusCode::FORBIDDEN {
            continue;
        }
        assert!(
            answered.status == StatusCode::OK || answered.status == StatusCode::SEE_OTHER,
            "{address}: {}",
            answered.status
        );
        if answered.status == StatusCode::OK && answered.header("content-type").starts_with("text/html") {
            waiting.extend(checked(&address, answered.text()));
            let (path, query) = address.split_once('?').unwrap_or((&address, ""));
            let path = if path == "/" { "/index" } else { path };
            for form in [".json", ".csv", ".atom"] {
                let twin = format!("{path}{form}?{query}");
                let answered = site.get_as(cookie, &twin).await;
                assert!(answered.status.as_u16() < 500);
                seen.insert(twin, answered.body);
            }
        }
        seen.insert(address, answered.body);
    }
    seen
}
