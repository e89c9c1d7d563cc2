//! What every request and every answer must satisfy.
//!
//! Tarazy serves one machine, and the name of a reverse proxy on it where one is given. A name in `Host` that is not this machine's own means that a foreign page
//! made the browser ask (DNS rebinding); a post from another site is refused by the CSRF layer. Answers
//! carry a policy under which nothing is loaded from elsewhere and no inline script can run.

use crate::fault::Fault;
use crate::form::Form;
use axum::extract::{Request, State};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, HOST, HeaderName, REFERRER_POLICY, STRICT_TRANSPORT_SECURITY,
    X_CONTENT_TYPE_OPTIONS, X_FRAME_OPTIONS,
};
use axum::http::{HeaderMap, HeaderValue};
use axum::middleware::Next;
use axum::response::Response;
use std::net::IpAddr;
use std::sync::Arc;

const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; \
                      form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

const HEADERS: [(HeaderName, &str); 6] = [
    (CONTENT_SECURITY_POLICY, POLICY),
    (X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (X_FRAME_OPTIONS, "DENY"),
    (REFERRER_POLICY, "no-referrer"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
];

/// Answers only requests that name this machine, or the public name it is served under.
pub(crate) async fn own_host(State(name): State<Option<Arc<str>>>, request: Request, next: Next) -> Response {
    if names_this_machine(request.headers(), name.as_deref()) {
        return next.run(request).await;
    }
    Fault::foreign("fault-other-machine").respond(Form::Page)
}

/// A browser that has seen the record under its public name asks for it by TLS alone, for a year (RFC 6797).
const BY_TLS_ALONE: HeaderValue = HeaderValue::from_static("max-age=31536000; includeSubDomains");

/// Adds what every answer carries, under a public name that it is asked for by TLS. Pages are not kept by browsers: they may show what is sensitive, and
/// must show what was decided a moment ago.
pub(crate) async fn marked(State(public): State<Option<Arc<str>>>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    for (name, value) in HEADERS {
        headers.insert(name, HeaderValue::from_static(value));
    }
    if public.is_some() {
        headers.insert(STRICT_TRANSPORT_SECURITY, BY_TLS_ALONE);
    }
    headers.entry(CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    response
}

fn names_this_machine(headers: &HeaderMap, public: Option<&str>) -> bool {
    let Some(host) = headers.get(HOST).and_then(|host| host.to_str().ok()) else { return false };
    let name = match host.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        Some((six, _port)) => six,
        None => host.split_once(':').map_or(host, |(name, _port)| name),
    };
    name.eq_ignore_ascii_case("localhost")
        || public.is_some_and(|public| name.eq_ignore_ascii_case(public))
        || name.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_of_this_machine_are_answered() {
        for (host, own) in [
            ("localhost:8080", true),
            ("LOCALHOST", true),
            ("127.0.0.1:8080", true),
            ("127.8.8.8", true),
            ("[::1]:8080", true),
            ("example.org", false),
            ("127.0.0.1.example.org", false),
            ("localhost.example.org:80", false),
            ("192.168.1.7", false),
            ("", false),
        ] {
            let headers = HeaderMap::from_iter([(HOST, HeaderValue::from_static(host))]);
            assert_eq!(names_this_machine(&headers, None), own, "{host}");
        }
        assert!(!names_this_machine(&HeaderMap::new(), None));
        let public = HeaderMap::from_iter([(HOST, HeaderValue::from_static("Record.example.org"))]);
        assert!(names_this_machine(&public, Some("record.example.org")));
        assert!(!names_this_machine(&public, Some("example.org")));
    }
}
