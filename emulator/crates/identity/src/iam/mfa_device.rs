use federation::totp::qr_png;
use models::Record;
use models::iam::{
    CreateVirtualMFADeviceRequest, CreateVirtualMFADeviceResponse, DeactivateMFADeviceRequest,
    DeactivateMFADeviceResponse, DeleteVirtualMFADeviceRequest, DeleteVirtualMFADeviceResponse, EnableMFADeviceRequest,
    EnableMFADeviceResponse, GetMFADeviceRequest, GetMFADeviceResponse, ListMFADevicesRequest, ListMFADevicesResponse,
    ListVirtualMFADevicesRequest, ListVirtualMFADevicesResponse, MFADevice, ResyncMFADeviceRequest,
    ResyncMFADeviceResponse, VirtualMFADevice, errors,
};
use service::{View, page_order};
use state::iam::mfa::{self, MfaAssignment};
use state::iam::{Iam, MfaDevice};
use state::{CredentialOwner, Shared, Tx};
use wire::{Fault, Shape, Structure, Value};

use super::caller::named_or_caller;
use super::fault::{fault, iam, iam_of, validation_error};
use super::listing::listed;
use super::record;
use super::tags::{EXACT, new_tags};
use super::user::{leave_out_names, root_user};
use crate::second_factor;

/// What the root user is called where an operation needs a user name.
const ROOT: &str = "root";

/// Seed and picture are shown here and never again. See
/// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_VirtualMFADevice.html>.
pub(super) fn create_virtual_mfa_device(
    tx: &mut Tx<'_>,
    input: CreateVirtualMFADeviceRequest,
) -> Result<CreateVirtualMFADeviceResponse, Fault> {
    let tags = new_tags(input.tags.as_deref(), EXACT)?;
    let path = input.path.as_deref().unwrap_or("/");
    let device = mfa::create(tx, tx.call.account, path, &input.virtual_mfa_device_name, tags).map_err(fault)?;
    let seed = second_factor::seed(&device).ok_or_else(no_picture)?;
    let holder = iam_of(tx)?.alias.clone().unwrap_or_else(|| tx.call.account.to_string());
    let picture = qr_png(&seed.uri(&input.virtual_mfa_device_name, &holder)).map_err(|_| no_picture())?;
    let virtual_mfa_device = VirtualMFADevice {
        serial_number: device.serial.to_string(),
        base32_string_seed: Some(seed.to_base32().into_bytes()),
        qr_code_png: Some(picture),
        tags: record::tags(&device.tags),
        ..VirtualMFADevice::default()
    };
    Ok(CreateVirtualMFADeviceResponse { virtual_mfa_device })
}

fn no_picture() -> Fault {
    errors::SERVICE_FAILURE_EXCEPTION.fault("The device's name is too long for a QR code.")
}

/// The root user enables its own devices under the name `root`, unless there is a user of that name.
fn owner(tx: &Tx<'_>, user_name: Option<&str>) -> Result<CredentialOwner, Fault> {
    let is_root = matches!(tx.call.caller.principal, aws::Principal::Root(_));
    let names_user = user_name.is_some_and(|name| name != ROOT) || iam_of(tx)?.user(ROOT).is_some();
    match user_name {
        Some(ROOT) if is_root && !names_user => Ok(CredentialOwner::Root),
        name => named_or_caller(tx.call, name),
    }
}

/// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_EnableMFADevice.html>
pub(super) fn enable_mfa_device(
    tx: &mut Tx<'_>,
    input: EnableMFADeviceRequest,
) -> Result<EnableMFADeviceResponse, Fault> {
    let owner = owner(tx, Some(&input.user_name))?;
    if let CredentialOwner::User(name) = &owner {
        iam_of(tx)?.require_user(name.as_str()).map_err(fault)?;
    }
    let device = iam_of(tx)?.mfa_device(&input.serial_number).map_err(fault)?.clone();
    let pair = second_factor::pair(&device, &input.authentication_code1, &input.authentication_code2, tx.now);
    let pair = pair.filter(|_| device.assignment.is_none());
    // A device in use is refused as such, whatever the codes.
    let (drift, step) = match (&device.assignment, pair) {
        (Some(_), _) => (0, 0),
        (None, Some(pair)) => (pair.drift, pair.step),
        (None, None) => return Err(wrong_codes()),
    };
    mfa::enable(tx, tx.call.account, &input.serial_number, owner, drift, step).map_err(fault)?;
    Ok(EnableMFADeviceResponse {})
}

fn wrong_codes() -> Fault {
    errors::INVALID_AUTHENTICATION_CODE_EXCEPTION.fault("Authentication code for device is not valid.")
}

pub(super) fn resync_mfa_device(
    tx: &mut Tx<'_>,
    input: ResyncMFADeviceRequest,
) -> Result<ResyncMFADeviceResponse, Fault> {
    let owner = owner(tx, Some(&input.user_name))?;
    let device = iam_of(tx)?.mfa_device_of(&owner, &input.serial_number).map_err(fault)?.0.clone();
    let (first, second) = (&input.authentication_code1, &input.authentication_code2);
    let pair = second_factor::resynchronized(&device, first, second, tx.now).ok_or_else(wrong_codes)?;
    mfa::spend(tx, tx.call.account, &owner, &input.serial_number, pair.drift, pair.step).map_err(fault)?;
    Ok(ResyncMFADeviceResponse {})
}

pub(super) fn deactivate_mfa_device(
    tx: &mut Tx<'_>,
    input: DeactivateMFADeviceRequest,
) -> Result<DeactivateMFADeviceResponse, Fault> {
    let owner = owner(tx, input.user_name.as_deref())?;
    mfa::deactivate(tx, tx.call.account, &owner, &input.serial_number).map_err(fault)?;
    Ok(DeactivateMFADeviceResponse {})
}

