//! From values to places on paper: what both charts share.

use tarazy_model::Day;

/// A number as SVG wants it: at most one decimal, so that equal charts are equal bytes.
pub(crate) fn px(value: f64) -> String {
    let text = format!("{value:.1}");
    text.strip_suffix(".0").map_or(text.clone(), str::to_owned)
}

/// Days between two days, from the first to the second.
pub(crate) fn days(from: Day, to: Day) -> f64 {
    f64::from((to - from).get_days())
}

/// The text cut to so many characters, with an ellipsis where something was cut.
pub(crate) fn cut(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let kept: String = text.chars().take(most.saturating_sub(1)).collect();
    format!("{}…", kept.trim_end())
}

/// Round steps that divide zero to `most` into at most six parts, each 1, 2 or 5 times a power of ten.
pub(crate) fn ticks(most: f64) -> Vec<f64> {
    let rough = (most / 5.0).max(f64::MIN_POSITIVE);
    let power = 10f64.powf(rough.log10().floor());
    let step =
        [1.0, 2.0, 5.0, 10.0].into_iter().map(|n| n * power).find(|step| *step >= rough).unwrap_or(rough);
    let count = (most / step).ceil() as u32;
    (0..=count).map(|n| f64::from(n) * step).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_round_and_reach_the_greatest_value() {
        assert_eq!(ticks(30.0), [0.0, 10.0, 20.0, 30.0]);
        assert_eq!(ticks(27.1), [0.0, 10.0, 20.0, 30.0]);
        assert_eq!(ticks(100.0), [0.0, 20.0, 40.0, 60.0, 80.0, 100.0]);
        for most in [0.3, 1.0, 9.9, 1234.0, 4_318_000.0] {
            let ticks = ticks(most);
            assert!(ticks.last().is_some_and(|last| *last >= most) && ticks.len() <= 7, "{most}: {ticks:?}");
        }
    }

    #[test]
    fn a_text_is_cut_by_characters_and_says_so() {
        assert_eq!(cut("Қазақстан", 9), "Қазақстан");
        assert_eq!(cut("Protest at the White House", 12), "Protest at…");
    }
}
