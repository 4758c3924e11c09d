use bytes::Bytes;
use http::Request;
use wire::{Fault, Service};

fn refusal(service: &Service, operation: &str, body: &str) -> Fault {
    let operation = service.operation(operation).unwrap();
    let request = Request::post("/").body(Bytes::from(body.to_owned())).unwrap();
    let input = service.protocol.codec().decode(operation, &request, &[]).unwrap();
    wire::validate(service, operation, &input).unwrap_err()
}

/// The sentences of tags and of STS are those of real answers, such as
/// <https://github.com/SWO-GS/auto-tag/issues/90> and <https://github.com/newscorpaus/consigliere/issues/18>.
#[test]
fn violations_are_in_the_words_of_the_framework() {
    let long = "a".repeat(65);
    for (service, operation, body, want) in [
        (
            &models::iam::SERVICE,
            "CreateRole",
            "AssumeRolePolicyDocument=x".to_owned(),
            "1 validation error detected: Value null at 'roleName' failed to satisfy constraint: Member must not be null"
                .to_owned(),
        ),
        (
            &models::iam::SERVICE,
            "CreateRole",
            format!("RoleName={long}&AssumeRolePolicyDocument=x"),
            format!(
                "1 validation error detected: Value '{long}' at 'roleName' failed to satisfy constraint: \
                 Member must have length less than or equal to 64"
            ),
        ),
        (
            &models::iam::SERVICE,
            "CreateUser",
            "UserName=a&Tags.member.1.Key=k&Tags.member.1.Value=SourceIP%2C".to_owned(),
            "1 validation error detected: Value 'SourceIP,' at 'tags.1.member.value' failed to satisfy constraint: \
             Member must satisfy regular expression pattern: [\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*"
                .to_owned(),
        ),
        (
            &models::iam::SERVICE,
            "UntagUser",
            "UserName=a&TagKeys.member.1=ok&TagKeys.member.2=".to_owned(),
            "1 validation error detected: Value '[ok, ]' at 'tagKeys' failed to satisfy constraint: Member must satisfy \
             constraint: [Member must satisfy regular expression pattern: [\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+, Member must \
             have length less than or equal to 128, Member must have length greater than or equal to 1]"
                .to_owned(),
        ),
        (
            &models::iam::SERVICE,
            "UpdateAccessKey",
            "AccessKeyId=AKIAIOSFODNN7EXAMPLE&Status=Asleep".to_owned(),
            "1 validation error detected: Value 'Asleep' at 'status' failed to satisfy constraint: \
             Member must satisfy enum value set: [Active, Inactive, Expired]"
                .to_owned(),
        ),
        (
            &models::iam::SERVICE,
            "ListUsers",
            "MaxItems=1001".to_owned(),
            "1 validation error detected: Value '1001' at 'maxItems' failed to satisfy constraint: \
             Member must have value less than or equal to 1000"
                .to_owned(),
        ),
        (
            &models::iam::SERVICE,
            "ChangePassword",
            "OldPassword=&NewPassword=secret".to_owned(),
            "2 validation errors detected: Value at 'oldPassword' failed to satisfy constraint: Member must satisfy \
             regular expression pattern: [\\u0009\\u000A\\u000D\\u0020-\\u00FF]+; Value at 'oldPassword' failed to \
             satisfy constraint: Member must have length greater than or equal to 1"
                .to_owned(),
        ),
        (
            &models::sts::SERVICE,
            "AssumeRole",
            "RoleArn=&RoleSessionName=ab".to_owned(),
            "2 validation errors detected: Value '' at 'roleArn' failed to satisfy constraint: Member must satisfy \
             regular expression pattern: [\\u0009\\u000A\\u000D\\u0020-\\u007E\\u0085\\u00A0-\\uD7FF\\uE000-\\uFFFD\
             \\u10000-\\u10FFFF]+; Value '' at 'roleArn' failed to satisfy constraint: Member must have length greater \
             than or equal to 20"
                .to_owned(),
        ),
    ] {
        let fault = refusal(service, operation, &body);
        assert_eq!((fault.code.as_ref(), fault.status), ("ValidationError", 400));
        assert_eq!(fault.message, want);
    }
}

