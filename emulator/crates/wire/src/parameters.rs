//! Form-encoded parameters, and the tree that their dotted names describe.

use std::borrow::Cow;
use std::collections::BTreeMap;

use bytes::Bytes;
use http::Request;
use percent_encoding::percent_decode;

use crate::Fault;

/// How many parameters a request may have. AWS names no limit; no operation comes near this one.
const MAX_PARAMETERS: usize = 10_000;
/// How many parts a name may have.
const MAX_DEPTH: usize = 32;

pub(crate) type Pair<'r> = (Cow<'r, str>, Cow<'r, str>);

/// The parameters of the query string and of the body, in that order.
pub(crate) fn pairs(request: &Request<Bytes>) -> Result<Vec<Pair<'_>>, Fault> {
    let query = request.uri().query().unwrap_or_default().as_bytes();
    read(&[query, request.body().as_ref()])
}

/// The parameters of the query string.
pub(crate) fn of_query(request: &Request<Bytes>) -> Result<Vec<Pair<'_>>, Fault> {
    read(&[request.uri().query().unwrap_or_default().as_bytes()])
}

fn read<'r>(parts: &[&'r [u8]]) -> Result<Vec<Pair<'r>>, Fault> {
    let parts = parts.iter().flat_map(|part| part.split(|byte| *byte == b'&')).filter(|part| !part.is_empty());
    let mut pairs = Vec::new();
    for part in parts {
        if pairs.len() == MAX_PARAMETERS {
            return Err(malformed());
        }
        let mut halves = part.splitn(2, |byte| *byte == b'=');
        let name = decode(halves.next().unwrap_or_default())?;
        pairs.push((name, decode(halves.next().unwrap_or_default())?));
    }
    Ok(pairs)
}

fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, Fault> {
    let mut rest = bytes;
    while let Some(at) = rest.iter().position(|byte| *byte == b'%') {
        rest = rest.get(at + 1..).unwrap_or_default();
        if !rest.get(..2).is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit)) {
            return Err(malformed());
        }
    }
    if !bytes.contains(&b'+') {
        return percent_decode(bytes).decode_utf8().map_err(|_| malformed());
    }
    let spaced: Vec<u8> = bytes.iter().map(|byte| if *byte == b'+' { b' ' } else { *byte }).collect();
    let text = percent_decode(&spaced).decode_utf8().map_err(|_| malformed())?;
    Ok(Cow::Owned(text.into_owned()))
}

fn malformed() -> Fault {
    Fault::new("MalformedQueryString", 404, "The query string contains a syntax error.")
}

/// Parameters by the parts of their names: `Tags.member.1.Key` is four levels deep.
#[derive(Debug, Default)]
pub(crate) struct Tree<'p> {
    text: Option<&'p str>,
    children: BTreeMap<&'p str, Tree<'p>>,
}

impl<'p> Tree<'p> {
    pub(crate) fn new(pairs: &'p [Pair<'_>]) -> Result<Tree<'p>, Fault> {
        let mut root = Tree::default();
        for (name, value) in pairs {
            let mut node = &mut root;
            for (depth, part) in name.split('.').enumerate() {
                if depth == MAX_DEPTH {
                    return Err(malformed());
                }
                node = node.children.entry(part).or_default();
            }
            // Of two different values one would disappear.
            if node.text.replace(value).is_some_and(|other| other != value) {
                return Err(malformed());
            }
        }
        Ok(root)
    }
    pub(crate) fn child(&self, name: &str) -> Option<&Tree<'p>> {
        self.children.get(name)
    }
    pub(crate) fn has_children(&self) -> bool {
        !self.children.is_empty()
    }
    /// The value, empty when there is none.
    pub(crate) fn text(&self) -> &'p str {
        self.text.unwrap_or_default()
    }
    /// The child of this name, an error if there are others.
    pub(crate) fn only_child(&self, name: &str) -> Result<Option<&Tree<'p>>, ()> {
        match (self.children.len(), self.child(name)) {
            (0, _) => Ok(None),
            (1, Some(child)) => Ok(Some(child)),
            _ => Err(()),
        }
    }
    /// The children in the order of their numbers, or a name that is no number.
    pub(crate) fn numbered(&self) -> Result<Vec<&Tree<'p>>, &'p str> {
        let number = |name: &&'p str| {
            let canonical = name.bytes().all(|byte| byte.is_ascii_digit()) && !name.starts_with('0');
            name.parse::<u64>().ok().filter(|_| canonical).ok_or(*name)
        };
        let mut numbered = Vec::with_capacity(self.children.len());
        for (name, child) in &self.children {
            numbered.push((number(name)?, child));
        }
        numbered.sort_by_key(|(number, _)| *number);
        Ok(numbered.into_iter().map(|(_, child)| child).collect())
    }
}
