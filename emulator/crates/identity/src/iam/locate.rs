use aws::{AccessKeyId, Arn};
use state::iam::{Iam, service_linked_role};
use state::{Call, CredentialOwner, Partition};
use wire::Structure;

use super::caller::named_or_caller;

/// Turns a kind of resource into the ARNs a request means, and a kind that begins with `@` into the values of a
/// condition key that come from the state. Kinds are named as in the
/// [service authorization reference](https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsidentityandaccessmanagementiam.html).
pub(super) fn locate(kind: &str, partition: &Partition, call: &Call, input: &Structure) -> Vec<String> {
    let request = Request { partition, call, input };
    match kind {
        "user" => request.user(),
        "group" => request.named("group", "GroupName", "NewGroupName"),
        "role" => request.role(),
        "caller" => request.user(),
        "mfa" => request.mfa_device(),
        "saml-provider" => request.provider("SAMLProviderArn", "saml-provider", "Name", ""),
        "oidc-provider" => request.provider("OpenIDConnectProviderArn", "oidc-provider", "Url", "https://"),
        "instance-profile" => request.named("instance-profile", "InstanceProfileName", ""),
        "policy" => request.policy(),
        "server-certificate" => request.server_certificate(),
        "entity" => request.input.text("Arn").map(str::to_owned).into_iter().collect(),
        "access-report" => request.access_report(),
        "@boundary" => request.boundary(),
        _ => Vec::new(),
    }
}

struct Request<'a> {
    partition: &'a Partition,
    call: &'a Call,
    input: &'a Structure,
}

