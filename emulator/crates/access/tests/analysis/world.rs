//! SecureCart, and organizations made at random from few words, so that their policies meet.

use std::sync::LazyLock;

use access::analysis::{Asker, Question, Scope, WhatIf, ask, principals};
use aws::Timestamp;
use emulator::Emulator;
use serde_json::{Value, json};
use state::{Ids, Partition};

static SECURECART: LazyLock<Emulator> =
    LazyLock::new(|| scenario::parse("securecart.yaml", scenario::SECURECART).unwrap().build(0).unwrap());

pub(crate) fn securecart() -> Emulator {
    SECURECART.fork()
}

/// The ARN of the role with which SecureCart's people take on roles.
pub(crate) fn workforce(partition: &Partition) -> String {
    let asker = Asker::parse(partition, "333333333333/permission-set/Workforce").unwrap();
    asker.name()
}

pub(crate) fn now() -> Timestamp {
    "2026-11-24T10:30:00Z".parse().unwrap()
}

pub(crate) fn scope(partition: &Partition) -> Scope {
    Scope { region: partition.global_region(), now: now(), context: Vec::new() }
}

pub(crate) fn allowed(
    partition: &Partition,
    asker: &Asker,
    action: &str,
    resource: &str,
    context: &[(String, Vec<String>)],
) -> bool {
    let question = Question::new(partition, asker, action, resource, now());
    ask(partition, &Question { context: context.to_vec(), ..question }).is_allowed()
}

pub(crate) const ACTIONS: [&str; 9] = [
    "s3:GetObject",
    "s3:PutObject",
    "sqs:SendMessage",
    "iam:GetRole",
    "iam:CreateUser",
    "iam:ListUsers",
    "sts:AssumeRole",
    "lambda:InvokeFunction",
    "ec2:RunInstances",
];

pub(crate) const RESOURCES: [&str; 14] = [
    "*",
    "arn:aws:s3:::alpha/x",
    "arn:aws:s3:::alpha/other",
    "arn:aws:s3:::gamma/x",
    "arn:aws:s3:::delta/x",
    "arn:aws:s3:::epsilon/x",
    "arn:aws:sqs:us-east-1:444444444444:queue",
    "arn:aws:sqs:us-east-1:555555555555:queue",
    "arn:aws:sqs:us-east-1:222222222222:queue",
    "arn:aws:sqs:us-east-1:333333333333:queue",
    "arn:aws:iam::222222222222:role/r0",
    "arn:aws:iam::333333333333:role/r1",
    "arn:aws:iam::444444444444:role/r2",
    "arn:aws:lambda:us-east-1:222222222222:function:f",
];

/// What requests say in tests, besides nothing.
pub(crate) fn contexts() -> Vec<Vec<(String, Vec<String>)>> {
    let one = |key: &str, value: &str| vec![(key.to_owned(), vec![value.to_owned()])];
    vec![
        Vec::new(),
        one("aws:RequestedRegion", "eu-west-1"),
        one("sts:ExternalId", "ee"),
        one("aws:MultiFactorAuthPresent", "true"),
    ]
}

/// Choices that follow from a seed.
pub(crate) struct Dice(Ids);

