//! The page where a person says yes or no to a client.

use maud::{Markup, html};
use state::sign_in::Client;

use super::forms::Guard;
use crate::oidc::token::ACCOUNT_ACCESS;
use crate::people::Person;

/// What a client asks for, in words, and the two answers.
pub(super) fn consent(person: Person<'_>, client: &Client, action: &str, guard: &Guard, hidden: &Markup) -> Markup {
    let scopes: Vec<&str> = match client.scopes.as_slice() {
        [] => vec![ACCOUNT_ACCESS],
        scopes => scopes.iter().map(String::as_str).collect(),
    };
    html! {
        p { "You are signed in as " strong { (person.user.name()) } "." }
        div.box {
            p { strong { (client.name) } " asks to use your access in AWS:" }
            ul { @for scope in scopes { li { (describe(scope)) } } }
        }
        p { "Allow it only if you have just asked for it yourself." }
        form method="post" action=(action) {
            (guard.field)
            (hidden)
            div.actions {
                button.main type="submit" name="answer" value="allow" { "Allow access" }
                button type="submit" name="answer" value="deny" { "Deny access" }
            }
        }
    }
}

fn describe(scope: &str) -> Markup {
    html! {
        @if scope == ACCOUNT_ACCESS {
            "List your accounts and roles, and get keys for them (" code { (scope) } ")"
        } @else {
            code { (scope) }
        }
    }
}
