//! `orglab check`.

use std::fs;
use std::path::Path;

use crate::pages::follow;
use crate::{run, text};

const READ: &str = r#"{"Version":"2012-10-17","Statement":[
  {"Sid":"Read","Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::reports/*"}]}"#;
const OPEN: &str = r#"{"Version":"2012-10-17","Statement":[
  {"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::reports/*"}]}"#;
const SHOP: &str = "\
accounts:
  shop:
    id: '111122223333'
    iam:
      roles:
        Deployer:
          trust: { Version: '2012-10-17', Statement: [{ Effect: Allow, Principal: { AWS: '111122223333' }, Action: 'sts:AssumeRole' }] }
    resources:
      queues:
        orders:
          policy: { Version: '2012-10-17', Statement: [{ Effect: Allow, Principal: { AWS: '111122223333' }, Action: 'sqs:SendMessage', Resource: '*' }] }
";
const TEMPLATE: &str = "\
Resources:
  Worker:
    Type: AWS::IAM::Role
    Properties:
      RoleName: worker
      AssumeRolePolicyDocument:
        Version: '2012-10-17'
        Statement: [{ Effect: Allow, Principal: { Service: lambda.amazonaws.com }, Action: 'sts:AssumeRole' }]
      Policies:
        - PolicyName: work
          PolicyDocument:
            Version: '2012-10-17'
            Statement: [{ Effect: Allow, Action: 'sqs:SendMessage', Resource: !Sub 'arn:aws:sqs:*:${AWS::AccountId}:*' }]
";

fn plan(action: &str) -> String {
    let policy = serde_json::json!({
        "Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": action, "Resource": "*"}]
    });
    let resource = serde_json::json!({
        "address": "aws_iam_policy.work", "mode": "managed", "type": "aws_iam_policy", "name": "work",
        "values": {"name": "work", "path": "/", "policy": policy.to_string()}
    });
    serde_json::json!({"format_version": "1.2", "planned_values": {"root_module": {"resources": [resource]}}})
        .to_string()
}

