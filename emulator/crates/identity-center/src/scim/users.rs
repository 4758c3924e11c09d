//! `/Users`.

use std::ops::Bound;

use json::Writer;
use state::identity_store::{self, ResourceKind, User, UserContent, UserStatus};
use state::{Shared, Tx};

use super::filter::{self, Condition};
use super::problem::Problem;
use super::query::Query;
use super::{Answer, Request, Scope, body, listing, parsed, patch, show};

fn answer(status: u16, scope: &Scope<'_>, user: &User) -> Answer {
    let mut out = Writer::new();
    show::user(scope, user, &mut out);
    (status, out.finish())
}

pub(super) fn create(tx: &mut Tx<'_>, scope: &Scope<'_>, request: &Request<'_>) -> Result<Answer, Problem> {
    let person = body::person(&parsed(request)?)?;
    let mut content = UserContent {
        profile: person.profile,
        external_ids: Vec::new(),
        status: person.status.unwrap_or(UserStatus::Enabled),
    };
    scope.rename(&mut content.external_ids, person.external_id.as_deref());
    let user = identity_store::create_user(tx, &scope.store.id, content, scope.author())?;
    Ok(answer(201, scope, &user))
}

pub(super) fn get(scope: &Scope<'_>, id: &str) -> Result<Answer, Problem> {
    Ok(answer(200, scope, scope.store.user(id)?))
}

/// "An existing user can be overwritten": what the request does not name is gone, except whether the person may sign in.
/// AWS's example answers 201. See [`PutUser`](https://docs.aws.amazon.com/singlesignon/latest/developerguide/putuser.html).
pub(super) fn put(tx: &mut Tx<'_>, scope: &Scope<'_>, id: &str, request: &Request<'_>) -> Result<Answer, Problem> {
    let before = scope.store.user(id)?;
    let person = body::person(&parsed(request)?)?;
    if person.id.is_some_and(|named| *named != *id) {
        return Err(Problem::violation());
    }
    let mut content = before.content.clone();
    // What SCIM does not know of it cannot overwrite.
    let kept = [identity_store::TextAttribute::Website, identity_store::TextAttribute::Birthdate];
    let photos = content.profile.list(identity_store::ListAttribute::Photos).to_vec();
    let mut profile = person.profile;
    for attribute in kept {
        profile.set_text(attribute, content.profile.text(attribute));
    }
    profile.set_list(identity_store::ListAttribute::Photos, photos);
    content.profile = profile;
    content.status = person.status.unwrap_or(content.status);
    scope.rename(&mut content.external_ids, person.external_id.as_deref());
    let user = identity_store::update_user(tx, &scope.store.id, id, content, scope.author())?;
    Ok(answer(201, scope, &user))
}

pub(super) fn patch(tx: &mut Tx<'_>, scope: &Scope<'_>, id: &str, request: &Request<'_>) -> Result<Answer, Problem> {
    let mut content = scope.store.user(id)?.content.clone();
    patch::user(scope, &mut content, &parsed(request)?)?;
    let user = identity_store::update_user(tx, &scope.store.id, id, content, scope.author())?;
    Ok(answer(200, scope, &user))
}

pub(super) fn delete(tx: &mut Tx<'_>, scope: &Scope<'_>, id: &str) -> Result<Answer, Problem> {
    identity_store::delete_user(tx, &scope.store.id, id)?;
    Ok((204, String::new()))
}

/// Supported filters: "(`userName`), (`externalId`), (`groups.value`), (`id` and `manager`), (`manager` and `id`)", and
/// `id` alone.
pub(super) fn list(scope: &Scope<'_>, query: &str) -> Result<Answer, Problem> {
    let query = Query::parse(query)?;
    let conditions = query.filter.as_deref().map(filter::parse).transpose()?.unwrap_or_default();
    let after = query.after()?;
    let key = |user: &&Shared<User>| user.id.clone();
    let show = |user: &&Shared<User>, out: &mut Writer| show::user(scope, user, out);
    let one = |user: Option<&Shared<User>>| {
        let found: Vec<&Shared<User>> = user.into_iter().collect();
        listing::answer(&query, found.into_iter(), key, show)
    };
    match conditions.as_slice() {
        [] => {
            let after = after.map_or(Bound::Unbounded, Bound::Excluded);
            let rest = scope.store.users.range((after, Bound::Unbounded)).map(|(_, user)| user);
            Ok(listing::answer(&query, rest, key, show))
        }
        [Condition { attribute, value }] => {
            let value = value.text().ok_or_else(Problem::violation)?;
            match attribute.as_str() {
                "username" => Ok(one(scope.store.user_named(value))),
                "externalid" => Ok(one(scope.store.user_of_external_id(&scope.external_id(value)))),
                "id" => Ok(one(scope.store.users.get(value))),
                "groups.value" => {
                    let members = scope.store.members_of(value, after.as_deref());
                    let users = members.filter_map(|member| scope.store.users.get(&member.user));
                    Ok(listing::answer(&query, users, key, show))
                }
                _ => Err(Problem::violation()),
            }
        }
        [first, second] => {
            let (id, manager) = filter_pair(first, second, &["manager", "manager.value"])?;
            let user = scope
                .store
                .users
                .get(id)
                .filter(|user| user.content.profile.text(identity_store::TextAttribute::Manager) == Some(manager));
            Ok(one(user))
        }
        _ => Err(Problem::violation()),
    }
}

/// An id, and another attribute, in either order.
pub(super) fn filter_pair<'f>(
    first: &'f Condition,
    second: &'f Condition,
    others: &[&str],
) -> Result<(&'f str, &'f str), Problem> {
    let (id, other) = if first.attribute == "id" { (first, second) } else { (second, first) };
    let is_pair = id.attribute == "id" && others.contains(&other.attribute.as_str());
    match (id.value.text(), other.value.text()) {
        (Some(id), Some(other)) if is_pair => Ok((id, other)),
        _ => Err(Problem::violation()),
    }
}

/// A person that a request names and that must be there.
pub(super) fn exists(scope: &Scope<'_>, id: &str) -> Result<(), Problem> {
    scope.store.users.get(id).map(|_| ()).ok_or_else(|| Problem::not_found(ResourceKind::User))
}
