//! The recommendations of a list: each ends with the States that made it in brackets, and a semicolon or a full stop.
//! Its number is an ornament that may stand at the head of a line, within one, or be lost.

use super::recommenders::{Recommenders, brackets, may_name, recommenders};
use crate::un::lines::{Mark, is_space, lines, mark, trimmed};
use std::cmp::Reverse;
use std::collections::HashSet;
use std::ops::Range;

/// One printed recommendation.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Point {
    /// Bytes of its text, without number, a leading "To" and the brackets of States.
    pub(super) span: Range<usize>,
    /// Its number within the paragraph, where one stands before it within a line.
    pub(super) mark: Option<Mark>,
    pub(super) by: Recommenders,
}

/// The verbs that the items of a report begin with: behind a bracket, "and" with one of them begins the next.
pub(super) struct Verbs<'t>(HashSet<&'t str>);

impl<'t> Verbs<'t> {
    /// Those of the items of lists.
    pub(super) fn of(text: &'t str, items: impl Iterator<Item = Range<usize>>) -> Self {
        let first = |item: Range<usize>| {
            let words = text.get(opening(text, item.clone()).0..item.end)?;
            words.split(|c: char| !c.is_alphabetic()).next().filter(|word| word.len() > 2)
        };
        Self(items.filter_map(first).collect())
    }

    /// Whether words begin with one of them, in either case.
    fn open(&self, words: &str) -> bool {
        let word = words.split(|c: char| !c.is_alphabetic()).next().unwrap_or("");
        let mut letters = word.chars();
        let upper: String = letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect();
        self.0.contains(word) || self.0.contains(upper.as_str())
    }
}

/// The recommendations of a part of a list, which is one numbered item or a list without numbers.
pub(super) fn points(text: &str, part: Range<usize>, verbs: &Verbs<'_>) -> Vec<Point> {
    let mut pairs = brackets(text, part.clone());
    pairs.sort_by_key(|pair| (pair.start, Reverse(pair.end)));
    let mut out = Vec::new();
    let mut cursor = part.start;
    // Where the brackets of States that stand side by side begin, and who is named in them: "(Estonia) (France)".
    let mut run: Option<(usize, Recommenders)> = None;
    let mut seen = part.start;
    for pair in pairs {
        if pair.start < seen {
            continue;
        }
        let by = recommenders(text.get(pair.clone()).unwrap_or(""));
        let after = after(text, pair.end..part.end, verbs);
        let named = !by.states.is_empty() || after == After::Last && may_name(&by);
        // Between two recommendations of one item a list of names that are all unknown could be anything.
        if !named {
            run = None;
            continue;
        }
        seen = pair.end;
        let (start, mut all) = run.take().unwrap_or((pair.start, Recommenders::default()));
        let sure = by.is_sure();
        all.join(by);
        if after == After::Bracket {
            run = Some((start, all));
            continue;
        }
        if after == After::Text || after == After::Perhaps && !sure {
            continue;
        }
        let (begin, mark) = opening(text, cursor..start);
        let span = trimmed(text, begin..start);
        if is_telling(text, &span) {
            out.push(Point { span, mark, by: all });
        }
        cursor = pair.end;
    }
    out
}

/// A numbered item that names no State: its text to the first line that ends it.
pub(super) fn unnamed(text: &str, item: Range<usize>) -> Option<Point> {
    let (start, mark) = opening(text, item.clone());
    let ends = |line: &str| line.ends_with([';', '.']);
    let end =
        lines(text, start..item.end).find(|(_, line)| ends(line)).map_or(item.end, |(line, _)| line.end - 1);
    let span = trimmed(text, start..end.max(start));
    // A bracket that was never closed: "(Mexico;".
    let open = text.get(span.clone()).and_then(|words| words.rfind('(')).map(|at| span.start + at);
    let by = open.map(|at| recommenders(text.get(at..span.end).unwrap_or(""))).filter(Recommenders::is_sure);
    let end = open.filter(|_| by.is_some()).unwrap_or(span.end);
    let span = trimmed(text, span.start..end);
    is_telling(text, &span).then(|| Point { by: by.unwrap_or_else(|| named_within(text, &span)), span, mark })
}

