//! The cookies: one remembers a language that was chosen; the other is the token of a session. It is for this site alone, over its whole path, never read by scripts, never
//! sent along from another site; behind a public name it also travels over TLS alone and is bound to that name.

use axum::http::header::COOKIE;
use axum::http::{HeaderMap, HeaderValue};
use tarazy_words::Language;

/// Its name on this machine, and behind a public name (the prefix makes browsers hold to what is promised above).
fn name(named: bool) -> &'static str {
    if named { "__Host-tarazy" } else { "tarazy" }
}

/// The token a request carries.
pub(crate) fn token(headers: &HeaderMap, named: bool) -> Option<String> {
    let (_, token) = pairs(headers).find(|(given, _)| *given == name(named))?;
    let plausible = token.len() <= 128 && token.bytes().all(|byte| byte.is_ascii_alphanumeric());
    (plausible && !token.is_empty()).then(|| token.to_owned())
}

/// The cookie that remembers the language a reader chose: nothing else, and only once one was chosen.
const LANGUAGE: &str = "tarazy-language";

/// The language a request carries.
pub(crate) fn language(headers: &HeaderMap) -> Option<Language> {
    pairs(headers).find(|(given, _)| *given == LANGUAGE).and_then(|(_, code)| code.parse().ok())
}

/// The header that makes the browser remember a language for a year.
pub(crate) fn remembered(language: Language) -> Option<HeaderValue> {
    HeaderValue::try_from(format!("{LANGUAGE}={language}; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax"))
        .ok()
}

/// Every cookie of a request: name and value.
fn pairs(headers: &HeaderMap) -> impl Iterator<Item = (&str, &str)> {
    let sent = headers.get_all(COOKIE).iter().filter_map(|value| value.to_str().ok());
    sent.flat_map(|value| value.split(';')).filter_map(|pair| pair.trim().split_once('='))
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
