//! <https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_PutEventSelectors.html>

use models::cloudtrail as api;

use state::cloudtrail::Comparison::{self, EndsWith, Equals, NotEquals, NotStartsWith, StartsWith};

use crate::world::{MANAGEMENT, World, code};

fn put(
    world: &mut World,
    basic: Option<Vec<api::EventSelector>>,
    advanced: Option<Vec<api::AdvancedEventSelector>>,
) -> String {
    let input = api::PutEventSelectorsRequest {
        trail_name: "audit".into(),
        event_selectors: basic,
        advanced_event_selectors: advanced,
    };
    match world.call::<api::PutEventSelectorsResponse>(MANAGEMENT, "PutEventSelectors", input) {
        Err(fault) if fault.code == "InvalidEventSelectorsException" => fault.message,
        other => code(other),
    }
}

fn advanced_of(fields: &[(&str, Comparison, &[&str])]) -> api::AdvancedEventSelector {
    let field = |(field, how, values): &(&str, Comparison, &[&str])| {
        let values = |wanted| (*how == wanted).then(|| values.iter().map(|value| (*value).to_owned()).collect());
        api::AdvancedFieldSelector {
            field: (*field).to_owned(),
            equals: values(Equals),
            starts_with: values(StartsWith),
            ends_with: values(EndsWith),
            not_equals: values(NotEquals),
            not_starts_with: values(NotStartsWith),
            not_ends_with: None,
        }
    };
    api::AdvancedEventSelector { name: None, field_selectors: fields.iter().map(field).collect() }
}

fn get(world: &mut World) -> api::GetEventSelectorsResponse {
    let input = api::GetEventSelectorsRequest { trail_name: "audit".into() };
    world.call(MANAGEMENT, "GetEventSelectors", input).unwrap()
}

#[test]
fn basic_and_advanced_selectors_replace_each_other() {
    let mut world = World::new();
    world.create(MANAGEMENT, "audit").unwrap();
    let first = get(&mut world).advanced_event_selectors.unwrap().remove(0);
    assert_eq!(first.name.as_deref(), Some("Management events selector"));
    assert_eq!(first.field_selectors[0].equals.as_deref(), Some(&["Management".to_owned()][..]));

    let basic = api::EventSelector { read_write_type: Some("WriteOnly".into()), ..api::EventSelector::default() };
    assert_eq!(put(&mut world, Some(vec![basic.clone()]), None), "success");
    let seen = get(&mut world);
    assert_eq!(seen.advanced_event_selectors, None);
    let shown = seen.event_selectors.unwrap().remove(0);
    assert_eq!((shown.read_write_type.as_deref(), shown.include_management_events), (Some("WriteOnly"), Some(true)));

    let reads = [("eventCategory", Equals, &["Management"][..]), ("readOnly", Equals, &["true"])];
    let advanced = advanced_of(&reads);
    assert_eq!(put(&mut world, None, Some(vec![advanced.clone()])), "success");
    let seen = get(&mut world);
    assert_eq!((seen.event_selectors, seen.advanced_event_selectors), (None, Some(vec![advanced.clone()])));

    for (basic, advanced) in [(None, None), (Some(Vec::new()), None), (Some(vec![basic.clone()]), Some(vec![advanced]))]
    {
        let message = "You must specify either event selectors or advanced event selectors, but not both.";
        assert_eq!(put(&mut world, basic, advanced), message);
    }
}

fn data(kind: &str, values: &[&str]) -> api::EventSelector {
    let values = Some(values.iter().map(|value| (*value).to_owned()).collect());
    let resource = api::DataResource { r#type: Some(kind.to_owned()), values };
    api::EventSelector { data_resources: Some(vec![resource]), ..api::EventSelector::default() }
}

/// <https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_DataResource.html>; the sentence is that of
/// <https://github.com/aws-samples/aws-security-reference-architecture-examples/issues/335>.
#[test]
fn basic_selectors_are_checked() {
    let mut world = World::new();
    world.create(MANAGEMENT, "audit").unwrap();
    let excluding = |source: &str| api::EventSelector {
        exclude_management_event_sources: Some(vec![source.to_owned()]),
        ..api::EventSelector::default()
    };
    let many: Vec<String> = (0..251).map(|at| format!("arn:aws:s3:::bucket-{at}/")).collect();
    let many: Vec<&str> = many.iter().map(String::as_str).collect();
    let (half, rest) = many.split_at(125);
    let (object, function, table) = ("AWS::S3::Object", "AWS::Lambda::Function", "AWS::DynamoDB::Table");
    let lambda = "arn:aws:lambda:us-east-1:111111111111:function:f";
    for (selectors, want) in [
        (
            vec![data(object, &["arn:aws:s3", "arn:aws:s3:::", "arn:aws:s3:::bucket/", "arn:aws:s3:::bucket/a"])],
            "success",
        ),
        (vec![data(function, &["arn:aws:lambda", lambda])], "success"),
        (vec![data(table, &["arn:aws:dynamodb:us-east-1:111111111111:table/t"])], "success"),
        (vec![excluding("kms.amazonaws.com"), excluding("rdsdata.amazonaws.com")], "success"),
        (vec![data(object, &many[1..])], "success"),
        (vec![data(object, &["arn:aws:s3:::*"])], "Value arn:aws:s3:::* for DataResources.Values is invalid."),
        (vec![data(object, &["bucket"])], "Value bucket for DataResources.Values is invalid."),
        (vec![data(object, &[lambda])], &format!("Value {lambda} for DataResources.Values is invalid.")),
        (vec![data(function, &["arn:aws:lambda:*"])], "Value arn:aws:lambda:* for DataResources.Values is invalid."),
        (vec![data("AWS::SQS::Queue", &[])], "Value AWS::SQS::Queue for DataResources.Type is invalid."),
        (vec![excluding("iam.amazonaws.com")], "Value iam.amazonaws.com for ExcludeManagementEventSources is invalid."),
        (vec![data(object, half), data(object, rest)], "A trail can have up to 250 data resources."),
        (vec![api::EventSelector::default(); 6], "A trail can have up to 5 event selectors."),
    ] {
        let shown = format!("{selectors:?}");
        assert_eq!(put(&mut world, Some(selectors), None), want, "{shown}");
    }
}

/// A field of an advanced selector: its name, how it compares, with what.
type Field<'a> = (&'a str, Comparison, &'a [&'a str]);

