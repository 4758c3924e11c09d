use std::io::{self, Write as _};

use clap::Args;

/// How many operations of each service are implemented.
///
/// Every other operation of AWS is authenticated and authorized, and then answered with 501 NotImplemented.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  orglab coverage --json | jq .services.iam")]
pub(crate) struct Coverage {
    /// Print JSON: {"services":{"iam":{"implemented":N,"operations":M}}}.
    #[arg(long)]
    json: bool,
}

impl Coverage {
    pub(crate) fn run(self) -> anyhow::Result<()> {
        let text = if self.json { format!("{}\n", server::coverage_json()) } else { table() };
        io::stdout().lock().write_all(text.as_bytes())?;
        Ok(())
    }
}

fn table() -> String {
    let rows: Vec<(&str, usize, usize)> = emulator::coverage()
        .into_iter()
        .map(|(service, coverage)| (service, coverage.implemented, coverage.operations))
        .collect();
    let total = rows.iter().fold((0, 0), |(implemented, operations), row| (implemented + row.1, operations + row.2));
    let width = rows.iter().map(|(service, ..)| service.len()).max().unwrap_or(0).max("service".len());
    let mut text = format!("{:width$}  implemented  operations\n", "service");
    for (service, implemented, operations) in rows.into_iter().chain([("total", total.0, total.1)]) {
        text += &format!("{service:width$}  {implemented:>11}  {operations:>10}\n");
    }
    text
}
