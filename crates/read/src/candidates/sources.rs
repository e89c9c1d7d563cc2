//! Sources: the article itself, footnotes with their citations, works and speakers the text relies on.
//!
//! A footnote is read by its usual order: author, “title,” publisher, (year): pages, day it was looked up. In the
//! text, "according to …", "… (ACRONYM, year)", "Table 1 (…)", a survey or study, and whoever is quoted.

mod in_text;

use super::{Finds, Proposal, telling};
use crate::block::BlockKind;
use crate::cues::Cue;
use crate::mentions::names::NamedKind;
use crate::plain::footnote_mark;
use crate::scene::{Scene, Sentence};
use std::collections::BTreeSet;
use std::ops::Range;
use tarazy_model::{Citation, Date, Statement};

pub(super) fn find(scene: &Scene<'_>, finds: &mut Finds<'_>, title: Option<Range<usize>>) {
    if let Some(span) = title {
        let words = super::context::one_line(scene.text.get(span.clone()).unwrap_or(""), 300);
        let citation = Citation { title: words, date: scene.written.clone(), ..Citation::default() };
        finds.propose_bytes(span, Proposal::of(Statement::Source(citation)));
    }
    let mut publishers = BTreeSet::new();
    for sentence in scene.sentences.iter().filter(|s| s.kind == BlockKind::Footnote) {
        footnote(scene, finds, sentence, &mut publishers);
    }
    let mut named = BTreeSet::new();
    let captions =
        scene.sentences.iter().filter(|s| s.kind == BlockKind::Heading && table(scene, s).is_some());
    for sentence in captions.chain(telling(scene)) {
        for range in cited(scene, sentence) {
            let words = scene.words(&range).to_owned();
            if named.insert(words.to_lowercase()) {
                let date =
                    sentence.dates.iter().find(|d| range.contains(&d.tokens.start)).map(|d| d.date.clone());
                let citation =
                    Citation { title: super::context::one_line(&words, 300), date, ..Citation::default() };
                finds.propose(scene, &range, Proposal::of(Statement::Source(citation)));
            }
        }
    }
}

/// A footnote's citation, and its publisher as a source of its own the first time.
fn footnote(
    scene: &Scene<'_>,
    finds: &mut Finds<'_>,
    sentence: &Sentence,
    publishers: &mut BTreeSet<String>,
) {
    let all = scene.words(&sentence.tokens);
    let mark = footnote_mark(all).unwrap_or(0);
    let start = sentence.tokens.clone().find(|&at| {
        scene.tokens.get(at).is_some_and(|t| t.start >= scene.bytes(&sentence.tokens).start + mark)
    });
    let Some(range) =
        start.map(|start| crate::clause::trimmed(scene.text, &scene.tokens, start..sentence.tokens.end))
    else {
        return;
    };
    let quote = |marks: &[&str], from: usize| (from..range.end).find(|&at| marks.contains(&scene.word(at)));
    let open = quote(&["“", "\"", "«"], range.start);
    let close = open.and_then(|at| quote(&["”", "\"", "»"], at + 1));
    let titled = open.zip(close).filter(|(open, close)| open < close);
    let trim = |r: Range<usize>| crate::clause::trimmed(scene.text, &scene.tokens, r);
    let author = titled.map(|(open, _)| trim(range.start..open)).filter(|r| !r.is_empty());
    // "Why Men Rebel (Princeton: Princeton University Press, 1970)".
    let imprint = || {
        let colon = (range.start + 2..range.end)
            .find(|&at| scene.word(at) == ":" && (at.saturating_sub(4)..at).any(|i| scene.word(i) == "("))?;
        let end = (colon + 1..range.end).find(|&at| [",", ")"].contains(&scene.word(at)))?;
        Some(colon + 1..end).filter(|r| scene.tokens.get(r.start).is_some_and(|t| t.capital))
    };
    let publisher = titled.and_then(|(_, close)| {
        let first = (close + 1..range.end)
            .find(|&at| scene.tokens.get(at).is_some_and(|t| t.capital && t.entry.month == 0))?;
        let end = (first..range.end)
            .find(|&at| [",", "(", ";", ":"].contains(&scene.word(at)))
            .unwrap_or(range.end);
        Some(first..end)
    });
    let publisher = publisher.or_else(|| imprint().filter(|_| titled.is_none()));
    let dates: Vec<&Date> = sentence.dates.iter().map(|d| &d.date).collect();
    let day = dates.iter().find(|d| d.day().is_some()).or(dates.last()).map(|d| (*d).clone());
    let pages = (range.start..range.end)
        .find(|&at| scene.word(at) == ":" && scene.tokens.get(at + 1).is_some_and(|t| t.is_number()));
    let line = |r: &Range<usize>| super::context::one_line(scene.words(r), 300);
    let citation = Citation {
        title: titled.map_or_else(|| line(&range), |(open, close)| line(&trim(open + 1..close))),
        author: author.as_ref().map(&line),
        publisher: publisher.as_ref().map(&line),
        date: day.clone(),
        accessed: None,
        pages: pages.map(|at| {
            let end = (at + 1..range.end)
                .take_while(|&i| {
                    scene
                        .tokens
                        .get(i)
                        .is_some_and(|t| t.is_number() || ["-", "–"].contains(&t.text(scene.text)))
                })
                .last();
            line(&(at + 1..end.map_or(at + 2, |e| e + 1)))
        }),
        note: (mark > 0).then(|| all.get(..mark).unwrap_or("").trim_matches(['[', ']']).to_owned()),
    };
    finds.propose(scene, &range, Proposal::of(Statement::Source(citation)));
    if let Some(publisher) = publisher.filter(|p| publishers.insert(line(p).to_lowercase())) {
        let citation = Citation {
            title: line(&publisher),
            publisher: Some(line(&publisher)),
            date: day,
            ..Citation::default()
        };
        finds.propose(scene, &publisher, Proposal::of(Statement::Source(citation)));
    }
}

