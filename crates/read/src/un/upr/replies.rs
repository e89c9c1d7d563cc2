//! Answers that name recommendations by number: "Recommendations 95.1, 95.3 to 95.7 and 95.9 enjoy the support of …",
//! "Nos. 4–6 do not", "the other recommendations are noted".

use super::answer::answer;
use crate::un::Stated;
use crate::un::lines::number;
use std::collections::{HashMap, HashSet};
use std::ops::Range;
use tarazy_model::{Answer, Statement};

/// No range is longer.
const LONGEST_RANGE: u32 = 200;
/// "The others" are those of no more lists.
const LISTS: usize = 8;

/// Which recommendations an answer is given to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Meant {
    /// "95.1"
    Joined(u32, u32),
    /// "No. 7" of the list before.
    Number(u32),
    /// "The other recommendations".
    Others,
}

/// A list that paragraphs behind it may answer.
pub(super) struct Answerable {
    /// The number of its paragraph, unless that was lost.
    pub(super) number: Option<u32>,
    /// Its recommendations among all.
    pub(super) points: Range<usize>,
    /// Whether its own lead gives no answer, or puts it off.
    pub(super) open: bool,
}

/// Gives the answers of paragraphs to the recommendations of the lists before them that they name. Each comes with the
/// number of lists before it. The answer of a list's own lead stands.
pub(super) fn apply(
    paragraphs: impl Iterator<Item = (usize, String)>,
    lists: &[Answerable],
    stated: &mut [Stated],
) {
    let mut labels: HashMap<String, Vec<usize>> = HashMap::new();
    for at in lists.iter().filter(|list| list.open).flat_map(|list| list.points.clone()) {
        let label = stated.get(at).and_then(|stated| label(&stated.statement));
        labels.entry(label.unwrap_or_default().to_owned()).or_default().push(at);
    }
    let mut answered = HashSet::new();
    let mut others = Vec::new();
    let replies =
        paragraphs.flat_map(|(behind, words)| replies(&words).into_iter().map(move |r| (behind, r)));
    for (behind, (meant, answer)) in replies {
        let before = lists.get(..behind).unwrap_or(&[]);
        let places = match meant {
            Meant::Joined(major, minor) => labels.get(&format!("{major}.{minor}")),
            // A number alone is one of the list right before.
            Meant::Number(number) => before.last().filter(|list| list.open).and_then(|list| {
                let label = list.number.map(|paragraph| format!("{paragraph}.{number}"));
                labels.get(&label.unwrap_or_else(|| number.to_string()))
            }),
            Meant::Others => {
                others
                    .extend(before.iter().filter(|list| list.open).map(|list| (list.points.clone(), answer)));
                None
            }
        };
        for at in places.into_iter().flatten().filter(|at| answered.insert(**at)) {
            give(stated.get_mut(*at), answer);
        }
    }
    for (points, answer) in others.into_iter().take(LISTS) {
        for at in points.filter(|at| !answered.contains(at)) {
            give(stated.get_mut(at), answer);
        }
    }
}

fn label(statement: &Statement) -> Option<&str> {
    match statement {
        Statement::Recommendation(point) => point.paragraph.as_deref(),
        _ => None,
    }
}

fn give(stated: Option<&mut Stated>, answer: Answer) {
    if let Some(Statement::Recommendation(point)) = stated.map(|stated| &mut stated.statement) {
        point.answer = Some(answer);
    }
}

