use crate::statement::Misfit;
use crate::{Attached, PolicyType, Statement};

/// What the walk through the policies tells whoever listens. [`decide`](crate::decide()) listens to nothing, and then
/// these calls are none.
pub(crate) trait Trace<'a> {
    /// Whether to go on behind the first `Deny`, so that the account of every layer is complete.
    const COMPLETE: bool;
    /// A layer, or one level of it, begins.
    fn layer(&mut self, layer: PolicyType, target: Option<&'a str>);
    /// A statement was held against the request.
    fn statement(&mut self, policy: Attached<'a>, statement: &'a Statement, misfit: Option<Misfit<'a>>);
}

/// Listens to nothing.
pub(crate) struct Silent;

impl<'a> Trace<'a> for Silent {
    const COMPLETE: bool = false;
    fn layer(&mut self, _: PolicyType, _: Option<&'a str>) {}
    fn statement(&mut self, _: Attached<'a>, _: &'a Statement, _: Option<Misfit<'a>>) {}
}
