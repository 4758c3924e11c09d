//! Which actions permissions policies allow, by themselves: "It only applies permissions policy logic."

use policy::{Effect, PolicyDocument, SoughtAction, Statement};
use service::View;
use state::iam::{Entity, EntityKind, Iam};

/// Policies of which one is enough to allow.
pub(super) struct Grants<'a>(pub(super) Vec<&'a PolicyDocument>);

impl<'a> Grants<'a> {
    /// What a user, group or role has: its own policies and, of a user, those of its groups.
    pub(super) fn of(view: &'a View<'_>, iam: &'a Iam, kind: EntityKind, entity: &'a Entity) -> Grants<'a> {
        let mut found = own(view, entity);
        for group in groups(iam, kind, entity) {
            found.extend(own(view, group));
        }
        Grants(found)
    }
    /// Whether something is allowed of an action: what is denied of it under all circumstances is not.
    pub(super) fn allow(&self, action: &str) -> bool {
        let sought = SoughtAction::new(action);
        let mut is_allowed = false;
        for statement in self.0.iter().flat_map(|document| document.about(&sought)) {
            if !statement.covers_action(action) {
                continue;
            }
            match statement.effect() {
                Effect::Allow => is_allowed = true,
                Effect::Deny if is_absolute(statement) => return false,
                Effect::Deny => {}
            }
        }
        is_allowed
    }
}

/// The groups of a user; nobody else is in any.
pub(super) fn groups<'a>(iam: &'a Iam, kind: EntityKind, entity: &Entity) -> Vec<&'a Entity> {
    let user = iam.users.get(&entity.name).filter(|_| kind == EntityKind::User);
    let names = user.into_iter().flat_map(|user| user.groups.iter());
    names.filter_map(|name| iam.groups.get(name)).map(|group| &group.entity).collect()
}

fn own<'a>(view: &'a View<'_>, entity: &'a Entity) -> Vec<&'a PolicyDocument> {
    let inline = entity.inline.values().map(|document| &**document);
    let managed = entity.attached.iter().filter_map(|arn| view.partition.managed_policy(arn)?.document());
    inline.chain(managed.map(|document| &**document)).collect()
}

fn is_absolute(statement: &Statement) -> bool {
    let everywhere =
        |(negated, mut patterns): (bool, _)| !negated && Iterator::any(&mut patterns, |text: &str| text == "*");
    statement.conditions().is_empty() && statement.resources().is_none_or(everywhere)
}
