//! An organization that is imported from its own API is the organization.

#[cfg(test)]
mod tests {
    use std::net::TcpListener;

    use access::analysis::{Question, ask, principals};
    use emulator::{AuthMode, Emulator};
    use import::live::{Credentials, Entrance, Live};
    use state::Partition;

    /// Serves an emulator until the test ends; gives its address.
    fn served(emulator: Emulator) -> String {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let endpoint = format!("http://{}", listener.local_addr().unwrap());
        std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
            runtime.block_on(async {
                listener.set_nonblocking(true).unwrap();
                let listener = tokio::net::TcpListener::from_std(listener).unwrap();
                let server = server::Server::new(emulator, server::Config::default()).unwrap();
                server::serve(listener, server, std::future::pending()).await.unwrap();
            });
        });
        endpoint
    }

    fn now() -> i64 {
        emulator::Clock::system().now().seconds()
    }

    fn live(endpoint: String, entrance: Entrance) -> Live {
        let credentials =
            Credentials { access_key_id: "111111111111".into(), secret_access_key: "any".into(), session_token: None };
        Live { endpoint: Some(endpoint), region: "us-east-1".into(), credentials, entrance, now }
    }

    const ACTIONS: [&str; 10] = [
        "iam:CreateUser",
        "iam:ListUsers",
        "sts:AssumeRole",
        "s3:GetObject",
        "ec2:RunInstances",
        "cloudtrail:StopLogging",
        "organizations:ListAccounts",
        "ce:GetCostAndUsage",
        "kms:Decrypt",
        "lambda:InvokeFunction",
    ];

    fn answers(partition: &Partition) -> Vec<String> {
        let mut found = Vec::new();
        let mut askers: Vec<_> = principals(partition).collect();
        askers.sort_by_key(|asker| asker.caller.principal.to_string());
        let roles = partition.accounts.values().flat_map(|account| account.iam.roles.values());
        let mut resources: Vec<String> = roles.map(|role| role.entity.arn.to_string()).collect();
        resources.extend(["*".to_owned(), "arn:aws:s3:::securecart-x/y".to_owned()]);
        resources.sort();
        for asker in &askers {
            for action in ACTIONS {
                for resource in resources.iter().filter(|one| one.contains(":role/") == (action == "sts:AssumeRole")) {
                    for region in ["us-east-1", "ap-southeast-2"] {
                        let mut question = Question::new(partition, asker, action, resource, aws::Timestamp::default());
                        question.region = region.into();
                        question.context = vec![("sts:ExternalId".into(), vec!["securecart-deploy-prod".into()])];
                        let answer = ask(partition, &question);
                        let who = &asker.caller.principal;
                        let (layer, decision) = (answer.layer.map(|layer| layer.name()), answer.decision);
                        found.push(format!(
                            "{who} {action} {resource} {region}: {decision:?} {layer:?} {:?}",
                            answer.source
                        ));
                    }
                }
            }
        }
        found
    }

    /// Without the hexadecimal digits behind `AWSReservedSSO_NAME_`.
    fn without_ends(row: &str) -> String {
        let mut parts = row.split("AWSReservedSSO_");
        let mut out = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            let end = part.find(['/', ' ', ':']).unwrap_or(part.len());
            let (name, rest) = part.split_at(end);
            out += &format!("AWSReservedSSO_{}{rest}", name.rsplit_once('_').unwrap().0);
        }
        out
    }

    #[test]
    fn securecart_comes_back_as_it_went() {
        let emulator = Emulator::builder().auth(AuthMode::AnyKey).build();
        scenario::parse("securecart.yaml", scenario::SECURECART).unwrap().apply_to(&emulator).unwrap();
        let endpoint = served(emulator.clone());
        let imported = live(endpoint, Entrance::AccountKeys).import().unwrap();
        let text = imported.scenario().unwrap();
        let again = scenario::parse("imported.yaml", &text).unwrap_or_else(|error| panic!("{error}\n{text}"));
        let copy = again.build(0).unwrap_or_else(|error| panic!("{error}"));
        // The ends of these names follow from the keys of accounts, which an API does not know.
        let unnamed = |rows: Vec<String>| {
            let mut rows: Vec<String> = rows.iter().map(|row| without_ends(row)).collect();
            rows.sort();
            rows
        };
        let (before, after) = (unnamed(answers(&emulator.snapshot())), unnamed(answers(&copy.snapshot())));
        assert!(before.len() > 1000);
        let differing: Vec<_> = before.iter().zip(&after).filter(|(one, two)| one != two).take(5).collect();
        assert!(differing.is_empty() && before.len() == after.len(), "{differing:#?}");
        let tree = |partition: &Partition| {
            let organization = partition.organizations.values().next().unwrap().clone();
            let targets = organization.targets.values();
            let mut rows: Vec<String> = targets
                .map(|target| {
                    let attached: Vec<_> = target.attached.iter().collect();
                    format!("{} {} {:?} {attached:?}", target.id, target.name, target.parent)
                })
                .collect();
            rows.sort();
            (organization.id.clone(), organization.management_account, rows)
        };
        assert_eq!(tree(&emulator.snapshot()), tree(&copy.snapshot()));
        let left_out: Vec<String> = imported.left_out().iter().map(ToString::to_string).collect();
        let expected = ["policies of buckets", "is taken for permission set", "makes service-linked roles itself"];
        assert!(left_out.iter().all(|it| expected.iter().any(|one| it.contains(one))), "{left_out:#?}");
    }

    #[test]
    fn what_refuses_is_told() {
        let emulator = Emulator::builder().build();
        scenario::parse("securecart.yaml", scenario::SECURECART).unwrap().apply_to(&emulator).unwrap();
        let error = live(served(emulator), Entrance::AccountKeys).import().unwrap_err();
        assert!(error.message.contains("InvalidClientTokenId"), "{error}");
        let nobody = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
        assert!(live(format!("http://{nobody}"), Entrance::None).import().is_err());
        let emulator = Emulator::builder().auth(AuthMode::AnyKey).build();
        scenario::parse("securecart.yaml", scenario::SECURECART).unwrap().apply_to(&emulator).unwrap();
        let imported = live(served(emulator), Entrance::Role("NoSuchRole".into())).import().unwrap();
        let refused = imported.left_out().iter().filter(|one| one.what.contains("was not read: AccessDenied")).count();
        assert_eq!(refused, 5, "{:#?}", imported.left_out());
        scenario::parse("imported.yaml", &imported.scenario().unwrap()).unwrap().build(0).unwrap();
    }
}
