//! People.

use std::ops::Bound;
use std::sync::Arc;

use models::identitystore as api;
use models::identitystore::{AlternateIdentifier, Filter};
use service::View;
use state::identity_store::{self, ExternalId, IdentityStore, Profile, ResourceKind, User, UserContent, UserStatus};
use state::{Call, Shared, Tx};
use wire::Fault;

use super::caller::{author, bare, reading, writing, written};
use super::fault::{invalid, not_found, refused};
use super::listing::Paging;
use super::shapes::{self, ENTERPRISE, arn, person, read_profile};
use super::{content, document, update};

pub(super) fn create_user(tx: &mut Tx<'_>, input: api::CreateUserRequest) -> Result<api::CreateUserResponse, Fault> {
    let store = writing(tx, &input.identity_store_id)?;
    let (call, extensions) = (tx.call, input.extensions.clone().unwrap_or_default());
    known_extensions(call, extensions.keys())?;
    let mut profile = read_profile(&models::Record::into_structure(input));
    if let Some(extension) = shapes::extension(&extensions) {
        let node = extension.parse().map_err(|_| invalid(call, "The attribute Extensions has an invalid value"))?;
        update::replace(&mut profile, "enterprise", Some(&node))
            .map_err(|wrong| invalid(call, update::sentence(&wrong)))?;
    }
    checked(call, &profile)?;
    let content = UserContent { profile, external_ids: Vec::new(), status: UserStatus::Enabled };
    let user = identity_store::create_user(tx, &store, content, &author(call)).map_err(|error| refused(call, error))?;
    Ok(api::CreateUserResponse {
        identity_store_id: store.to_string(),
        user_id: user.id.to_string(),
        user_arn: arn(tx.partition(), "user", &user.id),
        revision: user.stamp.revision.to_string(),
    })
}

/// "`aws:identitystore:enterprise` is the only supported extension name."
fn known_extensions<'e>(call: &Call, names: impl IntoIterator<Item = &'e String>) -> Result<(), Fault> {
    match names.into_iter().find(|name| *name != ENTERPRISE) {
        Some(name) => Err(invalid(call, format!("The extension {name} is not supported"))),
        None => Ok(()),
    }
}

fn checked(call: &Call, profile: &Profile) -> Result<(), Fault> {
    match content::missing(profile).or_else(|| content::defect(profile)) {
        Some(sentence) => Err(invalid(call, sentence)),
        None => content::constrained(profile),
    }
}

pub(super) fn describe_user(
    view: &View<'_>,
    input: api::DescribeUserRequest,
) -> Result<api::DescribeUserResponse, Fault> {
    let store = reading(view, &input.identity_store_id)?;
    let extensions = input.extensions.unwrap_or_default();
    known_extensions(view.call, &extensions)?;
    let user = store.user(bare(&input.user_id)).map_err(|error| refused(view.call, error))?;
    person(view.partition, store, user, &extensions)
}

pub(super) fn update_user(tx: &mut Tx<'_>, input: api::UpdateUserRequest) -> Result<api::UpdateUserResponse, Fault> {
    let store = writing(tx, &input.identity_store_id)?;
    let (call, id) = (tx.call, bare(&input.user_id));
    let user = written(tx, &store)?.user(id).map_err(|error| refused(call, error))?.clone();
    current(call, input.revision.as_deref(), user.stamp.revision)?;
    let mut content = user.content.clone();
    update::apply(&mut content.profile, &input.operations).map_err(|wrong| invalid(call, update::sentence(&wrong)))?;
    checked(call, &content.profile)?;
    let user =
        identity_store::update_user(tx, &store, id, content, &author(call)).map_err(|error| refused(call, error))?;
    Ok(api::UpdateUserResponse {
        identity_store_id: store.to_string(),
        user_id: user.id.to_string(),
        user_arn: arn(tx.partition(), "user", &user.id),
        revision: user.stamp.revision.to_string(),
    })
}

/// "When you provide this value, the update is applied only if it matches the current revision".
pub(super) fn current(call: &Call, expected: Option<&str>, revision: u64) -> Result<(), Fault> {
    match expected.is_none_or(|expected| expected == revision.to_string()) {
        true => Ok(()),
        false => Err(refused(call, identity_store::IdentityStoreError::StaleRevision)),
    }
}

