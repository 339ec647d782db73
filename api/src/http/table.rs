//! The route table as data: which group takes which path and method, and which methods a path has.

use std::sync::Arc;

use actix_web::{
    dev::ResourceDef,
    guard::{Guard, GuardContext},
    http::Method,
    web::PathConfig,
};
use utoipa::openapi::{OpenApi, PathItem};
use utoipa_actix_web::{AppExt, scope, service_config::ServiceConfig as Api};

use super::{
    BASE, any_session, anyone, enrolling, half_signed_in,
    problem::{Code, Problem},
    signed_in, signed_in_or_changing_password, signed_in_or_recovering, supporting,
};

/// A group of the route table.
type Group = fn(&mut Api);

/// The groups for whoever has no session.
pub(super) const STRANGERS: [Group; 2] = [anyone, half_signed_in];

/// The groups for whoever has one, or a token that stands for one.
pub(super) const MEMBERS: [Group; 6] =
    [any_session, enrolling, signed_in_or_recovering, signed_in_or_changing_password, signed_in, supporting];

/// Every path and method of the API, in their groups.
#[derive(Clone)]
pub struct RouteTable(Arc<Vec<Entry>>);

struct Entry {
    pattern: ResourceDef,
    /// Whether a part of the path is a parameter.
    has_parameter: bool,
    method: Method,
    group: Group,
}

impl RouteTable {
    /// Reads the groups.
    #[must_use]
    pub fn collect() -> Self {
        Self(Arc::new(STRANGERS.into_iter().chain(MEMBERS).flat_map(entries).collect()))
    }

    /// A guard that passes exactly the paths and methods of `group`.
    pub(super) fn guard(&self, group: Group) -> impl Guard + use<> {
        let table = self.0.clone();
        actix_web::guard::fn_guard(move |context: &GuardContext<'_>| {
            let (path, method) = (context.head().uri.path(), &context.head().method);
            of_path(&table, path)
                .any(|entry| entry.method == method && std::ptr::fn_addr_eq(entry.group, group))
        })
    }

    /// The path of the contract that a path is one of, the most literal where several match; `None` where there
    /// is none.
    #[must_use]
    pub fn template(&self, path: &str) -> Option<&str> {
        let matching = self.0.iter().filter(|entry| entry.pattern.is_match(path));
        matching
            .filter_map(|entry| entry.pattern.pattern())
            .min_by_key(|template| template.matches('{').count())
    }

    /// The methods that a path of the API has; empty where there is no such path.
    #[must_use]
    pub fn methods<'a>(&'a self, path: &'a str) -> Vec<&'a Method> {
        of_path(&self.0, path).map(|entry| &entry.method).collect()
    }
}

/// The entries of a path. A path that stands in the table as it is, is that one alone: `/sessions/refresh` is no
/// `/sessions/{id}`.
fn of_path<'a>(table: &'a [Entry], path: &'a str) -> impl Iterator<Item = &'a Entry> {
    let is_named = table.iter().any(|entry| !entry.has_parameter && entry.pattern.is_match(path));
    table.iter().filter(move |entry| !(is_named && entry.has_parameter) && entry.pattern.is_match(path))
}

/// The contract of one group, before it is completed.
pub(super) fn contract_of(group: Group) -> OpenApi {
    let app = actix_web::App::new().into_utoipa_app();
    app.service(scope::scope(BASE).configure(group)).split_for_parts().1
}

fn entries(group: Group) -> Vec<Entry> {
    let contract = contract_of(group);
    let entry = |(path, method): (&str, Method)| Entry {
        pattern: ResourceDef::new(path),
        has_parameter: path.contains('{'),
        method,
        group,
    };
    let of_path = |(path, item)| methods(item).into_iter().map(move |method| (path, method));
    contract
        .paths
        .paths
        .iter()
        .map(|(path, item)| (path.as_str(), item))
        .flat_map(of_path)
        .map(entry)
        .collect()
}

fn methods(item: &PathItem) -> Vec<Method> {
    [
        (&item.get, Method::GET),
        (&item.put, Method::PUT),
        (&item.post, Method::POST),
        (&item.delete, Method::DELETE),
        (&item.patch, Method::PATCH),
    ]
    .into_iter()
    .filter(|(operation, _)| operation.is_some())
    .map(|(_, method)| method)
    .collect()
}

/// An id in a path that is no id leads nowhere, like an unknown one.
pub(super) fn unparsable_path() -> PathConfig {
    PathConfig::default().error_handler(|_, _| Problem::new(Code::NotFound).into())
}
