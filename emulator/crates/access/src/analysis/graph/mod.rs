//! Who can become whom: the principals of a partition and the ways from one to another.

mod build;
mod draw;
mod passing;

use std::collections::{HashMap, HashSet};

use petgraph::algo::all_simple_paths;
use petgraph::graph::{DiGraph, EdgeIndex, NodeIndex};
use petgraph::visit::EdgeRef as _;
use serde::Serialize;

use super::probe::Via;
use super::solver::Setting;

pub use build::{Scope, graph};

/// A node of the graph.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Node {
    /// The ARN of a role, user or root user, `service:NAME`, the name of an identity provider, an account id or `*`.
    pub name: String,
    /// What it is.
    pub kind: NodeKind,
}

/// What a node of the graph is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum NodeKind {
    /// The root user of an account.
    Root,
    /// An IAM user.
    User,
    /// A role.
    Role,
    /// A service that acts for itself.
    Service,
    /// Whoever an identity provider vouches for.
    Provider,
    /// Somebody of an account that the partition does not know, or anyone.
    Outside,
}

/// A way from one principal to another.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Edge {
    /// What is done.
    pub kind: EdgeKind,
    /// The calls it takes.
    pub actions: Vec<String>,
    /// The statements that allow them; a root user needs none.
    pub by: Vec<Via>,
    /// What the requests have to say.
    pub conditional: Vec<Setting>,
    /// How the principal gets the permission first, when its own policies do not give it: it changes them.
    pub after: Option<Widening>,
}

/// How a principal gives itself more permissions.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Widening {
    /// The call, such as `iam:PutRolePolicy`.
    pub action: String,
    /// On what.
    pub resource: String,
    /// The statement that allows it.
    pub by: Option<Via>,
}

/// What is done to become somebody else.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum EdgeKind {
    /// `sts:AssumeRole`.
    AssumeRole,
    /// `sts:AssumeRoleWithWebIdentity` or `sts:AssumeRoleWithSAML`.
    Federation,
    /// A service acts as the role.
    ServiceTrust,
    /// The role is handed to a service, for something that runs there.
    PassRole,
    /// The role's trust policy is written anew.
    TrustEditing,
    /// An access key is made for the user.
    AccessKey,
    /// A password is set for the user.
    Password,
    /// The other's policies are changed: it may do more then, but nobody becomes it by that.
    PolicyEditing,
}

impl EdgeKind {
    /// Whether who goes this way acts as the other.
    pub fn takes_over(self) -> bool {
        self != EdgeKind::PolicyEditing
    }
    /// A word for drawings.
    pub fn word(self) -> &'static str {
        match self {
            EdgeKind::AssumeRole => "assumes",
            EdgeKind::Federation => "signs in",
            EdgeKind::ServiceTrust => "acts as",
            EdgeKind::PassRole => "passes to a service",
            EdgeKind::TrustEditing => "rewrites the trust of",
            EdgeKind::AccessKey => "makes a key for",
            EdgeKind::Password => "sets the password of",
            EdgeKind::PolicyEditing => "changes policies of",
        }
    }
}

/// The principals and the ways between them.
#[derive(Debug, Clone, Default)]
pub struct AccessGraph {
    graph: DiGraph<Node, Edge>,
    index: HashMap<String, NodeIndex>,
    /// Principals that may give themselves more permissions.
    widenings: HashMap<String, Vec<Widening>>,
}

/// One step of a path.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Step {
    /// From whom.
    pub from: String,
    /// To whom.
    pub to: String,
    /// How.
    #[serde(flatten)]
    pub edge: Edge,
}

/// A chain of steps.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Path {
    /// In order; each begins where the one before ended.
    pub steps: Vec<Step>,
}

/// How far a search for paths goes.
#[derive(Debug, Clone, Copy)]
pub struct Bounds {
    /// Steps of a path at most.
    pub steps: usize,
    /// Paths at most, the shortest first.
    pub paths: usize,
}

impl Default for Bounds {
    fn default() -> Bounds {
        Bounds { steps: 6, paths: 20 }
    }
}

impl Path {
    /// Whether every step is open as the requests stand, without conditions to be met.
    pub fn is_unconditional(&self) -> bool {
        self.steps.iter().all(|step| step.edge.conditional.is_empty())
    }
}

