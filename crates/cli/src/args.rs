//! The commands and their options, as clap draws parser and help from them. Every command shows examples.

mod briefs;
mod keeping;
mod practice;
mod reading;
mod users;
mod weighing;

pub(crate) use briefs::{Add as BriefsAdd, Briefs, BriefsCommand, List as BriefsList, Show as BriefsShow};
pub(crate) use keeping::{Batches, Demo, Export, Folder, Import, Serve, Undo, Verify, Wipe};
pub(crate) use practice::{Events, Names, Same};
pub(crate) use reading::{Apart, Check, Limits, Read};
pub(crate) use users::{Users, UsersAct, Visitors};
pub(crate) use weighing::{Pledges, Report, Scales, Weighed};

use clap::{Args, Parser, Subcommand};
use std::path::PathBuf;
use tarazy_model::{Date, Day, StateCode};

/// Reads texts and tables about human rights into facts with their passages, keeps them, and checks one
/// against the other.
#[derive(Debug, Parser)]
#[command(name = "tarazy", version, after_help = AFTER)]
pub(crate) struct Cli {
    /// The folder of the record.
    #[arg(long, global = true, env = "TARAZY_RECORD", default_value = "tarazy-record", value_name = "DIR")]
    pub(crate) record: PathBuf,
    /// What to do.
    #[command(subcommand)]
    pub(crate) command: Command,
}

const AFTER: &str = "\
Files given as - are read from standard input.
Exit codes: 0 done; 1 something contradicts or does not hold; 2 not done.

Examples:
  tarazy demo                     build a demonstration record and look at it
  tarazy check report.html        what in this text contradicts the record?";

/// A command.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Read texts into candidate facts, each with its passage.
    #[command(after_help = "\
Examples:
  tarazy read page.html
  tarazy read --json report.txt > candidates.jsonl
  tarazy read --keep report.txt     keep the text and its candidates in the record
  tarazy read --keep --publisher 'Human Rights Watch' --date 2011-05 report.txt")]
    Read(Read),
    /// Check a text against the record and against itself; ends with 1 if anything contradicts.
    #[command(after_help = "\
Examples:
  tarazy check report.txt
  curl -s https://example.org/page | tarazy check -
  tarazy check --json report.txt --record tarazy-demo")]
    Check(Check),
    /// Import known tables: all of them or none.
    #[command(after_help = "\
Examples:
  tarazy import untc --as-at 2015-03-14 untc-2015/
  tarazy import own --dry-run events.csv figures.csv")]
    Import(Import),
    /// Search the record.
    #[command(after_help = "\
Examples:
  tarazy search women in parliament
  tarazy search --json kind:event state:KGZ resignation
  tarazy search --exact --sort newest body:CAT year:2010..2020 torture
  tarazy search --out kazakhstan.xlsx state:KAZ kind:recommendation")]
    Search(Search),
    /// List what States owe the UN bodies by when: reports, replies on follow-up, reviews.
    #[command(after_help = "\
Examples:
  tarazy calendar --state KAZ
  tarazy calendar --all --overdue                          what is past its date, of every State
  tarazy calendar --state KAZ --on 2015-06-30 --from 1998  as of another day, from another day on
  tarazy calendar --state KAZ,KGZ --ics reporting.ics      for a calendar program
  tarazy calendar --body CAT --json")]
    Calendar(Calendar),
    /// Where a State stands on a day under every instrument, with procedures and reservations.
    #[command(after_help = "\
Examples:
  tarazy status KAZ
  tarazy status Kyrgyzstan --on 2010-04-07
  tarazy status UZB --json")]
    Status(Status),
    /// List the points made again to the same State: how often, by whom, since when.
    #[command(after_help = "\
Examples:
  tarazy repeated --state KAZ
  tarazy repeated --body CAT --most 50
  tarazy repeated --json > repeated.jsonl")]
    Repeated(Repeated),
    /// Weigh promise against practice, by State and right, as of any day.
    #[command(after_help = "\
Examples:
  tarazy scales --state KAZ,KGZ,UZB
  tarazy scales --state KGZ --right torture --on 2010-04-07
  tarazy scales --all --json > scales.jsonl")]
    Scales(Scales),
    /// List pledges with whether they were kept, by the figures of the record.
    #[command(after_help = "\
