//! Dates as they are spoken of: "On February 27, 2005", "16th and 17th of 2011", "the early 90’s",
//! "last November", "on the very next day", "27 years since 1993".
//!
//! Finding a date and working out which day it means are two steps: a [`Spoken`] date is what stands there;
//! [`Clock::resolve`](super::clock::Clock::resolve) turns it into a [`Date`] by what was said before.

mod counted;

use crate::cues::Cue;
use crate::token::Token;
use std::ops::Range;
use tarazy_model::Date;

/// A date as it stands in the text.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Spoken {
    /// Complete by itself.
    Fixed(Date),
    /// Month and perhaps days, no year: "march 9th", "on 3 February", "last November".
    Yearless { month: u8, days: Option<(u8, u8)>, last: bool },
    /// "On the 9th": the month is the one being spoken of.
    DayOnly(u8),
    /// "Last year", "this year", "next year": years from the article's own.
    Year(i16),
    /// "April of this year", "15 June last year": a day or month in a year counted from the article's own.
    InYear { month: u8, days: Option<(u8, u8)>, years: i16 },
    /// "The very next day", "a week later": days after the date before.
    DaysAfter(i32),
    /// "Four months later", "a year earlier", "the following year": months from the date before; by whole years
    /// only the year is meant.
    MonthsAfter { months: i32, years: bool },
    /// "Since then".
    SinceThen,
    /// "That year", "the same month": as exact as it says.
    Same { month: bool },
    /// "Yesterday", "three days ago": days from the article's own day.
    DaysFromNow(i32),
    /// "This month", "last month", "two months ago": months from the article's own.
    MonthsFromNow(i16),
    /// "Since independence": the year the State the article is about became independent.
    Independence,
    /// "On Tuesday": Monday is 1.
    Weekday(i8),
    /// "After a few days": soon after the date before.
    Shortly,
    /// "45 years since …", "10 years ago".
    YearsAgo(i16),
    /// About then, where nothing nearer is said: "the collapse of the Soviet Union".
    About(Date),
}

/// What the preposition before a date makes of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DateRole {
    /// When it was.
    At,
    /// "Since", "from": it goes on.
    Since,
    /// "Until", "by": an end or a deadline.
    Until,
}

/// A date found.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct SpokenDate {
    /// Its tokens, without the preposition.
    pub(crate) tokens: Range<usize>,
    pub(crate) spoken: Spoken,
    pub(crate) role: DateRole,
}

/// All dates among the tokens, in order, none overlapping.
pub(crate) fn dates(text: &str, tokens: &[Token]) -> Vec<SpokenDate> {
    let mut out = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let scan = Scan { text, tokens };
        match scan.date_at(at) {
            Some((end, spoken)) => {
                out.push(SpokenDate { tokens: at..end, spoken, role: scan.role(at) });
                at = end;
            }
            None => at += 1,
        }
    }
    out
}

/// Whether a date may begin with a token; most words are passed over by this.
fn may_open(token: &Token) -> bool {
    let cues = [
        Cue::DateWord,
        Cue::NextDay,
        Cue::FewDays,
        Cue::SameDay,
        Cue::SinceThen,
        Cue::SovietEnd,
        Cue::Weekday,
        Cue::RelativeLast,
        Cue::RelativeThis,
        Cue::RelativeNext,
    ];
    let numbered = token.is_number() || token.entry.month > 0 || token.entry.number.is_some();
    numbered || cues.iter().any(|cue| token.is(*cue))
}

struct Scan<'t> {
    text: &'t str,
    tokens: &'t [Token],
}

