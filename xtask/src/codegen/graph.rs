//! What of a model is generated, and in which form.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, bail};

use super::names;
use crate::model::{Model, Operation, Reference, Shape};

/// What is generated for a service.
#[derive(Debug)]
pub(crate) struct Plan<'m> {
    pub(crate) model: &'m Model,
    /// Sorted by name.
    pub(crate) operations: BTreeMap<&'m str, Planned<'m>>,
    /// Every shape that an operation reaches, by the model's name; also those made up for missing inputs and outputs.
    pub(crate) shapes: BTreeMap<String, &'m Shape>,
    /// The name of every shape's static.
    statics: BTreeMap<String, String>,
    /// Structures that become Rust types.
    pub(crate) records: BTreeSet<String>,
    /// Structures that are errors.
    pub(crate) errors: BTreeSet<&'m str>,
}

/// An operation and the names of its input and output.
#[derive(Debug)]
pub(crate) struct Planned<'m> {
    pub(crate) operation: &'m Operation,
    pub(crate) input: String,
    pub(crate) output: String,
}

/// Stands for inputs and outputs that a model leaves out.
static EMPTY: std::sync::LazyLock<Shape> =
    std::sync::LazyLock::new(|| Shape { kind: "structure".to_owned(), ..Shape::default() });

impl<'m> Plan<'m> {
    pub(crate) fn new(model: &'m Model, implemented: &[String]) -> Result<Plan<'m>> {
        let mut plan = Plan {
            model,
            operations: BTreeMap::new(),
            shapes: BTreeMap::new(),
            statics: BTreeMap::new(),
            records: BTreeSet::new(),
            errors: BTreeSet::new(),
        };
        for (name, operation) in &model.operations.0 {
            let input = plan.end(name, operation.input.as_ref(), "Request")?;
            let output = plan.end(name, operation.output.as_ref(), "Response")?;
            for error in &operation.errors {
                plan.reach(&error.shape)?;
                plan.errors.insert(&error.shape);
            }
            plan.operations.insert(name, Planned { operation, input, output });
        }
        for name in implemented {
            let planned = plan.operations.get(name.as_str()).with_context(|| format!("no operation `{name}`"))?;
            let (input, output) = (planned.input.clone(), planned.output.clone());
            plan.record(&input)?;
            plan.record(&output)?;
        }
        plan.name_statics();
        plan.check_types()?;
        Ok(plan)
    }

    /// The shape of an input or output, made up where the model has none.
    fn end(&mut self, operation: &str, reference: Option<&Reference>, suffix: &str) -> Result<String> {
        let Some(reference) = reference else {
            let name = format!("{operation}{suffix}");
            if self.model.shape(&name).is_some() {
                bail!("`{name}` exists but `{operation}` does not use it");
            }
            self.shapes.insert(name.clone(), &EMPTY);
            return Ok(name);
        };
        self.reach(&reference.shape)?;
        Ok(reference.shape.clone())
    }

    fn reach(&mut self, name: &str) -> Result<()> {
        let shape = self.model.shape(name).with_context(|| format!("no shape `{name}`"))?;
        if self.shapes.insert(name.to_owned(), shape).is_none() {
            for next in shape.references() {
                self.reach(&next.shape)?;
            }
        }
        Ok(())
    }

    /// Marks a structure and all structures below it as Rust types.
    fn record(&mut self, name: &str) -> Result<()> {
        let shape = *self.shapes.get(name).with_context(|| format!("no shape `{name}`"))?;
        if shape.is_structure() && !self.records.insert(name.to_owned()) {
            return Ok(());
        }
        for next in shape.references() {
            self.record(&next.shape)?;
        }
        Ok(())
    }

    /// The name of a shape's static.
    pub(crate) fn static_of(&self, shape: &str) -> Result<&str> {
        self.statics.get(shape).map(String::as_str).with_context(|| format!("no shape `{shape}`"))
    }

    /// Names every shape's static. Operations have the first choice; of two shapes that differ in case alone (STS has
    /// such a pair) the later gets a number.
    fn name_statics(&mut self) {
        let mut taken: BTreeSet<String> = self.operations.keys().map(|operation| names::screaming(operation)).collect();
        taken.extend(["SERVICE", "OPERATIONS"].map(str::to_owned));
        for name in self.shapes.keys() {
            let plain = names::screaming(name);
            let mut chosen = plain.clone();
            for number in 2.. {
                if taken.insert(chosen.clone()) {
                    break;
                }
                chosen = format!("{plain}_{number}");
            }
            self.statics.insert(name.clone(), chosen);
        }
    }

    fn check_types(&self) -> Result<()> {
        let mut seen = BTreeMap::new();
        for name in &self.records {
            if let Some(other) = seen.insert(names::type_name(name), name) {
                bail!("`{name}` and `{other}` would share a type");
            }
        }
        Ok(())
    }
}

impl Model {
    fn shape(&self, name: &str) -> Option<&Shape> {
        self.shapes.0.iter().find(|(key, _)| key == name).map(|(_, shape)| shape)
    }
}
impl Shape {
    /// Whether it has members; documents are structures to botocore alone.
    pub(crate) fn is_structure(&self) -> bool {
        self.kind == "structure" && !self.document
    }
    fn references(&self) -> impl Iterator<Item = &Reference> {
        let members = self.members.0.iter().map(|(_, member)| member);
        members.chain(&self.member).chain(&self.key).chain(&self.value)
    }
}
