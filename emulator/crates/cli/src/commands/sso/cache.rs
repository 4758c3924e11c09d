//! The cache of tokens that AWS's tools and SDKs share, see
//! <https://docs.aws.amazon.com/sdkref/latest/guide/feature-sso-credentials.html>.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use anyhow::Context as _;
use serde_json::Value;
use sha1::{Digest, Sha1};

use super::config::home;

/// Writes a token where the others look for it; readable by the person alone.
pub(super) fn write(key: &str, token: &Value) -> anyhow::Result<PathBuf> {
    let folder = home()?.join(".aws/sso/cache");
    let file = folder.join(name(key));
    let cannot = || format!("cannot write {}", file.display());
    fs::create_dir_all(&folder).with_context(cannot)?;
    put(&folder, &file, token).with_context(cannot)?;
    Ok(file)
}

fn put(folder: &Path, file: &Path, token: &Value) -> anyhow::Result<()> {
    // A temporary file has mode 0600 from its first moment, and keeps it.
    let mut temporary = tempfile::NamedTempFile::new_in(folder)?;
    writeln!(temporary, "{token:#}")?;
    temporary.persist(file)?;
    Ok(())
}

/// The SHA-1 of the session's name or of the start URL.
fn name(key: &str) -> String {
    format!("{}.json", aws::hex(&Sha1::digest(key)))
}

#[cfg(test)]
mod tests {
    #[test]
    fn files_have_the_names_that_other_tools_look_for() {
        // `sha1("my-sso")`, as botocore makes it.
        assert_eq!(super::name("my-sso"), "0ad374308c5a4e22f723adf10145eafad7c4031c.json");
    }
}
