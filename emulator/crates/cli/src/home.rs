//! The folder with the config and credentials files that AWS's tools read, see
//! <https://docs.aws.amazon.com/cli/v1/userguide/cli-configure-files.html>.

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};
use scenario::{Access, Profile};

/// How both files begin. A file that begins otherwise is somebody's own and is left alone.
const MARK: &str = "# Written by `orglab serve`, and written anew each time it starts.\n";

/// A folder for both files.
#[derive(Debug)]
pub(crate) struct Home {
    folder: PathBuf,
}

impl Home {
    /// The folder, as an absolute path: a shell that exports it may go elsewhere.
    pub(crate) fn new(folder: &Path) -> anyhow::Result<Home> {
        let folder = std::path::absolute(folder).with_context(|| format!("cannot use {}", folder.display()))?;
        Ok(Home { folder })
    }
    /// The config file.
    pub(crate) fn config(&self) -> PathBuf {
        self.folder.join("config")
    }
    fn credentials(&self) -> PathBuf {
        self.folder.join("credentials")
    }
    /// The certificate that vouches for the server's, of a server that speaks TLS.
    fn authority(&self) -> PathBuf {
        self.folder.join("ca.pem")
    }
    /// What a shell has to export.
    pub(crate) fn variables(&self) -> anyhow::Result<Vec<(&'static str, String)>> {
        let files = [("AWS_CONFIG_FILE", self.config()), ("AWS_SHARED_CREDENTIALS_FILE", self.credentials())];
        let authority = Some(("AWS_CA_BUNDLE", self.authority())).filter(|(_, file)| file.exists());
        files.into_iter().chain(authority).map(|(name, file)| Ok((name, text(file)?))).collect()
    }
    /// The names of the profiles that were written here.
    pub(crate) fn profiles(&self) -> anyhow::Result<Vec<String>> {
        let file = self.config();
        let missing = || format!("no profiles in {}; `orglab serve --home` writes them", self.folder.display());
        let config = fs::read_to_string(&file).with_context(missing)?;
        Ok(config
            .lines()
            .filter_map(|line| line.strip_prefix("[profile ")?.strip_suffix(']'))
            .map(str::to_owned)
            .collect())
    }
    /// Writes both files, and the certificate of the server's authority where it has one.
    pub(crate) fn write(&self, endpoint: &str, authority: Option<&str>, profiles: &[Profile]) -> anyhow::Result<()> {
        let folder = || format!("cannot make the folder {}", self.folder.display());
        fs::create_dir_all(&self.folder).with_context(folder)?;
        replace(&self.config(), &self.text(endpoint, profiles)?)?;
        replace(&self.credentials(), &credentials(profiles))?;
        match authority {
            Some(certificate) => put(&self.authority(), certificate)?,
            // That of an earlier server would be exported for this one.
            None => forget(&self.authority())?,
        }
        for Profile { name, access, .. } in profiles {
            if let Access::WebIdentity { token, .. } = access {
                let file = self.token(name);
                let folder = file.parent().unwrap_or(&self.folder);
                fs::create_dir_all(folder).with_context(|| format!("cannot make the folder {}", folder.display()))?;
                put(&file, token)?;
            }
        }
        Ok(())
    }
    /// The token of a profile.
    fn token(&self, profile: &str) -> PathBuf {
        self.folder.join("web-identity-tokens").join(format!("{}.jwt", profile.replace('/', "-")))
    }
    /// A default profile without credentials, so that keys in the environment reach the server as well, and one for each
    /// identity. All of them name STS's endpoint once more, where tools look that do not ask the profile when they assume
    /// its role (Terraform): <https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html>.
    fn text(&self, endpoint: &str, profiles: &[Profile]) -> anyhow::Result<String> {
        let reached = format!("endpoint_url = {endpoint}\nservices = orglab\n");
        let mut config = format!("{MARK}\n[default]\nregion = us-east-1\n{reached}");
        let mut sessions = BTreeSet::new();
        for Profile { name, region, access } in profiles {
            config.extend(sso_session(endpoint, access, &mut sessions));
            config += &format!("\n[profile {name}]\nregion = {region}\n{reached}");
            if let Access::WebIdentity { .. } = access {
                config += &format!("web_identity_token_file = {}\n", text(self.token(name))?);
            }
            let settings = settings(access).into_iter();
            config.extend(settings.filter_map(|(name, value)| Some(format!("{name} = {}\n", value?))));
        }
        Ok(config + &format!("\n[services orglab]\nsts =\n  endpoint_url = {endpoint}\n"))
    }
}

