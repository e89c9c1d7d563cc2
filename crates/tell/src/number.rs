//! Numbers as people read them: thousands apart, a real minus sign, as many decimals as there are.

/// The number with its thousands apart: `4318000` is "4,318,000", `-12.5` is "−12.5".
pub fn grouped(value: f64) -> String {
    tarazy_model::digits::grouped(value, ',', '.')
}

#[cfg(test)]
mod tests {
    use super::grouped;

    #[test]
    fn thousands_stand_apart() {
        for (value, written) in
            [(0.0, "0"), (999.0, "999"), (4_318_000.0, "4,318,000"), (27.1, "27.1"), (-12_000.5, "−12,000.5")]
        {
            assert_eq!(grouped(value), written);
        }
    }
}
