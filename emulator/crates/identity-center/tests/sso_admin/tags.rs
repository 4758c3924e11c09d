use models::sso_admin as api;

use crate::world::{World, code};

fn tags(world: &mut World, resource: &str) -> Vec<(String, String)> {
    let input = format!(r#"{{"ResourceArn": "{resource}"}}"#);
    let output: api::ListTagsForResourceResponse = world.manage("ListTagsForResource", &input).unwrap();
    output.tags.unwrap().into_iter().map(|tag| (tag.key, tag.value)).collect()
}

/// <https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_TagResource.html>
#[test]
fn instances_and_permission_sets_have_tags() {
    let mut world = World::new();
    let set = world.permission_set("Admin");
    for resource in [set, world.instance.clone()] {
        for (tags, want) in [
            (r#"{"Key": "team", "Value": "security"}, {"Key": "Team", "Value": "other"}"#, "success"),
            (r#"{"Key": "team", "Value": "platform"}"#, "success"),
            (r#"{"Key": "aws:team", "Value": "x"}"#, "ValidationException"),
            (r#"{"Key": "a", "Value": "x"}, {"Key": "a", "Value": "y"}"#, "ValidationException"),
        ] {
            let input = format!(r#"{{"InstanceArn": "INSTANCE", "ResourceArn": "{resource}", "Tags": [{tags}]}}"#);
            assert_eq!(code(world.manage::<api::TagResourceResponse>("TagResource", &input)), want, "{tags}");
        }
        let want = [("Team", "other"), ("team", "platform")].map(|(key, value)| (key.to_owned(), value.to_owned()));
        assert_eq!(tags(&mut world, &resource), want);
        let input = format!(r#"{{"ResourceArn": "{resource}", "TagKeys": ["team", "absent"]}}"#);
        world.manage::<api::UntagResourceResponse>("UntagResource", &input).unwrap();
        assert_eq!(tags(&mut world, &resource).len(), 1);
        let many: Vec<String> = (0..50).map(|number| format!(r#"{{"Key": "k{number}", "Value": ""}}"#)).collect();
        let input = format!(r#"{{"ResourceArn": "{resource}", "Tags": [{}]}}"#, many.join(", "));
        let full = code(world.manage::<api::TagResourceResponse>("TagResource", &input));
        assert_eq!(full, "ServiceQuotaExceededException");
    }
}

#[test]
fn tags_of_what_is_not_there_or_not_the_instance_s_are_refused() {
    let mut world = World::new();
    let other = "arn:aws:sso:::instance/ssoins-0000000000000000";
    let application = "arn:aws:sso::111111111111:application/ssoins-0000000000000000/apl-0000000000000000";
    for (input, want) in [
        (format!(r#"{{"ResourceArn": "{other}"}}"#), "AccessDeniedException"),
        (format!(r#"{{"ResourceArn": "{application}"}}"#), "ResourceNotFoundException"),
        (format!(r#"{{"InstanceArn": "INSTANCE", "ResourceArn": "{other}"}}"#), "ValidationException"),
    ] {
        let got = code(world.manage::<api::ListTagsForResourceResponse>("ListTagsForResource", &input));
        assert_eq!(got, want, "{input}");
    }
}

/// Tags of a new permission set are conditions of later requests.
#[test]
fn the_state_knows_tags_by_arn() {
    let mut world = World::new();
    let input = r#"{"InstanceArn": "INSTANCE", "Name": "Admin", "Tags": [{"Key": "team", "Value": "security"}]}"#;
    let output: api::CreatePermissionSetResponse = world.manage("CreatePermissionSet", input).unwrap();
    let arn = aws::Arn::parse(&output.permission_set.unwrap().permission_set_arn.unwrap()).unwrap();
    assert_eq!(world.partition.identity_center_tags(&arn).unwrap().get("team"), Some("security"));
    let instance = aws::Arn::parse(&world.instance).unwrap();
    assert!(world.partition.identity_center_tags(&instance).unwrap().is_empty());
}
