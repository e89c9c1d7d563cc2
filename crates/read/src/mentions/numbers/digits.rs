//! What digits and hyphened words are worth: "4,318,000", "1,8", "twenty-two".

use tarazy_words::number_words::{self, Role};

/// "Forty-eight", which the tokeniser leaves whole.
pub(super) fn hyphened(word: &str) -> Option<f64> {
    let (tens, ones) = word.split_once(['-', '‑'])?;
    let unit = |part: &str| number_words::of(part).filter(|w| w.role == Role::Unit).map(|w| w.value);
    Some(unit(tens).filter(|t| *t >= 20.0)? + unit(ones).filter(|o| *o < 10.0)?)
}

/// Digits with grouping: "4,318,000", "16 000", "1.8"; "1,8" is a decimal comma, "1.800" stays 1.8.
pub(super) fn parse_digits(written: &str) -> Option<f64> {
    let plain: String = written.chars().filter(|c| !c.is_whitespace()).collect();
    let groups: Vec<&str> = plain.split(',').collect();
    let thousands = groups.iter().skip(1).all(|g| g.split('.').next().is_some_and(|d| d.len() == 3));
    let number =
        if groups.len() == 1 || thousands { plain.replace(',', "") } else { plain.replacen(',', ".", 1) };
    number.parse().ok()
}
