//! What the policy engine costs, piece by piece.
//!
//! `cargo bench -p orglab-benches --bench policy`
#![expect(clippy::expect_used, reason = "the texts are constants; one that is no policy should stop the benchmark")]

use std::hint::black_box;

use aws::Principal;
use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use policy::{
    Attached, Context, ControlPolicies, Holder, IdentityPolicies, Level, PoliciesInForce, PolicyDocument, PolicyType,
    PreparedPolicies, Question, Request, ResourceRule, decide, decide_prepared, explain, validate, who_can,
};

const FULL_ACCESS: &str = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}"#;

const REGIONS: &str = r#"{"Version":"2012-10-17","Statement":[{"Sid":"Regions","Effect":"Deny",
    "NotAction":["iam:*","organizations:*","route53:*","sts:*","support:*","cloudfront:*","kms:*"],"Resource":"*",
    "Condition":{"StringNotEquals":{"aws:RequestedRegion":["eu-west-1","eu-central-1"]},
        "ArnNotLike":{"aws:PrincipalArn":["arn:aws:iam::*:role/breakglass/*"]}}}]}"#;

const BOUNDARY: &str = r#"{"Version":"2012-10-17","Statement":[
    {"Sid":"Ceiling","Effect":"Allow","Action":["s3:*","dynamodb:*","sqs:*","sns:*","lambda:*","logs:*","kms:Decrypt"],
        "Resource":"*"},
    {"Sid":"NoPublic","Effect":"Deny","Action":["s3:PutBucketPolicy","s3:DeleteBucketPolicy"],"Resource":"*"}]}"#;

const BUCKET: &str = r#"{"Version":"2012-10-17","Statement":[
    {"Sid":"Tls","Effect":"Deny","Principal":"*","Action":"s3:*","Resource":["arn:aws:s3:::lake","arn:aws:s3:::lake/*"],
        "Condition":{"Bool":{"aws:SecureTransport":"false"}}},
    {"Sid":"Readers","Effect":"Allow","Principal":{"AWS":"111122223333"},"Action":"s3:Get*",
        "Resource":"arn:aws:s3:::lake/*"}]}"#;

/// A role's policy with as many statements as asked for, the last of which allows the request.
fn identity(statements: usize) -> String {
    let other = |number| {
        format!(
            r#"{{"Sid":"S{number}","Effect":"Allow","Action":["dynamodb:GetItem","dynamodb:Query","sqs:Send*"],
                "Resource":"arn:aws:dynamodb:*:111122223333:table/team-{number}-*",
                "Condition":{{"StringEquals":{{"aws:PrincipalTag/team":"team-{number}"}}}}}}"#
        )
    };
    let mut all: Vec<String> = (1..statements).map(other).collect();
    all.push(
        r#"{"Sid":"Lake","Effect":"Allow","Action":["s3:GetObject","s3:ListBucket"],
            "Resource":"arn:aws:s3:::lake/${aws:PrincipalTag/team}/*"}"#
            .to_owned(),
    );
    format!(r#"{{"Version":"2012-10-17","Statement":[{}]}}"#, all.join(","))
}

fn document(text: &str, kind: PolicyType) -> &'static PolicyDocument {
    Box::leak(Box::new(PolicyDocument::parse(text, kind).expect("a policy")))
}

fn attached(source: &'static str, text: &str, kind: PolicyType) -> Attached<'static> {
    Attached { source, document: document(text, kind) }
}

/// One request and everything that may be in force for it; all that lives as long as the process.
struct World {
    request: Request<'static>,
    levels: &'static [Level<'static>],
    bucket: Attached<'static>,
    boundary: Attached<'static>,
    identity: &'static [Attached<'static>],
}

fn world() -> World {
    let principal: &'static Principal = Box::leak(Box::new(Principal::AssumedRole {
        session: "arn:aws:sts::111122223333:assumed-role/reader/s".parse().expect("an ARN"),
        role: "arn:aws:iam::111122223333:role/app/reader".parse().expect("an ARN"),
        role_id: "AROAEXAMPLE".into(),
    }));
    let mut context = Context::new();
    for (key, value) in [
        ("aws:PrincipalArn", "arn:aws:iam::111122223333:role/app/reader"),
        ("aws:PrincipalAccount", "111122223333"),
        ("aws:PrincipalOrgID", "o-exampleorgid"),
        ("aws:PrincipalTag/team", "payments"),
        ("aws:RequestedRegion", "eu-west-1"),
        ("aws:SecureTransport", "true"),
        ("aws:SourceIp", "203.0.113.7"),
        ("aws:CurrentTime", "2026-06-01T12:00:00Z"),
    ] {
        context.set(key, value);
    }
    let full = attached("FullAWSAccess", FULL_ACCESS, PolicyType::ServiceControl);
    let regions = attached("Regions", REGIONS, PolicyType::ServiceControl);
    let places: [&'static [Attached<'static>]; 4] = [
        Box::leak(Box::new([full, regions])),
        Box::leak(Box::new([full])),
        Box::leak(Box::new([full])),
        Box::leak(Box::new([full])),
    ];
    let levels: Vec<_> = places.iter().map(|policies| Level { target: "ou", policies }).collect();
    World {
        request: Request {
            principal,
            action: "s3:GetObject",
            resource: "arn:aws:s3:::lake/payments/2026.csv",
            resource_account: principal.account(),
            context: Box::leak(Box::new(context)),
        },
        levels: levels.leak(),
        bucket: attached("bucket", BUCKET, PolicyType::ResourceBased),
        boundary: attached("boundary", BOUNDARY, PolicyType::PermissionsBoundary),
        identity: vec![attached("identity", &identity(5), PolicyType::IdentityBased)].leak(),
    }
}