impl AccessGraph {
    fn node(&mut self, node: Node) -> NodeIndex {
        match self.index.get(&node.name) {
            Some(index) => *index,
            None => {
                let name = node.name.clone();
                let index = self.graph.add_node(node);
                self.index.insert(name, index);
                index
            }
        }
    }
    fn connect(&mut self, from: Node, to: Node, edge: Edge) {
        let (from, to) = (self.node(from), self.node(to));
        let known = self.graph.edges_connecting(from, to).any(|known| *known.weight() == edge);
        if from != to && !known {
            self.graph.add_edge(from, to, edge);
        }
    }
    /// Every principal.
    pub fn nodes(&self) -> impl Iterator<Item = &Node> {
        self.graph.node_weights()
    }
    /// Every way from one principal to another, policy editing included.
    pub fn steps(&self) -> impl Iterator<Item = Step> + '_ {
        self.graph.edge_indices().filter_map(|edge| self.step(edge))
    }
    /// How a principal may give itself more permissions, where it may.
    pub fn widenings(&self, name: &str) -> &[Widening] {
        self.widenings.get(name).map_or(&[], Vec::as_slice)
    }
    fn step(&self, edge: EdgeIndex) -> Option<Step> {
        let (from, to) = self.graph.edge_endpoints(edge)?;
        Some(Step {
            from: self.graph.node_weight(from)?.name.clone(),
            to: self.graph.node_weight(to)?.name.clone(),
            edge: self.graph.edge_weight(edge)?.clone(),
        })
    }

    /// Everybody that one of the principals can act as, in any number of steps; themselves left out.
    pub fn reachable<'n>(&self, from: impl IntoIterator<Item = &'n str>) -> Vec<&Node> {
        let starts: Vec<NodeIndex> = from.into_iter().filter_map(|name| self.index.get(name).copied()).collect();
        let found = self.ways(&starts);
        let mut nodes: Vec<&Node> = found
            .keys()
            .filter(|node| !starts.contains(node))
            .filter_map(|node| self.graph.node_weight(*node))
            .collect();
        nodes.sort();
        nodes
    }

    /// A shortest path from one of some principals to one of others; none when there is no way. Principals that are in
    /// both sets do not count.
    pub fn shortest<'n>(
        &self,
        from: impl IntoIterator<Item = &'n str>,
        to: impl IntoIterator<Item = &'n str>,
    ) -> Option<Path> {
        let starts: Vec<NodeIndex> = from.into_iter().filter_map(|name| self.index.get(name).copied()).collect();
        let found = self.ways(&starts);
        let ends = to.into_iter().filter_map(|name| self.index.get(name)).filter(|end| !starts.contains(end));
        let paths = ends.filter_map(|end| {
            let mut steps = Vec::new();
            let mut at = *end;
            while let Some(edge) = found.get(&at)? {
                steps.push(self.step(*edge)?);
                at = self.graph.edge_endpoints(*edge)?.0;
            }
            steps.reverse();
            Some(Path { steps })
        });
        paths.min_by_key(|path| path.steps.len())
    }

    /// From some principals to everybody they can act as: the last edge of a shortest way, none at the start.
    fn ways(&self, starts: &[NodeIndex]) -> HashMap<NodeIndex, Option<EdgeIndex>> {
        let mut found: HashMap<NodeIndex, Option<EdgeIndex>> = starts.iter().map(|start| (*start, None)).collect();
        let mut layer = starts.to_vec();
        while !layer.is_empty() {
            let mut next = Vec::new();
            for node in layer {
                for edge in self.graph.edges(node).filter(|edge| edge.weight().kind.takes_over()) {
                    if let std::collections::hash_map::Entry::Vacant(place) = found.entry(edge.target()) {
                        place.insert(Some(edge.id()));
                        next.push(edge.target());
                    }
                }
            }
            layer = next;
        }
        found
    }

    /// All paths from one principal to another that visit nobody twice, within the bounds, the shortest first. Of
    /// several ways between two principals each gives a path of its own.
    pub fn paths(&self, from: &str, to: &str, bounds: Bounds) -> Vec<Path> {
        let (Some(from), Some(to)) = (self.index.get(from), self.index.get(to)) else { return Vec::new() };
        let ways = self.graph.filter_map(|_, node| Some(node), |_, edge| edge.kind.takes_over().then_some(()));
        let mut found: Vec<Path> = Vec::new();
        let mut seen = HashSet::new();
        // Short paths first, so that the bound on their number leaves out the long ones.
        for steps in 1..=bounds.steps {
            let between = steps - 1;
            let paths =
                all_simple_paths::<Vec<_>, _, std::hash::RandomState>(&ways, *from, *to, between, Some(between));
            for nodes in paths.take(bounds.paths) {
                if seen.insert(nodes.clone()) {
                    found.extend(self.along(&nodes));
                }
                if found.len() >= bounds.paths {
                    found.truncate(bounds.paths);
                    return found;
                }
            }
        }
        found
    }

    /// The paths along some nodes, one for each choice of an edge.
    fn along(&self, nodes: &[NodeIndex]) -> Vec<Path> {
        let mut paths = vec![Path { steps: Vec::new() }];
        for (from, to) in nodes.iter().zip(nodes.iter().skip(1)) {
            let edges = self.graph.edges_connecting(*from, *to).filter(|edge| edge.weight().kind.takes_over());
            let steps: Vec<Step> = edges.filter_map(|edge| self.step(edge.id())).collect();
            paths = paths
                .iter()
                .flat_map(|path| {
                    steps.iter().map(|step| Path { steps: path.steps.iter().chain([step]).cloned().collect() })
                })
                .collect();
        }
        paths
    }
}
