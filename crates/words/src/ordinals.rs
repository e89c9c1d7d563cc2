//! Ordinals as documents of the United Nations count sessions, reports and meetings: "sixty-fifth", "27th", "initial",
//! "семьдесят четвертой", "восьмой".

use crate::number_words::{self, Role};

/// Russian ordinals by their stems, which take the endings of cases.
const RUSSIAN: [(&str, u32); 29] = [
    ("перв", 1),
    ("втор", 2),
    ("трет", 3),
    ("четверт", 4),
    ("четвёрт", 4),
    ("пят", 5),
    ("шест", 6),
    ("седьм", 7),
    ("восьм", 8),
    ("девят", 9),
    ("десят", 10),
    ("одиннадцат", 11),
    ("двенадцат", 12),
    ("тринадцат", 13),
    ("четырнадцат", 14),
    ("пятнадцат", 15),
    ("шестнадцат", 16),
    ("семнадцат", 17),
    ("восемнадцат", 18),
    ("девятнадцат", 19),
    ("двадцат", 20),
    ("тридцат", 30),
    ("сороков", 40),
    ("пятидесят", 50),
    ("шестидесят", 60),
    ("семидесят", 70),
    ("восьмидесят", 80),
    ("девяност", 90),
    ("сот", 100),
];

/// Russian tens that stand before an ordinal as cardinals: "семьдесят четвертая".
const RUSSIAN_TENS: [(&str, u32); 9] = [
    ("двадцать", 20),
    ("тридцать", 30),
    ("сорок", 40),
    ("пятьдесят", 50),
    ("шестьдесят", 60),
    ("семьдесят", 70),
    ("восемьдесят", 80),
    ("девяносто", 90),
    ("сто", 100),
];

/// Endings of Russian ordinals.
const ENDINGS: [&str; 18] = [
    "ый", "ой", "ий", "ая", "ья", "ое", "ье", "ого", "ьего", "ому", "ьему", "ым", "ьим", "ом", "ьем", "ей",
    "ую", "ьей",
];

/// The number of an ordinal, and `None` for any other word.
pub fn ordinal(word: &str) -> Option<u32> {
    let word = word.to_lowercase();
    let digits = word.trim_end_matches(char::is_alphabetic).trim_end_matches(['-', '‑', '–']);
    if let Ok(number) = digits.parse() {
        // "20km" is none.
        let ending = word.get(digits.len()..).unwrap_or("");
        let english = matches!(ending, "st" | "nd" | "rd" | "th");
        return (english || ending.contains(|c| ('а'..='я').contains(&c))).then_some(number);
    }
    if word == "initial" || word.starts_with("первоначальн") {
        return Some(1);
    }
    let mut number = 0;
    let mut ordinal = false;
    for part in word.split(['-', '‑', ' ']).filter(|part| !part.is_empty()) {
        let (value, last) = english(part).or_else(|| russian(part))?;
        number += value;
        ordinal = last;
    }
    ordinal.then_some(number)
}

/// The value of an English number word and whether it is an ordinal.
fn english(word: &str) -> Option<(u32, bool)> {
    let known = number_words::of(word)?;
    let whole = |value: f64| (1..=100).find(|number| (f64::from(*number) - value).abs() < 0.5);
    match known.role {
        Role::Ordinal => Some((whole(known.value)?, true)),
        // The word for a third part is the ordinal here.
        Role::Fraction if known.value > 0.0 => Some((whole(1.0 / known.value)?, true)),
        Role::Unit => Some((whole(known.value)?, false)),
        _ => None,
    }
}

fn russian(word: &str) -> Option<(u32, bool)> {
    if let Some((_, value)) = RUSSIAN_TENS.iter().find(|(tens, _)| *tens == word) {
        return Some((*value, false));
    }
    let (_, value) = RUSSIAN
        .iter()
        .filter(|(stem, _)| word.strip_prefix(stem).is_some_and(|ending| ENDINGS.contains(&ending)))
        .max_by_key(|(stem, _)| stem.len())?;
    Some((*value, true))
}

/// The ordinal that ends at the end of some words: "at its sixty-fifth", "на своей семьдесят четвертой".
pub fn last_of(words: &str) -> Option<u32> {
    let mut back = words.split_whitespace().rev();
    let last = back.next()?;
    let with_tens = back.next().and_then(|tens| ordinal(&format!("{tens} {last}")));
    with_tens.filter(|number| *number > 20).or_else(|| ordinal(last))
}

/// The ordinals of a phrase in order: "eighth to tenth", "третий и четвертый", "восьмой–десятый".
pub fn all(phrase: &str) -> Vec<u32> {
    let parts = phrase.split(|c: char| c.is_whitespace() || matches!(c, '–' | '—' | ',' | ';' | '(' | ')'));
    let mut out = Vec::new();
    let mut tens: Option<&str> = None;
    for part in parts.filter(|part| !part.is_empty()) {
        let joined = tens.take().and_then(|tens| ordinal(&format!("{tens} {part}")));
        match joined.or_else(|| ordinal(part)) {
            Some(number) => out.push(number),
            None if russian(part).is_some() => tens = Some(part),
            None => {}
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sessions_and_reports_are_counted_in_words_and_digits() {
        for (written, wanted) in [
            ("sixty-fifth", Some(65)),
            ("third", Some(3)),
            ("27th", Some(27)),
            ("initial", Some(1)),
            ("семьдесят четвертой", Some(74)),
            ("восьмой", Some(8)),
            ("2879-м", Some(2879)),
            ("annual", None),
            ("forty", None),
            ("65", None),
            ("20km", None),
        ] {
            assert_eq!(ordinal(written), wanted, "{written}");
        }
        assert_eq!(all("the combined eighth to tenth periodic"), [8, 10]);
        assert_eq!(all("объединенные восьмой–десятый периодические"), [8, 10]);
        assert_eq!(last_of("принятые на своей семьдесят четвертой"), Some(74));
    }
}
