//! From a question to a query of the index.

mod slips;

use crate::analysis::{self, Analysis, words};
use crate::columns::AllColumns;
use crate::field::{Field, Filter, Wanted};
use crate::fields::{Fields, number};
use crate::syntax::{Clause, Part, Wording};
use crate::{EntryKind, FindError, Query, QueryProblem, names};
use std::collections::BTreeMap;
use std::ops::Bound;
use tantivy::query::{
    AllQuery, BooleanQuery, ConstScoreQuery, EmptyQuery, FuzzyTermQuery, Occur, PhraseQuery, Query as Ask,
    RangeQuery, TermQuery,
};
use tantivy::schema::{Field as Kept, IndexRecordOption};
use tantivy::{Searcher, Term};
use tarazy_model::ReviewState;
use tarazy_words::Saying;

/// A clause that must or must not hold.
type Occurring = (Occur, Box<dyn Ask>);

/// How well an entry fits that is about what a name names, without saying it.
const ABOUT: f32 = 0.5;
/// How many values of a field are told where another was asked for.
const TOLD: usize = 12;

/// What questions are turned into queries with.
pub(crate) struct Asking<'f> {
    pub(crate) fields: &'f Fields,
    pub(crate) searcher: &'f Searcher,
    pub(crate) columns: &'f AllColumns,
    pub(crate) analysis: &'f mut Analysis,
    /// Whether words that nothing has are looked for with one letter otherwise.
    pub(crate) lenient: bool,
}

/// A query of the index, and what was made of the words.
pub(crate) struct Asked {
    pub(crate) query: Box<dyn Ask>,
    /// Whether it is words alone, so that entries which cannot be among the best can be skipped.
    pub(crate) skips: bool,
    /// Whether a word that must be there is in no entry at all.
    pub(crate) misses: bool,
    pub(crate) problems: Vec<QueryProblem>,
    pub(crate) notes: Vec<Saying>,
    /// Words one letter away that are found, folded.
    pub(crate) near: Vec<String>,
}

/// A question on its way.
struct Making<'a, 'f> {
    with: &'a mut Asking<'f>,
    exact: bool,
    /// Whether words of the index may be told, out of whatever entry.
    tells: bool,
    all: Vec<Occurring>,
    misses: bool,
    problems: Vec<QueryProblem>,
    notes: Vec<Saying>,
    near: Vec<String>,
}

impl Asking<'_> {
    /// The query of the index that a question means.
    pub(crate) fn ask(&mut self, query: &Query, wording: &Wording) -> Result<Asked, FindError> {
        let mut making = Making {
            with: self,
            exact: query.exact,
            tells: !query.only,
            all: Vec::new(),
            misses: false,
            problems: Vec::new(),
            notes: Vec::new(),
            near: Vec::new(),
        };
        making.words(&wording.clauses)?;
        making.named_filters(&wording.clauses)?;
        making.given_filters(query)?;
        making.scope(query, &wording.clauses)?;
        Ok(making.asked())
    }
}

impl Making<'_, '_> {
    fn asked(mut self) -> Asked {
        if self.all.iter().all(|(occur, _)| *occur == Occur::MustNot) {
            self.all.push((Occur::Must, Box::new(AllQuery)));
        }
        let skips = self.all.len() == 1;
        let query = match <[Occurring; 1]>::try_from(self.all) {
            // Alone, it is answered by the quickest way there is for it.
            Ok([(_, only)]) => only,
            Err(all) => Box::new(BooleanQuery::new(all)),
        };
        let Self { misses, problems, notes, near, .. } = self;
        Asked { query, skips, misses, problems, notes, near }
    }

