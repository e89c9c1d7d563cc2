//! What charts and reports say themselves, in the language spoken.

use crate::called;
use crate::parts::written;
use crate::speech::{language, say, tell};
use tarazy_desk::{Evidence, Tongue};
use tarazy_model::{Date, Day, StateCode};
use tarazy_tell::voice::Voice;
use tarazy_words::Language;
use tarazy_words::messages::digits;

/// The language spoken.
pub(crate) struct Spoken;

impl Voice for Spoken {
    fn number(&self, number: f64) -> String {
        digits(language(), number)
    }

    fn between(&self, from: &str, to: &str) -> String {
        tell("chart-from-to", &[("from", from), ("to", to)])
    }

    fn promised(&self, what: &str) -> String {
        tell("chart-promised", &[("what", what)])
    }

    fn whole(&self) -> String {
        say("chart-whole").to_owned()
    }

    fn nothing(&self) -> String {
        say("chart-nothing").to_owned()
    }

    fn steps(&self, count: usize, first: Day, last: Day) -> String {
        let (first, last) = (first.to_string(), last.to_string());
        tell("chart-steps", &[("n", &count.to_string()), ("first", &first), ("last", &last)])
    }

    fn rows(&self, count: usize) -> String {
        tell("chart-rows", &[("n", &count.to_string())])
    }

    fn days(&self, count: usize) -> String {
        tell("chart-days", &[("n", &count.to_string())])
    }

    fn strips(&self, events: usize, strips: usize) -> String {
        tell("chart-strips", &[("events", &events.to_string()), ("strips", &strips.to_string())])
    }

    fn month(&self, day: Day) -> String {
        say(&format!("month-short-{}", day.month())).to_owned()
    }

    fn weekday(&self, day: usize) -> String {
        say(&format!("weekday-{day}")).to_owned()
    }

    fn state(&self, code: Option<StateCode>, name: &str) -> String {
        code.map_or(name, |code| called::named_state(code, name)).to_owned()
    }
}

impl Tongue for Spoken {
    fn language(&self) -> Language {
        language()
    }

    fn day(&self, day: Day) -> String {
        written::day(day)
    }

    fn date(&self, date: &Date) -> String {
        written::in_words(date)
    }

    fn at(&self, evidence: &Evidence) -> String {
        written::at(evidence)
    }
}
