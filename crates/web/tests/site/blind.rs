//! Second readings are blind wherever the account is met: to who is asked for one it is as if nobody had decided.

use crate::html::checked;
use crate::site::Site;
use crate::stale::people;
use crate::users::PASSWORD;
use axum::http::StatusCode;
use serde_json::Value;
use tarazy_desk::{Actor, Decision, QueueQuery};
use tarazy_model::{ReviewState, Sampling};

/// Words that stand in the reasons of the first decisions and in nothing else.
const WHY: &str = "Quillmark";

/// A demonstration record in which a second reading is asked of all; the accounts that aigul decided on first.
fn decided() -> (Site, Vec<Value>) {
    let mut first = Vec::new();
    let site = Site::demo_with(|desk| {
        crate::restricted::fill(desk);
        people(desk);
        desk.set_sampling(Sampling { one_in: 1, accusing: true }, &Actor::default()).unwrap();
        let states = [ReviewState::Accepted, ReviewState::Rejected, ReviewState::Disputed];
        let waiting = desk.queue(&QueueQuery::default()).unwrap().waiting;
        let (mut accusing, others): (Vec<_>, Vec<_>) = waiting.into_iter().partition(|one| one.restricted);
        let by = |name: &str| Actor { name: name.to_owned(), ..Actor::default() };
        let decide = |account: &tarazy_desk::AccountView, state, by: &Actor| {
            let reason = Some(format!("as {WHY} has it"));
            let decision = Decision { account: account.id.clone(), state, reason, record: None };
            desk.review(&decision, by).unwrap();
        };
        for (account, state) in others.into_iter().zip(states) {
            decide(&account, state, &by("aigul"));
            first.push(serde_json::to_value(account).unwrap());
        }
        let named = accusing.remove(0);
        decide(&named, ReviewState::Accepted, &by("bakyt"));
        decide(&named, ReviewState::Accepted, &by("aigul"));
        first.push(serde_json::to_value(named).unwrap());
    });
    (site, first)
}

fn text<'a>(account: &'a Value, field: &str) -> &'a str {
    account.pointer(field).and_then(Value::as_str).unwrap()
}

/// Every page on which an account is met, in each form it has.
fn addresses(account: &Value) -> Vec<String> {
    let title: String =
        text(account, "/title").chars().filter(|c| c.is_alphanumeric() || *c == ' ').collect();
    let words = title.replace(' ', "+");
    let mut pages = vec![
        format!(
            "/documents/{}?at={}",
            text(account, "/evidence/document"),
            account["evidence"]["start"].as_u64().unwrap_or(1)
        ),
        format!("/records/{}?", text(account, "/record")),
        format!("/accounts/{}/versions?", text(account, "/id")),
        format!("/sources/{}?", text(account, "/source/id")),
        format!("/batches/{}?", text(account, "/batch")),
        "/review?".to_owned(),
        "/review/second?".to_owned(),
        "/review/agreement?".to_owned(),
        "/review/submissions?review=rejected".to_owned(),
        "/motions?".to_owned(),
        "/new?".to_owned(),
    ];
    for review in ["", "&review=accepted", "&review=rejected", "&review=disputed"] {
        pages.push(format!("/search?q={words}{review}"));
    }
    let forms = ["", ".json", ".csv"];
    pages.iter().flat_map(|page| forms.map(|form| page.replacen('?', &format!("{form}?"), 1))).collect()
}

/// Every account of an id that a view holds, however deep.
fn met<'v>(view: &'v Value, id: &str, found: &mut Vec<&'v Value>) {
    match view {
        Value::Object(fields) => {
            if view["id"] == id || view["account"] == id {
                found.push(view);
            }
            fields.values().for_each(|value| met(value, id, found));
        }
        Value::Array(values) => values.iter().for_each(|value| met(value, id, found)),
        _ => {}
    }
}

