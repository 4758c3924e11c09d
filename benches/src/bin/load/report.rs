//! The figures, for people and for programs.

use std::fmt::Write as _;
use std::time::Duration;

use orglab_benches::serving::{Figures, Measured};
use serde_json::{Value, json};

use crate::startup::Startup;

/// Everything that was measured.
#[derive(Debug)]
pub(crate) struct Report {
    pub(crate) machine: String,
    pub(crate) connections: usize,
    pub(crate) requests: usize,
    pub(crate) startup: Startup,
    pub(crate) operations: Vec<Measured>,
}

impl Report {
    pub(crate) fn table(&self) -> String {
        let mut text = format!(
            "{}\n\nready after {:.1} ms (median of {} starts), {:.1} MiB resident\n\n",
            self.machine,
            millis(self.startup.ready_after),
            self.startup.starts,
            mib(self.startup.resident_kib),
        );
        // Writing to a text cannot fail.
        let _ = writeln!(
            text,
            "{:<18} {:>12} {:>12} {:>6} {:>7} {:>8} {:>8}",
            "operation", "bare req/s", "orglab req/s", "ratio", "target", "p50 ms", "p99 ms"
        );
        for measured in &self.operations {
            let _ = writeln!(
                text,
                "{:<18} {:>12.0} {:>12.0} {:>6.2} {:>7.2} {:>8.3} {:>8.3}",
                measured.name,
                measured.bare.per_second,
                measured.orglab.per_second,
                measured.ratio(),
                measured.target,
                millis(measured.orglab.p50),
                millis(measured.orglab.p99),
            );
        }
        let _ = writeln!(
            text,
            "\n{} connections, {} requests for each operation and server; resident MiB after each round:",
            self.connections, self.requests
        );
        for measured in &self.operations {
            let rounds: Vec<String> = measured.resident_kib.iter().map(|kib| format!("{:.1}", mib(*kib))).collect();
            let _ = writeln!(text, "{:<18} {}", measured.name, rounds.join("  "));
        }
        text
    }

    pub(crate) fn json(&self) -> String {
        let operations: Vec<Value> = self.operations.iter().map(operation).collect();
        let report = json!({
            "machine": self.machine,
            "connections": self.connections,
            "requests": self.requests,
            "startup": {
                "starts": self.startup.starts,
                "readyMs": millis(self.startup.ready_after),
                "residentKib": self.startup.resident_kib,
            },
            "operations": operations,
        });
        format!("{report:#}\n")
    }
}

fn operation(measured: &Measured) -> Value {
    json!({
        "name": measured.name,
        "bodyBytes": measured.body,
        "target": measured.target,
        "ratio": measured.ratio(),
        "bare": figures(&measured.bare),
        "orglab": figures(&measured.orglab),
        "residentKib": measured.resident_kib,
    })
}

fn figures(figures: &Figures) -> Value {
    json!({
        "requestsPerSecond": figures.per_second,
        "p50Ms": millis(figures.p50),
        "p99Ms": millis(figures.p99),
    })
}

fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

fn mib(kib: u64) -> f64 {
    kib as f64 / 1024.0
}
