//! When an article was written, where its page does not say: told by a dateline ("ASTANA, 12 March 2021 –"), or
//! worked out from its own reckoning.
//!
//! "27 years since … in 1993" was written in 2020; "its 30th anniversary as an independent State" thirty years
//! after independence. Nothing else settles it, and then "last year" stays unknown.

use super::dates::{Spoken, SpokenDate, fixed};
use super::known::Known;
use crate::cues::Cue;
use crate::token::Token;
use std::ops::Range;
use tarazy_model::{Date, StateCode};
use tarazy_words::states;

/// The day or year an article was written.
pub(crate) fn written(
    text: &str,
    tokens: &[Token],
    sentences: &[(Range<usize>, &[SpokenDate])],
    known: &[Known<'_>],
    main: &[StateCode],
    published: Option<Date>,
) -> Option<Date> {
    if published.is_some() {
        return published;
    }
    if let Some(day) = dateline(text, tokens, sentences) {
        return Some(day);
    }
    let counted = sentences.iter().find_map(|(_, dates)| elapsed(dates));
    let year = counted
        .or_else(|| sentences.iter().find_map(|(range, _)| anniversary(text, tokens, range, known, main)))?;
    Date::year(year).ok()
}

/// "ASTANA, 12 March 2021 –", "MINSK, Nov 19 (Agency) - A court on Friday …": a sentence that opens with a city in
/// capitals and a day. Where the year is missing, the weekday told in the same sentence settles which of the latest year
/// spoken of and the next it is.
fn dateline(text: &str, tokens: &[Token], sentences: &[(Range<usize>, &[SpokenDate])]) -> Option<Date> {
    let word = |at: usize| tokens.get(at).map_or("", |t| t.text(text));
    let opens = |range: &Range<usize>, date: &SpokenDate| {
        let soon = date.tokens.start > range.start && date.tokens.start - range.start <= 6;
        let city = tokens.get(range.start).is_some_and(|t| t.all_caps && !t.is(Cue::NotName));
        let dash = (date.tokens.end..date.tokens.end + 8).any(|at| ["-", "–", "—"].contains(&word(at)));
        soon && city && dash
    };
    let (dates, line) = sentences
        .iter()
        .take(12)
        .find_map(|(range, dates)| Some((*dates, dates.first().filter(|date| opens(range, date))?)))?;
    match line.spoken {
        Spoken::Fixed(ref date) => Some(date.clone()).filter(|d| d.day().is_some()),
        Spoken::Yearless { month, days: Some(days), .. } => {
            let weekday = dates.iter().find_map(|d| match d.spoken {
                Spoken::Weekday(weekday) => Some(weekday),
                _ => None,
            })?;
            let stated =
                sentences.iter().flat_map(|(_, dates)| dates.iter()).filter_map(|d| match &d.spoken {
                    Spoken::Fixed(date) => date.only_year(),
                    _ => None,
                });
            let latest = u16::try_from(stated.max()?).ok()?;
            let days = |year| {
                fixed(year, month, Some(days)).filter(|date| {
                    let back =
                        date.day().map(|day| (day.weekday().to_monday_one_offset() - weekday).rem_euclid(7));
                    back.is_some_and(|back| back <= 1)
                })
            };
            let mut fitting = [latest, latest + 1].into_iter().filter_map(days);
            fitting.next().filter(|_| fitting.next().is_none())
        }
        _ => None,
    }
}

/// "27 years since … 1993": the sum.
fn elapsed(dates: &[SpokenDate]) -> Option<i16> {
    let (at, years) = dates.iter().enumerate().find_map(|(at, d)| match d.spoken {
        Spoken::YearsAgo(years) => Some((at, years)),
        _ => None,
    })?;
    let since = dates.iter().skip(at + 1).find_map(|d| match &d.spoken {
        Spoken::Fixed(date) => date.only_year(),
        _ => None,
    })?;
    Some(since + years)
}

/// "This year … its 30th anniversary as an independent State".
fn anniversary(
    text: &str,
    tokens: &[Token],
    range: &Range<usize>,
    known: &[Known<'_>],
    main: &[StateCode],
) -> Option<i16> {
    let slice = tokens.get(range.clone())?;
    let marks =
        slice.iter().any(|t| t.is(Cue::Independence)) && slice.iter().any(|t| t.is(Cue::RelativeThis));
    if !marks {
        return None;
    }
    let at = slice.iter().position(|t| t.is(Cue::Anniversary))?;
    let number =
        slice.get(..at)?.iter().rev().take(3).find(|t| t.is_number())?.text(text).parse::<i16>().ok()?;
    let span = slice.first()?.start..slice.last()?.end;
    let named = known.iter().filter(|k| span.contains(&k.span.start)).find_map(Known::state);
    let state = named.or_else(|| main.first().copied())?;
    Some(states::get(state)?.independence? + number)
}