impl Dice {
    pub(crate) fn new(seed: u64) -> Dice {
        Dice(Ids::new(seed))
    }
    pub(crate) fn below(&mut self, count: usize) -> usize {
        usize::try_from(self.0.next_u64() % u64::try_from(count).unwrap()).unwrap()
    }
    pub(crate) fn of<T: Clone>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())].clone()
    }
    pub(crate) fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    fn condition(&mut self) -> Option<Value> {
        if !self.chance(35) {
            return None;
        }
        Some(self.of(&[
            json!({"StringEquals": {"aws:RequestedRegion": "us-east-1"}}),
            json!({"StringNotEquals": {"aws:RequestedRegion": ["us-east-1", "us-west-2"]}}),
            json!({"Bool": {"aws:MultiFactorAuthPresent": "true"}}),
            json!({"ArnLike": {"aws:PrincipalArn": "arn:aws:iam::*:role/r1"}}),
            json!({"ArnNotLike": {"aws:PrincipalArn": "arn:aws:iam::*:role/r0"}}),
            json!({"StringEquals": {"aws:PrincipalTag/team": "red"}}),
            json!({"StringEquals": {"aws:ResourceAccount": "222222222222"}}),
            json!({"StringEquals": {"aws:ResourceTag/team": "red"}}),
            json!({"StringEquals": {"sts:ExternalId": "ee"}}),
            json!({"StringEquals": {"aws:PrincipalAccount": "333333333333"}}),
            json!({"StringLike": {"aws:PrincipalOrgPaths": "o-test/*"}}),
            json!({"StringEquals": {"aws:PrincipalAccount": "${aws:ResourceAccount}"}}),
            json!({"StringEquals": {"aws:ResourceTag/team": "${aws:PrincipalTag/team}"}}),
            json!({"StringEquals": {"sts:ExternalId": "${aws:PrincipalAccount}"}}),
        ]))
    }
    fn actions(&mut self) -> Value {
        let single = ["*", "s3:*", "iam:*", "sqs:Send*", "s3:Get*", "sts:AssumeRole", "lambda:*", "ec2:Run*"];
        match self.below(3) {
            0 => json!(self.of(&ACTIONS)),
            1 => json!(self.of(&single)),
            _ => json!([self.of(&ACTIONS), self.of(&single)]),
        }
    }
    fn resources(&mut self) -> Value {
        let patterns =
            ["arn:aws:s3:::alpha/*", "arn:aws:iam::*:role/r0", "arn:aws:sqs:*:*:queue", "arn:aws:s3:::gamma/*"];
        match self.below(4) {
            0 | 1 => json!("*"),
            2 => json!(self.of(&RESOURCES[1..])),
            _ => json!([self.of(&patterns), self.of(&RESOURCES[1..])]),
        }
    }
    fn statement(&mut self, allow: usize, principal: Option<Value>) -> Value {
        let effect = if self.chance(allow) { "Allow" } else { "Deny" };
        let mut statement = json!({"Effect": effect, "Action": self.actions(), "Resource": self.resources()});
        if self.chance(10) {
            let actions = statement["Action"].take();
            statement.as_object_mut().unwrap().remove("Action");
            statement["NotAction"] = if actions == "*" { json!("iam:*") } else { actions };
        }
        if let Some(principal) = principal {
            statement["Principal"] = principal;
        }
        if let Some(condition) = self.condition() {
            statement["Condition"] = condition;
        }
        statement
    }
    fn document(&mut self, allow: usize) -> Value {
        let count = 1 + self.below(3);
        let statements: Vec<Value> = (0..count).map(|_| self.statement(allow, None)).collect();
        json!({"Version": "2012-10-17", "Statement": statements})
    }
    fn principal(&mut self) -> Value {
        self.of(&[
            json!({"AWS": "arn:aws:iam::222222222222:root"}),
            json!({"AWS": "333333333333"}),
            json!({"AWS": "arn:aws:iam::333333333333:role/r0"}),
            json!({"AWS": ["arn:aws:iam::222222222222:role/r1", "arn:aws:iam::444444444444:user/u0"]}),
            json!({"AWS": "*"}),
            json!({"Service": "lambda.amazonaws.com"}),
            json!({"AWS": "999999999999"}),
        ])
    }
    fn trust(&mut self) -> Value {
        let count = 1 + self.below(2);
        let statement = |dice: &mut Dice| {
            let principal = dice.principal();
            let mut statement = json!({"Effect": "Allow", "Principal": principal, "Action": "sts:AssumeRole"});
            if let Some(condition) = dice.condition() {
                statement["Condition"] = condition;
            }
            statement
        };
        let statements: Vec<Value> = (0..count).map(|_| statement(self)).collect();
        json!({"Version": "2012-10-17", "Statement": statements})
    }
    fn resource_policy(&mut self, service: &str, arn: &str) -> Value {
        let principal = self.principal();
        let action = match service {
            "s3" => self.of(&["s3:GetObject", "s3:*"]),
            _ => self.of(&["sqs:SendMessage", "sqs:*"]),
        };
        let effect = if self.chance(75) { "Allow" } else { "Deny" };
        let mut statement = json!({"Effect": effect, "Principal": principal, "Action": action, "Resource": arn});
        if let Some(condition) = self.condition() {
            statement["Condition"] = condition;
        }
        json!({"Version": "2012-10-17", "Statement": [statement]})
    }
    fn account(&mut self, id: &str) -> Value {
        let mut roles = json!({});
        for name in ["r0", "r1", "r2"] {
            let mut role = json!({"trust": self.trust(), "inline": {"p": self.document(85)}});
            if self.chance(30) {
                role["boundary"] = json!("B");
            }
            if self.chance(30) {
                role["attached"] = json!([self.of(&["AdministratorAccess", "ReadOnlyAccess", "M"])]);
            }
            if self.chance(50) {
                role["tags"] = json!({"team": self.of(&["red", "blue"])});
            }
            roles[name] = role;
        }
        let group = json!({"g": {"inline": {"gp": self.document(80)}}});
        let users = json!({"u0": {"inline": {"p": self.document(85)}, "groups": if self.chance(50) { vec!["g"] } else { vec![] }}});
        let policies = json!({"B": {"document": self.document(90)}, "M": {"document": self.document(85)}});
        let mut account =
            json!({"id": id, "iam": {"roles": roles, "users": users, "groups": group, "policies": policies}});
        let mut resources = json!({});
        if id == "222222222222" {
            resources["buckets"] = json!({"alpha": {"policy": self.resource_policy("s3", "arn:aws:s3:::alpha/*")}});
        }
        if id == "444444444444" {
            resources["buckets"] = json!({"delta": {"policy": self.resource_policy("s3", "arn:aws:s3:::delta/*")}});
        }
        if id != "111111111111" {
            let arn = format!("arn:aws:sqs:us-east-1:{id}:queue");
            resources["queues"] = json!({"queue": {"policy": self.resource_policy("sqs", &arn)}});
        }
        account["resources"] = resources;
        account
    }
    pub(crate) fn control_policy(&mut self, resource: bool) -> Value {
        let count = 1 + self.below(2);
        let statements: Vec<Value> = (0..count)
            .map(|_| {
                if !resource {
                    return self.statement(30, None);
                }
                let mut statement = self.statement(0, Some(json!("*")));
                if statement.get("NotAction").is_some() || statement["Action"] == "*" {
                    statement.as_object_mut().unwrap().remove("NotAction");
                }
                // The services that these policies reach.
                statement["Action"] = self.of(&[json!("s3:*"), json!("sqs:SendMessage"), json!("sts:AssumeRole")]);
                statement
            })
            .collect();
        json!({"Version": "2012-10-17", "Statement": statements})
    }
    /// A small organization.
    pub(crate) fn organization(&mut self) -> Value {
        let scp = |dice: &mut Dice| json!({"type": "SERVICE_CONTROL_POLICY", "document": dice.control_policy(false)});
        let rcp = |dice: &mut Dice| json!({"type": "RESOURCE_CONTROL_POLICY", "document": dice.control_policy(true)});
        let policies = json!({"one": scp(self), "two": scp(self), "three": rcp(self)});
        let names = ["one", "two", "three"];
        let twin = self.account("444444444444");
        // The same again, under other names.
        let text = twin.to_string().replace("444444444444", "555555555555").replace("delta", "epsilon");
        let other: Value = serde_json::from_str(&text).unwrap();
        let some = |dice: &mut Dice| names.into_iter().filter(|_| dice.chance(30)).collect::<Vec<_>>();
        json!({
            "organization": {
                "id": "o-test000000", "management": "m",
                "policy_types": ["SERVICE_CONTROL_POLICY", "RESOURCE_CONTROL_POLICY"],
                "root": {"id": "r-test", "policies": some(self), "units": {
                    "One": {"policies": some(self), "accounts": ["a"]},
                    "Two": {"policies": some(self), "accounts": ["b"], "units": {"Deep": {"policies": some(self), "accounts": ["c", "d"]}}},
                }},
            },
            "policies": policies,
            "accounts": {
                "m": self.account("111111111111"),
                "a": self.account("222222222222"),
                "b": self.account("333333333333"),
                "c": twin,
                "d": other,
            },
        })
    }
}

