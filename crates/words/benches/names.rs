//! Names compared, beside Jaro-Winkler on the same pairs: any two, and those that a register lays side by side; and a list
//! of names resolved against a register, on all cores.
//!
//! `TARAZY_NAMES=100000 cargo bench -p tarazy-words --bench names` for a smaller register; the list is a fifth of it.
#![expect(clippy::indexing_slicing, reason = "a bench that cannot be set up has nothing to measure")]

use std::hint::black_box;
use std::time::Instant;
use tarazy_words::names::{Matching, Name, Register, SAME, alike, alike_from};

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

/// The name with one letter put in place of another.
fn slipped(chance: &mut Chance, name: &str) -> String {
    let mut letters: Vec<char> = name.chars().collect();
    let at = 1 + chance.below(letters.len() - 1);
    if letters[at].is_lowercase() {
        letters[at] = ['a', 'e', 'i', 'o', 'u', 'n', 't', 'k'][chance.below(8)];
    }
    letters.into_iter().collect()
}

fn main() {
    let many = std::env::var("TARAZY_NAMES").ok().and_then(|n| n.parse().ok()).unwrap_or(1_000_000_usize);
    let mut chance = Chance(11);
    let written: Vec<String> = (0..many).map(|_| name(&mut chance)).collect();
    let names: Vec<Name> = written.iter().map(|name| Name::prepare(name)).collect();

    let any: Vec<(usize, usize)> = (0..2_000_000).map(|_| (chance.below(many), chance.below(many))).collect();
    compared("any two names", &written, &names, &any);

    let started = Instant::now();
    let register = Register::of(&written);
    eprintln!("a register of {many} names made in {:.1} s", started.elapsed().as_secs_f64());
    let near = |at: usize| register.compared(&names[at]).into_iter().map(move |other| (at, other));
    let side_by_side: Vec<(usize, usize)> =
        (0..).map(|_| chance.below(many)).flat_map(near).take(2_000_000).collect();
    compared("names under one key", &written, &names, &side_by_side);
    resolved(&mut chance, &register, &written);
}

/// Pairs a second on one core.
fn compared(what: &str, written: &[String], names: &[Name], pairs: &[(usize, usize)]) {
    let rate = |started: Instant| pairs.len() as f64 / started.elapsed().as_secs_f64() / 1e6;
    let started = Instant::now();
    let is_near = |(a, b): &(usize, usize)| alike_from(&names[*a], &names[*b], Matching::Fuzzy, SAME);
    black_box(pairs.iter().filter_map(is_near).sum::<f64>());
    let near = rate(started);
    let started = Instant::now();
    black_box(pairs.iter().map(|(a, b)| alike(&names[*a], &names[*b], Matching::Fuzzy)).sum::<f64>());
    let ours = rate(started);
    let started = Instant::now();
    black_box(pairs.iter().map(|(a, b)| strsim::jaro_winkler(&written[*a], &written[*b])).sum::<f64>());
    let peer = rate(started);
    eprintln!(
        "{what}: {near:.2} million pairs a second on one core from a likeness of {SAME} on, {ours:.2} with that of all; \
         Jaro-Winkler {peer:.2}; ratios {:.2} and {:.2}",
        near / peer,
        ours / peer
    );
}

/// A list a fifth as long, of which half are names of the register with a slip.
fn resolved(chance: &mut Chance, register: &Register, written: &[String]) {
    let list: Vec<(Option<usize>, String)> = (0..written.len() / 5)
        .map(|n| match n % 2 {
            0 => (None, name(chance)),
            _ => {
                let at = chance.below(written.len());
                (Some(at), slipped(chance, &written[at]))
            }
        })
        .collect();
    let asked: Vec<&str> = list.iter().map(|(_, name)| name.as_str()).collect();
    let started = Instant::now();
    let near = register.near_all(&asked, Matching::Fuzzy, SAME);
    let took = started.elapsed();
    let known = list.iter().zip(&near).filter_map(|((at, _), near)| at.map(|at| (at, near)));
    let (found, of) = known.fold((0_u32, 0_u32), |(found, of), (at, near)| {
        (found + u32::from(near.iter().any(|near| near.at == at)), of + 1)
    });
    eprintln!(
        "{} names against {}: {:.1} s on all cores; of {of} that are there with a slip {:.1} % are found",
        list.len(),
        written.len(),
        took.as_secs_f64(),
        f64::from(found) / f64::from(of) * 100.0
    );
}
