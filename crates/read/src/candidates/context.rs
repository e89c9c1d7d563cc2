//! When, where, who: what a clause says of its circumstances, or inherits from its sentence.

use crate::clause::{Clause, Tie, is_finite_verb};
use crate::cues::Cue;
use crate::mentions::clock::Dated;
use crate::mentions::dates::DateRole;
use crate::mentions::known::Thing;
use crate::mentions::names::{Named, NamedKind};
use crate::scene::{Scene, Sentence};
use std::ops::Range;
use tarazy_model::{Date, Inference, Location, Participant, PartyKind, Role, StateCode};

/// The date of what a range of a sentence tells: its own; else the nearest one before it in the sentence.
pub(crate) fn date(sentence: &Sentence, range: &Range<usize>) -> Option<(Date, Inference)> {
    let own: Vec<&Dated> = sentence
        .dates
        .iter()
        .filter(|d| range.contains(&d.tokens.start) && d.role != DateRole::Until)
        .collect();
    let of = |how: Inference| own.iter().find(|d| d.how == how);
    let best =
        of(Inference::Stated).or_else(|| of(Inference::Elapsed)).or_else(|| of(Inference::YearInferred));
    if let Some(dated) = best.or_else(|| own.first()) {
        return Some((dated.date.clone(), dated.how));
    }
    // "By January 1993 they had counted": told in the past, it is when.
    let by = sentence.dates.iter().find(|d| range.contains(&d.tokens.start) && d.role == DateRole::Until);
    if let Some(by) = by.filter(|_| clause_at(sentence, range).is_some_and(|c| c.past)) {
        return Some((by.date.clone(), by.how));
    }
    let before = sentence.dates.iter().rev().find(|d| d.tokens.end <= range.start && d.role == DateRole::At);
    before.map(|d| (d.date.clone(), Inference::FromContext))
}

/// The date of an event: as [`date`], else that of the relative clause that goes on with it ("appointed an engineer,
/// who rose to power in 1990"), else about when the paragraph last spoke of.
pub(crate) fn event_date(sentence: &Sentence, range: &Range<usize>) -> Option<(Date, Inference)> {
    let section = || Some((sentence.section.clone()?, Inference::FromContext));
    let relative = || {
        let next = sentence.clauses.iter().find(|c| c.tokens.start >= range.end)?;
        let (date, _) =
            Some(next).filter(|c| c.tie == Tie::Relative).and_then(|c| date(sentence, &c.tokens))?;
        Some((date, Inference::FromContext))
    };
    date(sentence, range)
        .or_else(section)
        .or_else(relative)
        .or_else(|| Some((roughly(sentence.before.as_ref()?)?, Inference::FromContext)))
}

/// About then: a day becomes its month, a month itself, a year itself, all marked "about".
fn roughly(date: &Date) -> Option<Date> {
    let (first, last) = (date.earliest()?, date.latest()?);
    if first.year() != last.year() {
        return None;
    }
    if first.month() == last.month() {
        return format!("{:04}-{:02}-XX~", first.year(), first.month()).parse().ok();
    }
    Date::year(first.year()).ok().map(|year| year.about())
}

/// The deadline in a range: "until 2025", "by 2030"; or the last year of a plan's period "2018-2021".
pub(crate) fn deadline(sentence: &Sentence, range: &Range<usize>) -> Option<Date> {
    let until = sentence.dates.iter().find(|d| range.contains(&d.tokens.start) && d.role == DateRole::Until);
    until.map(|d| d.date.clone())
}

/// The clause in which a range begins.
fn clause_at<'s>(sentence: &'s Sentence, range: &Range<usize>) -> Option<&'s Clause> {
    sentence.clauses.iter().find(|c| c.tokens.contains(&range.start))
}

/// The States of the clause that holds a range.
pub(crate) fn states(sentence: &Sentence, range: &Range<usize>) -> Vec<StateCode> {
    let at = sentence.clauses.iter().position(|c| c.tokens.contains(&range.start));
    at.and_then(|at| sentence.states.get(at)).or_else(|| sentence.states.first()).cloned().unwrap_or_default()
}

