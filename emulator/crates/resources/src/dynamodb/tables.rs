//! Tables: made, changed and deleted.

use aws::Arn;
use models::dynamodb as api;
use models::dynamodb::errors as e;
use state::dynamodb::{Index, TABLES_PER_REGION, create_stream, drop_stream, table_mut};
use state::resource::{self, NewResource, ResourceKind, create};
use state::{Tags, Tx};
use wire::Fault;

use super::{describe, find, schema, tagging};

/// <https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_CreateTable.html>
pub(super) fn create_table(tx: &mut Tx<'_>, input: api::CreateTableInput) -> Result<api::CreateTableOutput, Fault> {
    if input.vector_indexes.is_some() || input.global_table_source_arn.is_some() {
        return Err(find::not_built("CreateTable", "VectorIndexes or GlobalTableSourceArn"));
    }
    let name = own_name(tx, &input.table_name)?;
    let mode = input.billing_mode.as_deref();
    let keys = schema::keys(&input.key_schema.unwrap_or_default())?;
    let throughput = schema::throughput(mode, input.provisioned_throughput.as_ref())?;
    let mut indexes = Vec::new();
    for one in input.local_secondary_indexes.unwrap_or_default() {
        indexes.push(schema::index(&one.index_name, &one.key_schema, &one.projection, None, true)?);
    }
    for one in input.global_secondary_indexes.unwrap_or_default() {
        let units = schema::throughput(mode, one.provisioned_throughput.as_ref())?;
        indexes.push(schema::index(&one.index_name, &one.key_schema, &one.projection, units, false)?);
    }
    let attributes = schema::attributes(input.attribute_definitions.unwrap_or_default());
    schema::check(&keys, &indexes, &attributes)?;
    let tags = tagging::added(&Tags::new(), &input.tags.unwrap_or_default())?;
    let (account, region) = (tx.call.account, tx.call.region.clone());
    if find::tables(tx.partition(), account, tx.call).len() >= TABLES_PER_REGION {
        return Err(e::LIMIT_EXCEEDED_EXCEPTION
            .fault(format!("Subscriber limit exceeded: only {TABLES_PER_REGION} tables can exist")));
    }
    let policy = input.resource_policy.as_deref();
    let new = NewResource { kind: ResourceKind::Table, region: &region, name: &name, suffix: None, policy, tags };
    let arn = create(tx, account, new).map_err(find::refused)?.arn.clone();
    let (id, now) = (tx.ids.uuid(), tx.now);
    let kms_key = encryption(tx, input.sse_specification.as_ref())?;
    if let Some(table) = table_mut(tx, &arn) {
        table.id = id.into();
        (table.keys, table.indexes, table.attributes) = (keys, indexes, attributes);
        table.on_demand_since = throughput.is_none().then_some(now);
        table.throughput = throughput;
        table.class = input.table_class;
        table.is_protected = input.deletion_protection_enabled == Some(true);
        table.kms_key = kms_key;
    }
    set_stream(tx, &arn, input.stream_specification)?;
    Ok(api::CreateTableOutput { table_description: Some(described(tx, &arn, "CREATING")?) })
}

/// <https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateTable.html>
pub(super) fn update_table(tx: &mut Tx<'_>, input: api::UpdateTableInput) -> Result<api::UpdateTableOutput, Fault> {
    if input.replica_updates.is_some() || input.global_table_witness_updates.is_some() {
        return Err(find::not_built("UpdateTable", "replicas"));
    }
    if input.vector_index_updates.is_some() {
        return Err(find::not_built("UpdateTable", "VectorIndexUpdates"));
    }
    let (found, table) = find::table(tx.partition(), tx.call, &input.table_name)?;
    let (arn, mut changed) = (found.arn.clone(), table.clone());
    let is_on_demand = match input.billing_mode.as_deref() {
        Some(mode) => mode == "PAY_PER_REQUEST",
        None => changed.throughput.is_none(),
    };
    let mode = Some(if is_on_demand { "PAY_PER_REQUEST" } else { "PROVISIONED" });
    if input.billing_mode.is_some() || input.provisioned_throughput.is_some() {
        let was_provisioned = changed.throughput.is_some();
        changed.throughput = schema::throughput(mode, input.provisioned_throughput.as_ref())?;
        if is_on_demand && was_provisioned {
            changed.on_demand_since = Some(tx.now);
            changed.indexes.iter_mut().for_each(|index| index.throughput = None);
        }
    }
    for update in input.global_secondary_index_updates.unwrap_or_default() {
        update_index(&mut changed.indexes, &update, mode)?;
    }
    if let Some(definitions) = input.attribute_definitions {
        for (name, kind) in schema::attributes(definitions) {
            changed.attributes.retain(|(known, _)| *known != name);
            changed.attributes.push((name, kind));
        }
    }
    let used = |name: &str| {
        let in_keys = |keys: &state::dynamodb::Keys| keys.partition == name || keys.sort.as_deref() == Some(name);
        in_keys(&changed.keys) || changed.indexes.iter().any(|index| in_keys(&index.keys))
    };
    let attributes: Vec<_> = changed.attributes.iter().filter(|(name, _)| used(name)).cloned().collect();
    schema::check(&changed.keys, &changed.indexes, &attributes)?;
    changed.attributes = attributes;
    changed.is_protected = input.deletion_protection_enabled.unwrap_or(changed.is_protected);
    changed.class = input.table_class.or(changed.class);
    if let Some(specification) = &input.sse_specification {
        changed.kms_key = encryption(tx, Some(specification))?;
    }
    if let Some(table) = table_mut(tx, &arn) {
        *table = changed;
    }
    set_stream(tx, &arn, input.stream_specification)?;
    Ok(api::UpdateTableOutput { table_description: Some(described(tx, &arn, "UPDATING")?) })
}

