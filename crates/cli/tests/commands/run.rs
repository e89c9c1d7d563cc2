//! Running `tarazy` in a folder of its own.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use tempfile::TempDir;

/// A folder with files in it, in which commands are run.
pub(crate) struct Folder(TempDir);

/// What a command came to.
pub(crate) struct Ran {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Folder {
    pub(crate) fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    pub(crate) fn with(self, name: &str, content: impl AsRef<[u8]>) -> Self {
        std::fs::write(self.path(name), content).unwrap();
        self
    }

    /// The demonstration texts.
    pub(crate) fn with_texts(mut self) -> Self {
        let texts = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../demo/texts"));
        for name in ["torture-convention.txt", "march-2005.txt"] {
            self = self.with(name, std::fs::read(texts.join(name)).unwrap());
        }
        self
    }

    /// The demonstration record, in `demo`.
    pub(crate) fn with_demo(self) -> Self {
        assert_eq!(self.run(&["demo", "--no-serve", "demo"]).code, 0);
        self
    }

    pub(crate) fn run(&self, arguments: &[&str]) -> Ran {
        self.run_with(arguments, b"")
    }

    pub(crate) fn run_with(&self, arguments: &[&str], input: &[u8]) -> Ran {
        let mut child = Command::new(env!("CARGO_BIN_EXE_tarazy"))
            .args(arguments)
            .current_dir(self.0.path())
            .env_remove("TARAZY_RECORD")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        // A command that refuses its arguments may be gone before it reads.
        let _ = child.stdin.take().unwrap().write_all(input);
        let done = child.wait_with_output().unwrap();
        Ran {
            code: done.status.code().unwrap(),
            out: String::from_utf8(done.stdout).unwrap(),
            err: String::from_utf8(done.stderr).unwrap(),
        }
    }

    /// Every file below, with its bytes.
    pub(crate) fn everything(&self) -> Vec<(PathBuf, Vec<u8>)> {
        let mut found = Vec::new();
        let mut folders = vec![self.0.path().to_owned()];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).unwrap().map(Result::unwrap) {
                let path = entry.path();
                if path.is_dir() {
                    folders.push(path)
                } else {
                    found.push((path.clone(), std::fs::read(&path).unwrap()))
                }
            }
        }
        found.sort();
        found
    }
}

impl Ran {
    /// The first word that begins so: an id.
    pub(crate) fn id(&self, prefix: &str) -> String {
        let words = self.out.split(|c: char| !c.is_ascii_alphanumeric() && c != '-');
        words
            .into_iter()
            .find(|word| word.starts_with(prefix))
            .unwrap_or_else(|| panic!("{}", self.out))
            .to_owned()
    }

    /// Each line of the output as JSON.
    pub(crate) fn json(&self) -> Vec<serde_json::Value> {
        self.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }
}
