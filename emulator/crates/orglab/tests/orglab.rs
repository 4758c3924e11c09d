//! The library as a test suite uses it.
#![cfg(test)]

use bytes::Bytes;
use http::{Request, Response};
use orglab::{Credentials, Emulator, Error};

fn signed(
    emulator: &Emulator,
    credentials: &Credentials,
    host: &str,
    service: &str,
    parameters: &str,
) -> Request<Bytes> {
    let mut request = Request::post(format!("http://{host}/"))
        .header("content-type", "application/x-www-form-urlencoded")
        .body(Bytes::from(parameters.to_owned()))
        .unwrap();
    let now = emulator.clock().unmoved().seconds();
    credentials.signer("us-east-1", service).sign(&mut request, now).unwrap();
    request
}

fn identity(emulator: &Emulator, credentials: &Credentials) -> Response<Bytes> {
    let parameters = "Action=GetCallerIdentity&Version=2011-06-15";
    emulator.exchange(signed(emulator, credentials, "localhost", "sts", parameters))
}

fn text(response: &Response<Bytes>) -> String {
    String::from_utf8(response.body().to_vec()).unwrap()
}

const ONE_ACCOUNT: &str = r#"
accounts:
  alone:
    id: "111111111111"
    outside_organization: true
profiles:
  admin: { root: alone }
"#;

#[test]
fn every_profile_of_securecart_is_who_it_says() {
    let emulator = Emulator::builder().build().unwrap();
    assert!(emulator.profiles().any(|profile| profile == "dev-developer"));
    for profile in emulator.profiles() {
        let credentials = emulator.credentials(profile).unwrap_or_else(|error| panic!("{profile}: {error}"));
        let answer = identity(&emulator, &credentials);
        assert_eq!(answer.status(), 200, "{profile}: {}", text(&answer));
        assert!(!emulator.region(profile).unwrap().is_empty());
    }
}

/// SecureCart's privileged sets deny everything to whoever has no second factor at the identity provider. A profile says
/// that its person gives one.
#[test]
fn people_sign_in_with_the_second_factor_that_their_profile_has() {
    let list = |emulator: &Emulator, profile: &str| {
        let credentials = emulator.credentials(profile).unwrap();
        let parameters = "Action=ListUsers&Version=2010-05-08";
        emulator.exchange(signed(emulator, &credentials, "localhost", "iam", parameters)).status().as_u16()
    };
    let with = Emulator::builder().build().unwrap();
    assert_eq!(["ada-admin", "dan-prod"].map(|profile| list(&with, profile)), [200, 200]);
    let without =
        orglab::SECURECART.replace("person: ada@securecart.example, mfa: true", "person: ada@securecart.example");
    let without = Emulator::builder().scenario(without).build().unwrap();
    assert_eq!(list(&without, "ada-admin"), 403);
}

/// The provider is where the emulator is, and stays known after a reset; who signs in elsewhere meanwhile is left alone.
#[test]
fn an_endpoint_has_the_providers_of_the_scenario() {
    let source = |emulator: &Emulator| {
        let partition = emulator.core().snapshot();
        let mut stores = partition.identity_stores.values();
        stores.find_map(|store| store.source.external().map(|source| source.metadata.to_string()))
    };
    let emulator = Emulator::builder().build().unwrap();
    assert!(source(&emulator).unwrap().contains("http://127.0.0.1:4566/_orglab/idp/okta/sso"));
    let url = emulator.endpoint_url().unwrap();
    assert!(source(&emulator).unwrap().contains(&format!("{url}/_orglab/idp/okta/sso")));
    emulator.reset();
    assert!(source(&emulator).unwrap().contains(&format!("{url}/_orglab/idp/okta/sso")));
    let fork = emulator.fork();
    let other = fork.endpoint_url().unwrap();
    assert!(source(&fork).unwrap().contains(&format!("{other}/_orglab/idp/okta/sso")) && other != url);
}

