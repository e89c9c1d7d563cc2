//! How firmly a point asks: its governing verb on the ladder, at once or as far as it suits, by when, how much.

use super::gist::Gist;
use std::ops::Range;
use tarazy_words::points::Cue;

/// What of a text tells how firmly it asks, each as words by their numbers.
#[derive(Clone, Debug, Default)]
pub(super) struct Asking {
    /// The first verb of the ladder after what asks, with its level.
    pub(super) verb: Option<(u8, Range<usize>)>,
    /// How it is asked: invited 1, recommended 2, urged 3.
    pub(super) mode: Option<(u8, Range<usize>)>,
    pub(super) urgent: Vec<Range<usize>>,
    pub(super) hedges: Vec<Range<usize>>,
    pub(super) deadlines: Vec<(Deadline, Range<usize>)>,
    pub(super) numbers: Vec<(String, Range<usize>)>,
    /// What is welcomed before it turns to what is asked.
    pub(super) welcomes: Option<Range<usize>>,
}

/// By when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Deadline {
    /// By a year.
    Year(u16),
    /// Within so many days.
    Days(u32),
}

impl Asking {
    pub(super) fn of(gist: &Gist<'_>) -> Self {
        let cues = |wanted: fn(Cue) -> bool| gist.cues.iter().filter(move |hit| wanted(hit.cue));
        let all = |wanted: Cue| {
            gist.cues.iter().filter(|hit| hit.cue == wanted).map(|hit| hit.words.clone()).collect::<Vec<_>>()
        };
        let mode = cues(|cue| matches!(cue, Cue::Mode(_))).next();
        let asked_from = mode.map_or(0, |hit| hit.words.end);
        let verb = |from: usize| cues(|cue| matches!(cue, Cue::Verb(_))).find(|hit| hit.words.start >= from);
        let level = |cue: Cue| match cue {
            Cue::Verb(level) | Cue::Mode(level) => level,
            _ => 0,
        };
        let but = cues(|cue| cue == Cue::But).next();
        let welcome = cues(|cue| cue == Cue::Welcome).next();
        let turned = welcome.filter(|welcome| {
            let first = welcome.words.start;
            but.is_some_and(|but| but.words.start > first)
                || mode.is_some_and(|mode| mode.words.start > first)
        });
        Self {
            verb: verb(asked_from).or_else(|| verb(0)).map(|hit| (level(hit.cue), hit.words.clone())),
            mode: mode.map(|hit| (level(hit.cue), hit.words.clone())),
            urgent: all(Cue::Urgent),
            hedges: all(Cue::Hedge),
            deadlines: deadlines(gist),
            numbers: numbers(gist),
            welcomes: turned.map(|hit| hit.words.clone()),
        }
    }
}

/// "within two years", "by 2020", "в течение года", "к 2020 году".
fn deadlines(gist: &Gist<'_>) -> Vec<(Deadline, Range<usize>)> {
    let mut found = Vec::new();
    for at in 0..gist.words.len() {
        let before = |back: usize| at.checked_sub(back).map(|n| lower(gist, n)).unwrap_or_default();
        let word = lower(gist, at);
        if year(&word).is_some() && BY.contains(&before(1).as_str()) && gist.named.get(at) == Some(&None) {
            found.push((Deadline::Year(year(&word).unwrap_or(0)), at - 1..at + 1));
        } else if let Some(unit) = unit(&word) {
            let many = count(&before(1));
            let from = if many.is_some() { 2 } else { 1 };
            if let Some(back) = (from..from + 2).find(|back| WITHIN.contains(&before(*back).as_str())) {
                found.push((Deadline::Days(unit * many.unwrap_or(1)), at - back..at + 1));
            }
        }
    }
    found
}

const BY: [&str; 7] = ["by", "before", "until", "than", "к", "до", "позднее"];
const WITHIN: [&str; 4] = ["within", "течение", "срок", "no"];

fn unit(word: &str) -> Option<u32> {
    let units = [
        ("day", 1),
        ("week", 7),
        ("month", 30),
        ("year", 365),
        ("дн", 1),
        ("день", 1),
        ("недел", 7),
        ("месяц", 30),
        ("год", 365),
        ("лет", 365),
    ];
    units
        .iter()
        .find(|(start, _)| word.starts_with(start) && word.chars().count() <= start.chars().count() + 2)
        .map(|(_, days)| *days)
}

fn count(word: &str) -> Option<u32> {
    let words = [
        ("one", 1),
        ("two", 2),
        ("three", 3),
        ("four", 4),
        ("five", 5),
        ("six", 6),
        ("twelve", 12),
        ("одного", 1),
        ("двух", 2),
        ("трех", 3),
        ("четырех", 4),
        ("пяти", 5),
        ("шести", 6),
    ];
    let named = words.iter().find(|(name, _)| *name == word).map(|(_, n)| *n);
    named.or_else(|| word.parse().ok().filter(|n| *n < 1000))
}

fn year(word: &str) -> Option<u16> {
    word.parse().ok().filter(|year| (1900..2100).contains(year))
}

/// Numbers of what is asked: none of years, of articles, resolutions and the like, or in the name of an instrument.
fn numbers(gist: &Gist<'_>) -> Vec<(String, Range<usize>)> {
    const NUMBERED: [&str; 16] = [
        "article",
        "articles",
        "paragraph",
        "paragraphs",
        "resolution",
        "no",
        "section",
        "goal",
        "protocol",
        "ilo",
        "convention",
        "target",
        "статья",
        "статьи",
        "пункт",
        "резолюция",
    ];
    let mut found = Vec::new();
    for at in 0..gist.words.len() {
        let word = lower(gist, at);
        if !word.bytes().all(|byte| byte.is_ascii_digit()) {
            continue;
        }
        let before = |back: usize| at.checked_sub(back).map(|n| lower(gist, n)).unwrap_or_default();
        let numbered = NUMBERED.contains(&before(1).as_str()) || NUMBERED.contains(&before(2).as_str());
        let timed = unit(&lower(gist, at + 1)).is_some();
        if year(&word).is_none() && !numbered && !timed && gist.named.get(at) == Some(&None) {
            found.push((word, at..at + 1));
        }
    }
    found
}

fn lower(gist: &Gist<'_>, word: usize) -> String {
    gist.quote(&(word..word + 1)).to_lowercase()
}
