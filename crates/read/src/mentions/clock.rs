//! What time it is in a text: the article's own date and the date last spoken of. It turns spoken dates into
//! dates, and says how; what cannot be worked out stays unknown.

use super::dates::{DateRole, Spoken, SpokenDate, fixed};
use std::ops::Range;
use tarazy_model::{Date, Inference};

/// A date worked out.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Dated {
    /// Its tokens.
    pub(crate) tokens: Range<usize>,
    pub(crate) date: Date,
    pub(crate) how: Inference,
    pub(crate) role: DateRole,
}

/// The time of an article and of its telling.
#[derive(Clone, Debug, Default)]
pub(crate) struct Clock {
    /// When the article was written: a day or a year.
    written: Option<Date>,
    /// The date last spoken of.
    before: Option<Date>,
    /// The last date of the year the article was written in: where the telling returns to after a look back.
    story: Option<Date>,
    /// The date in the heading of the section, as chronicles have.
    section: Option<Date>,
    /// The year last spoken of, which a heading does not end.
    year: Option<i16>,
    /// The year the State the article is about became independent.
    independence: Option<i16>,
}

impl Clock {
    pub(crate) fn new(written: Option<Date>) -> Self {
        Self { written, ..Self::default() }
    }

    /// The same, in an article about a State that became independent in a year.
    pub(crate) fn independent(self, year: Option<i16>) -> Self {
        Self { independence: year, ..self }
    }

    /// The date last spoken of.
    pub(crate) fn before(&self) -> Option<&Date> {
        self.before.as_ref()
    }

    /// The date in the heading of the section.
    pub(crate) fn section(&self) -> Option<&Date> {
        self.section.as_ref()
    }

    /// A heading ends what was told before; one that is a date ("2 January") dates what follows.
    pub(crate) fn head(&mut self, spoken: &[SpokenDate], all: bool) {
        self.before.clone_from(&self.section);
        let dated = self.clone().resolve_all(spoken).into_iter().next().filter(|_| all);
        self.section = dated.map(|d| d.date);
        self.before.clone_from(&self.section);
        self.year = self.section.as_ref().and_then(Date::only_year).or(self.year);
    }

    /// A new paragraph: after a look back to another year the story goes on where it was.
    pub(crate) fn paragraph(&mut self) {
        let year = |date: &Option<Date>| date.as_ref().and_then(Date::only_year);
        if self.section.is_some() {
            self.before.clone_from(&self.section);
        } else if self.story.is_some() && year(&self.before) != year(&self.story) {
            self.before.clone_from(&self.story);
        }
    }

    /// Works out the dates of a sentence in order; each becomes the date before for the next.
    pub(crate) fn resolve_all(&mut self, spoken: &[SpokenDate]) -> Vec<Dated> {
        let mut out: Vec<Dated> = Vec::with_capacity(spoken.len());
        for found in spoken {
            let Some((date, how)) = self.resolve(&found.spoken) else { continue };
            let tells = found.role == DateRole::At && how != Inference::Elapsed;
            if tells && !date.as_str().contains("0X") && date.only_year().is_some() {
                self.before = Some(date.clone());
                self.year = date.only_year();
                if date.only_year() == self.written.as_ref().and_then(Date::only_year) {
                    self.story = Some(date.clone());
                }
            }
            let date = match found.role {
                DateRole::Since if !date.as_str().contains('/') => open(&date),
                _ => date,
            };
            out.push(Dated { tokens: found.tokens.clone(), date, how, role: found.role });
        }
        out
    }

