//! How fast each vocabulary is found in running text, English and Russian.

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use std::hint::black_box;
use tarazy_words::{Lexicon, bodies, instruments, named, organisations, places, states, themes};

const ENGLISH: &str = "On 24 March 2005 protesters in Bishkek, Osh and Jalal-Abad demanded fair elections. The Committee \
    against Torture reviewed the second report of Kazakhstan under the Convention against Torture and recommended \
    that the State party establish an independent mechanism. Uzbek officials told the United Nations Development \
    Programme that women held 12 per cent of the seats in the lower house, against the thirty promised in the plan. ";
const RUSSIAN: &str = "Комитет против пыток рассмотрел доклад Казахстана в Женеве и рекомендовал государству-участнику \
    создать независимый механизм. В Бишкеке, Оше и Джалал-Абаде прошли мирные собрания, участники которых требовали \
    отставки правительства Кыргызской Республики и честных выборов в Жогорку Кенеш. ";

fn lexicons(criterion: &mut Criterion) {
    let all: [(&str, &Lexicon); 7] = [
        ("everything named", named::lexicon()),
        ("states", states::lexicon()),
        ("places", places::lexicon()),
        ("bodies", bodies::lexicon()),
        ("organisations", organisations::lexicon()),
        ("instruments", instruments::lexicon()),
        ("themes", themes::lexicon()),
    ];
    for (language, text) in [("english", ENGLISH.repeat(500)), ("russian", RUSSIAN.repeat(500))] {
        let mut group = criterion.benchmark_group(language);
        group.throughput(Throughput::Bytes(u64::try_from(text.len()).unwrap_or(0)));
        for (name, lexicon) in all {
            group.bench_function(name, |bencher| bencher.iter(|| lexicon.find(black_box(&text)).len()));
        }
        group.finish();
    }
}

criterion_group!(benches, lexicons);
criterion_main!(benches);
