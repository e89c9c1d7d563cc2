//! Data packages (Frictionless Data Package 1.0): what each file is, its columns, its size and its checksum, so that
//! whoever gets the files can tell that they are whole.

use serde::Serialize;
use sha2::{Digest as _, Sha256};
use std::io::{self, Cursor, Read, Write as _};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// The name of the file that describes the others.
pub const DESCRIPTOR: &str = "datapackage.json";

/// A file of a package, described.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Resource {
    /// A name in small letters.
    name: String,
    /// The file.
    path: String,
    /// What it is, in a few words.
    description: String,
    /// Its size.
    bytes: u64,
    /// Its checksum: `sha256:` and 64 digits.
    hash: String,
    encoding: &'static str,
    /// Its columns, of a table.
    #[serde(skip_serializing_if = "Option::is_none")]
    schema: Option<Schema>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Schema {
    fields: Vec<Field>,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Field {
    /// Its header.
    pub name: String,
    /// What it holds; empty where the name says it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub description: String,
}

impl Field {
    /// A column that its header describes.
    pub fn named(name: &str) -> Self {
        Self { name: name.to_owned(), description: String::new() }
    }
}

impl Resource {
    /// A file by its content; `fields` where it is a table.
    pub fn of(path: &str, about: &str, mut content: impl Read, fields: Vec<Field>) -> io::Result<Self> {
        let (mut digest, mut bytes, mut part) = (Sha256::new(), 0, vec![0; 1 << 16]);
        loop {
            let read = content.read(&mut part)?;
            if read == 0 {
                break;
            }
            digest.update(part.get(..read).unwrap_or_default());
            bytes += read as u64;
        }
        let hash: String = digest.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
        let stem = path.split('.').next().unwrap_or(path);
        Ok(Self {
            name: stem.to_lowercase(),
            path: path.to_owned(),
            description: about.to_owned(),
            bytes,
            hash: format!("sha256:{hash}"),
            encoding: "utf-8",
            schema: Some(Schema { fields }).filter(|schema| !schema.fields.is_empty()),
        })
    }
}

#[derive(Serialize)]
struct Descriptor<'d> {
    profile: &'static str,
    name: &'d str,
    title: &'d str,
    description: &'d str,
    resources: &'d [Resource],
}

/// The descriptor of a package, as JSON.
pub fn descriptor(name: &str, title: &str, about: &str, resources: &[Resource]) -> io::Result<String> {
    let profile = "data-package";
    let all = Descriptor { profile, name, title, description: about, resources };
    serde_json::to_string_pretty(&all).map_err(io::Error::other)
}

/// A file of a package that is made in memory.
#[derive(Debug)]
pub struct Packed {
    /// Its path.
    pub path: &'static str,
    /// What it is.
    pub about: &'static str,
    /// What it holds.
    pub bytes: Vec<u8>,
    /// Its columns, of a table.
    pub fields: Vec<Field>,
}

/// Files as one archive (ZIP) with their descriptor. The same files give the same bytes.
pub fn zipped(name: &str, title: &str, about: &str, files: &[Packed]) -> io::Result<Vec<u8>> {
    let described = files
        .iter()
        .map(|file| Resource::of(file.path, file.about, file.bytes.as_slice(), file.fields.clone()));
    let described: Vec<Resource> = described.collect::<io::Result<_>>()?;
    let descriptor = descriptor(name, title, about, &described)?;
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    let all = files.iter().map(|file| (file.path, file.bytes.as_slice()));
    for (path, bytes) in std::iter::once((DESCRIPTOR, descriptor.as_bytes())).chain(all) {
        archive.start_file(path, options).map_err(io::Error::other)?;
        archive.write_all(bytes)?;
    }
    Ok(archive.finish().map_err(io::Error::other)?.into_inner())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_described_with_its_checksum() {
        let fields = vec![Field::named("a")];
        let one = Resource::of("lines.csv", "lines", b"a\n1\n".as_slice(), fields).unwrap();
        let text = descriptor("report-kaz", "Report", "made up", &[one]).unwrap();
        let read: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!(read["resources"][0]["bytes"], 4);
        // Of `printf 'a\n1\n' | sha256sum`.
        let hash = "sha256:309b0e45a73d3fc5325e2b6ed0a01ef8b9cde6b05a5633c1f893f970d52bfddc";
        assert_eq!(read["resources"][0]["hash"], hash);
        assert_eq!(read["resources"][0]["schema"]["fields"][0]["name"], "a");
    }
}
