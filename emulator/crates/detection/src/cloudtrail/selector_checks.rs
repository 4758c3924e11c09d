//! Checks of event selectors. See
//! [`PutEventSelectors`](https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_PutEventSelectors.html),
//! [`DataResource`](https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_DataResource.html) and
//! [`AdvancedFieldSelector`](https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_AdvancedFieldSelector.html).

use aws::Arn;
use models::cloudtrail::errors as e;
use state::cloudtrail::{AdvancedEventSelector, Comparison, EventSelector, FieldSelector};
use wire::Fault;

/// Basic selectors of one trail.
const SELECTORS: usize = 5;
/// Data resources of all basic selectors of a trail.
const DATA_RESOURCES: usize = 250;
/// Values of all conditions in all advanced selectors of a trail.
const VALUES: usize = 500;
/// Whose management events can be left out.
const EXCLUDABLE: [&str; 2] = ["kms.amazonaws.com", "rdsdata.amazonaws.com"];

/// Checks basic selectors.
pub(super) fn basic(partition: &str, selectors: &[EventSelector]) -> Result<(), Fault> {
    if selectors.len() > SELECTORS {
        return Err(refused(format!("A trail can have up to {SELECTORS} event selectors.")));
    }
    let resources = || selectors.iter().flat_map(|selector| &selector.data_resources);
    if resources().map(|(_, values)| values.len()).sum::<usize>() > DATA_RESOURCES {
        return Err(refused(format!("A trail can have up to {DATA_RESOURCES} data resources.")));
    }
    for source in selectors.iter().flat_map(|selector| &selector.excluded_sources) {
        if !EXCLUDABLE.contains(&source.as_str()) {
            return Err(invalid(source, "ExcludeManagementEventSources"));
        }
    }
    for (kind, values) in resources() {
        let (service, resource) = match kind.as_str() {
            "AWS::S3::Object" => ("s3", ""),
            "AWS::Lambda::Function" => ("lambda", "function:"),
            "AWS::DynamoDB::Table" => ("dynamodb", "table/"),
            other => return Err(invalid(other, "DataResources.Type")),
        };
        if let Some(wrong) = values.iter().find(|value| !is_data_resource(partition, service, resource, value)) {
            return Err(invalid(wrong, "DataResources.Values"));
        }
    }
    Ok(())
}

/// All resources of the service (`arn:aws:s3`, for S3 also `arn:aws:s3:::`), or one by its ARN; of S3 a bucket with an
/// object prefix, which may be empty.
fn is_data_resource(partition: &str, service: &str, resource: &str, value: &str) -> bool {
    let all = format!("arn:{partition}:{service}");
    if value == all || (service == "s3" && value == format!("{all}:::")) {
        return true;
    }
    let Some(arn) = Arn::parse(value).ok().filter(|_| !value.contains('*')) else { return false };
    let is_of_service = arn.partition() == partition && arn.service() == service;
    let is_located = service == "s3" || (!arn.region().is_empty() && arn.account_id().is_some());
    let name = arn.resource().strip_prefix(resource);
    is_of_service && is_located && name.is_some_and(|name| !name.is_empty() && (service != "s3" || name.contains('/')))
}

/// A category of events, with the fields that a trail's selectors may use for it.
struct Category {
    name: &'static str,
    fields: &'static [Field],
}

/// A field, the comparisons it can be used with, and its values where they are known.
struct Field {
    name: &'static str,
    required: bool,
    comparisons: &'static [Comparison],
    values: &'static [&'static str],
}

const EQUALS: &[Comparison] = &[Comparison::Equals];
const ANY: &[Comparison] = &[
    Comparison::Equals,
    Comparison::StartsWith,
    Comparison::EndsWith,
    Comparison::NotEquals,
    Comparison::NotStartsWith,
    Comparison::NotEndsWith,
];

const fn field(name: &'static str, comparisons: &'static [Comparison], values: &'static [&'static str]) -> Field {
    Field { name, required: false, comparisons, values }
}
const fn required(name: &'static str, comparisons: &'static [Comparison], values: &'static [&'static str]) -> Field {
    Field { name, required: true, comparisons, values }
}