/// The verb that tells a past or completed act in a clause, with whether it is passive.
pub(crate) fn act_verb(scene: &Scene<'_>, clause: &Clause, present: bool) -> Option<(usize, bool)> {
    let range = &clause.tokens;
    let is = |at: usize, cue: Cue| scene.tokens.get(at).is_some_and(|t| t.is(cue) && !t.capital);
    let acts = |at: usize| is(at, Cue::VerbAct);
    for at in range.clone() {
        if is(at, Cue::Modal) {
            return None;
        }
        let past = is(at, Cue::BePast) || is(at, Cue::Have);
        if past || is(at, Cue::Be) {
            // "was … arrested", "has declared", "had to resign", "were to be appointed".
            let part = (at + 1..(at + 7).min(range.end)).take_while(|&i| {
                let gap = [Cue::Be, Cue::Have, Cue::VerbPart, Cue::Negation].iter().any(|c| is(i, *c));
                gap || scene.word(i).ends_with("ly")
                    || ["to", "also", "then", "now", "since", "still", "again"].contains(&scene.word(i))
                    || (acts(i) && is(i, Cue::VerbBase))
            });
            let bare = |i: usize| is(i, Cue::VerbBase) && scene.word(i - 1) == "to" && past;
            let verb = part.filter(|&i| acts(i) && (is(i, Cue::VerbPart) || bare(i))).last();
            if let Some(verb) = verb.filter(|_| past || present) {
                let passive = (at..verb).any(|i| is(i, Cue::Be) || is(i, Cue::BePast));
                return Some((verb, passive));
            }
            continue;
        }
        let subject = at > range.start
            && scene
                .tokens
                .get(at - 1)
                .is_some_and(|t| t.is_word() && !t.is(Cue::Determiner) && !t.is(Cue::Preposition));
        let now = is(at, Cue::VerbS) || is(at, Cue::VerbBase) && scene.word(at.saturating_sub(1)) != "to";
        if present && acts(at) && now && subject {
            return Some((at, false));
        }
        if acts(at) && is(at, Cue::VerbPast) && is_finite_verb(scene.text, &scene.tokens, at) {
            return Some((at, false));
        }
    }
    None
}

/// Whether a clause is denied: "not", "never", "no … was".
pub(crate) fn denied(scene: &Scene<'_>, range: &Range<usize>) -> bool {
    let only = |at: usize| ["only", "merely", "just"].contains(&scene.word(at + 1));
    let not = range.clone().any(|at| {
        scene.tokens.get(at).is_some_and(|t| t.is(Cue::Negation) && !t.is(Cue::Preposition)) && !only(at)
    });
    let no = scene.tokens.get(range.start).is_some_and(|t| t.is(Cue::No) || t.is(Cue::Zero));
    not || no
}

/// What is undertaken or advised, part by part: "to place … and to restore …" are two.
pub(crate) fn and_to(scene: &Scene<'_>, range: &Range<usize>) -> Vec<Range<usize>> {
    let joins = |at: &usize| {
        let verb = scene.tokens.get(at + 2).is_some_and(|t| t.is(Cue::VerbBase));
        scene.word(*at) == "and" && scene.word(at + 1) == "to" && verb && at - range.start > 3
    };
    let mut out = Vec::new();
    let mut start = range.start;
    for at in range.clone().filter(joins) {
        out.push(start..at);
        start = at + 1;
    }
    out.push(start..range.end);
    out
}