#[tokio::test]
async fn who_is_asked_for_a_second_reading_meets_no_trace_of_the_first_before_giving_it() {
    let (site, first) = decided();
    let chinara = site.enter("chinara", PASSWORD).await;
    for account in &first {
        let id = text(account, "/id");
        let (mut pages, mut views) = (0, 0);
        for address in addresses(account) {
            let answered = site.get_as(&chinara, &address).await;
            if answered.status == StatusCode::NOT_FOUND && address.contains(".csv") {
                continue;
            }
            assert_eq!(answered.status, StatusCode::OK, "{address}: {}", answered.text());
            let said = answered.text();
            assert!(!said.contains(WHY) && !said.contains("aigul"), "{address} tells of the first: {said}");
            if address.starts_with("/search") && address.contains("review=") {
                assert!(!said.contains(id), "{address} finds it by the first: {said}");
            }
            if let Ok(view) = serde_json::from_str::<Value>(said) {
                let facets = view["facets"].as_array().into_iter().flatten();
                let of_reviews = facets.filter(|facet| facet["field"] == "review").count();
                assert_eq!(of_reviews, 0, "{address} counts what is found by how it was decided");
                let mut found = Vec::new();
                met(&view, id, &mut found);
                for one in found.into_iter().filter(|one| !one["review"].is_null()) {
                    views += 1;
                    assert_eq!(one["review"], "candidate", "{address}: {one}");
                    assert_eq!(one["second_reading"], true, "{address}: {one}");
                }
            } else if said.contains(&format!("/review/second#{id}")) {
                checked(&address, said);
                pages += 1;
                assert!(said.contains("waits for a second reading"), "{address}: {said}");
            }
        }
        assert!(pages > 1 && views > 1, "{id} is met on {pages} pages and in {views} views");
    }
}

#[tokio::test]
async fn a_decision_past_the_second_reading_is_refused_and_after_it_the_first_is_shown() {
    let (site, first) = decided();
    let [chinara, bakyt] = [site.enter("chinara", PASSWORD).await, site.enter("bakyt", PASSWORD).await];
    for account in &first {
        let id = text(account, "/id");
        let decide = [("account", id), ("state", "disputed"), ("reason", "another day"), ("seen", "1")];
        let past = site.post_as(&chinara, "/review", &decide).await;
        assert_eq!(past.status, StatusCode::BAD_REQUEST, "{}", past.text());
        assert!(!past.text().contains("aigul") && past.text().contains("second"), "{}", past.text());
        let read = [("account", id), ("state", "disputed"), ("reason", "another day")];
        let read = site.post_as(&chinara, "/review/second", &read).await;
        assert_eq!(read.status, StatusCode::SEE_OTHER, "{}", read.text());
        let record = format!("/records/{}", text(account, "/record"));
        for cookie in [&chinara, &bakyt] {
            let page = site.get_as(cookie, &record).await;
            assert!(page.text().contains(WHY) && page.text().contains("aigul"), "{}", page.text());
        }
    }
}

#[tokio::test]
async fn who_proposed_the_first_decision_gives_no_second_opinion_on_it() {
    let (site, first) = decided();
    let id = text(first.last().unwrap(), "/id");
    let [aigul, bakyt, chinara] = [
        site.enter("aigul", PASSWORD).await,
        site.enter("bakyt", PASSWORD).await,
        site.enter("chinara", PASSWORD).await,
    ];
    for (who, cookie, asked) in
        [("aigul", &aigul, false), ("bakyt", &bakyt, false), ("chinara", &chinara, true)]
    {
        let queue = site.json_as(cookie, "/review/second.json").await.to_string();
        assert_eq!(queue.contains(id), asked, "bakyt proposed it and aigul agreed: {who}");
        let read = [("account", id), ("state", "accepted"), ("reason", "seen")];
        let read = site.post_as(cookie, "/review/second", &read).await.status;
        assert_eq!(read == StatusCode::SEE_OTHER, asked, "{who}");
    }
}
