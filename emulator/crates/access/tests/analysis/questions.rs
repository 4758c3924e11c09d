use access::analysis::{Asker, Query, Question, WhatIf, explain, permissions, what_if};
use aws::Arn;
use policy::{Decision, PolicyType};

use crate::world::{ACTIONS, RESOURCES, allowed, now, random, scope, securecart};

fn developer(partition: &state::Partition) -> Asker {
    Asker::parse(partition, "444444444444/role/Developer").unwrap()
}

#[test]
fn an_explanation_names_the_layer_and_the_smallest_change() {
    let partition = securecart().snapshot();
    let developer = developer(&partition);
    let explanation = explain(&partition, &Question::new(&partition, &developer, "iam:CreateUser", "*", now()));
    assert_eq!(explanation.answer.decision, Decision::ExplicitDeny);
    assert_eq!(explanation.answer.layer, Some(PolicyType::ServiceControl));
    assert_eq!(explanation.answer.target.as_deref(), Some("ou-cart-workloads"));
    assert!(explanation.answer.message.ends_with("policy/o-securecart/service_control_policy/p-noiamusers"));
    assert!(explanation.flips[0].to_string().starts_with("detach the service control policy arn:aws:"));
    assert!(explanation.flips[0].to_string().ends_with("from ou-cart-workloads"));
}

#[test]
fn a_missing_context_key_is_named_with_its_value() {
    let partition = securecart().snapshot();
    let deployer = Asker::parse(&partition, "333333333333/role/CiDeployer").unwrap();
    let role = "arn:aws:iam::666666666666:role/Deployer";
    let explanation = explain(&partition, &Question::new(&partition, &deployer, "sts:AssumeRole", role, now()));
    let flips: Vec<String> = explanation.flips.iter().map(ToString::to_string).collect();
    assert_eq!(flips[0], "make the request with sts:ExternalId = securecart-deploy-prod");
    let trust = explanation.layers.iter().find(|layer| layer.layer == PolicyType::RoleTrust).unwrap();
    assert_eq!(trust.missing_context_keys, ["sts:ExternalId"]);
    assert_eq!(trust.near_misses[0].key.as_deref(), Some("sts:ExternalId"));
}

/// A change of the request that is offered is one that works.
#[test]
fn settings_that_are_offered_turn_the_answer_round() {
    use access::analysis::Change;
    let mut tried = 0;
    for seed in 0..20 {
        let partition = random(seed).snapshot();
        for asker in access::analysis::principals(&partition) {
            for (action, resource) in ACTIONS.iter().zip(RESOURCES.iter().cycle().skip(usize::try_from(seed).unwrap()))
            {
                let explanation = explain(&partition, &Question::new(&partition, &asker, action, resource, now()));
                for flip in &explanation.flips {
                    let settings: Option<Vec<_>> = flip
                        .changes
                        .iter()
                        .map(|change| match change {
                            Change::Request { setting } => Some((setting.key.clone(), setting.values.clone())),
                            _ => None,
                        })
                        .collect();
                    let Some(context) = settings else { continue };
                    tried += 1;
                    let after = allowed(&partition, &asker, action, resource, &context);
                    assert_ne!(after, explanation.answer.is_allowed(), "{} {action} {resource}: {flip}", asker.name());
                }
            }
        }
    }
    assert!(tried > 50, "{tried}");
}

#[test]
fn principals_are_read_in_every_form() {
    let partition = securecart().snapshot();
    for (text, name) in [
        ("444444444444/role/Developer", "arn:aws:iam::444444444444:role/Developer"),
        ("arn:aws:iam::444444444444:role/Developer", "arn:aws:iam::444444444444:role/Developer"),
        ("arn:aws:sts::444444444444:assumed-role/Developer/ann", "arn:aws:iam::444444444444:role/Developer"),
        ("111111111111/root", "arn:aws:iam::111111111111:root"),
        ("service:lambda.amazonaws.com", "service:lambda.amazonaws.com"),
        ("anonymous", "anonymous"),
    ] {
        assert_eq!(Asker::parse(&partition, text).unwrap().name(), name, "{text}");
    }
    let text = r#"{"accounts": {"a": {"id": "111122223333", "iam": {"users": {"ann": {}}}}}}"#;
    let small = scenario::parse("small.json", text).unwrap().build(0).unwrap().snapshot();
    let ann = "arn:aws:iam::111122223333:user/ann";
    assert_eq!(Asker::parse(&small, "111122223333/user/ann").unwrap().name(), ann);
    assert_eq!(Asker::parse(&small, ann).unwrap().name(), ann);
    for text in ["", "dev", "999999999999/root", "444444444444/role/Nobody", "arn:aws:s3:::b", "444444444444/group/x"] {
        assert!(Asker::parse(&partition, text).is_err(), "{text}");
    }
}

/// Whatever is listed is allowed, and what is allowed is listed.
#[test]
fn permissions_are_those_that_questions_find() {
    let partition = securecart().snapshot();
    let deployer = Asker::parse(&partition, "333333333333/role/CiDeployer").unwrap();
    let found = permissions(&partition, &deployer, &scope(&partition));
    let sts = found.services.iter().find(|service| service.service == "sts").unwrap();
    let assume: Vec<_> = sts.allowed.iter().filter(|allowed| allowed.actions == ["sts:AssumeRole"]).collect();
    assert_eq!(assume.len(), 2, "{sts:#?}");
    assert!(assume.iter().all(|allowed| allowed.conditional[0].key == "sts:ExternalId"));

    let developer = developer(&partition);
    let found = permissions(&partition, &developer, &scope(&partition));
    for action in
        ["iam:CreateUser", "s3:GetObject", "organizations:LeaveOrganization", "account:CloseAccount", "iam:GetRole"]
    {
        let listed = found.services.iter().flat_map(|service| &service.allowed).any(|allowed| {
            allowed.actions.iter().any(|name| name == action)
                && allowed.resources == ["*"]
                && allowed.conditional.is_empty()
        });
        assert_eq!(listed, allowed(&partition, &developer, action, "arn:aws:s3:::some/thing", &[]), "{action}");
    }
}

