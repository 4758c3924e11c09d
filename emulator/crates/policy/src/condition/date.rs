//! `DateEquals`, `DateLessThan`, … on W3C dates (<https://www.w3.org/TR/NOTE-datetime>) and epoch seconds.

use jiff::civil::{Date, Time};
use jiff::tz::Offset;

/// A moment in nanoseconds since 1970.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Moment(i128);

/// In nanoseconds.
pub(super) const SECOND: i128 = 1_000_000_000;
const EXPECTED: &str = "a date by the W3C profile of ISO 8601, such as 2026-11-24T10:30:00Z, or epoch seconds";

impl Moment {
    /// Four digits are a year; other bare numbers are epoch seconds.
    pub(crate) fn parse(text: &str) -> Result<Moment, &'static str> {
        date_and_time(text).or_else(|| epoch_seconds(text)).map(Moment).ok_or(EXPECTED)
    }
    /// In nanoseconds since 1970.
    pub(super) fn units(self) -> i128 {
        self.0
    }
    /// A number of nanoseconds since 1970, as one writes it: years of more than four digits as seconds.
    pub(super) fn text(nanoseconds: i128) -> String {
        let as_date = jiff::Timestamp::from_nanosecond(nanoseconds).map(|moment| moment.to_string());
        as_date.ok().filter(|text| Moment::parse(text).is_ok()).unwrap_or_else(|| (nanoseconds / SECOND).to_string())
    }
}

fn epoch_seconds(text: &str) -> Option<i128> {
    if text.starts_with('+') {
        return None;
    }
    let seconds: i64 = text.parse().ok()?;
    Some(i128::from(seconds) * SECOND)
}

/// `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, or a whole date and a time `Thh:mm`, `Thh:mm:ss`, `Thh:mm:ss.f…` with its zone.
fn date_and_time(text: &str) -> Option<i128> {
    let (date, time) = match text.split_once(['T', 't']) {
        Some((date, time)) => (date, Some(time)),
        None => (text, None),
    };
    let mut parts = date.split('-');
    let year = digits(parts.next()?, 4)?;
    let month = parts.next().map(|part| digits(part, 2));
    let day = parts.next().map(|part| digits(part, 2));
    if parts.next().is_some() || (time.is_some() && day.is_none()) {
        return None;
    }
    let narrow = |part: Option<Option<u32>>| i8::try_from(part.unwrap_or(Some(1))?).ok();
    let date = Date::new(i16::try_from(year).ok()?, narrow(month)?, narrow(day)?).ok()?;
    let (time, offset) = match time {
        Some(time) => time_and_zone(time)?,
        None => (Time::midnight(), Offset::UTC),
    };
    offset.to_timestamp(date.to_datetime(time)).ok().map(|moment| moment.as_nanosecond())
}

fn time_and_zone(text: &str) -> Option<(Time, Offset)> {
    let zone_at = text.find(['Z', 'z', '+', '-'])?;
    let (time, zone) = text.split_at_checked(zone_at)?;
    let offset = match zone {
        "Z" | "z" => Offset::UTC,
        _ => {
            let (hours, minutes) = zone.get(1..)?.split_once(':')?;
            let (hours, minutes) = (digits(hours, 2)?, digits(minutes, 2).filter(|minutes| *minutes < 60)?);
            let seconds = i32::try_from(hours * 3600 + minutes * 60).ok()?;
            Offset::from_seconds(if zone.starts_with('-') { -seconds } else { seconds }).ok()?
        }
    };
    let mut parts = time.split(':');
    let (hour, minute) = (digits(parts.next()?, 2)?, digits(parts.next()?, 2)?);
    let (second, fraction) = match parts.next() {
        Some(seconds) => match seconds.split_once('.') {
            Some((second, fraction)) => (digits(second, 2)?, nanoseconds(fraction)?),
            None => (digits(seconds, 2)?, 0),
        },
        None => (0, 0),
    };
    if parts.next().is_some() {
        return None;
    }
    let narrow = |part: u32| i8::try_from(part).ok();
    let time = Time::new(narrow(hour)?, narrow(minute)?, narrow(second)?, i32::try_from(fraction).ok()?).ok()?;
    Some((time, offset))
}

/// Exactly `length` digits.
fn digits(text: &str, length: usize) -> Option<u32> {
    (text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit())).then(|| text.parse().ok())?
}

/// A fraction of a second; digits behind the ninth are below a nanosecond and dropped.
fn nanoseconds(fraction: &str) -> Option<u32> {
    if fraction.is_empty() || !fraction.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let padded = fraction.bytes().chain(std::iter::repeat(b'0')).take(9);
    Some(padded.fold(0, |number, digit| number * 10 + u32::from(digit - b'0')))
}

#[cfg(test)]
mod tests {
    use super::Moment;

    /// <https://www.w3.org/TR/NOTE-datetime>
    #[test]
    fn the_same_moment_in_every_form() {
        let moment = |text| Moment::parse(text).unwrap();
        for text in [
            "2026-01-01",
            "2026-01",
            "2026",
            "2026-01-01T00:00Z",
            "2026-01-01T00:00:00Z",
            "2026-01-01t00:00:00.000z",
            "2026-01-01T01:00:00+01:00",
            "2025-12-31T19:00-05:00",
            "1767225600",
        ] {
            assert_eq!(moment(text), moment("2026-01-01T00:00:00Z"), "{text}");
        }
        assert!(moment("2026-01-01T00:00:00.5Z") > moment("2026-01-01T00:00:00Z"));
        assert!(moment("-292275054") < moment("0"));
    }

    #[test]
    fn what_is_no_date_is_refused() {
        for text in [
            "",
            "sdfdsf",
            "234-13",
            "2026-13",
            "2026-02-30",
            "2026-01-01T00:00",
            "2026-01T00:00Z",
            "2026-01-01T24:00Z",
            "2026-01-01T00:00:00.Z",
            "2026-01-01T00:00:00+1",
            "9223372036854775808",
            "+5",
            "+",
            "1.5",
            "20260101T000000Z",
        ] {
            assert!(Moment::parse(text).is_err(), "{text}");
        }
    }
}
