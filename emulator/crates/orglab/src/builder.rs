use std::path::PathBuf;

use aws::AccountId;

use crate::{AuthMode, Clock, Emulator, Error, SECURECART};

/// What an emulator starts with.
#[derive(Debug, Clone)]
pub struct Builder {
    settings: emulator::Builder,
    source: Source,
    default_account: Option<AccountId>,
    seed: u64,
}

#[derive(Debug, Clone)]
enum Source {
    Text(String),
    File(PathBuf),
}

impl Default for Builder {
    fn default() -> Builder {
        Builder {
            settings: emulator::Emulator::builder(),
            source: Source::Text(SECURECART.to_owned()),
            default_account: None,
            seed: 0,
        }
    }
}

impl Builder {
    /// The organization, as the text of a scenario in YAML or JSON; [`SECURECART`] when nothing is said.
    #[must_use]
    pub fn scenario(mut self, text: impl Into<String>) -> Builder {
        self.source = Source::Text(text.into());
        self
    }
    /// The organization, as a scenario file.
    #[must_use]
    pub fn scenario_file(mut self, path: impl Into<PathBuf>) -> Builder {
        self.source = Source::File(path.into());
        self
    }
    /// Every id and secret follows from the seed; equal seeds and equal calls give equal ids.
    #[must_use]
    pub fn seed(mut self, seed: u64) -> Builder {
        self.settings = self.settings.seed(seed);
        self.seed = seed;
        self
    }
    /// What time it is; the machine's clock when nothing is said.
    #[must_use]
    pub fn clock(mut self, clock: Clock) -> Builder {
        self.settings = self.settings.clock(clock);
        self
    }
    /// Who may call; [`AuthMode::Strict`] when nothing is said.
    #[must_use]
    pub fn auth(mut self, auth: AuthMode) -> Builder {
        self.settings = self.settings.auth(auth);
        self
    }
    /// The account that unknown keys act in under [`AuthMode::AnyKey`]; the management account when nothing is said.
    #[must_use]
    pub fn default_account(mut self, account: AccountId) -> Builder {
        self.default_account = Some(account);
        self
    }
    /// How long events take to the buckets of trails.
    #[must_use]
    pub fn delivery(mut self, delivery: emulator::Delivery) -> Builder {
        self.settings = self.settings.delivery(delivery);
        self
    }
    /// How many events are kept; the oldest are forgotten beyond that.
    #[must_use]
    pub fn history_limit(mut self, events: usize) -> Builder {
        self.settings = self.settings.history_limit(events);
        self
    }
    /// Reads the scenario and builds the organization.
    ///
    /// # Errors
    /// When anything in the scenario is wrong.
    pub fn build(self) -> Result<Emulator, Error> {
        let scenario = match self.source {
            Source::Text(text) => scenario::parse("scenario", &text)?,
            Source::File(path) => scenario::load(path)?,
        };
        let settings = match self.default_account.or_else(|| scenario.default_account()) {
            Some(account) => self.settings.default_account(account),
            None => self.settings,
        };
        let core = settings.build();
        scenario.apply_to(&core)?;
        Ok(Emulator::new(core, &scenario, self.seed))
    }
}
