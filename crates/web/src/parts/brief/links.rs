//! Where a link that an author wrote may lead: to the web, to mail, to this site.

use pulldown_cmark::LinkType;

/// How an address that leads away may begin.
const AWAY: [&str; 3] = ["http://", "https://", "mailto:"];

/// Whether a link may be set. Browsers drop control characters and take a backslash for a slash, so neither may stand
/// in an address.
pub(super) fn is_harmless(address: &str, kind: LinkType) -> bool {
    if address.chars().any(|c| c.is_control() || c == '\\') {
        return false;
    }
    let begins =
        |with: &&str| address.get(..with.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(with));
    let ours = address.starts_with('/') && !address.starts_with("//");
    ours || kind == LinkType::Email || AWAY.iter().any(begins)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_leads_to_the_web_to_mail_or_to_this_site() {
        for (address, harmless) in [
            ("https://example.org/a?b", true),
            ("HTTP://example.org", true),
            ("mailto:a@example.org", true),
            ("/records/rec-0123456789abcdef#acc", true),
            ("javascript:alert(1)", false),
            ("JaVaScRiPt:alert(1)", false),
            ("java\nscript:alert(1)", false),
            ("\u{1}javascript:alert(1)", false),
            (" javascript:alert(1)", false),
            ("vbscript:x", false),
            ("data:text/html,<script>", false),
            ("file:///etc/passwd", false),
            ("//example.org", false),
            ("/\t/example.org", false),
            ("/\\example.org", false),
            ("\\\\example.org", false),
            ("", false),
        ] {
            assert_eq!(is_harmless(address, LinkType::Inline), harmless, "{address}");
        }
        assert!(is_harmless("a@example.org", LinkType::Email));
    }
}