pub(super) fn delete_virtual_mfa_device(
    tx: &mut Tx<'_>,
    input: DeleteVirtualMFADeviceRequest,
) -> Result<DeleteVirtualMFADeviceResponse, Fault> {
    mfa::delete(tx, tx.call.account, &input.serial_number).map_err(fault)?;
    Ok(DeleteVirtualMFADeviceResponse {})
}

pub(super) fn get_mfa_device(view: &View<'_>, input: GetMFADeviceRequest) -> Result<GetMFADeviceResponse, Fault> {
    let owner = named_or_caller(view.call, input.user_name.as_deref())?;
    let (device, assignment) = iam(view)?.mfa_device_of(&owner, &input.serial_number).map_err(fault)?;
    Ok(GetMFADeviceResponse {
        user_name: user_name(assignment),
        serial_number: device.serial.to_string(),
        enable_date: Some(assignment.enabled),
        certifications: None,
    })
}

/// The root user has no name.
fn user_name(assignment: &MfaAssignment) -> Option<String> {
    match &assignment.owner {
        CredentialOwner::Root => None,
        CredentialOwner::User(name) => Some(name.to_string()),
    }
}

pub(super) fn list_mfa_devices(view: &View<'_>, input: ListMFADevicesRequest) -> Result<ListMFADevicesResponse, Fault> {
    let (iam, owner) = (iam(view)?, named_or_caller(view.call, input.user_name.as_deref())?);
    if let CredentialOwner::User(name) = &owner {
        iam.require_user(name.as_str()).map_err(fault)?;
    }
    let mut devices: Vec<_> = iam.mfa_devices_of(&owner).collect();
    devices.sort_by_cached_key(|(device, _)| page_order(&device.serial));
    let convert = |(device, assignment): (&Shared<MfaDevice>, &MfaAssignment)| MFADevice {
        user_name: user_name(assignment).unwrap_or_default(),
        serial_number: device.serial.to_string(),
        enable_date: assignment.enabled,
    };
    let key = |(device, _): &(&Shared<MfaDevice>, &MfaAssignment)| device.serial.to_string();
    let page = listed(devices.into_iter(), key, input.marker.as_deref(), input.max_items, convert)?;
    Ok(ListMFADevicesResponse { mfa_devices: page.items, is_truncated: page.is_truncated, marker: page.marker })
}

pub(super) fn list_virtual_mfa_devices(
    view: &View<'_>,
    input: ListVirtualMFADevicesRequest,
) -> Result<SeenDevices, Fault> {
    let assigned = match input.assignment_status.as_deref() {
        None | Some("Any") => None,
        Some("Assigned") => Some(true),
        Some("Unassigned") => Some(false),
        Some(_) => return Err(validation_error("AssignmentStatus must be Assigned, Unassigned or Any.")),
    };
    let iam = iam(view)?;
    let is_wanted =
        |device: &&Shared<MfaDevice>| assigned.is_none_or(|assigned| device.assignment.is_some() == assigned);
    let mut devices: Vec<_> = iam.mfa_devices.values().filter(|device| device.is_virtual).filter(is_wanted).collect();
    devices.sort_by_cached_key(|device| page_order(&device.serial));
    let convert = |device: &Shared<MfaDevice>| listed_device(view, iam, device);
    let key = |device: &&Shared<MfaDevice>| device.serial.to_string();
    let page = listed(devices.into_iter(), key, input.marker.as_deref(), input.max_items, convert)?;
    Ok(SeenDevices(ListVirtualMFADevicesResponse {
        virtual_mfa_devices: page.items,
        is_truncated: page.is_truncated,
        marker: page.marker,
    }))
}

/// What `ListVirtualMFADevices` answers: the root user stands in it without the names that the model requires.
#[derive(Debug)]
pub(super) struct SeenDevices(pub(super) ListVirtualMFADevicesResponse);

impl Record for SeenDevices {
    const SHAPE: &'static Shape = ListVirtualMFADevicesResponse::SHAPE;
    fn from_structure(structure: Structure) -> Result<SeenDevices, Fault> {
        ListVirtualMFADevicesResponse::from_structure(structure).map(SeenDevices)
    }
    fn into_structure(self) -> Structure {
        let mut response = self.0.into_structure();
        let list = SeenDevices::SHAPE.member("VirtualMFADevices");
        let devices = list.and_then(|(index, _)| Some((index, response.take(index)?)));
        if let Some((index, Value::List(devices))) = devices {
            response.set(index, Value::List(devices.into_iter().map(nameless_root).collect()));
        }
        response
    }
}

fn nameless_root(device: Value) -> Value {
    let Value::Structure(mut device) = device else { return device };
    let user = device.shape().member("User").and_then(|(index, _)| Some((index, device.take(index)?)));
    if let Some((index, Value::Structure(mut user))) = user {
        if user.text("UserName").is_some_and(str::is_empty) {
            leave_out_names(&mut user);
        }
        device.set(index, Value::Structure(user));
    }
    Value::Structure(device)
}

/// Listings leave out tags: see <https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListVirtualMFADevices.html>.
fn listed_device(view: &View<'_>, iam: &Iam, device: &MfaDevice) -> VirtualMFADevice {
    let user = device.assignment.as_ref().and_then(|assignment| match &assignment.owner {
        CredentialOwner::Root => Some(root_user(view)),
        CredentialOwner::User(name) => iam.users.get(name).map(|user| record::listed_user(user)),
    });
    VirtualMFADevice {
        serial_number: device.serial.to_string(),
        user,
        enable_date: device.assignment.as_ref().map(|assignment| assignment.enabled),
        ..VirtualMFADevice::default()
    }
}
