//! Symbols of United Nations documents: `A/HRC/14/10`, `A/HRC/WG.6/7/L.9`, `A/HRC/19/3/Add.1`.

use crate::un::lines::is_space;
use tarazy_words::bodies;

/// The symbol of the Human Rights Council's document that a header names first; that of a draft of the Working Group
/// only where no other stands there. Of a header glued to its date, "A/HRC/19/312 December 2011", it is what leaves a day
/// of the month; where that could be two, the one that heads the pages of the text.
pub(super) fn of_council<'t>(header: &'t str, text: &str) -> Option<&'t str> {
    let found = || header.match_indices("A/HRC/").filter_map(|(at, _)| symbol(header.get(at..)?, text));
    found().find(|symbol| !symbol.starts_with("A/HRC/WG.")).or_else(|| found().next())
}

/// The symbol that words start with.
fn symbol<'t>(words: &'t str, text: &str) -> Option<&'t str> {
    let end = words.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '/' | '.' | '-')));
    let (written, rest) = words.split_at_checked(end.unwrap_or(words.len()))?;
    let written = written.trim_end_matches(['.', '/', '-']);
    let numbered = written.ends_with(|c: char| c.is_ascii_digit());
    if !numbered || written.matches('/').count() < 3 {
        return None;
    }
    let word = rest.trim_start_matches(is_space).split(is_space).next().unwrap_or("");
    if tarazy_words::months::number(word).is_none() {
        return Some(written);
    }
    // "A/HRC/10/79 6 January": the day stands apart, and no month follows the symbol itself.
    let cuts = [1, 2].into_iter().filter_map(|digits| {
        let (symbol, day) = written.split_at_checked(written.len().checked_sub(digits)?)?;
        let number = symbol.rsplit('/').next().unwrap_or("");
        let whole = |number: &str| !number.starts_with('0') && number.bytes().all(|b| b.is_ascii_digit());
        let dated = whole(day) && day.parse::<u8>().is_ok_and(|day| (1..=31).contains(&day));
        (dated && whole(number) && !number.is_empty()).then_some(symbol)
    });
    let cuts: Vec<&str> = cuts.collect();
    match cuts.as_slice() {
        [only] => Some(only),
        _ => cuts.into_iter().find(|cut| text.lines().any(|line| line.trim_matches(is_space) == *cut)),
    }
}

/// Whether a line is nothing but a symbol, as running heads are.
pub(super) fn is_symbol(line: &str) -> bool {
    let known = line.starts_with("A/")
        || line.contains('/')
            && line.ends_with(|c: char| c.is_ascii_digit())
            && bodies::by_symbol(line).is_some();
    known && !line.contains(is_space) && line.contains(|c: char| c.is_ascii_digit())
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
            ("A/HRC/14/104 June 2010", Some("A/HRC/14/10")),
            ("A/HRC/19/312 December 2011", None),
            ("A/HRC/19/312 December 2011\nof it\nA/HRC/19/3\n", Some("A/HRC/19/3")),
            ("A/HRC/", None),
        ] {
            assert_eq!(of_council(header, header), wanted, "{header}");
        }
    }
}
