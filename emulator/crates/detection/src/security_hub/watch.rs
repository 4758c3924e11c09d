//! What follows from changes.

use state::{Partition, Tx};

/// Takes in what was changed.
pub(crate) fn react(_before: &Partition, _tx: &mut Tx<'_>) {}
