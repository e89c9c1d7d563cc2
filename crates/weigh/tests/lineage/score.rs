//! How well points made again are found and told apart: points of our own, disturbed in ways whose kind is known, among
//! distractors that share their words. Seeded; printed with `--nocapture`.

use crate::points::{ASKED, point};
use std::collections::{BTreeMap, BTreeSet};
use tarazy_model::{LinkKind, Recommendation};
use tarazy_weigh::lineage;

/// What is done to a wording, and the kind of link it must give.
type Disturbance = (&'static str, LinkKind, fn(&str, &str, &str, &mut Seed) -> (String, String));

/// A small generator of numbers (splitmix64).
struct Seed(u64);

impl Seed {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let n = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let n = (n ^ (n >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((n ^ (n >> 31)) % most as u64).unwrap()
    }

    fn one<'o>(&mut self, of: &[&'o str]) -> &'o str {
        of[self.below(of.len())]
    }
}

fn whole(verb: &str, what: &str, part: &str) -> String {
    format!("{verb} {what}, and {part}")
}

fn lower(verb: &str) -> String {
    verb.to_lowercase()
}

const DISTURBANCES: [Disturbance; 11] = [
    ("other head", LinkKind::Same, |v, w, p, seed| {
        let head = seed.one(&["The Committee recommends that the State party", "The State party should"]);
        (whole(v, w, p), format!("{head} {} {w}, and {p}.", lower(v)))
    }),
    ("reordered", LinkKind::Same, |v, w, p, _| {
        (whole(v, w, p), format!("As for {w}: {} them, and {p}", lower(v)))
    }),
    ("padded", LinkKind::Same, |v, w, p, seed| {
        let pad = seed
            .one(&["in line with its obligations", "in accordance with relevant international standards"]);
        (whole(v, w, p), format!("{v} {w} {pad}, and {p}"))
    }),
    ("deadline added", LinkKind::Sharpened, |v, w, p, seed| {
        let when = seed.one(&["within two years", "by 2027", "without delay", "as a matter of priority"]);
        (whole(v, w, p), format!("{} {when}", whole(v, w, p)))
    }),
    ("deadline dropped", LinkKind::Softened, |v, w, p, seed| {
        let when = seed.one(&["immediately", "within one year", "before 2020"]);
        (format!("{} {when}", whole(v, w, p)), whole(v, w, p))
    }),
    ("weaker verb", LinkKind::Softened, |v, w, p, seed| {
        let weak = seed.one(&["Consider steps to", "Study how to", "Continue efforts to", "Take steps to"]);
        (whole(v, w, p), format!("{weak} {} {w}, and {p}", lower(v)))
    }),
    ("firmer verb", LinkKind::Sharpened, |v, w, p, seed| {
        let weak = seed.one(&["Explore ways to", "Pursue its plan to", "Take measures to"]);
        (format!("{weak} {} {w}, and {p}", lower(v)), whole(v, w, p))
    }),
    ("hedged", LinkKind::Softened, |v, w, p, seed| {
        let hedge = seed.one(&["where appropriate", "gradually", "as far as possible"]);
        (whole(v, w, p), format!("{v} {hedge} {w}, and {p}"))
    }),
    ("shortened", LinkKind::PartlyMet, |v, w, p, _| (whole(v, w, p), format!("{v} {w}"))),
    ("widened", LinkKind::Sharpened, |v, w, p, _| (format!("{v} {w}"), whole(v, w, p))),
    ("welcomed", LinkKind::PartlyMet, |v, w, p, seed| {
        let head = seed.one(&[
            "While welcoming the plans made, the Committee recommends to",
            "Welcomes the first steps, but urges the State to",
        ]);
        (whole(v, w, p), format!("{head} {} {w}, and {p}", lower(v)))
    }),
];

/// Points that are made of halves of what is asked elsewhere: they share its words, and ask something else.
fn distractors(seed: &mut Seed) -> Vec<String> {
    let half = |text: &str, second: bool| {
        let words: Vec<&str> = text.split(' ').collect();
        let (first, rest) = words.split_at(words.len() / 2);
        if second { rest.join(" ") } else { first.join(" ") }
    };
    let mut made = Vec::new();
    for (n, (verb, what, part)) in ASKED.iter().enumerate() {
        let other = |seed: &mut Seed| ASKED[(n + 1 + seed.below(ASKED.len() - 1)) % ASKED.len()];
        let ((_, other_what, other_part), third) = (other(seed), other(seed));
        made.push(format!("{verb} {}, and {}", half(what, true), half(other_part, false)));
        made.push(format!("Strengthen efforts on {} and {}", half(other_what, false), half(part, true)));
        made.push(format!("Ensure respect for {} and {}", half(what, false), half(third.1, true)));
    }
    made
}

#[test]
fn points_made_again_are_found_and_their_kind_is_told() {
    let mut seed = Seed(26_112_026);
    let mut texts: Vec<String> = distractors(&mut seed);
    let mut wanted: BTreeMap<(usize, usize), (&str, LinkKind)> = BTreeMap::new();
    for (n, (verb, what, part)) in ASKED.iter().enumerate() {
        let (name, kind, disturb) = DISTURBANCES[n % DISTURBANCES.len()];
        let (earlier, later) = disturb(verb, what, part, &mut seed);
        wanted.insert((texts.len(), texts.len() + 1), (name, kind));
        texts.extend([earlier, later]);
    }
    let made: Vec<Recommendation> = texts.iter().map(|text| point("CAT", "2015", text)).collect();
    let pairs = lineage::candidates(&made.iter().collect::<Vec<_>>());
    let candidates: BTreeSet<(usize, usize)> = pairs.iter().copied().collect();
    let found: BTreeSet<(usize, usize)> =
        pairs.into_iter().filter(|(a, b)| lineage::are_one(&made[*a], &made[*b]).is_some()).collect();

    let count = |pairs: &BTreeSet<(usize, usize)>| wanted.keys().filter(|pair| pairs.contains(*pair)).count();
    let (all, proposed, kept) = (wanted.len(), count(&candidates), count(&found));
    let (recall, precision) = (kept as f64 / all as f64, kept as f64 / found.len() as f64);
    println!("{} points: {proposed} of {all} pairs proposed among {}", made.len(), candidates.len());
    println!("one point: recall {recall:.3}, precision {precision:.3}");
    for (a, b) in found.iter().filter(|pair| !wanted.contains_key(*pair)) {
        println!("  taken for one: {} / {}", texts[*a], texts[*b]);
    }

    // The kinds are told of every disturbance of every point, whether or not it was chosen above.
    let (mut told, mut right) = (0, 0);
    for (name, kind, disturb) in DISTURBANCES {
        for (verb, what, part) in ASKED {
            let (earlier, later) = disturb(verb, what, part, &mut seed);
            let found = lineage::weigh(&point("CAT", "2010", &earlier), &point("CAT", "2015", &later));
            told += 1;
            right += usize::from(found.kind == kind);
            if found.kind != kind {
                println!("  {name}: {} by {}: {earlier} / {later}", found.kind, found.rule);
            }
        }
    }
    let kinds = right as f64 / f64::from(told);
    println!("kinds of links: {right} of {told} right, {kinds:.3}");
    assert_eq!(proposed, all, "every pair is proposed");
    assert!(recall >= 0.95 && precision >= 0.8 && kinds >= 0.95, "{recall} {precision} {kinds}");
}
