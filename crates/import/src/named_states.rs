//! States by the names that tables give them, each name looked up once.

use std::collections::HashMap;
use tarazy_model::StateCode;
use tarazy_words::states;

/// The names met so far.
#[derive(Debug, Default)]
pub(crate) struct NamedStates {
    known: HashMap<String, Option<StateCode>>,
}

impl NamedStates {
    /// The State of a name or code, in any spelling that the vocabulary resolves.
    pub(crate) fn resolve(&mut self, name: &str) -> Option<StateCode> {
        if let Some(known) = self.known.get(name) {
            return *known;
        }
        let state = states::resolve(name);
        self.known.insert(name.to_owned(), state);
        state
    }
}
