//! What goes wrong is told as a page or as JSON, with what, where and how to mend it.

use crate::html::checked;
use crate::site::Site;
use axum::body::Body;
use axum::http::header::{CONTENT_TYPE, HOST};
use axum::http::{Method, Request, StatusCode};

#[tokio::test]
async fn what_cannot_be_asked_is_explained_as_a_page_and_as_json() {
    let site = Site::empty();
    for (address, status, says) in [
        ("/nowhere", 404, "/nowhere"),
        ("/records/rec-0000000000000000", 404, "rec-0000000000000000"),
        ("/records/not-an-id", 404, "rec-0123456789abcdef"),
        ("/states/Atlantis", 404, "any of five languages"),
        ("/states/Tajikistann", 404, "Tajikistan (TJK)"),
        ("/treaties?on=yesterday", 400, "yesterday"),
        ("/treaties?states=Kazakhstann", 400, "Kazakhstan (KAZ)"),
        ("/treaties?by=colour", 400, "region"),
        ("/treaties?family=torture", 400, "CAT"),
        ("/treaties/map?area=moon", 400, "central-asia"),
        ("/instruments/no-such-thing", 404, "no-such-thing"),
        ("/events?kind=party", 400, "protest"),
        ("/scales?on=yesterday", 400, "yesterday"),
        ("/scales?rights=flying", 404, "flying"),
        ("/scales/KAZ/flying", 404, "flying"),
        ("/scales/KAZ/%00", 404, "right"),
        ("/pledges?verdict=forgotten", 400, "in-progress"),
        ("/reports/Atlantis", 404, "any of five languages"),
        ("/search?kind=thing", 400, "treaty_act"),
    ] {
        let page = site.get(address).await;
        assert_eq!(page.status.as_u16(), status, "{address}");
        checked(address, page.text());
        assert!(page.text().contains(says), "{address} does not say {says}: {}", page.text());
        let (path, query) = address.split_once('?').unwrap_or((address, ""));
        let json = site.get(&format!("{path}.json?{query}")).await;
        assert_eq!(json.status.as_u16(), status, "{address} as JSON");
        let told: serde_json::Value = serde_json::from_slice(&json.body).unwrap();
        assert!(told["error"].as_str().unwrap().contains(says), "{told}");
        assert_eq!(told["status"], status);
    }
}

#[tokio::test]
async fn a_list_that_is_none_has_no_csv() {
    let csv = Site::empty().get("/index.csv").await;
    assert_eq!(csv.status, StatusCode::NOT_FOUND);
    assert!(csv.text().contains(".json"), "{}", csv.text());
}

#[tokio::test]
async fn a_method_that_an_address_does_not_take_is_refused() {
    let site = Site::empty();
    for (method, address) in [(Method::POST, "/treaties"), (Method::DELETE, "/check"), (Method::PUT, "/")] {
        let request =
            Request::builder().method(method).uri(address).header(HOST, "localhost").body(Body::empty());
        assert_eq!(site.ask(request.unwrap()).await.status, StatusCode::METHOD_NOT_ALLOWED, "{address}");
    }
}

#[tokio::test]
async fn more_than_is_read_is_refused_before_it_is_kept() {
    let site = Site::empty();
    let large = || Body::from(vec![b'a'; (64 << 20) + 1024]);
    for kind in ["application/x-www-form-urlencoded", "multipart/form-data; boundary=b"] {
        let request = Request::post("/check").header(HOST, "localhost").header(CONTENT_TYPE, kind);
        let head = "--b\r\ncontent-disposition: form-data; name=\"file\"; filename=\"f\"\r\n\r\n";
        let body = if kind.starts_with("multi") {
            Body::from([head.as_bytes(), &vec![b'a'; (64 << 20) + 1024]].concat())
        } else {
            large()
        };
        let answered = site.ask(request.body(body).unwrap()).await;
        assert_eq!(answered.status, StatusCode::PAYLOAD_TOO_LARGE, "{kind}");
        assert!(answered.text().contains("64 MB"), "{}", answered.text());
    }
}

#[tokio::test]
async fn a_form_without_a_file_is_small_and_says_so() {
    let site = Site::empty();
    let said = "a".repeat((4 << 20) + 1024);
    let answered = site.post("/submit", &[("issue", "x"), ("said", &said)]).await;
    assert_eq!(answered.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert!(answered.text().contains("4 MB"), "{}", answered.text());
}

#[tokio::test]
async fn a_form_without_what_it_needs_says_what_is_missing() {
    let site = Site::empty();
    for (address, fields, says) in [
        ("/check", &[("text", " ")][..], "paste one or choose one"),
        ("/review", &[("state", "accepted")][..], "account"),
        ("/review", &[("account", "acc-0123456789abcdef"), ("state", "maybe")][..], "maybe"),
        ("/batches/bat-0123456789abcdef", &[("do", "drop")][..], "undo"),
    ] {
        let answered = site.post(address, fields).await;
        assert_eq!(answered.status, StatusCode::BAD_REQUEST, "{address}: {}", answered.text());
        assert!(answered.text().contains(says), "{address} does not say {says}: {}", answered.text());
    }
}

#[tokio::test]
async fn a_form_sent_to_no_page_is_told_that_there_is_none() {
    let answer = Site::empty().post("/nowhere", &[("text", "x")]).await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    assert!(answer.text().contains("/nowhere"), "{}", answer.text());
}
