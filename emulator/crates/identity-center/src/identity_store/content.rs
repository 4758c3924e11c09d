//! What must be true of a person or group, whichever way it comes in.

use models::{Record, identitystore as api};
use state::identity_store::{ListAttribute, Profile, TextAttribute};
use wire::{Fault, Structure, Value};

use super::shapes::write_profile;

/// "`Administrator` and `AWSAdministrators` are reserved names and can't be used for users or groups." See
/// [`CreateUser`](https://docs.aws.amazon.com/singlesignon/latest/IdentityStoreAPIReference/API_CreateUser.html).
const RESERVED: [&str; 2] = ["Administrator", "AWSAdministrators"];

pub(crate) fn is_reserved(name: &str) -> bool {
    RESERVED.iter().any(|reserved| reserved.eq_ignore_ascii_case(name))
}

/// The attributes that Identity Center asks for and that are not there, in the words of the Identity Store API.
pub(crate) fn missing(profile: &Profile) -> Option<String> {
    let lacks = |attribute| profile.text(attribute).is_none();
    if lacks(TextAttribute::UserName) {
        return Some("userName is a required attribute".to_owned());
    }
    let has_name = profile.texts().any(|(attribute, _)| attribute.within("name").is_some());
    let wanted: &[(&str, bool)] = &[
        ("displayname", lacks(TextAttribute::DisplayName)),
        ("name", !has_name),
        ("givenname", has_name && lacks(TextAttribute::GivenName)),
        ("familyname", has_name && lacks(TextAttribute::FamilyName)),
    ];
    let sentences = wanted.iter().filter(|(_, lacks)| *lacks);
    let sentences: Vec<String> =
        sentences.map(|(name, _)| format!("{name}: The attribute {name} is required")).collect();
    (!sentences.is_empty()).then(|| sentences.join(", "))
}

/// What else is wrong with the attributes of a person.
pub(crate) fn defect(profile: &Profile) -> Option<String> {
    if is_reserved(profile.user_name()) {
        return Some(format!("The user name {} is reserved", profile.user_name()));
    }
    let birthdate = profile.text(TextAttribute::Birthdate);
    if birthdate.is_some_and(|date| format!("{date}T00:00:00Z").parse::<aws::Timestamp>().is_err() || date.len() != 10)
    {
        return Some("birthdate: The attribute birthdate must have the format YYYY-MM-DD".to_owned());
    }
    let primaries = |list| profile.list(list).iter().filter(|entry| entry.primary == Some(true)).count();
    let doubled = ListAttribute::ALL.into_iter().find(|list| primaries(*list) > 1)?;
    Some(format!("{0}: Only one of the attribute {0} can be primary", doubled.path()))
}

/// Holds attributes against the constraints that the API's model has for a new person: what comes through another way
/// than `CreateUser` obeys the same.
///
/// # Errors
/// In the words of the API.
pub(crate) fn constrained(profile: &Profile) -> Result<(), Fault> {
    let mut request = Structure::new(api::CreateUserRequest::SHAPE);
    write_profile(&mut request, profile);
    against(&api::CREATE_USER, request)?;
    // The model says nothing of texts in the extension; they are texts like the others.
    for (attribute, text) in profile.texts().filter(|(attribute, _)| attribute.within("enterprise").is_some()) {
        let mut alone = Profile::default();
        alone.set_text(TextAttribute::Title, Some(text));
        let mut request = Structure::new(api::CreateUserRequest::SHAPE);
        write_profile(&mut request, &alone);
        against(&api::CREATE_USER, request).map_err(|fault| Fault {
            message: fault.message.replace("'title'", &format!("'{}'", attribute.path())),
            ..fault
        })?;
    }
    Ok(())
}

/// Holds the name and description of a group against the constraints of the API's model.
///
/// # Errors
/// In the words of the API.
pub(crate) fn constrained_group(display_name: &str, description: Option<&str>) -> Result<(), Fault> {
    let request = api::CreateGroupRequest {
        display_name: Some(display_name.to_owned()),
        description: description.map(str::to_owned),
        ..api::CreateGroupRequest::default()
    };
    against(&api::CREATE_GROUP, request.into_structure())
}

fn against(operation: &wire::Operation, mut request: Structure) -> Result<(), Fault> {
    // Which store is meant was settled before.
    if let Some((index, _)) = request.shape().member("IdentityStoreId") {
        request.set(index, Value::String("d-0000000000".to_owned()));
    }
    wire::validate(&api::SERVICE, operation, &request)
}
