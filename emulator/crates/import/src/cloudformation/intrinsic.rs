//! Intrinsic functions. See
//! <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html>.

use std::collections::BTreeMap;

use crate::arns;
use crate::tree::Tree;

use super::Stack;

/// Nested deeper than any template of a person; CloudFormation itself has no number for it.
const DEEPEST: usize = 60;

/// A template and what it is deployed with.
pub(crate) struct Template<'t> {
    pub(crate) account: &'t str,
    pub(crate) region: &'t str,
    name: String,
    parameters: BTreeMap<&'t str, Tree>,
    mappings: Option<&'t Tree>,
    conditions: Option<&'t Tree>,
    resources: Option<&'t Tree>,
}

impl<'t> Template<'t> {
    pub(crate) fn new(file: &str, tree: &'t Tree, stack: &'t Stack) -> Template<'t> {
        let declared = tree.get("Parameters").map_or(&[] as &[_], Tree::entries);
        let mut parameters: BTreeMap<&str, Tree> = BTreeMap::new();
        for (name, declaration) in declared {
            let given = stack.parameters.get(name).map(|text| Tree::Text(text.clone()));
            let Some(value) = given.or_else(|| declaration.get("Default").cloned()) else { continue };
            let is_list = declaration.text("Type").is_some_and(|kind| kind.contains("List"));
            let value = match value.as_str() {
                Some(text) if is_list => {
                    Tree::List(text.split(',').map(|item| Tree::Text(item.trim().to_owned())).collect())
                }
                _ => value,
            };
            parameters.insert(name, value);
        }
        let stem = file.rsplit('/').next().unwrap_or(file).split('.').next().unwrap_or(file);
        Template {
            account: &stack.account,
            region: stack.region.as_deref().unwrap_or("us-east-1"),
            name: stem.to_owned(),
            parameters,
            mappings: tree.get("Mappings"),
            conditions: tree.get("Conditions"),
            resources: tree.get("Resources"),
        }
    }

    /// A value with its functions replaced. `None` is `AWS::NoValue`. What cannot be resolved is told, and stays out.
    pub(crate) fn resolve(&self, tree: &Tree, unresolved: &mut Vec<String>) -> Option<Tree> {
        match self.value(tree, unresolved, 0) {
            Ok(value) => value,
            Err(why) => {
                unresolved.push(why);
                None
            }
        }
    }

    fn value(&self, tree: &Tree, unresolved: &mut Vec<String>, depth: usize) -> Result<Option<Tree>, String> {
        if depth > DEEPEST {
            return Err("functions refer to each other in circles".to_owned());
        }
        match tree {
            Tree::Map(entries) => match entries.as_slice() {
                [(name, argument)] if is_function(name) => self.function(name, argument, unresolved, depth + 1),
                entries => {
                    let mut found = Vec::new();
                    for (name, value) in entries {
                        match self.value(value, unresolved, depth + 1) {
                            Ok(Some(value)) => found.push((name.clone(), value)),
                            Ok(None) => {}
                            // A document with a hole would say something else than was meant.
                            Err(why) if depth > 0 => return Err(format!("{name}: {why}")),
                            Err(why) => unresolved.push(format!("{name}: {why}")),
                        }
                    }
                    Ok(Some(Tree::Map(found)))
                }
            },
            Tree::List(items) => {
                let mut found = Vec::new();
                for item in items {
                    found.extend(self.value(item, unresolved, depth + 1)?);
                }
                Ok(Some(Tree::List(found)))
            }
            other => Ok(Some(other.clone())),
        }
    }

    fn function(
        &self,
        name: &str,
        argument: &Tree,
        unresolved: &mut Vec<String>,
        depth: usize,
    ) -> Result<Option<Tree>, String> {
        let mut value = |tree: &Tree| match self.value(tree, unresolved, depth) {
            Ok(Some(value)) => Ok(value),
            Ok(None) => Err(format!("{name} of AWS::NoValue")),
            Err(why) => Err(why),
        };
        let text = |text: String| Ok(Some(Tree::Text(text)));
        match (name, argument.items()) {
            ("Ref", _) => self.reference(argument.as_str().unwrap_or_default(), depth),
            ("Fn::GetAtt", []) => {
                let (id, attribute) = argument.as_str().and_then(|text| text.split_once('.')).unwrap_or_default();
                text(self.attribute(id, attribute, depth)?)
            }
            ("Fn::GetAtt", [id, attribute]) => {
                text(self.attribute(id.as_str().unwrap_or_default(), attribute.as_str().unwrap_or_default(), depth)?)
            }
            ("Fn::Sub", []) => text(self.substitute(argument.as_str().unwrap_or_default(), &Tree::Null, depth)?),
            ("Fn::Sub", [template, variables]) => {
                let variables = value(variables)?;
                text(self.substitute(template.as_str().unwrap_or_default(), &variables, depth)?)
            }
            ("Fn::Join", [by, items]) => {
                let items = value(items)?;
                let texts: Option<Vec<String>> = items.items().iter().map(Tree::scalar).collect();
                let texts = texts.ok_or("Fn::Join of what is no text")?;
                text(texts.join(by.as_str().unwrap_or_default()))
            }
            ("Fn::Split", [by, whole]) => {
                let whole = value(whole)?.scalar().unwrap_or_default();
                let by = by.as_str().filter(|by| !by.is_empty()).ok_or("Fn::Split by nothing")?;
                Ok(Some(Tree::List(whole.split(by).map(|part| Tree::Text(part.to_owned())).collect())))
            }
            ("Fn::Select", [index, items]) => {
                let index = value(index)?.as_u32().and_then(|index| usize::try_from(index).ok());
                let items = value(items)?;
                let chosen = index.and_then(|index| items.items().get(index));
                chosen.cloned().map(Some).ok_or_else(|| "Fn::Select of an item that is not there".to_owned())
            }
            ("Fn::FindInMap", [map, top, second]) => {
                let keys = [value(map)?, value(top)?, value(second)?].map(|key| key.scalar().unwrap_or_default());
                let [map, top, second] = &keys;
                let found = self.mappings.and_then(|all| all.get(map)?.get(top)?.get(second));
                found.cloned().map(Some).ok_or_else(|| format!("Mappings have no {map}.{top}.{second}"))
            }
            ("Fn::If", [condition, yes, no]) => {
                let holds = self.condition(condition.as_str().unwrap_or_default())?;
                self.value(if holds { yes } else { no }, unresolved, depth)
            }
            (function, _) => Err(format!("{function} is not resolved here")),
        }
    }

    /// `Ref`: a parameter, a pseudo parameter, or what a resource is called.
    fn reference(&self, name: &str, depth: usize) -> Result<Option<Tree>, String> {
        if name == "AWS::NoValue" {
            return Ok(None);
        }
        if let Some(value) = self.pseudo(name).map(Tree::Text).or_else(|| self.parameters.get(name).cloned()) {
            return Ok(Some(value));
        }
        let declared = self.resources.and_then(|resources| resources.get(name));
        let declared = declared.ok_or_else(|| format!("{name} is no resource, and no parameter that has a value"))?;
        let kind = declared.text("Type").unwrap_or_default();
        let text = match kind {
            "AWS::IAM::ManagedPolicy" | "AWS::SNS::Topic" | "AWS::SecretsManager::Secret" => {
                self.attribute(name, "Arn", depth)?
            }
            _ => self.physical(name, declared, depth)?,
        };
        Ok(Some(Tree::Text(text)))
    }

    fn pseudo(&self, name: &str) -> Option<String> {
        Some(match name {
            "AWS::AccountId" => self.account.to_owned(),
            "AWS::Region" => self.region.to_owned(),
            "AWS::Partition" => "aws".to_owned(),
            "AWS::URLSuffix" => "amazonaws.com".to_owned(),
            "AWS::StackName" => self.name.clone(),
            _ => return None,
        })
    }

    /// What a resource is called: the name it is given, or else its logical id.
    fn physical(&self, id: &str, declared: &Tree, depth: usize) -> Result<String, String> {
        let properties = declared.get("Properties").unwrap_or(&Tree::Null);
        match name_property(declared.text("Type").unwrap_or_default()).and_then(|name| properties.get(name)) {
            None => Ok(id.to_owned()),
            Some(name) => {
                let value = self.value(name, &mut Vec::new(), depth + 1)?;
                Ok(value.and_then(|value| value.scalar()).unwrap_or_else(|| id.to_owned()))
            }
        }
    }

    fn attribute(&self, id: &str, attribute: &str, depth: usize) -> Result<String, String> {
        let declared = self.resources.and_then(|resources| resources.get(id));
        let declared = declared.ok_or_else(|| format!("{id} is no resource of this template"))?;
        let kind = declared.text("Type").unwrap_or_default();
        let name = self.physical(id, declared, depth)?;
        let (account, region) = (self.account, self.region);
        let path = match declared.get("Properties").and_then(|properties| properties.get("Path")) {
            Some(path) => self.value(path, &mut Vec::new(), depth + 1)?.and_then(|path| path.scalar()),
            None => None,
        };
        let path = path.unwrap_or_else(|| "/".to_owned());
        let iam = |kind: &str| arns::iam(account, kind, &path, &name);
        Ok(match (kind, attribute) {
            ("AWS::IAM::Role", "Arn") => iam("role"),
            ("AWS::IAM::User", "Arn") => iam("user"),
            ("AWS::IAM::Group", "Arn") => iam("group"),
            ("AWS::IAM::ManagedPolicy", "Arn" | "PolicyArn") => iam("policy"),
            ("AWS::S3::Bucket", "Arn") => format!("arn:aws:s3:::{name}"),
            ("AWS::SQS::Queue", "Arn") => format!("arn:aws:sqs:{region}:{account}:{name}"),
            ("AWS::SQS::Queue", "QueueName") | ("AWS::SNS::Topic", "TopicName") => name,
            ("AWS::SNS::Topic", "Arn" | "TopicArn") => format!("arn:aws:sns:{region}:{account}:{name}"),
            ("AWS::KMS::Key", "KeyId") => name,
            ("AWS::KMS::Key", "Arn") => format!("arn:aws:kms:{region}:{account}:key/{}", key_id(&name)),
            ("AWS::SecretsManager::Secret", "Arn" | "Id") => {
                format!("arn:aws:secretsmanager:{region}:{account}:secret:{name}-??????")
            }
            ("AWS::Lambda::Function", "Arn") => arns::function(region, account, &name),
            ("AWS::DynamoDB::Table", "Arn") => format!("arn:aws:dynamodb:{region}:{account}:table/{name}"),
            ("AWS::Logs::LogGroup", "Arn") => format!("arn:aws:logs:{region}:{account}:log-group:{name}:*"),
            ("AWS::Organizations::Organization", "RootId") => crate::draft::ROOT.to_owned(),
            ("AWS::Organizations::Account", "AccountId") => name,
            (kind, attribute) => {
                return Err(format!("{attribute} of {id} ({kind}) is not known before it is deployed"));
            }
        })
    }

    /// `${Name}` and `${Resource.Attribute}`; `${!Literal}` stays as `${Literal}`.
    fn substitute(&self, template: &str, variables: &Tree, depth: usize) -> Result<String, String> {
        let mut out = String::new();
        let mut rest = template;
        while let Some((before, after)) = rest.split_once("${") {
            out.push_str(before);
            let (name, tail) = after.split_once('}').ok_or("`${` is not closed by `}`")?;
            match name.strip_prefix('!') {
                Some(literal) => out.push_str(&format!("${{{literal}}}")),
                None => out.push_str(&self.variable(name.trim(), variables, depth)?),
            }
            rest = tail;
        }
        out.push_str(rest);
        Ok(out)
    }

    fn variable(&self, name: &str, variables: &Tree, depth: usize) -> Result<String, String> {
        if let Some(value) = variables.get(name) {
            return value.scalar().ok_or_else(|| format!("variable {name} is no text"));
        }
        match name.split_once('.') {
            Some((id, attribute)) => self.attribute(id, attribute, depth),
            None => {
                let value = self.reference(name, depth)?;
                value.and_then(|value| value.scalar()).ok_or_else(|| format!("{name} is no text"))
            }
        }
    }

    /// Whether a condition of the template holds.
    pub(crate) fn condition(&self, name: &str) -> Result<bool, String> {
        let condition = self.conditions.and_then(|conditions| conditions.get(name));
        self.holds(condition.ok_or_else(|| format!("there is no condition {name}"))?, 0)
    }

    fn holds(&self, tree: &Tree, depth: usize) -> Result<bool, String> {
        let [(function, argument)] = tree.entries() else { return Err("a condition is one function".to_owned()) };
        if depth > DEEPEST {
            return Err("conditions refer to each other in circles".to_owned());
        }
        match (function.as_str(), argument.items()) {
            ("Condition", _) => {
                let named = argument.as_str().and_then(|name| self.conditions?.get(name));
                self.holds(named.ok_or("a condition that is not there")?, depth + 1)
            }
            ("Fn::Equals", [one, two]) => {
                let scalar = |tree| Ok::<_, String>(self.value(tree, &mut Vec::new(), 1)?.and_then(|it| it.scalar()));
                Ok(scalar(one)? == scalar(two)?)
            }
            ("Fn::Not", [one]) => Ok(!self.holds(one, depth + 1)?),
            ("Fn::And", all) => all.iter().try_fold(true, |held, one| Ok(self.holds(one, depth + 1)? && held)),
            ("Fn::Or", all) => all.iter().try_fold(false, |held, one| Ok(self.holds(one, depth + 1)? || held)),
            (function, _) => Err(format!("{function} is not resolved here")),
        }
    }
}