/// <https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_AdvancedFieldSelector.html>
#[test]
fn advanced_selectors_are_checked() {
    let mut world = World::new();
    world.create(MANAGEMENT, "audit").unwrap();
    let management = ("eventCategory", Equals, &["Management"][..]);
    let of_data = ("eventCategory", Equals, &["Data"][..]);
    let network = ("eventCategory", Equals, &["NetworkActivity"][..]);
    let objects = ("resources.type", Equals, &["AWS::S3::Object"][..]);
    let many: Vec<String> = (0..499).map(|at| format!("arn:aws:s3:::bucket-{at}/")).collect();
    let many: Vec<&str> = many.iter().map(String::as_str).collect();
    let rows: &[(&[Field<'_>], &str)] = &[
        (&[management], "success"),
        (&[management, ("eventSource", NotEquals, &["kms.amazonaws.com"])], "success"),
        (&[of_data, objects, ("eventName", NotStartsWith, &["Get"]), ("readOnly", Equals, &["false"])], "success"),
        (&[of_data, objects, ("resources.ARN", StartsWith, &["arn:aws:s3:::bucket/"])], "success"),
        (&[network, ("eventSource", Equals, &["kms.amazonaws.com"])], "success"),
        (&[], "Advanced event selectors need the field eventCategory."),
        (&[("eventName", Equals, &["GetUser"])], "Advanced event selectors need the field eventCategory."),
        (&[("eventCategory", NotEquals, &["Data"])], "Value  for eventCategory is invalid."),
        // Of event data stores only.
        (&[("eventCategory", Equals, &["Insight"])], "Value Insight for eventCategory is invalid."),
        (
            &[("eventCategory", Equals, &["Data", "Management"])],
            "The field eventCategory has a wrong number of values.",
        ),
        (&[management, ("eventName", Equals, &["GetUser"])], "Value eventName for FieldSelectors.Field is invalid."),
        (&[management, ("nonsense", Equals, &["x"])], "Value nonsense for FieldSelectors.Field is invalid."),
        (&[management, ("readOnly", Equals, &["yes"])], "Value yes for readOnly is invalid."),
        (
            &[management, ("readOnly", NotEquals, &["true"])],
            "The operator NotEquals cannot be used with the field readOnly.",
        ),
        (
            &[management, ("eventSource", NotEquals, &["s3.amazonaws.com"])],
            "Value s3.amazonaws.com for eventSource is invalid.",
        ),
        (&[management, management], "The field eventCategory occurs twice in one advanced event selector."),
        (&[of_data], "Advanced event selectors of the category Data need the field resources.type."),
        (&[of_data, ("resources.type", Equals, &["bucket"])], "Value bucket for resources.type is invalid."),
        (&[network], "Advanced event selectors of the category NetworkActivity need the field eventSource."),
        (
            &[of_data, objects, ("resources.ARN", StartsWith, &many)],
            "A trail can have up to 500 values in all of its advanced event selectors.",
        ),
        (&[of_data, objects, ("resources.ARN", StartsWith, &many[1..])], "success"),
    ];
    for (fields, want) in rows {
        assert_eq!(put(&mut world, None, Some(vec![advanced_of(fields)])), *want, "{fields:?}");
    }
}

/// <https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_GetInsightSelectors.html>: "If you run
/// GetInsightSelectors on a trail that does not have Insights events enabled, it throws the exception
/// InsightNotEnabledException".
#[test]
fn no_trail_has_insights() {
    let mut world = World::new();
    world.create(MANAGEMENT, "audit").unwrap();
    for (trail, want) in [("audit", "InsightNotEnabledException"), ("other", "TrailNotFoundException")] {
        let input = api::GetInsightSelectorsRequest { trail_name: Some(trail.into()), event_data_store: None };
        assert_eq!(
            code(world.call::<api::GetInsightSelectorsResponse>(MANAGEMENT, "GetInsightSelectors", input)),
            want
        );
    }
}
