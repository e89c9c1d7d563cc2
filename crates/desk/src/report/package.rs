//! A report's lines taken away as a data package: the evidence, the counts, the accounts behind both, the rules, and how
//! a stranger recomputes every figure from them.

use super::{METHODS, Report};
use crate::BalancePage;
use std::io;
use tarazy_tell::package::{Field, Packed, zipped};
use tarazy_tell::{Listing, csv};

impl Report {
    /// The package as a ZIP archive; the same report gives the same bytes.
    pub fn package(&self) -> io::Result<Vec<u8>> {
        let mut accounts = Vec::new();
        for one in &self.citations {
            serde_json::to_writer(&mut accounts, &one.account).map_err(io::Error::other)?;
            accounts.push(b'\n');
        }
        let rules = serde_json::to_vec_pretty(&self.rules).map_err(io::Error::other)?;
        let counts = Counts(self.sections.iter().chain(&self.silent).collect());
        let file = |path, about, bytes, fields| Packed { path, about, bytes, fields };
        let files = [
            file(
                "evidence.csv",
                "each line of the report with its source and quote",
                csv::write(self).into(),
                columns(self),
            ),
            file("counts.csv", "the counts of each right", csv::write(&counts).into(), columns(&counts)),
            file("accounts.jsonl", "the accounts cited, one a line, as JSON", accounts, Vec::new()),
            file("rules.json", "the rules that the verdicts name", rules, Vec::new()),
            file("METHODS.md", "how every figure is recomputed", METHODS.into(), Vec::new()),
        ];
        let name = format!("tarazy-{}-{}", self.state.code, self.on).to_lowercase();
        let title = format!("{}: promise and practice", self.state.name);
        let about =
            format!("Lines of the record whose audit chain ends in {}, as of {}.", self.head, self.on);
        zipped(&name, &title, &about, &files)
    }
}

fn columns(list: &dyn Listing) -> Vec<Field> {
    list.headers().into_iter().map(Field::named).collect()
}

/// What is counted of each right.
struct Counts<'r>(Vec<&'r BalancePage>);

impl Listing for Counts<'_> {
    fn headers(&self) -> Vec<&'static str> {
        crate::scales::HEADERS.to_vec()
    }

    fn rows(&self) -> Vec<Vec<String>> {
        self.0.iter().map(|page| page.balance.cells(&page.state, page.on)).collect()
    }
}
