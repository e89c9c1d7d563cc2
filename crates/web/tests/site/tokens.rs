//! Programs at the site: a token instead of a cookie, in every form but where people sign in.

use crate::html::checked;
use crate::site::{Answered, Site};
use crate::users::{PASSWORD, admin_of, invited};
use axum::body::Body;
use axum::http::header::{AUTHORIZATION, CONTENT_TYPE, COOKIE, HOST};
use axum::http::{Request, StatusCode};
use tarazy_model::{Class, UserRole};

/// What a program asks, with a token; it sends nothing that a browser sends by itself.
pub(crate) async fn asks(site: &Site, token: &str, address: &str, form: Option<&str>) -> Answered {
    let request = match form {
        Some(_) => Request::post(address).header(CONTENT_TYPE, "application/x-www-form-urlencoded"),
        None => Request::get(address),
    };
    let request = request.header(HOST, "127.0.0.1:8080").header(AUTHORIZATION, format!("Bearer {token}"));
    site.ask(request.body(Body::from(form.unwrap_or_default().to_owned())).unwrap()).await
}

/// A token made on the page of the own sign-in.
pub(crate) async fn made(site: &Site, cookie: &str, scopes: &[&str]) -> String {
    let mut fields = vec![("do", "token"), ("token-name", "a test"), ("password", PASSWORD)];
    fields.extend(scopes.iter().map(|scope| ("scope", *scope)));
    let page = site.post_as(cookie, "/account", &fields).await;
    checked("/account", page.text());
    let (_, rest) = page.text().split_once("<code>tzy_").expect("a token");
    format!("tzy_{}", rest.split('<').next().unwrap())
}

fn with_users(desk: &tarazy_desk::Desk) {
    invited(desk, "admin", UserRole::Admin);
    invited(desk, "Rano", UserRole::Reviewer);
}

#[tokio::test]
async fn a_program_reads_and_writes_with_a_token_and_no_cookie() {
    let site = Site::demo_with(with_users);
    let cookie = admin_of(&site).await;
    let token = made(&site, &cookie, &["check", "add"]).await;
    let states = asks(&site, &token, "/states.csv", None).await;
    assert!(states.status == StatusCode::OK && states.text().contains("KAZ"), "{}", states.text());
    assert!(!states.headers.contains_key("set-cookie"));
    let text = "text=Kazakhstan+acceded+to+the+Convention+against+Torture+in+1999.";
    let checked = asks(&site, &token, "/check.json", Some(text)).await;
    assert!(checked.status == StatusCode::OK && checked.text().contains("contradicts"), "{}", checked.text());
    let kept = asks(&site, &token, "/documents.json", Some(&format!("{text}&title=A+note"))).await;
    assert_eq!(kept.status, StatusCode::OK, "{}", kept.text());
    for (address, form) in [("/review.json", None), ("/batches.json", None), ("/users.json", None)] {
        let refused = asks(&site, &token, address, form).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN, "{address}");
        assert!(refused.text().contains("this token is not made to"), "{}", refused.text());
        assert!(refused.header("www-authenticate").contains("insufficient_scope"));
    }
    let page = site.get_as(&cookie, "/account").await;
    self::checked("/account", page.text());
    assert!(page.text().contains("read check add") && !page.text().contains("tzy_"), "{}", page.text());
}

#[tokio::test]
async fn a_program_without_a_good_token_is_told_in_json_what_is_wanted() {
    let site = Site::filled(with_users);
    let none = site.get("/states.json").await;
    assert_eq!(
        (none.status, none.header("www-authenticate")),
        (StatusCode::UNAUTHORIZED, "Bearer realm=\"tarazy\"")
    );
    let wrong = asks(&site, "tzy_abc", "/states", None).await;
    assert_eq!(wrong.status, StatusCode::UNAUTHORIZED, "and is not led to signing in");
    assert!(wrong.header("www-authenticate").contains("error=\"invalid_token\""));
    let told: serde_json::Value = serde_json::from_str(wrong.text()).unwrap();
    assert!(told["error"].as_str().unwrap().contains("this token is unknown"), "{told}");
    let without = Site::demo();
    let refused = asks(&without, "tzy_abc", "/states.json", None).await;
    assert_eq!(refused.status, StatusCode::UNAUTHORIZED, "a record without users has no tokens");
}

