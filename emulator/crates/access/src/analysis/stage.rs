//! The policies in force for one question, held so that they can be changed and decided again.

use policy::{Attached, Context, Level, PoliciesInForce, PolicyDocument, PolicyType, Request, ResourceRule, Statement};

/// A policy, and where it comes from.
#[derive(Debug, Clone)]
pub(crate) struct Held {
    pub(crate) source: String,
    pub(crate) document: PolicyDocument,
}

/// The policies of one place.
#[derive(Debug, Clone)]
pub(crate) struct HeldLevel {
    pub(crate) target: String,
    pub(crate) policies: Vec<Held>,
}

/// [`PoliciesInForce`], owned. Documents are shared, so a clone copies pointers.
#[derive(Debug, Clone)]
pub(crate) struct Stage {
    pub(crate) service_control: Vec<HeldLevel>,
    pub(crate) resource_control: Vec<HeldLevel>,
    pub(crate) resource: Option<Held>,
    pub(crate) resource_rule: ResourceRule,
    pub(crate) endpoint: Option<Vec<Held>>,
    pub(crate) identity: Vec<Held>,
    pub(crate) boundary: Option<Held>,
    pub(crate) session: Option<Vec<Held>>,
}

impl From<Attached<'_>> for Held {
    fn from(attached: Attached<'_>) -> Held {
        Held { source: attached.source.to_owned(), document: attached.document.clone() }
    }
}

impl Held {
    fn attached(&self) -> Attached<'_> {
        Attached { source: &self.source, document: &self.document }
    }
}

fn held(policies: &[Attached<'_>]) -> Vec<Held> {
    policies.iter().map(|attached| Held::from(*attached)).collect()
}

fn held_levels(levels: &[Level<'_>]) -> Vec<HeldLevel> {
    let hold = |level: &Level<'_>| HeldLevel { target: level.target.to_owned(), policies: held(level.policies) };
    levels.iter().map(hold).collect()
}

fn attached(policies: &[Held]) -> Vec<Attached<'_>> {
    policies.iter().map(Held::attached).collect()
}

impl Stage {
    pub(crate) fn new(policies: &PoliciesInForce<'_>) -> Stage {
        Stage {
            service_control: held_levels(policies.service_control),
            resource_control: held_levels(policies.resource_control),
            resource: policies.resource.map(Held::from),
            resource_rule: policies.resource_rule,
            endpoint: policies.endpoint.map(held),
            identity: held(policies.identity),
            boundary: policies.boundary.map(Held::from),
            session: policies.session.map(held),
        }
    }

    /// Hands the policies to whoever decides.
    pub(crate) fn weigh<R>(&self, decide: impl FnOnce(&PoliciesInForce<'_>) -> R) -> R {
        let in_scps: Vec<_> = self.service_control.iter().map(|level| attached(&level.policies)).collect();
        let in_rcps: Vec<_> = self.resource_control.iter().map(|level| attached(&level.policies)).collect();
        let scps = levels(&self.service_control, &in_scps);
        let rcps = levels(&self.resource_control, &in_rcps);
        let identity = attached(&self.identity);
        let endpoint = self.endpoint.as_deref().map(attached);
        let session = self.session.as_deref().map(attached);
        decide(&PoliciesInForce {
            service_control: &scps,
            resource_control: &rcps,
            resource: self.resource.as_ref().map(Held::attached),
            resource_rule: self.resource_rule,
            endpoint: endpoint.as_deref(),
            identity: &identity,
            boundary: self.boundary.as_ref().map(Held::attached),
            session: session.as_deref(),
        })
    }

    pub(crate) fn is_allowed(&self, request: &Request<'_>, context: &Context) -> bool {
        self.weigh(|policies| policy::decide(&Request { context, ..*request }, policies).is_allowed())
    }

    /// Every policy of a layer, level by level.
    pub(crate) fn layer_mut(&mut self, layer: PolicyType, target: Option<&str>) -> Vec<&mut Held> {
        match layer {
            PolicyType::ServiceControl => level_mut(&mut self.service_control, target),
            PolicyType::ResourceControl => level_mut(&mut self.resource_control, target),
            PolicyType::ResourceBased | PolicyType::RoleTrust => self.resource.iter_mut().collect(),
            PolicyType::IdentityBased => self.identity.iter_mut().collect(),
            PolicyType::PermissionsBoundary => self.boundary.iter_mut().collect(),
            PolicyType::Session => self.session.iter_mut().flatten().collect(),
            PolicyType::VpcEndpoint => self.endpoint.iter_mut().flatten().collect(),
        }
    }
}

fn level_mut<'l>(levels: &'l mut [HeldLevel], target: Option<&str>) -> Vec<&'l mut Held> {
    let wanted = |level: &&mut HeldLevel| target.is_none_or(|target| level.target == target);
    levels.iter_mut().filter(wanted).flat_map(|level| level.policies.iter_mut()).collect()
}