/// What a sentence relies on.
fn cited(scene: &Scene<'_>, sentence: &Sentence) -> Vec<Range<usize>> {
    let mut out: Vec<Range<usize>> = Vec::new();
    let found = [
        according(scene, sentence),
        dated_acronym(scene, sentence),
        table(scene, sentence),
        study(scene, sentence),
        voice(scene, sentence),
    ];
    for range in found.into_iter().flatten().chain(in_text::works(scene, sentence)) {
        if !out.iter().any(|known| known.start < range.end && range.start < known.end) {
            out.push(range);
        }
    }
    out
}

/// "According to X": with the words that lead in.
fn according(scene: &Scene<'_>, sentence: &Sentence) -> Option<Range<usize>> {
    let at = scene.first(&sentence.tokens, Cue::According)?;
    let lead = (at..sentence.tokens.end)
        .take_while(|&i| scene.tokens.get(i).is_some_and(|t| t.is(Cue::According)))
        .count();
    let body = at + lead;
    let end = (body..sentence.tokens.end.min(body + 14))
        .find(|&i| [",", ";", ".", ":", "(", "–"].contains(&scene.word(i)))
        .unwrap_or(sentence.tokens.end.min(body + 8));
    let widely = scene.word(body) == "widely" || scene.tokens.get(body).is_some_and(|t| t.is(Cue::Pronoun));
    (end > body && !widely).then_some(at..end)
}

/// "United Nations Economic Commission for Europe (UNECE, 2011)".
fn dated_acronym(scene: &Scene<'_>, sentence: &Sentence) -> Option<Range<usize>> {
    let dated = sentence.dates.iter().find(|d| {
        scene.word(d.tokens.end) == ")" && d.tokens.start >= 3 && scene.word(d.tokens.start - 1) == ","
    })?;
    let open = (sentence.tokens.start..dated.tokens.start).rev().take(8).find(|&at| scene.word(at) == "(")?;
    let named = sentence.names.iter().find(|n| n.tokens.end == open || n.tokens.contains(&open));
    let start = named.map_or_else(
        || {
            (sentence.tokens.start..open)
                .rev()
                .take_while(|&at| {
                    scene.tokens.get(at).is_some_and(|t| {
                        t.capital || ["of", "for", "and", "the"].contains(&t.text(scene.text))
                    })
                })
                .last()
        },
        |n| Some(n.tokens.start),
    )?;
    Some(start..dated.tokens.end + 1)
}

/// "Table 1 (UN Treaty Body Database)".
fn table(scene: &Scene<'_>, sentence: &Sentence) -> Option<Range<usize>> {
    let at = sentence.tokens.start;
    let captioned = ["Table", "Figure", "Chart", "Source"].contains(&scene.word(at));
    let open = (at..sentence.tokens.end).find(|&i| ["(", ":", "."].contains(&scene.word(i)))?;
    (captioned && open <= at + 3).then_some(at..sentence.tokens.end)
}

