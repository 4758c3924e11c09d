//! `/Groups`.

use std::collections::BTreeSet;
use std::ops::Bound;

use json::Writer;
use state::identity_store::{self, Group, GroupContent};
use state::{Shared, Tx};

use super::filter::{self, Condition};
use super::problem::Problem;
use super::query::Query;
use super::users::{exists, filter_pair};
use super::{Answer, Request, Scope, body, listing, parsed, patch, show};

fn answer(status: u16, scope: &Scope<'_>, group: &Group) -> Answer {
    let mut out = Writer::new();
    show::group(scope, group, false, &mut out);
    (status, out.finish())
}

pub(super) fn create(tx: &mut Tx<'_>, scope: &Scope<'_>, request: &Request<'_>) -> Result<Answer, Problem> {
    let described = body::group(&parsed(request)?)?;
    let mut content = GroupContent {
        display_name: described.display_name.as_deref().unwrap_or_default().to_owned(),
        ..GroupContent::default()
    };
    scope.rename(&mut content.external_ids, described.external_id.as_deref());
    let group = identity_store::create_group(tx, &scope.store.id, content, scope.author())?;
    for user in described.members.into_iter().collect::<BTreeSet<_>>() {
        // A group that is made has nobody in it, so only the person can be wrong; of 404 the operation knows nothing.
        exists(scope, &user).map_err(|_| Problem::violation())?;
        identity_store::add_member(tx, &scope.store.id, &group.id, &user, scope.author())?;
    }
    Ok(answer(201, scope, &group))
}

pub(super) fn get(scope: &Scope<'_>, id: &str) -> Result<Answer, Problem> {
    Ok(answer(200, scope, scope.store.group(id)?))
}

/// To add who is a member and to remove who is none changes nothing.
pub(super) fn patch(tx: &mut Tx<'_>, scope: &Scope<'_>, id: &str, request: &Request<'_>) -> Result<Answer, Problem> {
    let before = scope.store.group(id)?;
    let patch = patch::group(scope, id, before.content.clone(), &parsed(request)?)?;
    if patch.content != before.content {
        identity_store::update_group(tx, &scope.store.id, id, patch.content, scope.author())?;
    }
    for user in &patch.added {
        exists(scope, user)?;
        if scope.store.membership_of(id, user).is_none() {
            identity_store::add_member(tx, &scope.store.id, id, user, scope.author())?;
        }
    }
    for user in &patch.removed {
        exists(scope, user)?;
        if let Some(membership) = scope.store.membership_of(id, user) {
            identity_store::delete_membership(tx, &scope.store.id, &membership.id)?;
        }
    }
    Ok((204, String::new()))
}

pub(super) fn delete(tx: &mut Tx<'_>, scope: &Scope<'_>, id: &str) -> Result<Answer, Problem> {
    identity_store::delete_group(tx, &scope.store.id, id)?;
    Ok((204, String::new()))
}

/// Supported filters: "(`displayName`), (`externalId`), (`members.value`), (`id` and `member`), and (`member` and `id`)",
/// and `id` alone. "When filter querying with a nonexisting member" the answer is 404.
pub(super) fn list(scope: &Scope<'_>, query: &str) -> Result<Answer, Problem> {
    let query = Query::parse(query)?;
    let conditions = query.filter.as_deref().map(filter::parse).transpose()?.unwrap_or_default();
    let after = query.after()?;
    let key = |group: &&Shared<Group>| group.id.clone();
    let show = |group: &&Shared<Group>, out: &mut Writer| show::group(scope, group, true, out);
    let one = |group: Option<&Shared<Group>>| {
        let found: Vec<&Shared<Group>> = group.into_iter().collect();
        listing::answer(&query, found.into_iter(), key, show)
    };
    match conditions.as_slice() {
        [] => {
            let after = after.map_or(Bound::Unbounded, Bound::Excluded);
            let rest = scope.store.groups.range((after, Bound::Unbounded)).map(|(_, group)| group);
            Ok(listing::answer(&query, rest, key, show))
        }
        [Condition { attribute, value }] => {
            let value = value.text().ok_or_else(Problem::violation)?;
            match attribute.as_str() {
                "displayname" => Ok(one(scope.store.group_named(value))),
                "externalid" => Ok(one(scope.store.group_of_external_id(&scope.external_id(value)))),
                "id" => Ok(one(scope.store.groups.get(value))),
                "members.value" => {
                    exists(scope, value)?;
                    let memberships = scope.store.memberships_of(value, after.as_deref());
                    let groups = memberships.filter_map(|one| scope.store.groups.get(&one.group));
                    Ok(listing::answer(&query, groups, key, show))
                }
                _ => Err(Problem::violation()),
            }
        }
        [first, second] => {
            let (id, user) = filter_pair(first, second, &["member", "members", "members.value"])?;
            exists(scope, user)?;
            let group = scope.store.groups.get(id).filter(|group| scope.store.membership_of(&group.id, user).is_some());
            Ok(one(group))
        }
        _ => Err(Problem::violation()),
    }
}
