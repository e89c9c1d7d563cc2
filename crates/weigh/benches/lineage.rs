//! Points made again: how many recommendations a second are signed, proposed and linked, State by State. The points
//! are generated, seeded: 40 themes of 60 words each beside words that all share, a tenth of them said again with a
//! word changed.

use criterion::{BatchSize, Criterion, Throughput, criterion_group, criterion_main};
use std::hint::black_box;
use tarazy_model::{AccountId, Recommendation, RecordId};
use tarazy_weigh::lineage::{self, Point};

const OF_A_STATE: usize = 1500;

struct Seed(u64);

impl Seed {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let n = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let n = (n ^ (n >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((n ^ (n >> 31)) % u64::try_from(most).unwrap_or(1)).unwrap_or(0)
    }
}

fn made() -> Vec<Recommendation> {
    let heads = [
        "Consider steps to",
        "Ensure respect for",
        "Adopt measures on",
        "Strengthen protection of",
        "Ratify OPCAT and",
    ];
    let common = [
        "rights",
        "women",
        "children",
        "law",
        "national",
        "education",
        "torture",
        "discrimination",
        "the",
        "and",
    ];
    let (mut seed, mut texts): (Seed, Vec<String>) = (Seed(7), Vec::new());
    for n in 0..OF_A_STATE {
        let text = if n % 10 == 9 {
            let again = texts.get(seed.below(texts.len())).cloned().unwrap_or_default();
            again.replacen(" the ", " every ", 1)
        } else {
            let theme = seed.below(40);
            let mut words = vec![heads.get(seed.below(heads.len())).copied().unwrap_or_default().to_owned()];
            for _ in 0..20 + seed.below(50) {
                words.push(match seed.below(2) {
                    0 => common.get(seed.below(common.len())).copied().unwrap_or_default().to_owned(),
                    _ => format!(
                        "w{theme}{}ing",
                        ["ab", "ec", "id", "of", "ug", "ah"]
                            .get(seed.below(6))
                            .copied()
                            .unwrap_or_default()
                            .repeat(1 + seed.below(10))
                    ),
                });
            }
            words.join(" ")
        };
        texts.push(text);
    }
    let point = |(n, text): (usize, String)| Recommendation {
        states: "KAZ".parse().into_iter().collect(),
        body: Some("UPR".to_owned()),
        session: Some((1 + n % 40).to_string()),
        text,
        ..Recommendation::default()
    };
    texts.into_iter().enumerate().map(point).collect()
}

fn points(criterion: &mut Criterion) {
    let made = made();
    let borrowed: Vec<&Recommendation> = made.iter().collect();
    let ids: Vec<(RecordId, AccountId)> = (0..made.len())
        .map(|n| (RecordId::of(&[&n.to_string()]), AccountId::of(&[&n.to_string()])))
        .collect();
    let all = || -> Vec<Point<'_>> {
        made.iter()
            .zip(&ids)
            .filter_map(|(made, (record, account))| {
                Some(Point { record, accounts: vec![account], made, day: lineage::day(made)? })
            })
            .collect()
    };
    let mut group = criterion.benchmark_group("points of one State");
    group.throughput(Throughput::Elements(u64::try_from(OF_A_STATE).unwrap_or(0))).sample_size(20);
    group.bench_function("signed and proposed", |bencher| {
        bencher.iter(|| lineage::candidates(black_box(&borrowed)).len());
    });
    group.bench_function("linked", |bencher| {
        bencher.iter_batched(all, |points| lineage::threads(points, &[]).len(), BatchSize::LargeInput);
    });
    group.finish();
    let wording = made.first().zip(made.get(9));
    criterion.bench_function("the wording of two points", |bencher| {
        bencher.iter(|| wording.map(|(a, b)| tarazy_weigh::pieces(black_box(&a.text), &b.text).len()));
    });
}

criterion_group!(benches, points);
criterion_main!(benches);