#[test]
fn changes_are_thought_through_without_being_made() {
    let partition = securecart().snapshot();
    let developer = developer(&partition);
    let may = |partition: &state::Partition| allowed(partition, &developer, "iam:CreateUser", "*", &[]);
    let after = |change| what_if(&partition, now(), &[change]);
    let workloads = || "Workloads".to_owned();
    let without = after(WhatIf::Detach { policy: "no-iam-users".into(), target: workloads() }).unwrap();
    assert!(!may(&partition) && may(&without));
    assert!(may(&after(WhatIf::Remove { what: "p-noiamusers".into() }).unwrap()));
    assert!(may(&after(WhatIf::Move { account: "444444444444".into(), target: "root".into() }).unwrap()));
    let content = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"s3:*","Resource":"*"}]}"#;
    let put = WhatIf::PutPolicy { of: "no-iam-users".into(), content: content.into() };
    assert!(may(&after(put).unwrap()));
    let denied = WhatIf::Attach { name: "x".into(), content: Some(content.into()), target: "444444444444".into() };
    assert!(!allowed(&after(denied).unwrap(), &developer, "s3:GetObject", "arn:aws:s3:::a/b", &[]));
    let inline = WhatIf::PutPolicy { of: "444444444444/role/Developer:more".into(), content: content.into() };
    assert!(!allowed(&after(inline).unwrap(), &developer, "s3:GetObject", "arn:aws:s3:::a/b", &[]));
    let boundary =
        WhatIf::PutPolicy { of: "arn:aws:iam::444444444444:policy/DeveloperBoundary".into(), content: content.into() };
    assert!(!allowed(&after(boundary).unwrap(), &developer, "sqs:SendMessage", "*", &[]));
    let gone = after(WhatIf::Remove { what: "444444444444/role/Developer".into() }).unwrap();
    assert!(gone.role(&Arn::parse("arn:aws:iam::444444444444:role/Developer").unwrap()).is_none());
    for wrong in [
        WhatIf::Detach { policy: "nothing".into(), target: workloads() },
        WhatIf::Detach { policy: "no-iam-users".into(), target: "Nowhere".into() },
        WhatIf::Attach { name: "x".into(), content: Some("{}".into()), target: workloads() },
        WhatIf::Remove { what: "444444444444/role/Nobody".into() },
        WhatIf::PutPolicy { of: "444444444444/role/Developer:x".into(), content: "nonsense".into() },
    ] {
        assert!(after(wrong.clone()).is_err(), "{wrong:?}");
    }
}

#[test]
fn a_query_says_what_it_lacks() {
    let partition = securecart().snapshot();
    let read = |text: &str| Asker::parse(&partition, text);
    for (query, kind, error) in [
        (Query::default(), access::analysis::Kind::Can, "`principal` is missing"),
        (
            Query { principal: Some("anonymous".into()), ..Query::default() },
            access::analysis::Kind::Can,
            "`action` is missing",
        ),
        (
            Query { action: Some("s3:Get*".into()), ..Query::default() },
            access::analysis::Kind::WhoCan,
            "`s3:Get*` is 63 actions, and one is asked about, such as `s3:GetAccelerateConfiguration`",
        ),
    ] {
        assert_eq!(query.run(kind, &partition, now(), &read).unwrap_err(), error);
    }
}

/// Sessions of a role that begins with an identity provider say nothing of a second factor; those of a role that another
/// principal takes on say `false`:
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-multifactorauthpresent>.
#[test]
fn a_second_factor_is_absent_where_a_provider_lets_people_in() {
    let provider = r#"{ Federated: "arn:aws:iam::222222222222:oidc-provider/ci.example" }"#;
    let roles = [
        ("federated", provider, "sts:AssumeRoleWithWebIdentity", true),
        ("saml", provider, "sts:AssumeRoleWithSAML", true),
        ("taken-on", r#"{ AWS: "222222222222" }"#, "sts:AssumeRole", false),
        (
            "both",
            r#"{ AWS: "222222222222", Federated: "arn:aws:iam::222222222222:oidc-provider/ci.example" }"#,
            "sts:*",
            false,
        ),
    ];
    let said = roles.map(|(name, principal, action, _)| {
        format!(
            "        {name}:\n          trust: {{ Version: 2012-10-17, Statement: {{ Effect: Allow, Principal: {principal}, Action: \"{action}\" }} }}\n          inline: {{ p: {{ Version: 2012-10-17, Statement: {{ Effect: Allow, Action: \"s3:ListAllMyBuckets\", Resource: \"*\", Condition: {{ \"Null\": {{ \"aws:MultiFactorAuthPresent\": \"true\" }} }} }} }} }}\n"
        )
    });
    let text = format!(
        "organization: {{ management: m, root: {{}} }}\naccounts:\n  m: {{ id: \"111111111111\" }}\n  lone:\n    id: \"222222222222\"\n    outside_organization: true\n    iam:\n      roles:\n{}",
        said.concat()
    );
    let scenario = scenario::parse("lone.yaml", &text).unwrap_or_else(|error| panic!("{error}\n{text}"));
    let partition = scenario.build(0).unwrap().snapshot();
    for (name, .., expected) in roles {
        let asker = Asker::parse(&partition, &format!("222222222222/role/{name}")).unwrap();
        assert_eq!(allowed(&partition, &asker, "s3:ListAllMyBuckets", "*", &[]), expected, "{name}");
    }
}
