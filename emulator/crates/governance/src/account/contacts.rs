//! Whom AWS writes to about an account.

use std::sync::Arc;

use models::Record;
use models::account::errors::RESOURCE_NOT_FOUND_EXCEPTION;
use models::account::{
    AlternateContact, ContactInformation, DeleteAlternateContactRequest, DeleteAlternateContactResponse,
    GetAlternateContactRequest, GetAlternateContactResponse, GetContactInformationRequest,
    GetContactInformationResponse, PutAlternateContactRequest, PutAlternateContactResponse,
    PutContactInformationRequest, PutContactInformationResponse,
};
use service::View;
use state::{Contact, Tx};
use wire::{Fault, Structure, Value};

use super::target::{changed, seen};

/// What a record says, by the names of its members.
fn stored(record: impl Record) -> Contact {
    let structure = record.into_structure();
    let text = |(member, value): (&wire::Member, &Value)| Some((Arc::from(member.name), Arc::from(value.as_str()?)));
    structure.iter().filter_map(text).collect()
}

/// The record of what was stored.
fn shown<R: Record>(contact: &Contact) -> Result<R, Fault> {
    let mut structure = Structure::new(R::SHAPE);
    for (name, text) in contact {
        if let Some((index, _)) = R::SHAPE.member(name) {
            structure.set(index, Value::String(text.to_string()));
        }
    }
    R::from_structure(structure)
}

fn no_contact() -> Fault {
    RESOURCE_NOT_FOUND_EXCEPTION.fault("No contact of the inputted alternate contact type found.")
}

pub(super) fn put_alternate_contact(
    tx: &mut Tx<'_>,
    input: PutAlternateContactRequest,
) -> Result<PutAlternateContactResponse, Fault> {
    let account = changed(tx, "PutAlternateContact", input.account_id.as_deref())?;
    let kind = input.alternate_contact_type;
    let contact = AlternateContact {
        name: Some(input.name),
        title: Some(input.title),
        email_address: Some(input.email_address),
        phone_number: Some(input.phone_number),
        alternate_contact_type: Some(kind.clone()),
    };
    account.alternate_contacts.insert(kind.into(), stored(contact));
    Ok(PutAlternateContactResponse {})
}

pub(super) fn get_alternate_contact(
    view: &View<'_>,
    input: GetAlternateContactRequest,
) -> Result<GetAlternateContactResponse, Fault> {
    let account = seen(view.partition, view.call, "GetAlternateContact", input.account_id.as_deref())?;
    let contact = account.alternate_contacts.get(input.alternate_contact_type.as_str()).ok_or_else(no_contact)?;
    Ok(GetAlternateContactResponse { alternate_contact: Some(shown(contact)?) })
}

pub(super) fn delete_alternate_contact(
    tx: &mut Tx<'_>,
    input: DeleteAlternateContactRequest,
) -> Result<DeleteAlternateContactResponse, Fault> {
    let account = changed(tx, "DeleteAlternateContact", input.account_id.as_deref())?;
    let removed = account.alternate_contacts.remove(input.alternate_contact_type.as_str());
    removed.map(|_| DeleteAlternateContactResponse {}).ok_or_else(no_contact)
}

pub(super) fn put_contact_information(
    tx: &mut Tx<'_>,
    input: PutContactInformationRequest,
) -> Result<PutContactInformationResponse, Fault> {
    let account = changed(tx, "PutContactInformation", input.account_id.as_deref())?;
    account.contact = Some(stored(input.contact_information));
    Ok(PutContactInformationResponse {})
}

/// An account of AWS has contact information from the day it is opened. Here an example stands for it until it is put.
pub(super) fn get_contact_information(
    view: &View<'_>,
    input: GetContactInformationRequest,
) -> Result<GetContactInformationResponse, Fault> {
    let account = seen(view.partition, view.call, "GetContactInformation", input.account_id.as_deref())?;
    let contact_information = match &account.contact {
        Some(contact) => shown(contact)?,
        None => example(&account.name),
    };
    Ok(GetContactInformationResponse { contact_information: Some(contact_information), verification_status: None })
}

fn example(name: &str) -> ContactInformation {
    ContactInformation {
        full_name: name.chars().take(50).collect(),
        address_line1: "1 Example Street".to_owned(),
        city: "Seattle".to_owned(),
        state_or_region: Some("WA".to_owned()),
        postal_code: "98101".to_owned(),
        country_code: "US".to_owned(),
        phone_number: "+1 206-555-0100".to_owned(),
        ..ContactInformation::default()
    }
}