/// The answers of a paragraph to recommendations it names.
fn replies(words: &str) -> Vec<(Meant, Answer)> {
    let mut out = Vec::new();
    for sentence in sentences(words) {
        let named = named(sentence);
        let Some(first) = named.first() else { continue };
        // "… accepts recommendations 1 and 2" says it before, "recommendations 1 and 2 are accepted" behind.
        let ahead = sentence.get(..first.start).and_then(answer).is_some();
        let parts = named.iter().enumerate().map(|(at, one)| {
            let before = at.checked_sub(1).and_then(|at| named.get(at)).map_or(0, |last| last.end);
            let behind = named.get(at + 1).map_or(sentence.len(), |next| next.start);
            let part = if ahead { before..one.start } else { one.end..behind };
            sentence.get(part).and_then(answer)
        });
        let mut answers: Vec<Option<Answer>> = parts.collect();
        // "Recommendations 1 and 2 as well as recommendation 5 enjoy …"; "accepts recommendation 1 and recommendation 2".
        let mut last = None;
        let carry = |answer: &mut Option<Answer>| {
            *answer = answer.or(last);
            last = *answer;
        };
        if ahead {
            answers.iter_mut().for_each(carry)
        } else {
            answers.iter_mut().rev().for_each(carry)
        }
        for (one, answer) in named.iter().zip(answers) {
            out.extend(
                answer.into_iter().flat_map(|answer| one.meant.iter().map(move |meant| (*meant, answer))),
            );
        }
    }
    out
}

/// The sentences of a paragraph; "No. 7" ends none.
fn sentences(words: &str) -> Vec<&str> {
    let mut out = Vec::new();
    let mut start = 0;
    for (at, _) in words.match_indices([';', '.']) {
        let next = words.get(at + 1..).unwrap_or("");
        let ends = next.strip_prefix(' ').is_some_and(|next| next.starts_with(char::is_uppercase));
        if ends || words.get(at..).is_some_and(|rest| rest.starts_with(';')) {
            out.extend(words.get(start..at));
            start = at + 1;
        }
    }
    out.extend(words.get(start..));
    out
}

/// Numbers behind the word for recommendations, and the bytes that name them.
struct Named {
    start: usize,
    end: usize,
    meant: Vec<Meant>,
}

fn named(sentence: &str) -> Vec<Named> {
    let mut out: Vec<Named> = Vec::new();
    let stems = ["ecommendation", "екомендаци"];
    let mut places: Vec<usize> =
        stems.iter().flat_map(|stem| sentence.match_indices(stem)).map(|(at, _)| at).collect();
    places.sort_unstable();
    for at in places {
        let before = sentence.get(..at).unwrap_or("");
        let word = before.rfind(' ').map_or(0, |space| space + 1);
        let last = before.get(..word).unwrap_or("").trim_end().rsplit(' ').next().unwrap_or("");
        let tail = sentence.get(at..).unwrap_or("");
        let end = at + tail.find(' ').unwrap_or(tail.len());
        if ["other", "remaining", "остальные", "остальных", "другие"].contains(&last)
        {
            out.push(Named { start: word - last.len() - 1, end, meant: vec![Meant::Others] });
            continue;
        }
        let (meant, length) = numbers(sentence.get(end..).unwrap_or(""));
        if !meant.is_empty() {
            out.push(Named { start: word, end: end + length, meant });
        }
    }
    out
}

/// The numbers at the head of some words, and how many bytes they take.
fn numbers(words: &str) -> (Vec<Meant>, usize) {
    const BEFORE: [&str; 18] = [
        "no",
        "nos",
        "number",
        "numbers",
        "numbered",
        "contained",
        "made",
        "listed",
        "set",
        "out",
        "in",
        "under",
        "the",
        "paragraph",
        "paragraphs",
        "№",
        "пунктах",
        "в",
    ];
    let mut out: Vec<Meant> = Vec::new();
    let (mut end, mut at, mut to, mut paragraph) = (0, 0, false, false);
    for word in words.split(' ') {
        let range = at..at + word.len();
        at = range.end + 1;
        let bare = word.trim_matches(|c: char| matches!(c, ',' | '.' | ':' | '(' | ')' | '№'));
        if let Some(pieces) = meant_by(bare) {
            for (place, one) in pieces.into_iter().enumerate() {
                // Plain numbers of paragraphs are those of the dialogue.
                if paragraph && matches!(one, Meant::Number(_)) {
                    return (out, end);
                }
                if to || place > 0 {
                    up_to(&mut out, one);
                } else {
                    out.push(one);
                }
                to = false;
            }
            end = range.end;
        } else if ["to", "through", "–", "-", "—", "по"].contains(&bare) && !out.is_empty() {
            to = true;
        } else if bare.is_empty() || ["and", "&", "и", "as", "well"].contains(&bare) {
        } else if out.is_empty() && BEFORE.contains(&bare.to_lowercase().as_str()) {
            paragraph |= bare.starts_with("paragraph") || bare.starts_with("пункт");
        } else {
            break;
        }
    }
    (out, end)
}

