//! The ARNs a request is about. Kinds are those of the
//! [service authorization
//! reference](https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsiamidentitycenter.html); each
//! stands for all resources that its actions need.

use state::{Call, Partition};
use wire::Structure;

/// Turns a kind into ARNs, and a kind that begins with `@` into the values of a condition key.
pub(super) fn locate(kind: &str, partition: &Partition, call: &Call, input: &Structure) -> Vec<String> {
    let request = Request { partition, call, input };
    match kind {
        "instance" => vec![request.instance()],
        // What is about to be created has no id yet.
        "new instance" => vec![request.arn("instance/*")],
        "permissionset" => vec![request.instance(), request.permission_set()],
        "assignment" => vec![request.instance(), request.permission_set(), request.account()],
        "account" => vec![request.instance(), request.account()],
        "tagged" => input.text("ResourceArn").map(str::to_owned).into_iter().collect(),
        "@primaryregion" => request.primary_region().into_iter().collect(),
        _ => Vec::new(),
    }
}

struct Request<'a> {
    partition: &'a Partition,
    call: &'a Call,
    input: &'a Structure,
}

impl Request<'_> {
    fn arn(&self, resource: &str) -> String {
        format!("arn:{}:sso:::{resource}", self.partition.name)
    }
    /// The instance that the request names, or the caller's.
    fn instance(&self) -> String {
        match (self.input.text("InstanceArn"), self.partition.instance_of(self.call.account)) {
            (Some(arn), _) => arn.to_owned(),
            (None, Some(instance)) => instance.arn.to_string(),
            (None, None) => self.arn("instance/*"),
        }
    }
    fn permission_set(&self) -> String {
        let new = || {
            let instance = self.instance();
            let id = instance.rsplit('/').next().unwrap_or_default();
            self.arn(&format!("permissionSet/{id}/ps-*"))
        };
        self.input.text("PermissionSetArn").map_or_else(new, str::to_owned)
    }
    /// The account that the request names; without one it is about every account.
    fn account(&self) -> String {
        let id = self.input.text("TargetId").or_else(|| self.input.text("AccountId")).unwrap_or("*");
        self.arn(&format!("account/{id}"))
    }
    /// `sso:PrimaryRegion`, of the instance that the request is about.
    fn primary_region(&self) -> Option<String> {
        let named = self.input.text("InstanceArn").or_else(|| self.input.text("ResourceArn"))?;
        let id = named.split_once('/')?.1.split('/').next()?;
        self.partition.instances.get(id).map(|instance| instance.region.as_str().to_owned())
    }
}