/// Who takes part: people, organisations, groups and States named, as actors or targets of the verb.
pub(crate) fn participants(
    scene: &Scene<'_>,
    sentence: &Sentence,
    range: &Range<usize>,
    verb: Option<(usize, bool)>,
) -> Vec<Participant> {
    let mut out: Vec<Participant> = Vec::new();
    let mut add = |span: Range<usize>, party: PartyKind| {
        let name = scene.words(&span).to_owned();
        let role = match verb {
            None => Role::Present,
            Some((at, passive)) => {
                let by = span.start > range.start && scene.word(span.start.saturating_sub(1)) == "by";
                if by || ((span.start < at) != passive) {
                    Role::Actor
                } else if span.start < at || !passive {
                    Role::Target
                } else {
                    Role::Present
                }
            }
        };
        if !out.iter().any(|p| p.name == name) {
            out.push(Participant { name, role, party });
        }
    };
    for named in sentence.names.iter().filter(|n| range.start <= n.tokens.start && n.tokens.end <= range.end)
    {
        let party = match named.kind {
            NamedKind::Person => PartyKind::Person,
            NamedKind::Organisation => PartyKind::Organisation,
        };
        add(named.tokens.clone(), party);
    }
    for at in range.clone() {
        let alone = !sentence.names.iter().any(|n| n.tokens.contains(&at));
        if alone && scene.surnames.contains(scene.word(at)) {
            add(at..at + 1, PartyKind::Person);
        }
    }
    // Neither a name nor the office before it is a group.
    let covered = |at: usize| {
        let office = |n: &Named| n.detail.as_ref().is_some_and(|detail| detail.contains(&at));
        sentence.names.iter().any(|n| n.tokens.contains(&at) || office(n))
    };
    let mut at = range.start;
    while at < range.end {
        if scene.tokens.get(at).is_some_and(|t| t.is(Cue::GroupWord)) && !covered(at) {
            let end = (at..range.end)
                .take_while(|&i| scene.tokens.get(i).is_some_and(|t| t.is(Cue::GroupWord)))
                .last()
                .map_or(at + 1, |i| i + 1);
            add(at..end, PartyKind::Group);
            at = end;
        } else {
            at += 1;
        }
    }
    out
}

/// The people named in a range.
pub(crate) fn people<'s>(
    sentence: &'s Sentence,
    range: &'s Range<usize>,
) -> impl Iterator<Item = Range<usize>> + 's {
    let named = sentence.names.iter().filter(|n| n.kind == NamedKind::Person);
    named.filter(|n| range.contains(&n.tokens.start)).map(|n| n.tokens.clone())
}

/// Where: a place of the gazetteer with "district of …" around it, or a capitalised word before "district".
pub(crate) fn place(scene: &Scene<'_>, range: &Range<usize>) -> Option<Location> {
    let known = scene.known_in(range).iter().find_map(|k| match k.thing {
        Thing::Place(place) => Some((k.span.clone(), place)),
        _ => None,
    });
    let worded = range.clone().find(|&at| {
        let capital = at > range.start
            && scene.tokens.get(at - 1).is_some_and(|t| t.capital && t.is_word() && !t.is(Cue::NotName));
        capital && scene.tokens.get(at).is_some_and(|t| t.is(Cue::PlaceWord) && !t.is(Cue::GroupWord))
    });
    let Some(at) = worded else {
        return known.map(|(span, place)| Location {
            written: scene.text.get(span).unwrap_or("").to_owned(),
            code: Some(place.code.to_string()),
            precision: place.level,
            point: None,
        });
    };
    let mut end = at + 1;
    while ["of", "in", ","].contains(&scene.word(end))
        && scene.tokens.get(end + 1).is_some_and(|t| t.capital)
        && end < range.end
    {
        end += 2;
        end += usize::from(scene.tokens.get(end).is_some_and(|t| t.is(Cue::PlaceWord)));
    }
    let span = at - 1..end.min(range.end);
    let inner = scene.known_in(&(at - 1..at)).iter().find_map(|k| match k.thing {
        Thing::Place(place) => Some(place.code.to_string()),
        _ => None,
    });
    Some(Location { code: inner, ..Location::written(scene.words(&span)) })
}

/// A name for a statement: its words on one line, cut at a word when long.
pub(crate) fn title(scene: &Scene<'_>, range: &Range<usize>) -> String {
    one_line(scene.words(range), 160)
}

/// Words on one line, cut at a word boundary with "…" where longer than `most` characters.
pub(crate) fn one_line(words: &str, most: usize) -> String {
    let plain = |pair: &[u8]| !matches!(pair, [b' ', b' '] | [b'\n' | b'\t' | b'\r', _]);
    if words.len() <= most && words.is_ascii() && words.as_bytes().windows(2).all(plain) {
        return words.to_owned();
    }
    let mut out = String::new();
    let mut length = 0;
    for word in words.split_whitespace() {
        length += word.chars().count() + 1;
        if length > most {
            out.push('…');
            break;
        }
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}
