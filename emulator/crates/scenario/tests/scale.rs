//! A large organization loads while one waits. In a release build:
//! `cargo test --release -p orglab-scenario --test scale -- --ignored --nocapture`.

#[cfg(test)]
mod tests {
    use std::fmt::Write;
    use std::time::{Duration, Instant};

    /// An organization of accounts with roles, each with a trust policy, an inline policy and a managed one.
    fn organization(accounts: usize, roles: usize) -> String {
        let mut text =
            String::from("organization:\n  management: a0\n  root:\n    units:\n      Workloads:\n        accounts:\n");
        for account in 1..accounts {
            writeln!(text, "          - a{account}").unwrap();
        }
        text.push_str("accounts:\n");
        for account in 0..accounts {
            writeln!(
                text,
                "  a{account}:\n    resources:\n      buckets: {{ bucket-{account}: {{}} }}\n    iam:\n      roles:"
            )
            .unwrap();
            for role in 0..roles {
                let neighbour = (account + 1) % accounts;
                write!(
                    text,
                    r#"        role{role}:
          attached: [ReadOnlyAccess]
          tags: {{ team: "t{role}" }}
          trust:
            Version: 2012-10-17
            Statement:
              - Effect: Allow
                Principal: {{ AWS: "arn:aws:iam::{{{{account.a{neighbour}}}}}:role/role{role}" }}
                Action: sts:AssumeRole
          inline:
            work:
              Version: 2012-10-17
              Statement:
                - {{ Sid: Read, Effect: Allow, Action: ["s3:Get*", "s3:List*"], Resource: "arn:aws:s3:::bucket-{account}/*" }}
                - {{ Sid: Pass, Effect: Allow, Action: "iam:PassRole", Resource: "*", Condition: {{ StringEquals: {{ "iam:PassedToService": lambda.amazonaws.com }} }} }}
"#
                )
                .unwrap();
            }
        }
        text
    }

    #[expect(clippy::disallowed_methods, reason = "a measurement of real time")]
    fn timed(accounts: usize, roles: usize) -> (Duration, Duration) {
        let text = organization(accounts, roles);
        let start = Instant::now();
        let scenario = scenario::parse("large.yaml", &text).unwrap();
        let read = start.elapsed();
        let emulator = scenario.build(1).unwrap();
        let built = start.elapsed() - read;
        let found: usize = emulator.snapshot().accounts.values().map(|account| account.iam.roles.len()).sum();
        assert_eq!(found, accounts * roles);
        (read, built)
    }

    #[test]
    #[ignore = "a measurement for release builds"]
    fn time_grows_with_size_and_no_faster() {
        let per_role = |(read, built): (Duration, Duration), roles: u32| (read + built) / roles;
        let small = per_role(timed(10, 5), 50);
        let large = per_role(timed(100, 5), 500);
        assert!(large < small * 4, "{small:?} for a role, {large:?} for one among ten times as many");
    }

    #[test]
    #[ignore = "a measurement for release builds"]
    fn three_hundred_accounts_with_thirty_roles_each() {
        let (read, built) = timed(300, 30);
        assert!(read + built < Duration::from_secs(3), "read in {read:?}, built in {built:?}");
    }
}