    fn resolve(&self, spoken: &Spoken) -> Option<(Date, Inference)> {
        match spoken {
            Spoken::Fixed(date) => Some((date.clone(), Inference::Stated)),
            Spoken::Yearless { month, days, last: true } => {
                Some((self.last_month(*month, *days)?.uncertain(), Inference::FromArticleDate))
            }
            Spoken::Yearless { month, days, last: false } => {
                let known = self.before.as_ref().or(self.written.as_ref()).and_then(Date::earliest);
                let year = known.map(|day| day.year()).or(self.year)?;
                let date = fixed(u16::try_from(year).ok()?, *month, *days)?;
                Some((date, Inference::YearInferred))
            }
            Spoken::InYear { month, days, years } => {
                let year = self.written.as_ref()?.earliest()?.year() + years;
                Some((fixed(u16::try_from(year).ok()?, *month, *days)?, Inference::FromArticleDate))
            }
            Spoken::DayOnly(day) => {
                let before = self.before.as_ref()?.earliest()?;
                let (year, month) = (u16::try_from(before.year()).ok()?, before.month().unsigned_abs());
                Some((fixed(year, month, Some((*day, *day)))?, Inference::YearInferred))
            }
            Spoken::Year(offset) => {
                let year = self.written.as_ref()?.earliest()?.year();
                Some((Date::year(year + offset).ok()?.uncertain(), Inference::FromArticleDate))
            }
            Spoken::DaysAfter(days) => {
                Some((self.before.as_ref()?.days_later(*days)?, Inference::FromDateBefore))
            }
            Spoken::Weekday(weekday) => {
                if let Some(written) = self.written.as_ref().and_then(Date::day) {
                    let back = (written.weekday().to_monday_one_offset() - weekday).rem_euclid(7);
                    let day = self.written.as_ref()?.days_later(-i32::from(back))?;
                    return Some((day, Inference::FromArticleDate));
                }
                // A chronicle goes forward: the first such day from the one it has come to.
                let before = self.before.as_ref()?.day()?;
                let on = (weekday - before.weekday().to_monday_one_offset()).rem_euclid(7);
                Some((self.before.as_ref()?.days_later(i32::from(on))?, Inference::FromDateBefore))
            }
            Spoken::Shortly => {
                // Three days on, told as the month it falls in.
                let day = self.before.as_ref()?.days_later(3)?.day()?;
                let date = format!("{:04}-{:02}-XX~", day.year(), day.month()).parse().ok()?;
                Some((date, Inference::FromDateBefore))
            }
            Spoken::MonthsAfter { months, years } => {
                let date = months_from(self.before.as_ref()?, *months, *years)?;
                Some((date.about(), Inference::FromDateBefore))
            }
            Spoken::SinceThen => Some((open(self.before.as_ref()?), Inference::FromDateBefore)),
            Spoken::Same { month } => {
                Some((months_from(self.before.as_ref()?, 0, !month)?, Inference::FromDateBefore))
            }
            Spoken::DaysFromNow(days) => {
                Some((self.written.as_ref()?.days_later(*days)?, Inference::FromArticleDate))
            }
            Spoken::MonthsFromNow(months) => {
                let date = months_from(self.written.as_ref()?, i32::from(*months), false)?;
                Some((date, Inference::FromArticleDate))
            }
            Spoken::Independence => Some((Date::year(self.independence?).ok()?, Inference::Elapsed)),
            Spoken::About(date) => Some((date.clone(), Inference::Elapsed)),
            Spoken::YearsAgo(years) => {
                let year = self.written.as_ref()?.earliest()?.year();
                Some((Date::year(year - years).ok()?.about(), Inference::Elapsed))
            }
        }
    }

    /// The latest such month that was over when the article was written.
    fn last_month(&self, month: u8, days: Option<(u8, u8)>) -> Option<Date> {
        let written = self.written.as_ref()?;
        let (first, last) = (written.earliest()?, written.latest()?);
        let known = first.month() == last.month();
        let over = known && i8::try_from(month).is_ok_and(|m| m < first.month());
        let year = first.year() - i16::from(!over);
        fixed(u16::try_from(year).ok()?, month, days)
    }
}

/// The month so many months from a date whose month is known; by whole years, only the year.
fn months_from(from: &Date, months: i32, years: bool) -> Option<Date> {
    let (first, last) = (from.earliest()?, from.latest()?);
    let known = first.year() == last.year() && (years || first.month() == last.month());
    let month = i32::from(first.year()) * 12 + i32::from(first.month()) - 1 + months;
    let (year, month) = (i16::try_from(month.div_euclid(12)).ok()?, month.rem_euclid(12) + 1);
    let date = if years { Date::year(year).ok() } else { format!("{year:04}-{month:02}").parse().ok() };
    date.filter(|_| known)
}