    /// Words, phrases and beginnings; names among the words are also looked for as what they name.
    fn words(&mut self, clauses: &[Clause]) -> Result<(), FindError> {
        let mut rest = clauses;
        while let Some((first, after)) = rest.split_first() {
            let Part::Word(word) = &first.part else {
                self.other(first)?;
                rest = after;
                continue;
            };
            if first.not {
                let asked = self.row(&[word])?;
                self.all.extend(asked.into_iter().map(|asked| (Occur::MustNot, asked)));
                rest = after;
                continue;
            }
            let row: Vec<&str> = rest.iter().map_while(plain).collect();
            let asked = self.row(&row)?;
            self.all.extend(asked.into_iter().map(|asked| (Occur::Must, asked)));
            rest = rest.get(row.len()..).unwrap_or_default();
        }
        Ok(())
    }

    fn other(&mut self, clause: &Clause) -> Result<(), FindError> {
        let asked = match &clause.part {
            Part::Phrase(text) => self.phrase_or_name(text),
            Part::Prefix(text) => self.prefix(text),
            Part::Near(text) => self.near(text)?,
            Part::Word(_) | Part::Filter(_) => return Ok(()),
        };
        self.all.push((if clause.not { Occur::MustNot } else { Occur::Must }, asked));
        Ok(())
    }

    /// Words after one another, the names among them together.
    fn row(&mut self, row: &[&str]) -> Result<Vec<Box<dyn Ask>>, FindError> {
        let named = if self.exact { Vec::new() } else { names::find(row) };
        let mut all = Vec::new();
        let mut at = 0;
        for name in named {
            for word in row.get(at..name.words.start).unwrap_or_default() {
                all.push(self.word(word)?);
            }
            at = name.words.end;
            let words = row.get(name.words).unwrap_or_default();
            let said = words.iter().map(|word| self.word(word)).collect::<Result<Vec<_>, _>>()?;
            all.push(self.or_about(&words.join(" "), intersection(said), &name.values));
        }
        for word in row.get(at..).unwrap_or_default() {
            all.push(self.word(word)?);
        }
        Ok(all)
    }

    /// What says a name, or is about what it names.
    fn or_about(&mut self, name: &str, said: Box<dyn Ask>, values: &[(Field, String)]) -> Box<dyn Ask> {
        let fields = self.with.fields;
        let known: Vec<&(Field, String)> = values
            .iter()
            .filter(|(field, value)| {
                let term = Term::from_field_text(fields.value(*field), value);
                self.with.searcher.doc_freq(&term).unwrap_or(0) > 0
            })
            .collect();
        if known.is_empty() {
            return said;
        }
        let mut told = known.iter().rev().map(|(field, value)| format!("{field}:{value}").into());
        let last: Saying = told.next().unwrap_or_default();
        let others = told.fold(last, |rest, one: Saying| {
            Saying::of("search-one-or-rest").with("one", one).with("rest", rest)
        });
        self.notes.push(Saying::of("search-also-as").shown("name", name).with("fields", others));
        let about = known.into_iter().map(|(field, value)| exactly(fields.value(*field), value));
        let about: Box<dyn Ask> =
            Box::new(ConstScoreQuery::new(Box::new(BooleanQuery::union(about.collect())), ABOUT));
        Box::new(BooleanQuery::union(vec![said, about]))
    }

    /// A word by any of its stems; what is written as one and holds several (a UN symbol) as a phrase.
    fn word(&mut self, text: &str) -> Result<Box<dyn Ask>, FindError> {
        if self.exact || words(text).nth(1).is_some() {
            return Ok(self.phrase(text));
        }
        let word = words(text).next().and_then(|range| text.get(range)).unwrap_or_default();
        let stems = self.stems(word)?;
        if stems.is_empty() {
            self.misses = true;
            if self.with.lenient {
                return self.near(text);
            }
        }
        Ok(union(stems))
    }

    /// The stems of a word that some entry has.
    fn stems(&mut self, word: &str) -> Result<Vec<Box<dyn Ask>>, FindError> {
        let mut stems: Vec<Box<dyn Ask>> = Vec::new();
        for stem in self.with.analysis.stems(word) {
            let term = Term::from_field_text(self.with.fields.words, &stem);
            if self.with.searcher.doc_freq(&term)? > 0 {
                stems.push(Box::new(TermQuery::new(term, IndexRecordOption::WithFreqs)));
            }
        }
        Ok(stems)
    }