/// Who made a recommendation that names them within: "Consider ratifying (Chad) or ratify (Mali) the Covenant".
fn named_within(text: &str, span: &Range<usize>) -> Recommenders {
    let pairs = brackets(text, span.clone()).into_iter();
    let named = pairs.map(|pair| recommenders(text.get(pair).unwrap_or("")));
    named.filter(Recommenders::is_sure).fold(Recommenders::default(), |mut all, by| {
        all.join(by);
        all
    })
}

/// Whether there is anything to read.
fn is_telling(text: &str, span: &Range<usize>) -> bool {
    text.get(span.clone())
        .is_some_and(|words| words.chars().filter(|c| c.is_alphabetic()).take(3).count() == 3)
}

/// What follows a bracket.
#[derive(Clone, Copy, PartialEq, Eq)]
enum After {
    /// A mark that ends a recommendation.
    Stop,
    /// Nothing: the item ends.
    Last,
    /// What may begin the next recommendation where a mark was forgotten.
    Perhaps,
    /// Another bracket.
    Bracket,
    /// The sentence goes on.
    Text,
}

fn after(text: &str, rest: Range<usize>, verbs: &Verbs<'_>) -> After {
    let rest = text.get(rest).unwrap_or("");
    let unmarked = rest
        .trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '*' | '¹' | '²' | '³' | '⁴'..='⁹'));
    let content = unmarked.trim_start_matches(|c: char| is_space(c) || c == ')');
    let space = unmarked.get(..unmarked.len() - content.len()).unwrap_or("");
    match content.chars().next() {
        None => After::Last,
        Some(';') => {
            if is_over(content) {
                After::Last
            } else {
                After::Stop
            }
        }
        Some('.') => {
            if is_over(content) {
                After::Last
            } else {
                After::Stop
            }
        }
        Some('(') if !content.get(1..3).is_some_and(|c| c.ends_with(')')) => After::Bracket,
        Some('/') if content.trim_start_matches(|c: char| is_space(c) || c == '/').starts_with('(') => {
            After::Bracket
        }
        Some(',' | '/') => {
            let next = content.trim_start_matches(|c: char| is_space(c) || matches!(c, ',' | '/'));
            let to = next.starts_with("to ") || next.starts_with("and to ");
            if to || next.starts_with(char::is_uppercase) || mark(next).is_some() {
                After::Perhaps
            } else {
                After::Text
            }
        }
        // Where a mark was forgotten: on the next line, or before a word that none but a new sentence begins with.
        Some(c) if c.is_uppercase() && !space.is_empty() => After::Perhaps,
        Some(_) => {
            let next = content.strip_prefix("and").unwrap_or(content).trim_start_matches(is_space);
            if next.is_empty() {
                return After::Last;
            }
            let joined = next.len() < content.len();
            let to = joined && (word(next, "to").is_some() || verbs.open(next));
            if to || mark(next).is_some() { After::Perhaps } else { After::Text }
        }
    }
}

/// Whether no more than marks and white space, and the headings and page numbers below a list, are left of an item.
fn is_over(rest: &str) -> bool {
    let rest = rest.trim_start_matches([';', '.']);
    !rest.contains(['(', ';'])
}

/// Where a recommendation begins: behind marks of the one before, what belongs to the page, its number, "and", "To".
fn opening(text: &str, part: Range<usize>) -> (usize, Option<Mark>) {
    let mut at = part.start;
    let mut found = None;
    loop {
        let rest = text.get(at..part.end).unwrap_or("");
        let past = |skip: &dyn Fn(char) -> bool| rest.len() - rest.trim_start_matches(skip).len();
        let space = past(&|c| is_space(c) || matches!(c, ';' | ',' | '.' | ':' | '/' | '*'));
        let digits = past(&|c: char| c.is_ascii_digit());
        let marked = mark(rest).filter(|_| found.is_none());
        at += if space > 0 {
            space
        } else if let Some((mark, length)) = marked {
            found = Some(mark);
            length
        } else if (1..=2).contains(&digits) && glued(text, at) {
            digits
        } else if let Some((word, length)) = ["and", "to"].iter().find_map(|w| Some((*w, word(rest, w)?))) {
            if word == "to" {
                return (at + length, found);
            }
            length
        } else {
            return (at, found);
        };
    }
}

