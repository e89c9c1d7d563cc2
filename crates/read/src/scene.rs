//! The scene of an article: its sentences with everything that is named in them, and what they inherit.
//!
//! Read once from the first sentence to the last. Each clause gets the States it speaks of (named in it, or
//! carried over within the paragraph, or the one State the article is about), each sentence the date last spoken
//! of and the body in whose name it speaks. Where two States could be meant, the scene says none.

use crate::articles::{Part, is_read, opens_part};
use crate::block::{Block, BlockKind};
use crate::clause::{Clause, clauses};
use crate::cues::{Cue, Cues, Lexicon};
use crate::mentions::clock::{Clock, Dated};
use crate::mentions::dates::{SpokenDate, dates};
use crate::mentions::known::{Known, Thing, known, within};
use crate::mentions::names::{Named, NamedKind, names};
use crate::mentions::numbers::{Amount, amounts};
use crate::mentions::written::written;
use crate::sentence::sentences;
use crate::token::{Token, tokens_into};
use std::collections::{BTreeMap, HashSet};
use std::ops::Range;
use tarazy_model::{Date, StateCode};
use tarazy_words::gazetteer::Gazetteer;
use tarazy_words::states::{self, Form};

/// A sentence with its mentions and what it inherits.
pub(crate) struct Sentence {
    /// Its tokens in the scene.
    pub(crate) tokens: Range<usize>,
    pub(crate) kind: BlockKind,
    /// First of its block.
    pub(crate) opens_block: bool,
    pub(crate) clauses: Vec<Clause>,
    /// The States each clause speaks of; empty where that is unknown.
    pub(crate) states: Vec<Vec<StateCode>>,
    pub(crate) dates: Vec<Dated>,
    pub(crate) amounts: Vec<Amount>,
    pub(crate) names: Vec<Named>,
    /// The date last spoken of in this paragraph before the sentence.
    pub(crate) before: Option<Date>,
    /// The date in the heading of its section, as chronicles have.
    pub(crate) section: Option<Date>,
    /// The body whose views are being told: its code, or its name as written.
    pub(crate) body: Option<String>,
}

/// How many tokens' cues are kept together, to be passed over at once.
const RUN: usize = 16;

/// An article made ready for its statements to be found.
pub(crate) struct Scene<'t> {
    pub(crate) text: &'t str,
    pub(crate) tokens: Vec<Token>,
    /// The cues of every `RUN` tokens taken together.
    runs: Vec<Cues>,
    pub(crate) known: Vec<Known<'t>>,
    pub(crate) sentences: Vec<Sentence>,
    /// The States the article is about.
    pub(crate) main: Vec<StateCode>,
    /// The last words of the full names in the article, by which people are named again.
    pub(crate) surnames: HashSet<&'t str>,
    pub(crate) written: Option<Date>,
}

/// A sentence as first cut, before anything is carried over.
struct Cut {
    tokens: Range<usize>,
    kind: BlockKind,
    opens_block: bool,
    spoken: Vec<SpokenDate>,
}

