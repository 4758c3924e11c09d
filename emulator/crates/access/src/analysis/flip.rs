//! The smallest change that would turn an answer round: changes are guessed from what decided, and each is tried out.

use std::fmt;

use aws::Principal;
use policy::{Context, Decision, Effect, Element, PoliciesInForce, PolicyType, Request, Verdict};
use serde::Serialize;
use state::Partition;

use super::legend::Legend;
use super::solver::{Setting, refute, satisfy, with};
use super::stage::{Held, HeldLevel, Stage, parsed, rewritten};

/// How many steps a change may have.
const STEPS: usize = 6;

/// Changes that together turn an answer round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Flip {
    /// What has to be done, all of it.
    pub changes: Vec<Change>,
}

/// One change, of the request or of a policy.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[serde(tag = "change", rename_all = "kebab-case")]
pub enum Change {
    /// The request says something else.
    Request {
        /// What it has to say.
        #[serde(flatten)]
        setting: Setting,
    },
    /// A policy is detached from a place of the organization.
    Detach {
        /// The policy.
        policy: String,
        /// The place.
        target: String,
        /// Its type.
        layer: &'static str,
    },
    /// A statement is taken out of a policy.
    Remove {
        /// The statement, by its id or number.
        statement: String,
        /// The policy.
        policy: String,
        /// Its type.
        layer: &'static str,
    },
    /// A statement is added.
    Allow {
        /// The type of the policy that has to allow.
        layer: &'static str,
        /// Of control policies, the place; of resources, the resource.
        target: Option<String>,
        /// The action.
        action: String,
        /// The resource.
        resource: String,
        /// Of resource-based policies, whom.
        principal: Option<String>,
    },
}

impl Flip {
    /// The same in the names that people use.
    #[must_use]
    pub fn named(&self, legend: &dyn Legend) -> Flip {
        let mut changes = self.changes.clone();
        for change in &mut changes {
            match change {
                Change::Detach { policy, target, .. } => {
                    (*policy, *target) = (legend.policy(policy), legend.place(target));
                }
                Change::Remove { policy, .. } => *policy = legend.policy(policy),
                // Of resources, the target is the resource.
                Change::Allow { target: Some(target), .. } => *target = legend.place(target),
                Change::Allow { target: None, .. } | Change::Request { .. } => {}
            }
        }
        Flip { changes }
    }
}

impl fmt::Display for Flip {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, change) in self.changes.iter().enumerate() {
            write!(f, "{}{change}", if at == 0 { "" } else { ", and " })?;
        }
        Ok(())
    }
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Change::Request { setting } if setting.values.is_empty() => {
                write!(f, "leave {} out of the request", setting.key)
            }
            Change::Request { setting } => write!(f, "make the request with {setting}"),
            Change::Detach { policy, target, layer } => write!(f, "detach the {layer} {policy} from {target}"),
            Change::Remove { statement, policy, layer } => {
                write!(f, "take the statement {statement} out of the {layer} {policy}")
            }
            Change::Allow { layer, target, action, resource, principal } => {
                write!(f, "add an Allow for {action} on {resource}")?;
                if let Some(principal) = principal {
                    write!(f, " to {principal}")?;
                }
                match target {
                    Some(target) => write!(f, " in a {layer} of {target}"),
                    None => write!(f, " in {} {layer}", if layer.starts_with(['i', 'a']) { "an" } else { "a" }),
                }
            }
        }
    }
}

/// Changes that turn the answer round, the smallest first.
pub(crate) fn flips(partition: &Partition, request: &Request<'_>, stage: &Stage) -> Vec<Flip> {
    let search = Search { partition, request, context: request.context.clone() };
    let allowed = stage.is_allowed(request, request.context);
    let mut found: Vec<Flip> = if allowed {
        vec![search.to_denied(stage, true), search.to_denied(stage, false)]
    } else {
        vec![
            search.to_allowed(stage, Means::Request),
            search.to_allowed(stage, Means::Policies),
            search.to_allowed(stage, Means::Both),
        ]
    }
    .into_iter()
    .flatten()
    .collect();
    found.sort_by_key(|flip| flip.changes.len());
    let mut unique: Vec<Flip> = Vec::new();
    found.into_iter().for_each(|flip| {
        if !unique.contains(&flip) {
            unique.push(flip);
        }
    });
    unique
}

