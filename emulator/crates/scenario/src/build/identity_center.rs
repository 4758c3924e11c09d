use aws::Arn;
use state::Tx;
use state::iam::attachment::attach;
use state::iam::inline::put;
use state::iam::role::{NewRole, create};
use state::iam::{EntityKind, IamError};

use super::{Build, Done, fixed};
use crate::check::{aws_policy_arn, region};
use crate::diagnostic::Diagnostics;
use crate::format::{CustomerManagedPolicy, PermissionSet, Placed};
use crate::identity_center::{INLINE_POLICY, MAX_SESSION_SECONDS, PermissionSetRole, path, trust};

/// What a role of a permission set is made of, in texts that the state takes.
struct Parts {
    path: String,
    trust: String,
    description: Option<String>,
    boundary: Option<Arn>,
    attached: Vec<Arn>,
    inline: Option<String>,
}

impl Build<'_> {
    /// The roles that Identity Center provisions: no API lets a customer make one.
    pub(super) fn permission_sets(&self) -> Done {
        for role in self.scenario.names.roles.values() {
            let Some(set) = self.scenario.file.permission_sets.get(&role.permission_set) else { continue };
            let parts = self.parts(role, set)?;
            self.change(role.at, role.account, |tx| provision(tx, role, &parts))?;
            let label = role.role.as_str();
            self.change(role.at, role.account, |tx| fixed::role(tx, role.account, &role.role_name, label))?;
        }
        Ok(())
    }

    fn parts(&self, role: &PermissionSetRole, set: &PermissionSet) -> Result<Parts, Diagnostics> {
        let directory = self.scenario.file.identity_center.as_ref();
        let arn = |name: &Placed<String>, text: &str| {
            Arn::parse(text)
                .map_err(|_| self.wrong(name.at, format!("there is no managed policy `{}`", name.value), None))
        };
        let aws = |name: &Placed<String>| arn(name, aws_policy_arn(&name.value).unwrap_or(&name.value));
        let own = |policy: &CustomerManagedPolicy| {
            let text = format!("arn:aws:iam::{}:policy{}{}", role.account, policy.path(), policy.name.value);
            arn(&policy.name, &text)
        };
        let boundary = set.boundary.as_ref().map(aws).or_else(|| set.customer_managed_boundary.as_ref().map(own));
        let attached = set.attached.iter().map(aws).chain(set.customer_managed.iter().map(own));
        Ok(Parts {
            path: path(region(directory.and_then(|placed| placed.value.region.as_ref()))),
            trust: trust(role.account),
            description: set.description.as_ref().map(|text| self.text(text)).transpose()?,
            boundary: boundary.transpose()?,
            attached: attached.collect::<Result<_, _>>()?,
            inline: set.inline.as_ref().map(|document| self.document(document)).transpose()?,
        })
    }
}

/// Makes the role as Identity Center does.
fn provision(tx: &mut Tx<'_>, role: &PermissionSetRole, parts: &Parts) -> Result<(), IamError> {
    let (account, name) = (role.account, role.role_name.as_str());
    let new = NewRole {
        path: &parts.path,
        boundary: parts.boundary.as_ref(),
        description: parts.description.as_deref(),
        max_session_seconds: MAX_SESSION_SECONDS,
        ..NewRole::new(name, &parts.trust)
    };
    create(tx, account, new)?;
    for policy in &parts.attached {
        attach(tx, account, EntityKind::Role, name, policy)?;
    }
    match &parts.inline {
        Some(text) => put(tx, account, EntityKind::Role, name, INLINE_POLICY, text),
        None => Ok(()),
    }
}
