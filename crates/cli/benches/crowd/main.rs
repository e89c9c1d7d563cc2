//! Twenty people at one record of 100,000 points for two minutes: fifty requests a second, four of five reading (pages and
//! searches), the fifth writing (an issue submitted, a step added to a case). Told are the times of pages, searches and
//! acts; at the end everything that was acknowledged must be there, each once.
//!
//! `TARAZY_ROWS=10000 TARAZY_SECONDS=20 cargo bench -p tarazy-cli --bench crowd` for a short run.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a bench that cannot be set up has nothing to measure"
)]

#[path = "../measuring/mod.rs"]
mod measuring;
#[path = "../recommendations/points.rs"]
mod points;

use measuring::{Chance, get, measured, memory, serve, tarazy, tell};
use points::Question;
use std::collections::HashSet;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::time::{Duration, Instant};

const PEOPLE: usize = 20;
/// Requests a second of all of them together.
const RATE: u32 = 50;
const PAGES: [&str; 8] =
    ["/", "/states", "/states/KAZ", "/scales", "/dialogue?region=all", "/new", "/documents", "/sources"];

/// What a person asked for and how long it took.
#[derive(Default)]
struct Day {
    pages: Vec<Duration>,
    searches: Vec<Duration>,
    acts: Vec<Duration>,
    /// The codes of receipts that were given.
    codes: Vec<String>,
    /// How many steps were acknowledged.
    steps: usize,
}

fn main() {
    let rows = measuring::rows(100_000);
    let seconds =
        std::env::var("TARAZY_SECONDS").ok().and_then(|seconds| seconds.parse().ok()).unwrap_or(120);
    let folder = tempfile::tempdir().unwrap();
    let record = folder.path().join("record");
    let files = points::write(folder.path(), rows);
    import(&record, "uhri", &files);
    import(&record, "own", &cases(folder.path()));
    let (mut server, address) = serve(&record);
    PAGES.iter().for_each(|page| get(&address, page));
    let cases: Vec<String> = listed(&address);
    let questions = points::questions(400);

    let until = Instant::now() + Duration::from_secs(seconds);
    let days: Vec<Day> = std::thread::scope(|scope| {
        let people: Vec<_> = (0..PEOPLE)
            .map(|who| {
                let (address, cases, questions) = (&address, &cases, &questions);
                scope.spawn(move || lived(who, until, address, cases, questions))
            })
            .collect();
        people.into_iter().map(|person| person.join().unwrap()).collect()
    });

    tell("the first page, when nobody else asks", &measured(&["/"; 40], |page| get(&address, page)));
    let all = |times: fn(&Day) -> &Vec<Duration>| days.iter().flat_map(times).copied().collect::<Vec<_>>();
    for (what, times) in [
        ("pages", all(|day| &day.pages)),
        ("searches", all(|day| &day.searches)),
        ("acts", all(|day| &day.acts)),
    ] {
        told(what, times);
    }
    let codes: HashSet<&String> = days.iter().flat_map(|day| &day.codes).collect();
    assert_eq!(
        codes.len(),
        days.iter().map(|day| day.codes.len()).sum::<usize>(),
        "two receipts have one code"
    );
    for code in &codes {
        post(&address, "/receipt.json", &[("code", code)]);
    }
    let added: usize = days.iter().map(|day| day.steps).sum();
    let kept: usize = cases.iter().map(|case| steps(&address, case)).sum();
    assert_eq!(kept, added + cases.len(), "a step that was acknowledged is lost, or there twice");
    eprintln!("{} submissions and {added} steps were acknowledged, and all are there", codes.len());
    eprintln!("resident while serving: {} MB", memory(&server.id().to_string(), "VmRSS:"));
    server.kill().unwrap();
    server.wait().unwrap();
    let done = tarazy().arg("--record").arg(&record).arg("verify").output().unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stdout));
}

fn import(record: &Path, kind: &str, files: &[std::path::PathBuf]) {
    let done = tarazy().arg("--record").arg(record).args(["import", kind]).args(files).output().unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
}

