//! The policy of a function or layer, statement by statement. There is one document for all versions and aliases: the
//! `Resource` of a statement says of which it is.

use aws::Arn;
use json::{Node, Writer};
use sha2::{Digest, Sha256};
use state::resource::{self, PolicyResource};
use state::{Partition, Tx};
use wire::Fault;

use super::find;

/// A statement that a request adds.
pub(super) struct NewStatement<'a> {
    pub(super) sid: &'a str,
    pub(super) principal: Who,
    pub(super) action: &'a str,
    /// The ARN that it is of.
    pub(super) resource: &'a str,
    /// Operator, key and value.
    pub(super) conditions: Vec<(&'static str, &'static str, String)>,
}

/// Whom a statement lets in.
pub(super) enum Who {
    Everybody,
    Service(String),
    Arn(String),
}

impl Who {
    /// An account, everybody, the ARN of somebody, or a service.
    pub(super) fn parse(partition: &Partition, text: &str) -> Result<Who, Fault> {
        if text == "*" {
            return Ok(Who::Everybody);
        }
        if text.parse::<aws::AccountId>().is_ok() {
            return Ok(Who::Arn(format!("arn:{}:iam::{text}:root", partition.name)));
        }
        if Arn::parse(text).is_ok() {
            return Ok(Who::Arn(text.to_owned()));
        }
        match ::policy::is_service_principal(text) {
            true => Ok(Who::Service(text.to_owned())),
            false => {
                Err(find::invalid("The provided principal was invalid. Please check the principal and try again."))
            }
        }
    }
}

impl NewStatement<'_> {
    /// As Lambda writes it.
    pub(super) fn text(&self) -> String {
        let mut out = Writer::new();
        out.begin_object();
        out.key("Sid").string(self.sid).key("Effect").string("Allow").key("Principal");
        match &self.principal {
            Who::Everybody => out.string("*"),
            Who::Service(name) => out.begin_object().key("Service").string(name).end_object(),
            Who::Arn(arn) => out.begin_object().key("AWS").string(arn).end_object(),
        };
        out.key("Action").string(self.action).key("Resource").string(self.resource);
        let mut operators: Vec<&str> = self.conditions.iter().map(|(operator, ..)| *operator).collect();
        operators.dedup();
        if !operators.is_empty() {
            out.key("Condition").begin_object();
            for operator in operators {
                out.key(operator).begin_object();
                for (_, key, value) in self.conditions.iter().filter(|(of, ..)| *of == operator) {
                    out.key(key).string(value);
                }
                out.end_object();
            }
            out.end_object();
        }
        out.end_object();
        out.finish()
    }
}

/// A statement that is there.
struct Statement {
    sid: String,
    /// The version or alias it is of; empty for the function itself, and for what a scenario wrote in a form of its own.
    of: String,
    text: String,
}

/// The statements of a policy. Those whose only resource is a version or alias of the holder are of that one.
fn statements(holder: &PolicyResource) -> Vec<Statement> {
    let Some(policy) = holder.policy.as_ref().and_then(|policy| json::parse(policy.text()).ok()) else {
        return Vec::new();
    };
    let text = |node: &Node, name: &str| node.get(name).and_then(Node::as_str).unwrap_or_default().to_owned();
    let statement = |node: &Node| {
        let mut out = Writer::new();
        out.node(node);
        let of = text(node, "Resource");
        let of = of.strip_prefix(holder.arn.as_str()).and_then(|rest| rest.strip_prefix(':')).unwrap_or_default();
        Statement { sid: text(node, "Sid"), of: of.to_owned(), text: out.finish() }
    };
    crate::statement::all(&policy).into_iter().map(statement).collect()
}

/// The policy that is of one version, alias, or the function itself; with its revision.
pub(super) fn of(holder: &PolicyResource, qualifier: Option<&str>) -> Option<(String, String)> {
    let all = statements(holder).into_iter().filter(|one| one.of == qualifier.unwrap_or_default());
    let texts: Vec<String> = all.map(|one| one.text).collect();
    if texts.is_empty() {
        return None;
    }
    let policy = document(&texts);
    let revision = revision(&policy);
    Some((policy, revision))
}

/// Adds a statement; none of this name may be there.
pub(super) fn add(tx: &mut Tx<'_>, holder: &Arn, statement: &NewStatement<'_>) -> Result<String, Fault> {
    let found = tx.partition().resource(holder).ok_or_else(|| find::unknown(holder.as_str()))?;
    let of = statement.resource.strip_prefix(holder.as_str()).and_then(|rest| rest.strip_prefix(':'));
    let all = statements(found);
    if all.iter().any(|one| one.sid == statement.sid && one.of == of.unwrap_or_default()) {
        let sid = statement.sid;
        return Err(models::lambda::errors::RESOURCE_CONFLICT_EXCEPTION.fault(format!(
            "The statement id ({sid}) provided already exists. Please provide a new statement id, or remove the existing statement."
        )));
    }
    let text = statement.text();
    let texts: Vec<String> = all.into_iter().map(|one| one.text).chain([text.clone()]).collect();
    resource::amend_policy(tx, holder, &document(&texts)).map_err(find::refused)?;
    Ok(text)
}

/// Removes the statements of one version or alias, or that of a name; whether there were any. To be called with a version or
/// alias that goes.
pub(super) fn remove(tx: &mut Tx<'_>, holder: &Arn, qualifier: Option<&str>, sid: Option<&str>) -> Result<bool, Fault> {
    let found = tx.partition().resource(holder).ok_or_else(|| find::unknown(holder.as_str()))?;
    let all = statements(found);
    let is_meant = |one: &Statement| one.of == qualifier.unwrap_or_default() && sid.is_none_or(|sid| one.sid == sid);
    let (gone, kept): (Vec<Statement>, Vec<Statement>) = all.into_iter().partition(is_meant);
    if gone.is_empty() {
        return Ok(false);
    }
    let texts: Vec<String> = kept.into_iter().map(|one| one.text).collect();
    match texts.is_empty() {
        true => resource::delete_policy(tx, holder),
        false => resource::amend_policy(tx, holder, &document(&texts)),
    }
    .map_err(find::refused)?;
    Ok(true)
}

fn document(statements: &[String]) -> String {
    let mut out = Writer::new();
    out.begin_object();
    out.key("Version").string("2012-10-17").key("Id").string("default").key("Statement").begin_array();
    for statement in statements {
        out.raw(statement);
    }
    out.end_array().end_object();
    out.finish()
}

/// A UUID that follows from the text: the same policy has the same revision.
fn revision(policy: &str) -> String {
    let hex = aws::hex(&Sha256::digest(policy));
    let part = |from: usize, to: usize| hex.get(from..to).unwrap_or_default();
    format!("{}-{}-4{}-a{}-{}", part(0, 8), part(8, 12), part(13, 16), part(17, 20), part(20, 32))
}
