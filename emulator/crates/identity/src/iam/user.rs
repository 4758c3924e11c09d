use models::Record;
use models::iam::{
    CreateUserRequest, CreateUserResponse, DeleteUserRequest, DeleteUserResponse, GetUserRequest, GetUserResponse,
    ListUsersRequest, ListUsersResponse, UpdateUserRequest, UpdateUserResponse, User,
};
use service::View;
use state::iam::user::NewUser;
use state::{CredentialOwner, Tx};
use wire::{Fault, Shape, Structure, Value};

use super::caller::named_or_caller;
use super::fault::{arn, fault, iam};
use super::listing::{is_under, listed};
use super::record;
use super::tags::{FOLDED, new_tags};

pub(super) fn create_user(tx: &mut Tx<'_>, input: CreateUserRequest) -> Result<CreateUserResponse, Fault> {
    let boundary = input.permissions_boundary.as_deref().map(arn).transpose()?;
    let new = NewUser {
        name: &input.user_name,
        path: input.path.as_deref().unwrap_or("/"),
        boundary: boundary.as_ref(),
        tags: new_tags(input.tags.as_deref(), FOLDED)?,
    };
    let user = state::iam::user::create(tx, tx.call.account, new).map_err(fault)?;
    Ok(CreateUserResponse { user: Some(record::user(&user)) })
}

pub(super) fn get_user(view: &View<'_>, input: GetUserRequest) -> Result<SeenUser, Fault> {
    let name = match named_or_caller(view.call, input.user_name.as_deref())? {
        CredentialOwner::User(name) => name,
        CredentialOwner::Root => return Ok(SeenUser::Root(root_user(view))),
    };
    let user = iam(view)?.require_user(name.as_str()).map_err(fault)?;
    Ok(SeenUser::Named(record::user(user)))
}

/// What `GetUser` answers. AWS shows the root user without `Path` and `UserName`, which the model calls required and its
/// record therefore cannot leave out.
#[derive(Debug)]
pub(super) enum SeenUser {
    Named(User),
    Root(User),
}

impl Record for SeenUser {
    const SHAPE: &'static Shape = GetUserResponse::SHAPE;
    fn from_structure(structure: Structure) -> Result<SeenUser, Fault> {
        GetUserResponse::from_structure(structure).map(|response| SeenUser::Named(response.user))
    }
    fn into_structure(self) -> Structure {
        let user = match self {
            SeenUser::Named(user) => user.into_structure(),
            SeenUser::Root(user) => {
                let mut user = user.into_structure();
                leave_out_names(&mut user);
                user
            }
        };
        let mut response = Structure::new(SeenUser::SHAPE);
        if let Some((index, _)) = SeenUser::SHAPE.member("User") {
            response.set(index, Value::Structure(user));
        }
        response
    }
}

/// The root user has neither `Path` nor `UserName`.
pub(super) fn leave_out_names(root: &mut Structure) {
    for name in ["Path", "UserName"] {
        root.shape().member(name).and_then(|(index, _)| root.take(index));
    }
}

/// The root user has an ARN and an id.
pub(super) fn root_user(view: &View<'_>) -> User {
    let account = view.call.account;
    User {
        user_id: account.to_string(),
        arn: view.partition.global_arn("iam", account, "root").to_string(),
        create_date: view.partition.account(account).map(|account| account.joined).unwrap_or_default(),
        ..User::default()
    }
}

pub(super) fn list_users(view: &View<'_>, input: ListUsersRequest) -> Result<ListUsersResponse, Fault> {
    let users = iam(view)?.users.values();
    let users = users.filter(|user| is_under(&user.entity.path, input.path_prefix.as_deref()));
    let key = |user: &&state::Shared<state::iam::User>| user.entity.name.to_string();
    let page = listed(users, key, input.marker.as_deref(), input.max_items, |user| record::listed_user(user))?;
    Ok(ListUsersResponse { users: page.items, is_truncated: page.is_truncated, marker: page.marker })
}

pub(super) fn update_user(tx: &mut Tx<'_>, input: UpdateUserRequest) -> Result<UpdateUserResponse, Fault> {
    let (name, new_name, new_path) = (&input.user_name, input.new_user_name.as_deref(), input.new_path.as_deref());
    state::iam::user::update(tx, tx.call.account, name, new_name, new_path).map_err(fault)?;
    Ok(UpdateUserResponse {})
}

pub(super) fn delete_user(tx: &mut Tx<'_>, input: DeleteUserRequest) -> Result<DeleteUserResponse, Fault> {
    state::iam::user::delete(tx, tx.call.account, &input.user_name).map_err(fault)?;
    Ok(DeleteUserResponse {})
}
