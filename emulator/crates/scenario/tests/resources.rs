//! Who may use resources that have a policy, and through which VPC endpoint.

#[cfg(test)]
mod tests {
    use access::analysis::{Answer, Question, ask};
    use aws::Timestamp;
    use policy::PolicyType;
    use scenario::Scenario;
    use state::Partition;
    use state::bucket::{DefaultPeriod, LockMode};

    /// `shop` owns everything; `Admin` may do all, `Narrow` what its inline policies say; `guest` is another account of
    /// the organization, `stranger` is none.
    const WORLD: &str = r#"
organization:
  id: o-exampleorg
  management: main
  policy_types: [SERVICE_CONTROL_POLICY, RESOURCE_CONTROL_POLICY]
  root:
    policies: [perimeter]
    units: { Shop: { accounts: [shop] }, Guests: { accounts: [guest] } }
policies:
  perimeter:
    type: RESOURCE_CONTROL_POLICY
    document:
      Version: 2012-10-17
      Statement:
        Effect: Deny
        Principal: "*"
        Action: ["s3:*", "sqs:*", "kms:*", "secretsmanager:*"]
        Resource: "*"
        Condition:
          StringNotEqualsIfExists: { "aws:PrincipalOrgID": o-exampleorg }
          BoolIfExists: { "aws:PrincipalIsAWSService": "false" }
accounts:
  main: { id: "100000000000" }
  shop:
    id: "200000000000"
    iam:
      roles:
        Admin: &admin
          attached: [AdministratorAccess]
          trust: &trust { Version: 2012-10-17, Statement: { Effect: Allow, Principal: { Service: ec2.amazonaws.com }, Action: sts:AssumeRole } }
        Narrow:
          inline:
            work:
              Version: 2012-10-17
              Statement:
                - { Effect: Allow, Action: kms:Decrypt, Resource: "{{key.shop/open}}" }
                - { Effect: Allow, Action: kms:Encrypt, Resource: "arn:aws:kms:us-east-1:{{account.shop}}:alias/open" }
                - { Effect: Allow, Action: kms:Sign, Resource: "*", Condition: { "ForAnyValue:StringEquals": { "kms:ResourceAliases": alias/open } } }
                - { Effect: Allow, Action: "sqs:*", Resource: "*", Condition: { StringEquals: { "aws:ResourceTag/team": shop } } }
                - { Effect: Allow, Action: "s3:*", Resource: "*", Condition: { StringEquals: { "aws:ResourceTag/team": shop } } }
                - { Effect: Allow, Action: "sns:*", Resource: "*", Condition: { IpAddress: { "aws:SourceIp": 203.0.113.0/24 } } }
          trust: *trust
    resources:
      buckets:
        shop-private: { tags: { team: shop } }
        shop-shared:
          policy:
            Version: 2012-10-17
            Statement:
              - { Effect: Allow, Principal: { AWS: ["{{account.guest}}", "{{account.stranger}}"] }, Action: s3:GetObject, Resource: arn:aws:s3:::shop-shared/* }
              - { Effect: Allow, Principal: "*", Action: s3:ListBucket, Resource: arn:aws:s3:::shop-shared, Condition: { StringEquals: { "aws:VpceOrgID": o-exampleorg } } }
              - { Effect: Allow, Principal: { Service: logging.s3.amazonaws.com }, Action: s3:PutObject, Resource: arn:aws:s3:::shop-shared/*, Condition: { StringEquals: { "aws:SourceOrgID": o-exampleorg, "aws:SourceAccount": "{{account.guest}}" } } }
      keys:
        open: { aliases: [alias/open] }
        closed:
          policy:
            Version: 2012-10-17
            Statement: { Effect: Allow, Principal: { AWS: "arn:aws:iam::{{account.shop}}:role/Admin" }, Action: "kms:*", Resource: "*" }
      queues: { orders: { tags: { team: shop } }, other: {} }
      topics: { events: {} }
      layers: { tracing: {} }
      repositories: { shop/web: {} }
      tables:
        carts:
          partition_key: customer
          sort_key: day
          policy:
            Version: 2012-10-17
            Statement: { Effect: Allow, Principal: { AWS: "{{account.guest}}" }, Action: "dynamodb:*", Resource: "arn:aws:dynamodb:us-east-1:{{account.shop}}:table/carts*" }
      functions:
        runner: { role: Admin }
        hook:
          policy:
            Version: 2012-10-17
            Statement: { Effect: Allow, Principal: "*", Action: lambda:InvokeFunctionUrl, Resource: "arn:aws:lambda:us-east-1:{{account.shop}}:function:hook" }
    vpc_endpoints:
      narrow:
        vpc: vpc-12345678
        service: com.amazonaws.us-east-1.s3
        policy: { Version: 2012-10-17, Statement: { Effect: Allow, Principal: "*", Action: "s3:*", Resource: "arn:aws:s3:::shop-*", Condition: { StringEquals: { "aws:SourceVpc": vpc-12345678, "aws:VpceAccount": "{{account.shop}}" } } } }
      wide: { vpc: vpc-12345678, service: "*" }
  guest:
    id: "300000000000"
    iam: { roles: { Admin: *admin } }
  stranger:
    id: "900000000000"
    outside_organization: true
    iam: { roles: { Admin: *admin } }
"#;

    fn world() -> (Scenario, Partition) {
        let scenario = scenario::parse("world.yaml", WORLD).unwrap_or_else(|wrong| panic!("{wrong}"));
        let emulator = scenario.build(1).unwrap_or_else(|wrong| panic!("{wrong}"));
        let partition = (*emulator.snapshot()).clone();
        (scenario, partition)
    }

    fn answer(world: &(Scenario, Partition), who: &str, action: &str, on: &str, with: &str) -> Answer {
        let (scenario, partition) = world;
        let asker = scenario.principal(partition, who).unwrap();
        let on = scenario.substitute(on).unwrap();
        let pairs = with.split_whitespace().map(|pair| pair.split_once('=').unwrap());
        let context = pairs.map(|(key, value)| (key.to_owned(), vec![scenario.substitute(value).unwrap()])).collect();
        let now = Timestamp::from_millis(1_790_000_000_000);
        ask(partition, &Question { context, ..Question::new(partition, &asker, action, &on, now) })
    }

    /// Who, action, resource, context; the layer that denies.
    #[test]
    fn policies_of_resources_decide() {
        use PolicyType::{IdentityBased, ResourceBased, ResourceControl, VpcEndpoint};
        let world = world();
        for (who, action, on, with, denied) in [
            // A bucket's objects are its account's: <https://docs.aws.amazon.com/AmazonS3/latest/userguide/about-object-ownership.html>.
            ("shop/role/Admin", "s3:GetObject", "arn:aws:s3:::shop-private/a", "", None),
            ("guest/role/Admin", "s3:GetObject", "arn:aws:s3:::shop-private/a", "", Some(ResourceBased)),
            ("guest/role/Admin", "s3:GetObject", "arn:aws:s3:::shop-shared/a", "", None),
            ("guest/role/Admin", "s3:PutObject", "arn:aws:s3:::shop-shared/a", "", Some(ResourceBased)),
            ("anonymous", "s3:ListBucket", "arn:aws:s3:::shop-shared", "", Some(ResourceControl)),
            // The bucket policy allows, the RCP of the bucket's organization does not.
            ("stranger/role/Admin", "s3:GetObject", "arn:aws:s3:::shop-shared/a", "", Some(ResourceControl)),
            // RCPs do not reach Lambda: <https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps.html#rcp-supported-services>.
            ("anonymous", "lambda:InvokeFunctionUrl", "arn:aws:lambda:us-east-1:200000000000:function:hook", "", None),
            (
                "anonymous",
                "lambda:InvokeFunctionUrl",
                "arn:aws:lambda:us-east-1:200000000000:function:hook:2",
                "",
                Some(ResourceBased),
            ),
            // A service speaks for a resource of an account: <https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html>.
            ("service:logging.s3.amazonaws.com", "s3:PutObject", "arn:aws:s3:::shop-shared/a", "", Some(ResourceBased)),
            (
                "service:logging.s3.amazonaws.com",
                "s3:PutObject",
                "arn:aws:s3:::shop-shared/a",
                "aws:SourceAccount={{account.guest}}",
                None,
            ),
            (
                "service:logging.s3.amazonaws.com",
                "s3:PutObject",
                "arn:aws:s3:::shop-shared/a",
                "aws:SourceAccount={{account.stranger}}",
                Some(ResourceBased),
            ),
            // Key policies must allow: <https://docs.aws.amazon.com/kms/latest/developerguide/key-policies.html>.
            ("shop/role/Admin", "kms:Decrypt", "{{key.shop/closed}}", "", None),
            ("shop/root", "kms:Decrypt", "{{key.shop/closed}}", "", Some(ResourceBased)),
            ("shop/root", "kms:Decrypt", "{{key.shop/open}}", "", None),
            ("guest/role/Admin", "kms:Decrypt", "{{key.shop/open}}", "", Some(ResourceBased)),
            // An alias stands for its key: <https://docs.aws.amazon.com/kms/latest/developerguide/cmks-in-iam-policies.html>.
            ("shop/role/Narrow", "kms:Decrypt", "{{key.shop/open}}", "", None),
            ("shop/role/Narrow", "kms:Decrypt", "arn:aws:kms:us-east-1:200000000000:alias/open", "", None),
            (
                "shop/role/Narrow",
                "kms:Encrypt",
                "arn:aws:kms:us-east-1:200000000000:alias/open",
                "",
                Some(IdentityBased),
            ),
            ("shop/role/Narrow", "kms:Sign", "{{key.shop/open}}", "", None),
            ("shop/role/Narrow", "kms:Sign", "{{key.shop/closed}}", "", Some(ResourceBased)),
            ("shop/role/Admin", "kms:CreateAlias", "arn:aws:kms:us-east-1:200000000000:alias/open", "", None),
            // Tags are in the context where the service says so: <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_aws-services-that-work-with-iam.html>.
            ("shop/role/Narrow", "sqs:SendMessage", "arn:aws:sqs:us-east-1:200000000000:orders", "", None),
            (
                "shop/role/Narrow",
                "sqs:SendMessage",
                "arn:aws:sqs:us-east-1:200000000000:other",
                "",
                Some(IdentityBased),
            ),
            ("shop/role/Narrow", "s3:GetObject", "arn:aws:s3:::shop-private/a", "", Some(IdentityBased)),
            // Endpoints limit and say who they are: <https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html>.
            (
                "shop/role/Admin",
                "s3:GetObject",
                "arn:aws:s3:::shop-private/a",
                "aws:SourceVpce={{vpc_endpoint.shop/narrow}}",
                None,
            ),
            (
                "shop/role/Admin",
                "s3:GetObject",
                "arn:aws:s3:::other/a",
                "aws:SourceVpce={{vpc_endpoint.shop/narrow}}",
                Some(VpcEndpoint),
            ),
            (
                "shop/role/Admin",
                "sqs:SendMessage",
                "arn:aws:sqs:us-east-1:200000000000:orders",
                "aws:SourceVpce={{vpc_endpoint.shop/narrow}}",
                Some(VpcEndpoint),
            ),
            (
                "shop/role/Admin",
                "s3:GetObject",
                "arn:aws:s3:::other/a",
                "aws:SourceVpce={{vpc_endpoint.shop/wide}}",
                None,
            ),
            ("guest/role/Admin", "s3:ListBucket", "arn:aws:s3:::shop-shared", "", Some(ResourceBased)),
            (
                "guest/role/Admin",
                "s3:ListBucket",
                "arn:aws:s3:::shop-shared",
                "aws:SourceVpce={{vpc_endpoint.shop/wide}}",
                None,
            ),
            // A table's policy speaks for its indexes: <https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/rbac-considerations.html>.
            ("guest/role/Admin", "dynamodb:GetItem", "arn:aws:dynamodb:us-east-1:200000000000:table/carts", "", None),
            (
                "guest/role/Admin",
                "dynamodb:Query",
                "arn:aws:dynamodb:us-east-1:200000000000:table/carts/index/by-day",
                "",
                None,
            ),
            (
                "guest/role/Admin",
                "dynamodb:GetItem",
                "arn:aws:dynamodb:us-east-1:200000000000:table/other",
                "",
                Some(ResourceBased),
            ),
            // Not across accounts: <https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/rbac-iam-actions.html>.
            (
                "guest/role/Admin",
                "dynamodb:PutResourcePolicy",
                "arn:aws:dynamodb:us-east-1:200000000000:table/carts",
                "",
                Some(ResourceBased),
            ),
            // An address is only known outside of endpoints.
            (
                "shop/role/Narrow",
                "sns:Publish",
                "arn:aws:sns:us-east-1:200000000000:events",
                "aws:SourceIp=203.0.113.7",
                None,
            ),
            (
                "shop/role/Narrow",
                "sns:Publish",
                "arn:aws:sns:us-east-1:200000000000:events",
                "aws:SourceVpce={{vpc_endpoint.shop/wide}}",
                Some(IdentityBased),
            ),
        ] {
            let answer = answer(&world, who, action, on, with);
            let layer = if answer.is_allowed() { None } else { answer.layer };
            assert_eq!(layer, denied, "{who} {action} {on} {with}: {answer:?}");
        }
    }

    #[test]
    fn a_verdict_names_what_has_the_policy() {
        let world = world();
        let allowed = answer(
            &world,
            "anonymous",
            "lambda:InvokeFunctionUrl",
            "arn:aws:lambda:us-east-1:200000000000:function:hook",
            "",
        );
        assert_eq!(allowed.source.as_deref(), Some("arn:aws:lambda:us-east-1:200000000000:function:hook"));
        let (scenario, _) = &world;
        let endpoint = scenario
            .substitute("arn:aws:ec2:us-east-1:200000000000:vpc-endpoint/{{vpc_endpoint.shop/narrow}}")
            .unwrap();
        for (source, text) in [
            ("arn:aws:s3:::shop-shared", "AWS: [\"{{account.guest}}\""),
            ("arn:aws:lambda:us-east-1:200000000000:function:hook", "lambda:InvokeFunctionUrl"),
            (&endpoint, "aws:VpceAccount"),
        ] {
            let place = scenario.position_of(source, None, 0).unwrap();
            let line = WORLD.lines().nth(place.line - 1).unwrap();
            assert!(line.contains(text), "{source}: {place}: {line}");
        }
        assert_eq!(scenario.position_of("arn:aws:s3:::shop-private", None, 0), None);
    }

    /// How a bucket is set up, by what the file says of it, and a trail's key and topic.
    #[test]
    fn buckets_and_trails_are_set_up_as_the_file_says() {
        let text = r#"
accounts:
  logs:
    id: "200000000000"
    resources:
      keys: { logs: {} }
      topics: { news: {} }
      buckets:
        logs-plain: {}
        logs-versions: { versioning: true }
        logs-archive:
          object_lock: { mode: COMPLIANCE, years: 1 }
          encryption: { key: "{{key.logs/logs}}", bucket_key: true }
          public_access_block: { block_public_policy: false }
        logs-lockable: { object_lock: {}, encryption: {} }
    trails:
      all: { bucket: logs-archive, key: "{{key.logs/logs}}", topic: news, logging: false }
"#;
        let scenario = scenario::parse("logs.yaml", text).unwrap();
        let partition = scenario.build(1).unwrap().snapshot();
        let key = scenario.substitute("{{key.logs/logs}}").unwrap();
        for (name, versions, locked, encryption, blocks_policies) in [
            ("logs-plain", false, None, ("AES256", None, false), true),
            ("logs-versions", true, None, ("AES256", None, false), true),
            (
                "logs-archive",
                true,
                Some(Some((LockMode::Compliance, DefaultPeriod::Years(1)))),
                ("aws:kms", Some(&*key), true),
                false,
            ),
            ("logs-lockable", true, Some(None), ("aws:kms", None, false), true),
        ] {
            let (_, bucket) = partition.bucket(name).unwrap();
            assert_eq!(bucket.is_versioned(), versions, "{name}");
            let lock = bucket.lock.map(|lock| lock.default_retention.map(|default| (default.mode, default.period)));
            assert_eq!(lock, locked, "{name}");
            let found = &bucket.configuration.encryption;
            assert_eq!((&*found.algorithm, found.key.as_deref(), found.bucket_key), encryption, "{name}");
            let block = bucket.configuration.public_access_block.unwrap();
            assert_eq!((block.block_public_policy, block.restrict_public_buckets), (blocks_policies, true), "{name}");
        }
        let trail = partition.trails("200000000000".parse().unwrap()).next().unwrap();
        assert_eq!(trail.kms_key.as_deref(), Some(&*key));
        assert_eq!(trail.topic_arn().as_deref(), Some("arn:aws:sns:us-east-1:200000000000:news"));
    }
}
