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

#[derive(Debug, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
enum Method {
    Sms,
    Authenticator,
}

#[test]
fn a_word_out_of_a_list_is_named_by_the_list_and_not_by_what_was_sent() {
    for body in ["1", "1.5", "[]", "{\"sms\":1}", "null", "true", "\"hunter2, expected `x`\""] {
        let problem = format!("{:?}", parse::<Method>(body.as_bytes()).unwrap_err());
        assert!(problem.contains("ValidationFailed") && !problem.contains("hunter2"), "{body}: {problem}");
    }
    let problem = format!("{:?}", parse::<Method>(b"\"x\"").unwrap_err());
    assert!(problem.contains("expected `sms` or `authenticator`"), "{problem}");
    assert!(matches!(parse::<Method>(b"\"sms\""), Ok(Method::Sms)));
    assert!(matches!(parse::<Method>(b"\"authenticator\""), Ok(Method::Authenticator)));
}
