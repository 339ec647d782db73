//! Holds answers against the committed `openapi.yaml`: status, content type, body, and what the contract says
//! of every answer.

use std::{collections::HashMap, path::Path, sync::LazyLock};

use jsonschema::Validator;
use serde_json::{Value, json};

use super::client::Answer;

/// The committed contract.
pub(crate) static CONTRACT: LazyLock<Contract> = LazyLock::new(Contract::read);

/// An id that names nothing.
pub(crate) const NOBODYS: &str = "01a20bc8-4ce7-77dc-8d26-af08efd6798e";

/// Every operation with what it may answer.
pub(crate) struct Contract {
    /// The document.
    pub(crate) document: Value,
    operations: Vec<Operation>,
}

/// An operation.
pub(crate) struct Operation {
    /// Its `operationId`.
    pub(crate) name: String,
    /// In capitals.
    pub(crate) method: String,
    /// The path's template.
    pub(crate) path: String,
    /// Whether strangers may call it.
    pub(crate) open_to_strangers: bool,
    /// Whether it takes a body.
    pub(crate) has_body: bool,
    /// The fields of its body with their schemas.
    pub(crate) fields: Vec<(String, Value)>,
    answers: HashMap<u16, Contents>,
}

/// What an answer holds: by content type, what JSON must look like.
type Contents = HashMap<String, Option<Validator>>;

impl Contract {
    fn read() -> Self {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../openapi.yaml");
        let text = std::fs::read_to_string(file).expect("openapi.yaml is committed");
        let mut document: Value = yaml_serde::from_str(&text).expect("openapi.yaml is YAML");
        close(&mut document["components"]["schemas"]);
        let paths = document["paths"].as_object().expect("paths");
        let of_path = |(path, item): (&String, &Value)| {
            let item = item.as_object().expect("a path").clone();
            let path = path.clone();
            item.into_iter()
                .map(move |(method, operation)| (method, path.clone(), operation))
                .collect::<Vec<_>>()
        };
        let all = paths.iter().flat_map(of_path);
        let operations =
            all.map(|(method, path, one)| Operation::read(&method, path, &one, &document)).collect();
        Self { document, operations }
    }

    /// Every operation.
    pub(crate) fn operations(&self) -> &[Operation] {
        &self.operations
    }

    /// The operations of a path. A path that the contract names as it is, is not another's with an id.
    pub(crate) fn at<'a>(&'a self, path: &'a str) -> impl Iterator<Item = &'a Operation> {
        let plain = path.split('?').next().unwrap_or_default();
        let is_named = self.operations.iter().any(|one| one.path == plain);
        self.operations.iter().filter(
            move |one| {
                if is_named { one.path == plain } else { matches(&one.path, plain) }
            },
        )
    }

    /// Method and path of each operation that takes a session, but for those that start like one of `allowed`; ids
    /// stand for nothing.
    pub(crate) fn calls_but(&self, allowed: &[&str]) -> Vec<(String, String)> {
        let inside = self.operations.iter().filter(|one| !one.open_to_strangers);
        let calls = inside.map(|one| (one.method.clone(), one.address()));
        let is_allowed = |call: &str| allowed.iter().any(|start| call.starts_with(start));
        calls.filter(|(method, path)| !is_allowed(&format!("{method} {path}"))).collect()
    }

    /// `operationId` and field of every field of a body whose name passes, sorted.
    pub(crate) fn fields_named(&self, passes: impl Fn(&str) -> bool) -> Vec<String> {
        let mut found: Vec<String> = Vec::new();
        for operation in &self.operations {
            let fields = operation.fields.iter().filter(|(field, _)| passes(field));
            found.extend(fields.map(|(field, _)| format!("{} {field}", operation.name)));
        }
        found.sort();
        found
    }

    /// Fails unless the answer is one that the contract foresees.
    #[track_caller]
    pub(crate) fn check(&self, method: &str, path: &str, answer: &Answer) {
        let call = answer.call();
        assert_eq!(answer.header("cache-control"), "no-store", "{call}");
        if answer.status >= 400 {
            check_problem(answer);
        }
        match self.at(path).find(|one| one.method == method) {
            Some(operation) => operation.check(answer),
            // A browser that asks before it calls is told, and nothing is done.
            None if method == "OPTIONS" && answer.status == 204 => assert!(answer.bytes.is_empty(), "{call}"),
            None => assert!(matches!(answer.status, 404 | 405 | 421), "{call} is not in the contract"),
        }
    }
}

impl Operation {
    /// The path, with an id of nobody where it takes one.
    pub(crate) fn address(&self) -> String {
        self.path.replace("{id}", NOBODYS)
    }

