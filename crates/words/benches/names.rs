//! Names compared: pairs a second beside Jaro-Winkler.
//!
//! `TARAZY_NAMES=1000000 cargo bench -p tarazy-words --bench names` for more of them.
#![expect(clippy::indexing_slicing, reason = "a bench that cannot be set up has nothing to measure")]

use std::hint::black_box;
use std::time::Instant;
use tarazy_words::names::{Matching, Name, alike};

/// A generator of numbers, the same on every run.
struct Chance(u64);

impl Chance {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or(0) % most
    }
}

const STARTS: [&str; 24] = [
    "Aska", "Nur", "Bek", "Tala", "Kur", "Erm", "Sul", "Ain", "Zha", "Mura", "Dosa", "Gul", "Roza", "Temi",
    "Iska", "Kana", "Bola", "Sagi", "Olzh", "Rust", "Farh", "Dilm", "Otab", "Jama",
];
const MIDDLES: [&str; 20] = [
    "", "r", "l", "ma", "bek", "gul", "tai", "sul", "da", "ni", "ro", "be", "ka", "zha", "mu", "li", "sha",
    "ga", "to", "ne",
];
const ENDS: [&str; 16] =
    ["n", "t", "r", "bek", "gul", "an", "ur", "ar", "ir", "im", "id", "am", "at", "il", "us", "ik"];
const SURNAMES: [&str; 4] = ["ov", "ev", "ova", "eva"];

fn name(chance: &mut Chance) -> String {
    let word = |chance: &mut Chance| {
        [STARTS[chance.below(24)], MIDDLES[chance.below(20)], ENDS[chance.below(16)]].concat()
    };
    let given = word(chance);
    let surname =
        [word(chance), MIDDLES[chance.below(20)].to_owned(), SURNAMES[chance.below(4)].to_owned()].concat();
    if chance.below(3) == 0 {
        let father = word(chance);
        return format!("{given} {father}ovich {surname}");
    }
    format!("{given} {surname}")
}

fn main() {
    let many = std::env::var("TARAZY_NAMES").ok().and_then(|n| n.parse().ok()).unwrap_or(100_000_usize);
    let mut chance = Chance(11);
    let written: Vec<String> = (0..many).map(|_| name(&mut chance)).collect();
    let names: Vec<Name> = written.iter().map(|name| Name::prepare(name)).collect();

    let pairs: Vec<(usize, usize)> =
        (0..2_000_000).map(|_| (chance.below(many), chance.below(many))).collect();
    let rate = |pairs: usize, started: Instant| pairs as f64 / started.elapsed().as_secs_f64() / 1e6;
    let started = Instant::now();
    let sum: f64 = pairs.iter().map(|(a, b)| alike(&names[*a], &names[*b], Matching::Fuzzy)).sum();
    black_box(sum);
    let ours = rate(pairs.len(), started);
    let started = Instant::now();
    let sum: f64 = pairs.iter().map(|(a, b)| strsim::jaro_winkler(&written[*a], &written[*b])).sum();
    black_box(sum);
    let peer = rate(pairs.len(), started);
    eprintln!(
        "any two names: {ours:.2} million pairs a second on one core; Jaro-Winkler {peer:.2}; ratio {:.2}",
        ours / peer
    );
}
