//! Whether what a brief cites still stands (rule `citation-of-brief`).

use serde::Serialize;
use tarazy_model::ReviewState;
use tarazy_words::Saying;

/// How a citation stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Footing {
    /// What it leads to counts in the record.
    Stands,
    /// It counts, and a newer version of it came since the brief was written.
    Changed,
    /// Its source no longer publishes it.
    Withdrawn,
    /// Nobody has decided on it.
    Undecided,
    /// A reviewer rejected it.
    Rejected,
    /// Every import that brought it was taken back.
    Undone,
    /// The record never held it.
    Unknown,
}

impl Footing {
    /// What there is to say of it, but for what changed: "it waits for a decision".
    pub fn says(self) -> Saying {
        Saying::of(match self {
            Self::Stands => "cited-stands",
            Self::Changed => "cited-changed",
            Self::Withdrawn => "cited-withdrawn",
            Self::Undecided => "cited-undecided",
            Self::Rejected => "cited-rejected",
            Self::Undone => "cited-undone",
            Self::Unknown => "cited-unknown",
        })
    }

    /// Whether a reader may rest on it.
    pub fn holds(self) -> bool {
        self == Self::Stands
    }
}

/// What the record knows of an account that is cited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cited {
    /// Its version now; `None` where every batch that brought it was undone.
    pub now: Option<u32>,
    /// Its version when the brief was written; `None` where it came later.
    pub then: Option<u32>,
    /// Where its review stands.
    pub review: ReviewState,
    /// Whether its source no longer publishes it.
    pub withdrawn: bool,
}

/// How a citation of an account stands; of one that was never kept there is nothing.
pub fn of_account(cited: Option<&Cited>) -> Footing {
    let Some(cited) = cited else { return Footing::Unknown };
    let Some(now) = cited.now else { return Footing::Undone };
    match cited.review {
        ReviewState::Rejected => Footing::Rejected,
        ReviewState::Candidate => Footing::Undecided,
        ReviewState::Accepted | ReviewState::Disputed if cited.withdrawn => Footing::Withdrawn,
        // What came after the brief was written cannot have changed since.
        ReviewState::Accepted | ReviewState::Disputed if cited.then.is_some_and(|then| then != now) => {
            Footing::Changed
        }
        ReviewState::Accepted | ReviewState::Disputed => Footing::Stands,
    }
}

/// How a citation of a record stands, by its accounts: as they do that count; where none does, as the best of them.
pub fn of_record(accounts: &[Footing]) -> Footing {
    let counting = accounts.iter().filter(|one| matches!(one, Footing::Stands | Footing::Changed));
    counting.max().or_else(|| accounts.iter().min()).copied().unwrap_or(Footing::Unknown)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_citation_stands_as_long_as_what_it_leads_to_is_in_the_record_as_it_was() {
        let kept = Cited { now: Some(2), then: Some(2), review: ReviewState::Accepted, withdrawn: false };
        for (cited, footing) in [
            (None, Footing::Unknown),
            (Some(kept), Footing::Stands),
            (Some(Cited { review: ReviewState::Disputed, ..kept }), Footing::Stands),
            (Some(Cited { then: None, ..kept }), Footing::Stands),
            (Some(Cited { then: Some(1), ..kept }), Footing::Changed),
            (Some(Cited { now: Some(1), ..kept }), Footing::Changed),
            (Some(Cited { now: None, ..kept }), Footing::Undone),
            (Some(Cited { withdrawn: true, ..kept }), Footing::Withdrawn),
            (Some(Cited { review: ReviewState::Candidate, ..kept }), Footing::Undecided),
            (Some(Cited { review: ReviewState::Rejected, withdrawn: true, ..kept }), Footing::Rejected),
        ] {
            assert_eq!(of_account(cited.as_ref()), footing, "{cited:?}");
        }
    }

    #[test]
    fn a_record_stands_as_long_as_one_of_its_accounts_counts() {
        use Footing::{Changed, Rejected, Stands, Undone, Unknown, Withdrawn};
        for (accounts, footing) in [
            (&[][..], Unknown),
            (&[Stands, Rejected], Stands),
            (&[Stands, Changed], Changed),
            (&[Withdrawn, Stands], Stands),
            (&[Undone, Rejected], Rejected),
            (&[Withdrawn], Withdrawn),
        ] {
            assert_eq!(of_record(accounts), footing, "{accounts:?}");
        }
    }
}
