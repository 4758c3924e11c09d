//! What the emulator recorded is decided as it was.

#[cfg(test)]
mod tests {
    use std::fs;
    use std::io::Write as _;
    use std::path::PathBuf;
    use std::sync::{Arc, Mutex};

    use bytes::Bytes;
    use emulator::Emulator;
    use http::Request;
    use replay::{Group, Progress, Replay, Report};
    use scenario::{Access, Profile};
    use sigv4::Signer;

    type Keys = (String, String, Option<String>);

    struct SecureCart {
        emulator: Emulator,
        profiles: Vec<Profile>,
        lines: Arc<Mutex<Vec<String>>>,
    }

    impl SecureCart {
        fn new() -> SecureCart {
            let scenario = scenario::parse("securecart.yaml", scenario::SECURECART).unwrap();
            let emulator = scenario.build(1).unwrap();
            let lines: Arc<Mutex<Vec<String>>> = Arc::default();
            let sink = Arc::clone(&lines);
            emulator.listen(Arc::new(move |event| {
                let recipients = [Some(event.call.account), detection::record::other_recipient(event)];
                let records = recipients.into_iter().flatten().map(|account| detection::record::record(event, account));
                sink.lock().unwrap().extend(records);
            }));
            let profiles = scenario.profiles(&emulator);
            SecureCart { emulator, profiles, lines }
        }
        fn keys(&self, name: &str) -> Option<Keys> {
            match self.profiles.iter().find(|profile| profile.name == name)?.access.clone() {
                Access::SignIn { .. } | Access::WebIdentity { .. } => None,
                Access::Credentials { access_key_id, secret_access_key, session_token } => {
                    Some((access_key_id, secret_access_key, session_token))
                }
                Access::Role { role_arn, source_profile, session_name, external_id, .. } => {
                    let id = external_id.map(|id| format!("&ExternalId={id}")).unwrap_or_default();
                    let role = role_arn.replace(':', "%3A").replace('/', "%2F");
                    let body = format!(
                        "Action=AssumeRole&Version=2011-06-15&RoleArn={role}&RoleSessionName={session_name}{id}"
                    );
                    let answer = self.send(&self.keys(&source_profile)?, "us-east-1", "sts", &body, None);
                    let part = |tag: &str| {
                        let (_, rest) = answer.split_once(&format!("<{tag}>"))?;
                        Some(rest.split_once('<')?.0.to_owned())
                    };
                    Some((part("AccessKeyId")?, part("SecretAccessKey")?, Some(part("SessionToken")?)))
                }
            }
        }
        fn send(&self, keys: &Keys, region: &str, service: &str, body: &str, target: Option<&str>) -> String {
            let kind =
                if target.is_some() { "application/x-amz-json-1.1" } else { "application/x-www-form-urlencoded" };
            let mut request = Request::post("http://localhost/").header("content-type", kind);
            if let Some(target) = target {
                request = request.header("x-amz-target", target);
            }
            let mut request = request.body(Bytes::from(body.to_owned())).unwrap();
            let (id, secret, token) = keys;
            let signer = Signer {
                access_key_id: id,
                secret_access_key: secret,
                session_token: token.as_deref(),
                region,
                service,
            };
            signer.sign(&mut request, self.emulator.clock().now().seconds()).unwrap();
            String::from_utf8(self.emulator.exchange(request).into_body().to_vec()).unwrap()
        }
    }

