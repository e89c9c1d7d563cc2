//! Which form each sentence of a paragraph has: concern, recommendation, positive aspect. Sentences of one form that
//! follow one another are one point.

use super::cues::{Cue, find};
use crate::un::lines::{is_space, mark, trimmed};
use std::ops::Range;
use tarazy_model::Form;

/// Words that may stand between a body and its verb.
const BETWEEN: [&str; 16] = [
    "also",
    "further",
    "therefore",
    "once",
    "again",
    "thus",
    "moreover",
    "likewise",
    "nevertheless",
    "nonetheless",
    "still",
    "hereby",
    "then",
    "accordingly",
    "now",
    "equally",
];

/// Abbreviations that a full stop does not end a sentence behind.
const ABBREVIATIONS: [&str; 16] = [
    "art", "arts", "para", "paras", "no", "nos", "e.g", "i.e", "cf", "vol", "ст", "п", "пп", "г", "гг", "т.е",
];

/// The points of a paragraph: bytes and form. What says nothing of its form belongs to what stands before it; before
/// everything else it has the form of its section, if that has one.
pub(super) fn points(text: &str, span: Range<usize>, section: Option<Form>) -> Vec<(Range<usize>, Form)> {
    let mut out: Vec<(Range<usize>, Form)> = Vec::new();
    let mut open = span.start;
    let said = sentences(text, span).into_iter();
    let mut said: Vec<_> = said.map(|span| (span.clone(), form(text.get(span).unwrap_or("")))).collect();
    if section == Some(Form::Concern) {
        among_concerns(text, &mut said);
    }
    for (sentence, said) in said {
        match (said.or(if out.is_empty() { section } else { None }), out.last_mut()) {
            (None, Some(last)) => last.0.end = sentence.end,
            (Some(said), Some(last)) if last.1 == said => last.0.end = sentence.end,
            (Some(said), _) => {
                out.push((if out.is_empty() { open } else { sentence.start }..sentence.end, said))
            }
            (None, None) => continue,
        }
        open = sentence.end;
    }
    out.into_iter()
        .map(|(range, form)| (trimmed(text, range), form))
        .filter(|(range, _)| !range.is_empty())
        .collect()
}

/// What stands before the recommendation of a paragraph among concerns: what is welcomed or noted there leads to the
/// concern; what is only recalled leads to the recommendation of the same lines.
fn among_concerns(text: &str, said: &mut [(Range<usize>, Option<Form>)]) {
    let at = said.iter().position(|(_, form)| *form == Some(Form::Recommendation)).unwrap_or(said.len());
    let (lead, rest) = said.split_at_mut(at);
    let words = |span: &Range<usize>| text.get(span.clone()).unwrap_or("");
    let turned = lead.iter().rposition(|(span, form)| *form == Some(Form::Concern) || turns(words(span)));
    if let Some(turned) = turned {
        lead.iter_mut().take(turned + 1).for_each(|(_, form)| *form = Some(Form::Concern));
    } else if lead.iter().all(|(_, form)| form.is_none()) {
        let goes_on = rest.first().is_some_and(|(span, _)| {
            let said = words(span);
            let apart = said.chars().take_while(|c| is_space(*c)).any(|c| c == '\n');
            !apart && is_recommended(said)
        });
        let form = if goes_on { Form::Recommendation } else { Form::Concern };
        lead.iter_mut().for_each(|(_, said)| *said = Some(form));
    }
}

/// Whether a sentence turns against what was said before it.
fn turns(sentence: &str) -> bool {
    const TURNS: [&str; 8] = [
        "However",
        "Nevertheless",
        "Nonetheless",
        "Yet ",
        "Однако",
        "Тем не менее",
        "Вместе с тем",
        "При этом",
    ];
    let sentence = sentence.trim_start_matches(is_space);
    TURNS.iter().any(|turn| sentence.starts_with(turn))
        || [" however,", " nevertheless ", " однако,"].iter().any(|turn| sentence.contains(turn))
}

