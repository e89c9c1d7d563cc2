//! Days as documents of the United Nations write them, in English and Russian: "12 and 13 October 2022", "12 September
//! and 13 September 2024", "21 October–8 November 2019", "21 и 22 апреля 2022 года", "December 10, 2004".
//!
//! The prose reader's dates are English and of one day each; a meeting's are often several, which belong together.

use super::lines::is_space;
use std::ops::Range;
use tarazy_model::Date;
use tarazy_words::months;

/// Days named together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Days {
    /// Bytes from the first number to the year.
    pub(super) span: Range<usize>,
    /// Each day, or month where no day is named, in order.
    pub(super) each: Vec<Date>,
}

impl Days {
    /// All of them as one date: the day, or from the first to the last.
    pub(super) fn date(&self) -> Option<Date> {
        match self.each.as_slice() {
            [] => None,
            [only] => Some(only.clone()),
            [first, .., last] => format!("{first}/{last}").parse().ok(),
        }
    }
}

/// A word or number and where it stands.
#[derive(Clone, Copy, Debug)]
struct Word<'t> {
    start: usize,
    text: &'t str,
}

impl Word<'_> {
    fn end(&self) -> usize {
        self.start + self.text.len()
    }

    fn number(&self, digits: usize) -> Option<u32> {
        let bare = self.text.trim_end_matches(|c: char| c.is_alphabetic());
        let ending = self.text.get(bare.len()..).unwrap_or("");
        let ordinal = matches!(ending, "" | "st" | "nd" | "rd" | "th" | "го" | "г" | "года");
        (ordinal && bare.len() <= digits).then(|| bare.parse().ok()).flatten()
    }

    fn day(&self) -> Option<u32> {
        self.number(2).filter(|day| (1..=31).contains(day))
    }

    fn year(&self) -> Option<u32> {
        self.number(4).filter(|year| (1900..2200).contains(year))
    }
}

/// The days in a part of a text, in order.
pub(super) fn days(text: &str, within: Range<usize>) -> Vec<Days> {
    let words = words(text, within);
    let mut out: Vec<Days> = Vec::new();
    // Days that still wait for their year, which stands behind the last of them.
    let mut waiting: Vec<(u32, Option<u32>)> = Vec::new();
    let mut start = 0;
    let mut free = 0;
    for at in 0..words.len() {
        let Some(month) = month(&words, at) else { continue };
        let (mut from, mut numbers) = before(text, &words, free, at);
        let mut next = at + 1;
        if numbers.is_empty() {
            // "December 10, 2004"
            let (after, days) = behind(&words, next);
            if words.get(after).is_some_and(|word| word.year().is_some()) && !days.is_empty() {
                (numbers, next, from) = (days, after, at);
            }
        }
        if waiting.is_empty() {
            start = words.get(from).map_or(0, |word| word.start);
        }
        let named = numbers.into_iter().map(Some).collect::<Vec<_>>();
        waiting.extend(if named.is_empty() {
            vec![(month, None)]
        } else {
            named.into_iter().map(|day| (month, day)).collect()
        });
        free = next;
        if let Some(year) = words.get(next).filter(|word| word.year().is_some()) {
            free = next + 1;
            let each = waiting.drain(..).filter_map(|(month, day)| date(year.year()?, month, day));
            out.push(Days { span: start..year.end(), each: each.collect() });
        } else if !links(&words, next) {
            waiting.clear();
        }
    }
    out.retain(|days| !days.each.is_empty());
    out
}

fn date(year: u32, month: u32, day: Option<u32>) -> Option<Date> {
    match day {
        Some(day) => format!("{year}-{month:02}-{day:02}").parse().ok(),
        None => format!("{year}-{month:02}").parse().ok(),
    }
}

