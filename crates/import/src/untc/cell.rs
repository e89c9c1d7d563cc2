//! Dates in a cell of a status table, with their suffixes: "26 Aug 1998 a", "[18 Feb 1959 a]", several in
//! one cell, and footnote numbers beside or glued to any of it.

use tarazy_model::Day;

/// A date as it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Written {
    /// The day.
    pub(super) day: Day,
    /// The letters behind it, which stand for an act; empty where there are none.
    pub(super) suffix: String,
    /// Whether it stands in brackets.
    pub(super) bracketed: bool,
}

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// A day as the Collection writes it: "26 Aug 1998", "9 September 1999"; also "1999-09-09".
pub(super) fn day(written: &str) -> Option<Day> {
    let dates = dates(written)?;
    let [date] = dates.as_slice() else { return None };
    (date.suffix.is_empty() && !date.bracketed).then_some(date.day)
}

/// The dates of a cell in order; `None` where it is not a list of dates.
pub(super) fn dates(cell: &str) -> Option<Vec<Written>> {
    let cell = without_footnotes(cell);
    let mut tokens = tokens(&cell).into_iter().peekable();
    let (mut found, mut bracketed) = (Vec::<Written>::new(), false);
    while let Some(token) = tokens.next() {
        match token {
            Token::Opening => bracketed = true,
            Token::Closing => bracketed = false,
            Token::Number(first) => {
                let next = tokens.peek().copied();
                let day = match next {
                    Some(Token::Word(month)) if first.len() <= 2 && self::month(month).is_some() => {
                        tokens.next();
                        let Some(Token::Number(year)) = tokens.next() else { return None };
                        Some(named(first, month, year)?)
                    }
                    Some(Token::Hyphen) if first.len() == 4 => {
                        tokens.next();
                        let Some(Token::Number(month)) = tokens.next() else { return None };
                        let (Some(Token::Hyphen), Some(Token::Number(day))) = (tokens.next(), tokens.next())
                        else {
                            return None;
                        };
                        Some(Day::new(first.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()?)
                    }
                    // The number of a footnote.
                    _ if found.is_empty() || first.len() > 2 => return None,
                    _ => None,
                };
                found.extend(day.map(|day| Written { day, suffix: String::new(), bracketed }));
            }
            Token::Word(word) => match (found.last_mut(), month(word)) {
                (None, Some(_)) => {
                    // "August 26, 1998"
                    let (Some(Token::Number(first)), Some(Token::Number(year))) =
                        (tokens.next(), tokens.next())
                    else {
                        return None;
                    };
                    found.push(Written { day: named(first, word, year)?, suffix: String::new(), bracketed });
                }
                // Words that are no suffix are told of as one that stands for nothing.
                (Some(last), None) if last.suffix.is_empty() => last.suffix = word.to_owned(),
                (Some(last), None) => last.suffix = format!("{} {word}", last.suffix),
                _ => return None,
            },
            Token::Hyphen => return None,
        }
    }
    (!found.is_empty()).then_some(found)
}

/// A date by name of month; a footnote's number may be glued to the year.
fn named(day: &str, month: &str, year: &str) -> Option<Day> {
    let year = year.get(..4)?.parse().ok()?;
    Day::new(year, self::month(month)?, day.parse().ok()?).ok()
}

fn month(word: &str) -> Option<i8> {
    let word = word.to_ascii_lowercase();
    (1..).zip(MONTHS).find(|(_, name)| word.len() >= 3 && name.starts_with(&word)).map(|(number, _)| number)
}

/// A piece of a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Token<'c> {
    Number(&'c str),
    Word(&'c str),
    Opening,
    Closing,
    Hyphen,
}

fn tokens(cell: &str) -> Vec<Token<'_>> {
    let mut found = Vec::new();
    let mut rest = cell;
    while let Some(first) = rest.chars().next() {
        let same = |c: char| match first {
            _ if first.is_ascii_digit() => c.is_ascii_digit(),
            _ if first.is_alphabetic() => c.is_alphabetic(),
            _ => false,
        };
        let end = rest.find(|c| !same(c)).filter(|end| *end > 0).unwrap_or(match same(first) {
            true => rest.len(),
            false => first.len_utf8(),
        });
        let (token, behind) = rest.split_at_checked(end).unwrap_or((rest, ""));
        match first {
            _ if first.is_ascii_digit() => found.push(Token::Number(token)),
            _ if first.is_alphabetic() => found.push(Token::Word(token)),
            '[' => found.push(Token::Opening),
            ']' => found.push(Token::Closing),
            '-' => found.push(Token::Hyphen),
            _ => {}
        }
        rest = behind;
    }
    found
}

/// The text without what marks footnotes: `<superscript>3</superscript>`, raised digits, asterisks.
pub(super) fn without_footnotes(written: &str) -> String {
    let mut text = String::with_capacity(written.len());
    let mut rest = written;
    while let Some((before, after)) = rest.split_once('<') {
        text.push_str(before);
        let (tag, behind) = after.split_once('>').unwrap_or((after, ""));
        let raised = ["superscript", "sup"].into_iter().find(|name| tag.trim().eq_ignore_ascii_case(name));
        let within = raised.and_then(|name| behind.split_once(&format!("</{name}>")));
        rest = within.map_or(behind, |(_, behind)| behind);
        text.push(' ');
    }
    text.push_str(rest);
    text.chars()
        .filter(|c| !matches!(c, '\u{b9}' | '\u{b2}' | '\u{b3}' | '\u{2070}'..='\u{2079}' | '*' | '†' | '‡'))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(cell: &str) -> Option<String> {
        let written = |date: Written| {
            let text = format!("{} {}", date.day, date.suffix);
            if date.bracketed { format!("[{}]", text.trim()) } else { text.trim().to_owned() }
        };
        dates(cell).map(|dates| dates.into_iter().map(written).collect::<Vec<_>>().join("; "))
    }

    #[test]
    fn a_cell_is_a_list_of_dates_with_suffixes_and_footnotes() {
        for (cell, expected) in [
            ("26 Aug 1998", Some("1998-08-26")),
            ("26 Aug 1998 a", Some("1998-08-26 a")),
            ("26 Aug 1998a", Some("1998-08-26 a")),
            ("26 Aug 1998 (a)", Some("1998-08-26 a")),
            ("26  Aug\u{a0}1998 AA", Some("1998-08-26 AA")),
            ("1 Sept 1998", Some("1998-09-01")),
            ("26 August 19983", Some("1998-08-26")),
            ("26 Aug 1998 a 3, 4", Some("1998-08-26 a")),
            ("26 Aug 1998 3 a", Some("1998-08-26 a")),
            ("26 Aug 1998<superscript>3</superscript> a", Some("1998-08-26 a")),
            ("26 Aug 1998 a ³", Some("1998-08-26 a")),
            ("[26 Aug 1998 a]", Some("[1998-08-26 a]")),
            ("[ 3 Mar 1980 ]", Some("[1980-03-03]")),
            ("11 Jan 1991, 26 Aug 1998 a", Some("1991-01-11; 1998-08-26 a")),
            ("[11 Jan 1991] 26 Aug 1998 d", Some("[1991-01-11]; 1998-08-26 d")),
            ("1998-08-26", Some("1998-08-26")),
            ("August 26, 1998", Some("1998-08-26")),
            ("31 Feb 1999", None),
            ("1 Jan 99", None),
            ("soon", None),
            ("1998", None),
            ("26 Aug", None),
            ("26 Aug 1998 see note", Some("1998-08-26 see note")),
        ] {
            assert_eq!(read(cell).as_deref(), expected, "{cell}");
        }
    }
}
