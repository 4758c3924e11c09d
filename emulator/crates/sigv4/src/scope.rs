use std::borrow::Cow;

use crate::{Refusal, TERMINATOR, Timestamp};

/// What a signature is good for: one day, one Region, one service.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scope<'s> {
    /// The day, `YYYYMMDD`.
    pub date: &'s str,
    /// The Region's code.
    pub region: &'s str,
    /// The service's signing name, e.g. `iam`.
    pub service: &'s str,
}

impl Scope<'_> {
    /// Whether S3's rules hold: the path is signed as it is sent, and the payload's hash is stated in a header.
    /// Requests to Outposts, Object Lambda access points and directory buckets are made by the S3 client too.
    pub(crate) fn is_s3(&self) -> bool {
        matches!(self.service, "s3" | "s3-object-lambda" | "s3-outposts" | "s3express")
    }

    /// How far, in minutes, the clocks of client and service may be apart.
    ///
    /// AWS documents no list; these are the services whose sentences are seen to end in "15 min.", and S3, which
    /// documents it. Others say "5 min.".
    /// <https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-authenticating-requests.html>
    /// <https://docs.aws.amazon.com/IAM/latest/APIReference/CommonErrors.html> (`RequestExpired`)
    pub(crate) fn skew_minutes(&self) -> i64 {
        match self.service {
            "iam" | "sts" | "sns" | "ecr" => 15,
            _ if self.is_s3() => 15,
            _ => 5,
        }
    }
}

/// An access key ID and the scope that it signed for: `keyid/date/region/service/aws4_request`.
#[derive(Debug, Clone)]
pub(crate) struct Credential<'r> {
    pub(crate) access_key_id: Cow<'r, str>,
    date: Cow<'r, str>,
    region: Cow<'r, str>,
    service: Cow<'r, str>,
    term: Cow<'r, str>,
}

impl<'r> Credential<'r> {
    pub(crate) fn parse(text: Cow<'r, str>) -> Result<Credential<'r>, Refusal> {
        let parsed = match &text {
            Cow::Borrowed(text) => Credential::split(text, Cow::Borrowed),
            Cow::Owned(text) => Credential::split(text, |part| Cow::Owned(part.to_owned())),
        };
        parsed.ok_or_else(|| {
            Refusal::Incomplete(format!(
                "Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, got '{text}'"
            ))
        })
    }

    fn split<'t, 'c>(text: &'t str, own: impl Fn(&'t str) -> Cow<'c, str>) -> Option<Credential<'c>> {
        let mut parts = text.split('/').map(own);
        let mut next = || parts.next();
        let credential =
            Credential { access_key_id: next()?, date: next()?, region: next()?, service: next()?, term: next()? };
        next().is_none().then_some(credential)
    }

    pub(crate) fn scope(&self) -> Scope<'_> {
        Scope { date: &self.date, region: &self.region, service: &self.service }
    }

    /// Refuses what no service can accept, whatever it is called and wherever it is.
    pub(crate) fn check(&self, time: &Timestamp) -> Result<(), Refusal> {
        let mut wrong = String::new();
        if self.term != TERMINATOR {
            wrong +=
                &format!("Credential should be scoped with a valid terminator: '{TERMINATOR}', not '{}'. ", self.term);
        }
        if self.date != time.date() {
            wrong += &format!(
                "Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '{}' != '{}', \
                 from '{time}'.",
                self.date,
                time.date(),
            );
        }
        if wrong.is_empty() { Ok(()) } else { Err(Refusal::Scope(wrong.trim_end().to_owned())) }
    }
}
