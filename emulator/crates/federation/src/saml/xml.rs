//! XML as it is let in: no document type, no entities, no depth, no doubtful ids.

use std::collections::HashSet;

use bergshamra_c14n::{C14nMode, canonicalize_doc};
use bergshamra_xml::NodeSet;
use bergshamra_xml::uppsala::parser::Parser;
use bergshamra_xml::{Document, NodeId, NodeKind};

/// SAML 2.0 assertions.
pub(super) const ASSERTION: &str = "urn:oasis:names:tc:SAML:2.0:assertion";
/// SAML 2.0 requests and responses.
pub(super) const PROTOCOL: &str = "urn:oasis:names:tc:SAML:2.0:protocol";
/// SAML 2.0 metadata.
pub(super) const METADATA: &str = "urn:oasis:names:tc:SAML:2.0:metadata";
/// XML signatures.
pub(super) const DSIG: &str = "http://www.w3.org/2000/09/xmldsig#";
/// Exclusive canonicalization, the only one that SAML
/// [calls for](https://docs.oasis-open.org/security/saml/v2.0/saml-core-2.0-os.pdf) (section 5.4.3).
pub(super) const EXCLUSIVE: &str = "http://www.w3.org/2001/10/xml-exc-c14n#";

/// Real responses nest about ten deep.
const MAX_DEPTH: u32 = 32;

/// What is wrong with a document, for a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Malformed(pub(super) &'static str);

/// A message that arrived: on top of [`parse_document`], nothing in it may be read in two ways.
pub(super) fn parse_message(text: &str) -> Result<Document<'_>, Malformed> {
    let document = parse_document(text)?;
    let mut ids = HashSet::new();
    for node in document.descendants(document.root()) {
        match document.node_kind(node) {
            Some(NodeKind::Comment(_)) => return Err(Malformed("it contains a comment")),
            Some(NodeKind::ProcessingInstruction(_)) => return Err(Malformed("it contains a processing instruction")),
            Some(NodeKind::Element(element)) => {
                let named = element.attributes.iter().filter(|attribute| is_id(&attribute.name.local_name));
                for attribute in named {
                    if !ids.insert(attribute.value.to_string()) {
                        return Err(Malformed("two elements have the same ID"));
                    }
                }
            }
            Some(NodeKind::Document | NodeKind::Text(_) | NodeKind::CData(_) | NodeKind::Attribute(..)) | None => {}
        }
    }
    Ok(document)
}

/// A document that its reader trusts, such as metadata.
pub(super) fn parse_document(text: &str) -> Result<Document<'_>, Malformed> {
    Parser::new()
        .with_max_depth(MAX_DEPTH)
        .with_forbid_dtd(true)
        .with_forbid_entities(true)
        .parse(text)
        .map_err(|_| Malformed("it is not well-formed XML, has a DTD or is nested too deep"))
}

/// Every spelling that some library takes for an id, whatever its namespace.
fn is_id(local_name: &str) -> bool {
    local_name.eq_ignore_ascii_case("id") || local_name.eq_ignore_ascii_case("assertionid")
}

/// The document's element, which must have this name.
pub(super) fn root(document: &Document<'_>, namespace: &str, name: &'static str) -> Result<NodeId, Malformed> {
    let root = document.document_element().ok_or(Malformed("it has no element"))?;
    if is(document, root, namespace, name) { Ok(root) } else { Err(Malformed("its outermost element is another one")) }
}

pub(super) fn is(document: &Document<'_>, node: NodeId, namespace: &str, name: &str) -> bool {
    document.element(node).is_some_and(|element| element.matches_name_ns(namespace, name))
}

pub(super) fn elements<'d>(document: &'d Document<'_>, parent: NodeId) -> impl Iterator<Item = NodeId> + use<'d> {
    document.children(parent).into_iter().filter(|child| document.element(*child).is_some())
}

pub(super) fn named(document: &Document<'_>, parent: NodeId, namespace: &str, name: &str) -> Vec<NodeId> {
    elements(document, parent).filter(|child| is(document, *child, namespace, name)).collect()
}

/// The child of this name, of which there may be one at most.
pub(super) fn optional(
    document: &Document<'_>,
    parent: NodeId,
    namespace: &str,
    name: &str,
) -> Result<Option<NodeId>, Malformed> {
    match named(document, parent, namespace, name).as_slice() {
        [] => Ok(None),
        [only] => Ok(Some(*only)),
        [_, ..] => Err(Malformed("an element that there may be one of is there twice")),
    }
}

/// The one child of this name.
pub(super) fn required(
    document: &Document<'_>,
    parent: NodeId,
    namespace: &str,
    name: &str,
) -> Result<NodeId, Malformed> {
    optional(document, parent, namespace, name)?.ok_or(Malformed("an element that must be there is missing"))
}

/// An attribute without a prefix; one of the same name in a namespace is another attribute.
pub(super) fn attribute<'d>(document: &'d Document<'_>, node: NodeId, name: &str) -> Option<&'d str> {
    let attributes = &document.element(node)?.attributes;
    let found = attributes.iter().find(|attribute| attribute.name.matches(None, name));
    found.map(|attribute| attribute.value.as_ref())
}

/// The whole text of an element that holds nothing but text.
pub(super) fn text(document: &Document<'_>, node: NodeId) -> Result<String, Malformed> {
    let mut all = String::new();
    for child in document.children(node) {
        match document.node_kind(child) {
            Some(NodeKind::Text(part) | NodeKind::CData(part)) => all.push_str(part),
            Some(NodeKind::Comment(_)) => {}
            Some(
                NodeKind::Document
                | NodeKind::Element(_)
                | NodeKind::ProcessingInstruction(_)
                | NodeKind::Attribute(..),
            )
            | None => return Err(Malformed("an element that holds text holds something else")),
        }
    }
    Ok(all)
}

/// The bytes of an element that are signed: exclusive canonicalization, without the subtree `except`.
pub(super) fn canonical(
    document: &Document<'_>,
    element: NodeId,
    except: Option<NodeId>,
    inclusive_prefixes: &[String],
) -> Result<String, Malformed> {
    let mut nodes = NodeSet::tree_without_comments(element, document);
    if let Some(except) = except {
        nodes.remove_id(except);
        document.descendants(except).into_iter().for_each(|node| nodes.remove_id(node));
    }
    let bytes = canonicalize_doc(document, C14nMode::Exclusive, Some(&nodes), inclusive_prefixes)
        .map_err(|_| Malformed("it has no canonical form"))?;
    String::from_utf8(bytes).map_err(|_| Malformed("it has no canonical form"))
}
