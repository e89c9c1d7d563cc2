//! What the opening of concluding observations says: which document, which body, whose report, which session, and when
//! the report was due, considered, and the observations adopted and published.

use super::symbols::{
    Found, body_of, concluding, is_of_observations, named_in, of_annual_report, of_page, own_symbol,
    report_symbol,
};
use crate::un::days::{Days, days};
use crate::un::lines::is_space;
use std::ops::Range;
use tarazy_model::{Date, StateCode};
use tarazy_words::{bodies, ordinals, states};

/// Bytes in which the opening stands.
const OPENING: usize = 8_000;
/// Bytes of the sentence about the report, and of the one before a symbol.
const SENTENCE: usize = 900;

/// How such documents are titled; prose about them writes it small.
const TITLES: [&str; 7] = [
    "Concluding observations",
    "Concluding Observations",
    "CONCLUDING OBSERVATIONS",
    "Concluding comments",
    "Concluding Comments",
    "Заключительные замечания",
    "ЗАКЛЮЧИТЕЛЬНЫЕ ЗАМЕЧАНИЯ",
];

/// The opening.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Opening {
    /// The document's symbol.
    pub(super) symbol: Option<String>,
    /// The report it follows from, where the symbol is not written: `CAT/C/UZB/5` gives `CAT/C/UZB/CO/5`.
    pub(super) derived_from: Option<String>,
    /// The body's code.
    pub(super) body: Option<&'static str>,
    pub(super) state: Option<StateCode>,
    /// The session, in digits.
    pub(super) session: Option<String>,
    /// When the observations were adopted; the days of the session where only that is said.
    pub(super) adopted: Option<Date>,
    /// When they were published.
    pub(super) published: Option<Date>,
    /// Where and when the report was considered.
    pub(super) considered: Option<Days>,
    /// Which reports: "3", "8-10", "initial".
    pub(super) reports: Option<String>,
    /// When those were due, as far as it is said, with their bytes.
    pub(super) due: Vec<(Range<usize>, Date)>,
    /// Bytes of the sentence about the report.
    pub(super) sentence: Option<Range<usize>>,
}

/// The opening of a text that is concluding observations; `None` for any other.
pub(super) fn opening(text: &str) -> Option<Opening> {
    let head = up_to(text, OPENING);
    let titled = is_titled(head);
    let sentence = considering(head);
    let mut opening = Opening { sentence: sentence.clone(), ..Opening::default() };
    let written = own_symbol(head, sentence.as_ref().map_or(head.len(), |s| s.start));
    let is_own =
        |found: &Option<Found>| found.as_ref().is_some_and(|found| is_of_observations(&found.symbol));
    // Of a page or an annual report only where the text is known to be observations.
    let known = titled && sentence.is_some();
    let paged = if known && !is_own(&written) { of_page(text) } else { None };
    let named = if titled && !is_own(&written) { named_in(head) } else { None };
    let written = paged.or(written).or(named).or_else(|| of_annual_report(head).filter(|_| known));
    let is_one = is_own(&written);
    let reported = report_symbol(head, sentence.as_ref());
    // The first page may be lost, and the first paragraph with its meetings left.
    let titled = titled || sentence.as_ref().is_some_and(|said| begins(head, said)) && reported.is_some();
    if !(titled && (sentence.is_some() || written.is_some() || reported.is_some())
        || is_one && (head.contains("Committee") || head.contains("Комитет")))
    {
        return None;
    }
    if let Some(found) = written.filter(|found| is_one || found.symbol.contains("Add.") || found.is_old) {
        opening.published = found.glued;
        opening.symbol = Some(found.symbol);
    } else if let Some(report) = &reported {
        opening.symbol = concluding(report);
        opening.derived_from = opening.symbol.is_some().then(|| report.clone());
    }
    opening.body = body(&opening, reported.as_deref(), head);
    opening.state = state(&opening, reported.as_deref(), head);
    opening.times(head);
    (opening.body.is_some() && opening.state.is_some()).then_some(opening)
}

