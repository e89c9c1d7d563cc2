//! From a question to a query of the index.

use crate::analysis::{self, Analysis, words};
use crate::fields::{Facet, Fields, number};
use crate::syntax::{Clause, Filter, Part, Wording};
use crate::{EntryKind, FindError, Query};
use std::collections::BTreeMap;
use std::ops::Bound;
use tantivy::query::{
    AllQuery, BooleanQuery, ConstScoreQuery, EmptyQuery, FuzzyTermQuery, Occur, PhraseQuery,
};
use tantivy::query::{Query as Ask, RangeQuery, TermQuery};
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::{Searcher, Term};

/// A clause that must or must not hold.
type Occurring = (Occur, Box<dyn Ask>);

/// A question being turned into a query of the index.
pub(crate) struct Asking<'f> {
    fields: &'f Fields,
    searcher: &'f Searcher,
    analysis: &'f mut Analysis,
    all: Vec<Occurring>,
}

impl<'f> Asking<'f> {
    pub(crate) fn new(fields: &'f Fields, searcher: &'f Searcher, analysis: &'f mut Analysis) -> Self {
        Self { fields, searcher, analysis, all: Vec::new() }
    }

    /// The query of the index that a question means.
    pub(crate) fn ask(mut self, query: &Query, wording: &Wording) -> Result<Box<dyn Ask>, FindError> {
        self.words(&wording.clauses)?;
        self.named_filters(&wording.clauses);
        self.given_filters(query, &wording.clauses);
        if self.all.iter().all(|(occur, _)| *occur == Occur::MustNot) {
            self.all.push((Occur::Must, Box::new(AllQuery)));
        }
        match <[Occurring; 1]>::try_from(self.all) {
            // Alone, it is answered by the quickest way there is for it.
            Ok([(_, only)]) => Ok(only),
            Err(all) => Ok(Box::new(BooleanQuery::new(all))),
        }
    }

    fn words(&mut self, clauses: &[Clause]) -> Result<(), FindError> {
        for Clause { not, part } in clauses {
            let asked = match part {
                Part::Word(text) => self.word(text)?,
                Part::Phrase(text) => self.phrase(text),
                Part::Prefix(text) => self.prefix(text),
                Part::Filter(_) => continue,
            };
            self.all.push((if *not { Occur::MustNot } else { Occur::Must }, asked));
        }
        Ok(())
    }

    /// A word by any of its stems; what is written as one and holds several (a UN symbol) as a phrase.
    fn word(&mut self, text: &str) -> Result<Box<dyn Ask>, FindError> {
        if words(text).nth(1).is_some() {
            return Ok(self.phrase(text));
        }
        let word = words(text).next().and_then(|range| text.get(range)).unwrap_or_default();
        let mut stems: Vec<Box<dyn Ask>> = Vec::new();
        for stem in self.analysis.stems(word) {
            let term = Term::from_field_text(self.fields.words, &stem);
            if self.searcher.doc_freq(&term)? > 0 {
                stems.push(Box::new(TermQuery::new(term, IndexRecordOption::WithFreqs)));
            }
        }
        Ok(match <[Box<dyn Ask>; 1]>::try_from(stems) {
            Ok([only]) => only,
            Err(none) if none.is_empty() => Box::new(EmptyQuery),
            Err(stems) => Box::new(BooleanQuery::union(stems)),
        })
    }

    fn phrase(&self, text: &str) -> Box<dyn Ask> {
        let folded = words(text).filter_map(|range| analysis::folded(text.get(range)?));
        let terms: Vec<Term> = folded.map(|word| Term::from_field_text(self.fields.words, &word)).collect();
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
        let term = Term::from_field_text(self.fields.words, &prefix);
        Box::new(FuzzyTermQuery::new_prefix(term, 0, true))
    }

    /// Filters named in the words: those of one field widen, those of different fields narrow.
    fn named_filters(&mut self, clauses: &[Clause]) {
        let mut wanted: BTreeMap<Facet, Vec<Box<dyn Ask>>> = BTreeMap::new();
        for Clause { not, part } in clauses {
            let Part::Filter(filter) = part else { continue };
            let (facet, asked) = self.filter(filter);
            match not {
                true => self.all.push((Occur::MustNot, asked)),
                false => wanted.entry(facet).or_default().push(asked),
            }
        }
        for any in wanted.into_values() {
            self.narrow(Box::new(BooleanQuery::union(any)));
        }
    }

    fn filter(&self, filter: &Filter) -> (Facet, Box<dyn Ask>) {
        let exact = |facet: Facet, text: &str| (facet, exactly(self.fields.value(facet), text));
        match filter {
            Filter::Kind(kind) => exact(Facet::Kind, kind.as_str()),
            Filter::State(state) => exact(Facet::State, state.as_str()),
            Filter::Instrument(code) => exact(Facet::Instrument, code.as_str()),
            Filter::Source(id) => exact(Facet::Source, id.as_str()),
            Filter::Review(state) => exact(Facet::Review, state.as_str()),
            Filter::Years(years) => {
                let (first, last) = (i64::from(*years.start()), i64::from(*years.end()));
                (Facet::Year, self.days(Some(first * 10_000), Some(last * 10_000 + 9_999)))
            }
        }
    }

    fn given_filters(&mut self, query: &Query, clauses: &[Clause]) {
        let given = [
            (self.fields.value(Facet::Kind), query.kind.map(|kind| kind.as_str())),
            (self.fields.value(Facet::State), query.state.as_ref().map(|state| state.as_str())),
            (self.fields.value(Facet::Instrument), query.instrument.as_ref().map(|code| code.as_str())),
            (self.fields.value(Facet::Source), query.source.as_ref().map(|id| id.as_str())),
            (self.fields.batch, query.batch.as_ref().map(|id| id.as_str())),
        ];
        for (field, value) in given {
            if let Some(value) = value {
                self.narrow(exactly(field, value));
            }
        }
        let named = clauses.iter().any(|clause| matches!(clause.part, Part::Filter(Filter::Review(_))));
        if !query.review.is_empty() && !named {
            let field = self.fields.value(Facet::Review);
            let mut any: Vec<_> = query.review.iter().map(|state| exactly(field, state.as_str())).collect();
            if query.documents {
                any.push(exactly(self.fields.value(Facet::Kind), EntryKind::Document.as_str()));
            }
            self.narrow(Box::new(BooleanQuery::union(any)));
        }
        if query.from.is_some() || query.to.is_some() {
            self.narrow(self.days(query.from.map(number), query.to.map(number)));
        }
    }

    fn days(&self, first: Option<i64>, last: Option<i64>) -> Box<dyn Ask> {
        let bound = |day: Option<i64>| match day {
            Some(day) => Bound::Included(Term::from_field_i64(self.fields.day, day)),
            None => Bound::Unbounded,
        };
        Box::new(RangeQuery::new(bound(first), bound(last)))
    }

    /// Adds what must hold and says nothing about how well an entry fits.
    fn narrow(&mut self, asked: Box<dyn Ask>) {
        self.all.push((Occur::Must, Box::new(ConstScoreQuery::new(asked, 0.0))));
    }
}

fn exactly(field: Field, value: &str) -> Box<dyn Ask> {
    Box::new(TermQuery::new(Term::from_field_text(field, value), IndexRecordOption::Basic))
}