#[tokio::test]
async fn a_request_with_both_a_cookie_and_a_token_is_refused() {
    let site = Site::filled(with_users);
    let cookie = admin_of(&site).await;
    let token = made(&site, &cookie, &[]).await;
    let request = Request::get("/states.json").header(HOST, "127.0.0.1:8080").header(COOKIE, &cookie);
    let request = request.header(AUTHORIZATION, format!("Bearer {token}")).body(Body::empty()).unwrap();
    let refused = site.ask(request).await;
    assert!(refused.status == StatusCode::BAD_REQUEST && refused.text().contains("Send one of them"));
    for address in ["/account", "/sign-in", "/sign-out", "/welcome"] {
        for form in [None, Some("")] {
            let refused = asks(&site, &token, address, form).await;
            assert_eq!(refused.status, StatusCode::FORBIDDEN, "{address} {form:?}");
        }
    }
}

#[tokio::test]
async fn a_page_of_another_site_cannot_use_a_token_it_has_come_by() {
    let site = Site::filled(with_users);
    let token = made(&site, &admin_of(&site).await, &["check"]).await;
    for (name, value) in [("sec-fetch-site", "cross-site"), ("origin", "https://example.org")] {
        let request = Request::post("/check.json").header(HOST, "127.0.0.1:8080").header(name, value);
        let request = request.header(AUTHORIZATION, format!("Bearer {token}"));
        let request = request.header(CONTENT_TYPE, "application/x-www-form-urlencoded");
        let refused = site.ask(request.body(Body::from("text=x")).unwrap()).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN, "{name}");
    }
    let asked = Request::options("/check.json").header(HOST, "127.0.0.1:8080");
    let asked = asked.header("origin", "https://example.org").header("access-control-request-method", "POST");
    let asked = site.ask(asked.body(Body::empty()).unwrap()).await;
    assert!(asked.headers.keys().all(|name| !name.as_str().starts_with("access-control")));
}

#[tokio::test]
async fn tokens_are_made_with_the_password_seen_and_ended_by_forms() {
    let site = Site::filled(with_users);
    let (admin, rano) = (admin_of(&site).await, site.enter("rano", PASSWORD).await);
    let page = site.get_as(&rano, "/account").await;
    checked("/account", page.text());
    assert!(page.text().contains("value=\"review\"") && !page.text().contains("value=\"import\""));
    for (scope, password, told) in
        [("import", PASSWORD, "may not import tables"), ("review", "wrong", "is not right")]
    {
        let fields = [("do", "token"), ("token-name", "x"), ("scope", scope), ("password", password)];
        let refused = site.post_as(&rano, "/account", &fields).await;
        assert!(
            refused.status == StatusCode::BAD_REQUEST && refused.text().contains(told),
            "{}",
            refused.text()
        );
    }
    let tokens = [made(&site, &rano, &["review"]).await, made(&site, &rano, &[]).await];
    let users = site.get_as(&admin, "/users").await;
    checked("/users", users.text());
    let numbers: Vec<&str> = users
        .text()
        .split("name=\"no\" value=\"")
        .skip(1)
        .map(|rest| rest.split('"').next().unwrap())
        .collect();
    assert_eq!(numbers.len(), 2);
    site.post_as(&admin, "/users", &[("do", "end-token"), ("no", numbers[0])]).await;
    assert_eq!(asks(&site, &tokens[1], "/states.json", None).await.status, StatusCode::UNAUTHORIZED);
    assert_eq!(asks(&site, &tokens[0], "/review.json", None).await.status, StatusCode::OK);
    let others = site.post_as(&admin, "/account", &[("do", "end-token"), ("no", numbers[1])]).await;
    assert_eq!(others.status, StatusCode::NOT_FOUND, "on the own page only one's own");
    site.post_as(&rano, "/account", &[("do", "end-token"), ("no", numbers[1])]).await;
    assert_eq!(asks(&site, &tokens[0], "/review.json", None).await.status, StatusCode::UNAUTHORIZED);
}