const CATEGORIES: [Category; 3] = [
    Category {
        name: "Management",
        fields: &[
            required("eventCategory", EQUALS, &["Management"]),
            field("eventSource", &[Comparison::NotEquals], &EXCLUDABLE),
            field("readOnly", EQUALS, &["true", "false"]),
        ],
    },
    Category {
        name: "Data",
        fields: &[
            required("eventCategory", EQUALS, &["Data"]),
            required("resources.type", EQUALS, &[]),
            field("readOnly", EQUALS, &["true", "false"]),
            field("eventName", ANY, &[]),
            field("eventSource", ANY, &[]),
            field("eventType", ANY, &[]),
            field("resources.ARN", ANY, &[]),
            field("sessionCredentialFromConsole", &[Comparison::Equals, Comparison::NotEquals], &[]),
            field("userIdentity.arn", ANY, &[]),
        ],
    },
    Category {
        name: "NetworkActivity",
        fields: &[
            required("eventCategory", EQUALS, &["NetworkActivity"]),
            required("eventSource", EQUALS, &[]),
            field("eventName", ANY, &[]),
            field("errorCode", EQUALS, &["VpceAccessDenied"]),
            field("vpcEndpointId", ANY, &[]),
            field("userIdentity.arn", ANY, &[]),
        ],
    },
];

/// Fields that have one value at a time.
const SINGLE: [&str; 3] = ["eventCategory", "readOnly", "resources.type"];

/// Checks advanced selectors.
pub(super) fn advanced(selectors: &[AdvancedEventSelector]) -> Result<(), Fault> {
    let fields = selectors.iter().flat_map(|selector| &selector.fields);
    let values = fields.flat_map(|field| &field.comparisons).map(|(_, values)| values.len());
    if values.sum::<usize>() > VALUES {
        return Err(refused(format!("A trail can have up to {VALUES} values in all of its advanced event selectors.")));
    }
    selectors.iter().try_for_each(one_advanced)
}

fn one_advanced(selector: &AdvancedEventSelector) -> Result<(), Fault> {
    let category = category(selector)?;
    for (at, field) in selector.fields.iter().enumerate() {
        if selector.fields.iter().skip(at + 1).any(|other| other.field == field.field) {
            return Err(refused(format!("The field {} occurs twice in one advanced event selector.", field.field)));
        }
        let known = category.fields.iter().find(|known| known.name == field.field);
        one_field(known.ok_or_else(|| invalid(&field.field, "FieldSelectors.Field"))?, field)?;
    }
    let is_missing = |known: &&Field| known.required && !selector.fields.iter().any(|field| field.field == known.name);
    match category.fields.iter().find(is_missing) {
        Some(missing) => Err(refused(format!(
            "Advanced event selectors of the category {} need the field {}.",
            category.name, missing.name
        ))),
        None => Ok(()),
    }
}

/// What `eventCategory` says; without it nothing else can be judged.
fn category(selector: &AdvancedEventSelector) -> Result<&'static Category, Fault> {
    let field = selector.fields.iter().find(|field| field.field == "eventCategory");
    let field = field.ok_or_else(|| refused("Advanced event selectors need the field eventCategory.".to_owned()))?;
    let values = field.comparisons.iter().find(|(how, _)| *how == Comparison::Equals);
    let value = values.and_then(|(_, values)| values.first()).map_or("", String::as_str);
    CATEGORIES.iter().find(|category| category.name == value).ok_or_else(|| invalid(value, "eventCategory"))
}

fn one_field(known: &Field, field: &FieldSelector) -> Result<(), Fault> {
    if field.comparisons.is_empty() {
        return Err(refused(format!("The field {} needs an operator.", field.field)));
    }
    for (how, values) in &field.comparisons {
        if !known.comparisons.contains(how) {
            return Err(refused(format!("The operator {how:?} cannot be used with the field {}.", field.field)));
        }
        if values.is_empty() || (SINGLE.contains(&known.name) && values.len() > 1) {
            return Err(refused(format!("The field {} has a wrong number of values.", field.field)));
        }
        let is_right = |value: &&String| known.values.is_empty() || known.values.contains(&value.as_str());
        let is_type = |value: &&String| known.name != "resources.type" || is_resource_type(value);
        if let Some(wrong) = values.iter().find(|value| !is_right(value) || !is_type(value)) {
            return Err(invalid(wrong, &field.field));
        }
    }
    Ok(())
}

/// `AWS::S3::Object`: the form; which types have data events changes every month.
fn is_resource_type(text: &str) -> bool {
    let parts: Vec<&str> = text.split("::").collect();
    let is_word = |part: &&str| !part.is_empty() && part.chars().all(|letter| letter.is_ascii_alphanumeric());
    matches!(parts.as_slice(), ["AWS", rest @ ..] if rest.len() == 2 && rest.iter().all(is_word))
}

/// The sentence of real answers: <https://github.com/aws-samples/aws-security-reference-architecture-examples/issues/335>.
fn invalid(value: &str, parameter: &str) -> Fault {
    refused(format!("Value {value} for {parameter} is invalid."))
}

fn refused(sentence: String) -> Fault {
    e::INVALID_EVENT_SELECTORS_EXCEPTION.fault(sentence)
}