impl Request<'_> {
    fn iam(&self) -> Option<&Iam> {
        self.partition.account(self.call.account).map(|account| &*account.iam)
    }
    /// An ARN built from a path and a name that no entity has, or not yet.
    fn arn(&self, kind: &str, path: &str, name: &str) -> String {
        self.partition.global_arn("iam", self.call.account, &format!("{kind}{path}{name}")).to_string()
    }
    /// The entity of a name. Renaming needs the permission for the old and for the new name: "you must have the
    /// appropriate permissions on both the source object and the target object". See
    /// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateUser.html>.
    fn named(&self, kind: &str, member: &str, new_name: &str) -> Vec<String> {
        let Some(name) = self.input.text(member) else { return Vec::new() };
        let (path, arn) = self.existing(kind, name);
        let mut found = vec![arn];
        let (moved, renamed) = (self.input.text("NewPath"), self.input.text(new_name));
        if moved.is_some() || renamed.is_some() {
            found.push(self.arn(kind, moved.unwrap_or(&path), renamed.unwrap_or(name)));
        }
        found
    }
    /// Path and ARN: of the entity of that name where there is one, unless the request is about to create one.
    fn existing(&self, kind: &str, name: &str) -> (String, String) {
        let entity = match (self.is_creation(), self.iam(), kind) {
            (true, ..) | (_, None, _) => None,
            (false, Some(iam), "user") => iam.user(name).map(|user| (&user.entity.path, &user.entity.arn)),
            (false, Some(iam), "group") => iam.group(name).map(|group| (&group.entity.path, &group.entity.arn)),
            (false, Some(iam), "role") => iam.role(name).map(|role| (&role.entity.path, &role.entity.arn)),
            (false, Some(iam), "server-certificate") => {
                let found = iam.server_certificate(name).ok();
                found.map(|certificate| (&certificate.path, &certificate.arn))
            }
            (false, Some(iam), _) => iam.instance_profile(name).map(|profile| (&profile.path, &profile.arn)),
        };
        match entity {
            Some((path, arn)) => (path.clone(), arn.to_string()),
            None => {
                let path = self.input.text("Path").unwrap_or("/");
                (path.to_owned(), self.arn(kind, path, name))
            }
        }
    }
    /// Only requests that create something have a path.
    fn is_creation(&self) -> bool {
        self.input.shape().member("Path").is_some()
    }
    /// The named user; without a name the caller, or the owner of the access key.
    fn user(&self) -> Vec<String> {
        if self.input.text("UserName").is_some() {
            return self.named("user", "UserName", "NewUserName");
        }
        let owner = match self.key_owner() {
            Some(owner) => Ok(owner),
            None => named_or_caller(self.call, None),
        };
        match owner {
            Ok(CredentialOwner::User(name)) => vec![self.existing("user", name.as_str()).1],
            Ok(CredentialOwner::Root) => {
                vec![self.partition.global_arn("iam", self.call.account, "root").to_string()]
            }
            // The handler refuses a session that names no user; whoever may do it to everybody gets to hear that.
            Err(_) => vec!["*".to_owned()],
        }
    }
    /// `GetAccessKeyLastUsed` is about a key; its request has no `UserName`.
    fn key_owner(&self) -> Option<CredentialOwner> {
        if self.input.shape().member("UserName").is_some() {
            return None;
        }
        let credential = self.partition.credentials.get(&AccessKeyId::from(self.input.text("AccessKeyId")?))?;
        (credential.account == self.call.account).then(|| credential.owner.clone())
    }
    /// The role of a name, the one a service is about to get, or the one whose deletion is looked at.
    fn role(&self) -> Vec<String> {
        if let Some(service) = self.input.text("AWSServiceName") {
            let future = service_linked_role::future_role(service, self.input.text("CustomSuffix"));
            let (path, name) = future.unwrap_or_else(|| (format!("/aws-service-role/{service}/"), String::new()));
            return vec![self.arn("role", &path, &name)];
        }
        if let Some(task) = self.input.text("DeletionTaskId") {
            // task/aws-service-role/SERVICE/ROLE/UUID
            let role = task.strip_prefix("task").and_then(|rest| rest.rsplit_once('/')).map_or(task, |(role, _)| role);
            return vec![self.arn("role", role, "")];
        }
        self.named("role", "RoleName", "")
    }
    /// The device of a serial number, or the one that is about to be created.
    fn mfa_device(&self) -> Vec<String> {
        match (self.input.text("SerialNumber"), self.input.text("VirtualMFADeviceName")) {
            (Some(serial), _) => vec![serial.to_owned()],
            (None, Some(name)) => vec![self.arn("mfa", self.input.text("Path").unwrap_or("/"), name)],
            (None, None) => Vec::new(),
        }
    }
    /// The identity provider of an ARN, or the one that is about to be created.
    fn provider(&self, arn: &str, kind: &str, name: &str, scheme: &str) -> Vec<String> {
        match (self.input.text(arn), self.input.text(name)) {
            (Some(arn), _) => vec![arn.to_owned()],
            (None, Some(name)) => vec![self.arn(kind, "/", name.strip_prefix(scheme).unwrap_or(name))],
            (None, None) => Vec::new(),
        }
    }
    /// The server certificate of a name, also of its new one, or the one that is about to be uploaded.
    fn server_certificate(&self) -> Vec<String> {
        self.named("server-certificate", "ServerCertificateName", "NewServerCertificateName")
    }
    /// The report about a place in the organization.
    fn access_report(&self) -> Vec<String> {
        self.input.text("EntityPath").map(|path| self.arn("access-report", "/", path)).into_iter().collect()
    }
    /// The policy of an ARN, or the one that is about to be created.
    fn policy(&self) -> Vec<String> {
        match (self.input.text("PolicyArn"), self.input.text("PolicyName")) {
            (Some(arn), _) => vec![arn.to_owned()],
            (None, Some(name)) => vec![self.arn("policy", self.input.text("Path").unwrap_or("/"), name)],
            (None, None) => Vec::new(),
        }
    }
    /// The permissions boundary that the user or role of the request has now: the value of `iam:PermissionsBoundary` in
    /// calls that change what a bounded user or role may do. See
    /// <https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html#access_policies_boundaries-delegate>.
    fn boundary(&self) -> Vec<String> {
        let Some(iam) = self.iam() else { return Vec::new() };
        let user = self.input.text("UserName").and_then(|name| iam.user(name)).and_then(|user| user.boundary.as_ref());
        let role = self.input.text("RoleName").and_then(|name| iam.role(name)).and_then(|role| role.boundary.as_ref());
        user.or(role).map(Arn::to_string).into_iter().collect()
    }
}
