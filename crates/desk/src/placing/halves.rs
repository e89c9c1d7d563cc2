//! Two halves of what is placed that have nothing to do with one another, so that each can be placed on a thread of
//! its own, and comes where it would have come alone.
//!
//! Statements of different States are never about one thing. What names several States, or shares a record with
//! another State, keeps their States together; what names none could be any State's, and keeps all of them together.

use std::collections::{HashMap, HashSet};
use tarazy_model::{RecordId, StateCode};

/// Which States are in the second half; the rest are in the first.
#[derive(Debug, Default)]
pub(super) struct Halves {
    second: HashSet<StateCode>,
}

impl Halves {
    /// The half that States are in: 0 or 1.
    pub(super) fn half(&self, states: &[StateCode]) -> usize {
        usize::from(states.first().is_some_and(|state| self.second.contains(state)))
    }
}

/// States that have to do with one another, and how much is said of each.
#[derive(Debug, Default)]
pub(super) struct Meeting {
    /// A State that each is with, which may be with another in its turn; none of what is with no other yet.
    with: HashMap<StateCode, StateCode>,
    of_record: HashMap<RecordId, StateCode>,
    /// How many statements begin with a State; 0 of those that only follow another.
    said: HashMap<StateCode, usize>,
    all: bool,
}

impl Meeting {
    /// Takes in the States of a statement, and the record it is in if that is known.
    pub(super) fn add(&mut self, states: &[StateCode], record: Option<RecordId>) {
        let Some(first) = states.first() else {
            self.all = true;
            return;
        };
        *self.said.entry(*first).or_default() += 1;
        for other in states {
            self.said.entry(*other).or_default();
            self.join(*first, *other);
        }
        if let Some(record) = record {
            let other = *self.of_record.entry(record).or_insert(*first);
            self.join(*first, other);
        }
    }

    /// Halves that are about as large as one another.
    pub(super) fn halves(&self) -> Halves {
        if self.all {
            return Halves::default();
        }
        let mut groups: HashMap<StateCode, (usize, Vec<StateCode>)> = HashMap::new();
        for (state, times) in &self.said {
            let (said, states) = groups.entry(self.found(*state)).or_default();
            *said += times;
            states.push(*state);
        }
        let mut groups: Vec<(usize, Vec<StateCode>)> = groups.into_values().collect();
        groups.iter_mut().for_each(|(_, states)| states.sort_unstable());
        groups.sort_unstable_by(|one, other| other.cmp(one));
        let (mut first, mut second, mut halves) = (0, 0, Halves::default());
        for (said, states) in groups {
            if first <= second {
                first += said;
            } else {
                second += said;
                halves.second.extend(states);
            }
        }
        halves
    }

    fn found(&self, state: StateCode) -> StateCode {
        let mut at = state;
        while let Some(next) = self.with.get(&at).filter(|next| **next != at) {
            at = *next;
        }
        at
    }

    fn join(&mut self, one: StateCode, other: StateCode) {
        let (one, other) = (self.found(one), self.found(other));
        if one != other {
            self.with.insert(one, other);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn states(codes: &str) -> Vec<StateCode> {
        codes.split_whitespace().filter_map(|code| code.parse().ok()).collect()
    }

    fn met(all: &[(&str, Option<&str>)]) -> Halves {
        let mut meeting = Meeting::default();
        for (codes, record) in all {
            meeting.add(&states(codes), record.map(|record| RecordId::of(&[record])));
        }
        meeting.halves()
    }

    #[test]
    fn states_that_meet_in_a_statement_or_a_record_are_in_one_half() {
        let halves = met(&[
            ("KAZ KGZ", None),
            ("UZB", None),
            ("KGZ TJK", None),
            ("TKM", Some("x")),
            ("UZB", Some("x")),
        ]);
        let half = |code: &str| halves.half(&states(code));
        assert!(half("KAZ") == half("KGZ") && half("KGZ") == half("TJK"));
        assert_eq!(half("UZB"), half("TKM"));
        assert_ne!(half("KAZ"), half("UZB"));
    }

    #[test]
    fn what_names_no_state_keeps_all_together() {
        let halves = met(&[("KAZ", None), ("UZB", None), ("", None)]);
        assert_eq!(halves.half(&states("KAZ")), halves.half(&states("UZB")));
        assert_eq!(halves.half(&[]), 0);
    }
}