impl Opening {
    fn times(&mut self, head: &str) {
        let sentence = self.sentence.clone().unwrap_or(0..0);
        let all = days(head, 0..head.len());
        let said = head.get(sentence.clone()).unwrap_or("");
        let meetings = ["meeting", "заседани"].iter().filter_map(|word| said.find(word)).min();
        let meetings = sentence.start + meetings.unwrap_or(said.len());
        let verb = sentence.start + considers(said).unwrap_or(0);
        let mut told = all.iter().filter(|days| days.span.start > meetings && days.span.end <= sentence.end);
        self.considered = told.next().cloned();
        let after = adopting(said).map(|at| sentence.start + at);
        let last = told.next_back().filter(|_| after.is_some());
        self.adopted = last.and_then(Days::date).or_else(|| adopted_elsewhere(head, &all));
        let first = all.iter().find(|days| days.span.end <= sentence.start.max(1) || sentence.is_empty());
        self.published = self.published.take().or_else(|| distributed(head, first)).or_else(|| slashed(head));
        self.session = session(head);
        // "At its 3rd meeting, the Committee considered the report": the meetings may stand first.
        let told = verb..if meetings < verb { sentence.end } else { meetings };
        self.reports = reports(head.get(told.clone()).unwrap_or(""));
        self.due = due(head, told);
    }

    /// The date that points carry: that of the adoption, or else of the publication.
    pub(super) fn date(&self) -> Option<Date> {
        self.adopted.clone().or_else(|| self.published.clone())
    }
}

/// Whether a text has the title: at the head of a line, behind its body, a mark or a label, or glued to what stands
/// before; within a sentence it is prose about such a document.
pub(super) fn is_titled(head: &str) -> bool {
    const ENDS: [&str; 8] =
        ["человека", "пыток", "ребенка", "женщин", "дискриминации", "инвалидов", "правам", "исчезновениям"];
    let mut all = TITLES.iter().flat_map(|title| head.match_indices(title));
    all.any(|(at, _)| {
        let before = head.get(..at).unwrap_or("");
        let line = before.rsplit('\n').next().unwrap_or("");
        let word = line.trim_end_matches(is_space).rsplit(is_space).next().unwrap_or("");
        let marked = word.ends_with([':', '-', '–', '—', '|', '•', '(', '*']);
        let glued = !line.ends_with(is_space);
        line.trim_matches(is_space).is_empty()
            || glued
            || marked
            || word.starts_with(char::is_uppercase)
            || ENDS.contains(&word)
    })
}

/// Whether a text begins with its first paragraph, which numbers the meetings: "1. The Committee considered … at its
/// 1941st meeting".
fn begins(head: &str, sentence: &Range<usize>) -> bool {
    let first = head.get(..sentence.start).unwrap_or("").trim_start_matches(is_space);
    let said = head.get(sentence.clone()).unwrap_or("");
    let mut meetings = said.match_indices("meeting").chain(said.match_indices("заседани"));
    first.starts_with("1.")
        && first.len() < 80
        && meetings.any(|(at, _)| ordinals::last_of(said.get(..at).unwrap_or("")).is_some())
}

