use federation::totp::Seed;

use super::*;

/// A device and how to read codes from it.
struct Device {
    serial: String,
    seed: Seed,
}

impl Device {
    fn new(world: &mut World, name: &str) -> Device {
        let input = CreateVirtualMFADeviceRequest { virtual_mfa_device_name: name.into(), ..Default::default() };
        let device = world.write(mfa_device::create_virtual_mfa_device, input).unwrap().virtual_mfa_device;
        let seed = String::from_utf8(device.base32_string_seed.unwrap()).unwrap();
        assert_eq!(seed.len(), 64);
        assert!(device.qr_code_png.unwrap().starts_with(b"\x89PNG"));
        Device { serial: device.serial_number, seed: Seed::from_base32(&seed).unwrap() }
    }
    /// The code of so many steps from now.
    fn code(&self, world: &World, steps: i64) -> String {
        self.seed.code(Timestamp::from_millis(world.call.now.millis() + steps * 30_000))
    }
    fn enable(&self, world: &mut World, user: &str, steps: [i64; 2]) -> Result<EnableMFADeviceResponse, Fault> {
        let input = EnableMFADeviceRequest {
            user_name: user.into(),
            serial_number: self.serial.clone(),
            authentication_code1: self.code(world, steps[0]),
            authentication_code2: self.code(world, steps[1]),
        };
        world.write(mfa_device::enable_mfa_device, input)
    }
    fn resync(&self, world: &mut World, user: &str, steps: [i64; 2]) -> Result<ResyncMFADeviceResponse, Fault> {
        let input = ResyncMFADeviceRequest {
            user_name: user.into(),
            serial_number: self.serial.clone(),
            authentication_code1: self.code(world, steps[0]),
            authentication_code2: self.code(world, steps[1]),
        };
        world.write(mfa_device::resync_mfa_device, input)
    }
    fn deactivate(&self, world: &mut World, user: &str) -> Result<DeactivateMFADeviceResponse, Fault> {
        let input = DeactivateMFADeviceRequest { user_name: Some(user.into()), serial_number: self.serial.clone() };
        world.write(mfa_device::deactivate_mfa_device, input)
    }
    fn delete(&self, world: &mut World) -> Result<DeleteVirtualMFADeviceResponse, Fault> {
        let input = DeleteVirtualMFADeviceRequest { serial_number: self.serial.clone() };
        world.write(mfa_device::delete_virtual_mfa_device, input)
    }
}

const WRONG: &str = "Authentication code for device is not valid.";

/// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_EnableMFADevice.html>: "The authentication codes must be
/// consecutive".
#[test]
fn a_device_is_enabled_with_two_codes_in_a_row() {
    for (steps, is_good) in [
        ([-1, 0], true),
        ([0, 1], true),
        ([-2, -1], true),
        ([0, 0], false),
        ([0, -1], false),
        ([-1, 1], false),
        ([1, 2], false),
        ([-4, -3], false),
    ] {
        let mut world = World::new();
        world.create_user("bob");
        let device = Device::new(&mut world, "phone");
        let result = device.enable(&mut world, "bob", steps);
        assert_eq!(result.is_ok(), is_good, "{steps:?}");
        if !is_good {
            refused(result, "InvalidAuthenticationCode", WRONG);
        }
    }
}

#[test]
fn a_device_goes_from_unassigned_to_assigned_and_back() {
    let mut world = World::new();
    world.create_user("bob");
    world.create_user("eve");
    let device = Device::new(&mut world, "phone");
    assert_eq!(device.serial, "arn:aws:iam::111111111111:mfa/phone");
    let input = CreateVirtualMFADeviceRequest { virtual_mfa_device_name: "phone".into(), ..Default::default() };
    let again = world.write(mfa_device::create_virtual_mfa_device, input);
    refused(again, "EntityAlreadyExists", "MFADevice entity at the same path and name already exists.");
    let list = |world: &World, status: &str| {
        let input = ListVirtualMFADevicesRequest { assignment_status: Some(status.into()), ..Default::default() };
        world.read(mfa_device::list_virtual_mfa_devices, input).unwrap().0.virtual_mfa_devices
    };
    assert_eq!(["Assigned", "Unassigned", "Any"].map(|status| list(&world, status).len()), [0, 1, 1]);
    device.enable(&mut world, "bob", [-1, 0]).unwrap();
    let assigned = list(&world, "Assigned");
    assert_eq!(assigned[0].user.as_ref().unwrap().user_name, "bob");
    assert_eq!((&assigned[0].base32_string_seed, &assigned[0].qr_code_png), (&None, &None));
    refused(device.enable(&mut world, "eve", [0, 1]), "EntityAlreadyExists", "MFA Device is already in use.");

    let of = |user: &str| ListMFADevicesRequest { user_name: Some(user.into()), ..Default::default() };
    assert_eq!(
        world.read(mfa_device::list_mfa_devices, of("bob")).unwrap().mfa_devices[0].serial_number,
        device.serial
    );
    assert_eq!(world.read(mfa_device::list_mfa_devices, of("eve")).unwrap().mfa_devices, []);
    let get = |user: &str| GetMFADeviceRequest { serial_number: device.serial.clone(), user_name: Some(user.into()) };
    assert_eq!(world.read(mfa_device::get_mfa_device, get("bob")).unwrap().enable_date, Some(world.call.now));
    let message = format!("VirtualMFADevice with serial number {} doesn't exist.", device.serial);
    refused(world.read(mfa_device::get_mfa_device, get("eve")), "NoSuchEntity", &message);
    refused(device.deactivate(&mut world, "eve"), "NoSuchEntity", &message);

    let summary = world.read(account::get_account_summary, GetAccountSummaryRequest {}).unwrap().summary_map.unwrap();
    assert_eq!(["MFADevices", "MFADevicesInUse", "AccountMFAEnabled"].map(|key| summary[key]), [1, 1, 0]);
    let message = "MFA VirtualDevice in use. Must deactivate first.";
    refused(device.delete(&mut world), "DeleteConflict", message);
    let delete = |user: &str| DeleteUserRequest { user_name: user.into() };
    let message = "Cannot delete entity, must delete MFA device first.";
    refused(world.write(user::delete_user, delete("bob")), "DeleteConflict", message);
    let rename = UpdateUserRequest { user_name: "bob".into(), new_user_name: Some("rob".into()), ..Default::default() };
    world.write(user::update_user, rename).unwrap();
    device.deactivate(&mut world, "rob").unwrap();
    device.delete(&mut world).unwrap();
    world.write(user::delete_user, delete("rob")).unwrap();
}

