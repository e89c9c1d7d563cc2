//! The paragraphs of concluding observations with their numbers, headings and sections.
//!
//! Numbers count: a paragraph is known by having a number after the last one's. They open a line, stand alone on one, or
//! stand within a line that an extractor has run together; some copies have lost them or cite them at the end of a
//! paragraph. A heading is what stands between the full stop of one paragraph and the number of the next.

use super::cues::opens;
use super::form::is_abbreviation;
use super::opening::is_titled;
use super::sections::{is_closing, section};
use crate::un::lines::{Mark, is_furniture, is_space, lines, mark, number, trimmed};
use std::ops::Range;
use tarazy_model::Form;
use tarazy_words::bodies;

/// So many numbers may be lost before the next is no longer believed, and so many before one that is followed by what
/// paragraphs begin with.
const LOST: u32 = 4;
const LEFT_OUT: u32 = 60;
/// Introduction and positive aspects take the paragraphs before it.
const FIRST_CONCERN: u32 = 4;
/// The longest heading, in bytes.
const HEADING: usize = 400;

/// A paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::un) struct Paragraph {
    /// Its number as written, where one is left.
    pub(in crate::un) number: Option<String>,
    /// Bytes behind its number, to its end.
    pub(in crate::un) body: Range<usize>,
    /// Bytes of the heading it stands under.
    pub(in crate::un) heading: Option<Range<usize>>,
    /// The form that paragraphs of its section have where they say nothing of it.
    pub(super) section: Option<Form>,
}

/// Where a paragraph's number stands and where its text begins.
#[derive(Clone, Copy, Debug)]
struct Start {
    number: u32,
    at: usize,
    body: usize,
}

/// All paragraphs of a document. `first` says of a text whether the first paragraph may begin with it.
pub(in crate::un) fn paragraphs(text: &str, first: fn(&str) -> bool) -> Vec<Paragraph> {
    let starts = starts(text, first);
    if starts.is_empty() { unnumbered(text) } else { numbered(text, &starts) }
}

fn numbered(text: &str, starts: &[Start]) -> Vec<Paragraph> {
    let mut out = Vec::new();
    let mut place = Place::default();
    let first = starts.first().map_or(0, |start| start.at);
    let above =
        (first.saturating_sub(HEADING)..=first).find(|at| text.is_char_boundary(*at)).unwrap_or(first);
    let above = stop(text, above..first, false).unwrap_or(above);
    place.read(text, &(above..first), false);
    // An excerpt that begins in the middle is of concerns and recommendations, as most paragraphs are.
    if starts.first().is_some_and(|start| start.number >= FIRST_CONCERN) {
        place.section = if place.is_told { place.section } else { Some(Form::Concern) };
    }
    for (at, start) in starts.iter().enumerate() {
        let next = starts.get(at + 1).map_or(text.len(), |next| next.at);
        let end = stop(text, start.body..next, at + 1 == starts.len()).unwrap_or(next);
        let body = trimmed(text, start.body..end);
        let (heading, section) = place.now();
        out.push(Paragraph { number: Some(start.number.to_string()), body: body.clone(), heading, section });
        place.read(text, &(body.end..next), true);
    }
    out.retain(|paragraph| !paragraph.body.is_empty());
    out
}

/// Where the numbers of paragraphs stand.
fn starts(text: &str, first: fn(&str) -> bool) -> Vec<Start> {
    let mut out: Vec<Start> = Vec::new();
    let all: Vec<(Range<usize>, &str)> = lines(text, 0..text.len()).collect();
    for (at, (line, content)) in all.iter().enumerate() {
        let last = out.last().map(|start| start.number);
        let follows = |number: u32, says: &str| match last {
            Some(last) => (last + 1..=last + if opens(says) { LEFT_OUT } else { LOST }).contains(&number),
            None => first(says) && (1..200).contains(&number),
        };
        // "Para 14. The Committee"
        let named = ["Para. ", "Para ", "Paragraph ", "§ ", "§", "Пункт "].iter();
        let skipped =
            named.filter(|word| content.starts_with(**word)).map(|word| word.len()).next().unwrap_or(0);
        let marked = content.get(skipped..).and_then(mark).map(|(mark, length)| (mark, skipped + length));
        let opened = match (marked, number(content)) {
            (Some((Mark::Number(number), length)), _) => {
                let body = line.start + length;
                let here = content.get(length..).unwrap_or("").trim_start_matches(is_space);
                // The text may begin on the next line.
                let says = if here.is_empty() { all.get(at + 1).map_or("", |(_, next)| *next) } else { here };
                Some((number, body, says)).filter(|_| says.starts_with(char::is_uppercase))
            }
            // A number alone on its line is a page's, unless a paragraph begins behind it.
            (None, Some((number, digits))) if digits == content.len() => {
                let next = all.get(at + 1).map_or("", |(_, next)| *next);
                Some((number, line.end, next)).filter(|_| opens(next))
            }
            _ => None,
        };
        if let Some((number, body, _)) = opened.filter(|(number, _, says)| follows(*number, says)) {
            out.push(Start { number, at: line.start, body });
        }
        within(text, line, content, &mut out);
    }
    out
}

