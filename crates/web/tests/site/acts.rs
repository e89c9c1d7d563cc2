//! What is done by forms: checking, keeping, reviewing, taking back. No script takes part.

use crate::html::checked;
use crate::site::Site;
use axum::body::Body;
use axum::http::header::{CONTENT_TYPE, HOST};
use axum::http::{Request, StatusCode};

const TEXT: &str = "Kazakhstan acceded to the Convention against Torture on 26 August 1999. \
                    In May 2005 about 5,000 people protested in Andijan.";

#[tokio::test]
async fn a_pasted_text_is_weighed_against_the_record() {
    let site = Site::demo();
    let page = site.post("/check", &[("text", TEXT)]).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.text());
    checked("/check", page.text());
    assert!(
        page.text().contains("This text says") && page.text().contains("The record says"),
        "{}",
        page.text()
    );
    let json = site.post("/check.json", &[("text", TEXT)]).await;
    let told: serde_json::Value = serde_json::from_slice(&json.body).unwrap();
    assert_eq!(told["contradicts"], true, "1999 for 1998");
    let csv = site.post("/check.csv", &[("text", TEXT)]).await;
    assert!(csv.text().contains("contradicts"), "{}", csv.text());
}

#[tokio::test]
async fn a_file_is_checked_like_a_pasted_text() {
    let site = Site::demo();
    let part =
        |name: &str, body: &str| format!("--b\r\ncontent-disposition: form-data; name=\"{name}\"{body}\r\n");
    let file = part("file", &format!("; filename=\"a.txt\"\r\ncontent-type: text/plain\r\n\r\n{TEXT}"));
    let body = format!("{}{file}--b--\r\n", part("text", "\r\n\r\n"));
    let request = Request::post("/check")
        .header(HOST, "localhost:1")
        .header(CONTENT_TYPE, "multipart/form-data; boundary=b")
        .body(Body::from(body));
    let page = site.ask(request.unwrap()).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.text());
    assert!(page.text().contains("The record says"), "{}", page.text());
}

#[tokio::test]
async fn what_a_text_holds_stays_text() {
    let site = Site::empty();
    let hostile = "<script>alert(1)</script> \"onload=x Kazakhstan acceded to the <b>Convention against Torture</b> in 1998.";
    let page = site.post("/check", &[("text", hostile)]).await;
    checked("/check", page.text());
    assert!(!page.text().contains("<script>") && !page.text().contains("<b>Convention"));
    let found = site.get("/search?q=%3Cscript%3E%22").await;
    checked("/search", found.text());
}

#[tokio::test]
async fn a_text_is_kept_reviewed_and_taken_back() {
    let site = Site::demo();
    let kept =
        site.post("/documents", &[("text", TEXT), ("title", "A note of ours"), ("publisher", "Us")]).await;
    assert_eq!(kept.status, StatusCode::SEE_OTHER, "{}", kept.text());
    let document = kept.location().to_owned();
    let page = site.get(&document).await;
    checked(&document, page.text());
    let view = site.json(&format!("{document}.json")).await;
    let candidate = &view["candidates"][0]["account"];
    let (account, record) = (candidate["id"].as_str().unwrap(), candidate["record"].as_str().unwrap());
    assert_eq!(candidate["review"], "candidate");

    let decision = [
        ("account", account),
        ("state", "accepted"),
        ("reason", "seen in the original"),
        ("back", &document),
    ];
    let decided = site.post("/review", &decision).await;
    assert_eq!(decided.status, StatusCode::SEE_OTHER, "{}", decided.text());
    assert!(decided.location().starts_with(&format!("{document}#acc-")), "{}", decided.location());
    let view = site.json(&format!("{document}.json")).await;
    assert_eq!(view["candidates"][0]["account"]["review"], "accepted");
    let record_page = site.get(&format!("/records/{record}")).await;
    checked(record, record_page.text());
    assert!(record_page.text().contains("seen in the original"), "{}", record_page.text());

    let batch = candidate["batch"].as_str().unwrap();
    let undone = site.post(&format!("/batches/{batch}"), &[("do", "undo")]).await;
    assert_eq!(
        (undone.status, undone.location()),
        (StatusCode::SEE_OTHER, format!("/batches/{batch}").as_str())
    );
    assert!(site.get(&format!("/batches/{batch}")).await.text().contains("taken back"));
}

#[tokio::test]
async fn after_a_decision_no_one_is_sent_elsewhere() {
    let site = Site::demo();
    let queue = site.json("/review.json").await;
    let account = queue["waiting"][0]["id"].as_str().unwrap();
    let fields = [("account", account), ("state", "rejected"), ("reason", "no"), ("back", "//example.org/")];
    let decided = site.post("/review", &fields).await;
    assert!(decided.location().starts_with("/review#"), "{}", decided.location());
}

#[tokio::test]
async fn two_reviewers_make_a_pledge_kept_and_the_page_says_who() {
    let site = Site::demo();
    let pledges = site.json("/pledges.json?states=KAZ").await;
    let record = pledges["rows"][0]["record"].as_str().unwrap().to_owned();
    let judged = |by: &'static str, reason: &'static str| {
        let fields = [
            ("record", record.clone()),
            ("state", "KAZ".into()),
            ("keeping", "kept".into()),
            ("by", by.into()),
            ("reason", reason.into()),
        ];
        let site = &site;
        async move {
            let fields: Vec<(&str, &str)> =
                fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
            site.post("/pledges", &fields).await
        }
    };
    let first = judged("Aigul", "the figures of 2021").await;
    assert_eq!(first.status, StatusCode::SEE_OTHER, "{}", first.text());
    assert_eq!(first.location(), format!("/pledges?states=KAZ#{record}-KAZ"));
    assert!(site.get("/pledges?states=KAZ").await.text().contains("need two of them"));
    judged("Bakyt", "seen in the report").await;
    let page = site.get("/pledges?states=KAZ").await;
    assert!(page.text().contains("Reviewers hold: ") && page.text().contains("the figures of 2021"));
    checked("/pledges?states=KAZ", page.text());
    assert_eq!(judged("Aigul", "").await.status, StatusCode::BAD_REQUEST);
}
