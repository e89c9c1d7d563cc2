//! What the opening of a report says of itself: which document it is, whose review, at which session, adopted when.

use crate::un::lines::{is_space, lines};
use crate::un::{days, symbol};
use std::ops::Range;
use tarazy_model::{Date, StateCode};
use tarazy_words::ordinals;
use tarazy_words::states::{self, Form};

/// The title in English and Russian, in lower case.
const TITLES: [&str; 2] = [
    "report of the working group on the universal periodic review",
    "доклад рабочей группы по универсальному периодическому обзору",
];
/// Bytes in which the title stands, and those in which the introduction does.
const HEAD: usize = 6_000;
const OPENING: usize = 24_000;
/// Bytes between a phrase and what it tells of.
const NEAR: usize = 200;

/// The opening of a report.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Header {
    pub(super) symbol: Option<String>,
    /// The State under review.
    pub(super) state: Option<StateCode>,
    /// The Working Group's session, in digits.
    pub(super) session: Option<String>,
    /// The day the Working Group adopted the report, or else that on which it was distributed.
    pub(super) date: Option<Date>,
}

/// The opening, if the text has the title of such a report.
pub(super) fn header(text: &str) -> Option<Header> {
    let title = TITLES.iter().find_map(|title| phrase(text, 0..HEAD, title))?;
    let head = text.get(..title.start)?;
    let opening = 0..OPENING;
    Some(Header {
        symbol: symbol::of_council(up_to(text, HEAD), text).map(ToOwned::to_owned),
        state: reviewed(text, &opening)
            .or_else(|| below(text, title.end))
            .or_else(|| declined(text, &opening)),
        session: session(text, &opening).or_else(|| of_draft(up_to(text, OPENING))),
        date: adopted(text, &opening).or_else(|| first_day(head)),
    })
}

/// A part of the text of at most so many bytes.
fn up_to(text: &str, most: usize) -> &str {
    let end = (0..=most.min(text.len())).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0);
    text.get(..end).unwrap_or("")
}

/// Where a phrase in lower case stands in a part of the text, in any case and over any white space.
fn phrase(text: &str, within: Range<usize>, wanted: &str) -> Option<Range<usize>> {
    let part = up_to(text, within.end);
    let words: Vec<&str> = wanted.split(' ').collect();
    // How many words of the phrase stand right before. No phrase looked for begins with a word that it holds again in a
    // way that would matter, so that after a miss only the word itself can begin anew.
    let (mut met, mut start) = (0, within.start);
    for (at, word) in spaced(part).filter(|(at, _)| *at >= within.start) {
        let last = met + 1 == words.len();
        let bare = if last { word.trim_end_matches(|c: char| !c.is_alphanumeric()) } else { word };
        let is = |place: usize| {
            words
                .get(place)
                .is_some_and(|w| w.eq_ignore_ascii_case(bare) || !w.is_ascii() && bare.to_lowercase() == *w)
        };
        met = if is(met) { met + 1 } else { usize::from(is(0)) };
        if met == 1 {
            start = at;
        }
        if met == words.len() {
            return Some(start..at + bare.len());
        }
    }
    None
}

