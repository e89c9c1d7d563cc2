//! A statement made ready to be placed beside others. It asks nothing of them, so that many can be made ready at once.

use super::sketch::{Days, Sketch};
use crate::field::place;
use crate::key::each_asked;
use std::hash::{DefaultHasher, Hash, Hasher};
use tarazy_model::{Event, Statement};

/// What placing a statement needs to know of it.
#[derive(Debug)]
pub struct Ready {
    /// With the code of its place, which is then found once and not for every comparison.
    pub(super) statement: Statement,
    /// The keys it is filed under, by hash.
    pub(super) filed: Vec<u64>,
    /// The keys it is looked for under, by hash.
    pub(super) asked: Vec<u64>,
    /// Of an event, what is looked at first.
    pub(super) sketch: Option<Sketch>,
    pub(super) days: Days,
}

impl Ready {
    /// Of a statement and the keys it is filed under, as [`crate::keys`] gives them.
    pub fn of(statement: &Statement, keys: &[String]) -> Self {
        let statement = placed(statement.clone());
        let mut asked = Vec::new();
        each_asked(&statement, &mut |key| asked.push(hashed(key)));
        Self {
            sketch: Sketch::of(&statement),
            days: Days::of(&statement),
            filed: keys.iter().map(|key| hashed(key)).collect(),
            asked,
            statement,
        }
    }
}

/// Two that share a hash are compared in vain.
pub(super) fn hashed(text: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    hasher.finish()
}

fn placed(statement: Statement) -> Statement {
    match statement {
        Statement::Event(event) => {
            let location = event.place.as_ref().map(place::resolved);
            Statement::Event(Event { place: location, ..event })
        }
        other => other,
    }
}
