//! One action on one resource, in every context that conditions tell apart, by both versions.

use std::collections::{BTreeMap, HashMap, HashSet, VecDeque};
use std::sync::{Arc, Mutex, PoisonError};

use aws::{Arn, Principal};
use policy::{Condition, Context, Decision, Effect, Element, PoliciesInForce, PolicyType, Request, Statement};

use super::documents::Relation;
use super::standing::{InForce, Standing};
use super::survey::{Comparison, address};
use super::{Cause, Doubt, Reason};
use crate::analysis::classes::rules_of;
use crate::analysis::condition_key::begins_with;
use crate::analysis::key::{Key, KeyHasher};
use crate::analysis::patterns::{is_wild, meet};
use crate::analysis::permissions::question;
use crate::analysis::probe::might_be_opened;
use crate::analysis::question::{Inquiry, StatementRef};
use crate::analysis::solver::{Setting, candidates, has_open_variable, instance, is_open, with};
use crate::analysis::stage::statement_text;
use crate::gather::endpoint;

/// Contexts that are tried for one action on one resource.
const CONTEXTS: usize = 4096;

/// The key that says through which endpoint a request came.
const ENDPOINT: &str = "aws:SourceVpce";

/// An answer that turns round.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Turn {
    pub(super) gained: bool,
    pub(super) settings: Vec<Setting>,
    pub(super) by: Cause,
}

/// What may make a difference.
#[derive(Clone, Copy)]
pub(super) struct Circumstances<'s> {
    /// The statements that are in force in one version only, by their addresses.
    pub(super) changed: &'s HashSet<usize>,
    /// Whether something differs that any statement may look at.
    pub(super) every: bool,
    /// Whether anything could be allowed that was not.
    pub(super) may_gain: bool,
    /// The endpoints that let others pass.
    pub(super) endpoints: &'s [Arc<str>],
    /// Whether principals and resources look alike in both versions, and policies alone are others.
    pub(super) versions_look_alike: bool,
}

/// The conditions that ask for a key, by their addresses, and its value.
type OfKey = (Vec<usize>, Option<String>);

/// The settings of a key that its conditions tell apart, given its value.
pub(super) type Settings = HashMap<OfKey, Vec<Option<Setting>>>;

/// What was found where the same is said: the answer hangs on nothing else.
pub(super) type Answers = Mutex<HashMap<Key, Answer>>;

/// The changes, and what may change beside them.
type Answer = (Vec<Turn>, Option<Doubt>);

/// One version with the policies in force, and the question as it stands there.
struct Weighed<'w, 'p> {
    standing: &'w Standing<'p>,
    /// Where the request is made up from: the other version, when that looks alike.
    seen: &'w Standing<'p>,
    inquiry: &'w Inquiry<'w>,
    request: Request<'w>,
    policies: PoliciesInForce<'w>,
}

