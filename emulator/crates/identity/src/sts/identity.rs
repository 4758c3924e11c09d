use aws::AccessKeyId;
use models::sts::{
    DecodeAuthorizationMessageRequest, DecodeAuthorizationMessageResponse, GetAccessKeyInfoRequest,
    GetAccessKeyInfoResponse, GetCallerIdentityRequest, GetCallerIdentityResponse, errors,
};
use service::View;
use wire::Fault;

/// See <https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html>.
pub(super) fn get_caller_identity(
    view: &View<'_>,
    _: GetCallerIdentityRequest,
) -> Result<GetCallerIdentityResponse, Fault> {
    let principal = &view.call.caller.principal;
    Ok(GetCallerIdentityResponse {
        user_id: Some(principal.user_id()),
        account: Some(view.call.account.to_string()),
        arn: principal.arn().map(ToString::to_string),
    })
}

/// "This operation does not indicate the state of the access key": an id made here tells the account also when the key is
/// deleted, or temporary. See <https://docs.aws.amazon.com/STS/latest/APIReference/API_GetAccessKeyInfo.html>.
pub(super) fn get_access_key_info(
    view: &View<'_>,
    input: GetAccessKeyInfoRequest,
) -> Result<GetAccessKeyInfoResponse, Fault> {
    let key = AccessKeyId::from(input.access_key_id);
    let told = || state::account_of(&key).filter(|account| view.partition.account(*account).is_some());
    let account = view.partition.credentials.get(&key).map(|credential| credential.account).or_else(told);
    let account = account.ok_or_else(|| Fault::new("ValidationError", 400, format!("{key} is invalid")))?;
    Ok(GetAccessKeyInfoResponse { account: Some(account.to_string()) })
}

/// See <https://docs.aws.amazon.com/STS/latest/APIReference/API_DecodeAuthorizationMessage.html>.
pub(super) fn decode_authorization_message(
    view: &View<'_>,
    input: DecodeAuthorizationMessageRequest,
) -> Result<DecodeAuthorizationMessageResponse, Fault> {
    let decoded = view.partition.token_key.open("authorization", &input.encoded_message).map_err(|_| {
        errors::INVALID_AUTHORIZATION_MESSAGE_EXCEPTION.fault("Message is not valid. Please check the message format.")
    })?;
    Ok(DecodeAuthorizationMessageResponse { decoded_message: Some(decoded) })
}
