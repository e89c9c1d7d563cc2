//! What the benches share: chance that is the same every time, what is asked of a server, how long it takes and how much
//! memory it holds.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// As the command has it.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Numbers that look like chance and are the same every time.
pub(crate) struct Chance(pub(crate) u64);

impl Chance {
    pub(crate) fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % end.max(1)
    }

    pub(crate) fn of<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())]
    }

    /// A place among so many: the first often, the last hardly ever (Zipf, 1949).
    pub(crate) fn uneven(&mut self, end: usize) -> usize {
        let uniform = (self.below(1 << 24) as f64 + 1.0) / f64::from(1 << 24);
        let place = (end as f64).powf(uniform) - 1.0;
        (place as usize).min(end - 1)
    }
}

/// A name made of syllables; every number another.
pub(crate) fn syllables(number: usize) -> String {
    const SYLLABLES: [&str; 16] =
        ["ta", "re", "mi", "no", "ku", "ve", "sa", "li", "do", "pe", "ra", "ti", "mo", "na", "ce", "lu"];
    let mut rest = number;
    let mut word = String::new();
    while rest > 0 || word.len() < 4 {
        word.push_str(SYLLABLES[rest % 16]);
        rest /= 16;
    }
    word
}

/// How many rows to make: `TARAZY_ROWS`, or the usual number.
pub(crate) fn rows(usual: usize) -> usize {
    std::env::var("TARAZY_ROWS").ok().and_then(|rows| rows.parse().ok()).unwrap_or(usual)
}

pub(crate) fn tell(what: &str, (median, worst): &(Duration, Duration)) {
    let ms = |time: &Duration| time.as_secs_f64() * 1000.0;
    eprintln!("{what}: p50 {:.2} ms, p99 {:.2} ms", ms(median), ms(worst));
}

/// Median and 99th of a hundred of what each of these takes, after each was asked once.
pub(crate) fn measured<Q>(questions: &[Q], mut ask: impl FnMut(&Q)) -> (Duration, Duration) {
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

pub(crate) fn tarazy() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tarazy"));
    command.env_remove("TARAZY_RECORD");
    command
}

pub(crate) fn serve(record: &Path) -> (Child, String) {
    let mut server =
        tarazy().arg("--record").arg(record).arg("serve").stdout(Stdio::piped()).spawn().unwrap();
    let mut line = String::new();
    BufReader::new(server.stdout.take().unwrap()).read_line(&mut line).unwrap();
    let address = line.trim_start_matches("http://").split('/').next().unwrap().to_owned();
    (server, address)
}

pub(crate) fn get(address: &str, path: &str) {
    let mut stream = TcpStream::connect(address).unwrap();
    write!(stream, "GET {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n").unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    assert!(answer.starts_with(b"HTTP/1.1 200"), "{path}: {}", String::from_utf8_lossy(&answer));
}

/// Megabytes of memory a process holds, by a line of its status such as `VmRSS:`; 0 where the system does not say.
pub(crate) fn memory(process: &str, line: &str) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let line = status.lines().find_map(|found| found.strip_prefix(line));
    line.and_then(|line| line.split_whitespace().next()?.parse::<u64>().ok()).unwrap_or(0) / 1024
}
