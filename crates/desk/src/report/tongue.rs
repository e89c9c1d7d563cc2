//! The language a report is written in: what it says of days, dates and places. The words themselves are messages.

use crate::Evidence;
use tarazy_model::{Date, Day};
use tarazy_tell::written;
use tarazy_words::{Language, Saying};

/// How a report is put into words.
pub trait Tongue {
    /// The language.
    fn language(&self) -> Language;
    /// A day: "26 August 1998".
    fn day(&self, day: Day) -> String;
    /// A date, as exact as it is: "about June 2010".
    fn date(&self, date: &Date) -> String;
    /// Where in a document something stands, behind its name: ", line 12".
    fn at(&self, evidence: &Evidence) -> String;

    /// Something said.
    fn say(&self, saying: &Saying) -> String {
        saying.in_language(self.language())
    }
}

/// English.
#[derive(Clone, Copy, Debug)]
pub struct InEnglish;

impl Tongue for InEnglish {
    fn language(&self) -> Language {
        Language::English
    }

    fn day(&self, day: Day) -> String {
        written::day(day)
    }

    fn date(&self, date: &Date) -> String {
        written::in_words(date)
    }

    fn at(&self, evidence: &Evidence) -> String {
        evidence.at()
    }
}