/// The change on one resource: in the plain context, or in those others where it shows.
pub(super) fn turns(
    comparison: &Comparison<'_>,
    standings: &[Option<Standing<'_>>; 2],
    (action, resource): (&str, &str),
    circumstances: &Circumstances<'_>,
    known: &mut Settings,
) -> Answer {
    let [before, after] = standings;
    let alike = circumstances.versions_look_alike && !circumstances.every;
    let new = after.as_ref().map(|it| it.inquiry(action, resource));
    let old = if alike && new.is_some() { None } else { before.as_ref().map(|it| it.inquiry(action, resource)) };
    let of_old = match &old {
        Some(inquiry) => before.as_ref().map(|standing| (standing, standing, inquiry)),
        None => before.as_ref().zip(after.as_ref()).zip(new.as_ref()).map(|((own, seen), it)| (own, seen, it)),
    };
    let of_new = after.as_ref().zip(new.as_ref()).map(|(standing, inquiry)| (standing, standing, inquiry));
    let has_known_tags = is_known(comparison, resource);
    let foreign = [of_old, of_new].map(|side| side.map(|(standing, _, inquiry)| standing.foreign(inquiry)));
    let [old_levels, new_levels] = &foreign;
    let old_levels = of_old.zip(old_levels.as_ref()).map(|((standing, _, it), foreign)| standing.levels(it, foreign));
    let new_levels = of_new.zip(new_levels.as_ref()).map(|((standing, _, it), foreign)| standing.levels(it, foreign));
    let old = of_old.zip(old_levels.as_ref()).map(|(side, levels)| Weighed::new(side, levels));
    let new = of_new.zip(new_levels.as_ref()).map(|(side, levels)| Weighed::new(side, levels));
    let answers = &comparison.answers;
    Search { old: old.as_ref(), new: new.as_ref(), circumstances, known: has_known_tags, answers }.turns(known)
}

/// Whether the state knows a resource, and with it its tags.
fn is_known(comparison: &Comparison<'_>, resource: &str) -> bool {
    let Ok(arn) = Arn::parse(resource) else { return false };
    comparison.versions().iter().any(|version| {
        version.governing_resource(&arn).is_some()
            || version.role(&arn).is_some()
            || version.user(&arn).is_some()
            || version.managed_policy(&arn).is_some()
    })
}

/// What the policies of one version say about a question, as far as a request can still change it.
struct Bearing<'w> {
    /// What is known of the request.
    context: &'w Context,
    /// Nothing that a request could say opens this.
    closed: bool,
    /// Every layer and level, with the statements that apply or could.
    layers: Vec<Layer<'w>>,
    /// Statements of endpoints that a request may come through, which may be about another resource.
    of_endpoints: Vec<&'w Statement>,
    /// A statement looks at something that is not tried out.
    doubt: bool,
}

/// What one layer, or one level of it, says about a question.
struct Layer<'w> {
    layer: PolicyType,
    target: Option<&'w str>,
    statements: Vec<&'w Statement>,
}

impl<'w> Bearing<'w> {
    fn statements(&self) -> impl Iterator<Item = &'w Statement> + '_ {
        self.layers.iter().flat_map(|layer| &layer.statements).chain(&self.of_endpoints).copied()
    }
    /// Whether the other version has a layer as it is.
    fn has(&self, layer: &Layer<'_>) -> bool {
        self.layers.iter().any(|own| {
            own.layer == layer.layer
                && own.target == layer.target
                && own.statements.iter().map(|it| address(it)).eq(layer.statements.iter().map(|it| address(it)))
        })
    }
}

struct Search<'s, 'p> {
    old: Option<&'s Weighed<'s, 'p>>,
    new: Option<&'s Weighed<'s, 'p>>,
    circumstances: &'s Circumstances<'s>,
    /// Whether the resource's tags are known, and not the request's to choose.
    known: bool,
    answers: &'s Answers,
}

impl Search<'_, '_> {
    fn turns(&self, known: &mut Settings) -> Answer {
        if let Some(turns) = self.plainly() {
            return (turns, None);
        }
        let bearings = [self.old, self.new].map(|side| side.map(|side| self.bearing(side)));
        let [closed_before, closed_after] = bearings.each_ref().map(|side| side.as_ref().is_none_or(|it| it.closed));
        let doubtful = bearings.iter().flatten().any(|bearing| bearing.doubt);
        let is_changed = |statement: &&Statement| self.circumstances.changed.contains(&address(statement));
        let changed: Vec<&Statement> =
            bearings.iter().flatten().flat_map(Bearing::statements).filter(is_changed).collect();
        let nothing_to_tell = (closed_before && (closed_after || !self.circumstances.may_gain))
            || (changed.is_empty() && !self.circumstances.every);
        if nothing_to_tell {
            return (Vec::new(), None);
        }
        let alike = self.alike(&bearings).filter(|_| !doubtful);
        let answers = || self.answers.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(found) = alike.and_then(|alike| answers().get(&alike).cloned()) {
            return found;
        }
        let mut doubt = doubtful.then_some(Doubt::Variables);
        let sides: Vec<Bearing<'_>> = bearings.into_iter().flatten().collect();
        let keys = self.keys(&sides, known);
        let (contexts, complete) = combinations(&keys);
        if !complete {
            doubt = Some(Doubt::Contexts);
        }
        let found = (self.tried(&contexts, &changed), doubt);
        if let Some(alike) = alike {
            answers().insert(alike, found.clone());
        }
        found
    }

