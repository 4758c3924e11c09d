//! What a request says of whoever sends it, as far as that follows from who it is. See
//! <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-principal-properties>.

use aws::Principal;

use crate::Context;

impl Context {
    /// Sets what follows from who asks: `aws:PrincipalType`, `aws:PrincipalArn`, `aws:PrincipalAccount` and their sisters.
    /// Organization and tags are not the principal's own.
    pub fn set_principal(&mut self, principal: &Principal) {
        self.set("aws:PrincipalType", principal.kind());
        self.name_principal(principal);
        match (principal, principal.account()) {
            (Principal::Service(name), _) => {
                self.set("aws:PrincipalIsAWSService", "true");
                self.set("aws:PrincipalServiceName", name);
                self.set_many("aws:PrincipalServiceNamesList", [name]);
            }
            (_, None) => self.set("aws:PrincipalAccount", "anonymous"),
            (_, Some(account)) => {
                self.set("aws:PrincipalIsAWSService", "false");
                self.set("aws:PrincipalAccount", account.to_string());
            }
        }
    }

    /// Sets how a principal is called: `aws:userid`, `aws:PrincipalArn`, `aws:username`.
    pub fn name_principal(&mut self, principal: &Principal) {
        self.set("aws:userid", principal.user_id());
        if let (Some(arn), Some(_)) = (principal.principal_arn(), principal.account()) {
            self.set("aws:PrincipalArn", arn);
        }
        if let Principal::User { arn, .. } = principal {
            self.set("aws:username", arn.resource_name());
        }
    }
}
