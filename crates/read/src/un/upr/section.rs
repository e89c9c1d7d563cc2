//! Where in a report its recommendations stand: in the section "Conclusions and/or recommendations", up to the annex.

use super::lead;
use crate::un::lines::{Mark, is_space, lines, mark};
use std::ops::Range;

/// How the section is called, in lower case.
const NAMES: [&str; 6] = [
    "conclusions and/or recommendations",
    "conclusions and / or recommendations",
    "conclusions and recommendations",
    "выводы и/или рекомендации",
    "выводы и (или) рекомендации",
    "выводы и рекомендации",
];
/// What the part behind it is called.
const ANNEXES: [&str; 6] = ["Annex", "ANNEX", "Annexes", "Приложение", "ПРИЛОЖЕНИЕ", "Приложения"];
/// The longest heading of an annex, in bytes.
const HEADING: usize = 160;
/// Bytes read behind a word that may begin the section's name.
const NEAR: usize = 160;

/// Bytes of the section: from behind its last heading (the first is that of the contents) to the annex.
pub(super) fn section(text: &str) -> Option<Range<usize>> {
    let start = openings(text).filter_map(|at| behind_heading(text, at)).last()?;
    let end = lines(text, start..text.len()).find(|(_, line)| is_annex(line));
    Some(start..end.map_or(text.len(), |(line, _)| line.start))
}

/// The section where its heading was lost: from the first words before a list that say what the State answers to it.
pub(super) fn untitled(text: &str) -> Option<Range<usize>> {
    let mut leads = lines(text, 0..text.len()).filter(|(line, content)| {
        let at = line.start + mark(content).map_or(0, |(_, length)| length);
        let words = text.get(at..line.end).unwrap_or("");
        lead::announces(text, at + (words.len() - words.trim_start_matches(is_space).len()))
    });
    let start = leads.next()?.0.start;
    let end = lines(text, start..text.len()).find(|(_, line)| is_annex(line));
    Some(start..end.map_or(text.len(), |(line, _)| line.start))
}

/// Where words stand that may begin the name.
fn openings(text: &str) -> impl Iterator<Item = usize> {
    let bytes = text.bytes().enumerate().filter(|(_, byte)| matches!(byte, b'c' | b'C' | 0xd0));
    bytes.map(|(at, _)| at).filter(|at| {
        text.get(*at..).is_some_and(|rest| rest.starts_with(['c', 'C', 'В', 'в'])) && opens_heading(text, *at)
    })
}

/// Whether nothing, or nothing but a Roman number, stands before a word in its line.
fn opens_heading(text: &str, at: usize) -> bool {
    let near = (at.saturating_sub(24)..=at).find(|&near| text.is_char_boundary(near)).unwrap_or(at);
    let before = text.get(near..at).unwrap_or("");
    let blank = |c: char| is_space(c) && c != '\n' && c != '\r';
    let bare = before.trim_end_matches(blank);
    let roman = bare.trim_end_matches(['I', 'V', 'X', '.', ' ', '\t', '\u{a0}', 'Х']);
    let numbered = roman.len() < bare.len() && bare.ends_with('.');
    // In text that lost its line ends the Roman number alone tells the heading from a sentence.
    bare.is_empty() || bare.ends_with(['\n', '\r']) || numbered
}

/// Where what stands under a heading begins, if it is one.
fn behind_heading(text: &str, at: usize) -> Option<usize> {
    let end = (at..=(at + NEAR).min(text.len())).rev().find(|&end| text.is_char_boundary(end))?;
    let near = text.get(at..end)?;
    let length = NAMES.iter().find_map(|name| opening(near, name))?;
    let after = near.get(length..)?;
    let rest =
        after.trim_start_matches(|c: char| c == '*' || c == ':' || is_space(c) && c != '\n' && c != '\r');
    let start = at + length + (after.len() - rest.len());
    let line = rest.split(['\n', '\r']).next().unwrap_or("").trim_end_matches(is_space);
    // A mark of a footnote may stand there, or the first paragraph, but no row of the contents.
    if line.chars().all(|c| c.is_numeric() || c == '*' || c == '.') && !line.contains("..") && line.len() <= 3
    {
        return Some(if line.ends_with('.') { start } else { start + line.len() });
    }
    matches!(mark(line), Some((Mark::Number(_), _))).then_some(start)
}

/// How many bytes of a text say a name, in any case and over any white space.
fn opening(text: &str, name: &str) -> Option<usize> {
    let mut length = 0;
    for (place, word) in name.split(' ').enumerate() {
        let rest = text.get(length..)?;
        let blank = rest.len() - rest.trim_start_matches(is_space).len();
        if place > 0 && blank == 0 {
            return None;
        }
        let mut letters = rest.get(blank..)?.char_indices();
        for wanted in word.chars() {
            letters.next().filter(|(_, letter)| letter.to_lowercase().eq([wanted]))?;
        }
        length += blank + letters.next().map_or(rest.len() - blank, |(at, _)| at);
    }
    Some(length)
}

fn is_annex(line: &str) -> bool {
    let word = line.split(|c: char| !c.is_alphabetic()).next().unwrap_or("");
    ANNEXES.contains(&word) && line.len() < HEADING
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_section_begins_behind_its_last_heading_and_ends_with_the_annex() {
        for (text, wanted) in [
            (
                "II. Conclusions and/or recommendations ... 5\nII. Conclusions and/or recommendations\nA\nAnnex\nB",
                "A",
            ),
            ("II. CONCLUSIONS AND/OR\nRECOMMENDATIONS *\nA", "A"),
            ("III.  Conclusions and  recommendations1\nA", "A"),
            ("in time. II. Conclusions and/or recommendations 95. The\nAnnex 1 B", "95. The"),
            (
                "Conclusions and/or recommendations\nA\n98. All conclusions and/or recommendations are theirs",
                "A\n98. All conclusions and/or recommendations are theirs",
            ),
            ("II. Выводы и/или рекомендации**\nА\nПриложение\nБ", "А"),
        ] {
            assert_eq!(section(text).and_then(|span| text.get(span)).map(str::trim), Some(wanted), "{text}");
        }
        for text in ["Conclusions and/or recommendations .... 4", "All conclusions and recommendations\n", ""]
        {
            assert_eq!(section(text), None, "{text}");
        }
    }
}
