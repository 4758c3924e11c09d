//! Questions about all requests at once, answered without trying them out.
//!
//! [`new_access`] asks whether a policy allows any request that another one does not. What statements say of a request falls
//! into parts that are independent of each other: its action, its resource, and the value of each condition key. Of each part
//! the statements can tell apart only so many values; [`language`] and [`values`] find one of every kind, and [`search`] looks
//! for a choice of one in each part that the new policy allows and the old one does not. As there is one of every kind, what
//! is not found does not exist; and what is found is a request, which the evaluator then confirms.
//!
//! Variables such as `${aws:username}` tie parts together. A request is searched with a value for each of them; and if there
//! is none, once more with patterns that match what any value would, where a pattern with a variable may match or not. What
//! is only found then is not decided: [`Reasoning::Undecided`]. The same is said of what goes beyond a bounded amount of work.

mod actions;
mod assumed;
mod case;
mod grants;
mod kind;
mod language;
mod part;
mod principals;
mod reach;
mod reference;
mod says;
mod search;
mod universe;
mod values;

use aws::Principal;

use crate::principal::PrincipalEntry;
use crate::statement::Addressee;
use crate::{Context, Effect, PolicyDocument, PolicyType, Request, Statement};
pub use grants::{ExternalGrant, external_grants};
pub use reach::{PUBLIC_ACCESS_RESOURCE_TYPES, Zone, access_granted, external_access, public_access};

use case::{Care, Case};
use kind::Kind;

/// Whether there is new access.
#[derive(Debug)]
pub enum Reasoning {
    /// No request is allowed that was not.
    None,
    /// This one is.
    Some(Box<Witness>),
    /// That could not be found out.
    Undecided(Limit),
}

/// Why something was not decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limit {
    /// Too many combinations of patterns.
    Patterns,
    /// Too many combinations of conditions.
    Conditions,
    /// Policy variables of one text that may stand for another one's.
    Variables,
    /// Canonical users, whose accounts are not known.
    CanonicalUsers,
    /// Texts and numbers, dates or addresses asked of one key.
    MixedTypes,
}

/// A request that a policy allows and another one does not.
#[derive(Debug, Clone, Default)]
pub struct Witness {
    /// Who asks; none where that is whoever has the policy.
    pub principal: Option<Principal>,
    /// `s3:GetObject`.
    pub action: String,
    /// An ARN, or `*`.
    pub resource: String,
    /// What the request says besides.
    pub context: Context,
    /// The index of the statement that allows it.
    pub statement: usize,
}

/// How much work a question may be, and the part of it about actions that the same statements are about: steps through
/// patterns, and choices of values. Of such steps there are some millions in a second.
const BUDGET: usize = 20_000_000;
const BUDGET_OF_ACTION: usize = 2_000_000;

/// Whether a policy allows a request that another one of its kind does not. Each is taken for itself: what it allows and does
/// not deny, an identity-based one to whoever has it, a resource's to the principals that it names.
///
/// The requests are those that AWS could send: actions are the catalogue's and those that the policies name, resources are
/// ARNs or `*`, global condition keys have values of their type, and those about the principal say what it is.
///
/// ```
/// use policy::{PolicyDocument, PolicyType, Reasoning, new_access};
///
/// let read = |pattern: &str| {
///     let text = format!(
///         r#"{{"Version":"2012-10-17","Statement":[{{"Effect":"Allow","Action":"s3:Get*","Resource":"{pattern}"}}]}}"#
///     );
///     PolicyDocument::parse(&text, PolicyType::IdentityBased).unwrap()
/// };
/// let (one, all) = (read("arn:aws:s3:::reports/2026/*"), read("arn:aws:s3:::reports/*"));
/// assert!(matches!(new_access(&one, &all), Reasoning::None));
/// let Reasoning::Some(witness) = new_access(&all, &one) else { panic!("it reads more") };
/// assert!(witness.resource.starts_with("arn:aws:s3:::reports/") && !witness.resource.contains("2026/"));
/// ```
pub fn new_access(new: &PolicyDocument, old: &PolicyDocument) -> Reasoning {
    match access_of_principals(new, old, &mut { BUDGET }) {
        Reasoning::None if names_canonical_users(new, old) => Reasoning::Undecided(Limit::CanonicalUsers),
        found => found,
    }
}

/// Whether a policy that differs from another one allows something to canonical users of S3.
fn names_canonical_users(new: &PolicyDocument, old: &PolicyDocument) -> bool {
    let is_canonical = |entry: &PrincipalEntry| matches!(entry, PrincipalEntry::CanonicalUser(_));
    let allowing = new.statements().iter().filter(|it| it.effect() == Effect::Allow);
    let mut elements = allowing.filter_map(|it| it.principals.as_ref()).filter(|element| !element.negated);
    new.text() != old.text() && elements.any(|element| element.entries.iter().any(is_canonical))
}

/// The same of principals that requests have; canonical users are names of accounts that are not known here.
fn access_of_principals(new: &PolicyDocument, old: &PolicyDocument, budget: &mut usize) -> Reasoning {
    let statements: Vec<&Statement> = new.statements().iter().chain(old.statements()).collect();
    let is_new = |number: &usize| *number < new.statements().len();
    let classes = actions::classes(&statements);
    let of = |class: &actions::Class| -> Vec<(bool, &Statement)> {
        class.statements.iter().filter_map(|number| Some((is_new(number), *statements.get(*number)?))).collect()
    };
    let kinds = if names_principals(new.kind()) { &Kind::NAMED[..] } else { &[Kind::Holder] };
    let questions = classes.iter().flat_map(|class| kinds.iter().map(move |kind| (class, *kind)));
    let cases = questions.map(|(class, kind)| Case::new(&class.action, kind, of(class).into_iter()));
    let cases: Vec<Case<'_>> = cases.filter(Case::is_open).collect();
    let mut undecided = None;
    for (care, case) in [Care::Glance, Care::Full].into_iter().flat_map(|care| cases.iter().map(move |it| (care, it))) {
        let of_action = (*budget).min(BUDGET_OF_ACTION);
        let mut left = of_action;
        match case.decide(care, &mut left) {
            found @ Reasoning::Some(_) => return found,
            Reasoning::Undecided(limit) if care == Care::Full => undecided = undecided.or(Some(limit)),
            Reasoning::None | Reasoning::Undecided(_) => {}
        }
        *budget -= of_action - left;
    }
    undecided.map_or(Reasoning::None, Reasoning::Undecided)
}

/// Whether policies of a type say whom they speak of.
fn names_principals(kind: PolicyType) -> bool {
    kind.is_of_resource() || matches!(kind, PolicyType::ResourceControl | PolicyType::VpcEndpoint)
}

/// Whether statements allow a request: some do, none denies. Says which.
fn allowing(statements: &[&Statement], witness: &Witness, kind: Kind) -> Option<usize> {
    let request = Request {
        principal: witness.principal.as_ref()?,
        action: &witness.action,
        resource: &witness.resource,
        resource_account: None,
        context: &witness.context,
    };
    let addressee = match kind {
        Kind::Holder => Addressee::Holder,
        _ => Addressee::Named { has_boundary: false, gateway_endpoint: false },
    };
    let prepared = request.prepare();
    let mut allowing = None;
    for statement in statements.iter().filter(|it| it.applies(&prepared, addressee, false).is_ok()) {
        match statement.effect() {
            Effect::Deny => return None,
            Effect::Allow => allowing = allowing.or(Some(statement.index())),
        }
    }
    allowing
}
