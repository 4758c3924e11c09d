//! CloudFormation templates. See
//! <https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-anatomy.html>.

mod intrinsic;
mod resource;

use std::collections::BTreeMap;

use crate::draft::Draft;
use crate::imported::{ImportError, Imported, Input};
use crate::tree::Tree;

use intrinsic::Template;
use resource::Reader;

/// What a template does not say of itself.
#[derive(Debug, Clone, Default)]
pub struct Stack {
    /// `AWS::AccountId`.
    pub account: String,
    /// `AWS::Region`; us-east-1 when left out.
    pub region: Option<String>,
    /// Parameters, in place of their defaults.
    pub parameters: BTreeMap<String, String>,
}

/// Reads templates that are deployed as stacks of one account.
///
/// # Errors
/// When one of them is neither JSON nor YAML, or no template.
pub fn cloudformation(inputs: &[Input], stack: &Stack) -> Result<Imported, ImportError> {
    let mut draft = Draft::default();
    let names: Vec<&str> = inputs.iter().map(|input| input.name.as_str()).collect();
    draft.imported.world.title = Some(format!("Imported from {}", names.join(", ")));
    for input in inputs {
        let tree = Tree::yaml(&input.text).map_err(|error| ImportError::new(&input.name, error))?;
        let resources = tree
            .get("Resources")
            .filter(|resources| resources.is_map())
            .ok_or_else(|| ImportError::new(&input.name, "not a CloudFormation template: it has no `Resources`"))?;
        read(&input.name, &tree, resources, stack, &mut draft);
    }
    Ok(draft.finish())
}

fn read(name: &str, tree: &Tree, resources: &Tree, stack: &Stack, draft: &mut Draft) {
    let template = Template::new(name, tree, stack);
    let mut unknown: BTreeMap<String, u64> = BTreeMap::new();
    for (id, declared) in resources.entries() {
        let kind = declared.text("Type").unwrap_or_default();
        let place = format!("{name}: {id}");
        if let Some(condition) = declared.text("Condition") {
            match template.condition(condition) {
                Ok(true) => {}
                Ok(false) => {
                    draft.leave_out(&place, format!("condition {condition} is false"));
                    continue;
                }
                Err(unresolved) => {
                    draft.leave_out(&place, format!("condition {condition}: {unresolved}; taken as true"))
                }
            }
        }
        let mut unresolved = Vec::new();
        let properties = declared.get("Properties").map(|tree| template.resolve(tree, &mut unresolved));
        for what in unresolved {
            draft.leave_out(&place, what);
        }
        let properties = properties.flatten().unwrap_or_default();
        let mut reader = Reader { place, id, kind, properties: &properties, template: &template, draft: &mut *draft };
        if !reader.read() {
            *unknown.entry(kind.to_owned()).or_default() += 1;
        }
    }
    for (kind, count) in unknown {
        draft.leave_out(name, format!("{count} resources of type {kind}, which is not imported"));
    }
}