/// A part of the text of at most so many bytes.
fn up_to(text: &str, most: usize) -> &str {
    let end = (0..=most.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    text.get(..end).unwrap_or("")
}

/// The sentences that say which report was considered and when the observations were adopted.
fn considering(head: &str) -> Option<Range<usize>> {
    let nouns = ["report", "доклад"];
    let start = VERBS.iter().filter_map(|verb| {
        head.match_indices(verb).map(|(at, _)| at).find(|at| {
            let before = head.get(..*at).unwrap_or("").trim_end_matches(is_space);
            let by = before.ends_with("Committee")
                || before.ends_with("Комитет")
                || before.ends_with("Torture")
                || before.ends_with("It");
            let by = by
                || before.rsplit(['.', '\n']).next().is_some_and(|said| {
                    ["Committee", "Комитет"].iter().any(|by| said.contains(by)) && said.chars().count() < 200
                });
            let after = head.get(*at..).map_or("", |rest| up_to(rest, 300));
            by && nouns.iter().any(|noun| after.contains(noun))
        })
    });
    let verb = start.min()?;
    // The meetings may stand before: "At its 3rd and 4th meetings, held on …, the Committee considered".
    let before = head.get(..verb)?;
    let opened = before.rfind("\n").map_or(0, |at| at + 1);
    let opened = before.rfind(". ").map_or(opened, |at| opened.max(at + 2));
    let start =
        if ["meeting", "заседани"].iter().any(|word| before.get(opened..).is_some_and(|b| b.contains(word)))
        {
            opened
        } else {
            verb
        };
    let mut end = start + up_to(head.get(start..)?, SENTENCE).len();
    // To the paragraph's end: a blank line or the next number.
    let said = head.get(start..end)?;
    for (at, _) in said.match_indices('\n') {
        let rest = said.get(at + 1..)?;
        let bare = rest.trim_start_matches(is_space);
        // The next paragraph's number, or the letter of a section.
        let digits = bare.bytes().take_while(u8::is_ascii_digit).count();
        let lettered = usize::from(bare.starts_with(|c: char| c.is_ascii_uppercase()));
        let numbered = (1..=3).contains(&(digits + lettered))
            && bare.get(digits + lettered..).is_some_and(|rest| rest.starts_with('.'));
        if rest.starts_with('\n') && said.get(..at)?.trim_end().ends_with('.') || numbered {
            end = start + at;
            break;
        }
    }
    Some(start..end)
}

const VERBS: [&str; 3] = ["considered", "examined", "рассмотрел"];

/// Where a text says that something was considered.
fn considers(said: &str) -> Option<usize> {
    VERBS.iter().filter_map(|verb| said.find(verb)).min()
}

/// The day behind the title of old copies, "Concluding observations …: Mongolia. 17/11/99.", where it can only be read
/// in one way.
fn slashed(head: &str) -> Option<Date> {
    let line =
        head.lines().find(|line| TITLES.iter().any(|title| line.contains(title)) && line.contains('/'))?;
    line.split(is_space).find_map(|word| {
        let mut parts = word.trim_end_matches(['.', ',']).split('/').map(|part| part.parse::<u32>().ok());
        let (a, b, year, None) = (parts.next()??, parts.next()??, parts.next()??, parts.next()) else {
            return None;
        };
        let (day, month) = if b > 12 { (b, a) } else { (a, b) };
        let year = match year {
            0..=49 => 2000 + year,
            50..=99 => 1900 + year,
            _ => year,
        };
        (day > 12 || day == month).then(|| format!("{year}-{month:02}-{day:02}").parse().ok()).flatten()
    })
}

/// Where a text says that something was adopted.
fn adopting(said: &str) -> Option<usize> {
    ["adopted", "adopts", "принял"].iter().filter_map(|verb| said.find(verb)).min()
}

/// "Adopted by the Committee at its … session (21 October–8 November 2019)", "observations adopted: 11 July 2016".
fn adopted_elsewhere(head: &str, all: &[Days]) -> Option<Date> {
    const NEAR: usize = 160;
    for verb in ["dopted by the Committee", "bservations adopted", "риняты Комитетом", "риняты на"]
    {
        let Some(at) = head.find(verb) else { continue };
        let near = all.iter().find(|days| days.span.start > at && days.span.start < at + NEAR);
        if let Some(days) = near {
            return days.date();
        }
    }
    None
}

/// The day of distribution: the first day of the heading, but not one of the session's.
fn distributed(head: &str, first: Option<&Days>) -> Option<Date> {
    let days = first?;
    let before = head.get(days.span.start.saturating_sub(60)..days.span.start).unwrap_or("").to_lowercase();
    let of_session =
        before.contains("session (") || before.contains("сессии (") || before.contains("adopted");
    match days.each.as_slice() {
        [day] if !of_session && day.as_str().len() == 10 => Some(day.clone()),
        _ => None,
    }
}

fn body(opening: &Opening, report: Option<&str>, head: &str) -> Option<&'static str> {
    let of_symbol = |symbol: &str| body_of(symbol).map(|body| body.code);
    let named = || {
        let hits = bodies::lexicon().find(head);
        let known = hits.iter().filter_map(|hit| bodies::all().get(hit.entry));
        known.filter(|body| body.kind == "treaty body").map(|body| body.code).next()
    };
    // A body's name in capitals over two lines is found as well; its convention's is not.
    opening.symbol.as_deref().and_then(of_symbol).or_else(|| report.and_then(of_symbol)).or_else(named)
}

