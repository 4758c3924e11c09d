use std::fmt;

use jiff::SignedDuration;

/// How long a session of a permission set lasts, as the API writes it. See
/// [session duration](https://docs.aws.amazon.com/singlesignon/latest/userguide/howtosessionduration.html).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionDuration {
    text: String,
    seconds: u32,
}

/// "The minimum session duration is 1 hour, and can be set to a maximum of 12 hours."
const ALLOWED: std::ops::RangeInclusive<u32> = 3600..=43_200;

impl SessionDuration {
    /// Reads an ISO 8601 duration such as `PT1H30M` from one hour to twelve; none when it is anything else. Days and
    /// longer units cannot be within that.
    pub fn parse(text: &str) -> Option<SessionDuration> {
        let duration: SignedDuration = text.strip_prefix("PT").and_then(|_| text.parse().ok())?;
        let seconds = u32::try_from(duration.as_secs()).ok()?;
        let is_whole = duration.subsec_nanos() == 0;
        (is_whole && ALLOWED.contains(&seconds)).then(|| SessionDuration { text: text.to_owned(), seconds })
    }
    /// As written.
    pub fn as_str(&self) -> &str {
        &self.text
    }
    /// In seconds.
    pub fn seconds(&self) -> u32 {
        self.seconds
    }
}
impl Default for SessionDuration {
    /// "When you create a new permission set, the session duration is set to 1 hour (in seconds) by default."
    fn default() -> SessionDuration {
        SessionDuration { text: "PT1H".to_owned(), seconds: 3600 }
    }
}
impl fmt::Display for SessionDuration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_hour_to_twelve() {
        for (text, want) in [
            ("PT1H", Some(3600)),
            ("PT12H", Some(43_200)),
            ("PT1H30M", Some(5400)),
            ("PT90M", Some(5400)),
            ("PT3600S", Some(3600)),
            ("PT13H", None),
            ("PT12H1S", None),
            ("PT59M", None),
            ("P1D", None),
            ("PT", None),
            ("P", None),
            ("PT1M1H", None),
            ("PT+2H", None),
            ("-PT2H", None),
            ("PT2HX", None),
            ("PT99999999999999999999H", None),
        ] {
            assert_eq!(SessionDuration::parse(text).map(|duration| duration.seconds()), want, "{text}");
        }
        assert_eq!(SessionDuration::parse("PT1H"), Some(SessionDuration::default()));
    }
}
