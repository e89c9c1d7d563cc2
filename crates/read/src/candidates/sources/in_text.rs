//! Works cited in running text, as scholars and lawyers do: "(World Bank, 2022)", "Yuldasheva and Holm (2021)", and
//! documents by their symbol with the day that stands beside it, "CCPR/C/TJK/CO/3 (22 August 2019)".

use crate::cues::Cue;
use crate::mentions::clock::Dated;
use crate::scene::{Scene, Sentence};
use std::ops::Range;

/// Longest author list in front of a year, in tokens.
const AUTHORS: usize = 9;

/// The works a sentence cites in its text.
pub(super) fn works(scene: &Scene<'_>, sentence: &Sentence) -> Vec<Range<usize>> {
    let mut out: Vec<Range<usize>> = symbols(scene, sentence);
    for dated in sentence.dates.iter().filter(|d| d.date.only_year().is_some()) {
        let cited = bracketed(scene, sentence, dated).or_else(|| author_year(scene, sentence, dated));
        out.extend(cited.filter(|r| !out.iter().any(|known| known.start < r.end && r.start < known.end)));
    }
    out
}

/// "(Kandiyoti, 1988)", "(World Bank, 2022)": what stands in the bracket.
fn bracketed(scene: &Scene<'_>, sentence: &Sentence, dated: &Dated) -> Option<Range<usize>> {
    let year = dated.tokens.start;
    let open = (sentence.tokens.start..year).rev().take(AUTHORS).find(|&at| scene.word(at) == "(")?;
    let closed = [")", ":", ";", ","].contains(&scene.word(dated.tokens.end));
    let comma = scene.word(year.checked_sub(1)?) == "," || scene.word(year - 1) == "al.";
    (closed && comma && is_author(scene, open + 1, year)).then_some(open + 1..dated.tokens.end)
}

/// "Yuldasheva and Holm (2021)", "Kandiyoti (2007)".
fn author_year(scene: &Scene<'_>, sentence: &Sentence, dated: &Dated) -> Option<Range<usize>> {
    let open = dated.tokens.start.checked_sub(1).filter(|&at| scene.word(at) == "(")?;
    let closed = [")", ":", ","].contains(&scene.word(dated.tokens.end));
    let start = (sentence.tokens.start..open)
        .rev()
        .take(AUTHORS)
        .take_while(|&at| name_part(scene, at))
        .filter(|&at| scene.tokens.get(at).is_some_and(|t| t.capital))
        .last()?;
    let known = scene.known_at(scene.tokens.get(start)?.start).is_some_and(|k| k.state().is_some());
    (closed && !known && is_author(scene, start, open)).then_some(start..dated.tokens.end + 1)
}

fn name_part(scene: &Scene<'_>, at: usize) -> bool {
    let joins = ["and", "&", ",", "et", "al", ".", "of", "the"].contains(&scene.word(at));
    // "As Holm and Karimova (2021) write": no name begins with "As".
    joins || scene.tokens.get(at).is_some_and(|t| t.is_word() && t.capital && !t.is(Cue::NotName))
}

/// Whether a stretch is made of names: capitalised words, none of which opens a sentence of its own.
fn is_author(scene: &Scene<'_>, start: usize, end: usize) -> bool {
    let all = (start..end).all(|at| name_part(scene, at));
    let first = scene
        .tokens
        .get(start)
        .is_some_and(|t| t.capital && t.is_word() && t.entry.month == 0 && !t.is(Cue::NotName));
    all && first && start < end
}

/// Symbols of UN documents: at least three parts in capitals and digits, parted by strokes.
fn symbols(scene: &Scene<'_>, sentence: &Sentence) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut at = sentence.tokens.start;
    while at < sentence.tokens.end {
        let end = symbol_end(scene, sentence, at);
        let strokes = (at..end).filter(|&i| scene.word(i) == "/").count();
        if strokes < 2 {
            at += 1;
            continue;
        }
        // "(22 August 2019)", "of 18 June 2018".
        let day = sentence.dates.iter().find(|d| d.tokens.start == end + 1);
        let bracket = day.filter(|d| scene.word(end) == "(" && scene.word(d.tokens.end) == ")");
        let close = bracket
            .map(|d| d.tokens.end + 1)
            .or(day.filter(|_| scene.word(end) == "of").map(|d| d.tokens.end));
        let end = close.unwrap_or(end);
        out.push(at..end);
        at = end;
    }
    out
}

/// The end of a run of glued capitals, digits and strokes that begins with a word in capitals.
fn symbol_end(scene: &Scene<'_>, sentence: &Sentence, at: usize) -> usize {
    let part = |i: usize| {
        scene.tokens.get(i).is_some_and(|t| {
            let word = t.text(scene.text);
            t.is_number()
                || (t.is_word() && !word.contains(char::is_lowercase))
                || ["/", "-", "."].contains(&word)
        })
    };
    let opens = scene.tokens.get(at).is_some_and(|t| t.all_caps && (!t.glued || scene.word(at - 1) == "("))
        && scene.tokens.get(at + 1).is_some_and(|t| t.glued);
    if !opens {
        return at;
    }
    let glued = |i: &usize| part(*i) && scene.tokens.get(*i).is_some_and(|t| t.glued);
    let end = (at + 1..sentence.tokens.end).take_while(glued).last().map_or(at, |i| i + 1);
    // A full stop at the end is the sentence's.
    end - usize::from(end > at && ["/", ".", "-"].contains(&scene.word(end - 1)))
}
