//! The sign-in page: user name and password, then a code of the person's authenticator app.

use std::sync::Arc;
use std::time::Duration;

use aws::Timestamp;
use http::StatusCode;
use maud::{Markup, html};
use state::identity_center::Instance;
use state::{Partition, Shared, Tx};

use super::steps::{PASSWORD, PASSWORD_AND_TOTP, TOTP, Workflow};
use super::visit::{Answer, Deed, Visit};
use super::{forms, layout, saml, steps};
use crate::credentials::{SecondFactorNeed, is_password, second_factor, spend_code};
use crate::people::Person;
use crate::{session, urls};

/// How long a person may take to find the code.
const PATIENCE: Duration = Duration::from_secs(300);
/// Who is behind text that was sealed when the password was right.
const PENDING: &str = "password verified";

/// The form.
pub(super) fn show(tx: &Tx<'_>, visit: &Visit<'_>) -> Answer {
    let directory = visit.query("directory").unwrap_or_default();
    let to = visit.query("to").unwrap_or_default();
    match urls::instance(tx.partition(), &directory) {
        Some(instance) => form(tx.partition(), visit, instance, &to, None),
        None => unknown(visit),
    }
}

fn unknown(visit: &Visit<'_>) -> Answer {
    let sentence = "There is no such directory. Ask your administrator for the address of your access portal.";
    layout::refusal(visit, StatusCode::NOT_FOUND, "This does not work", sentence)
}

fn form(partition: &Partition, visit: &Visit<'_>, instance: &Instance, to: &str, wrong: Option<&str>) -> Answer {
    if let Some(provider) = saml::provider(partition, instance) {
        return saml::leave(partition, visit, instance, &provider, to);
    }
    let fields = html! {
        label for="user_name" { "Username" }
        input type="text" id="user_name" name="user_name" required maxlength="128" autocomplete="username"
            autocapitalize="none" spellcheck="false" autofocus
            aria-describedby=[wrong.map(|_| "alarm")] aria-invalid=[wrong.map(|_| "true")];
        label for="password" { "Password" }
        input type="password" id="password" name="password" required maxlength="1024" autocomplete="current-password"
            aria-invalid=[wrong.map(|_| "true")];
    };
    step(partition, visit, instance, to, "Sign in", wrong, &fields)
}

fn code_form(
    partition: &Partition,
    visit: &Visit<'_>,
    instance: &Instance,
    to: &str,
    pending: &str,
    wrong: Option<&str>,
) -> Answer {
    let fields = html! {
        input type="hidden" name="pending" value=(pending);
        label for="code" { "Code that your authenticator app shows" }
        input type="text" id="code" name="code" required maxlength="6" inputmode="numeric" pattern="[0-9]{6}"
            autocomplete="one-time-code" autofocus
            aria-describedby=[wrong.map(|_| "alarm")] aria-invalid=[wrong.map(|_| "true")];
    };
    step(partition, visit, instance, to, "Additional verification required", wrong, &fields)
}

fn step(
    partition: &Partition,
    visit: &Visit<'_>,
    instance: &Instance,
    to: &str,
    title: &str,
    wrong: Option<&str>,
    fields: &Markup,
) -> Answer {
    let guard = forms::guard(partition, visit);
    let answer = layout::page(
        title,
        html! {
            @if let Some(wrong) = wrong { (::page::alarm(wrong)) }
            form method="post" action={ (visit.base) "/sign-in" } {
                (guard.field)
                input type="hidden" name="directory" value=(instance.identity_store_id);
                input type="hidden" name="to" value=(to);
                (fields)
                button.main type="submit" { "Sign in" }
            }
        },
    );
    guard.cookie.iter().fold(answer, |answer, cookie| answer.cookie(cookie))
}

/// Takes either form.
pub(super) fn submit(tx: &mut Tx<'_>, visit: &Visit<'_>) -> Answer {
    let directory = visit.field("directory").unwrap_or_default();
    let Some(instance) = urls::instance(tx.partition(), &directory).cloned() else { return unknown(visit) };
    let to = visit.field("to").unwrap_or_default();
    match visit.field("pending") {
        Some(pending) => code(tx, visit, &instance, &to, &pending),
        None => password(tx, visit, &instance, &to),
    }
}

fn password(tx: &mut Tx<'_>, visit: &Visit<'_>, instance: &Shared<Instance>, to: &str) -> Answer {
    let name = visit.field("user_name").unwrap_or_default();
    let given = visit.field("password").unwrap_or_default();
    let partition = tx.partition();
    let store = partition.identity_store(&instance.identity_store_id);
    let user = store.filter(|store| store.source.external().is_none()).and_then(|store| store.user_named(name.trim()));
    let known = user.map(|user| user.name());
    let user = user.filter(|user| is_password(partition, user, &given));
    let id = steps::workflow_id(visit.call);
    let workflow = Workflow { call: visit.call, instance, id: &id };
    // Who is disabled is told no more than who does not exist.
    let Some(person) = user.and_then(|user| Person::new(partition, &instance.id, &user.id)) else {
        let sentence = "Incorrect username or password.";
        let deeds = [workflow.password_asked(None, known), workflow.verified(None, PASSWORD, Some(sentence))];
        return failed(form(partition, visit, instance, to, Some(sentence)), deeds);
    };
    let deeds = [workflow.password_asked(Some(person), known), workflow.verified(Some(person), PASSWORD, None)];
    let user = person.user.id.clone();
    match second_factor(partition, &instance.id, &user) {
        SecondFactorNeed::None => {
            let entry = Entry { user, attributes: Vec::new(), until: None, credentials: PASSWORD, workflow: id };
            enter(tx, visit, instance, entry, to).after(deeds)
        }
        SecondFactorNeed::Code => {
            let content = format!("{}\n{user}\n{}\n{id}", instance.id, tx.now.after(PATIENCE).millis());
            let pending = partition.token_key.seal(PENDING, &content);
            let answer = code_form(partition, visit, instance, to, &pending, None);
            answer.with(workflow.code_asked(person, None)).after(deeds)
        }
        SecondFactorNeed::Missing => {
            let sentence = "Your administrator requires a registered MFA device, and you have none.";
            let refused = [workflow.code_asked(person, Some(sentence))];
            failed(form(partition, visit, instance, to, Some(sentence)), deeds.into_iter().chain(refused))
        }
    }
}