pub(super) fn delete_user(tx: &mut Tx<'_>, input: api::DeleteUserRequest) -> Result<api::DeleteUserResponse, Fault> {
    let store = writing(tx, &input.identity_store_id)?;
    let (call, id) = (tx.call, bare(&input.user_id));
    let revision = written(tx, &store)?.user(id).map_err(|error| refused(call, error))?.stamp.revision;
    current(call, input.revision.as_deref(), revision)?;
    identity_store::delete_user(tx, &store, id).map_err(|error| refused(call, error))?;
    Ok(api::DeleteUserResponse {})
}

pub(super) fn get_user_id(view: &View<'_>, input: api::GetUserIdRequest) -> Result<api::GetUserIdResponse, Fault> {
    let store = reading(view, &input.identity_store_id)?;
    let user = identified(view.call, store, &input.alternate_identifier)?;
    let user = user.ok_or_else(|| not_found(view.call, ResourceKind::User, "", "USER not found."))?;
    Ok(api::GetUserIdResponse {
        identity_store_id: store.id.to_string(),
        user_id: user.id.to_string(),
        user_arn: arn(view.partition, "user", &user.id),
    })
}

/// Whom another identifier means: "For the unique attribute, the only valid paths are `userName` and `emails.value`".
pub(super) fn identified<'s>(
    call: &Call,
    store: &'s IdentityStore,
    identifier: &AlternateIdentifier,
) -> Result<Option<&'s Shared<User>>, Fault> {
    match alternative(call, identifier)? {
        Alternative::External(id) => Ok(store.user_of_external_id(&id)),
        Alternative::Unique(path, value) => match path.to_ascii_lowercase().as_str() {
            "username" => Ok(store.user_named(&value)),
            "emails.value" => Ok(store.user_of_email(&value)),
            _ => Err(not_unique(call, path)),
        },
    }
}

/// An alternate identifier, one of the two kinds there are.
pub(super) enum Alternative<'i> {
    External(ExternalId),
    Unique(&'i str, Arc<str>),
}

pub(super) fn alternative<'i>(call: &Call, identifier: &'i AlternateIdentifier) -> Result<Alternative<'i>, Fault> {
    match (&identifier.external_id, &identifier.unique_attribute) {
        (Some(id), None) => {
            Ok(Alternative::External(ExternalId { issuer: id.issuer.as_str().into(), id: id.id.as_str().into() }))
        }
        (None, Some(unique)) => {
            let path = unique.attribute_path.as_str();
            let node = unique.attribute_value.parse().ok();
            let text = node.and_then(|node| document::text(path, &node).ok());
            let wrong = || invalid(call, format!("The attribute {path} has an invalid value"));
            text.map(|text| Alternative::Unique(path, text)).ok_or_else(wrong)
        }
        _ => Err(invalid(call, "AlternateIdentifier must have exactly one of ExternalId, UniqueAttribute")),
    }
}

pub(super) fn not_unique(call: &Call, path: &str) -> Fault {
    invalid(call, format!("The attribute {path} is not a unique attribute"))
}

pub(super) fn list_users(view: &View<'_>, input: api::ListUsersRequest) -> Result<api::ListUsersResponse, Fault> {
    let store = reading(view, &input.identity_store_id)?;
    let extensions = input.extensions.unwrap_or_default();
    known_extensions(view.call, &extensions)?;
    let name = filter(view.call, "UserName", input.filters.as_deref())?;
    let parameters = format!("users {} {}", store.id, name.unwrap_or_default());
    let paging = Paging::new(view.call, input.max_results, input.next_token.as_deref(), parameters)?;
    let (users, next_token) = match name {
        Some(name) => (store.user_named(name).into_iter().collect(), None),
        None => {
            let after = paging.after.clone().map_or(Bound::Unbounded, Bound::Excluded);
            let rest = store.users.range((after, Bound::Unbounded)).map(|(_, user)| user);
            paging.cut(rest, |user: &&Shared<User>| user.id.clone())
        }
    };
    let users = users.into_iter().map(|user| person(view.partition, store, user, &extensions));
    Ok(api::ListUsersResponse { users: users.collect::<Result<_, _>>()?, next_token })
}

/// The value that a listing is filtered by: "We only support" one attribute, and one filter.
pub(super) fn filter<'f>(call: &Call, path: &str, filters: Option<&'f [Filter]>) -> Result<Option<&'f str>, Fault> {
    match filters {
        None | Some([]) => Ok(None),
        Some([filter]) if filter.attribute_path.eq_ignore_ascii_case(path) => Ok(Some(&filter.attribute_value)),
        Some([filter]) => Err(invalid(call, format!("The attribute {} is not supported", filter.attribute_path))),
        Some(_) => Err(invalid(call, "Only one filter is supported")),
    }
}