    fn phrase_or_name(&mut self, text: &str) -> Box<dyn Ask> {
        let phrase = self.phrase(text);
        if self.exact {
            return phrase;
        }
        let row: Vec<&str> = text.split_whitespace().collect();
        match names::find(&row).as_slice() {
            [name] if name.words == (0..row.len()) && row.len() > 1 => {
                self.or_about(text, phrase, &name.values)
            }
            _ => phrase,
        }
    }

    fn phrase(&self, text: &str) -> Box<dyn Ask> {
        let fields = self.with.fields;
        let folded = words(text).filter_map(|range| analysis::folded(text.get(range)?));
        let terms: Vec<Term> = folded.map(|word| Term::from_field_text(fields.words, &word)).collect();
        match <[Term; 1]>::try_from(terms) {
            Ok([only]) => Box::new(TermQuery::new(only, IndexRecordOption::WithFreqs)),
            Err(none) if none.is_empty() => Box::new(EmptyQuery),
            Err(terms) => Box::new(PhraseQuery::new(terms)),
        }
    }

    fn prefix(&self, text: &str) -> Box<dyn Ask> {
        let mut parts: Vec<String> =
            words(text).filter_map(|range| analysis::folded(text.get(range)?)).collect();
        let Some(prefix) = parts.pop().filter(|_| parts.is_empty()) else { return self.phrase(text) };
        begins(self.with.fields.words, &prefix)
    }

    /// Filters named in the words: those of one field widen, those of different fields narrow.
    fn named_filters(&mut self, clauses: &[Clause]) -> Result<(), FindError> {
        let mut wanted: BTreeMap<Field, Vec<Box<dyn Ask>>> = BTreeMap::new();
        for Clause { not, part } in clauses {
            let Part::Filter(filter) = part else { continue };
            match not {
                true => {
                    let asked = self.filter(filter);
                    self.all.push((Occur::MustNot, asked));
                }
                false => wanted.entry(filter.field).or_default().push(self.widened(filter)?),
            }
        }
        self.narrow_to(wanted);
        Ok(())
    }

    fn given_filters(&mut self, query: &Query) -> Result<(), FindError> {
        let mut wanted: BTreeMap<Field, Vec<Box<dyn Ask>>> = BTreeMap::new();
        for filter in &query.filters {
            wanted.entry(filter.field).or_default().push(self.widened(filter)?);
        }
        self.narrow_to(wanted);
        if let Some(batch) = &query.batch {
            self.narrow(exactly(self.with.fields.batch, batch.as_str()));
        }
        if query.from.is_some() || query.to.is_some() {
            self.narrow(self.between(self.with.fields.day, query.from.map(number), query.to.map(number)));
        }
        if let Some(moment) = query.added_from.and_then(|moment| i64::try_from(moment).ok()) {
            self.narrow(self.between(self.with.fields.added, Some(moment), None));
        }
        Ok(())
    }

    /// Leaves out what stands in no review state asked for, unless the words or filters name some themselves.
    /// What is to be left out is mostly rare, so that nothing is asked where there is none of it.
    fn scope(&mut self, query: &Query, clauses: &[Clause]) -> Result<(), FindError> {
        let by_words = clauses.iter().filter_map(|clause| match &clause.part {
            Part::Filter(filter) => Some(filter.field),
            _ => None,
        });
        let mut named = by_words.chain(query.filters.iter().map(|filter| filter.field));
        if query.review.is_empty() || (!query.only && named.any(|field| field == Field::Review)) {
            return Ok(());
        }
        let hidden = ReviewState::ALL.into_iter().filter(|state| !query.review.contains(state));
        let mut hidden: Vec<(Field, &str)> = hidden.map(|state| (Field::Review, state.as_str())).collect();
        if !query.documents {
            hidden.push((Field::Kind, EntryKind::Document.as_str()));
        }
        for (field, value) in hidden {
            let field = self.with.fields.value(field);
            if self.with.searcher.doc_freq(&Term::from_field_text(field, value))? > 0 {
                self.all.push((Occur::MustNot, exactly(field, value)));
            }
        }
        Ok(())
    }

