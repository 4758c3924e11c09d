//! The ids that names of a scenario stand for, and `{{…}}` references to them.

use std::collections::BTreeMap;

use aws::AccountId;
use state::Ids;

use crate::identity_center::PermissionSetRole;
use access::analysis::suggest;

/// Every id of the scenario that is known before anything is built.
///
/// An id the file leaves out follows from its name alone: it is the same in every run, with every seed, and stays the
/// same when other parts of the file change, so that two versions of a scenario can be compared.
#[derive(Debug, Clone, Default)]
pub(crate) struct Names {
    pub(crate) accounts: BTreeMap<String, AccountId>,
    pub(crate) account_keys: BTreeMap<AccountId, String>,
    pub(crate) organization: Option<(String, String)>,
    /// The ids of the instance of IAM Identity Center and of its identity store.
    pub(crate) identity_center: Option<(String, String)>,
    pub(crate) units: BTreeMap<String, String>,
    pub(crate) policies: BTreeMap<String, String>,
    /// Texts of the scenario's own.
    pub(crate) variables: BTreeMap<String, String>,
    /// ARNs of KMS keys by `ACCOUNT/NAME`.
    pub(crate) keys: BTreeMap<String, String>,
    /// ARNs of secrets by `ACCOUNT/NAME`.
    pub(crate) secrets: BTreeMap<String, String>,
    /// Ids of VPC endpoints by `ACCOUNT/NAME`.
    pub(crate) vpc_endpoints: BTreeMap<String, String>,
    /// ARNs of the roles that permission sets become, by `ACCOUNT/PERMISSION SET`.
    pub(crate) permission_sets: BTreeMap<String, String>,
    /// The roles of permission sets by ARN.
    pub(crate) roles: BTreeMap<String, PermissionSetRole>,
}

/// A text with its references replaced.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Substituted {
    pub(crate) text: String,
    /// Pairs of byte offsets, in the new and in the old text, from where both run alike.
    pub(crate) steps: Vec<(usize, usize)>,
}

/// A reference to nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct BadReference {
    /// Where in the text, in bytes.
    pub(crate) offset: usize,
    pub(crate) message: String,
    pub(crate) help: Option<String>,
}

const OPEN: &str = "{{";
const CLOSE: &str = "}}";

impl Names {
    /// Replaces every `{{name}}`. Policy variables (`${aws:username}`) have another form and are left alone.
    pub(crate) fn substitute(&self, text: &str) -> Result<Substituted, BadReference> {
        let mut out = String::with_capacity(text.len());
        let mut steps = vec![(0, 0)];
        let mut done = 0;
        while let Some((before, after)) = text.get(done..).and_then(|rest| rest.split_once(OPEN)) {
            let offset = done + before.len();
            out.push_str(before);
            let Some((reference, _)) = after.split_once(CLOSE) else {
                let message = "`{{` is not closed by `}}`".to_owned();
                return Err(BadReference { offset, message, help: None });
            };
            let value = self.look_up(reference.trim()).map_err(|help| {
                let message = format!("nothing is known as `{{{{{}}}}}`", reference.trim());
                BadReference { offset, message, help }
            })?;
            out.push_str(&value);
            done = offset + OPEN.len() + reference.len() + CLOSE.len();
            steps.push((out.len(), done));
        }
        out.push_str(text.get(done..).unwrap_or(""));
        Ok(Substituted { text: out, steps })
    }

