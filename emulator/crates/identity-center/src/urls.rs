//! The addresses of an instance. See
//! [start URLs](https://docs.aws.amazon.com/singlesignon/latest/userguide/multi-region-workforce-access.html).

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use federation::saml::ServiceProvider;
use state::identity_center::Instance;
use state::{Call, Partition, Shared};

/// The characters of a client's id that are drawn.
const DRAWN: usize = 22;

/// The instance that a start URL or an issuer URL means: whichever of the forms AWS has, or this emulator's own, it names
/// the instance (`ssoins-…`) or its identity store (`d-…`).
pub(crate) fn instance<'p>(partition: &'p Partition, url: &str) -> Option<&'p Shared<Instance>> {
    let mut names = url.split(|char: char| !char.is_ascii_alphanumeric() && char != '-');
    names.find_map(|name| {
        let of_store = || partition.instances.values().find(|instance| *instance.identity_store_id == *name);
        match name.split_once('-')?.0 {
            "ssoins" => partition.instances.get(name),
            "d" => of_store(),
            _ => None,
        }
    })
}

/// Where people of an instance begin: on this emulator, where its address is known.
pub fn start_url(endpoint: Option<&str>, instance: &Instance) -> String {
    match endpoint {
        Some(endpoint) => format!("{endpoint}/start/{}", instance.identity_store_id),
        None => format!("https://{}.awsapps.com/start", instance.identity_store_id),
    }
}

/// The instance as identity providers know it: its issuer URL is the audience of assertions, and they are addressed to an
/// assertion consumer service of this emulator or of AWS. See
/// <https://docs.aws.amazon.com/singlesignon/latest/userguide/multi-region-workforce-access.html>.
pub fn service_provider(endpoint: Option<&str>, instance: &Instance) -> ServiceProvider {
    let (region, store) = (instance.region.as_str(), &instance.identity_store_id);
    let here = endpoint.map(|endpoint| format!("{endpoint}/platform/saml/acs/{store}"));
    let hosts = ["signin.aws.amazon.com", "signin.aws", "sso.signin.aws"];
    let theirs = hosts.map(|host| format!("https://{region}.{host}/platform/saml/acs/{store}"));
    ServiceProvider {
        entity_id: format!("https://{region}.signin.aws.amazon.com/platform/saml/{store}"),
        assertion_consumer_services: here.into_iter().chain(theirs).collect(),
    }
}

/// Where a person confirms a device's code.
pub(crate) fn device_page(call: &Call) -> String {
    format!("{}/device", call.endpoint.as_deref().unwrap_or("https://device.sso.amazonaws.com"))
}

/// A client's id. As in AWS it ends with the Region in base64, and here with the path of the endpoint as well: AWS's own
/// clients keep only the host of it when they open `/authorize`.
pub(crate) fn client_id(drawn: &str, call: &Call) -> String {
    let path = call.endpoint.as_deref().and_then(|endpoint| endpoint.split_once("://")?.1.split_once('/'));
    let path = path.map(|(_, path)| format!("/{path}")).unwrap_or_default();
    let drawn: String = drawn.chars().take(DRAWN).collect();
    format!("{drawn}{}", URL_SAFE_NO_PAD.encode(format!("{}{path}", call.region.as_str())))
}

/// The path of the endpoint at which a client registered: nothing, or `/_fork/…`.
pub fn path_of_client(client_id: &str) -> Option<String> {
    let place = URL_SAFE_NO_PAD.decode(client_id.get(DRAWN..)?).ok()?;
    let place = String::from_utf8(place).ok()?;
    Some(place.find('/').and_then(|at| place.get(at..)).unwrap_or_default().to_owned())
}
