//! Symbols of concluding observations and of the reports they follow.

use super::opening::is_titled;
use crate::un::lines::is_space;
use std::ops::Range;
use tarazy_model::{Date, StateCode};
use tarazy_words::{bodies, months, states};

/// A symbol found, and the day that was glued to it.
pub(super) struct Found {
    pub(super) symbol: String,
    pub(super) glued: Option<Date>,
    /// Of the time before symbols named the State.
    pub(super) is_old: bool,
}

/// The document's own symbol: the first that stands before the report is spoken of and is not called an earlier one.
pub(super) fn own_symbol(head: &str, before: usize) -> Option<Found> {
    let mut old = None;
    for (at, written) in symbols(head) {
        if at >= before {
            break;
        }
        let told = head.get(..at).unwrap_or("");
        // It opens its line, or stands behind the title in it; elsewhere it is a citation.
        let line = told.rsplit('\n').next().unwrap_or("");
        if !line.trim_matches(is_space).is_empty() && !is_titled(line) {
            continue;
        }
        let follows = head.get(at + written.len()..).unwrap_or("");
        let (symbol, glued) = apart(written, follows);
        if is_of_observations(&symbol) {
            return Some(Found { symbol, glued, is_old: false });
        }
        let reports = report_of(&symbol).is_some() || symbol.contains("/SR.") || symbol.contains("/Q/");
        if !reports && old.is_none() && symbol.matches('/').count() >= 2 {
            old = Some(Found { symbol, glued, is_old: true });
        }
    }
    old
}

/// Whether a symbol is of concluding observations: "CAT/C/UZB/CO/5", "CCPR/CO/83/UZB".
pub(super) fn is_of_observations(symbol: &str) -> bool {
    symbol.contains("/CO/") && !symbol.contains("/Add.")
}

/// The body that a symbol names: "CCPR/CO/83/UZB" leaves out the letter of the committee.
pub(super) fn body_of(symbol: &str) -> Option<&'static bodies::Body> {
    let short = || bodies::by_symbol(&format!("{}/C", symbol.split_once("/CO/")?.0));
    bodies::by_symbol(symbol).or_else(short)
}

/// Whether it ends with a State's code, as those of 2000 to 2005 do.
fn is_of_state(symbol: &str) -> bool {
    let last = symbol.rsplit('/').next().unwrap_or("");
    is_of_observations(symbol)
        && last.len() == 3
        && last.parse().is_ok_and(|code| states::get(code).is_some())
}

/// The symbol that is all of a line anywhere, be it broken by spaces: "CAT /C/UZB /CO/5", the running head of a page.
pub(super) fn of_page(text: &str) -> Option<Found> {
    let joined = text.lines().filter(|line| line.len() < 60 && line.contains('/')).find_map(|line| {
        let joined: String = line.chars().filter(|c| !is_space(*c)).collect();
        let (_, number) = joined.split_once("/CO/")?;
        let counted = number.bytes().all(|b| b.is_ascii_digit() || b == b'-') && !number.is_empty();
        (counted && bodies::by_symbol(&joined).is_some()).then_some(joined)
    });
    joined.map(|symbol| Found { symbol, glued: None, is_old: false })
}

/// The symbol that a copy names among its sources, "Source: CAT/C/UZB/CO/5, 2 May 2031", and not in brackets.
pub(super) fn named_in(head: &str) -> Option<Found> {
    const NEAR: usize = 600;
    let mut all = symbols(head).take_while(|(at, _)| *at < NEAR);
    let (_, symbol) = all.find(|(at, symbol)| {
        let line = head.get(..*at).and_then(|before| before.rsplit('\n').next()).unwrap_or("");
        is_of_observations(symbol) && line.contains(':') && !line.contains('(') && line.len() < 80
    })?;
    Some(Found { symbol: symbol.to_owned(), glued: None, is_old: false })
}