impl Scan<'_> {
    fn date_at(&self, at: usize) -> Option<(usize, Spoken)> {
        if !self.token(at).is_some_and(may_open) {
            return None;
        }
        self.numeric(at)
            .or_else(|| self.day_month(at))
            .or_else(|| self.month_day(at))
            .or_else(|| self.month_alone(at))
            .or_else(|| self.day_alone(at))
            .or_else(|| self.years(at))
            .or_else(|| self.relative(at))
    }

    fn token(&self, at: usize) -> Option<&Token> {
        self.tokens.get(at)
    }

    fn before(&self, at: usize) -> Option<&Token> {
        at.checked_sub(1).and_then(|i| self.token(i))
    }

    fn has(&self, at: usize, cue: Cue) -> bool {
        self.token(at).is_some_and(|t| t.is(cue))
    }

    fn is_mark(&self, at: usize, marks: &[char]) -> bool {
        self.token(at).is_some_and(|t| t.is_mark(self.text, marks))
    }

    fn word_is(&self, at: usize, word: &str) -> bool {
        self.token(at).is_some_and(|t| t.text(self.text).eq_ignore_ascii_case(word))
    }

    /// A whole number of so many digits.
    fn digits(&self, at: usize, length: Range<usize>) -> Option<u16> {
        let number = self.token(at).filter(|t| t.is_number())?.text(self.text);
        if !length.contains(&number.len()) {
            return None;
        }
        number.parse().ok()
    }

    fn year(&self, at: usize) -> Option<u16> {
        self.digits(at, 4..5).filter(|y| (1850..2100).contains(y))
    }

    fn month(&self, at: usize) -> Option<u8> {
        self.token(at).filter(|t| t.is_word()).map(|t| t.entry.month).filter(|&m| m > 0)
    }

    /// A day of the month with its ending: "9th" is two tokens.
    fn day(&self, at: usize) -> Option<(u8, usize)> {
        let day = self.digits(at, 1..3).filter(|d| (1..=31).contains(d))?;
        let suffixed = self.token(at + 1).is_some_and(|t| t.glued && t.is(Cue::OrdinalSuffix));
        Some((u8::try_from(day).ok()?, at + 1 + usize::from(suffixed)))
    }

    /// "27", "16th and 17th", "16-17", "5, 6 and 7": first and last day.
    fn days(&self, at: usize) -> Option<((u8, u8), usize)> {
        let (first, mut end) = self.day(at)?;
        let mut last = first;
        loop {
            let joined = self.has(end, Cue::RangeTo) || self.is_mark(end, &[',']);
            let Some((day, next)) = self.day(end + 1).filter(|(day, _)| joined && *day > last) else { break };
            // "March 5, 2010" must not take "20" for a day: a day has two digits at the most.
            (last, end) = (day, next);
        }
        Some(((first, last), end))
    }

    /// "2005-03-24" and "24.03.2005".
    fn numeric(&self, at: usize) -> Option<(usize, Spoken)> {
        let token = self.token(at).filter(|t| t.is_number())?;
        let written = token.text(self.text);
        let mut parts = written.split('.');
        if let (Some(day), Some(month), Some(year), None) =
            (parts.next(), parts.next(), parts.next(), parts.next())
        {
            let date = format!("{year:0>4}-{month:0>2}-{day:0>2}").parse().ok()?;
            return (year.len() == 4).then_some((at + 1, Spoken::Fixed(date)));
        }
        self.year(at)?;
        let dashes = self.is_mark(at + 1, &['-']) && self.is_mark(at + 3, &['-']);
        let (month, day) = (self.digits(at + 2, 2..3)?, self.digits(at + 4, 2..3)?);
        let date = format!("{written}-{month:02}-{day:02}").parse().ok()?;
        dashes.then_some((at + 5, Spoken::Fixed(date)))
    }

    /// "3 February", "27th of February, 2005", "16-17 December 2011".
    fn day_month(&self, at: usize) -> Option<(usize, Spoken)> {
        let (days, end) = self.days(at)?;
        let end = end + usize::from(self.word_is(end, "of"));
        let month = self.month(end)?;
        Some(self.with_year(end + 1, month, Some(days), false))
    }

    /// "February 27, 2005", "march 9th", "December 16th and 17th of 2011", "May2019", "March 2010".
    fn month_day(&self, at: usize) -> Option<(usize, Spoken)> {
        let month = self.month(at)?;
        let the = usize::from(self.word_is(at + 1, "the"));
        if let Some((days, end)) = self.days(at + 1 + the) {
            return Some(self.with_year(end, month, Some(days), false));
        }
        let year_at = at + 1 + usize::from(self.word_is(at + 1, "of") || self.is_mark(at + 1, &[',']));
        let year = self.year(year_at).filter(|_| !self.counts(year_at))?;
        fixed(year, month, None).map(|date| (year_at + 1, Spoken::Fixed(date)))
    }

    /// "Last November", "in March", "since May": a month by itself, when the word before makes it one.
    fn month_alone(&self, at: usize) -> Option<(usize, Spoken)> {
        let last = self.has(at, Cue::RelativeLast) && self.month(at + 1).is_some();
        let this = self.has(at, Cue::RelativeThis) && self.month(at + 1).is_some();
        let month_at = at + usize::from(last || this);
        let month = self.month(month_at).filter(|_| self.has_capital(month_at))?;
        if let (false, (end, spoken @ Spoken::InYear { .. })) =
            (last || this, self.with_year(month_at + 1, month, None, false))
        {
            return Some((end, spoken));
        }
        let that = self.before(month_at).is_some_and(|t| {
            ["that", "same"].iter().any(|word| t.text(self.text).eq_ignore_ascii_case(word))
        });
        let led = that
            || self.before(month_at).is_some_and(|t| {
                t.is(Cue::In) || t.is(Cue::PartEarly) || t.is(Cue::RelativeLast) || t.is(Cue::RelativeThis)
            });
        led.then_some((month_at + 1, Spoken::Yearless { month, days: None, last }))
    }

    /// "On the 9th", "by the 19th", where no noun follows that would be the ninth.
    fn day_alone(&self, at: usize) -> Option<(usize, Spoken)> {
        let (day, end) = self.day(at).filter(|(_, end)| *end == at + 2)?;
        let led = self.word_is(at.wrapping_sub(1), "the")
            && at >= 2
            && ["on", "by", "until", "since"].iter().any(|word| self.word_is(at - 2, word));
        let free = self.token(end).is_none_or(|t| {
            let goes_on =
                [Cue::Pronoun, Cue::Determiner, Cue::VerbPast, Cue::BePast, Cue::Have, Cue::Preposition];
            !t.is_word() || goes_on.iter().any(|cue| t.is(*cue))
        });
        // "On the 19th of that month".
        let month = self.word_is(end, "of") && self.word_is(end + 2, "month");
        let end = if month { end + 3 } else { end };
        (led && (free || month)).then_some((end, Spoken::DayOnly(day)))
    }

    fn has_capital(&self, at: usize) -> bool {
        self.token(at).is_some_and(|t| t.capital)
    }

    fn with_year(&self, at: usize, month: u8, days: Option<(u8, u8)>, last: bool) -> (usize, Spoken) {
        let skip = usize::from(self.is_mark(at, &[',']) || self.word_is(at, "of") || self.word_is(at, "in"));
        let dated = self
            .year(at + skip)
            .filter(|_| days.is_some() || !self.counts(at + skip))
            .and_then(|year| fixed(year, month, days));
        if let Some((end, years)) = self.year_from_now(at + usize::from(self.word_is(at, "of"))) {
            return (end, Spoken::InYear { month, days, years });
        }
        match dated {
            Some(date) => (at + skip + 1, Spoken::Fixed(date)),
            None => (at, Spoken::Yearless { month, days, last }),
        }
    }

    /// Years and spans of years: "2005", "1999-2000", "from 1999 to 2003", "the 1990s", "the early 90’s".
    fn years(&self, at: usize) -> Option<(usize, Spoken)> {
        if let Some(decade) = self.decade(at) {
            return Some(decade);
        }
        let first = self.year(at)?;
        if self.counts(at) || !self.reads_as_year(at) {
            return None;
        }
        let joined = self.is_mark(at + 1, &['-', '–', '—', '/']) || self.joins_years(at);
        let last = self.year(at + 2).or_else(|| {
            let short = self.digits(at + 2, 2..3).filter(|_| self.is_mark(at + 1, &['-', '–', '/']));
            short.map(|two| first / 100 * 100 + two)
        });
        if let Some(last) = last.filter(|last| joined && *last > first && !self.counts(at + 2)) {
            return format!("{first}/{last}").parse().ok().map(|date| (at + 3, Spoken::Fixed(date)));
        }
        Some((at + 1, Spoken::Fixed(first.to_string().parse().ok()?)))
    }

    /// "From 1999 to 2003", "between 1999 and 2003"; "in 2005 and 2010" are two years.
    fn joins_years(&self, at: usize) -> bool {
        let opening = |words: &[&str]| {
            self.before(at).is_some_and(|t| words.iter().any(|w| t.text(self.text).eq_ignore_ascii_case(w)))
        };
        (self.word_is(at + 1, "to") && opening(&["from", "in", "during"]))
            || (self.word_is(at + 1, "and") && opening(&["between"]))
    }

    /// The comma or "and" between two years.
    fn joins_in_list(&self, at: usize) -> bool {
        self.word_is(at, "and") || self.is_mark(at, &[','])
    }

    /// "1990s", "the 90s", "90’s".
    fn decade(&self, at: usize) -> Option<(usize, Spoken)> {
        let number = self.digits(at, 2..3).or_else(|| self.digits(at, 4..5)).filter(|n| n % 10 == 0)?;
        let marked = usize::from(self.is_mark(at + 1, &['’', '\'', '‘']));
        let s = self.token(at + 1 + marked).filter(|t| t.glued && t.text(self.text) == "s")?;
        let year = if number < 100 { 1900 + number } else { number };
        let ended = s.end;
        // "The early 1990s" are its first years, "the late 1990s" its last.
        let part = |word: &str| at >= 1 && self.word_is(at - 1, word);
        let edtf = match (part("early"), part("mid"), part("late")) {
            (true, ..) => format!("{year}/{}", year + 3),
            (_, true, _) => format!("{}/{}", year + 4, year + 6),
            (.., true) => format!("{}/{}", year + 7, year + 9),
            _ => format!("{}X", year / 10),
        };
        let date = edtf.parse().ok().filter(|_| ended > 0)?;
        Some((at + 2 + marked, Spoken::Fixed(date)))
    }

    /// Whether a four-digit number counts something: "2000 people", "$2000", "over 2000".
    fn counts(&self, at: usize) -> bool {
        let plural = |t: &Token| {
            let word = t.text(self.text);
            (t.entry.unit.is_some() && (word.ends_with('s') || word.ends_with("en") || word.ends_with("ple")))
                || t.is(Cue::Percent)
                || t.entry.number.is_some()
                || t.entry.currency.is_some()
        };
        let hedged = self.before(at).is_some_and(|t| {
            t.entry.currency.is_some()
                || [Cue::About, Cue::AtLeast, Cue::UpTo, Cue::Almost].iter().any(|c| t.is(*c))
        });
        let led = self.before(at).is_some_and(|t| t.is(Cue::In) && !t.is(Cue::About) && !t.is(Cue::AtLeast));
        // "In 2007 and 2010 women …": the second year of two.
        let paired =
            at >= 3 && self.year(at - 2).is_some() && self.joins_in_list(at - 1) && self.has(at - 3, Cue::In);
        if paired {
            return false;
        }
        // "In 2022 protests broke out" has a year, "in 2000 villages" a count: a round number counts.
        let round = self.token(at).is_none_or(|t| t.text(self.text).ends_with("00"));
        let month = self.before(at).is_some_and(|t| t.is_word() && t.entry.month > 0);
        let counted = self.token(at + 1).is_some_and(plural) && (round || !(led || month));
        counted || (hedged && !led && !month)
    }

    /// A bare four-digit number is a year unless it stands in a symbol, a reference or a list number.
    fn reads_as_year(&self, at: usize) -> bool {
        let glued = self.token(at).is_some_and(|t| t.glued)
            && self.is_mark(at.wrapping_sub(1), &['/', '-', '.', '№', '#']);
        let next_glued = self.token(at + 1).is_some_and(|t| t.glued && t.is_word());
        let numbered = self
            .before(at)
            .is_some_and(|t| t.is(Cue::ArticleWord) || t.text(self.text).eq_ignore_ascii_case("no"));
        !(glued || next_glued || numbered)
    }

    /// What the words before make of the date. "The end of" and the like are looked through.
    fn role(&self, at: usize) -> DateRole {
        let mut back = at;
        while self
            .before(back)
            .is_some_and(|t| t.is(Cue::PartEarly) || t.text(self.text).eq_ignore_ascii_case("the"))
        {
            back -= 1;
        }
        match self.before(back) {
            Some(t) if ["since", "from"].iter().any(|w| t.text(self.text).eq_ignore_ascii_case(w)) => {
                DateRole::Since
            }
            Some(t) if ["until", "till", "by"].iter().any(|w| t.text(self.text).eq_ignore_ascii_case(w)) => {
                DateRole::Until
            }
            _ => DateRole::At,
        }
    }
}

/// The date of a year, month and perhaps days; nothing where the month has no such day.
pub(crate) fn fixed(year: u16, month: u8, days: Option<(u8, u8)>) -> Option<Date> {
    let written = match days {
        None => format!("{year:04}-{month:02}"),
        Some((first, last)) if first == last => format!("{year:04}-{month:02}-{first:02}"),
        Some((first, last)) => format!("{year:04}-{month:02}-{first:02}/{year:04}-{month:02}-{last:02}"),
    };
    written.parse().ok()
}
