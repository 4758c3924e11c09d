//! AWS Account Management: names, contacts and Regions of accounts. See the
//! [API reference](https://docs.aws.amazon.com/accounts/latest/APIReference/Welcome.html).

mod contacts;
mod information;
mod regions;
mod target;

use service::served;

served! {
    /// AWS Account Management.
    pub static ACCOUNT: models::account::SERVICE, locate target::locate;
    DeleteAlternateContact => write contacts::delete_alternate_contact,
    DisableRegion => write regions::disable_region,
    EnableRegion => write regions::enable_region,
    GetAccountInformation => read information::get_account_information,
    GetAlternateContact => read contacts::get_alternate_contact,
    GetContactInformation => read contacts::get_contact_information,
    GetPrimaryEmail => read information::get_primary_email,
    GetRegionOptStatus => read regions::get_region_opt_status,
    ListRegions => read regions::list_regions,
    PutAccountName => write information::put_account_name,
    PutAlternateContact => write contacts::put_alternate_contact,
    PutContactInformation => write contacts::put_contact_information,
}