/// How many bytes a word in either case and the white space behind it take at the head of a text.
fn word(text: &str, word: &str) -> Option<usize> {
    let head = text.get(..word.len()).filter(|head| head.eq_ignore_ascii_case(word))?;
    let rest = text.get(head.len()..)?;
    let next = rest.trim_start_matches(is_space);
    (next.len() < rest.len()).then_some(text.len() - next.len())
}

/// Whether a number stands right behind a mark, as those of footnotes do: "(Cuba);2".
fn glued(text: &str, at: usize) -> bool {
    text.get(..at).is_some_and(|before| before.ends_with([';', '.', ')']))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<(String, String)> {
        let states =
            |point: &Point| point.by.states.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ");
        points(&crate::un::page::blanked(text), 0..text.len(), &Verbs(["Begin"].into()))
            .iter()
            .map(|p| (text.get(p.span.clone()).unwrap().to_owned(), states(p)))
            .collect()
    }

    #[test]
    fn a_recommendation_ends_with_the_brackets_of_states() {
        for (text, wanted) in [
            ("To end it (Cuba);2 ", vec![("end it", "CUB")]),
            (
                "To end it (Cuba)2; and to begin anew (Mali, Chad). ",
                vec![("end it", "CUB"), ("begin anew", "MLI TCD")],
            ),
            ("End it (Estonia) (France);", vec![("End it", "EST FRA")]),
            (
                "End it all (as in the Covenant (CCPR)) soon (Norway)",
                vec![("End it all (as in the Covenant (CCPR)) soon", "NOR")],
            ),
            (
                "Share water (Chad) with others (CRPD); and air (Mali);",
                vec![("Share water (Chad) with others (CRPD); and air", "MLI")],
            ),
            (
                "End it \n\n14\n\nA/HRC/88/3\nall (Cuba); \n\n15\n\n  Begin (Mali).",
                vec![("End it \n\n14\n\nA/HRC/88/3\nall", "CUB"), ("Begin", "MLI")],
            ),
            ("1. To end it (Cuba); 2. To begin (Mali);", vec![("end it", "CUB"), ("begin", "MLI")]),
            ("End it (Utopia);", vec![("End it", "")]),
            ("End it (Cuba, Utopia);", vec![("End it", "CUB")]),
            ("Keep to article\n12 (Cuba);", vec![("Keep to article\n12", "CUB")]),
            ("End it all\n14\nA/HRC/88/3\n(Cuba);", vec![("End it all", "CUB")]),
            ("End it (Cuba)/(Mali)/Begin (Chad);", vec![("End it", "CUB MLI"), ("Begin", "TCD")]),
            ("End it (Cuba) and begin anew (Mali).", vec![("End it", "CUB"), ("begin anew", "MLI")]),
            ("End it (Cuba) and all (Mali).", vec![("End it (Cuba) and all", "MLI")]),
            ("End it (", vec![]),
            ("(Cuba)", vec![]),
        ] {
            let wanted: Vec<(String, String)> =
                wanted.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect();
            assert_eq!(read(text), wanted, "{text}");
        }
    }

    #[test]
    fn an_item_without_a_closed_bracket_is_read_to_its_end() {
        for (text, wanted, states) in [
            ("To end it all (Cuba; \n", "end it all", 1),
            ("To end it all; \n\nIII. Pledges", "end it all", 0),
            (
                "Consider ending (Cuba) or end (Mali) it all;",
                "Consider ending (Cuba) or end (Mali) it all",
                2,
            ),
        ] {
            let point = unnamed(text, 0..text.len()).unwrap();
            assert_eq!((text.get(point.span).unwrap(), point.by.states.len()), (wanted, states));
        }
        assert_eq!(unnamed(" 5 \n", 0..4), None);
    }
}
