//! The operations of the contract and the fields of their bodies, read from `openapi.yaml` at test time.

use serde_json::Value;

use crate::support::contract::CONTRACT;

/// An operation with a body, or without any field.
pub(super) struct Operation {
    /// Its `operationId`.
    pub(super) name: String,
    /// In capitals.
    pub(super) method: String,
    /// The path, with an id of nothing where it takes one.
    pub(super) path: String,
    /// The fields of its body with their schemas.
    pub(super) fields: Vec<(String, Value)>,
}

/// An id of nothing.
pub(super) const NOBODYS_ID: &str = "01a20bc8-4ce7-77dc-8d26-af08efd6798e";

/// Every operation of the contract.
pub(super) fn all() -> Vec<Operation> {
    let paths = CONTRACT.document["paths"].as_object().expect("paths");
    let of_path = |(path, item): (&String, &Value)| {
        let item = item.as_object().expect("operations");
        item.iter().map(|(method, one)| read(method, path, one)).collect::<Vec<_>>()
    };
    paths.iter().flat_map(of_path).collect()
}

/// `operationId` and field of every field whose name passes, sorted.
pub(super) fn fields_named(passes: impl Fn(&str) -> bool) -> Vec<String> {
    let of = |one: Operation| {
        let Operation { name, fields, .. } = one;
        fields.into_iter().map(move |(field, _)| (name.clone(), field))
    };
    let found = all().into_iter().flat_map(of).filter(|(_, field)| passes(field));
    let mut found: Vec<String> = found.map(|(name, field)| format!("{name} {field}")).collect();
    found.sort();
    found
}

fn read(method: &str, path: &str, one: &Value) -> Operation {
    let body = &one["requestBody"]["content"]["application/json"]["schema"];
    let fields = resolved(body)["properties"].as_object().into_iter().flatten();
    Operation {
        name: one["operationId"].as_str().expect("a name").to_owned(),
        method: method.to_uppercase(),
        path: path.replace("{id}", NOBODYS_ID),
        fields: fields.map(|(name, schema)| (name.clone(), schema.clone())).collect(),
    }
}

/// The schema that a reference leads to.
fn resolved(schema: &Value) -> &Value {
    match schema["$ref"].as_str() {
        Some(reference) => CONTRACT.document.pointer(reference.trim_start_matches('#')).expect("a schema"),
        None => schema,
    }
}
