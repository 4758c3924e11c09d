use aws::AccountId;

use crate::{Clock, Delivery, Emulator};

/// What an emulator starts with.
#[derive(Debug, Clone)]
pub struct Builder {
    pub(crate) partition: String,
    pub(crate) seed: u64,
    pub(crate) clock: Clock,
    pub(crate) auth: AuthMode,
    pub(crate) default_account: AccountId,
    pub(crate) history_limit: usize,
    pub(crate) throttle: bool,
    pub(crate) delivery: Delivery,
}

/// Who may call.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum AuthMode {
    /// Every request needs a valid signature of a key the emulator knows, as in AWS.
    #[default]
    Strict,
    /// A key the emulator does not know acts as the root user of the default account, and a key id of twelve digits
    /// as the root user of that account; neither signature is looked at. Known keys are verified as ever. For suites
    /// written for emulators without identities.
    AnyKey,
}

impl Default for Builder {
    fn default() -> Builder {
        Builder {
            partition: "aws".to_owned(),
            seed: 0,
            clock: Clock::system(),
            auth: AuthMode::Strict,
            default_account: AccountId::new(123_456_789_012),
            history_limit: 50_000,
            throttle: false,
            delivery: Delivery::Instant,
        }
    }
}

impl Builder {
    /// Every id and secret follows from the seed; equal seeds and equal calls give equal ids.
    #[must_use]
    pub fn seed(mut self, seed: u64) -> Builder {
        self.seed = seed;
        self
    }
    /// What time it is.
    #[must_use]
    pub fn clock(mut self, clock: Clock) -> Builder {
        self.clock = clock;
        self
    }
    /// Who may call.
    #[must_use]
    pub fn auth(mut self, auth: AuthMode) -> Builder {
        self.auth = auth;
        self
    }
    /// The account that unknown keys act in under [`AuthMode::AnyKey`].
    #[must_use]
    pub fn default_account(mut self, account: AccountId) -> Builder {
        self.default_account = account;
        self
    }
    /// How many events are kept; the oldest are forgotten beyond that.
    #[must_use]
    pub fn history_limit(mut self, events: usize) -> Builder {
        self.history_limit = events;
        self
    }
    /// Whether the rate limits that AWS publishes hold. They do not unless asked for.
    #[must_use]
    pub fn throttle(mut self, throttle: bool) -> Builder {
        self.throttle = throttle;
        self
    }
    /// How long events take to the buckets of trails.
    #[must_use]
    pub fn delivery(mut self, delivery: Delivery) -> Builder {
        self.delivery = delivery;
        self
    }
    /// An emulator without accounts.
    pub fn build(self) -> Emulator {
        Emulator::new(self)
    }
}
