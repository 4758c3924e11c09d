use std::process::ExitCode;

use access::analysis::graph;
use clap::{Args, ValueEnum};

use super::stage::{Stage, Terms, asked, write};

/// Draw who can become whom.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  orglab graph --format svg > access.svg")]
pub(crate) struct Graph {
    /// The language of the drawing.
    #[arg(long, value_enum, default_value_t = Format::Mermaid)]
    format: Format,
    #[command(flatten)]
    terms: Terms,
    #[command(flatten)]
    stage: Stage,
    /// The same as `--format json`: every principal and every way from one to another.
    #[arg(long)]
    json: bool,
}

/// The language of the drawing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For Graphviz.
    Dot,
    /// For Markdown.
    Mermaid,
    /// An image.
    Svg,
    /// For programs.
    Json,
}

impl Graph {
    pub(crate) fn run(self) -> ExitCode {
        asked(self.draw())
    }
    fn draw(self) -> anyhow::Result<ExitCode> {
        let world = self.stage.world()?;
        let graph = graph(&world.partition, &self.terms.query()?.scope(&world.partition, world.now));
        let text = match self.format {
            _ if self.json => json(&graph)?,
            Format::Json => json(&graph)?,
            Format::Dot => graph.dot(),
            Format::Mermaid => graph.mermaid(),
            Format::Svg => graph.svg(),
        };
        write(&text)?;
        Ok(ExitCode::SUCCESS)
    }
}

fn json(graph: &access::analysis::AccessGraph) -> anyhow::Result<String> {
    let nodes: Vec<_> = graph.nodes().collect();
    let edges: Vec<_> = graph.steps().collect();
    Ok(format!("{}\n", serde_json::to_string_pretty(&serde_json::json!({ "nodes": nodes, "edges": edges }))?))
}
