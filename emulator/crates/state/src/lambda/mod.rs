//! Lambda's own state: functions with their versions and aliases, and layers.

mod function;
mod layer;

pub use function::{Alias, Code, Configuration, Function, function_mut};
pub use layer::{Layer, LayerVersion, layer_mut};
