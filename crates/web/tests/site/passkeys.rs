//! Passkeys on the pages: forms that only a script shows, for a site with a name alone. What a device answers is tried in
//! `desk`, and with a device of Chromium in `browser.rs`.

use crate::html::checked;
use crate::site::{Answered, Site};
use crate::users::{PASSWORD, admin_of, with_admin};
use axum::body::Body;
use axum::http::header::{CONTENT_TYPE, COOKIE, HOST};
use axum::http::{Request, StatusCode};

async fn asks(site: &Site, host: &str, cookie: &str, address: &str, form: Option<&str>) -> Answered {
    let request = match form {
        Some(_) => Request::post(address).header(CONTENT_TYPE, "application/x-www-form-urlencoded"),
        None => Request::get(address),
    };
    let request = request.header(HOST, host).header(COOKIE, cookie);
    site.ask(request.body(Body::from(form.unwrap_or_default().to_owned())).unwrap()).await
}

fn begin() -> String {
    format!("do=passkey-begin&passkey-name=Phone&password={}", PASSWORD.replace(' ', "+"))
}

#[tokio::test]
async fn forms_for_passkeys_are_hidden_until_a_script_shows_them() {
    let site = Site::filled(with_admin);
    let cookie = admin_of(&site).await;
    let (local, none) = ("localhost:8080", "tarazy=x");
    let sign_in = asks(&site, local, none, "/sign-in", None).await;
    let account = asks(&site, local, &cookie, "/account", None).await;
    let begun = asks(&site, local, &cookie, "/account", Some(&begin())).await;
    for (page, kind) in [(&sign_in, "show"), (&account, "begin"), (&begun, "make")] {
        checked(kind, page.text());
        assert!(page.text().contains(&format!("hidden data-passkey=\"{kind}\"")), "{}", page.text());
        assert!(page.text().contains("<script src=\"/assets/passkeys-"), "{kind}");
    }
    assert!(begun.text().contains("data-site=\"localhost\"") && begun.text().contains("data-user=\"admin\""));
    let other = asks(&site, local, none, "/sign-in", None).await;
    assert_ne!(other.text(), sign_in.text(), "every page asks for something else to be signed");
    let wrong = begin().replace("correct", "wrong");
    let refused = asks(&site, local, &cookie, "/account", Some(&wrong)).await;
    assert_eq!(refused.status, StatusCode::BAD_REQUEST, "{}", refused.text());
}

#[tokio::test]
async fn a_site_asked_for_by_a_number_has_no_passkeys_and_says_so() {
    let site = Site::filled(with_admin);
    let (host, cookie) = ("127.0.0.1:8080", admin_of(&site).await);
    let page = asks(&site, host, &cookie, "/account", None).await;
    assert!(page.text().contains("open it as localhost") && !page.text().contains("data-passkey"));
    for (address, form) in [("/account", begin()), ("/sign-in", "do=passkey".to_owned())] {
        let refused = asks(&site, host, &cookie, address, Some(&form)).await;
        assert!(refused.status == StatusCode::BAD_REQUEST, "{}", refused.text());
        assert!(refused.text().contains("passkeys are for a site with a name"), "{}", refused.text());
    }
}

#[tokio::test]
async fn what_no_device_answered_signs_nobody_in_and_is_told_on_the_page() {
    let site = Site::filled(with_admin);
    let given = "do=passkey&id=AAAA&handle=AAAA&client=e30&device=AAAA&signature=AAAA&back=/states";
    for form in [given, "do=passkey", "do=passkey&id=%00&client=%27"] {
        let refused = asks(&site, "localhost", "tarazy=x", "/sign-in", Some(form)).await;
        assert_eq!(refused.status, StatusCode::UNAUTHORIZED, "{}", refused.text());
        assert!(refused.text().contains("this passkey is not known here"), "{}", refused.text());
        assert!(!refused.headers.contains_key("set-cookie"));
        checked("/sign-in", refused.text());
    }
    let cookie = admin_of(&site).await;
    let made = "do=passkey-add&passkey-name=x&handle=AAAA&client=e30&device=AAAA";
    let refused = asks(&site, "localhost", &cookie, "/account", Some(made)).await;
    assert!(refused.status == StatusCode::BAD_REQUEST && refused.text().contains("begin again"));
}
