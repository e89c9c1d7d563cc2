//! A million events, as a person would have them: imported, then served; the same rows in SQLite with FTS5 and the
//! indexes one would make by hand beside them, in one run.
//!
//! `TARAZY_ROWS=100000 cargo bench -p tarazy-cli --bench events` for fewer of them. The import runs in a process of its own,
//! which tells how long each stage took and how much memory it held at most.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a bench that cannot be set up has nothing to measure"
)]

mod happenings;
#[path = "../measuring/mod.rs"]
mod measuring;
mod peer;

use measuring::{get, measured, memory, serve, tell};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};
use tarazy_desk::{Actor, Desk, Progress, Table, importer, read_tables};

/// Names the record when this program is started again to import.
const RECORD: &str = "TARAZY_BENCH_RECORD";
/// Pages asked for, twenty times each.
const PAGES: [&str; 12] = [
    "/",
    "/events",
    "/states",
    "/states/KGZ",
    "/search?kind=event",
    "/search?q=teachers&state=KAZ",
    "/search?kind=event&year=2010..2012&sort=newest",
    "/sources",
    "/documents",
    "/scales",
    "/scales?region=all&on=2008-06-30",
    "/scales/KGZ/life",
];

fn main() {
    if let Some(record) = std::env::var_os(RECORD) {
        let files: Vec<PathBuf> =
            std::env::args_os().skip(1).map(PathBuf::from).filter(|f| f.is_file()).collect();
        return import(Path::new(&record), &files);
    }
    let rows = measuring::rows(1_000_000);
    let folder = tempfile::tempdir().unwrap();
    let record = folder.path().join("record");
    let files = happenings::write(folder.path(), rows);

    let started = Instant::now();
    let done =
        Command::new(std::env::current_exe().unwrap()).args(&files).env(RECORD, &record).status().unwrap();
    assert!(done.success());
    let ours = started.elapsed();
    let theirs = peer::filled(&folder.path().join("peer.db"), rows);
    eprintln!(
        "import, store and index: {:.1} s; rows, indexes and FTS5 in SQLite: {:.1} s; ratio {:.2}",
        ours.as_secs_f64(),
        theirs.as_secs_f64(),
        theirs.as_secs_f64() / ours.as_secs_f64()
    );
    eprintln!(
        "on disk: record {} MB, its index {} MB; the peer {} MB; the tables {} MB",
        size(&record),
        size(&record.join("index")),
        size(&folder.path().join("peer.db")),
        files.iter().map(|file| size(file)).sum::<u64>()
    );

    let (mut server, address) = serve(&record);
    let process = server.id().to_string();
    eprintln!("resident before the first page: {} MB", memory(&process, "VmRSS:"));
    for page in PAGES {
        tell(page, &measured(&[page; 20], |page| get(&address, page)));
    }
    let of = |line| memory(&process, line);
    eprintln!("resident while serving: {} MB, of which mapped files {} MB", of("VmRSS:"), of("RssFile:"));
    server.kill().unwrap();
    server.wait().unwrap();
}

/// Imports as the command does, and tells how long each stage took.
fn import(record: &Path, files: &[PathBuf]) {
    let mut stages = Stages { now: "reading files", since: Instant::now() };
    let names: Vec<String> =
        files.iter().map(|file| file.file_name().unwrap().to_string_lossy().into_owned()).collect();
    let bytes: Vec<Vec<u8>> = files.iter().map(|file| std::fs::read(file).unwrap()).collect();
    let tables = names.iter().zip(&bytes).map(|(name, bytes)| Table { name, bytes }).collect();
    stages.begin("reading tables");
    let read = read_tables(importer("own").unwrap(), tables, None, &mut |_| {}).unwrap();
    stages.begin("keys and placing");
    let desk = Desk::open(record).unwrap();
    let report = desk
        .import(read, &Actor::default(), &mut |Progress { stage, .. }| {
            if stages.now != stage {
                stages.begin(stage);
            }
        })
        .unwrap();
    stages.begin("closing");
    assert!(desk.index_trouble().is_none(), "{:?}", desk.index_trouble());
    drop(desk);
    stages.begin("");
    eprintln!("  {} accounts; {} MB of memory at most", report.counts.new, memory("self", "VmHWM:"));
    eprintln!("  processor time: {:.1} s", processor());
}

/// Seconds of both processors this process used; 0 where the system does not say.
fn processor() -> f64 {
    let status = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let after = status.rsplit(')').next().unwrap_or_default();
    let ticks: f64 = after.split_whitespace().skip(11).take(2).filter_map(|n| n.parse::<f64>().ok()).sum();
    ticks / 100.0
}

struct Stages {
    now: &'static str,
    since: Instant,
}

impl Stages {
    fn begin(&mut self, stage: &'static str) {
        let took: Duration = self.since.elapsed();
        eprintln!("  {}: {:.1} s", self.now, took.as_secs_f64());
        (self.now, self.since) = (stage, Instant::now());
    }
}

/// Megabytes of a file, or of all files of a folder.
fn size(path: &Path) -> u64 {
    fn bytes(path: &Path) -> u64 {
        match std::fs::read_dir(path) {
            Ok(inside) => inside.flatten().map(|entry| bytes(&entry.path())).sum(),
            Err(_) => path.metadata().map_or(0, |about| about.len()),
        }
    }
    bytes(path) / 1_000_000
}