fn code(tx: &mut Tx<'_>, visit: &Visit<'_>, instance: &Shared<Instance>, to: &str, pending: &str) -> Answer {
    let Some((user, id)) = opened(tx, instance, pending) else {
        let sentence = "This took too long. Sign in again.";
        let id = steps::workflow_id(visit.call);
        let deed = Workflow { call: visit.call, instance, id: &id }.verified(None, TOTP, Some(sentence));
        return form(tx.partition(), visit, instance, to, Some(sentence)).with(deed);
    };
    let given = visit.field("code").unwrap_or_default();
    let is_right = spend_code(tx, &user, given.trim());
    let person = Person::new(tx.partition(), &instance.id, &user);
    let workflow = Workflow { call: visit.call, instance, id: &id };
    if is_right {
        let deed = workflow.verified(person, TOTP, None);
        let user = user.into();
        let entry =
            Entry { user, attributes: Vec::new(), until: None, credentials: PASSWORD_AND_TOTP, workflow: id.clone() };
        return enter(tx, visit, instance, entry, to).after([deed]);
    }
    let sentence = "The code is not right, or it was used before. Wait for the next one.";
    let deed = workflow.verified(person, TOTP, Some(sentence));
    failed(code_form(tx.partition(), visit, instance, to, pending, Some(sentence)), [deed])
}

/// Whose password was right a little while ago, and the attempt to sign in that it was part of.
fn opened(tx: &Tx<'_>, instance: &Instance, pending: &str) -> Option<(String, String)> {
    let content = tx.partition().token_key.open(PENDING, pending).ok()?;
    let mut parts = content.split('\n');
    let (of, user, until, id) = (parts.next()?, parts.next()?, parts.next()?.parse().ok()?, parts.next()?);
    (of == &*instance.id && tx.now < Timestamp::from_millis(until)).then(|| (user.to_owned(), id.to_owned()))
}

/// Somebody who has proven who they are.
pub(super) struct Entry {
    pub(super) user: Arc<str>,
    /// Attributes for access control that an identity provider sent.
    pub(super) attributes: Vec<(String, String)>,
    /// When it wants the session to end.
    pub(super) until: Option<Timestamp>,
    /// What they have proven it with, by the names of events.
    pub(super) credentials: &'static str,
    /// The attempt to sign in that this ends.
    pub(super) workflow: String,
}

/// Begins the session and sends the browser to where it wanted to go.
pub(super) fn enter(tx: &mut Tx<'_>, visit: &Visit<'_>, instance: &Shared<Instance>, entry: Entry, to: &str) -> Answer {
    let home = format!("/start/{}", instance.identity_store_id);
    let to = if is_ours(to) { to } else { &home };
    let id = session::begin(tx, &instance.id, &entry.user, entry.attributes, entry.until);
    let Some(person) = Person::new(tx.partition(), &instance.id, &entry.user) else { return unknown(visit) };
    let workflow = Workflow { call: visit.call, instance, id: &entry.workflow };
    let deeds =
        [workflow.signed_in(person, entry.credentials, to), steps::in_portal(visit.call, person, &id, "Authenticate")];
    deeds.into_iter().fold(visit.go(to).cookie(&visit.session_cookie(&id)).changed(), Answer::with)
}

/// Whether an address is that of a page here, so that nobody can be sent elsewhere.
fn is_ours(to: &str) -> bool {
    let path = to.split('?').next().unwrap_or_default();
    super::is_page(path) && to.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\')
}

fn failed(mut answer: Answer, deeds: impl IntoIterator<Item = Deed>) -> Answer {
    *answer.response.status_mut() = StatusCode::UNAUTHORIZED;
    deeds.into_iter().fold(answer, Answer::with)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_person_is_sent_to_pages_of_ours_only() {
        for (to, want) in [
            ("/device?user_code=ABCD-EFGH", true),
            ("/start/d-1234567890", true),
            ("/authorize?client_id=x&redirect_uri=http%3A%2F%2F127.0.0.1", true),
            ("", false),
            ("/", false),
            ("//evil.example/start", false),
            ("/start/..//evil.example", false),
            ("https://evil.example/device", false),
            ("/\\evil.example", false),
            ("/device\r\nset-cookie: a=b", false),
        ] {
            assert_eq!(is_ours(to), want, "{to:?}");
        }
    }
}