/// "95.1", "7", "95.1–95.4", "3-5": one number, or the first and last of a range.
fn meant_by(word: &str) -> Option<Vec<Meant>> {
    let pieces = word.split(['–', '-', '—']).map(|piece| {
        let (major, length) = number(piece)?;
        let rest = piece.get(length..)?;
        if rest.is_empty() {
            return Some(Meant::Number(major));
        }
        let (minor, digits) = number(rest.strip_prefix('.')?)?;
        (length + 1 + digits == piece.len()).then_some(Meant::Joined(major, minor))
    });
    pieces.collect::<Option<Vec<_>>>().filter(|pieces| !pieces.is_empty() && pieces.len() <= 2)
}

/// Adds all up to the end of a range.
fn up_to(out: &mut Vec<Meant>, last: Meant) {
    match (out.last().copied(), last) {
        (Some(Meant::Joined(major, first)), Meant::Joined(same, last)) if major == same => {
            out.extend(
                (first + 1..=last.min(first.saturating_add(LONGEST_RANGE))).map(|n| Meant::Joined(major, n)),
            );
        }
        // "95.1–4"
        (Some(Meant::Joined(major, first)), Meant::Number(last)) => {
            out.extend(
                (first + 1..=last.min(first.saturating_add(LONGEST_RANGE))).map(|n| Meant::Joined(major, n)),
            );
        }
        (Some(Meant::Number(first)), Meant::Number(last)) => {
            out.extend((first + 1..=last.min(first.saturating_add(LONGEST_RANGE))).map(Meant::Number));
        }
        _ => out.push(last),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(words: &str) -> String {
        let one = |(meant, answer): (Meant, Answer)| {
            let which = match meant {
                Meant::Joined(major, minor) => format!("{major}.{minor}"),
                Meant::Number(number) => number.to_string(),
                Meant::Others => "others".to_owned(),
            };
            format!("{which} {}", answer.label())
        };
        replies(words).into_iter().map(one).collect::<Vec<_>>().join(", ")
    }

    #[test]
    fn answers_are_given_by_number() {
        for (words, wanted) in [
            (
                "Recommendations 95.1, 95.3 and 95.7 enjoy the support of Bhutan.",
                "95.1 supported, 95.3 supported, 95.7 supported",
            ),
            (
                "Recommendations Nos. 3–5 and 8 did not enjoy its support.",
                "3 noted, 4 noted, 5 noted, 8 noted",
            ),
            (
                "Bhutan accepts recommendations 95.1–95.3 and rejects recommendation 95.4.",
                "95.1 supported, 95.2 supported, 95.3 supported, 95.4 noted",
            ),
            (
                "Recommendations 1 and 2 enjoy its support, while recommendation 3 does not enjoy it; the other recommendations will be examined.",
                "1 supported, 2 supported, others to be examined",
            ),
            (
                "Recommendation No. 7 is accepted. Recommendations 8 to 9 are noted.",
                "7 supported, 8 noted, 9 noted",
            ),
            ("Recommendations in paragraphs 23 and 24 did not enjoy its support.", ""),
            (
                "Recommendations contained in paragraphs 95.2 and 95.4 were accepted",
                "95.2 supported, 95.4 supported",
            ),
            ("Regarding recommendation No. 95.1, the law is in line with the Covenant.", ""),
            ("Рекомендации 95.1 и 95.2 пользуются поддержкой Бутана.", "95.1 supported, 95.2 supported"),
        ] {
            assert_eq!(told(words), wanted, "{words}");
        }
    }
}
