//! What AWS offers in its console alone.

use std::sync::Arc;

use aws::AccountId;
use identity_center::pages;
use service::Outcome;
use state::{Caller, Partition, Tx};
use wire::{Fault, Protocol};

use crate::authorize::authorize_action;
use crate::browse::Told;
use crate::faults;
use crate::host::Emulator;

/// Something that only the console does.
#[derive(Debug, Clone, Copy)]
pub struct ConsoleAction<'a> {
    /// What it is called in events: `UpdatePassword`.
    pub name: &'static str,
    /// The source of its events.
    pub source: &'static str,
    /// Who does it.
    pub by: ConsoleUser<'a>,
}

/// Who uses the console.
#[derive(Debug, Clone, Copy)]
pub enum ConsoleUser<'a> {
    /// The root user of the account, who needs this permission, such as `sso-directory:UpdatePassword`: service control
    /// policies bind it in member accounts.
    Root(&'static str),
    /// A person in the identity store that the account administers, for themselves.
    Person(&'a str),
}

impl Emulator {
    /// Does it in the console of an account, and leaves an event. `endpoint` is the address that answers name.
    ///
    /// # Errors
    /// When it is not allowed, and what the change returns; then nothing is changed.
    pub fn console<T>(
        &self,
        account: AccountId,
        action: ConsoleAction<'_>,
        endpoint: Option<Arc<str>>,
        change: impl FnOnce(&mut Tx<'_>) -> Result<T, Fault>,
    ) -> Result<T, Fault> {
        self.settle(self.clock().now());
        let _moment = self.moment();
        let mut call = self.root_call(account);
        call.endpoint = endpoint;
        let mut writer = self.writer();
        let head = self.snapshot();
        let allowed = match action.by {
            ConsoleUser::Root(permission) => authorize_action(&head, &call, permission, "*".to_owned()),
            ConsoleUser::Person(user) => {
                call.caller = Caller::anonymous();
                identity_center::console::act_as(&head, &mut call, user);
                Ok(())
            }
        };
        let result = allowed.map_err(|denial| denied(&head, &denial)).and_then(|()| {
            let mut tx = Tx::new(&head, &call, writer.ids());
            let done = change(&mut tx)?;
            self.commit(&head, tx);
            Ok(done)
        });
        let outcome = match &result {
            Ok(_) => Emulator::went_well(),
            Err(fault) => Outcome::Refused { code: fault.code.to_string(), message: fault.message.clone() },
        };
        drop(writer);
        // A person's yes to a device, in the name of whom it was given, stands for signing in.
        let event = matches!(action.by, ConsoleUser::Person(_)).then(|| pages::authentication(&call, result.is_ok()));
        self.tell(
            call,
            Told { source: action.source, name: action.name, read_only: false, input: None, event },
            outcome,
        );
        result
    }

    /// The account whose console is used where none is named: the management account of the default account's
    /// organization, or of the only one there is.
    pub fn console_account(&self) -> AccountId {
        let (partition, default) = (self.snapshot(), self.settings().default_account);
        let mut all = partition.organizations.values();
        let only = all.next().filter(|_| all.next().is_none());
        let organization = partition.organization_of(default).or(only);
        organization.map_or(default, |organization| organization.management_account)
    }
}

fn denied(head: &Partition, denial: &access::Denial) -> Fault {
    let encoded = head.token_key.seal("authorization", &denial.decoded);
    Fault { status: 403, ..faults::denied(denial, Protocol::AwsJson11, &encoded) }
}
