use std::fmt;

use jiff::civil;
use jiff::tz::TimeZone;

/// The time of a request, as the string to sign carries it: `YYYYMMDD'T'HHMMSS'Z'`.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Timestamp {
    seconds: i64,
    text: [u8; 16],
}

impl Timestamp {
    /// This many seconds after 1970-01-01T00:00:00Z; nothing outside the years 0 to 9999, which have no such text.
    pub fn from_seconds(seconds: i64) -> Option<Timestamp> {
        let moment = jiff::Timestamp::from_second(seconds).ok()?;
        let text = moment.strftime("%Y%m%dT%H%M%SZ").to_string();
        Some(Timestamp { seconds, text: text.as_bytes().try_into().ok()? })
    }

    /// Reads ISO 8601's basic format.
    pub(crate) fn parse(text: &str) -> Option<Timestamp> {
        let text: [u8; 16] = text.as_bytes().try_into().ok()?;
        let [y1, y2, y3, y4, mo1, mo2, d1, d2, b'T', h1, h2, mi1, mi2, s1, s2, b'Z'] = text else { return None };
        let year = number(&[y1, y2, y3, y4])?;
        let [month, day, hour, minute, second] = [[mo1, mo2], [d1, d2], [h1, h2], [mi1, mi2], [s1, s2]].map(two_digits);
        let civil = civil::DateTime::new(year, month?, day?, hour?, minute?, second?, 0).ok()?;
        let moment = TimeZone::UTC.to_timestamp(civil).ok()?;
        Some(Timestamp { seconds: moment.as_second(), text })
    }

    /// Reads the form that HTTP's own `Date` header has: `Mon, 09 Sep 2011 23:36:00 GMT`.
    pub(crate) fn parse_http(text: &str) -> Option<Timestamp> {
        let moment = jiff::fmt::rfc2822::DateTimeParser::new().parse_timestamp(text).ok()?;
        Timestamp::from_seconds(moment.as_second())
    }

    /// Seconds since 1970-01-01T00:00:00Z.
    pub fn seconds(self) -> i64 {
        self.seconds
    }

    /// The whole text, 16 characters of ASCII.
    pub(crate) fn text(&self) -> &[u8] {
        &self.text
    }

    /// The leading `YYYYMMDD`.
    pub(crate) fn date(&self) -> &str {
        let (date, _) = self.text.split_first_chunk::<8>().unwrap_or((&[0; 8], &[]));
        std::str::from_utf8(date).unwrap_or("")
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&String::from_utf8_lossy(&self.text))
    }
}

impl fmt::Debug for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// A time for a sentence; plain seconds if it lies outside the calendar.
pub(crate) fn sentence_time(seconds: i64) -> String {
    Timestamp::from_seconds(seconds).map_or_else(|| seconds.to_string(), |time| time.to_string())
}

fn number(digits: &[u8]) -> Option<i16> {
    digits.iter().try_fold(0i16, |value, digit| {
        let digit = digit.is_ascii_digit().then(|| i16::from(digit - b'0'))?;
        value.checked_mul(10)?.checked_add(digit)
    })
}

fn two_digits(digits: [u8; 2]) -> Option<i8> {
    i8::try_from(number(&digits)?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_basic_format_is_read_and_written() {
        let time = Timestamp::parse("20150830T123600Z").unwrap();
        assert_eq!(time.seconds(), 1_440_938_160);
        assert_eq!(time.date(), "20150830");
        assert_eq!(Timestamp::from_seconds(1_440_938_160), Some(time));
        assert_eq!(Timestamp::parse_http("Sun, 30 Aug 2015 12:36:00 GMT"), Some(time));
    }

    #[test]
    fn what_is_no_time_is_not_read() {
        for text in ["", "20150830", "2015-08-30T12:36:00Z", "20150230T123600Z", "20150830T12360+Z", "+0150830T123600Z"]
        {
            assert_eq!(Timestamp::parse(text), None, "{text}");
        }
    }

    #[test]
    fn times_outside_the_calendar_have_no_text() {
        for seconds in [i64::MIN, -999_999_999_999, 999_999_999_999, i64::MAX] {
            assert_eq!(Timestamp::from_seconds(seconds), None);
            assert_eq!(sentence_time(seconds), seconds.to_string());
        }
    }
}
