//! `openapi.yaml` is what the code says.

use std::collections::HashSet;

use serde_json::{Value, json};

use crate::support::contract::CONTRACT;

#[test]
fn the_committed_contract_is_the_one_that_the_code_gives() {
    let committed = std::fs::read_to_string("../openapi.yaml").expect("openapi.yaml is committed");
    let given = twostep::http::contract::yaml().expect("a contract");
    assert!(
        committed == given,
        "openapi.yaml differs from the code: run `make openapi` and look at the change"
    );
}

#[test]
fn every_operation_has_a_name_of_its_own_and_says_what_it_does() {
    let mut names = HashSet::new();
    for (path, item) in CONTRACT.document["paths"].as_object().expect("paths") {
        for (method, operation) in item.as_object().expect("operations") {
            let name = operation["operationId"].as_str().expect("an operationId");
            assert!(names.insert(name.to_owned()), "{name} stands twice");
            assert!(operation["summary"].is_string(), "{method} {path} has no summary");
        }
    }
}

/// Generators refuse a document that lacks what its format asks for.
#[test]
fn everything_that_openapi_asks_for_is_there() {
    let document = &CONTRACT.document;
    let said = |value: &Value| value.as_str().is_some_and(|text| !text.trim().is_empty());
    assert!(said(&document["openapi"]) && said(&document["info"]["title"]), "{document}");
    assert!(said(&document["info"]["version"]) && said(&document["info"]["license"]["name"]));
    for (path, item) in document["paths"].as_object().expect("paths") {
        for (method, operation) in item.as_object().expect("operations") {
            let call = format!("{method} {path}");
            let responses = operation["responses"].as_object().expect("responses");
            assert!(!responses.is_empty(), "{call} answers nothing");
            for (status, response) in responses {
                assert!(said(&response["description"]), "{status} of {call} has no description");
            }
            for parameter in operation["parameters"].as_array().into_iter().flatten() {
                let named = said(&parameter["name"]) && said(&parameter["in"]);
                assert!(named && parameter["schema"].is_object(), "{call}: {parameter}");
                assert!(parameter["in"] != "path" || parameter["required"] == true, "{call}: {parameter}");
            }
            let body = &operation["requestBody"];
            assert!(body.is_null() || body["content"].is_object(), "{call}: {body}");
        }
    }
}

#[test]
fn a_picture_is_described_as_bytes_and_not_as_numbers() {
    let path = "/api/v1/two-step/enrollments/{id}/qr.png";
    let answer = &CONTRACT.document["paths"][path]["get"]["responses"]["200"];
    let schema = &answer["content"]["image/png"]["schema"];
    assert_eq!((&schema["type"], &schema["format"]), (&json!("string"), &json!("binary")));
}

/// API-07
#[test]
fn nothing_secret_stands_in_a_path_or_query() {
    for operation in CONTRACT.operations() {
        for word in ["token", "code=", "password", "phone=", "email="] {
            let path = operation
                .path
                .replace("/emergency-code", "")
                .replace("/password", "")
                .replace("/enrollment-tokens", "");
            assert!(!path.contains(word), "{} carries {word}", operation.path);
        }
    }
}