Examples:
  tarazy pledges --state KAZ
  tarazy pledges --all --verdict overdue --on 2020-12-31 --json")]
    Pledges(Pledges),
    /// Draft a report of one State: lines by right, each with numbered citations.
    #[command(after_help = "\
Examples:
  tarazy report KAZ report.docx                          for a word processor
  tarazy report KGZ --right torture --from 2010 torture.docx
  tarazy report UZB report.zip                           everything behind it, with checksums
  tarazy report KAZ evidence.xlsx                        the table of evidence
  tarazy report KAZ report.pdf                           where tarazy was built with --features press")]
    Report(Report),
    /// Keep short articles written from the record, whose citations are live.
    #[command(after_help = "\
Examples:
  tarazy briefs list
  tarazy briefs add women-in-parliament.md
  tarazy briefs show women-in-parliament")]
    Briefs(Briefs),
    /// List events by date, or write them out: as CSV, XLSX or GeoJSON, in our columns or those of ACLED or PLOVER.
    #[command(after_help = "\
Examples:
  tarazy events --state KGZ --from 2010-04 --to 2010-06
  tarazy events --kind protest --place KG-GO --json
  tarazy events --state KAZ --as acled --out kazakhstan.csv
  tarazy events --out events.geojson")]
    Events(Events),
    /// List accounts that may be about the same thing, or decide on two: same, not-same, unsure; open takes it back.
    #[command(after_help = "\
Examples:
  tarazy same
  tarazy same acc-0123456789abcdef acc-fedcba9876543210 same --reason 'one flight, told twice'
  tarazy same acc-0123456789abcdef acc-fedcba9876543210 open")]
    Same(Same),
    /// Look up the names of a list in the record, or in another list: across scripts, spellings and slips.
    #[command(after_help = "\
Examples:
  tarazy names wanted.csv
  tarazy names --exact --out found.xlsx wanted.csv
  tarazy names --against register.csv --in-column holder --out found.csv wanted.csv")]
    Names(Names),
    /// Show the record on pages, on this machine only.
    #[command(after_help = "\
Examples:
  tarazy serve
  tarazy serve --port 8080 --record tarazy-demo
  tarazy serve --port 8080 --name record.example.org   behind a reverse proxy on this machine that speaks TLS")]
    Serve(Serve),
    /// Say who may work on the record, and as what: reader, contributor, reviewer, editor or admin.
    #[command(after_help = "\
Examples:
  tarazy users invite Aigul --role admin       the first user; prints a one-time code
  tarazy users invite Bakyt --role reviewer
  tarazy users list
  tarazy users role Bakyt editor
  tarazy users reset Bakyt                     a code for another password
  tarazy users disable Bakyt
  tarazy users token Bakyt --scope read,import --for 'nightly import'
  tarazy users visitors open                   whoever has not signed in sees what is curated")]
    Users(Users),
    /// Build a demonstration record, if there is none yet, and show it.
    #[command(after_help = "\
Examples:
  tarazy demo
  tarazy demo --no-serve /tmp/demo")]
    Demo(Demo),
    /// List the imports and readings, newest first.
    #[command(after_help = "\
Examples:
  tarazy batches
  tarazy batches --json")]
    Batches(Batches),
    /// Take an import or a reading back as a whole.
    #[command(after_help = "\
Examples:
  tarazy undo bat-0123456789abcdef
  tarazy undo --reason 'table of the wrong year' bat-0123456789abcdef")]
    Undo(Undo),
    /// Check that nothing was changed behind the record's back; ends with 1 if anything does not hold.
    #[command(after_help = "\
Examples:
  tarazy verify
  tarazy verify --head e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
  tarazy verify --record /media/stick/tarazy-record")]
    Verify(Verify),
    /// Write the record out: the tables that `import own` reads (CSV), every account as JSON, briefs as Markdown.
    #[command(after_help = "\
