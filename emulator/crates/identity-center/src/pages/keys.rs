//! Keys of a role, in the forms that shells and files take.

use aws::AccountId;
use maud::{Markup, html};
use state::identity_center::Instance;

use super::layout;
use super::visit::{Answer, Visit};
use crate::portal::RoleKeys;

/// The page. Keys are plain text of letters, digits, `+`, `/`, `=`, `-` and `_`, which shells take as it is.
pub(super) fn show(visit: &Visit<'_>, instance: &Instance, account: AccountId, role: &str, keys: &RoleKeys) -> Answer {
    let RoleKeys { access_key_id, secret_access_key, session_token, expires } = keys;
    let environment = format!(
        "export AWS_ACCESS_KEY_ID=\"{access_key_id}\"\nexport AWS_SECRET_ACCESS_KEY=\"{secret_access_key}\"\n\
         export AWS_SESSION_TOKEN=\"{session_token}\""
    );
    let profile = format!(
        "[{account}_{role}]\naws_access_key_id={access_key_id}\naws_secret_access_key={secret_access_key}\n\
         aws_session_token={session_token}"
    );
    let settings = format!(
        "[profile {role}-{account}]\nsso_start_url = {}\nsso_region = {}\nsso_account_id = {account}\nsso_role_name = {role}",
        crate::urls::start_url(visit.call.endpoint.as_deref(), instance),
        instance.region.as_str()
    );
    layout::page(
        &format!("Access keys for {role}"),
        html! {
            p { "Account " strong { (account) } ". These keys work until " time datetime=(expires) { (expires) } "." }
            (copy("environment", "Option 1: environment variables", &environment, 5))
            (copy("profile", "Option 2: a profile in your AWS credentials file", &profile, 6))
            (copy("settings", "Option 3: a profile that signs in by itself (AWS config file)", &settings, 5))
            p { a href={ (visit.base) "/start/" (instance.identity_store_id) } { "Back to the access portal" } }
        },
    )
}

fn copy(id: &str, label: &str, text: &str, rows: u8) -> Markup {
    html! {
        label for=(id) { (label) }
        textarea id=(id) readonly rows=(rows) spellcheck="false" autocomplete="off" { "\n" (text) }
    }
}
