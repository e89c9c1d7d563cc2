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

mod peer;
mod points;

use points::Question;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
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
    "/timeline",
    "/figures",
    "/search?q=women",
    "/documents",
    "/review",
    "/sources",
    "/search?body=CAT&year=2010..2020&sort=newest",
];

fn main() {
    let rows = std::env::var("TARAZY_ROWS").ok().and_then(|rows| rows.parse().ok()).unwrap_or(300_000);
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
    eprintln!("resident while serving: {} MB", resident(&server));
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

fn tell(what: &str, (median, worst): &(Duration, Duration)) {
    let ms = |time: &Duration| time.as_secs_f64() * 1000.0;
    eprintln!("{what}: p50 {:.2} ms, p99 {:.2} ms", ms(median), ms(worst));
}

/// Median and 99th of a hundred of what each of these takes, after each was asked once.
fn measured<Q>(questions: &[Q], mut ask: impl FnMut(&Q)) -> (Duration, Duration) {
    questions.iter().take(questions.len() / 4).for_each(&mut ask);
    let mut times: Vec<Duration> = questions
        .iter()
        .map(|question| {
            let started = Instant::now();
            ask(question);
            started.elapsed()
        })
        .collect();
    times.sort_unstable();
    (times[times.len() / 2], times[times.len() * 99 / 100])
}

fn tarazy() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tarazy"));
    command.env_remove("TARAZY_RECORD");
    command
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

fn serve(record: &Path) -> (Child, String) {
    let mut server =
        tarazy().arg("--record").arg(record).arg("serve").stdout(Stdio::piped()).spawn().unwrap();
    let mut line = String::new();
    BufReader::new(server.stdout.take().unwrap()).read_line(&mut line).unwrap();
    let address = line.trim_start_matches("http://").split('/').next().unwrap().to_owned();
    (server, address)
}

fn get(address: &str, path: &str) {
    let mut stream = TcpStream::connect(address).unwrap();
    write!(stream, "GET {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n").unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    assert!(answer.starts_with(b"HTTP/1.1 200"), "{path}: {}", String::from_utf8_lossy(&answer));
}

/// Megabytes of memory a process holds; 0 where the system does not say.
fn resident(process: &Child) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{}/status", process.id())).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    line.and_then(|line| line.split_whitespace().next()?.parse::<u64>().ok()).unwrap_or(0) / 1024
}
