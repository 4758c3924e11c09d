//! What AWS publishes about its actions and managed policies, as text that is searched where it lies.
//!
//! Nothing is parsed, copied or allocated at start: every table is sorted text in the binary, and a look-up is a binary
//! search over its lines; of actions, which policies name by the dozen, a look into a hash table. `cargo xtask catalog` writes the texts; `aws-models/SOURCE-catalog.md` says from what.

mod action;
mod action_table;
mod condition_key;
mod lines;
mod managed_policy;
mod operation;
mod partition;
mod resource_type;
mod service;

pub use action::{AccessLevel, ActionId, ActionInfo, actions, actions_with_prefix, at, known};
pub use condition_key::{ConditionKey, ValueType, condition_key};
pub use managed_policy::{ManagedPolicy, managed_policies, managed_policy};
pub use operation::{Action, action, action_on_version, iam_prefix, resource};
pub use partition::{Partition, partitions};
pub use resource_type::{ResourceType, resource_types};
pub use service::{Service, rcp_supported, service, services};
