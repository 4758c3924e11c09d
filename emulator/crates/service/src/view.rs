use state::{Call, Partition};

use crate::EventHistory;

/// What a read-only operation sees. It cannot write because there is nothing here to write to, but for reports of the past,
/// which stand beside the state as the past does.
#[derive(Debug)]
pub struct View<'a> {
    /// The state.
    pub partition: &'a Partition,
    /// The request.
    pub call: &'a Call,
    /// What happened before.
    pub history: &'a EventHistory,
}
