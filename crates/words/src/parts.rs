//! Work on long lists by all cores.

use std::num::NonZero;
use std::thread;

/// Works on a list in as many parts as there are cores, none shorter than `least`; the answers in the list's order.
pub fn in_parts<T: Sync, Out: Send>(
    list: &[T],
    least: usize,
    work: impl Fn(&[T]) -> Vec<Out> + Sync,
) -> Vec<Out> {
    let cores = thread::available_parallelism().map_or(1, NonZero::get);
    let size = list.len().div_ceil(cores).max(least).max(1);
    if list.len() <= size {
        return work(list);
    }
    thread::scope(|scope| {
        let running: Vec<_> = list.chunks(size).map(|part| scope.spawn(|| work(part))).collect();
        let done = running.into_iter().map(|one| one.join());
        done.flat_map(|done| done.unwrap_or_else(|panic| std::panic::resume_unwind(panic))).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::in_parts;

    #[test]
    fn answers_keep_the_order_of_the_list() {
        let list: Vec<usize> = (0..1_000).collect();
        assert_eq!(in_parts(&list, 10, |part| part.to_vec()), list);
        assert!(in_parts(&[] as &[u8], 0, <[u8]>::to_vec).is_empty());
    }
}
