//! Writing briefs: what a version must have before it is kept, and before it is published.

use super::citations::{Checker, checked, drawn};
use super::facts::published;
use crate::access::Act;
use crate::desk::now;
use crate::stale::Subject;
use crate::{Actor, BriefPage, Desk, DeskError, Stale};
use serde::Serialize;
use tarazy_model::{Brief, BriefDraft, BriefState, Slug};
use tarazy_tell::brief;
use tarazy_tell::front_matter::BriefFile;
use tarazy_weigh::citations::Footing;
use tarazy_words::Saying;

/// What became of a version that was handed in.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum BriefKept {
    /// It was kept.
    Kept(Brief),
    /// It is word for word the version that is there; nothing was kept.
    Same(Brief),
}

/// The most characters of a text.
const LONGEST: usize = 200_000;
/// The most citations and charts that a message names.
const NAMED: usize = 10;

impl Desk {
    /// Keeps a version of a brief that was begun from another (0: from none).
    pub fn keep_brief(
        &self,
        slug: &Slug,
        draft: BriefDraft,
        from: u32,
        actor: &Actor,
    ) -> Result<BriefKept, DeskError> {
        actor.must(if draft.state == BriefState::Draft { Act::Write } else { Act::Publish })?;
        let draft = tidied(draft);
        complete(&draft)?;
        let versions = self.read(|record| Ok(record.brief_versions(slug, draft.language)?))?;
        let last = versions.last();
        let newer = |last: &Brief, versions: &[Brief]| {
            Stale::newer(versions.iter().find(|one| one.version == from), last, from)
        };
        if let Some(last) = last.filter(|last| last.version != from) {
            return Err(newer(last, &versions));
        }
        if let Some(last) = last.filter(|last| last.draft == draft) {
            return Ok(BriefKept::Same(last.clone()));
        }
        let was_published = published(&versions).is_some();
        let corrects =
            draft.state == BriefState::Withdrawn || (draft.state == BriefState::Published && was_published);
        if corrects && draft.note.is_none() {
            return Err(DeskError::invalid("error-brief-needs-note"));
        }
        if draft.state == BriefState::Published {
            self.publishable(&draft)?;
        }
        let kept = self.guarded(Subject::Brief(slug, draft.language), |store| {
            Ok(store.keep_brief(slug, &draft, from, &actor.name, &now())?)
        })?;
        match kept {
            Some(brief) => Ok(BriefKept::Kept(brief)),
            None => {
                let versions = self.read(|record| Ok(record.brief_versions(slug, draft.language)?))?;
                let last = versions.last().ok_or_else(|| DeskError::missing("brief", slug))?;
                Err(newer(last, &versions))
            }
        }
    }

    /// Keeps a brief as a file has it, after the last version there is.
    pub fn add_brief(&self, file: BriefFile, actor: &Actor) -> Result<BriefKept, DeskError> {
        let language = file.draft.language;
        let versions = self.read(|record| Ok(record.brief_versions(&file.slug, language)?))?;
        let from = versions.last().map_or(0, |last| last.version);
        self.keep_brief(&file.slug, file.draft, from, actor)
    }

    /// How a version would look that is not kept.
    pub fn preview_brief(&self, slug: &Slug, draft: BriefDraft, from: u32) -> Result<BriefPage, DeskError> {
        self.who().must(Act::Write)?;
        let draft = tidied(draft);
        let brief = Brief {
            slug: slug.clone(),
            version: from + 1,
            draft,
            by: String::new(),
            at: now(),
            leaf: u64::MAX,
        };
        self.read(|record| BriefPage::alone(record, brief))
    }

    /// Whether every citation leads to something and every chart shows something.
    fn publishable(&self, draft: &BriefDraft) -> Result<(), DeskError> {
        let held = brief::held(&draft.text);
        let mut wrong: Vec<(usize, Saying)> = self.read(|record| {
            let citations = checked(&mut Checker::new(record, u64::MAX), &held.citations)?;
            let unknown = citations.into_iter().filter(|one| one.footing == Footing::Unknown);
            let charts = drawn(record, &held.charts)?;
            let citations = unknown.flat_map(|one| {
                let why = one.why.unwrap_or_default();
                let told = Saying::of("error-brief-leads-to")
                    .shown("words", &one.words)
                    .shown("target", &one.target)
                    .with("why", why);
                one.lines.into_iter().map(move |line| (line, told.clone()))
            });
            let charts = charts.into_iter().filter_map(|chart| {
                let problem = chart.problem?;
                let told =
                    Saying::of("error-brief-chart").shown("chart", &chart.written).with("problem", problem);
                Some((chart.line, told))
            });
            Ok(citations.chain(charts).collect())
        })?;
        if wrong.is_empty() {
            return Ok(());
        }
        wrong.sort_by_cached_key(|(line, told)| (*line, told.to_string()));
        let named = wrong.into_iter().take(NAMED);
        let named = named.map(|(line, told)| Saying::of("error-line").shown("line", line).with("told", told));
        let named = Saying::Several(named.collect(), "; ");
        Err(DeskError::Invalid(Saying::of("error-brief-not-published").with("named", named)))
    }
}

/// Lines without the spaces around them, and a text with one kind of line end.
fn tidied(draft: BriefDraft) -> BriefDraft {
    let line = |line: &str| line.split_whitespace().collect::<Vec<_>>().join(" ");
    BriefDraft {
        title: line(&draft.title),
        section: line(&draft.section),
        authors: draft
            .authors
            .iter()
            .map(|author| line(author))
            .filter(|author| !author.is_empty())
            .collect(),
        note: draft.note.as_deref().map(line).filter(|note| !note.is_empty()),
        text: format!("{}\n", draft.text.replace("\r\n", "\n").trim_end()),
        ..draft
    }
}

fn complete(draft: &BriefDraft) -> Result<(), DeskError> {
    let missing = [
        ("title", draft.title.is_empty()),
        ("section", draft.section.is_empty()),
        ("author", draft.authors.is_empty()),
        ("text", draft.text.trim().is_empty()),
    ];
    let missing = missing.into_iter().filter(|(_, missing)| *missing);
    let missing = Saying::list(missing.map(|(name, _)| Saying::word("brief-part", name)));
    if !missing.is_empty() {
        return Err(DeskError::Invalid(Saying::of("error-brief-incomplete").with("missing", missing)));
    }
    if let Some(author) = draft.authors.iter().find(|author| author.contains(';')) {
        return Err(DeskError::Invalid(Saying::of("error-brief-author").shown("author", author)));
    }
    let length = draft.text.chars().count();
    if length > LONGEST {
        let told = Saying::of("error-brief-long").shown("most", LONGEST).shown("length", length);
        return Err(DeskError::Invalid(told));
    }
    Ok(())
}
