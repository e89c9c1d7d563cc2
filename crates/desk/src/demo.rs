//! The demonstration record: tables, two short texts and a brief of our own, compiled in.

use crate::{Actor, Desk, DeskError, Progress, SourceNote, read_tables};
use std::fs;
use std::path::{Path, PathBuf};
use tarazy_model::SourceKind;
use tarazy_tell::front_matter;

/// The texts, by name; each says what it is and what is wrong in it on purpose.
const TEXTS: [(&str, &str); 2] = [
    ("torture-convention.txt", include_str!("../../../demo/texts/torture-convention.txt")),
    ("march-2005.txt", include_str!("../../../demo/texts/march-2005.txt")),
];

/// Briefs, whose citations lead to records of the tables.
const BRIEFS: [&str; 1] = [include_str!("../../../demo/briefs/thirty-per-cent.md")];

impl Desk {
    /// Opens the demonstration record of a folder, and builds it first where the folder holds none. It is
    /// built beside and moved into place, so that there is never half of one.
    pub fn create_demo(dir: &Path, progress: &mut dyn FnMut(Progress)) -> Result<Self, DeskError> {
        if !is_vacant(dir) {
            return Self::open(dir);
        }
        let beside = beside(dir);
        let failed = |error| DeskError::File { path: beside.clone(), error };
        if beside.exists() {
            fs::remove_dir_all(&beside).map_err(failed)?;
        }
        Self::open(&beside)?.fill(progress)?;
        fs::rename(&beside, dir).map_err(failed)?;
        Self::open(dir)
    }

    fn fill(&self, progress: &mut dyn FnMut(Progress)) -> Result<(), DeskError> {
        let actor = Actor::named("demonstration");
        let own = tarazy_import::importer("own").ok_or_else(|| DeskError::missing("importer", &"own"))?;
        let tables = read_tables(own, tarazy_import::own::demo_tables(), None, progress)?;
        self.import(tables, &actor, progress)?;
        let note = SourceNote {
            publisher: Some("Tarazy".into()),
            kind: SourceKind::Press,
            licence: Some("MIT OR Apache-2.0".into()),
            ..SourceNote::default()
        };
        for (name, text) in TEXTS {
            self.keep_reading(name, text.as_bytes(), &note, &actor)?;
        }
        for brief in BRIEFS {
            self.add_brief(front_matter::read(brief).map_err(DeskError::misread)?, &actor)?;
        }
        Ok(())
    }
}

/// Whether nothing is there, or an empty folder.
fn is_vacant(dir: &Path) -> bool {
    !dir.exists() || fs::read_dir(dir).is_ok_and(|mut entries| entries.next().is_none())
}

fn beside(dir: &Path) -> PathBuf {
    let mut name = dir.file_name().unwrap_or_default().to_owned();
    name.push(".building");
    dir.with_file_name(name)
}
