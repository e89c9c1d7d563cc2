//! Numbers in a few words of text, with what stands before and after them.

use super::is_word;
use tarazy_model::Quantity;

const ABOUT: [&str; 9] =
    ["about", "around", "approximately", "some", "roughly", "nearly", "almost", "около", "примерно"];
const SCALES: [(&str, f64); 6] =
    [("thousand", 1e3), ("million", 1e6), ("billion", 1e9), ("тыс", 1e3), ("млн", 1e6), ("млрд", 1e9)];

/// Words after which a number like 2003 is a year.
const YEAR_AFTER: [&str; 8] = ["in", "since", "by", "until", "after", "before", "year", "в"];

/// A number, where it stands, and the words beside it.
#[derive(Clone, Debug)]
pub(super) struct Number {
    /// The number; "about" where a word before it says so.
    pub(super) quantity: Quantity,
    /// First code point in the text given.
    pub(super) start: usize,
    /// Code point after the last.
    pub(super) end: usize,
    /// The word before it and before its "about".
    previous: Option<String>,
    /// The word after it.
    pub(super) next: Option<String>,
}

impl Number {
    /// Whether it follows a word: "to around 16,000".
    pub(super) fn after(&self, word: &str) -> bool {
        self.previous.as_deref() == Some(word)
    }

    /// Whether it may be a year.
    pub(super) fn is_year(&self) -> bool {
        let whole =
            self.end - self.start == 4 && self.quantity.point.is_some_and(|n| (1800.0..2100.0).contains(&n));
        let counts_nothing = self.next.as_deref().is_none_or(|next| next.len() < 3);
        let dated = self.previous.as_deref().is_some_and(|word| YEAR_AFTER.contains(&word));
        whole && (counts_nothing || dated)
    }
}

/// A run of letters, digits and the marks inside them.
struct Word {
    text: String,
    start: usize,
    end: usize,
}

/// The numbers of a text in lower case, in order.
pub(super) fn numbers(text: &str) -> Vec<Number> {
    let words = words(text);
    let word = |at: Option<usize>| at.and_then(|at| words.get(at)).map(|word| word.text.as_str());
    let mut found = Vec::new();
    for (at, digits) in words.iter().enumerate() {
        let Some(plain) = parse(&digits.text) else { continue };
        let scale =
            word(at.checked_add(1)).and_then(|next| SCALES.iter().find(|(name, _)| next.starts_with(name)));
        let value = plain * scale.map_or(1.0, |(_, times)| *times);
        let before = at.checked_sub(1);
        let about = word(before).is_some_and(|before| ABOUT.contains(&before));
        let previous = word(if about { at.checked_sub(2) } else { before }).map(str::to_owned);
        let next = word(Some(at + 1 + usize::from(scale.is_some()))).map(str::to_owned);
        let quantity = if about { Quantity::about(value) } else { Quantity::exactly(value) };
        found.push(Number { quantity, start: digits.start, end: digits.end, previous, next });
    }
    found
}

/// "16,000", "4.3", "400"; not "1990s", "40-fold", "2nd".
fn parse(word: &str) -> Option<f64> {
    let plain = word.chars().all(|c| c.is_ascii_digit() || matches!(c, ',' | '.'));
    if !plain || !word.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let grouped = word.split(',').skip(1).all(|group| group.split('.').next().is_some_and(|g| g.len() == 3));
    grouped.then(|| word.replace(',', "").parse().ok()).flatten()
}

fn words(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut open = false;
    for (at, c) in text.chars().enumerate() {
        let inside = is_word(c) || matches!(c, ',' | '.' | '-') && open;
        match words.last_mut().filter(|_| open) {
            Some(word) if inside => {
                word.text.push(c);
                word.end = at + 1;
            }
            _ if inside => words.push(Word { text: c.to_string(), start: at, end: at + 1 }),
            _ => {}
        }
        open = inside;
    }
    for word in &mut words {
        let kept = word.text.trim_end_matches([',', '.', '-']).len();
        word.end -= word.text.get(kept..).map_or(0, |rest| rest.chars().count());
        word.text.truncate(kept);
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_with_their_neighbours() {
        let read = |text: &str| {
            let found = numbers(text);
            found.iter().map(|n| format!("{:?} {} {:?}", n.previous, n.quantity, n.next)).collect::<Vec<_>>()
        };
        for (text, expected) in [
            ("to around 16,000.", vec!["Some(\"to\") ~16000 None"]),
            ("only approximately 400 ngos", vec!["Some(\"only\") ~400 Some(\"ngos\")"]),
            ("worth 2.6 billion tenge", vec!["Some(\"worth\") 2600000000 Some(\"tenge\")"]),
            ("the 1990s, 40-fold, 2nd, 1,2", vec![]),
        ] {
            assert_eq!(read(text), expected, "{text}");
        }
        let at = numbers("в 400 ngos").remove(0);
        assert_eq!((at.start, at.end), (2, 5));
    }
}
