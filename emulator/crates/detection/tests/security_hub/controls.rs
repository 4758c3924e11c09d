//! Controls: what they are, which are on, and what they find.

use serde_json::{Value, json};
use state::iam::EntityKind;

use crate::world::{MANAGEMENT, World};

#[test]
fn placeholder() {
    let mut world = World::enabled();
    world.record(MANAGEMENT, true);
    let _: (Option<EntityKind>, Value) = (None, json!(world.of_control("IAM.1", "x")));
}
