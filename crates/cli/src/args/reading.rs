//! Options of the commands that read texts: read, check, and the reading apart.

use clap::Args;
use std::path::PathBuf;
use tarazy_model::{Class, Date, SourceKind};

/// Options of the reading apart.
#[derive(Args, Debug)]
pub(crate) struct Apart {
    /// The format: pdf, docx.
    pub(crate) format: tarazy_read::Packed,
    /// The memory it may take, in MB.
    pub(crate) megabytes: u64,
    /// The time it may take, in seconds.
    pub(crate) seconds: u64,
}

/// What a PDF or DOCX file may take: each is read in a process of its own.
#[derive(Args, Debug)]
#[command(next_help_heading = "Limits for a PDF or DOCX file")]
pub(crate) struct Limits {
    /// The memory that reading it may take, in MB.
    #[arg(long, default_value_t = 512, value_name = "MB", value_parser = clap::value_parser!(u64).range(1..))]
    pub(crate) max_memory: u64,
    /// The time that reading it may take, in seconds.
    #[arg(long, default_value_t = 30, value_name = "SECONDS", value_parser = clap::value_parser!(u64).range(1..))]
    pub(crate) max_time: u64,
}

/// Options of `read`.
#[derive(Args, Debug)]
pub(crate) struct Read {
    /// Texts to read: plain text, HTML, PDF or DOCX.
    #[arg(required = true, value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,
    /// One JSON object a candidate, one a line.
    #[arg(long)]
    pub(crate) json: bool,
    /// Keep the text and its candidates in the record.
    #[arg(long)]
    pub(crate) keep: bool,
    #[command(flatten)]
    pub(crate) source: Cited,
    #[command(flatten)]
    pub(crate) limits: Limits,
}

/// What is known of the work that is kept; what is left out is taken from the text.
#[derive(Args, Debug)]
#[command(next_help_heading = "The source, with --keep")]
pub(crate) struct Cited {
    /// Its title; for one file.
    #[arg(long, requires = "keep", value_name = "TEXT")]
    pub(crate) title: Option<String>,
    /// Its author.
    #[arg(long, requires = "keep", value_name = "NAME")]
    pub(crate) author: Option<String>,
    /// Its publisher.
    #[arg(long, requires = "keep", value_name = "NAME")]
    pub(crate) publisher: Option<String>,
    /// When it was published: 2005, 2005-03 or 2005-03-24.
    #[arg(long, requires = "keep", value_name = "DATE")]
    pub(crate) date: Option<Date>,
    /// Where it was found; for one file.
    #[arg(long, requires = "keep", value_name = "ADDRESS")]
    pub(crate) url: Option<String>,
    /// What kind of work it is: report, press, law, official-document …
    #[arg(long, requires = "keep", value_name = "KIND")]
    pub(crate) kind: Option<SourceKind>,
    /// The class it gets before anything is kept: public, internal, restricted or sealed.
    #[arg(long, requires = "keep", value_name = "CLASS")]
    pub(crate) class: Option<Class>,
}

/// Options of `check`.
#[derive(Args, Debug)]
pub(crate) struct Check {
    /// The text to check: plain text, HTML, PDF or DOCX.
    #[arg(value_name = "FILE")]
    pub(crate) file: PathBuf,
    /// One JSON object a candidate, one a line.
    #[arg(long)]
    pub(crate) json: bool,
    /// Also list what agrees, adds, or cannot be checked.
    #[arg(long)]
    pub(crate) all: bool,
    /// Take no name for another that differs by a slip of the pen; other scripts and romanisations still meet.
    #[arg(long)]
    pub(crate) exact_names: bool,
    #[command(flatten)]
    pub(crate) limits: Limits,
}