    /// A filter that lets names with a slip of the pen through, too, unless the question is to be taken as written.
    fn widened(&mut self, filter: &Filter) -> Result<Box<dyn Ask>, FindError> {
        match &filter.wanted {
            Wanted::Is(key) if filter.field == Field::Actor && !self.exact => self.actor(filter, key),
            _ => Ok(self.filter(filter)),
        }
    }

    fn filter(&mut self, filter: &Filter) -> Box<dyn Ask> {
        let field = self.with.fields.value(filter.field);
        match &filter.wanted {
            Wanted::Is(value) => exactly(field, value),
            Wanted::Begins(start) => begins(field, start),
            Wanted::Years(years) => {
                let (first, last) = (i64::from(*years.start()), i64::from(*years.end()));
                self.between(self.with.fields.day, Some(first * 10_000), Some(last * 10_000 + 9_999))
            }
            Wanted::Named(names) => {
                let columns = self.with.columns;
                let values = columns.named(filter.field, names);
                if values.is_empty() {
                    let known = columns.some(filter.field, TOLD + 1);
                    self.problems.push(unknown(filter, &known.into_iter().collect::<Vec<_>>()));
                }
                union(values.into_iter().map(|value| exactly(field, value)).collect())
            }
        }
    }

    fn between(&self, field: Kept, first: Option<i64>, last: Option<i64>) -> Box<dyn Ask> {
        let bound = |value: Option<i64>| match value {
            Some(value) => Bound::Included(Term::from_field_i64(field, value)),
            None => Bound::Unbounded,
        };
        Box::new(RangeQuery::new(bound(first), bound(last)))
    }

    fn narrow_to(&mut self, wanted: BTreeMap<Field, Vec<Box<dyn Ask>>>) {
        for any in wanted.into_values() {
            self.narrow(union(any));
        }
    }

    /// Adds what must hold and says nothing about how well an entry fits.
    fn narrow(&mut self, asked: Box<dyn Ask>) {
        self.all.push((Occur::Must, Box::new(ConstScoreQuery::new(asked, 0.0))));
    }
}

/// A value that no entry has: those there are, where they are few.
fn unknown(filter: &Filter, known: &[&str]) -> QueryProblem {
    let Filter { field, written, .. } = filter;
    let mend = match known {
        [] => Saying::of("search-none-yet").shown("field", field),
        known if known.len() > TOLD => {
            Saying::of("search-looks").shown("field", field).with("looks", field.looks())
        }
        known => Saying::of("search-there-are").shown("known", known.join(", ")),
    };
    let what = Saying::of("search-nothing-has").shown("field", field).shown("written", written);
    QueryProblem { what, mend }
}

/// The word of a clause that is one and nothing else.
fn plain(clause: &Clause) -> Option<&str> {
    match &clause.part {
        Part::Word(word) if !clause.not => Some(word),
        _ => None,
    }
}

fn union(any: Vec<Box<dyn Ask>>) -> Box<dyn Ask> {
    match <[Box<dyn Ask>; 1]>::try_from(any) {
        Ok([only]) => only,
        Err(none) if none.is_empty() => Box::new(EmptyQuery),
        Err(any) => Box::new(BooleanQuery::union(any)),
    }
}

fn intersection(all: Vec<Box<dyn Ask>>) -> Box<dyn Ask> {
    match <[Box<dyn Ask>; 1]>::try_from(all) {
        Ok([only]) => only,
        Err(all) => Box::new(BooleanQuery::intersection(all)),
    }
}

fn begins(field: Kept, start: &str) -> Box<dyn Ask> {
    Box::new(FuzzyTermQuery::new_prefix(Term::from_field_text(field, start), 0, true))
}

fn exactly(field: Kept, value: &str) -> Box<dyn Ask> {
    Box::new(TermQuery::new(Term::from_field_text(field, value), IndexRecordOption::Basic))
}
