use aws::Arn;
use state::Partition;

use super::Asker;
use super::actions::service_of;
use super::suggest::suggest;

/// The resource that a text names: `*`, an ARN, or a role or user as `principal` reads it.
///
/// # Errors
/// When it is none of these, with the ARN that was meant where that can be told.
pub(super) fn resource_named(
    partition: &Partition,
    text: &str,
    action: &str,
    principal: &dyn Fn(&str) -> Result<Asker, String>,
) -> Result<String, String> {
    if text == "*" {
        return Ok(text.to_owned());
    }
    if text.starts_with("arn:") {
        return match Arn::parse(text) {
            Ok(_) => Ok(text.to_owned()),
            Err(error) => Err(format!("`{text}` is no ARN: {error}; {FORM}")),
        };
    }
    if ["/role/", "/user/"].iter().any(|kind| text.contains(kind)) {
        return principal(text).map(|asker| asker.name());
    }
    let service = match service_of(action) {
        // Roles are assumed.
        "sts" => "iam",
        service => service,
    };
    let known: Vec<&Arn> = all(partition).filter(|arn| arn.service() == service).collect();
    let called = known.iter().find(|arn| arn.resource() == text || arn.resource_name() == text);
    let help = match called {
        Some(arn) => format!("did you mean `{arn}`?"),
        None if service == "s3" => format!("did you mean `arn:{}:s3:::{text}`?", partition.name),
        None => nearest(text, &known).unwrap_or_else(|| FORM.to_owned()),
    };
    Err(format!("`{text}` is no resource; {help}"))
}

const FORM: &str = "a resource is an ARN, such as `arn:aws:s3:::BUCKET/KEY`, ACCOUNT/role/NAME, ACCOUNT/user/NAME, or `*` \
                    for an action without one";

/// The ARN whose last part is nearest to a text.
fn nearest(text: &str, known: &[&Arn]) -> Option<String> {
    let help = suggest(text, known.iter().map(|arn| arn.resource_name()))?;
    let name = help.strip_prefix("did you mean `")?.strip_suffix("`?")?;
    let arn = known.iter().find(|arn| arn.resource_name() == name)?;
    Some(format!("did you mean `{arn}`?"))
}

/// Everything that has an ARN of its own and may be asked about.
fn all(partition: &Partition) -> impl Iterator<Item = &Arn> {
    partition.accounts.values().flat_map(|account| {
        let iam = &account.iam;
        let resources = account.resources.values().map(|resource| &resource.arn);
        let roles = iam.roles.values().map(|role| &role.entity.arn);
        let users = iam.users.values().map(|user| &user.entity.arn);
        resources.chain(roles).chain(users).chain(iam.policies.values().map(|policy| &policy.arn))
    })
}
