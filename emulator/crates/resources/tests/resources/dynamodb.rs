//! <https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/Welcome.html>

use std::collections::BTreeMap;

use models::Record;
use models::dynamodb as api;
use resources::dynamodb::DYNAMODB;
use service::Sample;
use state::resource::{NewResource, ResourceKind};
use state::{Ids, Tags, Tx};
use wire::Fault;

use crate::world::{OTHER, OWNER, World, code};

const TABLE: &str = "arn:aws:dynamodb:eu-west-1:111122223333:table/orders";

fn element(name: &str, kind: &str) -> api::KeySchemaElement {
    api::KeySchemaElement { attribute_name: name.into(), key_type: kind.into() }
}

fn attribute(name: &str, kind: &str) -> api::AttributeDefinition {
    api::AttributeDefinition { attribute_name: name.into(), attribute_type: kind.into() }
}

/// A table `orders` with a customer and a day.
fn orders() -> api::CreateTableInput {
    api::CreateTableInput {
        table_name: "orders".into(),
        attribute_definitions: Some(vec![attribute("customer", "S"), attribute("day", "N")]),
        key_schema: Some(vec![element("customer", "HASH"), element("day", "RANGE")]),
        billing_mode: Some("PAY_PER_REQUEST".into()),
        ..api::CreateTableInput::default()
    }
}

fn create(world: &mut World, input: api::CreateTableInput) -> Result<api::TableDescription, Fault> {
    world.call::<api::CreateTableOutput>("CreateTable", input).map(|made| made.table_description.unwrap())
}

fn describe(world: &mut World, name: &str) -> Result<api::TableDescription, Fault> {
    let input = api::DescribeTableInput { table_name: name.into() };
    world.call::<api::DescribeTableOutput>("DescribeTable", input).map(|found| found.table.unwrap())
}

fn text(value: &str) -> api::AttributeValue {
    api::AttributeValue { s: Some(value.into()), ..api::AttributeValue::default() }
}

fn number(value: &str) -> api::AttributeValue {
    api::AttributeValue { n: Some(value.into()), ..api::AttributeValue::default() }
}

fn item(customer: &str, day: &str, more: &[(&str, api::AttributeValue)]) -> BTreeMap<String, api::AttributeValue> {
    let key = [("customer", text(customer)), ("day", number(day))];
    key.into_iter().chain(more.iter().cloned()).map(|(name, value)| (name.to_owned(), value)).collect()
}

#[test]
fn every_operation_is_in_the_model_and_has_a_row() {
    assert_eq!(DYNAMODB.defects(), Vec::<String>::new());
    let mut world = World::new(&DYNAMODB);
    let mut table = orders();
    table.table_name = "sample".into();
    table.key_schema = Some(vec![element("sample", "HASH")]);
    table.attribute_definitions = Some(vec![attribute("sample", "S")]);
    create(&mut world, table).unwrap();
    let call = world.root_call(OWNER);
    let sample = Sample { partition: &world.partition, call: &call, text: |_| "sample" };
    assert_eq!(DYNAMODB.authorization_defects(sample), Vec::<String>::new());
}

/// <https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_CreateTable.html>
#[test]
fn a_table_is_made_shown_listed_and_deleted_once() {
    let mut world = World::new(&DYNAMODB);
    let made = create(&mut world, orders()).unwrap();
    assert_eq!((made.table_status.unwrap(), made.table_arn.unwrap()), ("CREATING".to_owned(), TABLE.to_owned()));
    assert_eq!(code(create(&mut world, orders())), "ResourceInUseException");
    for name in ["orders", TABLE] {
        let found = describe(&mut world, name).unwrap();
        assert_eq!(found.table_status.unwrap(), "ACTIVE");
        assert_eq!(found.key_schema.unwrap(), [element("customer", "HASH"), element("day", "RANGE")]);
    }
    let list = |world: &mut World| {
        let found: api::ListTablesOutput = world.call("ListTables", api::ListTablesInput::default()).unwrap();
        found.table_names.unwrap()
    };
    assert_eq!(list(&mut world), ["orders"]);
    let protect = |on| api::UpdateTableInput {
        table_name: "orders".into(),
        deletion_protection_enabled: Some(on),
        ..api::UpdateTableInput::default()
    };
    let delete = || api::DeleteTableInput { table_name: "orders".into() };
    world.call::<api::UpdateTableOutput>("UpdateTable", protect(true)).unwrap();
    assert_eq!(code(world.call::<api::DeleteTableOutput>("DeleteTable", delete())), "ValidationException");
    world.call::<api::UpdateTableOutput>("UpdateTable", protect(false)).unwrap();
    world.call::<api::DeleteTableOutput>("DeleteTable", delete()).unwrap();
    assert_eq!(code(describe(&mut world, "orders")), "ResourceNotFoundException");
    assert_eq!(list(&mut world), Vec::<String>::new());
}

