//! What charts say themselves, beside the names and titles they are given: told in the language of who looks.

use crate::number::grouped;
use tarazy_model::{Day, StateCode};

/// The words of charts in a language.
pub trait Voice {
    /// A number on an axis: "4,318".
    fn number(&self, number: f64) -> String;
    /// From a first value to a last: "12 (2005) to 27 (2021)".
    fn between(&self, from: &str, to: &str) -> String;
    /// What was promised: "promised: 30 percent".
    fn promised(&self, what: &str) -> String;
    /// What a series without a name is of: "all of it".
    fn whole(&self) -> String;
    /// That a panel has nothing to show: "no information".
    fn nothing(&self) -> String;
    /// How many steps of time have any, between two days.
    fn steps(&self, count: usize, first: Day, last: Day) -> String;
    /// How many rows there are.
    fn rows(&self, count: usize) -> String;
    /// How many days of a year have any.
    fn days(&self, count: usize) -> String;
    /// How many events stand on how many strips.
    fn strips(&self, events: usize, strips: usize) -> String;
    /// A month in few letters: "Mar".
    fn month(&self, day: Day) -> String;
    /// A day of the week in few letters, Monday being 0: "Mon".
    fn weekday(&self, day: usize) -> String;
    /// A State or area, by what it is called in English.
    fn state(&self, code: Option<StateCode>, name: &str) -> String;
}

/// English.
#[derive(Clone, Copy, Debug)]
pub struct English;

impl Voice for English {
    fn number(&self, number: f64) -> String {
        grouped(number)
    }

    fn between(&self, from: &str, to: &str) -> String {
        format!("{from} to {to}")
    }

    fn promised(&self, what: &str) -> String {
        format!("promised: {what}")
    }

    fn whole(&self) -> String {
        "all of it".to_owned()
    }

    fn nothing(&self) -> String {
        "no information".to_owned()
    }

    fn steps(&self, count: usize, first: Day, last: Day) -> String {
        format!(
            "{count} steps with any, from {first} to {last}; the same counts are in the other forms of this page."
        )
    }

    fn rows(&self, count: usize) -> String {
        format!("{count} rows; the same stands in words on the page.")
    }

    fn days(&self, count: usize) -> String {
        format!("{count} days with any; the same counts stand in the table.")
    }

    fn strips(&self, events: usize, strips: usize) -> String {
        format!("{events} events on {strips} strips, first to last; the same events stand in the table.")
    }

    fn month(&self, day: Day) -> String {
        day.strftime("%b").to_string()
    }

    fn weekday(&self, day: usize) -> String {
        ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"].get(day).copied().unwrap_or_default().to_owned()
    }

    fn state(&self, _: Option<StateCode>, name: &str) -> String {
        name.to_owned()
    }
}
