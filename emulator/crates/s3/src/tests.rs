use aws::{AccountId, Principal, Region, Timestamp};
use service::Sample;
use state::{Call, Caller, Partition};

#[test]
fn rows_name_what_requests_are_about() {
    let partition = Partition::new("aws", 1);
    let call = Call {
        caller: Caller::new(Principal::Anonymous, None),
        account: AccountId::new(111_122_223_333),
        region: Region::from("us-east-1"),
        now: Timestamp::from_millis(0),
        request_id: "r".into(),
        source_ip: [127, 0, 0, 1].into(),
        user_agent: "".into(),
        secure: true,
        endpoint: None,
    };
    let text = |member: &str| match member {
        "CopySource" => "other/key?versionId=v",
        "Bucket" => "bucket",
        _ => "text",
    };
    let defects = crate::S3.authorization_defects(Sample { partition: &partition, call: &call, text });
    // The days follow from a moment, and samples have texts alone.
    let defects: Vec<_> = defects.into_iter().filter(|defect| !defect.contains("@remaining-days")).collect();
    // Whether a version is copied follows from the source.
    let defects: Vec<_> = defects.into_iter().filter(|defect| !defect.contains("@source-version")).collect();
    assert_eq!(defects, Vec::<String>::new());
}
