//! <https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html> and
//! <https://docs.aws.amazon.com/AmazonS3/latest/userguide/about-object-ownership.html>

use state::Account;

use crate::world::{OTHER, OWNER, World, said};

const PREFERRED: &str = r#""OwnershipControls":{"Rule":[{"ObjectOwnership":"BucketOwnerPreferred"}]}"#;
const ENFORCED: &str = r#""OwnershipControls":{"Rule":[{"ObjectOwnership":"BucketOwnerEnforced"}]}"#;

/// The grants of `logs`: the letters of whom, and what.
fn grants(world: &mut World) -> Vec<String> {
    let answer: serde_json::Value = serde_json::from_str(&world.call("GetBucketAcl", "").unwrap()).unwrap();
    assert_eq!(answer["Owner"]["ID"], Account::canonical_user_id(OWNER));
    let shown = |grant: &serde_json::Value| {
        let grantee = &grant["Grantee"];
        let known = [(Account::canonical_user_id(OWNER), "owner"), (Account::canonical_user_id(OTHER), "other")];
        let account = known.iter().find(|(id, _)| grantee["ID"] == **id).map(|(_, name)| (*name).to_owned());
        let whom = account.unwrap_or_else(|| grantee["URI"].as_str().unwrap().rsplit('/').next().unwrap().to_owned());
        format!("{whom} {}", grant["Permission"].as_str().unwrap())
    };
    answer["AccessControlList"].as_array().unwrap().iter().map(shown).collect()
}

/// Lists count, and public ones may be put.
fn open() -> World {
    let mut world = World::new();
    world.call("PutBucketOwnershipControls", PREFERRED).unwrap();
    world.call("DeletePublicAccessBlock", "").unwrap();
    world
}

/// <https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketOwnershipControls.html>
#[test]
fn the_owner_owns_everything_until_the_bucket_says_otherwise() {
    let mut world = World::new();
    let enforced = r#"{"OwnershipControls":{"Rule":[{"ObjectOwnership":"BucketOwnerEnforced"}]}}"#;
    assert_eq!(said(world.call("GetBucketOwnershipControls", "")), enforced);
    world.call("PutBucketOwnershipControls", PREFERRED).unwrap();
    assert_eq!(said(world.call("GetBucketOwnershipControls", "")), enforced.replace("Enforced", "Preferred"));
    world.call("DeleteBucketOwnershipControls", "").unwrap();
    assert_eq!(said(world.call("GetBucketOwnershipControls", "")), "OwnershipControlsNotFoundError 404");
    let two = r#""OwnershipControls":{"Rule":[{"ObjectOwnership":"ObjectWriter"},{"ObjectOwnership":"ObjectWriter"}]}"#;
    assert_eq!(said(world.call("PutBucketOwnershipControls", two)), "MalformedXML 400");
}

