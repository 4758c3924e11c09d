//! The access portal: accounts, roles, and keys to copy. See
//! [getting credentials](https://docs.aws.amazon.com/singlesignon/latest/userguide/howtogetcredentials.html).

use aws::AccountId;
use http::StatusCode;
use maud::html;
use state::identity_center::Instance;
use state::{Shared, Tx};

use super::visit::{Answer, Deed, Visit};
use super::{forms, keys, layout, steps};
use crate::portal::{acting_as, role_keys};
use crate::{people::Person, urls};

/// The portal's address without a directory: good where there is one only.
pub(super) fn front_door(tx: &Tx<'_>, visit: &Visit<'_>) -> Answer {
    let mut all = tx.partition().instances.values();
    match (all.next(), all.next()) {
        (Some(only), None) => visit.go(&format!("/start/{}", only.identity_store_id)),
        _ => unknown(visit),
    }
}

fn unknown(visit: &Visit<'_>) -> Answer {
    let sentence = "Ask your administrator for the address of your access portal.";
    layout::refusal(visit, StatusCode::NOT_FOUND, "There is no access portal here", sentence)
}

fn instance(tx: &Tx<'_>, store: &str) -> Option<Shared<Instance>> {
    urls::instance(tx.partition(), store).cloned()
}

/// What the person may use.
pub(super) fn show(tx: &Tx<'_>, visit: &Visit<'_>, store: &str) -> Answer {
    let Some(instance) = instance(tx, store) else { return unknown(visit) };
    match visit.person(tx.partition(), &instance.id) {
        Some((session, person)) => {
            accounts(tx, visit, person).with(steps::in_portal(visit.call, person, &session.id, "ListApplications"))
        }
        None => visit.sign_in_first(&instance.identity_store_id),
    }
}

fn accounts(tx: &Tx<'_>, visit: &Visit<'_>, person: Person<'_>) -> Answer {
    let guard = forms::guard(tx.partition(), visit);
    let assigned = person.assigned();
    let action = format!("{}/start/{}", visit.base, person.store.id);
    let answer = layout::page(
        "AWS access portal",
        html! {
            div.row {
                p { "Signed in as " strong { (person.user.name()) } }
                form method="post" action={ (visit.base) "/sign-out" } {
                    (guard.field)
                    button type="submit" { "Sign out" }
                }
            }
            @if assigned.is_empty() {
                p role="status" { "You have no accounts yet. Ask your administrator for access." }
            }
            @for (id, roles) in &assigned {
                @let account = tx.partition().account(*id);
                @let name = account.map_or_else(|| id.to_string(), |account| account.name.clone());
                section aria-labelledby={ "account-" (id) } {
                    h2 id={ "account-" (id) } { (name) }
                    p.quiet {
                        (id) @if let Some(account) = account { " · " (account.email) }
                    }
                    ul.roles {
                        @for role in roles {
                            li.row {
                                span { (role) }
                                form method="post" action=(action) {
                                    (guard.field)
                                    input type="hidden" name="account" value=(id);
                                    input type="hidden" name="role" value=(role);
                                    div.row {
                                        button type="submit" aria-label={ "Access keys for " (role) " in " (name) } {
                                            "Access keys"
                                        }
                                        button type="submit" name="open" value="console"
                                            aria-label={ "Management console as " (role) " in " (name) } {
                                            "Management console"
                                        }
                                    }
                                }
                            }
                        }
                    }
                }
            }
        },
    );
    guard.cookie.iter().fold(answer, |answer, cookie| answer.cookie(cookie))
}

/// What the person chose of one role: its keys, or the console.
pub(super) fn enter(tx: &Tx<'_>, visit: &Visit<'_>, store: &str) -> Answer {
    let Some(instance) = instance(tx, store) else { return unknown(visit) };
    let partition = tx.partition();
    let Some((session, person)) = visit.person(partition, &instance.id) else {
        return visit.sign_in_first(&instance.identity_store_id);
    };
    let role = visit.field("role").unwrap_or_default();
    let account: Option<AccountId> = visit.field("account").and_then(|account| account.parse().ok());
    let mut call = visit.call.clone();
    acting_as(&mut call, person, &session.id);
    let account = account.unwrap_or(AccountId::new(0));
    let is_console = visit.field("open").as_deref() == Some("console");
    let told = match is_console {
        true => steps::federated(visit.call, person, &session.id, account, &role),
        false => steps::in_portal(visit.call, person, &session.id, "GetRoleCredentials"),
    };
    match role_keys(partition, &call, person, session, account, &role) {
        Ok(_) if is_console => console(visit, &instance, account, &role).with(told),
        Ok(keys) => keys::show(visit, &instance, account, &role, &keys).with(told),
        Err(fault) => {
            let sentence = fault.message.clone();
            let answer = layout::refusal(visit, StatusCode::FORBIDDEN, "No access", &sentence);
            answer.with(Deed { refusal: Some(("ForbiddenException", fault.message)), ..told })
        }
    }
}

/// Where AWS shows its console. There is none here; what is left of it is the way in.
fn console(visit: &Visit<'_>, instance: &Instance, account: AccountId, role: &str) -> Answer {
    let state = instance.permission_set_named(role).and_then(|set| set.settings.relay_state.as_deref());
    let to = state.unwrap_or("https://console.aws.amazon.com/");
    let content = html! {
        p role="status" { "You may use " strong { (role) } " in account " strong { (account) } "." }
        p { "AWS opens " code { (to) } " here. orglab has no console; access keys do the same." }
        p { a href={ (visit.base) "/start/" (instance.identity_store_id) } { "Back to the access portal" } }
    };
    layout::page("Management console", content)
}

/// Ends the sessions of this browser.
pub(super) fn sign_out(tx: &mut Tx<'_>, visit: &Visit<'_>) -> Answer {
    let partition = tx.partition();
    let mut deeds = Vec::new();
    for id in visit.sessions() {
        let live = partition.sign_in.session(&id, visit.call.now);
        if let Some(person) = live.and_then(|session| Person::of_session(partition, session)) {
            deeds.push(steps::in_portal(visit.call, person, &id, "Logout"));
        }
    }
    let sign_in = tx.partition_mut().sign_in.make_mut();
    for session in visit.sessions() {
        sign_in.sessions.remove(&session);
    }
    let content = html! {
        p role="status" { "You have signed out. Keys that you were given work until they expire." }
        p { a href={ (visit.base) "/start" } { "Sign in again" } }
    };
    layout::page("Signed out", content).cookie(&visit.no_session_cookie()).changed().after(deeds)
}