/// A small organization made at random.
pub(crate) fn random(seed: u64) -> Emulator {
    let file = Dice::new(seed).organization();
    let text = file.to_string();
    let scenario = scenario::parse("random.json", &text).unwrap_or_else(|error| panic!("{error}\n{file:#}"));
    scenario.build(0).unwrap_or_else(|error| panic!("{error}\n{file:#}"))
}

/// A change made at random, of those that can be thought through.
pub(crate) fn change(dice: &mut Dice, partition: &Partition) -> WhatIf {
    let organization = partition.organizations.values().next().unwrap();
    let some = |dice: &mut Dice, all: Vec<String>| dice.of(&all);
    let places: Vec<String> = organization.targets.values().map(|target| target.id.to_string()).collect();
    let is_account = |id: &String| id.parse::<aws::AccountId>().is_ok();
    let (accounts, units): (Vec<String>, Vec<String>) = places.iter().cloned().partition(is_account);
    let policies: Vec<String> = {
        let own = organization.policies.values().filter(|policy| !policy.aws_managed);
        own.map(|policy| policy.id.to_string()).collect()
    };
    let entities: Vec<String> =
        principals(partition).map(|asker| asker.name()).filter(|name| !name.ends_with(":root")).collect();
    let roles: Vec<String> = entities.iter().filter(|name| name.contains(":role/")).cloned().collect();
    let resources: Vec<_> = partition.accounts.values().flat_map(|account| account.resources.values()).collect();
    let with_policy: Vec<_> = resources.iter().filter(|resource| resource.policy.is_some()).collect();
    let kind = dice.below(12);
    match kind {
        0..=2 => {
            let content = Some(dice.control_policy(kind == 2).to_string());
            WhatIf::Attach { name: "new".to_owned(), content, target: some(dice, places) }
        }
        3 => WhatIf::Remove { what: some(dice, policies) },
        4 | 5 => WhatIf::Move { account: some(dice, accounts), target: some(dice, units) },
        6 => WhatIf::Remove { what: some(dice, entities) },
        7 | 8 => {
            WhatIf::PutPolicy { of: format!("{}:p", some(dice, entities)), content: dice.document(70).to_string() }
        }
        9 => WhatIf::PutPolicy { of: format!("{}:trust", some(dice, roles)), content: dice.trust().to_string() },
        10 if !with_policy.is_empty() => {
            let resource = dice.of(&with_policy);
            let arn = resource.arn.to_string();
            let inside = if resource.arn.service() == "s3" { format!("{arn}/*") } else { arn.clone() };
            let content = dice.resource_policy(resource.arn.service(), &inside);
            WhatIf::PutPolicy { of: arn, content: content.to_string() }
        }
        11 if !with_policy.is_empty() => WhatIf::Remove { what: dice.of(&with_policy).arn.to_string() },
        _ => WhatIf::Detach { policy: some(dice, policies), target: some(dice, places) },
    }
}