/// <https://docs.aws.amazon.com/organizations/latest/APIReference/API_CreateOrganizationalUnit.html>
#[test]
fn organizations_gives_a_reason() {
    for (operation, body, reason, message) in [
        (
            "CreateOrganizationalUnit",
            r#"{"Name":"a","ParentId":"nowhere"}"#,
            "INVALID_PATTERN",
            "You provided a value that does not match the required pattern.",
        ),
        (
            "CreateOrganizationalUnit",
            r#"{"Name":"a"}"#,
            "INPUT_REQUIRED",
            "You must include a value for all required parameters.",
        ),
        (
            "CreateOrganizationalUnit",
            r#"{"Name":"","ParentId":"r-abcd"}"#,
            "MIN_LENGTH_EXCEEDED",
            "You provided a string parameter that is shorter than allowed.",
        ),
        ("ListPolicies", r#"{"Filter":"SOME_POLICY"}"#, "INVALID_ENUM", "You specified an invalid value."),
        (
            "ListAccounts",
            r#"{"MaxResults":21}"#,
            "MAX_VALUE_EXCEEDED",
            "You provided a numeric parameter that has a larger value than allowed.",
        ),
    ] {
        let fault = refusal(&models::organizations::SERVICE, operation, body);
        assert_eq!((fault.code.as_ref(), fault.message.as_str()), ("InvalidInputException", message), "{body}");
        assert_eq!(fault.details.as_ref().and_then(|details| details.text("Reason")), Some(reason), "{body}");
    }
}

#[test]
fn organizations_writes_message_with_a_capital() {
    let service = &models::organizations::SERVICE;
    let fault = wire::Fault::new("AccessDeniedException", 400, "You don't have permissions to access this resource.");
    let response = service.protocol.codec().refuse(Some(service), &fault, "id");
    assert_eq!(
        std::str::from_utf8(response.body()).unwrap(),
        r#"{"__type":"AccessDeniedException","Message":"You don't have permissions to access this resource."}"#
    );
}

/// The sentences are those of real answers, as users quote them in their reports.
#[test]
fn iam_words_wrong_names_and_paths_itself() {
    let name = "It must contain only alphanumeric characters and/or the following: +=,.@_-";
    let long = "%2F".repeat(65);
    for (operation, body, want) in [
        ("GetRole", "RoleName=a%2Fb", format!("The specified value for roleName is invalid. {name}")),
        ("GetRole", "RoleName=", format!("The specified value for roleName is invalid. {name}")),
        ("CreateUser", "UserName=a+b", format!("The specified value for userName is invalid. {name}")),
        ("GetUser", "UserName=a+b", format!("The specified value for userName is invalid. {name}")),
        ("CreateGroup", "GroupName=a%2Fb", format!("The specified value for groupName is invalid. {name}")),
        (
            "PutUserPolicy",
            "UserName=a&PolicyName=a%2Fb&PolicyDocument=x",
            format!("The specified value for policyName is invalid. {name}"),
        ),
        (
            "CreateUser",
            "UserName=a&Path=team",
            "The specified value for path is invalid. It must begin and end with / and contain only alphanumeric \
             characters and/or / characters."
                .to_owned(),
        ),
        (
            "ListUsers",
            "PathPrefix=team",
            "The specified value for pathPrefix is invalid. It must begin with the / character and contain only \
             alphanumeric characters and/or / characters."
                .to_owned(),
        ),
        (
            "GetRole",
            &format!("RoleName={long}"),
            format!(
                "1 validation error detected: Value '{}' at 'roleName' failed to satisfy constraint: Member must have \
                 length less than or equal to 64",
                "/".repeat(65)
            ),
        ),
    ] {
        let fault = refusal(&models::iam::SERVICE, operation, body);
        assert_eq!((&*fault.code, fault.message), ("ValidationError", want), "{operation} {body}");
    }
}

/// "Specify a valid value for a parameter. For example, specifying the `ReadWriteType` parameter with a value of
/// `read-only` is not valid": <https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_PutEventSelectors.html>
#[test]
fn cloudtrail_words_a_wrong_read_write_type_itself() {
    let body = r#"{"TrailName":"audit","EventSelectors":[{"ReadWriteType":"read-only"}]}"#;
    let fault = refusal(&models::cloudtrail::SERVICE, "PutEventSelectors", body);
    let want = ("InvalidEventSelectorsException", "Value read-only for ReadWriteType is invalid.");
    assert_eq!((&*fault.code, fault.message.as_str()), want);
}
