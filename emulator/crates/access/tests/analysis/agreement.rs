//! A question is answered as the call that it stands for.

use access::analysis::{Asker, Question, ask, principals};
use aws::{AccessKeyId, AccountId, Arn, Principal, Region, Timestamp};
use bytes::Bytes;
use emulator::Emulator;
use http::Request;
use sigv4::Signer;
use state::session::Session;
use state::{Credential, CredentialOwner, CredentialStatus, EntityName, Partition};

use crate::world::{Dice, random, securecart};

/// Calls held against questions.
const CALLS: usize = 10_000;

/// A call, and the question that it answers.
struct Case {
    service: &'static str,
    region: &'static str,
    request: Request<Bytes>,
    action: &'static str,
    resource: String,
    context: Vec<(String, Vec<String>)>,
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
fn case(dice: &mut Dice, partition: &Partition, account: AccountId, is_root: bool) -> Case {
    let roles: Vec<Arn> =
        partition.accounts.values().flat_map(|account| account.iam.roles.values()).map(|role| role.entity.arn.clone()).collect();
    let own: Vec<Arn> = roles.iter().filter(|arn| arn.account_id() == Some(account)).cloned().collect();
    let region = dice.of(&["us-east-1", "eu-west-1", "ap-southeast-2"]);
    let global = "us-east-1";
    let user = || format!("arn:aws:iam::{account}:user/new");
    let no_context = Vec::new;
    let kind = dice.below(10);
    let ((service, request), action, resource, context, region) = match kind {
        0 => {
            let role = dice.of(&own);
            let call = format!("GetRole&RoleName={}", role.resource_name());
            (form("iam", "2010-05-08", &call), "iam:GetRole", role.to_string(), no_context(), global)
        }
        1 => (form("iam", "2010-05-08", "CreateUser&UserName=new"), "iam:CreateUser", user(), no_context(), global),
        2 => {
            let role = dice.of(&own);
            let policy = "arn:aws:iam::aws:policy/ReadOnlyAccess";
            let call = format!("AttachRolePolicy&RoleName={}&PolicyArn={policy}", role.resource_name());
            let mut context = vec![("iam:PolicyARN".to_owned(), vec![policy.to_owned()])];
            if let Some(boundary) = partition.role(&role).and_then(|role| role.boundary.clone()) {
                context.push(("iam:PermissionsBoundary".to_owned(), vec![boundary.to_string()]));
            }
            (form("iam", "2010-05-08", &call), "iam:AttachRolePolicy", role.to_string(), context, global)
        }
        3 | 4 if !is_root => {
            let role = dice.of(&roles);
            let mut call = format!("AssumeRole&RoleSessionName=orglab&RoleArn={role}");
            let mut context = vec![("sts:RoleSessionName".to_owned(), vec!["orglab".to_owned()])];
            if dice.chance(50) {
                let id = dice.of(&["ee", "securecart-deploy-prod", "securecart-deploy-staging"]);
                call += &format!("&ExternalId={id}");
                context.push(("sts:ExternalId".to_owned(), vec![id.to_owned()]));
            }
            (form("sts", "2011-06-15", &call), "sts:AssumeRole", role.to_string(), context, global)
        }
        5 => {
            let body = format!(r#"{{"QueueUrl":"http://localhost/{account}/queue","MessageBody":"x"}}"#);
            let queue = format!("arn:aws:sqs:{region}:{account}:queue");
            (json("sqs", "1.0", "AmazonSQS.SendMessage", body), "sqs:SendMessage", queue, no_context(), region)
        }
        6 => {
            let (method, action) = dice.of(&[("GET", "s3:GetObject"), ("PUT", "s3:PutObject")]);
            let key = dice.of(&["alpha/x", "alpha/other", "gamma/x"]);
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
            let target = "com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101.LookupEvents";
            let call = json("cloudtrail", "1.1", target, "{}".to_owned());
            (call, "cloudtrail:LookupEvents", "*".to_owned(), no_context(), region)
        }
    };
    Case { service, region, request, action, resource, context }
}

/// The key, secret and token of somebody.
fn credentials(emulator: &Emulator, asker: &Asker, now: Timestamp) -> (String, String, Option<String>) {
    let principal = asker.caller.principal.clone();
    let account = principal.account().unwrap();
    let owner = match &principal {
        Principal::Root(_) => CredentialOwner::Root,
        Principal::User { arn, .. } => CredentialOwner::User(EntityName::from(arn.resource_name())),
        _ => return session(&emulator.snapshot(), principal, now),
    };
    let key = AccessKeyId::from("AKIATESTTESTTESTTEST");
    let credential =
        Credential { owner, account, secret: "secret".into(), status: CredentialStatus::Active, created: now };
    let change = |tx: &mut state::Tx<'_>| -> Result<(), ()> {
        tx.partition_mut().credentials.insert(key.clone(), credential);
        Ok(())
    };
    emulator.change(account, change).unwrap();
    (key.to_string(), "secret".to_owned(), None)
}

fn session(partition: &Partition, principal: Principal, now: Timestamp) -> (String, String, Option<String>) {
    let access_key = AccessKeyId::from("ASIATESTTESTTESTTEST");
    let session = Session {
        access_key: access_key.clone(),
        principal,
        issued: now,
        expires: Timestamp::from_millis(now.millis() + 3_600_000),
        policies: Vec::new(),
        tags: Vec::new(),
        transitive_tag_keys: Vec::new(),
        source_identity: None,
        mfa: None,
    };
    let key = &partition.token_key;
    (access_key.to_string(), key.secret(&access_key), Some(key.token(&session)))
}

/// Whether the emulator lets a call through its authorization.
fn admitted(emulator: &Emulator, asker: &Asker, case: &Case, now: Timestamp) -> (bool, String) {
    let fork = emulator.fork();
    let (key, secret, token) = credentials(&fork, asker, now);
    let mut request = case.request.clone();
    let signer = Signer {
        access_key_id: &key,
        secret_access_key: &secret,
        session_token: token.as_deref(),
        region: case.region,
        service: case.service,
    };
    signer.sign(&mut request, fork.clock().unmoved().seconds()).unwrap();
    let response = fork.exchange(request);
    let text = String::from_utf8_lossy(response.body()).into_owned();
    let denied = text.contains("not authorized to perform");
    assert!(denied || !text.contains("Signature"), "{text}");
    (!denied, text)
}

#[test]
fn ten_thousand_questions_are_answered_as_the_calls_are() {
    let mut dice = Dice::new(7);
    let mut allowed = 0;
    let worlds: Vec<Emulator> = std::iter::once(securecart()).chain((0..4).map(random)).collect();
    for emulator in &worlds {
        let partition = emulator.snapshot();
        let everybody: Vec<Asker> = principals(&partition).collect();
        for _ in 0..CALLS / worlds.len() {
            let asker = dice.of(&everybody);
            let account = asker.caller.account().unwrap();
            let is_root = matches!(asker.caller.principal, Principal::Root(_));
            let mut case = case(&mut dice, &partition, account, is_root);
            case.context.push(("aws:SourceIp".to_owned(), vec!["127.0.0.1".to_owned()]));
            let now = emulator.clock().now();
            let question = Question {
                asker: &asker,
                action: case.action,
                resource: &case.resource,
                region: Region::from(case.region),
                now,
                context: case.context.clone(),
            };
            let answer = ask(&partition, &question);
            let (admitted, text) = admitted(emulator, &asker, &case, now);
            let what = format!("{} {} {} {:?}", asker.name(), case.action, case.resource, case.context);
            assert_eq!(answer.is_allowed(), admitted, "{what}: {answer:?}\n{text}");
            allowed += usize::from(admitted);
        }
    }
    assert!((CALLS / 10..CALLS * 9 / 10).contains(&allowed), "{allowed} allowed");
}