    /// What the answer hangs on. None where conditions compare with what is known of the resource, and where the policies
    /// of endpoints have a say, which may be about another resource.
    fn alike(&self, sides: &[Option<Bearing<'_>>; 2]) -> Option<Key> {
        let any = self.new.or(self.old)?;
        let statements = || sides.iter().flatten().flat_map(Bearing::statements);
        let mut values = statements().flat_map(|statement| statement.conditions()).flat_map(Condition::values);
        if values.any(|value| value.contains("${")) || sides.iter().flatten().any(|it| !it.of_endpoints.is_empty()) {
            return None;
        }
        let Circumstances { every, may_gain, .. } = *self.circumstances;
        let caller = &any.standing.asker.caller.principal;
        let mut hasher = KeyHasher::default();
        hasher.add(&(every, may_gain, rules_of(any.request.action), any.request.resource != "*", self.known));
        hasher.add(&(caller.kind(), caller.is_service_linked_role()));
        hasher.add(&any.request.resource_account.map(|owner| caller.account() == Some(owner)));
        hasher.add(&(any.policies.resource_rule, any.request.resource.split(':').nth(1)));
        // Where something may be gained, it is told by whose statement, be it one that stays.
        let is_own = every || may_gain;
        let policy = || any.policies.resource.map(|policy| policy.source);
        hasher.add(&is_own.then(|| (caller.principal_arn(), any.request.resource_account, policy())));
        let [old, new] = sides;
        for (side, other) in [(old, new), (new, old)] {
            let Some(side) = side else {
                hasher.add(&"nobody");
                continue;
            };
            for layer in &side.layers {
                let stays = other.as_ref().is_some_and(|other| other.has(layer));
                hasher.add(&(layer.layer, layer.statements.len(), layer.target.filter(|_| !stays)));
                for statement in &layer.statements {
                    match is_own || self.circumstances.changed.contains(&address(statement)) {
                        true => hasher.add(&address(statement)),
                        false => hasher.add(&statement.effect()),
                    }
                    if let Some(policy) = any.policies.resource.filter(|_| layer.layer.is_of_resource()) {
                        hasher.add(&Relation::of(caller, policy.document, statement));
                    }
                    // Those on what no request chooses hold, or the statement would not be here.
                    for condition in statement.conditions().iter().filter(|it| self.is_open(it.key())) {
                        hasher.add(&(condition.operator(), condition.key()));
                        condition.values().for_each(|value| hasher.add(&value));
                        let told = side.context.get(condition.key());
                        hasher.add(&told.map(|value| value.values().collect::<Vec<_>>()));
                    }
                }
            }
        }
        Some(hasher.finish())
    }

    /// What there is to tell where nothing can be gained and the plain context settles what can be lost.
    fn plainly(&self) -> Option<Vec<Turn>> {
        let (may_gain, old) = (self.circumstances.may_gain, self.old?);
        if may_gain || self.circumstances.every {
            return None;
        }
        let context = old.request.context;
        let stays_closed = old.decide(context, |verdict, policies| {
            let settled = verdict.layer != Some(PolicyType::VpcEndpoint)
                && !verdict.statement.is_some_and(|statement| self.can_choose(statement));
            !verdict.is_allowed() && settled && !might_be_opened(&old.request, verdict, policies)
        });
        if stays_closed {
            return Some(Vec::new());
        }
        let new = self.new?;
        let turns = old.is_allowed(context) && !new.is_allowed(new.request.context);
        turns.then(|| {
            let by = cause(old.decided(context), new.decided(new.request.context));
            vec![Turn { gained: false, settings: Vec::new(), by }]
        })
    }

    fn tried(&self, contexts: &[Vec<Setting>], changed: &[&Statement]) -> Vec<Turn> {
        let mut found: Vec<Turn> = Vec::new();
        for settings in contexts {
            let told = |gained: bool| {
                let within = |known: &Turn| known.settings.iter().all(|setting| settings.contains(setting));
                found.iter().any(|known| known.gained == gained && within(known))
            };
            if told(false) && (told(true) || !self.circumstances.may_gain) {
                continue;
            }
            let new = self.new.map(|side| side.with(settings));
            let shared = self.old.filter(|side| self.new.is_some_and(|new| side.looks_like(new)));
            let old = if shared.is_some() { None } else { self.old.map(|side| side.with(settings)) };
            let context_of_old = old.as_ref().or(new.as_ref());
            let applies = |statement: &&Statement| {
                let holds = |context: &Context| statement.conditions().iter().all(|it| it.holds(context));
                new.iter().chain(context_of_old).any(holds)
            };
            if !self.circumstances.every && !changed.iter().any(applies) {
                continue;
            }
            let allowed = |side: Option<&Weighed<'_, '_>>, context: Option<&Context>| {
                side.zip(context).is_some_and(|(side, context)| side.is_allowed(context))
            };
            let before = allowed(self.old, context_of_old);
            if !before && !self.circumstances.may_gain {
                continue;
            }
            let after = allowed(self.new, new.as_ref());
            if before != after && !told(after) {
                let decided = |side: Option<&Weighed<'_, '_>>, context: Option<&Context>| {
                    side.zip(context).map(|(side, context)| side.decided(context)).unwrap_or_default()
                };
                let by = cause(decided(self.old, context_of_old), decided(self.new, new.as_ref()));
                found.push(Turn { gained: after, settings: settings.clone(), by });
            }
        }
        found
    }

    fn is_open(&self, key: &str) -> bool {
        is_open(key) || (begins_with(key, "aws:ResourceTag/") && !self.known)
    }

    /// Whether a request has a say in whether a statement applies.
    fn can_choose(&self, statement: &Statement) -> bool {
        statement.conditions().iter().any(|condition| self.is_open(condition.key()))
    }

    /// What one version says, and what it would say to requests that come through endpoints.
    fn bearing<'w>(&self, side: &Weighed<'w, '_>) -> Bearing<'w> {
        let mut bearing = self.plain_bearing(side);
        let values = bearing.statements().flat_map(|statement| statement.conditions());
        let values = values.filter(|condition| condition.key().eq_ignore_ascii_case(ENDPOINT));
        let mut ids: Vec<&str> = values.flat_map(Condition::values).collect();
        ids.extend(self.circumstances.endpoints.iter().map(|id| &**id));
        ids.extend(side.request.context.get(ENDPOINT).and_then(|value| value.single()));
        for id in ids {
            let through = side.standing.partition.vpc_endpoint(id).and_then(|endpoint| endpoint.policy.as_deref());
            let statements = through.into_iter().flat_map(|policy| policy.statements());
            bearing.of_endpoints.extend(statements.filter(|it| it.covers_action(side.request.action)));
        }
        bearing
    }

    fn plain_bearing<'w>(&self, side: &Weighed<'w, '_>) -> Bearing<'w> {
        let context = side.request.context;
        let mut bearing =
            Bearing { context, closed: false, layers: Vec::new(), of_endpoints: Vec::new(), doubt: false };
        for layer in policy::outline(&side.request, &side.policies) {
            let mut possible: Vec<&'w Statement> = Vec::new();
            let (mut denied, mut allowed) = (false, false);
            for (statement, element) in layer.statements {
                if element == Some(Element::Resource) {
                    let mut patterns = statement.resources().into_iter().flat_map(|(_, patterns)| patterns);
                    bearing.doubt |= patterns.any(has_open_variable);
                }
                if !matches!(element, None | Some(Element::Condition)) {
                    continue;
                }
                let conditions = statement.conditions();
                let mut fixed = conditions.iter().filter(|condition| !self.is_open(condition.key()));
                if !fixed.all(|condition| condition.holds(context)) {
                    continue;
                }
                let certain = !self.can_choose(statement);
                denied |= certain && statement.effect() == Effect::Deny;
                allowed |= certain && statement.effect() == Effect::Allow;
                bearing.doubt |= conditions.iter().flat_map(Condition::values).any(has_open_variable);
                possible.push(statement);
            }
            // Through another endpoint, or none, the request might pass.
            let settles = layer.layer != PolicyType::VpcEndpoint;
            bearing.closed |= denied && settles;
            if !layer.layer.is_of_resource() {
                let mut allows = possible.iter().filter(|it| it.effect() == Effect::Allow);
                // An allow of the resource's own can do without one of the other layers.
                let has_to_allow = matches!(layer.layer, PolicyType::ServiceControl | PolicyType::ResourceControl);
                bearing.closed |= has_to_allow && allows.next().is_none();
                // Beside one that always allows, others say nothing new.
                possible.retain(|it| !allowed || it.effect() == Effect::Deny || !self.can_choose(it));
            }
            bearing.layers.push(Layer { layer: layer.layer, target: layer.target, statements: possible });
        }
        bearing
    }

    /// The keys that a request can choose, each with settings that any condition tells apart; the first is to leave the
    /// key as it is.
    fn keys(&self, sides: &[Bearing<'_>], known: &mut Settings) -> Vec<Vec<Option<Setting>>> {
        let mut keys: BTreeMap<String, Vec<(&Condition, &Context)>> = BTreeMap::new();
        for bearing in sides {
            let conditions = bearing.statements().flat_map(|statement| statement.conditions());
            for condition in conditions.filter(|condition| self.is_open(condition.key())) {
                keys.entry(condition.key().to_ascii_lowercase()).or_default().push((condition, bearing.context));
            }
        }
        keys.retain(|key, _| self.matters(key, sides));
        if !self.circumstances.endpoints.is_empty() {
            keys.entry(ENDPOINT.to_ascii_lowercase()).or_default();
        }
        let mut found = Vec::new();
        for (key, conditions) in keys {
            let fixed = !conditions.iter().any(|(condition, _)| condition.values().any(|value| value.contains("${")));
            let value = |context: &Context| Some(context.get(&key)?.values().collect::<Vec<_>>().join("\n"));
            let values: HashSet<Option<String>> = conditions.iter().map(|(_, context)| value(context)).collect();
            let mut values = values.into_iter();
            let alike = match (fixed, values.next(), values.next()) {
                (true, Some(value), None) => {
                    Some((conditions.iter().map(|(it, _)| std::ptr::from_ref(*it).addr()).collect::<Vec<_>>(), value))
                }
                _ => None,
            };
            let settings = alike.as_ref().and_then(|alike| known.get(alike)).cloned();
            let settings = settings.unwrap_or_else(|| self.settings(&key, &conditions));
            if let Some(alike) = alike {
                known.insert(alike, settings.clone());
            }
            found.push(settings);
        }
        found
    }

    /// Whether anything could show by another value of a key. It cannot where the key as it is keeps every statement that
    /// asks for it from applying, and all of these are denies of both versions: whatever shows while they do not apply,
    /// shows with the key as it is.
    fn matters(&self, key: &str, sides: &[Bearing<'_>]) -> bool {
        let mut asking =
            sides.iter().flat_map(|side| side.statements().map(move |statement| (statement, side.context)));
        asking.any(|(statement, context)| {
            let mut own = statement.conditions().iter().filter(|it| it.key().eq_ignore_ascii_case(key)).peekable();
            let asks = own.peek().is_some();
            let is_changed = self.circumstances.every || self.circumstances.changed.contains(&address(statement));
            asks && (statement.effect() == Effect::Allow || is_changed || own.all(|it| it.holds(context)))
        })
    }

    fn settings(&self, key: &str, conditions: &[(&Condition, &Context)]) -> Vec<Option<Setting>> {
        let name = conditions.first().map_or(ENDPOINT, |(condition, _)| condition.key());
        let mut values: Vec<Vec<String>> = Vec::new();
        if key.eq_ignore_ascii_case(ENDPOINT) {
            values.extend(self.circumstances.endpoints.iter().map(|id| vec![id.to_string()]));
        }
        values.extend(conditions.iter().flat_map(|(condition, context)| candidates(condition, context)));
        values.extend(common(conditions));
        let contexts: Vec<&Context> = [self.old, self.new].into_iter().flatten().map(|it| it.request.context).collect();
        let told = |setting: Option<&Setting>| -> Vec<bool> {
            let settings = setting.map_or(&[] as &[Setting], std::slice::from_ref);
            let changed: Vec<Context> = contexts.iter().map(|context| with(context, settings)).collect();
            let of = |known: &Context| {
                let mut all = contexts.iter().zip(&changed);
                all.find(|(context, _)| std::ptr::eq(**context, known)).map(|(_, changed)| changed)
            };
            conditions.iter().map(|(it, context)| of(context).is_some_and(|changed| it.holds(changed))).collect()
        };
        let mut known: HashSet<(Vec<bool>, Option<String>)> = HashSet::from([(told(None), None)]);
        let mut found = vec![None];
        for values in values {
            let setting = Setting { key: name.to_owned(), values };
            // Each endpoint has a policy of its own.
            let through = setting.values.first().filter(|_| key.eq_ignore_ascii_case(ENDPOINT));
            let through = through.filter(|id| self.has_endpoint(id)).cloned();
            if known.insert((told(Some(&setting)), through)) {
                found.push(Some(setting));
            }
        }
        found
    }

    fn has_endpoint(&self, id: &str) -> bool {
        let sides = [self.old, self.new].into_iter().flatten();
        sides.into_iter().any(|side| side.standing.partition.vpc_endpoint(id).is_some())
    }
}

/// Texts that two patterns of different conditions both match.
fn common(conditions: &[(&Condition, &Context)]) -> Vec<Vec<String>> {
    let patterns: Vec<&str> = conditions
        .iter()
        .filter(|(condition, _)| condition.operator().contains("Like"))
        .flat_map(|(condition, _)| condition.values())
        .filter(|value| is_wild(value) && !value.contains("${"))
        .collect();
    let pairs = patterns.iter().enumerate().flat_map(|(at, one)| patterns.iter().skip(at + 1).map(move |it| (one, it)));
    let met = pairs.filter_map(|(one, other)| meet(one, other));
    met.filter_map(|text| instance(&text, &Context::new())).map(|text| vec![text]).collect()
}

/// Every combination of settings, those with the fewest first; and whether these are all.
fn combinations(keys: &[Vec<Option<Setting>>]) -> (Vec<Vec<Setting>>, bool) {
    let mut found: Vec<Vec<Setting>> = Vec::new();
    let mut next: VecDeque<(usize, Vec<Setting>)> = VecDeque::from([(0, Vec::new())]);
    while let Some((from, settings)) = next.pop_front() {
        if found.len() == CONTEXTS {
            return (found, false);
        }
        for (at, key) in keys.iter().enumerate().skip(from) {
            for setting in key.iter().flatten() {
                // What will not be looked at need not be kept.
                if found.len() + next.len() <= CONTEXTS {
                    let mut more = settings.clone();
                    more.push(setting.clone());
                    next.push_back((at + 1, more));
                }
            }
        }
        found.push(settings);
    }
    (found, true)
}

impl<'w, 'p> Weighed<'w, 'p> {
    fn new(
        (standing, seen, inquiry): (&'w Standing<'p>, &'w Standing<'p>, &'w Inquiry<'w>),
        levels: &'w InForce<'_>,
    ) -> Weighed<'w, 'p> {
        let policies = standing.policies(inquiry, levels);
        Weighed { standing, seen, inquiry, request: inquiry.request(), policies }
    }
    fn looks_like(&self, other: &Weighed<'_, '_>) -> bool {
        std::ptr::eq(self.inquiry, other.inquiry)
    }
    /// The context with settings laid over it.
    fn with(&self, settings: &[Setting]) -> Context {
        let is_service = matches!(self.standing.asker.caller.principal, Principal::Service(_));
        let says_more = |setting: &Setting| {
            let is = |key: &str| setting.key.eq_ignore_ascii_case(key);
            is(ENDPOINT) || (is_service && (is("aws:SourceArn") || is("aws:SourceAccount")))
        };
        if !settings.iter().any(says_more) {
            return with(self.request.context, settings);
        }
        // From where a request comes, and on whose behalf, more follows about it.
        let Weighed { seen, inquiry, .. } = self;
        let mut question = question(seen.asker, seen.scope, inquiry.action, inquiry.resource);
        let more = settings.iter().map(|setting| (setting.key.clone(), setting.values.clone()));
        question.context.extend(more);
        Inquiry::new(seen.partition, &question).context
    }
    fn decide<R>(&self, context: &Context, then: impl FnOnce(&policy::Verdict<'_>, &PoliciesInForce<'_>) -> R) -> R {
        let endpoint = endpoint(self.standing.partition, context);
        let policies = PoliciesInForce { endpoint: endpoint.as_ref().map(std::slice::from_ref), ..self.policies };
        then(&policy::decide(&Request { context, ..self.request }, &policies), &policies)
    }
    fn is_allowed(&self, context: &Context) -> bool {
        self.decide(context, |verdict, _| verdict.is_allowed())
    }
    fn decided(&self, context: &Context) -> Decided {
        self.decide(context, |verdict, policies| Decided {
            allowed: verdict.is_allowed(),
            explicit: verdict.decision == Decision::ExplicitDeny,
            layer: verdict.layer,
            source: verdict.source.map(str::to_owned),
            target: verdict.target.map(str::to_owned),
            statement: verdict.statement.map(StatementRef::from),
            text: verdict.statement.map(|statement| statement_text(policies, statement)).unwrap_or_default(),
        })
    }
}

/// A decision, without its borrowings. Somebody who does not exist may nothing.
#[derive(Default)]
struct Decided {
    allowed: bool,
    explicit: bool,
    layer: Option<PolicyType>,
    source: Option<String>,
    target: Option<String>,
    statement: Option<StatementRef>,
    text: String,
}

fn cause(old: Decided, new: Decided) -> Cause {
    let of = |decided: Decided, reason| Cause {
        layer: decided.layer.unwrap_or(PolicyType::IdentityBased),
        source: decided.source,
        target: decided.target,
        statement: decided.statement,
        text: decided.text,
        reason,
    };
    match (new.allowed, new.explicit, old.explicit) {
        (false, true, _) => of(new, Reason::Denies),
        (false, false, _) if new.layer.is_none() => of(new, Reason::Principal),
        (false, false, _) => of(new, Reason::NothingAllows),
        (true, _, true) => of(old, Reason::DeniedBefore),
        (true, _, false) if old.layer.is_none() => of(new, Reason::Principal),
        (true, _, false) => of(new, Reason::Allows),
    }
}
