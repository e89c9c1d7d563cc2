//! What belongs to the page and not to the text: running heads and feet, page numbers, symbols in the margin.
//!
//! A line at the head or foot is such if it comes again, but for its digits, at the same height on other pages, or if
//! it is a number that counts with the pages; and where the file says so itself (ISO 32000-1, 14.8.2.2, artifacts).

use super::lines::Line;
use std::collections::HashMap;

/// So many lines at either end of a page are looked at.
const ENDS: usize = 3;
/// Heights differ by no more between pages, in points.
const LEVEL: f64 = 6.0;

/// The share of a page's height that its head and its foot take at most.
const MARGIN: f64 = 0.11;

/// Parts the lines of each page, given with its height: its furniture, and the rest.
pub(super) fn part(pages: Vec<(f64, Vec<Line>)>) -> Vec<(Vec<Line>, Vec<Line>)> {
    let mut met: HashMap<(String, i64), usize> = HashMap::new();
    for (height, page) in &pages {
        for line in ends(*height, page).into_iter().filter_map(|at| page.get(at)) {
            // A height near the border of two steps counts in both.
            for step in steps(line.y) {
                *met.entry((key(&line.text), step)).or_default() += 1;
            }
        }
    }
    let often = (pages.len() / 4).clamp(2, 12);
    let again = |line: &Line| {
        steps(line.y)
            .into_iter()
            .filter_map(|step| met.get(&(key(&line.text), step)))
            .max()
            .is_some_and(|n| *n >= often)
    };
    let parted = pages.into_iter().map(|(height, page)| {
        let outer = ends(height, &page);
        // From the edge inwards: a line inside one that stays is text.
        let belongs = |at: usize, line: &Line| outer.contains(&at) && (again(line) || is_number(&line.text));
        let mut out = (Vec::new(), Vec::new());
        for (at, line) in page.into_iter().enumerate() {
            if line.artifact || belongs(at, &line) { out.0.push(line) } else { out.1.push(line) }
        }
        out
    });
    parted.collect()
}

/// The lines nearest to the head and the foot of a page, and near them.
fn ends(height: f64, page: &[Line]) -> Vec<usize> {
    let outer = |at: &usize| {
        page.get(*at).is_some_and(|line| line.y > (1.0 - MARGIN) * height || line.y < MARGIN * height)
    };
    let mut order: Vec<usize> = (0..page.len()).collect();
    order.sort_by(|a, b| {
        let y = |at: &usize| page.get(*at).map_or(0.0, |line| line.y);
        y(b).total_cmp(&y(a))
    });
    let last = order.len().saturating_sub(ENDS).max(ENDS.min(order.len()));
    order.iter().take(ENDS).chain(order.iter().skip(last)).copied().filter(outer).collect()
}

fn steps(y: f64) -> [i64; 2] {
    [(y / (2.0 * LEVEL)).floor() as i64, ((y + LEVEL) / (2.0 * LEVEL)).floor() as i64 + 1_000_000]
}

/// A line without its digits.
fn key(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars().filter(|c| !c.is_whitespace()) {
        match (c.is_ascii_digit(), out.ends_with('#')) {
            (true, true) => {}
            (true, false) => out.push('#'),
            (false, _) => out.extend(c.to_lowercase()),
        }
    }
    out
}

/// Whether a line is a page number: "14", "- 14 -", "xiv", "Page 14", "14 / 20".
fn is_number(text: &str) -> bool {
    let words = text.split(|c: char| c.is_whitespace() || matches!(c, '-' | '–' | '|' | '/'));
    let mut numbers = 0;
    for word in words.filter(|word| !word.is_empty()) {
        let lower = word.to_lowercase();
        let number = word.len() <= 4 && word.bytes().all(|b| b.is_ascii_digit());
        let roman = word.len() <= 6 && lower.bytes().all(|b| matches!(b, b'i' | b'v' | b'x'));
        if number || roman {
            numbers += 1;
        } else if !matches!(lower.as_str(), "page" | "of" | "стр" | "стр." | "p.") {
            return false;
        }
    }
    (1..=2).contains(&numbers)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_pages_are_told_from_numbers_in_text() {
        for (text, wanted) in [
            ("14", true),
            ("- 14 -", true),
            ("xiv", true),
            ("Page 3 of 20", true),
            ("12.", false),
            ("In 2005", false),
        ] {
            assert_eq!(is_number(text), wanted, "{text}");
        }
    }
}
