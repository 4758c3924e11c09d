//! The three ways in which AWS writes a moment.

use aws::Timestamp;

use crate::TimestampFormat;

/// 9999-12-31T23:59:59Z, the last moment that every format can say.
const LAST: f64 = 253_402_300_799.0;

pub(crate) fn write(at: Timestamp, format: TimestampFormat) -> String {
    match format {
        TimestampFormat::Iso8601 => at.to_string(),
        TimestampFormat::UnixTimestamp => unix(at),
        TimestampFormat::Rfc822 => at.format("%a, %d %b %Y %H:%M:%S GMT"),
    }
}

/// Seconds since 1970 with as many of three decimals as it takes.
fn unix(at: Timestamp) -> String {
    let (seconds, rest) = (at.millis() / 1000, at.millis().unsigned_abs() % 1000);
    if rest == 0 {
        return seconds.to_string();
    }
    let sign = if at.millis() < 0 { "-" } else { "" };
    let text = format!("{sign}{}.{rest:03}", seconds.unsigned_abs());
    text.trim_end_matches('0').to_owned()
}

/// Reads a moment. Services accept every format wherever one is expected; they differ in what they write.
pub(crate) fn parse(text: &str) -> Option<Timestamp> {
    if let Ok(at) = text.parse() {
        return Some(at);
    }
    if let Ok(seconds) = text.parse() {
        return from_seconds(seconds);
    }
    let at = jiff::fmt::rfc2822::DateTimeParser::new().parse_timestamp(text).ok()?;
    Some(Timestamp::from_millis(at.as_millisecond()))
}

pub(crate) fn from_seconds(seconds: f64) -> Option<Timestamp> {
    if !(0.0 - LAST..=LAST).contains(&seconds) {
        return None;
    }
    #[expect(clippy::cast_possible_truncation, reason = "within ±10^15, checked above")]
    Some(Timestamp::from_millis((seconds * 1000.0).round() as i64))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_format_is_written_and_read() {
        use TimestampFormat::{Iso8601, Rfc822, UnixTimestamp};
        for (millis, format, text) in [
            (1_398_796_238_000, Iso8601, "2014-04-29T18:30:38Z"),
            (1_398_796_238_000, Rfc822, "Tue, 29 Apr 2014 18:30:38 GMT"),
            (1_398_796_238_000, UnixTimestamp, "1398796238"),
            (1_481_756_563_134, UnixTimestamp, "1481756563.134"),
            (1_481_756_563_100, UnixTimestamp, "1481756563.1"),
            (-500, UnixTimestamp, "-0.5"),
        ] {
            let at = Timestamp::from_millis(millis);
            assert_eq!(write(at, format), text);
            assert_eq!(parse(text), Some(at), "{text}");
        }
        for text in ["", "yesterday", "NaN", "1e300", "2014-04-29"] {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