    fn read(method: &str, path: String, operation: &Value, document: &Value) -> Self {
        let answers = operation["responses"].as_object().expect("responses").iter();
        let security = operation["security"].as_array();
        let alternatives = security.map_or(&[][..], Vec::as_slice);
        let body = &operation["requestBody"]["content"]["application/json"]["schema"];
        let fields = resolved(body, document)["properties"].as_object().into_iter().flatten();
        Self {
            name: operation["operationId"].as_str().expect("a name").to_owned(),
            method: method.to_uppercase(),
            path,
            fields: fields.map(|(name, schema)| (name.clone(), schema.clone())).collect(),
            open_to_strangers: alternatives.is_empty() || alternatives.contains(&json!({})),
            has_body: !operation["requestBody"].is_null(),
            answers: answers
                .map(|(status, answer)| (status.parse().expect("a status"), contents(answer, document)))
                .collect(),
        }
    }

    #[track_caller]
    fn check(&self, answer: &Answer) {
        let (call, status) = (answer.call(), answer.status);
        let foreseen = self.answers.get(&status);
        let foreseen =
            foreseen.unwrap_or_else(|| panic!("{call}: no {status} in the contract: {}", answer.json));
        if foreseen.is_empty() {
            assert!(answer.bytes.is_empty(), "{call}: {status} has no body in the contract");
            return;
        }
        let content_type = answer.header("content-type").split(';').next().unwrap_or_default().to_owned();
        let schema = foreseen.get(&content_type);
        let schema =
            schema.unwrap_or_else(|| panic!("{call}: {status} is not {content_type} in the contract"));
        if let Some(schema) = schema {
            let errors: Vec<String> =
                schema.iter_errors(&answer.json).map(|error| error.to_string()).collect();
            assert!(errors.is_empty(), "{call}: {errors:?} in {}", answer.json);
        }
    }
}

/// The schema that a reference leads to.
fn resolved<'a>(schema: &'a Value, document: &'a Value) -> &'a Value {
    match schema["$ref"].as_str() {
        Some(reference) => document.pointer(reference.trim_start_matches('#')).expect("a schema"),
        None => schema,
    }
}

fn contents(answer: &Value, document: &Value) -> Contents {
    let content = answer["content"].as_object().into_iter().flatten();
    content.map(|(kind, content)| (kind.clone(), validator(kind, &content["schema"], document))).collect()
}

/// The schema as a document of its own: `$ref` leads to the components beside it.
fn validator(content_type: &str, schema: &Value, document: &Value) -> Option<Validator> {
    content_type.ends_with("json").then(|| {
        let mut whole = schema.clone();
        whole["components"] = document["components"].clone();
        jsonschema::draft202012::new(&whole).expect("a JSON Schema")
    })
}

/// Forbids fields that a schema does not name, so that an answer can't say more than the contract does.
fn close(schema: &mut Value) {
    if schema["type"] == "object" && schema.get("properties").is_some() {
        schema["additionalProperties"] = json!(false);
    }
    match schema {
        Value::Object(fields) => fields.values_mut().for_each(close),
        Value::Array(items) => items.iter_mut().for_each(close),
        _ => {}
    }
}

/// Whether a path follows a template.
pub(crate) fn matches(template: &str, path: &str) -> bool {
    let (mut wanted, mut given) = (template.split('/'), path.split('/'));
    loop {
        match (wanted.next(), given.next()) {
            (None, None) => return true,
            (Some(wanted), Some(given)) if wanted == given || wanted.starts_with('{') => {}
            _ => return false,
        }
    }
}

/// What RFC 9457 and this API say of every refusal.
#[track_caller]
fn check_problem(answer: &Answer) {
    let call = answer.call();
    assert_eq!(answer.header("content-type"), "application/problem+json", "{call}");
    let code = answer.text("code");
    assert_eq!(answer["type"], format!("/problems/{code}"), "{call}");
    assert_eq!(answer["status"], answer.status, "{call}");
    assert!(answer.text("instance").starts_with("urn:uuid:"), "{call}");
    assert!(!answer.text("title").is_empty() && !answer.text("detail").is_empty(), "{call}");
    let wait = answer["retry_after"].as_u64().map(|seconds| seconds.to_string()).unwrap_or_default();
    assert_eq!(answer.header("retry-after"), wait, "{call}");
    assert!(answer.status != 429 || !wait.is_empty(), "{call}: 429 does not say when again");
    assert_eq!(answer.status == 401, !answer.header("www-authenticate").is_empty(), "{call}");
}
