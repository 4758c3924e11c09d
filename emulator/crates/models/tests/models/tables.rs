use std::collections::HashSet;

use bytes::Bytes;
use http::Request;
use proptest::prelude::*;
use wire::{Kind, Shape};

/// Calls `each` with every shape below this one, once.
fn walk(shape: &'static Shape, seen: &mut HashSet<*const Shape>, each: &mut dyn FnMut(&'static Shape)) {
    if !seen.insert(std::ptr::from_ref(shape)) {
        return;
    }
    each(shape);
    match &shape.kind {
        Kind::Structure(members) => members.iter().for_each(|member| walk(member.shape, seen, each)),
        Kind::List { member, .. } => walk(member, seen, each),
        Kind::Map { key, value, .. } => {
            walk(key, seen, each);
            walk(value, seen, each);
        }
        _ => {}
    }
}

fn every_shape(each: &mut dyn FnMut(&'static Shape)) {
    let mut seen = HashSet::new();
    for operation in models::services().iter().flat_map(|service| service.operations) {
        walk(operation.input, &mut seen, each);
        walk(operation.output, &mut seen, each);
        operation.errors.iter().for_each(|error| walk(error.shape, &mut seen, each));
    }
}

#[test]
fn every_pattern_is_understood() {
    let mut patterns = 0;
    every_shape(&mut |shape| {
        if let Kind::String { pattern: Some(pattern), .. } = &shape.kind {
            assert!(pattern.is_understood(), "{pattern:?} of {}", shape.name);
            patterns += 1;
        }
    });
    assert!(patterns > 100, "{patterns}");
}

#[test]
fn operations_are_found_by_name() {
    for service in models::services() {
        for operation in service.operations {
            let found = service.operation(operation.name).unwrap();
            assert!(std::ptr::eq(found, *operation), "{} {}", service.name, operation.name);
        }
    }
    assert!(models::iam::SERVICE.operation("NoSuchOperation").is_none());
}

#[test]
fn only_those_who_sign_in_do_not_sign() {
    let all = models::services().iter().flat_map(|service| service.operations);
    let unsigned: Vec<&str> = all.filter(|operation| operation.unsigned).map(|operation| operation.name).collect();
    let portal = ["GetRoleCredentials", "ListAccountRoles", "ListAccounts", "Logout"];
    let oidc = ["CreateToken", "RegisterClient", "StartDeviceAuthorization"];
    let sts = ["AssumeRoleWithSAML", "AssumeRoleWithWebIdentity"];
    assert_eq!(unsigned, [&portal[..], &oidc, &sts].concat());
}

#[test]
fn secrets_are_marked() {
    for (shape, member) in
        [(models::iam::CREATE_ACCESS_KEY.output, "AccessKey"), (models::sts::ASSUME_ROLE.output, "Credentials")]
    {
        let within = shape.member(member).unwrap().1.shape;
        let (_, secret) = within.member("SecretAccessKey").unwrap();
        assert!(secret.shape.sensitive, "{}", shape.name);
    }
}

proptest! {
    /// Whatever the bytes, a request is read or refused as the caller's fault, and what was read can be validated.
    #[test]
    fn no_bytes_bring_an_operation_down(number in any::<prop::sample::Index>(), body in any::<Vec<u8>>()) {
        let all: Vec<_> =
            models::services().iter().flat_map(|service| service.operations.iter().map(move |it| (service, it))).collect();
        let (service, operation) = number.get(&all);
        let request = Request::post("/").body(Bytes::from(body)).unwrap();
        let read = service.protocol.codec().decode(operation, &request, &[]);
        if let Err(fault) = read.and_then(|input| wire::validate(service, operation, &input)) {
            prop_assert!(fault.is_sender());
        }
    }
}
