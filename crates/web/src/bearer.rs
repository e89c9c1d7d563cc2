//! Tokens of programs, as a request shows one: `Authorization: Bearer tzy_…` (RFC 6750). Browsers never send one along
//! by themselves, and ask first before a page of another site may (no answer of ours lets it); no cookie is looked at
//! beside one.

use crate::fault::Fault;
use crate::form::Form;
use axum::http::header::{AUTHORIZATION, WWW_AUTHENTICATE};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::Response;

/// What is asked of who has shown nothing.
pub(crate) const WANTED: HeaderValue = HeaderValue::from_static("Bearer realm=\"tarazy\"");

/// The longest that is looked at.
const LONGEST: usize = 128;

/// The token a request shows; another scheme may be that of a proxy, and is none of ours.
pub(crate) fn token(headers: &HeaderMap) -> Option<String> {
    let (scheme, token) = headers.get(AUTHORIZATION)?.to_str().ok()?.trim().split_once(' ')?;
    let token = token.trim();
    // One that is too long is none, and yet was shown.
    scheme.eq_ignore_ascii_case("bearer").then(|| token.get(..LONGEST).unwrap_or(token).to_owned())
}

/// Whether a request shows one.
pub(crate) fn is_shown(headers: &HeaderMap) -> bool {
    token(headers).is_some()
}

/// A fault as a program is told it, whatever form it asked for.
pub(crate) fn refused(fault: Fault) -> Response {
    let status = fault.status;
    // Where people sign in is no way for a program.
    let mend = fault.mend.filter(|_| status != StatusCode::UNAUTHORIZED);
    let mut response = Fault { mend, ..fault }.respond(Form::Json);
    let why = match status {
        StatusCode::UNAUTHORIZED => "Bearer realm=\"tarazy\", error=\"invalid_token\"",
        StatusCode::FORBIDDEN => "Bearer realm=\"tarazy\", error=\"insufficient_scope\"",
        _ => return response,
    };
    response.headers_mut().insert(WWW_AUTHENTICATE, HeaderValue::from_static(why));
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_read_from_its_own_scheme_alone() {
        for (sent, read) in [
            ("Bearer tzy_abc", Some("tzy_abc")),
            ("bearer  tzy_abc ", Some("tzy_abc")),
            ("Basic dXNlcjpwYXNz", None),
            ("Bearer", None),
            ("tzy_abc", None),
        ] {
            let headers = HeaderMap::from_iter([(AUTHORIZATION, HeaderValue::from_static(sent))]);
            assert_eq!(token(&headers).as_deref(), read, "{sent}");
        }
    }
}
