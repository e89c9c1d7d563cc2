//! Briefs as files of an export, which `tarazy briefs add` reads back.
//!
//! `brief-SLUG.LANGUAGE.md` is the version that readers are shown, `brief-SLUG.LANGUAGE.next.md` the draft that came
//! after it, so that they are added in their order when they are added by name.

use super::facts::standing;
use crate::DeskError;
use tarazy_store::Reader;
use tarazy_tell::front_matter;

/// How the names of these files begin and end.
const NAMED: (&str, &str) = ("brief-", ".md");

/// Whether a file of an export is a brief.
pub(crate) fn is_brief(name: &str) -> bool {
    name.starts_with(NAMED.0) && name.ends_with(NAMED.1)
}

/// Every brief as a file: its name and what it holds.
pub(crate) fn files(record: &Reader) -> Result<Vec<(String, String)>, DeskError> {
    let mut files = Vec::new();
    for (slug, language) in record.briefs(usize::MAX)? {
        let versions = record.brief_versions(&slug, language)?;
        let shown = standing(&versions);
        let next = versions.last().filter(|last| shown.is_some_and(|shown| shown.version < last.version));
        for (brief, part) in [(shown, ""), (next, ".next")] {
            let Some(brief) = brief else { continue };
            files.push((
                format!("{}{slug}.{language}{part}{}", NAMED.0, NAMED.1),
                front_matter::write(&slug, &brief.draft),
            ));
        }
    }
    files.sort();
    Ok(files)
}
