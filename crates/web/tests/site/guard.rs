//! Only this machine asks, only these pages post, nothing is loaded from elsewhere.

use crate::html::tags;
use crate::site::Site;
use axum::body::Body;
use axum::http::header::{CONTENT_TYPE, HOST, ORIGIN};
use axum::http::{Request, StatusCode};
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::sync::{Arc, mpsc};
use tarazy_desk::Desk;

#[tokio::test]
async fn a_foreign_name_for_this_machine_is_refused() {
    let site = Site::empty();
    for host in ["example.org", "127.0.0.1.example.org:8080"] {
        let request = Request::get("/").header(HOST, host).body(Body::empty()).unwrap();
        assert_eq!(site.ask(request).await.status, StatusCode::FORBIDDEN, "{host}");
    }
}

#[tokio::test]
async fn a_form_sent_from_another_site_is_refused() {
    let site = Site::empty();
    for (header, value) in [("sec-fetch-site", "cross-site"), (ORIGIN.as_str(), "https://example.org")] {
        let request = Request::post("/check")
            .header(HOST, "127.0.0.1:8080")
            .header(header, value)
            .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from("text=x"));
        assert_eq!(site.ask(request.unwrap()).await.status, StatusCode::FORBIDDEN, "{header}: {value}");
    }
}

#[tokio::test]
async fn every_answer_says_truly_what_it_is_and_lets_no_other_site_read_it() {
    let site = Site::demo();
    for (address, kind) in [
        ("/", "text/html; charset=utf-8"),
        ("/nowhere", "text/html; charset=utf-8"),
        ("/states.json", "application/json"),
        ("/nowhere.json", "application/json"),
        ("/events.csv", "text/csv; charset=utf-8"),
        ("/search.atom", "application/atom+xml; charset=utf-8"),
        ("/calendar.ics", "text/calendar; charset=utf-8"),
        ("/events.geojson", "application/geo+json"),
        ("/sitemap.xml", "application/xml; charset=utf-8"),
    ] {
        let answered = site.get(address).await;
        assert_eq!(answered.header("content-type"), kind, "{address}");
        assert_eq!(answered.header("access-control-allow-origin"), "", "{address}");
        assert_eq!(answered.header("x-content-type-options"), "nosniff", "{address}");
        if kind.starts_with("text/html") {
            let scripts = answered.text().split("<script").skip(1);
            assert!(
                scripts.clone().all(|script| script.contains("src=\"/assets/")),
                "{address}: a script of data"
            );
        }
    }
}

#[tokio::test]
async fn every_answer_carries_the_policy_and_no_cookie() {
    let site = Site::empty();
    for address in ["/", "/index.json", "/events.csv", "/nowhere", "/treaties?on=x"] {
        let answered = site.get(address).await;
        let policy = answered.header("content-security-policy");
        assert!(
            policy.starts_with("default-src 'none'") && !policy.contains("unsafe"),
            "{address}: {policy}"
        );
        for (name, value) in [
            ("x-content-type-options", "nosniff"),
            ("referrer-policy", "no-referrer"),
            ("x-frame-options", "DENY"),
            ("cache-control", "no-store"),
            ("set-cookie", ""),
        ] {
            assert_eq!(answered.header(name), value, "{address}: {name}");
        }
    }
}

#[tokio::test]
async fn what_a_page_loads_is_there_and_may_be_kept_for_ever() {
    let site = Site::demo();
    let page = site.get("/review").await;
    let tags = tags("/review", page.text());
    let loaded =
        tags.iter().filter(|tag| tag.name != "a").filter_map(|tag| tag.get("href").or(tag.get("src")));
    let loaded: Vec<&str> = loaded.collect();
    assert_eq!(loaded.len(), 3, "style sheet, icon, script: {loaded:?}");
    for address in loaded {
        let asset = site.get(address).await;
        assert_eq!(asset.status, StatusCode::OK, "{address}");
        assert!(asset.header("cache-control").contains("immutable"), "{address}");
    }
}

#[test]
fn an_address_open_to_others_is_refused() {
    let dir = tempfile::tempdir().unwrap();
    let desk = Arc::new(Desk::open(&dir.path().join("record")).unwrap());
    let error = tarazy_web::serve(desk, SocketAddr::from(([0, 0, 0, 0], 0)), |_| {}).unwrap_err();
    assert!(error.to_string().contains("127.0.0.1"), "{error}");
}

#[test]
fn the_server_answers_on_loopback() {
    let dir = tempfile::tempdir().unwrap();
    let desk = Arc::new(Desk::open(&dir.path().join("record")).unwrap());
    let (tell, told) = mpsc::channel();
    // The thread ends with the test's process; only Ctrl-C ends a server.
    std::thread::spawn(move || {
        tarazy_web::serve(desk, SocketAddr::from(([127, 0, 0, 1], 0)), move |at| tell.send(at).unwrap())
    });
    let address = told.recv().unwrap();
    let mut stream = TcpStream::connect(address).unwrap();
    write!(stream, "GET /about.json HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n").unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    assert!(
        answer.starts_with("HTTP/1.1 200 OK") && answer.contains("/treaties/{state}/{instrument}"),
        "{answer}"
    );
}

#[tokio::test]
async fn no_address_ever_serves_a_path_of_the_disk() {
    let site = Site::demo();
    for path in [
        "/.git/config",
        "/record.db",
        "/../record.db",
        "/assets/../record.db",
        "/blobs",
        "/index/meta.json",
        "/%2e%2e/record.db",
    ] {
        assert_eq!(site.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
}