/// A code that was accepted once is never accepted again, not even by a device that is enabled anew.
#[test]
fn codes_of_the_past_are_spent() {
    let mut world = World::new();
    world.create_user("bob");
    let device = Device::new(&mut world, "phone");
    device.enable(&mut world, "bob", [-1, 0]).unwrap();
    refused(device.resync(&mut world, "bob", [-1, 0]), "InvalidAuthenticationCode", WRONG);
    refused(device.resync(&mut world, "bob", [0, 1]), "InvalidAuthenticationCode", WRONG);
    device.deactivate(&mut world, "bob").unwrap();
    refused(device.enable(&mut world, "bob", [-1, 0]), "InvalidAuthenticationCode", WRONG);
}

/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa_sync.html>
#[test]
fn a_device_whose_clock_went_astray_is_synchronized() {
    let mut world = World::new();
    world.create_user("bob");
    let device = Device::new(&mut world, "phone");
    device.enable(&mut world, "bob", [-1, 0]).unwrap();
    device.resync(&mut world, "bob", [40, 41]).unwrap();
    let assignment = world.iam().mfa_device(&device.serial).unwrap().assignment.clone().unwrap();
    assert!((40..=42).contains(&assignment.drift), "{}", assignment.drift);
    refused(device.resync(&mut world, "bob", [300, 301]), "InvalidAuthenticationCode", WRONG);
}

/// "You can register up to eight MFA devices":
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html>
#[test]
fn a_user_has_eight_devices_at_most() {
    let mut world = World::new();
    world.create_user("bob");
    for number in 0..8 {
        Device::new(&mut world, &number.to_string()).enable(&mut world, "bob", [-1, 0]).unwrap();
    }
    let ninth = Device::new(&mut world, "8").enable(&mut world, "bob", [-1, 0]);
    refused(ninth, "LimitExceeded", "Cannot exceed quota for MFADevicesPerUser: 8");
    let input = ListVirtualMFADevicesRequest { max_items: Some(5), ..Default::default() };
    let first = world.read(mfa_device::list_virtual_mfa_devices, input.clone()).unwrap().0;
    let second = ListVirtualMFADevicesRequest { marker: first.marker, ..input };
    let second = world.read(mfa_device::list_virtual_mfa_devices, second).unwrap().0;
    assert_eq!((first.virtual_mfa_devices.len(), second.virtual_mfa_devices.len()), (5, 4));
}

#[test]
fn the_root_user_has_devices_of_its_own() {
    let mut world = World::new();
    let device = Device::new(&mut world, "root-account-mfa-device");
    device.enable(&mut world, "root", [-1, 0]).unwrap();
    let listed = world.read(mfa_device::list_mfa_devices, ListMFADevicesRequest::default()).unwrap().mfa_devices;
    assert_eq!(listed[0].serial_number, device.serial);
    let listed = world.read(mfa_device::list_virtual_mfa_devices, ListVirtualMFADevicesRequest::default()).unwrap();
    let listed = models::Record::into_structure(listed);
    let device_of_root = listed.get("VirtualMFADevices").unwrap().as_list()[0].as_structure().unwrap();
    let root = device_of_root.get("User").unwrap().as_structure().unwrap();
    assert_eq!((root.text("Arn"), root.text("UserName")), (Some("arn:aws:iam::111111111111:root"), None));
    let summary = world.read(account::get_account_summary, GetAccountSummaryRequest {}).unwrap().summary_map.unwrap();
    assert_eq!(summary["AccountMFAEnabled"], 1);
    device.deactivate(&mut world, "root").unwrap();
}

#[test]
fn a_device_has_tags() {
    let mut world = World::new();
    let device = Device::new(&mut world, "phone");
    let tags = vec![Tag { key: "k".into(), value: "v".into() }];
    let input = TagMFADeviceRequest { serial_number: device.serial.clone(), tags };
    world.write(tags::tag_mfa_device, input).unwrap();
    let input = ListMFADeviceTagsRequest { serial_number: device.serial, ..Default::default() };
    assert_eq!(world.read(tags::list_mfa_device_tags, input).unwrap().tags[0].value, "v");
}