    /// The id, or help for the one who asked.
    fn look_up(&self, reference: &str) -> Result<String, Option<String>> {
        let (kind, name) = reference.split_once('.').unwrap_or((reference, ""));
        match (kind, name, &self.organization) {
            ("account", key, _) => match self.accounts.get(key) {
                Some(id) => Ok(id.to_string()),
                None => Err(suggest(key, self.accounts.keys().map(String::as_str))),
            },
            ("organization", "id", Some((id, _))) => Ok(id.clone()),
            ("organization", "root", Some((_, root))) => Ok(root.clone()),
            ("organization", _, None) => Err(Some("the scenario has no organization".to_owned())),
            ("identity_center", "instance", _) => self.instance().map(|(id, _)| format!("arn:aws:sso:::instance/{id}")),
            ("identity_center", "identity_store", _) => self.instance().map(|(_, store)| store.clone()),
            ("unit", path, _) => named(&self.units, path),
            ("policy", name, _) => named(&self.policies, name),
            ("var", name, _) => named(&self.variables, name),
            ("key", name, _) => named(&self.keys, name),
            ("secret", name, _) => named(&self.secrets, name),
            ("vpc_endpoint", name, _) => named(&self.vpc_endpoints, name),
            ("permission_set", name, _) => named(&self.permission_sets, name),
            _ => {
                let forms = [
                    "account.KEY",
                    "organization.id",
                    "organization.root",
                    "unit.PATH",
                    "policy.NAME",
                    "var.NAME",
                    "key.ACCOUNT/NAME",
                    "secret.ACCOUNT/NAME",
                    "vpc_endpoint.ACCOUNT/NAME",
                    "permission_set.ACCOUNT/NAME",
                    "identity_center.instance",
                    "identity_center.identity_store",
                ];
                Err(Some(format!("known: {}", forms.map(|form| format!("`{{{{{form}}}}}`")).join(", "))))
            }
        }
    }

    fn instance(&self) -> Result<&(String, String), Option<String>> {
        self.identity_center.as_ref().ok_or_else(|| Some("the scenario has no IAM Identity Center".to_owned()))
    }
}

fn named(ids: &BTreeMap<String, String>, name: &str) -> Result<String, Option<String>> {
    ids.get(name).cloned().ok_or_else(|| suggest(name, ids.keys().map(String::as_str)))
}

/// A generator of ids that depends on nothing but what the id is for.
pub(crate) fn ids_for(kind: &str, name: &str) -> Ids {
    // FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/: it only has to spread and never to change.
    let hash = [kind, "\0", name]
        .iter()
        .flat_map(|part| part.bytes())
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    Ids::new(hash)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names() -> Names {
        Names {
            accounts: [("prod".to_owned(), AccountId::new(222_222_222_222))].into(),
            organization: Some(("o-example123".to_owned(), "r-root".to_owned())),
            units: [("Workloads/Prod".to_owned(), "ou-root-12345678".to_owned())].into(),
            policies: [("deny-all".to_owned(), "p-denyall1".to_owned())].into(),
            ..Names::default()
        }
    }

    #[test]
    fn references_become_ids_and_policy_variables_stay() {
        for (text, expected) in [
            ("", ""),
            ("arn:aws:iam::{{account.prod}}:role/x", "arn:aws:iam::222222222222:role/x"),
            (
                "{{ organization.id }}/{{organization.root}}/{{unit.Workloads/Prod}}",
                "o-example123/r-root/ou-root-12345678",
            ),
            ("{{policy.deny-all}}", "p-denyall1"),
            ("${aws:username}/{x}", "${aws:username}/{x}"),
        ] {
            assert_eq!(names().substitute(text).unwrap().text, expected);
        }
    }

    #[test]
    fn a_reference_to_nothing_says_where_and_what_is_known() {
        for (text, offset, help) in [
            ("ab{{account.prd}}", 2, Some("did you mean `prod`?")),
            ("{{account.nothing-like-it}}", 0, Some("known: `prod`")),
            ("x {{unit.Workloads}}", 2, Some("known: `Workloads/Prod`")),
            ("{{open", 0, None),
        ] {
            let bad = names().substitute(text).unwrap_err();
            assert_eq!((bad.offset, bad.help.as_deref()), (offset, help), "{text}");
        }
    }

    #[test]
    fn ids_follow_from_names_alone() {
        assert_eq!(ids_for("account", "prod").account(), ids_for("account", "prod").account());
        assert_ne!(ids_for("account", "prod").account(), ids_for("account", "dev").account());
    }
}