/// The month a word names; only words near a number are looked up.
fn month(words: &[Word<'_>], at: usize) -> Option<u32> {
    let word = words.get(at)?;
    let counted =
        |at: usize| words.get(at).is_some_and(|word| word.text.starts_with(|c: char| c.is_ascii_digit()));
    if !(counted(at + 1) || at > 0 && counted(at - 1)) || !word.text.starts_with(char::is_alphabetic) {
        return None;
    }
    months::number(word.text).and_then(|number| u32::try_from(number).ok())
}

/// The days before a month, from the first of them: "12 and 13", "2-20", "13,".
fn before(text: &str, words: &[Word<'_>], free: usize, at: usize) -> (usize, Vec<u32>) {
    let mut from = at;
    let mut numbers = Vec::new();
    while let Some(word) =
        from.checked_sub(1).filter(|before| *before >= free).and_then(|before| words.get(before))
    {
        let follows = words.get(from).map_or(0, |next| next.start);
        let between = text.get(word.end()..follows).unwrap_or("").trim_matches(is_space);
        // "CO/2, 23 April": the number of a symbol is no day.
        let of_symbol = text.get(..word.start).is_some_and(|before| before.ends_with('/'));
        if let Some(day) = word.day().filter(|_| !of_symbol).filter(|_| {
            numbers.is_empty() || matches!(between, "," | "-" | "–" | "—" | "‑") || is_and(words, from)
        }) {
            numbers.insert(0, day);
        } else if numbers.is_empty()
            || !(word.text == "and" || word.text == "to" || word.text == "и" || word.text == "по")
        {
            break;
        }
        from -= 1;
    }
    // A conjunction without a day before it belongs to what stands before.
    while words.get(from).is_some_and(|word| from < at && word.day().is_none()) {
        from += 1;
    }
    (from, numbers)
}

/// The days behind a month, and where the words behind them start: "17 and 18, 2014".
fn behind(words: &[Word<'_>], mut at: usize) -> (usize, Vec<u32>) {
    let mut days = Vec::new();
    while let Some(day) = words.get(at).and_then(Word::day) {
        days.push(day);
        let next = if is_and(words, at + 1) { at + 2 } else { at + 1 };
        at = next;
    }
    (at, days)
}

fn is_and(words: &[Word<'_>], at: usize) -> bool {
    words.get(at).is_some_and(|word| matches!(word.text, "and" | "to" | "и" | "по"))
}

/// Whether what stands here goes on to another day: "and 13 September", "–8 November".
fn links(words: &[Word<'_>], at: usize) -> bool {
    let next = if is_and(words, at) { at + 1 } else { at };
    words.get(next).is_some_and(|word| word.day().is_some())
}

/// Words and numbers of a part of a text.
fn words(text: &str, within: Range<usize>) -> Vec<Word<'_>> {
    let base = within.start;
    let part = text.get(within).unwrap_or("");
    let mut out = Vec::new();
    let mut start: Option<(usize, bool)> = None;
    for (at, c) in part.char_indices().chain([(part.len(), ' ')]) {
        let goes_on = c.is_alphanumeric();
        // "2018года", "своих2618": a number glued to a word is two.
        let breaks =
            start.is_some_and(|(_, digits)| digits != c.is_ascii_digit() && !(digits && c.is_alphabetic()));
        if let Some((from, _)) = start.filter(|_| !goes_on || breaks) {
            out.extend(part.get(from..at).map(|text| Word { start: base + from, text }));
            start = None;
        }
        if goes_on && start.is_none() {
            start = Some((at, c.is_ascii_digit()));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_of_meetings_are_read_together_in_two_languages() {
        for (text, wanted) in [
            ("held on 12 and 13 October 2022.", "2022-10-12 2022-10-13"),
            ("on 12 September and 13 September 2024, it", "2024-09-12 2024-09-13"),
            ("(21 October–8 November 2019)", "2019-10-21 2019-11-08"),
            ("2-20 August 2004", "2004-08-02 2004-08-20"),
            ("held on 13, 14 and 16 August 2004", "2004-08-13 2004-08-14 2004-08-16"),
            ("состоявшихся 21 и 22 апреля 2022 года.", "2022-04-21 2022-04-22"),
            ("3 мая 2018года", "2018-05-03"),
            ("December 10, 2004", "2004-12-10"),
            ("held on November 17 and 18, 2014", "2014-11-17 2014-11-18"),
            ("before March 2026", "2026-03"),
            ("from 16 February to 6 March 2015", "2015-02-16 2015-03-06"),
            ("paragraphs 5, 9 and 10 by 4 May 2030", "2030-05-04"),
            ("1724th meeting may 3", ""),
        ] {
            let found = days(text, 0..text.len());
            let each: Vec<String> =
                found.iter().flat_map(|days| &days.each).map(ToString::to_string).collect();
            assert_eq!(each.join(" "), wanted, "{text}");
        }
    }
}
