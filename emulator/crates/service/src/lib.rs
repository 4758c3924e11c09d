//! What a service is: operations with a handler and a row of authorization data, and the history they leave.
//!
//! A service never calls a service. It reads a [`View`] or changes the state through a [`state::Tx`].

mod authorization;
mod defects;
mod generated;
mod history;
mod kept;
mod last_use;
mod page;
mod served;
mod view;

pub use authorization::{Authorization, Check, authorization, keys_located, located_keys};
pub use defects::Sample;
pub use history::{Circumstances, Event, EventHistory, Outcome, ServiceEvent, Transfer};
pub use last_use::{LastUse, LastUses};
pub use page::{Page, open_token, page, page_order, seal_token};
pub use served::{Absence, Batch, Change, Manner, Permission, Prove, Serve, Served, ServedService};
pub use view::View;
