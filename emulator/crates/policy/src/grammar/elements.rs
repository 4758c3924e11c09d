use crate::PolicyType;

/// What a kind of policy may contain: one row of the element table.
#[derive(Debug)]
pub(crate) struct Rules {
    pub(crate) principal: Principals,
    pub(crate) not_principal: bool,
    pub(crate) not_action: bool,
    pub(crate) resource: Presence,
    pub(crate) resource_form: ResourceForm,
    pub(crate) actions: Actions,
    pub(crate) deny_only: bool,
    pub(crate) needs_2012: bool,
    /// IAM takes letters and digits; other services also spaces and more.
    pub(crate) alphanumeric_sids: bool,
    pub(crate) unique_sids: bool,
    /// U+0020 to U+00FF and white space: the IAM API's own pattern.
    pub(crate) latin_only: bool,
    pub(crate) wording: Wording,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Presence {
    Required,
    Optional,
    Forbidden,
}
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Principals {
    Forbidden,
    Required,
    /// Required, and `"*"` is not among the forms that IAM takes.
    RequiredForTrust,
    /// `"Principal": "*"` and nothing else.
    EveryoneOnly,
}
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ResourceForm {
    /// Fields that are missing from an ARN are `*`.
    Completed,
    /// An ARN has all six fields.
    Complete,
}
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Actions {
    Any,
    /// Those by which a role is assumed.
    OfTrust,
    /// Actions of the services that resource control policies reach.
    ResourceControl,
}
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Wording {
    Iam,
    /// Organizations has one sentence for everything.
    Organizations,
}

/// Identity-based policies and boundaries. That `Version` must be 2012-10-17 is asked of managed policies.
const IDENTITY: Rules = Rules {
    principal: Principals::Forbidden,
    not_principal: false,
    not_action: true,
    resource: Presence::Required,
    resource_form: ResourceForm::Completed,
    actions: Actions::Any,
    deny_only: false,
    needs_2012: true,
    alphanumeric_sids: true,
    unique_sids: true,
    latin_only: true,
    wording: Wording::Iam,
};
const SESSION: Rules = Rules { resource_form: ResourceForm::Complete, needs_2012: false, ..IDENTITY };
/// Some services' policies have no `Resource`: they speak of what they are attached to.
const RESOURCE: Rules = Rules {
    principal: Principals::Required,
    not_principal: true,
    resource: Presence::Optional,
    resource_form: ResourceForm::Complete,
    needs_2012: false,
    alphanumeric_sids: false,
    unique_sids: false,
    latin_only: false,
    ..IDENTITY
};
const ENDPOINT: Rules = Rules { resource: Presence::Required, ..RESOURCE };
const TRUST: Rules = Rules {
    principal: Principals::RequiredForTrust,
    resource: Presence::Forbidden,
    actions: Actions::OfTrust,
    needs_2012: false,
    ..IDENTITY
};
/// <https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_syntax.html>
const SERVICE_CONTROL: Rules = Rules {
    resource_form: ResourceForm::Complete,
    alphanumeric_sids: false,
    latin_only: false,
    wording: Wording::Organizations,
    ..IDENTITY
};
/// <https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps_syntax.html>
const RESOURCE_CONTROL: Rules = Rules {
    principal: Principals::EveryoneOnly,
    not_action: false,
    actions: Actions::ResourceControl,
    deny_only: true,
    ..SERVICE_CONTROL
};

impl Rules {
    pub(crate) fn of(kind: PolicyType) -> &'static Rules {
        match kind {
            PolicyType::IdentityBased | PolicyType::PermissionsBoundary => &IDENTITY,
            PolicyType::Session => &SESSION,
            PolicyType::ResourceBased => &RESOURCE,
            PolicyType::VpcEndpoint => &ENDPOINT,
            PolicyType::RoleTrust => &TRUST,
            PolicyType::ServiceControl => &SERVICE_CONTROL,
            PolicyType::ResourceControl => &RESOURCE_CONTROL,
        }
    }
}
