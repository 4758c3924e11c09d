//! Findings are up to date for whoever reads them.

use aws::{AccountId, Region};

use crate::world::securecart;

const MANAGEMENT: AccountId = AccountId::new(111_111_111_111);

/// A scenario, which reads below the API, is one of them.
#[test]
fn who_reads_by_hand_reads_what_a_new_analyzer_finds() {
    let emulator = securecart();
    let region = Region::from("eu-central-1");
    let apply = |service: &str, operation: &str, json: &str| {
        emulator.core().apply_in(&region, MANAGEMENT, service, operation, json).unwrap()
    };
    let trust = r#"{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"999988887777\"},\"Action\":\"sts:AssumeRole\"}]}"#;
    apply("iam", "CreateRole", &format!(r#"{{"RoleName":"Open","AssumeRolePolicyDocument":"{trust}"}}"#));
    let made = apply("accessanalyzer", "CreateAnalyzer", r#"{"analyzerName":"fresh","type":"ACCOUNT"}"#);
    let arn = made.text("arn").unwrap();
    let filter = r#"{"resource":{"contains":["role/Open"]}}"#;
    let input = format!(r#"{{"analyzerArn":"{arn}","filter":{filter}}}"#);
    let found = apply("accessanalyzer", "ListFindingsV2", &input);
    assert_eq!(found.get("findings").unwrap().as_list().len(), 1);
    assert!(emulator.core().snapshot().watchers.stale.is_empty());
}
