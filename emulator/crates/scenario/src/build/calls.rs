use aws::Region;
use serde_json::Value;

use super::{Build, Done};
use crate::format::{Account, Call, Placed};

impl Build<'_> {
    /// The calls of all accounts, when everything else is there. The management account lets others administer services, and
    /// so comes first.
    pub(super) fn calls(&self) -> Done {
        let file = &self.scenario.file;
        let management = file.organization.as_ref().map(|organization| organization.value.management.value.as_str());
        let is_management = |key: &Placed<String>| Some(key.value.as_str()) == management;
        let mut accounts: Vec<(&Placed<String>, &Account)> = file.accounts.iter().collect();
        accounts.sort_by_key(|(key, _)| !is_management(key));
        for (key, account) in accounts {
            account.calls.iter().try_for_each(|call| self.one_call(key, call))?;
        }
        Ok(())
    }

    fn one_call(&self, account: &Placed<String>, call: &Call) -> Done {
        let id = self.account(account)?;
        let at = call.operation.at;
        let text = call.input.as_ref().map_or_else(|| Ok("{}".to_owned()), |input| self.document(input))?;
        let no_json = |error: serde_json::Error| self.wrong(at, format!("the parameters are no JSON: {error}"), None);
        let input: Value = serde_json::from_str(&text).map_err(no_json)?;
        let named = call.regions.iter().map(|region| self.text(region).map(|text| Region::from(text.as_str())));
        let mut regions = named.collect::<Result<Vec<Region>, _>>()?;
        if regions.is_empty() {
            regions.push(self.emulator.snapshot().global_region());
        }
        for region in regions {
            self.call_in(&region, at, id, &call.service.value, &call.operation.value, &input)?;
        }
        Ok(())
    }
}