fn is_function(name: &str) -> bool {
    name == "Ref" || name.starts_with("Fn::")
}

/// The property that gives a resource its name.
pub(crate) fn name_property(kind: &str) -> Option<&'static str> {
    Some(match kind {
        "AWS::IAM::Role" => "RoleName",
        "AWS::IAM::User" => "UserName",
        "AWS::IAM::Group" => "GroupName",
        "AWS::IAM::ManagedPolicy" => "ManagedPolicyName",
        "AWS::S3::Bucket" => "BucketName",
        "AWS::SQS::Queue" => "QueueName",
        "AWS::SNS::Topic" => "TopicName",
        "AWS::SecretsManager::Secret" => "Name",
        "AWS::Lambda::Function" => "FunctionName",
        "AWS::DynamoDB::Table" => "TableName",
        "AWS::Logs::LogGroup" => "LogGroupName",
        _ => return None,
    })
}

/// An id for a key that has none yet: it follows from its logical id, and has the form that ids of keys have.
pub(crate) fn key_id(logical_id: &str) -> String {
    let digest = logical_id
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3));
    let high = digest.rotate_left(32).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let part = |bits: u64, digits: usize| format!("{:0digits$x}", bits & ((1 << (digits * 4)) - 1));
    let parts = [part(high >> 32, 8), part(high >> 16, 4), part(high, 4), part(digest >> 48, 4), part(digest, 12)];
    parts.join("-")
}
