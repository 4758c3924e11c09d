//! Central access to the root users of member accounts. See
//! [centralize root access](https://docs.aws.amazon.com/IAM/latest/UserGuide/id_root-enable-root-access.html).

use super::Organization;

/// What an organization may do with the root users of its members.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum RootAccess {
    /// Look at their credentials and delete them.
    CredentialsManagement,
    /// Act as they.
    Sessions,
}

impl RootAccess {
    /// As the API names it.
    pub fn name(self) -> &'static str {
        match self {
            RootAccess::CredentialsManagement => "RootCredentialsManagement",
            RootAccess::Sessions => "RootSessions",
        }
    }
}

impl Organization {
    /// Switches a feature on or off.
    pub fn switch_root_access(&mut self, feature: RootAccess, is_on: bool) {
        if is_on {
            self.root_access.insert(feature);
        } else {
            self.root_access.remove(&feature);
        }
    }
}
