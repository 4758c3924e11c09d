//! Who is let in, and what there is. See
//! <https://docs.aws.amazon.com/singlesignon/latest/developerguide/supported-apis.html>.

use std::time::Duration;

use identity_center::scim::{self, Request};
use state::Tx;
use state::identity_store::{self, IdentityStoreError};

use crate::world::{World, parsed, person};

#[test]
fn a_path_names_its_tenant() {
    for (path, want) in [
        ("/11111111111-2222-3333-4444-555555555555/scim/v2/Users", Some("11111111111-2222-3333-4444-555555555555")),
        ("/tenant/scim/v2/", Some("tenant")),
        ("/tenant/scim/v2", Some("tenant")),
        ("/tenant/scim/v2x/Users", None),
        ("/tenant/scim/v1/Users", None),
        ("//scim/v2/Users", None),
        ("/a/b/scim/v2/Users", None),
        ("tenant/scim/v2/Users", None),
    ] {
        assert_eq!(scim::tenant(path), want, "{path}");
    }
}

/// "Authorization header is invalid or missing. This error also occurs if the tenant ID is incorrect":
/// <https://docs.aws.amazon.com/singlesignon/latest/developerguide/createuser.html>.
#[test]
fn only_the_tenants_own_token_opens_its_endpoint() {
    let mut world = World::new();
    let (good, tenant) = (format!("Bearer {}", world.token), world.tenant.clone());
    let basic = format!("Basic {}", world.token);
    let lower = format!("bearer {}", world.token);
    for (tenant, authorization, want) in [
        (&*tenant, Some(&*good), 200),
        (&tenant, Some(&lower), 200),
        ("11111111111-2222-3333-4444-555555555555", Some(&good), 401),
        (&tenant, Some("Bearer nonsense"), 401),
        (&tenant, Some(&basic), 401),
        (&tenant, Some("Bearer"), 401),
        (&tenant, None, 401),
    ] {
        for method in ["GET", "POST"] {
            let path = format!("/{tenant}/scim/v2/Users");
            let body = person("alice");
            let request =
                Request { method, path: &path, query: "", authorization, body: body.as_bytes(), id: "request" };
            let want = if method == "POST" && want == 200 { [201, 409] } else { [want, want] };
            let response = world.raw(&request);
            assert!(want.contains(&response.status), "{tenant} {authorization:?} {response:?}");
        }
    }
}

/// <https://docs.aws.amazon.com/singlesignon/latest/userguide/rotate-token.html>,
/// <https://docs.aws.amazon.com/singlesignon/latest/userguide/provision-automatically.html>.
#[test]
fn there_are_two_tokens_at_a_time_and_each_is_good_for_a_year() {
    let mut world = World::new();
    let call = world.call.clone();
    let mut tx = Tx::new(&world.partition, &call, &mut world.ids);
    let (second, kept) = identity_store::add_scim_token(&mut tx, &world.store).unwrap();
    let third = identity_store::add_scim_token(&mut tx, &world.store).unwrap_err();
    assert_eq!(third, IdentityStoreError::TooManyTokens);
    world.partition = tx.finish();
    assert_eq!(world.get("/Users").status, 200);
    let first = std::mem::replace(&mut world.token, second);
    assert_eq!(world.get("/Users").status, 200);
    let mut tx = Tx::new(&world.partition, &call, &mut world.ids);
    identity_store::delete_scim_token(&mut tx, &world.store, &kept.id).unwrap();
    world.partition = tx.finish();
    assert_eq!(world.get("/Users").status, 401);
    world.token = first;
    world.call.now = world.call.now + Duration::from_secs(365 * 24 * 60 * 60 - 1);
    assert_eq!(world.get("/Users").status, 200);
    world.call.now = world.call.now + Duration::from_secs(1);
    assert_eq!(world.get("/Users").status, 401);
}

/// The first key is `schema`: <https://github.com/slashdevops/idp-scim-sync/issues/30>.
#[test]
fn a_refusal_has_the_form_that_aws_gives_it() {
    let mut world = World::new();
    let refused = world.send("PUT", "/Groups/x", "{}");
    assert_eq!(
        refused.body,
        r#"{"schema":["urn:ietf:params:scim:api:messages:2.0:Error"],"detail":"Request is unparsable, syntactically incorrect, or violates schema.","status":"400","exceptionRequestId":"request","timeStamp":"2026-11-24 10:30:00.000"}"#
    );
}

/// "`/Me`, `/Bulk`, and `/Search`" are not supported, and neither is `PUT` of groups:
/// <https://docs.aws.amazon.com/singlesignon/latest/developerguide/limitations.html>.
#[test]
fn there_are_no_other_operations() {
    let mut world = World::new();
    for (method, path, status, operation) in [
        ("PUT", "/Groups/x", 400, None),
        ("GET", "/Me", 400, None),
        ("POST", "/Bulk", 400, None),
        ("POST", "/Users/.search", 400, None),
        ("POST", "/Search", 400, None),
        ("DELETE", "/Users", 400, None),
        ("GET", "/Users/a/b", 400, None),
        ("GET", "", 400, None),
        ("GET", "/Users/x", 404, Some("GetUser")),
        ("DELETE", "/Users/x", 404, Some("DeleteUser")),
        ("DELETE", "/Groups/x", 404, Some("DeleteGroup")),
        ("GET", "/ServiceProviderConfig", 200, Some("ServiceProviderConfig")),
        ("GET", "/ResourceTypes", 200, Some("ListResourceTypes")),
        ("GET", "/Schemas", 200, Some("ListSchemas")),
        ("GET", "/Schemas/urn:ietf:params:scim:schemas:core:2.0:User", 200, Some("GetSchema")),
        ("GET", "/Schemas/urn:ietf:params:scim:schemas:core:2.0:Device", 400, Some("GetSchema")),
    ] {
        let response = world.send(method, path, "");
        assert_eq!((response.status, response.operation), (status, operation), "{method} {path}");
        parsed(&response);
    }
}

#[test]
fn the_endpoint_says_what_it_can() {
    let mut world = World::new();
    let config = parsed(&world.get("/ServiceProviderConfig"));
    assert_eq!(config.get("filter").unwrap().get("maxResults").unwrap().as_i64(), Some(50));
    assert_eq!(config.get("patch").unwrap().get("supported").unwrap().as_bool(), Some(true));
    let schemas = parsed(&world.get("/Schemas"));
    assert_eq!(schemas.get("totalResults").unwrap().as_i64(), Some(3));
    let types = world.get("/ResourceTypes").body;
    let location = format!("https://scim.us-east-1.amazonaws.com/{}/scim/v2/ResourceTypes/User", world.tenant);
    assert!(types.contains(&location), "{types}");
}
