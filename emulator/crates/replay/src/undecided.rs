use std::fmt;

/// Why a record says nothing that a scenario could decide.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Undecided {
    /// Sign-ins, events of services, insights: nobody called an API.
    NotACall(String),
    /// A call that the VPC endpoint turned away; the resource was never asked.
    AtEndpoint,
    /// The record that another account received as well.
    ForeignCopy,
    /// The identity provider's assertion is not in the record.
    FederatedSignIn,
    /// A kind of `userIdentity` that names nobody a policy could name.
    PrincipalKind(String),
    /// The caller's account is not in the scenario.
    UnknownAccount(String),
    /// The caller is not in the scenario.
    UnknownPrincipal(String),
    /// A bucket of another account is not in the scenario, nor is its policy.
    UnknownBucket(String),
}

impl Undecided {
    /// The reason without its particulars.
    pub(crate) fn reason(&self) -> &'static str {
        match self {
            Undecided::NotACall(_) => "not an API call",
            Undecided::AtEndpoint => "denied by a VPC endpoint before the resource was asked",
            Undecided::ForeignCopy => "a copy for the resource's account, which does not name the caller",
            Undecided::FederatedSignIn => "a federated sign-in, whose assertion is not recorded",
            Undecided::PrincipalKind(_) => "a caller that policies cannot name",
            Undecided::UnknownAccount(_) => "the caller's account is not in the scenario",
            Undecided::UnknownPrincipal(_) => "the caller is not in the scenario",
            Undecided::UnknownBucket(_) => "a bucket of another account that is not in the scenario",
        }
    }
    /// The particulars.
    pub(crate) fn detail(&self) -> &str {
        match self {
            Undecided::NotACall(text)
            | Undecided::PrincipalKind(text)
            | Undecided::UnknownAccount(text)
            | Undecided::UnknownPrincipal(text)
            | Undecided::UnknownBucket(text) => text,
            Undecided::AtEndpoint | Undecided::ForeignCopy | Undecided::FederatedSignIn => "",
        }
    }
}

impl fmt::Display for Undecided {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.detail() {
            "" => f.write_str(self.reason()),
            detail => write!(f, "{}: {detail}", self.reason()),
        }
    }
}
