//! Known tables to accounts.
//!
//! A [`Table`] is a file's name and bytes; an [`Importer`] turns the tables of one kind into drafts, each
//! with the row it comes from, and a list of what is wrong, where, and how to mend it. One file here an
//! importer, one shared machinery for bytes, lines and cells (`table.rs`). Nothing is read from
//! or written to disk, and one fatal problem refuses all of it: half an import is worse than none.
//!
//! ```
//! use tarazy_import::{Options, Table, importer};
//! let csv = "Participant,Signature,\"Ratification, Accession(a)\"\nKyrgyzstan,,5 Sep 1997 a\n";
//! let table = Table { name: "4-9.csv", bytes: csv.as_bytes() };
//! let untc = importer("untc").ok_or("no such importer")?;
//! let imported = untc.import(&[table], &Options::default(), &mut |_, _| {});
//! assert_eq!(imported.drafts[0].statement.title(), "KGZ · CAT · accession");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

pub mod acled;
pub mod coups;
pub mod gdelt;
pub mod giving;
pub mod iati;
pub mod icews;
pub mod ipu;
pub mod mapped;
pub mod mass_mobilization;
pub mod own;
pub mod popolo;
pub mod reign;
pub mod sdmx;
pub mod series;
pub mod status;
pub mod ucdp;
pub mod uhri;
pub mod untc;
pub mod upr;

mod answer;
mod counts;
mod events;
mod gathering;
mod labels;
mod lines;
mod markup;
mod measure;
mod name_list;
mod named_states;
mod problem;
mod table;
mod workbook;
mod xml;

pub use name_list::{Listed, names_listed};
pub use problem::Problem;

use tarazy_model::{Date, Draft, Source};
use tarazy_words::Saying;

/// A file to import.
#[derive(Clone, Copy, Debug)]
pub struct Table<'a> {
    /// Its name; folders before it don't matter.
    pub name: &'a str,
    /// Its bytes, in any of the usual encodings.
    pub bytes: &'a [u8],
}

/// What the files do not say themselves.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The day the tables were right on.
    pub as_at: Option<Date>,
}

/// What an importer made of tables.
#[derive(Clone, Debug, Default)]
pub struct Imported {
    /// The sources the drafts name.
    pub sources: Vec<Source>,
    /// The drafts; none when a problem is fatal.
    pub drafts: Vec<Draft>,
    /// What is wrong, in the order of the tables.
    pub problems: Vec<Problem>,
}

/// Hands on one table after the other, and says how many are done.
pub(crate) fn each<'t>(tables: &[Table<'t>], progress: Progress<'_>, mut import: impl FnMut(&Table<'t>)) {
    let of = u64::try_from(tables.len()).unwrap_or(u64::MAX);
    for (done, table) in (1..).zip(tables) {
        import(table);
        progress(done, of);
    }
}

impl Imported {
    /// Whether all of it is refused.
    pub fn is_refused(&self) -> bool {
        self.problems.iter().any(|problem| problem.fatal)
    }

    /// Takes what came of one table in; a source that nothing came of is none.
    fn take(&mut self, table: Self) {
        if !table.drafts.is_empty() {
            self.sources.extend(table.sources);
        }
        self.drafts.extend(table.drafts);
        self.problems.extend(table.problems);
    }

