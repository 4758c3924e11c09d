use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// The files of checks that a path stands for: a file itself, and of a folder every file below it that has `checks` or
/// includes other files, which may have.
///
/// Names that begin with `.` or `_` are passed over in a folder.
pub(crate) fn files(path: &Path) -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    if fs::metadata(path)?.is_dir() {
        walk(path, &mut found)?
    } else {
        found.push(path.to_owned())
    }
    // As editors and annotations of pull requests name them.
    Ok(found.iter().map(|path| path.strip_prefix(".").unwrap_or(path).to_owned()).collect())
}

fn walk(folder: &Path, found: &mut Vec<PathBuf>) -> io::Result<()> {
    let mut entries: Vec<PathBuf> =
        fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path())).collect::<io::Result<_>>()?;
    entries.sort();
    for path in entries {
        let hidden = path.file_name().is_none_or(|name| matches!(name.as_encoded_bytes().first(), Some(b'.' | b'_')));
        if hidden {
            continue;
        }
        let kind = fs::metadata(&path)?;
        if kind.is_dir() {
            // A link to a folder above would lead in a circle.
            if !fs::symlink_metadata(&path)?.is_symlink() {
                walk(&path, found)?;
            }
        } else if kind.is_file() && may_have_checks(&path)? {
            found.push(path);
        }
    }
    Ok(())
}

/// Whether a file can hold checks. One that is broken is taken as well, so that it is not passed over in silence.
fn may_have_checks(path: &Path) -> io::Result<bool> {
    let extension = path.extension().and_then(|extension| extension.to_str());
    if !matches!(extension, Some("yaml" | "yml" | "json")) {
        return Ok(false);
    }
    let text = String::from_utf8_lossy(&fs::read(path)?).into_owned();
    let key = |rest: &str| rest.trim_start_matches(['"', '\'', ' ']).starts_with(':');
    // The schema of the format has the word, too.
    let has = |name: &str| text.split(name).skip(1).any(key);
    Ok((has("checks") || has("include")) && !text.contains("json-schema.org"))
}