impl<'t> Scene<'t> {
    /// Reads one article. `published` is the date its page gives.
    pub(crate) fn of(
        text: &'t str,
        blocks: &[Block],
        part: &Part,
        published: Option<Date>,
        places: &'t Gazetteer,
    ) -> Self {
        let body = blocks.get(part.blocks.clone()).unwrap_or(&[]);
        let span = body.first().map_or(0, |b| b.span.start)..body.last().map_or(0, |b| b.span.end);
        let mut all = Vec::new();
        let mut cuts = Vec::new();
        for block in body.iter().filter(|block| is_read(block.kind)) {
            let first = all.len();
            tokens_into(&mut all, text, block.span.clone(), Lexicon::english());
            let own = all.get(first..).unwrap_or(&[]);
            let whole = std::iter::once(0..own.len()).collect();
            let ranges: Vec<Range<usize>> =
                if block.kind == BlockKind::Footnote { whole } else { sentences(text, own) };
            for (number, range) in ranges.into_iter().enumerate().filter(|(_, r)| !r.is_empty()) {
                let spoken = shift(dates(text, own.get(range.clone()).unwrap_or(&[])), first + range.start);
                cuts.push(Cut {
                    tokens: first + range.start..first + range.end,
                    kind: block.kind,
                    opens_block: number == 0,
                    spoken,
                });
            }
        }
        let known = known(text, span, places);
        let main = main_states(text, &all, &known, part, blocks);
        let spoken: Vec<(Range<usize>, &[SpokenDate])> =
            cuts.iter().map(|c| (c.tokens.clone(), c.spoken.as_slice())).collect();
        let written = written(text, &all, &spoken, &known, &main, part.published.clone().or(published));
        let mut scene = Scene {
            text,
            runs: all.chunks(RUN).map(Cues::of_all).collect(),
            tokens: all,
            known,
            sentences: Vec::new(),
            main,
            surnames: HashSet::new(),
            written,
        };
        let mut teller = Teller {
            clock: Clock::new(scene.written.clone()).independent(independence(&scene.main)),
            topic: Vec::new(),
            part: Vec::new(),
            body: None,
            alias: None,
        };
        for cut in cuts {
            let sentence = teller.tell(&scene, cut);
            scene.sentences.push(sentence);
        }
        let people = scene
            .sentences
            .iter()
            .flat_map(|s| &s.names)
            .filter(|n| n.kind == NamedKind::Person && n.tokens.len() > 1);
        scene.surnames = people.map(|n| scene.word(n.tokens.end - 1)).collect();
        scene
    }

    /// The tokens of a range.
    pub(crate) fn slice(&self, range: &Range<usize>) -> &[Token] {
        self.tokens.get(range.clone()).unwrap_or(&[])
    }

    /// The bytes of a range of tokens.
    pub(crate) fn bytes(&self, range: &Range<usize>) -> Range<usize> {
        let slice = self.slice(range);
        slice.first().map_or(0, |t| t.start)..slice.last().map_or(0, |t| t.end)
    }

    /// What stands at a range of tokens.
    pub(crate) fn words(&self, range: &Range<usize>) -> &'t str {
        self.text.get(self.bytes(range)).unwrap_or("")
    }

    /// One token's text.
    pub(crate) fn word(&self, at: usize) -> &'t str {
        self.tokens.get(at).map_or("", |t| t.text(self.text))
    }

    /// Whether any token of a range carries a cue.
    pub(crate) fn any(&self, range: &Range<usize>, cue: Cue) -> bool {
        self.first(range, cue).is_some()
    }

    /// The first token of a range with a cue; runs of tokens in which none has it are passed over.
    pub(crate) fn first(&self, range: &Range<usize>, cue: Cue) -> Option<usize> {
        let mut at = range.start;
        while at < range.end {
            let run = at / RUN;
            let end = range.end.min((run + 1) * RUN);
            if self.runs.get(run).is_none_or(|cues| cues.has(cue)) {
                let tokens = self.tokens.get(at..end).unwrap_or(&[]);
                if let Some(found) = tokens.iter().position(|t| t.is(cue)) {
                    return Some(at + found);
                }
            }
            at = end;
        }
        None
    }

    /// The known name that covers a byte.
    pub(crate) fn known_at(&self, byte: usize) -> Option<&Known<'_>> {
        let after = self.known.partition_point(|k| k.span.start <= byte);
        self.known.get(after.checked_sub(1)?).filter(|k| byte < k.span.end)
    }

    /// Whether a name only tells whose money it is: "US dollars".
    fn is_money(&self, name: &Known<'_>) -> bool {
        is_money(&self.tokens, name)
    }

    /// The known names inside a range of tokens.
    pub(crate) fn known_in(&self, range: &Range<usize>) -> &[Known<'_>] {
        let span = self.bytes(range);
        self.known.get(within(&self.known, &span)).unwrap_or(&[])
    }
}