    /// Region, service, body, target.
    const CALLS: &[(&str, &str, &str, Option<&str>)] = &[
        ("us-east-1", "sts", "Action=GetCallerIdentity&Version=2011-06-15", None),
        ("us-east-1", "iam", "Action=ListUsers&Version=2010-05-08", None),
        ("us-east-1", "iam", "Action=GetRole&Version=2010-05-08&RoleName=Developer", None),
        (
            "us-east-1",
            "iam",
            "Action=CreateUser&Version=2010-05-08&UserName=x&Tags.member.1.Key=team&Tags.member.1.Value=a",
            None,
        ),
        ("us-east-1", "iam", "Action=DeleteUser&Version=2010-05-08&UserName=x", None),
        ("us-east-1", "iam", "Action=CreateAccessKey&Version=2010-05-08&UserName=y", None),
        (
            "us-east-1",
            "iam",
            "Action=AttachRolePolicy&Version=2010-05-08&RoleName=Developer&PolicyArn=arn%3Aaws%3Aiam%3A%3Aaws%3Apolicy%2FReadOnlyAccess",
            None,
        ),
        (
            "us-east-1",
            "sts",
            "Action=AssumeRole&Version=2011-06-15&RoleArn=arn%3Aaws%3Aiam%3A%3A666666666666%3Arole%2FDeployer&RoleSessionName=x",
            None,
        ),
        (
            "us-east-1",
            "sts",
            "Action=AssumeRole&Version=2011-06-15&RoleArn=arn%3Aaws%3Aiam%3A%3A666666666666%3Arole%2FDeployer&RoleSessionName=x&ExternalId=securecart-deploy-prod",
            None,
        ),
        ("us-east-1", "organizations", "{}", Some("AWSOrganizationsV20161128.ListAccounts")),
        ("us-east-1", "organizations", "{}", Some("AWSOrganizationsV20161128.DescribeOrganization")),
        (
            "eu-west-1",
            "cloudtrail",
            "{}",
            Some("com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101.DescribeTrails"),
        ),
        (
            "ap-southeast-2",
            "cloudtrail",
            "{}",
            Some("com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101.DescribeTrails"),
        ),
        (
            "us-east-1",
            "cloudtrail",
            r#"{"Name":"arn:aws:cloudtrail:us-east-1:111111111111:trail/organization"}"#,
            Some("com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101.StopLogging"),
        ),
        ("us-east-1", "dynamodb", "{}", Some("DynamoDB_20120810.ListTables")),
        ("ap-southeast-2", "dynamodb", "{}", Some("DynamoDB_20120810.ListTables")),
    ];

    /// Every profile makes every call, on a copy of its own so that no call spoils the next one's state.
    fn recorded() -> (SecureCart, Vec<String>) {
        let cart = SecureCart::new();
        let names: Vec<String> = cart.profiles.iter().map(|profile| profile.name.clone()).collect();
        let home = cart.emulator.fork();
        for name in &names {
            // People who sign in have no keys before.
            let Some(keys) = cart.keys(name) else { continue };
            for (region, service, body, target) in CALLS {
                cart.send(&keys, region, service, body, *target);
                cart.emulator.restore(&home);
            }
        }
        let lines = cart.lines.lock().unwrap().clone();
        (cart, lines)
    }

    fn replayed(cart: &SecureCart, file: &str, text: &str) -> Report {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(file);
        fs::write(&path, text).unwrap();
        let before = cart.emulator.snapshot();
        Replay::of(&before).run(&[path], &Progress::default())
    }

    #[test]
    fn every_event_is_decided_as_it_was() {
        let (cart, lines) = recorded();
        let report = replayed(&cart, "events.jsonl", &lines.join("\n"));
        assert_eq!(report.records, u64::try_from(lines.len()).unwrap());
        assert!(report.decided > 200 && report.allowed > 50 && report.denied > 50, "{report}");
        assert_eq!(report.drift_allowed.calls, 0, "{report}");
        // A record does not tell the tags of a session, so nobody in it gave the second factor that is one.
        let drift = &report.drift_denied;
        let is_workforce = |principal: &str| principal.contains("/AWSReservedSSO_Workforce_");
        let expected = |group: &Group| is_workforce(&group.principal) && group.action == "sts:AssumeRole";
        assert!(drift.groups.iter().all(expected), "{report}");
        assert_eq!(drift.calls, 2, "Administrator and BreakGlass: {report}");
        assert_eq!(report.broken.records, 0, "{report}");
        let reasons: Vec<&str> = report.undecided.iter().map(|reason| reason.reason.as_str()).collect();
        assert_eq!(reasons, ["a copy for the resource's account, which does not name the caller"], "{report}");
    }

