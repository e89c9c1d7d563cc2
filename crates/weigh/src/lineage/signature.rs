//! Near duplicates by MinHash: signatures of weighted words, cut into bands; points that share a band are a pair.
//!
//! A. Broder, On the resemblance and containment of documents (1997); bands as in J. Leskovec, A. Rajaraman,
//! J. Ullman, Mining of Massive Datasets, chapter 3. A word is taken as many times as it weighs, so that
//! the share of equal places estimates the weighted resemblance. With 24 bands of two, pairs that share half
//! of their weight are proposed with a chance of 0.999, a third 0.94, a tenth 0.21.

use super::gist::Gist;

const BANDS: usize = 24;
const ROWS: usize = 2;
const PLACES: usize = BANDS * ROWS;
/// So much weight makes a word count once more.
const ONCE_MORE: u8 = 3;
/// Points under one band that a point is paired with, the next in order: the work stays linear where very many
/// are alike.
const NEXT: usize = 24;

type Signature = [u32; PLACES];

/// The pairs of points that share a band, by their numbers; each once, the lesser first.
pub(super) fn pairs(gists: &[Gist<'_>]) -> Vec<(usize, usize)> {
    let signatures: Vec<Option<Signature>> = gists.iter().map(signature).collect();
    let mut pairs = Vec::new();
    let mut filed: Vec<(u64, usize)> = Vec::with_capacity(gists.len());
    for band in 0..BANDS {
        filed.clear();
        filed.extend(signatures.iter().enumerate().filter_map(|(number, signature)| {
            let places = signature.as_ref()?.get(band * ROWS..(band + 1) * ROWS)?;
            Some((places.iter().fold(0, |key, place| key << 32 | u64::from(*place)), number))
        }));
        filed.sort_unstable();
        for together in filed.chunk_by(|a, b| a.0 == b.0) {
            for (at, (_, first)) in together.iter().enumerate() {
                pairs.extend(together.iter().skip(at + 1).take(NEXT).map(|(_, second)| (*first, *second)));
            }
        }
    }
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}

/// `None` for a point that says nothing.
fn signature(gist: &Gist<'_>) -> Option<Signature> {
    let mut signature = [u32::MAX; PLACES];
    for term in &gist.terms {
        for time in 0..=u64::from(term.weight / ONCE_MORE) {
            let word = mixed(term.stem.wrapping_add(time.wrapping_mul(0x9e37_79b9_7f4a_7c15)));
            for (least, (times, plus)) in signature.iter_mut().zip(&FUNCTIONS) {
                *least = (*least).min(word.wrapping_mul(*times).wrapping_add(*plus));
            }
        }
    }
    (!gist.terms.is_empty()).then_some(signature)
}

/// Spreads a number over 32 bits (splitmix64).
const fn mixed(number: u64) -> u32 {
    let number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    let bytes = (number ^ (number >> 31)).to_le_bytes();
    u32::from_le_bytes([bytes[0], bytes[1], bytes[2], bytes[3]])
}

/// One hash function a place: an odd number to multiply by and one to add.
#[expect(clippy::indexing_slicing, reason = "at compile time, where a place out of bounds breaks the build")]
const FUNCTIONS: [(u32, u32); PLACES] = {
    let mut functions = [(0, 0); PLACES];
    let (mut place, mut seed) = (0, 1_u64);
    while place < PLACES {
        functions[place] = (
            mixed(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15)) | 1,
            mixed(seed.wrapping_mul(0xd134_2543_de82_ef95)),
        );
        place += 1;
        seed += 1;
    }
    functions
};
