//! What a column's header says of its cells: which suffix stands for which act, and what none means.
//!
//! Headers mix words in any order ("Ratification, Acceptance(A), Accession(a)"), some with a clause behind
//! the word ("Provisional application by virtue of a notification (n)"); the case of a suffix matters (`a`
//! accession, `A` acceptance). Where a header leaves a suffix out, the Collection's own list holds. A `d`
//! beside signatures is a succession to the signature, which binds nobody.

use super::cell::{self, Written};
use tarazy_model::{ActKind, Day};
use tarazy_words::Saying;

/// The acts of one column.
#[derive(Debug)]
pub(super) struct Legend {
    /// The act of a date without suffix.
    plain: Option<ActKind>,
    suffixes: Vec<(String, ActKind)>,
    /// Whether the column is for signatures.
    signs: bool,
}

/// Why a cell, or one date of it, was not read.
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
    pub(super) fn what(&self, cell: &str) -> Saying {
        match self {
            Self::NoDate => Saying::of("problem-no-date").shown("cell", cell),
            Self::NoSuffix => Saying::of("problem-no-suffix").shown("cell", cell),
            Self::Suffix(suffix) => Saying::of("problem-suffix-unknown").shown("suffix", suffix),
            Self::Bracketed => Saying::of("problem-bracketed").shown("cell", cell),
        }
    }

    /// What to do about it.
    pub(super) fn mend(&self) -> Saying {
        match self {
            Self::NoDate => Saying::of("mend-cell-or-empty"),
            Self::NoSuffix => Saying::of("mend-no-suffix"),
            Self::Suffix(_) => Saying::of("mend-suffix-unknown"),
            Self::Bracketed => Saying::of("mend-bracketed"),
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
        let header = cell::without_footnotes(header);
        let words: Vec<(ActKind, Option<String>)> = parts(&header).into_iter().filter_map(word).collect();
        if words.is_empty() {
            return None;
        }
        Some(Self {
            plain: words.iter().find(|(_, suffix)| suffix.is_none()).map(|(act, _)| *act),
            signs: words.iter().any(|(act, _)| act.signs()),
            suffixes: words.into_iter().filter_map(|(act, suffix)| Some((suffix?, act))).collect(),
        })
    }

    /// The acts and days of a cell, each of them or why it was left out. A cell that is no list of dates as
    /// a whole is one error.
    pub(super) fn read(&self, cell: &str) -> Vec<Result<(ActKind, Day), Unread>> {
        let Some(written) = cell::dates(cell) else { return vec![Err(Unread::NoDate)] };
        let read = |date: Written| match date.bracketed {
            true => Err(Unread::Bracketed),
            false => Ok((self.act(&date.suffix)?, date.day)),
        };
        written.into_iter().map(read).collect()
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
        "P" => ActKind::Consent,
        "s" => ActKind::DefinitiveSignature,
        _ => return None,
    })
}

/// The words of a header: parted by commas, semicolons and strokes outside of brackets.
fn parts(header: &str) -> Vec<&str> {
    let mut depth = 0_u32;
    let parting = move |c: char| {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth == 0 && matches!(c, ',' | ';' | '/')
    };
    header.split(parting).flat_map(joined).collect()
}

/// "Ratification or Accession" are two words; "accession thereto" after other words is none.
fn joined(part: &str) -> Vec<&str> {
    for with in [" or ", " and "] {
        if let Some((first, second)) = part.split_once(with)
            && word(first).is_some()
            && word(second).is_some()
        {
            return vec![first, second];
        }
    }
    vec![part]
}

/// How the words of headers begin, the more specific first. What a notification is of, and when something
/// entered into force, is no act of consent.
const WORDS: [(&str, ActKind); 24] = [
    ("succession to signature", ActKind::SuccessionToSignature),
    ("definitive signature", ActKind::DefinitiveSignature),
    ("signature definitive", ActKind::DefinitiveSignature),
    ("signature", ActKind::Signature),
    ("ratification", ActKind::Ratification),
    ("accession", ActKind::Accession),
    ("adhesion", ActKind::Accession),
    ("notification of succession", ActKind::Succession),
    ("succession", ActKind::Succession),
    ("acceptance of procedure", ActKind::AcceptanceOfProcedure),
    ("acceptance", ActKind::Acceptance),
    ("approval", ActKind::Approval),
    ("act of formal confirmation", ActKind::FormalConfirmation),
    ("formal confirmation", ActKind::FormalConfirmation),
    ("provisional application", ActKind::ProvisionalApplication),
    ("simplified procedure", ActKind::SimplifiedProcedure),
    ("consent to be bound under a simplified procedure", ActKind::SimplifiedProcedure),
    ("consent", ActKind::Consent),
    ("participation", ActKind::Consent),
    ("application", ActKind::Application),
    ("undertaking", ActKind::Application),
    ("denunciation", ActKind::Withdrawal),
    ("withdrawal", ActKind::Withdrawal),
    ("declaration", ActKind::Declaration),
];

/// What may stand before the word.
const BEFORE: [&str; 6] =
    ["date of ", "receipt of ", "deposit of ", "the ", "instrument of ", "instruments of "];

/// One word of a header and its suffix: "Accession(a)".
fn word(written: &str) -> Option<(ActKind, Option<String>)> {
    let written = written.trim();
    let (name, suffix) = match written.strip_suffix(')').and_then(|rest| rest.rsplit_once('(')) {
        // Numbers before the brackets make them part of a clause: "under article 7 (1) (b)".
        Some((name, suffix)) if is_suffix(suffix) && !name.contains(|c: char| c.is_ascii_digit()) => {
            (name.trim(), Some(suffix.trim().to_owned()))
        }
        _ => (written, None),
    };
    let name = name.to_lowercase();
    let mut name = name.as_str();
    while let Some(rest) = BEFORE.iter().find_map(|before| name.strip_prefix(before)) {
        name = rest;
    }
    let begins = |begin: &&(&str, ActKind)| {
        name.strip_prefix(begin.0)
            .is_some_and(|rest| !rest.starts_with(char::is_alphabetic) || rest.starts_with('s'))
    };
    let (_, act) = WORDS.iter().find(begins)?;
    Some((*act, suffix))
}

/// Letters that a cell may carry, not a clause in brackets.
fn is_suffix(text: &str) -> bool {
    let text = text.trim();
    (1..=3).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_alphabetic())
}