/// The annual report that a line opens with, where observations had no symbol of their own: "A/55/44, paras. 3-9".
pub(super) fn of_annual_report(head: &str) -> Option<Found> {
    let cited = head.lines().filter(|line| line.contains("para"));
    let found = cited.chain(head.lines()).find_map(|line| {
        let rest = line.trim_matches(is_space).strip_prefix("A/")?;
        let (session, rest) = rest.split_once('/')?;
        let number = rest.get(..2)?;
        let alone = !rest.get(2..)?.starts_with(|c: char| c.is_alphanumeric() || c == '/');
        let counted = session.len() == 2 && session.bytes().all(|b| b.is_ascii_digit());
        let known = ["18", "38", "40", "41", "44"].contains(&number);
        (alone && counted && known).then(|| format!("A/{session}/{number}"))
    });
    found.map(|symbol| Found { symbol, glued: None, is_old: true })
}

/// The symbols of treaty bodies in a text and where they start.
fn symbols(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '/' | '.' | '-' | '–');
    text.match_indices('/').filter_map(move |(slash, _)| {
        let before = text.get(..slash)?;
        let start = before.len() - before.bytes().rev().take_while(|b| is_part(char::from(*b))).count();
        // Only from the first stroke of a symbol.
        if text.get(start..slash)?.contains('/') {
            return None;
        }
        let rest = text.get(start..)?;
        let end = rest.find(|c: char| !is_part(c)).unwrap_or(rest.len());
        let written = rest.get(..end)?.trim_end_matches(['.', '/', '-', '–']);
        let known = body_of(written).is_some_and(|body| body.kind == "treaty body");
        let ends = written.ends_with(|c: char| c.is_ascii_digit()) || is_of_state(written);
        (known && ends).then_some((start, written))
    })
}

/// A symbol and the day that is glued to it: "CO/212 December 2008" is CO/2 of 12 December 2008. A report has a number of
/// one or two digits, and of two ways to read it the longer day is the likelier.
fn apart(written: &str, follows: &str) -> (String, Option<Date>) {
    let word = follows.trim_start_matches(is_space).split(is_space).next().unwrap_or("");
    let whole = (written.to_owned(), None);
    let Some(month) = months::number(word) else { return whole };
    let digits = written.len() - written.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    // "CO/2 12 December": the day stands apart, so that the month does not follow.
    if digits < 2 || !follows.starts_with(is_space) {
        return whole;
    }
    for length in [2, 1] {
        let cut = written.len() - length;
        let (symbol, day) = (written.get(..cut).unwrap_or(""), written.get(cut..).unwrap_or(""));
        let numbered = symbol.ends_with(|c: char| c.is_ascii_digit());
        let is_day = !day.starts_with('0') && day.parse().is_ok_and(|day: u32| (1..=31).contains(&day));
        if numbered && is_day {
            let year = follows.trim_start_matches(is_space).get(word.len()..).unwrap_or("");
            let year: String =
                year.trim_start_matches(is_space).chars().take_while(char::is_ascii_digit).collect();
            let day: u32 = day.parse().unwrap_or(0);
            return (symbol.to_owned(), format!("{year}-{month:02}-{day:02}").parse().ok());
        }
    }
    whole
}

/// The symbol of the report that was considered: in the sentence, or else the first there is.
pub(super) fn report_symbol(head: &str, sentence: Option<&Range<usize>>) -> Option<String> {
    let within = sentence.cloned().unwrap_or(0..head.len());
    let mut all = symbols(head).filter(|(at, _)| within.contains(at)).map(|(_, symbol)| symbol);
    all.find(|symbol| report_of(symbol).is_some() || symbol.contains("/Add.")).map(str::to_owned)
}

/// The parts of a report's symbol: body, State and number, `CAT/C/UZB/5`.
fn report_of(symbol: &str) -> Option<(&str, StateCode, &str)> {
    let (rest, number) = symbol.rsplit_once('/')?;
    let (body, state) = rest.rsplit_once('/')?;
    let state = states::get(state.parse().ok()?)?.code;
    (number.starts_with(|c: char| c.is_ascii_digit()) && bodies::by_symbol(body).is_some())
        .then_some((body, state, number))
}

/// The symbol of the observations on a report.
pub(super) fn concluding(report: &str) -> Option<String> {
    let (body, state, number) = report_of(report)?;
    Some(format!("{body}/{state}/CO/{number}"))
}
