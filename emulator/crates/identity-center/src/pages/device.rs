//! Where a person confirms the code that a device shows. See
//! [RFC 8628](https://www.rfc-editor.org/rfc/rfc8628#section-3.3).

use http::StatusCode;
use maud::html;
use state::Tx;
use state::sign_in::{Answer as Said, Client, DeviceAuthorization};

use super::visit::{Answer, Visit};
use super::{consent, forms, layout, saml};
use crate::people::Person;
use crate::session;

/// Asks for the code, or shows what waits behind it.
pub(super) fn show(tx: &Tx<'_>, visit: &Visit<'_>) -> Answer {
    let Some(typed) = visit.query("user_code").filter(|code| !code.trim().is_empty()) else {
        return ask(tx, visit, None);
    };
    let partition = tx.partition();
    let Some(device) = waiting(tx, &typed) else { return ask(tx, visit, Some(&typed)) };
    let Some(client) = partition.sign_in.clients.get(&device.client) else { return ask(tx, visit, Some(&typed)) };
    let Some(instance) = partition.instances.get(&device.instance) else { return ask(tx, visit, Some(&typed)) };
    match visit.person(partition, &instance.id) {
        Some((_, person)) => confirm(tx, visit, person, client, device),
        None => visit.sign_in_first(&instance.identity_store_id),
    }
}

/// The device behind a code that waits for an answer.
fn waiting<'t>(tx: &'t Tx<'_>, typed: &str) -> Option<&'t DeviceAuthorization> {
    let device = tx.partition().sign_in.device_of(typed)?;
    (device.answer == Said::Pending && tx.now < device.expires).then_some(&**device)
}

fn ask(tx: &Tx<'_>, visit: &Visit<'_>, refused: Option<&str>) -> Answer {
    let wrong = refused.map(|_| "This code is not valid, or it has expired. Check it, or start again on your device.");
    let mut answer = layout::page_for(
        "Enter the code",
        html! {
            @if let Some(wrong) = wrong { (::page::alarm(wrong)) }
            form method="get" action={ (visit.base) "/device" } {
                label for="user_code" { "Code that your device or terminal shows" }
                input type="text" id="user_code" name="user_code" value=[refused] required maxlength="32"
                    autocomplete="off" autocapitalize="characters" spellcheck="false" autofocus
                    aria-describedby=[wrong.map(|_| "alarm")] aria-invalid=[wrong.map(|_| "true")];
                button.main type="submit" { "Continue" }
            }
        },
        saml::origins(tx.partition()).as_deref(),
    );
    if wrong.is_some() {
        *answer.response.status_mut() = StatusCode::NOT_FOUND;
    }
    answer
}

fn confirm(
    tx: &Tx<'_>,
    visit: &Visit<'_>,
    person: Person<'_>,
    client: &Client,
    device: &DeviceAuthorization,
) -> Answer {
    let guard = forms::guard(tx.partition(), visit);
    let hidden = html! { input type="hidden" name="user_code" value=(device.user_code); };
    let action = format!("{}/device", visit.base);
    let answer = layout::page(
        "Confirm the code",
        html! {
            p { "Your device or terminal must show this code:" }
            p.code { (device.user_code) }
            (consent::consent(person, client, &action, &guard, &hidden))
        },
    );
    guard.cookie.iter().fold(answer, |answer, cookie| answer.cookie(cookie))
}

/// Takes the answer.
pub(super) fn decide(tx: &mut Tx<'_>, visit: &Visit<'_>) -> Answer {
    let typed = visit.field("user_code").unwrap_or_default();
    let Some(device) = waiting(tx, &typed) else { return ask(tx, visit, Some(&typed)) };
    let Some((session, _)) = visit.person(tx.partition(), &device.instance) else {
        let mut query = form_urlencoded::Serializer::new(String::new());
        return visit.go(&format!("/device?{}", query.append_pair("user_code", &typed).finish()));
    };
    let allowed = visit.field("answer").as_deref() == Some("allow");
    let said = if allowed { Said::Approved(session.id.clone()) } else { Said::Denied };
    if !session::answer_device(tx, &typed, said) {
        return ask(tx, visit, Some(&typed));
    }
    let (title, sentence) = match allowed {
        true => ("Request approved", "You can close this window and go back to your device or terminal."),
        false => ("Request denied", "The device or terminal gets no access. You can close this window."),
    };
    layout::page(title, html! { p role="status" { (sentence) } }).changed()
}
