//! Drawings of the graph: Graphviz, Mermaid, SVG.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::{AccessGraph, NodeKind, Step};

/// Pixels of a box and of the room around it.
const BOX: (usize, usize) = (260, 26);
const GAP: (usize, usize) = (140, 16);
const MARGIN: usize = 24;

impl AccessGraph {
    /// For Graphviz.
    pub fn dot(&self) -> String {
        let mut text = "digraph access {\n  rankdir=LR;\n  node [shape=box, fontname=\"Helvetica\"];\n".to_owned();
        for node in self.graph.node_weights() {
            let shape = match node.kind {
                NodeKind::Role | NodeKind::User => "box",
                NodeKind::Root => "doubleoctagon",
                NodeKind::Service | NodeKind::Provider | NodeKind::Outside => "ellipse",
            };
            // A `String` accepts all that is written to it.
            let _infallible =
                writeln!(text, "  {} [label={}, shape={shape}];", quoted(&node.name), quoted(&short(&node.name)));
        }
        for step in self.steps() {
            let style = if step.edge.conditional.is_empty() { "solid" } else { "dashed" };
            let _infallible = writeln!(
                text,
                "  {} -> {} [label={}, style={style}];",
                quoted(&step.from),
                quoted(&step.to),
                quoted(&label(&step))
            );
        }
        text + "}\n"
    }

    /// For Mermaid, as in Markdown on GitHub. Principals without any way in or out are left out.
    pub fn mermaid(&self) -> String {
        let steps: Vec<Step> = self.steps().collect();
        let mut ids: BTreeMap<&str, usize> = BTreeMap::new();
        for name in steps.iter().flat_map(|step| [step.from.as_str(), step.to.as_str()]) {
            let next = ids.len();
            ids.entry(name).or_insert(next);
        }
        let id = |name: &str| ids.get(name).copied().unwrap_or_default();
        let mut text = "flowchart LR\n".to_owned();
        for (name, id) in &ids {
            let _infallible = writeln!(text, "  n{id}[\"{}\"]", short(name).replace('"', "#quot;"));
        }
        for step in &steps {
            let arrow = if step.edge.conditional.is_empty() { "-->" } else { "-.->" };
            let label = label(step).replace(['"', '|'], "'");
            let _infallible = writeln!(text, "  n{} {arrow}|\"{label}\"| n{}", id(&step.from), id(&step.to));
        }
        text
    }

    /// An image: a column for each distance from where ways begin.
    pub fn svg(&self) -> String {
        let steps: Vec<Step> = self.steps().collect();
        let columns = columns(&steps);
        let mut rows: BTreeMap<usize, usize> = BTreeMap::new();
        let mut places: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
        for (name, column) in &columns {
            let row = rows.entry(*column).or_default();
            let x = MARGIN + column * (BOX.0 + GAP.0);
            places.insert(name, (x, MARGIN + *row * (BOX.1 + GAP.1)));
            *row += 1;
        }
        let width = 2 * MARGIN + rows.len().max(1) * (BOX.0 + GAP.0) - GAP.0;
        let height = 2 * MARGIN + rows.values().max().copied().unwrap_or(1) * (BOX.1 + GAP.1);
        let mut text = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" font-family=\"Helvetica, Arial, sans-serif\" font-size=\"11\">\n\
             <defs><marker id=\"a\" viewBox=\"0 0 8 8\" refX=\"8\" refY=\"4\" markerWidth=\"7\" markerHeight=\"7\" orient=\"auto\"><path d=\"M0 0 8 4 0 8z\"/></marker></defs>\n"
        );
        for step in &steps {
            if let (Some(from), Some(to)) = (places.get(step.from.as_str()), places.get(step.to.as_str())) {
                text.push_str(&curve(step, *from, *to));
            }
        }
        for (name, (x, y)) in &places {
            let _infallible = writeln!(
                text,
                "<g><title>{}</title><rect x=\"{x}\" y=\"{y}\" width=\"{}\" height=\"{}\" rx=\"4\" fill=\"#f6f8fa\" stroke=\"#57606a\"/><text x=\"{}\" y=\"{}\">{}</text></g>",
                escaped(name),
                BOX.0,
                BOX.1,
                x + 8,
                y + 17,
                escaped(&short(name)),
            );
        }
        text + "</svg>\n"
    }
}

/// How far from a beginning each principal with a way in or out stands, cycles cut where they close.
fn columns(steps: &[Step]) -> BTreeMap<&str, usize> {
    let mut columns: BTreeMap<&str, usize> =
        steps.iter().flat_map(|step| [step.from.as_str(), step.to.as_str()]).map(|name| (name, usize::MAX)).collect();
    let targets: std::collections::BTreeSet<&str> = steps.iter().map(|step| step.to.as_str()).collect();
    let mut layer: Vec<&str> = columns.keys().filter(|name| !targets.contains(*name)).copied().collect();
    let mut column = 0;
    loop {
        if layer.is_empty() {
            // What is left lies on cycles: begin anew with one of it.
            match columns.iter().find(|(_, column)| **column == usize::MAX) {
                Some((name, _)) => layer.push(name),
                None => return columns,
            }
            column = 0;
        }
        for name in &layer {
            if let Some(place) = columns.get_mut(name).filter(|place| **place == usize::MAX) {
                *place = column;
            }
        }
        let behind = steps.iter().filter(|step| layer.contains(&step.from.as_str())).map(|step| step.to.as_str());
        let mut next: Vec<&str> = behind.filter(|name| columns.get(name) == Some(&usize::MAX)).collect();
        next.sort_unstable();
        next.dedup();
        layer = next;
        column += 1;
    }
}

fn curve(step: &Step, from: (usize, usize), to: (usize, usize)) -> String {
    let forward = to.0 > from.0;
    let (x1, y1) = (if forward { from.0 + BOX.0 } else { from.0 }, from.1 + BOX.1 / 2);
    let (x2, y2) = (if forward { to.0 } else { to.0 + BOX.0 }, to.1 + BOX.1 / 2);
    let middle = usize::midpoint(x1, x2);
    let dashes = if step.edge.conditional.is_empty() { "" } else { " stroke-dasharray=\"5 4\"" };
    format!(
        "<path d=\"M{x1} {y1}C{middle} {y1} {middle} {y2} {x2} {y2}\" fill=\"none\" stroke=\"#8250df\"{dashes} marker-end=\"url(#a)\"><title>{}</title></path>\n",
        escaped(&format!("{} {} {}", short(&step.from), label(step), short(&step.to)))
    )
}

fn label(step: &Step) -> String {
    let mut text = step.edge.kind.word().to_owned();
    if !step.edge.conditional.is_empty() {
        let settings: Vec<String> = step.edge.conditional.iter().map(ToString::to_string).collect();
        let _infallible = write!(text, " with {}", settings.join(", "));
    }
    if let Some(widening) = &step.edge.after {
        let _infallible = write!(text, " after {}", widening.action);
    }
    text
}

/// `ACCOUNT/role/NAME` for an ARN of IAM.
pub(crate) fn short(name: &str) -> String {
    match aws::Arn::parse(name) {
        Ok(arn) if arn.service() == "iam" => format!("{}/{}", arn.account(), arn.resource()),
        Ok(_) | Err(_) => name.to_owned(),
    }
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
