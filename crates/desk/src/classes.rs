//! Classes: what is kept back, from whom, and giving something another class. Sealing off and opening what is sealed
//! needs two persons.

use crate::access::Act;
use crate::desk::now;
use crate::error::reasoned;
use crate::motions::Carried;
use crate::stale::Subject;
use crate::title::title;
use crate::{Actor, Desk, DeskError};
use serde::Serialize;
use tarazy_model::{Class, Classed, Classing, DocumentId, MotionKind, Seclusion, SourceId};
use tarazy_store::{KeptBack, Reader, Store};
use tarazy_tell::Listing;
use tarazy_words::Saying;

/// Something with a class, as it is listed.
#[derive(Clone, Debug, Serialize)]
pub struct ClassifiedRow {
    /// A line that names it for people.
    pub title: Saying,
    /// Its class, by whom and why.
    #[serde(flatten)]
    pub classing: Classing,
}

/// What is kept back.
#[derive(Clone, Debug, Serialize)]
pub struct Classified {
    /// What who asks is cleared for, the last given first.
    pub rows: Vec<ClassifiedRow>,
    /// The groups that something can be sealed for.
    pub groups: Vec<String>,
}

impl Listing for Classified {
    fn headers(&self) -> Vec<&'static str> {
        vec!["subject", "title", "class", "group", "reason", "by", "at"]
    }

    fn rows(&self) -> Vec<Vec<String>> {
        let row = |row: &ClassifiedRow| {
            let Classing { subject, to, reason, by, at } = &row.classing;
            let group = to.group.clone().unwrap_or_default();
            let class = to.class.to_string();
            vec![
                subject.to_string(),
                row.title.to_string(),
                class,
                group,
                reason.clone(),
                by.clone(),
                at.clone(),
            ]
        };
        self.rows.iter().map(row).collect()
    }
}

/// So many are listed.
const MOST: usize = 500;

impl Desk {
    /// What is kept back and who asks is cleared to see.
    pub fn classified(&self) -> Result<Classified, DeskError> {
        self.who().must(Act::SeeKeptBack)?;
        self.read(|record| {
            let row = |classing: Classing| {
                let title =
                    named(record, &classing.subject)?.unwrap_or_else(|| classing.subject.to_string().into());
                Ok::<_, DeskError>(ClassifiedRow { title, classing })
            };
            let rows = record.classified(MOST)?.into_iter().map(row).collect::<Result<_, _>>()?;
            Ok(Classified { rows, groups: record.groups()? })
        })
    }

    /// The class of a record or a source.
    pub fn class_of(&self, subject: &Classed) -> Result<Seclusion, DeskError> {
        self.read(|record| Ok(record.class_of(subject)?))
    }

    /// Gives a record or a source another class. Sealing it, for all or for a group, and opening what is sealed is done
    /// when a second person does the same.
    pub fn classify(
        &self,
        subject: &Classed,
        to: &Seclusion,
        reason: &str,
        actor: &Actor,
    ) -> Result<Carried, DeskError> {
        actor.must(Act::Classify)?;
        let reason = reasoned(reason, "error-class-unreasoned")?;
        self.guarded(Subject::Class(subject), |store| self.classed(store, (subject, to), reason, actor))
    }

    /// The same in the transaction of the store.
    pub(crate) fn classed(
        &self,
        store: &mut Store,
        (subject, to): (&Classed, &Seclusion),
        reason: &str,
        actor: &Actor,
    ) -> Result<Carried, DeskError> {
        let before = self.read(|record| {
            named(record, subject)?.ok_or_else(|| DeskError::missing("record or source", subject))?;
            if let Some(group) = &to.group
                && !record.groups()?.contains(group)
            {
                return Err(DeskError::missing("group", group));
            }
            Ok(record.class_of(subject)?)
        })?;
        if before == *to {
            return Err(DeskError::Invalid(Saying::of("error-class-already").with("class", in_words(to))));
        }
        if is_sealed(&before) || is_sealed(to) {
            let carried =
                self.twice(store, (MotionKind::Seal, subject.as_str(), &told(to)), reason, actor)?;
            if carried != Carried::Done {
                return Ok(carried);
            }
        }
        store.classify(&Classing {
            subject: subject.clone(),
            to: to.clone(),
            reason: reason.to_owned(),
            by: actor.name.clone(),
            at: now(),
        })?;
        Ok(Carried::Done)
    }
}

impl Desk {
    /// Refuses a class for what is just coming that who brings it is not cleared for, of a group that is not there, or for
    /// documents the record has already.
    pub(crate) fn may_come_as(
        &self,
        class: Option<&Seclusion>,
        documents: impl Iterator<Item = (DocumentId, SourceId)>,
        actor: &Actor,
    ) -> Result<(), DeskError> {
        let Some(to) = class else { return Ok(()) };
        if !actor.clearance.sees(to) {
            return Err(DeskError::Invalid(
                Saying::of("error-class-not-cleared").with("class", in_words(to)),
            ));
        }
        self.look_beyond(|record| {
            if let Some(group) = &to.group
                && !record.groups()?.contains(group)
            {
                return Err(DeskError::missing("group", group));
            }
            for (document, source) in documents {
                if record.document(&document)?.is_some_and(|known| known.source != source) {
                    return Err(DeskError::invalid("error-class-of-known-document"));
                }
            }
            Ok(())
        })
    }
}

fn is_sealed(seclusion: &Seclusion) -> bool {
    seclusion.class == Class::Sealed || seclusion.group.is_some()
}

/// A class as people are told of it.
pub(crate) fn in_words(seclusion: &Seclusion) -> Saying {
    let class = Saying::word("class", seclusion.class.as_str());
    match &seclusion.group {
        Some(group) => Saying::of("class-for-group").with("class", class).shown("group", group),
        None => class,
    }
}

/// A class in words, from which [`seclusion`] reads it back: "sealed for archive".
pub(crate) fn told(seclusion: &Seclusion) -> String {
    match &seclusion.group {
        Some(group) => format!("{} for {group}", seclusion.class),
        None => seclusion.class.to_string(),
    }
}

/// The reverse of [`told`].
pub(crate) fn seclusion(told: &str) -> Result<Seclusion, DeskError> {
    let (class, group) = told.split_once(" for ").map_or((told, None), |(class, group)| (class, Some(group)));
    let class = class.parse().map_err(DeskError::misread)?;
    Ok(Seclusion { class, group: group.map(str::to_owned) })
}

/// A line that names a record or a source for people; none where there is none that who asks may see.
pub(crate) fn named(record: &Reader, subject: &Classed) -> Result<Option<Saying>, DeskError> {
    Ok(match subject {
        Classed::Source(id) => record.source(id)?.map(|source| source.title.into()),
        Classed::Record(id) => {
            let mut accounts = record.accounts_of_record(id)?;
            accounts.extend(record.kept_back(&KeptBack::Of(subject), 1)?);
            accounts.first().map(|account| title(&account.statement))
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_class_told_is_read_back() {
        for group in [None, Some("case for winter".to_owned())] {
            let one = Seclusion { class: Class::Restricted, group };
            assert_eq!(seclusion(&told(&one)).unwrap(), one);
        }
        assert!(seclusion("secret").is_err());
    }
}
