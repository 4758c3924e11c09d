//! AWS Config's managed rules: whether resources are as a rule has it, found out from the state alone.
//!
//! A [`ManagedRule`] is a row of the [`table`]: what starts it, its parameters, and a function that judges one [`Subject`] at a
//! time. Whoever evaluates it says of which [`World`], and keeps what comes of it. See
//! [the list of managed rules](https://docs.aws.amazon.com/config/latest/developerguide/managed-rules-by-aws-config.html).

mod accounts;
mod attachments;
mod bucket_policies;
mod bucket_settings;
mod buckets;
mod credentials;
mod keys;
mod parameters;
mod passwords;
mod permissions;
mod subject;
pub(crate) mod table;
#[cfg(test)]
mod tests;
mod trails;

use aws::{AccountId, Region, Timestamp};
use service::LastUses;
use state::Partition;
use state::change::Part;
use state::config::Item;
pub(crate) use state::config::rules::Compliance;

pub(crate) use parameters::{Kind, Parameter, Parameters};
pub(crate) use subject::Subject;

/// What is judged: an account as seen in a Region at a moment.
#[derive(Debug, Clone, Copy)]
pub(crate) struct World<'a> {
    pub(crate) partition: &'a Partition,
    pub(crate) account: AccountId,
    pub(crate) region: &'a Region,
    pub(crate) now: Timestamp,
    /// When credentials were used; without it they count as never used.
    pub(crate) uses: Option<&'a LastUses>,
}

/// What came of judging a resource.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Evaluation {
    /// `AWS::IAM::User`
    pub(crate) resource_type: &'static str,
    pub(crate) resource_id: String,
    pub(crate) compliance: Compliance,
    /// Why.
    pub(crate) annotation: Option<String>,
}

/// What starts an evaluation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Trigger {
    /// A change of a resource that the rule is about.
    Change,
    /// The passing of time.
    Periodic,
    /// Either.
    Both,
}

impl Trigger {
    pub(crate) fn is_by_change(self) -> bool {
        self != Trigger::Periodic
    }
    pub(crate) fn is_periodic(self) -> bool {
        self != Trigger::Change
    }
}

/// A managed rule. They are all in the [`table`], so that equal ones are the same.
#[derive(Debug)]
pub(crate) struct Row {
    /// `IAM_PASSWORD_POLICY`
    pub(crate) identifier: &'static str,
    pub(crate) trigger: Trigger,
    pub(crate) parameters: &'static [Parameter],
    /// Whether there is the rule in the Region of global services alone.
    pub(crate) is_global: bool,
    judge: Judge,
}

/// A row of the table.
pub(crate) type ManagedRule = &'static Row;

/// A rule at work: what it asks for, in which world.
#[derive(Debug, Clone, Copy)]
struct Asked<'a> {
    world: &'a World<'a>,
    parameters: &'a Parameters,
    account: &'a state::Account,
}

/// Says whether something is as a rule has it, and why not.
type Verdict = Result<Compliance, String>;