/// Numbers within a line that has run together: "… recommendations 7. The Committee is concerned".
fn within(text: &str, line: &Range<usize>, content: &str, out: &mut Vec<Start>) {
    for (dot, _) in content.match_indices('.') {
        let before = content.get(..dot).unwrap_or("");
        let digits = before.len() - before.trim_end_matches(|c: char| c.is_ascii_digit()).len();
        let at = dot - digits;
        let Some(number) =
            before.get(at..).filter(|_| (1..=3).contains(&digits)).and_then(|n| n.parse::<u32>().ok())
        else {
            continue;
        };
        let start = Start { number, at: line.start + at, body: line.start + dot + 1 };
        let last = out.last();
        let follows = last.is_none_or(|last| {
            (last.number + 1..=last.number + LOST).contains(&number) && start.at >= last.body
        });
        let word =
            before.get(..at).unwrap_or("").trim_end_matches(is_space).rsplit(is_space).next().unwrap_or("");
        let cited = ["article", "articles", "paragraph", "paragraphs", "No", "No.", "and", "rule", "section"]
            .iter()
            .any(|cite| word.trim_start_matches('(').eq_ignore_ascii_case(cite));
        // "recommendations7.The Committee": all spaces between paragraphs may be lost.
        let glued = |b: &str| {
            b.ends_with(|c: char| c.is_alphabetic() || matches!(c, '.' | ')' | '*'))
                && (last.is_some() || number == 1)
        };
        let spaced = before.get(..at).is_some_and(|b| b.ends_with(is_space) || glued(b));
        if at > 0 && spaced && follows && !cited && text.get(start.body..).is_some_and(opens) {
            out.push(start);
        }
    }
}

/// Where what is said before a number ends: behind its last full stop.
fn stop(text: &str, span: Range<usize>, is_last: bool) -> Option<usize> {
    let stop = |c: char| matches!(c, '.' | ';' | '?' | '!');
    let mut end = None;
    for (line, content) in lines(text, span.clone()) {
        if is_furniture(content) || is_symbol(content) {
            continue;
        }
        let closed = content.trim_end_matches(['”', '"', ')', ']', '»', '’']).ends_with(stop);
        // "C. Principal subjects" is no end of a sentence.
        let inner = content.char_indices().rev().find(|(at, c)| {
            let rest = content.get(at + 1..).unwrap_or("");
            stop(*c)
                && (rest.is_empty()
                    || rest.starts_with(is_space)
                    || is_glued(content.get(..*at).unwrap_or(""), rest))
                && !counted(content.get(..*at).unwrap_or(""))
        });
        let is_note = is_last && end.is_some() && {
            let rest =
                content.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '*' | '[' | ']'));
            rest.len() < content.len() && rest.trim_start_matches(is_space).starts_with(char::is_uppercase)
        };
        if is_note {
            break;
        }
        if closed && !lettered(content.trim_end_matches(stop)) {
            end = Some(line.end);
        } else if let Some((at, c)) = inner {
            end = Some(line.start + at + c.len_utf8());
        }
        // An annex or signature after the last paragraph is no part of it.
        if is_last && closed && text.get(line.end..).is_some_and(|rest| blank(rest) > 2) {
            break;
        }
    }
    end
}

