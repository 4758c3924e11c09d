//! What each rule says of small accounts: a row is an account, the rule's parameters, and what comes of each resource.
//!
//! The source of a row is the page of its rule,
//! `https://docs.aws.amazon.com/config/latest/developerguide/<rule-name>.html`.

mod bucket;
mod iam;
mod key;
mod page;
mod trail;

use aws::{AccountId, Arn, Region, Timestamp};
use state::{Account, Call, Ids, JoinedMethod, Partition, Shared, Tx};

use super::Compliance::{Compliant, NonCompliant, NotApplicable};
use super::{Compliance, Parameters, World, evaluate, evaluate_resource, table};

const OWNER: AccountId = AccountId::new(111_122_223_333);
const OTHER: AccountId = AccountId::new(444_455_556_666);
const C: &[Compliance] = &[Compliant];
const N: &[Compliance] = &[NonCompliant];
const NOTHING_SAID: &[Compliance] = &[NotApplicable];

/// Rule, parameters as JSON, what is in the account, what the rule says of it.
type Row = (&'static str, &'static str, fn(&mut Tx<'_>), &'static [Compliance]);

fn day(number: i64) -> Timestamp {
    Timestamp::from_seconds(number * 86_400)
}

/// A partition with two accounts, in which something was done on day 0.
fn staged(stage: impl FnOnce(&mut Tx<'_>)) -> Partition {
    let mut base = Partition::new("aws", 1);
    for id in [OWNER, OTHER] {
        let account = Account::new(id, "a", &format!("{id}@example.com"), JoinedMethod::Invited, day(0));
        base.accounts.insert(id, Shared::new(account));
    }
    let call = Call::of_service("test", OWNER, region(), day(0), "r".into());
    let mut ids = Ids::new(1);
    let mut tx = Tx::new(&base, &call, &mut ids);
    stage(&mut tx);
    tx.finish()
}

fn region() -> Region {
    Region::from("us-east-1")
}

fn arn(text: &str) -> Arn {
    Arn::parse(text).unwrap()
}

/// What a rule says a hundred days later.
fn judged(partition: &Partition, rule: &str, parameters: &str) -> Vec<Compliance> {
    let row = table::find(rule).unwrap_or_else(|| panic!("{rule}"));
    let parameters = Parameters::parse(parameters).and_then(|given| given.completed(row.parameters)).unwrap();
    let region = region();
    let world = World { partition, account: OWNER, region: &region, now: day(100), uses: None };
    let all = evaluate(row, &parameters, &world);
    // What changes is judged alone as it is among all.
    for (_, part) in partition.changes_since(&Partition::new("aws", 1)).parts {
        if let Some(alone) = evaluate_resource(row, &parameters, &world, &part) {
            assert!(alone.resource_id == OTHER.to_string() || all.contains(&alone), "{rule} {part:?}");
        }
    }
    all.into_iter().map(|evaluation| evaluation.compliance).collect()
}

fn check(rows: &[Row]) {
    for (rule, parameters, stage, want) in rows {
        assert_eq!(judged(&staged(stage), rule, parameters), *want, "{rule} {parameters}");
    }
}

#[test]
fn the_table_is_sorted() {
    for (one, next) in table::ALL.iter().zip(table::ALL.iter().skip(1)) {
        assert!(one.identifier < next.identifier, "{} {}", one.identifier, next.identifier);
    }
}

/// A rule without a row for either answer is not tested.
#[test]
fn every_rule_says_yes_and_no_in_some_row() {
    let rows = [iam::ROWS, key::ROWS, trail::ROWS, bucket::ROWS].concat();
    for rule in &table::ALL {
        for (want, never) in
            [(Compliant, "S3_BUCKET_MFA_DELETE_ENABLED"), (NonCompliant, "S3_BUCKET_SERVER_SIDE_ENCRYPTION_ENABLED")]
        {
            let is_there = rows.iter().any(|(of, _, _, found)| *of == rule.identifier && found.contains(&want));
            assert_eq!(is_there, rule.identifier != never, "{} {want:?}", rule.identifier);
        }
    }
}
