//! Files as they are given: by path, or `-` for standard input; refused before they fill the memory.

use anyhow::{Context, Result, bail};
use std::fs::File;
use std::io::Read;
use std::path::Path;

/// The largest file that is read, in bytes: the reader's own limit, known before a file is loaded.
const LARGEST: u64 = tarazy_read::decode::LIMIT as u64;

/// A file's name and bytes.
#[derive(Debug)]
pub(crate) struct Input {
    pub(crate) name: String,
    pub(crate) bytes: Vec<u8>,
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