/// Sentences: up to a full stop before a capital. A list of lettered points is one sentence with its lead.
pub(in crate::un) fn sentences(text: &str, span: Range<usize>) -> Vec<Range<usize>> {
    let part = text.get(span.clone()).unwrap_or("");
    let mut out = Vec::new();
    let mut start = 0;
    for (at, _) in part.match_indices(['.', '?', '!']) {
        let before = part.get(start..at).unwrap_or("");
        let rest = part.get(at + 1..).unwrap_or("");
        let spaced = rest.starts_with(is_space);
        // "party.The": a space may be lost.
        let glued = rest.starts_with(char::is_uppercase)
            && before.ends_with(char::is_lowercase)
            && super::cues::opens(rest);
        let opens = rest.trim_start_matches(|c| is_space(c) || matches!(c, '"' | '“' | '«' | '’' | '”'));
        let word = last_word(before);
        let abbreviated = is_abbreviation(before) || word.chars().count() == 1;
        // The next may be a paragraph of its own, with its number.
        let numbered = rest.trim_start_matches([' ', '\r']).starts_with('\n') && mark(opens).is_some();
        if (spaced || glued) && !abbreviated && (opens.starts_with(char::is_uppercase) || numbered) {
            out.push(span.start + start..span.start + at + 1);
            start = at + 1;
        }
    }
    if start < part.len() {
        out.push(span.start + start..span.end);
    }
    out.retain(|sentence| {
        text.get(sentence.clone()).is_some_and(|text| text.chars().any(char::is_alphanumeric))
    });
    out
}

fn last_word(before: &str) -> &str {
    before.rsplit(|c: char| is_space(c) || c == '(').next().unwrap_or("")
}

/// Whether the last word is one that a full stop shortens.
pub(super) fn is_abbreviation(before: &str) -> bool {
    ABBREVIATIONS.contains(&last_word(before).to_lowercase().as_str())
}

/// Whether the body recommends something in a sentence.
fn is_recommended(sentence: &str) -> bool {
    find(sentence, Cue::Recommends).into_iter().any(|hit| is_done_by_the_body(sentence, hit.range.start))
}

/// The form of one sentence, where it says so. What a body recommends goes before what it is concerned at in the same
/// sentence, and that before what it welcomes: "while welcoming …, is concerned".
fn form(sentence: &str) -> Option<Form> {
    let first = |cue| find(sentence, cue).first().map(|hit| hit.range.start);
    let concern = first(Cue::Concern);
    let asked = first(Cue::Asked).filter(|at| concern.is_none_or(|concern| *at < concern));
    if asked.is_some() || is_recommended(sentence) {
        return Some(Form::Recommendation);
    }
    if concern.is_some() {
        return Some(Form::Concern);
    }
    first(Cue::Positive).map(|_| Form::PositiveAspect)
}

/// Whether the body is the subject of a verb: it stands right before it, but for adverbs and what the verb is joined to.
/// Russian verbs say it by their form.
fn is_done_by_the_body(sentence: &str, verb: usize) -> bool {
    let before = sentence.get(..verb).unwrap_or("");
    if sentence.get(verb..).is_some_and(|rest| rest.starts_with(|c: char| c > '\u{400}')) {
        return true;
    }
    let mut words = before.split(is_space).rev().filter(|word| !word.is_empty());
    let word = words.find(|word| {
        let bare = word.trim_end_matches(',').to_lowercase();
        !(BETWEEN.contains(&bare.as_str()) || bare.ends_with("ly"))
    });
    word.is_none_or(|word| {
        // The number of a note may be glued to it: "recommendations,4".
        let word = word.trim_end_matches(|c: char| c.is_ascii_digit());
        let bare = word.trim_end_matches(',').to_lowercase();
        word.ends_with([',', ';', ')', ']'])
            || matches!(bare.as_str(), "committee" | "it" | "and" | "subcommittee" | "but")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Vec<(&str, &'static str)> {
        let points = points(text, 0..text.len(), None);
        points.into_iter().map(|(range, form)| (text.get(range).unwrap(), form.label())).collect()
    }

    #[test]
    fn a_sentence_says_what_it_is() {
        for (text, wanted) in [
            ("The Committee welcomes the new act on libraries.", "positive aspect"),
            ("While welcoming the act, the Committee is concerned that few know of it.", "concern"),
            ("The Committee is concerned about requests that were refused.", "concern"),
            (
                "The Committee, noting the delay, recommends that the State party open the archive.",
                "recommendation",
            ),
            ("The Committee strongly urges the State party to open it.", "recommendation"),
            ("The State party should open it.", "recommendation"),
            ("The Committee regrets that the State party should have waited.", "concern"),
            ("Комитет приветствует закон о библиотеках.", "positive aspect"),
            ("Комитет по-прежнему обеспокоен задержкой.", "concern"),
            ("Государству-участнику следует открыть архив.", "recommendation"),
        ] {
            assert_eq!(of(text), [(text, wanted)], "{text}");
        }
    }

    #[test]
    fn a_paragraph_of_two_forms_is_two_points() {
        let text = "The Committee is concerned at the delay (art. 2). It also lasts. The State party should: (a) End it; (b) Say why.";
        let found = of(text);
        assert_eq!(found[0], ("The Committee is concerned at the delay (art. 2). It also lasts.", "concern"));
        assert_eq!(found[1], ("The State party should: (a) End it; (b) Say why.", "recommendation"));
    }
}