/// Whether a full stop between these ends a sentence that lost the space behind it: "Punish.Detention".
fn is_glued(before: &str, rest: &str) -> bool {
    before.ends_with(|c: char| c.is_lowercase() || c.is_ascii_digit() || c == ')')
        && rest.starts_with(char::is_uppercase)
}

/// How many line breaks a text begins with.
fn blank(rest: &str) -> usize {
    rest.chars().take_while(|c| is_space(*c)).filter(|c| *c == '\n').count()
}

/// Whether the last word is the letter or Roman number of a section: "C", "II".
fn lettered(before: &str) -> bool {
    let word = before.rsplit(|c| is_space(c) || c == '.').next().unwrap_or("");
    !word.is_empty()
        && (word.len() == 1 || word.chars().all(|c| matches!(c, 'I' | 'V' | 'X')))
        && word.chars().all(char::is_uppercase)
}

/// Whether a full stop behind these words of a line ends no sentence: "C", "II", a number that opens the line, "arts".
fn counted(before: &str) -> bool {
    let opens = before.bytes().all(|b| b.is_ascii_digit()) && before.len() <= 3;
    opens || lettered(before) || is_abbreviation(before)
}

/// A line that is nothing but the symbol of a document.
pub(super) fn is_symbol(line: &str) -> bool {
    !line.contains(is_space) && line.contains('/') && bodies::by_symbol(line).is_some()
}

/// Headings as they are passed.
#[derive(Debug, Default)]
struct Place {
    heading: Option<Range<usize>>,
    section: Option<Form>,
    /// Whether the title of a section was passed.
    is_told: bool,
}

impl Place {
    fn now(&self) -> (Option<Range<usize>>, Option<Form>) {
        (self.heading.clone(), self.section)
    }

    /// Takes the headings that stand between two paragraphs, or above the first.
    fn read(&mut self, text: &str, span: &Range<usize>, between: bool) {
        if span.len() > 3 * HEADING {
            return;
        }
        // Lines that follow one another are one heading, unless a letter opens the second.
        let mut titles: Vec<Range<usize>> = Vec::new();
        for (line, content) in lines(text, span.clone()) {
            let noise = is_furniture(content) || is_symbol(content) || !content.contains(char::is_alphabetic);
            if noise || !content.is_char_boundary(0) || content.len() > HEADING {
                continue;
            }
            let goes_on = content.starts_with(char::is_lowercase);
            match titles.last_mut().filter(|_| goes_on) {
                Some(last) => last.end = line.end,
                None => titles.push(line),
            }
        }
        // The document's own title, and where a copy is from, are no headings.
        let of_document = |title: &Range<usize>| {
            let title = text.get(without_page(text, title.clone())).unwrap_or("");
            is_titled(title) || title.contains("/CO/") || title.contains("concluding observations")
        };
        for title in titles.into_iter().filter(|title| between || !of_document(title)) {
            self.title(text, title, between);
        }
    }

    fn title(&mut self, text: &str, title: Range<usize>, between: bool) {
        let title = without_page(text, title);
        let written = text.get(title.clone()).unwrap_or("");
        let Some((section, length)) = section(written) else {
            let letters = written.find('.').filter(|at| {
                let before = written.get(..*at).unwrap_or("");
                lettered(before) || !before.is_empty() && before.bytes().all(|b| b.is_ascii_digit())
            });
            let bare = trimmed(text, title.start + letters.map_or(0, |at| at + 1)..title.end);
            let opens = text.get(bare.clone()).is_some_and(|bare| bare.starts_with(char::is_uppercase));
            if opens && !written.ends_with(['.', ';', ',', ':']) {
                let words = text.get(bare.clone()).unwrap_or("");
                if is_closing(words) {
                    self.section = Some(Form::Recommendation);
                } else if (letters.is_some() || between && !self.is_told)
                    && self.section != Some(Form::Recommendation)
                {
                    // A part that is no more about what is welcomed, or a heading in an excerpt without sections.
                    self.section = Some(Form::Concern);
                }
                self.heading = Some(bare);
            }
            return;
        };
        self.section = section;
        self.is_told = true;
        // What is run together with the title of a section is the heading under it.
        let rest = trimmed(text, title.start + length..title.end);
        let under = text.get(rest.clone()).is_some_and(|rest| rest.starts_with(char::is_uppercase));
        self.heading = under.then_some(rest);
    }
}

