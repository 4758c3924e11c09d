use federation::totp::Seed;
use state::CredentialOwner;
use state::iam::{mfa, user};

use super::*;

const WRONG: &str = "MultiFactorAuthentication failed with invalid MFA one time pass code. ";
const UNKNOWN: &str = "MultiFactorAuthentication failed, unable to validate MFA code.  Please verify your MFA serial \
                       number is valid and associated with this user.";
const HALF: &str = "MultiFactorAuthentication failed, must provide both MFA serial number and one time pass code.";

/// A user with a device, and the device.
fn world() -> (World, String, Seed) {
    let mut world = World::new();
    let device = world.change(|tx| {
        let new = user::NewUser { name: "u", path: "/", boundary: None, tags: Tags::new() };
        user::create(tx, HERE, new).unwrap();
        let device = mfa::create(tx, HERE, "/", "phone", Tags::new()).unwrap();
        let spent = tx.now.seconds() / 30 - 2;
        mfa::enable(tx, HERE, &device.serial, CredentialOwner::User("u".into()), 0, spent).unwrap();
        device
    });
    let user = world.partition.account(HERE).unwrap().iam.user("u").unwrap().clone();
    world.call.caller.principal = Principal::User { arn: user.entity.arn.clone(), id: user.entity.id.clone() };
    let seed = Seed::new(&device.seed).unwrap();
    (world, device.serial.to_string(), seed)
}

fn token(serial: &str, code: &str) -> GetSessionTokenRequest {
    GetSessionTokenRequest { serial_number: Some(serial.into()), token_code: Some(code.into()), ..Default::default() }
}

/// The session behind credentials.
fn session(world: &World, credentials: Option<Credentials>) -> state::session::Session {
    let credentials = credentials.unwrap();
    let key = credentials.access_key_id.as_str().into();
    world.partition.token_key.session(&key, &credentials.session_token).unwrap()
}

#[test]
fn a_code_is_checked_before_the_call_is_decided() {
    let (world, serial, seed) = world();
    let code = seed.code(world.call.now);
    for (serial, code, want) in [
        (None, None, Ok(false)),
        (Some(&*serial), Some(&*code), Ok(true)),
        (Some(&*serial), None, Err(HALF)),
        (None, Some(&*code), Err(HALF)),
        (Some(&*serial), Some("000000"), Err(WRONG)),
        (Some("arn:aws:iam::111111111111:mfa/other"), Some(&*code), Err(UNKNOWN)),
        (Some("GAHT12345678"), Some(&*code), Err(UNKNOWN)),
    ] {
        let input = GetSessionTokenRequest {
            serial_number: serial.map(str::to_owned),
            token_code: code.map(str::to_owned),
            ..Default::default()
        };
        let seen = world.proven("GetSessionToken", input).map(|call| call.caller.second_factor);
        assert_eq!(seen.map_err(|fault| fault.message), want.map_err(str::to_owned), "{serial:?} {code:?}");
    }
}

#[test]
fn a_device_is_a_factor_of_its_own_user_only() {
    let (mut world, serial, seed) = world();
    let code = seed.code(world.call.now);
    for principal in [
        Principal::Root(world.partition.global_arn("iam", HERE, "root")),
        Principal::User { arn: world.partition.global_arn("iam", HERE, "user/eve"), id: "AIDAEVE".into() },
        Principal::AssumedRole {
            session: world.partition.global_arn("sts", HERE, "assumed-role/r/u"),
            role: world.partition.global_arn("iam", HERE, "role/r"),
            role_id: "AROA".into(),
        },
    ] {
        world.call.caller.principal = principal;
        refused(world.proven("GetSessionToken", token(&serial, &code)), "AccessDenied", UNKNOWN);
    }
}

/// RFC 6238, section 5.2: "The verifier MUST NOT accept the second attempt of the OTP".
#[test]
fn a_code_works_once() {
    let (mut world, serial, seed) = world();
    let code = seed.code(world.call.now);
    let get = session_token::get_session_token_with_code;
    let answer = world.write(get, token(&serial, &code)).unwrap();
    let begun = session(&world, answer.credentials);
    assert_eq!((begun.mfa, begun.from_get_session_token), (Some(world.call.now), true));
    refused(world.write(get, token(&serial, &code)), "AccessDenied", WRONG);
    // An earlier code is worth no more than the one that was used.
    let earlier = seed.code(Timestamp::from_millis(world.call.now.millis() - 30_000));
    refused(world.write(get, token(&serial, &earlier)), "AccessDenied", WRONG);
    world.pass(30);
    let code = seed.code(world.call.now);
    world.write(get, token(&serial, &code)).unwrap();
}

#[test]
fn a_role_session_begins_with_a_second_factor() {
    let (mut world, serial, seed) = world();
    let input =
        AssumeRoleRequest { serial_number: Some(serial), token_code: Some(seed.code(world.call.now)), ..request() };
    let answer = world.write(assume_role::assume_role_with_code, input.clone()).unwrap();
    assert_eq!(session(&world, answer.credentials).mfa, Some(world.call.now));
    refused(world.write(assume_role::assume_role_with_code, input), "AccessDenied", WRONG);
    let answer = world.assume(request()).unwrap();
    assert_eq!(session(&world, answer.credentials).mfa, None);
}
