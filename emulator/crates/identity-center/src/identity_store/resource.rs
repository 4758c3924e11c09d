//! The resources that a request means. See
//! [the authorization reference](https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsidentitystore.html).

use models::{Record, identitystore as api};
use state::identity_store::IdentityStore;
use state::{Call, Partition, Shared, arn_text};
use wire::{Structure, Value};

use super::caller::bare;
use super::{group, shapes, user};

/// The ARNs that a request means, and the values of `@region`, `identitystore:PrimaryRegion`. An action of the identity
/// store needs all its resources: the store as well as the person.
pub(super) fn locate(kind: &str, partition: &Partition, call: &Call, input: &Structure) -> Vec<String> {
    let Some(id) = input.text("IdentityStoreId") else { return Vec::new() };
    let request = Request { partition, call, input, store: partition.identity_store(bare(id)) };
    if kind == "@region" {
        return vec![request.store.map_or(&call.region, |store| &store.region).to_string()];
    }
    let store = request.store_arn(id);
    let arn = |kind: &str, id: &str| shapes::arn(partition, kind, id);
    let mut found = match kind {
        "identitystore" => Vec::new(),
        "user" => vec![arn("user", &request.user())],
        "users" => vec![arn("user", "*")],
        "group" => vec![arn("group", &request.group())],
        "groups" => vec![arn("group", "*")],
        "membership" => request.membership(),
        "memberships" => request.memberships(),
        _ => return Vec::new(),
    };
    found.insert(0, store);
    found
}

struct Request<'a> {
    partition: &'a Partition,
    call: &'a Call,
    input: &'a Structure,
    store: Option<&'a Shared<IdentityStore>>,
}

impl Request<'_> {
    /// A store that is not there is looked for in the caller's account.
    fn store_arn(&self, id: &str) -> String {
        match self.store {
            Some(store) => store.arn.to_string(),
            None if id.starts_with("arn:") => id.to_owned(),
            None => {
                let resource = format!("identitystore/{id}");
                arn_text(&self.partition.name, "identitystore", "", self.call.account, &resource)
            }
        }
    }
    fn text(&self, member: &str) -> Option<&str> {
        self.input.text(member).map(bare)
    }
    fn member(&self) -> Option<&str> {
        let member = self.input.get("MemberId").and_then(Value::as_structure);
        member.and_then(|member| member.text("UserId")).map(bare)
    }
    /// The person's id; where the request names somebody who is not there, whoever it may be.
    fn user(&self) -> String {
        let named = self.text("UserId").or_else(|| self.member()).map(str::to_owned);
        let identified = || {
            let input = api::GetUserIdRequest::from_structure(self.input.clone()).ok()?;
            let user = user::identified(self.call, self.store?, &input.alternate_identifier).ok()??;
            Some(user.id.to_string())
        };
        named.or_else(identified).unwrap_or_else(|| "*".to_owned())
    }
    /// As [`Request::user`].
    fn group(&self) -> String {
        let identified = || {
            let input = api::GetGroupIdRequest::from_structure(self.input.clone()).ok()?;
            let group = group::identified(self.call, self.store?, &input.alternate_identifier).ok()??;
            Some(group.id.to_string())
        };
        self.text("GroupId").map(str::to_owned).or_else(identified).unwrap_or_else(|| "*".to_owned())
    }
    /// Group, person and membership, of which a request names two or the third.
    fn membership(&self) -> Vec<String> {
        let by_id = || self.store?.memberships.get(self.text("MembershipId")?);
        let by_pair = || self.store?.membership_of(self.text("GroupId")?, self.member()?);
        let membership = by_id().or_else(by_pair);
        let group = self.text("GroupId").or_else(|| membership.map(|one| &*one.group)).unwrap_or("*");
        let user = self.member().or_else(|| membership.map(|one| &*one.user)).unwrap_or("*");
        let arn = |kind, id| shapes::arn(self.partition, kind, id);
        let mut found = vec![arn("group", group), arn("user", user)];
        // "CreateGroupMembership" needs store, group and user only.
        if !std::ptr::eq(self.input.shape(), api::CreateGroupMembershipRequest::SHAPE) {
            let id = self.text("MembershipId").or_else(|| membership.map(|one| &*one.id)).unwrap_or("*");
            found.push(arn("membership", id));
        }
        found
    }
    /// All memberships, and the group, groups and person that the request asks about.
    fn memberships(&self) -> Vec<String> {
        let arn = |kind, id| shapes::arn(self.partition, kind, id);
        let mut found = vec![arn("membership", "*")];
        found.extend(self.text("GroupId").map(|id| arn("group", id)));
        let groups = self.input.get("GroupIds").map_or(&[][..], Value::as_list).iter();
        found.extend(groups.filter_map(Value::as_str).map(|id| arn("group", bare(id))));
        found.extend(self.member().map(|id| arn("user", id)));
        found
    }
}
