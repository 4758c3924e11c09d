//! The engine beside two others, on the same cases in the same run.
//!
//! `cargo run --release --manifest-path benches/compare/Cargo.toml -- DIR [CASES]`
//!
//! Everything is parsed and prepared before the clock runs. `awsim-iam-policy` gets each level of control policies as
//! one document, as it knows no levels. Cedar has another language: a statement becomes a policy that compares action,
//! resource and condition keys as strings in the context; conditions on numbers, dates and addresses become the mere
//! presence of the key, which is less work than deciding them. So its decisions are not compared, only its time.

use std::collections::HashMap;
use std::hint::black_box;
use std::io::Write as _;
use std::path::PathBuf;
use std::str::FromStr as _;
use std::time::Instant;

use anyhow::Context as _;
use awsim_iam_policy as awsim;
use orglab_benches::workload::{Case, Cases, letter};
use policy::{Attached, Statement};

const ROUNDS: usize = 9;

fn main() -> anyhow::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let Some(directory) = arguments.first().map(PathBuf::from) else {
        writeln!(std::io::stdout(), "usage: compare DIR [CASES]")?;
        return Ok(());
    };
    let limit = arguments.get(1).map_or(Ok(2_000), |number| number.parse())?;
    let cases = Cases::load(&directory)?;
    let expected = cases.expected.clone().unwrap_or_default();
    let cases: Vec<&Case> = cases.cases.iter().take(limit).collect();

    let mut others = Others::default();
    let awsim: Vec<AwsimCase> = cases.iter().map(|case| others.awsim(case)).collect::<anyhow::Result<_>>()?;
    let cedar: Vec<CedarCase> = cases.iter().map(|case| others.cedar(case)).collect::<anyhow::Result<_>>()?;
    let sets = others.sets;
    let authorizer = cedar_policy::Authorizer::new();
    let entities = cedar_policy::Entities::empty();

    let agree = awsim.iter().zip(&expected).filter(|(case, want)| case.decide() == **want).count();
    let mut times = [const { Vec::new() }; 3];
    for _ in 0..ROUNDS {
        let rounds: [&dyn Fn(); 3] = [
            &|| {
                cases.iter().for_each(|case| {
                    black_box(case.decide());
                })
            },
            &|| {
                awsim.iter().for_each(|case| {
                    black_box(case.decide());
                })
            },
            &|| {
                for case in &cedar {
                    if let Some(set) = sets.get(case.set) {
                        black_box(authorizer.is_authorized(&case.request, set, &entities).decision());
                    }
                }
            },
        ];
        for (times, round) in times.iter_mut().zip(rounds) {
            // Each engine finds the caches as it left them itself, not as the engine before it did.
            round();
            let start = now();
            round();
            times.push(u64::try_from(start.elapsed().as_nanos())? / u64::try_from(cases.len().max(1))?);
        }
    }
    let median = |times: &mut Vec<u64>| {
        times.sort_unstable();
        times.get(ROUNDS / 2).copied().unwrap_or(0).max(1)
    };
    let [orglab, awsim, cedar] = &mut times;
    let (orglab, awsim, cedar) = (median(orglab), median(awsim), median(cedar));
    let report = serde_json::json!({
        "cases": cases.len(),
        "orglab": { "ns": orglab },
        "awsim-iam-policy": { "ns": awsim, "times": awsim / orglab, "agree": agree },
        "cedar-policy": { "ns": cedar, "times": cedar / orglab },
    });
    writeln!(std::io::stdout(), "{report}")?;
    Ok(())
}

#[expect(clippy::disallowed_methods, reason = "a benchmark measures real time")]
fn now() -> Instant {
    Instant::now()
}

/// A case as `awsim-iam-policy` takes it.
struct AwsimCase {
    principal: String,
    account: String,
    action: String,
    resource: String,
    context: HashMap<String, awsim::ContextValue>,
    identity: &'static [awsim::PolicyDocument],
    control: &'static [awsim::PolicyDocument],
    boundary: Option<&'static awsim::PolicyDocument>,
    resource_policy: Option<&'static awsim::PolicyDocument>,
}

impl AwsimCase {
    fn decide(&self) -> u8 {
        let request = awsim::AuthzRequest {
            principal_arn: &self.principal,
            principal_account: &self.account,
            action: &self.action,
            resource_arn: &self.resource,
            context: &self.context,
        };
        let policies = awsim::EvalContext {
            identity_policies: self.identity,
            permissions_boundary: self.boundary,
            resource_policy: self.resource_policy,
            scps: self.control,
            session_policy: None,
        };
        letter(match awsim::evaluate(&request, &policies) {
            awsim::Decision::Allow => policy::Decision::Allowed,
            awsim::Decision::ExplicitDeny => policy::Decision::ExplicitDeny,
            awsim::Decision::ImplicitDeny => policy::Decision::ImplicitDeny,
        })
    }
}

/// A case as Cedar takes it, and which policy set is its principal's.
struct CedarCase {
    request: cedar_policy::Request,
    set: usize,
}

/// What the other engines were given, each list of policies once.
#[derive(Default)]
struct Others {
    lists: HashMap<String, &'static [awsim::PolicyDocument]>,
    set_of: HashMap<String, usize>,
    sets: Vec<cedar_policy::PolicySet>,
}