fn text(path: PathBuf) -> anyhow::Result<String> {
    path.into_os_string().into_string().map_err(|path| anyhow::anyhow!("{} is not UTF-8", path.display()))
}

/// Puts a file where the old one was, in one step and readable by its owner alone.
fn replace(path: &Path, text: &str) -> anyhow::Result<()> {
    match fs::read_to_string(path) {
        Ok(old) if !old.starts_with(MARK) => bail!(
            "{} was not written by orglab and is left as it is; choose another folder with --home",
            path.display()
        ),
        Ok(_) => {}
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Err(error) => return Err(error).with_context(|| format!("cannot read {}", path.display())),
    }
    put(path, text)
}

fn put(path: &Path, text: &str) -> anyhow::Result<()> {
    let cannot = || format!("cannot write {}", path.display());
    let folder = path.parent().unwrap_or(Path::new("."));
    // A temporary file has mode 0600 from its first moment, and keeps it.
    let mut file = tempfile::NamedTempFile::new_in(folder).with_context(cannot)?;
    file.write_all(text.as_bytes()).with_context(cannot)?;
    file.persist(path).with_context(cannot)?;
    Ok(())
}

fn forget(path: &Path) -> anyhow::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            Err(error).with_context(|| format!("cannot remove {}", path.display()))
        }
        Ok(()) | Err(_) => Ok(()),
    }
}

/// What profiles of one sign-in share, before the first of them. See
/// <https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-sso.html>.
fn sso_session<'p>(endpoint: &str, access: &'p Access, written: &mut BTreeSet<&'p str>) -> Option<String> {
    let Access::SignIn { session, start_path, sso_region, .. } = access else { return None };
    written.insert(session).then(|| {
        format!(
            "\n[sso-session {session}]\nsso_start_url = {endpoint}{start_path}\nsso_region = {sso_region}\n\
             sso_registration_scopes = sso:account:access\n"
        )
    })
}

/// The settings of a profile that holds no credentials.
fn settings(access: &Access) -> Vec<(&'static str, Option<String>)> {
    match access {
        Access::Credentials { .. } => Vec::new(),
        Access::Role { role_arn, source_profile, external_id, session_name, duration_seconds } => vec![
            ("role_arn", Some(role_arn.clone())),
            ("source_profile", Some(source_profile.clone())),
            ("external_id", external_id.clone()),
            ("role_session_name", Some(session_name.clone())),
            ("duration_seconds", duration_seconds.map(|seconds| seconds.to_string())),
        ],
        Access::WebIdentity { role_arn, session_name, duration_seconds, .. } => vec![
            ("role_arn", Some(role_arn.clone())),
            ("role_session_name", Some(session_name.clone())),
            ("duration_seconds", duration_seconds.map(|seconds| seconds.to_string())),
        ],
        Access::SignIn { session, account_id, role_name, .. } => vec![
            ("sso_session", Some(session.clone())),
            ("sso_account_id", Some(account_id.to_string())),
            ("sso_role_name", Some(role_name.clone())),
        ],
    }
}