fn files(folder: &Path) {
    for (name, text) in [
        ("read.json", READ.to_owned()),
        ("wide.json", READ.replace("reports/*", "rep*")),
        ("open.json", OPEN.to_owned()),
        ("broken.json", READ.replace("Allow", "Alow")),
        ("none.json", "{".to_owned()),
        ("pass.json", READ.replace("s3:GetObject", "iam:PassRole").replace("arn:aws:s3:::reports/*", "*")),
        ("old-version.json", READ.replace("2012-10-17", "2008-10-17").replace("reports/*", "reports/${aws:username}")),
        ("new-version.json", READ.replace("reports/*", "reports/${aws:username}")),
        (
            "canonical.json",
            OPEN.replace(
                r#""*""#,
                r#"{"CanonicalUser":"79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be"}"#,
            ),
        ),
        ("unknown-plan.json", plan("iam:*").replace(r#""name":"work","path""#, r#""path""#)),
        ("shop.yaml", SHOP.to_owned()),
        ("wide.yaml", SHOP.replace("Principal: { AWS: '111122223333' }, Action: 'sqs", "Principal: '*', Action: 'sqs")),
        ("template.yaml", TEMPLATE.to_owned()),
        ("wide-template.yaml", TEMPLATE.replace("sqs:SendMessage", "sqs:*")),
        ("plan.json", plan("sqs:SendMessage")),
        ("wide-plan.json", plan("sqs:*Message")),
    ] {
        fs::write(folder.join(name), text).unwrap();
    }
}

#[test]
fn policies_of_files_of_every_kind_are_checked() {
    let folder = tempfile::tempdir().unwrap();
    files(folder.path());
    let new = |old: &'static str, new: &'static str| vec!["no-new-access", "--existing", old, new];
    let public = |file: &'static str| vec!["no-public-access", "--resource-type", "AWS::S3::Bucket", file];
    for (arguments, code, says) in [
        (new("wide.json", "read.json"), 0, "1 passed, 0 failed"),
        (new("read.json", "wide.json"), 1, "may s3:GetObject on arn:aws:s3:::rep"),
        (new("read.json", "wide.json"), 1, "statement Read at wide.json:2:3 allows it"),
        (new("wide.yaml", "shop.yaml"), 0, "2 passed, 0 failed"),
        (new("shop.yaml", "wide.yaml"), 1, "FAIL wide.yaml:11:"),
        (new("template.yaml", "template.yaml"), 0, "2 passed, 0 failed"),
        (new("template.yaml", "wide-template.yaml"), 1, "FAIL wide-template.yaml:2:3: Worker (work): no new access"),
        (new("wide-plan.json", "plan.json"), 0, "1 passed, 0 failed"),
        (new("plan.json", "wide-plan.json"), 1, "whoever has the policy may sqs:"),
        (new("read.json", "open.json"), 2, "open.json is a resource-based policy, and read.json has none"),
        (new("read.json", "broken.json"), 2, "error: broken.json:2:"),
        (new("read.json", "none.json"), 2, "error: none.json: EOF"),
        (new("missing.json", "read.json"), 2, "cannot read missing.json"),
        (vec!["not-granted", "--actions", "s3:PutObject,s3:Delete*", "read.json"], 0, "1 passed"),
        (
            vec!["not-granted", "--actions", "s3:Get*", "--resources", "arn:aws:s3:::reports/2026", "read.json"],
            1,
            "expected",
        ),
        (vec!["not-granted", "--resources", "arn:aws:s3:::secrets/*", "read.json", "wide.json"], 0, "2 passed"),
        (
            vec!["not-granted", "--resources", "arn:aws:*:::secrets/*", "read.json"],
            2,
            "in the last part of an ARN only",
        ),
        (vec!["not-granted", "--resources", "secrets", "read.json"], 2, "written as in policies"),
        (vec!["not-granted", "read.json"], 2, "say what must not be granted"),
        (public("open.json"), 1, "may s3:GetObject on"),
        (public("read.json"), 2, "read.json is no resource's policy"),
        (vec!["no-public-access", "open.json"], 2, "say with --resource-type what open.json belongs to"),
        (
            vec!["no-public-access", "--resource-type", "AWS::S3", "open.json"],
            2,
            "no resource type AWS::S3: AWS::ApiGateway",
        ),
        (vec!["no-public-access", "shop.yaml"], 0, "2 passed"),
        (vec!["no-public-access", "wide.yaml"], 1, "1 passed, 1 failed"),
        (
            vec!["no-public-access", "wide.yaml", "--policy-type", "IDENTITY_POLICY"],
            2,
            "there are no policies to check",
        ),
        (new("old-version.json", "new-version.json"), 1, "expected: nothing is allowed that old-version.json"),
        (vec!["not-granted", "--actions", "s3:GetObject", "canonical.json"], 1, "a canonical user"),
        (vec!["not-granted", "--actions", "iam:*", "unknown-plan.json"], 2, "--skip-unknown checks the rest"),
        (new("wide.yaml", "open.json"), 2, "wide.yaml has several policies that open.json"),
        (vec!["validate", "read.json", "shop.yaml"], 0, "passed, 0 failed"),
        (vec!["validate", "none.json"], 1, "ERROR: "),
        (vec!["validate", "broken.json"], 1, "FAIL broken.json:2:"),
        (vec!["validate", "pass.json"], 1, "SECURITY_WARNING: "),
        (vec!["validate", "pass.json", "--fail-on", "error"], 0, "PASS_ROLE_WITH_STAR_IN_RESOURCE"),
        (vec!["validate", "open.json", "--policy-type", "SERVICE_CONTROL_POLICY"], 1, "SCP_SYNTAX_ERROR_PRINCIPAL"),
        (vec!["validate", "read.json", "--resource-type", "AWS::S3"], 2, "no resource type AWS::S3: AWS::S3::Bucket"),
        (vec!["validate", "missing.json"], 2, "cannot read missing.json"),
    ] {
        let arguments: Vec<&str> = std::iter::once("check").chain(arguments).collect();
        let output = run(folder.path(), &arguments);
        let said = text(&output.stdout) + &text(&output.stderr);
        assert_eq!(output.status.code(), Some(code), "{arguments:?}\n{said}");
        assert!(said.contains(says), "{arguments:?}\n{said}");
    }
}

#[test]
fn results_are_written_in_the_formats_of_checks() {
    let folder = tempfile::tempdir().unwrap();
    files(folder.path());
    for (format, says) in [
        ("json", r#""form": "no-new-access""#),
        ("junit", r#"name="orglab check""#),
        ("tap", "not ok 1 - wide.json: no new access compared to read.json"),
        ("github", "::error file=wide.json,line=1,col=1,title=wide.json%3A no new access"),
        ("sarif", r#""ruleId": "no-new-access""#),
    ] {
        let arguments = ["check", "no-new-access", "--existing", "read.json", "wide.json", "--format", format];
        let output = run(folder.path(), &arguments);
        assert_eq!(output.status.code(), Some(1));
        assert!(text(&output.stdout).contains(says), "{output:?}");
    }
}

#[test]
fn the_page_shows_what_is_printed() {
    let folder = tempfile::tempdir().unwrap();
    assert!(follow("docs/checks.md", folder.path()) > 4);
}
