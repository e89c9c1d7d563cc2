//! Files as they are given: by path, or `-` for standard input; refused before they fill the memory.

use anyhow::{Context, Result, bail};
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

/// The largest file that is read, in bytes: the reader's own limit, known before a file is loaded.
const LARGEST: u64 = tarazy_read::decode::LIMIT as u64;

/// A file's name and bytes.
#[derive(Debug)]
pub(crate) struct Input {
    pub(crate) name: String,
    pub(crate) bytes: Vec<u8>,
}

/// What files in a folder of tables are named.
const IN_FOLDERS: [&str; 5] = ["csv", "tsv", "txt", "json", "xlsx"];

/// Reads files, and of folders every table in them and below, by name.
pub(crate) fn read_all(paths: &[PathBuf]) -> Result<Vec<Input>> {
    let mut files = Vec::new();
    for path in paths {
        if path.is_dir() {
            let before = files.len();
            walk(path, &mut files)?;
            if files.len() == before {
                bail!("{} holds no tables (CSV, TXT, JSON or XLSX); name another folder", path.display());
            }
        } else {
            files.push(path.clone());
        }
    }
    files.iter().map(|path| read(path)).collect()
}

fn walk(folder: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    let shown = folder.display();
    let inside = std::fs::read_dir(folder)
        .with_context(|| format!("{shown} cannot be opened; look at its permissions"))?;
    let mut paths = inside
        .map(|entry| Ok(entry?.path()))
        .collect::<std::io::Result<Vec<PathBuf>>>()
        .with_context(|| format!("{shown} cannot be read; look at the disk and its permissions"))?;
    paths.sort();
    for path in paths {
        let hidden = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
        let kind = path.extension().map(|kind| kind.to_string_lossy().to_lowercase()).unwrap_or_default();
        if path.is_dir() && !hidden {
            walk(&path, files)?;
        } else if !hidden && path.is_file() && IN_FOLDERS.contains(&kind.as_str()) {
            files.push(path);
        }
    }
    Ok(())
}

/// Reads a file; the name is that of the path's last part.
pub(crate) fn read(path: &Path) -> Result<Input> {
    if path.as_os_str() == "-" {
        return Ok(Input {
            name: "standard input".into(),
            bytes: all(std::io::stdin().lock(), "standard input")?,
        });
    }
    let shown = path.display().to_string();
    let file = File::open(path)
        .with_context(|| format!("{shown} cannot be opened; correct the path or its permissions"))?;
    let about = file.metadata().with_context(|| format!("{shown} cannot be examined"))?;
    if about.is_dir() {
        bail!("{shown} is a folder; name the files in it, such as {shown}/*");
    }
    if about.len() > LARGEST {
        bail!("{}", too_large(&shown));
    }
    let name = path.file_name().map_or(shown.clone(), |name| name.to_string_lossy().into_owned());
    Ok(Input { name, bytes: all(file, &shown)? })
}

fn all(from: impl Read, shown: &str) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    from.take(LARGEST + 1)
        .read_to_end(&mut bytes)
        .with_context(|| format!("{shown} cannot be read; look at the disk and its permissions"))?;
    if bytes.is_empty() {
        bail!("{shown} is empty (0 bytes); fetch or save the file again");
    }
    if u64::try_from(bytes.len()).unwrap_or(u64::MAX) > LARGEST {
        bail!("{}", too_large(shown));
    }
    Ok(bytes)
}

fn too_large(shown: &str) -> String {
    format!("{shown} is larger than {} MB; split it into smaller files", LARGEST / (1024 * 1024))
}