/// What a program sends files with, as a form of parts.
async fn sends(site: &Site, token: &str, fields: &[(&str, &str)], files: &[(&str, &str)]) -> Answered {
    let mut body = String::new();
    for (name, value) in fields {
        body += &format!("--b\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
    }
    for (name, content) in files {
        let head = format!("Content-Disposition: form-data; name=\"file\"; filename=\"{name}\"");
        body += &format!("--b\r\n{head}\r\n\r\n{content}\r\n");
    }
    let request = Request::post("/import.json")
        .header(HOST, "127.0.0.1:8080")
        .header(AUTHORIZATION, format!("Bearer {token}"))
        .header(CONTENT_TYPE, "multipart/form-data; boundary=b");
    site.ask(request.body(Body::from(body + "--b--\r\n")).unwrap()).await
}

const ACTS: (&str, &str) =
    ("acts.csv", "state,instrument,act,date,source\nKAZ,CAT,accession,1998-08-26,un\n");
const SOURCES: (&str, &str) = ("sources.csv", "id,title,kind\nun,Status of Treaties,register\n");

#[tokio::test]
async fn a_program_imports_tables_all_of_them_or_nothing_and_may_try_first() {
    let site = Site::filled(with_users);
    let token = made(&site, &admin_of(&site).await, &["import", "candidates"]).await;
    let own = [("importer", "own")];
    let tried = sends(&site, &token, &[("importer", "own"), ("trial", "yes")], &[ACTS, SOURCES]).await;
    let report: serde_json::Value = serde_json::from_str(tried.text()).unwrap();
    assert_eq!((report["counts"]["new"].as_u64(), report["batch"].is_null()), (Some(1), true), "{report}");
    let kept = sends(&site, &token, &own, &[ACTS, SOURCES]).await;
    let report: serde_json::Value = serde_json::from_str(kept.text()).unwrap();
    let batch = format!("/batches/{}.json", report["batch"]["id"].as_str().unwrap());
    assert_eq!(asks(&site, &token, &batch, None).await.status, StatusCode::OK);
    let undone = asks(&site, &token, &batch, Some("do=undo")).await;
    assert_eq!(undone.status, StatusCode::OK, "{}", undone.text());
    let wrong = ("acts.csv", "state,instrument,act,date,source\nKAZ,CAT,accession,1998-13-26,un\n");
    for (importer, files, told) in [
        ("own", &[wrong, SOURCES][..], "acts.csv, line 2"),
        ("none", &[ACTS, SOURCES], "no importer of this name"),
        ("own", &[("acts.xlsx", "PK\u{3}\u{4}")], "send it as CSV"),
        ("own", &[], "no table and no file"),
    ] {
        let refused = sends(&site, &token, &[("importer", importer)], files).await;
        let told = refused.status == StatusCode::BAD_REQUEST && refused.text().contains(told);
        assert!(told, "{}", refused.text());
    }
    let reader = made(&site, &admin_of(&site).await, &["candidates"]).await;
    let refused = sends(&site, &reader, &own, &[ACTS, SOURCES]).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    let admin = admin_of(&site).await;
    for (address, fields) in [("/import", &own[..]), ("/batches", &[])] {
        checked(address, site.get_as(&admin, address).await.text());
        let answered = site.post_as(&admin, address, fields).await;
        assert!(answered.status.is_client_error(), "{address}");
    }
    let table = ("text", "member,year,status\nPeru,1988,state party\n");
    let fields = [("importer", "status"), ("name", "cat.csv"), table, ("trial", "yes")];
    let tried = site.post_as(&admin, "/import", &fields).await;
    checked("/import", tried.text());
    assert!(tried.text().contains("Nothing was kept"), "{}", tried.text());
}

#[tokio::test]
async fn with_a_token_to_read_an_admin_sees_no_more_than_a_reader() {
    let site = Site::demo_with(|desk| {
        with_users(desk);
        invited(desk, "Reader", UserRole::Reader);
    });
    let (admin, reader) = (admin_of(&site).await, site.enter("reader", PASSWORD).await);
    let text = "In May 2005 about 4,321 people protested in Zarubezhgrad, and Qanatbek Varlogor was beaten.";
    site.post_as(&admin, "/documents", &[("text", text), ("title", "Varlogor papers")]).await;
    let token = made(&site, &admin, &[]).await;
    let about = site.get_as(&admin, "/about.json").await;
    let about: serde_json::Value = serde_json::from_str(about.text()).unwrap();
    let routes =
        about["addresses"].as_array().unwrap().iter().map(|route| route["address"].as_str().unwrap());
    let plain =
        routes.filter(|route| !route.contains('{') && *route != "/").map(|route| format!("{route}.json"));
    let more =
        ["/index.json", "/search.json?review=candidate&page=all", "/search.json?q=Varlogor", "/events.csv"];
    let mut compared = 0;
    for address in plain.chain(more.map(str::to_owned)) {
        let (by_token, by_reader) =
            (asks(&site, &token, &address, None).await, site.get_as(&reader, &address).await);
        if by_reader.status != StatusCode::OK
            || ["/account", "/sign-", "/welcome", "/classified"].iter().any(|own| address.starts_with(own))
        {
            assert_ne!(by_token.status, StatusCode::OK, "{address}");
            continue;
        }
        assert_eq!(by_token.text(), by_reader.text(), "{address}");
        compared += 1;
    }
    assert!(compared > 30, "{compared}");
    let candidates = "/search.json?q=Zarubezhgrad&review=candidate";
    let seen = asks(&site, &token, candidates, None).await;
    assert!(!seen.text().contains("acc-"), "{}", seen.text());
    let seen = site.get_as(&admin, candidates).await;
    assert!(seen.text().contains("acc-"), "{}", seen.text());
}

/// What a token can be good for beside reading.
pub(crate) const SCOPES: [&str; 7] = ["candidates", "check", "submit", "add", "briefs", "review", "import"];

#[tokio::test]
async fn a_token_sees_nothing_that_is_kept_back_whoever_made_it() {
    let site = Site::filled(crate::classes::with(Class::Internal));
    let admin = admin_of(&site).await;
    let token = made(&site, &admin, &SCOPES).await;
    let classified = site.get_as(&admin, "/classified.json").await;
    let classified: serde_json::Value = serde_json::from_str(classified.text()).unwrap();
    for row in classified["rows"].as_array().unwrap() {
        let source = format!("/sources/{}.json", row["subject"].as_str().unwrap());
        assert_eq!(site.get_as(&admin, &source).await.status, StatusCode::OK);
        assert_eq!(asks(&site, &token, &source, None).await.status, StatusCode::NOT_FOUND);
        let deleted = asks(&site, &token, &source, Some("do=delete&reason=x")).await;
        assert_eq!(deleted.status, StatusCode::FORBIDDEN);
    }
    for address in
        ["/search.json?q=Varlogor", "/review.json", "/documents.json", "/events.csv", "/batches.json"]
    {
        let seen = asks(&site, &token, address, None).await;
        assert_eq!(seen.status, StatusCode::OK, "{address}: {}", seen.text());
        let told = ["papers", "Quillmark", "Tolvendar"].iter().find(|word| seen.text().contains(**word));
        assert_eq!(told, None, "{address}");
    }
}

#[tokio::test]
async fn a_token_reads_no_name_that_is_withheld_though_its_user_does() {
    let site = Site::filled(crate::classes::with(Class::Internal));
    let admin = admin_of(&site).await;
    let token = made(&site, &admin, &SCOPES).await;
    let found = site.get_as(&admin, "/search.json?q=bridge").await;
    let found: serde_json::Value = serde_json::from_str(found.text()).unwrap();
    let told = |name: &str| found["hits"][0][name].as_str().unwrap().to_owned();
    let (record, account) = (format!("/records/{}", told("record")), told("account"));
    let fields =
        [("account", account.as_str()), ("names", "Weekly marchers"), ("reason", "they fear for it")];
    let masked = site.post_as(&admin, &record, &fields).await;
    assert_eq!(masked.status, StatusCode::SEE_OTHER, "{}", masked.text());
    let address = format!("{record}.json");
    assert!(site.get_as(&admin, &address).await.text().contains("Weekly marchers"));
    let seen = asks(&site, &token, &address, None).await;
    assert!(seen.status == StatusCode::OK && !seen.text().contains("Weekly marchers"), "{}", seen.text());
}

#[tokio::test]
async fn a_token_is_no_second_person() {
    let site = Site::filled(|desk| {
        with_users(desk);
        crate::restricted::fill(desk);
    });
    let (admin, rano) = (admin_of(&site).await, site.enter("rano", PASSWORD).await);
    let token = made(&site, &rano, &["review"]).await;
    let queue = site.get_as(&admin, "/review.json").await;
    let queue: serde_json::Value = serde_json::from_str(queue.text()).unwrap();
    let account = queue["waiting"][0]["id"].as_str().unwrap();
    let decision = [("account", account), ("state", "accepted"), ("reason", "it is on record elsewhere")];
    let proposed = site.post_as(&admin, "/review", &decision).await;
    assert!(proposed.location().starts_with("/motions"), "{} {}", proposed.location(), proposed.text());
    let form = format!("account={account}&state=accepted&reason=so");
    let no = proposed.location().rsplit('-').next().unwrap();
    for (address, form) in [("/review.json", form), ("/motions.json", format!("motion={no}&do=agree"))] {
        let refused = asks(&site, &token, address, Some(&form)).await;
        assert_eq!(refused.status, StatusCode::BAD_REQUEST, "{}", refused.text());
        assert!(refused.text().contains("a token is none"), "{}", refused.text());
    }
    let agreed = site.post_as(&rano, "/review", &decision).await;
    assert!(agreed.status == StatusCode::SEE_OTHER && !agreed.location().starts_with("/motions"));
}
