//! Two people at one thing: who decides on what has changed since it was shown is told, and nothing is done; and a form
//! that lacks what it needs keeps what was typed.

use crate::html::{checked, tags};
use crate::site::{Answered, Site};
use crate::users::{PASSWORD, invited};
use axum::http::StatusCode;
use tarazy_desk::Desk;
use tarazy_model::UserRole;

pub(crate) fn people(desk: &Desk) {
    invited(desk, "admin", UserRole::Admin);
    for (name, role) in [
        ("editor", UserRole::Editor),
        ("aigul", UserRole::Reviewer),
        ("bakyt", UserRole::Reviewer),
        ("chinara", UserRole::Reviewer),
        ("dana", UserRole::Contributor),
    ] {
        invited(desk, name, role);
    }
}

impl Site {
    pub(crate) async fn json_as(&self, cookie: &str, address: &str) -> serde_json::Value {
        let answered = self.get_as(cookie, address).await;
        assert_eq!(answered.status, StatusCode::OK, "{address}: {}", answered.text());
        serde_json::from_slice(&answered.body).unwrap()
    }
}

/// What the forms of a page say that it showed.
pub(crate) fn seen(page: &Answered) -> String {
    let tags = tags("a page", page.text());
    let found = tags.iter().find(|tag| tag.get("name") == Some("seen")).expect("a form with what was seen");
    found.get("value").unwrap().to_owned()
}

/// What is sent, with what the page showed.
pub(crate) async fn send(
    site: &Site,
    cookie: &str,
    address: &str,
    fields: &[(&str, &str)],
    seen: &str,
) -> Answered {
    let all: Vec<(&str, &str)> = fields.iter().copied().chain([("seen", seen)]).collect();
    site.post_as(cookie, address, &all).await
}

/// That an act was refused with both states, what was typed and a way to do it all the same; and that this does it.
async fn refused_and_done_all_the_same(
    site: &Site,
    cookie: &str,
    address: &str,
    fields: &[(&str, &str)],
    old: &str,
    told: &[&str],
) {
    let leaf = seen(&site.get_as(cookie, "/briefs/new").await);
    let stale = send(site, cookie, address, fields, old).await;
    assert_eq!(stale.status, StatusCode::CONFLICT, "{address}: {}", stale.text());
    checked(address, stale.text());
    for told in told.iter().chain(&["as your page showed it", "as it is now", "Do it all the same"]) {
        assert!(stale.text().contains(told), "{address} lacks {told}: {}", stale.text());
    }
    for (name, value) in fields {
        let kept = stale.text().contains(&format!("name=\"{name}\"")) && stale.text().contains(value);
        assert!(kept, "{address} keeps {name}: {}", stale.text());
    }
    let renewed = seen(&stale);
    assert_ne!(renewed, old);
    assert_eq!(seen(&site.get_as(cookie, "/briefs/new").await), leaf, "nothing was done");
    let json = send(site, cookie, &format!("{address}.json"), fields, old).await;
    let json: serde_json::Value = serde_json::from_slice(&json.body).unwrap();
    assert_eq!(json["status"], 409);
    assert!(json["changed"]["renewed"][0][0].is_string(), "{json}");
    let done = send(site, cookie, address, fields, &renewed).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{address}: {}", done.text());
}

#[tokio::test]
async fn a_decision_on_what_another_decided_meanwhile_is_refused_with_both_states() {
    let site = Site::demo_with(people);
    let (aigul, bakyt) = (site.enter("aigul", PASSWORD).await, site.enter("bakyt", PASSWORD).await);
    let page = site.get_as(&aigul, "/review").await;
    checked("/review", page.text());
    let shown = seen(&page);
    let queue = site.json_as(&aigul, "/review.json").await;
    let id = |n: usize| queue["waiting"][n]["id"].as_str().unwrap().to_owned();
    let (first, second) = (id(0), id(1));
    let by_bakyt = [("account", first.as_str()), ("state", "disputed"), ("reason", "no such day")];
    assert_eq!(send(&site, &bakyt, "/review", &by_bakyt, &shown).await.status, StatusCode::SEE_OTHER);

    let other = [("account", second.as_str()), ("state", "accepted")];
    let done = send(&site, &aigul, "/review", &other, &shown).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "another account is another thing: {}", done.text());

    let own = [("account", first.as_str()), ("state", "accepted"), ("reason", "seen in the original")];
    let told = ["candidate", "disputed", "by bakyt", "no such day", "What you sent: <b>accepted</b>"];
    refused_and_done_all_the_same(&site, &aigul, "/review", &own, &shown, &told).await;
}

