//! Dates counted from others: "on the very next day", "four months later", "last year", "27 years since 1993",
//! "since independence". What they are counted from is the [`Clock`](crate::mentions::clock::Clock)'s to know.

use super::{Scan, Spoken};
use crate::cues::Cue;
use crate::mentions::numbers::unit_value;
use tarazy_model::Date;

/// A unit of time that passes.
#[derive(Clone, Copy)]
enum Unit {
    Days(i32),
    Months(i32),
    Years(i32),
}

impl Scan<'_> {
    /// Dates counted from others.
    pub(super) fn relative(&self, at: usize) -> Option<(usize, Spoken)> {
        if self.has(at, Cue::SinceThen) {
            return Some((self.phrase_end(at, Cue::SinceThen), Spoken::SinceThen));
        }
        if self.has(at, Cue::SovietEnd) {
            // The Union was dissolved on 26 December 1991; what fell "at its collapse" fell about then.
            let end = self.phrase_end(at, Cue::SovietEnd);
            return Date::year(1991).ok().map(|year| (end, Spoken::About(year.about())));
        }
        if self.has(at, Cue::NextDay) {
            return Some((self.phrase_end(at, Cue::NextDay), Spoken::DaysAfter(1)));
        }
        if self.has(at, Cue::FewDays) {
            return Some((self.phrase_end(at, Cue::FewDays), Spoken::Shortly));
        }
        if self.has(at, Cue::SameDay) {
            return Some((self.phrase_end(at, Cue::SameDay), Spoken::DaysAfter(0)));
        }
        if let Some(weekday) = self.weekday(at) {
            return Some((at + 1, Spoken::Weekday(weekday)));
        }
        self.later(at)
            .or_else(|| self.ago(at))
            .or_else(|| self.unit_from_now(at))
            .or_else(|| self.unit_from_before(at))
            .or_else(|| self.independence(at))
    }

    fn phrase_end(&self, at: usize, cue: Cue) -> usize {
        at + self.tokens.get(at..).unwrap_or(&[]).iter().take_while(|t| t.is(cue)).count()
    }

    /// "On Tuesday", "late on Monday evening"; not "every Monday" or "Bloody Sunday".
    fn weekday(&self, at: usize) -> Option<i8> {
        let token = self.token(at).filter(|t| t.is(Cue::Weekday))?;
        let led = self.before(at).is_some_and(|t| {
            ["on", "that", "of", "by", "early", "late", "since", "until", "last", "this", "and"]
                .iter()
                .any(|w| t.text(self.text).eq_ignore_ascii_case(w))
        });
        let names = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
        let at = names.iter().position(|name| token.text(self.text).eq_ignore_ascii_case(name))?;
        i8::try_from(at + 1).ok().filter(|_| led)
    }

    /// "A week later", "3 days earlier", "two months after", "a year before".
    fn later(&self, at: usize) -> Option<(usize, Spoken)> {
        let count = i32::from(self.small_count(at)?);
        let unit = self.elapsed_unit(at + 1)?;
        let after = self.token(at + 2)?;
        let back = after.is(Cue::Earlier) && !self.word_is(at + 2, "ago");
        // "A week after the vote" counts from the vote, whose day is not known here.
        let counted = self.word_is(at + 2, "after") || self.word_is(at + 2, "before");
        let that = counted && (self.word_is(at + 3, "that") || self.word_is(at + 3, "this"));
        let open = !counted || that || self.pauses(at + 3);
        if !((after.is(Cue::Later) || self.word_is(at + 2, "after") || back) && open) {
            return None;
        }
        let count = if back { -count } else { count };
        let spoken = match unit {
            Unit::Days(days) => Spoken::DaysAfter(days * count),
            Unit::Months(months) => Spoken::MonthsAfter { months: months * count, years: false },
            Unit::Years(years) => Spoken::MonthsAfter { months: 12 * years * count, years: true },
        };
        Some((at + 3 + usize::from(that), spoken))
    }

    /// What "days", "weeks", "months", "years" and "decades" measure.
    fn elapsed_unit(&self, at: usize) -> Option<Unit> {
        let unit = self.token(at).filter(|t| t.is(Cue::ElapsedUnit))?.text(self.text).to_ascii_lowercase();
        Some(match unit.trim_end_matches('s') {
            "day" => Unit::Days(1),
            "week" => Unit::Days(7),
            "month" => Unit::Months(1),
            "year" => Unit::Years(1),
            "decade" => Unit::Years(10),
            _ => return None,
        })
    }

    /// Whether the phrase ends here: a mark, a verb, a subject.
    fn pauses(&self, at: usize) -> bool {
        self.token(at).is_none_or(|t| {
            !t.is_word() || t.is(Cue::Preposition) || t.is(Cue::Coordinate) || t.is(Cue::BePast)
        })
    }

    /// "27 years since", "10 years ago", "three days ago"; "hours ago" is furniture and no date.
    fn ago(&self, at: usize) -> Option<(usize, Spoken)> {
        let count = self.small_count(at)?;
        let ago = self.word_is(at + 2, "ago");
        // "Thirty years have now passed since".
        let passed = (at + 3..at + 6).find(|&i| self.word_is(i, "since")).filter(|&i| {
            (at + 2..i).any(|i| ["passed", "elapsed", "gone"].iter().any(|word| self.word_is(i, word)))
        });
        if let (Some(end), Some(Unit::Years(years))) = (passed, self.elapsed_unit(at + 1)) {
            return Some((end + 1, Spoken::YearsAgo(count * i16::try_from(years).ok()?)));
        }
        let spoken = match self.elapsed_unit(at + 1)? {
            Unit::Years(years) if ago || self.word_is(at + 2, "since") => {
                Spoken::YearsAgo(count * i16::try_from(years).ok()?)
            }
            Unit::Days(days) if ago => Spoken::DaysFromNow(-days * i32::from(count)),
            Unit::Months(_) if ago => Spoken::MonthsFromNow(-count),
            _ => return None,
        };
        Some((at + 3, spoken))
    }

    /// "This year", "last year": its end, and years from the article's own.
    pub(super) fn year_from_now(&self, at: usize) -> Option<(usize, i16)> {
        let token = self.token(at).filter(|_| self.word_is(at + 1, "year"))?;
        let years = match token {
            t if t.is(Cue::RelativeLast) => -1,
            t if t.is(Cue::RelativeThis) => 0,
            _ => return None,
        };
        Some((at + 2, years))
    }

    /// "The following year", "that month", "the same year": counted from the date before.
    fn unit_from_before(&self, at: usize) -> Option<(usize, Spoken)> {
        let word = self.token(at)?.text(self.text);
        let the = self.before(at).is_some_and(|t| t.text(self.text).eq_ignore_ascii_case("the"));
        let unit = self.elapsed_unit(at + 1).filter(|_| !self.has(at + 2, Cue::Later))?;
        let same = (the && word == "same") || word.eq_ignore_ascii_case("that");
        let shift = match word {
            "following" | "next" if the => 1,
            "previous" | "preceding" if the => -1,
            _ if same => 0,
            _ => return None,
        };
        let spoken = match unit {
            Unit::Years(1) if same => Spoken::Same { month: false },
            Unit::Months(1) if same => Spoken::Same { month: true },
            Unit::Years(1) => Spoken::MonthsAfter { months: 12 * shift, years: true },
            Unit::Months(1) => Spoken::MonthsAfter { months: shift, years: false },
            _ => return None,
        };
        Some((at + 2, spoken))
    }

    /// "Since independence", "after gaining independence"; the independence of judges is no date.
    fn independence(&self, at: usize) -> Option<(usize, Spoken)> {
        if !self.word_is(at, "independence") || self.word_is(at + 1, "of") {
            return None;
        }
        let led = |i: usize| ["since", "after", "following", "upon"].iter().any(|word| self.word_is(i, word));
        let led = (1..=4).filter_map(|back| at.checked_sub(back)).any(led);
        led.then_some((at + 1, Spoken::Independence))
    }

    /// "Last year", "this month", "earlier this year", "next year", "yesterday".
    fn unit_from_now(&self, at: usize) -> Option<(usize, Spoken)> {
        if self.word_is(at, "yesterday") {
            return Some((at + 1, Spoken::DaysFromNow(-1)));
        }
        let (year, month) = (self.word_is(at + 1, "year"), self.word_is(at + 1, "month"));
        let the = self.before(at).is_some_and(|t| t.text(self.text).eq_ignore_ascii_case("the"));
        if !(year || month) || self.has(at + 2, Cue::Later) {
            return None;
        }
        let shift = match self.token(at)? {
            t if t.is(Cue::RelativeLast) && !the => -1,
            t if t.is(Cue::RelativeThis) => 0,
            // "The following year" is counted from the year being told of.
            t if t.is(Cue::RelativeNext) && !the && !self.word_is(at, "following") => 1,
            _ => return None,
        };
        Some((at + 2, if year { Spoken::Year(shift) } else { Spoken::MonthsFromNow(shift) }))
    }

    /// A count up to 200: in digits, as a word, or "a".
    fn small_count(&self, at: usize) -> Option<i16> {
        let token = self.token(at)?;
        if let Some(number) = self.digits(at, 1..4) {
            return i16::try_from(number).ok().filter(|n| *n <= 200);
        }
        if matches!(token.text(self.text), "a" | "A" | "one" | "One") {
            return Some(1);
        }
        let value = unit_value(token)?;
        (1.0..=200.0).contains(&value).then(|| value.to_string().parse().ok())?
    }
}
