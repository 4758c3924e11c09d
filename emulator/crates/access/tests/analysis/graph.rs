use access::analysis::{Bounds, EdgeKind, Scope, graph};
use aws::Arn;

use crate::world::{scope, securecart, workforce};

const PIPELINE: &str = "arn:aws:iam::333333333333:role/CiDeployer";
const AUDIT: &str = "arn:aws:iam::666666666666:role/SecurityAudit";
const DEPLOYER: &str = "arn:aws:iam::666666666666:role/Deployer";

#[test]
fn chains_of_roles_are_found_with_what_they_ask_for() {
    let partition = securecart().snapshot();
    let graph = graph(&partition, &scope(&partition));
    let paths = graph.paths(&workforce(&partition), AUDIT, Bounds::default());
    let kinds = paths.iter().map(|path| path.steps.iter().map(|step| step.edge.kind).collect::<Vec<_>>());
    assert!(kinds.into_iter().any(|kinds| kinds == [EdgeKind::AssumeRole, EdgeKind::AssumeRole]));
    let paths = graph.paths(PIPELINE, DEPLOYER, Bounds::default());
    assert_eq!(paths.len(), 1);
    assert_eq!(paths[0].steps[0].edge.conditional[0].to_string(), "sts:ExternalId = securecart-deploy-prod");
    assert!(!paths[0].is_unconditional());
    assert_eq!(graph.shortest([PIPELINE], [DEPLOYER]).unwrap(), paths[0]);
    assert_eq!(graph.shortest([DEPLOYER], [PIPELINE]), None);
    assert!(graph.reachable([PIPELINE]).iter().any(|node| node.name == DEPLOYER));
}

#[test]
fn who_may_rewrite_trust_can_become_the_role() {
    let partition = securecart().snapshot();
    let with_second_factor = vec![("aws:PrincipalTag/mfa".to_owned(), vec!["true".to_owned()])];
    let graph = graph(&partition, &Scope { context: with_second_factor, ..scope(&partition) });
    let path = graph.shortest([workforce(&partition).as_str()], [DEPLOYER]).unwrap();
    let kinds: Vec<EdgeKind> = path.steps.iter().map(|step| step.edge.kind).collect();
    assert_eq!(kinds, [EdgeKind::AssumeRole, EdgeKind::TrustEditing]);
}

#[test]
fn a_role_that_is_passed_to_a_service_is_taken_over() {
    let text = r#"{"accounts": {"a": {"id": "111122223333", "iam": {
        "roles": {"worker": {"attached": ["AdministratorAccess"], "trust": {"Version": "2012-10-17", "Statement": [
            {"Effect": "Allow", "Principal": {"Service": "lambda.amazonaws.com"}, "Action": "sts:AssumeRole"}]}}},
        "users": {
            "dev": {"inline": {"p": {"Version": "2012-10-17", "Statement": [
                {"Effect": "Allow", "Action": ["iam:PassRole", "lambda:CreateFunction"], "Resource": "*"}]}}},
            "half": {"inline": {"p": {"Version": "2012-10-17", "Statement": [
                {"Effect": "Allow", "Action": "iam:PassRole", "Resource": "*"}]}}},
            "self": {"inline": {"p": {"Version": "2012-10-17", "Statement": [
                {"Effect": "Allow", "Action": "iam:PutUserPolicy", "Resource": "arn:aws:iam::111122223333:user/self"}]}}}
        }}}}}"#;
    let emulator = scenario::parse("pass.json", text).unwrap().build(0).unwrap();
    let partition = emulator.snapshot();
    let graph = graph(&partition, &scope(&partition));
    let user = |name: &str| format!("arn:aws:iam::111122223333:user/{name}");
    let worker = "arn:aws:iam::111122223333:role/worker";
    let path = graph.shortest([user("dev").as_str()], [worker]).unwrap();
    assert_eq!(path.steps[0].edge.kind, EdgeKind::PassRole);
    assert_eq!(path.steps[0].edge.actions, ["iam:PassRole", "lambda:CreateFunction"]);
    assert_eq!(graph.shortest([user("half").as_str()], [worker]), None);
    let path = graph.shortest([user("self").as_str()], [worker]).unwrap();
    assert_eq!(path.steps[0].edge.after.as_ref().unwrap().action, "iam:PutUserPolicy");
    assert_eq!(graph.widenings(&user("self")).len(), 1);
    assert!(graph.shortest(["service:lambda.amazonaws.com"], [worker]).is_some());
}

#[test]
fn drawings_name_every_way() {
    let partition = securecart().snapshot();
    let graph = graph(&partition, &scope(&partition));
    let ways = graph.steps().count();
    assert!(ways > 20);
    assert_eq!(graph.dot().matches(" -> ").count(), ways);
    let mermaid = graph.mermaid();
    assert_eq!(mermaid.matches("-->").count() + mermaid.matches("-.->").count(), ways);
    assert_eq!(graph.svg().matches("<path d=\"M").count(), ways + 1);
    assert!(graph.nodes().all(|node| Arn::parse(&node.name).is_ok() || !node.name.is_empty()));
}