#[tokio::test]
async fn a_step_of_a_case_on_a_page_from_before_the_last_step_is_refused() {
    let site = Site::demo_with(people);
    let (aigul, bakyt) = (site.enter("aigul", PASSWORD).await, site.enter("bakyt", PASSWORD).await);
    let cases = site.json_as(&aigul, "/dialogue.json?region=all").await;
    let case = format!("/dialogue/{}", cases["rows"][0]["record"].as_str().unwrap());
    let shown = seen(&site.get_as(&aigul, &case).await);
    let step = |said: &'static str| [("step", "answered"), ("said", said), ("reason", "letter 12")];
    let first = send(&site, &bakyt, &case, &step("It will be looked into"), &shown).await;
    assert_eq!(first.status, StatusCode::SEE_OTHER, "{}", first.text());
    let told = ["It will be looked into"];
    refused_and_done_all_the_same(&site, &aigul, &case, &step("Nothing was found"), &shown, &told).await;
}

#[tokio::test]
async fn a_difference_that_another_settled_meanwhile_is_told() {
    let site = Site::filled(|desk| {
        crate::treaties::registers(desk);
        people(desk);
    });
    let (aigul, bakyt) = (site.enter("aigul", PASSWORD).await, site.enter("bakyt", PASSWORD).await);
    let address = "/treaties/differences";
    let page = site.get_as(&aigul, &format!("{address}?state=KGZ")).await;
    let lines = site.json_as(&aigul, &format!("{address}.json?state=KGZ")).await;
    let id = lines["lines"][0]["id"].as_str().unwrap();
    let shown = seen(&page);
    let settle = |holds: &'static str, reason: &'static str| {
        [("difference", id), ("holds", holds), ("reason", reason)]
    };
    let first = send(&site, &bakyt, address, &settle("one", "the depositary says so"), &shown).await;
    assert_eq!(first.status, StatusCode::SEE_OTHER, "{}", first.text());
    let told = ["the depositary says so"];
    refused_and_done_all_the_same(&site, &aigul, address, &settle("other", "a later table"), &shown, &told)
        .await;
}

#[tokio::test]
async fn a_pair_that_another_decided_on_meanwhile_is_told() {
    let site = Site::demo_with(|desk| {
        people(desk);
        crate::same::fill(desk);
    });
    let (aigul, bakyt) = (site.enter("aigul", PASSWORD).await, site.enter("bakyt", PASSWORD).await);
    let shown = seen(&site.get_as(&aigul, "/same").await);
    let pair = site.json_as(&aigul, "/same.json").await["pairs"][0].clone();
    let id = |side: &str| pair[side]["id"].as_str().unwrap().to_owned();
    let (one, other) = (id("one"), id("other"));
    let decide = |likeness: &'static str, reason: &'static str| {
        [("one", one.as_str()), ("other", other.as_str()), ("likeness", likeness), ("reason", reason)]
    };
    let first = send(&site, &bakyt, "/same", &decide("same", "one fire"), &shown).await;
    assert_eq!(first.status, StatusCode::SEE_OTHER, "{}", first.text());
    let told = ["one fire"];
    refused_and_done_all_the_same(&site, &aigul, "/same", &decide("not-same", "two streets"), &shown, &told)
        .await;
    let back = site.post_as(&bakyt, "/same", &[("one", &one), ("other", &other), ("likeness", "open")]).await;
    assert_eq!(back.status, StatusCode::BAD_REQUEST, "overturning another's decision needs a reason");
}

