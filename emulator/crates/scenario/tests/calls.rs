//! What accounts call at the end.

#[cfg(test)]
mod tests {
    use aws::{AccountId, Region};

    const WORLD: &str = r#"
organization: { management: main, root: { accounts: [security] } }
accounts:
  security:
    id: "222222222222"
    calls:
      - service: accessanalyzer
        operation: CreateAnalyzer
        regions: [us-east-1, eu-west-1]
        input: { analyzerName: organization, type: ORGANIZATION }
  main:
    id: "111111111111"
    calls:
      - { service: organizations, operation: EnableAWSServiceAccess, input: { ServicePrincipal: access-analyzer.amazonaws.com } }
      - service: organizations
        operation: RegisterDelegatedAdministrator
        input: { ServicePrincipal: access-analyzer.amazonaws.com, AccountId: "{{account.security}}" }
"#;

    fn refused(change: impl Fn(&str) -> String) -> String {
        let text = change(WORLD);
        scenario::parse("world.yaml", &text).and_then(|scenario| scenario.build(1)).unwrap_err().to_string()
    }

    #[test]
    fn the_management_account_calls_first_and_others_in_their_regions() {
        let emulator = scenario::parse("world.yaml", WORLD).and_then(|scenario| scenario.build(1)).unwrap();
        let partition = emulator.snapshot();
        for (region, want) in [("us-east-1", 1), ("eu-west-1", 1), ("eu-west-2", 0)] {
            let security = AccountId::new(222_222_222_222);
            assert_eq!(partition.analyzers(security, &Region::from(region)).count(), want, "{region}");
        }
    }

    #[test]
    fn what_is_misspelt_or_refused_is_told_at_the_call() {
        let service = refused(|text| text.replace("service: accessanalyzer", "service: accessanalyser"));
        assert!(service.contains("there is no service `accessanalyser`") && service.contains(":7:"), "{service}");
        let operation = refused(|text| text.replace("CreateAnalyzer", "CreateAnalyser"));
        assert!(operation.contains("there is no operation `CreateAnalyser`"), "{operation}");
        let input = refused(|text| text.replace("type: ORGANIZATION", "type: ORGANISATION"));
        assert!(input.contains("accessanalyzer CreateAnalyzer is refused") && input.contains(":8:"), "{input}");
        let reference = refused(|text| text.replace("{{account.security}}", "{{account.sec}}"));
        assert!(reference.contains("account.sec"), "{reference}");
    }
}