/// Judges one resource of a type.
#[derive(Debug, Clone, Copy)]
enum Judge {
    Account(fn(&Asked<'_>) -> Verdict),
    AccountBlock(fn(&Asked<'_>, state::bucket::configuration::PublicAccessBlock) -> Verdict),
    User(fn(&Asked<'_>, &state::iam::User) -> Verdict),
    Group(fn(&Asked<'_>, &state::iam::Group) -> Verdict),
    Role(fn(&Asked<'_>, &state::iam::Role) -> Verdict),
    /// A user, a group or a role; of a role with its trust policy.
    Entity(fn(&Asked<'_>, &subject::Holder<'_>) -> Verdict),
    Policy(fn(&Asked<'_>, &state::iam::ManagedPolicy) -> Verdict),
    Certificate(fn(&Asked<'_>, &state::iam::ServerCertificate) -> Verdict),
    /// Something that has nothing but tags to be judged by.
    Tagged(&'static str, fn(&Asked<'_>, &state::Tags) -> Verdict),
    Trail(fn(&Asked<'_>, &state::cloudtrail::Trail) -> Verdict),
    Key(fn(&Asked<'_>, &subject::OfKey<'_>) -> Verdict),
    Bucket(fn(&Asked<'_>, &subject::OfBucket<'_>) -> Verdict),
}

/// It is as it should be, or this is why not.
fn unless(wrong: bool, why: impl Into<String>) -> Verdict {
    if wrong { Err(why.into()) } else { Ok(Compliance::Compliant) }
}

impl Row {
    /// The types of the resources that it is about.
    pub(crate) fn resource_types(&self) -> &'static [&'static str] {
        match self.judge {
            Judge::Account(_) => &[subject::ACCOUNT],
            Judge::AccountBlock(_) => &[subject::ACCOUNT_BLOCK],
            Judge::User(_) => &[subject::USER],
            Judge::Group(_) => &[subject::GROUP],
            Judge::Role(_) => &[subject::ROLE],
            Judge::Entity(_) => &[subject::USER, subject::GROUP, subject::ROLE],
            Judge::Policy(_) => &[subject::POLICY],
            Judge::Certificate(_) => &[subject::CERTIFICATE],
            Judge::Tagged(subject::SAML_PROVIDER, _) => &[subject::SAML_PROVIDER],
            Judge::Tagged(..) => &[subject::OIDC_PROVIDER],
            Judge::Trail(_) => &[subject::TRAIL],
            Judge::Key(_) => &[subject::KEY],
            Judge::Bucket(_) => &[subject::BUCKET],
        }
    }
    /// What it says of a subject; none of one of another type.
    fn verdict(&self, asked: &Asked<'_>, subject: &Subject<'_>) -> Option<Verdict> {
        Some(match (self.judge, subject) {
            (Judge::Account(judge), Subject::Account(_)) => judge(asked),
            (Judge::AccountBlock(judge), Subject::AccountBlock(_, block)) => judge(asked, *block),
            (Judge::User(judge), Subject::User(user)) => judge(asked, user),
            (Judge::Group(judge), Subject::Group(group)) => judge(asked, group),
            (Judge::Role(judge), Subject::Role(role)) => judge(asked, role),
            (Judge::Entity(judge), Subject::User(_) | Subject::Group(_) | Subject::Role(_)) => {
                judge(asked, &subject.holder()?)
            }
            (Judge::Policy(judge), Subject::Policy(policy)) => judge(asked, policy),
            (Judge::Certificate(judge), Subject::Certificate(certificate)) => judge(asked, certificate),
            (Judge::Tagged(kind, judge), Subject::OidcProvider(_) | Subject::SamlProvider(_))
                if kind == subject.resource_type() =>
            {
                judge(asked, subject.tags()?)
            }
            (Judge::Trail(judge), Subject::Trail(trail)) => judge(asked, trail),
            (Judge::Key(judge), Subject::Key(key)) => judge(asked, key),
            (Judge::Bucket(judge), Subject::Bucket(bucket)) => judge(asked, bucket),
            _ => return None,
        })
    }
    fn evaluation(&self, asked: &Asked<'_>, subject: &Subject<'_>) -> Option<Evaluation> {
        let (compliance, annotation) = match self.verdict(asked, subject)? {
            Ok(compliance) => (compliance, None),
            Err(why) => (Compliance::NonCompliant, Some(why)),
        };
        let (resource_type, resource_id) = (subject.resource_type(), subject.resource_id());
        Some(Evaluation { resource_type, resource_id, compliance, annotation })
    }
}

/// What a rule says of everything that it is about.
pub(crate) fn evaluate(rule: ManagedRule, parameters: &Parameters, world: &World<'_>) -> Vec<Evaluation> {
    let Some(account) = world.partition.account(world.account) else { return Vec::new() };
    let asked = Asked { world, parameters, account };
    let subjects = rule.resource_types().iter().flat_map(|of| world.subjects(of));
    subjects.filter_map(|subject| rule.evaluation(&asked, &subject)).collect()
}

/// What a rule says of a resource that was recorded; none where it is not about it, or the resource is not there any more.
pub(crate) fn evaluate_item(
    rule: ManagedRule,
    parameters: &Parameters,
    world: &World<'_>,
    item: &Item,
) -> Option<Evaluation> {
    let account = world.partition.account(world.account)?;
    let asked = Asked { world, parameters, account };
    rule.evaluation(&asked, &world.subject_of(item)?)
}

/// What a rule says of a part of an account; none where it is not about it, or the part is not there any more.
#[cfg_attr(not(test), expect(dead_code, reason = "controls of Security Hub are judged so"))]
pub(crate) fn evaluate_resource(
    rule: ManagedRule,
    parameters: &Parameters,
    world: &World<'_>,
    part: &Part,
) -> Option<Evaluation> {
    let account = world.partition.account(world.account)?;
    let asked = Asked { world, parameters, account };
    let subjects = world.subjects_of(part);
    subjects.iter().find_map(|subject| rule.evaluation(&asked, subject))
}
