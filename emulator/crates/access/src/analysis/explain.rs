use policy::{Decision, Effect, Element, PoliciesInForce, PolicyType, StatementExplanation};
use serde::{Serialize, Serializer};
use state::Partition;

use super::flip::{Flip, flips};
use super::question::{Answer, Inquiry, Question, StatementRef, decision, effect};
use super::stage::{Stage, statement_text};

/// How an answer came about, and what would turn it round.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Explanation {
    /// Who asked.
    pub principal: String,
    /// For what.
    pub action: String,
    /// On what.
    pub resource: String,
    /// The answer.
    pub answer: Answer,
    /// Every layer that was asked, of control policies level by level, in the order asked.
    pub layers: Vec<Layer>,
    /// The smallest changes that were found to turn the answer round, each tried out; the smallest first.
    pub flips: Vec<Flip>,
}

/// What one layer, or one level of it, had to say.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Layer {
    /// The layer.
    #[serde(serialize_with = "name")]
    pub layer: PolicyType,
    /// Of control policies, where they are attached.
    pub target: Option<String>,
    /// What it says, taken by itself.
    #[serde(serialize_with = "decision")]
    pub decision: Decision,
    /// How many statements were asked.
    pub statements: usize,
    /// The statements that apply.
    pub matching: Vec<Cited>,
    /// The statements that speak of the action and do not apply.
    pub near_misses: Vec<NearMiss>,
    /// Condition keys that its statements ask for and the request does not have.
    pub missing_context_keys: Vec<String>,
}

/// A statement as it stands in its policy.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
pub struct Cited {
    /// The policy: its ARN, or the name of an inline policy.
    pub source: String,
    /// Where in the policy.
    pub statement: StatementRef,
    /// Whether it allows.
    #[serde(serialize_with = "effect_of")]
    pub allows: bool,
    /// Its text.
    pub text: String,
}

/// A statement that speaks of the action and does not apply.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct NearMiss {
    /// The statement.
    #[serde(flatten)]
    pub cited: Cited,
    /// The first element that does not fit.
    pub element: &'static str,
    /// The operator of the condition that is not true.
    pub operator: Option<String>,
    /// Its key.
    pub key: Option<String>,
    /// What the statement asks for.
    pub wanted: Vec<String>,
    /// What the request has; nothing where it lacks the key.
    pub actual: Vec<String>,
}

/// Answers a question and says how the answer came about.
pub fn explain(partition: &Partition, question: &Question<'_>) -> Explanation {
    let inquiry = Inquiry::new(partition, question);
    inquiry.weigh(partition, |request, policies| {
        let explanation = policy::explain(request, policies);
        Explanation {
            principal: question.asker.name(),
            action: question.action.to_owned(),
            resource: question.resource.to_owned(),
            answer: inquiry.answer(partition, &explanation.verdict),
            layers: explanation.layers.iter().map(|layer| self::layer(layer, policies)).collect(),
            flips: flips(partition, request, &Stage::new(policies)),
        }
    })
}

fn layer(layer: &policy::LayerExplanation<'_>, policies: &PoliciesInForce<'_>) -> Layer {
    let applies = layer.statements.iter().filter(|entry| entry.miss.is_none());
    Layer {
        layer: layer.layer,
        target: layer.target.map(str::to_owned),
        decision: layer.decision(),
        statements: layer.statements.len(),
        matching: applies.map(|entry| cited(entry, policies)).collect(),
        near_misses: layer.near_misses().filter_map(|entry| near_miss(entry, policies)).collect(),
        missing_context_keys: layer.missing_context_keys.iter().map(|key| (*key).to_owned()).collect(),
    }
}

fn cited(entry: &StatementExplanation<'_>, policies: &PoliciesInForce<'_>) -> Cited {
    Cited {
        source: entry.source.to_owned(),
        statement: StatementRef::from(entry.statement),
        allows: entry.statement.effect() == Effect::Allow,
        text: statement_text(policies, entry.statement),
    }
}

fn near_miss(entry: &StatementExplanation<'_>, policies: &PoliciesInForce<'_>) -> Option<NearMiss> {
    let miss = entry.miss.as_ref()?;
    let element = match miss.element {
        Element::Principal => "Principal",
        Element::Action => "Action",
        Element::Resource => "Resource",
        Element::Condition => "Condition",
    };
    Some(NearMiss {
        cited: cited(entry, policies),
        element,
        operator: miss.condition.map(|condition| condition.operator().to_owned()),
        key: miss.condition.map(|condition| condition.key().to_owned()),
        wanted: miss.wanted.clone(),
        actual: miss.actual.clone(),
    })
}

pub(crate) fn name<S: Serializer>(layer: &PolicyType, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(layer.name())
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "the signature that serde asks for")]
fn effect_of<S: Serializer>(allows: &bool, serializer: S) -> Result<S::Ok, S::Error> {
    effect(&if *allows { Effect::Allow } else { Effect::Deny }, serializer)
}
