use schemars::JsonSchema;
use serde::Deserialize;

use super::{Entries, Placed};
use crate::source::Position;

/// A profile of the AWS config file: one of `user`, `role`, `root` and `permission_set`.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Profile {
    /// An IAM user, as `ACCOUNT/USER`: the profile holds an access key of that user.
    #[serde(default)]
    pub user: Option<Placed<String>>,
    /// A role, as `ACCOUNT/ROLE`: the profile assumes it with the credentials of `source`, or with a token of
    /// `identity_provider`.
    #[serde(default)]
    pub role: Option<Placed<String>>,
    /// The key of an account: the profile acts as its root user.
    #[serde(default)]
    pub root: Option<Placed<String>>,
    /// A permission set in an account, as `ACCOUNT/PERMISSION SET`: the profile signs in through IAM Identity Center, with
    /// `aws sso login` or `orglab sso login`.
    #[serde(default)]
    pub permission_set: Option<Placed<String>>,
    /// The user name of who signs in. Profiles of one person share one sign-in; those that name nobody share another.
    #[serde(default)]
    pub person: Option<Placed<String>>,
    /// Whether `person` has signed in already: the profile then holds the credentials that the access portal would give, and
    /// needs no browser. For tests and scripts.
    #[serde(default)]
    pub signed_in: bool,
    /// The profile whose credentials assume the role.
    #[serde(default)]
    pub source: Option<Placed<String>>,
    /// The name of the identity provider that gives the token with which the role is assumed.
    #[serde(default)]
    pub identity_provider: Option<Placed<String>>,
    /// What the token says: `sub`, or `repository` and `environment` or `ref` as of a job of GitHub Actions, and more.
    #[serde(default)]
    pub claims: Entries<Placed<String>>,
    /// Sent as `sts:ExternalId` when the role is assumed.
    #[serde(default)]
    pub external_id: Option<Placed<String>>,
    /// The name of the role session.
    #[serde(default)]
    pub session_name: Option<Placed<String>>,
    /// How long a role session lasts, in seconds.
    #[serde(default)]
    pub duration_seconds: Option<Placed<u32>>,
    /// Whether a second factor was given. A user's profile then holds a session that says so; of a person who signs in, the
    /// identity provider says so (of a profile that is not `signed_in`, in test suites in Rust alone). A role is assumed
    /// with such a session of its source.
    #[serde(default)]
    pub mfa: bool,
    /// The Region of the profile.
    #[serde(default = "Profile::default_region")]
    pub region: Placed<String>,
}

impl Profile {
    fn default_region() -> Placed<String> {
        Placed { value: "us-east-1".to_owned(), at: Position::start() }
    }
}
