use aws::{Arn, Timestamp};

use super::Code;
use crate::map::OrdMap;
use crate::resource::{Detail, PolicyResource, resource_mut};
use crate::{Shared, Tx};

/// What a layer is beside its policy, whose statements each name one version.
#[derive(Debug, Clone, Default)]
pub struct Layer {
    /// Versions by number.
    pub versions: OrdMap<i64, Shared<LayerVersion>>,
    /// The number of the version that was published last; none is used twice.
    pub published: i64,
}

/// A version of a layer.
#[derive(Debug, Clone)]
pub struct LayerVersion {
    /// When it was published.
    pub created: Timestamp,
    /// What a person says of it.
    pub description: Option<String>,
    /// What it is made for.
    pub runtimes: Vec<String>,
    /// What it is made for.
    pub architectures: Vec<String>,
    /// Its licence.
    pub license: Option<String>,
    /// What is in it.
    pub code: Code,
}

impl LayerVersion {
    /// A version of which nothing is known.
    pub fn new(created: Timestamp) -> LayerVersion {
        LayerVersion {
            created,
            description: None,
            runtimes: Vec::new(),
            architectures: Vec::new(),
            license: None,
            code: Code::default(),
        }
    }
}

impl PolicyResource {
    /// What it is as a layer, where it is one.
    pub fn as_layer(&self) -> Option<&Shared<Layer>> {
        if let Detail::Layer(layer) = &self.detail { Some(layer) } else { None }
    }
}

/// A layer for changing.
pub fn layer_mut<'t>(tx: &'t mut Tx<'_>, arn: &Arn) -> Option<&'t mut Layer> {
    if let Detail::Layer(layer) = &mut resource_mut(tx, arn).ok()?.detail { Some(layer.make_mut()) } else { None }
}
