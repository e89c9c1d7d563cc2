//! What an act is on: when it was last touched, and how it stood at a leaf of the audit chain, field by field.

use crate::fields::{self, Named, decision, name};
use crate::title::title;
use crate::{DeskError, classes};
use tarazy_model::{
    AccountId, BatchId, Brief, BriefLanguage, Class, Classed, RecordId, ReviewState, Sampling, Slug,
    SourceId, UserName,
};
use tarazy_store::Reader;
use tarazy_words::Saying;

/// What an act is on.
#[derive(Clone, Copy)]
pub(crate) enum Subject<'a> {
    /// An account: its decisions, its place and what it says.
    Account(&'a AccountId),
    /// What an account says, whatever is decided on it.
    Said(&'a AccountId),
    /// The names that are withheld in an account, and what it says.
    Names(&'a AccountId),
    /// Two accounts.
    Pair(&'a AccountId, &'a AccountId),
    /// A difference between registers.
    Difference(&'a str),
    /// The accounts of a record, such as the steps of a case.
    Record(&'a RecordId),
    /// What people say of a pledge.
    Pledge(&'a RecordId),
    /// A comment on a brief.
    Comment(u64),
    /// A brief in a language.
    Brief(&'a Slug, BriefLanguage),
    /// What was proposed, and the answer to it.
    Motion(u64),
    /// The class of a record or a source.
    Class(&'a Classed),
    /// A source and all it says.
    Source(&'a SourceId),
    /// A batch, and what was decided on what it brought.
    Batch(&'a BatchId),
    /// What a user may do.
    User(&'a UserName),
    /// Whether visitors may read the record.
    Visitors,
    /// Of which decisions a second opinion is asked.
    Sampling,
}

impl Subject<'_> {
    /// The message that names it, at the beginning of a sentence.
    pub(crate) fn named(self) -> &'static str {
        match self {
            Self::Account(_) | Self::Said(_) => "changed-account",
            Self::Names(_) => "changed-names",
            Self::Pair(..) => "changed-pair",
            Self::Difference(_) => "changed-difference",
            Self::Record(_) => "changed-record",
            Self::Pledge(_) => "changed-pledge",
            Self::Comment(_) => "changed-comment",
            Self::Brief(..) => "changed-brief",
            Self::Motion(_) => "changed-motion",
            Self::Class(_) => "changed-class",
            Self::Source(_) => "changed-source",
            Self::Batch(_) => "changed-batch",
            Self::User(_) => "changed-user",
            Self::Visitors => "changed-visitors",
            Self::Sampling => "changed-sampling",
        }
    }

    /// Whether nothing can be done on it any more once it changed.
    pub(crate) fn is_over(self) -> bool {
        matches!(self, Self::Motion(_))
    }

    /// Whether who reads sees that it is there.
    pub(crate) fn is_seen(self, record: &Reader) -> Result<bool, DeskError> {
        Ok(match self {
            Self::Account(id) | Self::Said(id) | Self::Names(id) => record.account(id)?.is_some(),
            Self::Pair(one, other) => record.account(one)?.is_some() && record.account(other)?.is_some(),
            Self::Record(id) | Self::Pledge(id) => {
                classes::named(record, &Classed::Record(id.clone()))?.is_some()
            }
            Self::Class(subject) => classes::named(record, subject)?.is_some(),
            Self::Source(id) => record.source(id)?.is_some(),
            Self::Batch(id) => record.batch(id)?.is_some() && !record.withholds(id)?,
            Self::Motion(_)
            | Self::Difference(_)
            | Self::Comment(_)
            | Self::Brief(..)
            | Self::User(_)
            | Self::Visitors
            | Self::Sampling => true,
        })
    }

    /// The last leaf that tells of it.
    pub(crate) fn touched(self, record: &Reader) -> Result<u64, DeskError> {
        Ok(match self {
            Self::Account(id) => record.account_touched(id)?,
            Self::Said(id) => record.account_said(id)?,
            Self::Names(id) => record.account_said(id)?.max(record.names_touched(id)?),
            Self::Pair(one, other) => record.pair_touched(one, other)?,
            Self::Difference(id) => record.difference_touched(id)?,
            Self::Record(id) => record.record_touched(id)?,
            Self::Pledge(id) => record.pledge_touched(id)?,
            Self::Comment(number) => record.comment_touched(number)?,
            Self::Brief(slug, language) => record.brief_touched(slug, language)?,
            Self::Motion(no) => record.motion_touched(no)?,
            Self::Class(subject) => record.class_touched(subject)?,
            Self::Source(id) => record.source_touched(id)?,
            Self::Batch(id) => record.batch_touched(id)?,
            Self::User(name) => record.user_touched(name)?,
            Self::Visitors => record.visitors_touched()?,
            Self::Sampling => record.sampling_touched()?,
        })
    }

    /// How it stood at a leaf, field by field.
    pub(crate) fn at(self, record: &Reader, leaf: u64) -> Result<Vec<Named>, DeskError> {
        let field = |field: &str, value: Saying| (name("", field), value);
        let count = |n: u64| Saying::from(n.to_string());
        Ok(match self {
            Self::Account(id) => of_account(record, id, leaf)?,
            Self::Said(id) => record.account_at(id, leaf)?.as_ref().map(fields::said).unwrap_or_default(),
            Self::Names(id) => {
                let mut fields = Self::Said(id).at(record, leaf)?;
                let withheld = record.maskings_at(id, leaf)?.pop();
                fields.extend(withheld.map(|one| field("names withheld", one.names.join("; ").into())));
                fields
            }
            Self::Pair(one, other) => of_pair(record, (one, other), leaf)?,
            Self::Difference(id) => {
                let decided = record.settlement_at(id, leaf)?;
                let told =
                    decided.map(|one| decision(fields::settled_as(one.holds), &one.by, Some(&one.reason)));
                told.map(|told| field("decided", told)).into_iter().collect()
            }
            Self::Record(id) => {
                let counting = record.about_at(id, leaf)?.into_iter().filter(|found| found.review.counts());
                let told = counting.map(|one| {
                    let titled = Saying::Exactly(one.statement.title(), Box::new(title(&one.statement)));
                    let told = Saying::Several(vec![titled, one.origin.quote().into()], ": ");
                    (one.id.as_str().into(), told)
                });
                told.collect()
            }
            Self::Pledge(id) => {
                let said = record.opinions_at(id, leaf)?.into_iter();
                let whose = |by: &str, party: Option<String>| party.unwrap_or_else(|| by.to_owned());
                let told = said.map(|one| {
                    let keeping = Saying::word("keeping", one.keeping.as_str());
                    let told = decision(keeping, &one.by, Some(&one.reason));
                    (format!("{}, {}", whose(&one.by, one.party), one.at).into(), told)
                });
                told.collect()
            }
            Self::Comment(number) => {
                let decided = record.moderation_at(number, leaf)?;
                let told = decided
                    .map(|[state, by, reason]| decision(Saying::word("comment", &state), &by, Some(&reason)));
                told.map(|told| field("decided", told)).into_iter().collect()
            }
            Self::Brief(slug, language) => {
                let versions = record.brief_versions(slug, language)?;
                versions.iter().rev().find(|one| one.leaf <= leaf).map(brief).unwrap_or_default()
            }
            Self::Motion(no) => {
                // There is one answer at most.
                let answer = record.motion(no)?.and_then(|motion| motion.answer);
                let answer = answer.filter(|_| record.motion_touched(no).is_ok_and(|last| last <= leaf));
                let word =
                    |agreed: bool| Saying::of(if agreed { "changed-agreed-to" } else { "changed-refused" });
                let told = answer.map(|one| decision(word(one.agreed), &one.by, Some(&one.reason)));
                told.map(|told| field("answer", told)).into_iter().collect()
            }
            Self::Class(subject) => {
                let given = record.classings_at(subject, leaf)?.pop();
                let told = given.map(|one| decision(classes::in_words(&one.to), &one.by, Some(&one.reason)));
                vec![field("class", told.unwrap_or_else(|| Saying::word("class", Class::Public.as_str())))]
            }
            Self::Source(id) => {
                vec![field("accounts and their versions", count(record.versions_of_source(id, leaf)?))]
            }
            Self::Batch(id) => {
                vec![field("decisions on what it brought", count(record.decisions_on_batch(id, leaf)?))]
            }
            Self::User(name) => record.user_at(name, leaf)?.into_iter().map(of_user).collect(),
            Self::Visitors => {
                vec![field("visitors may read", fields::truth(record.is_open_to_visitors_at(leaf)?))]
            }
            Self::Sampling => sampling(record.sampling_at(leaf)?),
        })
    }
}

/// An account at a leaf: what it says, where it is placed, and the decision on it.
fn of_account(record: &Reader, id: &AccountId, leaf: u64) -> Result<Vec<Named>, DeskError> {
    let Some(account) = record.account_at(id, leaf)? else { return Ok(Vec::new()) };
    let decided = record.review_at(id, leaf)?;
    let word = |state: ReviewState| Saying::word("review", state.as_str());
    let told = decided.map(|one| decision(word(one.state), &one.by, one.reason.as_deref()));
    Ok(fields::standing(&account, told))
}

fn of_pair(
    record: &Reader,
    (one, other): (&AccountId, &AccountId),
    leaf: u64,
) -> Result<Vec<Named>, DeskError> {
    let of = |side: &str, fields: Vec<Named>| {
        let side = name("", side);
        let named = fields
            .into_iter()
            .map(|(field, value)| (Saying::Several(vec![side.clone(), field], ": "), value));
        named.collect::<Vec<_>>()
    };
    let mut fields = of("the one", of_account(record, one, leaf)?);
    fields.extend(of("the other", of_account(record, other, leaf)?));
    let decided = record.comparison_at(one, other, leaf)?;
    fields.extend(decided.map(|one| {
        let likeness = fields::likened_as(one.likeness);
        (name("", "decided"), decision(likeness, &one.by, one.reason.as_deref()))
    }));
    Ok(fields)
}

/// What a user may do, of a field as the store tells it.
fn of_user((field, value): (&str, String)) -> Named {
    let told = match field {
        "role" => Saying::word("user-role", &value),
        "may sign in" => fields::truth(value == "yes"),
        _ => value.into(),
    };
    (name("", field), told)
}

fn sampling(sampling: Sampling) -> Vec<Named> {
    let one_in = match sampling.one_in {
        0 => Saying::of("changed-in-none"),
        n => Saying::of("changed-one-in").shown("n", n),
    };
    let accusing = Saying::of(if sampling.accusing { "changed-in-all" } else { "changed-as-others" });
    vec![(name("", "of decisions"), one_in), (name("", "of allegations"), accusing)]
}

/// What a version of a brief says, field by field.
pub(super) fn brief(brief: &Brief) -> Vec<Named> {
    let draft = &brief.draft;
    let fields: [(&str, Saying); 7] = [
        ("version", brief.version.to_string().into()),
        ("stands as", Saying::word("brief", draft.state.as_str())),
        ("title", draft.title.as_str().into()),
        ("section", draft.section.as_str().into()),
        ("authors", draft.authors.join("; ").into()),
        ("note", draft.note.as_deref().unwrap_or_default().into()),
        ("text", draft.text.as_str().into()),
    ];
    let filled = fields.into_iter().filter(|(_, value)| !value.is_empty());
    filled.map(|(field, value)| (name("", field), value)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use tarazy_words::Language;

    fn told(fields: &[Named], language: Language) -> Vec<String> {
        let told = fields
            .iter()
            .map(|(name, value)| format!("{}: {}", name.in_language(language), value.in_language(language)));
        told.collect()
    }

    #[test]
    fn what_can_be_decided_on_is_told_in_english_as_ever_and_in_the_language_of_who_reads() {
        let asked = sampling(Sampling { one_in: 10, accusing: true });
        assert_eq!(told(&asked, Language::English), ["of decisions: one in 10", "of allegations: all"]);
        assert_eq!(
            told(&asked, Language::Russian),
            ["из всех решений: одно из 10", "из утверждений о названном человеке: все"]
        );
        let user = [("role", "editor"), ("may sign in", "no"), ("groups", "archive")]
            .map(|(field, value)| of_user((field, value.to_owned())));
        assert_eq!(told(&user, Language::English), ["role: editor", "may sign in: no", "groups: archive"]);
        assert_eq!(told(&user, Language::Uzbek), ["roli: muharrir", "kira oladi: yoʻq", "guruhlar: archive"]);
        let decided = decision(Saying::word("review", "disputed"), "bakyt", Some("no such day"));
        assert_eq!(decided.to_string(), "disputed, by bakyt: no such day");
        assert_eq!(decided.in_language(Language::Kazakh), "даулы (bakyt): no such day");
    }
}
