//! The policy language of AWS, and the decision.
//!
//! A [`PolicyDocument`] is read once by the grammar of its [`PolicyType`] and compiled to a form that holds numbers,
//! dates, address ranges and patterns ready to compare. [`decide()`] takes a [`Request`] and the [`PoliciesInForce`] and
//! gives a [`Verdict`]; [`explain()`] takes the same walk and keeps what every statement had to say. Nothing here knows
//! accounts, organizations or a clock: a decision can be repeated from its arguments alone.
//!
//! ```
//! use policy::{Attached, Context, Decision, PoliciesInForce, PolicyDocument, PolicyType, Request, decide};
//!
//! let document = PolicyDocument::parse(
//!     r#"{"Version": "2012-10-17", "Statement": {
//!         "Effect": "Allow", "Action": "s3:Get*", "Resource": "arn:aws:s3:::reports/${aws:username}/*"}}"#,
//!     PolicyType::IdentityBased,
//! )
//! .unwrap();
//! let alice = "arn:aws:iam::111122223333:user/alice".parse().unwrap();
//! let principal = aws::Principal::User { arn: alice, id: "AIDAALICE".into() };
//! let mut context = Context::new();
//! context.set("aws:username", "alice");
//! let mut request = Request {
//!     principal: &principal,
//!     action: "s3:GetObject",
//!     resource: "arn:aws:s3:::reports/alice/2026.csv",
//!     resource_account: principal.account(),
//!     context: &context,
//! };
//! let identity = [Attached { source: "Reports", document: &document }];
//! let policies = PoliciesInForce { identity: &identity, ..PoliciesInForce::default() };
//!
//! assert_eq!(decide(&request, &policies).decision, Decision::Allowed);
//!
//! request.resource = "arn:aws:s3:::reports/bob/2026.csv";
//! let verdict = decide(&request, &policies);
//! assert_eq!(verdict.decision, Decision::ImplicitDeny);
//! assert_eq!(
//!     verdict.reason(request.action, true),
//!     "because no identity-based policy allows the s3:GetObject action"
//! );
//! ```

mod action;
mod caller;
mod condition;
mod context;
mod decide;
mod document;
mod explain;
mod glob;
mod grammar;
mod index;
mod indexed;
mod key;
mod own_account;
mod policy_type;
mod prepared;
mod principal;
mod public;
mod reason;
mod request;
mod resource;
mod statement;
mod trace;
mod validate;
mod variable;
mod verdict;
mod who_can;
mod wording;

pub use condition::Condition;
pub use context::{Context, ContextValue, Values, View};
pub use decide::{decide, decide_prepared};
pub use document::{PolicyDocument, SoughtAction};
pub use explain::{Element, Explanation, LayerExplanation, LayerOutline, Miss, StatementExplanation, explain, outline};
pub use grammar::{MalformedKind, MalformedPolicy, is_service_principal};
pub use indexed::{ControlPolicies, IdentityPolicies, PreparedPolicies};
pub use key::{GLOBAL_KEYS, is_multivalued};
pub use policy_type::PolicyType;
pub use prepared::{PreparedRequest, refuses_root};
pub use reason::{
    ExternalGrant, Limit, PUBLIC_ACCESS_RESOURCE_TYPES, Reasoning, Witness, Zone, access_granted, external_access,
    external_grants, new_access, public_access,
};
pub use request::{Attached, Level, PoliciesInForce, Request, ResourceRule};
pub use statement::{Effect, Position, Statement};
pub use validate::{
    AttachedTo, Finding, FindingType, ISSUE_CODES, IssueCode, Location, PathElement, TextPosition, validate,
};
pub use verdict::{Decision, Verdict};
pub use who_can::{Holder, Question, who_can};
