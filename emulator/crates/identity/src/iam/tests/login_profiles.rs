use super::*;

fn create(user: &str, password: &str) -> CreateLoginProfileRequest {
    CreateLoginProfileRequest {
        user_name: Some(user.into()),
        password: Some(password.into()),
        password_reset_required: Some(true),
        ..Default::default()
    }
}

const GOOD: &str = "correct-Horse7";

#[test]
fn a_user_has_one_password_and_keeps_it_under_a_new_name() {
    let mut world = World::new();
    world.create_user("bob");
    let profile = world.write(login_profile::create_login_profile, create("bob", GOOD)).unwrap().login_profile;
    assert_eq!((profile.user_name.as_str(), profile.password_reset_required), ("bob", Some(true)));
    let again = world.write(login_profile::create_login_profile, create("bob", GOOD));
    refused(again, "EntityAlreadyExists", "Login Profile for user bob already exists.");
    let delete = DeleteUserRequest { user_name: "bob".into() };
    let message = "Cannot delete entity, must delete login profile first.";
    refused(world.write(user::delete_user, delete), "DeleteConflict", message);
    let rename = UpdateUserRequest { user_name: "bob".into(), new_user_name: Some("rob".into()), ..Default::default() };
    world.write(user::update_user, rename).unwrap();
    assert!(world.partition.is_password_of(HERE, "rob", GOOD));
    let delete = || DeleteLoginProfileRequest { user_name: Some("rob".into()) };
    world.write(login_profile::delete_login_profile, delete()).unwrap();
    let message = "Login Profile for User rob cannot be found.";
    refused(world.write(login_profile::delete_login_profile, delete()), "NoSuchEntity", message);
    let get = GetLoginProfileRequest { user_name: Some("rob".into()) };
    refused(world.read(login_profile::get_login_profile, get), "NoSuchEntity", message);
}

/// The default policy:
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_account-policy.html>
#[test]
fn passwords_obey_the_default_policy() {
    for (password, is_good) in [
        ("Short1!", false),
        ("alllowercase", false),
        ("lower123", false),
        ("Lower123", true),
        ("lower-12", true),
        ("UPPER-12", true),
        (GOOD, true),
    ] {
        let mut world = World::new();
        world.create_user("bob");
        let result = world.write(login_profile::create_login_profile, create("bob", password));
        assert_eq!(result.is_ok(), is_good, "{password}");
        assert!(is_good || result.unwrap_err().code == "PasswordPolicyViolation");
    }
}

/// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateAccountPasswordPolicy.html>
#[test]
fn passwords_obey_the_account_s_policy_where_it_has_one() {
    let mut world = World::new();
    world.create_user("bob");
    let get = || GetAccountPasswordPolicyRequest {};
    let message = "The Password Policy with domain name 111111111111 cannot be found.";
    refused(world.read(login_profile::get_account_password_policy, get()), "NoSuchEntity", message);
    let policy = UpdateAccountPasswordPolicyRequest {
        minimum_password_length: Some(10),
        require_symbols: Some(true),
        password_reuse_prevention: Some(2),
        ..Default::default()
    };
    world.write(login_profile::update_account_password_policy, policy).unwrap();
    let seen = world.read(login_profile::get_account_password_policy, get()).unwrap().password_policy;
    assert_eq!((seen.minimum_password_length, seen.expire_passwords), (Some(10), Some(false)));
    for (password, message) in [
        ("too-short", "Password should have a minimum length of 10"),
        ("without0symbols", "Password should have at least one symbol"),
    ] {
        let result = world.write(login_profile::create_login_profile, create("bob", password));
        refused(result, "PasswordPolicyViolation", message);
    }
    world.write(login_profile::create_login_profile, create("bob", "password-a")).unwrap();
    let set = |password: &str| UpdateLoginProfileRequest {
        user_name: "bob".into(),
        password: Some(password.into()),
        ..Default::default()
    };
    world.write(login_profile::update_login_profile, set("password-b")).unwrap();
    let reused = world.write(login_profile::update_login_profile, set("password-a"));
    refused(reused, "PasswordPolicyViolation", "Password has been used too recently.");
    world.write(login_profile::update_login_profile, set("password-c")).unwrap();
    world.write(login_profile::update_login_profile, set("password-a")).unwrap();
    world.write(login_profile::delete_account_password_policy, DeleteAccountPasswordPolicyRequest {}).unwrap();
}

/// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_ChangePassword.html>
#[test]
fn a_user_changes_its_own_password_with_the_old_one() {
    let mut world = World::new();
    let change = |old: &str| ChangePasswordRequest { old_password: old.into(), new_password: "another-Horse8".into() };
    let message = "Only IAM Users can change their own password.";
    refused(world.write(login_profile::change_password, change(GOOD)), "InvalidUserType", message);
    world.create_user("bob");
    world.write(login_profile::create_login_profile, create("bob", GOOD)).unwrap();
    world.act_as("bob");
    let wrong = world.write(login_profile::change_password, change("wrong"));
    refused(wrong, "AccessDenied", "The old password was incorrect.");
    world.write(login_profile::change_password, change(GOOD)).unwrap();
    assert!(world.partition.is_password_of(HERE, "bob", "another-Horse8"));
    let profile = world.read(login_profile::get_login_profile, GetLoginProfileRequest::default()).unwrap();
    assert_eq!(profile.login_profile.password_reset_required, Some(false));
}
