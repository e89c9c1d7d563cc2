//! Lines of a United Nations document as text extractors leave them: numbers of paragraphs and items that open a line,
//! and what the page adds (its number, the symbol at its head, a job number at its foot).

use super::symbol::is_symbol;
use std::ops::Range;
use tarazy_words::bodies;

/// White space in any form, with the marks that some extractors leave.
pub(super) fn is_space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}')
}

/// The lines of a part of a text that hold anything, each without the white space around it.
pub(super) fn lines(text: &str, span: Range<usize>) -> impl Iterator<Item = (Range<usize>, &str)> {
    let part = text.get(span.clone()).unwrap_or("");
    crate::plain::lines(part).filter_map(move |line| {
        let start = span.start + line.start;
        let trimmed = trimmed(text, start..span.start + line.end);
        Some((trimmed.clone(), text.get(trimmed)?)).filter(|(_, content)| !content.is_empty())
    })
}

/// A range without the white space around what stands there.
pub(super) fn trimmed(text: &str, span: Range<usize>) -> Range<usize> {
    let content = text.get(span.clone()).unwrap_or("");
    let start = span.start + (content.len() - content.trim_start_matches(is_space).len());
    let end = span.end - (content.len() - content.trim_end_matches(is_space).len());
    start.min(end)..end
}

/// What opens a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// "95.", "95)", "(95)"
    Number(u32),
    /// "95.1.", "124.1"
    Joined(u32, u32),
    /// "(b)", "b)", "б)": its place in the alphabet, counted from 1.
    Letter(u32),
    /// "•"
    Bullet,
}

/// The mark that opens a line, and its length in bytes.
pub(super) fn mark(line: &str) -> Option<(Mark, usize)> {
    let bullets = ['•', '·', '▪', '‣', '–', '—', '-', '○', '■'];
    if let Some(bullet) = line.chars().next().filter(|c| bullets.contains(c)) {
        let length = bullet.len_utf8();
        let apart = line.get(length..)?.starts_with(is_space);
        return apart.then_some((Mark::Bullet, length));
    }
    if let Some(bracketed) = bracketed(line) {
        return Some(bracketed);
    }
    let (major, length) = number(line)?;
    let rest = line.get(length..)?;
    // "7 . The Committee", as some editors part them.
    let apart = rest.strip_prefix([' ', '\u{a0}']).filter(|rest| rest.starts_with('.'));
    let length = length + apart.map_or(0, |apart| rest.len() - apart.len());
    let after = apart.unwrap_or(rest).strip_prefix('.')?;
    let Some((minor, digits)) = number(after) else {
        // "10.Further": the space may be lost; "2.5" and "1.A/HRC" are no numbers of paragraphs.
        return opens_text(after).then_some((Mark::Number(major), length + 1));
    };
    let rest = after.get(digits..)?;
    let dot = usize::from(rest.starts_with('.'));
    opens_text(rest.get(dot..)?).then_some((Mark::Joined(major, minor), length + 1 + digits + dot))
}

/// A mark that a bracket closes: "(b)", "b)", "(12)", "12)".
fn bracketed(line: &str) -> Option<(Mark, usize)> {
    let rest = line.strip_prefix('(').unwrap_or(line);
    let opened = line.len() - rest.len();
    let (mark, length) = match number(rest).filter(|(_, digits)| (1..=3).contains(digits)) {
        Some((number, digits)) => (Mark::Number(number), digits),
        None => {
            let letter = rest.chars().next()?;
            (Mark::Letter(place_of(letter)?), letter.len_utf8())
        }
    };
    let after = rest.get(length..)?.strip_prefix(')')?;
    // Without the first bracket it is one only before a space: "f)" may be what is left of a formula.
    let apart = opened > 0 || after.is_empty() || after.starts_with(is_space);
    apart.then_some((mark, opened + length + 1))
}

/// The place of a small letter in the alphabets that count points, from 1.
pub(super) fn place_of(letter: char) -> Option<u32> {
    let alphabets = ["abcdefghijklmnopqrstuvwxyz", "абвгдежзиклмнопрстуфхцчшщэюя"];
    let place = alphabets.iter().find_map(|alphabet| alphabet.chars().position(|c| c == letter))?;
    u32::try_from(place + 1).ok()
}

/// Whether what follows a number is the text it numbers.
fn opens_text(rest: &str) -> bool {
    rest.chars().next().is_none_or(|c| is_space(c) || c.is_uppercase())
}

/// A number of up to four digits, and how many.
pub(super) fn number(text: &str) -> Option<(u32, usize)> {
    let digits = text.bytes().take(5).take_while(u8::is_ascii_digit).count();
    if digits > 4 {
        return None;
    }
    Some((text.get(..digits)?.parse().ok()?, digits))
}