/// What a request that is denied has to say to be allowed, all policies staying as they are, and its context then.
pub(crate) fn settings_to_allow(
    request: &Request<'_>,
    denied: &Verdict<'_>,
    policies: &PoliciesInForce<'_>,
) -> Option<(Vec<Setting>, Context)> {
    let mut context = request.context.clone();
    let mut settings: Vec<Setting> = Vec::new();
    let mut denied = *denied;
    for _ in 1..STEPS {
        let Step { settings: more, suffices } =
            by_request(&Request { context: &context, ..*request }, &denied, policies)?;
        for setting in more {
            setting.apply(&mut context);
            settings.retain(|known| !known.key.eq_ignore_ascii_case(&setting.key));
            settings.push(setting);
        }
        if suffices {
            return Some((settings, context));
        }
        denied = policy::decide(&Request { context: &context, ..*request }, policies);
        if denied.is_allowed() {
            return Some((settings, context));
        }
    }
    None
}

/// What gets past one obstacle, and whether it is known that there is no other.
struct Step {
    settings: Vec<Setting>,
    suffices: bool,
}

/// What the request could say to get past what stops it now.
fn by_request(request: &Request<'_>, verdict: &Verdict<'_>, policies: &PoliciesInForce<'_>) -> Option<Step> {
    let context = request.context;
    if let Some(statement) = verdict.statement {
        // Each of them puts the statement out of force; best is one after which nothing else stops the request.
        let mut first = None;
        for way in refute(statement.conditions(), context) {
            let context = with(context, std::slice::from_ref(&way));
            if policy::decide(&Request { context: &context, ..*request }, policies).is_allowed() {
                return Some(Step { settings: vec![way], suffices: true });
            }
            first.get_or_insert(way);
        }
        return first.map(|way| Step { settings: vec![way], suffices: false });
    }
    // An allow of the resource's own can do without one of the principal's.
    let by_principal = matches!(
        verdict.layer,
        Some(PolicyType::IdentityBased | PolicyType::PermissionsBoundary | PolicyType::Session)
    );
    let layers = policy::outline(request, policies).into_iter();
    let of_layer =
        layers.filter(|layer| Some(layer.layer) == verdict.layer || (by_principal && layer.layer.is_of_resource()));
    let of_level = of_layer.filter(|layer| verdict.target.is_none() || layer.target == verdict.target);
    let conditional = of_level
        .flat_map(|layer| layer.statements)
        .filter(|(statement, missed)| statement.effect() == Effect::Allow && *missed == Some(Element::Condition));
    let ways = conditional.filter_map(|(statement, _)| satisfy(statement.conditions(), context));
    let settings = ways.filter(|settings| !settings.is_empty()).min_by_key(Vec::len)?;
    Some(Step { settings, suffices: false })
}

/// What may be changed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Means {
    Request,
    Policies,
    Both,
}

struct Search<'s> {
    partition: &'s Partition,
    request: &'s Request<'s>,
    context: Context,
}

