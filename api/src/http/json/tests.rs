use super::*;

#[derive(Debug, serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Body {
    #[expect(dead_code, reason = "only its parsing is tested")]
    code: String,
}

fn code_of(body: &str) -> String {
    parse::<Body>(body.as_bytes()).unwrap_err().to_string()
}

#[test]
fn text_that_is_not_json_is_malformed() {
    for body in ["", "{", "{\"code\":\"1\"}{}", "nul", "{\"code\":\"1\"} x"] {
        assert_eq!(code_of(body), "malformed_json", "{body}");
    }
}

#[test]
fn unknown_duplicate_missing_and_wrongly_typed_fields_are_validation_errors() {
    for body in [
        "{}",
        "[]",
        "null",
        "{\"code\":1}",
        "{\"code\":null}",
        "{\"code\":[\"1\"]}",
        "{\"code\":\"1\",\"step\":2}",
        "{\"code\":\"1\",\"code\":\"2\"}",
    ] {
        assert_eq!(code_of(body), "validation_failed", "{body}");
    }
}
