//! The one cookie: the token of a session. It is for this site alone, over its whole path, never read by scripts, never
//! sent along from another site; behind a public name it also travels over TLS alone and is bound to that name.

use axum::http::header::COOKIE;
use axum::http::{HeaderMap, HeaderValue};

/// Its name on this machine, and behind a public name (the prefix makes browsers hold to what is promised above).
fn name(named: bool) -> &'static str {
    if named { "__Host-tarazy" } else { "tarazy" }
}

/// The token a request carries.
pub(crate) fn token(headers: &HeaderMap, named: bool) -> Option<String> {
    let sent = headers.get_all(COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut pairs = sent.flat_map(|value| value.split(';')).filter_map(|pair| pair.trim().split_once('='));
    let (_, token) = pairs.find(|(given, _)| *given == name(named))?;
    let plausible = token.len() <= 128 && token.bytes().all(|byte| byte.is_ascii_alphanumeric());
    (plausible && !token.is_empty()).then(|| token.to_owned())
}

/// The header that sets the token, or with `None` takes it away.
pub(crate) fn header(token: Option<&str>, named: bool) -> Option<HeaderValue> {
    let (value, end) = token.map_or(("", "; Max-Age=0"), |token| (token, ""));
    let secure = if named { "; Secure" } else { "" };
    let name = name(named);
    HeaderValue::try_from(format!("{name}={value}; Path=/; HttpOnly; SameSite=Strict{secure}{end}")).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_token_is_read_from_its_own_cookie_alone() {
        for (sent, named, read) in [
            ("tarazy=abc", false, Some("abc")),
            ("a=b; tarazy=abc; c=d", false, Some("abc")),
            ("tarazy=abc", true, None),
            ("__Host-tarazy=abc", true, Some("abc")),
            ("tarazy=", false, None),
            ("tarazy=a\"b", false, None),
            ("xtarazy=abc", false, None),
        ] {
            let headers = HeaderMap::from_iter([(COOKIE, HeaderValue::from_static(sent))]);
            assert_eq!(token(&headers, named).as_deref(), read, "{sent}");
        }
    }
}
