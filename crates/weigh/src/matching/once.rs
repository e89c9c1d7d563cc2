//! Things that happen once: a person resigns once, a body is elected once, within some weeks.
//!
//! Read from the kind of event and from the words of its title, in English and Russian.

use tarazy_model::{Event, EventKind};

/// A thing that happens once within 45 days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Once {
    Resignation,
    Inauguration,
    ParliamentElected,
    PresidentElected,
    Referendum,
}

/// Beginnings of the words that name each.
const RESIGNS: [&str; 7] =
    ["resign", "step down", "stepped down", "steps down", "abdicat", "отстав", "сложил полномоч"];
const LEAVES: [&str; 8] = ["flee", "fled", "leave", "leaving", "left ", "escap", "бежал", "покин"];
const TAKES_OFFICE: [&str; 5] = ["inaugur", "sworn in", "oath of office", "инаугур", "присяг"];
const PARLIAMENT: [&str; 6] = ["parliament", "legislat", "jogorku", "mazhilis", "majilis", "парламент"];
const PRESIDENT: [&str; 2] = ["president", "президент"];
const REFERENDUM: [&str; 2] = ["referendum", "референдум"];
/// A second round is another day of the same election, and no contradiction of the first.
const SECOND_ROUND: [&str; 5] = ["run-off", "runoff", "second round", "second tour", "второй тур"];

/// Words by which a resignation is on its way, and those by which someone else has accepted it.
const OFFERS: [&str; 9] =
    ["offer", "announc", "submit", "tender", "intend", "promis", "ready to", "заявил", "подал"];
const ACCEPTS: [&str; 7] = ["accept", "approv", "confirm", "endors", "принял", "приняти", "утверд"];

/// How far something that happens once has come: each stage may have a day of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stage {
    Offered,
    Done,
    Accepted,
}

/// The stage of a resignation that an event tells of.
pub(crate) fn stage(event: &Event) -> Stage {
    match () {
        () if says(event, &ACCEPTS) => Stage::Accepted,
        () if says(event, &OFFERS) => Stage::Offered,
        () => Stage::Done,
    }
}

/// Whether one tells of someone leaving office and the other only of someone leaving a place.
pub(crate) fn of_two_sorts(a: &Event, b: &Event) -> bool {
    let resigns = |event: &Event| Once::of(event) == Some(Once::Resignation);
    let only_leaves = |event: &Event| !resigns(event) && says(event, &LEAVES);
    resigns(a) && only_leaves(b) || resigns(b) && only_leaves(a)
}

fn says(event: &Event, words: &[&str]) -> bool {
    let title = event.title.to_lowercase();
    words.iter().any(|word| title.contains(word))
}

impl Once {
    /// What once-happening thing an event is.
    pub(crate) fn of(event: &Event) -> Option<Self> {
        let says = |words: &[&str]| says(event, words);
        match event.kind {
            EventKind::LossOfPower if says(&RESIGNS) => Some(Self::Resignation),
            EventKind::RiseToPower if says(&TAKES_OFFICE) => Some(Self::Inauguration),
            EventKind::Election if says(&SECOND_ROUND) => None,
            EventKind::Election if says(&REFERENDUM) => Some(Self::Referendum),
            EventKind::Election if says(&PARLIAMENT) => Some(Self::ParliamentElected),
            EventKind::Election if says(&PRESIDENT) => Some(Self::PresidentElected),
            _ => None,
        }
    }

    /// Whether it happens to a State rather than to a person.
    pub(crate) fn is_of_a_state(self) -> bool {
        matches!(self, Self::ParliamentElected | Self::PresidentElected | Self::Referendum)
    }
}