Examples:
  tarazy export tables/
  tarazy export --force tables/                      write over an export before
  tarazy import own tables/*.csv --record another    read the tables back")]
    Export(Export),
    /// Copy the record into a new folder, also while it is in use.
    #[command(after_help = "\
Examples:
  tarazy backup /media/stick/tarazy-2026-11-24")]
    Backup(Folder),
    /// Make the record anew from a copy; never over a record that is there.
    #[command(after_help = "\
Examples:
  tarazy restore /media/stick/tarazy-2026-11-24
  tarazy restore --record mended /media/stick/tarazy-2026-11-24")]
    Restore(Folder),
    /// Wipe the record from this disk, with a copy taken away first where one is wanted.
    #[command(after_help = "\
Examples:
  tarazy wipe --copy-to /media/stick/tarazy-2026-12-01
  tarazy --record winter wipe --yes

Every file of the record is overwritten and deleted. Copies, snapshots and worn cells of a flash disk are not reached;
keep records on an encrypted disk.")]
    Wipe(Wipe),
    /// Read a file of a packed format from standard input, within limits: the program calls itself so.
    #[command(name = tarazy_desk::quarantine::COMMAND, hide = true)]
    Apart(Apart),
}

/// Options of `search`.
#[derive(Args, Debug)]
pub(crate) struct Search {
    /// Words, "phrases", parlia*, tortuer~, and filters such as kind:event, state:KGZ, body:CAT or year:2010..2020.
    #[arg(required = true, value_name = "WORDS")]
    pub(crate) words: Vec<String>,
    /// Words only as they are written: no other endings, no names, no slips of the pen.
    #[arg(long)]
    pub(crate) exact: bool,
    /// In which order.
    #[arg(long, default_value = "relevance", value_parser = ["relevance", "newest", "oldest", "added"])]
    pub(crate) sort: String,
    /// Write all that is found into this file: .csv, .xlsx or .json.
    #[arg(long, value_name = "FILE")]
    pub(crate) out: Option<PathBuf>,
    /// One JSON object a hit, one a line.
    #[arg(long)]
    pub(crate) json: bool,
    /// The page of the hits, counted from 1.
    #[arg(long, default_value_t = 1)]
    pub(crate) page: usize,
}

/// Options of `calendar`.
#[derive(Args, Debug)]
pub(crate) struct Calendar {
    /// Only these States, by their three letters; the five of Central Asia where it is left out.
    #[arg(long = "state", value_name = "CODE", value_delimiter = ',', conflicts_with = "all")]
    pub(crate) states: Vec<StateCode>,
    /// Every State of the record.
    #[arg(long)]
    pub(crate) all: bool,
    /// Only this body, by its code: CAT, CCPR, UPR …
    #[arg(long, value_name = "CODE")]
    pub(crate) body: Option<String>,
    /// As of this day; today where it is left out.
    #[arg(long, value_name = "DATE")]
    pub(crate) on: Option<Date>,
    /// Not before this date; a year before the day where it is left out.
    #[arg(long, value_name = "DATE")]
    pub(crate) from: Option<Date>,
    /// Not after this date.
    #[arg(long, value_name = "DATE")]
    pub(crate) to: Option<Date>,
    /// Only what is past its date, with nothing on record that settles it.
    #[arg(long)]
    pub(crate) overdue: bool,
    /// Write an iCalendar file instead of a list; - is standard output.
    #[arg(long, value_name = "FILE", conflicts_with = "json")]
    pub(crate) ics: Option<PathBuf>,
    /// One JSON object an entry, one a line.
    #[arg(long)]
    pub(crate) json: bool,
}

/// Options of `status`.
#[derive(Args, Debug)]
pub(crate) struct Status {
    /// The State: its code, or its name in any of the five languages.
    #[arg(value_name = "STATE")]
    pub(crate) state: String,
    /// The day; today where none is given.
    #[arg(long, value_name = "DATE")]
    pub(crate) on: Option<Day>,
    /// All of it as one line of JSON.
    #[arg(long)]
    pub(crate) json: bool,
}

/// Options of `repeated`.
#[derive(Args, Debug)]
pub(crate) struct Repeated {
    /// Only to this State, by its three letters.
    #[arg(long, value_name = "STATE")]
    pub(crate) state: Option<tarazy_model::StateCode>,
    /// Only those this body has a part in: CAT, UPR, …
    #[arg(long, value_name = "BODY")]
    pub(crate) body: Option<String>,
    /// Only of this theme, as the record names it.
    #[arg(long, value_name = "THEME")]
    pub(crate) theme: Option<String>,
    /// How many to list, those made most often first.
    #[arg(long, default_value_t = 20, value_name = "N")]
    pub(crate) most: usize,
    /// One JSON object a point, one a line.
    #[arg(long)]
    pub(crate) json: bool,
}