/// Whether a line belongs to the page: its number, the document's symbol, a job number, or some of them.
pub(super) fn is_furniture(line: &str) -> bool {
    let words = || line.split(is_space).filter(|word| !word.is_empty());
    let digits = |word: &str| word.bytes().all(|b| b.is_ascii_digit());
    let is_job = |word: &str| {
        word.strip_prefix("GE.").is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
    };
    let is_page = |word: &str| word.eq_ignore_ascii_case("page") || word == "стр." || word == "Стр.";
    let is_rule = |word: &str| ["-", "–", "|"].contains(&word);
    let job = words().any(is_job);
    // Behind a job number stand its language and days: "GE.10-12345 (E) 120410".
    let of_job =
        |word: &str| job && (digits(word) && word.len() == 6 || word.len() == 3 && word.starts_with('('));
    words().any(|word| !is_rule(word))
        && words().all(|word| {
            digits(word) && word.len() <= 3
                || is_symbol(word)
                || is_job(word)
                || is_page(word)
                || is_rule(word)
                || of_job(word)
        })
}

/// Whether a line is a note of the editors at the foot of a page: "2 The recommendation as read during the interactive
/// dialogue: …", "** Conclusions and recommendations have not been edited."
pub(super) fn is_note(line: &str) -> bool {
    let is_mark = |c: char| c == '*' || c.is_ascii_digit() || matches!(c, '¹' | '²' | '³' | '⁰' | '⁴'..='⁹');
    let marks = line.chars().take_while(|c| is_mark(*c)).count();
    let rest = line.trim_start_matches(is_mark).trim_start_matches(is_space);
    if !(1..=3).contains(&marks) || !rest.starts_with(char::is_uppercase) {
        return false;
    }
    let cites = rest
        .split(is_space)
        .next()
        .is_some_and(|word| word.contains('/') && bodies::by_symbol(word).is_some());
    let adopted =
        line.starts_with('*') && ["Adopted by", "Приняты", "Принято"].iter().any(|by| rest.starts_with(by));
    if cites || adopted || rest.starts_with("See ") || rest.starts_with("Ibid") || rest.starts_with("См. ")
    {
        return true;
    }
    let opening: String = rest.chars().take(160).collect::<String>().to_lowercase();
    let edited = ["as read", "read as", "read out", "as formulated", "been edited", "interactive dialogue"];
    opening.contains("recommendation") && edited.iter().any(|words| opening.contains(words))
}

/// A text on one line, without what belongs to the page.
pub(super) fn on_one_line(text: &str, span: Range<usize>) -> String {
    let mut out = String::new();
    for (at, line) in lines(text, span.clone()) {
        // A lone number at either end is one that the text was broken before or behind.
        let inside = at.start > span.start && at.end < span.end;
        if inside && (is_furniture(line) || is_note(line)) {
            continue;
        }
        for word in line.split(is_space).filter(|word| !word.is_empty()) {
            if !out.is_empty() {
                out.push(' ');
            }
            out.push_str(word);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_letters_and_bullets_open_lines() {
        for (line, wanted) in [
            ("95. The recommendations", Some((Mark::Number(95), 3))),
            ("1.", Some((Mark::Number(1), 2))),
            ("10.Further", Some((Mark::Number(10), 3))),
            ("124.1. Ratify", Some((Mark::Joined(124, 1), 6))),
            ("124.17 Ratify", Some((Mark::Joined(124, 17), 6))),
            ("95.12Ratify", Some((Mark::Joined(95, 12), 5))),
            ("(12) Ratify", Some((Mark::Number(12), 4))),
            ("12) Ratify", Some((Mark::Number(12), 3))),
            ("(b) remove", Some((Mark::Letter(2), 3))),
            ("b) remove", Some((Mark::Letter(2), 2))),
            ("в) отменить", Some((Mark::Letter(3), 3))),
            ("f)or", None),
            ("• Ratify", Some((Mark::Bullet, 3))),
            ("2.5% of the budget", None),
            ("2010 and after", None),
            ("99999. Too many", None),
        ] {
            assert_eq!(mark(line), wanted, "{line}");
        }
    }

    #[test]
    fn what_belongs_to_the_page_is_left_out_of_a_text_on_one_line() {
        let text = "to end\n\n14\n\nA/HRC/88/3\n GE.10-12345 \n2 The recommendation as read during the dialogue: end it.\n  all of it";
        assert_eq!(on_one_line(text, 0..text.len()), "to end all of it");
        for line in ["14", "- 14 -", "A/HRC/88/3 page 14", "GE.10-12345 (E) 120410 150410", "14 GE.10-12345"]
        {
            assert!(is_furniture(line), "{line}");
        }
        for line in ["1,500", "the State", "120410", "-", "and 14"] {
            assert!(!is_furniture(line), "{line}");
        }
    }
}
