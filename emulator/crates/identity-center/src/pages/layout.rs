//! How pages of IAM Identity Center look.

use ::page::Page;
use http::StatusCode;
use maud::{Markup, html};

use super::visit::{Answer, Visit};

const FOOTER: &str = "IAM Identity Center, emulated by orglab";

/// A page.
pub(super) fn page(title: &str, content: Markup) -> Answer {
    page_for(title, content, None)
}

/// A page whose form leads on to origins elsewhere: browsers ask the policy again after each redirect.
pub(super) fn page_for(title: &str, content: Markup, leads_to: Option<&str>) -> Answer {
    Answer::unchanged(Page { title, content, footer: FOOTER, leads_to }.answer(StatusCode::OK))
}

/// A page that says why there is no other.
pub(super) fn refusal(visit: &Visit<'_>, status: StatusCode, title: &str, sentence: &str) -> Answer {
    let mut answer = page(
        title,
        html! {
            p { (sentence) }
            p { a href={ (visit.base) "/start" } { "AWS access portal" } }
        },
    );
    *answer.response.status_mut() = status;
    answer
}
