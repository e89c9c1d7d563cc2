//! A site over a demonstration record of its own, and what it answers.

use axum::Router;
use axum::body::Body;
use axum::http::header::{CONTENT_TYPE, COOKIE, HOST, LOCATION};
use axum::http::{HeaderMap, Request, StatusCode};
use std::sync::Arc;
use tarazy_desk::Desk;
use tempfile::TempDir;
use tower::ServiceExt;

/// A site; its record goes when it goes.
#[derive(Clone)]
pub(crate) struct Site {
    router: Router,
    _dir: Arc<TempDir>,
}

/// What was answered.
pub(crate) struct Answered {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Vec<u8>,
}

impl Site {
    /// The demonstration record as a site.
    pub(crate) fn demo() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let desk = Desk::create_demo(&dir.path().join("record"), &mut |_| {}).unwrap();
        Self { router: tarazy_web::router(Arc::new(desk)), _dir: Arc::new(dir) }
    }

    /// The demonstration record, with what is done to it, as a site.
    pub(crate) fn demo_with(fill: impl FnOnce(&Desk)) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let desk = Desk::create_demo(&dir.path().join("record"), &mut |_| {}).unwrap();
        fill(&desk);
        Self { router: tarazy_web::router(Arc::new(desk)), _dir: Arc::new(dir) }
    }

    /// A record with nothing in it as a site.
    pub(crate) fn empty() -> Self {
        Self::filled(|_| {})
    }

    /// A record with what is put into it as a site.
    pub(crate) fn filled(fill: impl FnOnce(&Desk)) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let desk = Desk::open(&dir.path().join("record")).unwrap();
        fill(&desk);
        Self { router: tarazy_web::router(Arc::new(desk)), _dir: Arc::new(dir) }
    }

    /// A new record, filled by the test, as a site.
    pub(crate) fn of(fill: impl FnOnce(&Desk)) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let desk = Desk::open(&dir.path().join("record")).unwrap();
        fill(&desk);
        Self { router: tarazy_web::router(Arc::new(desk)), _dir: Arc::new(dir) }
    }

    pub(crate) async fn ask(&self, request: Request<Body>) -> Answered {
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let body = axum::body::to_bytes(body, usize::MAX).await.unwrap().to_vec();
        Answered { status: parts.status, headers: parts.headers, body }
    }

    pub(crate) async fn get(&self, address: &str) -> Answered {
        let request = Request::get(address).header(HOST, "127.0.0.1:8080").body(Body::empty());
        self.ask(request.unwrap()).await
    }

    /// Sends a form as a browser does: from the site's own page.
    pub(crate) async fn post(&self, address: &str, fields: &[(&str, &str)]) -> Answered {
        let encoded: Vec<String> =
            fields.iter().map(|(name, value)| format!("{name}={}", percent(value))).collect();
        let request = Request::post(address)
            .header(HOST, "127.0.0.1:8080")
            .header("sec-fetch-site", "same-origin")
            .header(CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.ask(request.body(Body::from(encoded.join("&"))).unwrap()).await
    }

    /// The same site under the public name of a reverse proxy.
    pub(crate) fn named(name: &str, fill: impl FnOnce(&Desk)) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let desk = Desk::open(&dir.path().join("record")).unwrap();
        fill(&desk);
        Self { router: tarazy_web::router_named(Arc::new(desk), Some(name)), _dir: Arc::new(dir) }
    }

    /// A page as somebody with a cookie gets it.
    pub(crate) async fn get_as(&self, cookie: &str, address: &str) -> Answered {
        let request = Request::get(address).header(HOST, "127.0.0.1:8080").header(COOKIE, cookie);
        self.ask(request.body(Body::empty()).unwrap()).await
    }

    /// A form as somebody with a cookie sends it.
    pub(crate) async fn post_as(&self, cookie: &str, address: &str, fields: &[(&str, &str)]) -> Answered {
        let encoded: Vec<String> =
            fields.iter().map(|(name, value)| format!("{name}={}", percent(value))).collect();
        let request = Request::post(address)
            .header(HOST, "127.0.0.1:8080")
            .header(COOKIE, cookie)
            .header("sec-fetch-site", "same-origin")
            .header(CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.ask(request.body(Body::from(encoded.join("&"))).unwrap()).await
    }

    /// Signs in by name and password; the cookie.
    pub(crate) async fn enter(&self, name: &str, password: &str) -> String {
        let entered = self.post("/sign-in", &[("name", name), ("password", password)]).await;
        assert_eq!(entered.status, StatusCode::SEE_OTHER, "{name}: {}", entered.text());
        entered.cookie()
    }

    /// The JSON at an address.
    pub(crate) async fn json(&self, address: &str) -> serde_json::Value {
        let answered = self.get(address).await;
        assert_eq!(answered.status, StatusCode::OK, "{address}: {}", answered.text());
        serde_json::from_slice(&answered.body).unwrap()
    }
}

impl Answered {
    pub(crate) fn text(&self) -> &str {
        std::str::from_utf8(&self.body).unwrap()
    }

    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    /// The cookie that was set, as a browser sends it back.
    pub(crate) fn cookie(&self) -> String {
        self.header("set-cookie").split(';').next().unwrap_or("").to_owned()
    }

    pub(crate) fn location(&self) -> &str {
        self.header(LOCATION.as_str())
    }
}

fn percent(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect()
}
