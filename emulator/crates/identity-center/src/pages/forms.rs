//! Forms are good only in the browser that they were made for: a field of each says what only that browser's cookie leads
//! to. See [OWASP](https://cheatsheetseries.owasp.org/cheatsheets/Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html).

use maud::{Markup, html};
use state::Partition;

use super::visit::Visit;

const FIELD: &str = "csrf";

/// The field, and the cookie where the browser has none yet.
pub(super) struct Guard {
    pub(super) field: Markup,
    pub(super) cookie: Option<String>,
}

/// Makes what a form needs.
pub(super) fn guard(partition: &Partition, visit: &Visit<'_>) -> Guard {
    let (value, cookie) = match visit.forms_cookie() {
        Some(value) => (value.to_owned(), None),
        None => {
            let new = partition.token_key.digest("forms cookie", &[visit.call.request_id.as_bytes()]);
            let cookie = visit.new_forms_cookie(&new);
            (new, Some(cookie))
        }
    };
    let token = partition.token_key.digest("form", &[value.as_bytes()]);
    Guard { field: html! { input type="hidden" name=(FIELD) value=(token); }, cookie }
}

/// Whether a form that was sent was made for the browser that sent it.
pub(super) fn is_genuine(partition: &Partition, visit: &Visit<'_>) -> bool {
    let (Some(cookie), Some(token)) = (visit.forms_cookie(), visit.field(FIELD)) else { return false };
    token == partition.token_key.digest("form", &[cookie.as_bytes()])
}