fn state(opening: &Opening, report: Option<&str>, head: &str) -> Option<StateCode> {
    let of_symbol = |symbol: &str| {
        symbol
            .split('/')
            .find_map(|part| states::get(part.parse().ok()?).filter(|_| part.len() == 3))
            .map(|state| state.code)
    };
    let named = |part: &str| {
        let hits = states::lexicon().find(part);
        hits.iter().find_map(|hit| states::mentioned(hit.entry)).map(|(code, _)| code)
    };
    let sentence = opening.sentence.clone().and_then(|sentence| head.get(sentence));
    opening
        .symbol
        .as_deref()
        .and_then(of_symbol)
        .or_else(|| report.and_then(of_symbol))
        .or_else(|| sentence.and_then(named))
        .or_else(|| named(head))
}

/// "Sixty-fifth session", "at its seventy-fourth session", "на своей семьдесят четвертой сессии".
fn session(head: &str) -> Option<String> {
    let found = head.match_indices("ession").chain(head.match_indices("сесси")).filter_map(|(at, _)| {
        let before = head.get(..at)?.trim_end_matches(|c: char| !is_space(c));
        let line = before
            .get(before.len() - before.len().min(60)..)
            .or_else(|| before.get(before.len() - before.len().min(61)..))?;
        ordinals::last_of(line.trim_end_matches(is_space)).map(|number| (at, number))
    });
    found.min().map(|(_, number)| number.to_string())
}

/// Which reports a sentence speaks of: "3", "8-10", "initial", "1-3".
fn reports(said: &str) -> Option<String> {
    let end = ["report", "доклад"].iter().filter_map(|noun| said.find(noun)).min()?;
    let told = said.get(..end)?;
    let numbers = ordinals::all(told);
    match numbers.as_slice() {
        [] => None,
        [1] if told.contains("initial") || told.contains("первоначальн") => {
            Some("initial".to_owned())
        }
        [only] => Some(only.to_string()),
        [first, .., last] => Some(format!("{first}-{last}")),
    }
}

/// "Which were due on 25 September 1999, 2001 and 2003": days and years behind "due", before the meetings.
fn due(head: &str, within: Range<usize>) -> Vec<(Range<usize>, Date)> {
    let Some(said) = head.get(within.clone()) else { return Vec::new() };
    let Some(at) = said.find(" due ") else { return Vec::new() };
    let start = within.start + at;
    let end = start + said.get(at..).and_then(|rest| rest.find([';', ')', '('])).unwrap_or(said.len() - at);
    let mut out: Vec<(Range<usize>, Date)> = Vec::new();
    for group in days(head, start..end) {
        out.extend(group.each.into_iter().map(|date| (group.span.clone(), date)));
    }
    let last = out.last().map_or(start, |(span, _)| span.end);
    let rest = head.get(last..end).unwrap_or("");
    let years = rest.match_indices(|c: char| c.is_ascii_digit()).filter_map(|(from, _)| {
        let alone = !rest.get(..from)?.ends_with(|c: char| c.is_ascii_digit());
        let year =
            rest.get(from..from + 4).filter(|year| alone && year.bytes().all(|b| b.is_ascii_digit()))?;
        let whole = !rest.get(from + 4..)?.starts_with(|c: char| c.is_ascii_digit());
        let date = whole.then(|| year.parse().ok()).flatten()?;
        Some((last + from..last + from + 4, date))
    });
    out.extend(years.collect::<Vec<_>>());
    out
}
