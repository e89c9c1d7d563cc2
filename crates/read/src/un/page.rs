//! What the page puts between the words of a document: its number, the running head, job numbers, notes of the editors
//! at its foot. A grammar reads the text with blanks in their place, so that every byte stays where it is.

use super::lines::{Mark, is_furniture, is_note, is_space, lines, mark};
use std::ops::Range;

/// No note runs over more lines.
const LONGEST_NOTE: usize = 8;

/// The text with blanks for what belongs to the page; of the same length.
pub(super) fn blanked(text: &str) -> String {
    without(text, asides(text))
}

/// The text with blanks for what belongs to the page but lone numbers, which may be those of paragraphs.
pub(super) fn without_notes(text: &str) -> String {
    let mut asides = asides(text);
    asides.retain(|aside| {
        text.get(aside.clone()).is_some_and(|line| line.bytes().any(|b| !b.is_ascii_digit()))
    });
    without(text, asides)
}

fn without(text: &str, asides: Vec<Range<usize>>) -> String {
    let mut out = String::with_capacity(text.len());
    for aside in asides {
        out.push_str(text.get(out.len()..aside.start).unwrap_or(""));
        out.extend(text.get(aside).unwrap_or("").bytes().map(|byte| char::from(blank(byte))));
    }
    out.push_str(text.get(out.len()..).unwrap_or(""));
    out
}

fn blank(byte: u8) -> u8 {
    if matches!(byte, b'\n' | b'\r') { byte } else { b' ' }
}

/// Lines that belong to the page, in order.
fn asides(text: &str) -> Vec<Range<usize>> {
    let lines: Vec<(Range<usize>, &str)> = lines(text, 0..text.len()).collect();
    let mut out = Vec::new();
    let mut noted = 0;
    for (at, (line, content)) in lines.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|at| lines.get(at));
        let after = lines.get(at + 1);
        let apart = |other: Option<&(Range<usize>, &str)>| {
            other.is_none_or(|(other, _)| is_empty_between(text, other, line))
        };
        let goes_on = (1..LONGEST_NOTE).contains(&noted) && !apart(before) && mark(content).is_none();
        if is_note(content) || goes_on {
            let length = note_length(content);
            let closed = length < content.len() || is_closed(content);
            noted = if closed { 0 } else { noted + 1 };
            out.push(line.start..line.start + length);
            continue;
        }
        noted = 0;
        // A number alone on a line may be one of the text, wrapped: that of a page stands apart or by the running head.
        let alone = content.bytes().all(|b| b.is_ascii_digit());
        let by_page = |other: Option<&(Range<usize>, &str)>| other.is_some_and(|(_, c)| is_head(c));
        let of_page = is_furniture(content)
            && (!alone || apart(before) || apart(after) || by_page(before) || by_page(after));
        if of_page {
            out.push(line.clone());
        }
    }
    out
}

/// How far a note reaches in its line: text that lost its line ends may go on behind it with the next paragraph.
fn note_length(line: &str) -> usize {
    let ends = line.match_indices(". ").map(|(at, _)| at + 1);
    let mut marked = ends.filter(|at| {
        let rest = line.get(*at..).unwrap_or("").trim_start_matches(is_space);
        matches!(mark(rest), Some((Mark::Number(_) | Mark::Joined(..), length)) if rest.len() > length)
    });
    marked.next().unwrap_or(line.len())
}

/// Whether a line belongs to the page and is no lone number.
fn is_head(line: &str) -> bool {
    is_furniture(line) && !line.bytes().all(|b| b.is_ascii_digit())
}

/// Whether a note ends with this line.
fn is_closed(line: &str) -> bool {
    line.trim_end_matches(['”', '"', '»', ')']).ends_with('.')
}

/// Whether an empty line or a form feed stands between two lines.
fn is_empty_between(text: &str, one: &Range<usize>, other: &Range<usize>) -> bool {
    let between = text.get(one.end.min(other.end)..one.start.max(other.start)).unwrap_or("");
    debug_assert!(between.chars().all(is_space), "only white space parts two lines");
    let breaks = between.matches('\n').count().max(between.matches('\r').count());
    breaks > 1 || between.contains('\u{c}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_belongs_to_the_page_is_blank_and_nothing_moves() {
        for (text, wanted) in [
            ("end it\n\n14\n\nA/HRC/88/3\nall", "end it all"),
            ("end it\n14\nA/HRC/88/3\nall", "end it all"),
            ("keep to article\n14\nof it", "keep to article 14 of it"),
            ("end\nGE.10-12345 (E) 120410\n\u{c}A/HRC/88/3 page 2\nit", "end it"),
            (
                "end\n2 The recommendation as read during the interactive\ndialogue: “End all (Chad).”\nit (Mali)",
                "end it (Mali)",
            ),
            ("** Conclusions and recommendations have not been edited\n\n95. The rest", "95. The rest"),
            ("2 The recommendation as read out\n95. The rest", "95. The rest"),
            ("** The recommendations have not been edited. 95. The rest", "95. The rest"),
        ] {
            let blanked = blanked(text);
            assert_eq!(blanked.len(), text.len());
            assert_eq!(blanked.split_whitespace().collect::<Vec<_>>().join(" "), wanted);
        }
    }
}