/// <https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-ownership-error-responses.html>
#[test]
fn lists_are_refused_where_the_owner_owns_everything() {
    let mut world = World::new();
    let id = Account::canonical_user_id(OWNER);
    let full = format!(
        r#""AccessControlPolicy":{{"Owner":{{"ID":"{id}"}},"AccessControlList":[{{"Grantee":{{"xsi:type":"CanonicalUser","ID":"{id}"}},"Permission":"FULL_CONTROL"}}]}}"#
    );
    for (put, want) in [
        (r#""x-amz-acl":"private""#, "AccessControlListNotSupported 400"),
        (r#""x-amz-acl":"public-read""#, "AccessControlListNotSupported 400"),
        (&full, "{}"),
        ("", "MissingSecurityHeader 400"),
    ] {
        assert_eq!(said(world.call("PutBucketAcl", put)), want, "{put}");
    }
    assert_eq!(grants(&mut world), ["owner FULL_CONTROL"]);
    let mut world = open();
    world.call("PutBucketAcl", r#""x-amz-acl":"public-read""#).unwrap();
    assert_eq!(said(world.call("PutBucketOwnershipControls", ENFORCED)), "InvalidBucketAclWithObjectOwnership 400");
    world.call("PutBucketAcl", r#""x-amz-acl":"private""#).unwrap();
    assert_eq!(said(world.call("PutBucketOwnershipControls", ENFORCED)), "{}");
}

#[test]
fn a_list_is_one_of_s3_s_or_written_out() {
    let (own, other) = (Account::canonical_user_id(OWNER), Account::canonical_user_id(OTHER));
    let log = r#""xsi:type":"Group","URI":"http://acs.amazonaws.com/groups/s3/LogDelivery""#;
    let list = |owner: &str, grantee: &str, permission: &str| {
        format!(
            r#""AccessControlPolicy":{{"Owner":{{"ID":"{owner}"}},"AccessControlList":[{{"Grantee":{{{grantee}}},"Permission":"{permission}"}}]}}"#
        )
    };
    let header =
        format!(r#""x-amz-grant-read":"id=\"{other}\", uri=\"http://acs.amazonaws.com/groups/global/AllUsers\"""#);
    for (put, want) in [
        (r#""x-amz-acl":"private""#.to_owned(), Ok(vec!["owner FULL_CONTROL"])),
        (r#""x-amz-acl":"public-read""#.to_owned(), Ok(vec!["owner FULL_CONTROL", "AllUsers READ"])),
        (
            r#""x-amz-acl":"public-read-write""#.to_owned(),
            Ok(vec!["owner FULL_CONTROL", "AllUsers READ", "AllUsers WRITE"]),
        ),
        (r#""x-amz-acl":"authenticated-read""#.to_owned(), Ok(vec!["owner FULL_CONTROL", "AuthenticatedUsers READ"])),
        (
            r#""x-amz-acl":"log-delivery-write""#.to_owned(),
            Ok(vec!["owner FULL_CONTROL", "LogDelivery WRITE", "LogDelivery READ_ACP"]),
        ),
        (r#""x-amz-acl":"public""#.to_owned(), Err("InvalidArgument 400")),
        (header.clone(), Ok(vec!["other READ", "AllUsers READ"])),
        (list(&own, log, "WRITE"), Ok(vec!["LogDelivery WRITE"])),
        (list(&other, log, "WRITE"), Err("AccessDenied 403")),
        // https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html#ErrorCodeList
        (list(&own, log, "EVERYTHING"), Err("MalformedACLError 400")),
        (list(&own, r#""xsi:type":"CanonicalUser","ID":"00""#, "READ"), Err("InvalidArgument 400")),
        (list(&own, r#""xsi:type":"AmazonCustomerByEmail","EmailAddress":"a@b""#, "READ"), Err("MethodNotAllowed 405")),
        (format!(r#""x-amz-acl":"private",{header}"#), Err("InvalidRequest 400")),
        (r#""x-amz-grant-read":"id""#.to_owned(), Err("InvalidArgument 400")),
    ] {
        let mut world = open();
        let said = said(world.call("PutBucketAcl", &put));
        match want {
            Ok(want) => assert_eq!(
                (said.as_str(), grants(&mut world)),
                ("{}", want.into_iter().map(str::to_owned).collect()),
                "{put}"
            ),
            Err(want) => assert_eq!(said, want, "{put}"),
        }
    }
}

/// "Calls to GetBucketAcl and GetObjectAcl always return the effective permissions."
/// <https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html>
#[test]
fn public_lists_are_blocked_or_ignored() {
    let mut world = open();
    world.call("PutBucketAcl", r#""x-amz-acl":"public-read""#).unwrap();
    world.call("PutPublicAccessBlock", r#""PublicAccessBlockConfiguration":{"IgnorePublicAcls":true}"#).unwrap();
    assert_eq!(grants(&mut world), ["owner FULL_CONTROL"]);
    assert_eq!(said(world.call("PutBucketAcl", r#""x-amz-acl":"public-read""#)), "{}");
    world.call("PutPublicAccessBlock", r#""PublicAccessBlockConfiguration":{"BlockPublicAcls":true}"#).unwrap();
    assert_eq!(grants(&mut world), ["owner FULL_CONTROL", "AllUsers READ"]);
    assert_eq!(said(world.call("PutBucketAcl", r#""x-amz-acl":"public-read""#)), "AccessDenied 403");
}

/// <https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-identifiers.html#FindCanonicalId>
#[test]
fn a_canonical_user_id_is_long_and_stays() {
    let id = Account::canonical_user_id(OWNER);
    assert_eq!((id.len(), id.bytes().all(|byte| byte.is_ascii_hexdigit())), (64, true));
    assert_ne!(id, Account::canonical_user_id(OTHER));
    assert_eq!(World::new().partition.account_of_canonical_user(&id), Some(OWNER));
}

/// "Your request succeeds only …": <https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-ownership-error-responses.html>
/// and <https://docs.aws.amazon.com/AmazonS3/latest/API/API_CreateBucket.html>.
#[test]
fn a_bucket_begins_with_a_list_where_it_may() {
    for (members, said_instead) in [
        (r#""x-amz-acl":"private""#, "success"),
        (r#""x-amz-acl":"public-read""#, "InvalidBucketAclWithObjectOwnership 400"),
        (
            r#""x-amz-acl":"public-read","x-amz-object-ownership":"ObjectWriter""#,
            "InvalidBucketAclWithBlockPublicAccessError 400",
        ),
        (r#""x-amz-acl":"log-delivery-write","x-amz-object-ownership":"ObjectWriter""#, "success"),
        (r#""x-amz-grant-read":"id=OTHER","x-amz-object-ownership":"BucketOwnerPreferred""#, "success"),
        (r#""x-amz-grant-read":"id=OTHER""#, "InvalidBucketAclWithObjectOwnership 400"),
        (r#""x-amz-acl":"private","x-amz-grant-read":"id=OTHER""#, "InvalidRequest 400"),
    ] {
        let members = members.replace("OTHER", &Account::canonical_user_id(OTHER));
        let mut world = World::new();
        let made = world.call_as(OWNER, &s3::S3, "CreateBucket", &format!(r#"{{"Bucket":"fresh",{members}}}"#));
        assert_eq!(
            made.map_or_else(|fault| format!("{} {}", fault.code, fault.status), |_| "success".into()),
            said_instead,
            "{members}"
        );
    }
}

/// Whose `logs/a` is, and what is granted on it.
fn object(world: &mut World) -> String {
    let answer: serde_json::Value = serde_json::from_str(&world.call("GetObjectAcl", r#""Key":"a""#).unwrap()).unwrap();
    let name = |id: &serde_json::Value| match id.as_str() {
        Some(id) if id == Account::canonical_user_id(OWNER) => "owner",
        Some(id) if id == Account::canonical_user_id(OTHER) => "other",
        _ => "group",
    };
    let grants = answer["AccessControlList"].as_array().unwrap().iter();
    let grants: Vec<String> = grants
        .map(|grant| format!("{} {}", name(&grant["Grantee"]["ID"]), grant["Permission"].as_str().unwrap()))
        .collect();
    format!("{}: {}", name(&answer["Owner"]["ID"]), grants.join(", "))
}

/// <https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html#canned-acl> and
/// <https://docs.aws.amazon.com/AmazonS3/latest/userguide/about-object-ownership.html>
#[test]
fn objects_have_owners_and_lists() {
    const ENFORCED: &str = "BucketOwnerEnforced";
    for (ownership, writer, acl, want) in [
        (ENFORCED, OTHER, "", "owner: owner FULL_CONTROL"),
        (ENFORCED, OTHER, r#","x-amz-acl":"bucket-owner-full-control""#, "owner: owner FULL_CONTROL"),
        (ENFORCED, OWNER, r#","x-amz-acl":"private""#, "AccessControlListNotSupported 400"),
        (ENFORCED, OWNER, r#","x-amz-acl":"public-read""#, "AccessControlListNotSupported 400"),
        ("ObjectWriter", OWNER, r#","x-amz-acl":"public-read""#, "owner: owner FULL_CONTROL, group READ"),
        ("ObjectWriter", OTHER, "", "other: other FULL_CONTROL"),
        ("ObjectWriter", OTHER, r#","x-amz-acl":"bucket-owner-read""#, "other: other FULL_CONTROL, owner READ"),
        (
            "ObjectWriter",
            OTHER,
            r#","x-amz-acl":"bucket-owner-full-control""#,
            "other: other FULL_CONTROL, owner FULL_CONTROL",
        ),
        ("BucketOwnerPreferred", OTHER, r#","x-amz-acl":"bucket-owner-full-control""#, "owner: owner FULL_CONTROL"),
        ("BucketOwnerPreferred", OTHER, "", "other: other FULL_CONTROL"),
    ] {
        let mut world = open();
        let rule = format!(r#""OwnershipControls":{{"Rule":[{{"ObjectOwnership":"{ownership}"}}]}}"#);
        world.call("PutBucketOwnershipControls", &rule).unwrap();
        let put = world.call_as(writer, &s3::S3, "PutObject", &format!(r#"{{"Bucket":"logs","Key":"a"{acl}}}"#));
        let got = if put.is_ok() { object(&mut world) } else { said(put) };
        assert_eq!(got, want, "{ownership} {acl}");
    }
}

/// <https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObjectAcl.html>
#[test]
fn the_list_of_an_object_is_replaced() {
    let mut world = open();
    world.call("PutObject", r#""Key":"a""#).unwrap();
    world.call("PutObjectAcl", r#""Key":"a","x-amz-acl":"authenticated-read""#).unwrap();
    assert_eq!(object(&mut world), "owner: owner FULL_CONTROL, group READ");
    assert_eq!(said(world.call("PutObjectAcl", r#""Key":"a""#)), "MissingSecurityHeader 400");
    assert_eq!(said(world.call("PutObjectAcl", r#""Key":"b","x-amz-acl":"private""#)), "NoSuchKey 404");
    // A public list counts for nothing where such are ignored, and is refused where they are blocked.
    let block = |ignore, block| {
        format!(
            r#""PublicAccessBlockConfiguration":{{"IgnorePublicAcls":{ignore},"BlockPublicAcls":{block},"BlockPublicPolicy":false,"RestrictPublicBuckets":false}}"#
        )
    };
    world.call("PutPublicAccessBlock", &block(true, false)).unwrap();
    assert_eq!(object(&mut world), "owner: owner FULL_CONTROL");
    world.call("PutPublicAccessBlock", &block(false, true)).unwrap();
    assert_eq!(said(world.call("PutObjectAcl", r#""Key":"a","x-amz-acl":"public-read""#)), "AccessDenied 403");
    // Where the bucket's owner owns everything, lists say so and are not changed.
    world.call("PutBucketOwnershipControls", ENFORCED).unwrap();
    assert_eq!(object(&mut world), "owner: owner FULL_CONTROL");
    let refused = said(world.call("PutObjectAcl", r#""Key":"a","x-amz-acl":"private""#));
    assert_eq!(refused, "AccessControlListNotSupported 400");
}
