//! Options of the commands that keep the record: what comes in, what goes out, copies, and serving it.

use super::Limits;
use clap::Args;
use clap::builder::{PossibleValue, PossibleValuesParser};
use std::path::PathBuf;
use tarazy_model::{Class, Date};

/// The importers by name, each with what it reads: one list for the parser and its help.
fn importers() -> PossibleValuesParser {
    tarazy_desk::importers()
        .iter()
        .map(|one| PossibleValue::new(one.name).help(one.reads))
        .collect::<Vec<_>>()
        .into()
}

/// Options of `import`.
#[derive(Args, Debug)]
pub(crate) struct Import {
    /// What kind of tables they are.
    #[arg(value_parser = importers(), value_name = "KIND")]
    pub(crate) importer: String,
    /// The tables; of a folder, all in it and below.
    #[arg(required = true, value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,
    /// Tell what would be done, and do nothing.
    #[arg(long)]
    pub(crate) dry_run: bool,
    /// The day the tables were right on, where they do not say.
    #[arg(long, value_name = "DATE")]
    pub(crate) as_at: Option<Date>,
    /// The class their sources get before anything is kept, where the record does not have them yet: public, internal,
    /// restricted or sealed.
    #[arg(long, value_name = "CLASS")]
    pub(crate) class: Option<Class>,
}

/// Options of `serve`.
#[derive(Args, Debug)]
pub(crate) struct Serve {
    /// The port; 0 takes a free one.
    #[arg(long, default_value_t = 0)]
    pub(crate) port: u16,
    /// The public name of a reverse proxy on this machine; it must speak TLS and pass the name on.
    #[arg(long, value_name = "HOST", value_parser = public_name)]
    pub(crate) name: Option<String>,
    #[command(flatten)]
    pub(crate) limits: Limits,
}

/// The public name of a site: labels of letters, digits and hyphens with dots between them, no scheme, no port.
fn public_name(text: &str) -> Result<String, String> {
    let fits = |label: &str| {
        let inner = |c: char| c.is_ascii_alphanumeric() || c == '-';
        !label.is_empty() && !label.starts_with('-') && !label.ends_with('-') && label.chars().all(inner)
    };
    if text.len() <= 253 && text.split('.').all(fits) {
        return Ok(text.to_ascii_lowercase());
    }
    Err("a public name has no scheme, no port and no path: record.example.org".to_owned())
}

/// Options of `demo`.
#[derive(Args, Debug)]
pub(crate) struct Demo {
    /// The folder of the demonstration record.
    #[arg(default_value = "tarazy-demo", value_name = "DIR")]
    pub(crate) dir: PathBuf,
    /// Only build it.
    #[arg(long)]
    pub(crate) no_serve: bool,
    /// The port; 0 takes a free one.
    #[arg(long, default_value_t = 0)]
    pub(crate) port: u16,
}

/// Options of `batches`.
#[derive(Args, Debug)]
pub(crate) struct Batches {
    /// One JSON object a batch, one a line.
    #[arg(long)]
    pub(crate) json: bool,
}

/// Options of `verify`.
#[derive(Args, Debug)]
pub(crate) struct Verify {
    /// The head that an earlier `verify` printed, kept elsewhere: the chain must still hold it.
    #[arg(long, value_name = "HASH")]
    pub(crate) head: Option<String>,
}

/// Options of `undo`.
#[derive(Args, Debug)]
pub(crate) struct Undo {
    /// The batch, as `tarazy batches` lists it.
    #[arg(value_name = "BATCH")]
    pub(crate) batch: tarazy_model::BatchId,
    /// Why.
    #[arg(long, value_name = "TEXT")]
    pub(crate) reason: Option<String>,
}

/// Options of `export`.
#[derive(Args, Debug)]
pub(crate) struct Export {
    /// The folder; new or empty.
    #[arg(value_name = "DIR")]
    pub(crate) dir: PathBuf,
    /// Write into a folder that holds something: files of an export before are replaced, others left.
    #[arg(long)]
    pub(crate) force: bool,
}

/// A folder to write to or read from.
#[derive(Args, Debug)]
pub(crate) struct Folder {
    /// The folder.
    #[arg(value_name = "DIR")]
    pub(crate) dir: PathBuf,
}

/// Options of `wipe`.
#[derive(Args, Debug)]
pub(crate) struct Wipe {
    /// Copy the record there first; where the copy is not whole, nothing is wiped.
    #[arg(long, value_name = "DIR")]
    pub(crate) copy_to: Option<PathBuf>,
    /// Do not ask.
    #[arg(long)]
    pub(crate) yes: bool,
}
