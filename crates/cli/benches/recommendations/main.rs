//! Three hundred thousand recommendations, as a person would have them: imported by the command, searched at the
//! desk and over HTTP, and the same rows in SQLite's FTS5 beside them, in one run.
//!
//! `TARAZY_ROWS=1000000 cargo bench -p tarazy-cli` for more of them. The rows are made from a seed: 30 to 90 words
//! each, of a vocabulary as uneven as a language's (Zipf), with States, bodies, themes, groups, dates and answers.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a bench that cannot be set up has nothing to measure"
)]

#[path = "../measuring/mod.rs"]
mod measuring;
mod peer;
mod points;

use measuring::{get, measured, memory, serve, tarazy, tell};
use points::Question;
use std::path::Path;
use std::time::{Duration, Instant};
use tarazy_desk::{Desk, Field, Filter, SearchQuery};

/// Questions asked of each.
const ASKED: usize = 400;
/// Pages asked for besides.
const PAGES: [&str; 12] = [
    "/",
    "/treaties",
    "/treaties?region=all",
    "/states",
    "/states/KAZ",
    "/events",
    "/figures",
    "/search?q=women",
    "/documents",
    "/review",
    "/sources",
    "/search?body=CAT&year=2010..2020&sort=newest",
];

fn main() {
    let rows = measuring::rows(300_000);
    let folder = tempfile::tempdir().unwrap();
    let record = folder.path().join("record");
    let files = points::write(folder.path(), rows);

    let ours = import(&record, &files);
    let (peer, theirs) = peer::filled(&folder.path().join("peer.db"), rows);
    told("import, store and index", ours, theirs);

    let questions = points::questions(ASKED);
    let theirs = measured(&questions, |question| peer::search(&peer, question));
    let desk = Desk::open(&record).unwrap();
    let ours = measured(&questions, |question| at_the_desk(&desk, question));
    tell("search with a filter and the counts of twelve fields, at the desk", &ours);
    tell("the same with five counts, in FTS5", &theirs);
    eprintln!("  ratio of the medians: {:.0}", theirs.0.as_secs_f64() / ours.0.as_secs_f64());
    drop(desk);

    let (mut server, address) = serve(&record);
    let searches = measured(&questions, |question| {
        let path = format!("/search?q={}&{}={}", question.words, question.field, question.value);
        get(&address, &path.replace(' ', "+"))
    });
    tell("the search page over HTTP", &searches);
    for page in PAGES {
        let page = page.to_owned();
        tell(&page, &measured(&vec![page.clone(); 60], |page| get(&address, page)));
    }
    eprintln!("resident while serving: {} MB", memory(&server.id().to_string(), "VmRSS:"));
    server.kill().unwrap();
    server.wait().unwrap();
}

fn told(what: &str, ours: Duration, theirs: Duration) {
    let ratio = theirs.as_secs_f64() / ours.as_secs_f64();
    eprintln!(
        "{what}: {:.1} s; rows and FTS5 index in SQLite: {:.1} s; ratio {ratio:.2}",
        ours.as_secs_f64(),
        theirs.as_secs_f64()
    );
}

fn import(record: &Path, files: &[std::path::PathBuf]) -> Duration {
    let started = Instant::now();
    let done = tarazy().arg("--record").arg(record).args(["import", "uhri"]).args(files).output().unwrap();
    let took = started.elapsed();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    took
}

fn at_the_desk(desk: &Desk, question: &Question) {
    let field: Field = question.field.parse().unwrap();
    let query = SearchQuery {
        words: question.words.clone(),
        filters: vec![Filter::read(field, &question.value).unwrap()],
        ..SearchQuery::default()
    };
    desk.search(&query).unwrap();
}