impl Others {
    fn awsim(&mut self, case: &Case) -> anyhow::Result<AwsimCase> {
        let (request, policies) = (case.request(), case.policies().context("a refused document")?.in_force());
        let texts =
            |policies: &[Attached<'_>]| policies.iter().map(|policy| policy.document.text().to_owned()).collect();
        let mut one = |policy: Option<Attached<'_>>| -> anyhow::Result<_> {
            let list = self.list(policy.iter().map(|policy| policy.document.text().to_owned()).collect())?;
            Ok(list.first())
        };
        let (boundary, resource_policy) = (one(policies.boundary)?, one(policies.resource)?);
        let context = request.context.iter().map(|(key, value)| {
            let value = match value.single() {
                Some(value) => awsim::ContextValue::String(value.to_owned()),
                None => awsim::ContextValue::StringList(value.values().map(str::to_owned).collect()),
            };
            (key.to_owned(), value)
        });
        let levels = policies.service_control.iter().map(|level| merged(level.policies));
        Ok(AwsimCase {
            principal: request.principal.principal_arn().map(ToString::to_string).unwrap_or_default(),
            account: request.principal.account().map(|account| account.to_string()).unwrap_or_default(),
            action: request.action.to_owned(),
            resource: request.resource.to_owned(),
            context: context.collect(),
            identity: self.list(texts(policies.identity))?,
            control: self.list(levels.collect::<anyhow::Result<_>>()?)?,
            boundary,
            resource_policy,
        })
    }

    fn list(&mut self, texts: Vec<String>) -> anyhow::Result<&'static [awsim::PolicyDocument]> {
        let key = texts.join("\n");
        if let Some(known) = self.lists.get(&key) {
            return Ok(known);
        }
        let parse = |text: &String| awsim::parse(text).map_err(|error| anyhow::anyhow!("{error:?}"));
        let list: Vec<_> = texts.iter().map(parse).collect::<anyhow::Result<_>>()?;
        let list: &'static [_] = list.leak();
        self.lists.insert(key, list);
        Ok(list)
    }

    fn cedar(&mut self, case: &Case) -> anyhow::Result<CedarCase> {
        let (request, policies) = (case.request(), case.policies().context("a refused document")?.in_force());
        let control = policies.service_control.iter().flat_map(|level| level.policies);
        let all: Vec<_> =
            control.chain(policies.identity).chain(&policies.boundary).chain(&policies.resource).collect();
        let key = all.iter().map(|policy| policy.document.text()).collect::<Vec<_>>().join("\n");
        let set = match self.set_of.get(&key) {
            Some(known) => *known,
            None => {
                let statements = all.iter().flat_map(|policy| policy.document.statements());
                let text: String = statements.map(cedar_statement).collect();
                let set = cedar_policy::PolicySet::from_str(&text).map_err(|error| anyhow::anyhow!("{error:?}"))?;
                self.sets.push(set);
                self.set_of.insert(key, self.sets.len() - 1);
                self.sets.len() - 1
            }
        };
        let keys: serde_json::Map<_, _> = request
            .context
            .iter()
            .map(|(key, value)| (key.to_lowercase(), value.values().next().unwrap_or_default().into()))
            .collect();
        let context = serde_json::json!({ "action": request.action, "resource": request.resource, "keys": keys });
        let entity = |kind: &str, id: &str| -> anyhow::Result<_> {
            let (kind, id) = (cedar_policy::EntityTypeName::from_str(kind)?, cedar_policy::EntityId::new(id));
            Ok(cedar_policy::EntityUid::from_type_name_and_id(kind, id))
        };
        let principal = request.principal.to_string();
        let request = cedar_policy::Request::new(
            entity("Principal", &principal)?,
            entity("Action", "call")?,
            entity("Resource", request.resource)?,
            cedar_policy::Context::from_json_value(context, None)?,
            None,
        )?;
        Ok(CedarCase { request, set })
    }
}

/// All documents of a level as one.
fn merged(policies: &[Attached<'_>]) -> anyhow::Result<String> {
    let mut statements = Vec::new();
    for policy in policies {
        let mut document: serde_json::Value = serde_json::from_str(policy.document.text())?;
        match document.get_mut("Statement").map(serde_json::Value::take) {
            Some(serde_json::Value::Array(list)) => statements.extend(list),
            Some(one) => statements.push(one),
            None => {}
        }
    }
    for statement in statements.iter_mut().filter_map(serde_json::Value::as_object_mut) {
        statement.remove("Sid");
    }
    Ok(serde_json::json!({ "Version": "2012-10-17", "Statement": statements }).to_string())
}

/// A statement in Cedar's language.
fn cedar_statement(statement: &Statement) -> String {
    let quoted = |text: &str| format!("{text:?}");
    let any = |subject: &str, negated: bool, patterns: Vec<&str>| {
        let like = |pattern: &&str| format!("{subject} like {}", quoted(&pattern.replace(['?', '$', '{', '}'], "*")));
        let all = patterns.iter().map(like).collect::<Vec<_>>().join(" || ");
        if negated { format!("!({all})") } else { format!("({all})") }
    };
    let (not, actions) = statement.actions();
    let mut parts = vec![any("context.action", not, actions.collect())];
    if let Some((not, resources)) = statement.resources() {
        parts.push(any("context.resource", not, resources.collect()));
    }
    for condition in statement.conditions() {
        let key = quoted(&condition.key().to_lowercase());
        let present = format!("context.keys has {key}");
        let subject = format!("context.keys[{key}]");
        let negated = condition.operator().contains("Not");
        parts.push(match condition.operator() {
            operator if operator.contains("String") || operator.contains("Arn") || operator.contains("Bool") => {
                format!("({present} && {})", any(&subject, negated, condition.values().collect()))
            }
            _ => format!("({present})"),
        });
    }
    let effect = match statement.effect() {
        policy::Effect::Allow => "permit",
        policy::Effect::Deny => "forbid",
    };
    format!("{effect}(principal, action, resource) when {{ {} }};\n", parts.join(" && "))
}
