//! The route table as data: which group takes which path and method, and which methods a path has.

use std::{
    collections::{BTreeMap, HashMap},
    sync::Arc,
};

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
#[derive(Clone, Default)]
pub struct RouteTable(Arc<Paths>);

#[derive(Default)]
struct Paths {
    /// Paths that stand in the table as they are.
    named: HashMap<String, Path>,
    /// Paths with parameters, by the number of their parts: each request is compared with those of its own only.
    patterns: HashMap<usize, Vec<(ResourceDef, Path)>>,
}

#[derive(Default)]
struct Path {
    template: String,
    calls: Vec<(Method, Group)>,
}

impl RouteTable {
    /// Reads the groups.
    #[must_use]
    pub fn collect() -> Self {
        let mut all: BTreeMap<String, Path> = BTreeMap::new();
        for (template, method, group) in STRANGERS.into_iter().chain(MEMBERS).flat_map(entries) {
            let path = all.entry(template.clone()).or_insert_with(|| Path { template, calls: Vec::new() });
            path.calls.push((method, group));
        }
        let mut paths = Paths::default();
        for (template, path) in all {
            if template.contains('{') {
                let pattern = ResourceDef::new(template.as_str());
                paths.patterns.entry(parts(&template)).or_default().push((pattern, path));
            } else {
                paths.named.insert(template, path);
            }
        }
        Self(Arc::new(paths))
    }

    /// A guard that passes exactly the paths and methods of `group`.
    pub(super) fn guard(&self, group: Group) -> impl Guard + use<> {
        let paths = self.0.clone();
        actix_web::guard::fn_guard(move |context: &GuardContext<'_>| {
            let (path, method) = (context.head().uri.path(), &context.head().method);
            paths
                .at(path)
                .flat_map(|path| &path.calls)
                .any(|(known, of)| known == method && std::ptr::fn_addr_eq(*of, group))
        })
    }

    /// The path of the contract that a path is one of, the most literal where several match; `None` where there
    /// is none.
    #[must_use]
    pub fn template<'a>(&'a self, path: &'a str) -> Option<&'a str> {
        let templates = self.0.at(path).map(|path| path.template.as_str());
        templates.min_by_key(|template| template.matches('{').count())
    }

    /// The methods that a path of the API has; empty where there is no such path.
    #[must_use]
    pub fn methods<'a>(&'a self, path: &'a str) -> Vec<&'a Method> {
        self.0.at(path).flat_map(|path| &path.calls).map(|(method, _)| method).collect()
    }
}

impl Paths {
    /// What the table says of a path. One that stands in it as it is, is that one alone: `/sessions/refresh` is no
    /// `/sessions/{id}`.
    fn at<'a>(&'a self, path: &'a str) -> impl Iterator<Item = &'a Path> {
        let named = self.named.get(path);
        let alike = if named.is_none() { self.patterns.get(&parts(path)) } else { None };
        let matching =
            move |(pattern, known): &'a (ResourceDef, Path)| pattern.is_match(path).then_some(known);
        named.into_iter().chain(alike.into_iter().flatten().filter_map(matching))
    }
}

/// Parts between slashes.
fn parts(path: &str) -> usize {
    path.bytes().filter(|byte| *byte == b'/').count()
}

/// The contract of one group, before it is completed.
pub(super) fn contract_of(group: Group) -> OpenApi {
    let app = actix_web::App::new().into_utoipa_app();
    app.service(scope::scope(BASE).configure(group)).split_for_parts().1
}

fn entries(group: Group) -> Vec<(String, Method, Group)> {
    let of_path = |(path, item): (&String, &PathItem)| {
        methods(item).into_iter().map(|method| (path.clone(), method, group)).collect::<Vec<_>>()
    };
    contract_of(group).paths.paths.iter().flat_map(of_path).collect()
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
