//! What a column's header says of its cells: which suffix stands for which act, and what none means.
//!
//! Headers mix words in any order ("Ratification, Acceptance(A), Accession(a)"); the case of a suffix
//! matters (`a` accession, `A` acceptance). Where a header leaves a suffix out, the Collection's own list
//! holds. A `d` beside signatures is a succession to the signature, which binds nobody.

use tarazy_model::{ActKind, Day};

/// The acts of one column.
#[derive(Debug)]
pub(super) struct Legend {
    /// The act of a date without suffix.
    plain: Option<ActKind>,
    suffixes: Vec<(String, ActKind)>,
    /// Whether the column is for signatures.
    signs: bool,
}

/// Why a cell was not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Unread {
    /// There is no date in it.
    NoDate,
    /// The header lists no act without a suffix.
    NoSuffix,
    /// The suffix stands for no act known here.
    Suffix(String),
    /// In brackets: the act was, and holds no more.
    Bracketed,
}

impl Unread {
    /// What is wrong with the cell.
    pub(super) fn what(&self, cell: &str) -> String {
        match self {
            Self::NoDate => format!("\"{cell}\" is no date"),
            Self::NoSuffix => {
                format!("\"{cell}\" has no suffix, and every act of the header has one; it was left out")
            }
            Self::Suffix(suffix) => {
                format!("the suffix \"{suffix}\" stands for no act known here; the cell was left out")
            }
            Self::Bracketed => {
                format!("\"{cell}\" is in brackets: an act that no longer holds; it was left out")
            }
        }
    }

    /// What to do about it.
    pub(super) fn mend(&self) -> &'static str {
        match self {
            Self::NoDate => "correct the cell or leave it empty",
            Self::NoSuffix => "add the suffix, such as a for accession",
            Self::Suffix(_) => "name it in the header, such as \"Accession(a)\"",
            Self::Bracketed => "see the footnotes of the status table for what ended it",
        }
    }

    /// Whether the whole batch is refused for it.
    pub(super) fn is_fatal(&self) -> bool {
        *self == Self::NoDate
    }
}

impl Legend {
    /// The legend of a header; `None` when none of its words is an act.
    pub(super) fn of(header: &str) -> Option<Self> {
        let words: Vec<(ActKind, Option<&str>)> = header.split(',').filter_map(word).collect();
        if words.is_empty() {
            return None;
        }
        Some(Self {
            plain: words.iter().find(|(_, suffix)| suffix.is_none()).map(|(act, _)| *act),
            signs: words.iter().any(|(act, _)| act.signs()),
            suffixes: words.iter().filter_map(|(act, suffix)| Some(((*suffix)?.to_owned(), *act))).collect(),
        })
    }

    /// The act and the day of a cell.
    pub(super) fn read(&self, cell: &str) -> Result<(ActKind, Day), Unread> {
        if cell.starts_with('[') {
            return Err(Unread::Bracketed);
        }
        let (date, suffix) = parted(cell);
        let day = day(date)?;
        Ok((self.act(suffix)?, day))
    }

    fn act(&self, suffix: &str) -> Result<ActKind, Unread> {
        if suffix.is_empty() {
            return self.plain.ok_or(Unread::NoSuffix);
        }
        let listed = self.suffixes.iter().find(|(known, _)| known == suffix).map(|(_, act)| *act);
        listed.or_else(|| usual(suffix, self.signs)).ok_or_else(|| Unread::Suffix(suffix.to_owned()))
    }
}

/// The Collection's own list of suffixes.
fn usual(suffix: &str, signs: bool) -> Option<ActKind> {
    Some(match suffix {
        "a" => ActKind::Accession,
        "A" => ActKind::Acceptance,
        "AA" => ActKind::Approval,
        "c" => ActKind::FormalConfirmation,
        "d" if signs => ActKind::SuccessionToSignature,
        "d" => ActKind::Succession,
        "n" => ActKind::ProvisionalApplication,
        "p" => ActKind::SimplifiedProcedure,
        "s" => ActKind::DefinitiveSignature,
        _ => return None,
    })
}

/// One word of a header and its suffix: "Accession(a)".
fn word(written: &str) -> Option<(ActKind, Option<&str>)> {
    let written = written.trim();
    let (name, suffix) = match written.split_once('(') {
        Some((name, rest)) => (name.trim(), rest.strip_suffix(')').map(str::trim)),
        None => (written, None),
    };
    let act = match name.to_ascii_lowercase().as_str() {
        "provisional application" => ActKind::ProvisionalApplication,
        "simplified procedure" | "consent to be bound under a simplified procedure" => {
            ActKind::SimplifiedProcedure
        }
        "denunciation" => ActKind::Withdrawal,
        name => name.replace(' ', "-").parse().ok()?,
    };
    Some((act, suffix))
}

/// The date of a cell and the letters after it.
fn parted(cell: &str) -> (&str, &str) {
    let date = cell.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    (date.trim(), cell.strip_prefix(date).unwrap_or(""))
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

/// A day as the Collection writes it: "26 Aug 1998", "9 September 1999".
pub(super) fn day(written: &str) -> Result<Day, Unread> {
    let mut words = written.split_whitespace();
    let mut read = || {
        let (day, month, year) = (words.next()?, words.next()?.to_ascii_lowercase(), words.next()?);
        let month = (1..).zip(MONTHS).find(|(_, name)| month.len() >= 3 && name.starts_with(&month))?.0;
        let year = year.parse().ok().filter(|_| year.len() == 4)?;
        if words.next().is_some() { None } else { Day::new(year, month, day.parse().ok()?).ok() }
    };
    read().ok_or(Unread::NoDate)
}
