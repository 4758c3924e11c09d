//! What is decided beside the rows of authorization data: things done many at a time, and what may not be told.

use service::{Batch, Permission, ServedService};
use state::{Call, Partition};
use wire::{Fault, Structure};

use crate::authorize::authorize_permission;

/// The denial of a caller who may not be told that something is not there.
pub(crate) fn concealed(
    head: &Partition,
    call: &Call,
    service: &ServedService,
    fault: &Fault,
    input: &Structure,
) -> Option<Box<access::Denial>> {
    let needed = service.absence?(fault, input)?;
    authorize_permission(head, call, &needed).err()
}

/// Does of many things what the caller may, and says of the others why not.
pub(crate) fn partly(
    head: &Partition,
    call: &Call,
    batch: &Batch,
    mut input: Structure,
    handle: impl FnOnce(Structure) -> Result<Structure, Fault>,
) -> Result<Structure, Fault> {
    let denied = |needs: &Vec<Permission>| {
        needs.iter().find_map(|need| authorize_permission(head, call, need).err()).map(|denial| denial.message)
    };
    let needs = (batch.needs)(head, &input);
    let refused: Vec<(usize, String)> =
        needs.iter().enumerate().filter_map(|(at, needs)| Some((at, denied(needs)?))).collect();
    if refused.is_empty() {
        return handle(input);
    }
    let whole = input.clone();
    (batch.without)(&mut input, &refused.iter().map(|(at, _)| *at).collect::<Vec<_>>());
    let mut output = handle(input)?;
    (batch.refused)(&mut output, &whole, &refused);
    Ok(output)
}
