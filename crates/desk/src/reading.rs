//! Keeping a reading: bytes to text to candidates, kept apart from the record until someone accepts them.

use crate::access::Act;
use crate::desk::now;
use crate::{Actor, Desk, DeskError, Progress, placing, quarantine};
use serde::Serialize;
use std::collections::HashMap;
use tarazy_model::{
    AccountId, Batch, BatchKind, Candidate, Clearance, Date, Document, DocumentId, Draft, Maker, Origin,
    Seclusion, Source, SourceId, SourceKind,
};
use tarazy_read::{Reading, Trouble};
use tarazy_store::{NewBatch, NewDocument, Scope};
use tarazy_words::Saying;

/// What a person says of the source of a text; what is left out is taken from the text itself.
#[derive(Clone, Debug, Default, Serialize)]
pub struct SourceNote {
    /// Title.
    pub title: Option<String>,
    /// Author.
    pub author: Option<String>,
    /// Publisher.
    pub publisher: Option<String>,
    /// Date of publication.
    pub date: Option<Date>,
    /// Kind of work.
    pub kind: SourceKind,
    /// Licence.
    pub licence: Option<String>,
    /// Whose interest it speaks for.
    pub party: Option<String>,
    /// Where it was found.
    pub url: Option<String>,
    /// The class it gets before anything of it is kept, where the record does not have it yet.
    pub class: Option<Seclusion>,
}

/// The bytes of the largest document that is kept: some hundred thousand candidates, half a minute and a gigabyte.
const LARGEST: usize = 16 << 20;

/// What keeping a reading did.
#[derive(Clone, Debug, Serialize)]
pub struct Kept {
    /// The batch.
    pub batch: Batch,
    /// The document.
    pub document: DocumentId,
    /// How many candidates were read.
    pub candidates: usize,
    /// What could not be read as it should.
    pub problems: Vec<Saying>,
}

impl Desk {
    /// Reads a file and keeps it with its candidates, as one batch.
    pub fn keep_reading(
        &self,
        name: &str,
        bytes: &[u8],
        note: &SourceNote,
        actor: &Actor,
    ) -> Result<Kept, DeskError> {
        actor.must(Act::AddText)?;
        if bytes.len() > LARGEST {
            return Err(DeskError::Invalid(
                Saying::of("error-text-large").shown("name", name).shown("most", LARGEST >> 20),
            ));
        }
        let reading = quarantine::read(bytes, name, &*self.places()?)?;
        let document = Document::id_of(bytes);
        if note.kind == SourceKind::Submission {
            return Err(DeskError::invalid("error-submission-elsewhere"));
        }
        let source = note.source(name, &reading, &document);
        // What a text says of a source that counts already waits for nobody's decision, and changes nothing of it.
        let source = match actor.must(Act::Import) {
            Ok(()) => source,
            Err(_) => self.look_beyond(|record| Ok(record.source(&source.id)?))?.unwrap_or(source),
        };
        let comes = std::iter::once((document.clone(), source.id.clone()));
        self.may_come_as(note.class.as_ref(), comes, actor)?;
        let drafts = drafts(reading.candidates, &document, &source.id);
        let candidates = drafts.len();
        let accounts = self.read(|record| placing::place(record, drafts))?;
        let batch = NewBatch {
            kind: BatchKind::Reading,
            title: name.to_owned(),
            by: actor.name.clone(),
            at: now(),
            documents: vec![NewDocument {
                source: source.id.clone(),
                name: name.to_owned(),
                media_type: reading.media_type.to_owned(),
                bytes: bytes.to_owned(),
                text: Some(reading.text.as_str().to_owned()),
            }],
            sources: vec![source],
            accounts,
            replaces: Some(Scope::Documents(vec![document.clone()])),
            sees_all: actor.clearance == Clearance::all(),
            class: note.class.clone(),
        };
        let kept = self.keep(&batch, &mut |_| {})?;
        // A document that was just kept is looked at next.
        if let Ok(Some(kept)) = self.read(|record| Ok(record.document(&document)?)) {
            self.layouts.take(&kept, &reading.text, &reading.blocks);
        }
        let problems = reading.problems.iter().map(Trouble::told).chain(self.index_trouble()).collect();
        Ok(Kept { batch: kept, document, candidates, problems })
    }

    /// Adds a batch to the store and the index.
    pub(crate) fn keep(
        &self,
        batch: &NewBatch,
        progress: &mut dyn FnMut(Progress),
    ) -> Result<Batch, DeskError> {
        self.keep_if(|| Ok(()), batch, progress)
    }

    /// The same where something holds, which is looked at when nobody else writes any more.
    pub(crate) fn keep_if(
        &self,
        may: impl FnOnce() -> Result<(), DeskError>,
        batch: &NewBatch,
        progress: &mut dyn FnMut(Progress),
    ) -> Result<Batch, DeskError> {
        let kept = self.store()?.together(|store| {
            may()?;
            let mut keeping = |done, of| progress(Progress { stage: "keeping", done, of });
            Ok::<_, DeskError>(store.add(batch, &mut keeping)?)
        })?;
        self.follow(progress);
        Ok(kept)
    }
}

impl SourceNote {
    /// The source: what the person says, else what the text says of itself, else the file's name. Where
    /// neither publisher nor address is known, a title names no work: the bytes do.
    fn source(&self, name: &str, reading: &Reading, document: &DocumentId) -> Source {
        let title = self.title.as_ref().or(reading.title.as_ref()).map_or(name, String::as_str);
        let source = Source {
            author: self.author.clone().or_else(|| reading.byline.clone()),
            date: self.date.clone().or_else(|| reading.published.clone()),
            language: reading.language.clone(),
            licence: self.licence.clone(),
            kind: self.kind,
            party: self.party.clone(),
            url: self.url.clone(),
            ..Source::titled(title, self.publisher.as_deref())
        }
        .identified();
        match (&self.publisher, &self.url) {
            (None, None) => Source { id: SourceId::of(&[source.id.as_str(), document.as_str()]), ..source },
            _ => source,
        }
    }
}

/// The same passage and statement give the same id, so that reading a text again proposes nothing twice.
fn drafts(candidates: Vec<Candidate>, document: &DocumentId, source: &SourceId) -> Vec<Draft> {
    let mut met: HashMap<[String; 4], usize> = HashMap::new();
    let draft = |candidate: Candidate| {
        let passage = candidate.passage;
        let (kind, title) = (candidate.statement.kind().to_string(), candidate.statement.title());
        let key = [passage.start().to_string(), passage.end().to_string(), kind, title];
        let [start, end, kind, title] = key.clone();
        // Two statements of one title in one passage are told apart by their order.
        let before = met.entry(key).or_default();
        *before += 1;
        Draft {
            id: AccountId::of(&[document.as_str(), &start, &end, &kind, &title, &before.to_string()]),
            source: source.clone(),
            statement: candidate.statement,
            polarity: candidate.polarity,
            origin: Origin::Passage { document: document.clone(), passage },
            maker: Maker::Reader,
            as_at: None,
            record: None,
        }
    };
    candidates.into_iter().map(draft).collect()
}
