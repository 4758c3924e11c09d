//! Tables as they are shown.

use models::dynamodb as api;
use service::{View, page_order};
use state::dynamodb::{Index, Table, Throughput};
use state::resource::PolicyResource;
use wire::Fault;

use super::{find, schema};

/// <https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeTable.html>
pub(super) fn describe_table(
    view: &View<'_>,
    input: api::DescribeTableInput,
) -> Result<api::DescribeTableOutput, Fault> {
    let (found, table) = find::table(view.partition, view.call, &input.table_name)?;
    Ok(api::DescribeTableOutput { table: Some(description(found, table, "ACTIVE")) })
}

/// <https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ListTables.html>
pub(super) fn list_tables(view: &View<'_>, input: api::ListTablesInput) -> Result<api::ListTablesOutput, Fault> {
    let mut names = find::tables(view.partition, view.call.account, view.call);
    names.sort_by_cached_key(|name| page_order(name));
    let after = input.exclusive_start_table_name.map(|name| page_order(&name));
    let mut rest = names.into_iter().filter(|name| after.as_ref().is_none_or(|after| page_order(name) > *after));
    let size = input.limit.and_then(|limit| usize::try_from(limit).ok()).unwrap_or(100);
    let names: Vec<String> = rest.by_ref().take(size).collect();
    let last_evaluated_table_name = rest.next().and_then(|_| names.last().cloned());
    Ok(api::ListTablesOutput { table_names: Some(names), last_evaluated_table_name })
}

/// <https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeEndpoints.html>
pub(super) fn describe_endpoints(
    view: &View<'_>,
    _: api::DescribeEndpointsRequest,
) -> Result<api::DescribeEndpointsResponse, Fault> {
    let address = format!("dynamodb.{}.amazonaws.com", view.call.region.as_str());
    Ok(api::DescribeEndpointsResponse { endpoints: vec![api::Endpoint { address, cache_period_in_minutes: 1440 }] })
}

/// <https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeLimits.html>
pub(super) fn describe_limits(_: &View<'_>, _: api::DescribeLimitsInput) -> Result<api::DescribeLimitsOutput, Fault> {
    Ok(api::DescribeLimitsOutput {
        account_max_read_capacity_units: Some(80_000),
        account_max_write_capacity_units: Some(80_000),
        table_max_read_capacity_units: Some(40_000),
        table_max_write_capacity_units: Some(40_000),
    })
}

/// A table with all that is said of it.
pub(super) fn description(found: &PolicyResource, table: &Table, status: &str) -> api::TableDescription {
    let arn = found.arn.as_str();
    let count = i64::try_from(table.items.len()).ok();
    let of = |is_local: bool| table.indexes.iter().filter(move |index| index.is_local == is_local);
    let local: Vec<_> = of(true).map(|index| local_index(arn, index)).collect();
    let global: Vec<_> = of(false).map(|index| global_index(arn, index)).collect();
    let stream = table.stream.as_ref();
    let running = stream.filter(|stream| stream.is_enabled);
    let attribute = |(name, kind): &(String, String)| api::AttributeDefinition {
        attribute_name: name.clone(),
        attribute_type: kind.clone(),
    };
    api::TableDescription {
        attribute_definitions: Some(table.attributes.iter().map(attribute).collect()),
        table_name: Some(found.name.to_string()),
        key_schema: Some(schema::shown(&table.keys)),
        table_status: Some(status.to_owned()),
        creation_date_time: Some(table.created),
        provisioned_throughput: Some(provisioned(table.throughput)),
        table_size_bytes: Some(0),
        item_count: count,
        table_arn: Some(arn.to_owned()),
        table_id: Some(table.id.to_string()),
        billing_mode_summary: table.on_demand_since.map(|since| api::BillingModeSummary {
            billing_mode: Some(if table.throughput.is_none() { "PAY_PER_REQUEST" } else { "PROVISIONED" }.to_owned()),
            last_update_to_pay_per_request_date_time: Some(since),
        }),
        local_secondary_indexes: (!local.is_empty()).then_some(local),
        global_secondary_indexes: (!global.is_empty()).then_some(global),
        stream_specification: running.map(|stream| api::StreamSpecification {
            stream_enabled: true,
            stream_view_type: Some(stream.view.clone()),
        }),
        latest_stream_label: stream.map(|stream| stream.label.clone()),
        latest_stream_arn: stream.map(|stream| format!("{arn}/stream/{}", stream.label)),
        sse_description: table.kms_key.as_ref().map(|key| api::SSEDescription {
            status: Some("ENABLED".to_owned()),
            sse_type: Some("KMS".to_owned()),
            kms_master_key_arn: Some(key.clone()),
            ..api::SSEDescription::default()
        }),
        table_class_summary: table
            .class
            .as_ref()
            .map(|class| api::TableClassSummary { table_class: Some(class.clone()), last_update_date_time: None }),
        deletion_protection_enabled: Some(table.is_protected),
        ..api::TableDescription::default()
    }
}

fn provisioned(throughput: Option<Throughput>) -> api::ProvisionedThroughputDescription {
    let units = throughput.unwrap_or(Throughput { read: 0, write: 0 });
    api::ProvisionedThroughputDescription {
        number_of_decreases_today: Some(0),
        read_capacity_units: Some(units.read),
        write_capacity_units: Some(units.write),
        ..api::ProvisionedThroughputDescription::default()
    }
}

fn projection(index: &Index) -> Option<api::Projection> {
    let included = (!index.included.is_empty()).then(|| index.included.clone());
    Some(api::Projection { projection_type: Some(index.projection.clone()), non_key_attributes: included })
}

fn local_index(table: &str, index: &Index) -> api::LocalSecondaryIndexDescription {
    api::LocalSecondaryIndexDescription {
        index_name: Some(index.name.clone()),
        key_schema: Some(schema::shown(&index.keys)),
        projection: projection(index),
        index_size_bytes: Some(0),
        item_count: Some(0),
        index_arn: Some(format!("{table}/index/{}", index.name)),
    }
}

fn global_index(table: &str, index: &Index) -> api::GlobalSecondaryIndexDescription {
    api::GlobalSecondaryIndexDescription {
        index_name: Some(index.name.clone()),
        key_schema: Some(schema::shown(&index.keys)),
        projection: projection(index),
        index_status: Some("ACTIVE".to_owned()),
        provisioned_throughput: Some(provisioned(index.throughput)),
        index_size_bytes: Some(0),
        item_count: Some(0),
        index_arn: Some(format!("{table}/index/{}", index.name)),
        ..api::GlobalSecondaryIndexDescription::default()
    }
}