    #[test]
    fn the_layout_of_the_file_makes_no_difference() {
        let (cart, lines) = recorded();
        let expected = replayed(&cart, "events.jsonl", &lines.join("\n"));
        let records = lines.join(",\n");
        let quoted: Vec<String> = lines
            .iter()
            .map(|line| format!(r#"{{"EventId":"1","CloudTrailEvent":{}}}"#, serde_json::to_string(line).unwrap()))
            .collect();
        let bridged: Vec<String> = lines
            .iter()
            .map(|line| {
                format!(r#"{{"source":"aws.iam","detail-type":"AWS API Call via CloudTrail","detail":{line}}}"#)
            })
            .collect();
        for text in [
            format!(r#"{{"Records":[{records}]}}"#),
            format!("[{records}]"),
            format!(r#"{{"Events":[{}]}}"#, quoted.join(",")),
            bridged.join("\n"),
        ] {
            let report = replayed(&cart, "log.json", &text);
            let counts = |report: &Report| (report.records, report.allowed, report.denied, report.failed);
            assert_eq!(counts(&report), counts(&expected));
        }
    }

    #[test]
    fn a_change_is_told_by_principal_action_and_cause() {
        let (cart, lines) = recorded();
        let text = scenario::SECURECART.replace("Action: [iam:CreateUser,", "Action: [iam:ListUsers, iam:CreateUser,");
        let after = scenario::parse("after.yaml", &text).unwrap().build(1).unwrap();
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("events.jsonl");
        fs::write(&path, lines.join("\n")).unwrap();
        let (before, after) = (cart.emulator.snapshot(), after.snapshot());
        let replay = Replay { before: &before, after: Some(&after), threads: None };
        let report = replay.run(&[path], &Progress::default());
        assert!(report.differs());
        assert_eq!(report.newly_allowed.calls, 0, "{report}");
        assert!(report.newly_denied.calls > 0);
        for group in &report.newly_denied.groups {
            assert_eq!(group.action, "iam:ListUsers");
            assert_eq!(group.cause.decision, "explicitDeny");
            assert!(group.cause.policy.as_deref().unwrap().ends_with("/p-noiamusers"));
            assert_eq!(group.cause.statement.as_ref().unwrap().sid.as_deref(), Some("NoIamUsers"));
            assert_eq!(group.calls, group.succeeded);
            assert!(group.examples[0].place.contains("events.jsonl:"));
        }
        let unchanged = Replay { before: &before, after: Some(&before), threads: None };
        assert!(!unchanged.run(&[folder.path().to_owned()], &Progress::default()).differs());
    }

    #[test]
    fn broken_text_is_counted_and_named() {
        let (cart, lines) = recorded();
        let good = lines.first().unwrap();
        let text = format!("{good}\n{{\"eventName\": 7\n\n{{}}\n[]\n{good}\n\u{1}\n");
        let report = replayed(&cart, "log.jsonl", &text);
        assert_eq!((report.records, report.decided, report.broken.records), (6, 2, 4), "{report}");
        for (example, line) in report.broken.examples.iter().zip([2, 4, 5, 7]) {
            assert!(example.contains(&format!("log.jsonl:{line}: ")), "{example}");
        }
    }

    #[test]
    fn a_truncated_file_is_named_and_what_came_before_counts() {
        let (cart, lines) = recorded();
        let folder = tempfile::tempdir().unwrap();
        let mut zipped = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
        for line in lines.iter().cycle().take(20_000) {
            writeln!(zipped, "{line}").unwrap();
        }
        let zipped = zipped.finish().unwrap();
        let whole = folder.path().join("a/b/whole.json.gz");
        fs::create_dir_all(whole.parent().unwrap()).unwrap();
        fs::write(&whole, &zipped).unwrap();
        fs::write(folder.path().join("a/cut.json.gz"), &zipped[..zipped.len() / 2]).unwrap();
        fs::write(folder.path().join("a/readme.txt"), "no log").unwrap();
        let missing = PathBuf::from("nowhere.json");
        let before = cart.emulator.snapshot();
        let report = Replay::of(&before).run(&[folder.path().to_owned(), missing], &Progress::default());
        let names: Vec<&str> = report.failures.iter().map(|failure| failure.path.as_str()).collect();
        assert!(names[0].ends_with("cut.json.gz") && names[1] == "nowhere.json", "{names:?}");
        assert_eq!(report.files, 2);
        assert!(report.records > 25_000, "{}", report.records);
        assert_eq!(report.broken.records, 0);
    }
}
