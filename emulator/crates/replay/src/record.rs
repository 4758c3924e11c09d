use std::borrow::Cow;
use std::fmt;

use serde::de::{Error, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::value::RawValue;

/// The fields of a CloudTrail record that a decision needs, borrowed from its text. See
/// [record contents](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html).
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Record<'a> {
    #[serde(borrow, default)]
    pub(crate) event_source: Option<Text<'a>>,
    #[serde(borrow, default)]
    pub(crate) event_name: Option<Text<'a>>,
    #[serde(borrow, default)]
    pub(crate) event_type: Option<Text<'a>>,
    #[serde(borrow, default, rename = "eventID")]
    pub(crate) event_id: Option<Text<'a>>,
    #[serde(borrow, default)]
    pub(crate) event_time: Option<Text<'a>>,
    #[serde(borrow, default)]
    pub(crate) aws_region: Option<Text<'a>>,
    #[serde(borrow, default, rename = "sourceIPAddress")]
    pub(crate) source_ip_address: Option<Text<'a>>,
    #[serde(borrow, default)]
    pub(crate) user_agent: Option<Text<'a>>,
    #[serde(borrow, default)]
    pub(crate) error_code: Option<Text<'a>>,
    #[serde(borrow, default)]
    pub(crate) error_message: Option<Text<'a>>,
    #[serde(borrow, default)]
    pub(crate) recipient_account_id: Option<Text<'a>>,
    #[serde(borrow, default)]
    pub(crate) vpc_endpoint_id: Option<Text<'a>>,
    #[serde(borrow, default)]
    pub(crate) user_identity: Option<UserIdentity<'a>>,
    #[serde(borrow, default)]
    pub(crate) resources: Option<Vec<NamedResource<'a>>>,
    #[serde(borrow, default)]
    pub(crate) request_parameters: Option<&'a RawValue>,
    /// The record inside an EventBridge event.
    #[serde(borrow, default)]
    pub(crate) detail: Option<&'a RawValue>,
    /// The record inside an answer of `cloudtrail lookup-events`.
    #[serde(borrow, default, rename = "CloudTrailEvent")]
    pub(crate) looked_up: Option<Text<'a>>,
}

/// See [userIdentity](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html).
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct UserIdentity<'a> {
    #[serde(borrow, default, rename = "type")]
    pub(crate) kind: Option<Text<'a>>,
    #[serde(borrow, default)]
    pub(crate) principal_id: Option<Text<'a>>,
    #[serde(borrow, default)]
    pub(crate) arn: Option<Text<'a>>,
    #[serde(borrow, default)]
    pub(crate) account_id: Option<Text<'a>>,
    #[serde(borrow, default)]
    pub(crate) invoked_by: Option<Text<'a>>,
    #[serde(borrow, default)]
    pub(crate) session_context: Option<SessionContext<'a>>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct SessionContext<'a> {
    #[serde(borrow, default)]
    pub(crate) session_issuer: Option<SessionIssuer<'a>>,
    #[serde(borrow, default)]
    pub(crate) attributes: Option<SessionAttributes<'a>>,
    #[serde(borrow, default)]
    pub(crate) source_identity: Option<Text<'a>>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct SessionIssuer<'a> {
    #[serde(borrow, default)]
    pub(crate) arn: Option<Text<'a>>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct SessionAttributes<'a> {
    #[serde(borrow, default)]
    pub(crate) creation_date: Option<Text<'a>>,
    #[serde(borrow, default)]
    pub(crate) mfa_authenticated: Option<Text<'a>>,
}

/// One of the `resources` of a record.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct NamedResource<'a> {
    #[serde(borrow, default, rename = "ARN", alias = "arn")]
    pub(crate) arn: Option<Text<'a>>,
    #[serde(borrow, default)]
    pub(crate) account_id: Option<Text<'a>>,
}

impl<'a> Record<'a> {
    /// Reads a record. Its text is validated as a whole first, which is faster than string by string.
    pub(crate) fn read(text: &'a [u8]) -> Result<Record<'a>, serde_json::Error> {
        let text = std::str::from_utf8(text).map_err(serde_json::Error::custom)?;
        serde_json::from_str(text)
    }
    /// The text of the record that this one is only the envelope of.
    pub(crate) fn enclosed(&self) -> Option<&str> {
        if self.event_name.is_some() && self.event_source.is_some() {
            return None;
        }
        self.looked_up.as_deref().or_else(|| self.detail.map(RawValue::get))
    }
    /// Who called; empty where the record does not say.
    pub(crate) fn identity(&self) -> &UserIdentity<'a> {
        static NOBODY: UserIdentity<'static> = UserIdentity {
            kind: None,
            principal_id: None,
            arn: None,
            account_id: None,
            invoked_by: None,
            session_context: None,
        };
        self.user_identity.as_ref().unwrap_or(&NOBODY)
    }
}

impl<'a> UserIdentity<'a> {
    pub(crate) fn issuer(&self) -> Option<&str> {
        self.session_context.as_ref()?.session_issuer.as_ref()?.arn.as_deref()
    }
    pub(crate) fn source_identity(&self) -> Option<&str> {
        self.session_context.as_ref()?.source_identity.as_deref()
    }
    pub(crate) fn attributes(&self) -> Option<&SessionAttributes<'a>> {
        self.session_context.as_ref()?.attributes.as_ref()
    }
}

/// Text that is borrowed where it holds no escapes. `mfaAuthenticated` is a boolean in some records and text in most.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Text<'a>(Cow<'a, str>);

impl std::ops::Deref for Text<'_> {
    type Target = str;
    fn deref(&self) -> &str {
        &self.0
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for Text<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Text<'a>, D::Error> {
        deserializer.deserialize_any(TextVisitor)
    }
}

struct TextVisitor;

impl<'de> Visitor<'de> for TextVisitor {
    type Value = Text<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("text")
    }
    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Text<'de>, E> {
        Ok(Text(Cow::Borrowed(text)))
    }
    fn visit_str<E: Error>(self, text: &str) -> Result<Text<'de>, E> {
        Ok(Text(Cow::Owned(text.to_owned())))
    }
    fn visit_bool<E: Error>(self, value: bool) -> Result<Text<'de>, E> {
        Ok(Text(Cow::Borrowed(if value { "true" } else { "false" })))
    }
    fn visit_u64<E: Error>(self, value: u64) -> Result<Text<'de>, E> {
        Ok(Text(Cow::Owned(value.to_string())))
    }
}
