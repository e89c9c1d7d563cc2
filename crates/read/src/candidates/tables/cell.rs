//! The cells of a treaty table: an act ("Accession"), a date ("1999", "26 Aug 1998"), a date with the register's suffix
//! ("26 Aug 1998 a"), or both ("Accession 1999"). Read from the end of the row, since glued cells have no other bound.

use std::ops::Range;
use tarazy_model::{ActKind, Date};
use tarazy_words::{Language, months};

/// The words of a cell, longest first, and the act each stands for.
const WORDS: [(&str, Option<ActKind>); 22] = [
    ("Not ratified", None),
    ("Not signed", None),
    ("Not party", None),
    ("No action", None),
    ("Ratification", Some(ActKind::Ratification)),
    ("Ratified", Some(ActKind::Ratification)),
    ("ratified", Some(ActKind::Ratification)),
    ("Accession", Some(ActKind::Accession)),
    ("Acceded", Some(ActKind::Accession)),
    ("acceded", Some(ActKind::Accession)),
    ("Succession", Some(ActKind::Succession)),
    ("Succeeded", Some(ActKind::Succession)),
    ("Signature", Some(ActKind::Signature)),
    ("Signatory", Some(ActKind::Signature)),
    ("Signed", Some(ActKind::Signature)),
    ("signed", Some(ActKind::Signature)),
    ("Acceptance", Some(ActKind::Acceptance)),
    ("Approval", Some(ActKind::Approval)),
    ("Withdrawal", Some(ActKind::Withdrawal)),
    ("Withdrawn", Some(ActKind::Withdrawal)),
    ("N/A", None),
    ("–", None),
];

/// The suffixes of the UN Treaty Collection's status tables.
const SUFFIXES: [(&str, ActKind); 8] = [
    ("AA", ActKind::Approval),
    ("A", ActKind::Acceptance),
    ("a", ActKind::Accession),
    ("d", ActKind::Succession),
    ("s", ActKind::DefinitiveSignature),
    ("c", ActKind::FormalConfirmation),
    ("(a)", ActKind::Accession),
    ("(d)", ActKind::Succession),
];

/// One cell of a row: its bytes, and the act it names with its date. A cell may be empty, or say that there is no act.
pub(super) struct Cell {
    pub(super) span: Range<usize>,
    pub(super) act: Option<ActKind>,
    pub(super) date: Option<Date>,
}

impl Cell {
    /// Whether it says of an act at all.
    pub(super) fn tells(&self) -> bool {
        self.act.is_some() || self.date.is_some()
    }

    /// A cell that stands apart.
    pub(super) fn apart(written: &str, start: usize) -> Self {
        let last = Self::last(written, start);
        last.unwrap_or(Self { span: start..start + written.len(), act: None, date: None })
    }

    /// The last cell of a glued row, whose text begins at a byte.
    pub(super) fn last(row: &str, offset: usize) -> Option<Self> {
        let end = row.trim_end().len();
        let mut rest = row.get(..end)?;
        let suffixed = suffix(rest);
        let dated = suffixed.and_then(|(before, _)| date(before)).or_else(|| date(rest));
        let act = suffixed.filter(|(before, _)| date(before).is_some()).map(|(_, act)| act);
        if let Some((before, _)) = &dated {
            rest = before.trim_end().trim_end_matches(['(', ',', ':', '–', '-']).trim_end();
        }
        let word = WORDS.into_iter().find(|(word, _)| rest.ends_with(word));
        if let Some((word, _)) = word {
            rest = rest.get(..rest.len() - word.len())?;
        } else if let Some((before, _)) = &dated {
            rest = before;
        }
        let found = word.is_some() || dated.is_some();
        let act = act.or(word.and_then(|(_, act)| act));
        found.then(|| Self {
            span: offset + rest.len()..offset + end,
            act,
            date: dated.map(|(_, date)| date),
        })
    }
}

/// What stands before a suffix, and its act.
fn suffix(text: &str) -> Option<(&str, ActKind)> {
    let (mark, act) = SUFFIXES.into_iter().find(|(mark, _)| text.ends_with(mark))?;
    let before = text.strip_suffix(mark)?.trim_end();
    before.ends_with(|c: char| c.is_ascii_digit()).then_some((before, act))
}

/// What stands before a date at the end of a text, and the date: a year, with a day and month if they are there.
fn date(text: &str) -> Option<(&str, Date)> {
    let (before, year) = text.split_at_checked(text.len().checked_sub(4)?)?;
    let year: u16 = year.parse().ok().filter(|year| (1900..2100).contains(year))?;
    let day_month = || {
        let head = before.strip_suffix(' ')?;
        let word = head.len()
            - head.chars().rev().take_while(|c| c.is_alphabetic()).map(char::len_utf8).sum::<usize>();
        let (days, month) = head.split_at_checked(word)?;
        let month = month_of(month)?;
        let days = days.strip_suffix(' ')?;
        // "21 Feb 20085 Aug 1998": as many digits as leave the cell before its year.
        let digits = days.len() - days.trim_end_matches(|c: char| c.is_ascii_digit()).len();
        let length = if digits > 2 { digits.checked_sub(4)? } else { digits };
        let (rest, day) = days.split_at_checked(days.len() - length)?;
        let day: u8 = day.parse().ok()?;
        let date: Date = format!("{year:04}-{month:02}-{day:02}").parse().ok()?;
        Some((rest, date))
    };
    day_month().or_else(|| Some((before, Date::year(i16::try_from(year).ok()?).ok()?)))
}

fn month_of(word: &str) -> Option<i8> {
    let lower = word.to_lowercase();
    let english = months::all().iter().filter(|m| m.language == Language::English);
    english
        .filter(|_| !lower.is_empty())
        .find(|m| m.forms.iter().any(|form| *form == lower))
        .map(|m| m.number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_read_from_the_end_of_a_row() {
        for (row, rest, act, date) in [
            (
                "Rights of the ChildAccession 1999Ratification 2006",
                "Rights of the ChildAccession 1999",
                "ratification",
                "2006",
            ),
            ("Rights of the ChildAccession 1999", "Rights of the Child", "accession", "1999"),
            ("Women201420092001", "Women20142009", "", "2001"),
            ("Torture 21 Feb 20085 Aug 1998 a", "Torture 21 Feb 2008", "accession", "1998-08-05"),
            ("Torture 21 Feb 2008", "Torture ", "", "2008-02-21"),
            ("TortureRatifiedSigned", "TortureRatified", "signature", ""),
            ("Torture1998 (a)", "Torture", "accession", "1998"),
        ] {
            let cell = Cell::last(row, 0).unwrap();
            let act_read = cell.act.map_or("", |act| act.as_str());
            let date_read = cell.date.map_or(String::new(), |d| d.to_string());
            assert_eq!(
                (row.get(..cell.span.start).unwrap(), act_read, date_read.as_str()),
                (rest, act, date),
                "{row}"
            );
        }
        assert!(Cell::last("A sentence of 40 words", 0).is_none());
    }
}
