use std::fmt;
use std::hash::{Hash, Hasher};
use std::sync::Arc;

use crate::AccountId;

/// An Amazon Resource Name, `arn:partition:service:region:account-id:resource`, parsed once and compared as text.
///
/// The resource is all that follows the fifth colon and may hold further colons. See
/// [ARNs](https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html).
///
/// ```
/// let arn: aws::Arn = "arn:aws:iam::123456789012:role/team/Deployer".parse().unwrap();
/// assert_eq!(arn.service(), "iam");
/// assert_eq!(arn.account_id().unwrap().to_string(), "123456789012");
/// assert_eq!(arn.resource(), "role/team/Deployer");
/// ```
#[derive(Clone)]
pub struct Arn {
    text: Arc<str>,
    /// Byte offsets of the first five colons.
    colons: [u16; 5],
}

/// Why a text is not an ARN.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ParseArnError {
    /// The text does not begin with `arn:`.
    #[error("an ARN begins with `arn:`")]
    Prefix,
    /// Fewer than six colon-separated fields.
    #[error("an ARN has six fields separated by colons")]
    Fields,
    /// Longer than the 2,048 characters AWS allows.
    #[error("an ARN has at most 2048 characters")]
    TooLong,
}

impl Arn {
    /// Reads an ARN; `arn:` and six fields are required, empty fields are allowed.
    ///
    /// # Errors
    /// When the prefix or a field is missing, or the text is longer than 2,048 bytes.
    pub fn parse(text: &str) -> Result<Arn, ParseArnError> {
        if !text.starts_with("arn:") {
            return Err(ParseArnError::Prefix);
        }
        if text.len() > 2048 {
            return Err(ParseArnError::TooLong);
        }
        let mut colons = [0u16; 5];
        let mut found = text.bytes().enumerate().filter(|(_, byte)| *byte == b':').map(|(at, _)| at);
        for slot in &mut colons {
            let at = found.next().ok_or(ParseArnError::Fields)?;
            *slot = u16::try_from(at).map_err(|_| ParseArnError::TooLong)?;
        }
        Ok(Arn { text: text.into(), colons })
    }

    fn field(&self, after: usize) -> &str {
        let start = self.colons.get(after).map_or(0, |at| usize::from(*at) + 1);
        let end = self.colons.get(after + 1).map_or(self.text.len(), |at| usize::from(*at));
        self.text.get(start..end).unwrap_or_default()
    }

    /// The whole ARN as written.
    pub fn as_str(&self) -> &str {
        &self.text
    }
    /// `aws`, `aws-cn`, `aws-us-gov`, …
    pub fn partition(&self) -> &str {
        self.field(0)
    }
    /// The service namespace, such as `iam`.
    pub fn service(&self) -> &str {
        self.field(1)
    }
    /// The Region, empty for global services.
    pub fn region(&self) -> &str {
        self.field(2)
    }
    /// The account field as written; empty for S3 buckets, `aws` for AWS managed policies.
    pub fn account(&self) -> &str {
        self.field(3)
    }
    /// The owning account, where the account field holds one.
    pub fn account_id(&self) -> Option<AccountId> {
        self.account().parse().ok()
    }
    /// All that follows the fifth colon.
    pub fn resource(&self) -> &str {
        self.field(4)
    }
    /// The part of the resource after its last `/` or `:`: the friendly name of an IAM entity.
    pub fn resource_name(&self) -> &str {
        self.resource().rsplit(['/', ':']).next().unwrap_or_default()
    }
}

impl std::str::FromStr for Arn {
    type Err = ParseArnError;
    fn from_str(text: &str) -> Result<Arn, ParseArnError> {
        Arn::parse(text)
    }
}
impl fmt::Display for Arn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}
impl fmt::Debug for Arn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}
impl AsRef<str> for Arn {
    fn as_ref(&self) -> &str {
        &self.text
    }
}
impl std::borrow::Borrow<str> for Arn {
    fn borrow(&self) -> &str {
        &self.text
    }
}
impl PartialEq for Arn {
    fn eq(&self, other: &Arn) -> bool {
        self.text == other.text
    }
}
impl Eq for Arn {}
impl Hash for Arn {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.text.hash(state);
    }
}
impl PartialOrd for Arn {
    fn partial_cmp(&self, other: &Arn) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl Ord for Arn {
    fn cmp(&self, other: &Arn) -> std::cmp::Ordering {
        self.text.cmp(&other.text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html>
    #[test]
    fn fields() {
        for (text, want) in [
            ("arn:aws:iam::123456789012:root", Some(["aws", "iam", "", "123456789012", "root", "root"])),
            ("arn:aws:s3:::bucket/a:b", Some(["aws", "s3", "", "", "bucket/a:b", "b"])),
            (
                "arn:aws-cn:sqs:cn-north-1:123456789012:q",
                Some(["aws-cn", "sqs", "cn-north-1", "123456789012", "q", "q"]),
            ),
            ("arn:aws:sqs", None),
            ("urn:aws:s3:::b", None),
            ("", None),
        ] {
            let got = Arn::parse(text).ok();
            let got = got.as_ref().map(|arn| {
                [arn.partition(), arn.service(), arn.region(), arn.account(), arn.resource(), arn.resource_name()]
            });
            assert_eq!(got, want, "{text}");
        }
    }
}