    /// Keeps all of it, or nothing. An import that brings nothing is refused too: something else was meant, and `wanted`
    /// is the message that says what.
    fn settled(mut self, tables: &[Table<'_>], wanted: &'static str) -> Self {
        if self.is_refused() {
            self.drafts.clear();
        } else if self.drafts.is_empty() {
            let file = match tables {
                [] => Saying::of("problem-no-file"),
                [table] => Saying::from(table::file_name(table.name)),
                tables => Saying::of("problem-files").with("count", tables.len()),
            };
            // What was passed over on the way is why.
            let what = match self.problems.first() {
                Some(first) => Saying::of("problem-nothing-because").with("problem", first.told()),
                None => Saying::of("problem-nothing-to-import"),
            };
            self.problems.push(Problem { file, ..table::whole("", what, Saying::of(wanted)) });
        }
        self
    }
}

/// Told after every table: how many are done, of how many.
pub type Progress<'a> = &'a mut dyn FnMut(u64, u64);

/// One kind of table that can be imported.
#[derive(Debug)]
pub struct Importer {
    /// The name used in commands and addresses.
    pub name: &'static str,
    /// What it reads, in a few words.
    pub reads: &'static str,
    /// A command that uses it.
    pub example: &'static str,
    import: fn(&[Table<'_>], &Options, Progress<'_>) -> Imported,
}

impl Importer {
    /// Imports tables: all of them or none.
    pub fn import(&self, tables: &[Table<'_>], options: &Options, progress: Progress<'_>) -> Imported {
        (self.import)(tables, options, progress)
    }
}

static IMPORTERS: [Importer; 19] = [
    Importer {
        name: "untc",
        reads: "the UN Treaty Collection: status tables (4-9.csv) with index.csv, declarations (4-9.txt), pages (JSON)",
        example: "tarazy import untc untc-2015/ --as-at 2015-03-14",
        import: untc::import,
    },
    Importer {
        name: "status",
        reads: "status tables with years only: one CSV a treaty, named for it (hr_status_iccpr.csv), a row a State",
        example: "tarazy import status hr_status_*.csv --as-at 2022-08",
        import: status::import,
    },
    Importer {
        name: "uhri",
        reads: "the Universal Human Rights Index, spreadsheet (XLSX) or JSON: recommendations and concerns with themes",
        example: "tarazy import uhri export.xlsx",
        import: uhri::import,
    },
    Importer {
        name: "upr",
        reads: "exports of UPR Info: recommendations of the Universal Periodic Review, and voluntary pledges",
        example: "tarazy import upr upr/recommendations/*.csv --as-at 2015-08",
        import: upr::import,
    },
    Importer {
        name: "mass-mobilization",
        reads: "the Mass Mobilization data: protests by State and day, with sizes, demands and responses (CSV)",
        example: "tarazy import mass-mobilization mass-mobilization.csv",
        import: mass_mobilization::import,
    },
    Importer {
        name: "icews",
        reads: "ICEWS coded event data: news reports coded by machine, which count as reports (tab-separated)",
        example: "tarazy import icews events.2018.tab",
        import: icews::import,
    },
    Importer {
        name: "acled",
        reads: "CSV exports of ACLED: events with parties, places, fatalities; what a later export lacks is withdrawn",
        example: "tarazy import acled 2020-01-01-2020-12-31-Central_Asia.csv",
        import: acled::import,
    },
    Importer {
        name: "ucdp-ged",
        reads: "the UCDP Georeferenced Event Dataset: organised violence with deaths as least, best and most (CSV)",
        example: "tarazy import ucdp-ged GEDEvent_v23_1.csv",
        import: ucdp::import,
    },
    Importer {
        name: "gdelt",
        reads: "GDELT 2.0 tables of events and mentions, which count as reports (tab-separated, without headers)",
        example: "tarazy import gdelt 20200102000000.export.CSV 20200102000000.mentions.CSV",
        import: gdelt::import,
    },
    Importer {
        name: "ipu",
        reads: "women in parliament by election, the Inter-Parliamentary Union's historical database (CSV)",
        example: "tarazy import ipu women_in_parliament-historical_database.csv",
        import: ipu::import,
    },
    Importer {
        name: "series",
        reads: "tables of figures by State and year: Our World in Data, Gapminder, the World Bank, indices (CSV, XLSX)",
        example: "tarazy import series owid/press-freedom/ API_SE.ADT.LITR.ZS.csv",
        import: series::import,
    },
    Importer {
        name: "sdmx",
        reads: "SDMX of statistical offices: data messages (CSV, JSON, XML), with structure messages for the names of codes",
        example: "tarazy import sdmx unemployment.xml structure.xml",
        import: sdmx::import,
    },
    Importer {
        name: "coups",
        reads: "lists of coups d'état: the Cline Center's (CSV) and the Colpus data set's (XLSX)",
        example: "tarazy import coups \"Coup data 2.1.2.csv\"",
        import: coups::import,
    },
    Importer {
        name: "reign",
        reads: "REIGN's lists of elections and of leaders (CSV)",
        example: "tarazy import reign electionlist.csv leaderlist.csv",
        import: reign::import,
    },
    Importer {
        name: "360giving",
        reads: "grants in the 360Giving standard: who gave how much to whom, when, for what (JSON, CSV)",
        example: "tarazy import 360giving grants.json",
        import: giving::import,
    },
    Importer {
        name: "iati",
        reads: "grants in the IATI activity standard: commitments and payments with their organisations (XML)",
        example: "tarazy import iati activities.xml",
        import: iati::import,
    },
    Importer {
        name: "popolo",
        reads: "Popolo JSON: registers of persons, organisations and their memberships; the folder names the State",
        example: "tarazy import popolo Kyrgyzstan/ep-popolo-v1.0.json",
        import: popolo::import,
    },
    Importer {
        name: "mapped",
        reads: "any table of events, figures or pledges (CSV, XLSX) or GeoJSON, with a mapping that you write: see docs/mapping.md",
        example: "tarazy import mapped diary.csv diary.mapping.csv",
        import: mapped::import,
    },
    Importer {
        name: "own",
        reads: "Tarazy's own tables: sources.csv with acts.csv, events.csv, figures.csv, pledges.csv and the rest",
        example: "tarazy import own demo/*.csv",
        import: own::import,
    },
];

/// Every importer.
pub fn importers() -> &'static [Importer] {
    &IMPORTERS
}

/// The importer of a name.
pub fn importer(name: &str) -> Option<&'static Importer> {
    IMPORTERS.iter().find(|importer| importer.name == name)
}
