//! Two texts piece by piece: what was kept, what dropped, what added. Exact: kept and dropped give the earlier text
//! letter by letter, kept and added the later one. For points made again, and for versions of one account.

use serde::Serialize;

/// A piece of the two texts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "is", content = "text")]
pub enum Piece {
    /// In both.
    Kept(String),
    /// In the earlier only.
    Dropped(String),
    /// In the later only.
    Added(String),
}

/// Tables of more cells than this are not made: what lies between beginning and end is then told as a whole.
const MOST: usize = 4_000_000;

/// The pieces of an earlier and a later text, in their order.
pub fn pieces(earlier: &str, later: &str) -> Vec<Piece> {
    let (a, b) = (tokens(earlier), tokens(later));
    let head = a.iter().zip(&b).take_while(|(a, b)| a == b).count();
    let (rest_a, rest_b) = (a.get(head..).unwrap_or_default(), b.get(head..).unwrap_or_default());
    let tail = rest_a.iter().rev().zip(rest_b.iter().rev()).take_while(|(a, b)| a == b).count();
    let middle_a = rest_a.get(..rest_a.len() - tail).unwrap_or_default();
    let middle_b = rest_b.get(..rest_b.len() - tail).unwrap_or_default();
    let mut steps: Vec<Step<'_>> = a.iter().take(head).map(|token| Step::Keep(token)).collect();
    between(middle_a, middle_b, &mut steps);
    steps.extend(a.iter().skip(a.len() - tail).map(|token| Step::Keep(token)));
    joined(&steps)
}

#[derive(Clone, Copy)]
enum Step<'t> {
    Keep(&'t str),
    Drop(&'t str),
    Add(&'t str),
}

/// Words, and what stands between them; nothing is lost.
fn tokens(text: &str) -> Vec<&str> {
    let mut tokens = Vec::new();
    let (mut start, mut in_word) = (0, false);
    for (at, c) in text.char_indices() {
        let is_word = c.is_alphanumeric();
        if at > start && is_word != in_word {
            tokens.extend(text.get(start..at));
            start = at;
        }
        in_word = is_word;
    }
    tokens.extend(text.get(start..).filter(|rest| !rest.is_empty()));
    tokens
}

/// The longest common run of words, by the table of all beginnings (Wagner and Fischer, 1974). Only words are
/// matched, so that a lone comma holds nothing together; what stands between them goes with the word before.
fn between<'t>(a: &[&'t str], b: &[&'t str], steps: &mut Vec<Step<'t>>) {
    let width = b.len() + 1;
    if (a.len() + 1).saturating_mul(width) > MOST {
        steps.extend(a.iter().map(|token| Step::Drop(token)));
        steps.extend(b.iter().map(|token| Step::Add(token)));
        return;
    }
    // longest[i * width + j]: the most letters in common of a[i..] and b[j..].
    let mut longest = vec![0_u32; (a.len() + 1) * width];
    let at = |longest: &[u32], i: usize, j: usize| longest.get(i * width + j).copied().unwrap_or(0);
    for (i, of_a) in a.iter().enumerate().rev() {
        for (j, of_b) in b.iter().enumerate().rev() {
            let without = at(&longest, i + 1, j).max(at(&longest, i, j + 1));
            let with = if of_a == of_b { at(&longest, i + 1, j + 1) + worth(of_a) } else { 0 };
            if let Some(cell) = longest.get_mut(i * width + j) {
                *cell = with.max(without);
            }
        }
    }
    let (mut i, mut j) = (0, 0);
    loop {
        match (a.get(i), b.get(j)) {
            (Some(of_a), Some(of_b))
                if of_a == of_b && at(&longest, i, j) == at(&longest, i + 1, j + 1) + worth(of_a) =>
            {
                steps.push(Step::Keep(of_a));
                (i, j) = (i + 1, j + 1);
            }
            (Some(of_a), other) if other.is_none() || at(&longest, i + 1, j) >= at(&longest, i, j + 1) => {
                steps.push(Step::Drop(of_a));
                i += 1;
            }
            (_, Some(of_b)) => {
                steps.push(Step::Add(of_b));
                j += 1;
            }
            (_, None) => break,
        }
    }
}

/// A word is worth more than the space between words, and a long one more than a short.
fn worth(token: &str) -> u32 {
    let is_word = token.chars().next().is_some_and(char::is_alphanumeric);
    if is_word { 8 + u32::try_from(token.len()).unwrap_or(0).min(24) } else { 1 }
}

/// Steps of one kind together. Spaces and marks kept alone between changes are told as dropped and added: they
/// hold nothing together.
fn joined(steps: &[Step<'_>]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let (mut dropped, mut added) = (String::new(), String::new());
    let mut rest = steps;
    while let Some(step) = rest.first() {
        match step {
            Step::Drop(token) => dropped.push_str(token),
            Step::Add(token) => added.push_str(token),
            Step::Keep(_) => {
                let kept = rest.iter().take_while(|step| matches!(step, Step::Keep(_))).count();
                let (run, after) = rest.split_at(kept);
                let text: String =
                    run.iter().map(|step| if let Step::Keep(token) = step { token } else { "" }).collect();
                let holds = text.chars().any(char::is_alphanumeric);
                let changed = !dropped.is_empty() || !added.is_empty();
                if !holds && changed && !after.is_empty() {
                    dropped.push_str(&text);
                    added.push_str(&text);
                } else {
                    flush(&mut pieces, &mut dropped, &mut added);
                    pieces.push(Piece::Kept(text));
                }
                rest = after;
                continue;
            }
        }
        rest = rest.get(1..).unwrap_or_default();
    }
    flush(&mut pieces, &mut dropped, &mut added);
    pieces
}

/// What was dropped, then what was added.
fn flush(pieces: &mut Vec<Piece>, dropped: &mut String, added: &mut String) {
    for (text, piece) in [(dropped, Piece::Dropped as fn(String) -> Piece), (added, Piece::Added)] {
        if !text.is_empty() {
            pieces.push(piece(std::mem::take(text)));
        }
    }
}
