//! The words before a list that say what it is: "The following recommendations will be examined by …:". They open a
//! paragraph also where its number was lost.

use super::answer::answer;
use crate::un::lines::{Mark, is_space, mark};

/// The longest words before a list, in bytes.
pub(super) const LEAD: usize = 2_000;
/// In so many bytes from its beginning such a sentence says that it is about recommendations.
const OPENING: usize = 120;

/// Whether words are about recommendations.
pub(super) fn is_about_recommendations(words: &str) -> bool {
    ["ecommendation", "ECOMMENDATION", "екомендаци", "ЕКОМЕНДАЦИ"].iter().any(|stem| words.contains(stem))
}

/// Whether what follows is the State's own: "… offered the following comments:".
pub(super) fn is_own_words(words: &str) -> bool {
    let last = words.trim_end_matches([':', '.']).rsplit(". ").next().unwrap_or("").to_lowercase();
    [
        "comment",
        "clarification",
        "explanation",
        "pledge",
        "voluntary commitment",
        "замечани",
        "разъяснени",
        "пояснени",
        "обещани",
    ]
    .iter()
    .any(|word| last.contains(word))
}

/// Whether a line without a number begins the words before a list, or those that point to recommendations elsewhere.
pub(super) fn opens(text: &str, at: usize) -> bool {
    let opening = near(text, at, OPENING);
    if !opening.starts_with(char::is_uppercase) || !is_about_recommendations(opening) {
        return false;
    }
    let points = ["Recommendations ", "The recommendations ", "Рекомендации "];
    let elsewhere = opening.contains("paragraph") || opening.contains("пункт");
    if points.iter().any(|words| opening.starts_with(words)) && elsewhere {
        return true;
    }
    announced(text, at).is_some_and(|sentence| {
        let lower = sentence.to_lowercase();
        let listed = ["following", "below", "следующие", "ниже"].iter().any(|word| lower.contains(word));
        listed || answer(sentence).is_some()
    })
}

/// Whether words at a place announce a list of recommendations and say what the State answers.
pub(super) fn announces(text: &str, at: usize) -> bool {
    let opening = near(text, at, OPENING);
    let about = opening.starts_with(char::is_uppercase) && is_about_recommendations(opening);
    about && announced(text, at).and_then(answer).is_some()
}

/// The sentence at a place, if it ends with a colon and no numbered line is in it.
fn announced(text: &str, at: usize) -> Option<&str> {
    let rest = near(text, at, LEAD);
    let end = rest.find([':', ';']).into_iter().chain(rest.find("\n\n")).min()?;
    let sentence = rest.get(..end).filter(|_| rest.get(end..).is_some_and(|rest| rest.starts_with(':')))?;
    let numbered = |line: &str| matches!(mark(line.trim_start_matches(is_space)), Some((Mark::Number(_), _)));
    (!sentence.split('\n').skip(1).any(numbered)).then_some(sentence)
}

/// Where the words before a list begin that stands at a place: behind the last recommendation or empty line.
pub(super) fn start(text: &str, from: usize, at: usize) -> usize {
    let start =
        (at.saturating_sub(LEAD).max(from)..=at).find(|&start| text.is_char_boundary(start)).unwrap_or(at);
    let before = text.get(start..at).unwrap_or("");
    let inked = before.trim_end_matches(is_space).len();
    let before = before.get(..inked).unwrap_or("");
    let ends = [").", ");", "\n\n", "\r\n\r\n"].iter().filter_map(|end| Some(before.rfind(end)? + end.len()));
    let behind = ends.max().unwrap_or(0);
    let rest = before.get(behind..).unwrap_or("");
    start + behind + (rest.len() - rest.trim_start_matches(is_space).len())
}

/// Whether what ends before a place is a list: a bracket and the mark behind it.
pub(super) fn is_behind_list(text: &str, from: usize, at: usize) -> bool {
    let before = text.get(from..at).unwrap_or("");
    let bare = before.trim_end_matches(|c: char| is_space(c) || c.is_ascii_digit());
    bare.strip_suffix(['.', ';']).is_some_and(|rest| rest.trim_end_matches(is_space).ends_with(')'))
}

/// So many bytes of a text from a place, or a little less.
fn near(text: &str, at: usize, most: usize) -> &str {
    let end = (at..=(at + most).min(text.len())).rev().find(|&end| text.is_char_boundary(end)).unwrap_or(at);
    text.get(at..end).unwrap_or("")
}
