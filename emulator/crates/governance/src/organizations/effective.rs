//! How policies of the types that take no part in decisions become one for an account. See
//! [inheritance operators](https://docs.aws.amazon.com/organizations/latest/userguide/policy-operators.html).

use json::{Node, Writer};

/// The policies of an account, merged level by level from the root down.
#[derive(Debug, Default)]
pub(super) struct Effective {
    root: Setting,
}

/// What stands under one key of all the policies.
#[derive(Debug, Default)]
struct Setting {
    value: Option<Held>,
    members: Vec<(String, Setting)>,
    /// What this level may still do: the levels above have said so.
    allowed: Operators,
    /// What this level leaves to the levels below.
    narrowed: Operators,
    /// A policy of this level has assigned already: of policies at one place the first decides.
    assigned: bool,
}

/// JSON as text: what is equal is written alike.
#[derive(Debug)]
enum Held {
    One(String),
    Many(Vec<String>),
}

/// Which value-setting operators may be used.
#[derive(Debug, Clone, Copy)]
struct Operators {
    assign: bool,
    append: bool,
    remove: bool,
}

impl Effective {
    /// Merges the policies that are attached to one place, in their order.
    pub(super) fn level<'n>(&mut self, policies: impl Iterator<Item = &'n Node>) {
        policies.for_each(|policy| self.root.merge(policy, Operators::default()));
        self.root.close();
    }
    /// Without operators.
    pub(super) fn text(&self) -> String {
        let mut out = Writer::new();
        self.root.write(&mut out);
        out.finish()
    }
}

impl Setting {
    /// `above`: what the settings around this one allow. A lock on a group is taken for a lock on all within it.
    fn merge(&mut self, policy: &Node, above: Operators) {
        let allowed = above.and(self.allowed);
        for entry in policy.as_object().unwrap_or_default() {
            let given = &entry.value;
            match entry.key.as_str() {
                "@@assign" if allowed.assign && !self.assigned => {
                    self.value = Some(Held::of(given));
                    self.assigned = true;
                }
                "@@append" if allowed.append => self.append(given),
                "@@remove" if allowed.remove => self.remove(given),
                "@@operators_allowed_for_child_policies" => self.narrowed = self.narrowed.and(Operators::of(given)),
                operator if operator.starts_with("@@") => {}
                key => self.member(key).merge(given, allowed),
            }
        }
    }
    fn member(&mut self, key: &str) -> &mut Setting {
        let at = self.members.iter().position(|(name, _)| name == key).unwrap_or(self.members.len());
        if at == self.members.len() {
            self.members.push((key.to_owned(), Setting::default()));
        }
        // INVARIANT: `at` is the place of a member, or of the one just pushed.
        #[expect(clippy::indexing_slicing, reason = "the line before puts a member there")]
        &mut self.members[at].1
    }
    fn append(&mut self, given: &Node) {
        let given = given.as_array().unwrap_or_default().iter().map(text);
        match &mut self.value {
            None => self.value = Some(Held::Many(given.collect())),
            Some(Held::Many(held)) => given.for_each(|one| {
                if !held.contains(&one) {
                    held.push(one);
                }
            }),
            // "You can use this operator with only multi-valued settings."
            Some(Held::One(_)) => {}
        }
    }
    fn remove(&mut self, given: &Node) {
        let given: Vec<String> = given.as_array().unwrap_or_default().iter().map(text).collect();
        if let Some(Held::Many(held)) = &mut self.value {
            held.retain(|one| !given.contains(one));
            if held.is_empty() {
                self.value = None;
            }
        }
    }
    /// The next level is one further from the root.
    fn close(&mut self) {
        self.allowed = self.allowed.and(self.narrowed);
        self.assigned = false;
        self.members.iter_mut().for_each(|(_, member)| member.close());
    }
    fn is_empty(&self) -> bool {
        self.value.is_none() && self.members.iter().all(|(_, member)| member.is_empty())
    }
    fn write(&self, out: &mut Writer) {
        match &self.value {
            Some(Held::One(value)) => {
                out.raw(value);
            }
            Some(Held::Many(values)) => {
                out.begin_array();
                values.iter().for_each(|value| {
                    out.raw(value);
                });
                out.end_array();
            }
            None => {
                out.begin_object();
                for (key, member) in self.members.iter().filter(|(_, member)| !member.is_empty()) {
                    out.key(key);
                    member.write(out);
                }
                out.end_object();
            }
        }
    }
}

impl Held {
    fn of(given: &Node) -> Held {
        match given.as_array() {
            Some(values) => Held::Many(values.iter().map(text).collect()),
            None => Held::One(text(given)),
        }
    }
}

impl Default for Operators {
    /// "By default, all operators (`@@all`) are allowed."
    fn default() -> Operators {
        Operators { assign: true, append: true, remove: true }
    }
}

impl Operators {
    fn of(given: &Node) -> Operators {
        let names: Vec<&str> = given.as_array().unwrap_or_default().iter().filter_map(Node::as_str).collect();
        let has = |name| names.contains(&"@@all") || names.contains(&name);
        Operators { assign: has("@@assign"), append: has("@@append"), remove: has("@@remove") }
    }
    fn and(self, other: Operators) -> Operators {
        Operators {
            assign: self.assign && other.assign,
            append: self.append && other.append,
            remove: self.remove && other.remove,
        }
    }
}

fn text(node: &Node) -> String {
    let mut out = Writer::new();
    out.node(node);
    out.finish()
}
