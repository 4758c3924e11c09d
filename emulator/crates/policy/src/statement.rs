use std::ops::Range;

use crate::action::ActionElement;
use crate::condition::Condition;
use crate::context::View;
use crate::document::SoughtAction;
use crate::key::KeyName;
use crate::prepared::PreparedRequest;
use crate::principal::{Conduct, Grantee, PrincipalElement};
use crate::resource::ResourceElement;

/// One statement of a policy.
///
/// In this order: what most decisions ask comes first and together, as it is memory that they wait for.
#[derive(Debug, Clone)]
#[repr(C)]
pub struct Statement {
    /// None in role trust policies, whose resource is the role.
    pub(crate) resources: Option<ResourceElement>,
    pub(crate) conditions: Box<[Condition]>,
    pub(crate) effect: Effect,
    pub(crate) principals: Option<Box<PrincipalElement>>,
    pub(crate) actions: ActionElement,
    pub(crate) sid: Option<Box<str>>,
    pub(crate) place: Place,
}

/// `Effect`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Effect {
    /// `"Allow"`
    Allow,
    /// `"Deny"`
    Deny,
}

/// Where a statement stands in its document. Of no concern to decisions, so kept small.
#[derive(Debug, Clone)]
pub(crate) struct Place {
    index: u32,
    span: Range<u32>,
    /// Line and column.
    start: (u32, u32),
    end: (u32, u32),
}

impl Place {
    pub(crate) fn new(index: usize, span: Range<usize>, start: Position, end: Position) -> Place {
        // A document is far below 4 GiB.
        let number = |number| u32::try_from(number).unwrap_or(u32::MAX);
        let position = |position: Position| (number(position.line), number(position.column));
        let span = number(span.start)..number(span.end);
        Place { index: number(index), span, start: position(start), end: position(end) }
    }
}

/// A place in a text, as the policy simulator's `StartPosition` has it: both counted from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Position {
    /// Line.
    pub line: usize,
    /// Column, in characters.
    pub column: usize,
}

impl From<(u32, u32)> for Position {
    fn from((line, column): (u32, u32)) -> Position {
        Position { line: line as usize, column: column as usize }
    }
}

/// The first element of a statement that does not fit a request.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Misfit<'a> {
    Principal,
    Action,
    Resource,
    Condition(&'a Condition),
}

/// Whether a policy's statements must name principals: those of resources, trust and endpoints do, and one without
/// speaks of nobody; those of identities speak of the holder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Addressee {
    Holder,
    Named { has_boundary: bool, gateway_endpoint: bool },
}

impl Statement {
    /// `Sid`, where there is one.
    pub fn sid(&self) -> Option<&str> {
        self.sid.as_deref()
    }
    /// `Effect`.
    pub fn effect(&self) -> Effect {
        self.effect
    }
    /// The statement's index in its document, from 0.
    pub fn index(&self) -> usize {
        self.place.index as usize
    }
    /// The bytes of the document that are this statement.
    pub fn span(&self) -> Range<usize> {
        self.place.span.start as usize..self.place.span.end as usize
    }
    /// The same behind so many bytes of another text.
    pub(crate) fn moved(mut self, by: usize) -> Statement {
        let by = u32::try_from(by).unwrap_or(u32::MAX);
        let Range { start, end } = self.place.span;
        self.place.span = start.saturating_add(by)..end.saturating_add(by);
        self
    }
    /// Where the statement's opening brace stands.
    pub fn start(&self) -> Position {
        Position::from(self.place.start)
    }
    /// The place behind the statement's closing brace.
    pub fn end(&self) -> Position {
        Position::from(self.place.end)
    }
    /// The actions as written, and whether they stand under `NotAction`.
    pub fn actions(&self) -> (bool, impl Iterator<Item = &str>) {
        (self.actions.negated, self.actions.patterns.iter().map(|pattern| pattern.text()))
    }
    /// The resources, incomplete ARNs completed, and whether they stand under `NotResource`; none in a trust policy.
    pub fn resources(&self) -> Option<(bool, impl Iterator<Item = &str>)> {
        let element = self.resources.as_ref()?;
        Some((element.negated, element.patterns.iter().map(|pattern| pattern.text())))
    }
    /// The principals, and whether they stand under `NotPrincipal`; none in an identity-based policy.
    pub fn principals(&self) -> Option<(bool, impl Iterator<Item = String>)> {
        let element = self.principals.as_ref()?;
        Some((element.negated, element.entries.iter().map(|entry| entry.text())))
    }
    /// The conditions, one for each operator and key.
    pub fn conditions(&self) -> &[Condition] {
        &self.conditions
    }
    /// Whether the statement's `Action` or `NotAction` takes in an action such as `iam:CreateUser`.
    pub fn covers_action(&self, action: &str) -> bool {
        self.actions.covers(action)
    }
    /// Whether the statement's `Resource` or `NotResource` takes in a resource that is asked for an action. The context is asked
    /// for [`Statement::resource_keys`] only.
    pub fn covers(&self, action: &SoughtAction<'_>, resource: &str, context: &View<'_>) -> bool {
        let of_s3 = action.name.get(..3).is_some_and(|service| service.eq_ignore_ascii_case("s3:"));
        self.covers_resource(resource, of_s3, context)
    }
    /// The condition keys that policy variables in `Resource` or `NotResource` ask for.
    pub fn resource_keys(&self) -> impl Iterator<Item = &str> {
        self.resources.iter().flat_map(ResourceElement::keys).map(KeyName::as_str)
    }

    /// Whether the statement applies to a request, and through whom. The cheapest question comes first.
    ///
    /// `about_action`: the index has already found that the statement is about the request's action, if it can tell.
    pub(crate) fn applies(
        &self,
        prepared: &PreparedRequest<'_>,
        addressee: Addressee,
        about_action: bool,
    ) -> Result<Grantee, Misfit<'_>> {
        let request = &prepared.request;
        if !self.is_about(request.action, about_action) {
            return Err(Misfit::Action);
        }
        if !self.covers_resource(request.resource, prepared.rules.service.is_s3, &prepared.context) {
            return Err(Misfit::Resource);
        }
        let grantee = match addressee {
            Addressee::Holder => Grantee::Requester,
            Addressee::Named { has_boundary, gateway_endpoint } => {
                let conduct = Conduct { effect: self.effect, has_boundary, gateway_endpoint };
                let element = self.principals.as_ref();
                element.and_then(|element| element.grantee(prepared, conduct)).ok_or(Misfit::Principal)?
            }
        };
        match self.conditions.iter().find(|condition| !condition.is_true(&prepared.context)) {
            Some(condition) => Err(Misfit::Condition(condition)),
            None => Ok(grantee),
        }
    }

    /// `indexed`: the index has already found that it is, if it can tell.
    pub(crate) fn is_about(&self, action: &str, indexed: bool) -> bool {
        (indexed && self.actions.indexed) || self.actions.covers(action)
    }
    pub(crate) fn covers_resource(&self, resource: &str, of_s3: bool, context: &View<'_>) -> bool {
        self.resources.as_ref().is_none_or(|element| element.covers(resource, of_s3, context))
    }
}