#[test]
fn a_fork_goes_its_own_way_and_a_reset_back() {
    let emulator = Emulator::builder().scenario(ONE_ACCOUNT).build().unwrap();
    let fork = emulator.fork();
    let admin = emulator.credentials("admin").unwrap();
    let iam = |emulator: &Emulator, parameters: &str| {
        let parameters = format!("Version=2010-05-08&{parameters}");
        text(&emulator.exchange(signed(emulator, &admin, "localhost", "iam", &parameters)))
    };
    assert!(iam(&fork, "Action=CreateUser&UserName=only-here").contains("<UserName>only-here</UserName>"));
    assert!(!iam(&emulator, "Action=ListUsers").contains("only-here"));
    assert!(iam(&fork, "Action=ListUsers").contains("only-here"));
    fork.reset();
    assert!(!iam(&fork, "Action=ListUsers").contains("only-here"));
}

#[test]
fn mistakes_are_errors_that_say_what_there_is() {
    let mistake = Emulator::builder().scenario("acounts: {}").build().unwrap_err();
    assert!(matches!(mistake, Error::Scenario(_)));
    assert!(mistake.to_string().starts_with("scenario:1:1: "), "{mistake}");
    assert!(matches!(Emulator::builder().scenario_file("missing.yaml").build(), Err(Error::Scenario(_))));
    let emulator = Emulator::builder().scenario(ONE_ACCOUNT).build().unwrap();
    let unknown = emulator.credentials("admn").unwrap_err();
    assert_eq!(unknown.to_string(), "the scenario has no profile `admn`; known: admin");
}

#[test]
fn the_endpoint_lives_as_long_as_its_emulator() {
    use std::io::{Read, Write};
    let emulator = Emulator::builder().scenario(ONE_ACCOUNT).build().unwrap();
    let url = emulator.endpoint_url().unwrap();
    assert_eq!(emulator.clone().endpoint_url().unwrap(), url);
    assert_ne!(emulator.fork().endpoint_url().unwrap(), url);

    let address = url.strip_prefix("http://").unwrap();
    let admin = emulator.credentials("admin").unwrap();
    let request = signed(&emulator, &admin, address, "sts", "Action=GetCallerIdentity&Version=2011-06-15");
    let mut wire = "POST / HTTP/1.1\r\nconnection: close\r\n".to_owned();
    for (name, value) in request.headers() {
        wire += &format!("{name}: {}\r\n", value.to_str().unwrap());
    }
    wire += &format!("content-length: {}\r\n\r\n", request.body().len());
    let mut stream = std::net::TcpStream::connect(address).unwrap();
    stream.write_all(wire.as_bytes()).unwrap();
    stream.write_all(request.body()).unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    assert!(answer.contains("<Arn>arn:aws:iam::111111111111:root</Arn>"), "{answer}");

    drop(emulator);
    assert!(std::net::TcpStream::connect(address).is_err());
}

#[cfg(feature = "aws-sdk")]
#[test]
fn the_client_for_aws_sdk_rust_answers_without_a_socket() {
    use aws_smithy_runtime_api::client::http::HttpConnector as _;
    use aws_smithy_types::body::SdkBody;
    let emulator = Emulator::builder().scenario(ONE_ACCOUNT).build().unwrap();
    let admin = emulator.credentials("admin").unwrap();
    let request = signed(&emulator, &admin, "localhost", "sts", "Action=GetCallerIdentity&Version=2011-06-15");
    let request = request.map(SdkBody::from).try_into().unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let response = runtime.block_on(emulator.http_client().call(request)).unwrap();
    assert_eq!(response.status().as_u16(), 200);
    assert!(response.headers().get("x-amzn-requestid").is_some());
    let body = String::from_utf8(response.body().bytes().unwrap().to_vec()).unwrap();
    assert!(body.contains("<Account>111111111111</Account>"), "{body}");
}