/// The words of a text between white space, and where they start.
fn spaced(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let words = text.split(is_space);
    words
        .scan(0, move |next, word| {
            let at = *next;
            let space =
                text.get(at + word.len()..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
            *next = at + word.len() + space;
            Some((at, word))
        })
        .filter(|(_, word)| !word.is_empty())
}

/// "The review of Kazakhstan was held at the 9th meeting."
fn reviewed(text: &str, opening: &Range<usize>) -> Option<StateCode> {
    let after = phrase(text, opening.clone(), "the review of")?.end;
    let end = phrase(text, after..after + NEAR, "was held")?.start;
    states::resolve(text.get(after..end)?)
}

/// "Обзор по Казахстану состоялся на 9-м заседании."
fn declined(text: &str, opening: &Range<usize>) -> Option<StateCode> {
    let after = phrase(text, opening.clone(), "обзор по")?.end;
    let hits = states::lexicon().find(up_to(text.get(after..)?, NEAR));
    let mut named = hits.iter().filter_map(|hit| states::mentioned(hit.entry));
    named.find(|(_, form)| *form == Form::Name).map(|(state, _)| state)
}

/// The session that the symbol of a draft or of a document for the review names: "A/HRC/WG.6/7/L.9".
fn of_draft(opening: &str) -> Option<String> {
    let drafts = opening.split("A/HRC/WG.6/").skip(1);
    let mut sessions = drafts.filter_map(|rest| rest.split_once('/').map(|(session, _)| session));
    sessions
        .find(|s| (1..=3).contains(&s.len()) && s.bytes().all(|b| b.is_ascii_digit()))
        .map(ToOwned::to_owned)
}

/// The line below the title that is the name of a State, but for marks of footnotes.
fn below(text: &str, title: usize) -> Option<StateCode> {
    let end = (title + 4 * NEAR).min(text.len());
    let end = (title..=end).rev().find(|&at| text.is_char_boundary(at))?;
    lines(text, title..end).find_map(|(_, line)| states::resolve(line))
}

/// "Held its seventh session", "its twenty-seventh session", "its 27th session", "провела свою седьмую сессию".
fn session(text: &str, opening: &Range<usize>) -> Option<String> {
    [("held its", "session"), ("провела свою", "сессию")].iter().find_map(|(before, behind)| {
        let after = phrase(text, opening.clone(), before)?.end;
        let end = phrase(text, after..after + NEAR, behind)?.start;
        let written = text.get(after..end)?.trim_matches(is_space);
        let digits: String = written.chars().take_while(char::is_ascii_digit).collect();
        if digits.is_empty() { Some(ordinals::last_of(written)?.to_string()) } else { Some(digits) }
    })
}

/// "At its 8th meeting, held on 3 May 2031, the Working Group adopted the report", or with the day behind.
fn adopted(text: &str, opening: &Range<usize>) -> Option<Date> {
    let said = ["working group adopted", "рабочая группа приняла"];
    let phrase = said.iter().find_map(|said| phrase(text, opening.clone(), said))?;
    let near = (phrase.start.saturating_sub(NEAR)..=phrase.start).find(|&at| text.is_char_boundary(at))?;
    let before = text.get(near..phrase.start)?;
    let sentence = before.rfind(". ").map_or(before, |stop| before.get(stop + 2..).unwrap_or(before));
    let after = text.get(phrase.end..)?;
    let after = after.split_once(['.', '\n']).map_or("", |(rest, _)| rest);
    days(sentence).pop().or_else(|| first_day(up_to(after, NEAR)))
}

fn first_day(text: &str) -> Option<Date> {
    days(text).into_iter().next()
}

/// The days named in full.
fn days(text: &str) -> Vec<Date> {
    let days = days::days(text, 0..text.len());
    days.into_iter().flat_map(|days| days.each).filter(|date| date.as_str().len() == 10).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Header {
        header(text).unwrap()
    }

    #[test]
    fn the_opening_says_which_document_it_is() {
        let text = "United Nations A/HRC/88/3 \nDistr.: General 2 March 2031 \nReport of the Working Group on the \nUniversal Periodic Review* \n * Not edited. \n Mongolia \n1. \nThe Working Group held its twenty-third session from 3 to 14 February 2031.  The review of Mongolia was held on 4 February 2031. At its 10th meeting, held on 7 February 2031, the Working Group adopted the report on Mongolia.";
        let found = of(text);
        assert_eq!(found.symbol.as_deref(), Some("A/HRC/88/3"));
        assert_eq!(found.state.map(|s| s.to_string()).as_deref(), Some("MNG"));
        assert_eq!(found.session.as_deref(), Some("23"));
        assert_eq!(found.date.map(|d| d.to_string()).as_deref(), Some("2031-02-07"));
    }

    #[test]
    fn what_the_introduction_does_not_say_is_taken_from_above_it_or_left_open() {
        let found = of(
            "Distr. GENERAL 2 March 2031\nREPORT OF THE WORKING GROUP ON THE UNIVERSAL PERIODIC REVIEW\nMongolia\n",
        );
        assert_eq!(found.state.map(|s| s.to_string()).as_deref(), Some("MNG"));
        assert_eq!(found.date.map(|d| d.to_string()).as_deref(), Some("2031-03-02"));
        assert_eq!((found.session, found.symbol), (None, None));
    }

    #[test]
    fn a_russian_opening_is_read_too() {
        let found = of(
            "A/HRC/88/3\nДоклад Рабочей группы по универсальному\nпериодическому обзору*\n* Ранее документ был издан под условным обозначением A/HRC/WG.6/23/L.4.\n1. Обзор по Монголии состоялся на 2-м заседании. На своем 10-м заседании 7 февраля 2031 года Рабочая группа приняла доклад по Монголии.",
        );
        assert_eq!(found.symbol.as_deref(), Some("A/HRC/88/3"));
        assert_eq!(found.state.map(|s| s.to_string()).as_deref(), Some("MNG"));
        assert_eq!(found.session.as_deref(), Some("23"));
        assert_eq!(found.date.map(|d| d.to_string()).as_deref(), Some("2031-02-07"));
    }

    #[test]
    fn sessions_are_counted_in_words_or_digits() {
        for (written, wanted) in
            [("third", Some("3")), ("forty-first", Some("41")), ("27th", Some("27")), ("annual", None)]
        {
            let text = format!("The Working Group held its {written} session from 2 to 6 May.");
            assert_eq!(session(&text, &(0..OPENING)).as_deref(), wanted, "{written}");
        }
    }
}