fn levels<'l>(held: &'l [HeldLevel], policies: &'l [Vec<Attached<'l>>]) -> Vec<Level<'l>> {
    held.iter().zip(policies).map(|(level, policies)| Level { target: &level.target, policies }).collect()
}

/// The document with one statement left out, or one more behind the others. None when the result is no policy, as when
/// nothing is left.
pub(crate) fn rewritten(
    document: &PolicyDocument,
    without: Option<usize>,
    plus: Option<&str>,
) -> Option<PolicyDocument> {
    let text = document.text();
    let kept = document.statements().iter().filter(|statement| Some(statement.index()) != without);
    let mut statements: Vec<&str> = kept.map(|statement| text.get(statement.span())).collect::<Option<_>>()?;
    statements.extend(plus);
    let root = json::parse(text).ok()?;
    let version = root.get("Version").and_then(json::Node::as_str);
    let version = version.map_or_else(String::new, |version| format!(r#""Version":"{version}","#));
    parsed(&format!(r#"{{{version}"Statement":[{}]}}"#, statements.join(",")), document.kind()).map(|rewritten| {
        let bound: Vec<_> = document.bound_principals().map(|(arn, id)| (arn.clone(), id.cloned())).collect();
        rewritten.bind_principals(&|arn| bound.iter().find(|(known, _)| known == arn).and_then(|(_, id)| id.clone()))
    })
}

/// Reads a policy by the most generous of the grammars of its type.
pub(crate) fn parsed(text: &str, kind: PolicyType) -> Option<PolicyDocument> {
    let inline = || if kind == PolicyType::IdentityBased { PolicyDocument::parse_inline(text).ok() } else { None };
    let customer = PolicyDocument::parse(text, kind).ok();
    customer.or_else(inline).or_else(|| PolicyDocument::parse_aws_managed(text, kind).ok())
}

/// A statement's text as it stands in its policy.
pub(crate) fn statement_text(policies: &PoliciesInForce<'_>, statement: &Statement) -> String {
    let in_levels = |levels: &[Level<'_>]| -> Vec<PolicyDocument> {
        levels.iter().flat_map(|level| level.policies).map(|policy| policy.document.clone()).collect()
    };
    let direct = policies.identity.iter().chain(policies.resource.iter()).chain(policies.boundary.iter());
    let direct = direct.chain(policies.session.into_iter().flatten()).chain(policies.endpoint.into_iter().flatten());
    let mut documents: Vec<PolicyDocument> = direct.map(|policy| policy.document.clone()).collect();
    documents.extend(in_levels(policies.service_control));
    documents.extend(in_levels(policies.resource_control));
    let holds = |document: &&PolicyDocument| document.statements().iter().any(|held| std::ptr::eq(held, statement));
    let document = documents.iter().find(holds);
    document.and_then(|document| document.text().get(statement.span())).unwrap_or_default().to_owned()
}