#[tokio::test]
async fn a_brief_that_another_wrote_on_meanwhile_is_told() {
    let site = Site::demo_with(people);
    let (editor, admin) = (site.enter("editor", PASSWORD).await, site.enter("admin", PASSWORD).await);
    let write = |text: &'static str| {
        [
            ("title", "Ours"),
            ("section", "Rights"),
            ("authors", "Editor"),
            ("slug", "ours"),
            ("text", text),
            ("do", "draft"),
        ]
    };
    let begun = site.post_as(&editor, "/briefs/new", &write("First words.")).await;
    assert_eq!(begun.status, StatusCode::SEE_OTHER, "{}", begun.text());
    let address = "/briefs/ours/edit";
    let shown = seen(&site.get_as(&editor, address).await);
    let from_one =
        |text| write(text).into_iter().chain([("from", "1"), ("language", "en")]).collect::<Vec<_>>();
    let first = send(&site, &admin, address, &from_one("Second words."), &shown).await;
    assert_eq!(first.status, StatusCode::SEE_OTHER, "{}", first.text());
    let stale = send(&site, &editor, address, &from_one("Third words."), &shown).await;
    assert_eq!(stale.status, StatusCode::CONFLICT, "{}", stale.text());
    checked(address, stale.text());
    for told in [
        "<del>First</del> words.",
        "<ins>Second</ins> words.",
        "Third words.",
        "name=\"from\" value=\"2\"",
        "by admin",
    ] {
        assert!(stale.text().contains(told), "{told}: {}", stale.text());
    }
    let again: Vec<_> = from_one("Third words.").into_iter().filter(|(name, _)| *name != "from").collect();
    let again: Vec<_> = again.into_iter().chain([("from", "2")]).collect();
    assert_eq!(send(&site, &editor, address, &again, &seen(&stale)).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn refusing_doubting_and_overturning_need_a_reason_and_accepting_does_not() {
    let site = Site::demo_with(people);
    let (aigul, bakyt) = (site.enter("aigul", PASSWORD).await, site.enter("bakyt", PASSWORD).await);
    let queue = site.json_as(&aigul, "/review.json").await;
    let id = queue["waiting"][0]["id"].as_str().unwrap();
    for state in ["rejected", "disputed"] {
        let fields = [("account", id), ("state", state), ("reason", "  "), ("back", "/review?kind=event")];
        let refused = site.post_as(&aigul, "/review", &fields).await;
        assert_eq!(refused.status, StatusCode::BAD_REQUEST);
        checked("a reason", refused.text());
        for told in
            ["need a reason", "id=\"reason\"", &format!("value=\"{state}\""), id, "/review?kind=event"]
        {
            assert!(refused.text().contains(told), "{told}: {}", refused.text());
        }
    }
    let accept = |cookie: String, reason: &'static str| {
        let site = &site;
        async move {
            site.post_as(&cookie, "/review", &[("account", id), ("state", "accepted"), ("reason", reason)])
                .await
        }
    };
    assert_eq!(accept(aigul.clone(), "").await.status, StatusCode::SEE_OTHER);
    let reject = [("account", id), ("state", "rejected"), ("reason", "another day")];
    assert_eq!(site.post_as(&bakyt, "/review", &reject).await.status, StatusCode::SEE_OTHER);
    let overturned = accept(aigul.clone(), "").await;
    assert_eq!(overturned.status, StatusCode::BAD_REQUEST);
    assert!(overturned.text().contains("another decided otherwise"), "{}", overturned.text());
    assert_eq!(accept(aigul, "the day is in the original").await.status, StatusCode::SEE_OTHER);
    let step = [("step", "answered"), ("said", "A long answer that took an hour to write")];
    let case = site.json_as(&bakyt, "/dialogue.json?region=all").await["rows"][0]["record"]
        .as_str()
        .unwrap()
        .to_owned();
    let refused = site.post_as(&bakyt, &format!("/dialogue/{case}"), &step).await;
    assert_eq!(refused.status, StatusCode::BAD_REQUEST);
    assert!(refused.text().contains("A long answer that took an hour to write"), "{}", refused.text());
}
