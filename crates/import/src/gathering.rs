//! What an importer has gathered so far: the drafts of one source, and the problems met on the way.

use crate::Problem;
use crate::named_states::NamedStates;
use crate::{Imported, Options, Table};
use tarazy_model::{AccountId, Draft, Maker, Origin, Polarity, RecordId, Source, Statement};

/// An import of one source under way.
pub(crate) struct Gathering<'a> {
    /// The importer's name.
    importer: &'static str,
    pub(crate) source: Source,
    options: &'a Options,
    pub(crate) states: NamedStates,
    drafts: Vec<Draft>,
    pub(crate) problems: Vec<Problem>,
}

impl<'a> Gathering<'a> {
    pub(crate) fn new(importer: &'static str, source: Source, options: &'a Options) -> Self {
        let states = NamedStates::default();
        Self { importer, source, options, states, drafts: Vec::new(), problems: Vec::new() }
    }

    /// Keeps what a row asserts; `record` where the row itself says what it is about.
    pub(crate) fn keep(
        &mut self,
        id: AccountId,
        statement: Statement,
        origin: Origin,
        record: Option<RecordId>,
    ) {
        self.drafts.push(Draft {
            id,
            source: self.source.id.clone(),
            statement,
            polarity: Polarity::Asserted,
            origin,
            maker: Maker::Importer(self.importer.to_owned()),
            as_at: self.options.as_at.clone(),
            record,
        });
    }

    /// The drafts from a place on.
    pub(crate) fn kept_since(&self, first: usize) -> impl Iterator<Item = &Draft> {
        self.drafts.iter().skip(first)
    }

    /// How many drafts there are.
    pub(crate) fn kept(&self) -> usize {
        self.drafts.len()
    }

    /// All of it as it is, for an importer of several sources to settle.
    pub(crate) fn gathered(self) -> Imported {
        let Self { source, drafts, problems, .. } = self;
        Imported { sources: vec![source], drafts, problems }
    }

    /// All of it, or nothing where a problem is fatal; `wanted` is the message that says what to give
    /// where there is nothing.
    pub(crate) fn settled(self, tables: &[Table<'_>], wanted: &'static str) -> Imported {
        self.gathered().settled(tables, wanted)
    }
}