/// A hundred cases, each raised once.
fn cases(folder: &Path) -> [std::path::PathBuf; 2] {
    let mut rows = String::from("source,states,issue,step,date,body,actors,record\n");
    for case in 0..100 {
        let issue = measuring::syllables(case * 7919 + 5_000_000);
        rows.push_str(&format!(
            "b,KAZ,Matter of {issue},raised,2020-03-{:02},Round Table,Bureau,c{case}\n",
            1 + case % 28
        ));
    }
    let paths = ["sources.csv", "cases.csv"].map(|name| folder.join(name));
    std::fs::write(&paths[0], "id,kind,title\nb,report,Bureau bulletin\n").unwrap();
    std::fs::write(&paths[1], rows).unwrap();
    paths
}

/// The addresses of all cases.
fn listed(address: &str) -> Vec<String> {
    let csv = asked(
        address,
        &format!("GET /dialogue.csv?region=all HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n"),
    );
    let ids =
        csv.split('\n').filter(|line| line.starts_with("rec-")).filter_map(|line| line.split(',').next());
    ids.map(|id| format!("/dialogue/{id}")).collect()
}

/// How many steps a case has.
fn steps(address: &str, case: &str) -> usize {
    let csv =
        asked(address, &format!("GET {case}.csv HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n"));
    csv.matches(",acc-").count()
}

/// One person's two minutes: a request, a pause till the next is due.
fn lived(who: usize, until: Instant, address: &str, cases: &[String], questions: &[Question]) -> Day {
    let mut day = Day::default();
    let mut chance = Chance(1 + who as u64 * 77);
    let pause = Duration::from_secs(1) * u32::try_from(PEOPLE).unwrap() / RATE;
    let mut next = Instant::now() + pause * u32::try_from(who).unwrap() / u32::try_from(PEOPLE).unwrap();
    for turn in 0.. {
        if next >= until {
            break;
        }
        std::thread::sleep(next.saturating_duration_since(Instant::now()));
        next += pause;
        let started = Instant::now();
        match chance.below(10) {
            0 => {
                let issue = format!("Issue {turn} of person {who}");
                let said = format!("What happened the {turn}th time, told by person {who}.");
                let given =
                    post(address, "/submit.json", &[("issue", &issue), ("said", &said), ("state", "KAZ")]);
                day.codes.push(given.split('"').nth(3).unwrap().to_owned());
                day.acts.push(started.elapsed());
            }
            1 => {
                let said = format!("Answer {turn} noted by person {who}");
                let fields = [
                    ("step", "answered"),
                    ("date", "2021"),
                    ("who", "Ministry"),
                    ("said", &said),
                    ("by", "A"),
                    ("reason", "bench"),
                ];
                post(address, &format!("{}.json", cases[chance.below(cases.len())]), &fields);
                day.steps += 1;
                day.acts.push(started.elapsed());
            }
            2..=5 => {
                let Question { words, field, value } = &questions[chance.below(questions.len())];
                get(address, &format!("/search?q={words}&{field}={value}").replace(' ', "+"));
                day.searches.push(started.elapsed());
            }
            _ => {
                get(address, chance.of(&PAGES));
                day.pages.push(started.elapsed());
            }
        }
    }
    day
}

fn told(what: &str, mut times: Vec<Duration>) {
    times.sort_unstable();
    let at =
        |part: usize| times.get(times.len() * part / 100).map_or(0.0, |time| time.as_secs_f64() * 1000.0);
    eprintln!(
        "{what}: {} of them, p50 {:.1} ms, p95 {:.1} ms, p99 {:.1} ms",
        times.len(),
        at(50),
        at(95),
        at(99)
    );
}

fn post(address: &str, path: &str, fields: &[(&str, &str)]) -> String {
    let body: Vec<String> =
        fields.iter().map(|(name, value)| format!("{name}={}", value.replace(' ', "+"))).collect();
    let body = body.join("&");
    let answer = asked(
        address,
        &format!(
            "POST {path} HTTP/1.1\r\nHost: {address}\r\nSec-Fetch-Site: same-origin\r\nConnection: close\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
            body.len()
        ),
    );
    answer.split("\r\n\r\n").nth(1).unwrap_or_default().to_owned()
}

/// What a request is answered, which must be well.
fn asked(address: &str, request: &str) -> String {
    let mut stream = TcpStream::connect(address).unwrap();
    stream.write_all(request.as_bytes()).unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    let answer = String::from_utf8_lossy(&answer).into_owned();
    assert!(answer.starts_with("HTTP/1.1 200"), "{request}: {answer}");
    answer
}
