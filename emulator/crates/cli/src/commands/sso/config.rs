//! What AWS's config file says about signing in, see
//! <https://docs.aws.amazon.com/sdkref/latest/guide/feature-sso-credentials.html>.

use std::collections::BTreeMap;
use std::path::PathBuf;

use anyhow::Context as _;

/// The sections of the file and their settings.
#[derive(Debug)]
pub(super) struct Config(BTreeMap<String, BTreeMap<String, String>>);

/// Where and as what to sign in.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Settings {
    /// What the token is kept under: the name of the session, or the start URL where there is none.
    pub(super) key: String,
    pub(super) start_url: String,
    pub(super) region: String,
    /// None for profiles of the older form.
    pub(super) scopes: Vec<String>,
}

/// What a session asks for that says nothing.
const DEFAULT_SCOPE: &str = "sso:account:access";

impl Config {
    /// The file that AWS's tools read.
    pub(super) fn load() -> anyhow::Result<Config> {
        let file = match std::env::var_os("AWS_CONFIG_FILE") {
            Some(file) => PathBuf::from(file),
            None => home()?.join(".aws/config"),
        };
        let text = std::fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?;
        Ok(Config::read(&text))
    }
    fn read(text: &str) -> Config {
        let mut sections: BTreeMap<String, BTreeMap<String, String>> = BTreeMap::new();
        let mut section = String::new();
        // Indented lines belong to nested settings, of which none is about signing in.
        for line in text.lines().filter(|line| !line.starts_with([' ', '\t', '#', ';'])) {
            let line = line.trim();
            if let Some(name) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
                section = name.split_whitespace().collect::<Vec<_>>().join(" ");
            } else if let Some((name, value)) = line.split_once('=') {
                let value = value.split(" #").next().unwrap_or(value).trim();
                sections.entry(section.clone()).or_default().insert(name.trim().to_owned(), value.to_owned());
            }
        }
        Config(sections)
    }

    /// The session of this name.
    pub(super) fn session(&self, name: &str) -> anyhow::Result<Settings> {
        let section = self.section(&format!("sso-session {name}"))?;
        let scopes = section.get("sso_registration_scopes").map_or(DEFAULT_SCOPE, String::as_str);
        Ok(Settings {
            key: name.to_owned(),
            start_url: required(section, "sso_start_url")?,
            region: required(section, "sso_region")?,
            scopes: scopes.split(',').map(str::trim).filter(|scope| !scope.is_empty()).map(str::to_owned).collect(),
        })
    }
    /// The session of a profile, or what an older profile says itself.
    pub(super) fn profile(&self, name: &str) -> anyhow::Result<Settings> {
        let section = match name {
            "default" => self.section("default")?,
            name => self.section(&format!("profile {name}"))?,
        };
        match section.get("sso_session") {
            Some(session) => self.session(session),
            None => {
                let start_url = required(section, "sso_start_url")?;
                Ok(Settings::legacy(start_url, required(section, "sso_region")?))
            }
        }
    }
    fn section(&self, name: &str) -> anyhow::Result<&BTreeMap<String, String>> {
        self.0.get(name).with_context(|| format!("there is no section [{name}] in the AWS config file"))
    }
}

impl Settings {
    /// As profiles have it that name no session.
    pub(super) fn legacy(start_url: String, region: String) -> Settings {
        Settings { key: start_url.clone(), start_url, region, scopes: Vec::new() }
    }
}

fn required(section: &BTreeMap<String, String>, name: &str) -> anyhow::Result<String> {
    section.get(name).cloned().with_context(|| format!("`{name}` is missing in the AWS config file"))
}

/// The person's home.
pub(super) fn home() -> anyhow::Result<PathBuf> {
    std::env::home_dir().filter(|home| !home.as_os_str().is_empty()).context("there is no home folder")
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "\
[default]
sso_start_url = https://d-1.awsapps.com/start
sso_region = eu-west-1 # Ireland
s3 =
  sso_region = wrong
[profile dev]
sso_session = corp
[sso-session  corp]
sso_start_url=http://127.0.0.1:4566/start/d-2
sso_region = us-east-1
sso_registration_scopes = sso:account:access, other:scope
; a comment
[profile none]
region = us-east-1
";

    #[test]
    fn profiles_lead_to_sessions_or_speak_for_themselves() {
        let config = Config::read(FILE);
        let corp = config.session("corp").unwrap();
        assert_eq!((corp.key.as_str(), corp.start_url.as_str()), ("corp", "http://127.0.0.1:4566/start/d-2"));
        assert_eq!(corp.scopes, ["sso:account:access", "other:scope"]);
        assert_eq!(config.profile("dev").unwrap(), corp);
        let legacy = config.profile("default").unwrap();
        assert_eq!((legacy.key.as_str(), legacy.region.as_str()), ("https://d-1.awsapps.com/start", "eu-west-1"));
        assert!(legacy.scopes.is_empty());
        for (profile, says) in [("none", "sso_start_url"), ("nobody", "[profile nobody]")] {
            assert!(config.profile(profile).unwrap_err().to_string().contains(says), "{profile}");
        }
    }
}