/// A title without what the page puts before it on its line: "CAT/C/UZB/CO/5 4/15 Libraries".
fn without_page(text: &str, title: Range<usize>) -> Range<usize> {
    let mut rest = text.get(title.clone()).unwrap_or("");
    while let Some((word, after)) = rest.split_once(is_space) {
        let pages = word.split_once('/').is_some_and(|(page, of)| is_count(page) && is_count(of));
        if !(pages || is_furniture(word) || is_symbol(word)) {
            break;
        }
        rest = after.trim_start_matches(is_space);
    }
    title.end - rest.len()..title.end
}

fn is_count(digits: &str) -> bool {
    (1..=3).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit())
}

/// Where all numbers are lost, a paragraph is what begins as paragraphs do, after a line break or behind a label with a
/// colon, to its full stop; its number may be cited at its end: "(para 35)".
fn unnumbered(text: &str) -> Vec<Paragraph> {
    let mut out: Vec<Paragraph> = Vec::new();
    let mut open = false;
    for (line, content) in lines(text, 0..text.len()) {
        let labelled = content.find(": ").filter(|at| *at < 80 && opens(content.get(at + 2..).unwrap_or("")));
        let start = line.start + labelled.map_or(0, |at| at + 2);
        if labelled.is_some() || opens(content) {
            let heading = match labelled {
                Some(at) => Some(line.start..line.start + at),
                None => out.last().and_then(|last| last.heading.clone()),
            };
            out.push(Paragraph { number: None, body: start..line.end, heading, section: None });
            open = true;
        } else if let Some(last) = out.last_mut().filter(|_| open) {
            last.body.end = line.end;
        }
        let closed = content.ends_with(['.', '?', '!']);
        open = open && !closed;
    }
    for paragraph in &mut out {
        let body = text.get(paragraph.body.clone()).unwrap_or("");
        let cited = body.rfind("(para").map(|at| body.get(at..).unwrap_or(""));
        let digits = cited.map(|cited| cited.chars().filter(char::is_ascii_digit).collect::<String>());
        paragraph.number =
            digits.filter(|digits| !digits.is_empty() && cited.is_some_and(|cited| cited.len() < 20));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Vec<(Option<String>, &str, &str)> {
        let under = |range: &Option<Range<usize>>| range.clone().map_or("", |range| text.get(range).unwrap());
        let all = paragraphs(text, opens);
        all.iter().map(|p| (p.number.clone(), under(&p.heading), text.get(p.body.clone()).unwrap())).collect()
    }

    #[test]
    fn numbers_open_lines_stand_alone_or_within_a_line() {
        let some = |number: &str| Some(number.to_owned());
        let apart = "B.Positive aspects\n3.The Committee welcomes it.\nC. Principal subjects of concern and recommendations\nLibraries\n4. The Committee is concerned\nthat they close.\n5\nThe State party should open them.\n";
        assert_eq!(
            of(apart),
            [
                (some("3"), "", "The Committee welcomes it."),
                (some("4"), "Libraries", "The Committee is concerned\nthat they close."),
                (some("5"), "Libraries", "The State party should open them."),
            ]
        );
        let run = "(f) A protocol. 5. The Committee welcomes an act, including: (a) One of 1 May. C. Principal subjects of concern and recommendations Closed libraries 7. The Committee is concerned.";
        assert_eq!(
            of(run),
            [
                (some("5"), "", "The Committee welcomes an act, including: (a) One of 1 May."),
                (some("7"), "Closed libraries", "The Committee is concerned."),
            ]
        );
    }

    #[test]
    fn lost_numbers_are_left_out_and_cited_ones_taken() {
        let text = "Libraries: The Committee is concerned at it (para 35).\nThe State party should open them (para. 36).\n";
        let numbers: Vec<_> =
            of(text).into_iter().map(|(number, heading, _)| (number.unwrap(), heading)).collect();
        assert_eq!(numbers, [("35".to_owned(), "Libraries"), ("36".to_owned(), "Libraries")]);
        assert_eq!(of("Nothing of the sort.\nAt all.").len(), 0);
    }
}
