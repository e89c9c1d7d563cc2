//! Learns `vocab/theme_weights.tsv` anew from the exports of UPR Info, which are not part of the project:
//! `cargo run --release -p tarazy-import --example theme_weights -- ../shared/data/upr/recommendations > vocab/theme_weights.tsv`

#![expect(
    clippy::print_stdout,
    clippy::indexing_slicing,
    unreachable_pub,
    reason = "the table goes to the standard output; places are those counted before; not part of the library"
)]

mod training;

use std::path::PathBuf;
use training::{Labelled, Score};

fn main() -> std::io::Result<()> {
    let folder =
        std::env::args().nth(1).ok_or_else(|| std::io::Error::other("name the folder of the exports"))?;
    let labelled = training::labelled(&PathBuf::from(folder))?;
    let rows = training::rows(&labelled);
    let weights = training::weights(&rows);
    let of = |sessions: std::ops::RangeInclusive<u32>| -> Vec<&Labelled> {
        labelled.iter().filter(|point| sessions.contains(&point.session)).collect()
    };
    let score = Score::of(&weights, &of(training::TRIED));
    print!("{}", training::table(&rows, of(training::LEARNED).len(), of(training::TRIED).len(), &score));
    eprintln!("{score}");
    Ok(())
}