/// <https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_CreateTable.html>
#[test]
fn a_key_schema_that_does_not_hold_together_is_refused() {
    let mut world = World::new(&DYNAMODB);
    type Change = fn(&mut api::CreateTableInput);
    let changes: [(&str, Change); 6] = [
        ("sort key first", |table| table.key_schema.as_mut().unwrap().reverse()),
        ("no definition", |table| table.attribute_definitions = Some(vec![attribute("customer", "S")])),
        ("a definition too many", |table| {
            table.attribute_definitions.as_mut().unwrap().push(attribute("other", "S"));
        }),
        ("nothing provisioned", |table| table.billing_mode = None),
        ("one name twice", |table| {
            table.key_schema = Some(vec![element("customer", "HASH"), element("customer", "RANGE")]);
        }),
        ("a local index with another partition key", |table| {
            table.local_secondary_indexes = Some(vec![api::LocalSecondaryIndex {
                index_name: "by-day".into(),
                key_schema: vec![element("day", "HASH"), element("customer", "RANGE")],
                projection: api::Projection { projection_type: Some("ALL".into()), non_key_attributes: None },
            }]);
        }),
    ];
    for (why, change) in changes {
        let mut table = orders();
        change(&mut table);
        assert_eq!(code(create(&mut world, table)), "ValidationException", "{why}");
    }
}

/// <https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_PutItem.html>
#[test]
fn an_item_is_found_by_its_whole_key() {
    let mut world = World::new(&DYNAMODB);
    create(&mut world, orders()).unwrap();
    let put = |world: &mut World, item: BTreeMap<String, api::AttributeValue>| {
        let return_values = Some("ALL_OLD".into());
        let input =
            api::PutItemInput { table_name: "orders".into(), item, return_values, ..api::PutItemInput::default() };
        world.call::<api::PutItemOutput>("PutItem", input).map(|put| put.attributes)
    };
    let get = |world: &mut World, key: BTreeMap<String, api::AttributeValue>, projection: Option<&str>| {
        let input = api::GetItemInput {
            table_name: TABLE.into(),
            key,
            projection_expression: projection.map(str::to_owned),
            ..api::GetItemInput::default()
        };
        world.call::<api::GetItemOutput>("GetItem", input).map(|found| found.item)
    };
    let first = item("ada", "1.0", &[("total", number("007"))]);
    assert_eq!(put(&mut world, first).unwrap(), None);
    let found = get(&mut world, item("ada", "1", &[]), None).unwrap().unwrap();
    assert_eq!(found, item("ada", "1", &[("total", number("7"))]));
    assert_eq!(get(&mut world, item("ada", "1", &[]), Some("total")).unwrap().unwrap().len(), 1);
    assert_eq!(get(&mut world, item("ada", "2", &[]), None).unwrap(), None);
    assert_eq!(put(&mut world, item("ada", "1", &[])).unwrap(), Some(found));
    for (why, wrong) in [
        ("no sort key", BTreeMap::from([("customer".to_owned(), text("ada"))])),
        ("a text for a number", item("ada", "1", &[("day", text("1"))])),
        ("an empty key", item("", "1", &[])),
        ("no value", item("ada", "1", &[("total", api::AttributeValue::default())])),
        ("no number", item("ada", "x", &[])),
    ] {
        assert_eq!(code(put(&mut world, wrong)), "ValidationException", "{why}");
    }
    assert_eq!(code(get(&mut world, item("ada", "1", &[("total", number("7"))]), None)), "ValidationException");
    let conditional = api::PutItemInput {
        table_name: "orders".into(),
        item: item("ada", "1", &[]),
        condition_expression: Some("attribute_not_exists(customer)".into()),
        ..api::PutItemInput::default()
    };
    assert_eq!(code(world.call::<api::PutItemOutput>("PutItem", conditional)), "NotImplemented");
}

