//! Calls of real services, and the questions that they answer.

use aws::{AccountId, Arn};
use bytes::Bytes;
use http::Request;
use state::Partition;

use crate::world::Dice;

/// What somebody wants, where.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Wish {
    pub(crate) action: &'static str,
    pub(crate) resource: String,
    pub(crate) region: &'static str,
    pub(crate) context: Vec<(String, Vec<String>)>,
}

/// A call, and the wish that it stands for.
pub(crate) struct Call {
    pub(crate) service: &'static str,
    pub(crate) request: Request<Bytes>,
    pub(crate) wish: Wish,
    /// Whether others would see what it does.
    pub(crate) changes: bool,
}

impl Wish {
    /// The external id that is told, where one is.
    pub(crate) fn external_id(&self) -> Option<String> {
        let told = self.context.iter().find(|(key, _)| key == "sts:ExternalId");
        told.and_then(|(_, values)| values.first()).cloned()
    }
}

const SESSION: &str = "orglab";
const POLICY: &str = "arn:aws:iam::aws:policy/ReadOnlyAccess";

/// Everything that any of the calls says: each key is of one action alone, so that the others do not mind.
pub(crate) fn all_context(external_id: Option<&str>) -> Vec<(String, Vec<String>)> {
    let said = [
        ("aws:SourceIp", Some("127.0.0.1")),
        ("sts:RoleSessionName", Some(SESSION)),
        ("sts:ExternalId", external_id),
        ("iam:PolicyARN", Some(POLICY)),
    ];
    said.into_iter().filter_map(|(key, value)| Some((key.to_owned(), vec![value?.to_owned()]))).collect()
}

fn form(service: &'static str, version: &str, text: &str) -> (&'static str, Request<Bytes>) {
    let body = format!("Version={version}&Action={text}");
    let request = Request::post("http://localhost/").header("content-type", "application/x-www-form-urlencoded");
    (service, request.body(Bytes::from(body)).unwrap())
}

fn json(service: &'static str, version: &str, target: &str, body: String) -> (&'static str, Request<Bytes>) {
    let request = Request::post("http://localhost/")
        .header("content-type", format!("application/x-amz-json-{version}"))
        .header("x-amz-target", target);
    (service, request.body(Bytes::from(body)).unwrap())
}

fn rest(service: &'static str, method: &str, path: &str) -> (&'static str, Request<Bytes>) {
    (service, Request::builder().method(method).uri(format!("http://localhost{path}")).body(Bytes::new()).unwrap())
}

/// A call made at random by somebody of an account.
pub(crate) fn call(dice: &mut Dice, partition: &Partition, account: AccountId) -> Call {
    let roles: Vec<Arn> = partition
        .accounts
        .values()
        .flat_map(|account| account.iam.roles.values())
        .map(|role| role.entity.arn.clone())
        .collect();
    let own: Vec<Arn> = roles.iter().filter(|arn| arn.account_id() == Some(account)).cloned().collect();
    let region = dice.of(&["us-east-1", "eu-west-1"]);
    let global = "us-east-1";
    let user = || format!("arn:aws:iam::{account}:user/new");
    let no_context = Vec::new;
    // Who has no roles, or none without a boundary, does something else.
    let kind = match dice.below(10) {
        0 | 2 if !own.iter().any(|role| partition.role(role).is_some_and(|role| role.boundary.is_none())) => 8,
        kind => kind,
    };
    let ((service, request), action, resource, mut context, region) = match kind {
        0 => {
            let role = dice.of(&own);
            let call = format!("GetRole&RoleName={}", role.resource_name());
            (form("iam", "2010-05-08", &call), "iam:GetRole", role.to_string(), no_context(), global)
        }
        1 => (form("iam", "2010-05-08", "CreateUser&UserName=new"), "iam:CreateUser", user(), no_context(), global),
        2 => {
            let unbound = |role: &&Arn| partition.role(role).is_some_and(|role| role.boundary.is_none());
            let role = dice.of(&own.iter().filter(unbound).collect::<Vec<_>>()).clone();
            let call = format!("AttachRolePolicy&RoleName={}&PolicyArn={POLICY}", role.resource_name());
            let context = vec![("iam:PolicyARN".to_owned(), vec![POLICY.to_owned()])];
            (form("iam", "2010-05-08", &call), "iam:AttachRolePolicy", role.to_string(), context, global)
        }
        3 | 4 => {
            let role = dice.of(&roles);
            let mut call = format!("AssumeRole&RoleSessionName={SESSION}&RoleArn={role}");
            let mut context = vec![("sts:RoleSessionName".to_owned(), vec![SESSION.to_owned()])];
            if dice.chance(50) {
                let id = dice.of(&["ee", "securecart-deploy-prod"]);
                call += &format!("&ExternalId={id}");
                context.push(("sts:ExternalId".to_owned(), vec![id.to_owned()]));
            }
            (form("sts", "2011-06-15", &call), "sts:AssumeRole", role.to_string(), context, global)
        }
        5 => {
            let accounts: Vec<AccountId> = partition.accounts.keys().copied().collect();
            let owner = if dice.chance(50) { account } else { dice.of(&accounts) };
            let body = format!(r#"{{"QueueUrl":"http://localhost/{owner}/queue","MessageBody":"x"}}"#);
            let queue = format!("arn:aws:sqs:{region}:{owner}:queue");
            (json("sqs", "1.0", "AmazonSQS.SendMessage", body), "sqs:SendMessage", queue, no_context(), region)
        }
        6 => {
            let (method, action) = dice.of(&[("GET", "s3:GetObject"), ("PUT", "s3:PutObject")]);
            let buckets = partition.buckets.keys().map(|name| name.to_string()).chain(["gamma".to_owned()]);
            let key = format!("{}/{}", dice.of(&buckets.collect::<Vec<_>>()), dice.of(&["x", "other"]));
            (rest("s3", method, &format!("/{key}")), action, format!("arn:aws:s3:::{key}"), no_context(), region)
        }
        7 => {
            let function = format!("arn:aws:lambda:{region}:{account}:function:f");
            let call = rest("lambda", "POST", "/2015-03-31/functions/f/invocations");
            (call, "lambda:InvokeFunction", function, no_context(), region)
        }
        8 => {
            let call = form("ec2", "2016-11-15", "RunInstances&ImageId=ami-1&MinCount=1&MaxCount=1");
            (call, "ec2:RunInstances", "*".to_owned(), no_context(), region)
        }
        _ => {
            let target = "com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101.DescribeTrails";
            let call = json("cloudtrail", "1.1", target, "{}".to_owned());
            (call, "cloudtrail:DescribeTrails", "*".to_owned(), no_context(), region)
        }
    };
    context.push(("aws:SourceIp".to_owned(), vec!["127.0.0.1".to_owned()]));
    let changes = matches!(kind, 1 | 2);
    Call { service, request, wish: Wish { action, resource, region, context }, changes }
}