/// "A 2017 NGO survey within the community", "a study done by X in 2013", "reports of international watchdogs".
fn study(scene: &Scene<'_>, sentence: &Sentence) -> Option<Range<usize>> {
    let noun = sentence.tokens.clone().find(|&at| {
        scene.tokens.get(at).is_some_and(|t| t.is(Cue::SayNoun) && !t.is(Cue::VerbPast) && t.is_word())
    })?;
    let mut start = noun;
    while start > sentence.tokens.start {
        let token = scene.tokens.get(start - 1)?;
        let inner = token.capital
            || token.is_number()
            || token.is(Cue::Determiner)
            || token.is(Cue::Newspaper)
            || [
                "’",
                "'",
                "s",
                "human",
                "international",
                "right",
                "rights",
                "new",
                "recent",
                "annual",
                "official",
            ]
            .contains(&token.text(scene.text));
        let joins = token.text(scene.text) == "and"
            && scene.tokens.get(start).is_some_and(|t| t.capital)
            && start.checked_sub(2).and_then(|at| scene.tokens.get(at)).is_some_and(|t| t.capital);
        if !(inner || joins) {
            break;
        }
        start -= 1;
    }
    let by = (noun + 1..(noun + 3).min(sentence.tokens.end))
        .find(|&at| ["by", "of", "within", "from"].contains(&scene.word(at)));
    let end = by.map_or(noun + 1, |by| {
        let stop = |at: usize| {
            scene.tokens.get(at).is_some_and(|t| {
                t.is(Cue::VerbSay)
                    || t.is(Cue::Relative)
                    || t.is(Cue::Be)
                    || t.is(Cue::BePast)
                    || t.is_mark(scene.text, &[',', ';', ':', '.'])
            })
        };
        (by..sentence.tokens.end.min(by + 14)).find(|&at| stop(at)).unwrap_or(by)
    });
    let named =
        scene.slice(&(start..end)).iter().any(|t| t.capital && !t.is(Cue::NotName) || t.is(Cue::Newspaper));
    (end > start + 1 && named).then(|| crate::clause::trimmed(scene.text, &scene.tokens, start..end))
}

/// Whoever says: "says Johan Engvall (analyst)", "Kazakhstan weekly newspaper highlighted", "the Committee notes" not.
fn voice(scene: &Scene<'_>, sentence: &Sentence) -> Option<Range<usize>> {
    let range = &sentence.tokens;
    let verb = range
        .clone()
        .find(|&at| scene.tokens.get(at).is_some_and(|t| t.is(Cue::CitationVerb) && t.is_word()))?;
    let after = sentence.names.iter().find(|n| n.kind == NamedKind::Person && n.tokens.start == verb + 1);
    if let Some(named) = after {
        let close =
            (named.tokens.end + 1..range.end.min(named.tokens.end + 8)).find(|&at| scene.word(at) == ")");
        let end = close.filter(|_| scene.word(named.tokens.end) == "(").map_or(named.tokens.end, |at| at + 1);
        return Some(verb..end);
    }
    let subject = range.start.max(verb.saturating_sub(9))..verb;
    let press = subject.clone().find(|&at| scene.tokens.get(at).is_some_and(|t| t.is(Cue::Newspaper)));
    if let Some(at) = press {
        let start = (subject.start..=at)
            .rev()
            .take_while(|&i| scene.tokens.get(i).is_some_and(|t| t.is_word() && !t.is(Cue::Preposition)))
            .last()?;
        let kind =
            (at + 1..verb).take_while(|&i| scene.tokens.get(i).is_some_and(|t| t.is(Cue::Newspaper))).count();
        return Some(start..at + 1 + kind).filter(|found| found.len() > 1);
    }
    let quoted = (verb..range.end.min(verb + 4)).any(|at| ["“", "\"", "«"].contains(&scene.word(at)));
    let named =
        sentence.names.iter().rev().find(|n| subject.contains(&n.tokens.start) && n.tokens.end <= verb)?;
    let close = named.tokens.end + 2 >= verb;
    let party = named.kind == NamedKind::Organisation || quoted;
    (close && party && sentence.body.is_none()).then(|| named.tokens.clone())
}