/// <https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_PutResourcePolicy.html>
#[test]
fn tables_and_streams_have_a_policy_each() {
    let mut world = World::new(&DYNAMODB);
    let mut table = orders();
    table.stream_specification =
        Some(api::StreamSpecification { stream_enabled: true, stream_view_type: Some("KEYS_ONLY".into()) });
    let stream = create(&mut world, table).unwrap().latest_stream_arn.unwrap();
    let policy = |action: &str| {
        format!(
            r#"{{"Version":"2012-10-17","Statement":{{"Effect":"Allow","Principal":{{"AWS":"{OTHER}"}},"Action":"{action}","Resource":"*"}}}}"#
        )
    };
    let put = |world: &mut World, arn: &str, policy: &str, expected: Option<&str>| {
        let input = api::PutResourcePolicyInput {
            resource_arn: arn.into(),
            policy: policy.into(),
            expected_revision_id: expected.map(str::to_owned),
            ..api::PutResourcePolicyInput::default()
        };
        world.call::<api::PutResourcePolicyOutput>("PutResourcePolicy", input).map(|put| put.revision_id.unwrap())
    };
    let get = |world: &mut World, arn: &str| {
        let input = api::GetResourcePolicyInput { resource_arn: arn.into() };
        world.call::<api::GetResourcePolicyOutput>("GetResourcePolicy", input).map(|found| found.policy.unwrap())
    };
    assert_eq!(code(get(&mut world, TABLE)), "PolicyNotFoundException");
    let first = put(&mut world, TABLE, &policy("dynamodb:GetItem"), Some("NO_POLICY")).unwrap();
    assert_eq!(put(&mut world, TABLE, &policy("dynamodb:GetItem"), Some(&first)).unwrap(), first);
    assert_eq!(code(put(&mut world, TABLE, &policy("dynamodb:*"), Some("NO_POLICY"))), "PolicyNotFoundException");
    assert_eq!(code(put(&mut world, TABLE, "{}", None)), "ValidationException");
    put(&mut world, &stream, &policy("dynamodb:GetRecords"), None).unwrap();
    assert_eq!(get(&mut world, TABLE).unwrap(), policy("dynamodb:GetItem"));
    assert_eq!(get(&mut world, &stream).unwrap(), policy("dynamodb:GetRecords"));
    let delete = api::DeleteTableInput { table_name: "orders".into() };
    world.call::<api::DeleteTableOutput>("DeleteTable", delete).unwrap();
    assert_eq!(code(get(&mut world, &stream)), "ResourceNotFoundException");
}

/// <https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/specifying-conditions.html>
#[test]
fn a_request_says_which_keys_and_attributes_it_is_about() {
    let mut world = World::new(&DYNAMODB);
    create(&mut world, orders()).unwrap();
    let names = || Some(BTreeMap::from([("#t".to_owned(), "total".to_owned())]));
    let query = wire_query("customer = :c AND #d > :d");
    let put = api::PutItemInput {
        table_name: "orders".into(),
        item: item("ada", "1", &[]),
        condition_expression: Some("#t > :t".into()),
        expression_attribute_names: names(),
        ..api::PutItemInput::default()
    };
    let call = world.root_call(OWNER);
    let say = |kind: &str, input: &wire::Structure| (DYNAMODB.locate)(kind, &world.partition, &call, input);
    let put = put.into_structure();
    for (kind, input, want) in [
        ("@leading", &put, &["ada"][..]),
        ("@attributes", &put, &["customer", "day", "total"]),
        ("@leading", &query, &["ben"]),
        ("@attributes", &query, &["customer", "day"]),
        ("@select", &query, &["ALL_ATTRIBUTES"]),
    ] {
        assert_eq!(say(kind, input), want, "{kind}");
    }
}

/// A query, which nobody answers, as it comes in.
fn wire_query(condition: &str) -> wire::Structure {
    let body = format!(
        r##"{{"TableName":"orders","KeyConditionExpression":"{condition}","ExpressionAttributeNames":{{"#d":"day"}},"ExpressionAttributeValues":{{":c":{{"S":"ben"}},":d":{{"N":"1"}}}}}}"##
    );
    let operation = models::dynamodb::SERVICE.operation("Query").unwrap();
    let request = http::Request::post("/").body(bytes::Bytes::from(body)).unwrap();
    models::dynamodb::SERVICE.protocol.codec().decode(operation, &request, &[]).unwrap()
}

/// A table of a scenario has a key too.
#[test]
fn a_table_made_by_nobody_s_call_has_one_text_as_its_key() {
    let mut world = World::new(&DYNAMODB);
    let call = world.root_call(OWNER);
    let mut ids = Ids::new(1);
    let mut tx = Tx::new(&world.partition, &call, &mut ids);
    let (kind, region) = (ResourceKind::Table, call.region.clone());
    let new = NewResource { kind, region: &region, name: "carts", suffix: None, policy: None, tags: Tags::new() };
    state::resource::create(&mut tx, OWNER, new).unwrap();
    let partition = tx.finish();
    world.partition = partition;
    assert_eq!(describe(&mut world, "carts").unwrap().key_schema.unwrap(), [element("id", "HASH")]);
}