/// "Since 2003": from then on.
fn open(date: &Date) -> Date {
    format!("{}/..", date.as_str()).parse().unwrap_or_else(|_| date.clone())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cues::Lexicon;
    use crate::mentions::dates::dates;
    use crate::token::tokens;

    fn read(text: &str, written: Option<&str>) -> Vec<String> {
        let tokens = tokens(text, 0..text.len(), Lexicon::english());
        let mut clock = Clock::new(written.map(|w| w.parse().unwrap()));
        clock.resolve_all(&dates(text, &tokens)).into_iter().map(|d| d.date.to_string()).collect()
    }

    #[test]
    fn stated_dates_are_read_in_every_usual_form() {
        for (text, wanted) in [
            ("On February 27, 2005, the vote was held", "2005-02-27"),
            ("on 27 February 2005", "2005-02-27"),
            ("on the 27th of February, 2005", "2005-02-27"),
            ("2005-02-27 and 27.02.2005", "2005-02-27 2005-02-27"),
            ("on December 16th and 17th of 2011", "2011-12-16/2011-12-17"),
            ("on 16-17 December 2011", "2011-12-16/2011-12-17"),
            ("in May2019 and in May 2020", "2019-05 2020-05"),
            ("in the 1990s, in the early 90’s", "199X 1990/1993"),
            ("during 1999-2000, from 2001 to 2003", "1999/2000 2001/2003"),
            ("the plan for 2020-25", "2020/2025"),
            ("in 2007 and 2010", "2007 2010"),
            ("since 2003", "2003/.."),
            ("the 2017 NGO survey; the Final Act 1975", "2017 1975"),
            ("on march 9th, 2005 they may march", "2005-03-09"),
        ] {
            assert_eq!(read(text, None).join(" "), wanted, "{text}");
        }
    }

    #[test]
    fn what_only_looks_like_a_date_is_none() {
        for text in [
            "2000 people may march",
            "about 2000",
            "article 1999",
            "31 Feb 1999 x".get(..2).unwrap(),
            "$2000",
            "A/RES/2005",
        ] {
            assert_eq!(read(text, None), Vec::<String>::new(), "{text}");
        }
    }

    #[test]
    fn dates_counted_from_others_follow_the_telling() {
        for (text, written, wanted) in [
            ("On February 27, 2005 … On the very next day", None, "2005-02-27 2005-02-28"),
            ("in 2005. On march 9th", None, "2005 2005-03-09"),
            ("on April 15, 2010 and the next day, April the 16th", None, "2010-04-15 2010-04-16 2010-04-16"),
            ("only a week later", None, ""),
            ("last November, this year and last year", Some("2021"), "2020-11? 2021? 2020?"),
            ("last November", Some("2021-12-03"), "2021-11?"),
            ("last November", None, ""),
            ("It’s been 45 years since", Some("2020"), "1975~"),
            ("On July 2nd, 2019. Four months later it was opened", None, "2019-07-02 2019-11~"),
            ("in 2003. A year earlier, … the following year", None, "2003 2002~ 2003~"),
            (
                "on 3 May 2004 … three days before, … that year … Since then",
                None,
                "2004-05-03 2004-04-30 2004 2004/..",
            ),
            ("a week after the vote of 3 May 2004", None, "2004-05-03"),
            (
                "yesterday, this month, two weeks ago, last month",
                Some("2022-04-14"),
                "2022-04-13 2022-04 2022-03-31 2022-03",
            ),
            ("yesterday, this month", Some("2022"), ""),
            ("in April of this year, on 15 June last year", Some("2022"), "2022-04 2021-06-15"),
            ("Thirty years have now passed since", Some("2022"), "1992~"),
            ("In January 2022 protests spread; in 2019 protests spread", None, "2022-01 2019"),
            ("on 3 May 2004 … that July", None, "2004-05-03 2004-07"),
            (
                "On 16 December 2011 … On saturday … On the 18th gathered",
                None,
                "2011-12-16 2011-12-17 2011-12-18",
            ),
            ("On 8 August 2011 … on the 19th of that month a court", None, "2011-08-08 2011-08-19"),
            ("On 8 August 2011 … Six days before that, he fled", None, "2011-08-08 2011-08-02"),
            ("after the collapse of the Soviet Union", None, "1991~"),
            ("an independent judge, after the independence of judges", None, ""),
        ] {
            assert_eq!(read(text, written).join(" "), wanted, "{text}");
        }
    }
}
