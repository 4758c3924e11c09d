//! What a request costs inside `Emulator::exchange`, without a socket.
//!
//! `cargo bench -p orglab-benches`
#![expect(clippy::expect_used, reason = "what cannot be set up cannot be measured")]

use std::hint::black_box;

use bytes::Bytes;
use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use http::{Request, StatusCode};
use orglab::{Clock, Emulator};

/// Name, profile, service, body, and the status that it must have.
const CALLS: [(&str, &str, &str, &str, StatusCode); 5] = [
    ("GetCallerIdentity", "dev-developer", "sts", "Action=GetCallerIdentity&Version=2011-06-15", StatusCode::OK),
    ("GetRole", "dev-developer", "iam", "Action=GetRole&Version=2010-05-08&RoleName=Developer", StatusCode::OK),
    (
        "AssumeRole",
        "ci-deployer",
        "sts",
        "Action=AssumeRole&Version=2011-06-15&RoleArn=arn%3Aaws%3Aiam%3A%3A666666666666%3Arole%2FDeployer\
         &RoleSessionName=release&ExternalId=securecart-deploy-prod",
        StatusCode::OK,
    ),
    (
        "CreateUser, denied",
        "dev-developer",
        "iam",
        "Action=CreateUser&Version=2010-05-08&UserName=x",
        StatusCode::FORBIDDEN,
    ),
    (
        "UpdateRole, written",
        "dev-developer",
        "iam",
        "Action=UpdateRole&Version=2010-05-08&RoleName=Developer&Description=x",
        StatusCode::OK,
    ),
];

fn exchange(criterion: &mut Criterion) {
    // A clock that stands still, so that a signature stays good.
    let clock = Clock::fixed(Clock::system().now());
    let emulator = Emulator::builder().clock(clock).build().expect("SecureCart is a valid scenario");
    let mut group = criterion.benchmark_group("exchange");
    for (name, profile, service, body, status) in CALLS {
        let request = signed(&emulator, profile, service, body);
        assert_eq!(emulator.exchange(request.clone()).status(), status, "{name}");
        group.bench_function(name, |bencher| {
            bencher.iter_batched(
                || request.clone(),
                |request| emulator.exchange(black_box(request)),
                BatchSize::SmallInput,
            );
        });
    }
    group.finish();
    criterion.bench_function("fork", |bencher| bencher.iter(|| emulator.fork()));
}

fn signed(emulator: &Emulator, profile: &str, service: &str, body: &'static str) -> Request<Bytes> {
    let mut request = Request::post("http://localhost:4566/")
        .header("content-type", "application/x-www-form-urlencoded; charset=utf-8")
        .header("user-agent", "Boto3/1.44.8 md/Botocore#1.44.8 ua/2.1 os/linux lang/python#3.11.7")
        .body(Bytes::from_static(body.as_bytes()))
        .expect("a valid request");
    let credentials = emulator.credentials(profile).expect("a profile of SecureCart");
    let signer = credentials.signer("us-east-1", service);
    signer.sign(&mut request, emulator.clock().unmoved().seconds()).expect("a request that can be signed");
    request
}

criterion_group!(benches, exchange);
criterion_main!(benches);
