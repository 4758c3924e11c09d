//! How often AWS lets an operation be called, where AWS says so. What is not here has no published limit.

/// A token bucket: `rate` tokens a second come in, `burst` is what it holds.
#[derive(Debug)]
pub(super) struct Limit {
    /// The name of the service's model.
    pub(super) service: &'static str,
    /// The operations it is for; all of the service where there are none.
    pub(super) operations: &'static [&'static str],
    /// Whether they share one bucket; each has its own otherwise.
    pub(super) together: bool,
    /// Who has a bucket of their own.
    pub(super) per: Per,
    pub(super) rate: f64,
    pub(super) burst: f64,
}

/// Who has a bucket of their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Per {
    /// The caller's account, in each Region.
    Account,
    /// The caller's organization.
    Organization,
    /// The identity store that the request names.
    IdentityStore,
    /// The address that the request comes from.
    Address,
    /// The OAuth client that the request names.
    Client,
}

const fn of(service: &'static str, operations: &'static [&'static str], per: Per, rate: f64, burst: f64) -> Limit {
    Limit { service, operations, together: false, per, rate, burst }
}
const fn shared(service: &'static str, operations: &'static [&'static str], per: Per, rate: f64) -> Limit {
    Limit { service, operations, together: true, per, rate, burst: rate }
}
const fn account(operations: &'static [&'static str], rate: f64, burst: f64) -> Limit {
    of("organizations", operations, Per::Account, rate, burst)
}
const fn organization(operations: &'static [&'static str], rate: f64, burst: f64) -> Limit {
    of("organizations", operations, Per::Organization, rate, burst)
}

/// Reads and writes of one SCIM endpoint a second, per operation and identity store:
/// <https://docs.aws.amazon.com/singlesignon/latest/userguide/limits.html#ssothrottlelimits>.
pub(super) const SCIM_READS: Limit = of("scim", &[], Per::IdentityStore, 40.0, 40.0);
pub(super) const SCIM_WRITES: Limit = of("scim", &[], Per::IdentityStore, 25.0, 25.0);

/// What Organizations lists, and limits alike.
const LISTS: &[&str] = &[
    "ListCreateAccountStatus",
    "ListHandshakesForAccount",
    "ListHandshakesForOrganization",
    "ListParents",
    "ListAccountsForParent",
    "ListOrganizationalUnitsForParent",
    "ListPolicies",
    "ListPoliciesForTarget",
    "ListTargetsForPolicy",
    "ListDelegatedAdministrators",
];

/// Where only a rate is published, a bucket holds what comes in in a second.
pub(super) static LIMITS: &[Limit] = &[
    // https://docs.aws.amazon.com/singlesignon/latest/userguide/limits.html#ssothrottlelimits
    shared("sso-admin", &[], Per::Account, 20.0),
    of("identitystore", &[], Per::IdentityStore, 20.0, 20.0),
    // https://docs.aws.amazon.com/singlesignon/latest/userguide/limits.html#oidcthrottlelimits
    of("sso-oidc", &["RegisterClient"], Per::Address, 20.0, 20.0),
    shared("sso-oidc", &["CreateToken", "StartDeviceAuthorization"], Per::Client, 80.0),
    of("sso-oidc", &["CreateToken"], Per::Account, 250.0, 250.0),
    // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html#reference_iam-quotas-entities
    shared(
        "sts",
        &[
            "AssumeRole",
            "DecodeAuthorizationMessage",
            "GetAccessKeyInfo",
            "GetCallerIdentity",
            "GetFederationToken",
            "GetSessionToken",
        ],
        Per::Account,
        600.0,
    ),
    // https://docs.aws.amazon.com/awscloudtrail/latest/userguide/WhatIsCloudTrail-Limits.html#cloudtrail-api-quotas
    of("cloudtrail", &["LookupEvents"], Per::Account, 2.0, 2.0),
    // https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html#throttling-limits
    account(&["CloseAccount"], 0.05, 1.0),
    account(&["CreateAccount", "CreateGovCloudAccount"], 0.1, 3.0),
    account(&["DescribeAccount"], 20.0, 30.0),
    organization(&["DescribeAccount"], 24.0, 36.0),
    account(&["DescribeCreateAccountStatus", "DescribeOrganizationalUnit", "DescribePolicy"], 2.0, 2.0),
    organization(&["DescribeCreateAccountStatus", "DescribeOrganizationalUnit", "DescribePolicy"], 2.0, 3.0),
    account(
        &["LeaveOrganization", "CreateOrganization", "DeleteOrganization", "EnableAllFeatures", "DeclineHandshake"],
        1.0,
        1.0,
    ),
    account(&["DisablePolicyType", "EnablePolicyType"], 1.0, 1.0),
    account(LISTS, 5.0, 8.0),
    organization(LISTS, 6.0, 10.0),
    organization(&["DescribeHandshake"], 6.0, 10.0),
    account(&["AcceptHandshake", "DescribeHandshake", "CreateOrganizationalUnit", "DescribeOrganization"], 1.0, 2.0),
    organization(&["AcceptHandshake", "DeclineHandshake"], 5.0, 5.0),
    account(&["CancelHandshake"], 2.0, 3.0),
    account(&["InviteAccountToOrganization"], 3.0, 5.0),
    account(&["MoveAccount", "UpdateOrganizationalUnit", "DeleteOrganizationalUnit"], 2.0, 3.0),
    account(&["ListAccounts"], 8.0, 12.0),
    organization(&["ListAccounts"], 9.0, 15.0),
    account(&["ListChildren"], 6.0, 10.0),
    organization(&["ListChildren"], 7.0, 12.0),
    account(&["ListRoots"], 1.0, 2.0),
    organization(&["ListRoots"], 1.0, 3.0),
    account(&["ListTagsForResource"], 10.0, 15.0),
    organization(&["ListTagsForResource"], 12.0, 18.0),
    account(&["RemoveAccountFromOrganization"], 2.0, 2.0),
    account(&["TagResource", "UntagResource"], 4.0, 6.0),
    account(&["CreatePolicy", "DeletePolicy", "AttachPolicy", "DetachPolicy", "UpdatePolicy"], 2.0, 3.0),
    account(&["EnableAWSServiceAccess", "DisableAWSServiceAccess"], 1.0, 2.0),
    account(&["ListAWSServiceAccessForOrganization", "ListDelegatedServicesForAccount"], 1.0, 3.0),
    organization(&["ListAWSServiceAccessForOrganization", "ListDelegatedServicesForAccount"], 1.0, 4.0),
    account(&["RegisterDelegatedAdministrator", "DeregisterDelegatedAdministrator"], 1.0, 2.0),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::services::MODELS;

    #[test]
    fn every_operation_is_one_of_its_service() {
        for limit in LIMITS {
            let model = MODELS.iter().find(|model| model.name == limit.service);
            let model = model.unwrap_or_else(|| panic!("{}", limit.service));
            for operation in limit.operations {
                assert!(model.operation(operation).is_some(), "{}:{operation}", limit.service);
            }
            assert!(limit.rate > 0.0 && limit.burst >= 1.0 && limit.burst >= limit.rate.min(1.0));
        }
    }
}
