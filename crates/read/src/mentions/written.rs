//! When an article was written, where its page does not say: worked out from its own reckoning.
//!
//! "27 years since … in 1993" was written in 2020; "its 30th anniversary as an independent State" thirty years
//! after independence. Nothing else settles it, and then "last year" stays unknown.

use super::dates::{Spoken, SpokenDate};
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
    known: &[Known],
    main: &[StateCode],
    published: Option<Date>,
) -> Option<Date> {
    if published.is_some() {
        return published;
    }
    let counted = sentences.iter().find_map(|(_, dates)| elapsed(dates));
    let year = counted
        .or_else(|| sentences.iter().find_map(|(range, _)| anniversary(text, tokens, range, known, main)))?;
    Date::year(year).ok()
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
    known: &[Known],
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
