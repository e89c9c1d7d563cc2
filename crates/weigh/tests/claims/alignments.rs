//! A document and its translation side by side.

use tarazy_weigh::alignment::{Aligned, align};

/// A seeded chance.
struct Chance(u64);

impl Chance {
    fn below(&mut self, most: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % most
    }
}

/// A document of numbered paragraphs and headings, and its translation, with which paragraph of it is which.
fn twins(paragraphs: usize, seed: u64) -> (Vec<String>, Vec<(Option<usize>, String)>) {
    let mut chance = Chance(seed);
    let (mut here, mut there) = (Vec::new(), Vec::new());
    for number in 1..=paragraphs {
        if chance.below(4) == 0 {
            there.push((Some(here.len()), "слово ".repeat(3)));
            here.push("word ".repeat(3));
        }
        let words = 8 + usize::try_from(chance.below(60)).unwrap();
        let figures = match chance.below(3) {
            0 => format!(" {} ", 1990 + chance.below(40)),
            1 => format!(" CCPR/C/MNG/{} ", 1 + chance.below(9)),
            _ => String::new(),
        };
        let longer = words + usize::try_from(chance.below(1 + u64::try_from(words / 4).unwrap())).unwrap();
        there.push((Some(here.len()), format!("{number}. {}{figures}", "слово ".repeat(longer))));
        here.push(format!("{number}. {}{figures}", "word ".repeat(words)));
    }
    (here, there)
}

fn texts(there: &[(Option<usize>, String)]) -> Vec<&str> {
    there.iter().map(|(_, text)| text.as_str()).collect()
}

/// The share of paragraphs of the translation that are beside the right one.
fn right(found: &[Aligned], there: &[(Option<usize>, String)]) -> f64 {
    let beside = |place: usize| {
        let pair = found.iter().find(|pair| pair.there.contains(&place)).unwrap();
        (!pair.here.is_empty()).then_some(pair.here.clone())
    };
    let good = there.iter().enumerate().filter(|(place, (of, _))| match (beside(*place), of) {
        (Some(here), Some(of)) => here.contains(of),
        (None, None) => true,
        _ => false,
    });
    good.count() as f64 / there.len() as f64
}

#[test]
fn a_translation_is_beside_its_original_also_where_it_lost_merged_or_renumbered_paragraphs() {
    let mut worst: f64 = 1.0;
    for seed in 1..=3 {
        let (here, whole) = twins(60, seed);
        let mut lost = whole.clone();
        lost.remove(20);
        lost.remove(33);
        let mut added = whole.clone();
        added.insert(15, (None, "Примечание 777 888 ".repeat(6)));
        let mut merged = whole.clone();
        let (_, second) = merged.remove(30);
        merged[29].1.push_str(&second);
        let renumbered: Vec<_> = whole
            .iter()
            .map(|(of, text)| match text.split_once(". ") {
                Some((number, text)) => (*of, format!("{}. {text}", number.parse::<u32>().unwrap() + 2)),
                None => (*of, text.clone()),
            })
            .collect();
        for (name, there) in [
            ("whole", whole),
            ("lost", lost),
            ("added", added),
            ("merged", merged),
            ("renumbered", renumbered),
        ] {
            let here: Vec<&str> = here.iter().map(String::as_str).collect();
            let found = align(&here, &texts(&there));
            let share = right(&found, &there);
            worst = worst.min(share);
            assert!(share >= 0.95, "{name}, seed {seed}: {share}");
            let covered: usize = found.iter().map(|pair| pair.here.len()).sum();
            assert_eq!(covered, here.len(), "every paragraph stands once");
        }
    }
    println!("paragraphs beside the right one, at worst: {worst:.3}");
}

#[test]
fn what_has_no_counterpart_stands_alone_and_every_pair_says_why() {
    let found = align(
        &["A. Introduction", "1. Of 2018 and CAT/C/MNG/2."],
        &["A. Введение", "1. В 2018 году и CAT/C/MNG/2.", "* Принято на сессии 99 в 1999 году, 28 мая."],
    );
    let told: Vec<(usize, usize, bool)> =
        found.iter().map(|p| (p.here.len(), p.there.len(), p.reasons.is_empty())).collect();
    assert_eq!(told, [(1, 1, false), (1, 1, false), (0, 1, true)]);
    assert!(align(&[], &[]).is_empty());
    assert_eq!(align(&["one"], &[]).len(), 1);
}