fn credentials(profiles: &[Profile]) -> String {
    let mut text = MARK.to_owned();
    for Profile { name, access, .. } in profiles {
        if let Access::Credentials { access_key_id, secret_access_key, session_token } = access {
            text += &format!(
                "\n[{name}]\naws_access_key_id = {access_key_id}\naws_secret_access_key = {secret_access_key}\n"
            );
            text.extend(session_token.iter().map(|token| format!("aws_session_token = {token}\n")));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use aws::AccountId;

    use super::*;

    fn profiles() -> Vec<Profile> {
        let keys = Access::Credentials {
            access_key_id: "AKIAEXAMPLE".into(),
            secret_access_key: "secret".into(),
            session_token: Some("token".into()),
        };
        let role = Access::Role {
            role_arn: "arn:aws:iam::1:role/r".into(),
            source_profile: "admin".into(),
            external_id: Some("pipeline-7".into()),
            session_name: "deployer".into(),
            duration_seconds: Some(900),
        };
        let sign_in = |set: &str| Access::SignIn {
            session: "ana".into(),
            start_path: "/start/d-1234567890".into(),
            sso_region: "eu-central-1".into(),
            account_id: AccountId::new(111_122_223_333),
            role_name: set.into(),
            person: Some("ana".into()),
            attributes: Vec::new(),
        };
        let profile = |name: &str, access| Profile { name: name.into(), region: "eu-west-1".into(), access };
        let job = Access::WebIdentity {
            role_arn: "arn:aws:iam::1:role/r".into(),
            token: "a.b.c".into(),
            session_name: "job".into(),
            duration_seconds: None,
        };
        vec![
            profile("ci/job", job),
            profile("admin", keys),
            profile("deployer", role),
            profile("ana-admin", sign_in("Admin")),
            profile("ana-billing", sign_in("Billing")),
        ]
    }

    #[test]
    fn profiles_are_written_as_aws_tools_read_them() {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::new(&folder.path().join("deep/.orglab")).unwrap();
        home.write("http://127.0.0.1:4566", None, &profiles()).unwrap();
        home.write("http://127.0.0.1:4567", None, &profiles()).unwrap();
        let config = fs::read_to_string(home.config()).unwrap();
        let expected = "\
            [default]\nregion = us-east-1\nendpoint_url = http://127.0.0.1:4567\nservices = orglab\n\n\
            [profile ci/job]\nregion = eu-west-1\nendpoint_url = http://127.0.0.1:4567\nservices = orglab\n\
            web_identity_token_file = TOKEN\nrole_arn = arn:aws:iam::1:role/r\nrole_session_name = job\n\n\
            [profile admin]\nregion = eu-west-1\nendpoint_url = http://127.0.0.1:4567\nservices = orglab\n\n\
            [profile deployer]\nregion = eu-west-1\nendpoint_url = http://127.0.0.1:4567\nservices = orglab\n\
            role_arn = arn:aws:iam::1:role/r\nsource_profile = admin\nexternal_id = pipeline-7\n\
            role_session_name = deployer\nduration_seconds = 900\n\n\
            [sso-session ana]\nsso_start_url = http://127.0.0.1:4567/start/d-1234567890\n\
            sso_region = eu-central-1\nsso_registration_scopes = sso:account:access\n\n\
            [profile ana-admin]\nregion = eu-west-1\nendpoint_url = http://127.0.0.1:4567\nservices = orglab\n\
            sso_session = ana\nsso_account_id = 111122223333\nsso_role_name = Admin\n\n\
            [profile ana-billing]\nregion = eu-west-1\nendpoint_url = http://127.0.0.1:4567\nservices = orglab\n\
            sso_session = ana\nsso_account_id = 111122223333\nsso_role_name = Billing\n\n\
            [services orglab]\nsts =\n  endpoint_url = http://127.0.0.1:4567\n";
        let token = folder.path().join("deep/.orglab/web-identity-tokens/ci-job.jwt");
        assert_eq!(config, format!("{MARK}\n{expected}").replace("TOKEN", token.to_str().unwrap()));
        assert_eq!(fs::read_to_string(token).unwrap(), "a.b.c");
        let credentials = fs::read_to_string(home.credentials()).unwrap();
        let expected = "\
            [admin]\naws_access_key_id = AKIAEXAMPLE\naws_secret_access_key = secret\naws_session_token = token\n";
        assert_eq!(credentials, format!("{MARK}\n{expected}"));
        assert_eq!(home.profiles().unwrap(), ["ci/job", "admin", "deployer", "ana-admin", "ana-billing"]);
    }

    #[cfg(unix)]
    #[test]
    fn nobody_else_reads_credentials() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let home = Home::new(folder.path()).unwrap();
        home.write("http://127.0.0.1:4566", None, &profiles()).unwrap();
        assert_eq!(fs::metadata(home.credentials()).unwrap().permissions().mode() & 0o777, 0o600);
    }

    #[test]
    fn files_of_somebody_else_are_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::new(folder.path()).unwrap();
        fs::write(home.config(), "[default]\nregion = eu-west-1\n").unwrap();
        let error = home.write("http://127.0.0.1:4566", None, &profiles()).unwrap_err();
        assert!(error.to_string().contains("was not written by orglab"), "{error}");
        assert_eq!(fs::read_to_string(home.config()).unwrap(), "[default]\nregion = eu-west-1\n");
    }
}