/// <https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DeleteTable.html>
pub(super) fn delete_table(tx: &mut Tx<'_>, input: api::DeleteTableInput) -> Result<api::DeleteTableOutput, Fault> {
    let (found, table) = find::table(tx.partition(), tx.call, &input.table_name)?;
    if table.is_protected {
        return Err(find::invalid(format!(
            "Resource cannot be deleted as it is currently protected against deletion. Disable deletion protection first: {}",
            found.arn
        )));
    }
    let (arn, description) = (found.arn.clone(), describe::description(found, table, "DELETING"));
    resource::delete(tx, &arn).map_err(find::refused)?;
    Ok(api::DeleteTableOutput { table_description: Some(description) })
}

/// The name of a new table; an ARN must be one of the caller's account and Region.
fn own_name(tx: &Tx<'_>, name: &str) -> Result<String, Fault> {
    let arn = find::table_arn(tx.partition(), tx.call, name);
    let parsed = Arn::parse(&arn)
        .ok()
        .filter(|arn| arn.account_id() == Some(tx.call.account) && arn.region() == tx.call.region.as_str());
    let name = parsed.as_ref().and_then(|arn| arn.resource().strip_prefix("table/"));
    name.map(str::to_owned).ok_or_else(|| find::invalid(format!("Invalid TableArn: {arn}")))
}

fn update_index(
    indexes: &mut Vec<Index>,
    update: &api::GlobalSecondaryIndexUpdate,
    mode: Option<&str>,
) -> Result<(), Fault> {
    let unknown = || e::RESOURCE_NOT_FOUND_EXCEPTION.fault("Requested resource not found");
    let at = |indexes: &[Index], name: &str| {
        indexes.iter().position(|index| !index.is_local && index.name == name).ok_or_else(unknown)
    };
    match (&update.create, &update.update, &update.delete) {
        (Some(new), None, None) => {
            let units = schema::throughput(mode, new.provisioned_throughput.as_ref())?;
            indexes.push(schema::index(&new.index_name, &new.key_schema, &new.projection, units, false)?);
        }
        (None, Some(changed), None) => {
            let at = at(indexes, &changed.index_name)?;
            let units = schema::throughput(mode, changed.provisioned_throughput.as_ref())?;
            if let Some(index) = indexes.get_mut(at) {
                index.throughput = units;
            }
        }
        (None, None, Some(gone)) => {
            let at = at(indexes, &gone.index_name)?;
            indexes.remove(at);
        }
        _ => {
            return Err(find::invalid(
                "One or more parameter values were invalid: Only one of Create, Update or Delete",
            ));
        }
    }
    Ok(())
}

/// The key of a table that KMS encrypts: the one that is named, or AWS's own.
fn encryption(tx: &Tx<'_>, given: Option<&api::SSESpecification>) -> Result<Option<String>, Fault> {
    let Some(given) = given else { return Ok(None) };
    if given.enabled != Some(true) {
        return match given.kms_master_key_id {
            Some(_) => Err(find::invalid(
                "One or more parameter values were invalid: KMSMasterKeyId must not be specified when encryption is off",
            )),
            None => Ok(None),
        };
    }
    let key = given.kms_master_key_id.as_deref().unwrap_or("alias/aws/dynamodb");
    Ok(Some(tx.partition().key_arn(key, tx.call.account, &tx.call.region)))
}

fn set_stream(tx: &mut Tx<'_>, arn: &Arn, given: Option<api::StreamSpecification>) -> Result<(), Fault> {
    let Some(given) = given else { return Ok(()) };
    let running = tx.partition().resource(arn).and_then(|found| found.as_table()?.stream.clone());
    let is_running = running.is_some_and(|stream| stream.is_enabled);
    match (given.stream_enabled, given.stream_view_type) {
        (true, Some(_)) if is_running => {
            Err(find::invalid("Table already has an enabled stream: TableName: ".to_owned() + arn.resource()))
        }
        (true, Some(view)) => create_stream(tx, arn, view).map_err(find::refused),
        (true, None) => Err(find::invalid(
            "One or more parameter values were invalid: StreamViewType is required when StreamEnabled is true",
        )),
        (false, _) => drop_stream(tx, arn).map_err(find::refused),
    }
}

fn described(tx: &Tx<'_>, arn: &Arn, status: &str) -> Result<api::TableDescription, Fault> {
    let (found, table) = find::table(tx.partition(), tx.call, arn.as_str())?;
    Ok(describe::description(found, table, status))
}
