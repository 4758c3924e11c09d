//! Questions about an organization that no call has to be made for.
//!
//! A [`Question`] is a call that somebody might make; [`ask`] answers it as [`authorize`](crate::authorize) would answer
//! the call, and [`explain()`] says how the answer came about. Everything else here is made of questions.
//!
//! # What a question assumes
//!
//! A real request says much about itself that a question leaves open. Until [`Question::context`] says otherwise:
//!
//! | keys | value |
//! |---|---|
//! | of the principal (`aws:PrincipalArn`, `aws:PrincipalTag/…`, `aws:PrincipalOrgID`, `aws:userid`, …) | from the state |
//! | of the resource (`aws:ResourceAccount`, `aws:ResourceOrgID`, `aws:ResourceTag/…`) | from the state |
//! | `aws:RequestedRegion` | [`Question::region`] |
//! | `aws:CurrentTime`, `aws:EpochTime` | [`Question::now`] |
//! | `aws:TokenIssueTime` | [`Question::now`] for a role session, absent for others |
//! | `aws:MultiFactorAuthPresent` | `false` for a role session, absent for users, the root user, permission sets and roles that begin with an identity provider |
//! | `aws:SecureTransport`, `aws:ViaAWSService` | `true`, `false` |
//! | `aws:SourceIp`, `aws:SourceVpc`, `aws:SourceVpce`, `aws:UserAgent` | absent |
//! | every key of a service (`s3:prefix`, `sts:ExternalId`, …) and `aws:RequestTag/…` | absent |

mod action_names;
mod actions;
mod alike;
mod asker;
mod classes;
mod compare;
mod condition_key;
mod excerpt;
mod explain;
mod flip;
mod graph;
mod index;
mod key;
mod legend;
mod patterns;
mod people;
mod permissions;
mod probe;
mod query;
mod question;
mod reach;
mod resource_names;
mod resources;
mod roles_of;
mod signed_in;
mod solver;
mod stage;
mod suggest;
pub mod text;
mod what_if;
mod who_can;
pub mod wildcard;

pub use action_names::actions_named;
pub use asker::{Asker, principals};
pub use compare::{AccessDiff, Cause, Doubt, Elsewhere, Entry, PrincipalClass, Reason, Shift, Unsure, compare};
pub use condition_key::check_condition_key;
pub use explain::{Cited, Explanation, Layer, NearMiss, explain};
pub use flip::{Change, Flip};
pub use graph::{AccessGraph, Bounds, Edge, EdgeKind, Node, NodeKind, Path, Scope, Step, Widening, graph};
pub use legend::Legend;
pub use people::{Named, People, PeopleOfGroup, people};
pub use permissions::{Allowed, Permissions, ServicePermissions, permissions};
pub use probe::Via;
pub use query::{Found, Kind, Query, is_region};
pub use question::{Answer, Question, StatementRef, ask};
pub use signed_in::who_can_with_tags;
pub use solver::Setting;
pub use suggest::suggest;
pub use what_if::{WhatIf, new_name, what_if};
pub use who_can::{Grant, Wanted, Who, who_can};
