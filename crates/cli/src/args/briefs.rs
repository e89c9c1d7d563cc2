//! Options of `briefs`.

use clap::{Args, Subcommand};
use std::path::PathBuf;
use tarazy_model::{BriefLanguage, Slug};

/// Options of `briefs`.
#[derive(Args, Debug)]
pub(crate) struct Briefs {
    /// What to do.
    #[command(subcommand)]
    pub(crate) command: BriefsCommand,
}

/// What is done with briefs.
#[derive(Debug, Subcommand)]
pub(crate) enum BriefsCommand {
    /// List the briefs with how their citations stand.
    #[command(after_help = "\
Examples:
  tarazy briefs list
  tarazy briefs list --language ru --json")]
    List(List),
    /// Keep briefs from files, each a new version after the last there is.
    #[command(after_help = "\
A file begins with a head between two lines of ---, and goes on in Markdown:
  ---
  title: Women in parliament
  section: Equality
  authors: A. Author; B. Author
  language: en
  slug: women-in-parliament
  state: published
  ---
Without a state it is kept as a draft; a correction has a line note: with what it corrects.

Examples:
  tarazy briefs add women-in-parliament.md
  tarazy briefs add tables/brief-*.md     read those of an export back")]
    Add(Add),
    /// Show a brief: its text and how its citations stand; ends with 1 if any does not.
    #[command(after_help = "\
Examples:
  tarazy briefs show women-in-parliament
  tarazy briefs show women-in-parliament --version 1 --json")]
    Show(Show),
}

/// Options of `briefs list`.
#[derive(Args, Debug)]
pub(crate) struct List {
    /// Only in this language: en, ru, kk, ky, uz.
    #[arg(long, value_name = "CODE")]
    pub(crate) language: Option<BriefLanguage>,
    /// Only of this section.
    #[arg(long, value_name = "TEXT")]
    pub(crate) section: Option<String>,
    /// One JSON object a brief, one a line.
    #[arg(long)]
    pub(crate) json: bool,
}

/// Options of `briefs add`.
#[derive(Args, Debug)]
pub(crate) struct Add {
    /// Files of Markdown under a head.
    #[arg(required = true, value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,
    /// By whom.
    #[arg(long, value_name = "NAME", default_value = "local")]
    pub(crate) by: String,
}

/// Options of `briefs show`.
#[derive(Args, Debug)]
pub(crate) struct Show {
    /// Its name in addresses.
    #[arg(value_name = "SLUG")]
    pub(crate) slug: Slug,
    /// In this language; English, or the first there is, where it is left out.
    #[arg(long, value_name = "CODE")]
    pub(crate) language: Option<BriefLanguage>,
    /// This version, counted from 1.
    #[arg(long, value_name = "N")]
    pub(crate) version: Option<u32>,
    /// As one JSON object.
    #[arg(long)]
    pub(crate) json: bool,
}
