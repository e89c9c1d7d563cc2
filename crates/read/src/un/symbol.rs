//! Symbols of United Nations documents: `A/HRC/14/10`, `A/HRC/WG.6/7/L.9`, `A/HRC/19/3/Add.1`.

use crate::un::lines::is_space;

/// The symbol of the Human Rights Council's document that a header names first; that of a draft of the Working Group
/// only where no other stands there. A header glued to its date ("A/HRC/19/312 December 2011") is left open, for it could
/// be read in two ways.
pub(super) fn of_council(header: &str) -> Option<&str> {
    let found = || header.match_indices("A/HRC/").filter_map(|(at, _)| symbol(header.get(at..)?));
    found().find(|symbol| !symbol.starts_with("A/HRC/WG.")).or_else(|| found().next())
}

/// The symbol a text starts with.
fn symbol(text: &str) -> Option<&str> {
    let end = text.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '/' | '.' | '-')));
    let (written, rest) = text.split_at_checked(end.unwrap_or(text.len()))?;
    let written = written.trim_end_matches(['.', '/', '-']);
    let numbered = written.ends_with(|c: char| c.is_ascii_digit());
    let word = rest.trim_start_matches(is_space).split(is_space).next().unwrap_or("");
    let glued = tarazy_words::months::number(word).is_some();
    (numbered && !glued && written.matches('/').count() >= 3).then_some(written)
}

/// Whether a line is nothing but a symbol, as running heads are.
pub(super) fn is_symbol(line: &str) -> bool {
    line.starts_with("A/") && !line.contains(is_space) && line.contains(|c: char| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_symbol_of_the_report_goes_before_that_of_its_draft() {
        for (header, wanted) in [
            ("United Nations A/HRC/14/10 \nDistr.: General", Some("A/HRC/14/10")),
            ("A/HRC/10/79 6 January 2009", Some("A/HRC/10/79")),
            ("issued as A/HRC/WG.6/3/L.11; A/HRC/10/79/Rev.1.", Some("A/HRC/10/79/Rev.1")),
            ("A/HRC/WG.6/3/L.11", Some("A/HRC/WG.6/3/L.11")),
            ("A/HRC/19/312 December 2011", None),
            ("A/HRC/", None),
        ] {
            assert_eq!(of_council(header), wanted, "{header}");
        }
    }
}
