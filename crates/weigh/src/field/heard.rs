//! Names made ready to be compared, remembered: one name is compared with many, and again in every comparison of two
//! events.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;
use tarazy_words::names::{self, Matching, Name, SAME};

/// So many names are remembered; then all are forgotten.
const MOST: usize = 20_000;

/// A name as it is compared.
#[derive(Debug)]
pub(super) struct Heard {
    whole: Name,
    /// Its words, each alone.
    words: Vec<Name>,
    /// Whether it is one word of more than two letters, which may be anyone's of that name.
    is_lone: bool,
}

thread_local! {
    static REMEMBERED: RefCell<HashMap<String, Rc<Heard>>> = RefCell::default();
}

impl Heard {
    /// A name made ready, or as it was made before.
    pub(super) fn of(name: &str) -> Rc<Self> {
        REMEMBERED.with_borrow_mut(|remembered| {
            if let Some(heard) = remembered.get(name) {
                return Rc::clone(heard);
            }
            if remembered.len() >= MOST {
                remembered.clear();
            }
            let heard = Rc::new(Self::made(name));
            remembered.insert(name.to_owned(), Rc::clone(&heard));
            heard
        })
    }

    fn made(name: &str) -> Self {
        let words = super::name::tokens(name);
        Self {
            whole: Name::prepare(name),
            is_lone: words.len() == 1 && words.iter().any(|word| word.chars().count() > 2),
            words: words.iter().map(|word| Name::prepare(word)).collect(),
        }
    }

    /// Whether both are near as wholes.
    pub(super) fn is_near(&self, other: &Self, matching: Matching) -> bool {
        near(&self.whole, &other.whole, matching)
    }

    /// Whether it has a word near to this name, which is one word.
    pub(super) fn holds(&self, word: &Self, matching: Matching) -> bool {
        self.words.iter().any(|own| near(own, &word.whole, matching))
    }

    /// Whether it is a lone word that the other has.
    pub(super) fn is_part_of(&self, other: &Self, matching: Matching) -> bool {
        self.is_lone && other.holds(self, matching)
    }
}

fn near(a: &Name, b: &Name, matching: Matching) -> bool {
    names::alike_from(a, b, matching, SAME).is_some()
}
