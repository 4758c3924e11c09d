//! `NumericEquals`, `NumericLessThan`, … on integers and decimals.

/// A decimal number in units of 10^-18, so that comparison is exact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Number(i128);

/// One, in what numbers are counted in.
pub(super) const UNIT: i128 = 10_i128.pow(18);

const DECIMALS: usize = 18;
const EXPECTED: &str = "an integer or a decimal number";

impl Number {
    /// Reads `-?digits(.digits)?`, with at most 20 digits before and 18 behind the point.
    pub(crate) fn parse(text: &str) -> Result<Number, &'static str> {
        let (negative, digits) = match text.strip_prefix('-') {
            Some(digits) => (true, digits),
            None => (false, text),
        };
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
        let are_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        if !are_digits(whole) || !are_digits(fraction) {
            return Err(EXPECTED);
        }
        let (whole, fraction) = (whole.trim_start_matches('0'), fraction.trim_end_matches('0'));
        if whole.len() > 20 || fraction.len() > DECIMALS {
            return Err(EXPECTED);
        }
        let padding = std::iter::repeat_n(b'0', DECIMALS - fraction.len());
        let units = whole.bytes().chain(fraction.bytes()).chain(padding);
        // 38 digits at most: below 2^127.
        let number = units.fold(0_i128, |number, digit| number * 10 + i128::from(digit - b'0'));
        Ok(Number(if negative { -number } else { number }))
    }
    /// In units of 10^-18.
    pub(super) fn units(self) -> i128 {
        self.0
    }
    /// A number of units of 10^-18, as one writes it.
    pub(super) fn text(units: i128) -> String {
        let sign = if units < 0 { "-" } else { "" };
        let (whole, fraction) =
            (units.unsigned_abs() / UNIT.unsigned_abs(), units.unsigned_abs() % UNIT.unsigned_abs());
        let text = format!("{sign}{whole}.{fraction:018}");
        text.trim_end_matches('0').trim_end_matches('.').to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::Number;

    #[test]
    fn numbers_compare_exactly() {
        let number = |text| Number::parse(text).unwrap();
        assert_eq!(number("10"), number("10.000"));
        assert_eq!(number("-0"), number("0"));
        assert!(number("0.1") < number("0.10000000000000001"));
        assert!(number("9007199254740993") > number("9007199254740992"));
        assert!(number("-2") < number("-1.5"));
        assert!(number("00000000000000000000000001") > number("0"));
        assert!(number("99999999999999999999.999999999999999999") > number("1"));
        for text in ["", "-", ".", "1.", ".5", "1e3", "0x1", "NaN", "1 ", "100000000000000000000", "1,0"] {
            assert!(Number::parse(text).is_err(), "{text}");
        }
    }
}
