//! Kinds of principals, and which keys a request has of each. See
//! <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html>.

use crate::variable::Variable;

/// A kind of principal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Whoever has an identity-based policy.
    Holder,
    Role,
    User,
    Anonymous,
    /// Someone with a token of an identity provider, and no credentials.
    Bearer,
    Root,
    FederatedUser,
    Service,
}

/// Keys whose values follow from who asks.
const OWN: [&str; 9] = [
    "aws:PrincipalAccount",
    "aws:PrincipalArn",
    "aws:PrincipalIsAWSService",
    "aws:PrincipalServiceName",
    "aws:PrincipalServiceNamesList",
    "aws:PrincipalType",
    "aws:userid",
    "aws:username",
    "kms:CallerAccount",
];

/// Keys that only services send, for the resource on whose behalf they call.
const OF_SOURCE: [&str; 4] = ["aws:SourceAccount", "aws:SourceArn", "aws:SourceOrgID", "aws:SourceOrgPaths"];

pub(super) const ORGANIZATION: &str = "aws:PrincipalOrgID";
pub(super) const PATHS: &str = "aws:PrincipalOrgPaths";
pub(super) const PROVIDER: &str = "aws:FederatedProvider";

impl Kind {
    /// Those whom policies of resources name, such first as people think of.
    pub(super) const NAMED: [Kind; 7] =
        [Kind::Role, Kind::User, Kind::Anonymous, Kind::Bearer, Kind::Root, Kind::FederatedUser, Kind::Service];

    /// Whether it belongs to an account.
    pub(super) fn has_account(self) -> bool {
        matches!(self, Kind::Role | Kind::User | Kind::Root | Kind::FederatedUser)
    }
    /// Whether a key's value follows from who asks.
    pub(super) fn decides(self, key: &str) -> bool {
        let is_own = OWN.iter().any(|own| own.eq_ignore_ascii_case(key));
        let is_provider = self == Kind::Bearer && key.eq_ignore_ascii_case(PROVIDER);
        self != Kind::Holder && (is_own || is_provider)
    }
    /// Whether requests of it never have a key. Of those that it decides, its own context knows.
    pub(super) fn lacks(self, key: &str) -> bool {
        let is = |known: &str| key.eq_ignore_ascii_case(known);
        let tag = "aws:PrincipalTag/";
        let is_tag = key.get(..tag.len()).is_some_and(|start| start.eq_ignore_ascii_case(tag));
        match self {
            Kind::Holder => false,
            _ if OF_SOURCE.iter().any(|known| is(known)) => self != Kind::Service,
            // A role's session knows the provider that it was begun with.
            _ if is(PROVIDER) => !matches!(self, Kind::Bearer | Kind::Role),
            _ if is(ORGANIZATION) || is(PATHS) => !self.has_account(),
            _ if is_tag => !self.has_account() || self == Kind::Root,
            _ if is("aws:username") => self != Kind::User,
            _ if is("aws:PrincipalArn") || is("kms:CallerAccount") => !self.has_account(),
            _ => false,
        }
    }
    /// Whether a variable stands for no text in requests of it.
    pub(super) fn never_resolves(self, variable: &Variable) -> bool {
        variable.is_never_resolved(|key| self.lacks(key))
    }
}