fn is_money(tokens: &[Token], name: &Known<'_>) -> bool {
    let next = tokens.partition_point(|t| t.start < name.span.end);
    tokens.get(next).is_some_and(|t| t.entry.currency.is_some())
}

fn shift(mut dates: Vec<SpokenDate>, by: usize) -> Vec<SpokenDate> {
    for date in &mut dates {
        date.tokens = date.tokens.start + by..date.tokens.end + by;
    }
    dates
}

/// The States an article is about: those named at least half as often as the one named most; in the headline
/// counts for more. A place counts for its State, less than the State's own name.
fn main_states(
    text: &str,
    all: &[Token],
    known: &[Known<'_>],
    part: &Part,
    blocks: &[Block],
) -> Vec<StateCode> {
    let title = part.title.and_then(|at| blocks.get(at)).map_or(0..0, |b| b.span.clone());
    let mut weights: BTreeMap<StateCode, u32> = BTreeMap::new();
    for name in known.iter().filter(|name| !is_money(all, name)) {
        let weight = match name.thing {
            Thing::State(_, Form::Name) => 2,
            Thing::State(..) | Thing::Place(_) => 1,
            _ => continue,
        };
        if let Some(state) = name.state() {
            *weights.entry(state).or_default() +=
                if title.contains(&name.span.start) { weight + 4 } else { weight };
        }
    }
    let most = weights.values().copied().max().unwrap_or(0);
    let enough = all.len() < 60 || most >= 2;
    let mut main: Vec<(StateCode, u32)> =
        weights.into_iter().filter(|(_, weight)| enough && *weight * 2 >= most && !text.is_empty()).collect();
    main.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
    main.into_iter().map(|(state, _)| state).take(8).collect()
}

/// The year the States an article is about became independent, if it is one year.
fn independence(main: &[StateCode]) -> Option<i16> {
    let mut years = main.iter().map(|state| states::get(*state).and_then(|s| s.independence));
    let first = years.next()??;
    years.all(|year| year == Some(first)).then_some(first)
}

/// What is carried from sentence to sentence.
struct Teller {
    clock: Clock,
    /// The States last spoken of in this paragraph.
    topic: Vec<StateCode>,
    /// The State the heading of this part names.
    part: Vec<StateCode>,
    /// The body whose views this paragraph tells.
    body: Option<String>,
    /// What "the Committee" stands for in this article.
    alias: Option<String>,
}

impl Teller {
    fn tell(&mut self, scene: &Scene<'_>, cut: Cut) -> Sentence {
        if opens_part(cut.kind) {
            let dated: usize = cut.spoken.iter().map(|d| d.tokens.len()).sum();
            self.clock.head(&cut.spoken, dated * 2 >= cut.tokens.len());
            let named = self.named(scene, &cut.tokens, &[]);
            if cut.kind == BlockKind::Heading && !named.is_empty() {
                self.part = if named.len() == 1 { named } else { Vec::new() };
            }
        } else if cut.opens_block {
            self.clock.paragraph();
        }
        let last_topic = self.topic.clone();
        if cut.opens_block {
            self.topic.clear();
            self.body = None;
        }
        let before = self.clock.before().cloned();
        // A footnote's dates are those of its source and tell nothing of the story.
        let footnote = cut.kind == BlockKind::Footnote;
        let dates = if footnote {
            self.clock.clone().resolve_all(&cut.spoken)
        } else {
            self.clock.resolve_all(&cut.spoken)
        };
        let named = |t: &Token| scene.known_at(t.start).is_some_and(|k| k.span.start < t.start);
        let clauses = clauses(scene.text, &scene.tokens, cut.tokens.clone(), named);
        let states = self.states(scene, &cut.tokens, &clauses, &last_topic);
        self.hear(scene, &cut.tokens);
        let dated: Vec<Range<usize>> = cut
            .spoken
            .iter()
            .map(|d| d.tokens.start - cut.tokens.start..d.tokens.end - cut.tokens.start)
            .collect();
        let mut amounts = amounts(scene.text, scene.slice(&cut.tokens), &dated);
        for amount in &mut amounts {
            amount.tokens = amount.tokens.start + cut.tokens.start..amount.tokens.end + cut.tokens.start;
        }
        Sentence {
            names: names(scene.text, &scene.tokens, cut.tokens.clone(), &scene.known),
            tokens: cut.tokens,
            kind: cut.kind,
            opens_block: cut.opens_block,
            clauses,
            states,
            dates,
            amounts,
            before,
            section: self.clock.section().cloned(),
            body: self.body.clone(),
        }
    }

    /// The States of each clause.
    fn states(
        &mut self,
        scene: &Scene<'_>,
        sentence: &Range<usize>,
        clauses: &[Clause],
        last: &[StateCode],
    ) -> Vec<Vec<StateCode>> {
        let named_at_all = scene.known_in(sentence).iter().any(|k| k.state().is_some());
        clauses
            .iter()
            .map(|clause| {
                let named = self.named(scene, &clause.tokens, last);
                if !named.is_empty() {
                    self.topic.clone_from(&named);
                    return named;
                }
                if self.topic.is_empty() && !named_at_all && !self.part.is_empty() {
                    return self.part.clone();
                }
                if self.topic.is_empty() && !named_at_all {
                    return scene.main.get(..1).filter(|_| scene.main.len() == 1).unwrap_or(&[]).to_vec();
                }
                if self.topic.is_empty() {
                    return self.named(scene, sentence, last);
                }
                self.topic.clone()
            })
            .collect()
    }

    /// The States named in a range: by name, demonym or place, as "the three countries", or as "the country".
    fn named(&self, scene: &Scene<'_>, range: &Range<usize>, last: &[StateCode]) -> Vec<StateCode> {
        let mut out: Vec<StateCode> = Vec::new();
        let mut by_name = false;
        for name in scene.known_in(range) {
            // What happens at Geneva or Moscow in an article about others is still theirs.
            let abroad = matches!(name.thing, Thing::Place(_))
                && !scene.main.is_empty()
                && !name.state().is_some_and(|state| scene.main.contains(&state));
            let taken = |state: &StateCode| !out.contains(state) && !scene.is_money(name) && !abroad;
            if let Some(state) = name.state().filter(taken) {
                by_name |= out.is_empty() && matches!(name.thing, Thing::State(_, Form::Name));
                out.push(state);
            }
        }
        if scene.any(range, Cue::SeveralCountries) && scene.main.len() > 1 {
            out.extend(scene.main.iter().copied().filter(|state| !out.contains(state)).collect::<Vec<_>>());
        }
        if out.is_empty() && scene.any(range, Cue::TheCountry) {
            return if scene.main.len() == 1 {
                scene.main.clone()
            } else if self.topic.is_empty() {
                last.to_vec()
            } else {
                Vec::new()
            };
        }
        // In an article about one State another that is only mentioned does not drive it out.
        if let [main] = scene.main.as_slice() {
            let opening = by_name
                && scene
                    .known_in(range)
                    .first()
                    .is_some_and(|k| k.span.start <= scene.bytes(range).start + 4);
            if !out.is_empty() && !out.contains(main) && !opening {
                out.insert(0, *main);
            }
        }
        out
    }

    /// Notes which body speaks: one named here, or "the Committee" that was named before.
    fn hear(&mut self, scene: &Scene<'_>, sentence: &Range<usize>) {
        let heard = scene.known_in(sentence).iter().find_map(|name| match name.thing {
            Thing::Body(body) => Some(body.code.to_string()),
            _ => None,
        });
        let committee = scene.slice(sentence).iter().any(|t| t.capital && t.text(scene.text) == "Committee");
        if let Some(body) = heard {
            self.alias = Some(body.clone());
            self.body = Some(body);
        } else if committee || scene.any(sentence, Cue::Concern) && scene.any(sentence, Cue::IncludeList) {
            self.body = self.alias.clone().or_else(|| committee.then(|| "Committee".to_owned()));
        }
    }
}
