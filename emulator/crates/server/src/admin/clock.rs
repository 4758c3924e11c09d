use std::time::Duration;

use aws::Timestamp;
use jiff::{SignedDuration, Span, SpanRelativeTo};
use serde::Deserialize;
use serde_json::json;

use super::Ask;
use super::reply::{Problem, Reply, read};

const TAKES: &str = r#"{"advance": "2h"}, {"advance": SECONDS} or {"set": "2026-11-24T10:30:00Z"}"#;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Change {
    advance: Option<Advance>,
    set: Option<String>,
}

#[derive(Deserialize)]
#[serde(untagged, expecting = "`advance` is a number of seconds or a text such as \"1h 30m\"")]
enum Advance {
    Seconds(f64),
    Text(String),
}

/// What time it is, and how far that is from the real time.
pub(super) fn show(ask: &Ask<'_>) -> Result<Reply, Problem> {
    let clock = ask.instance.emulator.clock();
    let moved = SignedDuration::from_millis(clock.moved_millis());
    Ok(Reply::new(&json!({ "now": clock.now().to_string(), "moved": format!("{moved:#}") })))
}

/// Moves the clock.
pub(super) fn change(ask: &Ask<'_>) -> Result<Reply, Problem> {
    let clock = ask.instance.emulator.clock();
    match read(ask.request.body(), TAKES)? {
        Change { advance: Some(advance), set: None } => clock.advance(duration(&advance)?),
        Change { advance: None, set: Some(to) } => clock.set(moment(&to)?),
        Change { .. } => return Err(Problem::bad_request(format!("this takes one of {TAKES}"))),
    }
    show(ask)
}

fn moment(text: &str) -> Result<Timestamp, Problem> {
    text.parse().map_err(|error| Problem::bad_request(format!("`set`: {error}")))
}

/// As people write it (`2h`, `1 day 12 hours`) or as ISO 8601 does (`PT2H`). A day is 24 hours; a month is no
/// duration.
fn duration(advance: &Advance) -> Result<Duration, Problem> {
    let wrong = |error: &dyn std::fmt::Display| Problem::bad_request(format!("`advance`: {error}"));
    match advance {
        Advance::Seconds(seconds) => Duration::try_from_secs_f64(*seconds).map_err(|error| wrong(&error)),
        Advance::Text(text) => {
            let span: Span = text.parse().map_err(|error| wrong(&error))?;
            let length = span.to_duration(SpanRelativeTo::days_are_24_hours()).map_err(|error| wrong(&error))?;
            length.try_into().map_err(|_| wrong(&"the clock is moved back with `set`"))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_read_as_people_write_them() {
        for (text, seconds) in [
            ("2h", 7200),
            ("90s", 90),
            ("1h 30m", 5400),
            ("15 minutes", 900),
            ("1 day 12 hours", 129_600),
            ("PT2H", 7200),
            ("2w", 1_209_600),
        ] {
            let read = duration(&Advance::Text(text.to_owned()));
            assert_eq!(read.map_err(|_| text).unwrap(), Duration::from_secs(seconds), "{text}");
        }
        for text in ["", "2", "2 parsecs", "-2h", "1 month", "2h ago"] {
            assert!(duration(&Advance::Text(text.to_owned())).is_err(), "{text}");
        }
        for seconds in [-1.0, f64::NAN, f64::INFINITY, 1e300] {
            assert!(duration(&Advance::Seconds(seconds)).is_err(), "{seconds}");
        }
    }
}
