//! Who may speak at all.

use std::time::Duration;

use bytes::Bytes;
use http::Request;
use orglab::{AuthMode, Credentials, Emulator};

use crate::world::{Answer, Call, credentials_in, securecart};

#[test]
fn keys_that_are_not_right_are_refused_in_the_words_of_each_protocol() {
    let emulator = securecart();
    Call::iam("CreateUser&UserName=alice").by(&emulator, "management-admin").ok();
    let good = credentials_in(&Call::iam("CreateAccessKey&UserName=alice").by(&emulator, "management-admin").ok());
    let unknown = Credentials { access_key_id: "AKIAQQQQQQQQQQQQQQQQ".to_owned(), ..good.clone() };
    let wrong = Credentials { secret_access_key: "wrong".to_owned(), ..good.clone() };
    let token = Credentials { session_token: Some("token".to_owned()), ..good };
    let (query, json) = (Call::sts("GetCallerIdentity"), Call::organizations("ListRoots", "{}"));
    for (call, credentials, code) in [
        (query, &unknown, "InvalidClientTokenId"),
        (json, &unknown, "UnrecognizedClientException"),
        (query, &wrong, "SignatureDoesNotMatch"),
        (json, &wrong, "InvalidSignatureException"),
        (query, &token, "InvalidClientTokenId"),
        (json, &token, "UnrecognizedClientException"),
    ] {
        call.with(&emulator, credentials).refused(code);
    }
    Answer::from(emulator.exchange(query.request())).refused("MissingAuthenticationToken");
    Answer::from(emulator.exchange(json.request())).refused("MissingAuthenticationTokenException");
}

#[test]
fn a_session_expires_with_the_clock() {
    let emulator = securecart();
    let assume =
        "AssumeRole&RoleArn=arn:aws:iam::444444444444:role/Developer&RoleSessionName=session&DurationSeconds=900";
    let session = credentials_in(&Call::sts(assume).by(&emulator, "workforce").ok());
    let identity = Call::sts("GetCallerIdentity");
    emulator.clock().advance(Duration::from_secs(800));
    identity.with(&emulator, &session).ok();
    emulator.clock().advance(Duration::from_secs(101));
    identity.with(&emulator, &session).refused("ExpiredToken");
    Call::organizations("ListRoots", "{}").with(&emulator, &session).refused("ExpiredTokenException");
}

#[test]
fn an_inactive_key_is_no_key() {
    let emulator = securecart();
    Call::iam("CreateUser&UserName=alice").by(&emulator, "management-admin").ok();
    let key = credentials_in(&Call::iam("CreateAccessKey&UserName=alice").by(&emulator, "management-admin").ok());
    let identity = Call::sts("GetCallerIdentity");
    identity.with(&emulator, &key).ok();
    let update = format!("UpdateAccessKey&UserName=alice&AccessKeyId={}&Status=", key.access_key_id);
    Call::iam(&format!("{update}Inactive")).by(&emulator, "management-admin").ok();
    identity.with(&emulator, &key).refused("InvalidClientTokenId");
    Call::iam(&format!("{update}Active")).by(&emulator, "management-admin").ok();
    identity.with(&emulator, &key).ok();
}

#[test]
fn a_presigned_identity_is_good_for_a_while() {
    let emulator = securecart();
    let developer = emulator.credentials("dev-developer").unwrap();
    let now = emulator.clock().unmoved().seconds();
    let presigned = |at| {
        let uri = "http://localhost/?Action=GetCallerIdentity&Version=2011-06-15";
        let mut request = Request::get(uri).header("host", "localhost").body(Bytes::new()).unwrap();
        developer.signer("us-east-1", "sts").presign(&mut request, at, 60).unwrap();
        Answer::from(emulator.exchange(request))
    };
    assert!(presigned(now).ok().contains("assumed-role/Developer/"));
    presigned(now - 1000).refused("SignatureDoesNotMatch");
}

#[test]
fn any_key_acts_as_root_where_that_was_asked_for() {
    let emulator = Emulator::builder().auth(AuthMode::AnyKey).build().unwrap();
    let key = |id: &str| Credentials {
        access_key_id: id.to_owned(),
        secret_access_key: "testing".to_owned(),
        session_token: Some("testing".to_owned()),
    };
    let identity = Call::sts("GetCallerIdentity");
    for (id, arn) in [("testing", "arn:aws:iam::111111111111:root"), ("444444444444", "arn:aws:iam::444444444444:root")]
    {
        let text = identity.with(&emulator, &key(id)).ok();
        assert!(text.contains(arn), "{id}: {text}");
    }
    let refused = Call::iam("CreateUser&UserName=x").with(&emulator, &key("444444444444")).refused("AccessDenied");
    assert!(refused.contains("p-noiamusers"), "{refused}");
    let known = emulator.credentials("dev-developer").unwrap();
    let wrong = Credentials { secret_access_key: "wrong".to_owned(), ..known };
    identity.with(&emulator, &wrong).refused("SignatureDoesNotMatch");
}
