//! What is found of one resource. Where no other source is named, a row follows from
//! <https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-resources.html>.

use aws::AccountId;
use state::bucket::configuration::{
    Acl, Grant, Grantee, ObjectOwnership, Permission, PublicAccessBlock, block_public_access, block_public_access_to,
    own_by, put_acl,
};
use state::resource::ResourceKind;

use crate::world::{MANAGEMENT, OUTSIDE, World, allow, policy};

const ORGANIZATION: &str = "ORGANIZATION";

/// What analyzers of the account and of its organization find of a role that trusts these.
fn of_trust(rest: impl Fn(&World) -> String) -> [Vec<String>; 2] {
    let mut world = World::new();
    let trust = rest(&world);
    world.role(MANAGEMENT, "r", &trust);
    let analyzers = [world.analyzer("a", "ACCOUNT"), world.analyzer("o", ORGANIZATION)];
    analyzers.map(|analyzer| world.told(&analyzer))
}

#[test]
fn who_may_assume_a_role_from_outside_is_found() {
    let trusts = |principal: &'static str, more: &'static str| {
        of_trust(move |world| {
            let organization = &world.partition.organization_of(MANAGEMENT).unwrap().id;
            let fill = |text: &str| text.replace("MEMBER", &world.member.to_string()).replace("ORG", organization);
            allow(&fill(&format!(r#""Principal":{principal},"Action":"sts:AssumeRole"{more}"#)))
        })
    };
    for (principal, more, in_account, in_organization) in [
        (r#"{"AWS":"111111111111"}"#, "", vec![], vec![]),
        // "IAM Access Analyzer doesn't currently report findings from AWS service principals":
        // https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-concepts.html
        (r#"{"Service":"ec2.amazonaws.com"}"#, "", vec![], vec![]),
        (
            r#"{"AWS":"999988887777"}"#,
            "",
            vec!["AWS 999988887777: sts:AssumeRole"],
            vec!["AWS 999988887777: sts:AssumeRole"],
        ),
        // One grant for each principal.
        (
            r#"{"AWS":["999988887777","arn:aws:iam::333344445555:role/ci","111111111111"]}"#,
            "",
            vec!["AWS 999988887777: sts:AssumeRole", "AWS arn:aws:iam::333344445555:role/ci: sts:AssumeRole"],
            vec!["AWS 999988887777: sts:AssumeRole", "AWS arn:aws:iam::333344445555:role/ci: sts:AssumeRole"],
        ),
        (r#"{"AWS":"*"}"#, "", vec!["AWS *: sts:AssumeRole, public"], vec!["AWS *: sts:AssumeRole, public"]),
        // Who is outside says the external id.
        (
            r#"{"AWS":"999988887777"}"#,
            r#","Condition":{"StringEquals":{"sts:ExternalId":"x"}}"#,
            vec!["AWS 999988887777: sts:AssumeRole"],
            vec!["AWS 999988887777: sts:AssumeRole"],
        ),
        (
            r#"{"AWS":"*"}"#,
            r#","Condition":{"StringEquals":{"aws:PrincipalOrgID":"ORG"}}"#,
            vec!["AWS *: sts:AssumeRole if aws:PrincipalOrgID=ORG"],
            vec![],
        ),
        (
            r#"{"AWS":"*"}"#,
            r#","Condition":{"StringEquals":{"aws:PrincipalOrgID":"o-otherorgan"}}"#,
            vec!["AWS *: sts:AssumeRole if aws:PrincipalOrgID=o-otherorgan"],
            vec!["AWS *: sts:AssumeRole if aws:PrincipalOrgID=o-otherorgan"],
        ),
        (
            r#"{"AWS":"*"}"#,
            r#","Condition":{"StringEquals":{"aws:PrincipalAccount":["111111111111","MEMBER"]}}"#,
            vec!["AWS *: sts:AssumeRole if aws:PrincipalAccount=111111111111,MEMBER"],
            vec![],
        ),
        (
            r#"{"AWS":"*"}"#,
            r#","Condition":{"ArnLike":{"aws:PrincipalArn":"arn:aws:iam::111111111111:role/*"}}"#,
            vec![],
            vec![],
        ),
        (r#"{"AWS":"arn:aws:iam::MEMBER:root"}"#, "", vec!["AWS MEMBER: sts:AssumeRole"], vec![]),
    ] {
        let member = World::new().member.to_string();
        let organization = World::new().partition.organization_of(MANAGEMENT).unwrap().id.clone();
        let fill = |text: &&str| text.replace("MEMBER", &member).replace("ORG", &organization);
        let want = [in_account, in_organization].map(|lines| lines.iter().map(fill).collect::<Vec<_>>());
        assert_eq!(trusts(principal, more), want, "{principal} {more}");
    }
}

/// "The external principal": providers of identity are outside, whosever they are.
#[test]
fn who_comes_with_a_token_of_a_provider_is_outside() {
    let found = of_trust(|_| {
        allow(
            r#""Principal":{"Federated":"accounts.google.com"},"Action":"sts:AssumeRoleWithWebIdentity","Condition":{"StringEquals":{"accounts.google.com:aud":"app"}}"#,
        )
    });
    let line = "Federated accounts.google.com: sts:AssumeRoleWithWebIdentity if accounts.google.com:aud=app";
    assert_eq!(found, [[line], [line]]);
}

#[test]
fn what_a_policy_denies_it_does_not_grant() {
    let found = of_trust(|_| {
        policy(&[
            r#""Effect":"Allow","Principal":{"AWS":["999988887777","333344445555"]},"Action":["sts:AssumeRole","sts:TagSession"]"#,
            r#""Effect":"Deny","Principal":{"AWS":"999988887777"},"Action":"sts:*""#,
            r#""Effect":"Deny","Principal":{"AWS":"*"},"Action":"sts:TagSession""#,
        ])
    });
    let line = "AWS 333344445555: sts:AssumeRole";
    assert_eq!(found, [[line], [line]]);
}

#[test]
fn resources_of_every_kind_are_looked_at() {
    const KEY: &str = "1234abcd-12ab-34cd-56ef-1234567890ab";
    for (kind, name, action, resource_type) in [
        (ResourceKind::Bucket, "logs", "s3:GetObject", "AWS::S3::Bucket"),
        (ResourceKind::Queue, "orders", "sqs:SendMessage", "AWS::SQS::Queue"),
        (ResourceKind::Topic, "alerts", "sns:Publish", "AWS::SNS::Topic"),
        (ResourceKind::Secret, "db", "secretsmanager:GetSecretValue", "AWS::SecretsManager::Secret"),
        (ResourceKind::Function, "checkout", "lambda:InvokeFunction", "AWS::Lambda::Function"),
        (ResourceKind::Layer, "tracing", "lambda:GetLayerVersion", "AWS::Lambda::LayerVersion"),
        (ResourceKind::Table, "orders", "dynamodb:GetItem", "AWS::DynamoDB::Table"),
        (ResourceKind::Repository, "shop", "ecr:BatchGetImage", "AWS::ECR::Repository"),
        (ResourceKind::Key, KEY, "kms:Decrypt", "AWS::KMS::Key"),
    ] {
        let mut world = World::new();
        let analyzer = world.analyzer("a", "ACCOUNT");
        let resource = if kind == ResourceKind::Repository { "" } else { r#","Resource":"*""# };
        let resource = if kind == ResourceKind::Bucket { r#","Resource":"arn:aws:s3:::logs/*""# } else { resource };
        let granted = format!(
            r#""Effect":"Allow","Principal":{{"AWS":"{OUTSIDE}"}},"Action":"{action}"{}"#,
            if resource.is_empty() { r#","Resource":"*""# } else { resource }
        );
        let own = r#""Effect":"Allow","Principal":{"AWS":"111111111111"},"Action":"kms:*","Resource":"*""#;
        let text = if kind == ResourceKind::Key { policy(&[own, &granted]) } else { policy(&[&granted]) };
        let arn = world.resource(kind, name, Some(&text));
        let found = world.findings(&analyzer);
        let [finding] = found.as_slice() else { panic!("{kind}: {found:?}") };
        assert_eq!(finding.resource.as_deref(), Some(arn.as_str()));
        assert_eq!(finding.resource_type, resource_type);
        assert_eq!(finding.action.as_deref(), Some(&[action.to_owned()][..]));
        assert_eq!(finding.sources.is_some(), kind == ResourceKind::Bucket);
        assert_eq!(finding.resource_control_policy_restriction.as_deref(), Some("NOT_APPLICABLE"));
    }
}

/// Behaviour 50: "if the following example policy statement is the only policy applied to a key, it results in an Access
/// denied error finding".
#[test]
fn a_key_that_nobody_may_look_at_is_an_error() {
    const KEY: &str = "1234abcd-12ab-34cd-56ef-1234567890ab";
    let mut world = World::new();
    let analyzer = world.analyzer("a", "ACCOUNT");
    world.role(MANAGEMENT, "Admin", &allow(r#""Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole""#));
    let admin = r#""Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111111111111:role/Admin"},"Action":"kms:*","Resource":"*""#;
    let key = world.resource(ResourceKind::Key, KEY, Some(&policy(&[admin])));
    assert_eq!(world.told(&analyzer), ["ACCESS_DENIED"]);
    let linked = r#""Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111111111111:role/aws-service-role/access-analyzer.amazonaws.com/AWSServiceRoleForAccessAnalyzer"},"Action":["kms:DescribeKey","kms:GetKeyPolicy","kms:List*"],"Resource":"*""#;
    world.change(|tx| state::resource::put_policy(tx, &key, &policy(&[admin, linked]))).unwrap();
    assert_eq!(world.told(&analyzer), Vec::<String>::new());
    assert_eq!(world.findings(&analyzer)[0].status, "RESOLVED");
}

/// Behaviour 51: "Amazon S3 Block Public Access settings override the bucket policies".
#[test]
fn what_is_blocked_is_not_public() {
    let mut world = World::new();
    let analyzer = world.analyzer("a", "ACCOUNT");
    let public = allow(r#""Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::open/*""#);
    let bucket = world.resource(ResourceKind::Bucket, "open", Some(&public));
    let line = ["AWS *: s3:GetObject, public"];
    assert_eq!(world.told(&analyzer), line);
    world.change(|tx| block_public_access_to(tx, &bucket, Some(PublicAccessBlock::ALL))).unwrap();
    assert!(world.told(&analyzer).is_empty());
    world.change(|tx| block_public_access_to(tx, &bucket, None)).unwrap();
    assert_eq!(world.told(&analyzer), line);
    world.change(|tx| block_public_access(tx, MANAGEMENT, Some(PublicAccessBlock::ALL))).unwrap();
    assert!(world.told(&analyzer).is_empty(), "the account's block counts");
}

#[test]
fn access_control_lists_grant_where_they_count() {
    let mut world = World::new();
    let analyzer = world.analyzer("a", "ACCOUNT");
    let bucket = world.resource(ResourceKind::Bucket, "logs", None);
    let other: AccountId = OUTSIDE.parse().unwrap();
    world.change(|tx| {
        block_public_access_to(tx, &bucket, None).unwrap();
        own_by(tx, &bucket, Some(ObjectOwnership::BucketOwnerPreferred)).unwrap();
        let grant = |grantee, permission| Grant { grantee, permission };
        let list = Acl::new(vec![
            grant(Grantee::Account(MANAGEMENT), Permission::FullControl),
            grant(Grantee::Account(other), Permission::ReadAcp),
            grant(Grantee::AllUsers, Permission::Write),
        ]);
        put_acl(tx, &bucket, list).unwrap();
    });
    let found = world.findings(&analyzer);
    assert!(found.iter().all(|finding| finding.sources.as_ref().unwrap()[0].r#type == "BUCKET_ACL"));
    assert_eq!(world.told(&analyzer), ["AWS *: s3:PutObject, public", "AWS 999988887777: s3:GetBucketAcl"]);
}