fn reading(criterion: &mut Criterion) {
    let text = identity(10);
    criterion.bench_function("parse and compile, 10 statements", |bencher| {
        bencher.iter(|| PolicyDocument::parse(black_box(&text), PolicyType::IdentityBased));
    });
    criterion.bench_function("prepare a request", |bencher| {
        let world = world();
        bencher.iter(|| black_box(&world.request).prepare().request().resource_account);
    });
    let all: Vec<_> = catalog::managed_policies().map(|policy| policy.document).collect();
    let mut group = criterion.benchmark_group("managed policies");
    group.sample_size(10).bench_function(format!("parse and compile all {}", all.len()), |bencher| {
        let read = |text: &&str| PolicyDocument::parse_aws_managed(text, PolicyType::IdentityBased);
        bencher.iter(|| all.iter().map(read).filter(Result::is_ok).count());
    });
    group.bench_function(format!("validate all {}", all.len()), |bencher| {
        let findings = |text: &&str| validate(text, PolicyType::IdentityBased, None).len();
        bencher.iter(|| all.iter().map(findings).sum::<usize>());
    });
    group.finish();
}

fn deciding(criterion: &mut Criterion) {
    let world = world();
    let request = world.request.prepare();
    let control: &'static ControlPolicies<'static> = Box::leak(Box::new(ControlPolicies::new(world.levels)));
    let none = PoliciesInForce::default();
    let with_identity = PoliciesInForce { identity: world.identity, ..none };
    let full = PoliciesInForce {
        boundary: Some(world.boundary),
        resource: Some(world.bucket),
        service_control: world.levels,
        ..with_identity
    };
    let layers: [(&str, PreparedPolicies<'_>); 6] = [
        ("nothing", none.into()),
        ("identity", with_identity.into()),
        ("identity and boundary", PoliciesInForce { boundary: Some(world.boundary), ..with_identity }.into()),
        ("identity and bucket", PoliciesInForce { resource: Some(world.bucket), ..with_identity }.into()),
        ("identity and five SCPs", PreparedPolicies::from(with_identity).with_service_control(control)),
        ("all of these", PreparedPolicies::from(full).with_service_control(control)),
    ];
    let mut group = criterion.benchmark_group("decide");
    for (name, policies) in layers {
        group.bench_function(name, |bencher| bencher.iter(|| decide_prepared(black_box(&request), &policies).decision));
    }
    group.bench_function("all, nothing prepared", |bencher| {
        bencher.iter(|| decide(black_box(&world.request), &full).decision);
    });
    group.bench_function("all, explained", |bencher| {
        bencher.iter_batched(|| (), |()| explain(black_box(&world.request), &full).layers.len(), BatchSize::SmallInput);
    });
    for statements in [20, 1_000] {
        // As attached in practice: documents of twenty statements, as many as it takes.
        let text = identity(20);
        let documents: Vec<_> =
            (0..statements / 20).map(|_| attached("many", &text, PolicyType::IdentityBased)).collect();
        let in_force = PoliciesInForce { identity: &documents, ..none };
        let request = Request { action: "sns:Publish", ..world.request }.prepare();
        let policies = PreparedPolicies::from(in_force);
        group.bench_function(format!("{statements} statements, none about the action"), |bencher| {
            bencher.iter(|| decide_prepared(black_box(&request), &policies).decision);
        });
        let identity = IdentityPolicies::new(&documents);
        let policies = policies.with_identity(&identity);
        group.bench_function(format!("{statements} statements under one index"), |bencher| {
            bencher.iter(|| decide_prepared(black_box(&request), &policies).decision);
        });
    }
    group.finish();
}

fn everybody(criterion: &mut Criterion) {
    let world = world();
    let control: &'static ControlPolicies<'static> = Box::leak(Box::new(ControlPolicies::new(world.levels)));
    let holder = Holder::new(
        world.request.principal,
        world.request.context,
        world.identity,
        Some(world.boundary),
        Some(control),
    );
    let holders = vec![holder; 10_000];
    let question = Question {
        action: world.request.action,
        resource: world.request.resource,
        resource_account: world.request.resource_account,
        context: world.request.context,
        resource_policy: Some(world.bucket),
        resource_rule: ResourceRule::Ordinary,
        resource_control: &[],
    };
    criterion.bench_function("who can, 10,000 roles that all can", |bencher| {
        bencher.iter(|| who_can(black_box(&question), &holders, 2).len());
    });
}

criterion_group!(benches, reading, deciding, everybody);
criterion_main!(benches);
