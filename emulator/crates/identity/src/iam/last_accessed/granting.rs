use models::iam::{
    ListPoliciesGrantingServiceAccessEntry, ListPoliciesGrantingServiceAccessRequest,
    ListPoliciesGrantingServiceAccessResponse, PolicyGrantingServiceAccess,
};
use policy::PolicyDocument;
use service::View;
use state::iam::{Entity, EntityKind, IamError};
use wire::Fault;

use super::grants::{Grants, groups};
use super::not_there;
use crate::iam::fault::{arn, fault, iam};
use crate::iam::listing::listed;

/// The policies by which an identity may use each service. See
/// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListPoliciesGrantingServiceAccess.html>.
pub(crate) fn list_policies_granting_service_access(
    view: &View<'_>,
    input: ListPoliciesGrantingServiceAccessRequest,
) -> Result<ListPoliciesGrantingServiceAccessResponse, Fault> {
    let (iam, arn) = (iam(view)?, arn(&input.arn)?);
    let found = iam.entities().find(|(_, entity, _)| entity.arn == arn);
    let missing = || fault(not_there(&arn).unwrap_or(IamError::NoSuchPolicy(arn.clone())));
    let (kind, entity, _) = found.ok_or_else(missing)?;
    let mut policies = of_entity(view, kind, entity);
    for group in groups(iam, kind, entity) {
        policies.extend(of_entity(view, EntityKind::Group, group));
    }
    let entries = input.service_namespaces.iter().enumerate().map(|(place, service)| {
        let granting = policies.iter().filter(|(_, document)| grants(document, service));
        let entry = ListPoliciesGrantingServiceAccessEntry {
            service_namespace: Some(service.clone()),
            policies: Some(granting.map(|(record, _)| record.clone()).collect()),
        };
        (place, entry)
    });
    let key = |(place, _): &(usize, ListPoliciesGrantingServiceAccessEntry)| format!("{place:06}");
    let page = listed(entries, key, input.marker.as_deref(), None, |(_, entry)| entry)?;
    Ok(ListPoliciesGrantingServiceAccessResponse {
        policies_granting_service_access: page.items,
        is_truncated: page.is_truncated,
        marker: page.marker,
    })
}

fn grants(document: &PolicyDocument, service: &str) -> bool {
    let grants = Grants(vec![document]);
    catalog::actions(catalog::actions_with_prefix(&format!("{service}:"))).any(|action| grants.allow(action.name))
}

/// An entity's own policies, inline ones last.
fn of_entity<'a>(
    view: &'a View<'_>,
    kind: EntityKind,
    entity: &'a Entity,
) -> Vec<(PolicyGrantingServiceAccess, &'a PolicyDocument)> {
    let managed = entity.attached.iter().filter_map(|arn| {
        let record = PolicyGrantingServiceAccess {
            policy_name: arn.resource_name().to_owned(),
            policy_type: "MANAGED".to_owned(),
            policy_arn: Some(arn.to_string()),
            ..PolicyGrantingServiceAccess::default()
        };
        Some((record, &**view.partition.managed_policy(arn)?.document()?))
    });
    let inline = entity.inline.iter().map(|(name, document)| {
        let record = PolicyGrantingServiceAccess {
            policy_name: name.to_string(),
            policy_type: "INLINE".to_owned(),
            entity_type: Some(kind.word().to_ascii_uppercase()),
            entity_name: Some(entity.name.to_string()),
            ..PolicyGrantingServiceAccess::default()
        };
        (record, &**document)
    });
    managed.chain(inline).collect()
}
