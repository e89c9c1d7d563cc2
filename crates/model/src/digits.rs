//! Digits as people read them: thousands apart, a real minus sign, as many decimals as there are.

/// The number with a sign between its thousands and one before its decimals: with `,` and `.`, `4318000` is
/// "4,318,000" and `-12.5` is "−12.5".
pub fn grouped(value: f64, between: char, point: char) -> String {
    let text = value.to_string();
    let (sign, rest) = text.strip_prefix('-').map_or(("", text.as_str()), |rest| ("−", rest));
    let (whole, fraction) = rest.split_once('.').map_or((rest, None), |(whole, f)| (whole, Some(f)));
    let mut grouped = String::from(sign);
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place).is_multiple_of(3) {
            grouped.push(between);
        }
        grouped.push(digit);
    }
    fraction.map_or(grouped.clone(), |fraction| format!("{grouped}{point}{fraction}"))
}