impl Search<'_> {
    /// Removes one obstacle after the other until the request is allowed.
    fn to_allowed(&self, stage: &Stage, means: Means) -> Option<Flip> {
        let (mut stage, mut context) = (stage.clone(), self.context.clone());
        let mut changes = Vec::new();
        for _ in 0..STEPS {
            if stage.is_allowed(self.request, &context) {
                return Some(Flip { changes });
            }
            let of_request = match means {
                Means::Policies => None,
                Means::Request | Means::Both => {
                    let request = Request { context: &context, ..*self.request };
                    stage.weigh(|policies| {
                        let verdict = policy::decide(&request, policies);
                        by_request(&request, &verdict, policies).map(|step| step.settings)
                    })
                }
            };
            match (of_request, means) {
                (Some(settings), _) => {
                    settings.iter().for_each(|setting| setting.apply(&mut context));
                    let new = settings.into_iter().map(|setting| Change::Request { setting });
                    changes.extend(new);
                }
                (None, Means::Request) => return None,
                (None, _) => changes.push(self.by_policy(&mut stage, &context)?),
            }
        }
        None
    }

    /// The policy change that gets past what stops the request now.
    fn by_policy(&self, stage: &mut Stage, context: &Context) -> Option<Change> {
        let verdict = stage.owned_verdict(&Request { context, ..*self.request });
        let layer = verdict.layer?;
        match verdict.decision {
            Decision::Allowed => None,
            Decision::ExplicitDeny => take_away(stage, &verdict),
            Decision::ImplicitDeny => self.allow(stage, layer, verdict.target),
        }
    }

    fn allow(&self, stage: &mut Stage, layer: PolicyType, target: Option<String>) -> Option<Change> {
        let (action, resource) = (self.request.action, self.request.resource);
        let element = principal_element(self.request.principal);
        let quoted = |text: &str| {
            let mut out = String::new();
            json::escape(text, &mut out);
            format!("\"{out}\"")
        };
        let action_text = quoted(action);
        let resource_text = quoted(&resource.replace('$', "${$}"));
        let whom = || {
            let (kind, name) = &element;
            if kind.is_empty() { r#""*""#.to_owned() } else { format!(r#"{{"{kind}":{}}}"#, quoted(name)) }
        };
        let statement = match layer {
            PolicyType::RoleTrust => format!(r#"{{"Effect":"Allow","Principal":{},"Action":{action_text}}}"#, whom()),
            PolicyType::ResourceBased | PolicyType::VpcEndpoint | PolicyType::ResourceControl => format!(
                r#"{{"Effect":"Allow","Principal":{},"Action":{action_text},"Resource":{resource_text}}}"#,
                whom()
            ),
            PolicyType::IdentityBased
            | PolicyType::PermissionsBoundary
            | PolicyType::Session
            | PolicyType::ServiceControl => {
                format!(r#"{{"Effect":"Allow","Action":{action_text},"Resource":{resource_text}}}"#)
            }
        };
        let text = format!(r#"{{"Version":"2012-10-17","Statement":[{statement}]}}"#);
        let document = parsed(&text, layer)?;
        let document = document.bind_principals(&|arn| self.partition.unique_id(arn));
        let held = Held { source: "the new statement".to_owned(), document };
        let named = matches!(layer, PolicyType::RoleTrust | PolicyType::ResourceBased);
        put(stage, layer, target.as_deref(), held)?;
        Some(Change::Allow {
            layer: layer.name(),
            target: target.or_else(|| named.then(|| resource.to_owned())),
            action: action.to_owned(),
            resource: resource.to_owned(),
            principal: named.then(|| if element.1.is_empty() { "*".to_owned() } else { element.1.clone() }),
        })
    }

    /// Takes away what allows until nothing does: by the request alone, or by taking out statements.
    fn to_denied(&self, stage: &Stage, by_request: bool) -> Option<Flip> {
        let (mut stage, context) = (stage.clone(), &self.context);
        if by_request {
            return self.deny_by_request(&stage);
        }
        let mut changes = Vec::new();
        for _ in 0..STEPS {
            let verdict = stage.owned_verdict(&Request { context, ..*self.request });
            if verdict.decision != Decision::Allowed {
                return Some(Flip { changes });
            }
            changes.push(take_away(&mut stage, &verdict)?);
        }
        None
    }

    /// One value that brings a `Deny` into force, or takes an `Allow` out of it.
    fn deny_by_request(&self, stage: &Stage) -> Option<Flip> {
        let settings: Vec<Vec<Setting>> = stage.weigh(|policies| {
            let explanation = policy::explain(self.request, policies);
            let deciding = explanation.verdict.statement.map(|statement| statement.conditions()).unwrap_or_default();
            let mut found: Vec<Vec<Setting>> = refute(deciding, &self.context).map(|setting| vec![setting]).collect();
            for entry in explanation.layers.iter().flat_map(|layer| layer.near_misses()) {
                let conditional = entry.miss.as_ref().is_some_and(|miss| miss.condition.is_some());
                if conditional && entry.statement.effect() == Effect::Deny {
                    found.extend(satisfy(entry.statement.conditions(), &self.context));
                }
            }
            found
        });
        let denied = |settings: &Vec<Setting>| {
            !settings.is_empty() && !stage.is_allowed(self.request, &with(&self.context, settings))
        };
        let best = settings.into_iter().filter(denied).min_by_key(Vec::len)?;
        Some(Flip { changes: best.into_iter().map(|setting| Change::Request { setting }).collect() })
    }
}

/// A verdict that borrows nothing.
struct OwnedVerdict {
    decision: Decision,
    layer: Option<PolicyType>,
    source: Option<String>,
    target: Option<String>,
    /// Index and name of the statement.
    statement: Option<(usize, String)>,
}

impl Stage {
    fn owned_verdict(&self, request: &Request<'_>) -> OwnedVerdict {
        self.weigh(|policies| {
            let verdict = policy::decide(request, policies);
            let name = |statement: &policy::Statement| {
                statement.sid().map_or_else(|| format!("number {}", statement.index() + 1), str::to_owned)
            };
            OwnedVerdict {
                decision: verdict.decision,
                layer: verdict.layer,
                source: verdict.source.map(str::to_owned),
                target: verdict.target.map(str::to_owned),
                statement: verdict.statement.map(|statement| (statement.index(), name(statement))),
            }
        })
    }
}

/// Who a `Principal` element would have to name: the word and the name; no word for everyone.
fn principal_element(principal: &Principal) -> (&'static str, String) {
    match principal {
        Principal::Service(name) => ("Service", name.to_string()),
        Principal::Anonymous => ("", String::new()),
        principal => ("AWS", principal.principal_arn().map(|arn| arn.to_string()).unwrap_or_default()),
    }
}

/// Takes a deciding statement away: a control policy is detached, another policy loses the statement.
fn take_away(stage: &mut Stage, verdict: &OwnedVerdict) -> Option<Change> {
    let (layer, source) = (verdict.layer?, verdict.source.clone()?);
    let (index, name) = verdict.statement.clone()?;
    if let Some(target) = verdict.target.clone() {
        let levels = match layer {
            PolicyType::ResourceControl => &mut stage.resource_control,
            _ => &mut stage.service_control,
        };
        let level = levels.iter_mut().find(|level| level.target == target)?;
        level.policies.retain(|held| held.source != source);
        return Some(Change::Detach { policy: source, target, layer: layer.name() });
    }
    let emptied = {
        let held = stage.layer_mut(layer, None).into_iter().find(|held| held.source == source)?;
        match rewritten(&held.document, Some(index), None) {
            Some(document) => {
                held.document = document;
                false
            }
            None => true,
        }
    };
    if emptied {
        match layer {
            PolicyType::ResourceBased | PolicyType::RoleTrust => stage.resource = None,
            PolicyType::IdentityBased => stage.identity.retain(|held| held.source != source),
            PolicyType::Session => stage.session.iter_mut().for_each(|all| all.retain(|held| held.source != source)),
            PolicyType::VpcEndpoint => {
                stage.endpoint.iter_mut().for_each(|all| all.retain(|held| held.source != source));
            }
            PolicyType::PermissionsBoundary | PolicyType::ServiceControl | PolicyType::ResourceControl => return None,
        }
    }
    Some(Change::Remove { statement: name, policy: source, layer: layer.name() })
}

/// Adds a policy to a layer; a layer of one policy gets the statement into that.
fn put(stage: &mut Stage, layer: PolicyType, target: Option<&str>, held: Held) -> Option<()> {
    let into_levels = |levels: &mut Vec<HeldLevel>, held| {
        levels.iter_mut().find(|level| target == Some(&level.target)).map(|level| level.policies.push(held))
    };
    match layer {
        PolicyType::ServiceControl => into_levels(&mut stage.service_control, held),
        PolicyType::ResourceControl => into_levels(&mut stage.resource_control, held),
        PolicyType::IdentityBased => {
            stage.identity.push(held);
            Some(())
        }
        PolicyType::Session => {
            stage.session.get_or_insert_default().push(held);
            Some(())
        }
        PolicyType::VpcEndpoint => {
            stage.endpoint.get_or_insert_default().push(held);
            Some(())
        }
        PolicyType::PermissionsBoundary => merge(stage.boundary.as_mut()?, &held),
        PolicyType::ResourceBased | PolicyType::RoleTrust => match &mut stage.resource {
            Some(present) => merge(present, &held),
            none => {
                *none = Some(held);
                Some(())
            }
        },
    }
}

fn merge(into: &mut Held, more: &Held) -> Option<()> {
    let statement = more.document.statements().first()?;
    let text = more.document.text().get(statement.span())?;
    let ids: Vec<_> = more.document.bound_principals().map(|(arn, id)| (arn.clone(), id.cloned())).collect();
    let old: Vec<_> = into.document.bound_principals().map(|(arn, id)| (arn.clone(), id.cloned())).collect();
    let document = rewritten(&into.document, None, Some(text))?;
    into.document = document.bind_principals(&|arn| {
        let id = old.iter().chain(&ids).find(|(known, _)| known == arn);
        id.and_then(|(_, id)| id.clone())
    });
    Some(())
}
