//! Server processes.

use std::ffi::OsStr;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::Duration;
use std::{env, fs};

use anyhow::{Context as _, bail, ensure};
use tempfile::TempDir;

use super::client::Stopwatch;

/// A server that says `ready URL` when it serves.
#[derive(Debug)]
pub struct Server {
    child: Child,
    /// Kept open, so that the server may go on printing.
    _output: BufReader<ChildStdout>,
    /// `HOST:PORT`.
    pub address: String,
    /// From the start of the process to its ready line.
    pub ready_after: Duration,
    _home: TempDir,
}

/// Builds the `orglab` binary for release and says where it is.
///
/// # Errors
/// When it does not build.
pub fn build() -> anyhow::Result<PathBuf> {
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    command.args([
        "build",
        "--profile",
        "dist",
        "--package",
        "orglab-cli",
        "--message-format",
        "json-render-diagnostics",
    ]);
    let output = command.stderr(Stdio::inherit()).output().context("cannot run cargo")?;
    ensure!(output.status.success(), "orglab does not build");
    let messages = String::from_utf8(output.stdout)?;
    let executable = messages.lines().find_map(|line| {
        let message: serde_json::Value = serde_json::from_str(line).ok()?;
        message.get("executable")?.as_str().map(PathBuf::from)
    });
    executable.context("cargo built no executable")
}

/// Starts `orglab serve` with SecureCart.
///
/// # Errors
/// When it does not come up.
pub fn orglab(binary: &Path) -> anyhow::Result<Server> {
    let home = tempfile::tempdir()?;
    let mut command = Command::new(binary);
    command.args([
        OsStr::new("serve"),
        OsStr::new("--port"),
        OsStr::new("0"),
        OsStr::new("--home"),
        home.path().as_ref(),
    ]);
    start(command, home)
}

/// Starts the bare server: this program again.
///
/// # Errors
/// When it does not come up.
pub fn bare(body: usize) -> anyhow::Result<Server> {
    let mut command = Command::new(env::current_exe()?);
    command.args(["bare", "--body", &body.to_string()]);
    start(command, tempfile::tempdir()?)
}

fn start(mut command: Command, home: TempDir) -> anyhow::Result<Server> {
    let stopwatch = Stopwatch::start();
    let mut child = command.stdout(Stdio::piped()).spawn().with_context(|| format!("cannot run {command:?}"))?;
    let mut output = BufReader::new(child.stdout.take().context("no standard output")?);
    let mut line = String::new();
    loop {
        line.clear();
        if output.read_line(&mut line)? == 0 {
            bail!("{command:?} ended before it was ready");
        }
        if let Some(url) = line.strip_prefix("ready ") {
            let ready_after = stopwatch.elapsed();
            let address = url.trim().strip_prefix("http://").context("no http:// endpoint")?.to_owned();
            return Ok(Server { child, _output: output, address, ready_after, _home: home });
        }
    }
}

impl Server {
    /// Resident memory, in KiB.
    ///
    /// # Errors
    /// When the system does not say.
    pub fn resident_kib(&self) -> anyhow::Result<u64> {
        let status = fs::read_to_string(format!("/proc/{}/status", self.child.id()))?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).context("no VmRSS")?;
        Ok(line.trim().trim_end_matches(" kB").parse()?)
    }
    /// Ends the process.
    ///
    /// # Errors
    /// When the system does not let it.
    pub fn stop(&mut self) -> anyhow::Result<()> {
        self.child.kill()?;
        self.child.wait()?;
        Ok(())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // A process that is gone already is as good as stopped.
        drop(self.stop());
    }
}
