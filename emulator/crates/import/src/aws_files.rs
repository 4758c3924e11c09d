//! What `aws iam` and `aws organizations` print, file by file.

use std::collections::BTreeMap;

use aws::AccountId;

use crate::details::{Details, account_of};
use crate::imported::{ImportError, Imported, Input};
use crate::organizations::Listing;
use crate::tree::Tree;

/// Puts together what was printed: the details of each account, the listings of the organization, and policy files.
///
/// # Errors
/// When a file is not what it should be.
pub fn aws(details: &[Input], organizations: &[Input]) -> Result<Imported, ImportError> {
    let mut accounts = BTreeMap::new();
    for input in details {
        let tree = read(input)?;
        let account = account_of(&input.name, &tree)?;
        let parts: &mut Vec<(String, Tree)> = accounts.entry(account).or_default();
        parts.push((input.name.clone(), tree));
    }
    let mut listing = Listing::default();
    for input in organizations {
        listing.add(&input.name, &read(input)?)?;
    }
    assemble(&listing, &accounts, "organization")
}

fn read(input: &Input) -> Result<Tree, ImportError> {
    Tree::json(&input.text).map_err(|error| ImportError::new(&input.name, format!("no JSON: {error}")))
}

/// The scenario of a listing and the details of accounts, each in as many parts as there were pages.
pub(crate) fn assemble(
    listing: &Listing,
    accounts: &BTreeMap<AccountId, Vec<(String, Tree)>>,
    place: &str,
) -> Result<Imported, ImportError> {
    let mut imported = Imported::default();
    imported.world.title = Some("Imported from AWS".to_owned());
    if !listing.is_empty() {
        listing.import(place, &mut imported)?;
    }
    for (account, parts) in accounts {
        let id = account.to_string();
        let known = imported.world.accounts.iter().find(|(_, one)| one.id == id).map(|(key, _)| key.clone());
        let key = known.unwrap_or_else(|| {
            let key = format!("account-{id}");
            let outside_organization = imported.world.organization.is_some();
            let entry = crate::world::Account { id, outside_organization, ..Default::default() };
            imported.world.accounts.insert(key.clone(), entry);
            key
        });
        let whole = joined(parts);
        let place = parts.first().map_or("", |(name, _)| name);
        Details { place, key: &key, account: *account, imported: &mut imported }.read(&whole);
    }
    let without = imported
        .world
        .accounts
        .values()
        .filter(|account| account.id.parse::<AccountId>().is_ok_and(|id| !accounts.contains_key(&id)));
    let without: Vec<String> = without.map(|account| account.id.clone()).collect();
    if !without.is_empty() && !accounts.is_empty() {
        imported.leave_out(place, format!("no authorization details of these accounts: {}", without.join(", ")));
    }
    imported.complete();
    Ok(imported)
}

/// Pages as one answer.
fn joined(parts: &[(String, Tree)]) -> Tree {
    let lists = ["UserDetailList", "GroupDetailList", "RoleDetailList", "Policies"];
    let all = lists.iter().map(|list| {
        let entries = parts.iter().flat_map(|(_, part)| part.list(list)).cloned().collect();
        ((*list).to_owned(), Tree::List(entries))
    });
    Tree::Map(all.collect())
}
